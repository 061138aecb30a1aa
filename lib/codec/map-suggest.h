/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A map in the making: what is found out of a sheet becomes entries, each with its
 * reason.
 */
#pragma once

#include "codec/map-survey.h"
#include "codec/map.h"
#include "model/plan.h"

/* Why an entry says what it says; map-reason.c has the sentences. */
typedef enum
{
  REASON_NONE = 0,
  REASON_UNITS_IN_COLUMN,
  REASON_INDICATORS_IN_COLUMN,
  REASON_ONLY_SHEET,
  REASON_BEST_SHEET,
  REASON_BODY,
  REASON_HEADER_NAMES,
  REASON_NAME_OF_INDICATOR,
  REASON_WORDS_FIT_ONE,
  REASON_MEASURE_NOTED,
  REASON_MEASURE_FROM_NUMBERS,
  REASON_UNKNOWN_WORDS,
  REASON_COUNTED_IN_TITLE,
  REASON_FILLED_HEADER,
  REASON_SEVERAL_INDICATORS,
  REASON_NOT_RECOGNISED,
  REASON_NOT_RECOGNISED_ROW,
  REASON_NO_INDICATOR,
  REASON_NO_INDICATOR_ROW,
  REASON_NO_PERIOD,
  REASON_COMPARED,
  REASON_ORDER,
  REASON_YEAR_ELSEWHERE,
  REASON_TITLE,
  REASON_SEVERAL_PERIODS,
  REASON_MEASURE,
  REASON_TOTAL,
  REASON_TOTAL_OF_UNIT,
  REASON_PREFIX,
  REASON_ROOT,
  REASON_HIDDEN_ROWS,
  REASON_HIDDEN_COLUMNS,
  N_REASONS
} Reason;

/* The sentence; static. */
const char *bhxh_map_get_reason (Reason reason, BhxhLanguage language);

typedef struct
{
  BhxhMap *map;
  const Survey *survey;
  const BhxhOptions *options;
  MapWords *indicators; /* what each indicator of the plan counts */

  /* From the title and notes around the table. */
  gint year;        /* 0: none, or several */
  MapWords title;   /* period, stage and unit of counting, of all that is above */
  MapWords counted; /* what the first line that says it counts */
  guint period_row, period_column;
  guint stage_row, stage_column;
  guint measure_row, measure_column;
  gboolean needs_period; /* some figures have none of their own */
} Suggestion;

/* A map of the best table of a book. NULL with @error, which is reported. */
BhxhMap *bhxh_map_suggest_book (BhxhFrame *frame,
                                SheetBook *book,
                                const BhxhOptions *options,
                                GError **error);

/* Entries for the table that was surveyed. */
gboolean bhxh_map_suggest_from (BhxhMap *map,
                                const Survey *survey,
                                const BhxhOptions *options,
                                GError **error);

/* An entry that a cell gave rise to (row 0: none). */
MapEntry *bhxh_map_suggest_entry (Suggestion *suggestion,
                                  MapSection section,
                                  gboolean is_sure,
                                  Reason reason,
                                  guint row,
                                  guint column);

/* --- map-indicator.c -----------------------------------------------------------------
 */

/* What indicator the words above a column, or in a row, mean. */
typedef struct
{
  gint indicator; /* -1: none */
  gboolean is_sure;
  Reason reason;
} IndicatorGuess;

/* @column is the column of the figures, by whose numbers persons and rates differ; NULL:
 * none. */
IndicatorGuess bhxh_map_guess_indicator (const Suggestion *suggestion,
                                         const MapWords *words,
                                         const SurveyColumn *column);

/* Whether a text is the code or name of an indicator. */
gboolean bhxh_map_is_indicator (const Suggestion *suggestion, Span text);

/* The indicator whose code or name a text is, or with whose name it begins when nothing
 * but its measure and a period comes behind; -1: none. */
gint bhxh_map_find_indicator (const Suggestion *suggestion, Span text);

/* What several headers say together, the lowest being the most special. */
MapWords bhxh_map_merge_words (const MapWords *upper, const MapWords *lower);

/* --- map-columns.c -------------------------------------------------------------------
 */

/* Entries for all columns of figures. */
void bhxh_map_suggest_columns (Suggestion *suggestion);

/* --- map-around.c --------------------------------------------------------------------
 */

/* What title and notes say: before the columns, which need the year. */
void bhxh_map_read_around (Suggestion *suggestion);

/* Entries for what they say that the columns do not: afterwards. */
void bhxh_map_suggest_around (Suggestion *suggestion);

/* --- map-rows.c ----------------------------------------------------------------------
 */

/* Entries for the columns that name rows, what their texts mean, totals, what is hidden.
 */
void bhxh_map_suggest_rows (Suggestion *suggestion);
