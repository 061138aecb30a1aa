/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which figures and rules an end rests on: those of a contradiction, as small as can be,
 * between them and the next value beyond it.
 */
#include "check/bounds.h"
#include "check/findings.h"

#include "base/error.h"

typedef struct
{
  const BhxhBounds *bounds;
  GString *cells;
  GString *rules;
} Naming;

static void
separate (GString *list)
{
  if (list->len > 0)
    g_string_append_c (list, ';');
}

static void
name_cell (Naming *naming, CheckCell cell)
{
  separate (naming->cells);
  bhxh_cell_append (naming->cells, naming->bounds->source.frame, cell,
                    naming->bounds->owner);
}

static void
name_rule (Naming *naming, guint rule)
{
  const char *id = naming->bounds->rules->rules[rule].rule->id;
  g_auto (GStrv) named = g_strsplit (naming->rules->str, ";", -1);

  if (g_strv_contains ((const char *const *) named, id))
    return;
  separate (naming->rules);
  g_string_append (naming->rules, id);
}

/* --- By one rule ---------------------------------------------------------------------
 */

static void
name_figure (const CheckSource *source,
             CheckCell cell,
             const Unknown *unknown G_GNUC_UNUSED,
             gpointer data)
{
  if (bhxh_check_get_figure (source, cell).present)
    name_cell (data, cell);
}

static void
name_origin (Naming *naming, const BoundOrigin *origin)
{
  if (origin->rule == BOUND_OF_DOMAIN)
    return;
  name_rule (naming, (guint) origin->rule);
  bhxh_form_visit (naming->bounds->rules->rules[origin->rule].form,
                   &naming->bounds->source, origin->unit, origin->period, name_figure,
                   naming);
}

/* --- By the system -------------------------------------------------------------------
 */

/* Adds that the unknown lies beyond the end. */
static gboolean
go_beyond (const System *system,
           LinearSystem *linear,
           const Bound *bound,
           gboolean upper,
           GError **error)
{
  const SystemVariable *unknown =
      &g_array_index (system->variables, SystemVariable, bound->variable);
  const SystemVariable scaler = { unknown->scaler, NOTHING };
  const guint open = upper ? BHXH_RANGE_HI_OPEN : BHXH_RANGE_LO_OPEN;
  const gboolean whole = bound->decimals == 0;
  const Wide sign = upper ? 1 : -1;
  const Wide end = (upper ? bound->hi : bound->lo) + (whole ? sign : 0);
  const gboolean is_rate = unknown->scaler != NOTHING;
  const LinearRow row = { .relation = whole || bound->flags & open ? LINEAR_AT_LEAST
                                                                   : LINEAR_ABOVE,
                          .constant = is_rate ? 0 : -sign * end };
  const Wide power = bhxh_wide_power_of_ten ((guint) bound->decimals);

  if (!bhxh_linear_begin (linear, row, error) ||
      !bhxh_linear_add_term (linear, (LinearTerm){ bound->variable, sign * power },
                             error))
    return FALSE;
  /* A rate is the quotient of the unknown and its denominator. */
  return !is_rate || end == 0 ||
         bhxh_linear_add_term (linear,
                               (LinearTerm){ GPOINTER_TO_UINT (g_hash_table_lookup (
                                                 system->by_variable, &scaler)) -
                                                 1,
                                             -sign * end },
                               error);
}

static gboolean
has_variable (const Component *component, guint variable)
{
  for (guint i = 0; i < component->variables->len; i++)
    if (g_array_index (component->variables, guint, i) == variable)
      return TRUE;
  return FALSE;
}

/* The elements that the unknown's component rests on; guint, free with g_array_unref().
 */
static GArray *
dup_elements (const BhxhBounds *bounds, guint variable, GError **error)
{
  const System *system = bounds->system;
  g_autoptr (GPtrArray) components =
      bhxh_linear_split (&system->linear, bounds->loosened, error);

  for (guint i = 0; components != NULL && i < components->len; i++)
    {
      const Component *component = g_ptr_array_index (components, i);

      if (has_variable (component, variable))
        return bhxh_system_list_elements (system, &component->linear);
    }
  return components != NULL ? g_array_new (FALSE, FALSE, sizeof (guint)) : NULL;
}

