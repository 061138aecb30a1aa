/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whether all the area of a unit is in a sum: everybody who surely is there then
 * reported, and for each unit of the axis that may be gone, what it went into.
 */
#include "codec/actuals-area.h"

#include "model/frame-units.h"

/* How far changes are followed from one unit to the next. */
#define MAX_CHANGES_IN_A_ROW 32
/* Units that one message names. */
#define MAX_LISTED 40

/* Whether the area of a unit that may be gone is in the sum. */
typedef enum
{
  AREA_MISSING,
  AREA_ASSUMED, /* if it was merged by the day */
  AREA_THERE
} AreaState;

/* --- Parts that reported -------------------------------------------------------------
 */

Trait
bhxh_sum_trait_of_key (const SumKey *key)
{
  return (Trait){ .kind = FIGURE_ACTUAL,
                  .stage = (guint8) key->stage,
                  .as_of = key->as_of,
                  .qualifier = BHXH_QUALIFIER_EXACT };
}

gboolean
bhxh_sum_find_figure (const Sum *sum, guint unit, const SumKey *key, Figure *figure)
{
  const BhxhFigures *figures = sum->summing->load->figures;
  const Trait trait = bhxh_sum_trait_of_key (key);
  const gint index =
      bhxh_figures_find_same (figures, unit, sum->row.indicator, sum->row.slot, &trait);

  return index >= 0 && bhxh_figures_get_figure (figures, unit, sum->row.indicator,
                                                sum->row.slot, (guint) index, figure);
}

static gboolean
add_amount (Sum *sum, NumberReading reading)
{
  const gint decimals = MAX (sum->row.reading.decimals, reading.decimals);
  Wide value = 0;

  if (!bhxh_wide_scale (sum->value, (guint) (decimals - sum->row.reading.decimals),
                        &sum->value) ||
      !bhxh_wide_scale (reading.value, (guint) (decimals - reading.decimals), &value))
    return FALSE;
  sum->row.reading.decimals = decimals;
  return !__builtin_add_overflow (sum->value, value, &sum->value);
}

static void
add_figure (Sum *sum, const Figure *figure)
{
  const BhxhFigures *figures = sum->summing->load->figures;
  const Trait trait = bhxh_figures_get_traits (figures, NULL)[figure->trait];
  const NumberReading reading = { figure->value, trait.decimals };

  if (sum->n_reported == 0)
    {
      sum->row.reading.decimals = trait.decimals;
      sum->row.place = (Place){ .file = bhxh_figures_get_load (figures, trait.load),
                                .line = figure->detail };
      sum->trait.load = trait.load;
      sum->trait.rounding = trait.rounding;
    }
  if (trait.load != sum->trait.load)
    sum->trait.load = bhxh_figures_merge_loads (sum->summing->load->figures,
                                                sum->trait.load, trait.load, NULL);
  /* Of rounded parts the sum is known about, not to a place. */
  if (trait.rounding != BHXH_ROUNDING_EXACT)
    {
      sum->trait.rounding = trait.rounding;
      sum->trait.qualifier = BHXH_QUALIFIER_ABOUT;
    }
  sum->is_too_large |= !add_amount (sum, reading);
  sum->n_reported++;
}

/* The state of @unit, of which only its own figure is known so far. */
static PartState
state_below (const Sum *sum, guint unit)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  const guint8 *states = sum->summing->states;
  gint above = bhxh_frame_get_district (frame, unit)->parent;

  for (; above >= 0 && states[above] != PART_NOT;
       above = bhxh_frame_get_district (frame, (guint) above)->parent)
    if (states[above] == PART_REPORTED)
      return PART_COVERED;
  return (PartState) states[unit];
}

