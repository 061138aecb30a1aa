/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What checking the bundled plan says: three cells of Vinh Linh cannot be, five sums are
 * off within rounding, nothing else needs a look.
 */
#include "check-plans.h"

/* Vinh Linh: 10.7 > 10.5, 11.5 > 10.6, 12.3 > 10.6. The sums: 20.8 against 15.0
 * + 5.7, 38.6 against 35.0 + 3.5, 14.3 against 10.5 + 3.9, 18.1 against 11.0 + 7.0, 12.4
 * against 8.3 + 4.0. */
static const char *const expected[] = {
  "si-rate-parts 469 2022 open within 0.1",
  "si-rate-parts 45 2023 open within 0.1",
  "si-rate-parts 461 2024 open within 0.1",
  "si-rate-parts 466 2024 open within 0.1",
  "si-rate-parts 465 2025 open within 0.1",
  "ui-rate-within-compulsory 464 2023 impossible break 0.2",
  "ui-rate-within-compulsory 464 2024 impossible break 0.9",
  "ui-rate-within-compulsory 464 2025 impossible break 1.7",
};

static void
test_notable (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  guint n = 0;

  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_get_verdict (findings, i) == BHXH_VERDICT_IMPOSSIBLE ||
        bhxh_findings_get_printed (findings, i) >= BHXH_PRINTED_WITHIN_ROUNDING)
      {
        g_autofree char *found = describe_finding (findings, plan, i);

        g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
        g_assert_cmpstr (found, ==, expected[n]);
        n++;
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (bhxh_findings_count_failing (findings), ==, 3);
  g_assert_cmpuint (bhxh_findings_count (findings, BHXH_VERDICT_IMPOSSIBLE, 0), ==, 3);
  g_assert_cmpuint (bhxh_findings_count (findings, 0, BHXH_PRINTED_WITHIN_ROUNDING), ==,
                    5);
  g_assert_cmpuint (bhxh_findings_count (findings, 0, 0), ==,
                    bhxh_findings_get_n (findings));
}

/* Ten units times four years; 35 agree. */
static void
test_sums (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  guint n = 0;
  guint n_agree = 0;

  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (strcmp (bhxh_findings_get_rule (findings, i), "si-rate-parts") == 0)
      {
        g_assert_cmpint (bhxh_findings_get_verdict (findings, i), ==, BHXH_VERDICT_OPEN);
        g_assert_cmpint (bhxh_findings_get_severity (findings, i), ==,
                         BHXH_SEVERITY_ERROR);
        n_agree += bhxh_findings_get_printed (findings, i) == BHXH_PRINTED_AGREE;
        n++;
      }
  g_assert_cmpuint (n, ==, 40);
  g_assert_cmpuint (n_agree, ==, 35);
}

static void
assert_finding (BhxhPlan *plan,
                const BhxhFindings *findings,
                const char *rule,
                const char *unit,
                const char *period,
                const char *rest)
{
  const gint index = find_finding (findings, plan, rule, unit, period);
  g_autofree char *found =
      index >= 0 ? describe_finding (findings, plan, (guint) index) : g_strdup ("none");
  g_autofree char *wanted =
      *rest != '\0' ? g_strjoin (" ", rule, unit, period, rest, NULL) : g_strdup ("none");

  g_assert_cmpstr (found, ==, wanted);
}

