/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What becomes of a figure for which units are missing, by the caller's choice.
 */
#include "gap/reported.h"

ReportedState
bhxh_reported_find_last (const GapView *view,
                         const GapSlot *slot,
                         guint unit,
                         Reported *reported)
{
  *reported = (Reported){ 0 };
  if (slot->measure == BHXH_MEASURE_INDEX)
    return REPORTED_NOT;
  for (guint i = bhxh_gap_view_find_day (view, slot->actual.last_day); i-- > 0;)
    {
      const BhxhPeriod period = bhxh_frame_get_period (view->actual_frame, i);
      ReportedState state = REPORTED_NOT;
      GapSlot earlier;

      if (!bhxh_gap_view_says_anything (view, slot->indicator, i) ||
          !bhxh_gap_view_are_alike (view, slot->indicator, period, slot->actual.period))
        continue;
      bhxh_gap_view_init_point (view, slot->indicator, period, &earlier);
      state = bhxh_reported_find (view, &earlier, unit, reported);
      if (state == REPORTED_WHOLLY || state == REPORTED_TOO_LARGE)
        return state;
    }
  *reported = (Reported){ 0 };
  return REPORTED_NOT;
}

/* Nothing is known of the unit, nor of any below it. */
static ReportedState
take_last (const GapView *view, const GapSlot *slot, guint unit, Reported *reported)
{
  const guint n_expected = reported->n_expected;
  const ReportedState state = bhxh_reported_find_last (view, slot, unit, reported);

  if (state != REPORTED_WHOLLY)
    {
      reported->n_expected = n_expected;
      return state;
    }
  reported->n_reported = 0;
  reported->n_expected = n_expected;
  reported->n_carried = MAX (n_expected, 1);
  reported->carried = reported->last_day;
  return REPORTED_WHOLLY;
}

/* The sum with the last known figures of what is missing in it. Where something of it was
 * never known @reported stays the sum without any. */
static ReportedState
complete_sum (const GapView *view, const GapSlot *slot, guint unit, Reported *reported)
{
  Reported whole;
  const ReportedState state = bhxh_reported_sum_by_policy (view, slot, unit, &whole);

  if (state == REPORTED_WHOLLY)
    *reported = whole;
  return state;
}

ReportedState
bhxh_reported_find_by_policy (const GapView *view,
                              const GapSlot *slot,
                              guint unit,
                              Reported *reported)
{
  const ReportedState state = bhxh_reported_find (view, slot, unit, reported);

  switch (view->missing)
    {
    case BHXH_MISSING_REFUSE:
      if (state != REPORTED_PARTLY)
        return state;
      *reported = (Reported){ .n_reported = reported->n_reported,
                              .n_expected = reported->n_expected };
      return REPORTED_NOT;
    case BHXH_MISSING_LAST:
      if (state == REPORTED_NOT)
        return take_last (view, slot, unit, reported);
      return state == REPORTED_PARTLY ? complete_sum (view, slot, unit, reported) : state;
    case BHXH_MISSING_EXCLUDE:
      return state == REPORTED_PARTLY
                 ? bhxh_reported_sum_by_policy (view, slot, unit, reported)
                 : state;
    default: return state;
    }
}
