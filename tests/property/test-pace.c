/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of the way to a target: paths begin at their base, end at their target and never
 * turn; what a month needs reaches the target when it is done every month, and a little
 * less does not. Each test prints its seed.
 */
#include "../unit/builder-fixture.h"
#include "gap/path.h"

#define ROUNDS 1000

/* --- Paths ----------------------------------------------------------------------------
 */

static Amount
expect (const PathSettings *settings, Amount base, Amount target, guint months)
{
  Amount expected = { 0, 0 };

  g_assert_true (bhxh_path_expect (settings, base, target, months, &expected));
  g_assert_cmpint (expected.decimals, ==, target.decimals);
  return expected;
}

static void
check_path (const PathSettings *settings, Amount base, Amount target)
{
  Amount last = expect (settings, base, target, 0);
  const gint way = (target.value > base.value) - (target.value < base.value);

  g_assert_cmpint (last.value, ==, base.value);
  for (guint month = 1; month <= PATH_MONTHS; month++)
    {
      const Amount next = expect (settings, base, target, month);

      g_assert_cmpint ((next.value - last.value) * way, >=, 0);
      if (way == 0)
        g_assert_cmpint (next.value, ==, base.value);
      last = next;
    }
  g_assert_cmpint (last.value, ==, target.value);
}

static void
test_paths (void)
{
  static const BhxhPath paths[] = { BHXH_PATH_LINEAR, BHXH_PATH_GEOMETRIC,
                                    BHXH_PATH_SHARES };

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      const gint decimals = g_test_rand_int_range (0, 3);
      const Amount base = { g_test_rand_int_range (1, 10000000), decimals };
      const Amount target = { g_test_rand_int_range (1, 10000000), decimals };
      const BhxhPath path = paths[round % G_N_ELEMENTS (paths)];
      gint64 shares[PATH_MONTHS];
      PathSettings settings;

      for (guint i = 0; i < PATH_MONTHS; i++)
        shares[i] = g_test_rand_int_range (0, 100);
      shares[g_test_rand_int_range (0, PATH_MONTHS)]++;
      if (path == BHXH_PATH_SHARES)
        bhxh_options_set_monthly_shares (options, shares);
      else
        bhxh_options_set_path (options, path);
      bhxh_path_settings_init (&settings, options);
      check_path (&settings, base, target);
    }
}

/* Half a year of even growth is the mean of both ends that multiplies: within half a
 * person of it, its square lies on either side of their product. */
static void
test_half_way (void)
{
  const PathSettings settings = { .path = BHXH_PATH_GEOMETRIC };

  for (guint round = 0; round < ROUNDS; round++)
    {
      const Amount base = { g_test_rand_int_range (1, 10000000), 0 };
      const Amount target = { g_test_rand_int_range (1, 10000000), 0 };
      const Wide twice = 2 * (Wide) expect (&settings, base, target, 6).value;
      const Wide product = 4 * (Wide) base.value * target.value;

      g_assert_true ((twice - 1) * (twice - 1) <= product);
      g_assert_true (product < (twice + 1) * (twice + 1));
    }
}

/* --- What a month needs ---------------------------------------------------------------
 */

static BhxhPlan *
make_plan (gint target)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autofree char *value = g_strdup_printf ("%d", target);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  add_settings (builder);
  add_axes (builder);
  add (builder, BHXH_PLAN_TARGETS, "unit", "11", "indicator", "n", "period", "2024",
       "value", value, NULL);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

/* The pace table's only row of a target of which the @month's actual is @actual, at most
 * @maximum more a month. */
typedef struct
{
  gint target, actual, month, maximum;
  BhxhPlan *plan;
  BhxhTable *table;
  BhxhTableReader *reader;
} Trial;

