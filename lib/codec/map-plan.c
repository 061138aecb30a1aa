/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a map says of one sheet, before a row is read: that nothing of it is a guess, that
 * it fits the sheet and the plan, and what each column's headers give.
 */
#include "codec/map-read.h"

#include "base/memory.h"
#include "codec/map-survey.h"

#include <string.h>

static void
report (MapReading *reading,
        ProblemKind kind,
        Place place,
        const char *text,
        const char *expected,
        const char *other)
{
  bhxh_actuals_report (reading->load, kind, place, text, expected, other);
}

/* --- Guesses -------------------------------------------------------------------------
 */

static gboolean
check_guesses (MapReading *reading)
{
  const GPtrArray *entries = reading->map->entries;
  gboolean is_good = TRUE;

  for (guint i = 0; i < entries->len && !reading->load->options->accept_guesses; i++)
    {
      const MapEntry *entry = entries->pdata[i];
      g_autofree char *says = NULL;

      if (!bhxh_map_is_guess (entry))
        continue;
      says = bhxh_map_dup_saying (entry);
      report (reading, PROBLEM_MAP_GUESS,
              bhxh_map_find_place (reading->map, entry, MAP_KEY_CERTAINTY), says, NULL,
              map_entry_get (entry, MAP_KEY_REASON));
      is_good = FALSE;
    }
  return is_good;
}

/* --- Against the plan ----------------------------------------------------------------
 */

static gboolean
check_indicator (MapReading *reading, const MapEntry *entry, MapKey key)
{
  const char *text = map_entry_get (entry, key);

  if (text == NULL || bhxh_frame_find_indicator (reading->load->frame, text) >= 0)
    return TRUE;
  report (reading, PROBLEM_UNKNOWN_INDICATOR,
          bhxh_map_find_place (reading->map, entry, key), text, NULL, NULL);
  return FALSE;
}

static gboolean
names_indicator (const MapEntry *entry)
{
  const char *field = map_entry_get (entry, MAP_KEY_FIELD);

  return strcmp (field, bhxh_map_fields[MAP_FIELD_INDICATOR]) == 0 ||
         strcmp (field, bhxh_map_fields[MAP_FIELD_INDICATOR_NAME]) == 0;
}

static gboolean
check_indicators (MapReading *reading)
{
  const GPtrArray *entries = reading->map->entries;
  gboolean is_good = TRUE;

  for (guint i = 0; i < entries->len; i++)
    {
      const MapEntry *entry = entries->pdata[i];

      if (entry->section == MAP_COLUMNS)
        is_good = check_indicator (reading, entry, MAP_KEY_INDICATOR) && is_good;
      else if (entry->section == MAP_NAMES && names_indicator (entry))
        is_good = check_indicator (reading, entry, MAP_KEY_MEANS) && is_good;
      else if (entry->section == MAP_FIELDS && names_indicator (entry))
        is_good = check_indicator (reading, entry, MAP_KEY_TEXT) && is_good;
    }
  return is_good;
}

/* --- Against the sheet ---------------------------------------------------------------
 */

static gboolean
find_rows (MapReading *reading)
{
  const MapEntry *table = bhxh_map_get (reading->map, MAP_TABLE, 0);
  const char *header = map_entry_get (table, MAP_KEY_HEADER_ROWS);

  bhxh_map_parse_rows (map_entry_get (table, MAP_KEY_ROWS), &reading->rows);
  if (header != NULL)
    bhxh_map_parse_rows (header, &reading->header);
  if (reading->rows.first <= reading->grid->last_row)
    return TRUE;
  report (reading, PROBLEM_OUTSIDE_SHEET,
          bhxh_map_find_place (reading->map, table, MAP_KEY_ROWS),
          map_entry_get (table, MAP_KEY_ROWS), NULL, NULL);
  return FALSE;
}

static MapField
field_of (const MapEntry *entry)
{
  guint field = 0;

  while (strcmp (bhxh_map_fields[field], map_entry_get (entry, MAP_KEY_FIELD)) != 0)
    field++;
  return (MapField) field;
}

/* A field of which the map gives a column, a cell or a text. */
static void
take_field (MapReading *reading, const MapEntry *entry)
{
  const MapField field = field_of (entry);
  const char *column = map_entry_get (entry, MAP_KEY_COLUMN);
  const char *cell = map_entry_get (entry, MAP_KEY_CELL);
  const char *text = map_entry_get (entry, MAP_KEY_TEXT);
  MapRange range = { 0 };
  guint row = 0;
  guint at = 0;

  if (column != NULL && bhxh_map_parse_columns (column, &range))
    reading->field_columns[field] = range.first;
  else if (cell != NULL && bhxh_map_parse_cell (cell, &row, &at))
    reading->constants[field] = bhxh_map_read_field (reading, field, row, at);
  else if (text != NULL)
    reading->constants[field] =
        (PlacedText){ .text = span_of (text),
                      .place = bhxh_map_find_place (reading->map, entry, MAP_KEY_TEXT) };
}

