/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each part of the plan that cannot hold, searched for its conflicts and for the figures
 * to doubt.
 */
#include "check/conflicts-private.h"
#include "check/findings.h"

#include "base/memory.h"

static void
clear_set (gpointer data)
{
  g_array_unref (((ElementSet *) data)->elements);
}

static GArray *
new_sets (void)
{
  GArray *sets = g_array_new (FALSE, FALSE, sizeof (ElementSet));

  g_array_set_clear_func (sets, clear_set);
  return sets;
}

/* --- Weights -------------------------------------------------------------------------
 */

static void
count_statement (const CheckFigure *statement G_GNUC_UNUSED,
                 CheckCell cell G_GNUC_UNUSED,
                 gpointer data)
{
  (*(guint *) data)++;
}

/* What the caller says of the cell; else how often the document states it. */
static guint
get_weight (const BhxhBounds *bounds, const BhxhOptions *options, CheckCell cell)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *given = NULL;
  guint n = 0;

  if (options->weights != NULL)
    {
      bhxh_cell_append (name, bounds->source.frame, cell, bounds->owner);
      given = g_hash_table_lookup (options->weights, name->str);
    }
  if (given != NULL)
    return (guint) g_ascii_strtoull (given, NULL, 10);
  bhxh_statements_visit (&bounds->source, bounds->owner, cell, count_statement, &n);
  return MAX (n, 1);
}

/* By element; 1 for rules. Free with g_free(). */
static guint *
dup_weights (const BhxhBounds *bounds, const BhxhOptions *options, GError **error)
{
  const guint n = bounds->system->elements->len;
  guint *weights = bhxh_try_new ((gsize) n + 1, sizeof *weights, error);

  for (guint i = 0; weights != NULL && i < n; i++)
    {
      const Element *element = system_element (bounds->system, i);

      weights[i] = element->kind == ELEMENT_FIGURE
                       ? get_weight (bounds, options, element->cell)
                       : 1;
    }
  return weights;
}

/* --- Searching -----------------------------------------------------------------------
 *
 * Most contradictions are among the figures of one unit and one period. Those are found
 * all, with the rules over the units below taken away: then little hangs together. What
 * is left is found when the sets to doubt are looked for in the whole, each of which has
 * to let everything else hold.
 */

typedef struct
{
  BhxhConflicts *conflicts;
  const BhxhOptions *options;
  const guint *weights; /* by element */
  GHashTable *known;
  GPtrArray *found; /* GArray: conflicts, rules and figures */
} Work;

static GPtrArray *
new_found (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static ConflictSearch
new_search (const Work *work, const Removed *base)
{
  const BhxhBounds *bounds = work->conflicts->bounds;

  return (ConflictSearch){
    bounds->solver, &bounds->system->linear,       work->known,
    base,           bounds->system->elements->len, work->options->most_sets,
    work->options
  };
}

/* The elements of a kind among @elements; guint, free with g_array_unref(). */
static GArray *
dup_kind (const System *system, const GArray *elements, ElementKind kind)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < elements->len; i++)
    {
      const guint element = g_array_index (elements, guint, i);

      if (system_element (system, element)->kind == kind)
        g_array_append_val (chosen, element);
    }
  return chosen;
}

/* The conflicts of one part, of which @base is taken away all the time. */
static gboolean
search_part (Work *work, const LinearSystem *part, const Removed *base, GError **error)
{
  const System *system = work->conflicts->bounds->system;
  g_autoptr (GArray) elements = bhxh_system_list_elements (system, part);
  g_autofree Removed *strangers = bhxh_system_dup_strangers (system, elements, error);
  g_autoptr (GPtrArray) found = new_found ();
  const ConflictSearch search = new_search (work, strangers);
  gboolean complete;

  for (guint i = 0; strangers != NULL && i < system->elements->len; i++)
    strangers[i] |= base[i];
  if (strangers == NULL ||
      !bhxh_conflicts_find (&search, elements, found, &complete, error))
    return FALSE;
  work->conflicts->is_complete &= complete;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (work->found, g_array_ref (g_ptr_array_index (found, i)));
  return TRUE;
}

static gboolean
search_parts (Work *work, GError **error)
{
  const BhxhBounds *bounds = work->conflicts->bounds;
  g_autofree Removed *base = bhxh_system_dup_over_children (bounds->system, error);
  g_autoptr (GPtrArray) components =
      base != NULL ? bhxh_linear_split (&bounds->system->linear, base, error) : NULL;

  for (guint i = 0; components != NULL && i < components->len; i++)
    {
      const Component *component = g_ptr_array_index (components, i);
      gboolean feasible;

      if (!bhxh_options_report (work->options, i, components->len, error) ||
          !bhxh_solver_decide (bounds->solver, &component->linear, NULL, NULL, &feasible,
                               error) ||
          (!feasible && !search_part (work, &component->linear, base, error)))
        return FALSE;
    }
  return components != NULL;
}

