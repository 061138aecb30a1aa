/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The summary: one paragraph of plain words, each of them computed.
 */
#include "report/summary.h"

#include "gap/labels.h"
#include "model/labels.h"

void
bhxh_telling_say (Telling *telling,
                  const Label *sentence,
                  const SentenceWord *words,
                  guint n_words)
{
  if (telling->text->len > 0)
    g_string_append_c (telling->text, ' ');
  bhxh_sentence_append (telling->text, bhxh_label_get_words (sentence, telling->language),
                        words, n_words);
}

char *
bhxh_telling_dup_number (const Telling *telling, gint64 value, gint decimals)
{
  return bhxh_number_format (value, decimals,
                             telling->language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN
                                                                   : BHXH_NUMBER_VI);
}

static char *
dup_unless_none (const Telling *telling, guint n)
{
  return n > 0 ? bhxh_telling_dup_number (telling, n, 0) : NULL;
}

/* --- How many ------------------------------------------------------------------------
 */

static const Label status_counts[] = {
  [BHXH_STATUS_EXCEEDED] = { NULL, "vượt", "exceeded" },
  [BHXH_STATUS_MET] = { NULL, "đạt", "met" },
  [BHXH_STATUS_NOT_YET] = { NULL, "chưa đạt", "not yet met" },
  [BHXH_STATUS_MISSED] = { NULL, "không đạt", "missed" },
  [BHXH_STATUS_OPEN] = { NULL, "chưa kết luận được do làm tròn",
                         "left open by rounding" },
  [BHXH_STATUS_NO_DATA] = { NULL, "chưa có số liệu", "without data" },
};

static const Label counts_sentence = {
  NULL,
  "{period}[ (số liệu {stage}, đến {day})], {unit}[ và {n_below} đơn vị cấp dưới] có {n} "
  "chỉ tiêu: {counts}.",
  "{period}[ ({stage} figures as of {day})]: of {n} targets of {unit}[ and {n_below} "
  "units below it], {counts}."
};

/* "3 vượt, 2 đạt"; what nobody has is left out. */
static char *
dup_counts (const Telling *telling)
{
  const ReportSurvey *survey = &telling->scope->survey;
  GString *counts = g_string_new (NULL);

  for (guint i = BHXH_STATUS_EXCEEDED; i < G_N_ELEMENTS (status_counts); i++)
    {
      g_autofree char *number = NULL;

      if (survey->by_status[i] == 0)
        continue;
      number = bhxh_telling_dup_number (telling, (gint64) survey->by_status[i], 0);
      g_string_append_printf (
          counts, "%s%s %s", counts->len > 0 ? ", " : "", number,
          bhxh_label_get_words (&status_counts[i], telling->language));
    }
  return g_string_free (counts, FALSE);
}

static char *
upper_first (char *text)
{
  const gunichar first = g_unichar_toupper (g_utf8_get_char (text));
  GString *upper = g_string_new (NULL);

  if (*text != '\0')
    {
      g_string_append_unichar (upper, first);
      g_string_append (upper, g_utf8_next_char (text));
    }
  g_free (text);
  return g_string_free (upper, FALSE);
}

/* Where all actuals are of one stage and one day, that is told with them. */
static void
tell_counts (Telling *telling)
{
  const ReportScope *scope = telling->scope;
  g_autofree char *stage = bhxh_report_dup_only_stage (scope, telling->language);
  g_autofree char *day = bhxh_report_dup_only_day (scope, telling->language);
  g_autofree char *period =
      upper_first (bhxh_report_dup_period (scope, telling->language));
  g_autofree char *unit = bhxh_report_dup_unit (scope, scope->top, telling->language);
  g_autofree char *n = bhxh_telling_dup_number (telling, (gint64) scope->survey.n, 0);
  g_autofree char *n_below = dup_unless_none (telling, scope->survey.n_below);
  g_autofree char *counts = dup_counts (telling);
  const SentenceWord words[] = { { "{period}", period }, { "{stage}", stage },
                                 { "{day}", day },       { "{unit}", unit },
                                 { "{n}", n },           { "{n_below}", n_below },
                                 { "{counts}", counts } };

  bhxh_telling_say (telling, &counts_sentence, words, G_N_ELEMENTS (words));
}

/* --- The unit itself -----------------------------------------------------------------
 */

static const Label persons_sentence = { NULL,
                                        "{indicator}[ ({when})] là {actual} người[, bằng "
                                        "{achievement}% chỉ tiêu {target} người][, còn "
                                        "phải phát triển {remaining} người].",
                                        "{indicator}[ ({when})]: {actual} persons[, "
                                        "{achievement}% of the target of {target}][, "
                                        "{remaining} remaining]." };

