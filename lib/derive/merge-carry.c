/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Statements of units below the root, which one plan only speaks of: they stay what they
 * are, under the new plan's issuer where they were their own plan's.
 */
#include "derive/merge.h"

/* Whose statement it is from now on; NULL: the issuer's. */
static const char *
find_owner (const MergePlan *plan, const char *owner)
{
  const char *renamed = NULL;

  if (g_strcmp0 (owner, bhxh_plan_get_issuer (plan->plan)) == 0)
    return NULL;
  renamed = owner != NULL ? g_hash_table_lookup (plan->agencies, owner) : NULL;
  return renamed != NULL ? renamed : owner;
}

static gboolean
carry (Merge *merge,
       const MergePlan *plan,
       const guint cell[3],
       guint index,
       const Figure *figure,
       GError **error)
{
  static const PlaceWords words = { "Kế hoạch ", "", "Plan ", "" };
  const BhxhFigures *statements = bhxh_plan_get_statements (plan->plan);
  const BhxhFrame *frame = bhxh_plan_get_frame (plan->plan);
  const Trait *trait = &bhxh_figures_get_traits (statements, NULL)[figure->trait];
  g_autofree char *unit = bhxh_units_later_dup_key (&plan->units, cell[0]);
  g_autofree char *place =
      bhxh_figures_dup_field (statements, cell[0], cell[1], cell[2], index, "source");
  g_autofree char *printed =
      bhxh_figures_dup_field (statements, cell[0], cell[1], cell[2], index, "printed");
  g_autofree char *source = bhxh_derived_add_place (
      &merge->derived, plan->plan, place != NULL ? place : "", &words, error);
  const DerivedFigure made = {
    .unit = unit,
    .indicator = bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell[1])),
    .period = bhxh_frame_get_period (frame, cell[2]),
    .value = figure->value,
    .trait = *trait,
    .owner = find_owner (plan, bhxh_figures_get_owner (statements, trait->owner)),
    .printed = printed,
    .source = source,
  };

  return source != NULL && bhxh_derived_add_figure (&merge->derived, &made, error);
}

static gboolean
carry_unit (Merge *merge, const MergePlan *plan, guint unit, GError **error)
{
  const BhxhFigures *statements = bhxh_plan_get_statements (plan->plan);
  const BhxhFrame *frame = bhxh_plan_get_frame (plan->plan);
  Figure figure;

  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
      for (guint at = 0;
           bhxh_figures_get_figure (statements, unit, i, period, at, &figure); at++)
        if (!carry (merge, plan, (guint[]){ unit, i, period }, at, &figure, error))
          return FALSE;
  return TRUE;
}

gboolean
bhxh_merge_carry_units (Merge *merge, GError **error)
{
  for (gsize i = 0; i < merge->n_plans; i++)
    {
      const MergePlan *plan = &merge->plans[i];

      for (guint unit = 1; unit < bhxh_frame_get_n_units (plan->units.frame); unit++)
        if (plan->units.later[unit] >= 0 && !carry_unit (merge, plan, unit, error))
          return FALSE;
    }
  return TRUE;
}
