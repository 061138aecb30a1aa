/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Published reports, reproduced: Hai Duong's increases for 2024, and how far Tuyen Quang
 * was on 31 July 2020.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

typedef struct
{
  BhxhPlan *plan;
  BhxhFigures *actuals;
  BhxhOptions *options;
  BhxhGaps *gaps;
} Report;

static BhxhPeriod
period_of (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

static char *
data_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

/* Loads a package and a file of actuals, and compares with actuals of @actual_period. */
static void
report_init (Report *report,
             const char *package,
             const char *actuals,
             const char *actual_period,
             guint decimals)
{
  g_autofree char *folder = data_path (package);
  g_autofree char *file = data_path (actuals);
  const char *files[] = { file };
  g_autoptr (GError) error = NULL;

  report->plan = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  report->actuals = bhxh_figures_load (report->plan, files, 1, NULL, &error);
  g_assert_no_error (error);
  report->options = bhxh_options_new ();
  bhxh_options_set_actual_period (report->options, period_of (actual_period));
  bhxh_options_set_decimals (report->options, decimals);
  report->gaps =
      bhxh_gaps_compute (report->plan, report->actuals, report->options, &error);
  g_assert_no_error (error);
}

static void
report_clear (Report *report)
{
  bhxh_gaps_unref (report->gaps);
  bhxh_options_unref (report->options);
  bhxh_figures_unref (report->actuals);
  bhxh_plan_unref (report->plan);
}

/* A number of the row as plain text; "" for none. */
static char *
number_of (const Report *report,
           const char *unit,
           const char *indicator,
           const char *period,
           BhxhGapNumber number)
{
  BhxhFrame *frame = bhxh_plan_get_frame (report->plan);
  guint index = 0;
  gint64 value = 0;
  gint decimals = 0;

  g_assert_true (
      bhxh_frame_find_unit (frame, unit, 0, -1, BHXH_PERIOD_NONE, &index, NULL));
  if (!bhxh_gaps_get_number (report->gaps, index,
                             (guint) bhxh_frame_find_indicator (frame, indicator),
                             (guint) bhxh_frame_find_period (frame, period_of (period)),
                             number, &value, &decimals))
    return g_strdup ("");
  return bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
}

/* Each increase that the province printed is what remained from 2023 to the target of
 * 2024. */
static void
test_hai_duong (void)
{
  g_autofree char *file = data_path ("hai-duong-2024-increases.csv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_checked = 0;
  Report report;

  report_init (&report, "hai-duong-2024", "hai-duong-2023-actuals.csv", "2023", 2);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  lines = g_strsplit (g_strstrip (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strstrip (lines[i]), ",", 4);
      g_autofree char *remaining =
          number_of (&report, cells[0], cells[1], cells[2], BHXH_GAP_REMAINING);

      g_assert_cmpstr (remaining, ==, cells[3]);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, ==, 16);
  g_assert_cmpuint (bhxh_gaps_count (report.gaps, BHXH_STATUS_NOT_YET), ==, 16);
  report_clear (&report);
}

/* "59,177 ... reached 84%; voluntary 9,287 ... reached 107%, 587 above." */
static void
test_tuyen_quang (void)
{
  g_autofree char *all = NULL;
  g_autofree char *voluntary = NULL;
  g_autofree char *above = NULL;
  Report report;

  report_init (&report, "tuyen-quang-2020", "tuyen-quang-2020-07-actuals.csv", "2020-07",
               0);
  all = number_of (&report, "08", "si_persons", "2020", BHXH_GAP_ACHIEVEMENT);
  voluntary =
      number_of (&report, "08", "si_voluntary_persons", "2020", BHXH_GAP_ACHIEVEMENT);
  above = number_of (&report, "08", "si_voluntary_persons", "2020", BHXH_GAP_GAP);
  g_assert_cmpstr (all, ==, "84");
  g_assert_cmpstr (voluntary, ==, "107");
  g_assert_cmpstr (above, ==, "587");
  g_assert_cmpuint (bhxh_gaps_count (report.gaps, BHXH_STATUS_NOT_YET), ==, 1);
  g_assert_cmpuint (bhxh_gaps_count (report.gaps, BHXH_STATUS_EXCEEDED), ==, 1);
  report_clear (&report);
}

static void
add_row (BhxhPlanBuilder *builder,
         BhxhPlanTable table,
         const char *names,
         const char *values)
{
  g_auto (GStrv) columns = g_strsplit (names, ",", -1);
  g_auto (GStrv) cells = g_strsplit (values, ",", -1);

  bhxh_plan_builder_add_row (builder, table, (const char *const *) columns,
                             (const char *const *) cells, g_strv_length (columns), NULL);
}

/* A plan whose only target is the coverage that was reported. */
static BhxhPlan *
coverage_plan (void)
{
  const char *indicators =
      "code,name_vi,unit,decimals,rounding,direction,kind,numerator,denominator";
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  bhxh_plan_builder_set (builder, "id", "coverage", NULL);
  bhxh_plan_builder_set (builder, "term", "2020", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  bhxh_plan_builder_set (builder, "frame_date", "2020-01-01", NULL);
  add_row (builder, BHXH_PLAN_UNITS, "code,level,name_vi",
           "08,province,Tỉnh Tuyên Quang");
  add_row (builder, BHXH_PLAN_INDICATORS, indicators,
           "si_persons,Số người,person,0,exact,more,stock,,");
  add_row (builder, BHXH_PLAN_INDICATORS, indicators,
           "labour_force,Lực lượng lao động,person,0,exact,more,stock,,");
  add_row (builder, BHXH_PLAN_INDICATORS, indicators,
           "si_rate,Tỷ lệ,percent,2,nearest,more,stock,si_persons,labour_force");
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi", "ubnd,Ủy ban nhân dân tỉnh");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value",
           "08,si_rate,2020-07,13.57");
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* Without its own row a rate is its parts divided: 59,177 of 436,210, reported as 13.57%,
 * is shown as 13.5662 and meets a target of 13.57. */
static void
test_tuyen_quang_coverage (void)
{
  g_autofree char *file = data_path ("tuyen-quang-2020-07-actuals.csv");
  const char *files[] = { file };
  g_autoptr (GError) error = NULL;
  g_autofree char *actual = NULL;
  Report report = { coverage_plan (), NULL, bhxh_options_new (), NULL };

  /* The file has voluntary insurance too. */
  bhxh_options_set_collect_unknown (report.options, TRUE);
  report.actuals = bhxh_figures_load (report.plan, files, 1, report.options, &error);
  g_assert_no_error (error);
  report.gaps = bhxh_gaps_compute (report.plan, report.actuals, NULL, &error);
  g_assert_no_error (error);
  actual = number_of (&report, "08", "si_rate", "2020-07", BHXH_GAP_ACTUAL);
  g_assert_cmpstr (actual, ==, "13.5662");
  g_assert_cmpuint (bhxh_gaps_count (report.gaps, BHXH_STATUS_MET), ==, 1);
  report_clear (&report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/reports/hai-duong", test_hai_duong);
  g_test_add_func ("/gaps/reports/tuyen-quang", test_tuyen_quang);
  g_test_add_func ("/gaps/reports/tuyen-quang-coverage", test_tuyen_quang_coverage);
  return g_test_run ();
}
