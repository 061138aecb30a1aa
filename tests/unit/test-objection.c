/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is not added up, why, and where it is refused: by the function that says so, in
 * rules of plans and of callers.
 */
#include "check-plans.h"

/* --- The function ---------------------------------------------------------------- */

typedef struct
{
  const char *one, *other;
  guint apart;
  BhxhObjection expected;
} Pair;

/* Both ways round. */
static void
assert_pair (BhxhFrame *frame, const Pair *pair)
{
  const guint one = (guint) bhxh_frame_find_indicator (frame, pair->one);
  const guint other = (guint) bhxh_frame_find_indicator (frame, pair->other);

  g_test_message ("%s %s %u", pair->one, pair->other, pair->apart);
  g_assert_cmpint (bhxh_objection_find (frame, one, other, pair->apart), ==,
                   pair->expected);
  g_assert_cmpint (bhxh_objection_find (frame, other, one, pair->apart), ==,
                   pair->expected);
}

static void
test_pairs (void)
{
  static const Pair pairs[] = {
    { "si_compulsory_persons", "si_voluntary_persons", 0, BHXH_OBJECTION_NONE },
    { "si_compulsory_rate", "si_voluntary_rate", 0, BHXH_OBJECTION_NONE },
    { "si_persons", "si_persons", BHXH_APART_IN_UNITS, BHXH_OBJECTION_NONE },
    { "si_persons", "si_persons", 0, BHXH_OBJECTION_COUNTED_TWICE },
    { "si_persons", "si_voluntary_persons", 0, BHXH_OBJECTION_COUNTED_TWICE },
    { "si_compulsory_persons", "ui_persons", 0, BHXH_OBJECTION_OTHER_INSURANCE },
    { "si_voluntary_persons", "ui_persons", 0, BHXH_OBJECTION_OTHER_INSURANCE },
    { "si_rate", "ui_rate", 0, BHXH_OBJECTION_OTHER_INSURANCE },
    { "si_persons", "si_persons", BHXH_APART_IN_TIME, BHXH_OBJECTION_OVER_TIME },
    { "labour_force", "labour_force", BHXH_APART_IN_TIME, BHXH_OBJECTION_OVER_TIME },
    { "si_rate", "si_rate", BHXH_APART_IN_TIME, BHXH_OBJECTION_RATES },
    { "si_rate", "si_rate", BHXH_APART_IN_UNITS, BHXH_OBJECTION_RATES },
    { "si_voluntary_growth", "si_voluntary_growth", 0, BHXH_OBJECTION_INDICES },
    { "si_persons", "si_rate", 0, BHXH_OBJECTION_OTHER_MEASURE },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_pair (frame, &pairs[i]);
  g_assert_cmpint (bhxh_objection_find (frame, 0, G_MAXUINT, 0), ==, BHXH_OBJECTION_NONE);
}

static void
add_indicator (BhxhPlanBuilder *builder,
               const char *code,
               const char *name,
               const char *unit,
               const char *kind,
               const char *numerator,
               const char *denominator)
{
  static const char *const columns[] = {
    "code", "name_vi", "unit", "decimals", "rounding", "kind", "numerator", "denominator"
  };
  const char *const values[] = { code,    name, unit,      "0",
                                 "exact", kind, numerator, denominator };

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_INDICATORS, columns,
                                            values, G_N_ELEMENTS (columns), NULL));
}

/* Codes that say nothing: the names do, unless they have both insurances. What happens in
 * a month adds up over time. Rates of the labour force and of pupils do not add up. */
static void
test_names_kinds_denominators (void)
{
  static const Pair pairs[] = {
    { "u", "s", 0, BHXH_OBJECTION_OTHER_INSURANCE },
    { "u", "h", 0, BHXH_OBJECTION_OTHER_INSURANCE },
    { "u", "b", 0, BHXH_OBJECTION_NONE },
    { "new", "new", BHXH_APART_IN_TIME, BHXH_OBJECTION_NONE },
    { "rs", "rh", 0, BHXH_OBJECTION_OTHER_DENOMINATOR },
  };
  BhxhPlanBuilder *builder = new_small_plan ("lp", NULL, 0);
  g_autoptr (BhxhPlan) plan = NULL;

  add_indicator (builder, "u", "Người tham gia bảo hiểm thất nghiệp", "person", "stock",
                 "", "");
  add_indicator (builder, "s", "Số người tham gia BHXH", "person", "stock", "", "");
  add_indicator (builder, "h", "Thẻ bảo hiểm y tế", "person", "stock", "", "");
  add_indicator (builder, "b", "Người tham gia BHXH, BHTN", "person", "stock", "", "");
  add_indicator (builder, "new", "Số tăng mới", "person", "flow", "", "");
  add_indicator (builder, "rs", "Tỷ lệ A", "percent", "stock", "s", "l");
  add_indicator (builder, "rh", "Tỷ lệ B", "percent", "stock", "s", "p");
  plan = finish_plan (builder);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_pair (bhxh_plan_get_frame (plan), &pairs[i]);
}

