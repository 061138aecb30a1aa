/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of totals against what they sum: counts only, exactly, and with what rounding
 * leaves open where persons are counted in thousands.
 */
#include "codec/map-read.h"

#include "base/memory.h"
#include "base/wide.h"
#include "codec/map-words.h"

#include <string.h>

#define NO_UNIT (-1)

/* Rows of a table that a total may sum. */
typedef struct
{
  gsize first; /* among the rows of the grid */
  gsize end;
} RowGroup;

/* One sum in one column, in whole persons. */
typedef struct
{
  Wide sum;
  Wide slack; /* twice what rounding can make it differ from the total */
  guint n_there;
  guint n_missing;
} ColumnSum;

typedef struct
{
  MapReading *reading;
  gint *units;      /* by row of the grid: that it names; -1: none, or several */
  guint8 *is_named; /* by known unit */
  gsize total;      /* row of the grid that is looked at */
  guint n_totals;
} TotalCheck;

/* --- Numbers -------------------------------------------------------------------------
 */

/* What a cell counts, in persons, and its last printed place; FALSE where that is no
 * whole number, or where nothing says in which style the table's texts are numbers. */
static gboolean
read_persons (const MapReading *reading,
              const SheetCell *cell,
              gint scale,
              Wide *persons,
              Wide *place)
{
  const Span text = grid_cell_text (cell);
  NumberReading number = { 0 };
  gboolean is_percent = FALSE;

  if (!bhxh_map_get_number (reading, cell, &number, &is_percent) &&
      (cell->kind != SHEET_CELL_TEXT || reading->load->style == BHXH_NUMBER_AUTO ||
       bhxh_number_read (text.text, text.length, reading->load->style,
                         scale > 0 ? BHXH_MEASURE_INDEX : BHXH_MEASURE_PERSON,
                         &number) != NUMBER_READ))
    return FALSE;
  number.decimals -= scale;
  while (number.decimals > 0 && number.value % 10 == 0)
    {
      number.value /= 10;
      number.decimals--;
    }
  if (is_percent || number.decimals > 0 ||
      !bhxh_wide_scale (number.value, (guint) -number.decimals, persons))
    return FALSE;
  *place = number.decimals < 0 ? bhxh_wide_power_of_ten ((guint) -number.decimals) : 0;
  return TRUE;
}

/* --- Which rows are summed -----------------------------------------------------------
 */

static Span
read_unit (MapReading *reading, MapField field, guint row)
{
  const guint column = reading->field_columns[field];

  return column != 0 ? bhxh_map_read_field (reading, field, row, column).text
                     : (Span){ "", 0 };
}

/* What the row is called. */
static Span
find_name (MapReading *reading, guint row)
{
  Span text = { "", 0 };

  for (guint i = 0; i < MAP_N_UNIT_FIELDS && text.length == 0; i++)
    text = read_unit (reading, bhxh_map_unit_fields[i], row);
  return text;
}

static gint
find_unit (MapReading *reading, guint row)
{
  UnitMatch match;

  for (guint i = 0; i < MAP_N_UNIT_FIELDS; i++)
    if (bhxh_map_match_unit (reading->load->frame,
                             read_unit (reading, bhxh_map_unit_fields[i], row),
                             BHXH_PERIOD_NONE, &match) &&
        match.outcome == UNIT_FOUND)
      return (gint) match.unit;
  return NO_UNIT;
}

/* Communes under their district are in its figure already. */
static gboolean
lies_in_other_row (const TotalCheck *check, gsize row)
{
  const BhxhFrame *frame = check->reading->load->frame;
  gint unit = check->units[row];

  if (unit == NO_UNIT)
    return FALSE;
  while ((unit = bhxh_frame_get_district (frame, (guint) unit)->parent) >= 0)
    if (check->is_named[unit])
      return TRUE;
  return FALSE;
}

