/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Comparing through the public interface: cells, columns, whose targets and which
 * actuals.
 */
#include "gaps-fixture.h"

/* --- The bundled plan ----------------------------------------------------------- */

/* 16 counts and 4 indices of growth of the province, the 160 rates of the annex, and
 * pupils' health insurance: 181 cells. */
static void
test_bundled (void)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;

  g_assert_no_error (error);
  actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  set (plan, actuals, "45", "si_persons", "2024", 82550, 0);
  set (plan, actuals, "45", "labour_force", "2024", 381500, 0);
  set (plan, actuals, "464", "si_rate", "2024", 150, 1);
  gaps = compute (plan, actuals, NULL);
  g_assert_cmpuint (bhxh_gaps_count (gaps, 0), ==, 181);
  g_assert_cmpstr (bhxh_gaps_get_owner (gaps), ==, "ubnd");
  g_assert_cmpint (status_of (plan, gaps, "45", "si_persons", "2024"), ==,
                   BHXH_STATUS_MISSED);
  assert_number (plan, gaps, "45", "si_persons", BHXH_GAP_REMAINING, "234");
  /* 82,550 of 381,500 is 21.638...: the rate is met while the persons are missed. */
  g_assert_cmpint (status_of (plan, gaps, "45", "si_rate", "2024"), ==, BHXH_STATUS_MET);
  g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_MET), >=, 1);
  bhxh_plan_unref (plan);
}

/* --- Cells ---------------------------------------------------------------------- */

static void
test_cells (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  const Cell cell = cell_of (plan, "11", "n", "2024");
  gboolean certain = FALSE;
  gint64 value = 7;
  gint decimals = 7;

  set (plan, actuals, "11", "n", "2024", 599, 0);
  set (plan, actuals, "12", "n", "2024", 401, 0);
  gaps = compute (plan, actuals, NULL);
  g_assert_cmpint (
      bhxh_gaps_get_status (gaps, cell.unit, cell.indicator, cell.period, &certain), ==,
      BHXH_STATUS_MISSED);
  g_assert_true (certain);
  g_assert_cmpint (status_of (plan, gaps, "12", "n", "2024"), ==, BHXH_STATUS_EXCEEDED);
  g_assert_cmpint (status_of (plan, gaps, "1", "n", "2024"), ==, BHXH_STATUS_MET);
  g_assert_cmpint (status_of (plan, gaps, "1", "r", "2024"), ==, BHXH_STATUS_NO_DATA);
  assert_number (plan, gaps, "11", "n", BHXH_GAP_TARGET, "600");
  assert_number (plan, gaps, "11", "n", BHXH_GAP_ACTUAL, "599");
  assert_number (plan, gaps, "11", "n", BHXH_GAP_GAP, "-1");
  assert_number (plan, gaps, "11", "n", BHXH_GAP_REMAINING, "1");
  assert_number (plan, gaps, "11", "n", BHXH_GAP_ACHIEVEMENT, "99.83");
  assert_number (plan, gaps, "11", "n", BHXH_GAP_PERSONS, NULL);
  g_assert_cmpint (bhxh_gaps_get_status (gaps, 99, 0, 0, &certain), ==, 0);
  g_assert_false (certain);
  g_assert_false (bhxh_gaps_get_number (gaps, 0, 99, 0, BHXH_GAP_GAP, &value, &decimals));
  g_assert_false (bhxh_gaps_get_number (gaps, 0, 0, 99, BHXH_GAP_GAP, &value, &decimals));
  g_assert_cmpint (value, ==, 7);
  g_assert_cmpint (decimals, ==, 7);
  bhxh_plan_unref (plan);
}

static void
test_counts (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;

  set (plan, actuals, "11", "n", "2024", 599, 0);
  set (plan, actuals, "12", "n", "2024", 401, 0);
  gaps = compute (plan, actuals, NULL);
  for (guint again = 0; again < 2; again++)
    {
      g_assert_cmpuint (bhxh_gaps_count (gaps, 0), ==, 4);
      g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_EXCEEDED), ==, 1);
      g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_MET), ==, 1);
      g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_MISSED), ==, 1);
      g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_NO_DATA), ==, 1);
      g_assert_cmpuint (bhxh_gaps_count (gaps, BHXH_STATUS_OPEN), ==, 0);
    }
  bhxh_plan_unref (plan);
}

static gpointer
count_missed (gpointer gaps)
{
  return GUINT_TO_POINTER (bhxh_gaps_count (gaps, BHXH_STATUS_MISSED));
}

