/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The linear system of random plans whose truth is known: it is never called impossible,
 * and no bound leaves the truth out. With everything but a labour force printed exactly,
 * the bounds are those of the rules one by one.
 */
#include "../internal/check-fixture.h"

#include "base/options.h"
#include "check/bounds.h"

#define N_UNITS (1 + CHECK_N_PARTS)

enum
{
  PERSONS,
  A_PERSONS,
  B_PERSONS,
  LABOUR,
  RATE,
  A_RATE,
  B_RATE,
  GROWTH,
  N_INDICATORS
};

static const char *const rules[] = {
  "persons = a_persons + b_persons",
  "rate = a_rate + b_rate",
  "a_persons <= labour",
  "b_rate <= rate",
  "rate = 100 * persons / labour",
  "a_rate = 100 * a_persons / labour",
  "b_rate = 100 * b_persons / labour",
  "0 <= rate <= 100",
  "growth = 100 * persons / prev(persons)",
  "persons = sum(persons)",
  "a_persons = sum(a_persons)",
  "labour = sum(labour)",
  "labour <= 3 * prev(labour)",
  "b_persons = sum(b_persons, 0, 5)",
};

/* The true counts; rates follow. */
typedef struct
{
  gint64 counts[2][N_UNITS][LABOUR + 1];
} Truth;

static void
add_up (Truth *truth, guint year)
{
  gint64 (*units)[LABOUR + 1] = truth->counts[year];

  for (guint i = 0; i <= LABOUR; i++)
    units[0][i] = 0;
  for (guint unit = 1; unit < N_UNITS; unit++)
    for (guint i = 0; i <= LABOUR; i++)
      units[0][i] += units[unit][i];
}

static void
make_truth (Truth *truth, GRand *random)
{
  for (guint year = 0; year < 2; year++)
    {
      for (guint unit = 1; unit < N_UNITS; unit++)
        {
          gint64 *counts = truth->counts[year][unit];

          counts[LABOUR] = year == 0 ? g_rand_int_range (random, 20, 400)
                                     : truth->counts[0][unit][LABOUR] +
                                           g_rand_int_range (random, 0, 20);
          counts[A_PERSONS] =
              g_rand_int_range (random, 1, (gint32) counts[LABOUR] / 2 + 1);
          counts[B_PERSONS] =
              g_rand_int_range (random, 0, (gint32) counts[LABOUR] / 2 + 1);
          counts[PERSONS] = counts[A_PERSONS] + counts[B_PERSONS];
        }
      add_up (truth, year);
    }
}

/* Numerator and denominator of an indicator. */
static void
get_truth (const Truth *truth,
           guint year,
           guint unit,
           guint indicator,
           Wide *numerator,
           Wide *denominator)
{
  const gint64 *counts = truth->counts[year][unit];

  *denominator = 1;
  if (indicator <= LABOUR)
    {
      *numerator = counts[indicator];
      return;
    }
  *numerator = 100 * counts[indicator == GROWTH ? PERSONS : indicator - RATE];
  *denominator = indicator == GROWTH ? truth->counts[0][unit][PERSONS] : counts[LABOUR];
}

/* The figure as it would be printed: rates at one decimal. */
static void
print_figure (GString *figures,
              GRand *random,
              const Truth *truth,
              guint year,
              guint unit,
              guint indicator)
{
  static const char *const roundings[] = { "nearest", "half-up", "floor", "ceil" };
  const guint rounding = (guint) g_rand_int_range (random, 0, 4);
  g_autofree char *prefix = unit > 0 ? g_strdup_printf ("%u:", unit) : g_strdup ("");
  Wide numerator, denominator, tenths;

  get_truth (truth, year, unit, indicator, &numerator, &denominator);
  if (indicator <= LABOUR)
    {
      g_string_append_printf (figures, "%s%s%s %" G_GINT64_FORMAT ";",
                              year == 0 ? "prev:" : "", prefix,
                              check_indicators[indicator].code, (gint64) numerator);
      return;
    }
  tenths = rounding == 2   ? bhxh_wide_divide_floor (10 * numerator, denominator)
           : rounding == 3 ? bhxh_wide_divide_ceil (10 * numerator, denominator)
                           : bhxh_wide_divide_round (10 * numerator, denominator);
  g_string_append_printf (figures, "%s%s %d.%d %s;", prefix,
                          check_indicators[indicator].code, (gint) (tenths / 10),
                          (gint) (tenths % 10), roundings[rounding]);
}

static char *
print_some (GRand *random, const Truth *truth, double share)
{
  GString *figures = g_string_new (NULL);

  for (guint unit = 0; unit < N_UNITS; unit++)
    for (guint indicator = 0; indicator < N_INDICATORS; indicator++)
      if (g_rand_double (random) < share)
        print_figure (figures, random, truth, 1, unit, indicator);
  /* The fixture names the year before for the whole alone. */
  for (guint indicator = 0; indicator <= LABOUR; indicator++)
    if (g_rand_double (random) < share)
      print_figure (figures, random, truth, 0, 0, indicator);
  return g_string_free (figures, FALSE);
}

/* --- Solving -------------------------------------------------------------------------
 */

