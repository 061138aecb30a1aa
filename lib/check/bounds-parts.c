/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a system that is too large to be solved as a whole comes apart: without the rules
 * that tie the uppermost units to those below, and what these say of the ranges then.
 */
#include "check/bounds.h"

#include "base/memory.h"

/* --- Taking apart --------------------------------------------------------------------
 */

static guint
get_depth (const BhxhFrame *frame, guint unit)
{
  guint depth = 0;

  for (gint parent = bhxh_frame_get_parent (frame, unit); parent >= 0; depth++)
    parent = bhxh_frame_get_parent (frame, (guint) parent);
  return depth;
}

/* How far below the top the units are whose rule ties them to those below; NOTHING where
 * the element is no such rule. The rest of a unit has nothing below it. */
static guint
get_tie_depth (const System *system, guint number)
{
  const Element *element = system_element (system, number);

  return element->kind == ELEMENT_RULE &&
                 element->cell.unit < bhxh_frame_get_n_units (system->source->frame) &&
                 system->rules->rules[element->rule].form->over_children
             ? get_depth (system->source->frame, element->cell.unit)
             : NOTHING;
}

gboolean
bhxh_bounds_loosen (BhxhBounds *bounds,
                    const LinearSystem *linear,
                    gboolean *loosened,
                    GError **error)
{
  const System *system = bounds->system;
  guint uppermost = NOTHING;

  if (bounds->loosened == NULL)
    bounds->loosened =
        bhxh_try_new ((gsize) system->elements->len + 1, sizeof *bounds->loosened, error);
  if (bounds->loosened == NULL)
    return FALSE;
  for (gsize i = 0; i < linear->n_elements; i++)
    uppermost = MIN (uppermost, get_tie_depth (system, linear->elements[i]));
  for (gsize i = 0; i < linear->n_elements && uppermost != NOTHING; i++)
    if (get_tie_depth (system, linear->elements[i]) == uppermost)
      bounds->loosened[linear->elements[i]] = TRUE;
  *loosened = uppermost != NOTHING;
  return TRUE;
}

GPtrArray *
bhxh_bounds_split (const BhxhBounds *bounds, const Component *component, GError **error)
{
  GPtrArray *parts = bhxh_linear_split (&component->linear, bounds->loosened, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      GArray *variables = ((Component *) g_ptr_array_index (parts, i))->variables;

      for (guint j = 0; j < variables->len; j++)
        g_array_index (variables, guint, j) = g_array_index (
            component->variables, guint, g_array_index (variables, guint, j));
    }
  return parts;
}

/* --- What the rules say of ranges ----------------------------------------------------
 */

/* Whole numbers; an end that does not exist is not to be read. */
typedef struct
{
  Wide ends[2];
  gboolean none[2];
} WholeRange;

/* The largest value of a row's sum: what its unknowns come to, where their ends exist. */
typedef struct
{
  Wide sum;
  guint n_endless;
  gboolean fits; /* FALSE past 128 bits, or where an unknown counts no persons */
} LargestSum;

typedef struct
{
  BhxhBounds *bounds;
  GHashTable *by_cell;
  GError **error;
} Tightening;

static WholeRange
get_bound_range (const Bound *bound)
{
  return (WholeRange){ { bound->lo, bound->hi },
                       { (bound->flags & BHXH_RANGE_LO_NONE) != 0,
                         (bound->flags & BHXH_RANGE_HI_NONE) != 0 } };
}

/* The whole numbers that a printed figure can stand for. */
static WholeRange
get_printed_range (Interval range)
{
  WholeRange whole = { .none = { TRUE, TRUE } };
  Wide power;

  if (range.decimals < 0 && !bhxh_interval_rescale (&range, 0))
    return whole;
  power = bhxh_wide_power_of_ten ((guint) range.decimals);
  return (WholeRange){
    { bhxh_wide_divide_ceil (range.lo, power), bhxh_wide_divide_floor (range.hi, power) },
    { (range.flags & BHXH_RANGE_LO_NONE) != 0, (range.flags & BHXH_RANGE_HI_NONE) != 0 }
  };
}

static const SystemVariable *
get_variable (const System *system, guint number)
{
  return &g_array_index (system->variables, SystemVariable, number);
}

/* What is known of an unknown that counts persons; FALSE where it is none. */
static gboolean
get_range (const Tightening *tightening, guint variable, WholeRange *range)
{
  const System *system = tightening->bounds->system;
  const SystemVariable *unknown = get_variable (system, variable);
  const Symbol *symbol = system_symbol (system, unknown->symbol);
  const gsize bound =
      GPOINTER_TO_SIZE (g_hash_table_lookup (tightening->by_cell, &symbol->cell));

  if (unknown->scaler != NOTHING || !bhxh_system_counts_persons (system, symbol->cell))
    return FALSE;
  if (symbol->element != NOTHING)
    *range = get_printed_range (symbol->range);
  else if (symbol->cell.unit >= bhxh_frame_get_n_units (system->source->frame))
    *range = (WholeRange){ .ends = { 0, system->rest } };
  else if (bound > 0)
    *range = get_bound_range (&tightening->bounds->bounds[bound - 1]);
  else
    *range = (WholeRange){ .none = { FALSE, TRUE } };
  return TRUE;
}

/* The most that sign * coefficient * unknown can be. FALSE where there is no such end, or
 * past 128 bits. */
