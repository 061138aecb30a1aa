/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of a suggested map: which columns name them, what their texts mean, which of
 * them sum the others, and what is hidden.
 */
#include "codec/map-suggest.h"

#include <string.h>

/* Roles of columns, by what they say of a row. */
static const struct
{
  MapRole role;
  MapField field;
} role_fields[] = {
  { ROLE_UNIT_CODE, MAP_FIELD_UNIT },  { ROLE_DISTRICT, MAP_FIELD_DISTRICT },
  { ROLE_COMMUNE, MAP_FIELD_COMMUNE }, { ROLE_PERIOD, MAP_FIELD_PERIOD },
  { ROLE_STAGE, MAP_FIELD_STAGE },     { ROLE_AS_OF, MAP_FIELD_AS_OF },
  { ROLE_SCALE, MAP_FIELD_SCALE },     { ROLE_INDICATOR_CODE, MAP_FIELD_INDICATOR },
};

static MapEntry *
add_field (Suggestion *suggestion, MapField field, guint column, Reason reason)
{
  const Survey *survey = suggestion->survey;
  g_autofree char *letters = bhxh_map_dup_column (column);
  MapEntry *entry = bhxh_map_suggest_entry (suggestion, MAP_FIELDS, TRUE, reason,
                                            survey->header_last, column);

  bhxh_map_set (entry, MAP_KEY_FIELD, bhxh_map_fields[field]);
  bhxh_map_set (entry, MAP_KEY_COLUMN, letters);
  return entry;
}

/* --- Columns of names ----------------------------------------------------------------
 */

static MapField
field_of_units (const Survey *survey)
{
  switch (survey->columns[survey->unit_column].role)
    {
    case ROLE_COMMUNE: return MAP_FIELD_COMMUNE;
    case ROLE_DISTRICT: return MAP_FIELD_DISTRICT;
    default: return MAP_FIELD_UNIT_NAME;
    }
}

static void
add_named_columns (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;

  if (survey->unit_column != 0)
    add_field (suggestion, field_of_units (survey), survey->unit_column,
               REASON_UNITS_IN_COLUMN);
  if (survey->indicator_column != 0)
    add_field (suggestion, MAP_FIELD_INDICATOR_NAME, survey->indicator_column,
               REASON_INDICATORS_IN_COLUMN);
  for (guint column = 1; column <= survey->n_columns; column++)
    for (guint i = 0; i < G_N_ELEMENTS (role_fields); i++)
      if (survey->columns[column].role == role_fields[i].role &&
          column != survey->unit_column && column != survey->indicator_column)
        {
          add_field (suggestion, role_fields[i].field, column, REASON_HEADER_NAMES);
          suggestion->needs_period &= role_fields[i].field != MAP_FIELD_PERIOD;
        }
}

/* A table of indicators without a unit is that of the whole plan. */
static void
add_root (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;
  MapEntry *entry = NULL;

  for (guint i = 0; survey->unit_column == 0; i++)
    {
      const MapEntry *column = bhxh_map_get (suggestion->map, MAP_COLUMNS, i);

      if (column == NULL)
        break;
      if (map_entry_get (column, MAP_KEY_UNIT) != NULL)
        return;
    }
  if (survey->unit_column != 0)
    return;
  entry = bhxh_map_suggest_entry (suggestion, MAP_FIELDS, FALSE, REASON_ROOT, 0, 0);
  bhxh_map_set (entry, MAP_KEY_FIELD, bhxh_map_fields[MAP_FIELD_UNIT]);
  bhxh_map_set (entry, MAP_KEY_TEXT,
                bhxh_district_get_code (bhxh_frame_get_district (survey->frame, 0)));
}

/* --- What the texts of rows mean -----------------------------------------------------
 */

/* The entry of a section that has this text; NULL. */
static const MapEntry *
find_text (const Suggestion *suggestion, MapSection section, const char *text)
{
  const MapEntry *entry = NULL;

  for (guint i = 0; (entry = bhxh_map_get (suggestion->map, section, i)) != NULL; i++)
    if (g_strcmp0 (map_entry_get (entry, MAP_KEY_TEXT), text) == 0)
      return entry;
  return NULL;
}

