/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The structure of the data: a message of SDMX-JSON 2.0 with a dataflow, its data
 * structure, a concept for each column and a list for each column of codes. Everything is
 * called after the plan, so that the structures of two plans can lie in one registry.
 */
#include "codec/sdmx.h"

#include "base/error.h"
#include "base/options.h"
#include "base/timestamp.h"
#include "codec/json.h"
#include "model/frame.h"
#include "table/sink.h"

#include <string.h>

/* By its address readers know which version it is. */
#define SCHEMA                                                                           \
  "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/develop/structure-message/"      \
  "tools/schemas/2.0.0/sdmx-json-structure-schema.json"
#define MODEL "urn:sdmx:org.sdmx.infomodel."

/* One message that is being made. */
typedef struct
{
  const BhxhPlan *plan;
  BhxhFrame *frame;
  char *agency;
  char *id;
} Message;

/* What a component is in the data structure. */
typedef enum
{
  ROLE_DIMENSION,
  ROLE_TIME,
  ROLE_MEASURE,
  ROLE_ATTRIBUTE
} Role;

typedef struct
{
  Role role;
  const char *type;    /* of its values, as SDMX calls it; NULL: codes */
  const Label *labels; /* the codes, where they are no plan's */
  guint n_labels;
  gboolean is_optional;
} ComponentRow;

static const ComponentRow rows[SDMX_N_COMPONENTS] = {
  [SDMX_FREQ] = { ROLE_DIMENSION, NULL, bhxh_sdmx_freq, SDMX_N_FREQ },
  [SDMX_REF_AREA] = { ROLE_DIMENSION },
  [SDMX_INDICATOR] = { ROLE_DIMENSION },
  [SDMX_FIGURE_KIND] = { ROLE_DIMENSION, NULL, bhxh_sdmx_kinds, SDMX_N_KINDS },
  [SDMX_OWNER] = { ROLE_DIMENSION },
  [SDMX_TIME_PERIOD] = { ROLE_TIME, "ObservationalTimePeriod" },
  [SDMX_OBS_VALUE] = { ROLE_MEASURE, "Decimal" },
  [SDMX_UNIT_MEASURE] = { ROLE_ATTRIBUTE, NULL, bhxh_sdmx_units, SDMX_N_UNITS },
  [SDMX_UNIT_MULT] = { ROLE_ATTRIBUTE, "Integer" },
  [SDMX_DECIMALS] = { ROLE_ATTRIBUTE, "Integer" },
  [SDMX_OBS_STATUS] = { ROLE_ATTRIBUTE, NULL, bhxh_sdmx_status, SDMX_N_STATUS },
  [SDMX_QUALIFIER] = { ROLE_ATTRIBUTE, NULL, bhxh_sdmx_qualifiers, SDMX_N_QUALIFIERS,
                       TRUE },
};

/* --- Names ---------------------------------------------------------------------------
 */

/* Gives @object its names; a text that is not there is left out. */
static json_t *
add_names (json_t *object, const char *vi, const char *en)
{
  json_t *names = json_object ();

  if (vi != NULL && *vi != '\0')
    json_object_set_new (names, "vi", json_string (vi));
  if (en != NULL && *en != '\0')
    json_object_set_new (names, "en", json_string (en));
  json_object_set_new (object, "name", json_string (vi != NULL && *vi != '\0' ? vi : en));
  json_object_set_new (object, "names", names);
  return object;
}

/* Something that has a place in a registry: an agency, an identifier, a version. */
static json_t *
make_maintained (const Message *message, const char *id, const char *vi, const char *en)
{
  return add_names (json_pack ("{s:s, s:s, s:s}", "id", id, "agencyID", message->agency,
                               "version", SDMX_VERSION),
                    vi, en);
}

static char *
dup_list_id (const Message *message, guint component)
{
  return g_strconcat ("CL_", bhxh_sdmx_components[component].name, "_", message->id,
                      NULL);
}

/* --- Codes ---------------------------------------------------------------------------
 */

static json_t *
make_code (const char *id, const char *vi, const char *en)
{
  return add_names (json_pack ("{s:s}", "id", id), vi, en);
}

static void
add_labels (json_t *codes, const ComponentRow *row)
{
  for (guint i = 0; i < row->n_labels; i++)
    if (row->labels[i].name != NULL)
      json_array_append_new (
          codes, make_code (row->labels[i].name, row->labels[i].vi, row->labels[i].en));
}

