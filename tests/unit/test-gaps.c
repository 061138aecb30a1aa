/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Comparing through the public interface: the bundled plan, and a small one made here.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

/* --- A small plan --------------------------------------------------------------------
 */

static void
add_row (BhxhPlanBuilder *builder,
         BhxhPlanTable table,
         const char *columns,
         const char *values)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  g_auto (GStrv) texts = g_strsplit (values, ",", -1);
  g_autoptr (GError) error = NULL;

  bhxh_plan_builder_add_row (builder, table, (const char *const *) names,
                             (const char *const *) texts, g_strv_length (names), &error);
  g_assert_no_error (error);
}

static BhxhPlanBuilder *
small_builder (void)
{
  static const char *const units[] = { "1,,province,Tỉnh A,A Province",
                                       "11,1,district,Huyện B,B District",
                                       "12,1,district,Huyện C,C District" };
  static const char *const indicators[] = {
    "n,Số người,Persons,person,0,exact,more,stock,,",
    "w,Số chờ,Waiting,person,0,exact,less,stock,,",
    "r,Tỷ lệ,Rate,percent,1,nearest,more,stock,n,l",
    "l,Lực lượng lao động,Labour force,person,0,exact,more,stock,,",
  };
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  g_assert_true (bhxh_plan_builder_set (builder, "id", "small", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "title_vi", "Kế hoạch nhỏ", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "title_en", "A small plan", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "term", "2023/2024", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "frame_date", "2023-01-01", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en", units[i]);
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add_row (builder, BHXH_PLAN_INDICATORS,
             "code,name_vi,name_en,unit,decimals,rounding,direction,kind,numerator,"
             "denominator",
             indicators[i]);
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "ubnd,Ủy ban,Committee");
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "hdnd,Hội đồng,Council");
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "bhxh,Bảo hiểm,Insurer");
  return builder;
}

/* The small plan with these targets: unit,indicator,period,value,owner. */
static BhxhPlan *
small_plan (const char *const *targets, guint n_targets)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

static BhxhPeriod
period_of (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

/* Indices of a cell of the plan. */
typedef struct
{
  guint unit, indicator, period;
} Cell;

static Cell
cell_of (BhxhPlan *plan, const char *unit, const char *indicator, const char *period)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  Cell cell = { 0, 0, 0 };

  g_assert_true (
      bhxh_frame_find_unit (frame, unit, 0, -1, BHXH_PERIOD_NONE, &cell.unit, NULL));
  cell.indicator = (guint) bhxh_frame_find_indicator (frame, indicator);
  cell.period = (guint) bhxh_frame_find_period (frame, period_of (period));
  return cell;
}

static void
set (BhxhPlan *plan,
     BhxhFigures *actuals,
     const char *unit,
     const char *indicator,
     const char *period,
     gint64 value,
     gint decimals)
{
  const Cell cell = cell_of (plan, unit, indicator, period);
  g_autoptr (GError) error = NULL;

  bhxh_figures_set (actuals, cell.unit, cell.indicator, cell.period, value, decimals,
                    BHXH_STAGE_FINAL, BHXH_PERIOD_NONE, &error);
  g_assert_no_error (error);
}

static BhxhGaps *
compute (BhxhPlan *plan, BhxhFigures *actuals, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhGaps *gaps = bhxh_gaps_compute (plan, actuals, options, &error);

  g_assert_no_error (error);
  return gaps;
}

static BhxhStatus
status_of (BhxhPlan *plan,
           BhxhGaps *gaps,
           const char *unit,
           const char *indicator,
           const char *period)
{
  const Cell cell = cell_of (plan, unit, indicator, period);

  return bhxh_gaps_get_status (gaps, cell.unit, cell.indicator, cell.period, NULL);
}

static void
assert_number (BhxhPlan *plan,
               BhxhGaps *gaps,
               const char *unit,
               const char *indicator,
               BhxhGapNumber number,
               const char *expected)
{
  const Cell cell = cell_of (plan, unit, indicator, "2024");
  g_autofree char *text = NULL;
  gint64 value = 0;
  gint decimals = 0;

  if (bhxh_gaps_get_number (gaps, cell.unit, cell.indicator, cell.period, number, &value,
                            &decimals))
    text = bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
  g_assert_cmpstr (text, ==, expected);
}

/* The table's columns as CSV, lines ended by \n. */
static char *
csv_of (BhxhTable *table, const char *columns)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  bhxh_options_set_columns (options, columns);
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (csv, "\r\n", -1);
  return g_strjoinv ("\n", lines);
}

static const char *const four_targets[] = {
  "1,n,2024,1000,ubnd",
  "11,n,2024,600,ubnd",
  "12,n,2024,400,ubnd",
  "1,r,2024,20.8,ubnd",
};

/* --- The bundled plan ----------------------------------------------------------------
 */

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

/* --- Cells ---------------------------------------------------------------------------
 */

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

