/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rule language: what parses into which tree, and where what does not is wrong.
 */
#include "check-fixture.h"

static void
set_up (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  check_world_init (world, "", 0);
}

static void
tear_down (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  check_world_clear (world);
}

/* The tree in prefix form, so that precedence shows. */
static void
print (const RuleNode *node, GString *out)
{
  static const char *const names[] = { "",    "",  "",  "prev", "sum", "min",
                                       "max", "+", "-", "*",    "/",   "neg" };

  if (node->kind == RULE_NUMBER)
    g_string_append_printf (out, "%" G_GINT64_FORMAT "e-%d", node->value, node->decimals);
  else if (node->kind == RULE_FIGURE)
    g_string_append (out, check_indicators[node->indicator].code);
  else if (node->left == NULL)
    {
      g_string_append_printf (out, "(%s %s", names[node->kind],
                              check_indicators[node->indicator].code);
      if (node->kind == RULE_SUM)
        g_string_append_printf (out, " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                node->residual_lo, node->residual_hi);
      g_string_append_c (out, ')');
    }
  else
    {
      g_string_append_printf (out, "(%s ", names[node->kind]);
      print (node->left, out);
      if (node->right != NULL)
        {
          g_string_append_c (out, ' ');
          print (node->right, out);
        }
      g_string_append_c (out, ')');
    }
}

static void
assert_tree (const CheckWorld *world, const char *expression, const char *expected)
{
  static const char *const signs[] = { "", "=", "<=", ">=", "<", ">" };
  g_autoptr (GString) out = g_string_new (NULL);
  RuleProblem problem;
  Rule rule = { .expression = expression };

  g_assert_true (bhxh_rule_parse (&rule, world->frame, &problem));
  for (guint i = 0; i < rule.n_sides; i++)
    {
      if (i > 0)
        g_string_append_printf (out, " %s ", signs[rule.compare[i - 1]]);
      print (rule.sides[i], out);
    }
  g_assert_cmpstr (out->str, ==, expected);
  bhxh_rule_clear (&rule);
}

static void
test_trees (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  assert_tree (world, "persons = a_persons", "persons = a_persons");
  assert_tree (world, "persons=a_persons+a_persons", "persons = (+ a_persons a_persons)");
  assert_tree (world, " rate <= 100 ", "rate <= 100e-0");
  assert_tree (world, "0 <= rate < 99.5", "0e-0 <= rate < 995e-1");
  assert_tree (world, "rate >= prev(rate)", "rate >= (prev rate)");
  assert_tree (world, "rate>prev ( rate )", "rate > (prev rate)");
  assert_tree (world, "persons = sum(persons)", "persons = (sum persons 0 0)");
  assert_tree (world, "persons = sum(persons, 0, 300)", "persons = (sum persons 0 300)");
  assert_tree (world, "min(rate) <= rate <= max(rate)",
               "(min rate) <= rate <= (max rate)");
  assert_tree (world, "rate = 100 * persons / labour",
               "rate = (/ (* 100e-0 persons) labour)");
  assert_tree (world, "rate = 100 * (persons / labour)",
               "rate = (* 100e-0 (/ persons labour))");
  assert_tree (world, "persons - a_persons - a_persons = a_persons",
               "(- (- persons a_persons) a_persons) = a_persons");
  assert_tree (world, "persons - (a_persons - a_persons) = --a_persons",
               "(- persons (- a_persons a_persons)) = (neg (neg a_persons))");
  assert_tree (world, "persons + 2 * a_persons = -a_persons",
               "(+ persons (* 2e-0 a_persons)) = (neg a_persons)");
}

typedef struct
{
  const char *expression;
  ProblemKind kind;
  gsize offset;
  const char *expected;
  const char *other;
} Refusal;

static void
assert_refused (const CheckWorld *world, const Refusal *refusals, gsize n_refusals)
{
  for (gsize i = 0; i < n_refusals; i++)
    {
      const Refusal *refusal = &refusals[i];
      Rule rule = { .expression = refusal->expression };
      RuleProblem problem = { 0 };

      g_test_message ("%s", refusal->expression);
      g_assert_false (bhxh_rule_parse (&rule, world->frame, &problem));
      g_assert_cmpint (problem.kind, ==, refusal->kind);
      g_assert_cmpuint (problem.offset, ==, refusal->offset);
      g_assert_cmpstr (problem.expected, ==, refusal->expected);
      g_assert_cmpstr (problem.other, ==, refusal->other);
      g_assert_null (rule.nodes);
      g_assert_cmpuint (rule.n_sides, ==, 0);
    }
}

#define COMPARISONS "= <= >= < >"

static void
test_syntax (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "", PROBLEM_RULE_CUT_SHORT, 0, NULL, NULL },
    { "rate", PROBLEM_RULE_CUT_SHORT, 4, COMPARISONS, NULL },
    { "(rate <= 5", PROBLEM_BAD_RULE, 6, ")", NULL },
    { "rate <= (5", PROBLEM_RULE_CUT_SHORT, 10, ")", NULL },
    { "rate == 5", PROBLEM_BAD_RULE, 5, COMPARISONS, NULL },
    { "rate \xE2\x89\xA4 5", PROBLEM_BAD_RULE, 5, COMPARISONS, NULL },
    { "rate <= 20,8", PROBLEM_BAD_RULE, 10, NULL, NULL },
    { "rate <= 5 <= rate <= 6", PROBLEM_BAD_RULE, 18, NULL, NULL },
    { "rate <= 5)", PROBLEM_BAD_RULE, 9, NULL, NULL },
    { "rate + = 5", PROBLEM_RULE_NEEDS_OPERAND, 7, NULL, NULL },
    { "rate >= prev(5)", PROBLEM_RULE_NEEDS_INDICATOR, 13, NULL, NULL },
    { "rate >= prev(prev(rate))", PROBLEM_UNKNOWN_INDICATOR, 13, NULL, NULL },
    { "rate >= max(rate, 0, 1)", PROBLEM_BAD_RULE, 16, ")", NULL },
    { "persons = sum(persons, 5)", PROBLEM_BAD_RULE, 24, ",", NULL },
  };

  assert_refused (world, refusals, G_N_ELEMENTS (refusals));
}

