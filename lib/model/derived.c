/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How rows of a plan become rows of another: as they are, but for codes of agencies that
 * change and for texts that stay behind.
 */
#include "model/derived.h"

#include "base/memory.h"
#include "model/labels.h"

#include <string.h>

void
bhxh_derived_init (Derived *derived, BhxhOptions *options)
{
  derived->builder = bhxh_plan_builder_new (options);
  derived->drops_addressed = FALSE;
  derived->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
bhxh_derived_clear (Derived *derived)
{
  bhxh_plan_builder_free (derived->builder);
  g_hash_table_unref (derived->sources);
}

/* --- Copying -------------------------------------------------------------------------
 */

/* The code that an agency has from now on. */
static const char *
rename_agency (GHashTable *agencies, const char *code)
{
  const char *renamed = agencies != NULL ? g_hash_table_lookup (agencies, code) : NULL;

  return renamed != NULL ? renamed : code;
}

static char *
rename_list (GHashTable *agencies, const char *list)
{
  g_auto (GStrv) codes = g_strsplit (list, ";", -1);
  GString *renamed = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (renamed, "%s%s", i > 0 ? ";" : "",
                            rename_agency (agencies, g_strstrip (codes[i])));
  return g_string_free (renamed, FALSE);
}

/* Whether the column holds the code by which an agency is known, or may hold it. */
static gboolean
names_agency (const SchemaTable *schema, guint column)
{
  return schema->columns[column].kind == CELL_AGENCY ||
         (schema->table == BHXH_PLAN_AGENCIES && column == 0) ||
         (schema->table == BHXH_PLAN_DOCUMENTS &&
          strcmp (schema->columns[column].name, "issuer") == 0);
}

/* Whether a cell does not go over. */
static gboolean
is_dropped (const Derived *derived, const SchemaTable *schema, guint column)
{
  return schema->columns[column].kind == CELL_TEXT_ID ||
         schema->columns[column].kind == CELL_DUTIES ||
         (derived->drops_addressed && schema->table == BHXH_PLAN_UNITS &&
          strcmp (schema->columns[column].name, "addressed") == 0);
}

/* What becomes of a cell; texts that are made are kept in @made. */
static const char *
derive_cell (const Derived *derived,
             const SchemaTable *schema,
             guint column,
             const char *text,
             GHashTable *agencies,
             GStringChunk *made)
{
  g_autofree char *list = NULL;

  if (column >= schema->n_columns || *text == '\0')
    return text;
  if (is_dropped (derived, schema, column))
    return "";
  if (names_agency (schema, column))
    return rename_agency (agencies, text);
  if (schema->columns[column].kind != CELL_AGENCIES || agencies == NULL)
    return text;
  list = rename_list (agencies, text);
  return g_string_chunk_insert (made, list);
}

static gboolean
copy_row (Derived *derived,
          const SchemaTable *schema,
          const Records *records,
          guint row,
          GHashTable *agencies,
          GError **error)
{
  const char *values[RECORDS_MAX_COLUMNS];
  GStringChunk *made = g_string_chunk_new (256);
  gboolean is_added = FALSE;

  for (guint i = 0; i < records->n_columns; i++)
    values[i] =
        derive_cell (derived, schema, i, records_get (records, row, i), agencies, made);
  is_added = bhxh_plan_builder_add_row (derived->builder, schema->table, records->names,
                                        values, records->n_columns, error);
  g_string_chunk_free (made);
  return is_added;
}

gboolean
bhxh_derived_copy_row (Derived *derived,
                       const BhxhPlan *plan,
                       BhxhPlanTable table,
                       guint row,
                       GHashTable *agencies,
                       GError **error)
{
  return copy_row (derived, bhxh_schema_get (table), bhxh_plan_get_records (plan, table),
                   row, agencies, error);
}

gboolean
bhxh_derived_copy_table (Derived *derived,
                         const BhxhPlan *plan,
                         BhxhPlanTable table,
                         GHashTable *agencies,
                         GError **error)
{
  const Records *records = bhxh_plan_get_records (plan, table);

  if (!bhxh_plan_has_table (plan, table))
    return TRUE;
  for (guint row = 0; row < records->n_rows; row++)
    if (!bhxh_derived_copy_row (derived, plan, table, row, agencies, error))
      return FALSE;
  return TRUE;
}

/* --- Where the plan is from ----------------------------------------------------------
 */

/* The row of documents.csv that is the plan's own document; -1. */
static gint
find_own_document (const BhxhPlan *plan)
{
  const guint64 n = bhxh_plan_get_n_rows (plan, BHXH_PLAN_DOCUMENTS);

  for (guint row = 0; row < n; row++)
    if (strcmp (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, row, "role"), "this") == 0)
      return (gint) row;
  return -1;
}

gboolean
bhxh_derived_has_document (const BhxhPlan *plan)
{
  return find_own_document (plan) >= 0;
}

static const char *
get_document_cell (const BhxhPlan *plan, gint row, const char *column)
{
  return row < 0 ? ""
                 : bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, (guint) row, column);
}

