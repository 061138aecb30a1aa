/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit of the axis holds all of a unit of another date.
 *
 * A later unit is as large as the units it came from: whoever holds all of those holds
 * it. The rows say completely what a unit inside a known territory came from; of a later
 * root they do not (the new province has parts that no row here knows), so it is traced
 * nowhere. A unit that no row leads to lies in its parent. Where a unit went into its own
 * parent (the commune is not known), any of its neighbours may have grown: only the
 * parent surely holds what comes of them. An earlier unit is held by what holds all the
 * units it went into, if it went there whole.
 */
#include "model/axes.h"

#include "base/memory.h"
#include "base/wide.h"
#include "model/frame-units.h"

#include <stdlib.h>

#define NOT_TRACED (-2)
#define IN_WORK (-3)
#define NOWHERE (-1)

typedef struct
{
  Axes *axes;
  const Succession **by_old; /* the axes' successions by old unit */
  const guint8 *absorbs;     /* by known unit: whether one of its children went into it */
} Tracer;

/* A unit being traced, and how many of the units it depends on are done. */
typedef struct
{
  guint unit;
  guint next;
  gint held_by; /* by what holds all those done; NOT_TRACED: none done */
} Step;

/* --- What a unit depends on ----------------------------------------------------------
 */

static int
compare_old (const void *a, const void *b)
{
  const Succession *one = *(const Succession *const *) a;
  const Succession *other = *(const Succession *const *) b;

  return one->old_unit < other->old_unit ? -1 : one->old_unit > other->old_unit;
}

static guint
key_at (const Tracer *tracer, gboolean is_later, guint i)
{
  return is_later ? tracer->axes->successions[i].new_unit : tracer->by_old[i]->old_unit;
}

