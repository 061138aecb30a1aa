/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * When a duty comes back: what the decision says, what the caller adds where it names no
 * day, and from when to when.
 */
#include "duty/duties.h"

#include "base/recurrence.h"
#include "model/plan-private.h"

#include <string.h>

static gboolean
report (const BhxhOptions *options,
        ProblemKind kind,
        const char *text,
        const char *expected,
        const char *other,
        GError **error)
{
  bhxh_diagnostics_add (options->diagnostics, kind, (Place){ 0 }, text, expected, other,
                        error);
  return FALSE;
}

static const char *
get_local_date (const BhxhOptions *options, const char *duty)
{
  return options->local_dates != NULL ? g_hash_table_lookup (options->local_dates, duty)
                                      : NULL;
}

gboolean
bhxh_duty_check_local_dates (const BhxhPlan *plan,
                             const BhxhOptions *options,
                             GError **error)
{
  g_autoptr (GList) ids = NULL;
  gboolean is_good = TRUE;

  if (options->local_dates == NULL)
    return TRUE;
  ids = g_list_sort (g_hash_table_get_keys (options->local_dates), (GCompareFunc) strcmp);
  for (const GList *id = ids; id != NULL; id = id->next)
    if (bhxh_plan_find_row (plan, BHXH_PLAN_DUTIES, id->data) < 0)
      {
        report (options, PROBLEM_UNKNOWN_DUTY, id->data, NULL, NULL, error);
        error = is_good ? NULL : error;
        is_good = FALSE;
      }
  return is_good;
}

/* The day on which the plan's document takes effect, else the first of its term. */
static BhxhPeriod
find_plan_start (const BhxhPlan *plan)
{
  const gint row = bhxh_plan_find_this_document (plan);
  UncertainDay day;

  if (row >= 0 &&
      bhxh_cell_parse_date (span_of (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS,
                                                         (guint) row, "effective_from")),
                            &day) &&
      day.first != BHXH_PERIOD_NONE)
    return day.first;
  return bhxh_period_get_first_day (bhxh_plan_get_term (plan));
}

static BhxhPeriod
find_start (const BhxhPlan *plan, guint duty)
{
  UncertainDay day;

  if (bhxh_cell_parse_date (span_of (duty_cell (plan, duty, DUTY_START)), &day) &&
      day.first != BHXH_PERIOD_NONE)
    return day.first;
  return find_plan_start (plan);
}

static BhxhPeriod
find_until (const BhxhPlan *plan, guint duty)
{
  UncertainDay day;

  if (bhxh_cell_parse_date (span_of (duty_cell (plan, duty, DUTY_UNTIL)), &day) &&
      day.last != BHXH_PERIOD_NONE)
    return day.last;
  return bhxh_period_get_last_day (bhxh_plan_get_term (plan));
}

static gboolean
names_days (const char *text)
{
  RecurrenceRule rule;
  RecurrenceProblem problem;

  return bhxh_recurrence_read (span_of (text), &rule, &problem) &&
         recurrence_names_days (&rule);
}

/* What the decision and the caller say together; NULL with @error. */
static char *
join_rules (const BhxhOptions *options,
            const char *duty,
            const char *stated,
            const char *local,
            GError **error)
{
  g_autofree char *rule =
      *stated != '\0' ? g_strconcat (stated, ";", local, NULL) : g_strdup (local);
  RecurrenceRule read;
  RecurrenceProblem problem;

  if (names_days (stated))
    report (options, PROBLEM_DUTY_HAS_DAY, duty, NULL, stated, error);
  else if (!bhxh_recurrence_read (span_of (rule), &read, &problem))
    bhxh_diagnostics_add_bytes (options->diagnostics, problem.kind, (Place){ 0 },
                                problem.part.text, problem.part.length, problem.expected,
                                NULL, error);
  else if (!recurrence_names_days (&read))
    report (options, PROBLEM_DUTY_WITHOUT_DAY, rule, "BYMONTHDAY=20", duty, error);
  else
    return g_steal_pointer (&rule);
  return NULL;
}

gboolean
bhxh_duty_make_schedule (const BhxhPlan *plan,
                         guint duty,
                         const BhxhOptions *options,
                         Schedule *schedule,
                         GError **error)
{
  const char *id = duty_cell (plan, duty, DUTY_ID);
  const char *stated = duty_cell (plan, duty, DUTY_RECURRENCE);
  const char *local = get_local_date (options, id);
  const gboolean is_event =
      strcmp (duty_cell (plan, duty, DUTY_EVENT), "on_occurrence") == 0;
  g_autofree char *rule = NULL;

  *schedule = (Schedule){ .timing = *stated != '\0' ? TIMING_UNDATED
                                    : is_event      ? TIMING_ON_OCCURRENCE
                                                    : TIMING_STANDING };
  if (local == NULL && !names_days (stated))
    return TRUE;
  rule =
      local != NULL ? join_rules (options, id, stated, local, error) : g_strdup (stated);
  if (rule == NULL)
    return FALSE;
  schedule->timing = TIMING_DATED;
  schedule->is_local = local != NULL;
  schedule->until = find_until (plan, duty);
  schedule->rule = bhxh_recurrence_parse (rule, -1, find_start (plan, duty), error);
  return schedule->rule != NULL;
}
