/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of a table, one after the other: which of them are of the table at all, and
 * each of their figures on its way to the loader.
 */
#include "codec/map-read.h"

#include "base/memory.h"
#include "codec/map-survey.h"
#include "codec/map-words.h"

#include <string.h>

/* Which of the loader's fields a field of the map is. */
static const ActualField actual_fields[MAP_FIELD_SCALE] = {
  [MAP_FIELD_UNIT] = FIELD_UNIT,
  [MAP_FIELD_UNIT_NAME] = FIELD_NAME,
  [MAP_FIELD_COMMUNE] = FIELD_COMMUNE,
  [MAP_FIELD_DISTRICT] = FIELD_DISTRICT,
  [MAP_FIELD_PARENT] = FIELD_PARENT,
  [MAP_FIELD_LEVEL] = FIELD_LEVEL,
  [MAP_FIELD_INDICATOR] = FIELD_INDICATOR,
  [MAP_FIELD_INDICATOR_NAME] = FIELD_INDICATOR_NAME,
  [MAP_FIELD_PERIOD] = FIELD_PERIOD,
  [MAP_FIELD_STAGE] = FIELD_STAGE,
  [MAP_FIELD_AS_OF] = FIELD_AS_OF,
  [MAP_FIELD_SENDER] = FIELD_SENDER,
  [MAP_FIELD_RECEIVED] = FIELD_RECEIVED,
};

static void
report_row (MapReading *reading,
            ProblemKind kind,
            const SheetCell *cell,
            guint row,
            const char *expected)
{
  const Span text = grid_cell_text (cell);
  const guint column = cell != NULL ? cell->column : 0;

  bhxh_diagnostics_add_bytes (reading->load->options->diagnostics, kind,
                              bhxh_map_grid_get_place (reading->grid, row, column),
                              text.text, text.length, expected, NULL,
                              &reading->load->first_error);
}

/* --- What kind of row it is ----------------------------------------------------------
 */

/* The cell that names the row: its unit, else what is counted. */
static const SheetCell *
find_name (const MapReading *reading, guint row)
{
  static const MapField others[] = { MAP_FIELD_INDICATOR_NAME, MAP_FIELD_INDICATOR };

  for (guint i = 0; i < MAP_N_UNIT_FIELDS + G_N_ELEMENTS (others); i++)
    {
      const MapField field =
          i < MAP_N_UNIT_FIELDS ? bhxh_map_unit_fields[i] : others[i - MAP_N_UNIT_FIELDS];
      const SheetCell *cell = reading->field_columns[field] != 0
                                  ? bhxh_map_grid_get_shown (
                                        reading->grid, row, reading->field_columns[field])
                                  : NULL;

      if (grid_cell_text (cell).length > 0)
        return cell;
    }
  return NULL;
}

