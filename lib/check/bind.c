/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which cells a rule speaks of in a unit and a period, and what stands in them.
 */
#include "check/evaluate.h"

#include <string.h>

static gboolean
find_figure (const BhxhFigures *figures,
             CheckCell cell,
             guint period,
             gboolean only_baselines,
             CheckFigure *found)
{
  const Trait *traits = bhxh_figures_get_traits (figures, NULL);

  for (guint i = 0; bhxh_figures_get_figure (figures, cell.unit, cell.indicator, period,
                                             i, &found->figure);
       i++)
    {
      found->trait = &traits[found->figure.trait];
      if (only_baselines && found->trait->kind != FIGURE_BASELINE)
        continue;
      found->present = TRUE;
      found->figures = figures;
      found->range = bhxh_figure_get_range (found->figure.value, found->trait);
      return TRUE;
    }
  return FALSE;
}

guint
bhxh_cell_hash (gconstpointer cell)
{
  const CheckCell *self = cell;

  return (self->unit * 4099 + self->indicator) * 65537 + (guint) self->period;
}

gboolean
bhxh_cell_equal (gconstpointer a, gconstpointer b)
{
  return bhxh_cells_equal (*(const CheckCell *) a, *(const CheckCell *) b);
}

/* A fact may be of a period that the plan does not have. */
static gboolean
find_fact (const CheckSource *source, CheckCell cell, CheckFigure *found)
{
  const gint period =
      source->facts != NULL
          ? bhxh_frame_find_period (bhxh_figures_get_frame (source->facts), cell.period)
          : -1;

  return period >= 0 && find_figure (source->facts, cell, (guint) period, FALSE, found);
}

CheckFigure
bhxh_check_get_figure (const CheckSource *source, CheckCell cell)
{
  const gint period = cell.unit < bhxh_frame_get_n_units (source->frame)
                          ? bhxh_frame_find_period (source->frame, cell.period)
                          : -1;
  CheckFigure found = { .present = FALSE };

  if (period >= 0 &&
      (find_figure (source->figures, cell, (guint) period, FALSE, &found) ||
       (source->statements != NULL &&
        find_figure (source->statements, cell, (guint) period, TRUE, &found))))
    return found;
  if (cell.unit < bhxh_frame_get_n_units (source->frame) &&
      find_fact (source, cell, &found))
    return found;
  return (CheckFigure){ .range = bhxh_indicator_get_domain (
                            bhxh_frame_get_indicator (source->frame, cell.indicator)) };
}

static gboolean
has_targets (const CheckSource *source, guint unit)
{
  const BhxhDistrict *district = bhxh_frame_get_district (source->frame, unit);

  return (bhxh_district_get_addressed (district) & BHXH_ADDRESSED_TARGETS) != 0;
}

static gboolean
any_has_targets (const CheckSource *source, guint first, guint n)
{
  for (guint unit = first; unit < first + n; unit++)
    if (has_targets (source, unit))
      return TRUE;
  return FALSE;
}

/* A unit that the plan gives no targets, while it gives some to its siblings, is only
 * there when it has a figure after all. */
static void
visit_children (const CheckSource *source,
                CheckCell cell,
                const Unknown *unknown,
                CheckVisit visit,
                gpointer data)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (source->frame, cell.unit, &first);
  const gboolean waits_for_all =
      !source->is_targets || !any_has_targets (source, first, n);

  for (cell.unit = first; cell.unit < first + n; cell.unit++)
    if (waits_for_all || has_targets (source, cell.unit) ||
        bhxh_check_get_figure (source, cell).present)
      visit (source, cell, unknown, data);
}

static void
visit_unknown (const CheckSource *source,
               CheckCell cell,
               const Unknown *unknown,
               CheckVisit visit,
               gpointer data)
{
  switch (unknown->kind)
    {
    case UNKNOWN_OWN: visit (source, cell, unknown, data); break;
    case UNKNOWN_PREVIOUS:
      cell.period = bhxh_period_get_previous (cell.period);
      visit (source, cell, unknown, data);
      break;
    case UNKNOWN_RESIDUAL: break;
    default: visit_children (source, cell, unknown, visit, data); break;
    }
}

/* Children whose smallest and largest are compared are the same cells twice. */
static gboolean
is_repeated (const Form *form, guint index)
{
  const Unknown *unknown = &form->unknowns[index];

  for (guint i = 0; unknown_over_children (unknown) && i < index; i++)
    if (unknown_over_children (&form->unknowns[i]) &&
        form->unknowns[i].indicator == unknown->indicator)
      return TRUE;
  return FALSE;
}

void
bhxh_form_visit (const Form *form,
                 const CheckSource *source,
                 guint unit,
                 BhxhPeriod period,
                 CheckVisit visit,
                 gpointer data)
{
  for (guint i = 0; i < form->n_unknowns; i++)
    if (!is_repeated (form, i))
      visit_unknown (source, (CheckCell){ unit, form->unknowns[i].indicator, period },
                     &form->unknowns[i], visit, data);
}

/* What comes together while the cells of one unknown are visited. */
typedef struct
{
  Binding *binding;
  BoundUnknown *bound;
  Interval *range;
  gboolean fits;
} Gathering;