/* Marks the parts, and adds up those that reported and lie in no other that did. */
void
bhxh_sum_add_parts (Sum *sum, const SumKey *key)
{
  const guint *parts = sum->summing->day.parts + sum->changed->first_part;
  guint8 *states = sum->summing->states;
  Figure figure;

  for (guint i = 0; i < sum->changed->n_parts; i++)
    states[parts[i]] =
        bhxh_sum_find_figure (sum, parts[i], key, &figure) ? PART_REPORTED : PART_MISSING;
  for (guint i = 0; i < sum->changed->n_parts; i++)
    if (states[parts[i]] == PART_REPORTED &&
        state_below (sum, parts[i]) == PART_REPORTED &&
        bhxh_sum_find_figure (sum, parts[i], key, &figure))
      add_figure (sum, &figure);
}

void
bhxh_sum_forget_parts (Sum *sum)
{
  const guint *parts = sum->summing->day.parts + sum->changed->first_part;

  for (guint i = 0; i < sum->changed->n_parts; i++)
    sum->summing->states[parts[i]] = PART_NOT;
}

/* --- Parts that did not --------------------------------------------------------------
 */

void
bhxh_sum_list_unit (const Sum *sum, GString *list, guint n, guint unit)
{
  const BhxhDistrict *district =
      bhxh_frame_get_district (sum->summing->load->frame, unit);

  if (n > MAX_LISTED)
    return;
  if (n == MAX_LISTED)
    g_string_append (list, ", …");
  else
    g_string_append_printf (list, "%s%s (%s)", n > 0 ? ", " : "",
                            bhxh_district_get_name (district, BHXH_LANGUAGE_VI),
                            bhxh_district_get_code (district));
}

static gint
validity_of (const Sum *sum, guint unit)
{
  return unit_validity (bhxh_frame_get_district (sum->summing->load->frame, unit),
                        sum->row.day);
}

/* Inside the bounds of a change one code can be read as the unit before or after it: a
 * figure of the one may well be the other's. */
static gboolean
is_under_other (const Sum *sum, guint unit)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  const guint *parts = sum->summing->day.parts + sum->changed->first_part;
  const char *code = bhxh_district_get_code (bhxh_frame_get_district (frame, unit));

  for (guint i = 0; i < sum->changed->n_parts; i++)
    if (parts[i] != unit && sum->summing->states[parts[i]] == PART_REPORTED &&
        validity_of (sum, parts[i]) < 0 &&
        strcmp (code,
                bhxh_district_get_code (bhxh_frame_get_district (frame, parts[i]))) == 0)
      return TRUE;
  return FALSE;
}

static AreaState find_area (const Sum *sum, guint unit, gboolean is_out, guint depth);

/* The area of what a unit went into, or came from. */
static AreaState
find_neighbour (const Sum *sum, guint unit, guint neighbour, gboolean is_out, guint depth)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  const PartState state = state_below (sum, neighbour);
  const gint validity = validity_of (sum, neighbour);
  const gint held_by = bhxh_frame_trace_unit (frame, unit);

  /* It went into some other part of a unit that it was in. */
  if (neighbour < sum->summing->load->n_units && unit_lies_in (frame, held_by, neighbour))
    return !unit_lies_in (frame, (gint) neighbour, sum->changed->unit) ? AREA_MISSING
           : validity_of (sum, unit) == 0                              ? AREA_THERE
                                                                       : AREA_ASSUMED;
  if (state == PART_REPORTED || state == PART_COVERED)
    return AREA_THERE;
  if (validity < 0 && is_under_other (sum, neighbour))
    return AREA_ASSUMED;
  return validity <= 0 && depth < MAX_CHANGES_IN_A_ROW
             ? find_area (sum, neighbour, is_out, depth + 1)
             : AREA_MISSING;
}

/* The area of a unit without a figure, by what it went into (@is_out) or came from. */
static AreaState
find_area (const Sum *sum, guint unit, gboolean is_out, guint depth)
{
  const Changes *changes = &sum->summing->changes;
  AreaState worst = AREA_THERE;
  const Succession *change = NULL;
  guint n = 0;

  while ((change = is_out ? bhxh_changes_get_out (changes, unit, n)
                          : bhxh_changes_get_into (changes, unit, n)) != NULL)
    {
      const AreaState area = find_neighbour (
          sum, unit, is_out ? change->new_unit : change->old_unit, is_out, depth);

      worst = MIN (worst, area);
      n++;
    }
  return n > 0 ? worst : AREA_MISSING;
}

