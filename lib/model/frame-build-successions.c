/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit went into which: codes resolved on the day of the change, shares that cannot
 * be more than the whole, and no way back to where it began.
 */
#include "model/frame-build-private.h"

#include "base/period.h"
#include "base/wide.h"

#include <stdlib.h>
#include <string.h>

/* --- Resolving -----------------------------------------------------------------------
 */

/* The only bearer a code ever had; for changes whose day is not known. */
static UnitLookup
find_only_bearer (const Axes *axes, const UnitReference *reference, guint *unit)
{
  const guint group =
      bhxh_code_index_find (axes->codes, reference->code, reference->length);

  if (group == CODE_INDEX_NONE)
    return UNIT_LOOKUP_NONE;
  *unit = axes->by_code[axes->group_first[group]];
  return axes->group_first[group + 1] - axes->group_first[group] == 1
             ? UNIT_LOOKUP_FOUND
             : UNIT_LOOKUP_NOT_THEN;
}

static void
report_unit (FrameBuilder *builder,
             const SuccessionRow *row,
             const char *text,
             UnitLookup lookup,
             BhxhPeriod day,
             guint unit)
{
  g_autofree char *validity = NULL;
  char expected[PERIOD_SIZE];

  if (lookup == UNIT_LOOKUP_NONE)
    {
      bhxh_frame_builder_report (builder, PROBLEM_UNKNOWN_UNIT, row->place, text, NULL,
                                 NULL);
      return;
    }
  validity = bhxh_unit_dup_validity (&builder->axes->units[unit]);
  bhxh_period_write (expected, day);
  bhxh_frame_builder_report (builder, PROBLEM_UNIT_NOT_VALID_THEN, row->place, text,
                             expected, validity);
}

/* The unit meant on @day (none: the day is not known). FALSE, reported, when there is
 * none. */
static gboolean
resolve (FrameBuilder *builder,
         const SuccessionRow *row,
         const char *text,
         BhxhPeriod day,
         guint *unit)
{
  const Axes *axes = builder->axes;
  UnitReference reference;
  UnitLookup lookup = UNIT_LOOKUP_NONE;

  if (bhxh_unit_reference_parse (text, strlen (text), &reference))
    {
      if (reference.date != BHXH_PERIOD_NONE)
        day = reference.date;
      lookup = day != BHXH_PERIOD_NONE
                   ? bhxh_units_find (axes, reference.code, reference.length, day, unit)
                   : find_only_bearer (axes, &reference, unit);
    }
  if (lookup == UNIT_LOOKUP_FOUND || lookup == UNIT_LOOKUP_OPEN)
    return TRUE;
  report_unit (builder, row, text, lookup, day, *unit);
  return FALSE;
}

/* --- Filling -------------------------------------------------------------------------
 */

static gboolean
check_share (FrameBuilder *builder, const SuccessionRow *row)
{
  g_autofree char *share = NULL;

  if (row->share > 0 && bhxh_number_compare (row->share, row->share_decimals, 1, 0) <= 0)
    return TRUE;
  share = bhxh_number_format (row->share, row->share_decimals, BHXH_NUMBER_PLAIN);
  bhxh_frame_builder_report (builder, PROBLEM_NUMBER_OUT_OF_RANGE, row->place, share,
                             "(0, 1]", NULL);
  return FALSE;
}

/* FALSE, reported, when the row does not say which unit went where. */
static gboolean
fill_succession (FrameBuilder *builder, const SuccessionRow *row, Succession *succession)
{
  const BhxhPeriod first = bhxh_period_get_first_day (row->date.first);
  const BhxhPeriod last = bhxh_period_get_last_day (row->date.last);
  const BhxhPeriod before = first != BHXH_PERIOD_NONE ? first - 1 : BHXH_PERIOD_NONE;
  gboolean is_good = check_share (builder, row);

  succession->date = first == last ? first : BHXH_PERIOD_NONE;
  succession->share = row->share;
  succession->share_decimals = row->share_decimals;
  is_good &= resolve (builder, row, row->old_unit, before, &succession->old_unit);
  is_good &= resolve (builder, row, row->new_unit, last, &succession->new_unit);
  return is_good;
}

/* --- Shares --------------------------------------------------------------------------
 */

/* Changes out of units, by old unit. */
typedef struct
{
  const Succession **changes;
  guint n_changes;
} Changes;

