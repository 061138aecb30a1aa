/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * For every rule of which exactly one figure is missing: what the others leave it, and
 * the intersection of all such rules. Only rules of severity error bind; the others say
 * what is wished or likely.
 */
#include "check/bounds.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"

#include <string.h>

typedef struct
{
  BhxhBounds *bounds;
  const CheckSource *source;
  GHashTable *by_cell; /* CheckCell -> index + 1 */
  const Form *form;
  BoundOrigin origin; /* the rule, unit and period being looked at */
} Search;

/* The one missing cell of an evaluation, and the present ones beside it in its unknown.
 */
typedef struct
{
  CheckCell cell;
  const Unknown *unknown;
  Interval siblings;
  gboolean fits;
} Missing;

static void
find_missing (const CheckSource *source,
              CheckCell cell,
              const Unknown *unknown,
              gpointer data)
{
  Missing *missing = data;

  if (!bhxh_check_get_figure (source, cell).present)
    {
      missing->cell = cell;
      missing->unknown = unknown;
    }
}

static void
add_sibling (const CheckSource *source,
             CheckCell cell,
             const Unknown *unknown,
             gpointer data)
{
  Missing *missing = data;
  const CheckFigure found = bhxh_check_get_figure (source, cell);

  if (unknown == missing->unknown && found.present)
    missing->fits &= bhxh_interval_add (
        missing->siblings, bhxh_interval_of_range (found.range), &missing->siblings);
}

Bound *
bhxh_bounds_ensure (BhxhBounds *bounds,
                    GHashTable *by_cell,
                    CheckCell cell,
                    GError **error)
{
  gsize index = GPOINTER_TO_SIZE (g_hash_table_lookup (by_cell, &cell));

  if (index > 0)
    return &bounds->bounds[index - 1];
  if (!bhxh_try_grow ((gpointer *) &bounds->bounds, &bounds->capacity,
                      bounds->n_bounds + 1, sizeof (Bound), error))
    return NULL;
  index = bounds->n_bounds++;
  bounds->bounds[index] = (Bound){ .cell = cell,
                                   .range = { { 0, 1, FALSE }, { 0, 0, TRUE } },
                                   .lo_origin = { .rule = BOUND_OF_DOMAIN },
                                   .hi_origin = { .rule = BOUND_OF_DOMAIN },
                                   .basis = BHXH_BOUND_BY_RULES,
                                   .variable = NOTHING };
  g_hash_table_insert (by_cell, g_memdup2 (&cell, sizeof cell),
                       GSIZE_TO_POINTER (index + 1));
  return &bounds->bounds[index];
}

/* Whether an end leaves less than the one before it; @sign 1 for lower ends, -1 for
 * upper. */
static gboolean
is_tighter (QuotientEnd end, QuotientEnd before, gint sign)
{
  gint order;

  if (end.denominator == 0 || before.denominator == 0)
    return end.denominator != 0;
  order = sign * bhxh_quotient_end_compare (end, before);
  return order > 0 || (order == 0 && end.open && !before.open);
}

static void
narrow (Bound *bound, const Quotient *range, BoundOrigin origin)
{
  if (is_tighter (range->lo, bound->range.lo, 1))
    {
      bound->range.lo = range->lo;
      bound->lo_origin = origin;
    }
  if (is_tighter (range->hi, bound->range.hi, -1))
    {
      bound->range.hi = range->hi;
      bound->hi_origin = origin;
    }
}

/* What one comparison says about the missing cell. FALSE past 128 bits. */
static gboolean
solve (const Search *search,
       const FormComparison *comparison,
       const Binding *binding,
       const Missing *missing,
       gboolean *solved,
       Quotient *range)
{
  const guint8 unknown = (guint8) (missing->unknown - search->form->unknowns);

  return bhxh_comparison_solve (comparison, binding->ranges, unknown, solved, range) &&
         (!*solved || missing->unknown->kind != UNKNOWN_SUM ||
          bhxh_quotient_subtract (range, missing->siblings, range));
}

