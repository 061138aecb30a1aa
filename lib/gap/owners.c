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

GPtrArray *
bhxh_owners_list (const BhxhPlan *plan)
{
  const BhxhFigures *statements = bhxh_plan_get_statements ((BhxhPlan *) plan);
  GPtrArray *owners = g_ptr_array_new ();
  const char *code = NULL;

  for (guint16 owner = 1; (code = bhxh_figures_get_owner (statements, owner)) != NULL;
       owner++)
    if (states_targets (statements, owner))
      g_ptr_array_add (owners, (gpointer) code);
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

gboolean
bhxh_owners_find_first (BhxhFigures *first,
                        const BhxhFrame *frame,
                        guint unit,
                        guint indicator,
                        BhxhPeriod period,
                        Amount *target)
{
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const char *code =
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, indicator));
  BhxhFrame *axes = bhxh_figures_get_frame (first);
  const gint number = bhxh_frame_find_indicator (axes, code);
  const gint at = bhxh_frame_find_period (axes, period);
  guint place = 0;
  Figure figure;

  if (number < 0 || at < 0 ||
      !bhxh_frame_find_unit (axes, bhxh_district_get_code (district), BHXH_LEVEL_ANY, -1,
                             BHXH_PERIOD_NONE, &place, NULL) ||
      !bhxh_figures_get_figure (first, place, (guint) number, (guint) at, 0, &figure))
    return FALSE;
  *target = (Amount){ figure.value,
                      bhxh_figures_get_traits (first, NULL)[figure.trait].decimals };
  return TRUE;
}
