/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows to units: their texts, their days, and who is whose parent at all times.
 */
#include "model/frame-build-private.h"

#include "base/period.h"

#include <string.h>

/* --- Filling -------------------------------------------------------------------------
 */

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
fill_unit (FrameBuilder *builder, const UnitRow *row, BhxhDistrict *district)
{
  district->code = bhxh_frame_builder_dup (builder, row->code);
  district->name_vi = bhxh_frame_builder_dup (builder, row->name_vi);
  district->name_en = is_blank (row->name_en)
                          ? district->name_vi
                          : bhxh_frame_builder_dup (builder, row->name_en);
  district->from_first = bhxh_period_get_first_day (row->from.first);
  district->from_last = bhxh_period_get_last_day (row->from.last);
  district->to_first = bhxh_period_get_first_day (row->to.first);
  district->to_last = bhxh_period_get_last_day (row->to.last);
  district->parent = -1;
  district->level = (guint8) row->level;
  district->addressed = (guint8) row->addressed;
  return district->code != NULL && district->name_vi != NULL &&
         district->name_en != NULL &&
         bhxh_frame_builder_dup_list (builder, row->aliases, &district->aliases);
}

/* --- Validity ------------------------------------------------------------------------
 */

static void
check_days (FrameBuilder *builder, const UnitRow *row, const BhxhDistrict *district)
{
  char first[PERIOD_SIZE];
  char last[PERIOD_SIZE];

  if (district->from_first <= unit_last_day (district->to_last))
    return;
  bhxh_period_write (first, district->from_first);
  bhxh_period_write (last, district->to_last);
  bhxh_frame_builder_report (builder, PROBLEM_DATES_REVERSED, row->place, first, NULL,
                             last);
}

/* The line of a unit, with its validity where that tells it from the other. */
static char *
dup_line (const FrameBuilder *builder, guint unit, guint other)
{
  const BhxhDistrict *districts = builder->axes->units;
  const guint64 line = builder->rows->units[unit].place.line;
  g_autofree char *validity = bhxh_unit_dup_validity (&districts[unit]);
  g_autofree char *beside = bhxh_unit_dup_validity (&districts[other]);

  if (line == 0)
    return NULL;
  return strcmp (validity, beside) == 0
             ? g_strdup_printf ("%" G_GUINT64_FORMAT, line)
             : g_strdup_printf ("%" G_GUINT64_FORMAT " (%s)", line, validity);
}

/* At the lower one of the two rows. */
static void
report_overlap (FrameBuilder *builder, guint one, guint other)
{
  const guint upper = MIN (one, other);
  const guint lower = MAX (one, other);
  g_autofree char *first = dup_line (builder, upper, lower);
  g_autofree char *second = dup_line (builder, lower, upper);

  bhxh_frame_builder_report (builder, PROBLEM_OVERLAPPING_VALIDITY,
                             builder->rows->units[lower].place,
                             builder->axes->units[lower].code, first, second);
}

/* Within a group, in the order of first days: none begins before the one that ends last
 * has ended. FALSE when some does: then a code does not say which unit it means. */
static gboolean
check_overlaps (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  gboolean are_apart = TRUE;

  for (guint group = 0; group < axes->n_groups; group++)
    {
      guint latest = axes->by_code[axes->group_first[group]];

      for (guint i = axes->group_first[group] + 1; i < axes->group_first[group + 1]; i++)
        {
          const guint unit = axes->by_code[i];
          const BhxhPeriod end = unit_last_day (axes->units[latest].to_first);

          if (axes->units[unit].from_last <= end)
            {
              report_overlap (builder, latest, unit);
              are_apart = FALSE;
            }
          if (unit_last_day (axes->units[unit].to_first) > end)
            latest = unit;
        }
    }
  return are_apart;
}

/* --- Parents -------------------------------------------------------------------------
 */

/* Whether @unit may be the parent meant: any bearer of the code, or the one of a day. */
static gboolean
is_meant (const UnitReference *reference, const BhxhDistrict *district)
{
  return reference->date == BHXH_PERIOD_NONE ||
         unit_validity (district, reference->date) != 0;
}

/* The first day of @child's sure validity on which no unit meant by @reference can have
 * been its parent; G_MAXINT32 when there always was one. */
static BhxhPeriod
find_uncovered_day (const Axes *axes,
                    const UnitReference *reference,
                    guint group,
                    const BhxhDistrict *child)
{
  BhxhPeriod day = child->from_last;

  for (guint i = axes->group_first[group]; i < axes->group_first[group + 1]; i++)
    {
      const BhxhDistrict *parent = &axes->units[axes->by_code[i]];
      const BhxhPeriod end = unit_last_day (parent->to_last);

      if (parent->from_first > day || end < day || !is_meant (reference, parent))
        continue;
      if (end >= unit_last_day (child->to_first))
        return G_MAXINT32;
      day = end + 1;
    }
  return day;
}