static void
name_elements (Naming *naming, const GArray *elements, const Removed *removed)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const guint number = g_array_index (elements, guint, i);
      const Element *element = system_element (naming->bounds->system, number);

      if (removed[number])
        continue;
      if (element->kind == ELEMENT_FIGURE)
        name_cell (naming, element->cell);
      else
        name_rule (naming, element->rule);
    }
}

static gboolean
name_contradiction (Naming *naming, const Bound *bound, gboolean upper, GError **error)
{
  const BhxhBounds *bounds = naming->bounds;
  g_autoptr (GArray) elements = dup_elements (bounds, bound->variable, error);
  g_autofree Removed *removed =
      elements != NULL ? bhxh_system_dup_strangers (bounds->system, elements, error)
                       : NULL;
  g_auto (LinearSystem) beyond = { 0 };
  gboolean found;

  if (removed == NULL || !bhxh_linear_copy (&bounds->system->linear, &beyond, error) ||
      !go_beyond (bounds->system, &beyond, bound, upper, error) ||
      !bhxh_solver_find_core (bounds->solver, &beyond, elements, removed, NULL, &found,
                              error))
    return FALSE;
  name_elements (naming, elements, removed);
  return TRUE;
}

static gboolean
name_binding (Naming *naming, const Bound *bound, gboolean upper, GError **error)
{
  if (bound->flags & (upper ? BHXH_RANGE_HI_NONE : BHXH_RANGE_LO_NONE))
    return TRUE;
  if ((upper ? bound->hi_exact : bound->lo_exact) != NULL)
    return name_contradiction (naming, bound, upper, error);
  name_origin (naming, upper ? &bound->hi_origin : &bound->lo_origin);
  return TRUE;
}

char *
bhxh_bounds_dup_binding (const BhxhBounds *bounds,
                         guint index,
                         gboolean upper,
                         char **rules,
                         GError **error)
{
  Naming naming = { bounds, NULL, NULL };
  gboolean done;

  g_return_val_if_fail (bounds != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (index >= bounds->n_bounds)
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX, "không có giới hạn số %u", "no bound %u",
                      index);
      return NULL;
    }
  naming.cells = g_string_new (NULL);
  naming.rules = g_string_new (NULL);
  done = name_binding (&naming, &bounds->bounds[index], upper, error);
  if (done && rules != NULL)
    *rules = g_string_free (naming.rules, FALSE);
  else
    g_string_free (naming.rules, TRUE);
  return g_string_free (naming.cells, !done);
}

/* --- What else there is to know of a bound -------------------------------------------
 */

BhxhBoundBasis
bhxh_bounds_get_basis (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, 0);

  return index < bounds->n_bounds ? bounds->bounds[index].basis : 0;
}

char *
bhxh_bounds_dup_exact (const BhxhBounds *bounds, guint index, gboolean upper)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  if (index >= bounds->n_bounds)
    return NULL;
  return g_strdup (upper ? bounds->bounds[index].hi_exact
                         : bounds->bounds[index].lo_exact);
}

/* 100 (hi - lo) <= width hi. */
gboolean
bhxh_bounds_is_identified (const BhxhBounds *bounds, guint index)
{
  const Bound *bound;

  g_return_val_if_fail (bounds != NULL, FALSE);

  if (index >= bounds->n_bounds)
    return FALSE;
  bound = &bounds->bounds[index];
  return !bound->is_empty && bound->basis != BHXH_BOUND_IN_CONFLICT &&
         !(bound->flags & (BHXH_RANGE_LO_NONE | BHXH_RANGE_HI_NONE)) &&
         100 * ((Wide) bound->hi - bound->lo) <=
             (Wide) bounds->identified_width * bound->hi;
}

char *
bhxh_bounds_dup_rules (const BhxhBounds *bounds)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return bhxh_rule_set_dup_ids (bounds->rules, ";");
}

char *
bhxh_bounds_dup_partial_rules (const BhxhBounds *bounds)
{
  GString *ids = g_string_new (NULL);

  g_return_val_if_fail (bounds != NULL, NULL);

  for (guint i = 0; bounds->system != NULL && i < bounds->rules->n_rules; i++)
    if (g_hash_table_contains (bounds->system->left_out, GUINT_TO_POINTER (i + 1)))
      {
        separate (ids);
        g_string_append (ids, bounds->rules->rules[i].rule->id);
      }
  return g_string_free (ids, FALSE);
}
