/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which rules are evaluated where: built-in ones first, then the plan's over the targets,
 * then those over the actuals, what these are asked at their intake last; each by period,
 * then by unit.
 */
#include "base/error.h"
#include "base/memory.h"
#include "check/bounds.h"
#include "check/findings-work.h"

gboolean
bhxh_findings_add_evaluation (Work *work,
                              Spot spot,
                              const Outcome *outcome,
                              GError **error)
{
  BhxhFindings *findings = work->findings;
  Evaluation *evaluation;

  if (!bhxh_try_grow ((gpointer *) &findings->evaluations, &findings->capacity,
                      (gsize) findings->n_evaluations + 1, sizeof (Evaluation), error))
    return FALSE;
  evaluation = &findings->evaluations[findings->n_evaluations++];
  *evaluation = (Evaluation){ .size = outcome->size,
                              .unit = spot.unit,
                              .rule = (guint16) spot.rule,
                              .indicator = (guint16) spot.indicator,
                              .period = (guint16) spot.period,
                              .size_decimals = (gint8) outcome->size_decimals,
                              .verdict = (guint8) outcome->verdict,
                              .printed = (guint8) outcome->printed,
                              .is_actual = spot.source == 1 };
  evaluation->is_accepted = bhxh_accepted_has (work->accepted, findings, evaluation);
  if (outcome->verdict == BHXH_VERDICT_IMPOSSIBLE && !evaluation->is_accepted &&
      bhxh_findings_get_rule_words (findings, spot.rule).severity == BHXH_SEVERITY_ERROR)
    findings->n_failing++;
  return TRUE;
}

gboolean
bhxh_findings_set_range_error (const Work *work, Spot spot, GError **error)
{
  const CheckSource *source = &work->findings->sources[spot.source];
  g_autofree char *period = bhxh_period_format (work->findings->periods[spot.period]);

  bhxh_set_error (
      error, BHXH_ERROR_RANGE,
      "%s, đơn vị %s, kỳ %s: phép tính chính xác vượt quá 128 bit",
      "%s, unit %s, period %s: exact arithmetic does not fit 128 bits",
      bhxh_findings_get_rule_words (work->findings, spot.rule).id,
      bhxh_district_get_code (bhxh_frame_get_district (source->frame, spot.unit)),
      period);
  return FALSE;
}

gboolean
bhxh_findings_add_period (BhxhFindings *findings,
                          BhxhPeriod period,
                          guint *index,
                          GError **error)
{
  if (findings->n_periods > FINDINGS_MAX)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d kỳ", "more than %d periods",
                      FINDINGS_MAX);
      return FALSE;
    }
  if (!bhxh_try_grow ((gpointer *) &findings->periods, &findings->periods_capacity,
                      (gsize) findings->n_periods + 1, sizeof (BhxhPeriod), error))
    return FALSE;
  *index = findings->n_periods++;
  findings->periods[*index] = period;
  return TRUE;
}

/* --- The plan's rules ----------------------------------------------------------------
 */

static gboolean
evaluate (Work *work, Spot spot, GError **error)
{
  BhxhFindings *findings = work->findings;
  const CheckSource *source = &findings->sources[spot.source];
  const Form *form = findings->forms[spot.rule - BUILTIN_N_RULES];
  Binding binding;
  Outcome outcome;

  if (!bhxh_form_bind (form, source, spot.unit, findings->periods[spot.period],
                       &binding) ||
      !bhxh_form_judge (form, &binding, &outcome))
    return bhxh_findings_set_range_error (work, spot, error);
  return outcome.verdict == 0 ||
         bhxh_findings_add_evaluation (work, spot, &outcome, error);
}