static gboolean
set_range_error (const Search *search, CheckCell cell, GError **error)
{
  g_autofree char *period = bhxh_period_format (cell.period);

  bhxh_set_error (
      error, BHXH_ERROR_RANGE,
      "%s, đơn vị %s, kỳ %s: phép tính chính xác vượt quá 128 bit",
      "%s, unit %s, period %s: exact arithmetic does not fit 128 bits",
      search->bounds->rules->rules[search->origin.rule].rule->id,
      bhxh_district_get_code (bhxh_frame_get_district (search->source->frame, cell.unit)),
      period);
  return FALSE;
}

/* All comparisons of the rule; one that says nothing leaves no trace. */
static gboolean
add_rule (Search *search, const Binding *binding, const Missing *missing, GError **error)
{
  Bound *bound = NULL;

  for (guint i = 0; i < search->form->n_comparisons; i++)
    {
      Quotient range;
      gboolean solved;

      if (!solve (search, &search->form->comparisons[i], binding, missing, &solved,
                  &range))
        return set_range_error (search, missing->cell, error);
      if (!solved || (range.lo.denominator == 0 && range.hi.denominator == 0))
        continue;
      if (bound == NULL)
        {
          bound =
              bhxh_bounds_ensure (search->bounds, search->by_cell, missing->cell, error);
          if (bound == NULL)
            return FALSE;
          bound->n_rules++;
        }
      narrow (bound, &range, search->origin);
    }
  return TRUE;
}

static gboolean
search_cell (Search *search, guint unit, BhxhPeriod period, GError **error)
{
  const CheckCell here = { unit, 0, period };
  Missing missing = { .siblings = { 0, 0, 0, 0 }, .fits = TRUE };
  Binding binding;

  search->origin.unit = unit;
  search->origin.period = period;
  if (!bhxh_form_bind (search->form, search->source, unit, period, &binding))
    return set_range_error (search, here, error);
  if (binding.n_missing != 1 || binding.n_present == 0)
    return TRUE;
  bhxh_form_visit (search->form, search->source, unit, period, find_missing, &missing);
  if (missing.unknown->kind == UNKNOWN_MIN || missing.unknown->kind == UNKNOWN_MAX)
    return TRUE;
  bhxh_form_visit (search->form, search->source, unit, period, add_sibling, &missing);
  if (!missing.fits)
    return set_range_error (search, here, error);
  return add_rule (search, &binding, &missing, error);
}

static gboolean
search_rule (Search *search, const BhxhOptions *options, GError **error)
{
  const BhxhFrame *frame = search->source->frame;
  const Rule *rule = search->bounds->rules->rules[search->origin.rule].rule;
  Sweep sweep;

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);

      if (options->period != BHXH_PERIOD_NONE && period != options->period)
        continue;
      if (!bhxh_options_report (options, (guint) search->origin.rule,
                                search->bounds->rules->n_rules, error))
        return FALSE;
      if (!bhxh_sweep_init (&sweep, rule, search->form, search->source, period))
        continue;
      for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
        if (bhxh_sweep_applies (&sweep, unit) &&
            !search_cell (search, unit, period, error))
          return FALSE;
    }
  return TRUE;
}

gint
bhxh_bound_compare (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  const CheckCell *left = &((const Bound *) a)->cell;
  const CheckCell *right = &((const Bound *) b)->cell;

  if (left->unit != right->unit)
    return left->unit < right->unit ? -1 : 1;
  if (left->indicator != right->indicator)
    return left->indicator < right->indicator ? -1 : 1;
  return bhxh_period_compare (left->period, right->period);
}

