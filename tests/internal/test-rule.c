/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rule language: what parses into which tree, and where what does not is wrong.
 */
#include "model/frame-build.h"
#include "model/rule.h"

typedef struct
{
  BhxhFrame *frame;
} Fixture;

static const IndicatorRow indicators[] = {
  { .code = "persons", .name_vi = "persons", .measure = BHXH_MEASURE_PERSON },
  { .code = "part", .name_vi = "part", .measure = BHXH_MEASURE_PERSON },
  { .code = "labour_force", .name_vi = "labour_force", .measure = BHXH_MEASURE_PERSON },
  { .code = "rate", .name_vi = "rate", .measure = BHXH_MEASURE_PERCENT },
  { .code = "other_rate", .name_vi = "other_rate", .measure = BHXH_MEASURE_PERCENT },
  { .code = "growth", .name_vi = "growth", .measure = BHXH_MEASURE_INDEX },
};

static BhxhFrame *
build_frame (void)
{
  IndicatorRow rows[G_N_ELEMENTS (indicators)];
  const UnitRow unit = { .code = "1",
                         .parent = "",
                         .name_vi = "One",
                         .aliases = "",
                         .level = BHXH_LEVEL_PROVINCE };
  const BhxhPeriod period = bhxh_period_new_months (2024, 1, 2024, 12);
  FrameRows frame_rows = { .units = &unit,
                           .n_units = 1,
                           .indicators = rows,
                           .n_indicators = G_N_ELEMENTS (rows),
                           .periods = &period,
                           .n_periods = 1,
                           .date = bhxh_period_new_day (2024, 1, 1) };
  g_autoptr (GError) error = NULL;
  BhxhFrame *frame;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = indicators[i];
      rows[i].name_en = rows[i].code;
      rows[i].numerator = rows[i].denominator = rows[i].part_of = "";
      rows[i].rounding = BHXH_ROUNDING_NEAREST;
      rows[i].direction = BHXH_DIRECTION_MORE;
      rows[i].kind = BHXH_KIND_STOCK;
    }
  frame = bhxh_frame_build (&frame_rows, bhxh_options_or_default (NULL), NULL, &error);
  g_assert_no_error (error);
  return frame;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->frame = build_frame ();
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  bhxh_frame_unref (fixture->frame);
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
    g_string_append (out, indicators[node->indicator].code);
  else if (node->left == NULL)
    {
      g_string_append_printf (out, "(%s %s", names[node->kind],
                              indicators[node->indicator].code);
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
assert_tree (const Fixture *fixture, const char *expression, const char *expected)
{
  static const char *const signs[] = { "", "=", "<=", ">=", "<", ">" };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Rule rule = { .expression = expression };

  bhxh_rule_parse (&rule, fixture->frame, NULL, &error);
  g_assert_no_error (error);
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
test_trees (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_tree (fixture, "persons = part", "persons = part");
  assert_tree (fixture, "persons=part+part", "persons = (+ part part)");
  assert_tree (fixture, " rate <= 100 ", "rate <= 100e-0");
  assert_tree (fixture, "0 <= rate < 99.5", "0e-0 <= rate < 995e-1");
  assert_tree (fixture, "rate >= prev(rate)", "rate >= (prev rate)");
  assert_tree (fixture, "rate>prev ( rate )", "rate > (prev rate)");
  assert_tree (fixture, "persons = sum(persons)", "persons = (sum persons 0 0)");
  assert_tree (fixture, "persons = sum(persons, 0, 300)",
               "persons = (sum persons 0 300)");
  assert_tree (fixture, "min(rate) <= rate <= max(rate)",
               "(min rate) <= rate <= (max rate)");
  assert_tree (fixture, "rate = 100 * persons / labour_force",
               "rate = (/ (* 100e-0 persons) labour_force)");
  assert_tree (fixture, "rate = 100 * (persons / labour_force)",
               "rate = (* 100e-0 (/ persons labour_force))");
  assert_tree (fixture, "persons - part - part = part",
               "(- (- persons part) part) = part");
  assert_tree (fixture, "persons - (part - part) = --part",
               "(- persons (- part part)) = (neg (neg part))");
  assert_tree (fixture, "persons + 2 * part = -part",
               "(+ persons (* 2e-0 part)) = (neg part)");
}

static void
test_functions_are_no_keywords (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  Rule rule = { .expression = "persons = sum" };
  gsize offset = 0;

  g_assert_false (bhxh_rule_parse (&rule, fixture->frame, &offset, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==, "character 11: there is no indicator \"sum\"");
  g_assert_cmpuint (offset, ==, 10);
}

typedef struct
{
  const char *expression;
  BhxhError code;
  gsize offset;
  const char *message;
} Refusal;

static void
assert_refused (const Fixture *fixture, const Refusal *refusals, gsize n_refusals)
{
  for (gsize i = 0; i < n_refusals; i++)
    {
      const Refusal *refusal = &refusals[i];
      g_autoptr (GError) error = NULL;
      Rule rule = { .expression = refusal->expression };
      gsize offset = 0;

      g_test_message ("%s", refusal->expression);
      g_assert_false (bhxh_rule_parse (&rule, fixture->frame, &offset, &error));
      g_assert_cmpstr (error->message, ==, refusal->message);
      g_assert_error (error, BHXH_ERROR, (int) refusal->code);
      g_assert_cmpuint (offset, ==, refusal->offset);
      g_assert_null (rule.nodes);
      g_assert_cmpuint (rule.n_sides, ==, 0);
    }
}

static void
test_syntax (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "", BHXH_ERROR_SYNTAX, 0,
      "character 1: expected a number, an indicator or \"(\", found the end" },
    { "rate", BHXH_ERROR_SYNTAX, 4,
      "character 5: expected =, <=, >=, < or >, found the end" },
    { "rate == 5", BHXH_ERROR_SYNTAX, 5,
      "character 6: expected =, <=, >=, < or >, found \"==\"" },
    { "rate \xE2\x89\xA4 5", BHXH_ERROR_SYNTAX, 5,
      "character 6: expected =, <=, >=, < or >, found \"\xE2\x89\xA4\"" },
    { "rate <= 20,8", BHXH_ERROR_SYNTAX, 10,
      "character 11: expected the end, found \",\"" },
    { "rate <= 5 <= rate <= 6", BHXH_ERROR_SYNTAX, 18,
      "character 19: expected the end, found \"<=\"" },
    { "(rate <= 5", BHXH_ERROR_SYNTAX, 6, "character 7: expected \")\", found \"<=\"" },
    { "rate <= 5)", BHXH_ERROR_SYNTAX, 9, "character 10: expected the end, found \")\"" },
    { "rate + = 5", BHXH_ERROR_SYNTAX, 7,
      "character 8: expected a number, an indicator or \"(\", found \"=\"" },
    { "rate >= prev(5)", BHXH_ERROR_SYNTAX, 13,
      "character 14: expected the name of an indicator, found \"5\"" },
    { "rate >= prev(prev(rate))", BHXH_ERROR_UNKNOWN, 13,
      "character 14: there is no indicator \"prev\"" },
    { "rate >= max(rate, 0, 1)", BHXH_ERROR_SYNTAX, 16,
      "character 17: expected \")\", found \",\"" },
    { "persons = sum(persons, 5)", BHXH_ERROR_SYNTAX, 24,
      "character 25: expected \",\" and the largest residual, found \")\"" },
  };

  assert_refused (fixture, refusals, G_N_ELEMENTS (refusals));
}

static void
test_values (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "rate <= foo", BHXH_ERROR_UNKNOWN, 8,
      "character 9: there is no indicator \"foo\"" },
    { "rate <= abs(rate)", BHXH_ERROR_UNKNOWN, 8,
      "character 9: there is no function \"abs\"; there are prev, sum, min and max" },
    { "persons <= 99999999999999999999", BHXH_ERROR_RANGE, 11,
      "character 12: a number of at most 18 digits is expected" },
    { "persons / 0 = part", BHXH_ERROR_RANGE, 10, "character 11: division by zero" },
    { "persons = sum(persons, 9, 5)", BHXH_ERROR_RANGE, 21,
      "character 22: the smallest residual is above the largest" },
    { "persons = sum(persons, 0, 1.5)", BHXH_ERROR_RANGE, 26,
      "character 27: a whole number of persons of at most 18 digits is expected" },
  };

  assert_refused (fixture, refusals, G_N_ELEMENTS (refusals));
}

