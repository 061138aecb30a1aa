/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which units form the axis, in what order: level by level from the root, children of one
 * unit together and by code, so that the order of the rows does not matter. Units of
 * other dates follow by code and first day.
 */
#include "model/frame-build-private.h"

#include "base/period.h"

#include <stdlib.h>
#include <string.h>

/* --- Roots ---------------------------------------------------------------------------
 */

static gboolean
is_root (const FrameBuilder *builder, guint unit)
{
  const char *parent = builder->rows->units[unit].parent;

  return parent == NULL || *parent == '\0';
}

static void
report_two_roots (FrameBuilder *builder, guint one, guint other, BhxhPeriod day)
{
  const BhxhDistrict *districts = builder->axes->units;
  g_autofree char *first = bhxh_unit_dup_key (&districts[one]);
  g_autofree char *second = bhxh_unit_dup_key (&districts[other]);
  char text[PERIOD_SIZE];

  bhxh_period_write (text, day);
  bhxh_frame_builder_report (builder, PROBLEM_TWO_ROOTS,
                             builder->rows->units[other].place, first,
                             *text != '\0' ? text : NULL, second);
}

/* The root on the frame's date; G_MAXUINT, reported, where there is not exactly one. */
static guint
find_root (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  const BhxhPeriod date = builder->axes->date;
  guint root = G_MAXUINT;
  guint n_roots = 0;
  char text[PERIOD_SIZE];

  for (guint i = 0; i < axes->n_known; i++)
    {
      const guint unit = axes->by_code[i];

      if (!is_root (builder, unit) || unit_validity (&axes->units[unit], date) == 0)
        continue;
      if (n_roots++ == 0)
        root = unit;
      else
        report_two_roots (builder, root, unit, date);
    }
  if (n_roots == 0)
    {
      bhxh_period_write (text, date);
      bhxh_frame_builder_report (builder, PROBLEM_NO_ROOT,
                                 (Place){ .file = builder->rows->units_file }, NULL, text,
                                 NULL);
    }
  return n_roots == 1 ? root : G_MAXUINT;
}

static int
compare_first_days (const void *a, const void *b)
{
  const BhxhDistrict *one = *(const BhxhDistrict *const *) a;
  const BhxhDistrict *other = *(const BhxhDistrict *const *) b;

  if (one->from_last != other->from_last)
    return one->from_last < other->from_last ? -1 : 1;
  return strcmp (one->code, other->code);
}

/* On other dates too nobody may stand beside the root, but for those that were merged: none
 * begins before the one that ends last has ended. Two bearers of one code are an overlap, reported already. */
static void
check_roots (FrameBuilder *builder, const BhxhDistrict **roots, guint n_roots)
{
  const BhxhDistrict *districts = builder->axes->units;
  const BhxhPeriod date = builder->axes->date;
  guint latest = 0;

  qsort (roots, n_roots, sizeof (BhxhDistrict *), compare_first_days);
  for (guint i = 1; i < n_roots; i++)
    {
      const BhxhPeriod end = unit_last_day (roots[latest]->to_first);
      const gboolean are_on_axis =
          unit_validity (roots[i], date) != 0 && unit_validity (roots[latest], date) != 0;

      if (roots[i]->from_last <= end && !are_on_axis &&
          strcmp (roots[i]->code, roots[latest]->code) != 0)
        report_two_roots (builder, (guint) (roots[latest] - districts),
                          (guint) (roots[i] - districts), roots[i]->from_last);
      if (unit_last_day (roots[i]->to_first) > end)
        latest = i;
    }
}

/* Marks the units that went, or partly went, into another one. Changes that were reported
 * have no old unit. */
static guint8 *
mark_gone (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  guint8 *gone = bhxh_frame_builder_new (builder, axes->n_known, 1);

  for (guint i = 0; gone != NULL && i < axes->n_successions; i++)
    if (axes->successions[i].old_unit < axes->n_known)
      gone[axes->successions[i].old_unit] = 1;
  return gone;
}

/* Provinces that were merged stood side by side before: who surely had ended on the
 * frame's date, and went into another unit, is nobody's rival. */
static gboolean
check_all_roots (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  g_autofree guint8 *gone = mark_gone (builder);
  g_autofree const BhxhDistrict **roots = NULL;
  guint n_roots = 0;

  if (gone != NULL)
    roots = bhxh_frame_builder_new (builder, axes->n_known, sizeof (BhxhDistrict *));
  if (roots == NULL)
    return FALSE;
  for (guint unit = 0; unit < axes->n_known; unit++)
    if (is_root (builder, unit) &&
        (gone[unit] == 0 || axes->date <= unit_last_day (axes->units[unit].to_last)))
      roots[n_roots++] = &axes->units[unit];
  check_roots (builder, roots, n_roots);
  return TRUE;
}

