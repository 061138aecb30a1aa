/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals within a year beside what was to be expected by then: each period that has any
 * is a row, so that November's actual and the year's estimate stand side by side.
 */
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/path.h"
#include "gap/walk.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

/* Where the year's way begins. */
typedef enum
{
  BASE_ACTUAL = 1, /* last year's end, final */
  BASE_TARGET,     /* last year's target */
  BASE_STATED      /* what the plan states as its base */
} BaseKind;

static const Label base_labels[] = {
  { "", "", "" },
  { "actual", "Thực hiện cuối năm trước", "Actual of last year's end" },
  { "target", "Chỉ tiêu năm trước", "Last year's target" },
  { "stated", "Số gốc của kế hoạch", "Base of the plan" },
};

/* What the expected figure is taken from: a BhxhPath, or the plan itself. */
#define PATH_PUBLISHED 4

static const Label path_labels[] = {
  { "", "", "" },
  { "linear", "Tăng đều theo số tuyệt đối", "Linear" },
  { "geometric", "Tăng đều theo tốc độ", "Geometric" },
  { "shares", "Theo tỷ trọng từng tháng", "Monthly shares" },
  { "published", "Chỉ tiêu của chính kỳ đó", "Published target" },
};

typedef enum
{
  STANDING_BEHIND = 1,
  STANDING_ON,
  STANDING_AHEAD
} PathStanding;

static const Label standing_labels[] = {
  { "", "", "" },
  { "behind", "Chậm tiến độ", "Behind", TONE_WATCH },
  { "on_path", "Đúng tiến độ", "On the path", TONE_GOOD },
  { "ahead", "Vượt tiến độ", "Ahead", TONE_GOOD },
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_TARGET,
  COLUMN_BASE_PERIOD,
  COLUMN_BASE,
  COLUMN_BASE_KIND,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_PATH,
  COLUMN_EXPECTED,
  COLUMN_GAP,
  COLUMN_GAP_UNIT,
  COLUMN_STANDING,
  COLUMN_SUMMED
};

