/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Verdicts against brute force: for small random figures every combination of true values
 * from a fine grid is put into the rule as it is written. A verdict of certain or
 * impossible is never contradicted, and where the rule is decided exactly, open means
 * that some values satisfy it and some do not.
 */
#include "check-brute.h"

static gboolean
holds (gint order, Comparison compare)
{
  return (order == 0 && compare != COMPARE_BELOW && compare != COMPARE_ABOVE) ||
         (order < 0 && (compare == COMPARE_AT_MOST || compare == COMPARE_BELOW)) ||
         (order > 0 && (compare == COMPARE_AT_LEAST || compare == COMPARE_ABOVE));
}

static void
try_values (Trial *trial)
{
  gboolean all = TRUE;

  for (guint i = 0; i + 1 < trial->rule.n_sides; i++)
    {
      const gint order =
          sign_of (operate (RULE_SUBTRACT, compute (trial, trial->rule.sides[i]),
                            compute (trial, trial->rule.sides[i + 1])));

      all &= holds (order, trial->rule.compare[i]);
      trial->any_below |= i == 0 && order < 0;
      trial->any_above |= i == 0 && order > 0;
    }
  trial->any_true |= all;
  trial->any_false |= !all;
}

static void
try_from (Trial *trial, guint variable)
{
  if (variable == trial->n_variables)
    {
      try_values (trial);
      return;
    }
  for (guint i = 0; i < trial->variables[variable].n_points; i++)
    {
      trial->variables[variable].value = trial->variables[variable].points[i];
      try_from (trial, variable + 1);
    }
}

/* --- Random rules and figures
 * ------------------------------------------------------------ */

static const char *const roundings[] = { "exact", "nearest", "half-up", "floor", "ceil" };
static const char *const comparisons[] = { "=", "<=", ">=", "<", ">" };

static const char *
pick (GRand *random, const char *const *list, gint n)
{
  return list[g_rand_int_range (random, 0, n)];
}

/* A rate from 0.5 to 2.0, so that several of them come near one another. */
static void
add_rate (GString *figures, GRand *random, const char *name)
{
  const gint tenths = g_rand_int_range (random, 5, 21);

  g_string_append_printf (figures, "%s %d.%d %s;", name, tenths / 10, tenths % 10,
                          pick (random, roundings, G_N_ELEMENTS (roundings)));
}

/* 1 to 60 persons; @rounded: perhaps to the ten, 10 to 60. */
static void
add_persons (GString *figures, GRand *random, const char *name, gboolean rounded)
{
  if (rounded && g_rand_boolean (random))
    g_string_append_printf (figures, "%s %d 0 %s;", name, g_rand_int_range (random, 2, 7),
                            pick (random, roundings, G_N_ELEMENTS (roundings)));
  else
    g_string_append_printf (figures, "%s %d exact;", name,
                            g_rand_int_range (random, 1, 61));
}

typedef struct
{
  const char *name;
  const char *rule; /* ~ is a random comparison, # a number from 1 to 3, $ a constant */
  const char *rates[4];
  const char *persons[4];
  gboolean rounded; /* persons too */
  gboolean is_exact;
} Template;

