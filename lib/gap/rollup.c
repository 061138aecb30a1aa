/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the lowest units up: a unit stands after its parent, so going backwards meets all
 * that is below a unit before the unit.
 */
#include "gap/rollup.h"

#include "base/memory.h"
#include "gap/plain.h"

#include <string.h>

#define NO_GROUP (-1)

gboolean
bhxh_rollup_init (Rollup *rollup, const GapEngine *engine, GapWants wants, GError **error)
{
  const BhxhFrame *frame = engine->view.frame;
  Members members = { 0, 0 };

  *rollup = (Rollup){ .n_units = bhxh_frame_get_n_units (frame),
                      .n_classes = engine->bands.n_labels,
                      .wants = wants };
  rollup->group_of = bhxh_try_new (rollup->n_units, sizeof (gint), error);
  if (rollup->group_of == NULL)
    return FALSE;
  rollup->members = bhxh_try_new (rollup->n_units, sizeof (Members), error);
  if (rollup->members == NULL)
    return FALSE;
  for (guint unit = 0; unit < rollup->n_units; unit++)
    {
      members.n = bhxh_frame_get_children (frame, unit, &members.first);
      rollup->group_of[unit] = members.n > 0 ? (gint) rollup->n_groups : NO_GROUP;
      if (members.n > 0)
        rollup->members[rollup->n_groups++] = members;
    }
  rollup->groups = bhxh_try_new (rollup->n_groups, sizeof (Group), error);
  if (rollup->groups == NULL || (wants & WANT_CLASS) == 0)
    return rollup->groups != NULL;
  rollup->n_in_class =
      bhxh_try_new (rollup->n_groups, rollup->n_classes * sizeof (guint), error);
  return rollup->n_in_class != NULL;
}

void
bhxh_rollup_clear (Rollup *rollup)
{
  g_clear_pointer (&rollup->group_of, g_free);
  g_clear_pointer (&rollup->members, g_free);
  g_clear_pointer (&rollup->groups, g_free);
  g_clear_pointer (&rollup->n_in_class, g_free);
}

/* --- Adding --------------------------------------------------------------------- */

static gboolean
total_add_number (Total *total, const GapRow *row, BhxhGapNumber number)
{
  return bhxh_total_add (total, row->values[number], row->decimals[number]);
}

static gboolean
group_add_row (Group *group, const GapRow *row)
{
  group->n_expected++;
  group->n_less += row->less;
  if (!total_add_number (&group->target, row, BHXH_GAP_TARGET))
    return FALSE;
  if (!row->wholly)
    return TRUE;
  if (row->n_carried > 0)
    {
      group->n_carried++;
      group->carried = gap_earlier_of (group->carried, row->carried);
      return total_add_number (&group->actual_of_carried, row, BHXH_GAP_ACTUAL);
    }
  group->n_reported++;
  return total_add_number (&group->target_of_reported, row, BHXH_GAP_TARGET) &&
         total_add_number (&group->actual_of_reported, row, BHXH_GAP_ACTUAL);
}

static gboolean
group_add_group (Rollup *rollup, gint to, gint from)
{
  Group *group = &rollup->groups[to];
  const Group *added = &rollup->groups[from];
  guint *classes = bhxh_rollup_get_classes (rollup, group);
  const guint *added_classes = bhxh_rollup_get_classes (rollup, added);

  group->n_expected += added->n_expected;
  group->n_reported += added->n_reported;
  group->n_less += added->n_less;
  group->n_carried += added->n_carried;
  group->carried = gap_earlier_of (group->carried, added->carried);
  for (guint i = 0; classes != NULL && i < rollup->n_classes; i++)
    classes[i] += added_classes[i];
  return bhxh_total_add (&group->target, added->target.value, added->target.decimals) &&
         bhxh_total_add (&group->target_of_reported, added->target_of_reported.value,
                         added->target_of_reported.decimals) &&
         bhxh_total_add (&group->actual_of_reported, added->actual_of_reported.value,
                         added->actual_of_reported.decimals) &&
         bhxh_total_add (&group->actual_of_carried, added->actual_of_carried.value,
                         added->actual_of_carried.decimals);
}

