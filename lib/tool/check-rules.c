/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan check --rules: rules that contradict each other, follow from others, or say
 * nothing.
 */
#include "tool/tool.h"

#include <stdio.h>

/* Only what contradicts makes the command fail: other rules do no harm. */
static ExitStatus
status_of (const BhxhRules *rules)
{
  for (guint i = 0; i < bhxh_rules_get_n (rules); i++)
    if (bhxh_rules_get_state (rules, i) == BHXH_RULE_CONTRADICTS)
      return EXIT_FINDINGS;
  return EXIT_DONE;
}

/* Without the module no rule was examined together with others: one line says so. */
static gboolean
is_told (const BhxhRules *rules, guint index)
{
  const BhxhRuleState state = bhxh_rules_get_state (rules, index);

  return state != BHXH_RULE_STANDS &&
         (state != BHXH_RULE_NOT_EXAMINED || bhxh_rules_is_complete (rules));
}

static void
print_rules (const Job *job, const BhxhRules *rules)
{
  guint number = 0;

  for (guint i = 0; i < bhxh_rules_get_n (rules); i++)
    {
      g_autofree char *message = NULL;

      if (!job->arguments->all && !is_told (rules, i))
        continue;
      message = bhxh_rules_dup_message (rules, i, job->language);
      printf ("%u. %s: %s\n", ++number, bhxh_rules_get_id (rules, i), message);
    }
  if (number > 0)
    printf ("\n");
}

static void
say_count (const Job *job, const BhxhRules *rules)
{
  const guint n = bhxh_rules_get_n (rules);
  g_autofree char *all = g_strdup_printf ("%u", n);
  g_autofree char *standing = NULL;
  guint n_standing = 0;

  for (guint i = 0; i < n; i++)
    n_standing += bhxh_rules_get_state (rules, i) == BHXH_RULE_STANDS;
  standing = g_strdup_printf ("%u", n_standing);
  tool_say (job, "{} quy tắc; {} quy tắc không có vấn đề.",
            "{} rules; nothing to say of {} of them.", all, standing, NULL);
  if (!bhxh_rules_is_complete (rules))
    tool_say (job, "Thiếu thành phần \"solve\": mới xem xét từng quy tắc riêng lẻ.",
              "The module \"solve\" is missing: rules were looked at one by one.", NULL);
}

/* Nothing of one unit or period is looked at, and no actual figures. */
static gboolean
refuse_choices (const Job *job, GError **error)
{
  const struct
  {
    gboolean is_given;
    const char *option;
  } choices[] = {
    { job->arguments->units->len > 0, "unit" },
    { job->arguments->together, "together" },
    { job->actuals != NULL, "actual" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].is_given)
      return tool_refuse (error, MESSAGE_NOT_READ, choices[i].option, "check --rules",
                          NULL);
  return TRUE;
}

ExitStatus
tool_check_rules (Job *job, GError **error)
{
  g_autoptr (BhxhRules) rules = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (!refuse_choices (job, error))
    return EXIT_USAGE;
  rules = bhxh_rules_compute (job->plan, job->options, error);
  if (rules == NULL)
    return EXIT_DATA;
  if (job->format == BHXH_FORMAT_TEXT && job->arguments->output == NULL &&
      job->arguments->columns == NULL)
    print_rules (job, rules);
  else
    {
      table = bhxh_rules_dup_table (rules, job->arguments->all);
      if (!tool_write_result (job, table, NULL, error))
        return EXIT_FILES;
      tool_end_table (job);
    }
  say_count (job, rules);
  return status_of (rules);
}