static void
test_measures_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal refusals[] = {
    { "persons + rate = persons", BHXH_ERROR_MISUSE, 8,
      "character 9: cannot add persons and percent" },
    { "growth - rate = growth", BHXH_ERROR_MISUSE, 7,
      "character 8: cannot subtract an index and percent" },
    { "persons * part = persons", BHXH_ERROR_MISUSE, 8,
      "character 9: persons times persons has no meaning" },
    { "rate <= persons", BHXH_ERROR_MISUSE, 8,
      "character 9: cannot compare percent with persons" },
    { "rate <= growth", BHXH_ERROR_MISUSE, 8,
      "character 9: cannot compare percent with an index" },
    { "rate = persons / labour_force", BHXH_ERROR_MISUSE, 15,
      "character 16: cannot compare percent with a plain ratio" },
    { "rate * other_rate = rate", BHXH_ERROR_MISUSE, 20,
      "character 21: cannot compare percent times percent with percent" },
    { "persons = rate * labour_force", BHXH_ERROR_MISUSE, 15,
      "character 16: cannot compare persons with persons times percent" },
    { "rate = sum(rate)", BHXH_ERROR_MISUSE, 7,
      "character 8: sum() adds persons; percent does not add up over units" },
    { "1 <= 2", BHXH_ERROR_MISUSE, 0,
      "character 1: a rule names at least one indicator" },
    { "1 / persons = 1 / part", BHXH_ERROR_MISUSE, 0,
      "character 1: something per person has no meaning" },
    { "persons = part <= rate", BHXH_ERROR_MISUSE, 18,
      "character 19: cannot compare persons with percent" },
  };

  assert_refused (fixture, refusals, G_N_ELEMENTS (refusals));
}

