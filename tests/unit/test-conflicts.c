/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which figures contradict each other, and which ones to doubt.
 */
#include "check-plans.h"

static BhxhConflicts *
compute (BhxhPlan *plan, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhConflicts *conflicts = bhxh_conflicts_compute (plan, NULL, options, &error);

  g_assert_no_error (error);
  return conflicts;
}

/* A plan of one unit: turnover t is profit p plus cost c, cost at least 0.6 of it. */
static BhxhPlanBuilder *
new_business (void)
{
  static const char *const rules[][2] = { { "sum", "t = p + c" },
                                          { "share", "c >= 0.6 * t" } };

  return new_small_plan ("tpc", rules, G_N_ELEMENTS (rules));
}

static BhxhPlan *
make_business (const char *turnover, const char *profit, const char *cost)
{
  BhxhPlanBuilder *builder = new_business ();

  add_target (builder, "1", "t", "2024", turnover);
  add_target (builder, "1", "p", "2024", profit);
  add_target (builder, "1", "c", "2024", cost);
  return finish_plan (builder);
}

/* Turnover 200, profit 755, cost 125: profit alone explains it, since cost would have to
 * be negative and turnover 880, of which 125 is too little. */
static void
test_profit (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "755", "125");
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);
  g_autofree char *doubt = NULL;
  guint64 weight = 0;

  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  doubt = bhxh_conflicts_dup_doubt (conflicts, 0, &weight);
  g_assert_cmpstr (doubt, ==, "1/p/2024/ubnd");
  g_assert_cmpuint (weight, ==, 1);
  g_assert_true (bhxh_conflicts_has_all_doubts (conflicts));
}

/* 75 for 755: cost and profit make the turnover again. No other change of one digit, sign
 * or mark does: profit has to be 75 exactly. */
static void
test_slip (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "755", "125");
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);
  g_autofree char *cell = bhxh_conflicts_dup_slip_cell (conflicts, 0);
  guint doubt = 1;
  BhxhSlip kind = 0;
  gint64 value = 0;
  gint decimals = 1;

  g_assert_cmpuint (bhxh_conflicts_get_n_slips (conflicts), ==, 1);
  g_assert_true (
      bhxh_conflicts_get_slip (conflicts, 0, &doubt, &kind, &value, &decimals));
  g_assert_cmpuint (doubt, ==, 0);
  g_assert_cmpint (kind, ==, BHXH_SLIP_DIGIT_DROPPED);
  g_assert_cmpint (value, ==, 75);
  g_assert_cmpint (decimals, ==, 0);
  g_assert_cmpstr (cell, ==, "1/p/2024/ubnd");
  g_assert_false (
      bhxh_conflicts_get_slip (conflicts, 1, &doubt, &kind, &value, &decimals));
  g_assert_null (bhxh_conflicts_dup_slip_cell (conflicts, 1));
}

/* Profit 125 and cost 75 stand where the other should: 200 is their sum, but 75 is less
 * than 0.6 of it. No figure alone explains it; with turnover trusted, profit and cost
 * together do, exchanged. */
static void
test_exchanged (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "125", "75");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhConflicts) conflicts = NULL;
  guint n_exchanged = 0;

  bhxh_options_set_weight (options, "1/t/2024/ubnd", 5);
  conflicts = compute (plan, options);
  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  for (guint i = 0; i < bhxh_conflicts_get_n_slips (conflicts); i++)
    {
      g_autofree char *cell = bhxh_conflicts_dup_slip_cell (conflicts, i);
      guint doubt;
      BhxhSlip kind;
      gint64 value;
      gint decimals;

      bhxh_conflicts_get_slip (conflicts, i, &doubt, &kind, &value, &decimals);
      if (kind != BHXH_SLIP_EXCHANGED)
        continue;
      g_assert_cmpint (value, ==, g_str_has_prefix (cell, "1/p/") ? 75 : 125);
      n_exchanged++;
    }
  g_assert_cmpuint (n_exchanged, ==, 2);
}