static const TableColumn path_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_BASE_PERIOD] = TABLE_PERIOD ("base_period", "Kỳ gốc", "Base period"),
  [COLUMN_BASE] = TABLE_NUMBER ("base", "Số gốc", "Base"),
  [COLUMN_BASE_KIND] = TABLE_CODE ("base_kind", "Số gốc là", "The base is", base_labels),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_PATH] = TABLE_CODE ("path", "Cách tính tiến độ", "Path", path_labels),
  [COLUMN_EXPECTED] =
      TABLE_NUMBER ("expected", "Mức cần đạt theo tiến độ", "Expected by then"),
  [COLUMN_GAP] = TABLE_NUMBER ("gap", "Chênh lệch so với tiến độ", "Gap to the path"),
  [COLUMN_GAP_UNIT] =
      TABLE_CODE ("gap_unit", "Đơn vị tính chênh lệch", "Gap in", bhxh_gap_unit_labels),
  [COLUMN_STANDING] =
      TABLE_CODE ("standing", "Đánh giá tiến độ", "Standing", standing_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* --- Where the way begins -------------------------------------------------------- */

/* The target of the unit at a period of the plan. */
static gboolean
find_target (const TargetWalk *walk, BhxhPeriod period, Amount *target)
{
  const GapView *view = &walk->gaps->engine.view;
  const gint number = bhxh_frame_find_period (view->frame, period);
  const Trait *trait = NULL;
  const FigureColumn *column = NULL;

  if (number >= 0)
    column =
        bhxh_figures_get_column (view->targets, walk->slot->indicator, (guint) number);
  if (column == NULL || column->traits[walk->unit] == 0)
    return FALSE;
  trait = &view->target_traits[column->traits[walk->unit]];
  *target = (Amount){ column->values[walk->unit], trait->decimals };
  return trait->kind == FIGURE_TARGET;
}

/* The actual of last year's end if it is final, else last year's target, else the plan's
 * own base; 0 when there is none. */
static BaseKind
find_base (const TargetWalk *walk, BhxhPeriod year_before, Amount *base)
{
  GapPoint point;
  Known known;
  gboolean is_known = FALSE;

  bhxh_gap_point_init (walk->gaps, walk->slot->indicator, year_before, &point);
  is_known = bhxh_gap_point_find (walk->gaps, &point, walk->unit, &known);
  if (is_known)
    *base = known.value;
  if (is_known && !known.is_stated && known.stage == BHXH_STAGE_FINAL)
    return BASE_ACTUAL;
  if (find_target (walk, year_before, base))
    return BASE_TARGET;
  return is_known && known.is_stated ? BASE_STATED : 0;
}

/* --- A row ----------------------------------------------------------------------- */

typedef struct
{
  TargetWalk walk;
  gboolean is_at_year; /* the walk is at a year's target */
  guint next_period;   /* of the actuals' frame */
} Cursor;

static void
set_standing (const TargetWalk *walk,
              const Known *actual,
              Amount expected,
              AnalysisRow row)
{
  const Target target = { expected, walk->target.qualifier, walk->target.direction };
  const Actual plain = { .amount = actual->value };
  Judgement judgement;
  Amount gap = { 0, 0 };

  analysis_set_amount (row, COLUMN_EXPECTED, expected);
  if (!bhxh_judge (&target, &plain, &judgement) ||
      !bhxh_amount_subtract (actual->value, expected, &gap))
    return;
  analysis_set_amount (row, COLUMN_GAP, gap);
  analysis_set (row, COLUMN_GAP_UNIT, gap_unit_of (walk->slot->measure));
  analysis_set (row, COLUMN_STANDING, STANDING_ON + judgement.reached);
}

/* What was to be expected by then, from the plan itself or on the way from the base; of
 * which path, 0 where there is nothing to go by. */
static guint
find_expected (const TargetWalk *walk,
               const Known *actual,
               BhxhPeriod year_before,
               const Amount *base,
               Amount *expected)
{
  const PathSettings *settings = &walk->gaps->path;
  const gint months = bhxh_gap_count_months (year_before, actual->period);

  if (find_target (walk, actual->period, expected))
    return PATH_PUBLISHED;
  return base != NULL && bhxh_path_expect (settings, *base, walk->target.amount,
                                           (guint) months, expected)
             ? settings->path
             : 0;
}

static void
set_row (const TargetWalk *walk, const Known *actual, AnalysisRow row)
{
  const BhxhPeriod year = walk->slot->target_period;
  const BhxhPeriod year_before = bhxh_period_get_previous (year);
  Amount base = { 0, 0 };
  Amount expected = { 0, 0 };
  const BaseKind kind = find_base (walk, year_before, &base);
  const guint path =
      find_expected (walk, actual, year_before, kind != 0 ? &base : NULL, &expected);

  analysis_set_subject (row, walk->unit, walk->slot->indicator);
  analysis_set (row, COLUMN_PERIOD, year);
  analysis_set_amount (row, COLUMN_TARGET, walk->target.amount);
  analysis_set_known (row, COLUMN_ACTUAL_PERIOD, &walk->gaps->engine.view, walk->unit,
                      actual);
  analysis_set_unless_0 (row, COLUMN_SUMMED, actual->n_summed);
  analysis_set_unless_0 (row, COLUMN_BASE_PERIOD, year_before);
  analysis_set_unless_0 (row, COLUMN_BASE_KIND, kind);
  if (kind != 0)
    analysis_set_amount (row, COLUMN_BASE, base);
  analysis_set_unless_0 (row, COLUMN_PATH, path);
  if (path != 0)
    set_standing (walk, actual, expected, row);
}

/* Whether the actuals' period lies in the year of the target at hand: the one that was asked
 * for, else one for each day. */
static gboolean
is_within (const TargetWalk *walk, guint number)
{
  const GapView *view = &walk->gaps->engine.view;
  const BhxhPeriod wanted = walk->gaps->actual_period;
  const BhxhPeriod period = bhxh_frame_get_period (view->actual_frame, number);

  return bhxh_period_contains (walk->slot->target_period, period) &&
         (wanted != BHXH_PERIOD_NONE ? period == wanted
                                     : gap_view_is_first_of_day (view, number));
}

/* The next actual in the year of the target at hand. */
static gboolean
find_next_actual (Cursor *cursor, Known *actual)
{
  const TargetWalk *walk = &cursor->walk;
  const BhxhFrame *frame = walk->gaps->engine.view.actual_frame;
  GapPoint point;

  while (cursor->next_period < bhxh_frame_get_n_periods (frame))
    {
      const guint period = cursor->next_period++;

      if (!is_within (walk, period))
        continue;
      bhxh_gap_point_init (walk->gaps, walk->slot->indicator,
                           bhxh_frame_get_period (frame, period), &point);
      if (bhxh_gap_point_find (walk->gaps, &point, walk->unit, actual) &&
          !actual->is_stated)
        return TRUE;
    }
  return FALSE;
}

static gboolean
path_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  Known actual;

  (void) error;
  while (!cursor->is_at_year || !find_next_actual (cursor, &actual))
    {
      cursor->next_period = 0;
      cursor->is_at_year = target_walk_next (&cursor->walk);
      *done = !cursor->is_at_year;
      if (*done)
        return TRUE;
    }
  set_row (&cursor->walk, &actual, row);
  return TRUE;
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_target_walk_clear (&cursor->walk);
  g_free (cursor);
}

static gboolean
is_yearly_stock (const GapView *view, const GapSlot *slot)
{
  return bhxh_period_get_kind (slot->target_period) == BHXH_PERIOD_YEAR &&
         bhxh_walk_is_stock (view, slot);
}

static gpointer
path_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  if (!bhxh_target_walk_init (&cursor->walk, gaps, is_yearly_stock, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

static void
path_choose (gpointer data, const UnitList *units)
{
  Cursor *cursor = data;

  bhxh_target_walk_choose (&cursor->walk, units);
}

static const Analysis path_analysis = {
  "Tiến độ trong năm so với chỉ tiêu năm",
  "Within the year, against the year's targets",
  path_columns,
  G_N_ELEMENTS (path_columns),
  path_begin,
  path_next,
  cursor_free,
  .choose = path_choose,
};

BhxhTable *
bhxh_gaps_dup_path_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &path_analysis);
}

BhxhTable *
bhxh_gaps_dup_path_table_of (BhxhGaps *gaps, const guint *units, guint n_units)
{
  return bhxh_analysis_dup_table_of (gaps, &path_analysis, units, n_units);
}
