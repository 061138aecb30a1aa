/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Progress classes as a table: one way from base to target a row, beside what the
 * published milestone says of it.
 */
#include "base/memory.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/point.h"
#include "gap/progress.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

typedef struct
{
  guint8 class; /* the worst that it can be */
  guint8 best;  /* the best, where that is another one; 0: it is the same */
} ProgressColumn;

typedef struct
{
  guint unit;
  guint indicator;
  BhxhPeriod base_period;
  BhxhPeriod actual_period;
  BhxhPeriod period;
  MaybeAmount base;
  MaybeAmount actual;
  MaybeAmount target;
  MaybeAmount made;
  MaybeAmount current;
  MaybeAmount score;
  guint8 stage;
  guint8 milestone;
  guint8 differs;
  ProgressColumn methods[PROGRESS_N_METHODS];
} ProgressRow;

#define MEMBER(member) G_STRUCT_OFFSET (ProgressRow, member)
#define AMOUNT(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                          \
  }
#define PERIOD(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_PERIOD (name, vi, en), MEMBER_PERIOD, MEMBER (member)                          \
  }
#define CODE(name, vi, en, labels, member)                                               \
  {                                                                                      \
    TABLE_CODE (name, vi, en, labels), MEMBER_CODE, MEMBER (member)                      \
  }

static const Label differs_labels[] = {
  { "", "", "" },
  { "differs", "Các phương pháp khác nhau", "The methods differ" },
};

static const AnalysisColumn progress_columns[] = {
  ANALYSIS_CELL_COLUMNS (ProgressRow),
  PERIOD ("base_period", "Kỳ gốc", "Base period", base_period),
  AMOUNT ("base", "Số gốc", "Base", base),
  PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual", actual_period),
  AMOUNT ("actual", "Thực hiện", "Actual", actual),
  CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels, stage),
  PERIOD ("period", "Kỳ chỉ tiêu", "Period", period),
  AMOUNT ("target", "Chỉ tiêu giao", "Target", target),
  AMOUNT ("progress", "Đã đi được so với chặng đường (%)", "Way made (%)", made),
  CODE ("eurostat",
        "Eurostat / Thống kê Canada",
        "Eurostat / Statistics Canada",
        bhxh_eurostat_labels,
        methods[PROGRESS_EUROSTAT].class),
  CODE ("eurostat_best",
        "Eurostat / Thống kê Canada, cao nhất có thể",
        "Eurostat / Statistics Canada, at best",
        bhxh_eurostat_labels,
        methods[PROGRESS_EUROSTAT].best),
  AMOUNT ("score", "Điểm Eurostat (-5 đến 5)", "Eurostat score (-5 to 5)", score),
  CODE ("unsd",
        "Thống kê Liên hợp quốc 2023",
        "United Nations Statistics Division 2023",
        bhxh_unsd_labels,
        methods[PROGRESS_UNSD].class),
  CODE ("unsd_best",
        "Thống kê Liên hợp quốc 2023, cao nhất có thể",
        "United Nations Statistics Division 2023, at best",
        bhxh_unsd_labels,
        methods[PROGRESS_UNSD].best),
  CODE ("escap",
        "ESCAP, dự kiến",
        "ESCAP, anticipated",
        bhxh_escap_labels,
        methods[PROGRESS_ESCAP].class),
  CODE ("escap_best",
        "ESCAP, dự kiến, cao nhất có thể",
        "ESCAP, anticipated, at best",
        bhxh_escap_labels,
        methods[PROGRESS_ESCAP].best),
  AMOUNT ("escap_current",
          "ESCAP, hiện trạng (0 đến 10)",
          "ESCAP, current (0 to 10)",
          current),
  CODE ("milestone",
        "Kết quả so với mốc đã giao",
        "Status at the milestone",
        bhxh_status_labels,
        milestone),
  CODE ("methods_differ", "So các phương pháp", "The methods", differs_labels, differs),
};

/* --- Figures --------------------------------------------------------------------- */

typedef struct
{
  BhxhGaps *gaps;
  GapPoint *bases;   /* by indicator */
  GapPoint *actuals; /* by slot */
  guint unit;
  guint slot;
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_free (cursor->bases);
  g_free (cursor->actuals);
  g_free (cursor);
}

