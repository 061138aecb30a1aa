/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rules against each other: all of them in one unit and those below it, as one linear
 * system without any figure. Rules are taken away and put back as a whole.
 */
#include "check/rules.h"

#include "base/memory.h"
#include "check/solver.h"
#include "check/system.h"

/* From where the rules are that may imply one: the nearest are tried first, for then
 * little hangs together. */
typedef enum
{
  REACH_PLACE = 0, /* the unit in its period */
  REACH_PERIOD,    /* those below it too */
  REACH_ALL        /* the period before too */
} Reach;

/* One unit in which the rules are looked at. */
typedef struct
{
  BhxhRules *rules;
  const SolverFunctions *solver; /* NULL: rules are looked at one by one */
  const CheckSource *source;     /* without figures */
  CheckCell place;
  System *system;
  Removed *removed; /* by element */
  guint8 *away;     /* by rule: whether its elements are removed */
  Reach reach;      /* elements further away are removed too */
} Examination;

static RuleFinding *
get_finding (const Examination *examination, guint rule)
{
  return &examination->rules->findings[rule];
}

/* --- Taking rules away ---------------------------------------------------------------
 */

static Reach
get_reach (const Examination *examination, const Element *element)
{
  const CheckCell place = examination->place;

  if (element->cell.period != place.period)
    return REACH_ALL;
  return element->cell.unit == place.unit ? REACH_PLACE : REACH_PERIOD;
}

static void
set_away (Examination *examination, guint rule, gboolean away)
{
  const System *system = examination->system;

  examination->away[rule] = (guint8) away;
  for (guint i = 0; i < system->elements->len; i++)
    {
      const Element *element = system_element (system, i);

      if (element->rule == rule)
        examination->removed[i] =
            (Removed) (away || get_reach (examination, element) > examination->reach);
    }
}

/* Whether one rule may stand in for another: as severe, and for as much. */
static gboolean
may_imply (const RuleSet *set, guint rule, guint other)
{
  const Rule *self = set->rules[rule].rule;
  const Rule *premise = set->rules[other].rule;

  return rule != other && premise->severity >= self->severity &&
         (premise->scope & self->scope) == self->scope;
}

/* Leaves those rules that may imply one; of what contradicts itself, everything follows.
 */
static void
choose_premises (Examination *examination, guint rule)
{
  const RuleSet *set = examination->rules->set;

  for (guint i = 0; i < set->n_rules; i++)
    set_away (examination, i,
              get_finding (examination, i)->state == BHXH_RULE_CONTRADICTS ||
                  !may_imply (set, rule, i));
}

/* Takes each rule away that a contradiction does not need, the last ones first, and adds
 * the others to the core. Rows from @first_row on contradict the rest. */
static gboolean
find_core (Examination *examination,
           const LinearSystem *linear,
           gsize first_row,
           GArray *core,
           GError **error)
{
  for (guint i = examination->rules->set->n_rules; i-- > 0;)
    {
      gboolean feasible;

      if (examination->away[i])
        continue;
      set_away (examination, i, TRUE);
      if (!bhxh_solver_decide_from (examination->solver, linear, examination->removed,
                                    first_row, &feasible, error))
        return FALSE;
      if (!feasible)
        continue;
      set_away (examination, i, FALSE);
      g_array_append_val (core, i);
    }
  return TRUE;
}

/* --- Contradictions ------------------------------------------------------------------
 */

static void
add_other (RuleFinding *finding, guint other)
{
  guint at = 0;

  while (at < finding->others->len && g_array_index (finding->others, guint, at) < other)
    at++;
  if (at == finding->others->len || g_array_index (finding->others, guint, at) != other)
    g_array_insert_val (finding->others, at, other);
}

static void
note_contradiction (Examination *examination, const GArray *core)
{
  for (guint i = 0; i < core->len; i++)
    {
      RuleFinding *finding = get_finding (examination, g_array_index (core, guint, i));

      finding->state = BHXH_RULE_CONTRADICTS;
      for (guint j = 0; j < core->len; j++)
        if (j != i)
          add_other (finding, g_array_index (core, guint, j));
    }
}

/* Looks for rules that contradict each other, takes them away, and looks again. */
static gboolean
find_contradictions (Examination *examination, GError **error)
{
  const LinearSystem *linear = &examination->system->linear;

  examination->reach = REACH_ALL;
  for (gboolean feasible = FALSE; !feasible;)
    {
      g_autoptr (GArray) core = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < examination->rules->set->n_rules; i++)
        set_away (examination, i,
                  get_finding (examination, i)->state == BHXH_RULE_CONTRADICTS);
      if (!bhxh_solver_decide (examination->solver, linear, examination->removed, NULL,
                               &feasible, error) ||
          (!feasible && !find_core (examination, linear, 0, core, error)))
        return FALSE;
      note_contradiction (examination, core);
    }
  return TRUE;
}

/* --- What follows --------------------------------------------------------------------
 */

/* Adds that a row does not hold: its sum is on the other side, or, of an equation, on the
 * side that @sign says. */