/* The same in units of 10^12. */
static void
test_large (void)
{
  g_autoptr (BhxhPlan) plan =
      make_business ("200000000000000", "755000000000000", "125000000000000");
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);
  g_autofree char *doubt = bhxh_conflicts_dup_doubt (conflicts, 0, NULL);

  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  g_assert_cmpstr (doubt, ==, "1/p/2024/ubnd");
}

/* Profit is trusted more than both others together: they are doubted. */
static void
test_weights (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "755", "125");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autofree char *doubt = NULL;
  guint64 weight = 0;

  bhxh_options_set_weight (options, "1/p/2024/ubnd", 3);
  conflicts = compute (plan, options);
  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  doubt = bhxh_conflicts_dup_doubt (conflicts, 0, &weight);
  g_assert_cmpstr (doubt, ==, "1/t/2024/ubnd;1/c/2024/ubnd");
  g_assert_cmpuint (weight, ==, 2);
}

/* What one article of a document, made for it, states. */
static void
state (BhxhPlanBuilder *builder,
       const char *article,
       const char *unit,
       const char *indicator,
       const char *period,
       const char *value)
{
  static const char *const text_columns[] = { "id", "kind", "text_vi" };
  static const char *const columns[] = { "unit",  "indicator", "period",
                                         "value", "owner",     "source" };
  const char *const text[] = { article, "article", article };
  const char *const target[] = { unit, indicator, period, value, "ubnd", article };

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_TEXTS, text_columns, text,
                                            G_N_ELEMENTS (text), NULL));
  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_TARGETS, columns, target,
                                            G_N_ELEMENTS (target), NULL));
}

/* A figure that three places state is trusted three times as much as another. */
static void
test_stated_often (void)
{
  BhxhPlanBuilder *builder = new_business ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autofree char *doubt = NULL;

  state (builder, "x", "1", "p", "2024", "755");
  state (builder, "y", "1", "p", "2024", "755");
  state (builder, "z", "1", "p", "2024", "755");
  add_target (builder, "1", "t", "2024", "200");
  add_target (builder, "1", "c", "2024", "125");
  plan = finish_plan (builder);
  conflicts = compute (plan, NULL);
  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  doubt = bhxh_conflicts_dup_doubt (conflicts, 0, NULL);
  g_assert_cmpstr (doubt, ==, "1/t/2024/ubnd;1/c/2024/ubnd");
}

/* Turnover is stated as 200 and as 300: no value is both, whatever the others are. */
static void
test_stated_twice (void)
{
  BhxhPlanBuilder *builder = new_business ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *rules = NULL;
  g_autofree char *message = NULL;

  state (builder, "x", "1", "t", "2024", "200");
  state (builder, "y", "1", "t", "2024", "300");
  add_target (builder, "1", "p", "2024", "75");
  plan = finish_plan (builder);
  conflicts = compute (plan, NULL);
  g_assert_cmpuint (bhxh_conflicts_get_n (conflicts), ==, 1);
  cells = bhxh_conflicts_dup_cells (conflicts, 0);
  rules = bhxh_conflicts_dup_rules (conflicts, 0);
  message = bhxh_conflicts_dup_message (conflicts, 0, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (cells, ==, "1/t/2024/ubnd");
  g_assert_cmpstr (rules, ==, "");
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "200 persons (x) / 300 persons (y)"));
}

/* 200 and 290 are one digit apart; each may have been the other, but nothing else, for the
 * document would go on contradicting itself. With 75 and 125 only 200 is possible. */
static void
test_stated_slip (void)
{
  BhxhPlanBuilder *builder = new_business ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhConflicts) conflicts = NULL;
  guint doubt;
  BhxhSlip kind;
  gint64 value;
  gint decimals;

  state (builder, "x", "1", "t", "2024", "200");
  state (builder, "y", "1", "t", "2024", "290");
  add_target (builder, "1", "p", "2024", "75");
  add_target (builder, "1", "c", "2024", "125");
  plan = finish_plan (builder);
  conflicts = compute (plan, NULL);
  g_assert_cmpuint (bhxh_conflicts_get_n_slips (conflicts), ==, 1);
  g_assert_true (
      bhxh_conflicts_get_slip (conflicts, 0, &doubt, &kind, &value, &decimals));
  g_assert_cmpint (kind, ==, BHXH_SLIP_DIGIT_CHANGED);
  g_assert_cmpint (value, ==, 200);
}

