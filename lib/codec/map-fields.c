/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a cell beside or above the figures to a text that the loader of figures reads: by
 * the map's names, or out of the words around a period or a stage.
 */
#include "codec/map-read.h"

#include "base/period.h"
#include "codec/map-words.h"
#include "model/labels.h"

#include <string.h>

/* --- The map's names -----------------------------------------------------------------
 */

gboolean
bhxh_map_is_text (Span text, const char *expected)
{
  g_autofree char *copy = NULL;

  if (expected == NULL || text.length == 0)
    return FALSE;
  copy = g_strndup (text.text, text.length);
  return strcmp (copy, expected) == 0 || bhxh_text_matches (copy, expected);
}

/* Of entries with the same text that for the row alone counts. */
static const char *
find_meaning (const MapReading *reading, MapField field, Span text, guint row)
{
  const MapEntry *entry = NULL;
  const char *found = NULL;

  for (guint i = 0; (entry = bhxh_map_get (reading->map, MAP_NAMES, i)) != NULL; i++)
    {
      const char *rows = map_entry_get (entry, MAP_KEY_ROWS);
      MapRange range = { 1, G_MAXUINT };

      if (strcmp (map_entry_get (entry, MAP_KEY_FIELD), bhxh_map_fields[field]) != 0 ||
          !bhxh_map_is_text (text, map_entry_get (entry, MAP_KEY_TEXT)))
        continue;
      if (rows == NULL && found == NULL)
        found = map_entry_get (entry, MAP_KEY_MEANS);
      else if (rows != NULL && bhxh_map_parse_rows (rows, &range) && row >= range.first &&
               row <= range.last)
        return map_entry_get (entry, MAP_KEY_MEANS);
    }
  return found;
}

/* --- Out of words --------------------------------------------------------------------
 */

static void
report_periods (MapReading *reading, PlacedText text, guint n_periods)
{
  g_autofree char *n = g_strdup_printf ("%u", n_periods);

  bhxh_diagnostics_add_bytes (reading->load->options->diagnostics, PROBLEM_NOT_ONE_PERIOD,
                              text.place, text.text.text, text.text.length, n, NULL,
                              &reading->load->first_error);
}

static Span
keep (MapReading *reading, const char *text)
{
  const char *kept = bhxh_arena_dup (reading->arena, text, -1, NULL);

  return span_of (kept != NULL ? kept : "");
}

/* "Thực hiện năm 2024" is of 2024; a text that names none, or two, is reported. */
static void
pick_period (MapReading *reading, PlacedText *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  char machine[PERIOD_SIZE];
  MapWords words;

  if (bhxh_period_read (text->text.text, text->text.length, &period) == PERIOD_READ)
    return;
  bhxh_map_read_words (text->text.text, text->text.length, 0, &words);
  if (words.n_periods != 1)
    {
      report_periods (reading, *text, words.n_periods);
      text->text = (Span){ "", 0 };
      return;
    }
  bhxh_period_write (machine, words.period);
  text->text = keep (reading, machine);
}

static void
pick_stage (MapReading *reading, PlacedText *text)
{
  MapWords words;

  if (bhxh_actuals_read_stage (text->text) != 0)
    return;
  bhxh_map_read_words (text->text.text, text->text.length, 0, &words);
  if (words.stage != 0)
    text->text = keep (reading, bhxh_stage_labels[words.stage].name);
}

/* Dates of the sheet's own are periods as they are. */
static Span
text_of_cell (MapReading *reading, const SheetCell *cell)
{
  char machine[PERIOD_SIZE];

  if (cell == NULL || cell->kind != SHEET_CELL_DATE || cell->period == BHXH_PERIOD_NONE)
    return grid_cell_text (cell);
  bhxh_period_write (machine, cell->period);
  return keep (reading, machine);
}

static void
pick (MapReading *reading, MapField field, PlacedText *text)
{
  switch (field)
    {
    case MAP_FIELD_PERIOD:
    case MAP_FIELD_AS_OF:
    case MAP_FIELD_RECEIVED: pick_period (reading, text); break;
    case MAP_FIELD_STAGE: pick_stage (reading, text); break;
    default: break;
    }
}

PlacedText
bhxh_map_read_field (MapReading *reading, MapField field, guint row, guint column)
{
  const SheetCell *cell = bhxh_map_grid_get_shown (reading->grid, row, column);
  PlacedText found = { .place = bhxh_map_grid_get_place (reading->grid, row, column) };
  const char *meaning = NULL;

  found.text = text_of_cell (reading, cell);
  if (found.text.length == 0)
    return found;
  meaning = find_meaning (reading, field, found.text, row);
  if (meaning != NULL)
    found.text = span_of (meaning);
  else
    pick (reading, field, &found);
  return found;
}

/* --- Of a figure ---------------------------------------------------------------------
 */

PlacedText
bhxh_map_find_field (MapReading *reading,
                     const ValueColumn *column,
                     MapField field,
                     guint row)
{
  PlacedText found = column->fields[field];

  if (found.text.length == 0 && reading->field_columns[field] != 0)
    found = bhxh_map_read_field (reading, field, row, reading->field_columns[field]);
  if (found.text.length == 0)
    found = reading->constants[field];
  if (found.place.file == NULL)
    found.place = bhxh_map_grid_get_place (reading->grid, row, column->column);
  return found;
}

gint
bhxh_map_find_scale (MapReading *reading, const ValueColumn *column, guint row)
{
  const PlacedText found = bhxh_map_find_field (reading, column, MAP_FIELD_SCALE, row);
  g_autofree char *text = g_strndup (found.text.text, found.text.length);
  MapWords words;
  gint scale;

  if (found.text.length == 0)
    return 0;
  scale = bhxh_map_parse_scale (text);
  if (scale >= 0)
    return scale;
  bhxh_map_read_words (text, found.text.length, 0, &words);
  return MAX (words.scale, 0);
}