/* --- Columns -------------------------------------------------------------------------
 */

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

/* --- Whose, which and when -----------------------------------------------------------
 */

static void
assert_fails (
    BhxhPlan *plan, const char *owner, const char *period, gint code, const char *message)
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
  assert_fails (plan, "hdnd", NULL, BHXH_ERROR_UNKNOWN, "stated by: ubnd, bhxh");
  assert_fails (plan, "nobody", NULL, BHXH_ERROR_UNKNOWN, "nobody");
  assert_fails (plan, "bhxh", "2023", BHXH_ERROR_UNKNOWN, "only for: 2024");
  bhxh_plan_unref (plan);
}

static void
test_foreign_figures (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  BhxhPlan *other = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (other));
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_gaps_compute (plan, actuals, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  bhxh_plan_unref (other);
  bhxh_plan_unref (plan);
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

/* --- Tables --------------------------------------------------------------------------
 */

#define COLUMNS                                                                          \
  "unit,unit_name,indicator,indicator_name,period,actual_period,owner,target,actual,"    \
  "stage,as_of,gap,gap_unit,remaining,achievement,status,certainty,exact,class,persons," \
  "denominator,denominator_period,denominator_source,reported,expected,counterpart,"     \
  "counterpart_differs"

/* Rate: 1,010 of 5,000 is 20.2 percent; 20.8 percent of 5,000 are 1,040. */
static void
test_table (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  set (plan, actuals, "11", "n", "2024", 640, 0);
  set (plan, actuals, "12", "n", "2024", 370, 0);
  set (plan, actuals, "1", "l", "2024", 5000, 0);
  gaps = compute (plan, actuals, NULL);
  table = bhxh_gaps_dup_table (gaps);
  csv = csv_of (table, NULL);
  g_assert_cmpstr (
      csv, ==,
      COLUMNS
      "\n"
      "1,Tỉnh A,n,Số người,2024,2024,ubnd,1000,1010,final,2024-12-31,10,person,0,101.00,"
      "exceeded,certain,beyond,met,,,,,2,2,missed,differs\n"
      "1,Tỉnh A,r,Tỷ lệ,2024,2024,ubnd,20.8,20.200,final,2024-12-31,-0.600,point,"
      "0.600,,missed,certain,short,at_least_95,-30,5000,2024,,2,2,exceeded,differs\n"
      "11,Huyện B,n,Số người,2024,2024,ubnd,600,640,final,2024-12-31,40,person,0,106.67,"
      "exceeded,certain,beyond,met,,,,,,,,\n"
      "12,Huyện C,n,Số người,2024,2024,ubnd,400,370,final,2024-12-31,-30,person,30,"
      "92.50,missed,certain,short,at_least_80,,,,,,,,\n");
  bhxh_plan_unref (plan);
}

/* People read points as points, never as percent. */
static void
test_table_words (void)
{
  static const char *const targets[] = { "1,r,2024,20.8,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  set (plan, actuals, "1", "r", "2024", 207, 1);
  gaps = compute (plan, actuals, NULL);
  table = bhxh_gaps_dup_table (gaps);
  bhxh_options_set_columns (options, "unit_name,gap,gap_unit,status");
  vi = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  en = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  g_assert_nonnull (strstr (vi, "Tỉnh A"));
  g_assert_nonnull (strstr (vi, "-0,1"));
  g_assert_nonnull (strstr (vi, "điểm phần trăm"));
  g_assert_nonnull (strstr (vi, "Không đạt"));
  g_assert_nonnull (strstr (en, "A Province"));
  g_assert_nonnull (strstr (en, "percentage points"));
  bhxh_plan_unref (plan);
}

/* B has 640 of 600; C has a target of 400 and no figure; the province's own target of
 * 1,000 is not added to theirs. Fewer waiting are better: 90 of at most 100. */
static void
test_rollup_table (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "11,n,2024,600,ubnd",
                                         "12,n,2024,400,ubnd", "11,w,2024,60,ubnd",
                                         "12,w,2024,40,ubnd",  "11,r,2024,20.8,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  set (plan, actuals, "11", "n", "2024", 640, 0);
  set (plan, actuals, "11", "w", "2024", 70, 0);
  set (plan, actuals, "12", "w", "2024", 20, 0);
  gaps = compute (plan, actuals, NULL);
  table = bhxh_gaps_dup_rollup_table (gaps);
  csv = csv_of (table, NULL);
  g_assert_cmpstr (
      csv, ==,
      "unit,unit_name,level,indicator,indicator_name,period,actual_period,owner,"
      "expected,reported,target,target_of_reported,actual_of_reported,"
      "gap_of_reported,actuals_minus_targets,achievement,class,n_no_data,n_met,"
      "n_at_least_95,n_at_least_80,n_below_80\n"
      "1,Tỉnh A,province,n,Số người,2024,2024,ubnd,2,1,1000,600,640,40,-360,106.67,"
      "met,1,1,0,0,0\n"
      "1,Tỉnh A,province,w,Số chờ,2024,2024,ubnd,2,2,100,100,90,-10,-10,90.00,met,"
      "0,1,0,1,0\n");
  g_assert_cmpuint (bhxh_table_get_n_notes (table), ==, 1);
  bhxh_plan_unref (plan);
}

static void
test_rollup_without_figures (void)
{
  static const char *const targets[] = { "11,n,2024,600,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = compute (plan, actuals, NULL);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_rollup_table (gaps);
  g_autofree char *csv =
      csv_of (table, "expected,reported,target,actual_of_reported,gap_of_reported,"
                     "actuals_minus_targets,achievement,class,n_no_data");

  g_assert_cmpstr (csv, ==,
                   "expected,reported,target,actual_of_reported,gap_of_reported,"
                   "actuals_minus_targets,achievement,class,n_no_data\n"
                   "1,0,600,,,,,no_data,1\n");
  bhxh_plan_unref (plan);
}

/* A target of "at most" beside one of the usual kind: sums, but no class of them. */
static void
test_rollup_of_both_directions (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  BhxhPlan *plan = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,qualifier",
           "11,n,2024,600,at_most");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,qualifier",
           "12,n,2024,400,at_least");
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  set (plan, actuals, "11", "n", "2024", 640, 0);
  set (plan, actuals, "12", "n", "2024", 440, 0);
  gaps = compute (plan, actuals, NULL);
  table = bhxh_gaps_dup_rollup_table (gaps);
  csv = csv_of (table, "gap_of_reported,achievement,class");
  g_assert_cmpstr (csv, ==, "gap_of_reported,achievement,class\n80,,\n");
  bhxh_plan_unref (plan);
}

static void
test_rollup_too_large (void)
{
  static const char *const targets[] = { "11,n,2024,900000000000000000,ubnd",
                                         "12,n,2024,1,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = compute (plan, actuals, NULL);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_rollup_table (gaps);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, "1/n/2024"));
  bhxh_plan_unref (plan);
}

/* --- What is missing -----------------------------------------------------------------
 */

static void
test_missing (void)
{
  BhxhPlan *plan = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  set (plan, actuals, "11", "n", "2024", 640, 0);
  gaps = compute (plan, actuals, NULL);
  vi = bhxh_gaps_dup_missing (gaps, BHXH_LANGUAGE_VI);
  en = bhxh_gaps_dup_missing (gaps, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (vi, ==, "thiếu số người huyện C 2024; thiếu LLLĐ tỉnh A 2024");
  g_assert_cmpstr (
      en, ==,
      "missing: persons, C District, 2024; missing: labour force, A Province, 2024");
  bhxh_plan_unref (plan);
}

static void
test_nothing_missing (void)
{
  static const char *const targets[] = { "11,n,2024,600,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autofree char *text = NULL;

  set (plan, actuals, "11", "n", "2024", 640, 0);
  gaps = compute (plan, actuals, NULL);
  text = bhxh_gaps_dup_missing (gaps, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (text, ==, "");
  bhxh_plan_unref (plan);
}

/* No actual at all: the province's 16 counts and what growth in 2022 is measured from are
 * 17 items; then nine districts lack a rate in each of 16 columns, three of which still
 * are an item. Left are 13 * 9 rates, the province's labour force of four years, and
 * pupils. */
static void
test_missing_is_bounded (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = compute (plan, actuals, NULL);
  g_autofree char *text = bhxh_gaps_dup_missing (gaps, BHXH_LANGUAGE_VI);
  g_auto (GStrv) items = g_strsplit (text, "; ", -1);

  g_assert_cmpuint (g_strv_length (items), ==, 21);
  g_assert_cmpstr (items[0], ==, "thiếu số người tham gia BHXH tỉnh Quảng Trị 2022");
  g_assert_cmpstr (items[8], ==,
                   "thiếu số người tham gia BHXH tự nguyện tỉnh Quảng Trị 2021");
  g_assert_true (g_str_has_suffix (items[17], " huyện Vĩnh Linh và 6 đơn vị khác"));
  g_assert_cmpstr (items[20], ==, "và 122 mục khác");
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
  g_test_add_func ("/gaps/table", test_table);
  g_test_add_func ("/gaps/table-words", test_table_words);
  g_test_add_func ("/gaps/rollup-table", test_rollup_table);
  g_test_add_func ("/gaps/rollup-without-figures", test_rollup_without_figures);
  g_test_add_func ("/gaps/rollup-of-both-directions", test_rollup_of_both_directions);
  g_test_add_func ("/gaps/rollup-too-large", test_rollup_too_large);
  g_test_add_func ("/gaps/missing", test_missing);
  g_test_add_func ("/gaps/nothing-missing", test_nothing_missing);
  g_test_add_func ("/gaps/missing-is-bounded", test_missing_is_bounded);
  return g_test_run ();
}
