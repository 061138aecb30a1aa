/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What comparing shows: rows and sums as tables, and what is still to be asked for.
 */
#include "gaps-fixture.h"

/* --- Tables --------------------------------------------------------------------- */

#define COLUMNS                                                                          \
  "unit,unit_name_vi,unit_name_en,indicator,indicator_name_vi,indicator_name_en,period," \
  "actual_period,owner,target,actual,"                                                   \
  "stage,as_of,gap,gap_unit,remaining,achievement,status,certainty,exact,class,persons," \
  "denominator,denominator_period,denominator_source,reported,expected,missing_units,"   \
  "missing_names_vi,missing_names_en,carried,carried_day,target_of_reported,"            \
  "gap_of_reported,counterpart,counterpart_differs"

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
      "1,Tỉnh A,A Province,n,Số "
      "người,Persons,2024,2024,ubnd,1000,1010,final,2024-12-31,10,person,0,101.00,"
      "exceeded,certain,beyond,met,,,,,2,2,,,,,,,,missed,differs\n"
      "1,Tỉnh A,A Province,r,Tỷ "
      "lệ,Rate,2024,2024,ubnd,20.8,20.200,final,2024-12-31,-0.600,point,"
      "0.600,,missed,certain,short,at_least_95,-30,5000,2024,,2,2,,,,,,,,exceeded,"
      "differs\n"
      "11,Huyện B,B District,n,Số "
      "người,Persons,2024,2024,ubnd,600,640,final,2024-12-31,40,person,0,106.67,"
      "exceeded,certain,beyond,met,,,,,,,,,,,,,,,\n"
      "12,Huyện C,C District,n,Số "
      "người,Persons,2024,2024,ubnd,400,370,final,2024-12-31,-30,person,30,"
      "92.50,missed,certain,short,at_least_80,,,,,,,,,,,,,,,\n");
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
      "unit,unit_name_vi,unit_name_en,level,indicator,indicator_name_vi,"
      "indicator_name_en,period,actual_period,owner,"
      "expected,reported,coverage,covers_vi,covers_en,missing_units,missing_names_vi,"
      "missing_names_en,"
      "target,target_of_reported,actual_of_reported,"
      "gap_of_reported,actuals_minus_targets,achievement,carried,"
      "carried_day,actual_with_last,gap_with_last,achievement_with_last,class,n_no_data,"
      "n_met,n_at_least_95,n_at_least_80,n_below_80\n"
      "1,Tỉnh A,A Province,province,n,Số "
      "người,Persons,2024,2024,ubnd,2,1,60.00,1 đơn vị đã báo cáo,the 1 unit that "
      "reported,12,Huyện C,C District,1000,600,640,40,-360,106.67,,,,,,"
      "met,1,1,0,0,0\n"
      "1,Tỉnh A,A Province,province,w,Số "
      "chờ,Waiting,2024,2024,ubnd,2,2,100.00,,,,,,100,100,90,-10,-10,90.00,,,,,,met,"
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

/* --- What is missing ------------------------------------------------------------ */

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
  g_assert_cmpstr (vi, ==, "thiếu số người huyện C 2024; LLLĐ tỉnh A 2024");
  g_assert_cmpstr (en, ==,
                   "missing: persons, C District, 2024; labour force, A Province, 2024");
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
  g_assert_cmpstr (items[8], ==, "số người tham gia BHXH tự nguyện tỉnh Quảng Trị 2021");
  g_assert_true (g_str_has_suffix (items[17], " huyện Vĩnh Linh và 6 đơn vị khác"));
  g_assert_cmpstr (items[20], ==, "và 122 mục khác");
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
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
