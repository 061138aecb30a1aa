/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan check: what is impossible and what is off within rounding, and how much was
 * found in all.
 */
#include "tool/tool.h"

#include <stdio.h>

/* A verdict and a printed state that are counted together, and the words for them. */
typedef struct
{
  BhxhVerdict verdict;
  BhxhPrinted printed;   /* 0: any */
  BhxhSeverity severity; /* 0: any; else only this, or only less than an error */
  const char *vi;
  const char *en;
} CountRow;

static const CountRow counts[] = {
  { BHXH_VERDICT_IMPOSSIBLE, 0, BHXH_SEVERITY_ERROR, "không thể đồng thời đúng",
    "impossible" },
  { BHXH_VERDICT_OPEN, BHXH_PRINTED_WITHIN_ROUNDING, 0,
    "chỉ khớp khi tính sai số làm tròn", "right only within rounding" },
  { BHXH_VERDICT_OPEN, BHXH_PRINTED_AGREE, 0, "khớp theo số đã in",
    "open, the printed digits agree" },
  { BHXH_VERDICT_CERTAIN, 0, 0, "chắc chắn đúng", "certain" },
  { BHXH_VERDICT_UNKNOWN, 0, 0, "thiếu số liệu", "unknown for lack of data" },
  { BHXH_VERDICT_IMPOSSIBLE, 0, BHXH_SEVERITY_WARNING, "cần xem lại", "to look at" },
};

/* The findings, all or those of the units of --unit: their indices, guint. */
static GArray *
choose_findings (const Job *job, const BhxhFindings *findings, GError **error)
{
  g_autoptr (GArray) units = tool_find_units (job, error);
  GArray *chosen = NULL;

  if (units == NULL)
    return NULL;
  chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    {
      gboolean is_shown = units->len == 0;

      for (guint j = 0; !is_shown && j < units->len; j++)
        is_shown =
            g_array_index (units, guint, j) == bhxh_findings_get_unit (findings, i);
      if (is_shown)
        g_array_append_val (chosen, i);
    }
  return chosen;
}

static gboolean
is_counted (const BhxhFindings *findings, guint index, const CountRow *row)
{
  const gboolean is_error =
      bhxh_findings_get_severity (findings, index) == BHXH_SEVERITY_ERROR;

  return bhxh_findings_get_verdict (findings, index) == row->verdict &&
         (row->printed == 0 ||
          bhxh_findings_get_printed (findings, index) == row->printed) &&
         (row->severity == 0 || is_error == (row->severity == BHXH_SEVERITY_ERROR));
}

static guint
count (const BhxhFindings *findings, const GArray *chosen, const CountRow *row)
{
  guint n = 0;

  for (guint i = 0; i < chosen->len; i++)
    n += is_counted (findings, g_array_index (chosen, guint, i), row);
  return n;
}

static void
say_counts (const Job *job, const BhxhFindings *findings, const GArray *chosen)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_string_append_printf (
        line, "%s%u %s", i > 0 ? "; " : "", count (findings, chosen, &counts[i]),
        job->language == BHXH_LANGUAGE_EN ? counts[i].en : counts[i].vi);
  tool_say (job, "{}.", "{}.", line->str, NULL);
}

/* Only what is shown makes the command fail. */
static ExitStatus
status_of (const BhxhFindings *findings, const GArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const guint index = g_array_index (chosen, guint, i);

      if (bhxh_findings_get_verdict (findings, index) == BHXH_VERDICT_IMPOSSIBLE &&
          bhxh_findings_get_severity (findings, index) == BHXH_SEVERITY_ERROR &&
          !bhxh_findings_is_accepted (findings, index))
        return EXIT_FINDINGS;
    }
  return EXIT_DONE;
}

/* In which order the findings are told: what cannot be, what only rounding explains, and,
 * where everything is wanted, the rest. */
typedef enum
{
  TELL_IMPOSSIBLE,
  TELL_WITHIN_ROUNDING,
  TELL_REST
} Turn;

static Turn
turn_of (const BhxhFindings *findings, guint index)
{
  if (bhxh_findings_get_verdict (findings, index) == BHXH_VERDICT_IMPOSSIBLE)
    return TELL_IMPOSSIBLE;
  if (bhxh_findings_get_printed (findings, index) == BHXH_PRINTED_WITHIN_ROUNDING)
    return TELL_WITHIN_ROUNDING;
  return TELL_REST;
}

/* For a terminal: each finding as a paragraph, so that its sentence is not squeezed into
 * a column. */
static void
print_findings (const Job *job, const BhxhFindings *findings, const GArray *chosen)
{
  const Turn last = job->arguments->all ? TELL_REST : TELL_WITHIN_ROUNDING;
  guint number = 0;

  for (Turn turn = TELL_IMPOSSIBLE; turn <= last; turn++)
    for (guint i = 0; i < chosen->len; i++)
      {
        const guint index = g_array_index (chosen, guint, i);
        g_autofree char *message = NULL;

        if (turn_of (findings, index) != turn)
          continue;
        message = bhxh_findings_dup_message (findings, index, job->language);
        printf ("%u. %s\n\n", ++number, message);
      }
}

static ExitStatus
check_each (Job *job, GError **error)
{
  g_autoptr (BhxhFindings) findings =
      bhxh_findings_compute (job->plan, job->actuals, job->options, error);
  g_autoptr (GArray) chosen =
      findings != NULL ? choose_findings (job, findings, error) : NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (chosen == NULL)
    return EXIT_DATA;
  if (job->format == BHXH_FORMAT_TEXT && job->arguments->output == NULL &&
      job->arguments->columns == NULL)
    print_findings (job, findings, chosen);
  else
    {
      table = bhxh_findings_dup_table (findings, job->arguments->all);
      if (!tool_write_result (job, table, NULL, error))
        return EXIT_FILES;
      tool_end_table (job);
    }
  say_counts (job, findings, chosen);
  return status_of (findings, chosen);
}

ExitStatus
tool_check (Job *job, GError **error)
{
  if (job->arguments->rules)
    return tool_check_rules (job, error);
  return job->arguments->together ? tool_check_together (job, error)
                                  : check_each (job, error);
}