static void
test_values (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "rate <= foo", PROBLEM_UNKNOWN_INDICATOR, 8, NULL, NULL },
    { "persons = sum", PROBLEM_UNKNOWN_INDICATOR, 10, NULL, NULL },
    { "rate <= abs(rate)", PROBLEM_RULE_UNKNOWN_FUNCTION, 8, "prev, sum, min, max",
      NULL },
    { "persons <= 99999999999999999999", PROBLEM_RULE_BAD_NUMBER, 11,
      "900000000000000000", NULL },
    { "persons / 0 = a_persons", PROBLEM_RULE_DIVIDES_BY_ZERO, 10, NULL, NULL },
    { "persons = sum(persons, 9, 5)", PROBLEM_RULE_BAD_RESIDUAL, 21, NULL, NULL },
    { "persons = sum(persons, 0, 1.5)", PROBLEM_RULE_BAD_RESIDUAL, 26, NULL, NULL },
    { "persons = sum(persons, a_persons, 5)", PROBLEM_RULE_BAD_RESIDUAL, 23, NULL, NULL },
  };

  assert_refused (world, refusals, G_N_ELEMENTS (refusals));
}

static void
test_measures_refused (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "persons + rate = persons", PROBLEM_RULE_UNITS_DIFFER, 8, "person", "percent" },
    { "growth - rate = growth", PROBLEM_RULE_UNITS_DIFFER, 7, "index", "percent" },
    { "persons * a_persons = persons", PROBLEM_RULE_WITHOUT_MEANING, 8, "person",
      "person" },
    { "rate <= persons", PROBLEM_RULE_UNITS_DIFFER, 8, "percent", "person" },
    { "rate <= growth", PROBLEM_RULE_UNITS_DIFFER, 8, "percent", "index" },
    { "rate = persons / labour", PROBLEM_RULE_UNITS_DIFFER, 15, "percent",
      "person / person" },
    { "rate * a_rate = rate", PROBLEM_RULE_UNITS_DIFFER, 16, "percent * percent",
      "percent" },
    { "persons = rate * labour", PROBLEM_RULE_UNITS_DIFFER, 15, "person",
      "person * percent" },
    { "rate = sum(rate)", PROBLEM_RULE_SUMS_RATES, 7, NULL, NULL },
    { "labour >= persons + prev(persons)", PROBLEM_RULE_NOT_ADDED, 20, "persons",
      "over-time" },
    { "growth <= 100 - prev(growth)", PROBLEM_RULE_NOT_ADDED, 16, "growth", "indices" },
    { "1 <= 2", PROBLEM_RULE_NAMES_NOTHING, 0, NULL, NULL },
    { "1 / persons = 1 / a_persons", PROBLEM_RULE_WITHOUT_MEANING, 0, "1 / person",
      NULL },
    { "persons = a_persons <= rate", PROBLEM_RULE_UNITS_DIFFER, 23, "person", "percent" },
  };

  assert_refused (world, refusals, G_N_ELEMENTS (refusals));
}