static void
test_threads (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  GThread *threads[4];

  set (plan, actuals, "11", "n", "2024", 599, 0);
  gaps = compute (plan, actuals, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("count", count_missed, gaps);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 1);
  bhxh_plan_unref (plan);
}

/* The gaps hold what they need. */
static void
test_references (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  BhxhFigures *actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  BhxhGaps *gaps = compute (plan, actuals, NULL);
  BhxhTable *table = bhxh_gaps_dup_table (gaps);
  g_autofree char *csv = NULL;

  bhxh_plan_unref (plan);
  bhxh_figures_unref (actuals);
  g_assert_true (bhxh_gaps_ref (gaps) == gaps);
  bhxh_gaps_unref (gaps);
  bhxh_gaps_unref (gaps);
  bhxh_gaps_unref (NULL);
  csv = csv_of (table, "unit");
  g_assert_cmpstr (csv, ==, "unit\n1\n1\n11\n12\n");
  bhxh_table_unref (table);
}

/* --- Columns -------------------------------------------------------------------- */

static void
test_fill (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  const Cell cell = cell_of (plan, "11", "n", "2024");
  gint64 values[] = { 9, 9, 9 };
  gint8 decimals[] = { 9, 9, 9 };
  guint8 present[] = { 9, 9, 9 };

  set (plan, actuals, "11", "n", "2024", 599, 0);
  gaps = compute (plan, actuals, NULL);
  g_assert_true (bhxh_gaps_fill_numbers (gaps, cell.indicator, cell.period, BHXH_GAP_GAP,
                                         values, decimals, present, 3, NULL));
  g_assert_cmpint (values[cell.unit], ==, -1);
  g_assert_cmpint (present[cell.unit], ==, 1);
  g_assert_cmpint (present[0], ==, 0); /* a sum in which a unit is missing has no gap */
  g_assert_cmpint (values[0], ==, 0);
  g_assert_cmpint (decimals[0], ==, 0);
  bhxh_plan_unref (plan);
}

static void
test_fill_errors (void)
{
  static const struct
  {
    guint indicator, period;
    gsize n_units;
    gint code;
  } cases[] = {
    { 0, 0, 2, BHXH_ERROR_SHAPE },
    { 9, 0, 3, BHXH_ERROR_INDEX },
    { 0, 9, 3, BHXH_ERROR_INDEX },
  };
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = compute (plan, actuals, NULL);
  gint64 values[] = { 9, 9, 9 };
  gint8 decimals[] = { 9, 9, 9 };
  guint8 present[] = { 9, 9, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_gaps_fill_numbers (gaps, cases[i].indicator, cases[i].period,
                                              BHXH_GAP_GAP, values, decimals, present,
                                              cases[i].n_units, &error));
      g_assert_error (error, BHXH_ERROR, cases[i].code);
      g_assert_cmpint (values[0], ==, 9);
    }
  bhxh_plan_unref (plan);
}

/* A tenth of a person against more persons than a number can hold tenths of. */
static void
test_too_large (void)
{
  static const char *const targets[] = { "11,n,2024,1,ubnd", "12,n,2024,5,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fill_error = NULL;
  const Cell cell = cell_of (plan, "12", "n", "2024");
  gint64 values[] = { 9, 9, 9 };
  gint8 decimals[] = { 9, 9, 9 };
  guint8 present[] = { 9, 9, 9 };

  set (plan, actuals, "12", "n", "2024", BHXH_NUMBER_MAX, -18);
  gaps = compute (plan, actuals, NULL);
  g_assert_cmpint (status_of (plan, gaps, "12", "n", "2024"), ==, 0);
  g_assert_cmpuint (bhxh_gaps_count (gaps, 0), ==, 2);
  g_assert_false (bhxh_gaps_fill_numbers (gaps, cell.indicator, cell.period, BHXH_GAP_GAP,
                                          values, decimals, present, 3, &fill_error));
  g_assert_error (fill_error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_cmpint (values[0], ==, 9);
  table = bhxh_gaps_dup_table (gaps);
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, "12/n/2024"));
  bhxh_plan_unref (plan);
}

/* --- Whose, which and when ------------------------------------------------------ */

