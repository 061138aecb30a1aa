/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The sum of the units below one: who is in it, who is missing, and what its targets are.
 */
#include "gap/reported.h"
#include "gap/total.h"
#include "model/range.h"

/* A sum in the making: in tenths of the last place of its finest figure, so that halves
 * of a place fit. */
typedef struct
{
  const GapView *view;
  const Spot *spot;
  BhxhStage stage;
  const GapSlot *slot; /* by the policy; NULL: without one */
  Wide value, low, high;
  gint decimals;
  gboolean fits;
  guint n_found; /* figures in it */
  guint n_reported;
  guint n_expected;
  guint n_carried;
  BhxhPeriod carried;
  BhxhPeriod as_of;
  BhxhStage least_final;
  Total targets; /* of the units in it */
  gboolean has_targets;
} Sum;

static gboolean
add_scaled (Wide *sum, Wide value, guint power)
{
  return bhxh_wide_scale (value, power, &value) &&
         !__builtin_add_overflow (*sum, value, sum);
}

/* Brings what was added so far to finer decimals. */
static gboolean
refine (Sum *sum, gint decimals)
{
  const guint power = (guint) (decimals - sum->decimals);

  sum->decimals = decimals;
  return bhxh_wide_scale (sum->value, power, &sum->value) &&
         bhxh_wide_scale (sum->low, power, &sum->low) &&
         bhxh_wide_scale (sum->high, power, &sum->high);
}

/* An exact figure at the sum's own decimals; FALSE when the sum is too large. */
static inline gboolean
add_exact (Sum *sum, gint64 value)
{
  const Wide tenths = (Wide) value * 10;

  return !__builtin_add_overflow (sum->value, tenths, &sum->value) &&
         !__builtin_add_overflow (sum->low, tenths, &sum->low) &&
         !__builtin_add_overflow (sum->high, tenths, &sum->high);
}

static gboolean
add_any (Sum *sum, const OwnFigure *own)
{
  const Trait plain = { .decimals = own->trait->decimals,
                        .rounding = own->trait->rounding };
  const FigureRange range = bhxh_figure_get_range (own->value, &plain);
  guint power = 0;

  if ((sum->n_found == 0 || range.decimals > sum->decimals) &&
      !refine (sum, range.decimals))
    return FALSE;
  power = (guint) (sum->decimals - range.decimals);
  return add_scaled (&sum->value, (Wide) own->value * 10, power) &&
         add_scaled (&sum->low, range.lo, power) &&
         add_scaled (&sum->high, range.hi, power);
}

static gboolean
add_figure (Sum *sum, const OwnFigure *own)
{
  return own->trait->rounding <= BHXH_ROUNDING_EXACT &&
                 own->trait->decimals + 1 == sum->decimals
             ? add_exact (sum, own->value)
             : add_any (sum, own);
}

static void
sum_add (Sum *sum, const OwnFigure *own)
{
  const BhxhPeriod as_of = own_figure_day (own);

  if (sum->n_found == 0)
    sum->decimals = own->trait->decimals + 1;
  sum->fits = sum->fits && add_figure (sum, own);
  sum->as_of = sum->n_found == 0 ? as_of : MIN (sum->as_of, as_of);
  sum->least_final = MIN (sum->least_final, gap_stage_of (own->trait));
  sum->n_found++;
}

gboolean
bhxh_reported_is_expected (const BhxhFrame *frame, guint child, gboolean addressed)
{
  return !addressed || (bhxh_frame_get_district (frame, child)->addressed &
                        BHXH_ADDRESSED_TARGETS) != 0;
}

gboolean
bhxh_reported_any_addressed (const BhxhFrame *frame, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (bhxh_frame_get_district (frame, i)->addressed & BHXH_ADDRESSED_TARGETS)
      return TRUE;
  return FALSE;
}

/* The target of a unit whose figure is in the sum. */
static void
add_target (Sum *sum, guint unit)
{
  const Trait *trait = sum->slot != NULL && sum->slot->target != NULL
                           ? bhxh_gap_view_get_target (sum->view, sum->slot, unit)
                           : NULL;

  sum->has_targets =
      sum->has_targets && trait != NULL &&
      bhxh_total_add (&sum->targets, sum->slot->target->values[unit], trait->decimals);
}

/* The last known figure of a unit of which nothing is known now. One that was worked out
 * of rounded figures is no plain number that could be added. */
