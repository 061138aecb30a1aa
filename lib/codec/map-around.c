/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What title and notes above a table say of all its figures: the year, the stage, the
 * unit of counting.
 */
#include "codec/map-suggest.h"

#include "base/period.h"

#include <string.h>

/* A cell that says something. */
typedef struct
{
  const SheetCell *cell;
  MapWords words;
} Saying;

static void
take_year (Suggestion *suggestion, const Saying *saying)
{
  const gint year = bhxh_map_get_year (&saying->words);

  if (year != 0 && suggestion->year == 0)
    suggestion->year = year;
  else if (year != 0 && suggestion->year != year)
    suggestion->year = G_MAXINT;
}

static void
take_period (Suggestion *suggestion, const Saying *saying)
{
  MapWords *title = &suggestion->title;
  const MapWords *words = &saying->words;

  if (words->n_periods == 0)
    return;
  if (title->n_periods == 0)
    {
      title->period = words->period;
      title->is_as_of = words->is_as_of;
      suggestion->period_row = saying->cell->row;
      suggestion->period_column = saying->cell->column;
    }
  title->n_periods = title->n_periods == 0 || words->period != title->period
                         ? title->n_periods + words->n_periods
                         : title->n_periods;
}

static void
take_measure (Suggestion *suggestion, const Saying *saying)
{
  MapWords *title = &suggestion->title;
  const MapWords *words = &saying->words;
  const guint both = 1u << MEASURED_PERSONS | 1u << MEASURED_RATE;

  title->measured = (words->measures & both) != both ? words->measured : MEASURED_UNKNOWN;
  title->scale = words->scale;
  suggestion->measure_row = saying->cell->row;
  suggestion->measure_column = saying->cell->column;
}

static void
take_cell (Suggestion *suggestion, const SheetCell *cell)
{
  const Span text = grid_cell_text (cell);
  MapWords *title = &suggestion->title;
  Saying saying = { .cell = cell };

  if (bhxh_map_cites (text.text, text.length) ||
      bhxh_map_survey_find_unit (suggestion->survey, text) != SURVEY_NO_UNIT)
    return;
  bhxh_map_read_words (text.text, text.length, 0, &saying.words);
  if (bhxh_map_notes_measure (text.text, text.length))
    {
      take_measure (suggestion, &saying);
      return;
    }
  take_year (suggestion, &saying);
  take_period (suggestion, &saying);
  if (suggestion->counted.concepts == 0)
    suggestion->counted = saying.words;
  if (title->stage == 0 && saying.words.stage != 0)
    {
      title->stage = saying.words.stage;
      suggestion->stage_row = cell->row;
      suggestion->stage_column = cell->column;
    }
}

void
bhxh_map_read_around (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;
  const MapGrid *grid = survey->grid;
  const guint end = survey->header_first != 0 ? survey->header_first : survey->first_row;

  suggestion->title = (MapWords){ .scale = -1 };
  for (gsize i = 0; i < grid->n_rows && grid->rows[i].row < end; i++)
    for (gsize at = 0; at < grid->rows[i].n_cells; at++)
      {
        const SheetCell *cell = &grid->cells[grid->rows[i].first + at];

        if (bhxh_map_cell_is_words (cell))
          take_cell (suggestion, cell);
      }
  if (suggestion->year == G_MAXINT)
    suggestion->year = 0;
}

/* --- Entries -------------------------------------------------------------------------
 */

static MapEntry *
add_field (Suggestion *suggestion,
           MapField field,
           gboolean is_sure,
           Reason reason,
           guint row,
           guint column)
{
  MapEntry *entry =
      bhxh_map_suggest_entry (suggestion, MAP_FIELDS, is_sure, reason, row, column);

  bhxh_map_set (entry, MAP_KEY_FIELD, bhxh_map_fields[field]);
  return entry;
}

/* What the text of a cell says, to be read again with each file of the same layout. */
static void
add_cell_field (Suggestion *suggestion,
                MapField field,
                gboolean is_sure,
                Reason reason,
                guint row,
                guint column)
{
  g_autofree char *cell = bhxh_map_dup_cell (row, column);

  bhxh_map_set (add_field (suggestion, field, is_sure, reason, row, column), MAP_KEY_CELL,
                cell);
}

static void
suggest_period (Suggestion *suggestion)
{
  const MapWords *title = &suggestion->title;
  char text[PERIOD_SIZE];

  if (title->n_periods == 1)
    {
      add_cell_field (suggestion, MAP_FIELD_PERIOD, TRUE, REASON_TITLE,
                      suggestion->period_row, suggestion->period_column);
      return;
    }
  bhxh_period_write (text, title->period);
  bhxh_map_set (
      add_field (suggestion, MAP_FIELD_PERIOD, FALSE,
                 title->n_periods > 1 ? REASON_SEVERAL_PERIODS : REASON_NO_PERIOD,
                 suggestion->period_row, suggestion->period_column),
      MAP_KEY_TEXT, title->n_periods > 1 ? text : "?");
}

/* Whether a column's period is not over on the day that the title names. */
static gboolean
ends_before_columns (const Suggestion *suggestion)
{
  const BhxhPeriod day = bhxh_period_get_last_day (suggestion->title.period);
  const MapEntry *entry = NULL;

  for (guint i = 0; (entry = bhxh_map_get (suggestion->map, MAP_COLUMNS, i)) != NULL; i++)
    {
      const char *text = map_entry_get (entry, MAP_KEY_PERIOD);
      BhxhPeriod period = BHXH_PERIOD_NONE;

      if (text != NULL &&
          bhxh_period_read (text, strlen (text), &period) == PERIOD_READ &&
          bhxh_period_get_last_day (period) > day)
        return TRUE;
    }
  return FALSE;
}

void
bhxh_map_suggest_around (Suggestion *suggestion)
{
  const MapWords *title = &suggestion->title;

  if (suggestion->needs_period)
    suggest_period (suggestion);
  else if (title->is_as_of && ends_before_columns (suggestion))
    add_cell_field (suggestion, MAP_FIELD_AS_OF, FALSE, REASON_TITLE,
                    suggestion->period_row, suggestion->period_column);
  if (title->stage != 0)
    add_cell_field (suggestion, MAP_FIELD_STAGE, TRUE, REASON_TITLE,
                    suggestion->stage_row, suggestion->stage_column);
  if (title->scale > 0)
    add_cell_field (suggestion, MAP_FIELD_SCALE, TRUE, REASON_MEASURE,
                    suggestion->measure_row, suggestion->measure_column);
}