/* The range of the smaller of two independent unknowns: it reaches the lower end if
 * either does, the upper end only if both do where they meet. */
static gboolean
take_smaller (Interval a, Interval b, Interval *smaller)
{
  const gint decimals = MAX (a.decimals, b.decimals);
  Interval low, high;

  if (!bhxh_interval_rescale (&a, decimals) || !bhxh_interval_rescale (&b, decimals))
    return FALSE;
  if ((a.flags | b.flags) & BHXH_RANGE_LO_NONE)
    low = a.flags & BHXH_RANGE_LO_NONE ? a : b;
  else if (a.lo != b.lo)
    low = a.lo < b.lo ? a : b;
  else
    low = a.flags & BHXH_RANGE_LO_OPEN ? b : a;
  if ((a.flags | b.flags) & BHXH_RANGE_HI_NONE)
    high = a.flags & BHXH_RANGE_HI_NONE ? b : a;
  else if (a.hi != b.hi)
    high = a.hi < b.hi ? a : b;
  else
    high = a.flags & BHXH_RANGE_HI_OPEN ? a : b;
  *smaller = (Interval){ low.lo, high.hi, decimals,
                         (low.flags & (BHXH_RANGE_LO_NONE | BHXH_RANGE_LO_OPEN)) |
                             (high.flags & (BHXH_RANGE_HI_NONE | BHXH_RANGE_HI_OPEN)) };
  return TRUE;
}

static gboolean
take_larger (Interval a, Interval b, Interval *larger)
{
  if (!take_smaller (bhxh_interval_negate (a), bhxh_interval_negate (b), larger))
    return FALSE;
  *larger = bhxh_interval_negate (*larger);
  return TRUE;
}

/* One more cell of an unknown over children. */
static gboolean
join (UnknownKind kind, Interval a, Interval b, Interval *joined)
{
  if (kind == UNKNOWN_MIN)
    return take_smaller (a, b, joined);
  if (kind == UNKNOWN_MAX)
    return take_larger (a, b, joined);
  return bhxh_interval_add (a, b, joined);
}

static void
note_rounding (Binding *binding, const Trait *trait)
{
  if (trait->rounding == BHXH_ROUNDING_EXACT)
    return;
  binding->decimals =
      binding->is_rounded ? MIN (binding->decimals, trait->decimals) : trait->decimals;
  binding->is_rounded = TRUE;
}

static void
gather (const CheckSource *source, CheckCell cell, const Unknown *unknown, gpointer data)
{
  Gathering *gathering = data;
  BoundUnknown *bound = gathering->bound;
  const CheckFigure found = bhxh_check_get_figure (source, cell);
  const Interval range = bhxh_interval_of_range (found.range);
  const Interval printed =
      found.present ? bhxh_interval_of_point (found.figure.value, found.trait->decimals)
                    : bhxh_interval_of_point (0, 0);

  if (bound->n_present + bound->n_missing == 0)
    {
      *gathering->range = range;
      bound->printed = printed;
    }
  else if (!join (unknown->kind, *gathering->range, range, gathering->range) ||
           !join (unknown->kind, bound->printed, printed, &bound->printed))
    gathering->fits = FALSE;
  bound->n_present += found.present;
  bound->n_missing += !found.present;
  if (found.present)
    note_rounding (gathering->binding, found.trait);
}

/* A denominator is not 0, so an end at 0 does not belong to its range. */
static void
leave_zero_out (Interval *range)
{
  if (bhxh_interval_is_zero (*range))
    return;
  if (range->lo == 0 && !(range->flags & BHXH_RANGE_LO_NONE))
    range->flags |= BHXH_RANGE_LO_OPEN;
  if (range->hi == 0 && !(range->flags & BHXH_RANGE_HI_NONE))
    range->flags |= BHXH_RANGE_HI_OPEN;
}

gboolean
bhxh_form_bind (const Form *form,
                const CheckSource *source,
                guint unit,
                BhxhPeriod period,
                Binding *binding)
{
  binding->n_present = binding->n_missing = 0;
  binding->is_rounded = FALSE;
  binding->decimals = 0;
  for (guint i = 0; i < form->n_unknowns; i++)
    {
      const Unknown *unknown = &form->unknowns[i];
      BoundUnknown *bound = &binding->unknowns[i];
      Gathering gathering = { binding, bound, &binding->ranges[i], TRUE };

      *bound = (BoundUnknown){ .printed = bhxh_interval_of_point (0, 0) };
      binding->ranges[i] = bound->printed;
      visit_unknown (source, (CheckCell){ unit, unknown->indicator, period }, unknown,
                     gather, &gathering);
      if (unknown->kind == UNKNOWN_RESIDUAL)
        binding->ranges[i] = bound->printed =
            (Interval){ unknown->residual_lo, unknown->residual_hi, 0, 0 };
      if (unknown->is_denominator)
        leave_zero_out (&binding->ranges[i]);
      binding->n_present += bound->n_present;
      binding->n_missing += bound->n_missing;
      if (!gathering.fits)
        return FALSE;
    }
  return TRUE;
}
