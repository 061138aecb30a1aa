/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Down the tree: what a unit has is shared out among the units right below it.
 */
#include "allocation/apportion.h"
#include "allocation/infeasible.h"
#include "allocation/kinds.h"

#include "base/error.h"
#include "base/memory.h"

/* One list of siblings as a problem of the arithmetic: what comes on top of what each has
 * already. */
typedef struct
{
  gint64 *weights;
  gint64 *floors;
  gint64 *caps;
  gint64 *shares;
} Scratch;

static void
scratch_clear (Scratch *scratch)
{
  g_free (scratch->weights);
  g_free (scratch->floors);
  g_free (scratch->caps);
  g_free (scratch->shares);
}

static gboolean
scratch_init (Scratch *scratch, gsize n, GError **error)
{
  gint64 **const arrays[] = { &scratch->weights, &scratch->floors, &scratch->caps,
                              &scratch->shares };

  *scratch = (Scratch){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      *arrays[i] = bhxh_try_new (n, sizeof (gint64), error);
      if (*arrays[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  BhxhAllocation *allocation;
  AllocationSlot *slot;
  Scratch scratch;
  guint parent;
  guint first;
  guint n;
  Wide left; /* to share out */
} Step;

static gboolean
refuse (const Step *step, ClashKind kind, guint unit, Wide persons, GError **error)
{
  Clash clash = {
    .kind = kind, .slot = step->slot, .parent = step->parent, .unit = unit
  };

  if (!bhxh_wide_narrow (persons, &clash.persons))
    clash.kind = CLASH_RANGE;
  return bhxh_infeasible_refuse (step->allocation, &clash, error);
}

/* What it got for the year before is what it has; of that its uncovered persons are left
 * to close a gap with. */
void
bhxh_slot_enter_year (const BhxhAllocation *allocation, AllocationSlot *slot, guint unit)
{
  const Column *people = slot->people[unit];

  if (slot->previous < 0)
    return;
  slot->bases[unit] = allocation->slots[slot->previous].shares[unit];
  if (allocation->request.kind == WEIGHTS_GAP)
    slot->weights[unit] = MAX (
        (gint64) bhxh_wide_divide_floor (
            people->values[unit], bhxh_wide_power_of_ten ((guint) people->decimals)) -
            slot->bases[unit],
        0);
}

/* A part gets at most what its whole has, a total what its kinds get. */
static void
limit (Step *step, guint unit)
{
  AllocationSlot *slot = step->slot;
  const AllocationSlot *whole =
      slot->whole >= 0 ? &step->allocation->slots[slot->whole] : NULL;

  if (whole != NULL)
    slot->caps[unit] = MIN (slot->caps[unit], whole->shares[unit]);
  if (slot->n_kinds > 0)
    bhxh_kinds_limit_total (step->allocation, slot, unit);
}

static gboolean
prepare (Step *step, GError **error)
{
  AllocationSlot *slot = step->slot;

  step->left = slot->shares[step->parent];
  for (guint i = 0; i < step->n; i++)
    {
      const guint unit = step->first + i;

      step->scratch.weights[i] = step->scratch.floors[i] = step->scratch.caps[i] = 0;
      if (slot->states[unit] != SHARE_GIVEN)
        continue;
      bhxh_slot_enter_year (step->allocation, slot, unit);
      limit (step, unit);
      step->scratch.weights[i] = slot->weights[unit];
      step->scratch.floors[i] = MAX (slot->floors[unit] - slot->bases[unit], 0);
      step->scratch.caps[i] = slot->caps[unit] - slot->bases[unit];
      step->left -= slot->bases[unit];
      if (step->scratch.caps[i] < step->scratch.floors[i])
        return refuse (step, CLASH_CROSSED, unit,
                       (Wide) step->scratch.floors[i] - step->scratch.caps[i], error);
    }
  return step->left >= 0 || refuse (step, CLASH_BASES, step->parent, -step->left, error);
}

static ApportionVerdict
apportion (const Step *step, BhxhApportionmentMethod method, guint8 *reasons)
{
  const AllocationRequest *request = &step->allocation->request;
  const Apportionment problem = {
    .method = method,
    .total = (gint64) step->left,
    .weights = step->scratch.weights,
    .floors = step->scratch.floors,
    .caps = step->scratch.caps,
    .order = request->order != NULL ? request->order + step->first : NULL,
    .n = step->n,
  };

  return bhxh_apportion (&problem, step->scratch.shares, reasons);
}

static gboolean
refuse_verdict (const Step *step, const ApportionVerdict *verdict, GError **error)
{
  static const ClashKind kinds[] = {
    [APPORTION_FLOORS] = CLASH_FLOORS,   [APPORTION_CAPS] = CLASH_CAPS,
    [APPORTION_CROSSED] = CLASH_CROSSED, [APPORTION_WEIGHTS] = CLASH_WEIGHTS,
    [APPORTION_RANGE] = CLASH_RANGE,
  };

  if (verdict->outcome == APPORTION_MEMORY)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ",
                               "out of memory");
      return FALSE;
    }
  return refuse (step, kinds[verdict->outcome], step->first + (guint) verdict->entry,
                 verdict->persons, error);
}

static gboolean
share_out (Step *step, GError **error)
{
  AllocationSlot *slot = step->slot;
  ApportionVerdict verdict;

  if (!prepare (step, error))
    return FALSE;
  verdict =
      apportion (step, step->allocation->request.method, slot->reasons + step->first);
  if (verdict.outcome != APPORTION_DONE)
    return refuse_verdict (step, &verdict, error);
  for (guint i = 0; i < step->n; i++)
    slot->shares[step->first + i] =
        slot->bases[step->first + i] + step->scratch.shares[i];
  slot->levels[step->parent] = verdict.level;
  verdict = apportion (step, step->allocation->request.other_method, NULL);
  for (guint i = 0; i < step->n; i++)
    slot->others[step->first + i] =
        verdict.outcome == APPORTION_DONE
            ? slot->bases[step->first + i] + step->scratch.shares[i]
            : -1;
  return TRUE;
}

/* One unit's share of the slot, or of all the kinds that begin with it. */
static gboolean
go_down (Step *step, guint number, GError **error)
{
  const AllocationSlot *slot = &step->allocation->slots[number];

  if (slot->sum < 0)
    return share_out (step, error);
  return !bhxh_kinds_is_first (step->allocation, number) ||
         bhxh_kinds_share (step->allocation, (guint) slot->sum, step->parent, error);
}

static gboolean
hand_down_slot (Step *step, guint number, GError **error)
{
  const BhxhFrame *frame = allocation_frame (step->allocation);
  const guint n_units = bhxh_frame_get_n_units (frame);

  step->slot = &step->allocation->slots[number];
  /* Units stand behind the one they belong to. */
  for (guint unit = step->allocation->request.unit; unit < n_units; unit++)
    {
      step->parent = unit;
      step->n = bhxh_frame_get_children (frame, unit, &step->first);
      if (step->n > 0 && step->slot->states[step->first] != SHARE_NONE &&
          !go_down (step, number, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_allocation_hand_down (BhxhAllocation *allocation, GError **error)
{
  Step step = { .allocation = allocation };
  gboolean is_done = scratch_init (
      &step.scratch, bhxh_frame_get_n_units (allocation_frame (allocation)), error);

  for (guint i = 0; i < allocation->n_slots; i++)
    allocation->slots[i].shares[allocation->request.unit] =
        allocation->slots[i].demand.persons;
  for (guint i = 0; is_done && i < allocation->n_slots; i++)
    is_done = hand_down_slot (&step, i, error);
  scratch_clear (&step.scratch);
  return is_done;
}