/* The area of a unit of the axis that is surely not valid on the day, or may be so. */
static AreaState
find_changed_area (const Sum *sum, guint unit)
{
  const BhxhDistrict *district =
      bhxh_frame_get_district (sum->summing->load->frame, unit);
  const BhxhPeriod from = bhxh_district_get_valid_from (district);
  const gboolean is_out = from == BHXH_PERIOD_NONE || sum->row.day >= from;

  const AreaState area = find_area (sum, unit, is_out, 0);

  return area == AREA_MISSING && validity_of (sum, unit) < 0 && is_under_other (sum, unit)
             ? AREA_ASSUMED
             : area;
}

/* Lists who now has parts of the unit's area together with areas outside the changed
 * unit: nobody can say how much of their figures is its own. */
static void
list_shared (Sum *sum, guint unit, guint depth)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  const Succession *change = NULL;

  for (guint n = 0;
       (change = bhxh_changes_get_out (&sum->summing->changes, unit, n)) != NULL; n++)
    {
      const guint next = change->new_unit;

      if (validity_of (sum, next) == 0 && depth < MAX_CHANGES_IN_A_ROW)
        list_shared (sum, next, depth + 1);
      else if (next >= sum->summing->load->n_units &&
               !unit_lies_in (frame, bhxh_frame_trace_unit (frame, next),
                              sum->changed->unit))
        bhxh_sum_list_unit (sum, sum->shared, sum->n_shared++, next);
    }
}

static void
add_missing (Sum *sum, guint unit)
{
  bhxh_sum_list_unit (sum, sum->missing, sum->n_missing++, unit);
}

/* A lowest unit of the axis below the changed one. */
static void
look_for_area (Sum *sum, guint unit)
{
  const PartState state = state_below (sum, unit);
  AreaState area;

  if (validity_of (sum, unit) > 0 || state == PART_REPORTED || state == PART_COVERED)
    return;
  area = find_changed_area (sum, unit);
  if (area == AREA_ASSUMED)
    bhxh_sum_list_unit (sum, sum->assumed, sum->n_assumed++, unit);
  if (area == AREA_MISSING)
    list_shared (sum, unit, 0);
  /* Of what surely is gone, those are missing that came after it, if they are known. */
  if (area == AREA_MISSING &&
      (state == PART_MISSING || sum->n_missing == 0 ||
       bhxh_changes_get_out (&sum->summing->changes, unit, 0) == NULL))
    add_missing (sum, unit);
}

static void
look_for_areas (Sum *sum)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  guint first = 0;

  for (guint unit = sum->changed->unit + 1; unit < sum->summing->load->n_units; unit++)
    if (bhxh_frame_get_children (frame, unit, &first) == 0 &&
        unit_lies_in (frame, (gint) unit, sum->changed->unit))
      look_for_area (sum, unit);
  if (bhxh_frame_get_children (frame, sum->changed->unit, &first) == 0)
    look_for_area (sum, sum->changed->unit);
}

/* Everybody who surely is there then and is waited for. */
static void
look_for_parts (Sum *sum)
{
  const ChangedDay *day = &sum->summing->day;
  const guint *parts = day->parts + sum->changed->first_part;

  for (guint i = 0; i < sum->changed->n_parts; i++)
    if (day->is_lowest[parts[i]] && validity_of (sum, parts[i]) > 0 &&
        state_below (sum, parts[i]) == PART_MISSING)
      add_missing (sum, parts[i]);
}

void
bhxh_sum_find_missing (Sum *sum)
{
  look_for_parts (sum);
  look_for_areas (sum);
}
