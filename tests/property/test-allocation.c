/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random trees, totals of two kinds and two years: at every level what the units get adds
 * up, and the plan that this makes comes back as it was written and has no fault.
 */
#include "../internal/package-memory.h"

#include <bhxhplan/bhxhplan.h>

#define MOST_UNITS 30
#define MOST_LAST 50
#define MOST_MORE 400

static const char *const counts[] = { "n", "a", "b" };
static const char *const years[] = { "2023", "2024" };

typedef struct
{
  guint n_units;
  guint arity; /* of the tree */
  BhxhAllocationBlock block;
  BhxhPlan *plan;
  BhxhFigures *figures;
  BhxhAllocation *allocation;
} Case;

static void
case_clear (Case *c)
{
  bhxh_allocation_unref (c->allocation);
  bhxh_figures_unref (c->figures);
  bhxh_plan_unref (c->plan);
}

static BhxhPeriod
period_of (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

/* --- Making -------------------------------------------------------------------------- */

static void
add (BhxhPlanBuilder *builder,
     BhxhPlanTable table,
     const char *columns,
     const char *values)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  g_auto (GStrv) texts = g_strsplit (values, ",", -1);

  g_assert_true (bhxh_plan_builder_add_row (builder, table, (const char *const *) names,
                                            (const char *const *) texts,
                                            g_strv_length (names), NULL));
}

static void
add_axes (BhxhPlanBuilder *builder, const Case *c)
{
  static const char *const indicators[] = { "n,Tổng,person,0,exact,",
                                            "a,Loại một,person,0,exact,n",
                                            "b,Loại hai,person,0,exact,n" };

  for (guint i = 0; i < c->n_units; i++)
    {
      g_autofree char *parent =
          i > 0 ? g_strdup_printf ("u%u", (i - 1) / c->arity) : g_strdup ("");
      g_autofree char *row = g_strdup_printf ("u%u,%s,district,u%u", i, parent, i);

      add (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add (builder, BHXH_PLAN_INDICATORS, "code,name_vi,unit,decimals,rounding,part_of",
         indicators[i]);
  add (builder, BHXH_PLAN_RULES, "id,expression,applies_to,severity,name_vi",
       "parts,n = a + b,both,error,Tổng");
  add (builder, BHXH_PLAN_RULES, "id,expression,applies_to,severity,name_vi",
       "sum,n = sum(n),both,error,Cộng");
}

/* Rising from @least on. */
static void
add_targets (BhxhPlanBuilder *builder, const gint64 *least)
{
  gint64 kinds[2] = { least[0], least[1] };

  for (guint year = 0; year < G_N_ELEMENTS (years); year++)
    {
      const char *columns = "unit,indicator,period,value";
      g_autofree char *total = NULL;

      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *row = NULL;

          kinds[k] += g_test_rand_int_range (0, MOST_MORE);
          row = g_strdup_printf ("u0,%s,%s,%" G_GINT64_FORMAT, counts[1 + k], years[year],
                                 kinds[k]);
          add (builder, BHXH_PLAN_TARGETS, columns, row);
        }
      total =
          g_strdup_printf ("u0,n,%s,%" G_GINT64_FORMAT, years[year], kinds[0] + kinds[1]);
      add (builder, BHXH_PLAN_TARGETS, columns, total);
    }
}

/* What the last units had in 2022, of each kind at least one; @sums of both kinds. */
static char *
make_actuals (const Case *c, gint64 *sums)
{
  GString *csv = g_string_new ("unit,indicator,period,value\n");

  for (guint i = 0; i < c->n_units; i++)
    {
      const gint a = g_test_rand_int_range (1, MOST_LAST);
      const gint b = g_test_rand_int_range (1, MOST_LAST);

      if (i * c->arity + 1 < c->n_units)
        continue;
      sums[0] += a;
      sums[1] += b;
      g_string_append_printf (csv, "u%u,n,2022,%d\nu%u,a,2022,%d\nu%u,b,2022,%d\n", i,
                              a + b, i, a, i, b);
    }
  return g_string_free (csv, FALSE);
}

static void
case_init (Case *c)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = NULL;
  gint64 sums[2] = { 0, 0 };

  c->n_units = (guint) g_test_rand_int_range (2, MOST_UNITS);
  c->arity = (guint) g_test_rand_int_range (1, 6);
  csv = make_actuals (c, sums);
  bhxh_plan_builder_set (builder, "id", "random", NULL);
  bhxh_plan_builder_set (builder, "term", "2023/2024", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  add_axes (builder, c);
  add_targets (builder, sums);
  c->plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  c->figures = bhxh_figures_parse (c->plan, "a.csv", csv, strlen (csv), NULL, &error);
  g_assert_no_error (error);
}

static void
hand_down (Case *c)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  c->block = (BhxhAllocationBlock) g_test_rand_int_range (0, 3);
  bhxh_options_set_allocation_block (options, c->block);
  bhxh_options_set_apportionment_method (
      options, (BhxhApportionmentMethod) g_test_rand_int_range (0, 3));
  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  c->allocation = bhxh_allocation_compute (c->plan, c->figures, options, &error);
  g_assert_no_error (error);
}