/* Adds the rules that a conflict of figures takes. */
static gboolean
add_rules (Work *work, const GArray *figures, GError **error)
{
  const BhxhBounds *bounds = work->conflicts->bounds;
  const System *system = bounds->system;
  g_autoptr (GArray) all = bhxh_system_list_elements (system, &system->linear);
  g_autoptr (GArray) others = dup_kind (system, all, ELEMENT_FIGURE);
  g_autofree Removed *removed =
      bhxh_try_new ((gsize) system->elements->len + 1, sizeof *removed, error);
  GArray *conflict = NULL;
  gboolean found;

  if (removed == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    removed[g_array_index (others, guint, i)] = TRUE;
  for (guint i = 0; i < figures->len; i++)
    removed[g_array_index (figures, guint, i)] = FALSE;
  if (!bhxh_solver_find_core (bounds->solver, &system->linear, all, removed, work->known,
                              &found, error))
    return FALSE;
  conflict = bhxh_conflict_dup_kept (all, removed);
  g_ptr_array_add (work->found, conflict);
  return TRUE;
}

/* What to doubt in the whole; the figures of what was found so far are a beginning. */
static gboolean
search_doubts (Work *work, GPtrArray *doubts, GError **error)
{
  const System *system = work->conflicts->bounds->system;
  const ConflictSearch search = new_search (work, NULL);
  g_autoptr (GArray) elements = bhxh_system_list_elements (system, &system->linear);
  g_autoptr (GArray) figures = dup_kind (system, elements, ELEMENT_FIGURE);
  g_autoptr (GPtrArray) conflicts = new_found ();
  const guint n_known = work->found->len;

  for (guint i = 0; i < n_known; i++)
    g_ptr_array_add (
        conflicts, dup_kind (system, g_ptr_array_index (work->found, i), ELEMENT_FIGURE));
  if (!bhxh_doubts_find (&search, figures, work->weights, conflicts, doubts,
                         &work->conflicts->has_all_doubts, error))
    return FALSE;
  for (guint i = n_known; i < conflicts->len; i++)
    if (!add_rules (work, g_ptr_array_index (conflicts, i), error))
      return FALSE;
  /* Others may hide behind those that are not of one unit. */
  work->conflicts->is_complete &= conflicts->len == 0;
  return TRUE;
}

/* Takes the sets over; of those about the same figures the first, which is the smallest.
 */
static void
take_sets (const Work *work, GPtrArray *found, GArray *sets)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GArray) figures = dup_kind (
          work->conflicts->bounds->system, g_ptr_array_index (found, i), ELEMENT_FIGURE);
      GBytes *key = g_bytes_new (figures->data, figures->len * sizeof (guint));
      ElementSet set = { 0 };

      if (!g_hash_table_add (told, key))
        continue;
      set.elements = g_array_ref (g_ptr_array_index (found, i));

      for (guint j = 0; j < set.elements->len; j++)
        set.weight += work->weights[g_array_index (set.elements, guint, j)];
      g_array_append_val (sets, set);
    }
}

static gboolean
search_all (BhxhConflicts *conflicts, const BhxhOptions *options, GError **error)
{
  g_autofree guint *weights = dup_weights (conflicts->bounds, options, error);
  g_autoptr (GHashTable) known = bhxh_solver_new_known ();
  g_autoptr (GPtrArray) found = new_found ();
  g_autoptr (GPtrArray) doubts = new_found ();
  Work work = { conflicts, options, weights, known, found };

  if (weights == NULL || !search_parts (&work, error) ||
      !search_doubts (&work, doubts, error))
    return FALSE;
  take_sets (&work, found, conflicts->conflicts);
  /* Where all can hold, the set to doubt is empty. */
  if (found->len > 0)
    take_sets (&work, doubts, conflicts->doubts);
  return bhxh_conflicts_find_slips (conflicts, options, error);
}

BhxhConflicts *
bhxh_conflicts_compute (BhxhPlan *plan,
                        BhxhFigures *facts,
                        BhxhOptions *options,
                        GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (GHashTable) by_cell = NULL;
  g_autoptr (BhxhConflicts) conflicts = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  conflicts = g_new0 (BhxhConflicts, 1);
  g_atomic_ref_count_init (&conflicts->refs);
  conflicts->conflicts = new_sets ();
  conflicts->doubts = new_sets ();
  conflicts->slips = g_array_new (FALSE, FALSE, sizeof (FoundSlip));
  conflicts->is_complete = conflicts->has_all_doubts = TRUE;
  conflicts->bounds = bhxh_bounds_new_by_rules (plan, facts, settings, &by_cell, error);
  if (conflicts->bounds == NULL ||
      !bhxh_bounds_make_system (conflicts->bounds, settings, error) ||
      !search_all (conflicts, settings, error))
    return NULL;
  return g_steal_pointer (&conflicts);
}

