/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order of the work: what is asked for, how many persons that is, by what they are
 * shared out, and the sharing.
 */
#include "allocation/kinds.h"

#include "base/error.h"
#include "base/memory.h"

/* Units to which targets are addressed; all of those right below one unit where they are
 * addressed to none of them. */
static gboolean
find_who_takes_part (BhxhAllocation *allocation, GError **error)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  const guint n_units = bhxh_frame_get_n_units (frame);

  allocation->takes_part = bhxh_try_new (n_units, 1, error);
  if (allocation->takes_part == NULL)
    return FALSE;
  for (guint unit = 0; unit < n_units; unit++)
    {
      guint first = 0;
      const guint n = bhxh_frame_get_children (frame, unit, &first);
      guint n_addressed = 0;

      for (guint child = first; child < first + n; child++)
        {
          allocation->takes_part[child] =
              (bhxh_frame_get_district (frame, child)->addressed &
               BHXH_ADDRESSED_TARGETS) != 0;
          n_addressed += allocation->takes_part[child];
        }
      for (guint child = first; n_addressed == 0 && child < first + n; child++)
        allocation->takes_part[child] = 1;
    }
  return TRUE;
}

static gboolean
check_units_below (const BhxhAllocation *allocation, GError **error)
{
  BhxhFrame *frame = allocation_frame (allocation);
  guint first = 0;

  if (bhxh_frame_get_children (frame, allocation->request.unit, &first) > 0)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_DATA, "%s: không có đơn vị cấp dưới để phân bổ",
                  "%s: there is no unit below to hand down to",
                  bhxh_frame_get_district (frame, allocation->request.unit)->code);
  return FALSE;
}

static gboolean
find_demands (BhxhAllocation *allocation,
              const BhxhFigures *targets,
              Lacks *lacks,
              GError **error)
{
  for (guint i = 0; i < allocation->n_slots; i++)
    if (!bhxh_demand_find (allocation, targets, &allocation->slots[i], lacks, error))
      return FALSE;
  return TRUE;
}

/* Everything up to the sharing; and who lacks what. */
gboolean
bhxh_allocation_prepare (BhxhAllocation *allocation,
                         const BhxhOptions *options,
                         Lacks *lacks,
                         GError **error)
{
  g_autoptr (BhxhFigures) targets =
      bhxh_plan_dup_targets (allocation->plan, options->owner, error);

  if (targets == NULL || !bhxh_allocation_read_request (allocation, options, error) ||
      !check_units_below (allocation, error) ||
      !find_who_takes_part (allocation, error) ||
      !bhxh_allocation_open_slots (allocation, targets, options, error) ||
      !find_demands (allocation, targets, lacks, error) ||
      !bhxh_allocation_weigh (allocation, lacks, error))
    return FALSE;
  bhxh_lacks_settle (lacks);
  return TRUE;
}

static gboolean
compute (BhxhAllocation *allocation, const BhxhOptions *options, GError **error)
{
  Lacks lacks;
  gboolean is_ready = FALSE;

  bhxh_lacks_init (&lacks, allocation_frame (allocation));
  is_ready = bhxh_allocation_prepare (allocation, options, &lacks, error) &&
             bhxh_lacks_check (&lacks, options->diagnostics, error);
  bhxh_lacks_clear (&lacks);
  return is_ready && bhxh_kinds_find (allocation, error) &&
         bhxh_kinds_settle (allocation, error) &&
         bhxh_allocation_hand_down (allocation, error);
}

BhxhAllocation *
bhxh_allocation_new (BhxhPlan *plan,
                     BhxhFigures *figures,
                     const BhxhOptions *options,
                     GError **error)
{
  BhxhAllocation *allocation = NULL;

  if (figures != NULL &&
      !bhxh_frame_check_axes (bhxh_plan_get_frame (plan),
                              bhxh_figures_get_frame (figures), BHXH_ERROR_SHAPE, error))
    return NULL;
  allocation = g_new0 (BhxhAllocation, 1);
  g_atomic_ref_count_init (&allocation->refs);
  allocation->plan = bhxh_plan_ref (plan);
  allocation->figures = figures != NULL ? bhxh_figures_ref (figures) : NULL;
  allocation->owner =
      g_strdup (options->owner != NULL ? options->owner : bhxh_plan_get_issuer (plan));
  bhxh_column_store_init (&allocation->columns, bhxh_plan_get_frame (plan), figures);
  return allocation;
}

BhxhAllocation *
bhxh_allocation_compute (BhxhPlan *plan,
                         BhxhFigures *figures,
                         BhxhOptions *options,
                         GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  BhxhAllocation *allocation = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  allocation = bhxh_allocation_new (plan, figures, settings, error);
  if (allocation != NULL && !compute (allocation, settings, error))
    g_clear_pointer (&allocation, bhxh_allocation_unref);
  return allocation;
}

BhxhAllocation *
bhxh_allocation_ref (BhxhAllocation *allocation)
{
  g_return_val_if_fail (allocation != NULL, NULL);
  g_atomic_ref_count_inc (&allocation->refs);
  return allocation;
}

void
bhxh_allocation_unref (BhxhAllocation *allocation)
{
  if (allocation == NULL || !g_atomic_ref_count_dec (&allocation->refs))
    return;
  for (guint i = 0; i < allocation->n_slots; i++)
    bhxh_slot_clear (&allocation->slots[i]);
  g_free (allocation->slots);
  g_free (allocation->takes_part);
  g_free (allocation->request.order);
  bhxh_column_store_clear (&allocation->columns);
  bhxh_figures_unref (allocation->figures);
  bhxh_plan_unref (allocation->plan);
  g_free (allocation->owner);
  g_free (allocation);
}

gboolean
bhxh_allocation_get_persons (const BhxhAllocation *allocation,
                             guint unit,
                             guint indicator,
                             BhxhPeriod period,
                             gint64 *persons)
{
  g_return_val_if_fail (allocation != NULL && persons != NULL, FALSE);
  if (unit >= bhxh_frame_get_n_units (allocation_frame (allocation)))
    return FALSE;
  for (guint i = 0; i < allocation->n_slots; i++)
    {
      const AllocationSlot *slot = &allocation->slots[i];

      if (slot->indicator != indicator || slot->period != period)
        continue;
      if (slot->states[unit] != SHARE_TOP && slot->states[unit] != SHARE_GIVEN)
        return FALSE;
      *persons = slot->shares[unit];
      return TRUE;
    }
  return FALSE;
}
