/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bounds against brute force: for random figures, all but one, every combination of true
 * values from a grid is tried, and the missing one found by halving. No solution lies
 * outside the bounds, and one comes as near to each end as the grid is fine.
 */
#include "check-brute.h"

#include "check/bounds.h"

/* What is missing is looked for up to 1,000; where nothing is divided by it, below 0 too.
 */
#define LARGEST (1000 * (gint64) TICKS)

typedef struct
{
  const char *name;
  const char
      *rule; /* an equation, whose difference falls or rises with what is missing */
  const char *missing;
  const char *present[3];
  gboolean is_sum;
} Template;

static const Template templates[] = {
  { "whole", "rate = a_rate + b_rate", "rate", { "a_rate", "b_rate" }, TRUE },
  { "part", "rate = a_rate + b_rate", "b_rate", { "rate", "a_rate" }, TRUE },
  { "both-sides",
    "2 * rate - a_rate = b_rate + a_rate",
    "b_rate",
    { "rate", "a_rate" },
    TRUE },
  { "denominator",
    "rate = 100 * persons / labour / 50",
    "labour",
    { "rate", "persons" } },
  { "numerator", "rate = 100 * persons / labour / 50", "persons", { "rate", "labour" } },
  { "rate", "rate = 100 * persons / labour / 50", "rate", { "persons", "labour" } },
  { "previous",
    "growth = 100 * persons / prev(persons) / 50",
    "prev:persons",
    { "growth", "persons" } },
  { "child",
    "persons = sum(persons)",
    "3:persons",
    { "persons", "1:persons", "2:persons" },
    TRUE },
};

static const char *const roundings[] = { "exact", "nearest", "half-up", "floor", "ceil" };

/* Rates from 2.0 to 4.0, persons from 20 to 60, perhaps to the ten; a whole from 120 on.
 */
static void
add_figure (GString *figures, GRand *random, const char *name, gboolean is_whole)
{
  const char *rounding =
      roundings[g_rand_int_range (random, 0, G_N_ELEMENTS (roundings))];

  if (g_str_has_suffix (name, "rate") || g_str_has_suffix (name, "growth"))
    g_string_append_printf (figures, "%s %d.%d %s;", name,
                            g_rand_int_range (random, 2, 4),
                            g_rand_int_range (random, 0, 10), rounding);
  else if (g_rand_boolean (random))
    g_string_append_printf (figures, "%s %d 0 %s;", name,
                            g_rand_int_range (random, 2, 7) + (is_whole ? 12 : 0),
                            rounding);
  else
    g_string_append_printf (figures, "%s %d exact;", name,
                            g_rand_int_range (random, 20, 61) + (is_whole ? 120 : 0));
}

static gint
sign_at (Trial *trial, Variable *missing, gint64 value)
{
  missing->value = value;
  return sign_of (operate (RULE_SUBTRACT, compute (trial, trial->rule.sides[0]),
                           compute (trial, trial->rule.sides[1])));
}

/* The tick at or below the solution; FALSE when there is none up to LARGEST. */
static gboolean
find_solution (Trial *trial, Variable *missing, gint64 *solution)
{
  gint64 first = trial->is_exact ? -LARGEST : 1;
  gint64 end = LARGEST;
  const gint below = sign_at (trial, missing, first);

  if (below == 0 || below == sign_at (trial, missing, LARGEST))
    return FALSE;
  while (end - first > 1)
    {
      const gint64 middle = first + (end - first) / 2;

      if (sign_at (trial, missing, middle) == below)
        first = middle;
      else
        end = middle;
    }
  *solution = sign_at (trial, missing, end) == 0 ? end : first;
  return TRUE;
}

typedef struct
{
  gboolean any;
  gint64 least, most;
} Solutions;

static void
try_from (Trial *trial, guint index, Variable *missing, Solutions *solutions)
{
  Variable *variable = &trial->variables[index];
  gint64 solution;

  if (index < trial->n_variables && variable != missing)
    for (guint i = 0; i < variable->n_points; i++)
      {
        variable->value = variable->points[i];
        try_from (trial, index + 1, missing, solutions);
      }
  else if (index < trial->n_variables)
    try_from (trial, index + 1, missing, solutions);
  else if (find_solution (trial, missing, &solution))
    {
      solutions->least = solutions->any ? MIN (solutions->least, solution) : solution;
      solutions->most = solutions->any ? MAX (solutions->most, solution) : solution;
      solutions->any = TRUE;
    }
}

