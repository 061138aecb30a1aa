/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a unit promised is still promised for its territory. So an area takes the place of
 * a unit that ended: a row that is not administrative, above the units of the day that
 * lie in it.
 */
#include "derive/areas.h"

#include "base/memory.h"
#include "base/period.h"
#include "model/former.h"
#include "model/frame-units.h"
#include "model/labels.h"

#include <string.h>

/* Behind the code of the unit: "cũ", former. */
#define AREA_SUFFIX "-cu"

static const BhxhDistrict *
get_unit (const Areas *areas, guint unit)
{
  return bhxh_frame_get_district (areas->units->frame, unit);
}

static gboolean
has_ended (const Areas *areas, guint unit)
{
  return get_unit (areas, unit)->to_last != BHXH_PERIOD_NONE &&
         get_unit (areas, unit)->to_last < areas->units->day;
}

gboolean
bhxh_areas_init (Areas *areas,
                 Derived *derived,
                 const BhxhPlan *plan,
                 const UnitsLater *units,
                 GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (units->frame);

  *areas = (Areas){ .derived = derived, .plan = plan, .units = units };
  areas->is_area = bhxh_try_new (n_units, 1, error);
  if (areas->is_area != NULL)
    areas->earlier =
        bhxh_try_new (bhxh_frame_get_n_known (units->frame), sizeof (gint), error);
  if (areas->earlier == NULL)
    return FALSE;
  for (guint unit = 0; unit < n_units; unit++)
    if (units->later[unit] >= 0)
      areas->earlier[units->later[unit]] = (gint) unit + 1;
  for (guint unit = 0; unit < n_units; unit++)
    areas->is_area[unit] = units->root != 0 && units->later[unit] < 0 &&
                                   has_ended (areas, unit) &&
                                   get_unit (areas, unit)->n_children > 0
                               ? 1
                               : 0;
  return TRUE;
}

void
bhxh_areas_clear (Areas *areas)
{
  g_clear_pointer (&areas->is_area, g_free);
  g_clear_pointer (&areas->earlier, g_free);
}

/* --- Areas --------------------------------------------------------------------------- */

static char *
dup_code (const Areas *areas, guint unit)
{
  return g_strconcat (get_unit (areas, unit)->code, AREA_SUFFIX, NULL);
}

/* The day after the unit's last one. */
static BhxhPeriod
get_first_day (const Areas *areas, guint unit)
{
  return bhxh_period_from_day (
      bhxh_period_get_day_number (get_unit (areas, unit)->to_last) + 1);
}

char *
bhxh_areas_dup_key (const Areas *areas, guint unit)
{
  g_autofree char *code = NULL;
  g_autofree char *day = NULL;

  if (!areas->is_area[unit])
    return bhxh_units_later_dup_key (areas->units, unit);
  code = dup_code (areas, unit);
  day = bhxh_period_format (areas->units->day);
  return g_strconcat (code, "@", day, NULL);
}

/* The nearest area that holds a unit of the axis, it among them; -1. */
static gint
find_area (const Areas *areas, gint unit)
{
  while (unit >= 0 && !areas->is_area[unit])
    unit = bhxh_frame_get_parent (areas->units->frame, (guint) unit);
  return unit;
}

static gboolean
add_area (const Areas *areas, guint unit, GError **error)
{
  static const char *const columns[] = { "code",    "valid_from", "parent",   "level",
                                         "name_vi", "name_en",    "addressed" };
  const BhxhDistrict *district = get_unit (areas, unit);
  const gint above = find_area (areas, bhxh_frame_get_parent (areas->units->frame, unit));
  g_autofree char *code = dup_code (areas, unit);
  g_autofree char *parent = above >= 0 ? dup_code (areas, (guint) above) : NULL;
  g_autofree char *first = bhxh_period_format (get_first_day (areas, unit));
  g_autofree char *vi = bhxh_former_dup_name (district->name_vi, BHXH_LANGUAGE_VI);
  g_autofree char *en = bhxh_former_dup_name (district->name_en, BHXH_LANGUAGE_EN);
  const char *const values[] = { code,
                                 first,
                                 parent,
                                 bhxh_level_labels[BHXH_LEVEL_OTHER].name,
                                 vi,
                                 en,
                                 bhxh_addressed_labels[district->addressed].name };

  return bhxh_plan_builder_add_row (areas->derived->builder, BHXH_PLAN_UNITS, columns,
                                    values, G_N_ELEMENTS (columns), error);
}

/* --- Units --------------------------------------------------------------------------- */

/* Which unit a row of units.csv is, by code and first day. */
static GHashTable *
index_units (const Areas *areas)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint unit = 0; unit < bhxh_frame_get_n_known (areas->units->frame); unit++)
    {
      const BhxhDistrict *district = get_unit (areas, unit);
      char first[PERIOD_SIZE];

      bhxh_period_write (first, district->from_first);
      g_hash_table_insert (index, g_strconcat (district->code, "@", first, NULL),
                           GUINT_TO_POINTER (unit + 1));
    }
  return index;
}

/* -1: of no unit that is known. */
static gint
find_row (const Areas *areas, GHashTable *index, guint row)
{
  const char *code = bhxh_plan_get_cell (areas->plan, BHXH_PLAN_UNITS, row, "code");
  const char *from = bhxh_plan_get_cell (areas->plan, BHXH_PLAN_UNITS, row, "valid_from");
  g_autofree char *first =
      from != NULL ? g_strndup (from, strcspn (from, "/")) : g_strdup ("");
  g_autofree char *key = g_strconcat (code, "@", first, NULL);

  return (gint) GPOINTER_TO_UINT (g_hash_table_lookup (index, key)) - 1;
}

