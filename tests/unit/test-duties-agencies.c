/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who owes a duty after agencies were split, merged and split again: small plans of
 * agencies "a" to "f" called A to F, all whose duties fall due on the last of each month
 * of 2024.
 */
#include "duties-fixture.h"

#define CHANGES "old|new|date|scope_vi|scope_en|duties"

static BhxhPlanBuilder *
new_builder (const char *const *changes)
{
  static const char *const agencies[] = {
    "ubnd|U|U", "a|A|A", "b|B|B", "c|C|C", "d|D|D", "e|E|E", "f|F|F", NULL,
  };
  static const char *const duties[] = {
    "d1|a|f|FREQ=MONTHLY;BYMONTHDAY=-1|inclusive",
    "d2|a|f|FREQ=MONTHLY;BYMONTHDAY=-1|inclusive",
    "d3|a|f|FREQ=MONTHLY;BYMONTHDAY=-1|inclusive",
    "d4|f|a|FREQ=MONTHLY;BYMONTHDAY=-1|inclusive",
    NULL,
  };
  BhxhPlanBuilder *builder = new_small_plan ("a", NULL, 0);

  add_rows (builder, BHXH_PLAN_AGENCIES, "code|name_vi|name_en", agencies);
  add_rows (builder, BHXH_PLAN_DUTIES, "id|addressee|recipient|recurrence|deadline",
            duties);
  add_rows (builder, BHXH_PLAN_AGENCY_SUCCESSIONS, CHANGES, changes);
  return builder;
}

/* Cells of a duty's row in a month of 2024, by @columns. */
static char *
list_month (const char *const *changes, const char *duty, gint month, const char *columns)
{
  g_autoptr (BhxhPlan) plan = finish_plan (new_builder (changes));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhDuties) chosen = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2024, month, 2024, month));
  bhxh_options_set_columns (options, columns);
  duties = bhxh_duties_compute (plan, NULL, options, NULL);
  chosen = bhxh_duties_dup_filtered (duties, "duty", &duty, 1, NULL);
  table = bhxh_duties_dup_table (chosen, FALSE);
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_strdelimit (csv, "\r\n", '\n');
  return g_strstrip (g_strdup (strchr (csv, '\n')));
}

static void
check_month (const char *const *changes,
             const char *duty,
             gint month,
             const char *columns,
             const char *expected)
{
  g_autofree char *cells = list_month (changes, duty, month, columns);

  g_assert_cmpstr (cells, ==, expected);
}

/* d1 goes to B, d2 to C, and d3, which nobody took over, stays with A. */
static void
test_named_duties (void)
{
  static const char *const changes[] = {
    "a|b|2024-03-01|việc làm|employment|d1",
    "a|c|2024-03-01|trợ giúp|assistance|d2",
    NULL,
  };

  check_month (changes, "d1", 2, "now,addressee_name_vi", ",A");
  check_month (changes, "d1", 3, "now,addressee_name_vi,scope_en",
               "b,A (nay: B),employment");
  check_month (changes, "d2", 3, "now,addressee_name_en,scope_vi",
               "c,A (now: C),trợ giúp");
  check_month (changes, "d3", 3, "now,addressee_name_vi,scope_en", ",A,");
}

/* Nothing says to whom a duty goes: all of them stand there, from the day on. */
static void
test_undecided (void)
{
  static const char *const changes[] = {
    "a|b|2024-03-01|việc làm|employment|",
    "a|c|2024-04|trợ giúp|assistance|",
    NULL,
  };

  check_month (changes, "d1", 2, "now,addressee_name_vi", ",A");
  check_month (changes, "d1", 3, "now,addressee_name_vi", "b,A (nay: B)");
  check_month (changes, "d1", 4, "now,since,scope_en,addressee_name_vi",
               "b;c,2024-03-01;2024-04,employment | assistance,A (nay: B (việc làm); C "
               "(trợ giúp))");
  check_month (changes, "d1", 4, "addressee_name_en",
               "A (now: B (employment); C (assistance))");
}

