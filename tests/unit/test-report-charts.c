/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Charts of reports: the numbers that they show, and where these lie in the drawing.
 */
#include "report-check.h"

/* Province, its two districts, two years; and a rate. */
static const char *const two_years[] = {
  "1,n,2023,900,ubnd",   "11,n,2023,500,ubnd",  "12,n,2023,400,ubnd",
  "1,n,2024,1000,ubnd",  "11,n,2024,600,ubnd",  "12,n,2024,400,ubnd",
  "11,r,2024,20.8,ubnd", "12,r,2024,30.0,ubnd",
};

static BhxhGaps *
gaps_of (BhxhPlan *plan, BhxhFigures *actuals)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_period (options, period_of ("2024"));
  return compute (plan, actuals, options);
}

static BhxhGaps *
known_gaps (BhxhPlan *plan)
{
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));

  set (plan, actuals, "1", "n", "2023", 910, 0);
  set (plan, actuals, "11", "n", "2023", 470, 0);
  set (plan, actuals, "12", "n", "2023", 440, 0);
  set (plan, actuals, "1", "n", "2024", 960, 0);
  set (plan, actuals, "11", "n", "2024", 540, 0);
  set (plan, actuals, "12", "n", "2024", 420, 0);
  set (plan, actuals, "11", "r", "2024", 207, 1);
  set (plan, actuals, "12", "r", "2024", 305, 1);
  return gaps_of (plan, actuals);
}