static gboolean
run_rule (Work *work, guint source, guint rule, GError **error)
{
  BhxhFindings *findings = work->findings;
  BhxhFrame *frame = findings->sources[source].frame;
  Spot spot = { .rule = BUILTIN_N_RULES + rule, .source = source };
  Sweep sweep;

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);

      if (!bhxh_options_report (work->options, source * findings->n_rules + rule,
                                2 * findings->n_rules, error))
        return FALSE;
      if (!findings_is_wanted (work, period) ||
          !bhxh_sweep_init (&sweep, findings->rules[rule], findings->forms[rule],
                            &findings->sources[source], period))
        continue;
      spot.period = work->first_period[source] + i;
      for (spot.unit = 0; spot.unit < bhxh_frame_get_n_units (frame); spot.unit++)
        if (bhxh_sweep_applies (&sweep, spot.unit) && !evaluate (work, spot, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
run_rules (Work *work, guint source, GError **error)
{
  const guint scope = source == 0 ? RULE_FOR_TARGETS : RULE_FOR_ACTUALS;

  for (guint rule = 0; rule < work->findings->n_rules; rule++)
    if (work->findings->rules[rule]->scope & scope &&
        !run_rule (work, source, rule, error))
      return FALSE;
  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

static gboolean
set_targets (BhxhFindings *findings, const BhxhOptions *options, GError **error)
{
  CheckSource *source = &findings->sources[0];

  source->figures = bhxh_plan_dup_targets (findings->plan, options->owner, error);
  if (source->figures == NULL)
    return FALSE;
  source->statements = bhxh_plan_get_statements (findings->plan);
  source->frame = bhxh_figures_get_frame (source->figures);
  source->is_targets = TRUE;
  findings->owner = g_strdup (
      options->owner != NULL ? options->owner : bhxh_plan_get_issuer (findings->plan));
  return TRUE;
}

static gboolean
set_actuals (BhxhFindings *findings, BhxhFigures *actuals, GError **error)
{
  CheckSource *source = &findings->sources[1];
  BhxhFrame *frame = bhxh_figures_get_frame (actuals);
  BhxhFrame *own = findings->sources[0].frame;

  if (!bhxh_frame_check_axes (own, frame, BHXH_ERROR_SHAPE, error))
    return FALSE;
  source->figures = bhxh_figures_ref (actuals);
  source->frame = frame;
  return TRUE;
}

static gboolean
set_periods (Work *work, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (work->findings->sources); i++)
    {
      const BhxhFrame *frame = work->findings->sources[i].frame;
      guint index;

      work->first_period[i] = work->findings->n_periods;
      for (guint j = 0; frame != NULL && j < bhxh_frame_get_n_periods (frame); j++)
        if (!bhxh_findings_add_period (work->findings, bhxh_frame_get_period (frame, j),
                                       &index, error))
          return FALSE;
    }
  return TRUE;
}

/* The plan's rules and, for actuals, those of intake. */
static gboolean
list_rules (BhxhFindings *findings, const BhxhOptions *options, GError **error)
{
  const Rule *own = bhxh_plan_get_rules (findings->plan, &findings->n_plan_rules);
  const gboolean has_actuals = findings->sources[1].figures != NULL;

  if (has_actuals && !bhxh_intake_rules_init (&findings->intake, findings->plan,
                                              options->jump_percent, error))
    return FALSE;
  findings->rules =
      bhxh_try_new ((gsize) findings->n_plan_rules + findings->intake.n_rules + 1,
                    sizeof (Rule *), error);
  if (findings->rules == NULL)
    return FALSE;
  for (guint i = 0; i < findings->n_plan_rules; i++)
    findings->rules[findings->n_rules++] = &own[i];
  for (guint i = 0; i < findings->intake.n_rules; i++)
    findings->rules[findings->n_rules++] = &findings->intake.rules[i];
  return TRUE;
}

static gboolean
set_rules (BhxhFindings *findings, const BhxhOptions *options, GError **error)
{
  if (!list_rules (findings, options, error))
    return FALSE;
  if (findings->n_rules > FINDINGS_MAX - BUILTIN_N_RULES)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d quy tắc", "more than %d rules",
                      FINDINGS_MAX - BUILTIN_N_RULES);
      return FALSE;
    }
  findings->forms = bhxh_try_new (findings->n_rules, sizeof (Form *), error);
  for (guint i = 0; findings->forms != NULL && i < findings->n_rules; i++)
    {
      findings->forms[i] = bhxh_form_new (findings->rules[i], error);
      if (findings->forms[i] == NULL)
        return FALSE;
    }
  return findings->forms != NULL;
}

/* By the plan's own rules, one by one, whatever else the options say. */
static BhxhBounds *
compute_bounds (BhxhPlan *plan, const BhxhOptions *options, GError **error)
{
  BhxhOptions plain = *options;

  plain.reach = BHXH_REACH_RULES;
  plain.rules = NULL;
  plain.residual = 0;
  return bhxh_bounds_compute (plan, NULL, &plain, error);
}

BhxhFindings *
bhxh_findings_compute (BhxhPlan *plan,
                       BhxhFigures *actuals,
                       BhxhOptions *options,
                       GError **error)
{
  g_autoptr (BhxhFindings) findings = NULL;
  g_autoptr (GHashTable) accepted = NULL;
  Work work = { .options = bhxh_options_or_default (options) };

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  findings = g_new0 (BhxhFindings, 1);
  g_atomic_ref_count_init (&findings->refs);
  g_mutex_init (&findings->mutex);
  findings->plan = bhxh_plan_ref (plan);
  accepted = bhxh_accepted_new (plan, work.options->day);
  work.findings = findings;
  work.accepted = accepted;
  if (!set_targets (findings, work.options, error) ||
      (actuals != NULL && !set_actuals (findings, actuals, error)) ||
      !set_periods (&work, error) || !set_rules (findings, work.options, error))
    return NULL;
  findings->bounds = compute_bounds (plan, work.options, error);
  if (findings->bounds == NULL || !bhxh_findings_run_statements (&work, error) ||
      !bhxh_findings_run_bounds (&work, error) || !run_rules (&work, 0, error) ||
      (actuals != NULL &&
       (!bhxh_findings_run_intake (&work, error) || !run_rules (&work, 1, error))))
    return NULL;
  return g_steal_pointer (&findings);
}
