/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Everything that is the same for all units is found once; of a unit only targets are
 * read.
 */
#include "gap/owner-targets.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "gap/owners.h"

/* --- The comparisons ------------------------------------------------------------- */

static void
owner_clear (gpointer data)
{
  Owner *owner = data;

  bhxh_gaps_unref (owner->gaps);
  bhxh_figures_unref (owner->first);
}

/* Whether nothing went wrong but that the owner has no targets there; else FALSE with
 * @error. */
static gboolean
settle (GError *problem, GError **error)
{
  if (problem == NULL)
    return TRUE;
  if (!g_error_matches (problem, BHXH_ERROR, BHXH_ERROR_UNKNOWN))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  g_error_free (problem);
  return TRUE;
}

/* FALSE with @error; an owner without targets for the period is left out. */
static gboolean
add_owner (OwnerTargets *targets, guint number, const char *code, GError **error)
{
  const BhxhGaps *gaps = targets->gaps;
  g_autoptr (BhxhOptions) options =
      bhxh_gaps_dup_settings (gaps, code, gaps->target_period);
  GError *problem = NULL;
  Owner owner = { number, NULL, NULL };

  owner.gaps =
      bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, &problem);
  if (!settle (problem, error))
    return FALSE;
  problem = NULL;
  if (gaps->first != NULL)
    owner.first = bhxh_plan_dup_targets (gaps->first, code, &problem);
  if (!settle (problem, error))
    {
      owner_clear (&owner);
      return FALSE;
    }
  if (owner.gaps != NULL || owner.first != NULL)
    g_array_append_val (targets->owners, owner);
  return TRUE;
}

/* Where each owner has its targets: looked for once, and not for every unit. */
static gboolean
list_slots (OwnerTargets *targets, GError **error)
{
  const OwnerCells *cells = &targets->cells;
  const guint n_owners = targets->owners->len;
  gint *slot = bhxh_try_new ((gsize) cells->n_cells * n_owners, sizeof (gint), error);

  if (slot == NULL)
    return FALSE;
  targets->slots = slot;
  for (const OwnerCell *cell = cells->cells; cell < cells->cells + cells->n_cells; cell++)
    for (guint i = 0; i < n_owners; i++, slot++)
      {
        const BhxhGaps *gaps = g_array_index (targets->owners, Owner, i).gaps;

        *slot = gaps != NULL && cell->place >= 0
                    ? bhxh_gap_view_find_slot (&gaps->engine.view, cell->indicator,
                                               (guint) cell->place)
                    : -1;
      }
  return TRUE;
}

gboolean
bhxh_owner_targets_init (OwnerTargets *targets, BhxhGaps *gaps, GError **error)
{
  g_autoptr (GPtrArray) codes = bhxh_owners_list (gaps->plan, gaps->first);

  *targets = (OwnerTargets){ .gaps = gaps,
                             .owners = g_array_new (FALSE, FALSE, sizeof (Owner)),
                             .stated = g_new (Stated, codes->len),
                             .in_force = g_new (Target, codes->len),
                             .binds = g_new (guint8, codes->len) };
  g_array_set_clear_func (targets->owners, owner_clear);
  if (!bhxh_owner_cells_init (&targets->cells, gaps, error))
    return FALSE;
  for (guint i = 0; i < codes->len; i++)
    if (!add_owner (targets, i, codes->pdata[i], error))
      return FALSE;
  return list_slots (targets, error);
}

void
bhxh_owner_targets_clear (OwnerTargets *targets)
{
  bhxh_owner_cells_clear (&targets->cells);
  g_clear_pointer (&targets->owners, g_array_unref);
  g_clear_pointer (&targets->slots, g_free);
  g_clear_pointer (&targets->stated, g_free);
  g_clear_pointer (&targets->in_force, g_free);
  g_clear_pointer (&targets->binds, g_free);
}

/* --- A cell ---------------------------------------------------------------------- */

/* The owner's target in the slot, else what it had there first. FALSE where it has, and
 * had, none. */
static inline gboolean
find_stated (const OwnerTargets *targets,
             const Owner *owner,
             const OwnerCell *cell,
             gint number,
             guint unit,
             Stated *stated)
{
  const GapSlot *slot = NULL;
  const Trait *trait = NULL;

  stated->owner = owner;
  stated->slot = -1;
  stated->has_first =
      owner->first != NULL && bhxh_owner_cells_find_first (&targets->cells, cell, unit,
                                                           owner->first, &stated->first);
  if (number < 0)
    return stated->has_first;
  slot = &owner->gaps->engine.view.slots[number];
  trait = bhxh_gap_view_get_target (&owner->gaps->engine.view, slot, unit);
  if (trait == NULL)
    return stated->has_first;
  stated->slot = number;
  stated->target = (Target){ { slot->target->values[unit], trait->decimals },
                             trait->qualifier,
                             slot->direction };
  return TRUE;
}

static void
mark_binding (OwnerTargets *targets)
{
  guint n = 0;
  guint i = 0;

  for (const Stated *stated = targets->stated;
       stated < targets->stated + targets->n_stated; stated++)
    if (stated->slot >= 0)
      targets->in_force[n++] = stated->target;
  bhxh_owners_find_binding (targets->in_force, n, targets->binds);
  for (Stated *stated = targets->stated; stated < targets->stated + targets->n_stated;
       stated++)
    stated->binds = stated->slot >= 0 && targets->binds[i++];
}

void
bhxh_owner_targets_look (OwnerTargets *targets, guint cell, guint unit)
{
  const guint n_owners = targets->owners->len;
  const Owner *owners = (const Owner *) (gpointer) targets->owners->data;
  const gint *slots = targets->slots + (gsize) cell * n_owners;
  guint n = 0;

  for (guint i = 0; i < n_owners; i++)
    n += find_stated (targets, &owners[i], &targets->cells.cells[cell], slots[i], unit,
                      &targets->stated[n]);
  targets->n_stated = n;
  if (n == 1) /* one alone is the one that binds */
    targets->stated[0].binds = targets->stated[0].slot >= 0;
  else if (n > 1)
    mark_binding (targets);
}