static const Label percent_sentence = {
  NULL,
  "{indicator}[ ({when})] là {actual}%, chỉ tiêu {target}%: {status}[, chênh lệch {gap} "
  "điểm phần "
  "trăm].",
  "{indicator}[ ({when})]: {actual}%, target {target}%: {status}[, a difference of {gap} "
  "percentage "
  "points]."
};

char *
bhxh_telling_dup_value (const Telling *telling,
                        const GapRow *row,
                        BhxhGapNumber number,
                        gboolean is_signed)
{
  char *text = NULL;

  if (!gap_row_has (row, number))
    return NULL;
  text = bhxh_telling_dup_number (telling, row->values[number], row->decimals[number]);
  if (is_signed && row->values[number] > 0)
    {
      char *with_sign = g_strconcat ("+", text, NULL);

      g_free (text);
      return with_sign;
    }
  return text;
}

/* What is nothing need not be told. */
static char *
dup_unless_zero (const Telling *telling, const GapRow *row, BhxhGapNumber number)
{
  return gap_row_has (row, number) && row->values[number] == 0
             ? NULL
             : bhxh_telling_dup_value (telling, row, number, number == BHXH_GAP_GAP);
}

char *
bhxh_telling_dup_when (const Telling *telling, const GapRow *row)
{
  const ReportScope *scope = telling->scope;
  g_autofree char *name = NULL;

  if (scope->period != BHXH_PERIOD_NONE)
    return NULL;
  name = bhxh_period_dup_name (scope->gaps->engine.view.slots[row->slot].target_period,
                               telling->language);
  return bhxh_sentence_dup_lower_first (name);
}

static void
tell_indicator (Telling *telling, guint index, const GapRow *row)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (telling->scope->frame, index);
  const gboolean is_rate = bhxh_indicator_get_measure (indicator) == BHXH_MEASURE_PERCENT;
  g_autofree char *actual = bhxh_telling_dup_value (telling, row, BHXH_GAP_ACTUAL, FALSE);
  g_autofree char *target = bhxh_telling_dup_value (telling, row, BHXH_GAP_TARGET, FALSE);
  g_autofree char *achievement =
      bhxh_telling_dup_value (telling, row, BHXH_GAP_ACHIEVEMENT, FALSE);
  g_autofree char *remaining = dup_unless_zero (telling, row, BHXH_GAP_REMAINING);
  g_autofree char *gap = dup_unless_zero (telling, row, BHXH_GAP_GAP);
  g_autofree char *status = bhxh_sentence_dup_lower_first (
      bhxh_label_get_words (&bhxh_status_labels[row->status], telling->language));
  g_autofree char *when = bhxh_telling_dup_when (telling, row);
  const SentenceWord words[] = {
    { "{indicator}", bhxh_indicator_get_name (indicator, telling->language) },
    { "{when}", when },
    { "{actual}", actual },
    { "{target}", target },
    { "{achievement}", achievement },
    { "{remaining}", remaining },
    { "{gap}", gap },
    { "{status}", status },
  };

  bhxh_telling_say (telling, is_rate ? &percent_sentence : &persons_sentence, words,
                    G_N_ELEMENTS (words));
}

/* The first indicator of a measure that the unit has an actual and a target of and that is
 * no part of another; -1: none. */
static gint
find_main (const ReportScope *scope, guint unit, BhxhMeasure measure, GapRow *row)
{
  for (guint i = 0; i < bhxh_frame_get_n_indicators (scope->frame); i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (scope->frame, i);

      if (bhxh_indicator_get_measure (indicator) == measure &&
          bhxh_indicator_get_part_of (indicator) < 0 &&
          bhxh_indicator_get_kind (indicator) == BHXH_KIND_STOCK &&
          bhxh_report_find_row (scope, unit, bhxh_report_find_slot (scope, i), row) &&
          gap_row_has (row, BHXH_GAP_ACTUAL))
        return (gint) i;
    }
  return -1;
}

static void
tell_unit (Telling *telling)
{
  static const BhxhMeasure measures[] = { BHXH_MEASURE_PERSON, BHXH_MEASURE_PERCENT };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      GapRow row = { 0 };
      const gint found =
          find_main (telling->scope, telling->scope->top, measures[i], &row);

      if (found >= 0)
        tell_indicator (telling, (guint) found, &row);
    }
}

/* --- Findings and duties -------------------------------------------------------------
 */

