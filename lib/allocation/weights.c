/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * By what each unit's share is reckoned, and within which bounds. Siblings are read from
 * the same period.
 */
#include "allocation/allocation.h"

#include "base/error.h"

/* --- Which figures ------------------------------------------------------------------- */

/* What happens in a period can only be set beside what happens in one of its length. */
static BhxhPeriodKind
get_kind (const BhxhAllocation *allocation, guint indicator, BhxhPeriod period)
{
  const BhxhFrame *frame = allocation_frame (allocation);

  return bhxh_frame_get_indicator (frame, indicator)->kind == BHXH_KIND_STOCK
             ? 0
             : bhxh_period_get_kind (period);
}

ColumnQuery
bhxh_allocation_query_last (const BhxhAllocation *allocation,
                            guint indicator,
                            BhxhPeriod period)
{
  return (ColumnQuery){
    .indicator = indicator,
    .period = BHXH_PERIOD_NONE,
    .until = bhxh_period_get_last_day (bhxh_period_get_previous (period)),
    .of_kind = get_kind (allocation, indicator, period),
  };
}

ColumnQuery
bhxh_allocation_query_people (const BhxhAllocation *allocation,
                              guint indicator,
                              BhxhPeriod period)
{
  return (ColumnQuery){
    .indicator = indicator,
    .period = BHXH_PERIOD_NONE,
    .until = bhxh_period_get_last_day (period),
    .of_kind = get_kind (allocation, indicator, period),
  };
}

static ColumnQuery
query_choice (const BhxhAllocation *allocation,
              const AllocationSlot *slot,
              const FigureChoice *choice)
{
  ColumnQuery query;

  if (choice->is_last)
    return bhxh_allocation_query_last (allocation, slot->indicator, slot->period);
  query = bhxh_allocation_query_people (allocation, choice->indicator, slot->period);
  query.period = choice->period;
  return query;
}

/* --- One list of siblings ------------------------------------------------------------ */

typedef struct
{
  BhxhAllocation *allocation;
  AllocationSlot *slot;
  Lacks *lacks;
  guint first;
  guint n;
  ColumnQuery last_query;
  ColumnQuery people_query;
  ColumnQuery by_query;
  ColumnQuery floor_query;
  ColumnQuery cap_query;
  const Column *last;
  const Column *people; /* NULL too where there is no denominator */
  const Column *by;
  const Column *floor;
  const Column *cap;
} Siblings;

static gboolean
find (Siblings *siblings, const ColumnQuery *query, const Column **column, GError **error)
{
  return bhxh_column_store_find (&siblings->allocation->columns, query, siblings->first,
                                 siblings->n, column, error);
}

static gboolean
find_choice (Siblings *siblings,
             const FigureChoice *choice,
             ColumnQuery *query,
             const Column **column,
             GError **error)
{
  if (!choice->is_set)
    return TRUE;
  *query = query_choice (siblings->allocation, siblings->slot, choice);
  return find (siblings, query, column, error);
}

static gboolean
find_columns (Siblings *siblings, GError **error)
{
  const AllocationSlot *slot = siblings->slot;
  const BhxhAllocation *allocation = siblings->allocation;
  const AllocationRequest *request = &allocation->request;

  siblings->last_query =
      bhxh_allocation_query_last (allocation, slot->indicator, slot->period);
  if (!find (siblings, &siblings->last_query, &siblings->last, error))
    return FALSE;
  if (slot->denominator >= 0)
    {
      siblings->people_query = bhxh_allocation_query_people (
          allocation, (guint) slot->denominator, slot->period);
      if (!find (siblings, &siblings->people_query, &siblings->people, error))
        return FALSE;
    }
  return find_choice (siblings, &request->column, &siblings->by_query, &siblings->by,
                      error) &&
         find_choice (siblings, &request->floor, &siblings->floor_query, &siblings->floor,
                      error) &&
         find_choice (siblings, &request->cap, &siblings->cap_query, &siblings->cap,
                      error);
}

/* --- One unit ------------------------------------------------------------------------ */

/* Whether the unit has the figure; notes that it lacks it. FALSE in @has then. */
static gboolean
need (Siblings *siblings,
      const ColumnQuery *query,
      const Column *column,
      guint unit,
      gboolean *has,
      GError **error)
{
  if (column_has (column, unit))
    return TRUE;
  *has = FALSE;
  return bhxh_lacks_add (siblings->lacks, query, siblings->allocation->base_period,
                         column, unit, error);
}

/* Persons that are not covered, at the finer of both decimals. */
static gboolean
count_uncovered (const Siblings *siblings, guint unit, gint64 *weight)
{
  const Column *people = siblings->people;
  const Column *last = siblings->last;
  const gint decimals = MAX (people->decimals, last->decimals);
  Wide all = people->values[unit];
  Wide covered = last->values[unit];

  if (!bhxh_wide_scale (all, (guint) (decimals - people->decimals), &all) ||
      !bhxh_wide_scale (covered, (guint) (decimals - last->decimals), &covered))
    return FALSE;
  return bhxh_wide_narrow (MAX (all - covered, 0), weight);
}

/* Whole persons, rounded upwards: what somebody has, or gets at least. */
static gint64
persons_above (const Column *column, guint unit)
{
  return (gint64) bhxh_wide_divide_ceil (
      column->values[unit], bhxh_wide_power_of_ten ((guint) column->decimals));
}

static gint64
persons_below (const Column *column, guint unit)
{
  return (gint64) bhxh_wide_divide_floor (
      column->values[unit], bhxh_wide_power_of_ten ((guint) column->decimals));
}

