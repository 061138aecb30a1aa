/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The columns of figures of a suggested map: what the headers above each one say.
 */
#include "codec/map-suggest.h"

#include "base/period.h"
#include "codec/actuals.h"
#include "model/labels.h"

/* All that the headers above a column say. */
typedef struct
{
  guint column;
  HeaderCell headers[SURVEY_MAX_HEADER];
  guint n_headers;
  MapWords words;
  gint unit;      /* -1: none */
  gint indicator; /* that a header is the name of; -1: none */
  gboolean is_filled;
  gboolean is_total; /* "Tổng số" over a column */
} HeaderedColumn;

static void
read_header (const Suggestion *suggestion, HeaderedColumn *column, guint index)
{
  const Survey *survey = suggestion->survey;
  const HeaderCell *header = &column->headers[index];
  const gint own_year = bhxh_map_get_year (&column->words);
  MapWords words;

  bhxh_map_read_words (header->text.text, header->text.length,
                       own_year != 0 ? own_year : suggestion->year, &words);
  column->words = index > 0 ? bhxh_map_merge_words (&column->words, &words) : words;
  column->is_filled = column->is_filled || header->is_filled;
  column->is_total = bhxh_map_names_total (header->text.text, header->text.length);
  if (bhxh_map_find_indicator (suggestion, header->text) >= 0)
    column->indicator = bhxh_map_find_indicator (suggestion, header->text);
  if (survey->unit_column == 0)
    column->unit = MAX (column->unit, bhxh_map_survey_find_unit (survey, header->text));
}

static void
read_headers (const Suggestion *suggestion, HeaderedColumn *column)
{
  const Survey *survey = suggestion->survey;

  column->n_headers =
      bhxh_map_find_headers (survey->grid, survey->header_first, survey->header_last,
                             survey->first_value, column->column, column->headers);
  column->words = (MapWords){ .scale = -1 };
  for (guint i = 0; i < column->n_headers; i++)
    read_header (suggestion, column, i);
}

/* --- Columns that are left out -------------------------------------------------------
 */

static MapEntry *
begin_entry (Suggestion *suggestion,
             const HeaderedColumn *column,
             MapSection section,
             MapKey key,
             gboolean is_sure,
             Reason reason)
{
  const HeaderCell *lowest =
      column->n_headers > 0 ? &column->headers[column->n_headers - 1] : NULL;
  g_autofree char *letters = bhxh_map_dup_column (column->column);
  MapEntry *entry = bhxh_map_suggest_entry (suggestion, section, is_sure, reason,
                                            lowest != NULL ? lowest->row : 0,
                                            lowest != NULL ? lowest->column : 0);

  bhxh_map_set (entry, key, letters);
  return entry;
}

static void
leave_out (Suggestion *suggestion,
           const HeaderedColumn *column,
           gboolean is_sure,
           Reason reason)
{
  begin_entry (suggestion, column, MAP_LEAVE_OUT, MAP_KEY_COLUMNS, is_sure, reason);
}

/* --- Columns of figures --------------------------------------------------------------
 */

static void
set_period (MapEntry *entry, const MapWords *words)
{
  char text[PERIOD_SIZE];

  bhxh_period_write (text, words->period);
  bhxh_map_set (entry, MAP_KEY_PERIOD, text);
}

static void
set_what (Suggestion *suggestion, MapEntry *entry, const HeaderedColumn *column)
{
  const MapWords *words = &column->words;

  if (words->n_periods > 0)
    set_period (entry, words);
  else
    suggestion->needs_period = TRUE;
  if (words->stage != 0)
    bhxh_map_set (entry, MAP_KEY_STAGE, bhxh_stage_labels[words->stage].name);
  if (words->kind != FIGURES_ANY)
    bhxh_map_set (entry, MAP_KEY_KIND,
                  words->kind == FIGURES_TARGETS ? "target" : "actual");
  if (words->scale > 0)
    {
      g_autofree char *scale = bhxh_map_dup_scale (words->scale);

      bhxh_map_set (entry, MAP_KEY_SCALE, scale);
    }
  if (column->unit >= 0)
    bhxh_map_set (entry, MAP_KEY_UNIT,
                  bhxh_district_get_code (bhxh_frame_get_district (
                      suggestion->survey->frame, (guint) column->unit)));
}

/* Whatever is weakest about a column is the reason that is given. */
static Reason
choose_reason (const HeaderedColumn *column, const IndicatorGuess *guess)
{
  if (column->is_filled)
    return REASON_FILLED_HEADER;
  if (column->words.is_completed)
    return REASON_YEAR_ELSEWHERE;
  return guess->reason;
}