/* Where rules apply: with all their figures, or with two of them; not with one alone. */
static void
test_where_rules_apply (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  const struct
  {
    const char *rule, *unit, *period, *rest;
  } cases[] = {
    { "si-persons-parts", "45", "2022", "certain agree 0" },
    { "si-persons-parts", "461", "2022", "" },
    /* Rate and persons are printed, the labour force is not. */
    { "si-rate-of-labour-force", "45", "2024", "unknown" },
    { "si-rate-of-labour-force", "461", "2024", "" },
    { "si-voluntary-growth-of-persons", "45", "2022", "unknown" },
    /* 100 * 21713 / 19739 = 110.0005. */
    { "si-voluntary-growth-of-persons", "45", "2023", "open agree 0" },
    { "si-rate-never-falls", "45", "2022", "" },
    { "si-rate-never-falls", "45", "2023", "certain agree 0" },
    /* 10.5 and 10.5. */
    { "si-compulsory-rate-never-falls", "464", "2023", "open agree 0" },
    { "si-persons-sum", "45", "2022", "" },
    /* Con Co has no target and is not waited for. */
    { "si-rate-between-units", "45", "2025", "certain agree 0" },
    { "si-rate-between-units", "461", "2025", "" },
    { "statements-agree", "45", "2022", "certain agree 0" },
    { "bounds-agree", "45", "2022", "open" },
    { "hi-students-rate-range", "45", "2022/2025", "certain agree 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finding (plan, findings, cases[i].rule, cases[i].unit, cases[i].period,
                    cases[i].rest);
}

static void
test_message (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  const guint index =
      (guint) find_finding (findings, plan, "ui-rate-within-compulsory", "464", "2023");
  g_autofree char *vi = bhxh_findings_dup_message (findings, index, BHXH_LANGUAGE_VI);
  g_autofree char *en = bhxh_findings_dup_message (findings, index, BHXH_LANGUAGE_EN);
  g_autofree char *cells = bhxh_findings_dup_cells (findings, index);
  const char *const in_vi[] = {
    "Huyện Vĩnh Linh, năm 2023. ",
    "không thể đồng thời đúng",
    "10,7% (Phụ lục, dòng 4, cột 14)",
    "10,5% (Phụ lục, dòng 4, cột 6)",
    "Số thứ nhất là 10,7% (số thật có thể từ 10,65% đến 10,75%), ",
    "số thứ hai là 10,5% (số thật có thể từ 10,45% đến 10,55%); ",
    "Giả định: Hai tỷ lệ cùng mẫu số",
    "Đề nghị UBND huyện Vĩnh Linh và UBND tỉnh Quảng Trị rà soát",
  };
  const char *const in_en[] = {
    "Vinh Linh District, 2023. ",
    "cannot all be true",
    "10.7% (Annex, row 4, column 14)",
    "The first number is 10.7% (which can be from 10.65% to 10.75%), the second is 10.5% "
    "(which can be from 10.45% to 10.55%); the first is always larger.",
    "Assumption: Both rates are shares of the labour force",
  };

  for (guint i = 0; i < G_N_ELEMENTS (in_vi); i++)
    g_assert_nonnull (strstr (vi, in_vi[i]));
  for (guint i = 0; i < G_N_ELEMENTS (in_en); i++)
    g_assert_nonnull (strstr (en, in_en[i]));
  g_assert_cmpstr (cells, ==, "464/ui_rate/2023/ubnd;464/si_compulsory_rate/2023/ubnd");
}

static void
test_message_of_missing (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  const guint index = (guint) find_finding (
      findings, plan, "si-voluntary-growth-of-persons", "45", "2022");
  g_autofree char *vi = bhxh_findings_dup_message (findings, index, BHXH_LANGUAGE_VI);

  g_assert_nonnull (strstr (vi, "thiếu số liệu"));
  g_assert_nonnull (strstr (vi, "Thiếu: Số người tham gia BHXH tự nguyện, năm 2021."));
  g_assert_nonnull (strstr (vi, "từ 18.027 đến 18.192 người"));
}

static guint
count_rows (BhxhTable *table)
{
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  g_autoptr (GError) error = NULL;
  gsize n_rows = 0;
  guint n = 0;

  while (bhxh_table_reader_next (reader, &n_rows, &error) && n_rows > 0)
    n += (guint) n_rows;
  g_assert_no_error (error);
  return n;
}

static void
test_table (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  g_autoptr (BhxhTable) notable = bhxh_findings_dup_table (findings, FALSE);
  g_autoptr (BhxhTable) all = bhxh_findings_dup_table (findings, TRUE);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (count_rows (notable), ==, 8);
  g_assert_cmpuint (count_rows (all), ==, bhxh_findings_get_n (findings));
  bhxh_options_set_columns (
      options, "rule,of,unit,period,verdict,printed,size,severity,places,accepted");
  text = bhxh_table_format (notable, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text,
                            "ui-rate-within-compulsory,targets,464,2023,impossible,break,"
                            "0.2,error,PL.table#1/4/14;PL.table#1/4/6,no"));
  g_assert_nonnull (strstr (
      text, "si-rate-parts,targets,45,2023,open,within_rounding,0.1,error,"
            "II.2.2023-1;II.table#1/1/2;PL.table#1/1/2;II.table#1/2/2;PL.table#1/1/6;"
            "II.2.2023-1;II.table#1/3/2;PL.table#1/1/10,no"));
}

/* --- Accepted findings
 * ------------------------------------------------------------------ */

static BhxhPlan *
accept_finding (const char *rule, const char *cells, const char *until)
{
  const char *const names[] = { "rule", "cells", "reason", "document", "by", "until" };
  const char *const values[] = { rule, cells, "Đã hỏi", "", "ubnd", until };
  BhxhPlanBuilder *builder = copy_bundled (NULL);

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_ACCEPTED, names, values,
                                            G_N_ELEMENTS (names), NULL));
  return finish_plan (builder);
}

