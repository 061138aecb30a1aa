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

static const Label differs_labels[] = {
  { "", "", "" },
  { "differs", "Các phương pháp khác nhau", "The methods differ" },
};

enum
{
  COLUMN_BASE_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_BASE,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_PERIOD,
  COLUMN_TARGET,
  COLUMN_PROGRESS,
  COLUMN_EUROSTAT,
  COLUMN_EUROSTAT_BEST,
  COLUMN_SCORE,
  COLUMN_UNSD,
  COLUMN_UNSD_BEST,
  COLUMN_ESCAP,
  COLUMN_ESCAP_BEST,
  COLUMN_ESCAP_CURRENT,
  COLUMN_MILESTONE,
  COLUMN_METHODS_DIFFER,
  COLUMN_SUMMED
};

static const TableColumn progress_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_BASE_PERIOD] = TABLE_PERIOD ("base_period", "Kỳ gốc", "Base period"),
  [COLUMN_BASE] = TABLE_NUMBER ("base", "Số gốc", "Base"),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_PROGRESS] =
      TABLE_NUMBER ("progress", "Đã đi được so với chặng đường (%)", "Way made (%)"),
  [COLUMN_EUROSTAT] = TABLE_CODE ("eurostat",
                                  "Eurostat / Thống kê Canada",
                                  "Eurostat / Statistics Canada",
                                  bhxh_eurostat_labels),
  [COLUMN_EUROSTAT_BEST] = TABLE_CODE ("eurostat_best",
                                       "Eurostat / Thống kê Canada, cao nhất có thể",
                                       "Eurostat / Statistics Canada, at best",
                                       bhxh_eurostat_labels),
  [COLUMN_SCORE] =
      TABLE_NUMBER ("score", "Điểm Eurostat (-5 đến 5)", "Eurostat score (-5 to 5)"),
  [COLUMN_UNSD] = TABLE_CODE ("unsd",
                              "Thống kê Liên hợp quốc 2023",
                              "United Nations Statistics Division 2023",
                              bhxh_unsd_labels),
  [COLUMN_UNSD_BEST] = TABLE_CODE ("unsd_best",
                                   "Thống kê Liên hợp quốc 2023, cao nhất có thể",
                                   "United Nations Statistics Division 2023, at best",
                                   bhxh_unsd_labels),
  [COLUMN_ESCAP] =
      TABLE_CODE ("escap", "ESCAP, dự kiến", "ESCAP, anticipated", bhxh_escap_labels),
  [COLUMN_ESCAP_BEST] = TABLE_CODE ("escap_best",
                                    "ESCAP, dự kiến, cao nhất có thể",
                                    "ESCAP, anticipated, at best",
                                    bhxh_escap_labels),
  [COLUMN_ESCAP_CURRENT] = TABLE_NUMBER ("escap_current",
                                         "ESCAP, hiện trạng (0 đến 10)",
                                         "ESCAP, current (0 to 10)"),
  [COLUMN_MILESTONE] = TABLE_CODE ("milestone",
                                   "Kết quả so với mốc đã giao",
                                   "Status at the milestone",
                                   bhxh_status_labels),
  [COLUMN_METHODS_DIFFER] =
      TABLE_CODE ("methods_differ", "So các phương pháp", "The methods", differs_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* Of each method the worst class that the way can be in, and the best where that is another
 * one. */
static const struct
{
  guint class;
  guint best;
} method_columns[PROGRESS_N_METHODS] = {
  [PROGRESS_EUROSTAT] = { COLUMN_EUROSTAT, COLUMN_EUROSTAT_BEST },
  [PROGRESS_UNSD] = { COLUMN_UNSD, COLUMN_UNSD_BEST },
  [PROGRESS_ESCAP] = { COLUMN_ESCAP, COLUMN_ESCAP_BEST },
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

  if (bhxh_target_walk_init (&cursor->walk, gaps, NULL, error))
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

/* What the methods say that can tell. */
typedef struct
{
  gboolean on_track; /* one of them says so */
  gboolean behind;
} Verdicts;

static void
classify (const ProgressCase *way,
          const Known *base,
          const Known *actual,
          AnalysisRow row,
          Verdicts *verdicts)
{
  const ProgressCase worst = corner_of (way, base, actual, FALSE);
  const ProgressCase best = corner_of (way, base, actual, TRUE);

  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    {
      const guint on_track = bhxh_progress_classes[i].on_track;
      const guint highest = bhxh_progress_classify (&best, i);
      const guint class = highest == PROGRESS_NOT_AVAILABLE
                              ? highest
                              : bhxh_progress_classify (&worst, i);

      analysis_set (row, method_columns[i].class, class);
      if (class != highest)
        analysis_set (row, method_columns[i].best, highest);
      else if (class != PROGRESS_NOT_AVAILABLE)
        {
          verdicts->on_track |= class >= on_track;
          verdicts->behind |= class < on_track;
        }
    }
}

/* What was gone of the way, and ESCAP's index of it: 10 where the target is reached. */
static void
set_way_made (const BhxhGaps *gaps, const ProgressCase *way, AnalysisRow row)
{
  const guint decimals = gaps->engine.decimals;
  Amount gone = { 0, 0 };
  Amount whole = { 0, 0 };
  Amount percent = { 0, 0 };

  if (!bhxh_amount_subtract (way->actual, way->base, &gone) ||
      !bhxh_amount_subtract (way->target, way->base, &whole) ||
      !bhxh_amount_percent_any (gone, whole, decimals, &percent))
    return;
  analysis_set_amount (row, COLUMN_PROGRESS, percent);
  gone.value = way->less ? -gone.value : gone.value;
  whole.value = whole.value < 0 ? -whole.value : whole.value;
  /* 10 times a share is its percentage with the mark one place further. */
  if (bhxh_amount_percent_any (gone, whole, decimals - (decimals > 0), &percent))
    analysis_set_amount (row, COLUMN_ESCAP_CURRENT,
                         (Amount){ percent.value, percent.decimals + 1 });
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

/* What the plan's own target of the actual's time says; 0 where there is none. */
static BhxhStatus
find_milestone (const Cursor *cursor, const Known *actual)
{
  const GapEngine *engine = &cursor->milestones->engine;
  const TargetWalk *walk = &cursor->walk;
  const gint slot =
      cursor->milestones == walk->gaps && actual->period == walk->slot->target_period
          ? (gint) (walk->slot - engine->view.slots)
          : find_milestone_slot (&engine->view, walk->slot->indicator, actual);
  PlainPair pair;
  GapRow milestone;

  if (slot >= 0 && bhxh_gap_view_read_plainly (&engine->view, &engine->view.slots[slot],
                                               walk->unit, &pair))
    return plain_status (&engine->view.slots[slot], &pair);
  if (slot >= 0 &&
      bhxh_gap_row_compute_any (engine, (guint) slot, walk->unit, WANT_STATUS_ONLY,
                                &milestone) == ROW_READY &&
      milestone.n_carried == 0)
    return (BhxhStatus) milestone.status;
  return 0;
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

/* FALSE where there is no way from the base to the target. */
static gboolean
set_way (const TargetWalk *walk,
         const Known *base,
         const Known *actual,
         AnalysisRow row,
         Verdicts *verdicts)
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
    return FALSE;
  classify (&way, base, actual, row, verdicts);
  set_way_made (walk->gaps, &way, row);
  if (bhxh_progress_get_score (&way, &score.value))
    analysis_set_amount (row, COLUMN_SCORE, score);
  return TRUE;
}

static void
set_no_way (AnalysisRow row)
{
  for (guint i = 0; i < PROGRESS_N_METHODS; i++)
    analysis_set (row, method_columns[i].class, PROGRESS_NOT_AVAILABLE);
}

/* The actual, and what can be said of it. */
static void
set_actual (const Cursor *cursor, const Known *base, const Known *actual, AnalysisRow row)
{
  const TargetWalk *walk = &cursor->walk;
  const BhxhStatus milestone = find_milestone (cursor, actual);
  Verdicts verdicts = { gap_status_is_reached (milestone),
                        gap_status_is_short (milestone) };

  analysis_set_known (row, COLUMN_ACTUAL_PERIOD, &walk->gaps->engine.view, walk->unit,
                      actual);
  analysis_set_unless_0 (row, COLUMN_SUMMED, actual->n_summed);
  analysis_set_unless_0 (row, COLUMN_MILESTONE, milestone);
  if (base == NULL || !set_way (walk, base, actual, row, &verdicts))
    set_no_way (row);
  else if (verdicts.on_track && verdicts.behind)
    analysis_set (row, COLUMN_METHODS_DIFFER, 1);
}

static void
set_row (const Cursor *cursor, AnalysisRow row)
{
  const TargetWalk *walk = &cursor->walk;
  const GapSlot *slot = walk->slot;
  Known base;
  Known actual;
  const gboolean has_base = bhxh_gap_point_find (
      walk->gaps, &cursor->bases[slot->indicator], walk->unit, &base);

  analysis_set_subject (row, walk->unit, slot->indicator);
  analysis_set_unless_0 (row, COLUMN_BASE_PERIOD, walk->gaps->base_period);
  analysis_set (row, COLUMN_PERIOD, slot->target_period);
  analysis_set_amount (row, COLUMN_TARGET, walk->target.amount);
  if (has_base)
    analysis_set_amount (row, COLUMN_BASE, base.value);
  if (target_walk_find_actual (walk, &actual))
    {
      set_actual (cursor, has_base ? &base : NULL, &actual, row);
      return;
    }
  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD, target_walk_get_actual_period (walk));
  set_no_way (row);
}

static gboolean
progress_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;

  (void) error;
  *done = !target_walk_next (&cursor->walk);
  if (!*done)
    set_row (cursor, row);
  return TRUE;
}

static const Analysis progress_analysis = {
  "Mức độ tiến tới chỉ tiêu",
  "Progress towards the targets",
  progress_columns,
  G_N_ELEMENTS (progress_columns),
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