/* Units, each below the one that it is a part of. */
static void
add_units (json_t *codes, const Message *message)
{
  g_autoptr (GPtrArray) ids = bhxh_sdmx_list_units (message->frame);

  for (guint i = 0; i < ids->len; i++)
    {
      const BhxhDistrict *unit = bhxh_frame_get_district (message->frame, i);
      const gint parent = bhxh_frame_get_parent (message->frame, i);
      json_t *code =
          make_code (ids->pdata[i], bhxh_district_get_name (unit, BHXH_LANGUAGE_VI),
                     bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));

      if (parent >= 0)
        json_object_set_new (code, "parent", json_string (ids->pdata[parent]));
      json_array_append_new (codes, code);
    }
}

static void
add_indicators (json_t *codes, const Message *message)
{
  for (guint i = 0; i < bhxh_frame_get_n_indicators (message->frame); i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (message->frame, i);
      g_autofree char *id = bhxh_sdmx_dup_code (bhxh_indicator_get_code (indicator));

      json_array_append_new (
          codes, make_code (id, bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI),
                            bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_EN)));
    }
}

static void
add_owners (json_t *codes, const Message *message)
{
  const BhxhPlan *plan = message->plan;

  for (guint i = 0; i < bhxh_plan_get_n_rows (plan, BHXH_PLAN_AGENCIES); i++)
    {
      const char *code = bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, i, "code");
      const char *vi = bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, i, "name_vi");
      g_autofree char *id = bhxh_sdmx_dup_code (code);

      json_array_append_new (
          codes, make_code (id, vi != NULL && *vi != '\0' ? vi : code,
                            bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, i, "name_en")));
    }
  json_array_append_new (
      codes, make_code (SDMX_NOT_APPLICABLE, "Không áp dụng", "Not applicable"));
}

static json_t *
make_list (const Message *message, guint component)
{
  const Label *label = &bhxh_sdmx_components[component];
  g_autofree char *id = dup_list_id (message, component);
  json_t *list = make_maintained (message, id, label->vi, label->en);
  json_t *codes = json_array ();

  add_labels (codes, &rows[component]);
  if (component == SDMX_REF_AREA)
    add_units (codes, message);
  if (component == SDMX_INDICATOR)
    add_indicators (codes, message);
  if (component == SDMX_OWNER)
    add_owners (codes, message);
  json_object_set_new (list, "codes", codes);
  return list;
}

static json_t *
make_lists (const Message *message)
{
  json_t *lists = json_array ();

  for (guint i = 0; i < SDMX_N_COMPONENTS; i++)
    if (rows[i].type == NULL)
      json_array_append_new (lists, make_list (message, i));
  return lists;
}

static json_t *
make_concepts (const Message *message)
{
  json_t *scheme = make_maintained (message, message->id, "Khái niệm", "Concepts");
  json_t *concepts = json_array ();

  for (guint i = 0; i < SDMX_N_COMPONENTS; i++)
    json_array_append_new (concepts, make_code (bhxh_sdmx_components[i].name,
                                                bhxh_sdmx_components[i].vi,
                                                bhxh_sdmx_components[i].en));
  json_object_set_new (scheme, "concepts", concepts);
  return scheme;
}

/* --- The data structure --------------------------------------------------------------
 */

static json_t *
make_representation (const Message *message, guint component)
{
  g_autofree char *id = dup_list_id (message, component);
  g_autofree char *urn = g_strdup_printf (MODEL "codelist.Codelist=%s:%s(%s)",
                                          message->agency, id, SDMX_VERSION);

  if (rows[component].type != NULL)
    return json_pack ("{s:{s:s}}", "format", "dataType", rows[component].type);
  return json_pack ("{s:s}", "enumeration", urn);
}

static json_t *
make_component (const Message *message, guint component)
{
  const char *name = bhxh_sdmx_components[component].name;
  g_autofree char *concept =
      g_strdup_printf (MODEL "conceptscheme.Concept=%s:%s(%s).%s", message->agency,
                       message->id, SDMX_VERSION, name);
  json_t *made =
      json_pack ("{s:s, s:s, s:o}", "id", name, "conceptIdentity", concept,
                 "localRepresentation", make_representation (message, component));

  if (rows[component].role == ROLE_MEASURE || rows[component].role == ROLE_ATTRIBUTE)
    json_object_set_new (
        made, "usage",
        json_string (rows[component].is_optional ? "optional" : "mandatory"));
  if (rows[component].role == ROLE_ATTRIBUTE)
    json_object_set_new (made, "attributeRelationship",
                         json_pack ("{s:{}}", "observation"));
  return made;
}

