/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who is ahead, who is level and who cannot be told, among four districts, by hand.
 */
#include "gaps-fixture.h"

#define RANKS "unit,measure,rank,rank_to,tied,n_ranked,n_siblings,value,value_unit"

/* The small plan with a third and a fourth district. */
static BhxhPlanBuilder *
four_districts (void)
{
  BhxhPlanBuilder *builder = small_builder ();

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en",
           "13,1,district,Huyện D,D District");
  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en",
           "14,1,district,Huyện E,E District");
  return builder;
}

static char *
rank (BhxhPlanBuilder *builder,
      const char *const *targets,
      guint n_targets,
      const char *rows,
      BhxhOptions *options,
      const char *columns)
{
  g_autofree char *csv = g_strconcat ("unit,indicator,period,value\n", rows, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  BhxhPlan *plan = NULL;
  char *text = NULL;

  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  actuals = bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_assert_no_error (error);
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_ranking_table (gaps);
  text = csv_of (table, columns);
  bhxh_plan_unref (plan);
  return text;
}

/* By one measure. */
static char *
rank_by (BhxhRankingMeasure measure,
         const char *const *targets,
         guint n_targets,
         const char *rows,
         const char *columns)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_ranking_measure (options, measure);
  return rank (four_districts (), targets, n_targets, rows, options, columns);
}

/* --- Counts ---------------------------------------------------------------------- */

static const char *const counts[] = { "1,n,2024,430,ubnd", "11,n,2024,100,ubnd",
                                      "12,n,2024,200,ubnd", "13,n,2024,50,ubnd",
                                      "14,n,2024,80,ubnd" };

#define COUNT_ROWS                                                                       \
  "1,n,2024,420\n11,n,2024,110\n12,n,2024,210\n13,n,2024,40\n"                           \
  "11,n,2023,100\n12,n,2023,200\n14,n,2023,70\n"

/* Gaps of 10, 10 and -10; 0, 0 and 10 remain; 110, 105 and 80 percent; grown by 10 and 5
 * percent, the third unknown; of the province's -10 they are -100, -100 and 100 percent.
 * The fourth has not reported. The province has nobody beside it. */
static void
test_counts (void)
{
  g_autofree char *text =
      rank (four_districts (), counts, G_N_ELEMENTS (counts), COUNT_ROWS, NULL, RANKS);

  g_assert_cmpstr (text, ==,
                   RANKS "\n"
                         "11,gap,1,1,1,3,4,10,person\n"
                         "12,gap,1,1,1,3,4,10,person\n"
                         "13,gap,3,3,,3,4,-10,person\n"
                         "14,gap,,,,3,4,,person\n"
                         "11,remaining,1,1,1,3,4,0,person\n"
                         "12,remaining,1,1,1,3,4,0,person\n"
                         "13,remaining,3,3,,3,4,10,person\n"
                         "14,remaining,,,,3,4,,person\n"
                         "11,achievement,1,1,,3,4,110.00,percent\n"
                         "12,achievement,2,2,,3,4,105.00,percent\n"
                         "13,achievement,3,3,,3,4,80.00,percent\n"
                         "14,achievement,,,,3,4,,percent\n"
                         "11,pace,1,1,,2,4,10.00,percent\n"
                         "12,pace,2,2,,2,4,5.00,percent\n"
                         "13,pace,,,,2,4,,percent\n"
                         "14,pace,,,,2,4,,percent\n"
                         "13,contribution,1,1,,3,4,100.00,percent\n"
                         "11,contribution,2,2,1,3,4,-100.00,percent\n"
                         "12,contribution,2,2,1,3,4,-100.00,percent\n"
                         "14,contribution,,,,3,4,,percent\n");
}

/* Not every district has a base, and one no actual; whose base it is, and when. */
static void
test_missing (void)
{
  g_autofree char *text =
      rank_by (BHXH_RANKING_PACE, counts, G_N_ELEMENTS (counts), COUNT_ROWS,
               "unit,parent,level,order,base_period,base,reason");

  g_assert_cmpstr (text, ==,
                   "unit,parent,level,order,base_period,base,reason\n"
                   "11,1,district,greatest_first,2023,100,\n"
                   "12,1,district,greatest_first,2023,200,\n"
                   "13,1,district,greatest_first,,,no_base\n"
                   "14,1,district,greatest_first,,,no_data\n");
}