BhxhConflicts *
bhxh_conflicts_ref (BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, NULL);

  g_atomic_ref_count_inc (&conflicts->refs);
  return conflicts;
}

void
bhxh_conflicts_unref (BhxhConflicts *conflicts)
{
  if (conflicts == NULL || !g_atomic_ref_count_dec (&conflicts->refs))
    return;
  bhxh_bounds_unref (conflicts->bounds);
  g_array_unref (conflicts->conflicts);
  g_array_unref (conflicts->doubts);
  g_array_unref (conflicts->slips);
  g_free (conflicts);
}

/* --- Conflicts -----------------------------------------------------------------------
 */

guint
bhxh_conflicts_get_n (const BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, 0);

  return conflicts->conflicts->len;
}

gboolean
bhxh_conflicts_is_complete (const BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, FALSE);

  return conflicts->is_complete;
}

char *
bhxh_conflicts_dup_cells (const BhxhConflicts *conflicts, guint index)
{
  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->conflicts->len)
    return NULL;
  return bhxh_element_set_dup_cells (conflicts->bounds,
                                     element_set (conflicts->conflicts, index));
}

char *
bhxh_conflicts_dup_rules (const BhxhConflicts *conflicts, guint index)
{
  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->conflicts->len)
    return NULL;
  return bhxh_element_set_dup_rules (conflicts->bounds,
                                     element_set (conflicts->conflicts, index));
}

char *
bhxh_conflicts_dup_message (const BhxhConflicts *conflicts,
                            guint index,
                            BhxhLanguage language)
{
  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->conflicts->len)
    return NULL;
  return bhxh_conflict_dup_message (conflicts->bounds,
                                    element_set (conflicts->conflicts, index), language);
}

/* --- What to doubt -------------------------------------------------------------------
 */

guint
bhxh_conflicts_get_n_doubts (const BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, 0);

  return conflicts->doubts->len;
}

gboolean
bhxh_conflicts_has_all_doubts (const BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, FALSE);

  return conflicts->has_all_doubts;
}

char *
bhxh_conflicts_dup_doubt (const BhxhConflicts *conflicts, guint index, guint64 *weight)
{
  const ElementSet *set;

  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->doubts->len)
    return NULL;
  set = element_set (conflicts->doubts, index);
  if (weight != NULL)
    *weight = set->weight;
  return bhxh_element_set_dup_cells (conflicts->bounds, set);
}

/* --- Slips ---------------------------------------------------------------------------
 */

guint
bhxh_conflicts_get_n_slips (const BhxhConflicts *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, 0);

  return conflicts->slips->len;
}

gboolean
bhxh_conflicts_get_slip (const BhxhConflicts *conflicts,
                         guint index,
                         guint *doubt,
                         BhxhSlip *kind,
                         gint64 *value,
                         gint *decimals)
{
  const FoundSlip *found;

  g_return_val_if_fail (conflicts != NULL, FALSE);

  if (index >= conflicts->slips->len)
    return FALSE;
  found = &g_array_index (conflicts->slips, FoundSlip, index);
  *doubt = found->doubt;
  *kind = found->slip.kind;
  *value = found->slip.value;
  *decimals = found->slip.decimals;
  return TRUE;
}

char *
bhxh_conflicts_dup_cell_text (const BhxhBounds *bounds, CheckCell cell)
{
  GString *text = g_string_new (NULL);

  bhxh_cell_append (text, bounds->source.frame, cell, bounds->owner);
  return g_string_free (text, FALSE);
}

char *
bhxh_conflicts_dup_slip_cell (const BhxhConflicts *conflicts, guint index)
{
  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->slips->len)
    return NULL;
  return bhxh_conflicts_dup_cell_text (
      conflicts->bounds, g_array_index (conflicts->slips, FoundSlip, index).cell);
}

char *
bhxh_conflicts_dup_slip_other (const BhxhConflicts *conflicts, guint index)
{
  const FoundSlip *found;

  g_return_val_if_fail (conflicts != NULL, NULL);

  if (index >= conflicts->slips->len)
    return NULL;
  found = &g_array_index (conflicts->slips, FoundSlip, index);
  return found->slip.kind == BHXH_SLIP_EXCHANGED
             ? bhxh_conflicts_dup_cell_text (conflicts->bounds, found->other)
             : g_strdup ("");
}