static json_t *
make_components (const Message *message, Role role)
{
  json_t *components = json_array ();

  for (guint i = 0; i < SDMX_N_COMPONENTS; i++)
    if (rows[i].role == role)
      json_array_append_new (components, make_component (message, i));
  return components;
}

static json_t *
make_structure (const Message *message)
{
  json_t *structure =
      make_maintained (message, message->id, "Cấu trúc số liệu", "Data structure");

  json_object_set_new (
      structure, "dataStructureComponents",
      json_pack ("{s:{s:s, s:o, s:o}, s:{s:s, s:o}, s:{s:s, s:o}}", "dimensionList", "id",
                 "DimensionDescriptor", "dimensions",
                 make_components (message, ROLE_DIMENSION), "timeDimension",
                 make_component (message, SDMX_TIME_PERIOD), "measureList", "id",
                 "MeasureDescriptor", "measures", make_components (message, ROLE_MEASURE),
                 "attributeList", "id", "AttributeDescriptor", "attributes",
                 make_components (message, ROLE_ATTRIBUTE)));
  return structure;
}

static json_t *
make_dataflow (const Message *message)
{
  const BhxhPlan *plan = message->plan;
  g_autofree char *urn = g_strdup_printf (MODEL "datastructure.DataStructure=%s:%s(%s)",
                                          message->agency, message->id, SDMX_VERSION);
  json_t *flow =
      make_maintained (message, message->id, bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI),
                       bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN));

  json_object_set_new (flow, "structure", json_string (urn));
  return flow;
}

/* --- The message ---------------------------------------------------------------------
 */

static json_t *
make_message (const Message *message, const char *prepared)
{
  return json_pack (
      "{s:{s:s, s:s, s:s, s:[s, s], s:{s:s}}, s:{s:[o], s:[o], s:[o], s:o}}", "meta",
      "schema", SCHEMA, "id", message->id, "prepared", prepared, "contentLanguages", "vi",
      "en", "sender", "id", message->agency, "data", "dataflows", make_dataflow (message),
      "dataStructures", make_structure (message), "conceptSchemes",
      make_concepts (message), "codelists", make_lists (message));
}

static char *
format_message (const BhxhPlan *plan, const char *prepared)
{
  Message message = { .plan = plan,
                      .frame = bhxh_plan_get_frame (plan),
                      .agency = bhxh_sdmx_dup_name (bhxh_plan_get_issuer (plan)),
                      .id = bhxh_sdmx_dup_name (bhxh_plan_get_id (plan)) };
  json_t *made = make_message (&message, prepared);
  char *text = made != NULL ? bhxh_json_format (made) : NULL;

  json_decref (made);
  g_free (message.agency);
  g_free (message.id);
  return text;
}

char *
bhxh_sdmx_dup_structure (BhxhPlan *plan,
                         BhxhOptions *options,
                         gsize *length,
                         GError **error)
{
  char prepared[TIMESTAMP_SIZE];
  char *text = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  if (!bhxh_timestamp_write (prepared, bhxh_options_or_default (options)->timestamp,
                             error))
    return NULL;
  text = format_message (plan, prepared);
  if (text == NULL)
    bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ",
                             "not enough memory");
  else if (length != NULL)
    *length = strlen (text);
  return text;
}

static gboolean
fill_sink (Sink *sink, gpointer text, GError **error G_GNUC_UNUSED)
{
  bhxh_sink_append_text (sink, text);
  return TRUE;
}

gboolean
bhxh_sdmx_save_structure (BhxhPlan *plan,
                          const char *path,
                          BhxhOptions *options,
                          GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (plan != NULL && path != NULL, FALSE);
  text = bhxh_sdmx_dup_structure (plan, options, NULL, error);
  return text != NULL &&
         bhxh_sink_fill_file (fill_sink, text, path,
                              bhxh_options_or_default (options)->manifest, error);
}
