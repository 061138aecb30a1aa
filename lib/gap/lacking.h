/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which units a roll-up lacks, and how they are named.
 */
#pragma once

#include "gap/rollup.h"
#include "table/table.h"

/* Units that a list names at most; the others are counted. */
#define LACKING_MAX_NAMED 20

typedef struct
{
  guint n; /* all of them */
  guint n_named;
  guint units[LACKING_MAX_NAMED]; /* in the frame's order, those below one another */
} Lacking;

/* Of the group of @unit in the slot, for which the roll-up was computed. */
void bhxh_lacking_list_group (const GapEngine *engine,
                              guint slot,
                              const Rollup *rollup,
                              guint unit,
                              Lacking *lacking);

/* Of the sum that stands for the figure of @unit, a count of persons. */
void bhxh_lacking_list_sum (const GapView *view,
                            const GapSlot *slot,
                            guint unit,
                            Lacking *lacking);

/* The codes, separated by semicolons, "..." behind them where not all are named; and the
 * names in a sentence; NULL where none is lacking; free with g_free(). */
char *bhxh_lacking_dup_codes (const BhxhFrame *frame, const Lacking *lacking);
char *bhxh_lacking_dup_names (const BhxhFrame *frame,
                              const Lacking *lacking,
                              BhxhLanguage language);

/* The columns that name them. */
#define LACKING_CODES_COLUMN                                                             \
  TABLE_TEXT ("missing_units", "Mã đơn vị chưa báo cáo", "Codes of missing units")
#define LACKING_NAMES_VI_COLUMN                                                          \
  TABLE_WORDS ("missing_names_vi", "Đơn vị chưa báo cáo", BHXH_LANGUAGE_VI)
#define LACKING_NAMES_EN_COLUMN                                                          \
  TABLE_WORDS ("missing_names_en", "Missing units", BHXH_LANGUAGE_EN)

/* Whether anybody reads one of these, the first of which is @column; and their texts, of
 * which there are none where no unit is lacking. */
gboolean bhxh_lacking_is_wanted (const Batch *batch, guint column);
void bhxh_lacking_make_texts (const BhxhFrame *frame,
                              const Lacking *lacking,
                              Batch *batch,
                              guint column,
                              gsize row);

/* What percent of @whole the targets of those that reported are: 100 only where it is all
 * of it. FALSE where @whole is not positive, or it does not fit. */
gboolean bhxh_coverage_percent (Amount reported,
                                Amount whole,
                                guint decimals,
                                Amount *percent);