static gboolean
add_denial (LinearSystem *linear, gsize row, gint sign, GError **error)
{
  LinearRow denial = linear->rows[row];
  const gsize first = denial.first_term;

  denial.relation = denial.relation == LINEAR_ABOVE ? LINEAR_AT_LEAST : LINEAR_ABOVE;
  denial.constant *= sign;
  if (!bhxh_linear_begin (linear, denial, error))
    return FALSE;
  for (guint i = 0; i < denial.n_terms; i++)
    {
      LinearTerm term = linear->terms[first + i];

      term.coefficient *= sign;
      if (!bhxh_linear_add_term (linear, term, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the rules that are left imply one side of a row; those needed join the core. */
static gboolean
decide_side (Examination *examination,
             gsize row,
             gint sign,
             GArray *core,
             gboolean *implied,
             GError **error)
{
  const LinearSystem *linear = &examination->system->linear;
  g_auto (LinearSystem) denied = { 0 };
  gboolean feasible;

  denied.n_variables = linear->n_variables;
  if (!bhxh_linear_copy (linear, &denied, error) ||
      !add_denial (&denied, row, sign, error) ||
      !bhxh_solver_decide_from (examination->solver, &denied, examination->removed,
                                linear->n_rows, &feasible, error))
    return FALSE;
  *implied = !feasible;
  return feasible || find_core (examination, &denied, linear->n_rows, core, error);
}

/* The same with the rules chosen, from as near as can be; the period before has nothing to
 * say of a rule that does not name it. */
static gboolean
decide_nearest (Examination *examination,
                guint rule,
                gsize row,
                gint sign,
                GArray *core,
                gboolean *implied,
                GError **error)
{
  const Reach furthest =
      examination->rules->set->rules[rule].form->over_periods ? REACH_ALL : REACH_PERIOD;

  *implied = FALSE;
  for (Reach reach = REACH_PLACE; reach <= furthest && !*implied; reach++)
    {
      examination->reach = reach;
      choose_premises (examination, rule);
      if (!decide_side (examination, row, sign, core, implied, error))
        return FALSE;
    }
  return TRUE;
}

/* The same of a row: an equation has two sides. */
static gboolean
decide_row (Examination *examination,
            guint rule,
            gsize row,
            GArray *core,
            gboolean *implied,
            GError **error)
{
  const gboolean is_equation =
      examination->system->linear.rows[row].relation == LINEAR_EQUAL;

  return decide_nearest (examination, rule, row, -1, core, implied, error) &&
         (!*implied || !is_equation ||
          decide_nearest (examination, rule, row, 1, core, implied, error));
}

static gboolean
rests_on (const LinearSystem *linear, gsize row, guint element)
{
  for (guint i = 0; i < linear->rows[row].n_elements; i++)
    if (linear->elements[linear->rows[row].first_element + i] == element)
      return TRUE;
  return FALSE;
}

/* Whether others, or nothing, imply all that the rule says in the place itself. */
static gboolean
decide_rule (Examination *examination, const Instance *instance, GError **error)
{
  const LinearSystem *linear = &examination->system->linear;
  RuleFinding *finding = get_finding (examination, instance->rule);
  g_autoptr (GArray) core = g_array_new (FALSE, FALSE, sizeof (guint));
  const gsize n_rows = linear->n_rows;
  gboolean implied = TRUE;

  for (gsize row = 0; row < n_rows && implied; row++)
    if (rests_on (linear, row, instance->element) &&
        !decide_row (examination, instance->rule, row, core, &implied, error))
      return FALSE;
  finding->n_implied += implied;
  for (guint i = 0; implied && i < core->len; i++)
    add_other (finding, g_array_index (core, guint, i));
  return TRUE;
}

/* --- One rule by itself --------------------------------------------------------------
 */

/* What no figure at all decides of a rule already: for rules of any shape. */
static gboolean
judge_alone (const Examination *examination, guint rule, BhxhVerdict *verdict)
{
  const Form *form = examination->rules->set->rules[rule].form;
  Outcome outcome = { 0 };
  Binding binding;

  *verdict = 0;
  if (!bhxh_form_bind (form, examination->source, examination->place.unit,
                       examination->place.period, &binding) ||
      !bhxh_form_judge (form, &binding, &outcome))
    return FALSE;
  *verdict = outcome.verdict;
  return TRUE;
}

static gboolean
examine_rule (Examination *examination, guint rule, GError **error)
{
  const SetRule *member = &examination->rules->set->rules[rule];
  const CheckCell place = examination->place;
  RuleFinding *finding = get_finding (examination, rule);
  const Instance *instance = NULL;
  BhxhVerdict verdict;

  instance = examination->solver != NULL
                 ? bhxh_system_find_instance (examination->system, rule, place.unit,
                                              place.period)
                 : NULL;
  if (member->form == NULL || finding->state == BHXH_RULE_CONTRADICTS ||
      !bhxh_rule_speaks_of (member->rule, member->form, examination->source->frame,
                            place.unit))
    return TRUE;
  finding->n_places++;
  if (!judge_alone (examination, rule, &verdict))
    verdict = 0;
  if (verdict == BHXH_VERDICT_IMPOSSIBLE)
    finding->state = BHXH_RULE_CONTRADICTS;
  else if (verdict == BHXH_VERDICT_CERTAIN)
    finding->n_implied++;
  else if (instance == NULL || g_hash_table_contains (examination->system->left_out,
                                                      GUINT_TO_POINTER (rule + 1)))
    finding->is_left_out = TRUE;
  else
    return decide_rule (examination, instance, error);
  return TRUE;
}

/* --- Places --------------------------------------------------------------------------
 */

/* The unit, those below it, and all of them in the period before. */
static GArray *
list_places (const BhxhFrame *frame, CheckCell place)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (CheckCell));
  guint first = 0;
  const guint n = bhxh_frame_get_children (frame, place.unit, &first);
  const BhxhPeriod periods[] = { place.period, bhxh_period_get_previous (place.period) };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      place.period = periods[i];
      g_array_append_val (places, place);
      for (guint child = first; child < first + n; child++)
        {
          const CheckCell below = { child, 0, periods[i] };

          g_array_append_val (places, below);
        }
    }
  return places;
}

static gboolean
examine_place (Examination *examination, GError **error)
{
  const RuleSet *set = examination->rules->set;
  g_autoptr (GArray) places =
      list_places (examination->source->frame, examination->place);
  g_autoptr (System) system = bhxh_system_new_in (
      examination->source, examination->rules->set,
      (const CheckCell *) (gpointer) places->data, places->len, error);
  g_autofree Removed *removed =
      system != NULL
          ? bhxh_try_new ((gsize) system->elements->len + 1, sizeof *removed, error)
          : NULL;

  if (removed == NULL)
    return FALSE;
  examination->system = system;
  examination->removed = removed;
  if (examination->solver != NULL && !find_contradictions (examination, error))
    return FALSE;
  for (guint i = 0; i < set->n_rules; i++)
    if (!examine_rule (examination, i, error))
      return FALSE;
  return TRUE;
}

/* Whether the unit has fewer (@sign 1) or more (-1) units below it than another. */
static gboolean
comes_before (const BhxhFrame *frame, guint unit, guint other, gint sign)
{
  guint first = 0;
  const gint n = (gint) bhxh_frame_get_children (frame, unit, &first);
  const gint n_other = (gint) bhxh_frame_get_children (frame, other, &first);

  return sign * n < sign * n_other;
}

/* The first unit of the level, and of those with (or without) units below, that has the
 * fewest or the most of them up to a limit; NOTHING where there is none. */
static guint
find_unit (const BhxhFrame *frame, guint level, guint at_least, guint at_most, gint sign)
{
  guint found = NOTHING;

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    {
      guint first = 0;
      const guint n = bhxh_frame_get_children (frame, unit, &first);

      if ((guint) bhxh_district_get_level (bhxh_frame_get_district (frame, unit)) ==
              level &&
          n >= at_least && n <= at_most &&
          (found == NOTHING || comes_before (frame, unit, found, sign)))
        found = unit;
    }
  return found;
}

/* Of each level a unit without units below it, the one with the fewest, and the one with
 * the most that are few; guint. */
static GArray *
list_units (const BhxhFrame *frame)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint level = BHXH_LEVEL_NATION; level <= BHXH_LEVEL_OTHER; level++)
    {
      const guint found[] = {
        find_unit (frame, level, 0, 0, 1),
        find_unit (frame, level, 1, RULES_MAX_CHILDREN, 1),
        find_unit (frame, level, 1, RULES_FEW_CHILDREN, -1),
      };

      for (guint i = 0; i < G_N_ELEMENTS (found); i++)
        if (found[i] != NOTHING && (i < 2 || found[i] != found[1]))
          g_array_append_val (units, found[i]);
    }
  return units;
}