/* Where the changes into (or, for an earlier unit, out of) a unit begin. */
static guint
find_changes (const Tracer *tracer, gboolean is_later, guint unit)
{
  guint low = 0;
  guint high = tracer->axes->n_successions;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (key_at (tracer, is_later, middle) < unit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_later (const Axes *axes, guint unit)
{
  return axes->date < axes->units[unit].from_first;
}

/* What surely holds all that came of @unit. */
static guint
widen (const Tracer *tracer, guint unit)
{
  const gint parent = tracer->axes->units[unit].parent;

  return parent >= 0 && tracer->absorbs[parent] != 0 ? (guint) parent : unit;
}

/* The @index-th unit that @unit depends on; -1 past the last. */
static gint
get_dependency (const Tracer *tracer, guint unit, guint index)
{
  const Axes *axes = tracer->axes;
  const gboolean later = is_later (axes, unit);
  const guint first = find_changes (tracer, later, unit);
  const guint at = first + index;

  if (at < axes->n_successions && key_at (tracer, later, at) == unit)
    return (gint) (later ? widen (tracer, axes->successions[at].old_unit)
                         : tracer->by_old[at]->new_unit);
  return index == 0 ? axes->units[unit].parent : -1;
}

/* Whether all of an earlier unit went somewhere that is known. */
static gboolean
is_all_known (const Tracer *tracer, guint unit)
{
  const Axes *axes = tracer->axes;
  Wide sum = 0;
  Wide share = 0;
  guint n = 0;

  for (guint at = find_changes (tracer, FALSE, unit);
       at < axes->n_successions && tracer->by_old[at]->old_unit == unit; at++, n++)
    if (bhxh_wide_round (tracer->by_old[at]->share, tracer->by_old[at]->share_decimals,
                         BHXH_NUMBER_MAX_DECIMALS, &share))
      sum += share;
  return n == 0 || sum >= bhxh_wide_power_of_ten (BHXH_NUMBER_MAX_DECIMALS);
}

static gboolean
is_traceable (const Tracer *tracer, guint unit)
{
  return is_later (tracer->axes, unit) ? tracer->axes->units[unit].parent >= 0
                                       : is_all_known (tracer, unit);
}

/* --- Tracing -------------------------------------------------------------------------
 */

/* The unit of the axis that holds both; parents stand before their children. */
static gint
join (const Axes *axes, gint one, gint other)
{
  if (one == NOT_TRACED || one == other)
    return other;
  if (one < 0 || other < 0)
    return NOWHERE;
  while (one != other)
    if (one > other)
      one = axes->units[one].parent;
    else
      other = axes->units[other].parent;
  return one;
}

static gint
get_trace (const Axes *axes, guint unit)
{
  return unit < axes->n_units ? (gint) unit : axes->traces[unit - axes->n_units];
}

/* Goes on with the uppermost unit of the stack; TRUE while there is one. @n_steps is the
 * height of the stack. */
static gboolean
trace_on (const Tracer *tracer, Step *stack, guint *n_steps)
{
  const Axes *axes = tracer->axes;
  Step *step = &stack[*n_steps - 1];
  const gint dependency = get_dependency (tracer, step->unit, step->next);
  gint held_by = dependency >= 0 ? get_trace (axes, (guint) dependency) : NOWHERE;

  if (dependency < 0 || !is_traceable (tracer, step->unit))
    {
      axes->traces[step->unit - axes->n_units] =
          step->next > 0 && is_traceable (tracer, step->unit) ? step->held_by : NOWHERE;
      return --*n_steps > 0;
    }
  if (held_by == NOT_TRACED)
    {
      axes->traces[(guint) dependency - axes->n_units] = IN_WORK;
      stack[(*n_steps)++] = (Step){ (guint) dependency, 0, NOT_TRACED };
      return TRUE;
    }
  /* Rows that go round through parents and changes lead nowhere. */
  held_by = held_by == IN_WORK ? NOWHERE : held_by;
  step->held_by = join (axes, step->held_by, held_by);
  step->next++;
  return TRUE;
}

static gboolean
trace_all (const Tracer *tracer, GError **error)
{
  const Axes *axes = tracer->axes;
  const guint n_others = axes->n_known - axes->n_units;
  g_autofree Step *stack = bhxh_try_new (n_others, sizeof (Step), error);

  if (stack == NULL)
    return FALSE;
  for (guint i = 0; i < n_others; i++)
    {
      guint n_steps = 1;

      if (axes->traces[i] != NOT_TRACED)
        continue;
      axes->traces[i] = IN_WORK;
      stack[0] = (Step){ axes->n_units + i, 0, NOT_TRACED };
      while (trace_on (tracer, stack, &n_steps))
        ;
    }
  return TRUE;
}

static void
fill_absorbs (const Axes *axes, guint8 *absorbs)
{
  for (guint i = 0; i < axes->n_successions; i++)
    {
      const Succession *change = &axes->successions[i];

      if (axes->units[change->old_unit].parent == (gint) change->new_unit)
        absorbs[change->new_unit] = 1;
    }
}

gboolean
bhxh_axes_trace (Axes *axes, GError **error)
{
  const guint n_others = axes->n_known - axes->n_units;
  g_autofree const Succession **by_old =
      bhxh_try_new (axes->n_successions, sizeof (Succession *), error);
  g_autofree guint8 *absorbs = NULL;

  if (by_old != NULL)
    absorbs = bhxh_try_new (axes->n_known, 1, error);
  if (absorbs != NULL)
    axes->traces = bhxh_try_new (n_others, sizeof (gint), error);
  if (axes->traces == NULL)
    return FALSE;
  for (guint i = 0; i < axes->n_successions; i++)
    by_old[i] = &axes->successions[i];
  qsort (by_old, axes->n_successions, sizeof (Succession *), compare_old);
  fill_absorbs (axes, absorbs);
  for (guint i = 0; i < n_others; i++)
    axes->traces[i] = NOT_TRACED;
  return trace_all (&(Tracer){ axes, by_old, absorbs }, error);
}

gint
bhxh_frame_trace_unit (const BhxhFrame *frame, guint unit)
{
  g_return_val_if_fail (frame != NULL, -1);

  return unit < frame->axes->n_known ? get_trace (frame->axes, unit) : -1;
}
