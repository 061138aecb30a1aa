/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What rules say of one another: in a plan of one unit made for it, and in the bundled
 * one.
 */
#include "check-plans.h"

/* A plan with the counts x, y and z, of which x and y are stated. */
static BhxhPlan *
make_plan (const char *const (*rules)[2], guint n_rules)
{
  BhxhPlanBuilder *builder = new_small_plan ("xyz", rules, n_rules);

  add_target (builder, "1", "x", "2024", "1");
  add_target (builder, "1", "y", "2024", "1");
  return finish_plan (builder);
}

static BhxhRules *
compute (BhxhPlan *plan, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhRules *rules = bhxh_rules_compute (plan, options, &error);

  g_assert_no_error (error);
  return rules;
}

/* "state others" of the rule with this id. */
static void
assert_rule (const BhxhRules *rules,
             const char *id,
             BhxhRuleState state,
             const char *others)
{
  for (guint i = 0; i < bhxh_rules_get_n (rules); i++)
    if (g_str_equal (bhxh_rules_get_id (rules, i), id))
      {
        g_autofree char *found = bhxh_rules_dup_others (rules, i);

        g_assert_cmpint (bhxh_rules_get_state (rules, i), ==, state);
        g_assert_cmpstr (found, ==, others);
        return;
      }
  g_assert_not_reached ();
}

/* x is at least 10 and at most 5; that y is at most 7 has nothing to do with it, and
 * follows from nothing, for of what contradicts itself nothing is concluded. */
static void
test_contradicts (void)
{
  static const char *const list[][2] = { { "large", "x >= 10" },
                                         { "small", "x <= 5" },
                                         { "other", "y <= 7" } };
  g_autoptr (BhxhPlan) plan = make_plan (list, G_N_ELEMENTS (list));
  g_autoptr (BhxhRules) rules = compute (plan, NULL);

  assert_rule (rules, "large", BHXH_RULE_CONTRADICTS, "small");
  assert_rule (rules, "small", BHXH_RULE_CONTRADICTS, "large");
  assert_rule (rules, "other", BHXH_RULE_STANDS, "");
}

/* x <= y and y <= 5 give x <= 5; and so x <= 7. */
static void
test_follows (void)
{
  static const char *const list[][2] = { { "order", "x <= y" },
                                         { "most", "y <= 5" },
                                         { "loose", "x <= 7" } };
  g_autoptr (BhxhPlan) plan = make_plan (list, G_N_ELEMENTS (list));
  g_autoptr (BhxhRules) rules = compute (plan, NULL);

  assert_rule (rules, "loose", BHXH_RULE_FOLLOWS, "order;most");
  assert_rule (rules, "order", BHXH_RULE_STANDS, "");
  assert_rule (rules, "most", BHXH_RULE_STANDS, "");
}

/* Persons are never fewer than 0; z is stated nowhere; nothing is below the unit; and by
 * itself -x - 1 >= 0 can never be. */
static void
test_alone (void)
{
  static const char *const list[][2] = { { "empty", "x + y >= 0" },
                                         { "unstated", "z <= 5" },
                                         { "below", "x = sum(x)" },
                                         { "never", "x <= -1" } };
  g_autoptr (BhxhPlan) plan = make_plan (list, G_N_ELEMENTS (list));
  g_autoptr (BhxhRules) rules = compute (plan, NULL);

  assert_rule (rules, "empty", BHXH_RULE_SAYS_NOTHING, "");
  assert_rule (rules, "unstated", BHXH_RULE_SPEAKS_OF_NONE, "");
  assert_rule (rules, "below", BHXH_RULE_SPEAKS_OF_NONE, "");
  assert_rule (rules, "never", BHXH_RULE_CONTRADICTS, "");
  g_assert_true (bhxh_rules_is_complete (rules));
}

/* Before there is a target, no rule is blamed for speaking of what is not stated. */
static void
test_no_targets (void)
{
  static const char *const list[][2] = { { "most", "z <= 5" }, { "loose", "z <= 7" } };
  g_autoptr (BhxhPlan) plan =
      finish_plan (new_small_plan ("xyz", list, G_N_ELEMENTS (list)));
  g_autoptr (BhxhRules) rules = compute (plan, NULL);

  assert_rule (rules, "most", BHXH_RULE_STANDS, "");
  assert_rule (rules, "loose", BHXH_RULE_FOLLOWS, "most");
}

/* The sum of persons over the districts is that of its two parts. Smallest and largest
 * rates are nothing linear. */
static void
test_bundled (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhRules) rules = compute (plan, NULL);

  g_assert_cmpuint (bhxh_rules_get_n (rules), ==, 31);
  assert_rule (rules, "si-persons-sum", BHXH_RULE_FOLLOWS,
               "si-persons-parts;si-compulsory-persons-sum;si-voluntary-persons-sum");
  assert_rule (rules, "si-voluntary-rate-range", BHXH_RULE_FOLLOWS,
               "si-rate-parts;si-rate-range");
  assert_rule (rules, "ui-persons-sum", BHXH_RULE_STANDS, "");
  assert_rule (rules, "si-rate-between-units", BHXH_RULE_NOT_EXAMINED, "");
}

static void
test_texts (void)
{
  static const char *const list[][2] = { { "large", "x >= 10" }, { "small", "x <= 5" } };
  g_autoptr (BhxhPlan) plan = make_plan (list, G_N_ELEMENTS (list));
  g_autoptr (BhxhRules) rules = compute (plan, NULL);
  g_autoptr (BhxhTable) table = bhxh_rules_dup_table (rules, FALSE);
  g_autofree char *message = bhxh_rules_dup_message (rules, 0, BHXH_LANGUAGE_EN);
  g_autofree char *csv = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_columns (options, "rule,state,others");
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (message, ==, "No figures satisfy this rule together with small.");
  g_assert_cmpstr (csv, ==,
                   "rule,state,others\r\nlarge,contradicts,small\r\n"
                   "small,contradicts,large\r\n");
  g_assert_null (bhxh_rules_get_id (rules, 2));
  g_assert_null (bhxh_rules_dup_others (rules, 2));
  g_assert_cmpint (bhxh_rules_get_state (rules, 2), ==, 0);
}

/* A rule of the options instead of the plan's. */
static void
test_options (void)
{
  static const char *const list[][2] = { { "large", "x >= 10" }, { "small", "x <= 5" } };
  g_autoptr (BhxhPlan) plan = make_plan (list, G_N_ELEMENTS (list));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhRules) rules = NULL;
  BhxhRules *other = NULL;

  bhxh_options_set_rule (options, "small", "x <= 50");
  rules = compute (plan, options);
  other = bhxh_rules_ref (rules);
  assert_rule (other, "large", BHXH_RULE_STANDS, "");
  bhxh_rules_unref (other);
  bhxh_rules_unref (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/contradicts", test_contradicts);
  g_test_add_func ("/rules/follows", test_follows);
  g_test_add_func ("/rules/alone", test_alone);
  g_test_add_func ("/rules/no-targets", test_no_targets);
  g_test_add_func ("/rules/bundled", test_bundled);
  g_test_add_func ("/rules/texts", test_texts);
  g_test_add_func ("/rules/options", test_options);
  return g_test_run ();
}