static char *
format_chart (BhxhReportChart kind,
              const char *unit,
              const char *indicator,
              BhxhReportFormat wanted)
{
  g_autoptr (BhxhPlan) plan = small_plan (two_years, G_N_ELEMENTS (two_years));
  g_autoptr (BhxhGaps) gaps = known_gaps (plan);
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_report_add_chart (report, kind, gaps, unit, indicator, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_report_get_n_parts (report), ==, 1);
  text = bhxh_report_format (report, wanted, options, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The rows of the chart's table, as JSON has them, without the Vietnamese names. */
static void
assert_rows (BhxhReportChart kind, const char *indicator, const char *expected)
{
  g_autofree char *json = format_chart (kind, NULL, indicator, BHXH_REPORT_JSON);
  g_autoptr (GRegex) names = g_regex_new ("\"name_vi\": \"[^\"]*\", ", 0, 0, NULL);
  const char *rows = strstr (json, "\"rows\": [");
  g_autofree char *without = NULL;

  g_assert_nonnull (rows);
  rows += strlen ("\"rows\": [\n");
  without = g_regex_replace_literal (names, rows, strstr (rows, "\n  ]") - rows, 0, "", 0,
                                     NULL);
  g_assert_cmpstr (without, ==, expected);
}

static void
test_bullet (void)
{
  assert_rows (BHXH_CHART_BULLET, "n",
               "    {\"name_en\": \"B District\", \"target\": 600, \"actual\": 540},\n"
               "    {\"name_en\": \"C District\", \"target\": 400, \"actual\": 420}");
}

/* 420 - 400 before 540 - 600; persons are exact. */
static void
test_dots (void)
{
  assert_rows (
      BHXH_CHART_DOTS, "n",
      "    {\"name_en\": \"C District\", \"gap\": 20, \"lo\": null, \"hi\": null},\n"
      "    {\"name_en\": \"B District\", \"gap\": -60, \"lo\": null, \"hi\": null}");
}

/* 20.7 stands for 20.65 to 20.75, so against 20.8 for -0.15 to -0.05; 30.5 likewise. */
static void
test_dots_rounding (void)
{
  assert_rows (
      BHXH_CHART_DOTS, "r",
      "    {\"name_en\": \"C District\", \"gap\": 0.5, \"lo\": 0.45, \"hi\": 0.55},\n"
      "    {\"name_en\": \"B District\", \"gap\": -0.1, \"lo\": -0.15, \"hi\": -0.05}");
}

/* A district of the province with a target of 100. */
static void
add_district (BhxhPlanBuilder *builder, guint code)
{
  g_autofree char *unit =
      g_strdup_printf ("%u,1,district,Huyện %u,District %u", code, code, code);
  g_autofree char *target = g_strdup_printf ("%u,n,2024,100,ubnd", code);

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en", unit);
  add_row (builder, BHXH_PLAN_TARGETS, TARGET_COLUMNS, target);
}

/* -60 and +20 are the -40 of the province. */
static void
test_waterfall (void)
{
  assert_rows (BHXH_CHART_WATERFALL, NULL,
               "    {\"name_en\": \"B District\", \"adds\": -60},\n"
               "    {\"name_en\": \"C District\", \"adds\": 20},\n"
               "    {\"name_en\": \"The whole gap\", \"adds\": -40}");
}

/* Of 22 districts that add 1, -2 and 10 to 29 the four that add least, 1 - 2 + 10 + 11, are
 * one bar: 18 are shown one by one. All add 1 - 2 + 20 * 39 / 2. */
static void
test_waterfall_others (void)
{
  static const char *const parts[] = { "\"name_en\": \"District 23\", \"adds\": 12},",
                                       "\"name_en\": \"District 40\", \"adds\": 29},",
                                       "\"name_en\": \"Other parts\", \"adds\": 20},",
                                       "\"name_en\": \"The whole gap\", \"adds\": 389}",
                                       NULL };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autofree char *json = NULL;

  add_row (builder, BHXH_PLAN_TARGETS, TARGET_COLUMNS, "1,n,2024,2200,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, TARGET_COLUMNS, "11,n,2024,100,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, TARGET_COLUMNS, "12,n,2024,100,ubnd");
  for (guint code = 21; code <= 40; code++)
    add_district (builder, code);
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  set (plan, actuals, "1", "n", "2024", 2589, 0);
  set (plan, actuals, "11", "n", "2024", 101, 0);
  set (plan, actuals, "12", "n", "2024", 98, 0);
  for (guint code = 21; code <= 40; code++)
    {
      g_autofree char *unit = g_strdup_printf ("%u", code);

      set (plan, actuals, unit, "n", "2024", 100 + code - 11, 0);
    }
  gaps = gaps_of (plan, actuals);
  g_assert_true (
      bhxh_report_add_chart (report, BHXH_CHART_WATERFALL, gaps, NULL, NULL, NULL));
  json = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_EN);
  assert_has (json, parts);
  assert_lacks (json, "\"District 22\"");
}

static void
test_heat (void)
{
  assert_rows (
      BHXH_CHART_HEAT, "n",
      "    {\"name_en\": \"B District\", \"gap_2023\": -30, \"gap_2024\": -60},\n"
      "    {\"name_en\": \"C District\", \"gap_2023\": 40, \"gap_2024\": 20}");
}

static void
test_paths (void)
{
  assert_rows (BHXH_CHART_PATHS, "n",
               "    {\"name_en\": \"A Province\", \"target_2023\": 900, \"actual_2023\": "
               "910, \"target_2024\": 1000, \"actual_2024\": 960},\n"
               "    {\"name_en\": \"B District\", \"target_2023\": 500, \"actual_2023\": "
               "470, \"target_2024\": 600, \"actual_2024\": 540},\n"
               "    {\"name_en\": \"C District\", \"target_2023\": 400, \"actual_2023\": "
               "440, \"target_2024\": 400, \"actual_2024\": 420}");
}

/* --- The drawing --------------------------------------------------------------------- */

/* The scale ends a sixteenth, and one, above the largest number: 600 + 37 + 1 = 638 at 292
 * points, 0 at 115. So 600 lies at 115 + 177 * 600 / 638 = 281.5, 80 % of it at
 * 115 + 133.2, 540 at 115 + 149.8; 400 at 226.0, 420 at 115 + 116.5. Rows are 19 points
 * high, bands two thirds of it, bars two fifths of that. */
static void
test_bullet_drawing (void)
{
  static const char *const parts[] = {
    "<figcaption id=\"f1\">Figure 1. Actual against target: Persons, 2024</figcaption>",
    "<svg ",
    " role=\"img\" aria-labelledby=\"s1 s1d\"><title id=\"s1\">Actual against target: "
    "Persons, 2024</title><desc id=\"s1d\">Dark bar: actual;",
    "B District</text>",
    "<rect class=\"k1\" x=\"115.0\" y=\"9.2\" width=\"133.2\" height=\"12.6\"/>",
    "<rect class=\"v\" x=\"115.0\" y=\"13.0\" width=\"149.8\" height=\"5.0\"/>",
    "<line class=\"t\" x1=\"281.5\" y1=\"8.2\" x2=\"281.5\" y2=\"22.8\"/>",
    "C District</text>",
    "<rect class=\"v\" x=\"115.0\" y=\"32.0\" width=\"116.5\" height=\"5.0\"/>",
    "<line class=\"t\" x1=\"226.0\"",
    "</svg>",
    "In: persons. Source: A small plan (final figures as of 31 December 2024).",
    "<table aria-labelledby=\"f1\">",
    "<th scope=\"row\">B District</th><td class=\"n\">600</td><td class=\"n\">540</td>",
    "</figure>",
    NULL
  };
  g_autofree char *html = format_chart (BHXH_CHART_BULLET, NULL, "n", BHXH_REPORT_HTML);

  assert_has (html, parts);
}

/* A bullet chart as a page, with bands of the caller's own (0: as ever). */
static char *
format_bands (BhxhPlan *plan,
              BhxhFigures *actuals,
              const char *indicator,
              const gint64 *cuts,
              gsize n_cuts)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_period (options, period_of ("2024"));
  bhxh_options_set_bands (options, cuts, 0, n_cuts);
  gaps = compute (plan, actuals, options);
  bhxh_report_add_chart (report, BHXH_CHART_BULLET, gaps, NULL, indicator, &error);
  g_assert_no_error (error);
  return format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_EN);
}