static gboolean
names_units (const MapReading *reading)
{
  for (guint i = 0; i < MAP_N_UNIT_FIELDS; i++)
    if (reading->field_columns[bhxh_map_unit_fields[i]] != 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_in_rows (const char *rows, guint row)
{
  MapRange range = { 0 };

  return rows != NULL && bhxh_map_parse_rows (rows, &range) && row >= range.first &&
         row <= range.last;
}

/* The entry of a section that means the row, by its number or its text. */
static const MapEntry *
find_entry (const MapReading *reading, MapSection section, guint row, Span text)
{
  const MapEntry *entry = NULL;

  for (guint i = 0; (entry = bhxh_map_get (reading->map, section, i)) != NULL; i++)
    if (is_in_rows (map_entry_get (entry, MAP_KEY_ROWS), row) ||
        bhxh_map_is_text (text, map_entry_get (entry, MAP_KEY_TEXT)))
      return entry;
  return NULL;
}

const MapEntry *
bhxh_map_find_total (const MapReading *reading, guint row)
{
  return find_entry (reading, MAP_TOTALS, row, grid_cell_text (find_name (reading, row)));
}

/* The whole plan's own row among those of its units. */
static gboolean
names_root (const MapReading *reading, Span text)
{
  UnitMatch match;

  return bhxh_map_match_unit (reading->load->frame, text, BHXH_PERIOD_NONE, &match) &&
         match.outcome == UNIT_FOUND && match.unit == 0;
}

static gboolean
is_total (const MapReading *reading, guint row, Span text)
{
  return names_units (reading) && text.length > 0 &&
         (bhxh_map_find_total (reading, row) != NULL ||
          bhxh_map_names_total (text.text, text.length) || names_root (reading, text));
}

static gboolean
has_figures (const MapReading *reading, guint row)
{
  for (guint i = 0; i < reading->n_columns; i++)
    if (bhxh_map_grid_get (reading->grid, row, reading->columns[i].column) != NULL)
      return TRUE;
  return FALSE;
}

/* Rows without figures are headings, or units that have none. */
static void
remark_heading (MapReading *reading, const SheetCell *name, guint row)
{
  gboolean is_known = name == NULL || !names_units (reading);

  for (guint i = 0; i < MAP_N_UNIT_FIELDS && !is_known; i++)
    {
      const MapField field = bhxh_map_unit_fields[i];
      const guint column = reading->field_columns[field];
      UnitMatch match;

      is_known =
          column != 0 &&
          bhxh_map_match_unit (reading->load->frame,
                               bhxh_map_read_field (reading, field, row, column).text,
                               BHXH_PERIOD_NONE, &match) &&
          match.outcome != UNIT_UNKNOWN;
    }
  if (!is_known)
    report_row (reading, PROBLEM_ROW_WITHOUT_FIGURES, name, row, NULL);
}

/* FALSE when the row is not to be taken. */
static gboolean
decide_hidden (MapReading *reading, const GridRow *row)
{
  const MapEntry *hidden = bhxh_map_get (reading->map, MAP_HIDDEN, 0);
  const char *take = hidden != NULL ? map_entry_get (hidden, MAP_KEY_HIDDEN_ROWS) : NULL;
  g_autofree char *number = g_strdup_printf ("%u", row->row);

  if (!row->is_hidden)
    return TRUE;
  bhxh_actuals_report (reading->load,
                       take == NULL ? PROBLEM_HIDDEN_UNDECIDED : PROBLEM_HIDDEN_DECIDED,
                       bhxh_map_grid_get_place (reading->grid, row->row, 0), number,
                       bhxh_map_keys[MAP_KEY_HIDDEN_ROWS], take);
  return g_strcmp0 (take, "take") == 0;
}

static MapRowKind
find_kind (MapReading *reading, const GridRow *row)
{
  const SheetCell *name = find_name (reading, row->row);
  const Span text = grid_cell_text (name);

  if (find_entry (reading, MAP_LEAVE_OUT, row->row, text) != NULL)
    return MAP_ROW_NONE;
  if (!has_figures (reading, row->row))
    {
      remark_heading (reading, name, row->row);
      return MAP_ROW_NONE;
    }
  if (!decide_hidden (reading, row))
    return MAP_ROW_NONE;
  return is_total (reading, row->row, text) ? MAP_ROW_TOTAL : MAP_ROW_FIGURES;
}

/* --- One figure ----------------------------------------------------------------------
 */

gboolean
bhxh_map_get_number (const MapReading *reading,
                     const SheetCell *cell,
                     NumberReading *number,
                     gboolean *is_percent)
{
  if (cell->kind != SHEET_CELL_NUMBER)
    return FALSE;
  *number = reading->wants_stored
                ? (NumberReading){ cell->stored_value, cell->stored_decimals }
                : (NumberReading){ cell->value, cell->decimals };
  *is_percent = (cell->flags & SHEET_CELL_PERCENT) != 0;
  return TRUE;
}

/* FALSE, and reported, for cells that hold no number and no text. */
static gboolean
check_cell (MapReading *reading, const SheetCell *cell)
{
  static const ProblemKind problems[] = {
    [SHEET_CELL_DATE] = PROBLEM_DATE_FOR_NUMBER,
    [SHEET_CELL_BOOLEAN] = PROBLEM_UNREADABLE_NUMBER,
    [SHEET_CELL_ERROR] = PROBLEM_ERROR_FOR_NUMBER,
    [SHEET_CELL_NO_VALUE] = PROBLEM_NOTHING_FOR_NUMBER,
  };

  if (cell->kind >= G_N_ELEMENTS (problems) || problems[cell->kind] == 0)
    return TRUE;
  report_row (reading, problems[cell->kind], cell, cell->row, NULL);
  return FALSE;
}

/* Numbers that are stored as texts among others that are not: told once. */
static void
note_text_number (MapReading *reading, const SheetCell *cell)
{
  if (!reading->has_numbers || cell->kind != SHEET_CELL_TEXT ||
      !bhxh_map_cell_is_number (cell, NULL))
    return;
  if (reading->n_text_numbers++ == 0)
    reading->text_number = cell;
}

static void
fill_fields (MapReading *reading, const ValueColumn *column, guint row, FedRow *fed)
{
  for (guint field = 0; field < MAP_FIELD_SCALE; field++)
    {
      const PlacedText found =
          bhxh_map_find_field (reading, column, (MapField) field, row);

      fed->fields[actual_fields[field]] = found.text;
      fed->places[actual_fields[field]] = found.place;
    }
}

/* The unit of a row of totals is the one that the map says, whatever the row's name. */
static void
set_total_unit (FedRow *fed, const MapEntry *total)
{
  static const ActualField cleared[] = { FIELD_NAME, FIELD_COMMUNE, FIELD_DISTRICT,
                                         FIELD_PARENT, FIELD_LEVEL };

  for (guint i = 0; i < G_N_ELEMENTS (cleared); i++)
    fed->fields[cleared[i]].length = 0;
  fed->fields[FIELD_UNIT] = span_of (map_entry_get (total, MAP_KEY_UNIT));
}

static void
take_figure (MapReading *reading,
             const ValueColumn *column,
             const SheetCell *cell,
             const MapEntry *total)
{
  FedRow fed = { .row = cell->row, .load = column->load };
  NumberReading number;

  if (!check_cell (reading, cell))
    return;
  note_text_number (reading, cell);
  fill_fields (reading, column, cell->row, &fed);
  if (total != NULL)
    set_total_unit (&fed, total);
  fed.fields[FIELD_VALUE] = grid_cell_text (cell);
  fed.places[FIELD_VALUE] =
      bhxh_map_grid_get_place (reading->grid, cell->row, cell->column);
  fed.scale = bhxh_map_find_scale (reading, column, cell->row);
  if (bhxh_map_get_number (reading, cell, &number, &fed.is_percent))
    fed.number = &number;
  bhxh_actuals_feed (reading->load, &fed);
}

/* --- All rows ------------------------------------------------------------------------
 */

static void
take_row (MapReading *reading, guint row, MapRowKind kind)
{
  const SheetCell *name = find_name (reading, row);
  const MapEntry *total =
      kind == MAP_ROW_TOTAL ? bhxh_map_find_total (reading, row) : NULL;

  if (total != NULL && map_entry_get (total, MAP_KEY_UNIT) == NULL)
    total = NULL;
  if (kind == MAP_ROW_TOTAL && total == NULL)
    {
      report_row (reading, PROBLEM_TOTAL_NOT_TAKEN, name, row, NULL);
      return;
    }
  for (guint i = 0; i < reading->n_columns && !reading->load->is_stopped; i++)
    {
      const SheetCell *cell =
          bhxh_map_grid_get (reading->grid, row, reading->columns[i].column);

      if (cell != NULL)
        take_figure (reading, &reading->columns[i], cell, total);
    }
}

static gboolean
find_number (const MapGrid *grid)
{
  for (gsize i = 0; i < grid->n_cells; i++)
    if (grid->cells[i].kind == SHEET_CELL_NUMBER)
      return TRUE;
  return FALSE;
}

static void
remark_text_numbers (MapReading *reading)
{
  g_autofree char *n = g_strdup_printf ("%u", reading->n_text_numbers);

  if (reading->n_text_numbers > 0)
    report_row (reading, PROBLEM_NUMBER_AS_TEXT, reading->text_number,
                reading->text_number->row, n);
}

void
bhxh_map_take_rows (MapReading *reading)
{
  const MapGrid *grid = reading->grid;
  GError *error = NULL;

  reading->row_kinds = bhxh_try_new (grid->n_rows, 1, &error);
  if (reading->row_kinds == NULL)
    {
      bhxh_actuals_stop (reading->load, error);
      return;
    }
  reading->has_numbers = find_number (grid);
  for (gsize i = 0; i < grid->n_rows && !reading->load->is_stopped; i++)
    {
      const GridRow *row = &grid->rows[i];

      if (row->row < reading->rows.first || row->row > reading->rows.last)
        continue;
      reading->row_kinds[i] = (guint8) find_kind (reading, row);
      if (reading->row_kinds[i] != MAP_ROW_NONE)
        take_row (reading, row->row, (MapRowKind) reading->row_kinds[i]);
      if (i % 256 == 0 && !bhxh_options_report (reading->load->options, 0, 0, &error))
        bhxh_actuals_stop (reading->load, error);
    }
  remark_text_numbers (reading);
}