/* Where the actual of a slot is looked for: in the period asked for, or else in the
 * latest up to the target's end. */
static BhxhPeriod
actual_period_of (const BhxhGaps *gaps, const GapSlot *slot)
{
  BhxhPeriod latest = BHXH_PERIOD_NONE;

  if (gaps->actual_period == BHXH_PERIOD_NONE)
    latest = bhxh_gap_find_latest (gaps, slot->indicator, slot->target_day);
  return latest != BHXH_PERIOD_NONE ? latest : slot->actual.period;
}

static gpointer
progress_begin (BhxhGaps *gaps, GError **error)
{
  const GapView *view = &gaps->engine.view;
  const guint n_indicators = bhxh_frame_get_n_indicators (view->frame);
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->gaps = gaps;
  cursor->bases = bhxh_try_new (n_indicators, sizeof (GapPoint), error);
  if (cursor->bases != NULL)
    cursor->actuals = bhxh_try_new (view->n_slots, sizeof (GapPoint), error);
  if (cursor->actuals == NULL)
    {
      cursor_free (cursor);
      return NULL;
    }
  for (guint i = 0; i < n_indicators; i++)
    bhxh_gap_point_init (gaps, i, gaps->base_period, &cursor->bases[i]);
  for (guint i = 0; i < view->n_slots; i++)
    bhxh_gap_point_init (gaps, view->slots[i].indicator,
                         actual_period_of (gaps, &view->slots[i]), &cursor->actuals[i]);
  return cursor;
}

/* --- A row ----------------------------------------------------------------------- */

/* The way as bad, or as good, as what is behind rounded figures allows. From a higher
 * base with a smaller actual it is the worse one, so two corners bound all between them:
 * a ratio below 1 falls as the base rises towards the target, since the actual's growth
 * is over no more time than the target's; and a ratio above 1 is above every cut. */
static ProgressCase
corner_of (const ProgressCase *way, const Known *base, const Known *actual, gboolean best)
{
  ProgressCase corner = *way;
  const gboolean low_base = best != way->less;

  corner.base = low_base ? base->lo : base->hi;
  corner.actual = low_base ? actual->hi : actual->lo;
  return corner;
}

static void
classify (const ProgressCase *way,
          const Known *base,
          const Known *actual,
          ProgressRow *row)
{
  const ProgressCase worst = corner_of (way, base, actual, FALSE);
  const ProgressCase best = corner_of (way, base, actual, TRUE);

  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    {
      const guint class = bhxh_progress_classify (&worst, i);
      const guint highest = bhxh_progress_classify (&best, i);

      row->methods[i].class =
          (guint8) (highest == PROGRESS_NOT_AVAILABLE ? highest : class);
      row->methods[i].best = (guint8) (row->methods[i].class != highest ? highest : 0);
    }
}

/* What was gone of the way, and ESCAP's index of it: 10 where the target is reached. */
static void
measure (const BhxhGaps *gaps, const ProgressCase *way, ProgressRow *row)
{
  const guint decimals = gaps->engine.decimals;
  Amount gone = { 0, 0 };
  Amount whole = { 0, 0 };
  Amount percent = { 0, 0 };

  if (!bhxh_amount_subtract (way->actual, way->base, &gone) ||
      !bhxh_amount_subtract (way->target, way->base, &whole) ||
      !bhxh_amount_percent_any (gone, whole, decimals, &percent))
    return;
  row->made = maybe_amount (percent);
  gone.value = way->less ? -gone.value : gone.value;
  whole.value = whole.value < 0 ? -whole.value : whole.value;
  /* 10 times a share is its percentage with the mark one place further. */
  if (bhxh_amount_percent_any (gone, whole, decimals - (decimals > 0), &percent))
    row->current = maybe_amount ((Amount){ percent.value, percent.decimals + 1 });
}

/* What the plan's own target of the actual's period says. */
static void
find_milestone (const Cursor *cursor, const Known *actual, ProgressRow *row)
{
  const GapEngine *engine = &cursor->gaps->engine;
  const gint period = bhxh_frame_find_period (engine->view.frame, actual->period);
  gint slot = -1;
  GapRow milestone;

  if (period >= 0)
    slot = bhxh_gap_view_find_slot (&engine->view, row->indicator, (guint) period);
  if (slot >= 0 && bhxh_gap_row_compute (engine, (guint) slot, row->unit,
                                         WANT_STATUS_ONLY, &milestone) == ROW_READY)
    row->milestone = milestone.status;
}

