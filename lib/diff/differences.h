/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How differences lie in memory: what changed, and which rows of both plans say so; words
 * are made when somebody asks.
 */
#pragma once

#include "diff/match.h"
#include "model/plan.h"
#include "table/table.h"

#include <bhxhplan/differences.h>

#define DIFF_NO_ROW G_MAXUINT32
#define DIFF_N_PARTS (BHXH_PART_FINDINGS + 1)

/* One statement, by the plan's own frame. */
typedef struct
{
  Figure figure;
  guint unit;
  guint indicator;
  BhxhPeriod period;
} DiffStatement;

typedef struct
{
  const char *key;            /* for machines and people */
  const char *column;         /* NULL: the whole row */
  const SchemaColumn *schema; /* of the column; NULL where the format has none */
  const char *texts[N_SIDES]; /* what the cell has; "" for none */
  guint rows[N_SIDES];        /* of the table, statements or findings; or DIFF_NO_ROW */
  gint64 number;
  gint8 decimals;
  guint8 has_number;
  guint8 part;
  guint8 kind;
} Difference;

struct _BhxhDifferences
{
  gatomicrefcount refs;
  BhxhPlan *plans[N_SIDES];
  BhxhFindings *findings[N_SIDES];
  DiffStatement *statements[N_SIDES];
  Arena *arena; /* keys and texts */
  Difference *items;
  gsize capacity;
  guint n_items;
};

/* Whose row names the difference: that of the earlier plan where it has one. */
static inline Side
difference_side (const Difference *difference)
{
  return difference->rows[SIDE_BEFORE] != DIFF_NO_ROW ? SIDE_BEFORE : SIDE_AFTER;
}

static inline const DiffStatement *
difference_statement (const BhxhDifferences *differences,
                      const Difference *difference,
                      Side side)
{
  return &differences->statements[side][difference->rows[side]];
}

/* Rows of a match as a difference that is to be told further: of which part, in which
 * rows, added, removed or changed. */
Difference bhxh_difference_of_pair (const MatchPair *pair, BhxhDifferencePart part);

/* Adds one; texts and keys are borrowed. BHXH_ERROR_MEMORY, BHXH_ERROR_LIMIT. */
gboolean bhxh_differences_add (BhxhDifferences *differences,
                               const Difference *difference,
                               GError **error);

/* The number that a text changed by, where both texts are plain numbers. */
void bhxh_difference_set_number (Difference *difference);

/* By their bytes. */
void bhxh_diff_sort_texts (GPtrArray *texts);

/* "a;b" for "b;a"; free with g_free(). */
char *bhxh_diff_dup_sorted (const char *list);

/* For each side's frame an array of texts, one a unit, borrowed from the arena: the same
 * for what is one unit in both. Free the arrays with g_free(), also on failure. */
gboolean bhxh_diff_name_units (Arena *arena,
                               BhxhFrame *const *frames,
                               const char ***units,
                               GError **error);

/* BHXH_ERROR_LIMIT where the rows cannot be numbered. */
gboolean bhxh_diff_check_rows (const guint64 *n_rows, GError **error);

/* Each compares one part of the plans, and adds what differs. */
gboolean bhxh_diff_settings (BhxhDifferences *differences, GError **error);
gboolean bhxh_diff_records (BhxhDifferences *differences,
                            BhxhPlanTable table,
                            GError **error);
gboolean bhxh_diff_targets (BhxhDifferences *differences, GError **error);
gboolean bhxh_diff_findings (BhxhDifferences *differences, GError **error);

/* message.c */
extern const Label bhxh_part_labels[DIFF_N_PARTS];
char *bhxh_difference_dup_message (const BhxhDifferences *differences,
                                   const Difference *difference,
                                   BhxhLanguage language);