/* A unit of the day below the area it lies in; one that lies in none is left out. */
static gboolean
add_unit_of_day (const Areas *areas, guint unit, guint row, GError **error)
{
  const Records *records = bhxh_plan_get_records (areas->plan, BHXH_PLAN_UNITS);
  const gint area = find_area (areas, bhxh_frame_trace_unit (areas->units->frame, unit));
  const gint earlier = areas->earlier[unit] - 1;
  const char *values[RECORDS_MAX_COLUMNS];
  g_autofree char *parent = NULL;

  if (area < 0)
    return TRUE;
  parent = dup_code (areas, (guint) area);
  for (guint i = 0; i < records->n_columns; i++)
    {
      values[i] = records_get (records, row, i);
      if (strcmp (records->names[i], "parent") == 0)
        values[i] = parent;
      else if (strcmp (records->names[i], "addressed") == 0 && earlier >= 0)
        values[i] =
            bhxh_addressed_labels[get_unit (areas, (guint) earlier)->addressed].name;
    }
  return bhxh_plan_builder_add_row (areas->derived->builder, BHXH_PLAN_UNITS,
                                    records->names, values, records->n_columns, error);
}

static gboolean
add_row (const Areas *areas, GHashTable *index, guint row, GError **error)
{
  const gint unit = find_row (areas, index, row);

  if (unit >= 0 && unit == areas->units->root)
    return TRUE;
  if (unit < 0 ||
      bhxh_district_is_valid_on (get_unit (areas, (guint) unit), areas->units->day) == 0)
    return bhxh_derived_copy_row (areas->derived, areas->plan, BHXH_PLAN_UNITS, row, NULL,
                                  error);
  return add_unit_of_day (areas, (guint) unit, row, error);
}

gboolean
bhxh_areas_add_units (const Areas *areas, GError **error)
{
  g_autoptr (GHashTable) index = NULL;

  if (areas->units->root == 0)
    return bhxh_derived_copy_table (areas->derived, areas->plan, BHXH_PLAN_UNITS, NULL,
                                    error);
  index = index_units (areas);
  for (guint unit = 0; unit < bhxh_frame_get_n_units (areas->units->frame); unit++)
    if (areas->is_area[unit] && !add_area (areas, unit, error))
      return FALSE;
  for (guint row = 0; row < bhxh_plan_get_n_rows (areas->plan, BHXH_PLAN_UNITS); row++)
    if (!add_row (areas, index, row, error))
      return FALSE;
  return TRUE;
}

/* --- Successions --------------------------------------------------------------------- */

/* Whether the unit that something went into is in the new plan. */
static gboolean
is_kept (const Areas *areas, guint row)
{
  const char *text =
      bhxh_plan_get_cell (areas->plan, BHXH_PLAN_UNIT_SUCCESSIONS, row, "new");
  UnitReference reference;
  gint unit = -1;

  if (!bhxh_unit_reference_parse (text, strlen (text), &reference))
    return TRUE;
  unit = bhxh_frame_find_unit_code (areas->units->frame, reference.code, reference.length,
                                    reference.date);
  if (unit < 0 ||
      bhxh_district_is_valid_on (get_unit (areas, (guint) unit), areas->units->day) == 0)
    return TRUE;
  return unit != areas->units->root &&
         find_area (areas, bhxh_frame_trace_unit (areas->units->frame, (guint) unit)) >=
             0;
}

static gboolean
add_succession (const Areas *areas, guint unit, GError **error)
{
  static const char *const columns[] = { "old", "new", "date", "source" };
  const BhxhDistrict *district = get_unit (areas, unit);
  g_autofree char *last = bhxh_period_format (district->to_last);
  g_autofree char *date = bhxh_period_format (get_first_day (areas, unit));
  g_autofree char *code = dup_code (areas, unit);
  g_autofree char *old = g_strconcat (district->code, "@", last, NULL);
  g_autofree char *new = g_strconcat (code, "@", date, NULL);
  const char *const values[] = { old, new, date, "Cùng một địa bàn" };

  return bhxh_plan_builder_add_row (areas->derived->builder, BHXH_PLAN_UNIT_SUCCESSIONS,
                                    columns, values, G_N_ELEMENTS (columns), error);
}

gboolean
bhxh_areas_add_successions (const Areas *areas, GError **error)
{
  const guint64 n = bhxh_plan_get_n_rows (areas->plan, BHXH_PLAN_UNIT_SUCCESSIONS);

  for (guint row = 0; row < n; row++)
    if ((areas->units->root == 0 || is_kept (areas, row)) &&
        !bhxh_derived_copy_row (areas->derived, areas->plan, BHXH_PLAN_UNIT_SUCCESSIONS,
                                row, NULL, error))
      return FALSE;
  for (guint unit = 0; unit < bhxh_frame_get_n_units (areas->units->frame); unit++)
    if (areas->is_area[unit] && !add_succession (areas, unit, error))
      return FALSE;
  return TRUE;
}

/* --- What does not go over ----------------------------------------------------------- */

/* Units whose area takes their place are none that are gone. */
void
bhxh_areas_report (const Areas *areas, BhxhDiagnostics *diagnostics)
{
  UnitsLater units = *areas->units;
  g_autofree gint *later =
      g_memdup2 (units.later, bhxh_frame_get_n_units (units.frame) * sizeof (gint));

  for (guint unit = 0; unit < bhxh_frame_get_n_units (units.frame); unit++)
    if (areas->is_area[unit])
      later[unit] = (gint) unit;
  units.later = later;
  bhxh_units_later_report (&units, bhxh_plan_get_statements (areas->plan), diagnostics);
}
