/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What units of other dates reported, such as the communes of July 2025, summed to the
 * units of the axis that they make up: when all of the area has reported, and not twice.
 */
#include "codec/actuals.h"

#include "base/memory.h"
#include "base/wide.h"
#include "codec/actuals-parts.h"

#include <stdlib.h>

/* How far changes are followed from one unit to the next. */
#define MAX_CHANGES_IN_A_ROW 32
/* Units that one message names. */
#define MAX_LISTED 40

/* All that is known of a part within the sum at hand. */
typedef enum
{
  PART_NOT,      /* is no part */
  PART_MISSING,  /* has not reported */
  PART_COVERED,  /* a unit that it lies in has reported for it */
  PART_REPORTED, /* is in the sum */
} PartState;

/* Whether the area of a unit that may be gone is in the sum. */
typedef enum
{
  AREA_MISSING,
  AREA_ASSUMED, /* if it was merged by the day */
  AREA_THERE
} AreaState;

/* Figures of one stage and day can be summed together. */
typedef struct
{
  BhxhStage stage;
  BhxhPeriod as_of;
} SumKey;

typedef struct
{
  ActualsLoad *load;
  Changes changes;
  ChangedDay day;
  guint8 *states; /* PartState, by known unit */
  SumKey *keys;
  gsize n_keys;
  gsize keys_capacity;
} Summing;

/* One sum in the making. */
typedef struct
{
  Summing *summing;
  ChangedUnit *changed;
  ActualRow row; /* of the sum; its place is that of the first part */
  Trait trait;
  Wide value;
  gboolean is_too_large;
  guint n_reported;
  guint n_missing;
  GString *missing;
  guint n_assumed;
  GString *assumed;
} Sum;

/* --- Parts that reported -------------------------------------------------------------
 */

static Trait
trait_of_key (const SumKey *key)
{
  return (Trait){ .kind = FIGURE_ACTUAL,
                  .stage = (guint8) key->stage,
                  .as_of = key->as_of,
                  .qualifier = BHXH_QUALIFIER_EXACT };
}