/* What the caller says of files that say nothing themselves. */
static void
take_caller_constants (MapReading *reading)
{
  for (guint field = 0; field < MAP_FIELD_SCALE; field++)
    {
      const char *text = bhxh_options_get_constant (
          reading->load->options, reading->grid->file, bhxh_map_fields[field]);

      if (text != NULL)
        reading->constants[field].text = span_of (text);
    }
}

static void
take_fields (MapReading *reading)
{
  const MapEntry *entry = NULL;

  take_caller_constants (reading);
  for (guint i = 0; (entry = bhxh_map_get (reading->map, MAP_FIELDS, i)) != NULL; i++)
    take_field (reading, entry);
}

/* --- Columns of figures --------------------------------------------------------------
 */

static const struct
{
  MapKey key; /* and the key after it, of the header's row */
  MapField field;
} column_fields[] = {
  { MAP_KEY_UNIT, MAP_FIELD_UNIT },     { MAP_KEY_INDICATOR, MAP_FIELD_INDICATOR },
  { MAP_KEY_PERIOD, MAP_FIELD_PERIOD }, { MAP_KEY_STAGE, MAP_FIELD_STAGE },
  { MAP_KEY_AS_OF, MAP_FIELD_AS_OF },   { MAP_KEY_SCALE, MAP_FIELD_SCALE },
};

static void
take_column_fields (MapReading *reading, ValueColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (column_fields); i++)
    {
      const char *text = map_entry_get (column->entry, column_fields[i].key);
      const char *row =
          map_entry_get (column->entry, (MapKey) (column_fields[i].key + 1));
      const MapField field = column_fields[i].field;
      MapRange range = { 0 };

      if (text != NULL)
        column->fields[field].text = span_of (text);
      else if (row != NULL && bhxh_map_parse_rows (row, &range))
        column->fields[field] =
            bhxh_map_read_field (reading, field, range.first, column->column);
    }
}

/* The load of the figures of one column. */
static gboolean
take_load (MapReading *reading, ValueColumn *column)
{
  ActualsLoad *load = reading->load;
  const Origin origin = { .sheet = reading->is_workbook ? reading->grid->sheet : NULL,
                          .column = column->column,
                          .received = BHXH_PERIOD_NONE };
  GError *error = NULL;

  column->load = bhxh_figures_vary_load (load->figures, load->load, &origin, &error);
  if (column->load == 0)
    bhxh_actuals_stop (load, error);
  return column->load != 0;
}

static char *
dup_header_of (const MapReading *reading, guint column)
{
  HeaderCell headers[SURVEY_MAX_HEADER];
  const guint last = MIN (reading->header.last, reading->grid->last_row);
  const guint n = bhxh_map_find_headers (reading->grid, reading->header.first, last,
                                         reading->first_value, column, headers);

  return bhxh_map_dup_header (headers, n);
}

/* A sheet whose columns have moved is not read as if they had not. */
static gboolean
check_header (MapReading *reading, const ValueColumn *column)
{
  const char *expected = map_entry_get (column->entry, MAP_KEY_HEADER);
  g_autofree char *header = NULL;

  if (expected == NULL || reading->header.first == 0)
    return TRUE;
  header = dup_header_of (reading, column->column);
  if (strcmp (header, expected) == 0 || bhxh_text_matches (header, expected))
    return TRUE;
  report (reading, PROBLEM_HEADER_DIFFERS,
          bhxh_map_grid_get_place (reading->grid, reading->header.first, column->column),
          header, expected, NULL);
  return FALSE;
}

static gboolean
is_of_other_kind (const MapReading *reading, const MapEntry *entry)
{
  const char *kind = map_entry_get (entry, MAP_KEY_KIND);

  return kind != NULL &&
         strcmp (kind, reading->kind == FIGURE_ACTUAL ? "actual" : "target") != 0;
}

/* Adds a column; FALSE when it is reported that it is there twice, or not at all. */
static gboolean
add_column (MapReading *reading, const MapEntry *entry, guint column)
{
  const Place place = bhxh_map_find_place (reading->map, entry, MAP_KEY_COLUMN);
  g_autofree char *letters = bhxh_map_dup_column (column);

  if (column > reading->grid->last_column)
    {
      report (reading, PROBLEM_OUTSIDE_SHEET, place, letters, NULL, NULL);
      return FALSE;
    }
  for (guint i = 0; i < reading->n_columns; i++)
    if (reading->columns[i].column == column)
      {
        report (reading, PROBLEM_DUPLICATE_KEY, place, letters, NULL, NULL);
        return FALSE;
      }
  reading->columns[reading->n_columns++] =
      (ValueColumn){ .column = column, .entry = entry };
  reading->first_value =
      reading->first_value == 0 ? column : MIN (reading->first_value, column);
  return TRUE;
}

static gboolean
find_columns (MapReading *reading, GError **error)
{
  const MapEntry *entry = NULL;
  gboolean is_good = TRUE;

  reading->columns =
      bhxh_try_new (reading->grid->last_column + 1, sizeof (ValueColumn), error);
  if (reading->columns == NULL)
    return FALSE;
  for (guint i = 0; (entry = bhxh_map_get (reading->map, MAP_COLUMNS, i)) != NULL; i++)
    {
      MapRange range = { 0 };

      bhxh_map_parse_columns (map_entry_get (entry, MAP_KEY_COLUMN), &range);
      for (guint column = range.first; column <= range.last && is_good; column++)
        is_good = add_column (reading, entry, column);
    }
  return is_good;
}

