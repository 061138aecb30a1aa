/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Targets of several owners beside the same actual, and which of them binds, by hand.
 */
#include "gaps-fixture.h"

#define BINDS "unit,indicator,owner,target,binds"

/* unit,indicator,period,value,owner,qualifier */
static BhxhPlan *
plan_of (const char *const *targets, guint n_targets)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner,qualifier",
             targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* Of the small plan's persons 1,050 are there in 2024, and 25 wait. */
static char *
owners_of (BhxhPlan *plan, BhxhPlan *first, const char *period, const char *columns)
{
  static const char csv[] = "unit,indicator,period,value\n1,n,2024,1050\n1,w,2024,25\n";
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;

  g_assert_no_error (error);
  if (period != NULL)
    bhxh_options_set_period (options, period_of (period));
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_owners_table (gaps, first);
  return csv_of (table, columns);
}

static const char *const more_is_better[] = { "1,n,2024,1000,ubnd,exact",
                                              "1,n,2024,1100,hdnd,exact",
                                              "1,n,2024,1100,bhxh,exact" };

/* Of 1,050 persons: 50 more than 1,000, and 105 %; 50 less than 1,100, and 95.4545... %.
 * The two of 1,100 bind. */
static void
test_more (void)
{
  g_autoptr (BhxhPlan) plan = plan_of (more_is_better, G_N_ELEMENTS (more_is_better));
  g_autofree char *text =
      owners_of (plan, NULL, NULL,
                 "owner,period,target_first,target,binds,actual,gap,gap_unit,achievement,"
                 "status");

  g_assert_cmpstr (
      text, ==,
      "owner,period,target_first,target,binds,actual,gap,gap_unit,achievement,status\n"
      "bhxh,2024,,1100,yes,1050,-50,person,95.45,missed\n"
      "hdnd,2024,,1100,yes,1050,-50,person,95.45,missed\n"
      "ubnd,2024,,1000,no,1050,50,person,105.00,exceeded\n");
}

