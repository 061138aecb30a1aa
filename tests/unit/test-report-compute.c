/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reports of results: what is in them, worked out by hand.
 */
#include "report-check.h"

/* 960 of 1,000 are 96 %, and 40 are left; 540 of 600 and 420 of 400 are -60 and +20. The
 * rate has no labour force. All is final, and the year is over. */
static void
test_summary (void)
{
  static const char *const vi[] = {
    "\"Tóm tắt\"",
    "\"Năm 2024 (số liệu chính thức, đến 31/12/2024), tỉnh A và 2 đơn vị cấp dưới có 4 "
    "chỉ "
    "tiêu: 1 vượt, 2 không đạt, 1 chưa có số liệu. Số người là 960 người, bằng 96,00% "
    "chỉ "
    "tiêu 1.000 người, còn phải phát triển 40 người. Theo số người, 1 trong 2 đơn vị đạt "
    "hoặc vượt chỉ tiêu; xa chỉ tiêu nhất: huyện B (-60 người); vượt xa nhất: huyện C "
    "(+20 "
    "người).\"",
    NULL
  };
  static const char *const en[] = {
    "\"Summary\"",
    "\"2024 (final figures as of 31 December 2024): of 4 targets of A Province and 2 "
    "units "
    "below it, 1 exceeded, 2 missed, 1 without data. Persons: 960 persons, 96.00% of the "
    "target of 1,000, 40 remaining. By persons, 1 of 2 units reached their target; "
    "furthest from it: B District (-60 persons); furthest above it: C District (+20 "
    "persons).\"",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhReport) report = bhxh_report_compute (gaps, NULL, NULL, NULL, &error);
  g_autofree char *vi_text = NULL;
  g_autofree char *en_text = NULL;

  g_assert_no_error (error);
  vi_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_VI);
  assert_has (vi_text, vi);
  en_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_EN);
  assert_has (en_text, en);
}

/* The unit's own targets stand first, then each indicator that units below have. */
static void
test_targets (void)
{
  static const char *const html[] = {
    "II. ",
    "Table 1. Targets of A Province (persons; %), 2024",
    "<tr><th scope=\"row\">Persons</th><td class=\"n\">1,000</td><td "
    "class=\"n\">960</td><td class=\"n\">-40</td><td class=\"n\">96.00</td>",
    "<tr><th scope=\"row\">Rate</th><td class=\"n\">20.8</td>",
    "Table 2. Persons (persons), 2024",
    "<th scope=\"row\">A Province</th>",
    "<th scope=\"row\">B District</th>",
    "<th scope=\"row\">C District</th>",
    "III. ",
    "A target is taken exactly as it was decreed.",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  g_autofree char *text = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_EN);

  assert_has (text, html);
  assert_lacks (text, "Table 3.");
}

/* Of several years each row says which; the rate, which nobody has persons for, has no
 * column of them; a district has no figure of the second year. */
static void
test_years (void)
{
  static const char *const targets[] = { "11,n,2023,500,ubnd", "11,n,2024,600,ubnd",
                                         "12,n,2023,400,ubnd", "11,r,2024,20.8,ubnd" };
  static const char *const html[] = {
    "<th scope=\"col\">Unit</th><th scope=\"col\">Period</th><th class=\"n\" "
    "scope=\"col\">Target</th>",
    "<tr><th scope=\"row\">B District</th><td>2023</td><td class=\"n\">500</td><td "
    "class=\"n\">470</td>",
    "<tr><th scope=\"row\">B District</th><td>2024</td><td class=\"n\">600</td><td "
    "class=\"n\"></td>",
    "Rate (%)", NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhReport) report = NULL;
  g_autofree char *text = NULL;

  set (plan, actuals, "11", "n", "2023", 470, 0);
  gaps = compute (plan, actuals, NULL);
  report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  text = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_EN);
  assert_has (text, html);
  assert_lacks (text, "Gap in persons");
}

static BhxhReport *
report_with (BhxhGaps *gaps, const char *unit, guint parts, GError **error)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_report_unit (options, unit);
  bhxh_options_set_report_parts (options, parts);
  return bhxh_report_compute (gaps, NULL, NULL, options, error);
}

static void
test_unit (void)
{
  static const char *const parts[] = {
    "Kết quả thực hiện chỉ tiêu năm 2024, huyện B", "huyện B có 1 chỉ tiêu: 1 không đạt.",
    "Bảng 1. Các chỉ tiêu của huyện B (người), năm 2024", "600", NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhReport) report = report_with (gaps, "11", BHXH_REPORT_ALL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  assert_has (text, parts);
  assert_lacks (text, "uyện C");
  assert_lacks (text, "Bảng 2.");
  g_assert_null (report_with (gaps, "99", BHXH_REPORT_ALL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

static void
test_parts (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = report_with (gaps, NULL, BHXH_REPORT_SUMMARY, NULL);

  g_assert_cmpuint (bhxh_report_get_n_parts (report), ==, 2);
}

/* Findings and duties are told where there are any, and that there are none where not. */
static void
test_findings_and_duties (void)
{
  static const char *const parts[] = { "0 trường hợp không thể đồng thời đúng.",
                                       "Nhiệm vụ, báo cáo có thời hạn: 0.",
                                       ". Vấn đề cần rà soát",
                                       "Không có vấn đề nào cần rà soát.",
                                       ". Nhiệm vụ, báo cáo có thời hạn",
                                       "Không có nhiệm vụ nào đến hạn.",
                                       NULL };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhReport) report =
      bhxh_report_compute (gaps, findings, duties, NULL, NULL);
  g_autofree char *text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);

  assert_has (text, parts);
}

/* A month against the year's target: said in the title, with what was to be expected. From
 * 600 by the end of 2023, the target then, to 720 is 10 a month: 670 by the end of July. */
static void
test_month (void)
{
  static const char *const targets[] = { "1,n,2023,600,ubnd", "1,n,2024,720,ubnd" };
  static const char *const parts[] = {
    "Kết quả thực hiện chỉ tiêu năm 2024 đến tháng 7/2024, tỉnh A",
    "Bảng 2. Tiến độ trong năm, đến tháng 7/2024",
    "720",
    "670",
    "665",
    "-5",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (targets, G_N_ELEMENTS (targets));
  static const char csv[] = "unit,indicator,period,value\n1,n,2024-07,665\n";
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "july.csv", csv, sizeof csv - 1, NULL, NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhReport) report = NULL;
  g_autofree char *text = NULL;

  bhxh_options_set_period (options, period_of ("2024"));
  bhxh_options_set_actual_period (options, period_of ("2024-07"));
  gaps = compute (plan, actuals, options);
  report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  assert_has (text, parts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/summary", test_summary);
  g_test_add_func ("/report/month", test_month);
  g_test_add_func ("/report/targets", test_targets);
  g_test_add_func ("/report/years", test_years);
  g_test_add_func ("/report/unit", test_unit);
  g_test_add_func ("/report/parts", test_parts);
  g_test_add_func ("/report/findings-and-duties", test_findings_and_duties);
  return g_test_run ();
}
