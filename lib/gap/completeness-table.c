/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who has reported, and when; and of what stands above, how much of it is there.
 */
#include "base/period.h"
#include "gap/analysis.h"
#include "gap/completeness.h"
#include "gap/lacking.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

static const Label reporting_labels[] = {
  { "", "", "" },
  [REPORTING_OWN] = { "own", "Có báo cáo", "Reported" },
  [REPORTING_WORKED_OUT] = { "worked_out", "Tính đủ từ số liệu khác", "Worked out" },
  [REPORTING_PARTLY] = { "partly", "Chưa đủ đơn vị", "In part", TONE_WATCH },
  [REPORTING_MISSING] = { "missing", "Chưa báo cáo", "Missing", TONE_WATCH },
};

/* Of which target a share is held. */
typedef enum
{
  WHOLE_OWN = 1, /* that of the unit above */
  WHOLE_SUM      /* the sum of those below, where it has none */
} Whole;

static const Label whole_labels[] = {
  { "", "", "" },
  [WHOLE_OWN] = { "own", "Chỉ tiêu của đơn vị cấp trên", "Target of the unit above" },
  [WHOLE_SUM] = { "sum", "Tổng chỉ tiêu cấp dưới", "Sum of the targets below" },
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_TARGET,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_REPORTING,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_RECEIVED,
  COLUMN_FIRST_KNOWN,
  COLUMN_DAYS,
  COLUMN_EXPECTED,
  COLUMN_REPORTED,
  COLUMN_TARGET_OF_REPORTED,
  COLUMN_WHOLE,
  COLUMN_WHOLE_KIND,
  COLUMN_COVERAGE,
  COLUMN_MISSING_UNITS,
  COLUMN_MISSING_NAMES_VI,
  COLUMN_MISSING_NAMES_EN
};

static const TableColumn completeness_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_REPORTING] =
      TABLE_CODE ("reporting", "Tình trạng báo cáo", "Reporting", reporting_labels),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_RECEIVED] = TABLE_DAY ("received", "Ngày nhận", "Received"),
  [COLUMN_FIRST_KNOWN] =
      TABLE_DAY ("first_known", "Ngày có số liệu đầu tiên", "First known"),
  [COLUMN_DAYS] =
      TABLE_COUNT ("days", "Số ngày sau khi hết kỳ", "Days after the period's end"),
  [COLUMN_EXPECTED] =
      TABLE_COUNT ("expected", "Số đơn vị phải báo cáo", "Units expected"),
  [COLUMN_REPORTED] = TABLE_COUNT ("reported", "Số đơn vị đã báo cáo", "Units reported"),
  [COLUMN_TARGET_OF_REPORTED] = TABLE_NUMBER ("target_of_reported",
                                              "Tổng chỉ tiêu của các đơn vị đã báo cáo",
                                              "Sum of targets of those that reported"),
  [COLUMN_WHOLE] = TABLE_NUMBER ("whole", "Chỉ tiêu để tính độ bao phủ", "Whole"),
  [COLUMN_WHOLE_KIND] = TABLE_CODE ("whole_kind", "Là", "Which is", whole_labels),
  [COLUMN_COVERAGE] = TABLE_NUMBER ("coverage",
                                    "Tỷ trọng chỉ tiêu của các đơn vị đã báo cáo (%)",
                                    "Share of the target held by those that reported "
                                    "(%)"),
  [COLUMN_MISSING_UNITS] = LACKING_CODES_COLUMN,
  [COLUMN_MISSING_NAMES_VI] = LACKING_NAMES_VI_COLUMN,
  [COLUMN_MISSING_NAMES_EN] = LACKING_NAMES_EN_COLUMN,
};

/* --- When ------------------------------------------------------------------------ */

/* The earliest day on which anything was known of the cell, also what stands no longer;
 * of what says no day it is not known. */
static BhxhPeriod
find_first_known (const CompletenessWalk *walk, BhxhPeriod known)
{
  const GapView *view = &walk->engine.view;
  const GapSlot *slot = &view->slots[walk->slot];
  const gint period = bhxh_frame_find_period (view->actual_frame, walk->own.period);
  BhxhPeriod first = known;
  Figure figure;

  for (guint i = 0;
       period >= 0 && bhxh_figures_get_any (view->actuals, walk->unit, slot->indicator,
                                            (guint) period, i, &figure);
       i++)
    {
      const Trait *trait = &view->actual_traits[figure.trait];
      const Origin *origin = bhxh_figures_get_origin (view->actuals, trait->load);
      const BhxhPeriod day = origin != NULL && origin->received != BHXH_PERIOD_NONE
                                 ? origin->received
                                 : trait->as_of;

      if (day != BHXH_PERIOD_NONE && !trait->is_withdrawal)
        first = MIN (first, day);
    }
  return first;
}

/* Days from the period's end to when the figure was known; negative before it. An as-of
 * day that is the period's end itself says of when the figure is, not when it came. */
static void
set_days (const CompletenessWalk *walk, AnalysisRow row)
{
  const Trait *trait = walk->own.trait;
  const Origin *origin = bhxh_figures_get_origin (walk->engine.view.actuals, trait->load);
  const BhxhPeriod received = origin != NULL ? origin->received : BHXH_PERIOD_NONE;
  const BhxhPeriod known = received != BHXH_PERIOD_NONE ? received : trait->as_of;
  gint days = 0;

  analysis_set (row, COLUMN_STAGE, gap_stage_of (trait));
  analysis_set_unless_0 (row, COLUMN_AS_OF, own_figure_day (&walk->own));
  if (known == BHXH_PERIOD_NONE)
    return;
  days = bhxh_period_get_day_number (known) -
         bhxh_period_get_day_number (walk->own.last_day);
  analysis_set_unless_0 (row, COLUMN_RECEIVED, received);
  analysis_set (row, COLUMN_FIRST_KNOWN, find_first_known (walk, known));
  analysis_set_amount (row, COLUMN_DAYS, (Amount){ days, 0 });
}