static gboolean
find_figure (const Sum *sum, guint unit, const SumKey *key, Figure *figure)
{
  const BhxhFigures *figures = sum->summing->load->figures;
  const Trait trait = trait_of_key (key);
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
    sum->trait.load = 0;
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
static void
add_parts (Sum *sum, const SumKey *key)
{
  const guint *parts = sum->summing->day.parts + sum->changed->first_part;
  guint8 *states = sum->summing->states;
  Figure figure;

  for (guint i = 0; i < sum->changed->n_parts; i++)
    states[parts[i]] =
        find_figure (sum, parts[i], key, &figure) ? PART_REPORTED : PART_MISSING;
  for (guint i = 0; i < sum->changed->n_parts; i++)
    if (states[parts[i]] == PART_REPORTED &&
        state_below (sum, parts[i]) == PART_REPORTED &&
        find_figure (sum, parts[i], key, &figure))
      add_figure (sum, &figure);
}

static void
forget_parts (Sum *sum)
{
  const guint *parts = sum->summing->day.parts + sum->changed->first_part;

  for (guint i = 0; i < sum->changed->n_parts; i++)
    sum->summing->states[parts[i]] = PART_NOT;
}

/* --- Parts that did not --------------------------------------------------------------
 */

static void
list_unit (const Sum *sum, GString *list, guint n, guint unit)
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
  return bhxh_district_is_valid_on (
      bhxh_frame_get_district (sum->summing->load->frame, unit), sum->row.day);
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

static void
add_missing (Sum *sum, guint unit)
{
  list_unit (sum, sum->missing, sum->n_missing++, unit);
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
    list_unit (sum, sum->assumed, sum->n_assumed++, unit);
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

/* --- What becomes of the sum ---------------------------------------------------------
 */

/* A unit and what came after it cannot both report for one day. */
static gboolean
check_overlaps (const Sum *sum)
{
  const Changes *changes = &sum->summing->changes;
  const guint8 *states = sum->summing->states;
  g_autofree char *cell = NULL;
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);

  for (guint i = 0; i < changes->n; i++)
    {
      const Succession *change = &changes->by_new[i];

      if (states[change->old_unit] != PART_REPORTED ||
          states[change->new_unit] != PART_REPORTED)
        continue;
      cell = bhxh_actuals_dup_cell (sum->summing->load, &sum->row);
      list_unit (sum, old, 0, change->old_unit);
      list_unit (sum, new, 0, change->new_unit);
      bhxh_actuals_report (sum->summing->load, PROBLEM_UNIT_AND_SUCCESSOR, sum->row.place,
                           cell, old->str, new->str);
      return FALSE;
    }
  return TRUE;
}

static void
report_missing (const Sum *sum, const char *cell)
{
  g_autofree char *coverage =
      g_strdup_printf ("%u/%u", sum->n_reported, sum->n_reported + sum->n_missing);

  bhxh_actuals_report (sum->summing->load, PROBLEM_INCOMPLETE_SUM, sum->row.place, cell,
                       coverage, sum->missing->str);
}

/* Units whose days are not known are told once for all the indicators of the day. */
static void
remark_assumed (Sum *sum, const char *cell)
{
  g_autofree char *coverage = g_strdup_printf ("%u", sum->n_reported);

  if (sum->n_assumed == 0 || sum->changed->is_said)
    return;
  sum->changed->is_said = TRUE;
  bhxh_actuals_report (sum->summing->load, PROBLEM_SUM_WITHOUT, sum->row.place, cell,
                       coverage, sum->assumed->str);
}

/* The unit reported too: its own figure counts. */
static void
meet_own (const Sum *sum, const Figure *own, const char *cell)
{
  const ActualsLoad *load = sum->summing->load;
  const gint decimals =
      bhxh_figures_get_traits (load->figures, NULL)[own->trait].decimals;
  char numbers[2][NUMBER_SIZE];

  if (bhxh_number_compare (own->value, decimals, sum->row.reading.value,
                           sum->row.reading.decimals) == 0)
    return;
  bhxh_number_write (numbers[0], own->value, decimals, BHXH_NUMBER_PLAIN);
  bhxh_number_write (numbers[1], sum->row.reading.value, sum->row.reading.decimals,
                     BHXH_NUMBER_PLAIN);
  bhxh_actuals_report (sum->summing->load, PROBLEM_FIGURE_OF_PARENT_AND_CHILDREN,
                       sum->row.place, cell, numbers[0], numbers[1]);
}

static void
store_sum (Sum *sum)
{
  ActualsLoad *load = sum->summing->load;
  Figure figure = { .value = sum->row.reading.value };
  GError *error = NULL;

  sum->trait.decimals = (gint8) sum->row.reading.decimals;
  figure.trait = bhxh_figures_intern (load->figures, &sum->trait, &error);
  if (figure.trait == 0 ||
      !bhxh_figures_add (load->figures, sum->row.unit, sum->row.indicator, sum->row.slot,
                         figure, &error))
    bhxh_actuals_stop (load, error);
}

static void
settle_sum (Sum *sum, const SumKey *key)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (sum->summing->load, &sum->row);
  Figure own;
  const gboolean has_own = find_figure (sum, sum->row.unit, key, &own);

  if (sum->is_too_large || !bhxh_wide_narrow (sum->value, &sum->row.reading.value))
    bhxh_actuals_report (sum->summing->load, PROBLEM_NUMBER_OUT_OF_RANGE, sum->row.place,
                         cell, NULL, NULL);
  else if (sum->n_missing > 0 && !has_own)
    report_missing (sum, cell);
  else if (sum->n_missing == 0 && has_own)
    meet_own (sum, &own, cell);
  else if (sum->n_missing == 0)
    {
      remark_assumed (sum, cell);
      store_sum (sum);
    }
}

/* --- Everything that can be summed ---------------------------------------------------
 */

static void
sum_key (Summing *summing, ChangedUnit *changed, const ActualRow *cell, const SumKey *key)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GString) assumed = g_string_new (NULL);
  Sum sum = { .summing = summing,
              .changed = changed,
              .row = *cell,
              .trait = trait_of_key (key),
              .missing = missing,
              .assumed = assumed };

  sum.row.unit = changed->unit;
  add_parts (&sum, key);
  if (sum.n_reported > 0 && check_overlaps (&sum))
    {
      look_for_parts (&sum);
      look_for_areas (&sum);
      settle_sum (&sum, key);
    }
  forget_parts (&sum);
}

