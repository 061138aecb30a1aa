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

static guint
hash_cell (gconstpointer data)
{
  const CheckCell *cell = data;

  return (cell->unit * 4099 + cell->indicator) * 65537 + (guint) cell->period;
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  return bhxh_cells_equal (*(const CheckCell *) a, *(const CheckCell *) b);
}

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

/* The bound of a cell, made when there is none yet: the whole domain. */
static Bound *
ensure_bound (Search *search, CheckCell cell, GError **error)
{
  BhxhBounds *bounds = search->bounds;
  gsize index = GPOINTER_TO_SIZE (g_hash_table_lookup (search->by_cell, &cell));

  if (index > 0)
    return &bounds->bounds[index - 1];
  if (!bhxh_try_grow ((gpointer *) &bounds->bounds, &bounds->capacity,
                      bounds->n_bounds + 1, sizeof (Bound), error))
    return NULL;
  index = bounds->n_bounds++;
  bounds->bounds[index] = (Bound){ .cell = cell,
                                   .range = { { 0, 1, FALSE }, { 0, 0, TRUE } },
                                   .lo_origin = { .rule = BOUND_OF_DOMAIN },
                                   .hi_origin = { .rule = BOUND_OF_DOMAIN } };
  g_hash_table_insert (search->by_cell, g_memdup2 (&cell, sizeof cell),
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
      search->bounds->rules[search->origin.rule].id,
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
          bound = ensure_bound (search, missing->cell, error);
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
  const Rule *rule = &search->bounds->rules[search->origin.rule];
  Sweep sweep;

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);

      if (options->period != BHXH_PERIOD_NONE && period != options->period)
        continue;
      if (!bhxh_options_report (options, (guint) search->origin.rule,
                                search->bounds->n_rules, error))
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

static gint
compare_bounds (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
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
  if (bounds->n_bounds > 0)
    g_qsort_with_data (bounds->bounds, (gint) bounds->n_bounds, sizeof (Bound),
                       compare_bounds, NULL);
  return TRUE;
}

static gboolean
fill (BhxhBounds *bounds,
      const CheckSource *source,
      const BhxhOptions *options,
      GError **error)
{
  g_autoptr (GHashTable) by_cell =
      g_hash_table_new_full (hash_cell, equal_cells, g_free, NULL);
  Search search = { .bounds = bounds, .source = source, .by_cell = by_cell };

  bounds->rules = bhxh_plan_get_rules (bounds->plan, &bounds->n_rules);
  for (search.origin.rule = 0; search.origin.rule < (gint) bounds->n_rules;
       search.origin.rule++)
    {
      const Rule *rule = &bounds->rules[search.origin.rule];
      g_autoptr (Form) form = NULL;

      if (!(rule->scope & RULE_FOR_TARGETS) || rule->severity != BHXH_SEVERITY_ERROR)
        continue;
      form = bhxh_form_new (rule, error);
      search.form = form;
      if (form == NULL || !search_rule (&search, options, error))
        return FALSE;
    }
  return settle (&search, error);
}

BhxhBounds *
bhxh_bounds_compute (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (BhxhFigures) targets = NULL;
  g_autoptr (BhxhBounds) bounds = NULL;
  CheckSource source;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  targets = bhxh_plan_dup_targets (plan, settings->owner, error);
  if (targets == NULL)
    return NULL;
  source = (CheckSource){ targets, bhxh_plan_get_statements (plan),
                          bhxh_figures_get_frame (targets), TRUE };
  bounds = g_new0 (BhxhBounds, 1);
  g_atomic_ref_count_init (&bounds->refs);
  bounds->plan = bhxh_plan_ref (plan);
  bounds->frame = bhxh_plan_get_frame (plan);
  return fill (bounds, &source, settings, error) ? g_steal_pointer (&bounds) : NULL;
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
  bhxh_plan_unref (bounds->plan);
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
      const gint order = compare_bounds (&bounds->bounds[middle], &wanted, NULL);

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

/* The rule's id; NULL for the domain. */
static const char *
get_rule (const BhxhBounds *bounds, gint rule)
{
  return rule == BOUND_OF_DOMAIN ? NULL : bounds->rules[rule].id;
}

const char *
bhxh_bounds_get_lo_rule (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return index < bounds->n_bounds
             ? get_rule (bounds, bounds->bounds[index].lo_origin.rule)
             : NULL;
}

const char *
bhxh_bounds_get_hi_rule (const BhxhBounds *bounds, guint index)
{
  g_return_val_if_fail (bounds != NULL, NULL);

  return index < bounds->n_bounds
             ? get_rule (bounds, bounds->bounds[index].hi_origin.rule)
             : NULL;
}