/* --- How much -------------------------------------------------------------------- */

static void
set_counts (AnalysisRow row, guint n_expected, guint n_reported)
{
  analysis_set_amount (row, COLUMN_EXPECTED, (Amount){ n_expected, 0 });
  analysis_set_amount (row, COLUMN_REPORTED, (Amount){ n_reported, 0 });
}

/* Targets of rates are not added up, so that nobody has a share of them. FALSE where a sum
 * does not fit. */
static gboolean
set_share (const CompletenessWalk *walk, const Amount *target, AnalysisRow row)
{
  const Group *group = walk->group;
  Amount reported = { 0, 0 };
  Amount whole = { 0, 0 };
  Amount percent = { 0, 0 };

  if (group->n_reported > 0 && !bhxh_total_narrow (&group->target_of_reported, &reported))
    return FALSE;
  if (target != NULL)
    whole = *target;
  else if (!bhxh_total_narrow (&group->target, &whole))
    return FALSE;
  analysis_set_amount (row, COLUMN_TARGET_OF_REPORTED, reported);
  analysis_set_amount (row, COLUMN_WHOLE, whole);
  analysis_set (row, COLUMN_WHOLE_KIND, target != NULL ? WHOLE_OWN : WHOLE_SUM);
  if (bhxh_coverage_percent (reported, whole, walk->engine.decimals, &percent))
    analysis_set_amount (row, COLUMN_COVERAGE, percent);
  return TRUE;
}

/* Of whom there is something below. */
static gboolean
set_below (const CompletenessWalk *walk,
           const GapSlot *slot,
           const Amount *target,
           AnalysisRow row)
{
  if (walk->group != NULL)
    {
      set_counts (row, walk->group->n_expected, walk->group->n_reported);
      return slot->measure != BHXH_MEASURE_PERSON || set_share (walk, target, row);
    }
  if (!walk->has_own && walk->reported.n_expected > 0)
    set_counts (row, walk->reported.n_expected, walk->reported.n_reported);
  return TRUE;
}

static gboolean
set_row (const CompletenessWalk *walk, AnalysisRow row)
{
  const GapView *view = &walk->engine.view;
  const GapSlot *slot = &view->slots[walk->slot];
  const Trait *trait = walk->target;
  const Amount target = { trait != NULL ? slot->target->values[walk->unit] : 0,
                          trait != NULL ? trait->decimals : 0 };

  analysis_set_subject (row, walk->unit, slot->indicator);
  if (walk->reporting != REPORTING_MISSING)
    analysis_name_unit (row,
                        gap_view_name_unit (view, walk->unit, slot->actual.last_day));
  analysis_set (row, COLUMN_PERIOD, slot->target_period);
  if (trait != NULL)
    analysis_set_amount (row, COLUMN_TARGET, target);
  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD,
                         walk->has_own ? walk->own.period : slot->actual.period);
  analysis_set (row, COLUMN_REPORTING, walk->reporting);
  if (walk->has_own)
    set_days (walk, row);
  else
    analysis_set_unless_0 (row, COLUMN_STAGE, walk->reported.stage);
  return set_below (walk, slot, trait != NULL ? &target : NULL, row);
}

/* --- Who is missing -------------------------------------------------------------- */

static G_NO_INLINE void
list_lacking (const CompletenessWalk *walk, Batch *batch, gsize row)
{
  const GapView *view = &walk->engine.view;
  Lacking lacking;

  if (!bhxh_lacking_is_wanted (batch, COLUMN_MISSING_UNITS))
    return;
  if (walk->group != NULL)
    bhxh_lacking_list_group (&walk->engine, walk->slot, &walk->rollup, walk->unit,
                             &lacking);
  else
    bhxh_lacking_list_sum (view, &view->slots[walk->slot], walk->unit, &lacking);
  bhxh_lacking_make_texts (view->frame, &lacking, batch, COLUMN_MISSING_UNITS, row);
}

/* Only what is not of its own can lack units. */
static void
make_texts (gpointer data, Batch *batch, gsize row)
{
  const CompletenessWalk *walk = data;
  const Group *group = walk->group;

  if (group != NULL ? group->n_reported < group->n_expected
                    : walk->reporting == REPORTING_PARTLY)
    list_lacking (walk, batch, row);
}

/* --- Rows ------------------------------------------------------------------------ */

static void
walk_free (gpointer data)
{
  bhxh_completeness_walk_clear (data);
  g_free (data);
}

static gpointer
completeness_begin (BhxhGaps *gaps, GError **error)
{
  CompletenessWalk *walk = g_new0 (CompletenessWalk, 1);

  if (!bhxh_completeness_walk_init (walk, gaps, error))
    g_clear_pointer (&walk, walk_free);
  return walk;
}

static gboolean
completeness_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  const CompletenessWalk *walk = data;

  if (!bhxh_completeness_walk_next (data, done, error))
    return FALSE;
  if (*done || set_row (walk, row))
    return TRUE;
  bhxh_gap_row_set_error (&walk->engine, walk->slot, walk->unit, error);
  return FALSE;
}

static const Analysis completeness_analysis = {
  "Mức độ đầy đủ và kịp thời của số liệu thực hiện",
  "Completeness and timeliness of the actuals",
  completeness_columns,
  G_N_ELEMENTS (completeness_columns),
  completeness_begin,
  completeness_next,
  walk_free,
  make_texts,
};

BhxhTable *
bhxh_gaps_dup_completeness_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &completeness_analysis);
}