/* --- Order ---------------------------------------------------------------------------
 */

/* Children of the axis's units in lists: list[first[u]] to list[first[u + 1]] are those
 * of the unit u, in the order of codes. */
typedef struct
{
  guint *first;
  guint *list;
} ChildLists;

static gboolean
is_axis_child (const Axes *axes, guint unit, BhxhPeriod date)
{
  return axes->units[unit].parent >= 0 && unit_validity (&axes->units[unit], date) != 0;
}

static void
list_children (const FrameBuilder *builder, const ChildLists *lists)
{
  const Axes *axes = builder->axes;
  const BhxhPeriod date = builder->axes->date;

  /* Counting one place further on leaves each list's end where its beginning is wanted.
   */
  for (guint unit = 0; unit < axes->n_known; unit++)
    if (is_axis_child (axes, unit, date))
      lists->first[axes->units[unit].parent + 2]++;
  for (guint unit = 0; unit < axes->n_known; unit++)
    lists->first[unit + 2] += lists->first[unit + 1];
  for (guint i = 0; i < axes->n_known; i++)
    {
      const guint unit = axes->by_code[i];

      if (is_axis_child (axes, unit, date))
        lists->list[lists->first[axes->units[unit].parent + 1]++] = unit;
    }
}

/* Units in their final order, and how many of them are the axis. */
static guint
order_units (const FrameBuilder *builder,
             guint root,
             const ChildLists *lists,
             guint *order)
{
  const Axes *axes = builder->axes;
  const BhxhPeriod date = builder->axes->date;
  guint n_axis = 1;
  guint n;

  order[0] = root;
  for (guint i = 0; i < n_axis; i++)
    for (guint at = lists->first[order[i]]; at < lists->first[order[i] + 1]; at++)
      order[n_axis++] = lists->list[at];
  n = n_axis;
  for (guint i = 0; i < axes->n_known; i++)
    if (unit_validity (&axes->units[axes->by_code[i]], date) == 0)
      order[n++] = axes->by_code[i];
  return n_axis;
}

/* --- Moving --------------------------------------------------------------------------
 */

static void
count_children (Axes *axes)
{
  for (guint unit = axes->n_units; unit-- > 1;)
    {
      BhxhDistrict *parent = &axes->units[axes->units[unit].parent];

      parent->first_child = unit;
      parent->n_children++;
    }
}

/* Puts the units in their places; everything that names one by its row names its place.
 */
static gboolean
move_units (FrameBuilder *builder, const guint *order)
{
  Axes *axes = builder->axes;
  g_autofree guint *places =
      bhxh_frame_builder_new (builder, axes->n_known, sizeof (guint));
  BhxhDistrict *districts = NULL;

  if (places != NULL)
    districts = bhxh_frame_builder_new (builder, axes->n_known, sizeof (BhxhDistrict));
  if (districts == NULL)
    return FALSE;
  for (guint i = 0; i < axes->n_known; i++)
    places[order[i]] = i;
  for (guint i = 0; i < axes->n_known; i++)
    {
      districts[i] = axes->units[order[i]];
      if (districts[i].parent >= 0)
        districts[i].parent = (gint) places[districts[i].parent];
      axes->by_code[i] = places[axes->by_code[i]];
    }
  for (guint i = 0; i < axes->n_successions; i++)
    {
      axes->successions[i].old_unit = places[axes->successions[i].old_unit];
      axes->successions[i].new_unit = places[axes->successions[i].new_unit];
    }
  g_free (axes->units);
  axes->units = districts;
  bhxh_axes_sort_successions (axes);
  return TRUE;
}

static gboolean
make_axis (FrameBuilder *builder, guint root)
{
  Axes *axes = builder->axes;
  const gsize n = axes->n_known;
  g_autofree guint *first = bhxh_frame_builder_new (builder, n + 2, sizeof (guint));
  g_autofree guint *list = bhxh_frame_builder_new (builder, n, sizeof (guint));
  g_autofree guint *order = bhxh_frame_builder_new (builder, n, sizeof (guint));
  const ChildLists lists = { first, list };

  if (first == NULL || list == NULL || order == NULL)
    return FALSE;
  list_children (builder, &lists);
  axes->n_units = order_units (builder, root, &lists, order);
  if (!move_units (builder, order))
    return FALSE;
  count_children (axes);
  return TRUE;
}

gboolean
bhxh_frame_build_axis (FrameBuilder *builder)
{
  const guint root = find_root (builder);

  if (!check_all_roots (builder))
    return FALSE;
  return builder->error != NULL || make_axis (builder, root);
}
