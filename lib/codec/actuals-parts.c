/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A unit of the axis has changed on a day when another unit stands for all of it then (or
 * for several of its units together), or when units right below it are gone and nothing
 * stands for them but it.
 */
#include "codec/actuals-parts.h"

#include "base/memory.h"
#include "model/frame-units.h"

#include <stdlib.h>

/* --- Changes -------------------------------------------------------------------------
 */

static int
compare_old (const void *a, const void *b)
{
  const Succession *one = *(const Succession *const *) a;
  const Succession *other = *(const Succession *const *) b;

  if (one->old_unit != other->old_unit)
    return one->old_unit < other->old_unit ? -1 : 1;
  return (one->new_unit > other->new_unit) - (one->new_unit < other->new_unit);
}

gboolean
bhxh_changes_init (Changes *changes, const BhxhFrame *frame, GError **error)
{
  *changes = (Changes){ .frame = frame };
  changes->by_new = bhxh_frame_get_successions (frame, &changes->n);
  changes->by_old = bhxh_try_new (changes->n, sizeof (Succession *), error);
  if (changes->by_old == NULL)
    return FALSE;
  for (guint i = 0; i < changes->n; i++)
    changes->by_old[i] = &changes->by_new[i];
  qsort (changes->by_old, changes->n, sizeof (Succession *), compare_old);
  return TRUE;
}

void
bhxh_changes_clear (Changes *changes)
{
  g_clear_pointer (&changes->by_old, g_free);
}

static guint
key_of (const Changes *changes, gboolean is_out, guint i)
{
  return is_out ? changes->by_old[i]->old_unit : changes->by_new[i].new_unit;
}

static const Succession *
get_change (const Changes *changes, gboolean is_out, guint unit, guint index)
{
  guint low = 0;
  guint high = changes->n;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (key_of (changes, is_out, middle) < unit)
        low = middle + 1;
      else
        high = middle;
    }
  if (index >= changes->n - low || key_of (changes, is_out, low + index) != unit)
    return NULL;
  return is_out ? changes->by_old[low + index] : &changes->by_new[low + index];
}

const Succession *
bhxh_changes_get_out (const Changes *changes, guint unit, guint index)
{
  return get_change (changes, TRUE, unit, index);
}

const Succession *
bhxh_changes_get_into (const Changes *changes, guint unit, guint index)
{
  return get_change (changes, FALSE, unit, index);
}

/* --- A day ---------------------------------------------------------------------------
 */

#define STANDS_FOR 1 /* another unit stands for it */
#define CHANGED 2

typedef struct
{
  const BhxhFrame *frame;
  guint n_units;
  guint n_known;
  gint8 *validity; /* by known unit */
  guint8 *flags;   /* by unit of the axis */
  gboolean any_changed;
  guint *counts; /* by unit of the axis: parts, then where the next one goes */
} Survey;

static void
find_validity (Survey *survey, ChangedDay *changed)
{
  for (guint i = 0; i < survey->n_known; i++)
    {
      survey->validity[i] = (gint8) unit_validity (
          bhxh_frame_get_district (survey->frame, i), changed->day);
      changed->is_lowest[i] = survey->validity[i] != 0;
    }
  for (guint i = 0; i < survey->n_known; i++)
    {
      const gint parent = bhxh_frame_get_district (survey->frame, i)->parent;

      if (survey->validity[i] != 0 && parent >= 0)
        changed->is_lowest[parent] = FALSE;
    }
}

static void
find_changed (Survey *survey)
{
  guint first = 0;

  for (guint i = survey->n_units; i < survey->n_known; i++)
    {
      const gint held_by = bhxh_frame_trace_unit (survey->frame, i);

      if (survey->validity[i] == 0 || held_by < 0)
        continue;
      survey->flags[held_by] |= STANDS_FOR | CHANGED;
      survey->any_changed = TRUE;
    }
  for (guint i = 0; i < survey->n_units; i++)
    {
      const gint parent =
          survey->validity[i] > 0 ? -1 : bhxh_frame_get_parent (survey->frame, i);

      if (parent < 0 || (survey->flags[i] & STANDS_FOR) != 0 ||
          bhxh_frame_get_children (survey->frame, i, &first) > 0)
        continue;
      survey->flags[parent] |= CHANGED;
      survey->any_changed = TRUE;
    }
}