/* Notes under which stages and days the part has figures. */
static gboolean
note_keys (Summing *summing, const ActualRow *cell, guint part, GError **error)
{
  const BhxhFigures *figures = summing->load->figures;
  Figure figure;

  for (guint i = 0;
       bhxh_figures_get_figure (figures, part, cell->indicator, cell->slot, i, &figure);
       i++)
    {
      const Trait *trait = &bhxh_figures_get_traits (figures, NULL)[figure.trait];
      const SumKey key = { (BhxhStage) trait->stage, trait->as_of };
      gsize known = 0;

      while (known < summing->n_keys && (summing->keys[known].stage != key.stage ||
                                         summing->keys[known].as_of != key.as_of))
        known++;
      if (known < summing->n_keys)
        continue;
      if (!bhxh_try_grow ((gpointer *) &summing->keys, &summing->keys_capacity,
                          summing->n_keys + 1, sizeof (SumKey), error))
        return FALSE;
      summing->keys[summing->n_keys++] = key;
    }
  return TRUE;
}

static void
sum_unit (Summing *summing, ChangedUnit *changed, const ActualRow *cell)
{
  const guint *parts = summing->day.parts + changed->first_part;
  GError *error = NULL;

  summing->n_keys = 0;
  for (guint i = 0; i < changed->n_parts; i++)
    if (!note_keys (summing, cell, parts[i], &error))
      {
        bhxh_actuals_stop (summing->load, error);
        return;
      }
  for (gsize i = 0; i < summing->n_keys && !summing->load->is_stopped; i++)
    sum_key (summing, changed, cell, &summing->keys[i]);
}

/* All indicators of one period. */
static void
sum_period (Summing *summing, const ActualPeriod *period)
{
  const BhxhFrame *frame = summing->load->frame;
  ActualRow cell = { .period = period->period, .day = period->day, .slot = period->slot };

  for (guint i = 0; i < summing->day.n_units; i++)
    for (cell.indicator = 0; cell.indicator < bhxh_frame_get_n_indicators (frame);
         cell.indicator++)
      if (bhxh_figures_get_column (summing->load->figures, cell.indicator, cell.slot) !=
              NULL &&
          bhxh_indicator_get_measure (bhxh_frame_get_indicator (frame, cell.indicator)) ==
              BHXH_MEASURE_PERSON)
        sum_unit (summing, &summing->day.units[i], &cell);
}

static int
compare_periods (const void *a, const void *b)
{
  return bhxh_period_compare (((const ActualPeriod *) a)->period,
                              ((const ActualPeriod *) b)->period);
}

/* The periods that rows named, in order; one can have been spelled in several ways. */
static void
sum_periods (Summing *summing)
{
  ActualsLoad *load = summing->load;
  GError *error = NULL;

  qsort (load->periods, load->n_periods, sizeof (ActualPeriod), compare_periods);
  for (gsize i = 0; i < load->n_periods && !load->is_stopped; i++)
    {
      const ActualPeriod *period = &load->periods[i];

      if (i > 0 && load->periods[i - 1].slot == period->slot)
        continue;
      if (summing->day.day != period->day)
        {
          bhxh_changed_day_clear (&summing->day);
          if (!bhxh_changed_day_init (&summing->day, load->frame, period->day, &error))
            {
              bhxh_actuals_stop (load, error);
              return;
            }
        }
      sum_period (summing, period);
    }
}

void
bhxh_actuals_sum (ActualsLoad *load)
{
  Summing summing = { .load = load };
  GError *error = NULL;

  /* Where all units are of the axis, no other one can have reported. */
  if (load->n_periods == 0 ||
      bhxh_frame_get_n_known (load->frame) == bhxh_frame_get_n_units (load->frame))
    return;
  summing.states = bhxh_try_new (bhxh_frame_get_n_known (load->frame), 1, &error);
  if (summing.states != NULL && bhxh_changes_init (&summing.changes, load->frame, &error))
    sum_periods (&summing);
  else
    bhxh_actuals_stop (load, error);
  bhxh_changed_day_clear (&summing.day);
  bhxh_changes_clear (&summing.changes);
  g_free (summing.states);
  g_free (summing.keys);
}
