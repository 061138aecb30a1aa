/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who has reported, and when; and of what stands above, how much of it is there.
 */
#include "base/period.h"
#include "gap/analysis.h"
#include "gap/completeness.h"
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

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  MaybeAmount target;
  BhxhPeriod actual_period;
  guint8 reporting;
  guint8 stage;
  BhxhPeriod as_of;
  BhxhPeriod received;
  BhxhPeriod first_known;
  MaybeAmount days;
  MaybeAmount expected;
  MaybeAmount reported;
  MaybeAmount target_of_reported;
  MaybeAmount whole;
  guint8 whole_kind;
  MaybeAmount coverage;
} CompletenessRow;

#define MEMBER(member) G_STRUCT_OFFSET (CompletenessRow, member)
#define AMOUNT(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                          \
  }
#define PERIOD(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_PERIOD (name, vi, en), MEMBER_PERIOD, MEMBER (member)                          \
  }
#define COUNT(name, vi, en, member)                                                      \
  {                                                                                      \
    TABLE_COUNT (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                           \
  }
#define DAY(name, vi, en, member)                                                        \
  {                                                                                      \
    TABLE_DAY (name, vi, en), MEMBER_PERIOD, MEMBER (member)                             \
  }
#define CODE(name, vi, en, labels, member)                                               \
  {                                                                                      \
    TABLE_CODE (name, vi, en, labels), MEMBER_CODE, MEMBER (member)                      \
  }

/* --- Who is missing -------------------------------------------------------------- */

/* Listed when the first of the columns is read. */
static const Lacking *
get_lacking (CompletenessWalk *walk)
{
  const GapSlot *slot = &walk->engine.view.slots[walk->slot];

  if (walk->lacking.n > 0)
    return &walk->lacking;
  if (walk->group != NULL)
    bhxh_lacking_list_group (&walk->engine, walk->slot, &walk->rollup, walk->unit,
                             &walk->lacking);
  else if (walk->reporting == REPORTING_PARTLY)
    bhxh_lacking_list_sum (&walk->engine.view, slot, walk->unit, &walk->lacking);
  return &walk->lacking;
}

static char *
dup_codes (gpointer walk)
{
  return bhxh_lacking_dup_codes (((CompletenessWalk *) walk)->engine.view.frame,
                                 get_lacking (walk));
}

static char *
dup_names_vi (gpointer walk)
{
  return bhxh_lacking_dup_names (((CompletenessWalk *) walk)->engine.view.frame,
                                 get_lacking (walk), BHXH_LANGUAGE_VI);
}

static char *
dup_names_en (gpointer walk)
{
  return bhxh_lacking_dup_names (((CompletenessWalk *) walk)->engine.view.frame,
                                 get_lacking (walk), BHXH_LANGUAGE_EN);
}

static const AnalysisColumn completeness_columns[] = {
  ANALYSIS_CELL_COLUMNS (CompletenessRow),
  PERIOD ("period", "Kỳ chỉ tiêu", "Period", period),
  AMOUNT ("target", "Chỉ tiêu giao", "Target", target),
  PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual", actual_period),
  CODE ("reporting", "Tình trạng báo cáo", "Reporting", reporting_labels, reporting),
  CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels, stage),
  DAY ("as_of", "Số liệu đến ngày", "As of", as_of),
  DAY ("received", "Ngày nhận", "Received", received),
  DAY ("first_known", "Ngày có số liệu đầu tiên", "First known", first_known),
  COUNT ("days", "Số ngày sau khi hết kỳ", "Days after the period's end", days),
  COUNT ("expected", "Số đơn vị phải báo cáo", "Units expected", expected),
  COUNT ("reported", "Số đơn vị đã báo cáo", "Units reported", reported),
  AMOUNT ("target_of_reported",
          "Tổng chỉ tiêu của các đơn vị đã báo cáo",
          "Sum of targets of those that reported",
          target_of_reported),
  AMOUNT ("whole", "Chỉ tiêu để tính độ bao phủ", "Whole", whole),
  CODE ("whole_kind", "Là", "Which is", whole_labels, whole_kind),
  AMOUNT ("coverage",
          "Tỷ trọng chỉ tiêu của các đơn vị đã báo cáo (%)",
          "Share of the target held by those that reported (%)",
          coverage),
  { LACKING_CODES_COLUMN, MEMBER_TEXT, 0, dup_codes },
  { LACKING_NAMES_VI_COLUMN, MEMBER_TEXT, 0, dup_names_vi },
  { LACKING_NAMES_EN_COLUMN, MEMBER_TEXT, 0, dup_names_en },
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
fill_days (const CompletenessWalk *walk, CompletenessRow *row)
{
  const Trait *trait = walk->own.trait;
  const Origin *origin = bhxh_figures_get_origin (walk->engine.view.actuals, trait->load);
  BhxhPeriod known = BHXH_PERIOD_NONE;

  row->stage = (guint8) gap_stage_of (trait);
  row->as_of = trait->as_of != BHXH_PERIOD_NONE ? trait->as_of : walk->own.last_day;
  row->received = origin != NULL ? origin->received : BHXH_PERIOD_NONE;
  known = row->received != BHXH_PERIOD_NONE ? row->received : trait->as_of;
  if (known == BHXH_PERIOD_NONE)
    return;
  row->first_known = find_first_known (walk, known);
  row->days = maybe_amount ((Amount){ bhxh_period_get_day_number (known) -
                                          bhxh_period_get_day_number (walk->own.last_day),
                                      0 });
}

/* --- How much -------------------------------------------------------------------- */

static MaybeAmount
count_of (guint n)
{
  return maybe_amount ((Amount){ n, 0 });
}

/* Targets of rates are not added up, so that nobody has a share of them. */
static gboolean
fill_share (const CompletenessWalk *walk, const GapSlot *slot, CompletenessRow *row)
{
  const Group *group = walk->group;
  Amount reported = { 0, 0 };
  Amount whole = { row->target.value, row->target.decimals };
  Amount percent = { 0, 0 };

  if (slot->measure != BHXH_MEASURE_PERSON)
    return TRUE;
  if ((group->n_reported > 0 &&
       !bhxh_total_narrow (&group->target_of_reported, &reported)) ||
      (!row->target.present && !bhxh_total_narrow (&group->target, &whole)))
    return FALSE;
  row->target_of_reported = maybe_amount (reported);
  row->whole = maybe_amount (whole);
  row->whole_kind = row->target.present ? WHOLE_OWN : WHOLE_SUM;
  if (bhxh_coverage_percent (reported, whole, walk->engine.decimals, &percent))
    row->coverage = maybe_amount (percent);
  return TRUE;
}

static gboolean
fill_row (const CompletenessWalk *walk, CompletenessRow *row)
{
  const GapView *view = &walk->engine.view;
  const GapSlot *slot = &view->slots[walk->slot];
  const Trait *target = bhxh_gap_view_get_target (view, slot, walk->unit);

  row->unit = walk->unit;
  row->unit_name = walk->reporting == REPORTING_MISSING
                       ? walk->unit
                       : gap_view_name_unit (view, walk->unit, slot->actual.last_day);
  row->indicator = slot->indicator;
  row->period = slot->target_period;
  if (target != NULL)
    row->target =
        maybe_amount ((Amount){ slot->target->values[walk->unit], target->decimals });
  row->actual_period = walk->has_own ? walk->own.period : slot->actual.period;
  row->reporting = (guint8) walk->reporting;
  if (walk->has_own)
    fill_days (walk, row);
  else
    row->stage = (guint8) walk->reported.stage;
  if (walk->group != NULL)
    {
      row->expected = count_of (walk->group->n_expected);
      row->reported = count_of (walk->group->n_reported);
      return fill_share (walk, slot, row);
    }
  if (!walk->has_own && walk->reported.n_expected > 0)
    {
      row->expected = count_of (walk->reported.n_expected);
      row->reported = count_of (walk->reported.n_reported);
    }
  return TRUE;
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
completeness_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  const CompletenessWalk *walk = data;

  if (!bhxh_completeness_walk_next (data, done, error))
    return FALSE;
  if (*done || fill_row (walk, row))
    return TRUE;
  bhxh_gap_row_set_error (&walk->engine, walk->slot, walk->unit, error);
  return FALSE;
}

/* Only what is not of its own can lack units. */
static gboolean
completeness_has_texts (gconstpointer data)
{
  const CompletenessWalk *walk = data;

  return walk->group != NULL ? walk->group->n_reported < walk->group->n_expected
                             : walk->reporting == REPORTING_PARTLY;
}

static const Analysis completeness_analysis = {
  "Mức độ đầy đủ và kịp thời của số liệu thực hiện",
  "Completeness and timeliness of the actuals",
  completeness_columns,
  G_N_ELEMENTS (completeness_columns),
  sizeof (CompletenessRow),
  completeness_begin,
  completeness_next,
  walk_free,
  completeness_has_texts,
};

BhxhTable *
bhxh_gaps_dup_completeness_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &completeness_analysis);
}