/* 120 % of 600 is the largest number, so that the scale ends at 720 + 45 + 1: 720 lies at
 * 177 * 720 / 766 = 166.4, 300 at 69.3. */
static void
test_bullet_bands (void)
{
  static const gint64 cuts[] = { 120, 50 };
  static const char *const parts[] = {
    "grey bands: achievement below 50% and 120%, the lighter, the higher.</desc>",
    "<rect class=\"k3\" x=\"115.0\" y=\"9.2\" width=\"166.4\" height=\"12.6\"/>",
    "<rect class=\"k2\" x=\"115.0\" y=\"9.2\" width=\"69.3\" height=\"12.6\"/>",
    "<rect class=\"v\"", NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (two_years, G_N_ELEMENTS (two_years));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autofree char *html = NULL;

  set (plan, actuals, "11", "n", "2024", 540, 0);
  html = format_bands (plan, actuals, "n", cuts, G_N_ELEMENTS (cuts));
  assert_has (html, parts);
  assert_lacks (html, "<rect class=\"k1\"");
}

/* 100 waiting, 190 found: the scale ends at 190 + 11 + 1. Up to 100 reach the target, up to
 * 105 and 125 95 and 80 % of it; all else lies below. 177 * 125 / 202 = 109.5, of 105 it is
 * 92.0, of 100 87.6. */
static void
test_bullet_less (void)
{
  static const char *const targets[] = { "1,w,2024,100,ubnd", "11,w,2024,40,ubnd" };
  static const char *const parts[] = {
    "achievement below 80%, 95% and 100%",
    "<rect class=\"k1\" x=\"115.0\" y=\"9.2\" width=\"177.0\" height=\"12.6\"/>",
    "<rect class=\"k2\" x=\"115.0\" y=\"9.2\" width=\"109.5\" height=\"12.6\"/>",
    "<rect class=\"k3\" x=\"115.0\" y=\"9.2\" width=\"92.0\" height=\"12.6\"/>",
    "<rect class=\"k0\" x=\"115.0\" y=\"9.2\" width=\"87.6\" height=\"12.6\"/>",
    "<rect class=\"v\"",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autofree char *html = NULL;

  set (plan, actuals, "1", "w", "2024", 190, 0);
  html = format_bands (plan, actuals, "w", NULL, 0);
  assert_has (html, parts);
}

/* Bars go from 0 to -60, to -40, and the whole from 0 to -40, so the scale is from -64 to
 * 4: a sixteenth of 60 and one on either side. 0 lies at 120 + 135 * 64 / 68 = 247.1, -60 at
 * 120 + 135 * 4 / 68 = 127.9, -40 at 120 + 135 * 24 / 68 = 167.6. */
static void
test_waterfall_drawing (void)
{
  static const char *const parts[] = {
    "B District</text>",
    "<rect class=\"n\" x=\"127.9\" y=\"9.5\" width=\"119.2\" height=\"10.0\"/>",
    "-60</text>",
    "C District</text>",
    "<rect class=\"v\" x=\"127.9\" y=\"26.5\" width=\"39.7\" height=\"10.0\"/>",
    "+20</text>",
    "The whole gap</text>",
    "<rect class=\"w\" x=\"167.6\" y=\"43.5\" width=\"79.5\" height=\"10.0\"/>",
    "-40</text>",
    NULL
  };
  g_autofree char *html =
      format_chart (BHXH_CHART_WATERFALL, NULL, NULL, BHXH_REPORT_HTML);

  assert_has (html, parts);
}

/* What reached its target is a dot, what did not a diamond, a line of five points. */
static void
test_dots_drawing (void)
{
  static const char *const parts[] = {
    "C District</text>",     "<circle class=\"d\"", "+20</text>", "B District</text>",
    "<polyline class=\"n\"", "-60</text>",          NULL
  };
  g_autofree char *html = format_chart (BHXH_CHART_DOTS, NULL, "n", BHXH_REPORT_HTML);

  assert_has (html, parts);
}

/* Above the target bold on white; -30 and -60 of 60: the second and the last third. */
static void
test_heat_drawing (void)
{
  static const char *const parts[] = { "B District</text>",
                                       "<rect class=\"h2\"",
                                       "-30</text>",
                                       "<rect class=\"h3\"",
                                       "<text class=\"i\"",
                                       "-60</text>",
                                       "C District</text>",
                                       "<rect class=\"h0\"",
                                       "<text class=\"b\"",
                                       "+40</text>",
                                       NULL };
  g_autofree char *html = format_chart (BHXH_CHART_HEAT, NULL, "n", BHXH_REPORT_HTML);

  assert_has (html, parts);
}

/* A panel for each unit: dashed targets, actuals, and the last of each. */
static void
test_paths_drawing (void)
{
  static const char *const parts[] = { "A Province</text>",
                                       ">2023</text>",
                                       ">2024</text>",
                                       "<polyline class=\"q\"",
                                       "<circle class=\"o\"",
                                       "<polyline class=\"p\"",
                                       "<circle class=\"d\"",
                                       ">1,000</text>",
                                       ">960</text>",
                                       "B District</text>",
                                       NULL };
  g_autofree char *html = format_chart (BHXH_CHART_PATHS, NULL, "n", BHXH_REPORT_HTML);

  assert_has (html, parts);
}

/* In text and Markdown the table stands for the drawing. */
static void
test_text (void)
{
  static const char *const text[] = {
    "Figure 1. Gaps to the targets year by year: Persons",
    "Bold on white",
    "In: persons.",
    "2023  2024",
    "B District",
    "-60",
    NULL
  };
  g_autofree char *printed = format_chart (BHXH_CHART_HEAT, NULL, "n", BHXH_REPORT_TEXT);

  assert_has (printed, text);
}

/* --- Which rows ---------------------------------------------------------------------- */

/* A sum of persons would leave the units below no room; a rate lies among theirs. */
static void
test_top (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd",  "11,n,2024,600,ubnd",
                                         "12,n,2024,400,ubnd",  "1,r,2024,24.5,ubnd",
                                         "11,r,2024,20.8,ubnd", "12,r,2024,30.0,ubnd" };
  g_autoptr (BhxhPlan) plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autofree char *persons = NULL;
  g_autofree char *rates = NULL;

  set (plan, actuals, "11", "n", "2024", 540, 0);
  set (plan, actuals, "11", "r", "2024", 207, 1);
  persons = format_bands (plan, actuals, "n", NULL, 0);
  assert_lacks (persons, "A Province</text>");
  rates = format_bands (plan, actuals, "r", NULL, 0);
  g_assert_nonnull (strstr (rates, "A Province</text>"));
}

/* A unit without others below it shows its own indicators of the measure. */
static void
test_one_unit (void)
{
  static const char *const rows[] = { "\"name_en\": \"Persons\"", "540", NULL };
  g_autofree char *json = format_chart (BHXH_CHART_BULLET, "11", "n", BHXH_REPORT_JSON);

  assert_has (json, rows);
  g_assert_null (strstr (json, "C District"));
}

/* A report has the charts that there are figures for: not heat, which needs two years. */
static void
test_report (void)
{
  static const char *const parts[] = { "\"kind\": \"heading\", \"text\": \"Charts\"",
                                       "\"chart\": \"paths\"",
                                       "\"chart\": \"bullet\"",
                                       "\"chart\": \"dots\"",
                                       "\"chart\": \"waterfall\"",
                                       NULL };
  g_autoptr (BhxhPlan) plan = small_plan (two_years, 6);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhReport) report = NULL;
  g_autofree char *json = NULL;

  set (plan, actuals, "1", "n", "2024", 960, 0);
  set (plan, actuals, "11", "n", "2024", 540, 0);
  set (plan, actuals, "12", "n", "2024", 420, 0);
  gaps = gaps_of (plan, actuals);
  bhxh_options_set_report_parts (options, BHXH_REPORT_CHARTS);
  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  report = bhxh_report_compute (gaps, NULL, NULL, options, NULL);
  json = bhxh_report_format (report, BHXH_REPORT_JSON, options, NULL, NULL);
  assert_has (json, parts);
  g_assert_null (strstr (json, "\"chart\": \"heat\""));
}

