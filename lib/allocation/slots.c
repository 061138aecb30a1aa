/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which indicators and years are handed down, and what each hangs on: a part comes after
 * what it is a part of.
 */
#include "allocation/allocation.h"

#include "base/error.h"
#include "base/memory.h"

/* Three blocks, of which each array is a part. */
gboolean
bhxh_slot_init (AllocationSlot *slot, guint n_units, GError **error)
{
  const gsize n = n_units;

  slot->states = bhxh_try_new (2 * n, 1, error);
  if (slot->states != NULL)
    slot->weights = bhxh_try_new (6 * n, sizeof (gint64), error);
  if (slot->weights != NULL)
    slot->lasts = bhxh_try_new (3 * n, sizeof (Column *), error);
  if (slot->lasts != NULL)
    slot->levels = bhxh_try_new (n, sizeof (Level), error);
  if (slot->levels == NULL)
    return FALSE;
  slot->reasons = slot->states + n;
  slot->bases = slot->weights + n;
  slot->floors = slot->bases + n;
  slot->caps = slot->floors + n;
  slot->shares = slot->caps + n;
  slot->others = slot->shares + n;
  slot->people = slot->lasts + n;
  slot->by = slot->people + n;
  return TRUE;
}

void
bhxh_slot_clear (AllocationSlot *slot)
{
  g_free (slot->states);
  g_free (slot->weights);
  g_free (slot->lasts);
  g_free (slot->levels);
  g_free (slot->scaled);
}

/* --- Which indicators ---------------------------------------------------------------- */

/* The first rate of what the indicator counts, by persons. */
static void
find_rate (const BhxhFrame *frame, AllocationSlot *slot)
{
  slot->rate = -1;
  slot->denominator = -1;
  for (guint i = 0; slot->rate < 0 && i < bhxh_frame_get_n_indicators (frame); i++)
    {
      const BhxhIndicator *rate = bhxh_frame_get_indicator (frame, i);

      if (rate->measure != BHXH_MEASURE_PERCENT ||
          rate->numerator != (gint) slot->indicator || rate->denominator < 0 ||
          rate->denominator_previous ||
          bhxh_frame_get_indicator (frame, (guint) rate->denominator)->measure !=
              BHXH_MEASURE_PERSON)
        continue;
      slot->rate = (gint) i;
      slot->denominator = rate->denominator;
    }
}

static guint
count_wholes (const BhxhFrame *frame, guint indicator)
{
  guint n = 0;
  gint whole = bhxh_frame_get_indicator (frame, indicator)->part_of;

  for (; whole >= 0; n++)
    whole = bhxh_frame_get_indicator (frame, (guint) whole)->part_of;
  return n;
}

static gboolean
refuse_rate (const BhxhFrame *frame, const BhxhIndicator *indicator, GError **error)
{
  const BhxhIndicator *count =
      indicator->numerator >= 0
          ? bhxh_frame_get_indicator (frame, (guint) indicator->numerator)
          : NULL;

  bhxh_set_error (
      error, BHXH_ERROR_MISUSE, "%s: chỉ số người mới phân bổ chính xác được%s%s",
      "%s: only counts of persons can be handed down exactly%s%s", indicator->code,
      count != NULL ? ": " : "", count != NULL ? count->code : "");
  return FALSE;
}

/* Marks what the options name; nothing named: all counts. */
static gboolean
mark_indicators (const BhxhFrame *frame, const char *text, guint8 *marked, GError **error)
{
  g_auto (GStrv) names = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; names == NULL && i < bhxh_frame_get_n_indicators (frame); i++)
    marked[i] =
        bhxh_frame_get_indicator (frame, i)->measure == BHXH_MEASURE_PERSON ? 1 : 0;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const BhxhIndicator *indicator = NULL;
      guint found = 0;

      if (!bhxh_frame_parse_indicator (frame, g_strstrip (names[i]), -1, &found, error))
        return FALSE;
      indicator = bhxh_frame_get_indicator (frame, found);
      if (indicator->measure != BHXH_MEASURE_PERSON)
        return refuse_rate (frame, indicator, error);
      marked[found] = 2;
    }
  return TRUE;
}

/* --- Slots --------------------------------------------------------------------------- */

typedef struct
{
  BhxhAllocation *allocation;
  const BhxhFigures *targets;
  BhxhPeriod period; /* the only one; none: all years */
  guint8 *marked;    /* by indicator; 2: asked for by name */
  GArray *slots;
} Opening;

static void
add_slots_of (Opening *opening, guint indicator)
{
  const BhxhFrame *frame = allocation_frame (opening->allocation);

  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      AllocationSlot slot = { .indicator = indicator,
                              .period = bhxh_frame_get_period (frame, i) };

      if (opening->period != BHXH_PERIOD_NONE
              ? slot.period != opening->period
              : bhxh_period_get_kind (slot.period) != BHXH_PERIOD_YEAR)
        continue;
      if (!bhxh_demand_is_there (opening->allocation, opening->targets, indicator,
                                 slot.period))
        continue;
      find_rate (frame, &slot);
      g_array_append_val (opening->slots, slot);
    }
}