/* What a text means, said once; where the same text means something else further down, of
 * that row alone. */
static void
add_name (Suggestion *suggestion,
          MapField field,
          const SheetCell *cell,
          const char *means,
          gboolean is_sure,
          Reason reason)
{
  const Span text = grid_cell_text (cell);
  g_autofree char *name = g_strndup (text.text, text.length);
  g_autofree char *row = g_strdup_printf ("%u", cell->row);
  const MapEntry *before = find_text (suggestion, MAP_NAMES, name);
  MapEntry *entry = NULL;

  if (before != NULL && g_strcmp0 (map_entry_get (before, MAP_KEY_MEANS), means) == 0)
    return;
  entry = bhxh_map_suggest_entry (suggestion, MAP_NAMES, is_sure, reason, cell->row,
                                  cell->column);
  bhxh_map_set (entry, MAP_KEY_FIELD, bhxh_map_fields[field]);
  bhxh_map_set (entry, MAP_KEY_TEXT, name);
  bhxh_map_set (entry, MAP_KEY_MEANS, means);
  if (before != NULL)
    bhxh_map_set (entry, MAP_KEY_ROWS, row);
}

static void
add_total (Suggestion *suggestion, const SheetCell *cell)
{
  const Span text = grid_cell_text (cell);
  g_autofree char *name = g_strndup (text.text, text.length);
  const gint unit = bhxh_map_survey_find_unit (suggestion->survey, text);
  MapEntry *entry = NULL;

  if (find_text (suggestion, MAP_TOTALS, name) != NULL)
    return;
  entry = bhxh_map_suggest_entry (suggestion, MAP_TOTALS, TRUE,
                                  unit >= 0 ? REASON_TOTAL_OF_UNIT : REASON_TOTAL,
                                  cell->row, cell->column);
  bhxh_map_set (entry, MAP_KEY_TEXT, name);
  if (unit >= 0)
    bhxh_map_set (entry, MAP_KEY_UNIT,
                  bhxh_district_get_code (
                      bhxh_frame_get_district (suggestion->survey->frame, (guint) unit)));
}

/* A text that is a unit's name only without what stands before it. */
static void
look_at_unit (Suggestion *suggestion, const SheetCell *cell)
{
  const Survey *survey = suggestion->survey;
  const Span text = grid_cell_text (cell);
  const Span rest = bhxh_map_skip_prefix (text);
  const gint unit = bhxh_map_survey_find_unit (survey, text);

  if (bhxh_map_names_total (text.text, text.length) || unit == 0)
    add_total (suggestion, cell);
  else if (unit != SURVEY_NO_UNIT && rest.length < text.length &&
           !bhxh_map_survey_knows (survey, text))
    {
      g_autofree char *means = g_strndup (rest.text, rest.length);

      add_name (suggestion, field_of_units (survey), cell, means, TRUE, REASON_PREFIX);
    }
}

/* The words of the row's own unit of counting, where a column has it. */
static MapWords
read_measure (const Suggestion *suggestion, guint row)
{
  const Survey *survey = suggestion->survey;
  MapWords words = { .scale = -1 };

  for (guint column = 1; column <= survey->n_columns; column++)
    if (survey->columns[column].role == ROLE_SCALE)
      {
        const Span text =
            grid_cell_text (bhxh_map_grid_get_shown (survey->grid, row, column));

        bhxh_map_read_words (text.text, text.length, 0, &words);
      }
  return words;
}

static void
leave_row_out (Suggestion *suggestion, const SheetCell *cell, Reason reason)
{
  g_autofree char *row = g_strdup_printf ("%u", cell->row);
  MapEntry *entry = bhxh_map_suggest_entry (suggestion, MAP_LEAVE_OUT, FALSE, reason,
                                            cell->row, cell->column);

  bhxh_map_set (entry, MAP_KEY_ROWS, row);
}