/* A set of the rules above, each in force with some chance. */
static RuleSet *
make_rules (const CheckWorld *world, GRand *random, Rule *parsed)
{
  RuleSet *set = g_new0 (RuleSet, 1);

  g_atomic_ref_count_init (&set->refs);
  set->texts = g_ptr_array_new ();
  set->rules = g_new0 (SetRule, G_N_ELEMENTS (rules));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      RuleProblem problem;

      parsed[i] = (Rule){ .id = rules[i], .expression = rules[i] };
      g_assert_true (bhxh_rule_parse (&parsed[i], world->frame, &problem));
      set->rules[i].rule = &parsed[i];
      if (g_rand_int_range (random, 0, 4) > 0)
        set->rules[i].form = check_world_compile (world, rules[i]);
      set->n_rules++;
    }
  return set;
}

/* The ends of every hidden figure of a component hold its truth. */
static void
check_component (const System *system,
                 const SolverFunctions *solver,
                 const Component *component,
                 const CheckWorld *world,
                 const Truth *truth,
                 const char *figures)
{
  for (guint i = 0; i < component->variables->len; i++)
    {
      const SystemVariable *variable =
          &g_array_index (system->variables, SystemVariable,
                          g_array_index (component->variables, guint, i));
      const Symbol *symbol = system_symbol (system, variable->symbol);
      SolverEnd ends[] = { { .variable = i }, { .variable = i, .is_largest = TRUE } };
      Wide numerator, denominator;
      g_autoptr (GError) error = NULL;

      if (variable->scaler != NOTHING || symbol->element != NOTHING ||
          symbol->cell.unit >= N_UNITS)
        continue;
      get_truth (truth, symbol->cell.period == world->period, symbol->cell.unit,
                 symbol->cell.indicator, &numerator, &denominator);
      g_assert_true (bhxh_solver_find_ends (solver, &component->linear, ends, 2, &error));
      if (ends[0].status != SOLVER_OPTIMAL || ends[0].floor * denominator > numerator ||
          (ends[1].status == SOLVER_OPTIMAL && ends[1].ceil * denominator < numerator))
        g_error ("%s: the truth is not within %s and %s", figures, ends[0].exact,
                 ends[1].exact);
      g_free (ends[0].exact);
      g_free (ends[1].exact);
    }
}

/* So do those of rates, printed or not, of hidden denominators or not. */
static void
check_rates (System *system,
             const SolverFunctions *solver,
             const Component *component,
             const CheckWorld *world,
             const Truth *truth,
             const char *figures)
{
  g_autoptr (GHashTable) by_cell =
      g_hash_table_new_full (bhxh_cell_hash, bhxh_cell_equal, g_free, NULL);
  BhxhBounds bounds = { .system = system, .solver = solver, .frame = world->frame };
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_bounds_solve_rates (&bounds, by_cell, component,
                                          BHXH_BOUND_BY_SYSTEM, TRUE, &error));
  for (guint i = 0; i < bounds.n_bounds; i++)
    {
      Bound *bound = &bounds.bounds[i];
      const Wide power = bhxh_wide_power_of_ten ((guint) bound->decimals);
      Wide numerator, denominator;

      get_truth (truth, bound->cell.period == world->period, bound->cell.unit,
                 bound->cell.indicator, &numerator, &denominator);
      if (bound->lo * denominator > power * numerator ||
          (!(bound->flags & BHXH_RANGE_HI_NONE) &&
           bound->hi * denominator < power * numerator))
        g_error ("%s: the true rate is not within %s and %s", figures, bound->lo_exact,
                 bound->hi_exact);
      g_free (bound->lo_exact);
      g_free (bound->hi_exact);
    }
  g_free (bounds.bounds);
}

static void
run_trial (GRand *random, const SolverFunctions *solver, gint64 residual)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (RuleSet) set = NULL;
  g_autoptr (System) system = NULL;
  g_autoptr (GPtrArray) components = NULL;
  g_autofree char *figures = NULL;
  Rule parsed[G_N_ELEMENTS (rules)];
  Truth truth;
  CheckWorld world;
  CheckSource source;

  make_truth (&truth, random);
  figures = print_some (random, &truth, g_rand_double_range (random, 0.2, 1.0));
  check_world_init (&world, figures, 0);
  set = make_rules (&world, random, parsed);
  source = (CheckSource){ world.figures, NULL, world.frame, TRUE };
  bhxh_options_set_residual (options, residual);
  system = bhxh_system_new (&source, NULL, set, options, NULL);
  components = bhxh_linear_split (&system->linear, NULL, NULL);
  for (guint i = 0; i < components->len; i++)
    {
      const Component *component = g_ptr_array_index (components, i);
      gboolean feasible;

      g_assert_true (
          bhxh_solver_is_feasible (solver, &component->linear, &feasible, NULL));
      if (!feasible)
        g_error ("%s: the truth is called impossible", figures);
      if (i % 4 == 0)
        {
          check_component (system, solver, component, &world, &truth, figures);
          check_rates (system, solver, component, &world, &truth, figures);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    bhxh_rule_clear (&parsed[i]);
  check_world_clear (&world);
}

static void
test_truth (void)
{
  g_autoptr (GError) error = NULL;
  const SolverFunctions *solver = bhxh_solver_get (NULL, &error);
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 20000 : 150;

  g_assert_no_error (error);
  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    run_trial (random, solver, i % 3 == 0 ? 10 : 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/system/truth", test_truth);
  return g_test_run ();
}