/* B takes d1 alone, C all the rest. */
static void
test_named_before_rest (void)
{
  static const char *const changes[] = {
    "a|c|2024-03-01||all else|",
    "a|b|2024-03-01|||d1;d3",
    NULL,
  };

  check_month (changes, "d1", 3, "now", "b");
  check_month (changes, "d2", 3, "now", "c");
  check_month (changes, "d3", 3, "now", "b");
}

/* What B took over it hands on to D; the scope is that by which A was split. */
static void
test_chain (void)
{
  static const char *const changes[] = {
    "a|b|2024-03-01|việc làm|employment|",
    "a|c|2024-03-01|trợ giúp|assistance|",
    "b|d|2024-05-01|toàn bộ|all|",
    "d|e|2024-05-01|toàn bộ|all|",
    NULL,
  };

  check_month (changes, "d1", 4, "now", "b;c");
  check_month (changes, "d1", 5, "now,since,scope_en",
               "c;e,2024-03-01;2024-05-01,assistance | employment");
}

/* B and C become D, which then stands once. */
static void
test_joined_again (void)
{
  static const char *const changes[] = {
    "a|b|2024-03-01|việc làm|employment|",
    "a|c|2024-03-01|trợ giúp|assistance|",
    "b|d|2024-05-01|||",
    "c|d|2024-06-01|||",
    NULL,
  };

  check_month (changes, "d1", 5, "now", "c;d");
  check_month (changes, "d1", 6, "now,addressee_name_vi", "d,A (nay: D)");
}

/* What B gave away before A became B is not A's. */
static void
test_earlier_change (void)
{
  static const char *const changes[] = {
    "b|e|2020-01-01|||",
    "a|b|2024-03-01|||",
    NULL,
  };

  check_month (changes, "d1", 3, "now", "b");
}

/* A report goes to whom the duty's scope went. */
static void
test_recipient (void)
{
  static const char *const changes[] = {
    "a|b|2024-03-01|||d1",
    "a|c|2024-03-01|||d4",
    NULL,
  };

  check_month (changes, "d4", 2, "recipient_name_vi", "A");
  check_month (changes, "d4", 3, "recipient_name_vi", "A (nay: C)");
}

/* A new plan has no duties, and its changes name none. */
static void
test_new_plan (void)
{
  static const char *const changes[] = { "a|b|2024-03-01|||d1;d2", NULL };
  g_autoptr (BhxhPlan) plan = finish_plan (new_builder (changes));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) next = NULL;
  g_autoptr (GError) error = NULL;

  bhxh_options_set_term (options, bhxh_period_new_months (2026, 1, 2030, 12));
  next = bhxh_plan_compute_successor (plan, NULL, options, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bhxh_plan_get_cell (next, BHXH_PLAN_AGENCY_SUCCESSIONS, 0, "new"), ==,
                   "b");
  g_assert_cmpstr (bhxh_plan_get_cell (next, BHXH_PLAN_AGENCY_SUCCESSIONS, 0, "duties"),
                   ==, "");
}

/* The change of the cycle is told, not the one that leads into it. */
static void
test_cycle (void)
{
  static const char *const changes[] = {
    "a|b|2024-01-01|||", "b|c|2024-02-01|||", "c|d|2024-03-01|||",
    "d|b|2024-04-01|||", "e|f|2024-05-01|||", NULL,
  };
  BhxhPlanBuilder *builder = new_builder (changes);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_builder_finish (builder, &error));
  bhxh_plan_builder_free (builder);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "\"b\" leads back to itself: c"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duties-agencies/named-duties", test_named_duties);
  g_test_add_func ("/duties-agencies/undecided", test_undecided);
  g_test_add_func ("/duties-agencies/named-before-rest", test_named_before_rest);
  g_test_add_func ("/duties-agencies/chain", test_chain);
  g_test_add_func ("/duties-agencies/joined-again", test_joined_again);
  g_test_add_func ("/duties-agencies/earlier-change", test_earlier_change);
  g_test_add_func ("/duties-agencies/recipient", test_recipient);
  g_test_add_func ("/duties-agencies/new-plan", test_new_plan);
  g_test_add_func ("/duties-agencies/cycle", test_cycle);
  return g_test_run ();
}