gboolean
bhxh_derived_cite_plan (Derived *derived,
                        const BhxhPlan *plan,
                        GHashTable *agencies,
                        GError **error)
{
  static const char *const columns[] = {
    "id",       "number",   "date",       "effective_from",  "role",     "issuer",
    "title_vi", "title_en", "signed_for", "signatory_title", "signatory"
  };
  const char *values[G_N_ELEMENTS (columns)];
  const gint row = find_own_document (plan);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    values[i] = get_document_cell (plan, row, columns[i]);
  values[0] = bhxh_plan_get_id (plan);
  values[4] = "cited";
  values[5] = rename_agency (agencies, row < 0 ? bhxh_plan_get_issuer (plan) : values[5]);
  if (*values[6] == '\0' && *values[7] == '\0')
    {
      values[6] = bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI);
      values[7] = bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN);
    }
  return bhxh_plan_builder_add_row (derived->builder, BHXH_PLAN_DOCUMENTS, columns,
                                    values, G_N_ELEMENTS (columns), error);
}

/* Identifiers need no escapes. */
void
bhxh_derived_set_origin (Derived *derived, BhxhPlan *const *plans, gsize n_plans)
{
  g_autoptr (GString) json = g_string_new ("{\"derived_from\": [");

  for (gsize i = 0; i < n_plans; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? ", " : "",
                            bhxh_plan_get_id (plans[i]));
  g_string_append (json, "]}");
  bhxh_plan_builder_set_descriptor (derived->builder, json->str, NULL);
}

/* --- Figures -------------------------------------------------------------------------
 */

gboolean
bhxh_derived_add_source (Derived *derived,
                         const char *id,
                         const char *text_vi,
                         const char *text_en,
                         GError **error)
{
  static const char *const columns[] = { "id", "kind", "text_vi", "text_en" };
  const char *const values[] = { id, "note", text_vi, text_en };

  if (!g_hash_table_add (derived->sources, g_strdup (id)))
    return TRUE;
  return bhxh_plan_builder_add_row (derived->builder, BHXH_PLAN_TEXTS, columns, values,
                                    G_N_ELEMENTS (columns), error);
}

/* "quang-tri-2022-2025 (2767/QĐ-UBND), PL.table". */
static char *
dup_place (const BhxhPlan *plan, const char *text)
{
  const char *number = get_document_cell (plan, find_own_document (plan), "number");
  GString *place = g_string_new (bhxh_plan_get_id (plan));

  if (*number != '\0')
    g_string_append_printf (place, " (%s)", number);
  if (*text != '\0')
    g_string_append_printf (place, ", %s", text);
  return g_string_free (place, FALSE);
}

char *
bhxh_derived_add_place (Derived *derived,
                        const BhxhPlan *plan,
                        const char *place,
                        const PlaceWords *words,
                        GError **error)
{
  const gsize length = strcspn (place, "#");
  g_autofree char *text = g_strndup (place, length);
  g_autofree char *id =
      g_strconcat (bhxh_plan_get_id (plan), length > 0 ? "." : "", text, NULL);
  g_autofree char *where = dup_place (plan, text);
  g_autofree char *vi = g_strconcat (words->vi_before, where, words->vi_after, NULL);
  g_autofree char *en = g_strconcat (words->en_before, where, words->en_after, NULL);

  if (!bhxh_derived_add_source (derived, id, vi, en, error))
    return NULL;
  return g_strconcat (id, place + length, NULL);
}

gboolean
bhxh_derived_add_figure (Derived *derived, const DerivedFigure *figure, GError **error)
{
  static const char *const columns[TARGET_N_COLUMNS] = {
    [TARGET_UNIT] = "unit",         [TARGET_INDICATOR] = "indicator",
    [TARGET_PERIOD] = "period",     [TARGET_VALUE] = "value",
    [TARGET_DECIMALS] = "decimals", [TARGET_ROUNDING] = "rounding",
    [TARGET_PRINTED] = "printed",   [TARGET_QUALIFIER] = "qualifier",
    [TARGET_KIND] = "kind",         [TARGET_OWNER] = "owner",
    [TARGET_SOURCE] = "source",
  };
  const Trait *trait = &figure->trait;
  g_autofree char *period = bhxh_period_format (figure->period);
  g_autofree char *value =
      bhxh_number_format (figure->value, trait->decimals, BHXH_NUMBER_PLAIN);
  g_autofree char *decimals =
      trait->decimals < 0 ? g_strdup_printf ("%d", trait->decimals) : NULL;
  const char *const values[TARGET_N_COLUMNS] = {
    [TARGET_UNIT] = figure->unit,
    [TARGET_INDICATOR] = figure->indicator,
    [TARGET_PERIOD] = period,
    [TARGET_VALUE] = value,
    [TARGET_DECIMALS] = decimals,
    [TARGET_ROUNDING] = bhxh_rounding_labels[trait->rounding].name,
    [TARGET_PRINTED] = figure->printed,
    [TARGET_QUALIFIER] = bhxh_qualifier_labels[trait->qualifier].name,
    [TARGET_KIND] = bhxh_figure_kind_labels[trait->kind].name,
    [TARGET_OWNER] = figure->owner,
    [TARGET_SOURCE] = figure->source,
  };

  return bhxh_plan_builder_add_row (derived->builder, BHXH_PLAN_TARGETS, columns, values,
                                    TARGET_N_COLUMNS, error);
}