/* 100 of 300 is as much as 200 of 600, and less than 34 of 100. */
static void
test_equal_fractions (void)
{
  static const char *const targets[] = { "11,n,2024,300,ubnd", "12,n,2024,600,ubnd",
                                         "13,n,2024,100,ubnd" };
  g_autofree char *text =
      rank_by (BHXH_RANKING_ACHIEVEMENT, targets, G_N_ELEMENTS (targets),
               "11,n,2024,100\n12,n,2024,200\n13,n,2024,34\n", "unit,rank,tied,value");

  g_assert_cmpstr (text, ==,
                   "unit,rank,tied,value\n13,1,,34.00\n11,2,1,33.33\n12,2,1,33.33\n");
}

/* Of those who wait fewer are better: 1 below the target goes before 2 above it. */
static void
test_less_is_better (void)
{
  static const char *const targets[] = { "11,w,2024,10,ubnd", "12,w,2024,10,ubnd" };
  g_autofree char *text =
      rank_by (BHXH_RANKING_GAP, targets, G_N_ELEMENTS (targets),
               "11,w,2024,12\n12,w,2024,9\n", "unit,order,rank,value");

  g_assert_cmpstr (text, ==,
                   "unit,order,rank,value\n12,least_first,1,-1\n11,least_first,2,2\n");
}

/* Communes are ranked among communes; one special zone alone is not. */
static void
test_levels (void)
{
  static const char *const targets[] = { "21,n,2024,10,ubnd", "22,n,2024,10,ubnd",
                                         "23,n,2024,10,ubnd", "11,n,2024,10,ubnd" };
  BhxhPlanBuilder *builder = four_districts ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", "21,1,commune,Xã A");
  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi",
           "22,1,special_zone,Đặc khu B");
  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", "23,1,commune,Xã C");
  bhxh_options_set_ranking_measure (options, BHXH_RANKING_GAP);
  text = rank (builder, targets, G_N_ELEMENTS (targets),
               "21,n,2024,1\n22,n,2024,2\n23,n,2024,3\n11,n,2024,4\n", options,
               "unit,rank,n_siblings");
  g_assert_cmpstr (text, ==, "unit,rank,n_siblings\n23,1,2\n21,2,2\n");
}

/* --- The unit above -------------------------------------------------------------- */

/* The sum of the districts is 430 and stands in for the province's own target and actual:
 * 100 + 200 + 50 + 80 reported is a gap of 0. */
static void
test_nothing_to_share (void)
{
  g_autofree char *text =
      rank_by (BHXH_RANKING_CONTRIBUTION, counts + 1, G_N_ELEMENTS (counts) - 1,
               "11,n,2024,101\n12,n,2024,199\n13,n,2024,50\n14,n,2024,80\n",
               "unit,rank,parent_gap,reason");

  g_assert_cmpstr (text, ==,
                   "unit,rank,parent_gap,reason\n11,,0,above_zero\n12,,0,above_zero\n"
                   "13,,0,above_zero\n14,,0,above_zero\n");
}

/* Without the fourth the province's actual is not known. */
static void
test_above_unknown (void)
{
  g_autofree char *text =
      rank_by (BHXH_RANKING_CONTRIBUTION, counts, G_N_ELEMENTS (counts),
               "11,n,2024,101\n12,n,2024,199\n13,n,2024,50\n", "unit,rank,reason");

  g_assert_cmpstr (text, ==,
                   "unit,rank,reason\n11,,above_unknown\n12,,above_unknown\n"
                   "13,,above_unknown\n14,,no_data\n");
}

/* --- Rates ----------------------------------------------------------------------- */

static const char *const rates[] = { "11,r,2024,20.0,ubnd", "12,r,2024,10.0,ubnd",
                                     "13,r,2024,30.0,ubnd", "14,r,2024,5.0,ubnd" };

/* Gaps of .25 to .35, .35 to .45, .25 to .35, .15 to .25. The second is never behind, at
 * worst level with the first and the third; these are first if all are at .35, or third
 * behind one another; the fourth is behind the second at the very least. */
