/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a printed figure says about its unknown, by itself or in front of another one; and
 * what every figure is, printed or not.
 */
#include "check/findings.h"
#include "check/system.h"

/* variable - end * scaler (relation) 0, or the other way round; scaler NOTHING: 1. */
static gboolean
add_end (LinearSystem *linear,
         guint variable,
         guint scaler,
         Wide end,
         gint decimals,
         gint sign,
         LinearRelation relation,
         GError **error)
{
  const DecimalTerm terms[] = { { variable, sign, 0 },
                                { scaler, -sign * end, decimals } };

  return bhxh_system_add_row (linear, terms, G_N_ELEMENTS (terms), relation, error);
}

/* That the row made last rests on a figure; NOTHING: on none. */
static gboolean
rest_on (LinearSystem *linear, guint element, GError **error)
{
  return element == NOTHING || bhxh_linear_add_element (linear, element, error);
}

/* That the unknown lies in the range, times the scaler. */
static gboolean
add_range (LinearSystem *linear,
           const Interval *range,
           guint element,
           guint variable,
           guint scaler,
           GError **error)
{
  const guint8 none[] = { BHXH_RANGE_LO_NONE, BHXH_RANGE_HI_NONE };
  const guint8 open[] = { BHXH_RANGE_LO_OPEN, BHXH_RANGE_HI_OPEN };
  const Wide ends[] = { range->lo, range->hi };

  if (range->flags == 0 && range->lo == range->hi)
    return add_end (linear, variable, scaler, range->lo, range->decimals, 1, LINEAR_EQUAL,
                    error) &&
           rest_on (linear, element, error);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (!(range->flags & none[i]) &&
        (!add_end (linear, variable, scaler, ends[i], range->decimals, i == 0 ? 1 : -1,
                   range->flags & open[i] ? LINEAR_ABOVE : LINEAR_AT_LEAST, error) ||
         !rest_on (linear, element, error)))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_system_add_number (const System *system,
                        guint symbol,
                        const Interval *range,
                        LinearSystem *linear,
                        GError **error)
{
  for (guint i = 0; i < system->variables->len; i++)
    {
      const SystemVariable *variable =
          &g_array_index (system->variables, SystemVariable, i);
      const SystemVariable scaler = { variable->scaler, NOTHING };

      if (variable->symbol == symbol &&
          !add_range (linear, range, NOTHING, i,
                      variable->scaler == NOTHING
                          ? NOTHING
                          : GPOINTER_TO_UINT (
                                g_hash_table_lookup (system->by_variable, &scaler)) -
                                1,
                      error))
        return FALSE;
    }
  return TRUE;
}

/* A figure that is not there is at least 0; one that is there, if it is doubted, unless it
 * was printed otherwise. */
static gboolean
is_at_least_0 (const Symbol *symbol)
{
  return symbol->element == NOTHING || bhxh_interval_is_not_negative (symbol->range);
}

/* That a denominator is not 0. */
static gboolean
add_denominator (System *system, const Symbol *symbol, guint variable, GError **error)
{
  const gboolean counts_persons = bhxh_system_counts_persons (system, symbol->cell);

  return add_end (&system->linear, variable, NOTHING, counts_persons ? 1 : 0, 0, 1,
                  counts_persons ? LINEAR_AT_LEAST : LINEAR_ABOVE, error);
}

/* Where a denominator is known for a number, a rate by itself and times it are one. */
static gboolean
link_to_rate (System *system, SystemVariable variable, guint product, GError **error)
{
  const Symbol *scaler = system_symbol (system, variable.scaler);
  const SystemVariable alone = { variable.symbol, NOTHING };

  if (!scaler->is_point || !g_hash_table_contains (system->by_variable, &alone))
    return TRUE;
  return add_end (&system->linear, product,
                  bhxh_system_get_variable (system, variable.symbol, NOTHING),
                  scaler->range.lo, scaler->range.decimals, 1, LINEAR_EQUAL, error) &&
         bhxh_linear_add_element (&system->linear, scaler->element, error);
}

/* What else the document says of a figure that it states several times. */
typedef struct
{
  System *system;
  const Symbol *symbol;
  guint variable;
  guint scaler;
  gboolean done;
  GError **error;
} Restated;

static gboolean
is_same_range (Interval a, Interval b)
{
  return a.lo == b.lo && a.hi == b.hi && a.decimals == b.decimals && a.flags == b.flags;
}

static void
add_statement (const CheckFigure *statement, CheckCell cell G_GNUC_UNUSED, gpointer data)
{
  Restated *restated = data;
  const Interval range = bhxh_interval_of_range (statement->range);

  if (restated->done && !is_same_range (range, restated->symbol->range))
    restated->done =
        add_range (&restated->system->linear, &range, restated->symbol->element,
                   restated->variable, restated->scaler, restated->error);
}

/* A printed figure lies in the ranges of all statements of it: where no value does, it
 * contradicts itself. */
static gboolean
add_printed (System *system,
             const Symbol *symbol,
             guint variable,
             guint scaler,
             GError **error)
{
  Restated restated = { system, symbol, variable, scaler, FALSE, error };

  restated.done = add_range (&system->linear, &symbol->range, symbol->element, variable,
                             scaler, error);
  if (system->source->statements != NULL && symbol->figure.trait->kind == FIGURE_TARGET)
    bhxh_statements_visit (system->source, system->owner, symbol->cell, add_statement,
                           &restated);
  return restated.done;
}

static gboolean
add_variable (System *system, guint index, GError **error)
{
  const SystemVariable variable =
      g_array_index (system->variables, SystemVariable, index);
  const guint scaler = variable.scaler == NOTHING
                           ? NOTHING
                           : bhxh_system_get_variable (system, variable.scaler, NOTHING);
  const Symbol *symbol = system_symbol (system, variable.symbol);

  if (symbol->element != NOTHING && !add_printed (system, symbol, index, scaler, error))
    return FALSE;
  if (is_at_least_0 (symbol) &&
      !add_end (&system->linear, index, NOTHING, 0, 0, 1, LINEAR_AT_LEAST, error))
    return FALSE;
  if (scaler != NOTHING)
    return link_to_rate (system, variable, index, error);
  return !symbol->is_denominator || add_denominator (system, symbol, index, error);
}

/* Nobody beyond the cap belongs to the rest of a unit. */
static gboolean
cap_rest (System *system, guint index, GError **error)
{
  const SystemVariable *variable =
      &g_array_index (system->variables, SystemVariable, index);
  const CheckCell *cell = &system_symbol (system, variable->symbol)->cell;

  if (variable->scaler != NOTHING ||
      cell->unit < bhxh_frame_get_n_units (system->source->frame) ||
      !bhxh_system_counts_persons (system, *cell))
    return TRUE;
  return add_end (&system->linear, index, NOTHING, system->rest, 0, -1, LINEAR_AT_LEAST,
                  error);
}

gboolean
bhxh_system_add_figures (System *system, GError **error)
{
  /* Scalers join while it goes on. */
  for (guint i = 0; i < system->variables->len; i++)
    if (!add_variable (system, i, error) || !cap_rest (system, i, error))
      return FALSE;
  return TRUE;
}
