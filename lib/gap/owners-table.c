/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The targets of all owners beside the same actual, cell by cell.
 */
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/owner-targets.h"
#include "gap/plain.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

typedef enum
{
  BINDS_YES = 1,
  BINDS_NO
} Binds;

/* How a target stands to the one that was first given. */
typedef enum
{
  AMENDED_KEPT = 1,
  AMENDED_CHANGED,
  AMENDED_ADDED,
  AMENDED_TAKEN_BACK
} Amended;

static const Label binds_labels[] = {
  { "", "", "" },
  { "yes", "Có", "Yes" },
  { "no", "Không", "No" },
};

static const Label amended_labels[] = {
  { "", "", "" },
  [AMENDED_KEPT] = { "kept", "Giữ nguyên", "As first given" },
  [AMENDED_CHANGED] = { "changed", "Điều chỉnh", "Changed" },
  [AMENDED_ADDED] = { "added", "Bổ sung", "Added" },
  [AMENDED_TAKEN_BACK] = { "taken_back", "Bãi bỏ", "Taken back" },
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_TARGET_FIRST,
  COLUMN_TARGET,
  COLUMN_AMENDED,
  COLUMN_QUALIFIER,
  COLUMN_BINDS,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_GAP_FIRST,
  COLUMN_GAP,
  COLUMN_GAP_UNIT,
  COLUMN_ACHIEVEMENT,
  COLUMN_STATUS
};

static const TableColumn owner_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET_FIRST] =
      TABLE_NUMBER ("target_first", "Chỉ tiêu giao ban đầu", "Target as first given"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_AMENDED] =
      TABLE_CODE ("amended", "So với giao ban đầu", "Since first given", amended_labels),
  [COLUMN_QUALIFIER] =
      TABLE_CODE ("qualifier", "Mức độ", "Qualifier", bhxh_qualifier_labels),
  [COLUMN_BINDS] = TABLE_CODE ("binds", "Chỉ tiêu phải đạt", "Binds", binds_labels),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_GAP_FIRST] =
      TABLE_NUMBER ("gap_first", "Chênh lệch so với ban đầu", "Gap to the first target"),
  [COLUMN_GAP] = TABLE_NUMBER ("gap", "Chênh lệch", "Gap"),
  [COLUMN_GAP_UNIT] =
      TABLE_CODE ("gap_unit", "Đơn vị tính chênh lệch", "Gap in", bhxh_gap_unit_labels),
  [COLUMN_ACHIEVEMENT] =
      TABLE_NUMBER ("achievement", "Tỷ lệ hoàn thành kế hoạch (%)", "Achievement (%)"),
  [COLUMN_STATUS] = TABLE_CODE ("status", "Kết quả", "Status", bhxh_status_labels),
};

/* --- A row ----------------------------------------------------------------------- */

/* The target before any amendment, and the gap to it where the actual is wholly known. */
static void
set_first (const Stated *stated,
           BhxhMeasure measure,
           const Amount *actual,
           AnalysisRow row)
{
  Amount gap = { 0, 0 };

  analysis_set_amount (row, COLUMN_TARGET_FIRST, stated->first.amount);
  if (actual == NULL || !bhxh_amount_subtract (*actual, stated->first.amount, &gap))
    return;
  analysis_set_amount (row, COLUMN_GAP_FIRST, gap);
  analysis_set (row, COLUMN_GAP_UNIT, gap_unit_of (measure));
}

/* FALSE where two integers do not say everything. */
static gboolean
set_plainly (const Stated *stated, const GapSlot *slot, guint unit, AnalysisRow row)
{
  const GapEngine *engine = &stated->owner->gaps->engine;
  PlainPair pair;
  Amount actual;
  gint64 achievement = 0;

  if (!bhxh_gap_view_read_plainly (&engine->view, slot, unit, &pair) ||
      !plain_suffices (slot, &pair, WANT_ACHIEVEMENT))
    return FALSE;
  actual = (Amount){ pair.actual, pair.decimals };
  analysis_name_unit (row,
                      gap_view_name_unit (&engine->view, unit, slot->actual.last_day));
  analysis_set (row, COLUMN_ACTUAL_PERIOD, slot->actual.period);
  analysis_set_amount (row, COLUMN_ACTUAL, actual);
  analysis_set (row, COLUMN_STAGE, plain_stage (&pair));
  analysis_set (row, COLUMN_AS_OF, plain_as_of (slot, &pair));
  analysis_set_amount (row, COLUMN_GAP, (Amount){ plain_gap (&pair), pair.decimals });
  analysis_set (row, COLUMN_GAP_UNIT, gap_unit_of (slot->measure));
  if (plain_achievement (engine, slot, &pair, &achievement))
    analysis_set_amount (row, COLUMN_ACHIEVEMENT,
                         (Amount){ achievement, (gint) engine->decimals });
  analysis_set (row, COLUMN_STATUS, plain_status (slot, &pair));
  if (stated->has_first)
    set_first (stated, slot->measure, &actual, row);
  return TRUE;
}

static void
set_number (AnalysisRow row, guint column, const GapRow *found, BhxhGapNumber number)
{
  if (gap_row_has (found, number))
    analysis_set_amount (row, column,
                         (Amount){ found->values[number], found->decimals[number] });
}