/* --- Laws ---------------------------------------------------------------------------- */

static gint64
persons_of (const Case *c, guint unit, const char *what, const char *year)
{
  BhxhFrame *frame = bhxh_plan_get_frame (c->plan);
  gint64 persons = 0;

  g_assert_true (bhxh_allocation_get_persons (
      c->allocation, unit, (guint) bhxh_frame_find_indicator (frame, what),
      period_of (year), &persons));
  g_assert_cmpint (persons, >=, 0);
  return persons;
}

static void
assert_adds_up (const Case *c, guint unit, const char *what, const char *year)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (bhxh_plan_get_frame (c->plan), unit, &first);
  gint64 sum = 0;

  for (guint child = first; child < first + n; child++)
    sum += persons_of (c, child, what, year);
  if (n > 0)
    g_assert_cmpint (sum, ==, persons_of (c, unit, what, year));
}

static void
assert_laws (const Case *c, guint unit)
{
  for (guint year = 0; year < G_N_ELEMENTS (years); year++)
    {
      const gint64 n = persons_of (c, unit, "n", years[year]);
      const gint64 a = persons_of (c, unit, "a", years[year]);
      const gint64 b = persons_of (c, unit, "b", years[year]);

      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        assert_adds_up (c, unit, counts[i], years[year]);
      g_assert_cmpint (MAX (a, b), <=, n);
      if (c->block != BHXH_ALLOCATION_SEPARATELY)
        g_assert_cmpint (a + b, ==, n);
    }
  for (guint i = 0; c->block == BHXH_ALLOCATION_BY_YEARS && i < G_N_ELEMENTS (counts);
       i++)
    g_assert_cmpint (persons_of (c, unit, counts[i], years[1]), >=,
                     persons_of (c, unit, counts[i], years[0]));
}

static void
assert_plan (const Case *c)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) made = bhxh_allocation_compute_plan (c->allocation, NULL, &error);
  g_autoptr (BhxhFindings) findings = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_plan_get_n_rows (made, BHXH_PLAN_TARGETS), ==, 6 * c->n_units);
  write_and_load_again (made);
  if (c->block == BHXH_ALLOCATION_SEPARATELY)
    return;
  findings = bhxh_findings_compute (made, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_findings_count (findings, BHXH_VERDICT_IMPOSSIBLE, 0), ==, 0);
}

static void
test_cascades (void)
{
  const guint rounds = g_test_slow () ? 100000 : 1000;

  for (guint i = 0; i < rounds; i++)
    {
      Case c = { 0 };

      case_init (&c);
      hand_down (&c);
      for (guint unit = 0; unit < c.n_units; unit++)
        assert_laws (&c, unit);
      assert_plan (&c);
      case_clear (&c);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/cascades", test_cascades);
  return g_test_run ();
}
