/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where each rule takes part in the system.
 */
#include "check/system.h"

typedef struct
{
  System *system;
  guint next_symbol; /* whose rules are still to be looked at */
} Closure;

static guint
hash_instance (gconstpointer data)
{
  const Instance *instance = data;

  return (instance->rule * 4099 + instance->unit) * 65537 + (guint) instance->period;
}

static gboolean
equal_instances (gconstpointer a, gconstpointer b)
{
  const Instance *left = a;
  const Instance *right = b;

  return left->rule == right->rule && left->unit == right->unit &&
         left->period == right->period;
}

static void
intern_cell (const CheckSource *source G_GNUC_UNUSED,
             CheckCell cell,
             const Unknown *unknown G_GNUC_UNUSED,
             gpointer data)
{
  bhxh_system_intern (data, cell);
}

static void
add_instance (Closure *closure, Instance instance)
{
  System *system = closure->system;

  if (g_hash_table_contains (system->by_instance, &instance))
    return;
  instance.element = bhxh_system_add_element (
      system,
      (Element){ ELEMENT_RULE, { instance.unit, 0, instance.period }, instance.rule });
  g_array_append_val (system->instances, instance);
  g_hash_table_insert (system->by_instance, g_memdup2 (&instance, sizeof instance),
                       GUINT_TO_POINTER (system->instances->len));
  bhxh_form_visit (system->rules->rules[instance.rule].form, system->source,
                   instance.unit, instance.period, intern_cell, system);
}

/* --- Where something is printed ------------------------------------------------------
 */

static gboolean
is_wanted (const System *system, BhxhPeriod period)
{
  return system->period == BHXH_PERIOD_NONE || system->period == period;
}

static void
add_printed (Closure *closure, guint rule, BhxhPeriod period)
{
  System *system = closure->system;
  const SetRule *member = &system->rules->rules[rule];
  const BhxhFrame *frame = system->source->frame;
  Sweep sweep;

  if (!is_wanted (system, period) ||
      !bhxh_sweep_init (&sweep, member->rule, member->form, system->source, period))
    return;
  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    if (bhxh_sweep_applies (&sweep, unit))
      add_instance (closure, (Instance){ rule, unit, period, NOTHING });
}

/* --- Where all is hidden, but known of -----------------------------------------------
 */

typedef struct
{
  const System *system;
  guint n_cells;
  gboolean all_known;
} Looking;

static void
look (const CheckSource *source G_GNUC_UNUSED,
      CheckCell cell,
      const Unknown *unknown G_GNUC_UNUSED,
      gpointer data)
{
  Looking *looking = data;

  looking->n_cells++;
  looking->all_known &= g_hash_table_contains (looking->system->by_cell, &cell);
}

static void
try_instance (Closure *closure, guint rule, guint unit, BhxhPeriod period)
{
  const System *system = closure->system;
  const SetRule *member = &system->rules->rules[rule];
  const Instance instance = { rule, unit, period, NOTHING };
  Looking looking = { system, 0, TRUE };

  if (!is_wanted (system, period) ||
      !bhxh_rule_speaks_of (member->rule, member->form, system->source->frame, unit) ||
      g_hash_table_contains (system->by_instance, &instance))
    return;
  bhxh_form_visit (member->form, system->source, unit, period, look, &looking);
  if (looking.n_cells > 0 && looking.all_known)
    add_instance (closure, instance);
}

/* Every place in which a rule could name the cell. */
static void
try_rule (Closure *closure, guint rule, CheckCell cell)
{
  const BhxhFrame *frame = closure->system->source->frame;
  const Form *form = closure->system->rules->rules[rule].form;
  const gint parent = bhxh_frame_get_parent (frame, cell.unit);

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);

      if (period != cell.period &&
          !(form->over_periods && bhxh_period_get_previous (period) == cell.period))
        continue;
      try_instance (closure, rule, cell.unit, period);
      if (form->over_children && parent >= 0)
        try_instance (closure, rule, (guint) parent, period);
    }
}

static void
close_over (Closure *closure)
{
  const System *system = closure->system;

  for (; closure->next_symbol < system->symbols->len; closure->next_symbol++)
    for (guint rule = 0; rule < system->rules->n_rules; rule++)
      if (system->rules->rules[rule].form != NULL)
        try_rule (closure, rule, system_symbol (system, closure->next_symbol)->cell);
}

/* --- The rest of each unit -----------------------------------------------------------
 */

/* What a rule says of the children, it says of the rest too. */
static void
add_to_rest (Closure *closure, Instance instance)
{
  const BhxhFrame *frame = closure->system->source->frame;
  const Form *form = closure->system->rules->rules[instance.rule].form;
  const gint parent = bhxh_frame_get_parent (frame, instance.unit);

  if (parent < 0 || form->over_children || form->over_periods)
    return;
  instance.unit = bhxh_frame_get_n_units (frame) + (guint) parent;
  add_instance (closure, instance);
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (hash_instance, equal_instances, g_free, NULL);
}

/* No linear inequality says what the smallest or the largest is. */
static gboolean
names_extremes (const Form *form)
{
  for (guint i = 0; i < form->n_unknowns; i++)
    if (form->unknowns[i].kind == UNKNOWN_MIN || form->unknowns[i].kind == UNKNOWN_MAX)
      return TRUE;
  return FALSE;
}

void
bhxh_system_take_instances (System *system, const CheckCell *places, guint n_places)
{
  Closure closure = { system, 0 };

  system->by_instance = new_index ();
  for (guint i = 0; i < n_places; i++)
    for (guint rule = 0; rule < system->rules->n_rules; rule++)
      {
        const SetRule *member = &system->rules->rules[rule];

        if (member->form != NULL && !names_extremes (member->form) &&
            (!member->form->over_periods || places[i].period == places[0].period) &&
            (!member->form->over_children || places[i].unit == places[0].unit) &&
            bhxh_rule_speaks_of (member->rule, member->form, system->source->frame,
                                 places[i].unit))
          add_instance (&closure,
                        (Instance){ rule, places[i].unit, places[i].period, NOTHING });
      }
}

gboolean
bhxh_system_find_instances (System *system, const BhxhOptions *options, GError **error)
{
  const BhxhFrame *frame = system->source->frame;
  Closure closure = { system, 0 };
  guint n_found;

  system->by_instance = new_index ();
  for (guint rule = 0; rule < system->rules->n_rules; rule++)
    {
      if (!bhxh_options_report (options, rule, system->rules->n_rules, error))
        return FALSE;
      for (guint i = 0; system->rules->rules[rule].form != NULL &&
                        i < bhxh_frame_get_n_periods (frame);
           i++)
        add_printed (&closure, rule, bhxh_frame_get_period (frame, i));
    }
  close_over (&closure);
  n_found = system->rest > 0 ? system->instances->len : 0;
  for (guint i = 0; i < n_found; i++)
    add_to_rest (&closure, g_array_index (system->instances, Instance, i));
  return TRUE;
}

const Instance *
bhxh_system_find_instance (const System *system,
                           guint rule,
                           guint unit,
                           BhxhPeriod period)
{
  const Instance wanted = { rule, unit, period, NOTHING };
  const guint found =
      GPOINTER_TO_UINT (g_hash_table_lookup (system->by_instance, &wanted));

  return found > 0 ? &g_array_index (system->instances, Instance, found - 1) : NULL;
}
