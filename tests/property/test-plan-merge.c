/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random provinces that became one: its counts are the sums where every one of them has
 * the figure, and there is none where one has not; written and loaded the plan is the
 * same.
 */
#include "random-plan.h"

#include <bhxhplan/plan-derive.h>

#define ROUNDS 60
#define MAX_PLANS 4
#define N_YEARS 4

/* What one province promises; -1: nothing. */
typedef struct
{
  gint64 persons[N_YEARS];
  gint64 force[N_YEARS];
} Province;

static void
fill_province (Province *province)
{
  for (guint year = 0; year < N_YEARS; year++)
    {
      const gboolean is_there = g_test_rand_int_range (0, 4) > 0;

      province->persons[year] = is_there ? g_test_rand_int_range (0, 1000000) : -1;
      province->force[year] =
          g_test_rand_int_range (0, 4) > 0 ? g_test_rand_int_range (1, 2000000) : -1;
    }
}

static void
add_target (BhxhPlanBuilder *builder,
            const char *unit,
            const char *indicator,
            guint year,
            gint64 value)
{
  static const char *const names[] = { "unit", "indicator", "period", "value", "kind" };
  g_autofree char *period = g_strdup_printf ("%u", 2022 + year);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  const gboolean is_force = strcmp (indicator, "force") == 0;

  if (value >= 0)
    add (builder, BHXH_PLAN_TARGETS, names,
         (const char *const[]){ unit, indicator, period, text,
                                is_force ? "baseline" : "target" },
         G_N_ELEMENTS (names));
}

static void
add_province_axes (BhxhPlanBuilder *builder, const char *code)
{
  static const char *const unit[] = { "code", "valid_from", "valid_to", "level",
                                      "name_vi" };
  static const char *const succession[] = { "old", "new", "date" };
  static const char *const indicator[] = { "code",       "name_vi",  "unit",
                                           "decimals",   "rounding", "numerator",
                                           "denominator" };

  add (builder, BHXH_PLAN_UNITS, unit,
       (const char *const[]){ code, "", "2025-06-30", "province", code }, 5);
  add (builder, BHXH_PLAN_UNITS, unit,
       (const char *const[]){ "new", "2025-07-01", "", "province", "New" }, 5);
  add (builder, BHXH_PLAN_UNIT_SUCCESSIONS, succession,
       (const char *const[]){ code, "new", "2025-07-01" }, 3);
  add (builder, BHXH_PLAN_INDICATORS, indicator,
       (const char *const[]){ "persons", "P", "person", "0", "exact", "", "" }, 7);
  add (builder, BHXH_PLAN_INDICATORS, indicator,
       (const char *const[]){ "force", "F", "person", "0", "exact", "", "" }, 7);
  add (
      builder, BHXH_PLAN_INDICATORS, indicator,
      (const char *const[]){ "rate", "R", "percent", "1", "nearest", "persons", "force" },
      7);
}

static BhxhPlan *
make_province (const Province *province, guint number)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autofree char *code = g_strdup_printf ("p%u", number);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  bhxh_plan_builder_set (builder, "id", code, NULL);
  bhxh_plan_builder_set (builder, "term", "2022/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  add_province_axes (builder, code);
  for (guint year = 0; year < N_YEARS; year++)
    {
      add_target (builder, code, "persons", year, province->persons[year]);
      add_target (builder, code, "force", year, province->force[year]);
      add_target (builder, code, "rate", year, year % 2 == 0 ? 10 : -1);
    }
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

/* The sum over the provinces; -1 where one has nothing. */
static gint64
sum_of (const Province *provinces, guint n, guint year, gboolean is_force)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const gint64 value =
          is_force ? provinces[i].force[year] : provinces[i].persons[year];

      if (value < 0)
        return -1;
      sum += value;
    }
  return sum;
}

/* @wanted -1: no figure. */
static void
assert_value (BhxhPlan *plan, const char *indicator, guint year, gint64 wanted)
{
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const gint what = bhxh_frame_find_indicator (frame, indicator);
  const gint when = bhxh_frame_find_period (
      frame, bhxh_period_new_months (2022 + (gint) year, 1, 2022 + (gint) year, 12));
  gint64 value = -1;
  gint decimals = 0;

  if (when >= 0)
    bhxh_figures_get (figures, 0, (guint) what, (guint) when, 0, &value, &decimals);
  g_assert_cmpint (value, ==, wanted);
}

/* 100 persons / force, half up to no decimals: as far as all print the rate, that is every
 * other year. */
static gint64
rate_of (gint64 persons, gint64 force, guint year)
{
  if (persons < 0 || force < 0 || year % 2 != 0)
    return -1;
  return (200 * persons + force) / (2 * force);
}

static void
test_round (void)
{
  const guint n = (guint) g_test_rand_int_range (2, MAX_PLANS + 1);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) merged = NULL;
  g_autoptr (GError) error = NULL;
  Province provinces[MAX_PLANS];
  BhxhPlan *plans[MAX_PLANS];

  for (guint i = 0; i < n; i++)
    {
      fill_province (&provinces[i]);
      plans[i] = make_province (&provinces[i], i);
    }
  bhxh_options_set_unit_day (options, bhxh_period_new_day (2025, 7, 1));
  merged = bhxh_plan_compute_merged (plans, n, NULL, options, &error);
  g_assert_no_error (error);
  for (guint year = 0; year < N_YEARS; year++)
    {
      const gint64 persons = sum_of (provinces, n, year, FALSE);
      const gint64 force = sum_of (provinces, n, year, TRUE);

      assert_value (merged, "persons", year, persons);
      assert_value (merged, "force", year, force);
      assert_value (merged, "rate", year, rate_of (persons, force, year));
    }
  write_and_load_again (merged);
  for (guint i = 0; i < n; i++)
    bhxh_plan_unref (plans[i]);
}

static void
test_sums (void)
{
  const guint rounds = g_test_slow () ? 100 * ROUNDS : ROUNDS;

  for (guint i = 0; i < rounds; i++)
    test_round ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-merge/sums", test_sums);
  return g_test_run ();
}