/* Whether two that say something disagree on whether all is on track. */
static gboolean
do_methods_differ (const ProgressRow *row)
{
  gboolean on_track = gap_status_is_reached (row->milestone);
  gboolean behind = gap_status_is_short (row->milestone);

  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    {
      const ProgressColumn *column = &row->methods[i];

      if (column->class <= PROGRESS_NOT_AVAILABLE || column->best != 0)
        continue;
      on_track |= column->class >= bhxh_progress_classes[i].on_track;
      behind |= column->class < bhxh_progress_classes[i].on_track;
    }
  return on_track && behind;
}

static void
compare (const Cursor *cursor,
         const GapSlot *slot,
         const Trait *trait,
         const Known *base,
         const Known *actual,
         ProgressRow *row)
{
  const gint elapsed = bhxh_gap_count_months (base->period, actual->period);
  const gint total = bhxh_gap_count_months (base->period, slot->target_period);
  const Target target = { { slot->target->values[row->unit], trait->decimals },
                          trait->qualifier,
                          slot->direction };
  const ProgressCase way = { .base = base->value,
                             .actual = actual->value,
                             .target = target.amount,
                             .has_target = TRUE,
                             .less = bhxh_target_wants_less (&target),
                             .compatible = cursor->gaps->zero_base,
                             .elapsed = (guint) elapsed,
                             .total = (guint) total };
  Amount score = { 0, 6 };

  if (elapsed < 0 || total < elapsed)
    return;
  classify (&way, base, actual, row);
  measure (cursor->gaps, &way, row);
  if (bhxh_progress_get_score (&way, &score.value))
    row->score = maybe_amount (score);
}

static void
fill_row (const Cursor *cursor, const GapSlot *slot, const Trait *trait, ProgressRow *row)
{
  Known base;
  Known actual;
  const gboolean has_base = bhxh_gap_point_find (
      cursor->gaps, &cursor->bases[slot->indicator], cursor->unit, &base);
  const gboolean has_actual = bhxh_gap_point_find (
      cursor->gaps, &cursor->actuals[cursor->slot], cursor->unit, &actual);

  row->unit = cursor->unit;
  row->indicator = slot->indicator;
  row->base_period = cursor->gaps->base_period;
  row->period = slot->target_period;
  row->actual_period = cursor->actuals[cursor->slot].actual.actual.period;
  row->target =
      maybe_amount ((Amount){ slot->target->values[cursor->unit], trait->decimals });
  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    row->methods[i].class = PROGRESS_NOT_AVAILABLE;
  if (has_base)
    row->base = maybe_amount (base.value);
  if (!has_actual)
    return;
  row->actual = maybe_amount (actual.value);
  row->actual_period = actual.period;
  row->stage = (guint8) actual.stage;
  find_milestone (cursor, &actual, row);
  if (has_base)
    compare (cursor, slot, trait, &base, &actual, row);
  row->differs = do_methods_differ (row);
}

static gboolean
progress_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const GapView *view = &cursor->gaps->engine.view;
  const guint n_units = bhxh_frame_get_n_units (view->frame);
  gboolean found = FALSE;

  (void) error;
  while (!found && cursor->unit < n_units)
    {
      const GapSlot *slot = &view->slots[cursor->slot];
      const Trait *trait = bhxh_gap_view_get_target (view, slot, cursor->unit);

      /* How indices of growth grow is no progress. */
      found = trait != NULL && slot->measure != BHXH_MEASURE_INDEX;
      if (found)
        fill_row (cursor, slot, trait, row);
      if (++cursor->slot < view->n_slots)
        continue;
      cursor->slot = 0;
      cursor->unit++;
    }
  *done = !found;
  return TRUE;
}

static const Analysis progress_analysis = {
  "Mức độ tiến tới chỉ tiêu",
  "Progress towards the targets",
  progress_columns,
  G_N_ELEMENTS (progress_columns),
  sizeof (ProgressRow),
  progress_begin,
  progress_next,
  cursor_free,
};

BhxhTable *
bhxh_gaps_dup_progress_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &progress_analysis);
}