/* Each says what to do instead. */
static void
test_reasons (void)
{
  g_assert_cmpstr (bhxh_objection_get_reason (BHXH_OBJECTION_NONE, BHXH_LANGUAGE_VI), ==,
                   "");
  for (gint i = BHXH_OBJECTION_COUNTED_TWICE; i <= BHXH_OBJECTION_OTHER_MEASURE; i++)
    {
      const char *vi = bhxh_objection_get_reason ((BhxhObjection) i, BHXH_LANGUAGE_VI);
      const char *en = bhxh_objection_get_reason ((BhxhObjection) i, BHXH_LANGUAGE_EN);

      g_assert_nonnull (strstr (vi, "; hãy "));
      g_assert_nonnull (strstr (en, "; "));
    }
  g_assert_nonnull (
      strstr (bhxh_objection_get_reason (BHXH_OBJECTION_RATES, BHXH_LANGUAGE_EN),
              "divide the sum of the numerators by the sum of the denominators"));
}

/* --- Rules of a plan ------------------------------------------------------------- */

/* The bundled plan with a rule more; NULL with @error. */
static BhxhPlan *
plan_with_rule (const char *expression, GError **error)
{
  static const char *const columns[] = { "id", "expression", "applies_to", "severity",
                                         "name_vi" };
  const char *const values[] = { "mine", expression, "both", "error", "Của tôi" };
  BhxhPlanBuilder *builder = copy_bundled (NULL);
  BhxhPlan *plan = NULL;

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_RULES, columns, values,
                                            G_N_ELEMENTS (columns), NULL));
  plan = bhxh_plan_builder_finish (builder, error);
  bhxh_plan_builder_free (builder);
  return plan;
}

static void
assert_refused (const char *expression, BhxhObjection objection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = plan_with_rule (expression, &error);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  g_test_message ("%s", expression);
  g_assert_null (plan);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  vi = bhxh_error_dup_message (error, BHXH_LANGUAGE_VI);
  en = bhxh_error_dup_message (error, BHXH_LANGUAGE_EN);
  g_assert_nonnull (strstr (vi, bhxh_objection_get_reason (objection, BHXH_LANGUAGE_VI)));
  g_assert_nonnull (strstr (en, bhxh_objection_get_reason (objection, BHXH_LANGUAGE_EN)));
}

/* On one side, on both, in products and quotients, with signs turned. */
static void
test_insurances_in_rules (void)
{
  static const char *const expressions[] = {
    "si_compulsory_persons + si_voluntary_persons + ui_persons <= labour_force",
    "si_persons + ui_persons <= labour_force",
    "si_voluntary_persons + ui_persons <= labour_force",
    "si_rate <= 100 - ui_rate",
    "labour_force - si_persons - ui_persons >= 0",
    "0 <= -(ui_persons + si_compulsory_persons)",
    "100 * si_persons / labour_force + 100 * ui_persons / labour_force <= 100",
    "si_rate >= 100 * si_persons / (si_persons + ui_persons)",
    "labour_force >= si_rate * labour_force / 100 + ui_rate * labour_force / 100",
    "prev(si_persons) + prev(ui_persons) <= labour_force",
    "sum(si_persons) + sum(ui_persons) <= labour_force",
    "0 <= si_persons <= 1000000 - ui_persons",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    assert_refused (expressions[i], BHXH_OBJECTION_OTHER_INSURANCE);
}

static void
test_others_in_rules (void)
{
  assert_refused ("si_persons + si_compulsory_persons <= labour_force",
                  BHXH_OBJECTION_COUNTED_TWICE);
  assert_refused ("si_persons + sum(si_persons) <= labour_force",
                  BHXH_OBJECTION_COUNTED_TWICE);
  assert_refused ("si_persons + prev(si_persons) <= labour_force",
                  BHXH_OBJECTION_OVER_TIME);
  assert_refused ("si_persons <= labour_force - prev(si_persons)",
                  BHXH_OBJECTION_OVER_TIME);
  assert_refused ("si_rate <= (si_rate + prev(si_rate)) / 2", BHXH_OBJECTION_RATES);
  assert_refused ("si_rate <= (min(si_rate) + max(si_rate)) / 2", BHXH_OBJECTION_RATES);
  assert_refused ("si_voluntary_growth + prev(si_voluntary_growth) >= 200",
                  BHXH_OBJECTION_INDICES);
}

/* 100 a / L + 100 b / M of two years is no mean of a stock. */
static void
test_quotients_over_time (void)
{
  assert_refused (
      "si_rate <= (100 * si_persons / labour_force + 100 * prev(si_persons) / "
      "prev(labour_force)) / 2",
      BHXH_OBJECTION_OVER_TIME);
}

static void
test_accepted_rules (void)
{
  static const char *const expressions[] = {
    "si_compulsory_persons - ui_persons >= 0",
    "ui_rate <= si_compulsory_rate <= si_rate",
    "si_persons = si_compulsory_persons + si_voluntary_persons",
    "si_persons - prev(si_persons) = si_compulsory_persons - prev(si_compulsory_persons) "
    "+ "
    "si_voluntary_persons - prev(si_voluntary_persons)",
    "labour_force <= 2 * prev(labour_force)",
    "(si_persons + prev(si_persons)) / 2 <= labour_force",
    "0.5 * (si_persons + prev(si_persons)) <= labour_force",
    "max(si_rate) - min(si_rate) <= 50",
    "si_rate * ui_rate / 100 <= 100",
    "si_rate + si_rate <= 200",
    "ui_persons - prev(ui_persons) <= si_compulsory_persons - "
    "prev(si_compulsory_persons)",
    "si_rate * labour_force / 100 >= ui_rate * labour_force / 100",
    "si_persons >= 0 * ui_persons",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhPlan) plan = plan_with_rule (expressions[i], &error);

      g_test_message ("%s", expressions[i]);
      g_assert_no_error (error);
    }
}