static gboolean
refuse_nothing (const Opening *opening, const char *indicator, GError **error)
{
  const BhxhDistrict *unit = bhxh_frame_get_district (
      allocation_frame (opening->allocation), opening->allocation->request.unit);
  g_autofree char *period = bhxh_period_format (opening->period);
  const char *in = opening->period != BHXH_PERIOD_NONE ? ", " : "";

  bhxh_set_error (error, BHXH_ERROR_DATA, "%s%s%s: không có chỉ tiêu%s%s để phân bổ",
                  "%s%s%s: there is no target%s%s to hand down", unit->code, in,
                  period != NULL ? period : "", *indicator != '\0' ? " " : "", indicator);
  return FALSE;
}

/* Wholes first. */
static gboolean
add_slots (Opening *opening, GError **error)
{
  const BhxhFrame *frame = allocation_frame (opening->allocation);
  const guint n = bhxh_frame_get_n_indicators (frame);
  guint n_left = n;

  for (guint depth = 0; n_left > 0; depth++)
    for (guint i = 0; i < n; i++)
      {
        const guint n_before = opening->slots->len;

        if (count_wholes (frame, i) != depth)
          continue;
        n_left--;
        if (opening->marked[i] == 0)
          continue;
        add_slots_of (opening, i);
        if (opening->slots->len == n_before && opening->marked[i] == 2)
          return refuse_nothing (opening, bhxh_frame_get_indicator (frame, i)->code,
                                 error);
      }
  return opening->slots->len > 0 || refuse_nothing (opening, "", error);
}

gint
bhxh_allocation_find_slot (const BhxhAllocation *allocation,
                           gint indicator,
                           BhxhPeriod period)
{
  for (guint i = 0; i < allocation->n_slots; i++)
    if ((gint) allocation->slots[i].indicator == indicator &&
        allocation->slots[i].period == period)
      return (gint) i;
  return -1;
}

/* The nearest of those it is a part of. */
static gint
find_whole (const BhxhAllocation *allocation, const AllocationSlot *slot)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  gint whole = bhxh_frame_get_indicator (frame, slot->indicator)->part_of;
  gint found = -1;

  for (; whole >= 0 && found < 0;
       whole = bhxh_frame_get_indicator (frame, (guint) whole)->part_of)
    found = bhxh_allocation_find_slot (allocation, whole, slot->period);
  return found;
}

static gboolean
take_slots (Opening *opening, GError **error)
{
  BhxhAllocation *allocation = opening->allocation;
  const guint n_units = bhxh_frame_get_n_units (allocation_frame (allocation));
  BhxhPeriod earliest = BHXH_PERIOD_NONE;

  allocation->n_slots = opening->slots->len;
  allocation->slots = bhxh_try_new (allocation->n_slots, sizeof (AllocationSlot), error);
  if (allocation->slots == NULL)
    {
      allocation->n_slots = 0;
      return FALSE;
    }
  for (guint i = 0; i < allocation->n_slots; i++)
    {
      AllocationSlot *slot = &allocation->slots[i];

      *slot = g_array_index (opening->slots, AllocationSlot, i);
      slot->whole = find_whole (allocation, slot);
      slot->sum = -1;
      slot->previous = -1;
      if (allocation->request.block == BHXH_ALLOCATION_BY_YEARS)
        slot->previous = bhxh_allocation_find_slot (
            allocation, (gint) slot->indicator, bhxh_period_get_previous (slot->period));
      if (earliest == BHXH_PERIOD_NONE ||
          bhxh_period_compare (slot->period, earliest) < 0)
        earliest = slot->period;
      if (!bhxh_slot_init (slot, n_units, error))
        return FALSE;
    }
  allocation->base_period = bhxh_period_get_previous (earliest);
  return TRUE;
}

gboolean
bhxh_allocation_open_slots (BhxhAllocation *allocation,
                            const BhxhFigures *targets,
                            const BhxhOptions *options,
                            GError **error)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  Opening opening = { .allocation = allocation,
                      .targets = targets,
                      .period = options->period };
  gboolean is_open = FALSE;

  opening.marked = bhxh_try_new (bhxh_frame_get_n_indicators (frame), 1, error);
  if (opening.marked == NULL)
    return FALSE;
  opening.slots = g_array_new (FALSE, FALSE, sizeof (AllocationSlot));
  is_open =
      mark_indicators (frame, options->allocated_indicators, opening.marked, error) &&
      add_slots (&opening, error) && take_slots (&opening, error);
  g_array_unref (opening.slots);
  g_free (opening.marked);
  return is_open;
}