/* Vinh Linh, 2024: 11.5 % of unemployment insurance could stand where another unit has at
 * least 11.45 % of compulsory insurance and at most 10.65 % of unemployment insurance
 * itself: Dakrong alone, with 11.9 and 7.8. */
static void
test_exchanged_rows (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhConflicts) conflicts = NULL;
  guint n_exchanged = 0;

  bhxh_options_set_period (options, bhxh_period_new_months (2024, 1, 2024, 12));
  conflicts = compute (plan, options);
  for (guint i = 0; i < bhxh_conflicts_get_n_slips (conflicts); i++)
    {
      g_autofree char *other = bhxh_conflicts_dup_slip_other (conflicts, i);
      guint doubt;
      BhxhSlip kind;
      gint64 value;
      gint decimals;

      bhxh_conflicts_get_slip (conflicts, i, &doubt, &kind, &value, &decimals);
      if (kind != BHXH_SLIP_EXCHANGED)
        {
          g_assert_cmpstr (other, ==, "");
          continue;
        }
      g_assert_cmpint (value, ==, 78);
      g_assert_cmpint (decimals, ==, 1);
      g_assert_cmpstr (other, ==, "467/ui_rate/2024/ubnd");
      n_exchanged++;
    }
  g_assert_cmpuint (n_exchanged, ==, 1);
}

/* 13.0 and 13.1 can both be 13.05, and nothing else: 49,236 persons would then be of
 * 377,287.4, but 78,743 persons are at most 20.85 % of no fewer than 377,664.3. */
static void
test_statements_together (void)
{
  BhxhPlanBuilder *builder = copy_bundled (NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autofree char *cells = NULL;

  state (builder, "x", "45", "ui_rate", "2023", "13.1");
  plan = finish_plan (builder);
  bhxh_options_set_period (options, bhxh_period_new_months (2023, 1, 2023, 12));
  bhxh_options_set_rule (options, "ui-rate-within-compulsory", "");
  bhxh_options_set_rule (options, "ui-persons-within-compulsory", "");
  conflicts = compute (plan, options);
  cells = bhxh_conflicts_dup_cells (conflicts, 0);
  g_assert_nonnull (cells);
  g_assert_nonnull (strstr (cells, "45/ui_rate/2023/ubnd"));
}

static void
test_none (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "75", "125");
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);

  g_assert_cmpuint (bhxh_conflicts_get_n (conflicts), ==, 0);
  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 0);
  g_assert_true (bhxh_conflicts_is_complete (conflicts));
  g_assert_true (bhxh_conflicts_has_all_doubts (conflicts));
  g_assert_null (bhxh_conflicts_dup_cells (conflicts, 0));
  g_assert_null (bhxh_conflicts_dup_rules (conflicts, 0));
  g_assert_null (bhxh_conflicts_dup_message (conflicts, 0, BHXH_LANGUAGE_VI));
  g_assert_null (bhxh_conflicts_dup_doubt (conflicts, 0, NULL));
}

/* In the bundled plan unemployment insurance of Vinh Linh contradicts compulsory social
 * insurance in three years: directly, and through the two other rates of the unit. */
static void
test_bundled (void)
{
  static const char *const expected[][2] = {
    { "464/si_compulsory_rate/2023/ubnd;464/ui_rate/2023/ubnd",
      "ui-rate-within-compulsory@464/2023" },
    { "464/si_rate/2023/ubnd;464/si_voluntary_rate/2023/ubnd;464/ui_rate/2023/ubnd",
      "si-rate-parts@464/2023;ui-rate-within-compulsory@464/2023" },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);
  g_autofree char *doubt = bhxh_conflicts_dup_doubt (conflicts, 0, NULL);
  g_autofree char *message = bhxh_conflicts_dup_message (conflicts, 0, BHXH_LANGUAGE_EN);

  g_assert_cmpuint (bhxh_conflicts_get_n (conflicts), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *cells = bhxh_conflicts_dup_cells (conflicts, i);
      g_autofree char *rules = bhxh_conflicts_dup_rules (conflicts, i);

      g_assert_cmpstr (cells, ==, expected[i][0]);
      g_assert_cmpstr (rules, ==, expected[i][1]);
    }
  g_assert_cmpuint (bhxh_conflicts_get_n_doubts (conflicts), ==, 1);
  g_assert_cmpstr (doubt, ==,
                   "464/ui_rate/2023/ubnd;464/ui_rate/2024/ubnd;464/ui_rate/2025/ubnd");
  g_assert_true (g_str_has_prefix (message, "2 figures cannot all be true: "));
  g_assert_nonnull (strstr (message, "10.7% (Annex, row 4, column 14)"));
  g_assert_nonnull (strstr (message, "Assumptions: Both rates are shares"));
}

