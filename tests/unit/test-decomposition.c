/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Gaps taken apart by unit, by kind, by rate and labour force; in three districts, by
 * hand.
 */
#include "gaps-fixture.h"

#define EFFECTS "unit,line,contribution,rate_effect,structure_effect,labour_force"
#define RANGES                                                                           \
  "unit,rate_effect_lo,rate_effect_hi,structure_effect_lo,structure_effect_hi"

/* The small plan with a third district, and n divided into c and v. */
static BhxhPlan *
plan_of (const char *const *targets, guint n_targets)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en",
           "13,1,district,Huyện D,D District");
  add_row (builder, BHXH_PLAN_INDICATORS,
           "code,name_vi,name_en,unit,decimals,rounding,kind,part_of",
           "c,Bắt buộc,Compulsory,person,0,exact,stock,n");
  add_row (builder, BHXH_PLAN_INDICATORS,
           "code,name_vi,name_en,unit,decimals,rounding,kind,part_of",
           "v,Tự nguyện,Voluntary,person,0,exact,stock,n");
  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

static char *
decompose (const char *const *targets,
           guint n_targets,
           const char *rows,
           BhxhOptions *options,
           const char *columns)
{
  BhxhPlan *plan = plan_of (targets, n_targets);
  g_autofree char *csv = g_strconcat ("unit,indicator,period,value\n", rows, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  char *text = NULL;

  g_assert_no_error (error);
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_decomposition_table (gaps);
  text = csv_of (table, columns);
  bhxh_plan_unref (plan);
  return text;
}

/* Rates of 20, 10, 30 percent become 22, 12, 30; labour forces of 100, 200, 100 become
 * 200, 200, 100: the province's rate of 17.5 becomes 19.6. */
#define RATE_TARGETS                                                                     \
  "1,r,2024,17.5,ubnd", "11,r,2024,20.0,ubnd", "12,r,2024,10.0,ubnd",                    \
      "13,r,2024,30.0,ubnd"
#define RATE_ACTUALS "1,r,2024,19.6\n11,r,2024,22.0\n12,r,2024,12.0\n13,r,2024,30.0\n"
#define LABOUR_ACTUALS "11,l,2024,200\n12,l,2024,200\n13,l,2024,100\n"

static const char *const rate_targets[] = { RATE_TARGETS, "11,l,2024,100,ubnd",
                                            "12,l,2024,200,ubnd", "13,l,2024,100,ubnd" };

/* Shares .25, .5, .25 become .4, .4, .2. By rate .325 * 2, .45 * 2, 0. By structure, the
 * mean of both rates of the province being 18.55: .15 * (21 - 18.55) = .3675,
 * -.1 * (11 - 18.55) = .755, -.05 * (30 - 18.55) = -.5725. In thousandths one of .3675
 * and -.5725 goes up: the earlier. */
static void
test_rates (void)
{
  g_autofree char *text =
      decompose (rate_targets, 7, RATE_ACTUALS LABOUR_ACTUALS, NULL, EFFECTS);

  g_assert_nonnull (strstr (text, EFFECTS "\n1,whole,2.100,1.550,0.550,own\n"
                                          "11,unit,1.018,0.650,0.368,own\n"
                                          "12,unit,1.655,0.900,0.755,own\n"
                                          "13,unit,-0.573,0.000,-0.573,own\n"));
  g_assert_null (strstr (text, "rest"));
}

/* 2.1 % of 500 are 10.5 persons, 11. The effects are 3.25, 4.5, 0 and 1.8375, 3.775,
 * -2.8625 of them: rounded down 8, and .8375, .775 and .5 go up. */
static void
test_rates_in_persons (void)
{
  g_autofree char *text =
      decompose (rate_targets, 7, RATE_ACTUALS LABOUR_ACTUALS, NULL,
                 "unit,indicator,line,persons,rate_persons,structure_persons");

  g_assert_nonnull (strstr (text, "\n1,r,whole,11,8,3\n11,r,unit,5,3,2\n"
                                  "12,r,unit,9,5,4\n13,r,unit,-3,0,-3\n"));
}

/* The same from counts and labour forces, without any printed rate: 44 of 200, 24 of 200,
 * 30 of 100, together 98 of 500. */
static void
test_rates_worked_out (void)
{
  g_autofree char *text = decompose (
      rate_targets, 7, "11,n,2024,44\n12,n,2024,24\n13,n,2024,30\n" LABOUR_ACTUALS, NULL,
      "unit,indicator,line,actual,contribution,rate_effect");

  g_assert_nonnull (strstr (text, "\n1,r,whole,19.600,2.100,1.550\n"
                                  "11,r,unit,22.000,1.018,0.650\n"));
}

/* Only the actual's labour forces: shares of .4, .4, .2 for both, .4 * 2 twice. That the
 * targets then make 18.0 and not 17.5 is left: 0.5. */
static void
test_labour_of_actual (void)
{
  g_autofree char *text =
      decompose (rate_targets, 4, RATE_ACTUALS LABOUR_ACTUALS, NULL, EFFECTS);

  g_assert_cmpstr (text, ==,
                   EFFECTS "\n1,whole,2.100,1.600,0.000,actual\n"
                           "11,unit,0.800,0.800,0.000,actual\n"
                           "12,unit,0.800,0.800,0.000,actual\n"
                           "13,unit,0.000,0.000,0.000,actual\n"
                           "1,units_rest,0.500,,,\n");
}

/* None at all: shares are anything from nothing to all. Rates moved by 2, 2, 0, so all
 * together by 0 to 2, and structure has the rest of 2.1. The means are 2.45, 7.55, 11.45
 * from the province's. */
static void
test_ranges (void)
{
  g_autofree char *text = decompose (rate_targets, 4, RATE_ACTUALS, NULL, RANGES);

  g_assert_cmpstr (text, ==,
                   RANGES "\n1,0.000,2.000,0.100,2.100\n11,0.000,2.000,-2.450,2.450\n"
                          "12,0.000,2.000,-7.550,7.550\n"
                          "13,0.000,0.000,-11.450,11.450\n");
}

/* A district without an actual: nothing is taken apart, and the row says why. */
static void
test_units_missing (void)
{
  g_autofree char *text =
      decompose (rate_targets, 4, "1,r,2024,19.6\n11,r,2024,22.0\n12,r,2024,12.0\n", NULL,
                 "unit,line,change,contribution,reason");

  g_assert_cmpstr (text, ==,
                   "unit,line,change,contribution,reason\n"
                   "1,whole,2.100,2.100,units_missing\n11,unit,2.000,,\n"
                   "12,unit,2.000,,\n13,unit,,,\n");
}

/* --- Counts ---------------------------------------------------------------------- */

/* 10 of 100 become 15 of 130: 115 * (15/130 - 1/10) = 1.769 by coverage and
 * 30 * (1/10 + 15/130) / 2 = 3.231 by labour force, 2 and 3. 20 of 200 stay: 0. 30 of 100
 * become 20 of 50: 75 * .1 = 7.5 and -50 * .35 = -17.5; of the two halves the earlier
 * goes up. The province's target is the sum of those below. */
static void
test_counts (void)
{
  static const char *const targets[] = { "11,n,2024,10,ubnd",  "12,n,2024,20,ubnd",
                                         "13,n,2024,30,ubnd",  "11,l,2024,100,ubnd",
                                         "12,l,2024,200,ubnd", "13,l,2024,100,ubnd" };
  g_autofree char *text = decompose (targets, 6,
                                     "11,n,2024,15\n12,n,2024,20\n13,n,2024,20\n"
                                     "11,l,2024,130\n12,l,2024,200\n13,l,2024,50\n",
                                     NULL, "indicator,from,actual," EFFECTS);

  g_assert_nonnull (strstr (text, "\nn,60,55,1,whole,-5,10,-15,own\n"
                                  "n,10,15,11,unit,5,2,3,own\n"
                                  "n,20,20,12,unit,0,0,0,own\n"
                                  "n,30,20,13,unit,-10,8,-18,own\n"));
}

/* What the province has beside its districts, and a district that has not reported, are
 * left: -100 are 20 of the one, and -120. */
static void
test_counts_rest (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "11,n,2024,300,ubnd",
                                         "12,n,2024,400,ubnd", "13,n,2024,250,ubnd" };
  g_autofree char *text = decompose (targets, 4, "1,n,2024,900\n11,n,2024,320\n", NULL,
                                     "unit,line,change,contribution");

  g_assert_cmpstr (text, ==,
                   "unit,line,change,contribution\n1,whole,-100,-100\n11,unit,20,20\n"
                   "12,unit,,\n13,unit,,\n1,units_rest,,-120\n");
}

