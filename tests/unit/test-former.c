/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What tables call a unit that is no more, beside figures reported for its area.
 */
#include "gaps-fixture.h"

#define UNIT_COLUMNS "code,valid_from,valid_to,parent,level,name_vi,name_en"
#define NAMES "unit,unit_name_vi,unit_name_en"
#define FORMER "15,Địa bàn huyện cũ F,Area of the former F District\n"
#define WHILE_IT_WAS "15,Huyện F,F District\n"

/* The small plan with a district F, which became the commune H in July 2024. */
static BhxhPlanBuilder *
builder_with_reform (void)
{
  BhxhPlanBuilder *builder = small_builder ();

  add_row (builder, BHXH_PLAN_UNITS, UNIT_COLUMNS,
           "15,,2024-06-30,1,district,Huyện F,F District");
  add_row (builder, BHXH_PLAN_UNITS, UNIT_COLUMNS,
           "16,2024-07-01,,1,commune,Xã H,H Commune");
  add_row (builder, BHXH_PLAN_UNIT_SUCCESSIONS, "old,new,date", "15,16,2024-07-01");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "11,n,2024,100,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "15,n,2024,100,ubnd");
  return builder;
}

static char *
names_in (DupTable dup, BhxhPlanBuilder *builder, const char *rows, const char *period)
{
  g_autofree char *csv = g_strconcat ("unit,indicator,period,value\n", rows, NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_builder_finish (builder, &error);
  char *text = NULL;

  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  bhxh_options_set_actual_period (options, period_of (period));
  text = rows_beside (plan, csv, options, dup, NAMES);
  bhxh_plan_unref (plan);
  return text;
}

typedef struct
{
  const char *path;
  DupTable dup;
} TableCase;

static const TableCase table_cases[] = {
  { "/former/gaps", bhxh_gaps_dup_table },
  { "/former/changes", bhxh_gaps_dup_changes_table },
  { "/former/completeness", bhxh_gaps_dup_completeness_table },
  { "/former/forecast", bhxh_gaps_dup_forecast_table },
  { "/former/pace", bhxh_gaps_dup_pace_table },
  { "/former/path", bhxh_gaps_dup_path_table },
  { "/former/progress", bhxh_gaps_dup_progress_table },
  { "/former/ranking", bhxh_gaps_dup_ranking_table },
};

/* In December the commune's 80 are the former district's, in June the district's own are;
 * Huyện B goes on as it was. */
static void
test_table (gconstpointer data)
{
  const TableCase *test = data;
  g_autofree char *after = names_in (test->dup, builder_with_reform (),
                                     "11,n,2024-12,90\n16,n,2024-12,80\n", "2024-12");
  g_autofree char *before = names_in (test->dup, builder_with_reform (),
                                      "11,n,2024-06,90\n15,n,2024-06,80\n", "2024-06");

  g_assert_nonnull (strstr (after, "11,Huyện B,B District\n"));
  g_assert_nonnull (strstr (after, FORMER));
  g_assert_null (strstr (after, WHILE_IT_WAS));
  g_assert_nonnull (strstr (before, WHILE_IT_WAS));
  g_assert_null (strstr (before, FORMER));
}

/* Where nothing is known the target's unit is meant, as the plan calls it. */
static void
test_no_data (void)
{
  g_autofree char *text = names_in (bhxh_gaps_dup_table, builder_with_reform (),
                                    "11,n,2024-12,90\n", "2024-12");

  g_assert_cmpstr (text, ==, NAMES "\n11,Huyện B,B District\n" WHILE_IT_WAS);
}

/* Sums of two communes of F, which were reported under their old codes: of the whole and
 * of its parts. */
static void
test_above (gconstpointer data)
{
  const TableCase *test = data;
  static const char *const units[] = { "151,,2024-06-30,15,commune,Xã G,G Commune",
                                       "152,,2024-06-30,15,commune,Thị trấn K,K Town" };
  static const char *const targets[] = { "151,n,2024,60,ubnd", "152,n,2024,40,ubnd" };
  BhxhPlanBuilder *builder = builder_with_reform ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      add_row (builder, BHXH_PLAN_UNITS, UNIT_COLUMNS, units[i]);
      add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
               targets[i]);
    }
  text = names_in (test->dup, builder,
                   "15,n,2024-12,80\n151,n,2024-12,50\n152,n,2024-12,30\n", "2024-12");
  g_assert_nonnull (strstr (text, FORMER));
  g_assert_null (strstr (text, WHILE_IT_WAS));
}

static const TableCase above_cases[] = {
  { "/former/rollup", bhxh_gaps_dup_rollup_table },
  { "/former/decomposition", bhxh_gaps_dup_decomposition_table },
};

/* Each kind of unit by its own word, and a name that says none. */
static void
test_words (void)
{
  static const char *const rows[] = { "17,,2024-06-30,1,district,Huyện đảo L,",
                                      "18,,2024-06-30,1,district,Thành phố M,",
                                      "19,,2024-06-30,1,district,N," };
  BhxhPlanBuilder *builder = builder_with_reform ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (builder, BHXH_PLAN_UNITS, UNIT_COLUMNS, rows[i]);
  text = names_in (bhxh_gaps_dup_changes_table, builder,
                   "17,n,2024-12,1\n18,n,2024-12,1\n19,n,2024-12,1\n", "2024-12");
  g_assert_nonnull (strstr (text, "17,Địa bàn huyện đảo cũ L,"));
  g_assert_nonnull (strstr (text, "18,Địa bàn thành phố cũ M,"));
  g_assert_nonnull (strstr (text, "19,Địa bàn cũ: N,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (table_cases); i++)
    g_test_add_data_func (table_cases[i].path, &table_cases[i], test_table);
  for (guint i = 0; i < G_N_ELEMENTS (above_cases); i++)
    g_test_add_data_func (above_cases[i].path, &above_cases[i], test_above);
  g_test_add_func ("/former/no-data", test_no_data);
  g_test_add_func ("/former/words", test_words);
  return g_test_run ();
}