/* The lowest unit of the axis that a part may belong to, other than itself; -1: none. */
static gint
first_holder (const Survey *survey, guint part)
{
  if (survey->validity[part] == 0)
    return -1;
  return part < survey->n_units ? bhxh_frame_get_parent (survey->frame, part)
                                : bhxh_frame_trace_unit (survey->frame, part);
}

static guint
count_parts (Survey *survey)
{
  guint n = 0;

  for (guint part = 0; part < survey->n_known; part++)
    for (gint unit = first_holder (survey, part); unit >= 0;
         unit = bhxh_frame_get_parent (survey->frame, (guint) unit))
      if ((survey->flags[unit] & CHANGED) != 0)
        {
          survey->counts[unit]++;
          n++;
        }
  return n;
}

static void
fill_units (Survey *survey, ChangedDay *changed)
{
  guint next = 0;

  for (guint unit = 0; unit < survey->n_units; unit++)
    {
      const guint n_parts = survey->counts[unit];

      survey->counts[unit] = next;
      if (n_parts == 0)
        continue;
      changed->units[changed->n_units++] =
          (ChangedUnit){ .unit = unit, .first_part = next, .n_parts = n_parts };
      next += n_parts;
    }
  for (guint part = 0; part < survey->n_known; part++)
    for (gint unit = first_holder (survey, part); unit >= 0;
         unit = bhxh_frame_get_parent (survey->frame, (guint) unit))
      if ((survey->flags[unit] & CHANGED) != 0)
        changed->parts[survey->counts[unit]++] = part;
}

static gboolean
survey_init (Survey *survey, const BhxhFrame *frame, GError **error)
{
  *survey = (Survey){ .frame = frame,
                      .n_units = bhxh_frame_get_n_units (frame),
                      .n_known = bhxh_frame_get_n_known (frame) };
  survey->validity = bhxh_try_new (survey->n_known, 1, error);
  if (survey->validity != NULL)
    survey->flags = bhxh_try_new (survey->n_units, 1, error);
  if (survey->flags != NULL)
    survey->counts = bhxh_try_new (survey->n_units, sizeof (guint), error);
  return survey->counts != NULL;
}

static void
survey_clear (Survey *survey)
{
  g_free (survey->validity);
  g_free (survey->flags);
  g_free (survey->counts);
}

static gboolean
survey_day (Survey *survey, ChangedDay *changed, GError **error)
{
  changed->is_lowest = bhxh_try_new (survey->n_known, 1, error);
  if (changed->is_lowest == NULL)
    return FALSE;
  find_validity (survey, changed);
  find_changed (survey);
  if (!survey->any_changed)
    return TRUE;
  changed->parts = bhxh_try_new (count_parts (survey), sizeof (guint), error);
  if (changed->parts != NULL)
    changed->units = bhxh_try_new (survey->n_units, sizeof (ChangedUnit), error);
  if (changed->units == NULL)
    return FALSE;
  fill_units (survey, changed);
  return TRUE;
}

gboolean
bhxh_changed_day_init (ChangedDay *changed,
                       const BhxhFrame *frame,
                       BhxhPeriod day,
                       GError **error)
{
  Survey survey;
  gboolean is_done;

  *changed = (ChangedDay){ .day = day };
  is_done = survey_init (&survey, frame, error) && survey_day (&survey, changed, error);
  survey_clear (&survey);
  return is_done;
}

void
bhxh_changed_day_clear (ChangedDay *changed)
{
  g_clear_pointer (&changed->units, g_free);
  g_clear_pointer (&changed->parts, g_free);
  g_clear_pointer (&changed->is_lowest, g_free);
  changed->n_units = 0;
}
