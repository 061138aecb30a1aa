/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals within a year beside what was to be expected by then: each period that has any
 * is a row, so that November's actual and the year's estimate stand side by side.
 */
#include "base/memory.h"
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

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  MaybeAmount target;
  BhxhPeriod base_period;
  MaybeAmount base;
  guint8 base_kind;
  BhxhPeriod actual_period;
  MaybeAmount actual;
  guint8 stage;
  BhxhPeriod as_of;
  guint8 path;
  MaybeAmount expected;
  MaybeAmount gap;
  guint8 gap_unit;
  guint8 standing;
  guint n_summed;
} PathRow;

#define MEMBER(member) G_STRUCT_OFFSET (PathRow, member)

static const AnalysisColumn path_columns[] = {
  ANALYSIS_CELL_COLUMNS (PathRow),
  { TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"), MEMBER_PERIOD, MEMBER (period) },
  { TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"), MEMBER_AMOUNT, MEMBER (target) },
  { TABLE_PERIOD ("base_period", "Kỳ gốc", "Base period"), MEMBER_PERIOD,
    MEMBER (base_period) },
  { TABLE_NUMBER ("base", "Số gốc", "Base"), MEMBER_AMOUNT, MEMBER (base) },
  { TABLE_CODE ("base_kind", "Số gốc là", "The base is", base_labels), MEMBER_CODE,
    MEMBER (base_kind) },
  { TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"), MEMBER_PERIOD,
    MEMBER (actual_period) },
  { TABLE_NUMBER ("actual", "Thực hiện", "Actual"), MEMBER_AMOUNT, MEMBER (actual) },
  { TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels), MEMBER_CODE,
    MEMBER (stage) },
  { TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"), MEMBER_PERIOD, MEMBER (as_of) },
  { TABLE_CODE ("path", "Cách tính tiến độ", "Path", path_labels), MEMBER_CODE,
    MEMBER (path) },
  { TABLE_NUMBER ("expected", "Mức cần đạt theo tiến độ", "Expected by then"),
    MEMBER_AMOUNT, MEMBER (expected) },
  { TABLE_NUMBER ("gap", "Chênh lệch so với tiến độ", "Gap to the path"), MEMBER_AMOUNT,
    MEMBER (gap) },
  { TABLE_CODE ("gap_unit", "Đơn vị tính chênh lệch", "Gap in", bhxh_gap_unit_labels),
    MEMBER_CODE, MEMBER (gap_unit) },
  { TABLE_CODE ("standing", "Đánh giá tiến độ", "Standing", standing_labels), MEMBER_CODE,
    MEMBER (standing) },
  ANALYSIS_SUMMED_COLUMN (PathRow),
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
  guint8 *is_yearly;   /* by slot: a stock's targets of a year */
  gboolean is_at_year; /* the walk is at a year's target */
  guint next_period;   /* of the actuals' frame */
} Cursor;

static void
set_standing (const TargetWalk *walk, const Known *actual, Amount expected, PathRow *row)
{
  const Target target = { expected, walk->target.qualifier, walk->target.direction };
  const Actual plain = { .amount = actual->value };
  Judgement judgement;
  Amount gap = { 0, 0 };

  row->expected = maybe_amount (expected);
  if (!bhxh_judge (&target, &plain, &judgement) ||
      !bhxh_amount_subtract (actual->value, expected, &gap))
    return;
  row->gap = maybe_amount (gap);
  row->gap_unit =
      walk->slot->measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON : GAP_UNIT_POINT;
  row->standing = (guint8) (STANDING_ON + judgement.reached);
}

static void
fill_row (const TargetWalk *walk, const Known *actual, PathRow *row)
{
  const PathSettings *settings = &walk->gaps->path;
  const BhxhPeriod year = walk->slot->target_period;
  const BhxhPeriod year_before = bhxh_period_get_previous (year);
  const gint months = bhxh_gap_count_months (year_before, actual->period);
  Amount base = { 0, 0 };
  Amount expected = { 0, 0 };

  row->unit = walk->unit;
  row->unit_name =
      gap_view_name_unit (&walk->gaps->engine.view, walk->unit, actual->last_day);
  row->indicator = walk->slot->indicator;
  row->period = year;
  row->target = maybe_amount (walk->target.amount);
  row->actual_period = actual->period;
  row->actual = maybe_amount (actual->value);
  row->stage = (guint8) actual->stage;
  row->as_of = actual->as_of;
  row->n_summed = actual->n_summed;
  row->base_period = year_before;
  row->base_kind = (guint8) find_base (walk, year_before, &base);
  if (row->base_kind != 0)
    row->base = maybe_amount (base);
  if (find_target (walk, actual->period, &expected))
    row->path = PATH_PUBLISHED;
  else if (row->base_kind != 0 && bhxh_path_expect (settings, base, walk->target.amount,
                                                    (guint) months, &expected))
    row->path = (guint8) settings->path;
  if (row->path != 0)
    set_standing (walk, actual, expected, row);
}

/* Whether the actuals' period lies in the year of the target at hand and ends a month in
 * it; of stock periods that end on one day the first stands for all. */
static gboolean
is_within (const TargetWalk *walk, guint period)
{
  const GapView *view = &walk->gaps->engine.view;

  return bhxh_period_contains (walk->slot->target_period,
                               bhxh_frame_get_period (view->actual_frame, period)) &&
         (period == 0 || view->actual_days[period - 1] != view->actual_days[period]);
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
go_to_next_year (Cursor *cursor)
{
  const GapSlot *slots = cursor->walk.gaps->engine.view.slots;

  while (bhxh_target_walk_next (&cursor->walk))
    if (cursor->is_yearly[cursor->walk.slot - slots])
      {
        cursor->next_period = 0;
        return TRUE;
      }
  return FALSE;
}

static gboolean
path_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  Known actual;

  (void) error;
  while (!cursor->is_at_year || !find_next_actual (cursor, &actual))
    {
      cursor->is_at_year = go_to_next_year (cursor);
      *done = !cursor->is_at_year;
      if (*done)
        return TRUE;
    }
  fill_row (&cursor->walk, &actual, row);
  return TRUE;
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_target_walk_clear (&cursor->walk);
  g_free (cursor->is_yearly);
  g_free (cursor);
}

/* What flows has no way from last year's end. */
static guint8 *
list_yearly (const GapView *view, GError **error)
{
  guint8 *is_yearly = bhxh_try_new (view->n_slots, sizeof (guint8), error);

  for (guint i = 0; is_yearly != NULL && i < view->n_slots; i++)
    is_yearly[i] =
        bhxh_period_get_kind (view->slots[i].target_period) == BHXH_PERIOD_YEAR &&
        bhxh_indicator_get_kind (bhxh_frame_get_indicator (
            view->frame, view->slots[i].indicator)) == BHXH_KIND_STOCK;
  return is_yearly;
}

static gpointer
path_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  if (!bhxh_target_walk_init (&cursor->walk, gaps, error))
    {
      cursor_free (cursor);
      return NULL;
    }
  cursor->is_yearly = list_yearly (&gaps->engine.view, error);
  if (cursor->is_yearly == NULL)
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
  sizeof (PathRow),
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