static void
test_measures_accepted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expressions[] = {
    "rate = 100 * persons / labour_force",
    "growth = 100 * persons / prev(persons)",
    "rate = (persons / labour_force) * 100",
    "rate = 100.0 * persons / labour_force",
    "persons = rate * labour_force / 100",
    "persons = growth * prev(persons) / 100",
    "persons >= 110 * prev(persons) / 100",
    "rate = other_rate * rate / 100",
    "rate >= prev(rate) + 0.5",
    "persons / labour_force <= 0.9",
    "rate = 100 / labour_force * persons",
    "persons <= 1000000",
    "0 <= rate <= 100",
    "min(growth) <= growth",
    "100 * part / persons <= other_rate",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expressions); i++)
    {
      g_autoptr (GError) error = NULL;
      Rule rule = { .expression = expressions[i] };

      bhxh_rule_parse (&rule, fixture->frame, NULL, &error);
      g_assert_no_error (error);
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
test_limits (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *deep = nest (RULE_MAX_DEPTH - 1);
  g_autofree char *too_deep = nest (RULE_MAX_DEPTH);
  g_autofree char *wide = g_strnfill (RULE_MAX_BYTES, ' ');
  g_autoptr (GString) many = g_string_new ("rate = rate");
  g_autoptr (GError) error = NULL;
  Rule rule = { .expression = deep };

  g_assert_true (bhxh_rule_parse (&rule, fixture->frame, NULL, NULL));
  rule.expression = too_deep;
  g_assert_false (bhxh_rule_parse (&rule, fixture->frame, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);

  rule.expression = wide;
  g_assert_false (bhxh_rule_parse (&rule, fixture->frame, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_clear_error (&error);

  for (guint i = 0; i < RULE_MAX_NODES / 2; i++)
    g_string_append (many, "+rate");
  rule.expression = many->str;
  g_assert_false (bhxh_rule_parse (&rule, fixture->frame, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);

  g_string_set_size (many, 0);
  while (many->len <= RULE_MAX_BYTES)
    g_string_append_c (many, ' ');
  rule.expression = many->str;
  g_assert_false (bhxh_rule_parse (&rule, fixture->frame, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                              \
  g_test_add ("/rule/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("trees", test_trees);
  ADD ("functions-are-no-keywords", test_functions_are_no_keywords);
  ADD ("syntax", test_syntax);
  ADD ("values", test_values);
  ADD ("measures/refused", test_measures_refused);
  ADD ("measures/accepted", test_measures_accepted);
  ADD ("limits", test_limits);
#undef ADD
  return g_test_run ();
}