static void
add_column (Suggestion *suggestion,
            const HeaderedColumn *column,
            const IndicatorGuess *guess)
{
  const gboolean is_sure =
      guess->is_sure && !column->is_filled && !column->words.is_completed;
  g_autofree char *header = bhxh_map_dup_header (column->headers, column->n_headers);
  MapEntry *entry = begin_entry (suggestion, column, MAP_COLUMNS, MAP_KEY_COLUMN, is_sure,
                                 is_sure ? guess->reason : choose_reason (column, guess));

  if (*header != '\0')
    bhxh_map_set (entry, MAP_KEY_HEADER, header);
  if (guess->indicator >= 0)
    bhxh_map_set (entry, MAP_KEY_INDICATOR,
                  bhxh_indicator_get_code (bhxh_frame_get_indicator (
                      suggestion->survey->frame, (guint) guess->indicator)));
  set_what (suggestion, entry, column);
}

/* The column beside names of indicators: "Số liệu", a unit, or a period says that it has
 * the figures. */
static IndicatorGuess
guess_figures (const HeaderedColumn *column)
{
  g_autofree char *header = bhxh_map_dup_header (column->headers, column->n_headers);
  const gboolean is_sure =
      column->unit >= 0 || column->words.n_periods > 0 ||
      bhxh_actuals_find_field (header, strlen (header)) == FIELD_VALUE;

  return (IndicatorGuess){ .indicator = -1,
                           .is_sure = is_sure,
                           .reason =
                               is_sure ? REASON_HEADER_NAMES : REASON_UNKNOWN_WORDS };
}

/* What a column counts is said by its headers, or row by row, or for the whole table. */
static IndicatorGuess
guess_column (const Suggestion *suggestion, const HeaderedColumn *column)
{
  const Survey *survey = suggestion->survey;
  const MapWords none = { .scale = -1 };
  MapWords words = column->words;
  IndicatorGuess guess;

  if (column->indicator >= 0)
    return (IndicatorGuess){ .indicator = column->indicator,
                             .is_sure = TRUE,
                             .reason = REASON_NAME_OF_INDICATOR };
  if (survey->indicator_column != 0)
    return guess_figures (column);
  if (words.concepts != 0)
    return bhxh_map_guess_indicator (suggestion, &words,
                                     &survey->columns[column->column]);
  /* Columns of years, or of "Số người", under a title that says of what. */
  if (words.n_periods == 0 && words.kind == FIGURES_ANY &&
      words.measured == MEASURED_UNKNOWN)
    return bhxh_map_guess_indicator (suggestion, &none, NULL);
  words.concepts = suggestion->counted.concepts;
  if (words.measured == MEASURED_UNKNOWN)
    words.measured = suggestion->counted.measured;
  guess = bhxh_map_guess_indicator (suggestion, &words, &survey->columns[column->column]);
  guess.is_sure = FALSE;
  if (guess.indicator >= 0)
    guess.reason = REASON_COUNTED_IN_TITLE;
  return guess;
}

static void
suggest_column (Suggestion *suggestion, HeaderedColumn *column)
{
  const Survey *survey = suggestion->survey;
  const SurveyColumn *seen = &survey->columns[column->column];
  IndicatorGuess guess;

  if (seen->role == ROLE_ORDER)
    {
      leave_out (suggestion, column, TRUE, REASON_ORDER);
      return;
    }
  if (column->words.kind == FIGURES_COMPARED)
    {
      leave_out (suggestion, column, TRUE, REASON_COMPARED);
      return;
    }
  guess = guess_column (suggestion, column);
  if (guess.indicator < 0 && survey->indicator_column == 0)
    leave_out (suggestion, column, FALSE, guess.reason);
  else if (survey->unit_column == 0 && column->unit < 0 && column->is_total)
    leave_out (suggestion, column, TRUE, REASON_TOTAL);
  else
    add_column (suggestion, column, &guess);
}

/* A column of names or codes has no figures, though its codes are numbers. */
static gboolean
has_figures (const Survey *survey, guint column)
{
  const SurveyColumn *seen = &survey->columns[column];

  if (column == survey->unit_column || column == survey->indicator_column ||
      seen->n_numbers == 0)
    return FALSE;
  switch (seen->role)
    {
    case ROLE_UNIT_CODE:
    case ROLE_PERIOD:
    case ROLE_AS_OF:
    case ROLE_INDICATOR_CODE: return FALSE;
    default: return TRUE;
    }
}

void
bhxh_map_suggest_columns (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;

  for (guint i = 1; i <= survey->n_columns; i++)
    {
      HeaderedColumn column = { .column = i, .unit = -1, .indicator = -1 };

      if (!has_figures (survey, i))
        continue;
      read_headers (suggestion, &column);
      if (i < survey->first_value)
        leave_out (suggestion, &column,
                   survey->columns[i].role == ROLE_ORDER || survey->columns[i].is_rising,
                   REASON_ORDER);
      else
        suggest_column (suggestion, &column);
    }
}