static void
test_ranges (void)
{
  g_autofree char *text =
      rank_by (BHXH_RANKING_GAP, rates, G_N_ELEMENTS (rates),
               "11,r,2024,20.3\n12,r,2024,10.4\n13,r,2024,30.3\n14,r,2024,5.2\n",
               "unit,rank,rank_to,tied,value,value_unit");

  g_assert_cmpstr (text, ==,
                   "unit,rank,rank_to,tied,value,value_unit\n"
                   "12,1,1,,0.4,point\n11,1,3,,0.3,point\n13,1,3,,0.3,point\n"
                   "14,2,4,,0.2,point\n");
}

/* 1 percent of 1,000 and of 300 remain: 9.5 to 10.5 persons, and 2.85 to 3.15; nobody
 * knows of how many the third is a rate. */
static void
test_remaining_persons (void)
{
  g_autofree char *text = rank_by (
      BHXH_RANKING_REMAINING, rates, 3,
      "11,r,2024,19.0\n12,r,2024,9.0\n13,r,2024,29.0\n11,l,2024,1000\n"
      "12,l,2024,300\n",
      "unit,rank,rank_to,value,value_unit,denominator,denominator_period,reason");

  g_assert_cmpstr (
      text, ==,
      "unit,rank,rank_to,value,value_unit,denominator,denominator_period,reason\n"
      "12,1,1,3,person,300,2024,\n11,2,2,10,person,1000,2024,\n"
      "13,,,,person,,,no_denominator\n");
}

/* Achievement of a rate is there on request; 20.3 of 20.0 is 101.5 percent, somewhere from
 * 101.25 to 101.75, and 10.2 of 10.0 is 102, from 101.5 to 102.5: either may be ahead. */
static void
test_rate_achievement (void)
{
  static const char rows[] = "11,r,2024,20.3\n12,r,2024,10.2\n";
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *none = rank_by (BHXH_RANKING_ACHIEVEMENT, rates, 2, rows, "unit");
  g_autofree char *text = NULL;

  g_assert_cmpstr (none, ==, "unit\n");
  bhxh_options_set_ranking_measure (options, BHXH_RANKING_ACHIEVEMENT);
  bhxh_options_set_rate_achievement (options, TRUE);
  text = rank (four_districts (), rates, 2, rows, options, "unit,rank,rank_to,value");
  g_assert_cmpstr (text, ==, "unit,rank,rank_to,value\n11,1,2,101.50\n12,1,2,102.00\n");
}

/* --- Order ----------------------------------------------------------------------- */

/* The same from files whose rows are in another order. */
static void
test_input_order (void)
{
  static const char *const backwards[] = { "14,n,2024,80,ubnd", "13,n,2024,50,ubnd",
                                           "12,n,2024,200,ubnd", "11,n,2024,100,ubnd",
                                           "1,n,2024,430,ubnd" };
  g_autofree char *text =
      rank (four_districts (), counts, G_N_ELEMENTS (counts), COUNT_ROWS, NULL, RANKS);
  BhxhPlanBuilder *builder = small_builder ();
  g_autofree char *other = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", "14,1,district,E");
  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", "13,1,district,D");
  other = rank (builder, backwards, G_N_ELEMENTS (backwards),
                "14,n,2023,70\n13,n,2024,40\n12,n,2024,210\n12,n,2023,200\n"
                "11,n,2024,110\n11,n,2023,100\n1,n,2024,420\n",
                NULL, RANKS);
  g_assert_cmpstr (text, ==, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/counts", test_counts);
  g_test_add_func ("/ranking/missing", test_missing);
  g_test_add_func ("/ranking/equal-fractions", test_equal_fractions);
  g_test_add_func ("/ranking/less-is-better", test_less_is_better);
  g_test_add_func ("/ranking/levels", test_levels);
  g_test_add_func ("/ranking/nothing-to-share", test_nothing_to_share);
  g_test_add_func ("/ranking/above-unknown", test_above_unknown);
  g_test_add_func ("/ranking/ranges", test_ranges);
  g_test_add_func ("/ranking/remaining-persons", test_remaining_persons);
  g_test_add_func ("/ranking/rate-achievement", test_rate_achievement);
  g_test_add_func ("/ranking/input-order", test_input_order);
  return g_test_run ();
}