/* Indicators of rows: "- Bắt buộc" goes on from the row above that says of what. */
static void
look_at_indicator (Suggestion *suggestion, const SheetCell *cell, MapWords *above)
{
  const Span text = grid_cell_text (cell);
  const MapWords measure = read_measure (suggestion, cell->row);
  IndicatorGuess guess;
  MapWords words;

  bhxh_map_read_words (text.text, text.length, 0, &words);
  words = bhxh_map_merge_words (above, &words);
  if (measure.measured != MEASURED_UNKNOWN)
    words.measured = measure.measured;
  words.concepts |= measure.concepts;
  if (*text.text != '-' && *text.text != '+')
    *above = words;
  if (bhxh_map_is_indicator (suggestion, text) ||
      !bhxh_map_survey_has_figures (suggestion->survey, cell->row))
    return;
  guess = (IndicatorGuess){ .indicator = bhxh_map_find_indicator (suggestion, text),
                            .is_sure = TRUE,
                            .reason = REASON_NAME_OF_INDICATOR };
  if (guess.indicator < 0)
    guess = bhxh_map_guess_indicator (suggestion, &words, NULL);
  if (guess.indicator < 0)
    leave_row_out (suggestion, cell,
                   guess.reason == REASON_NO_INDICATOR ? REASON_NO_INDICATOR_ROW
                                                       : REASON_NOT_RECOGNISED_ROW);
  else
    add_name (suggestion, MAP_FIELD_INDICATOR_NAME, cell,
              bhxh_indicator_get_code (bhxh_frame_get_indicator (
                  suggestion->survey->frame, (guint) guess.indicator)),
              guess.is_sure, guess.reason);
}

static void
look_at_rows (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;
  MapWords above = { .scale = -1 };

  for (guint row = MAX (survey->header_last + 1, 1); row <= survey->last_row; row++)
    {
      const SheetCell *indicator =
          bhxh_map_grid_get_shown (survey->grid, row, survey->indicator_column);
      const SheetCell *unit =
          bhxh_map_grid_get_shown (survey->grid, row, survey->unit_column);

      if (survey->indicator_column != 0 && bhxh_map_cell_is_words (indicator))
        look_at_indicator (suggestion, indicator, &above);
      if (survey->unit_column != 0 && bhxh_map_cell_is_words (unit))
        look_at_unit (suggestion, unit);
    }
}

/* --- What is hidden ------------------------------------------------------------------
 */

static void
add_hidden (Suggestion *suggestion, MapKey key, Reason reason, guint row, guint column)
{
  bhxh_map_set (
      bhxh_map_suggest_entry (suggestion, MAP_HIDDEN, FALSE, reason, row, column), key,
      "take");
}

static void
look_at_hidden (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;
  guint hidden_row = 0;
  guint hidden_column = 0;

  for (guint row = survey->last_row; row >= survey->first_row; row--)
    {
      const GridRow *found = bhxh_map_grid_find_row (survey->grid, row);

      if (found != NULL && found->is_hidden)
        hidden_row = row;
    }
  for (guint column = survey->n_columns; column > 0; column--)
    if (survey->columns[column].n_numbers > 0 &&
        bhxh_map_grid_is_column_hidden (survey->grid, column))
      hidden_column = column;
  if (hidden_row != 0)
    add_hidden (suggestion, MAP_KEY_HIDDEN_ROWS, REASON_HIDDEN_ROWS, hidden_row, 1);
  if (hidden_column != 0)
    add_hidden (suggestion, MAP_KEY_HIDDEN_COLUMNS, REASON_HIDDEN_COLUMNS,
                survey->first_row, hidden_column);
}

void
bhxh_map_suggest_rows (Suggestion *suggestion)
{
  add_named_columns (suggestion);
  add_root (suggestion);
  look_at_rows (suggestion);
  look_at_hidden (suggestion);
}
