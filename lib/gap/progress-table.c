/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Progress classes as a table: one way from base to target a row, beside what the
 * published milestone says of it.
 */
#include "base/memory.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/plain.h"
#include "gap/progress.h"
#include "gap/walk.h"
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
  guint unit_name;
  guint indicator;
  BhxhPeriod base_period;
  BhxhPeriod actual_period;
  BhxhPeriod as_of;
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
  guint n_summed;
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
  PERIOD ("as_of", "Số liệu đến ngày", "As of", as_of),
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
  ANALYSIS_SUMMED_COLUMN (ProgressRow),
};

/* --- Figures --------------------------------------------------------------------- */

typedef struct
{
  TargetWalk walk;
  BhxhGaps *milestones; /* of all periods */
  GapPoint *bases;      /* by indicator */
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_target_walk_clear (&cursor->walk);
  bhxh_gaps_unref (cursor->milestones);
  g_free (cursor->bases);
  g_free (cursor);
}

/* The comparison with all targets; NULL with @error. */
static BhxhGaps *
compare_all (BhxhGaps *gaps, GError **error)
{
  g_autoptr (BhxhOptions) options = NULL;

  if (gaps->target_period == BHXH_PERIOD_NONE)
    return bhxh_gaps_ref (gaps);
  options = bhxh_gaps_dup_settings (gaps, gaps->owner, BHXH_PERIOD_NONE);
  return bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, error);
}

static gpointer
progress_begin (BhxhGaps *gaps, GError **error)
{
  const guint n_indicators = bhxh_frame_get_n_indicators (gaps->engine.view.frame);
  Cursor *cursor = g_new0 (Cursor, 1);

  if (bhxh_target_walk_init (&cursor->walk, gaps, error))
    cursor->milestones = compare_all (gaps, error);
  if (cursor->milestones != NULL)
    cursor->bases = bhxh_try_new (n_indicators, sizeof (GapPoint), error);
  if (cursor->bases == NULL)
    {
      cursor_free (cursor);
      return NULL;
    }
  for (guint i = 0; i < n_indicators; i++)
    bhxh_gap_point_init (gaps, i, gaps->base_period, &cursor->bases[i]);
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

/* The slot of an indicator's targets of the actual's own time; -1 when there is none. */
static gint
find_milestone_slot (const GapView *view, guint indicator, const Known *actual)
{
  const gint period = bhxh_frame_find_period (view->frame, actual->period);
  gint slot =
      period >= 0 ? bhxh_gap_view_find_slot (view, indicator, (guint) period) : -1;

  for (guint i = 0; slot < 0 && i < bhxh_frame_get_n_periods (view->frame); i++)
    if (bhxh_period_get_last_day (bhxh_frame_get_period (view->frame, i)) ==
            actual->last_day &&
        bhxh_gap_view_are_alike (view, indicator, actual->period,
                                 bhxh_frame_get_period (view->frame, i)))
      slot = bhxh_gap_view_find_slot (view, indicator, i);
  return slot;
}

/* What the plan's own target of the actual's time says. */
static void
find_milestone (const Cursor *cursor, const Known *actual, ProgressRow *row)
{
  const GapEngine *engine = &cursor->milestones->engine;
  const GapSlot *own = cursor->walk.slot;
  const gint slot =
      cursor->milestones == cursor->walk.gaps && actual->period == own->target_period
          ? (gint) (own - engine->view.slots)
          : find_milestone_slot (&engine->view, own->indicator, actual);
  PlainPair pair;
  GapRow milestone;

  if (slot >= 0 && bhxh_gap_view_read_plainly (&engine->view, &engine->view.slots[slot],
                                               row->unit, &pair))
    {
      row->milestone = plain_status (&engine->view.slots[slot], &pair);
      return;
    }
  if (slot >= 0 &&
      bhxh_gap_row_compute_any (engine, (guint) slot, row->unit, WANT_STATUS_ONLY,
                                &milestone) == ROW_READY &&
      milestone.n_carried == 0)
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

/* Whether base, actual and target are points of one way. */
static gboolean
is_way (const TargetWalk *walk, BhxhPeriod base, BhxhPeriod actual)
{
  const GapView *view = &walk->gaps->engine.view;
  const GapSlot *slot = walk->slot;

  return bhxh_gap_view_are_alike (view, slot->indicator, base, slot->target_period) &&
         bhxh_gap_view_are_alike (view, slot->indicator, actual, slot->target_period);
}

static void
compare (const TargetWalk *walk, const Known *base, const Known *actual, ProgressRow *row)
{
  const gint elapsed = bhxh_gap_count_months (base->period, actual->period);
  const gint total = bhxh_gap_count_months (base->period, walk->slot->target_period);
  const ProgressCase way = { .base = base->value,
                             .actual = actual->value,
                             .target = walk->target.amount,
                             .has_target = TRUE,
                             .less = bhxh_target_wants_less (&walk->target),
                             .compatible = walk->gaps->zero_base,
                             .elapsed = (guint) elapsed,
                             .total = (guint) total };
  Amount score = { 0, 6 };

  if (elapsed < 0 || total < elapsed || !is_way (walk, base->period, actual->period))
    return;
  classify (&way, base, actual, row);
  measure (walk->gaps, &way, row);
  if (bhxh_progress_get_score (&way, &score.value))
    row->score = maybe_amount (score);
}

static void
fill_row (const Cursor *cursor, ProgressRow *row)
{
  const TargetWalk *walk = &cursor->walk;
  Known base;
  Known actual;
  const gboolean has_base = bhxh_gap_point_find (
      walk->gaps, &cursor->bases[walk->slot->indicator], walk->unit, &base);
  const gboolean has_actual = target_walk_find_actual (walk, &actual);

  row->unit = row->unit_name = walk->unit;
  row->indicator = walk->slot->indicator;
  row->base_period = walk->gaps->base_period;
  row->period = walk->slot->target_period;
  row->actual_period = target_walk_get_actual_period (walk);
  row->target = maybe_amount (walk->target.amount);
  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    row->methods[i].class = PROGRESS_NOT_AVAILABLE;
  if (has_base)
    row->base = maybe_amount (base.value);
  if (!has_actual)
    return;
  row->actual = maybe_amount (actual.value);
  row->actual_period = actual.period;
  row->stage = (guint8) actual.stage;
  row->as_of = actual.as_of;
  row->unit_name =
      gap_view_name_unit (&walk->gaps->engine.view, walk->unit, actual.last_day);
  row->n_summed = actual.n_summed;
  find_milestone (cursor, &actual, row);
  if (has_base)
    compare (walk, &base, &actual, row);
  row->differs = do_methods_differ (row);
}

static gboolean
progress_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;

  (void) error;
  *done = !bhxh_target_walk_next (&cursor->walk);
  if (!*done)
    fill_row (cursor, row);
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