static void
trial_init (Trial *trial)
{
  g_autofree char *csv = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_rows = 0;

  trial->month = g_test_rand_int_range (6, 12);
  trial->actual = g_test_rand_int_range (1000, 100000);
  trial->target = trial->actual + g_test_rand_int_range (1, 10000);
  trial->maximum = g_test_rand_int_range (1, 5000);
  trial->plan = make_plan (trial->target);
  csv = g_strdup_printf ("unit,indicator,period,value\n11,n,2024-%02d,%d\n", trial->month,
                         trial->actual);
  bhxh_options_set_monthly_maximum (options, trial->maximum);
  bhxh_options_set_actual_period (
      options, bhxh_period_new_months (2024, trial->month, 2024, trial->month));
  actuals = bhxh_figures_parse (trial->plan, "a.csv", csv, strlen (csv), options, &error);
  g_assert_no_error (error);
  gaps = bhxh_gaps_compute (trial->plan, actuals, options, &error);
  g_assert_no_error (error);
  trial->table = bhxh_gaps_dup_pace_table (gaps);
  trial->reader = bhxh_table_reader_new (trial->table);
  g_assert_true (bhxh_table_reader_next (trial->reader, &n_rows, &error));
  g_assert_cmpuint (n_rows, ==, 1);
}

static void
trial_clear (Trial *trial)
{
  bhxh_table_reader_free (trial->reader);
  bhxh_table_unref (trial->table);
  bhxh_plan_unref (trial->plan);
}

static gint64
value_of (const Trial *trial, const char *column)
{
  const gint index = bhxh_table_find_column (trial->table, column);

  g_assert_cmpint (index, >=, 0);
  g_assert_true (bhxh_table_reader_get_present (trial->reader, (guint) index)[0]);
  return bhxh_table_reader_get_values (trial->reader, (guint) index)[0];
}

/* @actual grown for so many months by @growth hundredths of a percent a month; times
 * 10,000 to the power of the months. */
static Wide
grow (gint actual, gint64 growth, gint months)
{
  Wide grown = actual;

  for (gint i = 0; i < months; i++)
    grown *= 10000 + growth;
  return grown;
}

static void
check_trial (const Trial *trial)
{
  const gint months = 12 - trial->month;
  const gint64 left = trial->target - trial->actual;
  const gint64 per_month = value_of (trial, "per_month");
  const gint64 growth = value_of (trial, "growth_month");
  Wide wanted = trial->target;

  g_assert_cmpint (value_of (trial, "months_left"), ==, months);
  g_assert_cmpint (per_month * months, >=, left);
  g_assert_cmpint ((per_month - 1) * months, <, left);
  for (gint i = 0; i < months; i++)
    wanted *= 10000;
  g_assert_true (grow (trial->actual, growth, months) >= wanted);
  g_assert_true (grow (trial->actual, growth - 1, months) < wanted);
}

/* Beginning in the latest month, and going on at the maximum, is enough; a month later it
 * is not. */
static void
check_latest (const Trial *trial)
{
  const gint column = bhxh_table_find_column (trial->table, "latest_month");
  const gint64 left = trial->target - trial->actual;
  const gint months = 12 - trial->month;

  g_assert_cmpint (column, >=, 0);
  if (!bhxh_table_reader_get_present (trial->reader, (guint) column)[0])
    {
      g_assert_cmpint ((gint64) trial->maximum * months, <, left);
      return;
    }
  for (gint month = trial->month + 1; month <= 12; month++)
    if (value_of (trial, "latest_month") ==
        bhxh_period_new_months (2024, month, 2024, month))
      {
        g_assert_cmpint ((gint64) trial->maximum * (13 - month), >=, left);
        g_assert_cmpint ((gint64) trial->maximum * (12 - month), <, left);
        return;
      }
  g_assert_not_reached ();
}

static void
test_catch_up (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      Trial trial;

      trial_init (&trial);
      check_trial (&trial);
      check_latest (&trial);
      trial_clear (&trial);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace/paths-meet-their-ends", test_paths);
  g_test_add_func ("/pace/half-way-of-growth", test_half_way);
  g_test_add_func ("/pace/catch-up-reaches-the-target", test_catch_up);
  return g_test_run ();
}
