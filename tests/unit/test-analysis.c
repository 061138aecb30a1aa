/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a comparison says beyond met or not: progress from a base to the targets.
 */
#include "gaps-fixture.h"

#define PROGRESS_COLUMNS                                                                 \
  "unit,indicator,base_period,base,actual_period,actual,stage,period,target,progress,"   \
  "eurostat,eurostat_best,score,unsd,escap,escap_current,milestone,methods_differ"

static char *
progress_of (BhxhPlan *plan, const char *csv, BhxhOptions *options, const char *columns)
{
  g_autoptr (BhxhGaps) gaps = gaps_beside (plan, csv, options);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_progress_table (gaps);

  return csv_of (table, columns);
}

static char *
changes_of (BhxhPlan *plan, const char *csv, const char *columns)
{
  g_autoptr (BhxhGaps) gaps = gaps_beside (plan, csv, NULL);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_changes_table (gaps);

  return csv_of (table, columns);
}

/* From 1000 in 2022 to 1440 in 2024 is 20 % a year. 1190 in 2023 are 19 %: R = 0.95, so the
 * score is 7.1429 * 0.95 - 4.2857; 190 / 440 of the way are gone. Two years of 19 % lead to
 * 1416.1: 0.9457 of the way, less than 0.95, and more than 0.9. The target of 2023 is
 * missed, so that not all agree. On the way to 2023 itself, 190 of 250 gone in the same
 * year, R is 0.76: 7.1429 * 0.76 - 4.2857 = 1.142904. */
static void
test_progress (void)
{
  static const char *const targets[] = { "1,n,2023,1250,ubnd", "1,n,2024,1440,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autofree char *csv = progress_of (plan,
                                      "unit,indicator,period,value\n"
                                      "1,n,2022,1000\n1,n,2023,1190\n",
                                      NULL, PROGRESS_COLUMNS);

  g_assert_cmpstr (csv, ==,
                   PROGRESS_COLUMNS
                   "\n1,n,2022,1000,2023,1190,final,2023,1250,76.00,moderate,,1.142904,"
                   "fair,accelerate,7.60,missed,\n"
                   "1,n,2022,1000,2023,1190,final,2024,1440,43.18,substantial,,2.500055,"
                   "fair,maintain,4.32,missed,differs\n");
  bhxh_plan_unref (plan);
}

/* The target of the actual's own time is the milestone though only a later one is asked for,
 * and though December stands for the year. */
static void
test_progress_milestone (void)
{
  static const char *const targets[] = { "1,n,2023,1250,ubnd", "1,n,2024,1440,ubnd" };
  static const char *const actuals[] = { "1,n,2023,1190", "1,n,2023-12,1190",
                                         "1,n,31/12/2023,1190" };

  for (guint i = 0; i < G_N_ELEMENTS (actuals); i++)
    {
      BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autofree char *lines =
          g_strconcat ("unit,indicator,period,value\n1,n,2022,1000\n", actuals[i], NULL);
      g_autofree char *csv = NULL;

      bhxh_options_set_period (options, period_of ("2024"));
      csv = progress_of (plan, lines, options, "period,milestone,methods_differ");
      g_assert_cmpstr (csv, ==, "period,milestone,methods_differ\n2024,missed,differs\n");
      bhxh_plan_unref (plan);
    }
}

/* A base of 20, rounded, is 19.5 to 20.5; an actual of 21.0 is 20.95 to 21.05. At best 7.95 %
 * in a year where 6.22 % were needed, at worst 2.20 % where 3.59 % were: R is 1.28 or 0.61. */
static void
test_progress_of_rounded_figures (void)
{
  static const char *const targets[] = { "1,r,2024,22.0,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autofree char *csv = progress_of (plan,
                                      "unit,indicator,period,value\n"
                                      "1,r,2022,20\n1,r,2023,21.0\n",
                                      NULL, "base,actual,eurostat,eurostat_best");

  g_assert_cmpstr (csv, ==,
                   "base,actual,eurostat,eurostat_best\n"
                   "20,21.0,moderate,substantial\n");
  bhxh_plan_unref (plan);
}

