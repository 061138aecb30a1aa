/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the lowest units up: a unit stands after its parent, so going backwards meets all
 * that is below a unit before the unit.
 */
#include "gap/rollup.h"

#include "base/memory.h"

#include <string.h>

#define NO_GROUP (-1)

gboolean
bhxh_rollup_init (Rollup *rollup, const GapEngine *engine, GError **error)
{
  const BhxhFrame *frame = engine->view.frame;
  guint first = 0;

  *rollup = (Rollup){ .n_units = bhxh_frame_get_n_units (frame),
                      .n_classes = engine->bands.n_labels };
  rollup->group_of = bhxh_try_new (rollup->n_units, sizeof (gint), error);
  if (rollup->group_of == NULL)
    return FALSE;
  for (guint unit = 0; unit < rollup->n_units; unit++)
    rollup->group_of[unit] = bhxh_frame_get_children (frame, unit, &first) > 0
                                 ? (gint) rollup->n_groups++
                                 : NO_GROUP;
  rollup->groups = bhxh_try_new (rollup->n_groups, sizeof (Group), error);
  if (rollup->groups == NULL)
    return FALSE;
  rollup->n_in_class =
      bhxh_try_new (rollup->n_groups, rollup->n_classes * sizeof (guint), error);
  return rollup->n_in_class != NULL;
}

void
bhxh_rollup_clear (Rollup *rollup)
{
  g_clear_pointer (&rollup->group_of, g_free);
  g_clear_pointer (&rollup->groups, g_free);
  g_clear_pointer (&rollup->n_in_class, g_free);
}

/* --- Adding --------------------------------------------------------------------- */

static gboolean
total_add_any (Total *total, Wide value, gint decimals)
{
  if (decimals > total->decimals)
    {
      if (!bhxh_wide_scale (total->value, (guint) (decimals - total->decimals),
                            &total->value))
        return FALSE;
      total->decimals = decimals;
    }
  return bhxh_wide_scale (value, (guint) (total->decimals - decimals), &value) &&
         !__builtin_add_overflow (total->value, value, &total->value);
}

static inline gboolean
total_add (Total *total, Wide value, gint decimals)
{
  return total->decimals == decimals
             ? !__builtin_add_overflow (total->value, value, &total->value)
             : total_add_any (total, value, decimals);
}

static gboolean
total_add_number (Total *total, const GapRow *row, BhxhGapNumber number)
{
  return total_add (total, row->values[number], row->decimals[number]);
}

static gboolean
group_add_row (Group *group, guint *n_in_class, const GapRow *row)
{
  group->n_expected++;
  group->n_less += row->less;
  n_in_class[row->band]++;
  if (!total_add_number (&group->target, row, BHXH_GAP_TARGET))
    return FALSE;
  if (!row->wholly)
    return TRUE;
  group->n_reported++;
  return total_add_number (&group->target_of_reported, row, BHXH_GAP_TARGET) &&
         total_add_number (&group->actual_of_reported, row, BHXH_GAP_ACTUAL);
}

static gboolean
group_add_group (Rollup *rollup, gint to, gint from)
{
  Group *group = &rollup->groups[to];
  const Group *added = &rollup->groups[from];
  guint *classes = rollup->n_in_class + (gsize) to * rollup->n_classes;
  const guint *added_classes = rollup->n_in_class + (gsize) from * rollup->n_classes;

  group->n_expected += added->n_expected;
  group->n_reported += added->n_reported;
  group->n_less += added->n_less;
  for (guint i = 0; i < rollup->n_classes; i++)
    classes[i] += added_classes[i];
  return total_add (&group->target, added->target.value, added->target.decimals) &&
         total_add (&group->target_of_reported, added->target_of_reported.value,
                    added->target_of_reported.decimals) &&
         total_add (&group->actual_of_reported, added->actual_of_reported.value,
                    added->actual_of_reported.decimals);
}

static void
reset (Rollup *rollup)
{
  const Total nothing = { 0, -BHXH_NUMBER_MAX_DECIMALS };

  memset (rollup->n_in_class, 0, rollup->n_groups * rollup->n_classes * sizeof (guint));
  for (guint i = 0; i < rollup->n_groups; i++)
    rollup->groups[i] = (Group){ .target = nothing,
                                 .target_of_reported = nothing,
                                 .actual_of_reported = nothing };
}

/* The same for a plain pair, without a row. */
static gboolean
group_add_pair (Group *group,
                guint *n_in_class,
                const GapEngine *engine,
                const PlainPair *pair)
{
  group->n_expected++;
  group->n_reported++;
  group->n_less += pair->less != 0;
  n_in_class[gap_bands_classify_plainly (&engine->bands, pair->actual, pair->target,
                                         pair->decimals, pair->less)]++;
  return total_add (&group->target, pair->target, pair->decimals) &&
         total_add (&group->target_of_reported, pair->target, pair->decimals) &&
         total_add (&group->actual_of_reported, pair->actual, pair->decimals);
}

/* What @unit brings to its parent's group: all that is below it or, where nothing there
 * has a target, itself. */
static gboolean
add_unit (Rollup *rollup, const GapEngine *engine, guint slot, guint unit, gint to)
{
  const gint own = rollup->group_of[unit];
  Group *group = &rollup->groups[to];
  guint *n_in_class = rollup->n_in_class + (gsize) to * rollup->n_classes;
  RowState state;
  PlainPair pair;
  GapRow row;

  if (own != NO_GROUP && rollup->groups[own].n_expected > 0)
    return group_add_group (rollup, to, own);
  if (bhxh_gap_view_read_plainly (&engine->view, &engine->view.slots[slot], unit, &pair))
    return group_add_pair (group, n_in_class, engine, &pair);
  state = bhxh_gap_row_compute_any (engine, slot, unit, WANT_CLASS, &row);
  if (state == ROW_NONE)
    return TRUE;
  return state == ROW_READY && group_add_row (group, n_in_class, &row);
}

gboolean
bhxh_rollup_compute (Rollup *rollup, const GapEngine *engine, guint slot, GError **error)
{
  reset (rollup);
  for (guint unit = rollup->n_units; unit-- > 0;)
    {
      const gint parent = bhxh_frame_get_parent (engine->view.frame, unit);

      if (parent >= 0 && !add_unit (rollup, engine, slot, unit, rollup->group_of[parent]))
        {
          bhxh_gap_row_set_error (engine, slot, unit, error);
          return FALSE;
        }
    }
  return TRUE;
}

const Group *
bhxh_rollup_get (const Rollup *rollup, guint unit, const guint **n_in_class)
{
  const gint group = rollup->group_of[unit];

  if (group == NO_GROUP || rollup->groups[group].n_expected == 0)
    return NULL;
  *n_in_class = rollup->n_in_class + (gsize) group * rollup->n_classes;
  return &rollup->groups[group];
}

gboolean
bhxh_total_narrow (const Total *total, Amount *amount)
{
  amount->decimals = total->decimals;
  return bhxh_wide_narrow (total->value, &amount->value);
}