gboolean
bhxh_rules_examine (BhxhRules *rules, const BhxhOptions *options, GError **error)
{
  BhxhFrame *frame = bhxh_plan_get_frame (rules->set->plan);
  g_autoptr (BhxhFigures) none = bhxh_figures_new (frame);
  const CheckSource source = { .figures = none, .frame = frame, .is_targets = TRUE };
  g_autoptr (GArray) units = list_units (frame);
  g_autofree guint8 *away = g_new0 (guint8, rules->set->n_rules + 1);
  const BhxhPeriod end = bhxh_period_get_last_day (bhxh_plan_get_term (rules->set->plan));
  gint year = 0;
  gint month = 0;
  gint day = 0;
  Examination examination = { .rules = rules, .source = &source, .away = away };

  bhxh_period_get_date (end, &year, &month, &day);
  examination.solver = bhxh_solver_get (NULL, NULL);
  rules->is_complete = examination.solver != NULL;
  for (guint i = 0; i < units->len; i++)
    {
      examination.place = (CheckCell){ g_array_index (units, guint, i), 0,
                                       bhxh_period_new_months (year, 1, year, 12) };
      if (!bhxh_options_report (options, i, units->len, error) ||
          !examine_place (&examination, error))
        return FALSE;
    }
  return TRUE;
}
