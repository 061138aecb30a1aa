/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Targets are compared as decreed, without rounding.
 */
#include "gap/owners.h"

#include "model/plan.h"

#include <string.h>

static gboolean
states_targets (const BhxhFigures *statements, guint16 owner)
{
  guint n_traits = 0;
  const Trait *traits = bhxh_figures_get_traits (statements, &n_traits);

  for (guint i = 1; i < n_traits; i++)
    if (traits[i].kind == FIGURE_TARGET && traits[i].owner == owner)
      return TRUE;
  return FALSE;
}

static gint
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_owners (GPtrArray *owners, const BhxhPlan *plan)
{
  const BhxhFigures *statements = bhxh_plan_get_statements ((BhxhPlan *) plan);
  const char *code = NULL;

  for (guint16 owner = 1; (code = bhxh_figures_get_owner (statements, owner)) != NULL;
       owner++)
    if (states_targets (statements, owner) &&
        !g_ptr_array_find_with_equal_func (owners, code, g_str_equal, NULL))
      g_ptr_array_add (owners, (gpointer) code);
}

GPtrArray *
bhxh_owners_list (const BhxhPlan *plan, const BhxhPlan *first)
{
  GPtrArray *owners = g_ptr_array_new ();

  add_owners (owners, plan);
  if (first != NULL)
    add_owners (owners, first);
  g_ptr_array_sort (owners, compare_codes);
  return owners;
}

/* Whether @other asks for more than @target, or for the same and less vaguely. */
static gboolean
outdoes (const Target *other, const Target *target)
{
  gint sign = 0;

  if (bhxh_target_wants_less (other) != bhxh_target_wants_less (target))
    return FALSE;
  sign = bhxh_target_turn (target, bhxh_amount_compare (other->amount, target->amount));
  return sign > 0 || (sign == 0 && target->qualifier == BHXH_QUALIFIER_ABOUT &&
                      other->qualifier != BHXH_QUALIFIER_ABOUT);
}

void
bhxh_owners_find_binding (const Target *targets, guint n, guint8 *binds)
{
  for (guint i = 0; i < n; i++)
    {
      binds[i] = TRUE;
      for (guint other = 0; other < n; other++)
        if (outdoes (&targets[other], &targets[i]))
          binds[i] = FALSE;
    }
}