/* 25 that wait are 5 fewer than 30 and 5 more than 20; 20 is the harder one. */
static void
test_less (void)
{
  static const char *const targets[] = { "1,w,2024,30,ubnd,exact",
                                         "1,w,2024,20,hdnd,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (targets, G_N_ELEMENTS (targets));
  g_autofree char *text =
      owners_of (plan, NULL, NULL, "owner,target,binds,gap,status,qualifier");

  g_assert_cmpstr (text, ==,
                   "owner,target,binds,gap,status,qualifier\n"
                   "hdnd,20,yes,5,missed,exact\n"
                   "ubnd,30,no,-5,exceeded,exact\n");
}

/* About 600 does not bind beside 600, but two that are about 700 do; of 20.8 and 20.80 one
 * asks for as much as the other. */
static void
test_equal (void)
{
  static const char *const targets[] = {
    "11,n,2024,600,ubnd,about",  "11,n,2024,600,hdnd,exact",  "12,n,2024,700,ubnd,about",
    "12,n,2024,700,hdnd,about",  "1,r,2024,20.8,ubnd,exact",  "1,r,2024,20.80,hdnd,exact",
    "11,r,2024,20.8,ubnd,about", "11,r,2024,20.7,hdnd,exact",
  };
  g_autoptr (BhxhPlan) plan = plan_of (targets, G_N_ELEMENTS (targets));
  g_autofree char *text = owners_of (plan, NULL, NULL, BINDS);

  g_assert_cmpstr (text, ==,
                   BINDS "\n"
                         "1,r,hdnd,20.80,yes\n"
                         "1,r,ubnd,20.8,yes\n"
                         "11,n,hdnd,600,yes\n"
                         "11,n,ubnd,600,no\n"
                         "11,r,hdnd,20.7,no\n"
                         "11,r,ubnd,20.8,yes\n"
                         "12,n,hdnd,700,yes\n"
                         "12,n,ubnd,700,yes\n");
}

/* At most 400 is no harder or easier than 300 to be reached: both bind. */
static void
test_both_ways (void)
{
  static const char *const targets[] = { "12,n,2024,400,ubnd,at_most",
                                         "12,n,2024,300,hdnd,exact",
                                         "12,n,2024,450,bhxh,at_most" };
  g_autoptr (BhxhPlan) plan = plan_of (targets, G_N_ELEMENTS (targets));
  g_autofree char *text = owners_of (plan, NULL, NULL, BINDS);

  g_assert_cmpstr (text, ==,
                   BINDS "\n12,n,bhxh,450,no\n12,n,hdnd,300,yes\n12,n,ubnd,400,yes\n");
}

/* The insurer has none for 2024, and stands in no row of it. */
static void
test_period (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd,exact",
                                         "1,n,2023,900,ubnd,exact",
                                         "1,n,2023,950,bhxh,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (targets, G_N_ELEMENTS (targets));
  g_autofree char *text = owners_of (plan, NULL, "2024", BINDS);
  g_autofree char *all = owners_of (plan, NULL, NULL, "owner,period,binds,status");

  g_assert_cmpstr (text, ==, BINDS "\n1,n,ubnd,1000,yes\n");
  g_assert_cmpstr (all, ==,
                   "owner,period,binds,status\n"
                   "bhxh,2023,yes,no_data\n"
                   "ubnd,2023,no,no_data\n"
                   "ubnd,2024,yes,exceeded\n");
}

/* First 900 of the committee's and nothing of the others: 1,050 - 900 = 150. */
static void
test_first (void)
{
  static const char *const given[] = { "1,n,2024,900,ubnd,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (more_is_better, G_N_ELEMENTS (more_is_better));
  g_autoptr (BhxhPlan) first = plan_of (given, G_N_ELEMENTS (given));
  g_autofree char *text =
      owners_of (plan, first, NULL, "owner,target_first,target,actual,gap_first,gap");

  g_assert_cmpstr (text, ==,
                   "owner,target_first,target,actual,gap_first,gap\n"
                   "bhxh,,1100,1050,,-50\n"
                   "hdnd,,1100,1050,,-50\n"
                   "ubnd,900,1000,1050,150,50\n");
}

/* The committee's target of the district was withdrawn, which of the province's two binds is
 * as without it; the insurer never had any there. */
static void
test_withdrawn (void)
{
  static const char *const given[] = { "1,n,2024,900,ubnd,exact",
                                       "12,n,2024,400,ubnd,exact" };
  static const char *const amended[] = { "1,n,2024,1000,ubnd,exact",
                                         "1,n,2024,1100,bhxh,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (amended, G_N_ELEMENTS (amended));
  g_autoptr (BhxhPlan) first = plan_of (given, G_N_ELEMENTS (given));
  const char *columns =
      "unit,owner,period,target_first,target,binds,actual,gap_first,gap,"
      "status";
  g_autofree char *text = owners_of (plan, first, NULL, columns);
  g_autofree char *expected =
      g_strconcat (columns,
                   "\n1,bhxh,2024,,1100,yes,1050,,-50,missed\n"
                   "1,ubnd,2024,900,1000,no,1050,150,50,exceeded\n"
                   "12,ubnd,2024,400,,,,,,\n",
                   NULL);

  g_assert_cmpstr (text, ==, expected);
}

/* Of 900 as first given, 1,050 are there though nobody asks for it any more; who asks for
 * 2023 is not told. */
static void
test_withdrawn_with_actual (void)
{
  static const char *const given[] = { "1,n,2024,900,ubnd,exact" };
  static const char *const amended[] = { "12,n,2024,400,ubnd,exact",
                                         "12,n,2023,350,ubnd,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (amended, G_N_ELEMENTS (amended));
  g_autoptr (BhxhPlan) first = plan_of (given, G_N_ELEMENTS (given));
  const char *columns = "unit,target_first,target,actual,gap_first,gap_unit";
  g_autofree char *later = owners_of (plan, first, "2024", columns);
  g_autofree char *earlier = owners_of (plan, first, "2023", "unit,target_first,target");

  g_assert_cmpstr (later, ==,
                   "unit,target_first,target,actual,gap_first,gap_unit\n"
                   "1,900,,1050,150,person\n12,,400,,,\n");
  g_assert_cmpstr (earlier, ==, "unit,target_first,target\n12,,350\n");
}

/* Of one owner the rows are those of the plain gaps: reached and short, printed more finely
 * than the target, the sum of units below, a rate of its parts, and missing ones. */
static void
test_as_plain_gaps (void)
{
  static const char columns[] =
      "unit,unit_name_vi,indicator,period,owner,target,"
      "actual_period,actual,stage,as_of,gap,gap_unit,achievement,"
      "status";
  static const char *const targets[] = { "1,n,2024,1000,ubnd",  "11,n,2024,600,ubnd",
                                         "12,n,2024,400,ubnd",  "1,r,2024,20.8,ubnd",
                                         "11,r,2024,30.0,ubnd", "1,w,2024,30,ubnd" };
  static const char csv[] = "unit,indicator,period,value,stage\n11,n,2024,610,final\n"
                            "12,n,2024,395,estimate\n1,r,2024,20.76,final\n"
                            "11,l,2024,2000,final\n1,w,2024,25,final\n";
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) plain = NULL;
  g_autoptr (BhxhTable) owners = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  gaps = compute (plan, actuals, NULL);
  plain = bhxh_gaps_dup_table (gaps);
  owners = bhxh_gaps_dup_owners_table (gaps, NULL);
  one = csv_of (plain, columns);
  other = csv_of (owners, columns);
  g_assert_nonnull (strstr (one, "1,Tỉnh A,n,2024,ubnd,1000,2024,1005,"));
  g_assert_cmpstr (other, ==, one);
  bhxh_plan_unref (plan);
}

/* Of what was given first, 900 became 1,000 and 600 stayed; taken back were 700, and with it
 * all that the council had, and 30, and with it all of 2023. 20 that wait were added. */
static void
test_amended (void)
{
  static const char *const given[] = { "1,n,2024,900,ubnd,exact",
                                       "11,n,2024,600,ubnd,exact",
                                       "12,n,2024,700,hdnd,exact",
                                       "1,w,2023,30,ubnd,exact" };
  static const char *const in_force[] = { "1,n,2024,1000,ubnd,exact",
                                          "11,n,2024,600,ubnd,exact",
                                          "1,w,2024,20,ubnd,exact" };
  g_autoptr (BhxhPlan) plan = plan_of (in_force, G_N_ELEMENTS (in_force));
  g_autoptr (BhxhPlan) first = plan_of (given, G_N_ELEMENTS (given));
  g_autofree char *text =
      owners_of (plan, first, NULL,
                 "unit,indicator,owner,period,target_first,target,amended,binds,"
                 "actual_period,actual,gap_first,gap,status");
  g_autofree char *of_2024 =
      owners_of (plan, first, "2024", "unit,indicator,period,amended");

  g_assert_cmpstr (text, ==,
                   "unit,indicator,owner,period,target_first,target,amended,binds,actual_"
                   "period,actual,"
                   "gap_first,gap,status\n"
                   "1,n,ubnd,2024,900,1000,changed,yes,2024,1050,150,50,exceeded\n"
                   "1,w,ubnd,2023,30,,taken_back,,2023,,,,\n"
                   "1,w,ubnd,2024,,20,added,yes,2024,25,,5,missed\n"
                   "11,n,ubnd,2024,600,600,kept,yes,2024,,,,no_data\n"
                   "12,n,hdnd,2024,700,,taken_back,,2024,,,,\n");
  g_assert_cmpstr (of_2024, ==,
                   "unit,indicator,period,amended\n"
                   "1,n,2024,changed\n"
                   "1,w,2024,added\n"
                   "11,n,2024,kept\n"
                   "12,n,2024,taken_back\n");
}

/* Another plan's targets are nobody's first ones. */
static void
test_other_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = plan_of (more_is_better, G_N_ELEMENTS (more_is_better));
  g_autoptr (BhxhPlan) other =
      bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = compute (plan, actuals, NULL);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_owners_table (gaps, other);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, &error);
  g_assert_null (text);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  g_assert_nonnull (
      strstr (error->message, "\"quang-tri-2022-2025\", and not \"small\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owners/more-is-better", test_more);
  g_test_add_func ("/owners/less-is-better", test_less);
  g_test_add_func ("/owners/equal", test_equal);
  g_test_add_func ("/owners/both-ways", test_both_ways);
  g_test_add_func ("/owners/period", test_period);
  g_test_add_func ("/owners/as-first-given", test_first);
  g_test_add_func ("/owners/withdrawn", test_withdrawn);
  g_test_add_func ("/owners/withdrawn-with-actual", test_withdrawn_with_actual);
  g_test_add_func ("/owners/as-plain-gaps", test_as_plain_gaps);
  g_test_add_func ("/owners/amended", test_amended);
  g_test_add_func ("/owners/other-plan", test_other_plan);
  return g_test_run ();
}