static void
set_found (const Stated *stated,
           const GapSlot *slot,
           const GapRow *found,
           AnalysisRow row)
{
  const GapView *view = &stated->owner->gaps->engine.view;
  const Amount actual = { found->values[BHXH_GAP_ACTUAL],
                          found->decimals[BHXH_GAP_ACTUAL] };

  if (gap_row_has (found, BHXH_GAP_ACTUAL))
    analysis_name_unit (row, gap_view_name_unit (view, found->unit, found->last_day));
  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD, found->actual_period);
  set_number (row, COLUMN_ACTUAL, found, BHXH_GAP_ACTUAL);
  analysis_set_unless_0 (row, COLUMN_STAGE, found->stage);
  analysis_set_unless_0 (row, COLUMN_AS_OF, found->as_of);
  set_number (row, COLUMN_GAP, found, BHXH_GAP_GAP);
  if (gap_row_has (found, BHXH_GAP_GAP))
    analysis_set (row, COLUMN_GAP_UNIT, gap_unit_of (slot->measure));
  set_number (row, COLUMN_ACHIEVEMENT, found, BHXH_GAP_ACHIEVEMENT);
  analysis_set (row, COLUMN_STATUS, found->status);
  if (stated->has_first)
    set_first (stated, slot->measure, found->wholly ? &actual : NULL, row);
}

/* A target in force, and what became of it. */
static gboolean
set_in_force (const Stated *stated, guint unit, AnalysisRow row, GError **error)
{
  const GapEngine *engine = &stated->owner->gaps->engine;
  const GapSlot *slot = &engine->view.slots[stated->slot];
  GapRow found;

  analysis_set_amount (row, COLUMN_TARGET, stated->target.amount);
  analysis_set_unless_0 (row, COLUMN_QUALIFIER, stated->target.qualifier);
  analysis_set (row, COLUMN_BINDS, stated->binds ? BINDS_YES : BINDS_NO);
  if (set_plainly (stated, slot, unit, row))
    return TRUE;
  if (bhxh_gap_row_compute_any (engine, (guint) stated->slot, unit, WANT_ACHIEVEMENT,
                                &found) != ROW_READY)
    {
      bhxh_gap_row_set_error (engine, (guint) stated->slot, unit, error);
      return FALSE;
    }
  set_found (stated, slot, &found, row);
  return TRUE;
}

/* What was first given, and an actual that is measured by nothing any more. */
static void
set_taken_back (const BhxhGaps *gaps,
                const Stated *stated,
                const OwnerCell *cell,
                guint unit,
                AnalysisRow row)
{
  Known actual;
  const gboolean is_known =
      bhxh_gap_point_find (gaps, &cell->actual, unit, &actual) && !actual.is_stated;

  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD, cell->actual.actual.actual.period);
  if (is_known)
    analysis_set_known (row, COLUMN_ACTUAL_PERIOD, &gaps->engine.view, unit, &actual);
  set_first (stated, cell->actual.actual.measure, is_known ? &actual.value : NULL, row);
}

static Amended
compare_with_first (const Stated *stated)
{
  if (stated->slot < 0)
    return AMENDED_TAKEN_BACK;
  if (!stated->has_first)
    return AMENDED_ADDED;
  return bhxh_amount_compare (stated->target.amount, stated->first.amount) == 0 &&
                 stated->target.qualifier == stated->first.qualifier
             ? AMENDED_KEPT
             : AMENDED_CHANGED;
}

/* --- The table ------------------------------------------------------------------- */

typedef struct
{
  OwnerTargets targets;
  guint unit;
  guint next_cell;
  guint next_stated; /* of the cell before that one */
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_owner_targets_clear (&cursor->targets);
  g_free (cursor);
}

static gpointer
owners_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  if (!bhxh_owner_targets_init (&cursor->targets, gaps, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

/* FALSE past the last cell for which anything is stated. */
static gboolean
go_to_next_cell (Cursor *cursor)
{
  OwnerTargets *targets = &cursor->targets;
  const guint n_units = targets->gaps->engine.view.n_units;

  cursor->next_stated = 0;
  for (; cursor->unit < n_units; cursor->unit++, cursor->next_cell = 0)
    while (cursor->next_cell < targets->cells.n_cells)
      {
        bhxh_owner_targets_look (targets, cursor->next_cell++, cursor->unit);
        if (targets->n_stated > 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
owners_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const OwnerTargets *targets = &cursor->targets;
  const BhxhGaps *gaps = targets->gaps;
  const Stated *stated = NULL;
  const OwnerCell *cell = NULL;

  *done = cursor->next_stated == targets->n_stated && !go_to_next_cell (cursor);
  if (*done)
    return TRUE;
  stated = &targets->stated[cursor->next_stated++];
  cell = &targets->cells.cells[cursor->next_cell - 1];
  analysis_set_subject (row, cursor->unit, cell->indicator);
  analysis_set (row, ANALYSIS_OWNER, stated->owner->number);
  analysis_set (row, COLUMN_PERIOD, cell->period);
  if (gaps->first != NULL)
    analysis_set (row, COLUMN_AMENDED, compare_with_first (stated));
  if (stated->slot >= 0)
    return set_in_force (stated, cursor->unit, row, error);
  set_taken_back (gaps, stated, cell, cursor->unit, row);
  return TRUE;
}

static const Analysis owners_analysis = {
  "Đối chiếu chỉ tiêu của các cơ quan giao",
  "Targets of all owners side by side",
  owner_columns,
  G_N_ELEMENTS (owner_columns),
  owners_begin,
  owners_next,
  cursor_free,
  .is_of_all_owners = TRUE,
};

BhxhTable *
bhxh_gaps_dup_owners_table (BhxhGaps *gaps, BhxhPlan *first)
{
  g_autoptr (BhxhOptions) options = NULL;
  g_autoptr (BhxhGaps) own = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  options = bhxh_gaps_dup_settings (gaps, gaps->owner, gaps->target_period);
  own = bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, NULL);
  if (own == NULL)
    return NULL;
  if (first != NULL)
    own->first = bhxh_plan_ref (first);
  return bhxh_analysis_dup_table (own, &owners_analysis);
}