static guint
count_failing (BhxhPlan *plan, BhxhPeriod day)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFindings) findings = NULL;

  bhxh_options_set_day (options, day);
  findings = bhxh_findings_compute (plan, NULL, options, &error);
  g_assert_no_error (error);
  return bhxh_findings_count_failing (findings);
}

static void
test_accepted (void)
{
  /* The order of the cells and the way a period is written do not matter. */
  g_autoptr (BhxhPlan) plan = accept_finding (
      "ui-rate-within-compulsory",
      "464/si_compulsory_rate/2023-01/2023-12/ubnd; 464@2022-10-28/ui_rate/2023/ubnd",
      "");
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  const guint index =
      (guint) find_finding (findings, plan, "ui-rate-within-compulsory", "464", "2023");
  g_autofree char *message =
      bhxh_findings_dup_message (findings, index, BHXH_LANGUAGE_EN);

  g_assert_true (bhxh_findings_is_accepted (findings, index));
  g_assert_cmpint (bhxh_findings_get_verdict (findings, index), ==,
                   BHXH_VERDICT_IMPOSSIBLE);
  g_assert_cmpuint (bhxh_findings_count_failing (findings), ==, 2);
  g_assert_nonnull (strstr (message, "It was looked at and accepted."));
}

static void
test_accepted_only_exactly (void)
{
  g_autoptr (BhxhPlan) one_cell =
      accept_finding ("ui-rate-within-compulsory", "464/ui_rate/2023/ubnd", "");
  g_autoptr (BhxhPlan) other_rule = accept_finding (
      "si-rate-parts", "464/ui_rate/2023/ubnd;464/si_compulsory_rate/2023/ubnd", "");

  g_assert_cmpuint (count_failing (one_cell, BHXH_PERIOD_NONE), ==, 3);
  g_assert_cmpuint (count_failing (other_rule, BHXH_PERIOD_NONE), ==, 3);
}

static void
test_accepted_until (void)
{
  g_autoptr (BhxhPlan) plan = accept_finding (
      "ui-rate-within-compulsory",
      "464/ui_rate/2023/ubnd;464/si_compulsory_rate/2023/ubnd", "2023-06-30");

  g_assert_cmpuint (count_failing (plan, BHXH_PERIOD_NONE), ==, 2);
  g_assert_cmpuint (count_failing (plan, bhxh_period_new_day (2023, 6, 30)), ==, 2);
  g_assert_cmpuint (count_failing (plan, bhxh_period_new_day (2023, 7, 1)), ==, 3);
}

/* --- Options, actuals, ends
 * --------------------------------------------------------------- */

static void
test_period_option (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFindings) findings = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2024, 1, 2024, 12));
  findings = bhxh_findings_compute (plan, NULL, options, NULL);
  g_assert_cmpuint (bhxh_findings_count_failing (findings), ==, 1);
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    g_assert_cmpint (bhxh_findings_get_period (findings, i), ==,
                     bhxh_period_new_months (2024, 1, 2024, 12));
}