static void
assert_fails (BhxhPlan *plan,
              const char *owner,
              const char *period,
              gint code,
              const char *message)
{
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_owner (options, owner);
  if (period != NULL)
    bhxh_options_set_period (options, period_of (period));
  g_assert_null (bhxh_gaps_compute (plan, actuals, options, &error));
  g_assert_error (error, BHXH_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_owners (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "1,n,2024,1100,bhxh" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) issuer = NULL;
  g_autoptr (BhxhGaps) insurer = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  set (plan, actuals, "1", "n", "2024", 1050, 0);
  issuer = compute (plan, actuals, NULL);
  bhxh_options_set_owner (options, "bhxh");
  insurer = compute (plan, actuals, options);
  g_assert_cmpint (status_of (plan, issuer, "1", "n", "2024"), ==, BHXH_STATUS_EXCEEDED);
  g_assert_cmpint (status_of (plan, insurer, "1", "n", "2024"), ==, BHXH_STATUS_MISSED);
  g_assert_cmpstr (bhxh_gaps_get_owner (insurer), ==, "bhxh");
  table = bhxh_gaps_dup_table (insurer);
  csv = csv_of (table, "owner,target,gap");
  g_assert_cmpstr (csv, ==, "owner,target,gap\nbhxh,1100,-50\n");
  g_assert_cmpstr (
      bhxh_table_get_title (table, BHXH_LANGUAGE_VI), ==,
      "So sánh thực hiện với chỉ tiêu: Kế hoạch nhỏ. Chỉ tiêu của: Bảo hiểm");
  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_EN), ==,
                   "Actuals against targets: A small plan. Targets of: Insurer");
  assert_fails (plan, "hdnd", NULL, BHXH_ERROR_UNKNOWN, "stated by: bhxh, ubnd");
  assert_fails (plan, "nobody", NULL, BHXH_ERROR_UNKNOWN, "nobody");
  assert_fails (plan, "bhxh", "2023", BHXH_ERROR_UNKNOWN, "only for: 2024");
  bhxh_plan_unref (plan);
}

/* The small plan with one district more. */
static BhxhPlan *
plan_with (const char *district)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", district);
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value", "1,n,2024,1000");
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* As many units are not the same ones; the same plan loaded twice is one. */
static void
test_foreign_figures (void)
{
  g_autoptr (BhxhPlan) plan = plan_with ("13,1,district,Huyện D");
  g_autoptr (BhxhPlan) again = plan_with ("13,1,district,Huyện D");
  g_autoptr (BhxhPlan) other = plan_with ("14,1,district,Huyện E");
  g_autoptr (BhxhFigures) own = bhxh_figures_new (bhxh_plan_get_frame (again));
  g_autoptr (BhxhFigures) foreign = bhxh_figures_new (bhxh_plan_get_frame (other));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (GError) error = NULL;

  set (again, own, "1", "n", "2024", 1000, 0);
  gaps = compute (plan, own, NULL);
  g_assert_cmpint (status_of (plan, gaps, "1", "n", "2024"), ==, BHXH_STATUS_MET);
  g_assert_null (bhxh_gaps_compute (plan, foreign, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

/* Last year's actual against this year's target, labelled so and never missed. */
static void
test_across_periods (void)
{
  static const char *const targets[] = { "11,n,2023,500,ubnd", "11,n,2024,600,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  set (plan, actuals, "11", "n", "2023", 480, 0);
  bhxh_options_set_period (options, period_of ("2024"));
  bhxh_options_set_actual_period (options, period_of ("2023"));
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_table (gaps);
  csv = csv_of (table, "period,actual_period,gap,status");
  g_assert_cmpstr (csv, ==, "period,actual_period,gap,status\n2024,2023,-120,not_yet\n");
  g_assert_cmpuint (bhxh_table_get_n_notes (table), ==, 1);
  g_assert_nonnull (strstr (bhxh_table_get_note (table, 0, BHXH_LANGUAGE_VI), "2023"));
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/bundled", test_bundled);
  g_test_add_func ("/gaps/cells", test_cells);
  g_test_add_func ("/gaps/counts", test_counts);
  g_test_add_func ("/gaps/threads", test_threads);
  g_test_add_func ("/gaps/references", test_references);
  g_test_add_func ("/gaps/fill", test_fill);
  g_test_add_func ("/gaps/fill-errors", test_fill_errors);
  g_test_add_func ("/gaps/too-large", test_too_large);
  g_test_add_func ("/gaps/owners", test_owners);
  g_test_add_func ("/gaps/foreign-figures", test_foreign_figures);
  g_test_add_func ("/gaps/across-periods", test_across_periods);
  return g_test_run ();
}