static void
test_measures_accepted (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expressions[] = {
    "rate = 100 * persons / labour",
    "growth = 100 * persons / prev(persons)",
    "rate = (persons / labour) * 100",
    "rate = 100.0 * persons / labour",
    "persons = rate * labour / 100",
    "persons = growth * prev(persons) / 100",
    "persons >= 110 * prev(persons) / 100",
    "rate = a_rate * rate / 100",
    "rate >= prev(rate) + 0.5",
    "persons / labour <= 0.9",
    "rate = 100 / labour * persons",
    "persons <= 1000000",
    "0 <= rate <= 100",
    "min(growth) <= growth",
    "100 * a_persons / persons <= a_rate",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expressions); i++)
    {
      RuleProblem problem;
      Rule rule = { .expression = expressions[i] };

      g_assert_true (bhxh_rule_parse (&rule, world->frame, &problem));
      bhxh_rule_clear (&rule);
    }
}

/* Opens @n parentheses around an indicator. */
static char *
nest (gsize n)
{
  g_autofree char *open = g_strnfill (n, '(');
  g_autofree char *close = g_strnfill (n, ')');

  return g_strconcat (open, "rate", close, " <= 5", NULL);
}

static void
test_limits (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *deep = nest (RULE_MAX_DEPTH - 1);
  g_autofree char *too_deep = nest (RULE_MAX_DEPTH);
  g_autofree char *blank = g_strnfill (RULE_MAX_BYTES, ' ');
  g_autofree char *too_long = g_strnfill (RULE_MAX_BYTES + 1, ' ');
  g_autoptr (GString) many = g_string_new ("rate = rate");
  Rule rule = { .expression = deep };
  RuleProblem problem;

  g_assert_true (bhxh_rule_parse (&rule, world->frame, &problem));
  bhxh_rule_clear (&rule);
  for (guint i = 0; i < RULE_MAX_NODES / 2; i++)
    g_string_append (many, "+rate");
  const Refusal refusals[] = {
    { too_deep, PROBLEM_RULE_TOO_LARGE, RULE_MAX_DEPTH, "32", NULL },
    { blank, PROBLEM_RULE_CUT_SHORT, RULE_MAX_BYTES, NULL, NULL },
    { too_long, PROBLEM_RULE_TOO_LARGE, 0, "1024", NULL },
    /* "rate = rate" takes 2 nodes and 11 bytes, each "+rate" 2 and 5: the 64th one's
     * operand, a byte after its sign, would be the 129th. */
    { many->str, PROBLEM_RULE_TOO_LARGE, 11 + 63 * 5 + 1, "128", NULL },
  };

  assert_refused (world, refusals, G_N_ELEMENTS (refusals));
}

static void
assert_report (const CheckWorld *world,
               const char *expression,
               const char *en,
               const char *vi)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autofree char *message_en = NULL;
  g_autofree char *message_vi = NULL;
  RuleProblem problem;
  Rule rule = { .expression = expression };

  g_assert_false (bhxh_rule_parse (&rule, world->frame, &problem));
  bhxh_rule_report (&rule, &problem, (Place){ "rules.csv", 3, 10 }, diagnostics, NULL);
  message_en = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  message_vi = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (message_en, ==, en);
  g_assert_cmpstr (message_vi, ==, vi);
}

static void
test_reports (CheckWorld *world, gconstpointer data G_GNUC_UNUSED)
{
  assert_report (world, "rate <= foo + 5",
                 "rules.csv:3:18: no indicator has the name or code \"foo\"",
                 "rules.csv:3:18: không có chỉ tiêu nào mang tên hoặc mã \"foo\"");
  assert_report (world, "rate <=", "rules.csv:3:17: the rule ends too early: \"rate <=\"",
                 "rules.csv:3:17: quy tắc kết thúc quá sớm: \"rate <=\"");
  assert_report (
      world, "rate \xE2\x89\xA4 5 = 5",
      "rules.csv:3:15: the rule is not understood at \"\xE2\x89\xA4 5 = 5\"; expected "
      "= <= >= < >",
      "rules.csv:3:15: không hiểu quy tắc tại \"\xE2\x89\xA4 5 = 5\"; cần = <= >= < >");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                              \
  g_test_add ("/rule/" path, CheckWorld, NULL, set_up, function, tear_down)
  ADD ("trees", test_trees);
  ADD ("syntax", test_syntax);
  ADD ("values", test_values);
  ADD ("measures/refused", test_measures_refused);
  ADD ("measures/accepted", test_measures_accepted);
  ADD ("limits", test_limits);
  ADD ("reports", test_reports);
#undef ADD
  return g_test_run ();
}