static const Template templates[] = {
  { "sum",
    "rate ~ a_rate + b_rate",
    { "rate", "a_rate", "b_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "coefficients",
    "# * rate - # * a_rate ~ # * b_rate - $",
    { "rate", "a_rate", "b_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "both-sides",
    "# * rate + a_rate ~ # * rate - a_rate + $",
    { "rate", "a_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "nested",
    "-(rate - (a_rate - $)) * # ~ $ - rate",
    { "rate", "a_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "previous", "rate ~ prev(rate) + $", { "rate", "prev:rate" }, { NULL }, FALSE, TRUE },
  { "ratio",
    "rate ~ 100 * persons / labour / 50",
    { "rate" },
    { "persons", "labour" },
    TRUE,
    TRUE },
  { "product",
    "rate * labour / 100 ~ persons / 50",
    { "rate" },
    { "persons", "labour" },
    TRUE,
    TRUE },
  { "growth",
    "growth ~ 100 * persons / prev(persons) / 50",
    { "growth" },
    { "persons", "prev:persons" },
    TRUE,
    TRUE },
  { "share",
    "rate ~ 100 * a_persons / (a_persons + b_persons) / 50",
    { "rate" },
    { "a_persons", "b_persons" },
    FALSE,
    TRUE },
  { "share-rounded",
    "rate ~ 100 * a_persons / (a_persons + b_persons) / 50",
    { "rate" },
    { "a_persons", "b_persons" },
    TRUE,
    FALSE },
  { "quotient-of-rates",
    "rate / a_rate ~ b_rate / prev(rate)",
    { "rate", "a_rate", "b_rate", "prev:rate" },
    { NULL },
    FALSE,
    TRUE },
  { "repeated",
    "rate * a_rate / 100 ~ rate * b_rate / 100",
    { "rate", "a_rate", "b_rate" },
    { NULL },
    FALSE,
    FALSE },
  { "chain",
    "a_rate <= rate < b_rate",
    { "rate", "a_rate", "b_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "downward-chain",
    "a_rate > rate >= b_rate",
    { "rate", "a_rate", "b_rate" },
    { NULL },
    FALSE,
    TRUE },
  { "smallest",
    "min(rate) ~ $",
    { "1:rate", "2:rate", "3:rate" },
    { NULL },
    FALSE,
    TRUE },
  { "largest", "$ ~ max(rate)", { "1:rate", "2:rate", "3:rate" }, { NULL }, FALSE, TRUE },
  { "between",
    "min(rate) <= rate <= max(rate)",
    { "rate", "1:rate", "2:rate", "3:rate" },
    { NULL },
    FALSE,
    FALSE },
  { "children",
    "persons ~ sum(persons)",
    { NULL },
    { "persons", "1:persons", "2:persons", "3:persons" },
    TRUE,
    TRUE },
};

static char *
fill_rule (const Template *template, GRand *random)
{
  GString *rule = g_string_new (NULL);

  for (const char *c = template->rule; *c != '\0'; c++)
    if (*c == '~')
      g_string_append (rule, pick (random, comparisons, G_N_ELEMENTS (comparisons)));
    else if (*c == '#')
      g_string_append_printf (rule, "%d", g_rand_int_range (random, 1, 4));
    else if (*c == '$')
      g_string_append_printf (rule, "%d.%d", g_rand_int_range (random, 0, 4),
                              g_rand_int_range (random, 0, 10) / 5 * 5);
    else
      g_string_append_c (rule, *c);
  return g_string_free (rule, FALSE);
}

static char *
fill_figures (const Template *template, GRand *random)
{
  GString *figures = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (template->rates) && template->rates[i] != NULL; i++)
    add_rate (figures, random, template->rates[i]);
  for (guint i = 0; i < G_N_ELEMENTS (template->persons) && template->persons[i] != NULL;
       i++)
    add_persons (figures, random, template->persons[i], template->rounded);
  return g_string_free (figures, FALSE);
}

/* --- The law
 * ------------------------------------------------------------------------------- */

/* A side passes every value between two that it takes, so an equation that is missed
 * above and below is met between. */
static void
use_continuity (Trial *trial)
{
  if (trial->rule.n_sides == 2 && trial->any_below && trial->any_above)
    {
      trial->any_true |= trial->rule.compare[0] == COMPARE_EQUAL;
      trial->any_false |= trial->rule.compare[0] == COMPARE_EQUAL;
    }
}

static gboolean
is_lawful (const Trial *trial, BhxhVerdict verdict)
{
  switch (verdict)
    {
    case BHXH_VERDICT_CERTAIN: return !trial->any_false;
    case BHXH_VERDICT_IMPOSSIBLE: return !trial->any_true;
    case BHXH_VERDICT_OPEN:
      return !trial->is_exact || (trial->any_true && trial->any_false);
    default: return FALSE;
    }
}

static void
run_trial (const Template *template, GRand *random, guint *verdicts)
{
  g_autofree char *rule = fill_rule (template, random);
  g_autofree char *figures = fill_figures (template, random);
  Trial trial = { .is_exact = template->is_exact };
  RuleProblem problem;
  Binding binding;
  Outcome outcome;

  trial.rule = (Rule){ .id = "rule", .expression = rule };
  check_world_init (&trial.world, figures, 0);
  if (!bhxh_rule_parse (&trial.rule, trial.world.frame, &problem))
    g_error ("%s: problem %d at %" G_GSIZE_FORMAT, rule, (int) problem.kind,
             problem.offset);
  trial.form = check_world_compile (&trial.world, rule);
  trial.source = (CheckSource){ trial.world.figures, NULL, trial.world.frame, TRUE };
  g_assert_true (
      bhxh_form_bind (trial.form, &trial.source, 0, trial.world.period, &binding));
  g_assert_true (bhxh_form_judge (trial.form, &binding, &outcome));
  bhxh_form_visit (trial.form, &trial.source, 0, trial.world.period, add_variable,
                   &trial);
  make_grid (&trial);
  try_from (&trial, 0);
  use_continuity (&trial);
  if (!is_lawful (&trial, outcome.verdict))
    g_error ("%s | %s: verdict %d, but true: %d, false: %d", rule, figures,
             (int) outcome.verdict, trial.any_true, trial.any_false);
  verdicts[outcome.verdict]++;
  bhxh_form_free (trial.form);
  bhxh_rule_clear (&trial.rule);
  check_world_clear (&trial.world);
}

static void
test_template (gconstpointer data)
{
  const Template *template = data;
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint verdicts[BHXH_VERDICT_UNKNOWN + 1] = { 0 };
  const guint n_trials = g_test_slow () ? 5000 : 400;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    run_trial (template, random, verdicts);
  g_test_message ("certain %u, impossible %u, open %u", verdicts[BHXH_VERDICT_CERTAIN],
                  verdicts[BHXH_VERDICT_IMPOSSIBLE], verdicts[BHXH_VERDICT_OPEN]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strconcat ("/check/", templates[i].name, NULL);

      g_test_add_data_func (path, &templates[i], test_template);
    }
  return g_test_run ();
}