/* --- Rules of a caller ----------------------------------------------------------- */

static void
test_own_rule (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *vi = NULL;

  bhxh_options_set_rule (options, "mine", "si_persons + ui_persons <= labour_force");
  g_assert_null (bhxh_rules_compute (plan, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_cmpstr (
      error->message, ==,
      "mine: \"si_persons + ui_persons <= labour_force\": si_persons and "
      "\"ui_persons\" are not added: these are different insurances, and one "
      "person can be in both; keep them apart, or compare one with the other");
  vi = bhxh_error_dup_message (error, BHXH_LANGUAGE_VI);
  g_assert_nonnull (strstr (vi,
                            "không cộng si_persons với \"ui_persons\": đây là hai loại "
                            "bảo hiểm khác nhau"));
}

/* --- Figures of another plan ----------------------------------------------------- */

/* As many units and indicators as the small plan, but others. */
static BhxhPlan *
plan_elsewhere (void)
{
  static const char *const settings[][2] = { { "id", "elsewhere" },
                                             { "term", "2024/2024" },
                                             { "frame_date", "2024-01-01" },
                                             { "issuer", "ubnd" } };
  static const char *const unit_columns[] = { "code", "level", "name_vi" };
  static const char *const unit[] = { "2", "province", "Nơi khác" };
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    bhxh_plan_builder_set (builder, settings[i][0], settings[i][1], NULL);
  g_assert_true (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, unit_columns, unit, 3, NULL));
  add_indicator (builder, "x", "x", "person", "stock", "", "");
  return finish_plan (builder);
}

static void
test_other_territory (void)
{
  static const char *const rules[][2] = { { "few", "x <= 5" } };
  BhxhPlanBuilder *builder = new_small_plan ("x", rules, 1);
  g_autoptr (BhxhPlan) elsewhere = plan_elsewhere ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (bhxh_plan_get_frame (elsewhere));
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  add_target (builder, "1", "x", "2024", "1");
  plan = finish_plan (builder);
  g_assert_null (bhxh_findings_compute (plan, figures, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SHAPE);
  g_assert_nonnull (strstr (error->message, "load them with this one"));
  g_clear_error (&error);
  g_assert_null (bhxh_bounds_compute (plan, figures, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SHAPE);
  g_clear_error (&error);
  g_assert_null (bhxh_gaps_compute (plan, figures, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  g_assert_nonnull (strstr (error->message, "load them with this one"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objection/pairs", test_pairs);
  g_test_add_func ("/objection/names-kinds-denominators", test_names_kinds_denominators);
  g_test_add_func ("/objection/reasons", test_reasons);
  g_test_add_func ("/objection/insurances-in-rules", test_insurances_in_rules);
  g_test_add_func ("/objection/others-in-rules", test_others_in_rules);
  g_test_add_func ("/objection/quotients-over-time", test_quotients_over_time);
  g_test_add_func ("/objection/accepted-rules", test_accepted_rules);
  g_test_add_func ("/objection/own-rule", test_own_rule);
  g_test_add_func ("/objection/other-territory", test_other_territory);
  return g_test_run ();
}