static const Label findings_sentence = {
  NULL,
  "Kiểm tra số liệu: {impossible} trường hợp không thể đồng thời đúng[, {rounding} "
  "trường hợp chỉ khớp khi tính sai số làm tròn].",
  "Checks: figures that cannot all be true: {impossible}[; that agree only within "
  "rounding: {rounding}]."
};

static gboolean
tell_findings (Telling *telling, GError **error)
{
  const ReportScope *scope = telling->scope;
  BhxhFindings *findings = scope->findings;
  g_autofree guint *found = NULL;
  guint n = 0;
  guint n_impossible = 0;
  guint n_rounding = 0;
  g_autofree char *impossible = NULL;
  g_autofree char *rounding = NULL;

  if (findings == NULL)
    return TRUE;
  found = bhxh_findings_dup_of_units (findings, scope->units, scope->n_units, &n, error);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      n_impossible +=
          bhxh_findings_get_verdict (findings, found[i]) == BHXH_VERDICT_IMPOSSIBLE;
      n_rounding +=
          bhxh_findings_get_printed (findings, found[i]) == BHXH_PRINTED_WITHIN_ROUNDING;
    }
  impossible = bhxh_telling_dup_number (telling, n_impossible, 0);
  rounding = bhxh_telling_dup_number (telling, n_rounding, 0);
  bhxh_telling_say (
      telling, &findings_sentence,
      (SentenceWord[]){ { "{impossible}", impossible },
                        { "{rounding}", n_rounding > 0 ? rounding : NULL } },
      2);
  return TRUE;
}

static const Label duties_sentence = {
  NULL,
  "Nhiệm vụ, báo cáo có thời hạn: {n}[; quá hạn chưa nộp: {overdue}][; chưa đến hạn: "
  "{not_due}].",
  "Duties with a deadline: {n}[; overdue: {overdue}][; not yet due: {not_due}]."
};

/* How many have a day, and stand so. A whole plan's are also those of no unit. */
static gboolean
count_duties (const ReportScope *scope, guint *counts, GError **error)
{
  BhxhDuties *duties = scope->duties;
  g_autofree guint *rows = NULL;
  guint n = 0;

  for (guint status = BHXH_DUTY_ANY; scope->is_whole && status <= BHXH_DUTY_ENDED;
       status++)
    counts[status] = bhxh_duties_count (duties, (BhxhDutyStatus) status);
  if (scope->is_whole)
    return TRUE;
  rows = bhxh_duties_dup_of_units (duties, scope->units, scope->n_units, &n, error);
  for (guint i = 0; rows != NULL && i < n; i++)
    {
      const BhxhDutyStatus status = bhxh_duties_get_status (duties, rows[i]);

      counts[BHXH_DUTY_ANY]++;
      if (status != BHXH_DUTY_ANY)
        counts[status]++;
    }
  return rows != NULL;
}

static gboolean
tell_duties (Telling *telling, GError **error)
{
  const ReportScope *scope = telling->scope;
  guint counts[BHXH_DUTY_ENDED + 1] = { 0 };
  g_autofree char *n = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *not_due = NULL;

  if (scope->duties == NULL)
    return TRUE;
  if (!count_duties (scope, counts, error))
    return FALSE;
  n = bhxh_telling_dup_number (telling, counts[BHXH_DUTY_ANY], 0);
  overdue = dup_unless_none (telling, counts[BHXH_DUTY_OVERDUE]);
  not_due = dup_unless_none (telling, counts[BHXH_DUTY_NOT_DUE]);
  bhxh_telling_say (telling, &duties_sentence,
                    (SentenceWord[]){ { "{n}", n },
                                      { "{overdue}", overdue },
                                      { "{not_due}", not_due } },
                    3);
  return TRUE;
}

/* --- The paragraph -------------------------------------------------------------------
 */

static char *
dup_summary (const ReportScope *scope, BhxhLanguage language, GError **error)
{
  Telling telling = { scope, language, g_string_new (NULL) };
  gboolean told = FALSE;

  tell_counts (&telling);
  tell_unit (&telling);
  bhxh_telling_tell_below (&telling);
  told = tell_findings (&telling, error) && tell_duties (&telling, error);
  return g_string_free (telling.text, !told);
}

gboolean
bhxh_report_add_summary (const ReportScope *scope, GError **error)
{
  g_autofree char *vi = dup_summary (scope, BHXH_LANGUAGE_VI, error);
  g_autofree char *en = vi != NULL ? dup_summary (scope, BHXH_LANGUAGE_EN, error) : NULL;

  if (en == NULL)
    return FALSE;
  bhxh_report_add_heading (scope->report, 1, "Tóm tắt", "Summary");
  bhxh_report_add_paragraph (scope->report, vi, en);
  return TRUE;
}