/* Without actuals the way to the targets is all that can be drawn. */
static void
test_nothing (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (two_years, G_N_ELEMENTS (two_years));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = gaps_of (plan, actuals);
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (GError) error = NULL;

  for (gint i = BHXH_CHART_BULLET; i <= BHXH_CHART_HEAT; i++)
    {
      g_assert_false (
          bhxh_report_add_chart (report, (BhxhReportChart) i, gaps, NULL, "n", &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISSING);
      g_clear_error (&error);
    }
  g_assert_true (bhxh_report_add_chart (report, BHXH_CHART_PATHS, gaps, NULL, "n", NULL));
  g_assert_false (
      bhxh_report_add_chart (report, BHXH_CHART_PATHS, gaps, "99", "n", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (
      bhxh_report_add_chart (report, BHXH_CHART_PATHS, gaps, NULL, "x", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/charts/bullet", test_bullet);
  g_test_add_func ("/report/charts/dots", test_dots);
  g_test_add_func ("/report/charts/dots-rounding", test_dots_rounding);
  g_test_add_func ("/report/charts/waterfall", test_waterfall);
  g_test_add_func ("/report/charts/waterfall-others", test_waterfall_others);
  g_test_add_func ("/report/charts/heat", test_heat);
  g_test_add_func ("/report/charts/paths", test_paths);
  g_test_add_func ("/report/charts/bullet-drawing", test_bullet_drawing);
  g_test_add_func ("/report/charts/bullet-bands", test_bullet_bands);
  g_test_add_func ("/report/charts/top", test_top);
  g_test_add_func ("/report/charts/bullet-less", test_bullet_less);
  g_test_add_func ("/report/charts/waterfall-drawing", test_waterfall_drawing);
  g_test_add_func ("/report/charts/dots-drawing", test_dots_drawing);
  g_test_add_func ("/report/charts/heat-drawing", test_heat_drawing);
  g_test_add_func ("/report/charts/paths-drawing", test_paths_drawing);
  g_test_add_func ("/report/charts/text", test_text);
  g_test_add_func ("/report/charts/one-unit", test_one_unit);
  g_test_add_func ("/report/charts/report", test_report);
  g_test_add_func ("/report/charts/nothing", test_nothing);
  return g_test_run ();
}