/* Without the two rules about unemployment insurance nothing contradicts itself. */
static void
test_rules (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhConflicts) conflicts = NULL;

  bhxh_options_set_rule (options, "ui-rate-within-compulsory", "");
  bhxh_options_set_rule (options, "ui-persons-within-compulsory", "");
  conflicts = compute (plan, options);
  g_assert_cmpuint (bhxh_conflicts_get_n (conflicts), ==, 0);
}

/* Only over units below: the province counts more than both districts may have. */
static void
test_over_units (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autofree char *cells = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2022, 1, 2022, 12));
  bhxh_options_set_rule (options, "mine", "3 * max(si_rate) >= si_rate");
  bhxh_options_set_rule (options, "cap", "sum(labour_force) <= 375000");
  bhxh_options_set_most_sets (options, 3);
  conflicts = compute (plan, options);
  g_assert_cmpuint (bhxh_conflicts_get_n (conflicts), >, 0);
  g_assert_false (bhxh_conflicts_is_complete (conflicts));
  cells = bhxh_conflicts_dup_cells (conflicts, 0);
  g_assert_nonnull (strstr (cells, "45/"));
}

static void
test_tables (void)
{
  g_autoptr (BhxhPlan) plan = make_business ("200", "755", "125");
  g_autoptr (BhxhConflicts) conflicts = compute (plan, NULL);
  g_autoptr (BhxhTable) table = bhxh_conflicts_dup_table (conflicts);
  g_autoptr (BhxhTable) doubts = bhxh_conflicts_dup_doubts_table (conflicts);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  char *text = NULL;

  bhxh_options_set_columns (options, "conflict,cells,rules");
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_nonnull (strstr (text, "1/p/2024/ubnd"));
  bhxh_free (text);
  bhxh_options_set_columns (options, "set,unit,indicator,period,value,weight");
  text = bhxh_table_format (doubts, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_nonnull (strstr (text, "1,1,p,2024,755,1"));
  bhxh_free (text);
  bhxh_options_set_columns (options, "set,value,slip,instead");
  text = bhxh_table_format (doubts, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_nonnull (strstr (text, "1,755,digit-dropped,75"));
  bhxh_free (text);
  bhxh_conflicts_unref (bhxh_conflicts_ref (conflicts));
  bhxh_conflicts_unref (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflicts/profit", test_profit);
  g_test_add_func ("/conflicts/slip", test_slip);
  g_test_add_func ("/conflicts/exchanged", test_exchanged);
  g_test_add_func ("/conflicts/large", test_large);
  g_test_add_func ("/conflicts/weights", test_weights);
  g_test_add_func ("/conflicts/stated-often", test_stated_often);
  g_test_add_func ("/conflicts/stated-twice", test_stated_twice);
  g_test_add_func ("/conflicts/exchanged-rows", test_exchanged_rows);
  g_test_add_func ("/conflicts/stated-slip", test_stated_slip);
  g_test_add_func ("/conflicts/statements-together", test_statements_together);
  g_test_add_func ("/conflicts/none", test_none);
  g_test_add_func ("/conflicts/bundled", test_bundled);
  g_test_add_func ("/conflicts/rules", test_rules);
  g_test_add_func ("/conflicts/over-units", test_over_units);
  g_test_add_func ("/conflicts/tables", test_tables);
  return g_test_run ();
}