static void
test_unknown_owner (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_owner (options, "nobody");
  g_assert_null (bhxh_findings_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

/* The council has no targets here: nothing to check. */
static void
test_other_owner (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFindings) findings = NULL;

  bhxh_options_set_owner (options, "hdnd");
  findings = bhxh_findings_compute (plan, NULL, options, NULL);
  g_assert_cmpuint (bhxh_findings_get_n (findings), ==, 0);
}

static gboolean
stop_at_once (guint64 done G_GNUC_UNUSED,
              guint64 total G_GNUC_UNUSED,
              gpointer data G_GNUC_UNUSED)
{
  return FALSE;
}

static void
test_cancel (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_progress (options, stop_at_once, NULL);
  g_assert_null (bhxh_findings_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

static void
set_actual (BhxhFigures *actuals,
            const char *unit,
            const char *indicator,
            gint64 value,
            gint decimals)
{
  BhxhFrame *frame = bhxh_figures_get_frame (actuals);
  const gint period =
      bhxh_frame_find_period (frame, bhxh_period_new_months (2023, 1, 2023, 12));
  g_autoptr (GError) error = NULL;
  guint index = 0;

  g_assert_true (
      bhxh_frame_find_unit (frame, unit, 0, -1, BHXH_PERIOD_NONE, &index, NULL));
  bhxh_figures_set (actuals, index, (guint) bhxh_frame_find_indicator (frame, indicator),
                    (guint) period, value, decimals, 0, BHXH_PERIOD_NONE, &error);
  g_assert_no_error (error);
}

/* 57,000 + 21,000 is 78,000, not 78,100; 100 * 78,100 / 380,000 = 20.55. */
static void
test_actuals (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhFindings) findings = NULL;
  guint n_actual = 0;

  set_actual (actuals, "45", "si_persons", 78100, 0);
  set_actual (actuals, "45", "si_compulsory_persons", 57000, 0);
  set_actual (actuals, "45", "si_voluntary_persons", 21000, 0);
  set_actual (actuals, "45", "si_rate", 206, 1);
  set_actual (actuals, "45", "labour_force", 380000, 0);
  findings = bhxh_findings_compute (plan, actuals, NULL, NULL);
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_is_actual (findings, i))
      {
        g_autofree char *found = describe_finding (findings, plan, i);
        g_autofree char *cells = bhxh_findings_dup_cells (findings, i);

        n_actual++;
        g_assert_nonnull (strstr (cells, "/2023/actual"));
        if (g_str_has_prefix (found, "si-persons-parts"))
          g_assert_cmpstr (found, ==, "si-persons-parts 45 2023 impossible break 100");
        if (g_str_has_prefix (found, "si-rate-of-labour-force"))
          g_assert_cmpstr (found, ==, "si-rate-of-labour-force 45 2023 open agree 0");
      }
  /* Parts, rate, the range of the rate; two rates that nobody reported lack only
   * themselves. */
  g_assert_cmpuint (n_actual, ==, 5);
  g_assert_cmpuint (bhxh_findings_count_failing (findings), ==, 4);
}

/* Batches of which nothing is shown do not stay in the way of the end. */
static void
test_table_of_nobody (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  g_autoptr (BhxhTable) table = bhxh_findings_dup_table (findings, TRUE);
  const char *const nobody[] = { "0" };
  g_autoptr (BhxhTable) filtered =
      bhxh_table_dup_filtered (table, "unit", nobody, 1, NULL);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (filtered);
  g_autoptr (GError) error = NULL;
  gsize n_rows = 7;

  g_assert_true (bhxh_table_reader_next (reader, &n_rows, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 0);
}

static void
test_past_the_end (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  const guint end = bhxh_findings_get_n (findings);
  gint64 size = -7;
  gint decimals = -7;

  g_assert_cmpint (bhxh_findings_get_verdict (findings, end), ==, 0);
  g_assert_cmpint (bhxh_findings_get_printed (findings, end), ==, 0);
  g_assert_cmpint (bhxh_findings_get_severity (findings, end), ==, 0);
  g_assert_null (bhxh_findings_get_rule (findings, end));
  g_assert_cmpuint (bhxh_findings_get_unit (findings, end), ==, 0);
  g_assert_cmpint (bhxh_findings_get_period (findings, end), ==, BHXH_PERIOD_NONE);
  g_assert_false (bhxh_findings_is_accepted (findings, end));
  g_assert_false (bhxh_findings_is_actual (findings, end));
  g_assert_false (bhxh_findings_get_size (findings, end, &size, &decimals));
  g_assert_cmpint (size, ==, -7);
  g_assert_null (bhxh_findings_dup_cells (findings, end));
  g_assert_null (bhxh_findings_dup_message (findings, end, BHXH_LANGUAGE_VI));
  bhxh_findings_unref (bhxh_findings_ref (findings));
  bhxh_findings_unref (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/bundled/notable", test_notable);
  g_test_add_func ("/findings/bundled/sums", test_sums);
  g_test_add_func ("/findings/bundled/where-rules-apply", test_where_rules_apply);
  g_test_add_func ("/findings/message", test_message);
  g_test_add_func ("/findings/message/missing", test_message_of_missing);
  g_test_add_func ("/findings/table", test_table);
  g_test_add_func ("/findings/table/of-nobody", test_table_of_nobody);
  g_test_add_func ("/findings/accepted", test_accepted);
  g_test_add_func ("/findings/accepted/only-exactly", test_accepted_only_exactly);
  g_test_add_func ("/findings/accepted/until", test_accepted_until);
  g_test_add_func ("/findings/options/period", test_period_option);
  g_test_add_func ("/findings/options/unknown-owner", test_unknown_owner);
  g_test_add_func ("/findings/options/other-owner", test_other_owner);
  g_test_add_func ("/findings/options/cancel", test_cancel);
  g_test_add_func ("/findings/actuals", test_actuals);
  g_test_add_func ("/findings/past-the-end", test_past_the_end);
  return g_test_run ();
}