static void
reset (Rollup *rollup)
{
  if (rollup->n_in_class != NULL)
    memset (rollup->n_in_class, 0, rollup->n_groups * rollup->n_classes * sizeof (guint));
  for (guint i = 0; i < rollup->n_groups; i++)
    rollup->groups[i] = (Group){ .carried = BHXH_PERIOD_NONE,
                                 .target = TOTAL_NOTHING,
                                 .target_of_reported = TOTAL_NOTHING,
                                 .actual_of_reported = TOTAL_NOTHING,
                                 .actual_of_carried = TOTAL_NOTHING };
}

/* Plain pairs of the same decimals, before they are part of a group. Of 2^32 numbers the
 * sum cannot be too large. */
typedef struct
{
  Wide target;
  Wide actual;
  gint decimals;
  guint n;
  guint n_less;
} PlainSum;

static gboolean
group_add_plain_sum (Group *group, PlainSum sum)
{
  if (sum.n == 0)
    return TRUE;
  group->n_expected += sum.n;
  group->n_reported += sum.n;
  group->n_less += sum.n_less;
  return bhxh_total_add (&group->target, sum.target, sum.decimals) &&
         bhxh_total_add (&group->target_of_reported, sum.target, sum.decimals) &&
         bhxh_total_add (&group->actual_of_reported, sum.actual, sum.decimals);
}

static inline gboolean
plain_sum_add (PlainSum *sum, Group *group, const PlainPair *pair)
{
  if (G_UNLIKELY (pair->decimals != sum->decimals))
    {
      if (!group_add_plain_sum (group, *sum))
        return FALSE;
      *sum = (PlainSum){ .decimals = pair->decimals };
    }
  sum->target += pair->target;
  sum->actual += pair->actual;
  sum->n++;
  sum->n_less += pair->less != 0;
  return TRUE;
}

/* A unit that is no plain pair: all that is below it or, where nothing there has a
 * target, itself. */
static gboolean
add_other (Rollup *rollup, const GapEngine *engine, guint slot, guint unit, gint to)
{
  const gint own = rollup->group_of[unit];
  Group *group = &rollup->groups[to];
  guint *n_in_class = bhxh_rollup_get_classes (rollup, group);
  GapRow row;
  RowState state;

  if (own != NO_GROUP && rollup->groups[own].n_expected > 0)
    return group_add_group (rollup, to, own);
  state = bhxh_gap_row_compute_any (engine, slot, unit, rollup->wants, &row);
  if (state != ROW_READY)
    return state == ROW_NONE;
  if (n_in_class != NULL)
    n_in_class[row.band]++;
  return group_add_row (group, &row);
}

/* Sums the units right below one; @unit is that whose figures do not fit. */
static gboolean
add_members (Rollup *rollup,
             const GapEngine *engine,
             guint slot_number,
             gint to,
             guint *unit)
{
  const GapSlot *slot = &engine->view.slots[slot_number];
  const guint end = rollup->members[to].first + rollup->members[to].n;
  Group *group = &rollup->groups[to];
  guint *n_in_class = bhxh_rollup_get_classes (rollup, group);
  PlainSum sum = { 0 };
  PlainPair pair;

  for (*unit = rollup->members[to].first; *unit < end; (*unit)++)
    if (rollup->group_of[*unit] == NO_GROUP &&
        bhxh_gap_view_read_plainly (&engine->view, slot, *unit, &pair))
      {
        if (n_in_class != NULL)
          n_in_class[plain_class (engine, &pair)]++;
        if (!plain_sum_add (&sum, group, &pair))
          return FALSE;
      }
    else if (!add_other (rollup, engine, slot_number, *unit, to))
      return FALSE;
  *unit = end - 1;
  return group_add_plain_sum (group, sum);
}

gboolean
bhxh_rollup_compute (Rollup *rollup, const GapEngine *engine, guint slot, GError **error)
{
  guint unit = 0;

  reset (rollup);
  for (guint group = rollup->n_groups; group-- > 0;)
    if (!add_members (rollup, engine, slot, (gint) group, &unit))
      {
        bhxh_gap_row_set_error (engine, slot, unit, error);
        return FALSE;
      }
  return TRUE;
}