/* The day on which a unit's parent is looked up: the frame's date on the axis, else the
 * unit's own first day, or its last if it ended before the frame's date. */
static BhxhPeriod
parent_day (const BhxhDistrict *district, BhxhPeriod date)
{
  if (unit_validity (district, date) != 0)
    return date;
  return date < district->from_first ? district->from_last : district->to_first;
}

static void
report_parent (FrameBuilder *builder,
               ProblemKind kind,
               const UnitRow *row,
               const BhxhDistrict *child,
               BhxhPeriod day)
{
  g_autofree char *key = bhxh_unit_dup_key (child);
  char text[PERIOD_SIZE];

  bhxh_period_write (text, day);
  bhxh_frame_builder_report (builder, kind, row->place, row->parent,
                             *text != '\0' ? text : NULL, key);
}

/* The group of a unit's parent, which was there all its time; CODE_INDEX_NONE, reported,
 * when there is none such. */
static guint
find_parent_group (FrameBuilder *builder, guint unit, UnitReference *reference)
{
  const Axes *axes = builder->axes;
  const UnitRow *row = &builder->rows->units[unit];
  const BhxhDistrict *child = &axes->units[unit];
  guint group = CODE_INDEX_NONE;
  BhxhPeriod uncovered;

  if (bhxh_unit_reference_parse (row->parent, strlen (row->parent), reference))
    group = bhxh_code_index_find (axes->codes, reference->code, reference->length);
  if (group == CODE_INDEX_NONE)
    {
      report_parent (builder, PROBLEM_UNKNOWN_PARENT, row, child, BHXH_PERIOD_NONE);
      return CODE_INDEX_NONE;
    }
  uncovered = find_uncovered_day (axes, reference, group, child);
  if (uncovered == G_MAXINT32)
    return group;
  report_parent (builder, PROBLEM_PARENT_NOT_VALID, row, child, uncovered);
  return CODE_INDEX_NONE;
}

static void
find_parent (FrameBuilder *builder, guint unit)
{
  const Axes *axes = builder->axes;
  const UnitRow *row = &builder->rows->units[unit];
  BhxhDistrict *child = &axes->units[unit];
  const BhxhPeriod day = parent_day (child, builder->axes->date);
  UnitReference reference;
  guint group;
  guint parent = 0;

  if (is_blank (row->parent))
    return;
  group = find_parent_group (builder, unit, &reference);
  if (group == CODE_INDEX_NONE)
    return;
  bhxh_units_find_in_group (
      axes, group, reference.date != BHXH_PERIOD_NONE ? reference.date : day, &parent);
  /* A child that is only perhaps valid on the frame's date can have one that surely is
   * not. */
  if (unit_validity (&axes->units[parent], day) == 0)
    report_parent (builder, PROBLEM_PARENT_NOT_VALID, row, child, day);
  else
    child->parent = (gint) parent;
}

/* --- Cycles --------------------------------------------------------------------------
 */

static void
report_cycle (FrameBuilder *builder, guint unit)
{
  const BhxhDistrict *districts = builder->axes->units;
  g_autofree char *key = bhxh_unit_dup_key (&districts[unit]);
  GString *way = g_string_new (key);
  guint n = 0;

  for (guint at = (guint) districts[unit].parent; n < 10;
       at = (guint) districts[at].parent)
    {
      g_string_append_printf (way, " → %s", districts[at].code);
      n++;
      if (at == unit)
        break;
    }
  bhxh_frame_builder_report (builder, PROBLEM_CYCLE, builder->rows->units[unit].place,
                             key, NULL, way->str);
  g_string_free (way, TRUE);
}

/* Walks up from every unit, marking the walk: whoever meets the mark of its own walk is
 * in a cycle. */
static gboolean
check_cycles (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  g_autofree guint *walks =
      bhxh_frame_builder_new (builder, axes->n_known, sizeof (guint));

  if (walks == NULL)
    return FALSE;
  for (guint unit = 0; unit < axes->n_known; unit++)
    {
      gint at = (gint) unit;

      while (at >= 0 && walks[at] == 0)
        {
          walks[at] = unit + 1;
          at = axes->units[at].parent;
        }
      if (at >= 0 && walks[at] == unit + 1)
        report_cycle (builder, (guint) at);
    }
  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

gboolean
bhxh_frame_build_units (FrameBuilder *builder)
{
  Axes *axes = builder->axes;
  const FrameRows *rows = builder->rows;
  GError *error = NULL;

  for (guint i = 0; i < axes->n_known; i++)
    {
      if (!fill_unit (builder, &rows->units[i], &axes->units[i]))
        return FALSE;
      check_days (builder, &rows->units[i], &axes->units[i]);
    }
  if (!bhxh_units_index (axes, &error))
    {
      bhxh_frame_builder_keep (builder, error);
      return FALSE;
    }
  if (!check_overlaps (builder))
    return FALSE;
  for (guint i = 0; i < axes->n_known; i++)
    find_parent (builder, i);
  return check_cycles (builder);
}
