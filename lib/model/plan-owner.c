/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From statements to targets: whose they are, and which of several statements counts.
 */
#include "model/figures-private.h"

#include "base/error.h"
#include "model/plan-private.h"

#include <string.h>

/* Whether every trait in use is that of a target of @owner. Traits that no statement has
 * are not there: statements are never taken back. */
static gboolean
has_only (const BhxhFigures *statements, guint16 owner)
{
  guint n_traits = 0;
  const Trait *traits = bhxh_figures_get_traits (statements, &n_traits);

  for (guint i = 1; i < n_traits; i++)
    if (traits[i].kind != FIGURE_TARGET || traits[i].owner != owner)
      return FALSE;
  return TRUE;
}

/* The first figure of a cell is the most precise one: of those that are the owner's, too.
 */
static gboolean
find_target (const BhxhFigures *statements,
             const guint cell[3],
             guint16 owner,
             Figure *figure)
{
  const Trait *traits = bhxh_figures_get_traits (statements, NULL);

  for (guint i = 0;
       bhxh_figures_get_figure (statements, cell[0], cell[1], cell[2], i, figure); i++)
    if (traits[figure->trait].kind == FIGURE_TARGET &&
        traits[figure->trait].owner == owner)
      return TRUE;
  return FALSE;
}

static gboolean
add_target (BhxhFigures *targets,
            const BhxhFigures *statements,
            const guint cell[3],
            guint16 owner,
            GError **error)
{
  Figure figure;

  if (!find_target (statements, cell, owner, &figure))
    return TRUE;
  figure.trait = bhxh_figures_intern (
      targets, &bhxh_figures_get_traits (statements, NULL)[figure.trait], error);
  return figure.trait != 0 &&
         bhxh_figures_add (targets, cell[0], cell[1], cell[2], figure, error);
}

static gboolean
add_column (BhxhFigures *targets,
            const BhxhFigures *statements,
            guint indicator,
            guint period,
            guint16 owner,
            GError **error)
{
  const FigureColumn *column = bhxh_figures_get_column (statements, indicator, period);
  const guint n_units = bhxh_frame_get_n_units (bhxh_figures_get_frame (statements));

  for (guint unit = 0; column != NULL && column->traits != NULL && unit < n_units; unit++)
    {
      const guint cell[3] = { unit, indicator, period };

      if (column->traits[unit] != 0 &&
          !add_target (targets, statements, cell, owner, error))
        return FALSE;
    }
  return TRUE;
}

static BhxhFigures *
copy_targets (BhxhFigures *statements,
              guint16 owner,
              const BhxhPlan *plan,
              GError **error)
{
  BhxhFrame *frame = bhxh_figures_get_frame (statements);
  g_autoptr (BhxhFigures) targets = bhxh_figures_new_open (frame, NULL, error);

  if (targets == NULL)
    return NULL;
  bhxh_figures_expect (targets, bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS));
  bhxh_figures_set_texts (targets, statements->texts);
  for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      if (!add_column (targets, statements, i, period, owner, error))
        return NULL;
  return bhxh_figures_seal (targets, error) ? g_steal_pointer (&targets) : NULL;
}

BhxhFigures *
bhxh_plan_make_targets (BhxhPlan *plan, guint agency, GError **error)
{
  const guint16 owner = (guint16) (agency + 1);

  if (!bhxh_figures_has_further (plan->statements) && has_only (plan->statements, owner))
    return bhxh_figures_ref (plan->statements);
  return copy_targets (plan->statements, owner, plan, error);
}

BhxhFigures *
bhxh_plan_dup_targets (BhxhPlan *plan, const char *owner, GError **error)
{
  gint agency = -1;

  g_return_val_if_fail (plan != NULL, NULL);
  if (owner == NULL || strcmp (owner, plan->settings[SETTING_ISSUER]) == 0)
    return bhxh_figures_ref (plan->targets);
  agency = bhxh_plan_find_agency (plan, owner, -1);
  if (agency < 0)
    {
      bhxh_set_error (error, BHXH_ERROR_UNKNOWN, "kế hoạch không có cơ quan \"%s\"",
                      "the plan has no agency \"%s\"", owner);
      return NULL;
    }
  return bhxh_plan_make_targets (plan, (guint) agency, error);
}
