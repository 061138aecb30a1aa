/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The stage of an actual and the day it is of, in all tables that have it: the year's
 * estimate beside November's figures, and never a last word.
 */
#include "gaps-fixture.h"

static BhxhTable *
dup_owners (BhxhGaps *gaps)
{
  return bhxh_gaps_dup_owners_table (gaps, NULL);
}

typedef struct
{
  const char *path;
  DupTable dup;
  const char *actual_period; /* NULL: not asked for */
  const char *columns;
  const char *rows; /* the first ones */
} StageCase;

/* In November one district had 540 on the 28th, the other 390 on the 30th: 930 as of the
 * 28th, where 880 + 120 * 11 / 12 = 990 should be. For the year 1,001 are expected. */
static const char actuals[] = "unit,indicator,period,value,stage,as_of\n"
                              "1,n,2022,800,final,2022-12-31\n"
                              "1,n,2023,880,final,2023-12-31\n"
                              "11,n,2024-11,540,final,2024-11-28\n"
                              "12,n,2024-11,390,preliminary,2024-11-30\n"
                              "1,n,2024,1001,estimate,2024-12-31\n";

#define ACTUAL "unit,actual_period,actual,stage,as_of"

static const StageCase cases[] = {
  { "/stages/gaps", bhxh_gaps_dup_table, NULL, ACTUAL ",status,certainty",
    "1,2024,1001,estimate,2024-12-31,exceeded,open\n" },
  { "/stages/path", bhxh_gaps_dup_path_table, NULL, ACTUAL ",expected,standing",
    "1,2024-11,930,preliminary,2024-11-28,990,behind\n"
    "1,2024,1001,estimate,2024-12-31,1000,ahead\n" },
  { "/stages/changes", bhxh_gaps_dup_changes_table, NULL,
    "unit,period,actual,stage,as_of,year_change",
    "1,2024,1001,estimate,2024-12-31,121\n" },
  { "/stages/changes-in-november", bhxh_gaps_dup_changes_table, "2024-11",
    "unit,period,actual,stage,as_of,december_change",
    "1,2024-11,930,preliminary,2024-11-28,50\n" },
  { "/stages/pace", bhxh_gaps_dup_pace_table, NULL, ACTUAL ",reach",
    "1,2024,1001,estimate,2024-12-31,reached\n" },
  { "/stages/progress", bhxh_gaps_dup_progress_table, NULL, ACTUAL ",eurostat",
    "1,2024,1001,estimate,2024-12-31,achieved\n" },
  { "/stages/owners", dup_owners, NULL, ACTUAL ",status",
    "1,2024,1001,estimate,2024-12-31,exceeded\n" },
  { "/stages/ranking", bhxh_gaps_dup_ranking_table, "2024-11", ACTUAL ",rank",
    "12,2024-11,390,preliminary,2024-11-30,1\n11,2024-11,540,final,2024-11-28,2\n" },
};

static void
test_carried (gconstpointer data)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "11,n,2024,600,ubnd",
                                         "12,n,2024,400,ubnd" };
  const StageCase *stage = data;
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *expected = g_strconcat (stage->columns, "\n", stage->rows, NULL);
  g_autofree char *rows = NULL;

  if (stage->actual_period != NULL)
    bhxh_options_set_actual_period (options, period_of (stage->actual_period));
  rows = rows_beside (plan, actuals, options, stage->dup, stage->columns);
  if (strlen (rows) > strlen (expected))
    rows[strlen (expected)] = '\0';
  g_assert_cmpstr (rows, ==, expected);
  bhxh_plan_unref (plan);
}

/* 990 of 1,000 at the year's end: missed, but for an estimate. */
static void
test_never_final (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd" };
  static const struct
  {
    const char *stage, *status;
  } samples[] = {
    { "final", "missed" },
    { "preliminary", "not_yet" },
    { "estimate", "not_yet" },
  };
  static const struct
  {
    DupTable dup;
    const char *column;
  } tables[] = {
    { bhxh_gaps_dup_table, "status" },
    { dup_owners, "status" },
    { bhxh_gaps_dup_progress_table, "milestone" },
  };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tables); j++)
      {
        g_autofree char *csv = g_strdup_printf (
            "unit,indicator,period,value,stage,as_of\n1,n,2024,990,%s,2024-12-31\n",
            samples[i].stage);
        g_autofree char *rows =
            rows_beside (plan, csv, NULL, tables[j].dup, tables[j].column);
        g_autofree char *expected =
            g_strdup_printf ("%s\n%s\n", tables[j].column, samples[i].status);

        g_assert_cmpstr (rows, ==, expected);
      }
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_carried);
  g_test_add_func ("/stages/never-final", test_never_final);
  return g_test_run ();
}