static void
solve_rule (Trial *trial, const Binding *binding, CheckCell cell, Quotient *range)
{
  gboolean solved = FALSE;
  guint8 unknown = 0;

  while (binding->unknowns[unknown].n_missing == 0)
    unknown++;
  g_assert_true (bhxh_comparison_solve (&trial->form->comparisons[0], binding->ranges,
                                        unknown, &solved, range));
  g_assert_true (solved);
  if (trial->form->unknowns[unknown].kind == UNKNOWN_SUM)
    for (guint i = 1; i <= CHECK_N_PARTS; i++)
      {
        const CheckFigure figure = bhxh_check_get_figure (
            &trial->source, (CheckCell){ i, cell.indicator, cell.period });

        if (figure.present)
          g_assert_true (bhxh_quotient_subtract (
              range, bhxh_interval_of_range (figure.range), range));
      }
}

/* Ticks by which the grid's solutions may miss an end: open ends are a tick inside, and a
 * quotient of 20 and more by 2 and more magnifies that. */
#define NEAR 200

static void
compare (const Trial *trial,
         const Quotient *range,
         const Solutions *solutions,
         const char *what)
{
  Wide lo, hi;

  g_assert_true (bhxh_quotient_end_floor (range->lo, TICK_DECIMALS, &lo));
  g_assert_true (bhxh_quotient_end_ceil (range->hi, TICK_DECIMALS, &hi));
  if (solutions->least + 1 < lo || solutions->most > hi || solutions->least > lo + NEAR ||
      solutions->most < hi - NEAR)
    g_error ("%s | %s: bounds %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
             ", found %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
             trial->rule.expression, what, (gint64) lo, (gint64) hi, solutions->least,
             solutions->most);
}

static Variable *
find_variable (Trial *trial)
{
  for (guint i = 0; i < trial->n_variables; i++)
    if (!bhxh_check_get_figure (&trial->source, trial->variables[i].cell).present)
      return &trial->variables[i];
  g_assert_not_reached ();
}

static void
run_trial (const Template *template, GRand *random)
{
  g_autoptr (GString) figures = g_string_new (NULL);
  Trial trial = { .is_exact = template->is_sum };
  Solutions solutions = { 0 };
  RuleProblem problem;
  Binding binding;
  Quotient range;
  Variable *missing;

  for (guint i = 0; i < G_N_ELEMENTS (template->present) && template->present[i] != NULL;
       i++)
    add_figure (figures, random, template->present[i],
                strcmp (template->name, "child") == 0 && i == 0);
  trial.rule = (Rule){ .id = "rule", .expression = template->rule };
  check_world_init (&trial.world, figures->str, 0);
  g_assert_true (bhxh_rule_parse (&trial.rule, trial.world.frame, &problem));
  trial.form = check_world_compile (&trial.world, template->rule);
  trial.source = (CheckSource){ trial.world.figures, NULL, trial.world.frame, TRUE };
  g_assert_true (
      bhxh_form_bind (trial.form, &trial.source, 0, trial.world.period, &binding));
  bhxh_form_visit (trial.form, &trial.source, 0, trial.world.period, add_variable,
                   &trial);
  make_grid (&trial);
  missing = find_variable (&trial);
  try_from (&trial, 0, missing, &solutions);
  g_assert_true (solutions.any);
  solve_rule (&trial, &binding, missing->cell, &range);
  compare (&trial, &range, &solutions, figures->str);
  bhxh_form_free (trial.form);
  bhxh_rule_clear (&trial.rule);
  check_world_clear (&trial.world);
}

static void
test_template (gconstpointer data)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 2000 : 200;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    run_trial (data, random);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strconcat ("/bounds/", templates[i].name, NULL);

      g_test_add_data_func (path, &templates[i], test_template);
    }
  return g_test_run ();
}