/* Figures of one total are of one indicator, period, stage and day. */
static gboolean
is_alike (const TotalCheck *check, const ValueColumn *column, gsize row)
{
  static const MapField fields[] = { MAP_FIELD_INDICATOR, MAP_FIELD_INDICATOR_NAME,
                                     MAP_FIELD_PERIOD, MAP_FIELD_STAGE, MAP_FIELD_AS_OF };
  MapReading *reading = check->reading;
  const guint one = reading->grid->rows[check->total].row;
  const guint other = reading->grid->rows[row].row;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const Span a = bhxh_map_find_field (reading, column, fields[i], one).text;
      const Span b = bhxh_map_find_field (reading, column, fields[i], other).text;

      if (a.length != b.length ||
          (a.length > 0 && memcmp (a.text, b.text, a.length) != 0))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_summed (const TotalCheck *check, const ValueColumn *column, gsize row)
{
  return check->reading->row_kinds[row] == MAP_ROW_FIGURES &&
         !lies_in_other_row (check, row) && is_alike (check, column, row);
}

/* FALSE when a figure of the group is no count of persons, or the sum does not fit. */
static gboolean
sum_group (const TotalCheck *check,
           const ValueColumn *column,
           RowGroup group,
           ColumnSum *sum)
{
  MapReading *reading = check->reading;

  *sum = (ColumnSum){ 0 };
  for (gsize row = group.first; row < group.end; row++)
    {
      const guint at = reading->grid->rows[row].row;
      const SheetCell *cell = NULL;
      Wide persons = 0;
      Wide place = 0;

      if (!is_summed (check, column, row))
        continue;
      cell = bhxh_map_grid_get (reading->grid, at, column->column);
      if (cell == NULL ||
          !read_persons (reading, cell, bhxh_map_find_scale (reading, column, at),
                         &persons, &place))
        {
          sum->n_missing++;
          continue;
        }
      sum->n_there++;
      if (persons > WIDE_MAX / 2 - sum->sum || persons < 0)
        return FALSE;
      sum->sum += persons;
      sum->slack += place;
    }
  return sum->n_there > 0;
}

/* --- Against the total ---------------------------------------------------------------
 */

/* Where rows are missing, a total can only be too small. */
static gboolean
agrees (const ColumnSum *sum, Wide total, Wide place)
{
  const Wide off = sum->sum - total;
  const Wide slack = sum->slack + place;

  return 2 * off <= slack && (sum->n_missing > 0 || -2 * off <= slack);
}

static void
report_total (const TotalCheck *check,
              const ValueColumn *column,
              const SheetCell *cell,
              const ColumnSum *sum,
              Wide total)
{
  const guint row = check->reading->grid->rows[check->total].row;
  const Span name = find_name (check->reading, row);
  g_autofree char *text = g_strndup (name.text, name.length);
  char numbers[2][NUMBER_SIZE];
  gint64 value = 0;
  gint64 printed = 0;

  if (!bhxh_wide_narrow (sum->sum, &value) || !bhxh_wide_narrow (total, &printed))
    return;
  bhxh_number_write (numbers[0], value, 0, BHXH_NUMBER_PLAIN);
  bhxh_number_write (numbers[1], printed, 0, BHXH_NUMBER_PLAIN);
  bhxh_actuals_report (
      check->reading->load, PROBLEM_TOTAL_DIFFERS,
      bhxh_map_grid_get_place (check->reading->grid, cell->row, column->column),
      numbers[1], numbers[0], text);
}

static RowGroup
all_rows (const TotalCheck *check, const MapEntry *entry)
{
  const MapGrid *grid = check->reading->grid;
  const char *of = entry != NULL ? map_entry_get (entry, MAP_KEY_OF) : NULL;
  RowGroup group = { 0, grid->n_rows };
  MapRange range = { 0 };

  if (of == NULL || !bhxh_map_parse_rows (of, &range))
    return group;
  while (group.first < grid->n_rows && grid->rows[group.first].row < range.first)
    group.first++;
  while (group.end > group.first && grid->rows[group.end - 1].row > range.last)
    group.end--;
  return group;
}

/* The rows between this total and the one before, or the one after. */
static RowGroup
rows_beside (const TotalCheck *check, gboolean is_above)
{
  const guint8 *kinds = check->reading->row_kinds;
  RowGroup group = { check->total, check->total };

  if (is_above)
    while (group.first > 0 && kinds[group.first - 1] != MAP_ROW_TOTAL)
      group.first--;
  else
    for (group.first++, group.end++;
         group.end < check->reading->grid->n_rows && kinds[group.end] != MAP_ROW_TOTAL;)
      group.end++;
  return group;
}

/* Of several totals in a table each may sum all of it or its part. */
static void
check_column (const TotalCheck *check, const ValueColumn *column, const MapEntry *entry)
{
  MapReading *reading = check->reading;
  const guint row = reading->grid->rows[check->total].row;
  const SheetCell *cell = bhxh_map_grid_get (reading->grid, row, column->column);
  const gboolean has_parts = entry == NULL || map_entry_get (entry, MAP_KEY_OF) == NULL;
  const RowGroup groups[] = { all_rows (check, entry), rows_beside (check, TRUE),
                              rows_beside (check, FALSE) };
  const guint n_groups = check->n_totals > 1 && has_parts ? G_N_ELEMENTS (groups) : 1;
  ColumnSum told = { 0 };
  Wide total = 0;
  Wide place = 0;

  if (cell == NULL ||
      !read_persons (reading, cell, bhxh_map_find_scale (reading, column, row), &total,
                     &place))
    return;
  for (guint i = 0; i < n_groups; i++)
    {
      ColumnSum sum;

      if (!sum_group (check, column, groups[i], &sum))
        continue;
      if (agrees (&sum, total, place))
        return;
      if (told.n_there == 0 || i > 0)
        told = sum;
    }
  if (told.n_there > 0)
    report_total (check, column, cell, &told, total);
}

/* Only persons add up. */
static gboolean
counts_persons (const TotalCheck *check, const ValueColumn *column)
{
  MapReading *reading = check->reading;
  const guint row = reading->grid->rows[check->total].row;
  static const MapField fields[] = { MAP_FIELD_INDICATOR, MAP_FIELD_INDICATOR_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const Span text = bhxh_map_find_field (reading, column, fields[i], row).text;
      g_autofree char *name = g_strndup (text.text, text.length);
      const gint found =
          text.length > 0 ? bhxh_frame_find_indicator (reading->load->frame, name) : -1;

      if (found >= 0)
        return reading->load->indicators[found].measure == BHXH_MEASURE_PERSON;
    }
  return FALSE;
}

static void
check_total (const TotalCheck *check)
{
  MapReading *reading = check->reading;
  const guint row = reading->grid->rows[check->total].row;
  const MapEntry *entry = bhxh_map_find_total (reading, row);

  for (guint i = 0; i < reading->n_columns; i++)
    if (counts_persons (check, &reading->columns[i]))
      check_column (check, &reading->columns[i], entry);
}

static void
find_units (TotalCheck *check)
{
  MapReading *reading = check->reading;

  for (gsize row = 0; row < reading->grid->n_rows; row++)
    {
      check->units[row] = reading->row_kinds[row] == MAP_ROW_FIGURES
                              ? find_unit (reading, reading->grid->rows[row].row)
                              : NO_UNIT;
      if (check->units[row] != NO_UNIT)
        check->is_named[check->units[row]] = TRUE;
    }
}

void
bhxh_map_check_totals (MapReading *reading)
{
  TotalCheck check = { .reading = reading };
  GError *error = NULL;

  for (gsize row = 0; row < reading->grid->n_rows; row++)
    check.n_totals += reading->row_kinds[row] == MAP_ROW_TOTAL;
  if (check.n_totals == 0)
    return;
  check.units = bhxh_try_new (reading->grid->n_rows, sizeof (gint), &error);
  if (check.units != NULL)
    check.is_named =
        bhxh_try_new (bhxh_frame_get_n_known (reading->load->frame), 1, &error);
  if (check.is_named != NULL)
    find_units (&check);
  else
    bhxh_actuals_stop (reading->load, error);
  for (check.total = 0; check.total < reading->grid->n_rows && !reading->load->is_stopped;
       check.total++)
    if (reading->row_kinds[check.total] == MAP_ROW_TOTAL)
      check_total (&check);
  g_free (check.units);
  g_free (check.is_named);
}