static int
compare_old (const void *a, const void *b)
{
  const Succession *one = *(const Succession *const *) a;
  const Succession *other = *(const Succession *const *) b;

  if (one->old_unit != other->old_unit)
    return one->old_unit < other->old_unit ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* How many changes from the first on are of one old unit. */
static guint
count_run (const Succession *const *changes, guint n_changes)
{
  guint n = 1;

  while (n < n_changes && changes[n]->old_unit == changes[0]->old_unit)
    n++;
  return n;
}

/* The shares of one old unit, in units of 10^-BHXH_NUMBER_MAX_DECIMALS: each is at
 * most 1. */
static Wide
sum_shares (const Succession *const *changes, guint n)
{
  Wide sum = 0;
  Wide share = 0;

  for (guint i = 0; i < n; i++)
    if (bhxh_wide_round (changes[i]->share, changes[i]->share_decimals,
                         BHXH_NUMBER_MAX_DECIMALS, &share))
      sum += share;
  return sum;
}

static void
check_sum (FrameBuilder *builder, const Succession *const *changes, guint n)
{
  const Wide sum = sum_shares (changes, n);
  const Succession *last = changes[n - 1];
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  gint decimals = 0;
  Wide rounded = 0;
  gint64 narrow = 0;

  if (sum <= bhxh_wide_power_of_ten (BHXH_NUMBER_MAX_DECIMALS))
    return;
  for (guint i = 0; i < n; i++)
    decimals = MAX (decimals, changes[i]->share_decimals);
  bhxh_wide_round (sum, BHXH_NUMBER_MAX_DECIMALS, decimals, &rounded);
  key = bhxh_unit_dup_key (&builder->axes->units[last->old_unit]);
  if (bhxh_wide_narrow (rounded, &narrow))
    text = bhxh_number_format (narrow, decimals, BHXH_NUMBER_PLAIN);
  bhxh_frame_builder_report (
      builder, PROBLEM_SHARES_ABOVE_ONE,
      builder->rows->successions[last - builder->axes->successions].place, key, NULL,
      text != NULL ? text : ">1");
}

static void
check_shares (FrameBuilder *builder, const Changes *changes)
{
  for (guint i = 0; i < changes->n_changes;)
    {
      const guint n = count_run (changes->changes + i, changes->n_changes - i);

      check_sum (builder, changes->changes + i, n);
      i += n;
    }
}

/* --- Cycles --------------------------------------------------------------------------
 */

/* Takes off units nothing leads to any more, with their changes; @n_into counts the
 * changes that lead to each, @ready has room for all units. What is left when no more can
 * be taken off leads back to itself. */
static void
take_off (const Changes *changes,
          const guint *first,
          guint *n_into,
          guint *ready,
          guint n)
{
  guint n_ready = 0;

  for (guint unit = 0; unit < n; unit++)
    if (n_into[unit] == 0)
      ready[n_ready++] = unit;
  for (guint i = 0; i < n_ready; i++)
    for (guint at = first[ready[i]]; at < first[ready[i] + 1]; at++)
      {
        const guint into = changes->changes[at]->new_unit;

        if (--n_into[into] == 0)
          ready[n_ready++] = into;
      }
}

/* Of the changes between units that are left, the first one is told. */
static void
report_cycle (FrameBuilder *builder, const guint *n_into)
{
  const Axes *axes = builder->axes;

  for (guint i = 0; i < axes->n_successions; i++)
    {
      const Succession *change = &axes->successions[i];

      if (change->old_unit != G_MAXUINT && n_into[change->old_unit] > 0 &&
          n_into[change->new_unit] > 0)
        {
          g_autofree char *key = bhxh_unit_dup_key (&axes->units[change->old_unit]);
          g_autofree char *into = bhxh_unit_dup_key (&axes->units[change->new_unit]);
          g_autofree char *way = g_strconcat (key, " → ", into, " → …", NULL);

          bhxh_frame_builder_report (builder, PROBLEM_CYCLE,
                                     builder->rows->successions[i].place, key, NULL, way);
          return;
        }
    }
}

static gboolean
check_cycles (FrameBuilder *builder, const Changes *changes)
{
  const gsize n = builder->axes->n_known;
  g_autofree guint *first = bhxh_frame_builder_new (builder, n + 1, sizeof (guint));
  g_autofree guint *n_into = bhxh_frame_builder_new (builder, n, sizeof (guint));
  g_autofree guint *ready = bhxh_frame_builder_new (builder, n, sizeof (guint));

  if (first == NULL || n_into == NULL || ready == NULL)
    return FALSE;
  for (guint i = 0; i < changes->n_changes; i++)
    {
      first[changes->changes[i]->old_unit + 1]++;
      n_into[changes->changes[i]->new_unit]++;
    }
  for (gsize unit = 0; unit < n; unit++)
    first[unit + 1] += first[unit];
  take_off (changes, first, n_into, ready, (guint) n);
  report_cycle (builder, n_into);
  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

static int
compare_new (const void *a, const void *b)
{
  const Succession *one = a;
  const Succession *other = b;

  if (one->new_unit != other->new_unit)
    return one->new_unit < other->new_unit ? -1 : 1;
  return one->old_unit < other->old_unit ? -1 : one->old_unit > other->old_unit;
}

void
bhxh_axes_sort_successions (Axes *axes)
{
  qsort (axes->successions, axes->n_successions, sizeof (Succession), compare_new);
}

gboolean
bhxh_frame_build_successions (FrameBuilder *builder)
{
  const Axes *axes = builder->axes;
  g_autofree const Succession **list =
      bhxh_frame_builder_new (builder, axes->n_successions, sizeof (Succession *));
  Changes changes = { list, 0 };

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < axes->n_successions; i++)
    if (fill_succession (builder, &builder->rows->successions[i], &axes->successions[i]))
      list[changes.n_changes++] = &axes->successions[i];
    else
      axes->successions[i].old_unit = G_MAXUINT;
  qsort (list, changes.n_changes, sizeof (Succession *), compare_old);
  check_shares (builder, &changes);
  return check_cycles (builder, &changes);
}
