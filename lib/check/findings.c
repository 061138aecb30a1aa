/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What can be asked of findings.
 */
#include "check/findings.h"

BhxhFindings *
bhxh_findings_ref (BhxhFindings *findings)
{
  g_return_val_if_fail (findings != NULL, NULL);

  g_atomic_ref_count_inc (&findings->refs);
  return findings;
}

void
bhxh_findings_unref (BhxhFindings *findings)
{
  if (findings == NULL || !g_atomic_ref_count_dec (&findings->refs))
    return;
  for (guint i = 0; findings->forms != NULL && i < findings->n_rules; i++)
    g_clear_pointer (&findings->forms[i], bhxh_form_free);
  for (guint i = 0; i < G_N_ELEMENTS (findings->sources); i++)
    bhxh_figures_unref (findings->sources[i].figures);
  bhxh_bounds_unref (findings->bounds);
  bhxh_plan_unref (findings->plan);
  bhxh_intake_rules_clear (&findings->intake);
  g_free (findings->rules);
  g_free (findings->forms);
  g_free (findings->evaluations);
  g_free (findings->periods);
  g_free (findings->owner);
  bhxh_grouping_clear (&findings->by_unit);
  g_mutex_clear (&findings->mutex);
  g_free (findings);
}

static const Evaluation *
get_evaluation (const BhxhFindings *findings, guint index)
{
  return index < findings->n_evaluations ? &findings->evaluations[index] : NULL;
}

guint
bhxh_findings_get_n (const BhxhFindings *findings)
{
  g_return_val_if_fail (findings != NULL, 0);

  return findings->n_evaluations;
}

/* Every evaluation under its verdict and its printed state. */
static void
count_all (BhxhFindings *findings)
{
  g_mutex_lock (&findings->mutex);
  for (guint i = 0; !findings->is_counted && i < findings->n_evaluations; i++)
    {
      const Evaluation *evaluation = &findings->evaluations[i];

      findings->counts[evaluation->verdict][evaluation->printed]++;
    }
  findings->is_counted = TRUE;
  g_mutex_unlock (&findings->mutex);
}

guint
bhxh_findings_count (const BhxhFindings *findings,
                     BhxhVerdict verdict,
                     BhxhPrinted printed)
{
  guint n = 0;

  g_return_val_if_fail (findings != NULL, 0);

  count_all ((BhxhFindings *) findings);
  for (guint i = 0; i < G_N_ELEMENTS (findings->counts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (findings->counts[i]); j++)
      if ((verdict == 0 || i == verdict) && (printed == 0 || j == printed))
        n += findings->counts[i][j];
  return n;
}

/* A GroupFunc. */
static gint
find_unit (gconstpointer data, guint evaluation)
{
  const BhxhFindings *findings = data;

  return (gint) findings->evaluations[evaluation].unit;
}

/* Groups the evaluations, once; FALSE with @error, to be tried again. */
static gboolean
group_by_unit (BhxhFindings *findings, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (bhxh_plan_get_frame (findings->plan));

  g_mutex_lock (&findings->mutex);
  if (!findings->is_grouped)
    {
      findings->is_grouped =
          bhxh_grouping_init (&findings->by_unit, findings->n_evaluations, n_units,
                              find_unit, findings, error);
      if (!findings->is_grouped)
        bhxh_grouping_clear (&findings->by_unit);
    }
  g_mutex_unlock (&findings->mutex);
  return findings->is_grouped;
}

guint *
bhxh_findings_dup_of_units (BhxhFindings *findings,
                            const guint *units,
                            guint n_units,
                            guint *n_evaluations,
                            GError **error)
{
  return group_by_unit (findings, error)
             ? bhxh_grouping_dup_rows (&findings->by_unit, units, n_units, n_evaluations,
                                       error)
             : NULL;
}

guint
bhxh_findings_count_failing (const BhxhFindings *findings)
{
  g_return_val_if_fail (findings != NULL, 0);

  return findings->n_failing;
}

BhxhVerdict
bhxh_findings_get_verdict (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, 0);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? evaluation->verdict : 0;
}

BhxhPrinted
bhxh_findings_get_printed (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, 0);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? evaluation->printed : 0;
}

gboolean
bhxh_findings_get_size (const BhxhFindings *findings,
                        guint index,
                        gint64 *size,
                        gint *decimals)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, FALSE);

  evaluation = get_evaluation (findings, index);
  if (evaluation == NULL || evaluation->printed == 0)
    return FALSE;
  *size = evaluation->size;
  *decimals = evaluation->size_decimals;
  return TRUE;
}

RuleWords
bhxh_findings_get_rule_words (const BhxhFindings *findings, guint rule)
{
  static const RuleWords builtin[BUILTIN_N_RULES] = {
    [BUILTIN_STATEMENTS_AGREE] = { "statements-agree",
                                   "Các lần nêu cùng một số phải khớp nhau",
                                   "What is said of one figure must agree",
                                   BHXH_SEVERITY_ERROR },
    [BUILTIN_BOUNDS_AGREE] = { "bounds-agree",
                               "Số liệu không công bố phải phù hợp với mọi quy tắc",
                               "A figure that is not printed must fit every rule",
                               BHXH_SEVERITY_ERROR },
    [BUILTIN_SENT_ONCE] = { "sent-once",
                            "Số liệu của một kỳ chỉ gửi một lần, không thay đổi",
                            "A period's figure is sent once and stays as it is",
                            BHXH_SEVERITY_NOTICE },
    [BUILTIN_NOT_REPEATED] = { "not-repeated",
                               "Số liệu của kỳ không phải là số liệu kỳ trước gửi lại",
                               "A period's figures are not those of the previous period "
                               "once more",
                               BHXH_SEVERITY_WARNING },
  };
  const Rule *own;

  if (rule < BUILTIN_N_RULES)
    return builtin[rule];
  own = findings->rules[rule - BUILTIN_N_RULES];
  return (RuleWords){ own->id, own->name_vi, own->name_en, own->severity };
}

BhxhSeverity
bhxh_findings_get_severity (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, 0);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL
             ? bhxh_findings_get_rule_words (findings, evaluation->rule).severity
             : 0;
}

const char *
bhxh_findings_get_rule (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, NULL);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? bhxh_findings_get_rule_words (findings, evaluation->rule).id
                            : NULL;
}

guint
bhxh_findings_get_unit (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, 0);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? evaluation->unit : 0;
}

BhxhPeriod
bhxh_findings_get_period (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, BHXH_PERIOD_NONE);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? findings->periods[evaluation->period] : BHXH_PERIOD_NONE;
}

gboolean
bhxh_findings_is_actual (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, FALSE);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL && evaluation->is_actual;
}

gboolean
bhxh_findings_is_accepted (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, FALSE);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL && evaluation->is_accepted;
}

char *
bhxh_findings_dup_cells (const BhxhFindings *findings, guint index)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, NULL);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? bhxh_finding_dup_cells (findings, evaluation) : NULL;
}

char *
bhxh_findings_dup_message (const BhxhFindings *findings,
                           guint index,
                           BhxhLanguage language)
{
  const Evaluation *evaluation;

  g_return_val_if_fail (findings != NULL, NULL);

  evaluation = get_evaluation (findings, index);
  return evaluation != NULL ? bhxh_finding_dup_message (findings, evaluation, language)
                            : NULL;
}
