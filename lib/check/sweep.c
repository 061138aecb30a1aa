/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which units are worth an evaluation of a rule in one period: those of its levels that
 * have some figure of it.
 */
#include "check/evaluate.h"

static void
add_column (Sweep *sweep, const BhxhFigures *figures, const Unknown *unknown, gint period)
{
  const FigureColumn *column =
      figures != NULL && period >= 0
          ? bhxh_figures_get_column (figures, unknown->indicator, (guint) period)
          : NULL;

  if (column != NULL && column->traits != NULL)
    sweep->columns[sweep->n_columns++] =
        (SweepColumn){ column->traits, unknown_over_children (unknown) };
}

/* Where the facts have the period in which the unknown is looked for; -1: nowhere. */
static gint
find_fact_period (const CheckSource *source, const Unknown *unknown, BhxhPeriod period)
{
  if (source->facts == NULL)
    return -1;
  return bhxh_frame_find_period (
      bhxh_figures_get_frame (source->facts),
      unknown->kind == UNKNOWN_PREVIOUS ? bhxh_period_get_previous (period) : period);
}

gboolean
bhxh_sweep_init (Sweep *sweep,
                 const Rule *rule,
                 const Form *form,
                 const CheckSource *source,
                 BhxhPeriod period)
{
  const gint own = bhxh_frame_find_period (source->frame, period);
  const gint previous =
      form->over_periods
          ? bhxh_frame_find_period (source->frame, bhxh_period_get_previous (period))
          : -1;

  sweep->rule = rule;
  sweep->form = form;
  sweep->frame = source->frame;
  sweep->n_columns = 0;
  for (guint i = 0; i < form->n_unknowns; i++)
    {
      const Unknown *unknown = &form->unknowns[i];
      const gint at = unknown->kind == UNKNOWN_PREVIOUS ? previous : own;

      add_column (sweep, source->figures, unknown, at);
      add_column (sweep, source->statements, unknown, at);
      add_column (sweep, source->facts, unknown,
                  find_fact_period (source, unknown, period));
    }
  return sweep->n_columns > 0;
}

static gboolean
any_figure (const guint16 *traits, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (traits[i] != 0)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_rule_speaks_of (const Rule *rule,
                     const Form *form,
                     const BhxhFrame *frame,
                     guint unit)
{
  const BhxhLevel level = bhxh_district_get_level (bhxh_frame_get_district (frame, unit));
  guint first = 0;

  return (rule->levels == 0 || (rule->levels & 1u << level) != 0) &&
         (!form->over_children || bhxh_frame_get_children (frame, unit, &first) > 0);
}

gboolean
bhxh_sweep_applies (const Sweep *sweep, guint unit)
{
  guint first = 0;
  const guint n_children = bhxh_frame_get_children (sweep->frame, unit, &first);

  if (!bhxh_rule_speaks_of (sweep->rule, sweep->form, sweep->frame, unit))
    return FALSE;
  for (guint i = 0; i < sweep->n_columns; i++)
    {
      const SweepColumn *column = &sweep->columns[i];

      if (column->over_children ? any_figure (column->traits, first, n_children)
                                : column->traits[unit] != 0)
        return TRUE;
    }
  return FALSE;
}
