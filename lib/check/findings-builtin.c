/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rules that every plan has: its statements agree, some value is left for what nobody
 * printed, actuals are sent once.
 */
#include "check/bounds.h"
#include "check/findings-work.h"

/* --- Statements --------------------------------------------------------------------
 */

static gboolean
check_statements (Work *work, Spot spot, GError **error)
{
  const BhxhFindings *findings = work->findings;
  const CheckCell cell = { spot.unit, spot.indicator, findings->periods[spot.period] };
  Outcome outcome;

  if (!bhxh_statements_judge (&findings->sources[0], findings->owner, cell, &outcome))
    return bhxh_findings_set_range_error (work, spot, error);
  return outcome.verdict == 0 ||
         bhxh_findings_add_evaluation (work, spot, &outcome, error);
}

static gboolean
check_statement_column (Work *work, Spot spot, guint period, GError **error)
{
  const CheckSource *source = &work->findings->sources[0];

  if (bhxh_figures_get_column (source->statements, spot.indicator, period) == NULL)
    return TRUE;
  for (spot.unit = 0; spot.unit < bhxh_frame_get_n_units (source->frame); spot.unit++)
    if (bhxh_figures_get_n (source->statements, spot.unit, spot.indicator, period) > 1 &&
        !check_statements (work, spot, error))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_findings_run_statements (Work *work, GError **error)
{
  const CheckSource *source = &work->findings->sources[0];
  const guint n_indicators = bhxh_frame_get_n_indicators (source->frame);
  Spot spot = { .rule = BUILTIN_STATEMENTS_AGREE };

  if (!bhxh_figures_has_further (source->statements))
    return TRUE;
  for (guint i = 0; i < bhxh_frame_get_n_periods (source->frame); i++)
    {
      spot.period = work->first_period[0] + i;
      if (!findings_is_wanted (work, bhxh_frame_get_period (source->frame, i)))
        continue;
      for (spot.indicator = 0; spot.indicator < n_indicators; spot.indicator++)
        if (!check_statement_column (work, spot, i, error))
          return FALSE;
    }
  return TRUE;
}

/* --- Bounds -------------------------------------------------------------------------
 */

/* The period of a bound: of the targets' frame, or before it. */
static gboolean
find_period (Work *work, BhxhPeriod period, guint *index, GError **error)
{
  BhxhFindings *findings = work->findings;
  const gint found = bhxh_frame_find_period (findings->sources[0].frame, period);

  if (found >= 0)
    {
      *index = work->first_period[0] + (guint) found;
      return TRUE;
    }
  for (*index = findings->n_periods;
       *index > 0 && findings->periods[*index - 1] != period;)
    (*index)--;
  if (*index > 0)
    {
      (*index)--;
      return TRUE;
    }
  return bhxh_findings_add_period (findings, period, index, error);
}

/* How many persons, or points, the two ends are apart that should have met. */
static void
set_bound_size (const Bound *bound, Outcome *outcome)
{
  Wide apart = (Wide) bound->lo - bound->hi;

  outcome->printed = BHXH_PRINTED_BREAK;
  if (apart > 0 && bhxh_wide_narrow (apart, &outcome->size))
    outcome->size_decimals = bound->decimals;
}

/* What one rule says by itself is no agreement; and where it leaves no number by itself,
 * it cannot hold, which is a finding of its own. */
static gboolean
is_of_interest (const Bound *bound)
{
  if (!bound->is_empty)
    return bound->n_rules > 1;
  return bound->lo_origin.rule != BOUND_OF_DOMAIN &&
         bound->hi_origin.rule != BOUND_OF_DOMAIN &&
         !(bhxh_bound_has_one_origin (bound) && bhxh_quotient_is_empty (&bound->range));
}

gboolean
bhxh_findings_run_bounds (Work *work, GError **error)
{
  const BhxhBounds *bounds = work->findings->bounds;

  for (guint i = 0; i < bounds->n_bounds; i++)
    {
      const Bound *bound = &bounds->bounds[i];
      Spot spot = { .rule = BUILTIN_BOUNDS_AGREE,
                    .indicator = bound->cell.indicator,
                    .unit = bound->cell.unit };
      Outcome outcome = { .verdict = BHXH_VERDICT_OPEN };

      if (!is_of_interest (bound))
        continue;
      if (bound->is_empty)
        {
          outcome.verdict = BHXH_VERDICT_IMPOSSIBLE;
          set_bound_size (bound, &outcome);
        }
      if (!find_period (work, bound->cell.period, &spot.period, error) ||
          !bhxh_findings_add_evaluation (work, spot, &outcome, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Intake --------------------------------------------------------------------------
 */

static void
set_replaced_size (const CheckSource *source,
                   const CheckFigure *now,
                   const Figure *before,
                   Outcome *outcome)
{
  const Trait *trait = &bhxh_figures_get_traits (source->figures, NULL)[before->trait];
  const gint decimals = now->present ? MAX (now->trait->decimals, trait->decimals) : 0;
  Wide a, b;

  if (now->present &&
      bhxh_wide_round (now->figure.value, now->trait->decimals, decimals, &a) &&
      bhxh_wide_round (before->value, trait->decimals, decimals, &b) &&
      bhxh_wide_narrow (ABS (a - b), &outcome->size))
    {
      outcome->printed = BHXH_PRINTED_BREAK;
      outcome->size_decimals = decimals;
    }
}

static gboolean
check_sent_once (Work *work, Spot spot, GError **error)
{
  const CheckSource *source = &work->findings->sources[1];
  const CheckCell cell = { spot.unit, spot.indicator,
                           work->findings->periods[spot.period] };
  const CheckFigure now = bhxh_check_get_figure (source, cell);
  Outcome outcome = { .verdict = BHXH_VERDICT_IMPOSSIBLE };
  Figure before;

  if (!bhxh_intake_get_before (source, cell, 0, &before))
    return TRUE;
  set_replaced_size (source, &now, &before, &outcome);
  return bhxh_findings_add_evaluation (work, spot, &outcome, error);
}

static gboolean
check_not_repeated (Work *work, Spot spot, GError **error)
{
  const Outcome outcome = { .verdict = BHXH_VERDICT_IMPOSSIBLE };

  return !bhxh_intake_is_repeated (&work->findings->sources[1], spot.unit,
                                   work->findings->periods[spot.period]) ||
         bhxh_findings_add_evaluation (work, spot, &outcome, error);
}

typedef gboolean (*SpotCheck) (Work *work, Spot spot, GError **error);

static gboolean
run_over_units (Work *work, Spot spot, SpotCheck check, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (work->findings->sources[1].frame);

  for (spot.unit = 0; spot.unit < n_units; spot.unit++)
    if (!check (work, spot, error))
      return FALSE;
  return TRUE;
}

static gboolean
run_sent_once (Work *work, Spot spot, GError **error)
{
  const CheckSource *source = &work->findings->sources[1];
  const guint n_indicators = bhxh_frame_get_n_indicators (source->frame);

  if (!bhxh_figures_has_vintages (source->figures))
    return TRUE;
  spot.rule = BUILTIN_SENT_ONCE;
  for (; spot.indicator < n_indicators; spot.indicator++)
    if (!run_over_units (work, spot, check_sent_once, error))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_findings_run_intake (Work *work, GError **error)
{
  const BhxhFrame *frame = work->findings->sources[1].frame;
  Spot spot = { .source = 1 };

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);
      const BhxhPeriod previous = bhxh_period_get_previous (period);

      spot.period = work->first_period[1] + i;
      spot.rule = BUILTIN_NOT_REPEATED;
      if (findings_is_wanted (work, period) &&
          (!run_sent_once (work, spot, error) ||
           (bhxh_frame_find_period (frame, previous) >= 0 &&
            !run_over_units (work, spot, check_not_repeated, error))))
        return FALSE;
    }
  return TRUE;
}