static void
carry (Sum *sum, guint unit)
{
  Reported last;
  Trait trait;
  OwnFigure own;

  if (bhxh_reported_find_last (sum->view, sum->slot, unit, &last) != REPORTED_WHOLLY ||
      last.actual.computed)
    return;
  trait = (Trait){ .decimals = (gint8) last.actual.amount.decimals,
                   .rounding = (guint8) last.actual.rounding,
                   .stage = (guint8) last.stage,
                   .as_of = last.as_of };
  own = (OwnFigure){ last.actual.amount.value, &trait, last.period, last.last_day };
  sum_add (sum, &own);
  sum->n_carried++;
  sum->carried = gap_earlier_of (sum->carried, last.last_day);
}

static void sum_children (Sum *sum, guint unit);

/* A child with a figure counts as one; one without as those below it that count, and as
 * one that is missing when nothing is known of them either. A child that nobody waits for
 * is added when it is there, and not counted. */
static void
sum_child (Sum *sum, guint child, gboolean expected)
{
  const guint n_found = sum->n_found;
  const guint n_reported = sum->n_reported;
  const guint n_expected = sum->n_expected;
  OwnFigure own;

  if (bhxh_gap_view_find_own (sum->view, sum->spot, child, sum->stage, &own))
    {
      sum_add (sum, &own);
      add_target (sum, child);
      sum->n_reported++;
      sum->n_expected++;
    }
  else
    sum_children (sum, child);
  if (sum->n_found == n_found)
    {
      sum->n_reported = n_reported;
      sum->n_expected = n_expected + 1;
      if (expected && sum->slot != NULL && sum->view->missing == BHXH_MISSING_LAST)
        carry (sum, child);
    }
  if (!expected)
    {
      sum->n_reported = n_reported;
      sum->n_expected = n_expected;
    }
}

static void
sum_children (Sum *sum, guint unit)
{
  const BhxhFrame *frame = sum->view->frame;
  guint first = 0;
  guint n = 0;
  gboolean addressed = FALSE;

  if (!sum->view->has_children[unit])
    return;
  n = bhxh_frame_get_children (frame, unit, &first);
  addressed = bhxh_reported_any_addressed (frame, first, n);
  for (guint i = first; i < first + n; i++)
    sum_child (sum, i, bhxh_reported_is_expected (frame, i, addressed));
}

static gboolean
take_sum (const Sum *sum, Reported *reported)
{
  Actual *actual = &reported->actual;

  *reported = (Reported){ .period = sum->spot->period,
                          .last_day = sum->spot->last_day,
                          .as_of = sum->as_of,
                          .stage = sum->least_final,
                          .n_reported = sum->n_reported,
                          .n_expected = sum->n_expected,
                          .n_carried = sum->n_carried,
                          .carried = sum->carried };
  reported->has_target =
      sum->has_targets && bhxh_total_narrow (&sum->targets, &reported->target);
  actual->amount.decimals = sum->decimals - 1;
  actual->computed = sum->low != sum->high;
  return sum->fits && bhxh_wide_narrow (sum->value / 10, &actual->amount.value) &&
         (!actual->computed ||
          (bhxh_ratio_of (sum->value, sum->decimals, &actual->value) &&
           bhxh_ratio_of (sum->low, sum->decimals, &actual->low) &&
           bhxh_ratio_of (sum->high, sum->decimals, &actual->high)));
}

static ReportedState
sum_below (Sum *sum, guint unit, Reported *reported)
{
  sum->fits = TRUE;
  sum->least_final = BHXH_STAGE_FINAL;
  sum->targets = TOTAL_NOTHING;
  sum->has_targets = sum->slot != NULL;
  sum_children (sum, unit);
  if (sum->n_found == 0)
    {
      *reported = (Reported){ .n_expected = sum->n_expected };
      return REPORTED_NOT;
    }
  if (!take_sum (sum, reported))
    return REPORTED_TOO_LARGE;
  return sum->n_reported + sum->n_carried == sum->n_expected ? REPORTED_WHOLLY
                                                             : REPORTED_PARTLY;
}

ReportedState
bhxh_reported_sum (const GapView *view,
                   const Spot *spot,
                   guint unit,
                   BhxhStage stage,
                   Reported *reported)
{
  Sum sum = { .view = view, .spot = spot, .stage = stage };

  return sum_below (&sum, unit, reported);
}

ReportedState
bhxh_reported_sum_by_policy (const GapView *view,
                             const GapSlot *slot,
                             guint unit,
                             Reported *reported)
{
  Sum sum = { .view = view, .spot = &slot->actual, .stage = view->stage, .slot = slot };

  return sum_below (&sum, unit, reported);
}