static gboolean
settle (Search *search, GError **error)
{
  BhxhBounds *bounds = search->bounds;

  for (guint i = 0; i < bounds->n_bounds; i++)
    {
      Bound *bound = &bounds->bounds[i];

      search->origin.rule = MAX (bound->lo_origin.rule, bound->hi_origin.rule);
      if (!bhxh_bound_round (
              bound, bhxh_frame_get_indicator (bounds->frame, bound->cell.indicator)))
        return set_range_error (search, bound->cell, error);
    }
  return TRUE;
}

/* Somebody may be outside the children: what is left of a sum is then no missing child.
 */
static gboolean
is_unsure_sum (const Form *form, gint64 residual)
{
  for (guint i = 0; residual > 0 && i < form->n_unknowns; i++)
    if (form->unknowns[i].kind == UNKNOWN_SUM)
      return TRUE;
  return FALSE;
}

static gboolean
fill (BhxhBounds *bounds, GHashTable *by_cell, const BhxhOptions *options, GError **error)
{
  Search search = { .bounds = bounds, .source = &bounds->source, .by_cell = by_cell };

  for (search.origin.rule = 0; search.origin.rule < (gint) bounds->rules->n_rules;
       search.origin.rule++)
    {
      search.form = bounds->rules->rules[search.origin.rule].form;
      if (search.form != NULL && !is_unsure_sum (search.form, options->residual) &&
          !search_rule (&search, options, error))
        return FALSE;
    }
  return settle (&search, error);
}

static gboolean
set_source (BhxhBounds *bounds,
            BhxhFigures *facts,
            const BhxhOptions *options,
            GError **error)
{
  CheckSource *source = &bounds->source;

  source->figures = bhxh_plan_dup_targets (bounds->plan, options->owner, error);
  if (source->figures == NULL)
    return FALSE;
  source->statements = bhxh_plan_get_statements (bounds->plan);
  source->frame = bhxh_figures_get_frame (source->figures);
  source->is_targets = TRUE;
  bounds->owner = g_strdup (options->owner != NULL ? options->owner
                                                   : bhxh_plan_get_issuer (bounds->plan));
  if (facts == NULL)
    return TRUE;
  if (!bhxh_frame_check_axes (source->frame, bhxh_figures_get_frame (facts),
                              BHXH_ERROR_SHAPE, error))
    return FALSE;
  source->facts = bhxh_figures_ref (facts);
  return TRUE;
}

BhxhBounds *
bhxh_bounds_new_by_rules (BhxhPlan *plan,
                          BhxhFigures *facts,
                          const BhxhOptions *options,
                          GHashTable **by_cell,
                          GError **error)
{
  g_autoptr (BhxhBounds) bounds = g_new0 (BhxhBounds, 1);

  *by_cell = g_hash_table_new_full (bhxh_cell_hash, bhxh_cell_equal, g_free, NULL);
  g_atomic_ref_count_init (&bounds->refs);
  bounds->plan = bhxh_plan_ref (plan);
  bounds->frame = bhxh_plan_get_frame (plan);
  bounds->identified_width = options->identified_width;
  bounds->rules = bhxh_rule_set_new (plan, options, error);
  if (bounds->rules == NULL || !set_source (bounds, facts, options, error) ||
      !fill (bounds, *by_cell, options, error))
    return NULL;
  return g_steal_pointer (&bounds);
}

BhxhBounds *
bhxh_bounds_compute (BhxhPlan *plan,
                     BhxhFigures *facts,
                     BhxhOptions *options,
                     GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (GHashTable) by_cell = NULL;
  g_autoptr (BhxhBounds) bounds = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bounds = bhxh_bounds_new_by_rules (plan, facts, settings, &by_cell, error);
  if (bounds == NULL || (settings->reach == BHXH_REACH_SYSTEM &&
                         !bhxh_bounds_solve (bounds, by_cell, settings, error)))
    return NULL;
  if (bounds->n_bounds > 0)
    g_qsort_with_data (bounds->bounds, (gint) bounds->n_bounds, sizeof (Bound),
                       bhxh_bound_compare, NULL);
  return g_steal_pointer (&bounds);
}