static gboolean
get_largest_term (LinearTerm term, gint sign, const WholeRange *range, Wide *largest)
{
  const guint end = sign * term.coefficient > 0;

  return !range->none[end] &&
         !__builtin_mul_overflow (sign * term.coefficient, range->ends[end], largest);
}

static LargestSum
get_largest_sum (const Tightening *tightening, const LinearRow *row, gint sign)
{
  const LinearTerm *terms = tightening->bounds->system->linear.terms + row->first_term;
  LargestSum total = { sign * row->constant, 0, TRUE };

  for (guint i = 0; i < row->n_terms && total.fits; i++)
    {
      WholeRange range;
      Wide largest;

      total.fits = get_range (tightening, terms[i].variable, &range);
      if (!total.fits)
        return total;
      if (get_largest_term (terms[i], sign, &range, &largest))
        total.fits = !__builtin_add_overflow (total.sum, largest, &total.sum);
      else
        total.n_endless++;
    }
  return total;
}

/* The bound of a cell; of one about which nothing was known, from 0 on. */
static Bound *
ensure_bound (Tightening *tightening, CheckCell cell)
{
  const gboolean is_known = g_hash_table_contains (tightening->by_cell, &cell);
  Bound *bound = bhxh_bounds_ensure (tightening->bounds, tightening->by_cell, cell,
                                     tightening->error);

  if (bound != NULL && !is_known)
    bound->flags = BHXH_RANGE_HI_NONE;
  return bound;
}

/* Narrows an end of the bound of a cell. */
static gboolean
narrow_end (Tightening *tightening,
            CheckCell cell,
            gboolean upper,
            Wide end,
            const Element *rule)
{
  Bound *bound = ensure_bound (tightening, cell);
  WholeRange range;

  if (bound == NULL)
    return FALSE;
  range = get_bound_range (bound);
  if ((!range.none[upper] && (upper ? end >= range.ends[1] : end <= range.ends[0])) ||
      !bhxh_wide_narrow (end, upper ? &bound->hi : &bound->lo))
    return TRUE;
  bound->flags &= (guint8) ~(upper ? BHXH_RANGE_HI_NONE : BHXH_RANGE_LO_NONE);
  *(upper ? &bound->hi_origin : &bound->lo_origin) =
      (BoundOrigin){ (gint) rule->rule, rule->cell.unit, rule->cell.period };
  g_clear_pointer (upper ? &bound->hi_exact : &bound->lo_exact, g_free);
  bound->basis = BHXH_BOUND_BY_PARTS;
  bound->is_empty = !(bound->flags & BHXH_RANGE_HI_NONE) && bound->lo > bound->hi;
  return TRUE;
}

/* What sign * sum >= 0 says of one unknown, all others being where they leave it most. */
static gboolean
tighten_unknown (Tightening *tightening,
                 LinearTerm term,
                 gint sign,
                 const LargestSum *total,
                 const Element *rule)
{
  const System *system = tightening->bounds->system;
  const Symbol *symbol =
      system_symbol (system, get_variable (system, term.variable)->symbol);
  const Wide coefficient = sign * term.coefficient;
  Wide largest = 0;
  WholeRange range;
  Wide others;
  gboolean is_endless;

  if (!bhxh_system_is_asked (system, symbol, FALSE) ||
      !get_range (tightening, term.variable, &range))
    return TRUE;
  is_endless = !get_largest_term (term, sign, &range, &largest);
  others = total->sum - largest;
  if (total->n_endless > (guint) is_endless)
    return TRUE;
  return coefficient > 0
             ? narrow_end (tightening, symbol->cell, FALSE,
                           bhxh_wide_divide_ceil (-others, coefficient), rule)
             : narrow_end (tightening, symbol->cell, TRUE,
                           bhxh_wide_divide_floor (others, -coefficient), rule);
}

static gboolean
tighten_row (Tightening *tightening, const LinearRow *row, gint sign, const Element *rule)
{
  const LinearTerm *terms = tightening->bounds->system->linear.terms + row->first_term;
  const LargestSum total = get_largest_sum (tightening, row, sign);

  for (guint i = 0; total.fits && i < row->n_terms; i++)
    if (!tighten_unknown (tightening, terms[i], sign, &total, rule))
      return FALSE;
  return TRUE;
}

/* The loosened rule that a row rests on; NULL where it rests on none. */
static const Element *
get_loosened (const BhxhBounds *bounds, const LinearRow *row)
{
  const guint *elements = bounds->system->linear.elements + row->first_element;

  for (guint i = 0; i < row->n_elements; i++)
    if (bounds->loosened[elements[i]])
      return system_element (bounds->system, elements[i]);
  return NULL;
}

static gboolean
tighten_at (Tightening *tightening, gsize index)
{
  const LinearRow *row = &tightening->bounds->system->linear.rows[index];
  const Element *rule = get_loosened (tightening->bounds, row);

  return rule == NULL ||
         (tighten_row (tightening, row, 1, rule) &&
          (row->relation != LINEAR_EQUAL || tighten_row (tightening, row, -1, rule)));
}

gboolean
bhxh_bounds_tighten (BhxhBounds *bounds, GHashTable *by_cell, GError **error)
{
  Tightening tightening = { bounds, by_cell, error };
  const gsize n = bounds->loosened != NULL ? bounds->system->linear.n_rows : 0;

  for (gsize i = 0; i < n; i++)
    if (!tighten_at (&tightening, n - 1 - i))
      return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!tighten_at (&tightening, i))
      return FALSE;
  return TRUE;
}