/* The plan's own base serves where no actual is there; without any there is no way. */
static void
test_progress_from_stated_base (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;
  g_autofree char *csv = NULL;

  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,kind,owner",
           "1,n,2022,1000,baseline,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "1,n,2024,1440,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "11,n,2024,600,ubnd");
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  csv = progress_of (plan,
                     "unit,indicator,period,value\n"
                     "1,n,2023,1120\n11,n,2023,500\n",
                     NULL, "unit,base,actual,progress,eurostat,escap_current");
  g_assert_cmpstr (csv, ==,
                   "unit,base,actual,progress,eurostat,escap_current\n"
                   "1,1000,1120,27.27,moderate,2.73\n"
                   "11,,500,,not_available,\n");
  bhxh_plan_builder_free (builder);
  bhxh_plan_unref (plan);
}

/* Less is better: from 144 to 100, 122 are half of the way. Of the base period that the
 * caller names. */
static void
test_progress_downwards (void)
{
  static const char *const targets[] = { "1,w,2024,100,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  bhxh_options_set_base_period (options, period_of ("2021"));
  csv = progress_of (plan,
                     "unit,indicator,period,value\n"
                     "1,w,2021,144\n1,w,2022,150\n1,w,2023,122\n",
                     options, "base_period,base,actual,progress,escap_current");
  g_assert_cmpstr (csv, ==,
                   "base_period,base,actual,progress,escap_current\n"
                   "2021,144,122,50.00,5.00\n");
  bhxh_plan_unref (plan);
}

/* Nothing grows from 0, unless 0 counts as 0.001. */
static void
test_progress_from_zero (void)
{
  static const char *const targets[] = { "1,n,2024,10,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  const char *actuals = "unit,indicator,period,value\n1,n,2022,0\n1,n,2023,5\n";
  g_autofree char *plain = progress_of (plan, actuals, NULL, "eurostat,score,unsd");
  g_autofree char *compatible = NULL;

  bhxh_options_set_zero_base (options, TRUE);
  compatible = progress_of (plan, actuals, options, "eurostat,score,unsd");
  g_assert_cmpstr (plain, ==, "eurostat,score,unsd\nnot_available,,not_available\n");
  g_assert_cmpstr (compatible, ==,
                   "eurostat,score,unsd\nsubstantial,5.000000,not_available\n");
  bhxh_plan_unref (plan);
}

static const char *const one_target[] = { "1,n,2024,1000,ubnd" };

#define CHANGES                                                                          \
  "indicator,period,actual,change_unit,year_period,year_base,year_change,year_percent,"  \
  "december_period,december_change,december_percent,previous_period,previous_change,"    \
  "previous_percent"

/* Nghe An, 30 April 2021: compulsory 239,482 persons, up 16,696 (7.49 %) on April 2020, up
 * 3,254 (1.38 %) on December 2020, up 1,104 (0.46 %) on March 2021; voluntary 86,731, up
 * 27,186 (45.66 %), 9,350 (12.08 %), 2,378 (2.82 %). As reported; earlier figures are the
 * differences. */
static void
test_changes (void)
{
  BhxhPlan *plan = small_plan (one_target, 1);
  g_autofree char *csv =
      changes_of (plan,
                  "unit,indicator,period,value\n"
                  "1,n,đến 30/4/2021,239482\n1,n,2020-04,222786\n1,n,2020,236228\n"
                  "1,n,31/3/2021,238378\n"
                  "1,w,2021-04,86731\n1,w,2020-04,59545\n1,w,12/2020,77381\n"
                  "1,w,2021-03,84353\n",
                  CHANGES);

  g_assert_cmpstr (
      csv, ==,
      CHANGES "\nn,2021-04-30,239482,person,2020-04,222786,16696,7.49,2020,3254,1.38,"
              "2021-03-31,1104,0.46\n"
              "w,2021-04,86731,person,2020-04,59545,27186,45.66,2020-12,9350,12.08,"
              "2021-03,2378,2.82\n");
  bhxh_plan_unref (plan);
}

/* Whoever reports of 28 February 2025 reports of the month's end, as in a leap year of the
 * 29th; the 27th has one of its own in every year. */
static void
test_changes_on_days (void)
{
  static const struct
  {
    const char *day, *year_period, *year_change;
  } samples[] = {
    { "2025-02-28", "2024-02", "100" },    { "2024-02-29", "2023-02", "150" },
    { "2025-02-27", "2024-02-27", "120" }, { "2025-01-31", "2024-01", "110" },
    { "2025-01-30", "2024-01-30", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      BhxhPlan *plan = small_plan (one_target, 1);
      g_autofree char *actuals = g_strdup_printf (
          "unit,indicator,period,value\n1,n,%s,500\n1,n,2024-02-27,380\n"
          "1,n,2024-01,390\n1,n,2023-02,350\n%s",
          samples[i].day,
          g_str_has_prefix (samples[i].day, "2025") ? "1,n,2024-02,400\n" : "");
      g_autofree char *csv = changes_of (plan, actuals, "period,year_period,year_change");
      g_autofree char *expected =
          g_strdup_printf ("period,year_period,year_change\n%s,%s,%s\n", samples[i].day,
                           samples[i].year_period, samples[i].year_change);

      g_assert_cmpstr (csv, ==, expected);
      bhxh_plan_unref (plan);
    }
}

/* Points, and never percent. */
static void
test_changes_of_rates (void)
{
  BhxhPlan *plan = small_plan (one_target, 1);
  g_autofree char *csv = changes_of (plan,
                                     "unit,indicator,period,value\n"
                                     "1,r,2024,20.8\n1,r,2023,20.15\n",
                                     "change_unit,year_change,year_percent");

  g_assert_cmpstr (csv, ==, "change_unit,year_change,year_percent\npoint,0.65,\n");
  bhxh_plan_unref (plan);
}

/* A sum of other districts is another territory: 640 + 370 are no change on 600 alone. */
static void
test_changes_of_other_areas (void)
{
  BhxhPlan *plan = small_plan (one_target, 1);
  g_autofree char *csv = changes_of (plan,
                                     "unit,indicator,period,value\n"
                                     "11,n,2024,640\n12,n,2024,370\n11,n,2023,600\n",
                                     "unit,actual,year_base,year_change,reason");

  g_assert_cmpstr (csv, ==,
                   "unit,actual,year_base,year_change,reason\n1,1010,,,other_area\n"
                   "11,640,600,40,\n12,370,,,\n");
  bhxh_plan_unref (plan);
}

#define PACE                                                                             \
  "actual_period,remaining,remaining_unit,months_left,per_month,per_year,growth_month,"  \
  "growth_year,latest_month,reach"

static char *
pace_of (const char *target, const char *actual, gint64 maximum)
{
  BhxhPlan *plan = small_plan (&target, 1);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = g_strdup_printf ("unit,indicator,period,value\n1,%s\n", actual);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;

  bhxh_options_set_monthly_maximum (options, maximum);
  gaps = gaps_beside (plan, csv, options);
  table = bhxh_gaps_dup_pace_table (gaps);
  bhxh_plan_unref (plan);
  return csv_of (table, PACE);
}

/* 90 in three months: 30 each, or 40 from October on; (1000/910)^(1/3) = 1.03193...,
 * (1000/910)^4 = 1.45825... With 29 a month it takes four. */
static void
test_pace (void)
{
  static const struct
  {
    const char *target, *actual;
    gint64 maximum;
    const char *row;
  } samples[] = {
    { "1,n,2024,1000,ubnd", "n,2024-09,910", 0,
      "2024-09,90,person,3,30,360,3.20,45.83,,\n" },
    { "1,n,2024,1000,ubnd", "n,2024-09,910", 40,
      "2024-09,90,person,3,30,360,3.20,45.83,2024-10,in_time\n" },
    { "1,n,2024,1000,ubnd", "n,2024-09,910", 100,
      "2024-09,90,person,3,30,360,3.20,45.83,2024-12,in_time\n" },
    { "1,n,2024,1000,ubnd", "n,2024-09,910", 29,
      "2024-09,90,person,3,30,360,3.20,45.83,,too_late\n" },
    /* 91 by 3 is 30.33..., and 31 reaches the target. */
    { "1,n,2024,1000,ubnd", "n,2024-09,909", 31,
      "2024-09,91,person,3,31,364,3.24,46.47,2024-10,in_time\n" },
    { "1,n,2024,1000,ubnd", "n,2024-09,1000", 29, "2024-09,0,person,,,,,,,reached\n" },
    { "1,n,2024,1000,ubnd", "n,2024,990", 29, "2024,10,person,,,,,,,\n" },
    /* Downwards: 100/121 - 1 = -17.355... percent. */
    { "1,w,2024,100,ubnd", "w,2024-11,121", 0,
      "2024-11,21,person,1,21,252,-17.36,-89.85,,\n" },
    /* 0.7 points by 6 are 0.11666...; (20.8/20.1)^(1/6) = 1.00572..., squared 12/6. */
    { "1,r,2024,20.8,ubnd", "r,2024-06,20.1", 5,
      "2024-06,0.7,point,6,0.117,1.400,0.58,7.09,,\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *csv =
          pace_of (samples[i].target, samples[i].actual, samples[i].maximum);
      g_autofree char *expected = g_strconcat (PACE "\n", samples[i].row, NULL);

      g_assert_cmpstr (csv, ==, expected);
    }
}

#define PATH "base,base_kind,actual_period,actual,stage,path,expected,gap,standing"

/* The ways through 2024 by these actuals. */
static char *
path_of (const char *const *targets,
         gsize n_targets,
         const char *csv,
         BhxhOptions *options)
{
  BhxhPlan *plan = small_plan (targets, (guint) n_targets);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;

  bhxh_options_set_period (options, period_of ("2024"));
  gaps = gaps_beside (plan, csv, options);
  table = bhxh_gaps_dup_path_table (gaps);
  bhxh_plan_unref (plan);
  return csv_of (table, PATH);
}

#define YEAR_CSV                                                                         \
  "unit,indicator,period,value,stage\n1,n,2023,1200,final\n1,n,2024-06,1315,final\n"     \
  "1,n,2024-11,1360,final\n1,n,2024,1441,estimate\n"

/* From 1200 to 1440: 20 a month, 1320 in June, 1420 in November. */
static void
test_path_linear (void)
{
  static const char *const targets[] = { "1,n,2024,1440,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = path_of (targets, 1, YEAR_CSV, options);

  g_assert_cmpstr (csv, ==,
                   PATH "\n1200,actual,2024-06,1315,final,linear,1320,-5,behind\n"
                        "1200,actual,2024-11,1360,final,linear,1420,-60,behind\n"
                        "1200,actual,2024,1441,estimate,published,1440,1,ahead\n");
}

/* What is asked for by its period stands alone, also where the year ends on its last day. */
static void
test_path_of_period (void)
{
  static const char *const targets[] = { "1,n,2024,1440,ubnd" };
  static const struct
  {
    const char *period;
    const char *rows;
  } samples[] = {
    { "2024-11", "1200,actual,2024-11,1360,final,linear,1420,-60,behind\n" },
    { "2024", "1200,actual,2024,1441,estimate,published,1440,1,ahead\n" },
    { "2024-07", "" },
    { "2023", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autofree char *expected = g_strconcat (PATH "\n", samples[i].rows, NULL);
      g_autofree char *csv = NULL;

      bhxh_options_set_actual_period (options, period_of (samples[i].period));
      csv = path_of (targets, 1, YEAR_CSV, options);
      g_assert_cmpstr (csv, ==, expected);
    }
}

/* 1200 * 1.2^(1/2) = 1314.53, 1200 * 1.2^(11/12) = 1418.28. */
static void
test_path_geometric (void)
{
  static const char *const targets[] = { "1,n,2024,1440,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  bhxh_options_set_path (options, BHXH_PATH_GEOMETRIC);
  csv = path_of (targets, 1, YEAR_CSV, options);
  g_assert_cmpstr (csv, ==,
                   PATH "\n1200,actual,2024-06,1315,final,geometric,1315,0,on_path\n"
                        "1200,actual,2024-11,1360,final,geometric,1418,-58,behind\n"
                        "1200,actual,2024,1441,estimate,published,1440,1,ahead\n");
}

/* All of it in the last three months: nothing by June, two thirds of 240 by November. */
static void
test_path_shares (void)
{
  static const char *const targets[] = { "1,n,2024,1440,ubnd" };
  static const gint64 shares[12] = { [9] = 5, [10] = 5, [11] = 5 };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  bhxh_options_set_monthly_shares (options, shares);
  csv = path_of (targets, 1, YEAR_CSV, options);
  g_assert_cmpstr (csv, ==,
                   PATH "\n1200,actual,2024-06,1315,final,shares,1200,115,ahead\n"
                        "1200,actual,2024-11,1360,final,shares,1360,0,on_path\n"
                        "1200,actual,2024,1441,estimate,published,1440,1,ahead\n");
}

/* A published target goes before any path, and a target before what is not final. */
static void
test_path_of_plan (void)
{
  static const char *const targets[] = { "1,n,2023,1180,ubnd", "1,n,2024-06,1300,ubnd",
                                         "1,n,2024,1440,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv =
      path_of (targets, G_N_ELEMENTS (targets),
               "unit,indicator,period,value,stage\n1,n,2023,1200,estimate\n"
               "1,n,2024-06,1300,final\n1,n,2024-03,1245,final\n",
               options);

  g_assert_cmpstr (csv, ==,
                   PATH "\n1180,target,2024-03,1245,final,linear,1245,0,on_path\n"
                        "1180,target,2024-06,1300,final,published,1300,0,on_path\n");
}

/* Half of the way from 20.0 to 20.9 is 20.45, as a target 20.5; 20.44 prints as 20.4. */
static void
test_path_of_rates (void)
{
  static const char *const targets[] = { "1,r,2024,20.9,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = path_of (targets, 1,
                                  "unit,indicator,period,value\n1,r,2023,20.0\n"
                                  "1,r,2024-06,20.44\n",
                                  options);

  g_assert_cmpstr (csv, ==,
                   PATH "\n20.0,actual,2024-06,20.44,final,linear,20.5,-0.06,behind\n");
}

/* Without a base there is no way, and what happened is shown all the same. */
static void
test_path_without_base (void)
{
  static const char *const targets[] = { "1,n,2024,1440,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv =
      path_of (targets, 1, "unit,indicator,period,value\n1,n,2024-06,1300\n", options);

  g_assert_cmpstr (csv, ==, PATH "\n,,2024-06,1300,final,,,,\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/progress/classes", test_progress);
  g_test_add_func ("/analysis/progress/milestone", test_progress_milestone);
  g_test_add_func ("/analysis/progress/rounded", test_progress_of_rounded_figures);
  g_test_add_func ("/analysis/progress/stated-base", test_progress_from_stated_base);
  g_test_add_func ("/analysis/progress/downwards", test_progress_downwards);
  g_test_add_func ("/analysis/progress/zero-base", test_progress_from_zero);
  g_test_add_func ("/analysis/changes/reported", test_changes);
  g_test_add_func ("/analysis/changes/days", test_changes_on_days);
  g_test_add_func ("/analysis/changes/points", test_changes_of_rates);
  g_test_add_func ("/analysis/changes/other-areas", test_changes_of_other_areas);
  g_test_add_func ("/analysis/pace/needed", test_pace);
  g_test_add_func ("/analysis/path/linear", test_path_linear);
  g_test_add_func ("/analysis/path/of-period", test_path_of_period);
  g_test_add_func ("/analysis/path/geometric", test_path_geometric);
  g_test_add_func ("/analysis/path/shares", test_path_shares);
  g_test_add_func ("/analysis/path/of-plan", test_path_of_plan);
  g_test_add_func ("/analysis/path/rates", test_path_of_rates);
  g_test_add_func ("/analysis/path/no-base", test_path_without_base);
  return g_test_run ();
}