static gboolean
refuse (const Siblings *siblings, guint unit, GError **error)
{
  const BhxhDistrict *district =
      bhxh_frame_get_district (allocation_frame (siblings->allocation), unit);

  bhxh_set_error (error, BHXH_ERROR_RANGE,
                  "%s: số liệu để phân bổ nhỏ hơn 0 hoặc quá lớn",
                  "%s: a figure to share out by is below 0 or too large", district->code);
  return FALSE;
}

static gboolean
set_weight (Siblings *siblings, guint unit, GError **error)
{
  AllocationSlot *slot = siblings->slot;
  const WeightsKind kind = siblings->allocation->request.kind;
  const gboolean by_people =
      kind == WEIGHTS_COVERAGE || kind == WEIGHTS_UNCOVERED || kind == WEIGHTS_GAP;
  const gboolean is_first_year =
      siblings->allocation->request.block == BHXH_ALLOCATION_BY_YEARS &&
      slot->previous < 0;
  const gboolean by_last = kind == WEIGHTS_GROWTH || kind == WEIGHTS_UNCOVERED ||
                           kind == WEIGHTS_GAP || is_first_year;
  gboolean has = TRUE;

  if ((by_people &&
       !need (siblings, &siblings->people_query, siblings->people, unit, &has, error)) ||
      (by_last &&
       !need (siblings, &siblings->last_query, siblings->last, unit, &has, error)) ||
      (kind == WEIGHTS_COLUMN &&
       !need (siblings, &siblings->by_query, siblings->by, unit, &has, error)))
    return FALSE;
  if (!has)
    return TRUE;
  if (slot->previous < 0 && (kind == WEIGHTS_GAP || is_first_year))
    slot->bases[unit] = persons_above (siblings->last, unit);
  if (kind == WEIGHTS_UNCOVERED || kind == WEIGHTS_GAP)
    return count_uncovered (siblings, unit, &slot->weights[unit]) ||
           refuse (siblings, unit, error);
  slot->weights[unit] = (kind == WEIGHTS_GROWTH     ? siblings->last
                         : kind == WEIGHTS_COVERAGE ? siblings->people
                                                    : siblings->by)
                            ->values[unit];
  return slot->weights[unit] >= 0 || refuse (siblings, unit, error);
}

static gboolean
set_bounds (Siblings *siblings, guint unit, GError **error)
{
  const AllocationRequest *request = &siblings->allocation->request;
  AllocationSlot *slot = siblings->slot;
  gboolean has_floor = request->floor.is_set;
  gboolean has_cap = request->cap.is_set;

  slot->caps[unit] = BHXH_NUMBER_MAX;
  if ((has_floor && !need (siblings, &siblings->floor_query, siblings->floor, unit,
                           &has_floor, error)) ||
      (has_cap &&
       !need (siblings, &siblings->cap_query, siblings->cap, unit, &has_cap, error)))
    return FALSE;
  if (has_floor)
    slot->floors[unit] = persons_above (siblings->floor, unit);
  if (has_cap)
    slot->caps[unit] = persons_below (siblings->cap, unit);
  return (slot->floors[unit] >= 0 && slot->caps[unit] >= 0) ||
         refuse (siblings, unit, error);
}

/* --- All ----------------------------------------------------------------------------- */

static gboolean
weigh_siblings (Siblings *siblings, GError **error)
{
  AllocationSlot *slot = siblings->slot;

  if (!find_columns (siblings, error))
    return FALSE;
  for (guint unit = siblings->first; unit < siblings->first + siblings->n; unit++)
    {
      slot->states[unit] =
          siblings->allocation->takes_part[unit] ? SHARE_GIVEN : SHARE_LEFT_OUT;
      if (slot->states[unit] == SHARE_LEFT_OUT)
        continue;
      slot->lasts[unit] = siblings->last;
      slot->people[unit] = siblings->people;
      slot->by[unit] = siblings->by;
      if (!set_weight (siblings, unit, error) || !set_bounds (siblings, unit, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_denominator (const BhxhAllocation *allocation,
                   const AllocationSlot *slot,
                   GError **error)
{
  const WeightsKind kind = allocation->request.kind;

  if (slot->denominator >= 0 || kind == WEIGHTS_GROWTH || kind == WEIGHTS_COLUMN)
    return TRUE;
  bhxh_set_error (
      error, BHXH_ERROR_MISUSE,
      "%s: không có tỷ lệ nào lấy số này làm tử số, nên không biết mẫu số để phân bổ",
      "%s: no rate has it as numerator, so there is no denominator to share out by",
      bhxh_frame_get_indicator (allocation_frame (allocation), slot->indicator)->code);
  return FALSE;
}

gboolean
bhxh_allocation_weigh (BhxhAllocation *allocation, Lacks *lacks, GError **error)
{
  const BhxhFrame *frame = allocation_frame (allocation);

  for (guint i = 0; i < allocation->n_slots; i++)
    {
      AllocationSlot *slot = &allocation->slots[i];

      if (!check_denominator (allocation, slot, error))
        return FALSE;
      slot->states[allocation->request.unit] = SHARE_TOP;
      for (guint unit = allocation->request.unit; unit < bhxh_frame_get_n_units (frame);
           unit++)
        {
          Siblings siblings = { .allocation = allocation, .slot = slot, .lacks = lacks };

          if ((slot->states[unit] != SHARE_TOP && slot->states[unit] != SHARE_GIVEN) ||
              !bhxh_allocation_goes_on (allocation, unit))
            continue;
          siblings.n = bhxh_frame_get_children (frame, unit, &siblings.first);
          if (siblings.n > 0 && !weigh_siblings (&siblings, error))
            return FALSE;
        }
    }
  return TRUE;
}