/* -50 are -10 compulsory and -38 voluntary; 690 and 262 are 952, and not 950. */
static void
test_kinds (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "1,c,2024,700,ubnd",
                                         "1,v,2024,300,ubnd" };
  g_autofree char *text =
      decompose (targets, 3, "1,n,2024,950\n1,c,2024,690\n1,v,2024,262\n", NULL,
                 "indicator,line,from,actual,contribution");

  g_assert_cmpstr (text, ==,
                   "indicator,line,from,actual,contribution\nn,whole,1000,950,-50\n"
                   "c,kind,700,690,-10\nv,kind,300,262,-38\nn,kinds_rest,,,-2\n");
}

/* Since 2022, not against the target: 900 to 950 are 30 and 20. */
static void
test_since_base (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_since_base (options, TRUE);
  text = decompose (targets, 1,
                    "11,n,2022,500\n12,n,2022,400\n13,n,2022,0\n"
                    "11,n,2024,530\n12,n,2024,420\n13,n,2024,0\n",
                    options, "unit,line,from_kind,from_period,from,actual,contribution");
  g_assert_cmpstr (text, ==,
                   "unit,line,from_kind,from_period,from,actual,contribution\n"
                   "1,whole,base,2022,900,950,50\n11,unit,base,2022,500,530,30\n"
                   "12,unit,base,2022,400,420,20\n13,unit,base,2022,0,0,0\n");
}