BhxhBounds *
bhxh_bounds_ref (BhxhBounds *bounds)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  g_atomic_ref_count_inc (&bounds->refs);
  return bounds;
}

void
bhxh_bounds_unref (BhxhBounds *bounds)
{
  if (bounds == NULL || !g_atomic_ref_count_dec (&bounds->refs))
    return;
  for (guint i = 0; i < bounds->n_bounds; i++)
    {
      g_free (bounds->bounds[i].lo_exact);
      g_free (bounds->bounds[i].hi_exact);
    }
  g_clear_pointer (&bounds->system, bhxh_system_free);
  g_free (bounds->loosened);
  bhxh_rule_set_unref (bounds->rules);
  bhxh_figures_unref (bounds->source.figures);
  bhxh_figures_unref (bounds->source.facts);
  bhxh_plan_unref (bounds->plan);
  g_free (bounds->owner);
  g_free (bounds->bounds);
  g_free (bounds);
}

guint
bhxh_bounds_get_n (const BhxhBounds *bounds)
{
  g_return_val_if_fail (bounds != NULL, 0);

  return bounds->n_bounds;
}

gint
bhxh_bounds_find (const BhxhBounds *bounds,
                  guint unit,
                  guint indicator,
                  BhxhPeriod period)
{
  const Bound wanted = { .cell = { unit, indicator, period } };
  guint first = 0;
  guint end;

  g_return_val_if_fail (bounds != NULL, -1);

  for (end = bounds->n_bounds; first < end;)
    {
      const guint middle = first + (end - first) / 2;
      const gint order = bhxh_bound_compare (&bounds->bounds[middle], &wanted, NULL);

      if (order == 0)
        return (gint) middle;
      if (order < 0)
        first = middle + 1;
      else
        end = middle;
    }
  return -1;
}

gboolean
bhxh_bounds_get_figure (const BhxhBounds *bounds,
                        guint index,
                        guint *unit,
                        guint *indicator,
                        BhxhPeriod *period)
{
  g_return_val_if_fail (bounds != NULL, FALSE);

  if (index >= bounds->n_bounds)
    return FALSE;
  *unit = bounds->bounds[index].cell.unit;
  *indicator = bounds->bounds[index].cell.indicator;
  *period = bounds->bounds[index].cell.period;
  return TRUE;
}

gboolean
bhxh_bounds_get_range (const BhxhBounds *bounds,
                       guint index,
                       gint64 *lo,
                       gint64 *hi,
                       gint *decimals,
                       guint *flags)
{
  g_return_val_if_fail (bounds != NULL, FALSE);

  if (index >= bounds->n_bounds)
    return FALSE;
  *lo = bounds->bounds[index].lo;
  *hi = bounds->bounds[index].hi;
  *decimals = bounds->bounds[index].decimals;
  *flags = bounds->bounds[index].flags;
  return TRUE;
}

gboolean
bhxh_bounds_is_empty (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, FALSE);

  return index < bounds->n_bounds && bounds->bounds[index].is_empty;
}

/* The rule of an end; NULL where it is not that of one rule. */
static const char *
get_rule (const BhxhBounds *bounds, guint index, gboolean upper)
{
  const Bound *bound = index < bounds->n_bounds ? &bounds->bounds[index] : NULL;
  gint rule = BOUND_OF_DOMAIN;

  if (bound != NULL && (upper ? bound->hi_exact : bound->lo_exact) == NULL)
    rule = upper ? bound->hi_origin.rule : bound->lo_origin.rule;
  return rule == BOUND_OF_DOMAIN ? NULL : bounds->rules->rules[rule].rule->id;
}

const char *
bhxh_bounds_get_lo_rule (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return get_rule (bounds, index, FALSE);
}

const char *
bhxh_bounds_get_hi_rule (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return get_rule (bounds, index, TRUE);
}