/* Columns of the other kind were only needed to know where the figures begin. */
static gboolean
settle_columns (MapReading *reading)
{
  gboolean is_good = TRUE;
  guint n = 0;

  for (guint i = 0; i < reading->n_columns && !reading->load->is_stopped; i++)
    {
      ValueColumn *column = &reading->columns[i];

      is_good = check_header (reading, column) && is_good;
      if (is_of_other_kind (reading, column->entry))
        continue;
      take_column_fields (reading, column);
      is_good = take_load (reading, column) && is_good;
      reading->columns[n++] = *column;
    }
  reading->n_columns = n;
  return is_good;
}

/* --- Columns that nothing is taken from ----------------------------------------------
 */

static gboolean
is_mentioned (const MapReading *reading, guint column)
{
  static const struct
  {
    MapSection section;
    MapKey key;
  } mentions[] = { { MAP_COLUMNS, MAP_KEY_COLUMN },
                   { MAP_FIELDS, MAP_KEY_COLUMN },
                   { MAP_LEAVE_OUT, MAP_KEY_COLUMNS } };

  for (guint i = 0; i < G_N_ELEMENTS (mentions); i++)
    {
      const MapEntry *entry = NULL;

      for (guint at = 0;
           (entry = bhxh_map_get (reading->map, mentions[i].section, at)) != NULL; at++)
        {
          const char *text = map_entry_get (entry, mentions[i].key);
          MapRange range = { 0 };

          if (text != NULL && bhxh_map_parse_columns (text, &range) &&
              column >= range.first && column <= range.last)
            return TRUE;
        }
    }
  return FALSE;
}

/* Columns that have numbers in the table's rows, by column. */
static guint8 *
find_numbers (const MapReading *reading)
{
  const MapGrid *grid = reading->grid;
  guint8 *found = bhxh_try_new (grid->last_column + 1, 1, NULL);

  for (gsize i = 0; found != NULL && i < grid->n_rows; i++)
    for (gsize at = 0; at < grid->rows[i].n_cells; at++)
      {
        const SheetCell *cell = &grid->cells[grid->rows[i].first + at];

        if (cell->row >= reading->rows.first && cell->row <= reading->rows.last &&
            cell->column <= grid->last_column && bhxh_map_cell_is_number (cell, NULL))
          found[cell->column] = TRUE;
      }
  return found;
}

static void
remark_unused (MapReading *reading)
{
  g_autofree guint8 *has_numbers = find_numbers (reading);

  for (guint column = 1; has_numbers != NULL && column <= reading->grid->last_column;
       column++)
    {
      g_autofree char *header = NULL;

      if (!has_numbers[column] || is_mentioned (reading, column))
        continue;
      header = dup_header_of (reading, column);
      report (
          reading, PROBLEM_UNKNOWN_COLUMN,
          bhxh_map_grid_get_place (reading->grid, MAX (reading->header.first, 1), column),
          header, NULL, NULL);
    }
}

/* --- Hidden ones ---------------------------------------------------------------------
 */

static gboolean
check_hidden_columns (MapReading *reading)
{
  const MapEntry *hidden = bhxh_map_get (reading->map, MAP_HIDDEN, 0);
  const char *take =
      hidden != NULL ? map_entry_get (hidden, MAP_KEY_HIDDEN_COLUMNS) : NULL;
  gboolean is_good = TRUE;
  guint n = 0;

  for (guint i = 0; i < reading->n_columns; i++)
    {
      const ValueColumn *column = &reading->columns[i];
      g_autofree char *letters = bhxh_map_dup_column (column->column);

      if (bhxh_map_grid_is_column_hidden (reading->grid, column->column))
        {
          report (reading,
                  take == NULL ? PROBLEM_HIDDEN_UNDECIDED : PROBLEM_HIDDEN_DECIDED,
                  bhxh_map_grid_get_place (reading->grid, 0, column->column), letters,
                  bhxh_map_keys[MAP_KEY_HIDDEN_COLUMNS], take);
          is_good = is_good && take != NULL;
          if (g_strcmp0 (take, "leave") == 0)
            continue;
        }
      reading->columns[n++] = *column;
    }
  reading->n_columns = n;
  return is_good;
}

gboolean
bhxh_map_prepare (MapReading *reading)
{
  GError *error = NULL;
  gboolean is_good = check_guesses (reading);

  is_good = check_indicators (reading) && is_good;
  if (!find_rows (reading))
    return FALSE;
  take_fields (reading);
  is_good = find_columns (reading, &error) && is_good;
  bhxh_actuals_fail (reading->load, error);
  if (reading->columns == NULL)
    return FALSE;
  is_good = settle_columns (reading) && is_good;
  is_good = check_hidden_columns (reading) && is_good;
  if (is_good)
    remark_unused (reading);
  return is_good;
}