/* Unemployment insurance, said to be a part of social insurance beside c and v, is no
 * kind of it: c and v are, and nothing is left. */
static void
test_other_insurance (void)
{
  static const char *const rows[] = {
    "1,si_all,2024,300,ubnd",
    "1,si_c,2024,200,ubnd",
    "1,si_v,2024,100,ubnd",
    "1,ui_all,2024,150,ubnd",
  };
  static const char *const kinds[] = { "si_all,", "si_c,si_all", "si_v,si_all",
                                       "ui_all,si_all" };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *text = NULL;
  BhxhPlan *plan = NULL;
  static const char csv[] = "unit,indicator,period,value\n1,si_all,2024,330\n"
                            "1,si_c,2024,210\n1,si_v,2024,120\n1,ui_all,2024,170\n";

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *row = g_strdup_printf ("%.*s,Số người,person,0,exact,stock%s",
                                              (int) strcspn (kinds[i], ","), kinds[i],
                                              strchr (kinds[i], ','));

      add_row (builder, BHXH_PLAN_INDICATORS,
               "code,name_vi,unit,decimals,rounding,kind,part_of", row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", rows[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  actuals = bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), NULL, &error);
  g_assert_no_error (error);
  gaps = compute (plan, actuals, NULL);
  table = bhxh_gaps_dup_decomposition_table (gaps);
  text = csv_of (table, "indicator,line,contribution");
  g_assert_cmpstr (text, ==,
                   "indicator,line,contribution\nsi_all,whole,30\nsi_c,kind,10\n"
                   "si_v,kind,20\n");
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decomposition/rates", test_rates);
  g_test_add_func ("/decomposition/rates-in-persons", test_rates_in_persons);
  g_test_add_func ("/decomposition/rates-worked-out", test_rates_worked_out);
  g_test_add_func ("/decomposition/labour-of-actual", test_labour_of_actual);
  g_test_add_func ("/decomposition/ranges", test_ranges);
  g_test_add_func ("/decomposition/units-missing", test_units_missing);
  g_test_add_func ("/decomposition/counts", test_counts);
  g_test_add_func ("/decomposition/counts-rest", test_counts_rest);
  g_test_add_func ("/decomposition/kinds", test_kinds);
  g_test_add_func ("/decomposition/since-base", test_since_base);
  g_test_add_func ("/decomposition/other-insurance", test_other_insurance);
  return g_test_run ();
}
