/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which parts a whole has, what each of them adds, and what is left beside them. All that
 * is shown was shared out, so that it adds up as it stands.
 */
#include "gap/decomposition-rows.h"

#include "base/memory.h"
#include "gap/decompose.h"
#include "gap/decomposition-parts.h"
#include "gap/decomposition-shares.h"
#include "gap/labels.h"

/* Decimals of what is worked out of rates, beyond those of their indicator. */
#define FURTHER_DECIMALS 2

typedef struct
{
  const GapSlot *slot;
  StateSource source;
  Part all;
  Wide people;   /* of whom a rate's points are a percentage; 0: none */
  gint decimals; /* of all that is shown of changes */
  GArray *rows;
  guint row; /* of the whole */
} Whole;

static DecompositionRow *
row_of (const Whole *whole, guint row)
{
  return &g_array_index (whole->rows, DecompositionRow, row);
}

static DecompositionRow *
whole_row (const Whole *whole)
{
  return row_of (whole, whole->row);
}

/* --- Rows ------------------------------------------------------------------------ */

static MaybeAmount
amount_at (Wide value, gint decimals)
{
  MaybeAmount amount = { .decimals = (gint8) decimals };

  amount.present = bhxh_wide_narrow (value, &amount.value);
  return amount;
}

/* @value in units of the last place shown, towards where @divide goes. */
static MaybeAmount
show (const Whole *whole, const Ratio *value, Wide (*divide) (Wide, Wide))
{
  Ratio scaled = { 0, 1 };

  if (!bhxh_ratio_scale (value, whole->decimals, &scaled))
    return (MaybeAmount){ 0 };
  return amount_at (divide (scaled.dividend, scaled.divisor), whole->decimals);
}

/* The new row's number. */
static guint
add_row (const Whole *whole, DecompositionLine line, const Part *part)
{
  DecompositionRow row = { .unit = part->unit,
                           .unit_name = part->unit,
                           .indicator = part->indicator,
                           .period = whole->slot->target_period,
                           .line = (guint8) line };

  row.from_kind = whole->source.gaps->since_base ? FROM_BASE : FROM_TARGET;
  row.from_period = whole->source.periods[STATE_FROM];
  row.to_period = whole->source.periods[STATE_TO];
  row.change_unit = (guint8) gap_unit_of (whole->slot->measure);
  if (part->is_known)
    {
      row.from = maybe_amount (part->figures[STATE_FROM].amount);
      row.to = maybe_amount (part->figures[STATE_TO].amount);
      row.unit_name = gap_view_name_unit (&whole->source.gaps->engine.view, part->unit,
                                          bhxh_period_get_last_day (row.to_period));
      row.n_summed = part->figures[STATE_TO].n_summed;
      row.change = show (whole, &part->change, bhxh_wide_divide_round);
    }
  g_array_append_val (whole->rows, row);
  return whole->rows->len - 1;
}

static void
set_contribution (const Whole *whole, guint row, Wide shown, const Wide *persons)
{
  row_of (whole, row)->contribution = amount_at (shown, whole->decimals);
  if (persons != NULL)
    row_of (whole, row)->persons = amount_at (*persons, 0);
}

/* What is left beside the parts; a row of its own where that is anything. */
static void
add_rest (const Whole *whole, DecompositionLine line, Wide rest, const Wide *persons)
{
  const Part nothing = { .unit = whole->all.unit, .indicator = whole->all.indicator };

  if (rest != 0 || (persons != NULL && *persons != 0))
    set_contribution (whole, add_row (whole, line, &nothing), rest, persons);
}

/* FALSE, and said in the whole's row, past 128 bits. */
static gboolean
work_out (const Whole *whole, Shares *shares)
{
  if (bhxh_shares_work_out (shares, &whole->all.change, whole->decimals, whole->people))
    return TRUE;
  whole_row (whole)->reason = DECOMPOSITION_TOO_LARGE;
  return FALSE;
}

/* --- What parts add -------------------------------------------------------------- */

/* Each part's change is what it adds: counts of units, and kinds of one unit. */
static gboolean
add_plain_parts (const Whole *whole,
                 const Part *parts,
                 guint n,
                 DecompositionLine line,
                 GError **error)
{
  g_auto (Shares) shares = { 0 };
  gboolean is_shared = FALSE;

  if (!bhxh_shares_init (&shares, (gsize) n + 1, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (parts[i].is_known)
      shares.values[i] = parts[i].change;
  is_shared =
      bhxh_shares_set_rest (&shares, &whole->all.change) && work_out (whole, &shares);
  for (guint i = 0; i < n; i++)
    {
      const guint row = add_row (whole, line, &parts[i]);

      if (is_shared && parts[i].is_known)
        set_contribution (whole, row, shares.shown[i], shares_get_persons (&shares, i));
    }
  if (is_shared)
    add_rest (whole, line + 1, shares.shown[n], shares_get_persons (&shares, n));
  return TRUE;
}

static void
add_to (MaybeAmount *sum, const MaybeAmount *part)
{
  *sum = amount_at ((Wide) sum->value + part->value, part->decimals);
}

/* Effects of a part into its row, and into their sums in the whole's. */
static void
set_effects (const Whole *whole, guint row, Wide rate, Wide structure)
{
  DecompositionRow *part = row_of (whole, row);
  DecompositionRow *all = whole_row (whole);

  part->rate.value = amount_at (rate, whole->decimals);
  part->structure.value = amount_at (structure, whole->decimals);
  part->labour = all->labour;
  add_to (&all->rate.value, &part->rate.value);
  add_to (&all->structure.value, &part->structure.value);
}

/* --- Counts ---------------------------------------------------------------------- */

/* What a count would be per head of the labour force. */
static gboolean
rates_of_count (const Part *part, DecomposePart *rates)
{
  for (guint state = 0; state < 2; state++)
    {
      Ratio per_head;

      rates->people[state] = part->people[state];
      if (!bhxh_ratio_init (&per_head, 1, part->people[state]) ||
          !bhxh_ratio_multiply (&part->figures[state].exact, &per_head,
                                &rates->rate[state]))
        return FALSE;
    }
  return TRUE;
}

/* A unit's change of persons in two whole numbers. */
static gboolean
split_count (const Whole *whole, const Part *part, Wide change, Wide *split)
{
  const Ratio places = { bhxh_wide_power_of_ten ((guint) whole->decimals), 1 };
  DecomposePart rates;
  Effects effects;
  Ratio values[2];

  if (!rates_of_count (part, &rates) || !bhxh_decompose_count (&rates, &effects) ||
      !bhxh_ratio_multiply (&effects.rate, &places, &values[0]) ||
      !bhxh_ratio_multiply (&effects.structure, &places, &values[1]))
    return FALSE;
  return bhxh_ratio_apportion (values, 2, change, split);
}

/* The effects of all units, each beside its change; none where one does not fit. */
static void
split_counts (const Whole *whole, const Part *parts, guint n, guint first)
{
  for (guint i = 0; i < n; i++)
    {
      const MaybeAmount change = row_of (whole, first + i)->contribution;
      Wide split[2] = { 0, 0 };

      if (!change.present || !split_count (whole, &parts[i], change.value, split))
        {
          whole_row (whole)->rate.value.present = 0;
          whole_row (whole)->structure.value.present = 0;
          whole_row (whole)->reason = DECOMPOSITION_TOO_LARGE;
          return;
        }
      set_effects (whole, first + i, split[0], split[1]);
    }
}

static gboolean
add_counts (const Whole *whole, Part *parts, guint n, GError **error)
{
  const guint first = whole->rows->len;
  DecompositionRow *row = NULL;

  if (!add_plain_parts (whole, parts, n, LINE_UNIT, error))
    return FALSE;
  if (!whole->source.has_labour || !bhxh_parts_are_known (parts, n))
    return TRUE;
  row = whole_row (whole);
  row->labour = (guint8) bhxh_parts_weigh (&whole->source, parts, n, &row->labour_period);
  if (row->labour != LABOUR_UNKNOWN)
    split_counts (whole, parts, n, first);
  return TRUE;
}

/* --- Rates ----------------------------------------------------------------------- */

/* All effects, and last what the units do not explain of the whole's change. */
static gboolean
work_out_effects (const Whole *whole, const Part *parts, guint n, Shares *shares)
{
  g_autofree DecomposePart *rates = bhxh_try_new (n, sizeof (DecomposePart), NULL);
  g_autofree Effects *effects = bhxh_try_new (n, sizeof (Effects), NULL);
  Ratio change;

  if (rates == NULL || effects == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    rates[i] =
        (DecomposePart){ { parts[i].people[0], parts[i].people[1] },
                         { parts[i].figures[0].exact, parts[i].figures[1].exact } };
  if (!bhxh_decompose_rate (rates, n, effects, &change) ||
      !bhxh_ratio_subtract (&whole->all.change, &change, &shares->values[2 * n]))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      shares->values[2 * i] = effects[i].rate;
      shares->values[2 * i + 1] = effects[i].structure;
    }
  return work_out (whole, shares);
}

static void
set_unit (const Whole *whole, guint row, const Shares *shares, guint number)
{
  DecompositionRow *part = row_of (whole, row);
  DecompositionRow *all = whole_row (whole);
  const Wide *shown = &shares->shown[2 * number];
  const Wide *persons = shares_get_persons (shares, 2 * number);

  part->contribution = amount_at (shown[0] + shown[1], whole->decimals);
  set_effects (whole, row, shown[0], shown[1]);
  if (persons == NULL)
    return;
  part->persons = amount_at (persons[0] + persons[1], 0);
  part->rate.persons = amount_at (persons[0], 0);
  part->structure.persons = amount_at (persons[1], 0);
  add_to (&all->rate.persons, &part->rate.persons);
  add_to (&all->structure.persons, &part->structure.persons);
}

static void
set_range (const Whole *whole, const Ratio *lo, const Ratio *hi, EffectColumns *effect)
{
  effect->lo = show (whole, lo, bhxh_wide_divide_floor);
  effect->hi = show (whole, hi, bhxh_wide_divide_ceil);
}

/* Half the distance of two sums of rates, either way. */
static void
set_structure_range (const Whole *whole, const Part *part, EffectColumns *effect)
{
  static const Ratio half = { 1, 2 };
  Ratio distance = { 0, 1 };
  Ratio negative = { 0, 1 };

  for (guint state = 0; state < 2; state++)
    {
      Ratio above;

      if (!bhxh_ratio_subtract (&part->figures[state].exact,
                                &whole->all.figures[state].exact, &above) ||
          !bhxh_ratio_add (&distance, &above, &distance))
        return;
    }
  if (!bhxh_ratio_multiply (&distance, &half, &distance))
    return;
  distance.dividend = ABS (distance.dividend);
  negative = (Ratio){ -distance.dividend, distance.divisor };
  set_range (whole, &negative, &distance, effect);
}

/* Without labour forces: shares lie between nothing and all. */
static void
set_ranges (const Whole *whole, const Part *parts, guint n, guint first)
{
  const Ratio zero = { 0, 1 };
  Ratio lo = parts[0].change;
  Ratio hi = parts[0].change;
  Ratio left_lo;
  Ratio left_hi;

  for (guint i = 0; i < n; i++)
    {
      const Ratio *change = &parts[i].change;
      DecompositionRow *row = row_of (whole, first + i);

      row->labour = LABOUR_UNKNOWN;
      set_range (whole, change->dividend < 0 ? change : &zero,
                 change->dividend > 0 ? change : &zero, &row->rate);
      set_structure_range (whole, &parts[i], &row->structure);
      lo = bhxh_ratio_order (change, &lo) < 0 ? *change : lo;
      hi = bhxh_ratio_order (change, &hi) > 0 ? *change : hi;
    }
  set_range (whole, &lo, &hi, &whole_row (whole)->rate);
  if (bhxh_ratio_subtract (&whole->all.change, &hi, &left_lo) &&
      bhxh_ratio_subtract (&whole->all.change, &lo, &left_hi))
    set_range (whole, &left_lo, &left_hi, &whole_row (whole)->structure);
}

/* The units' effects, and what is left beside them. */
static gboolean
set_units (const Whole *whole, const Part *parts, guint n, guint first, GError **error)
{
  g_auto (Shares) shares = { 0 };

  if (!bhxh_shares_init (&shares, 2 * (gsize) n + 1, error))
    return FALSE;
  if (!work_out_effects (whole, parts, n, &shares))
    {
      whole_row (whole)->reason = DECOMPOSITION_TOO_LARGE;
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    set_unit (whole, first + i, &shares, i);
  add_rest (whole, LINE_UNITS_REST, shares.shown[shares.n - 1],
            shares_get_persons (&shares, shares.n - 1));
  return TRUE;
}

static gboolean
add_rates (const Whole *whole, Part *parts, guint n, GError **error)
{
  const guint first = whole->rows->len;
  DecompositionRow *row = NULL;

  for (guint i = 0; i < n; i++)
    add_row (whole, LINE_UNIT, &parts[i]);
  row = whole_row (whole);
  if (!bhxh_parts_are_known (parts, n))
    {
      row->reason = DECOMPOSITION_UNITS_MISSING;
      return TRUE;
    }
  row->labour = (guint8) bhxh_parts_weigh (&whole->source, parts, n, &row->labour_period);
  if (row->labour != LABOUR_UNKNOWN)
    return set_units (whole, parts, n, first, error);
  set_ranges (whole, parts, n, first);
  return TRUE;
}

/* --- A whole --------------------------------------------------------------------- */

static gboolean
add_whole (Whole *whole, GError **error)
{
  g_auto (Shares) shares = { 0 };

  if (!bhxh_shares_init (&shares, 1, error))
    return FALSE;
  whole->row = add_row (whole, LINE_WHOLE, &whole->all);
  if (bhxh_shares_set_rest (&shares, &whole->all.change) && work_out (whole, &shares))
    set_contribution (whole, whole->row, shares.shown[0],
                      shares_get_persons (&shares, 0));
  return TRUE;
}

/* How exactly changes are shown, and of how many people a rate is. */
static void
set_scales (Whole *whole)
{
  const Part *all = &whole->all;
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (whole->source.gaps->engine.view.frame, all->indicator);
  BhxhPeriod period = BHXH_PERIOD_NONE;

  whole->decimals = MAX (all->figures[STATE_FROM].amount.decimals,
                         all->figures[STATE_TO].amount.decimals);
  whole->decimals = MAX (whole->decimals, 0);
  if (whole->slot->measure == BHXH_MEASURE_PERSON)
    return;
  whole->decimals =
      MAX (whole->decimals, bhxh_indicator_get_decimals (indicator) + FURTHER_DECIMALS);
  if (!bhxh_state_find_labour (&whole->source, STATE_TO, all->unit, &whole->people,
                               &period))
    whole->people = 0;
}

gboolean
bhxh_decomposition_add_rows (BhxhGaps *gaps,
                             const GapSlot *slot,
                             guint unit,
                             GArray *rows,
                             GError **error)
{
  Whole whole = { .slot = slot, .rows = rows };
  g_autofree Part *units = NULL;
  g_autofree Part *kinds = NULL;
  guint n_units = 0;
  guint n_kinds = 0;

  bhxh_state_source_init (&whole.source, gaps, slot);
  bhxh_part_find (&whole.source, unit, &whole.all);
  if (!whole.all.is_known)
    return TRUE;
  units = bhxh_parts_list_units (&whole.source, unit, &n_units, error);
  if (units != NULL)
    kinds = bhxh_parts_list_kinds (&whole.source, unit, &n_kinds, error);
  if (kinds == NULL)
    return FALSE;
  if (n_units == 0 && n_kinds == 0)
    return TRUE;
  set_scales (&whole);
  if (!add_whole (&whole, error))
    return FALSE;
  if (n_units > 0 &&
      !(slot->measure == BHXH_MEASURE_PERSON ? add_counts (&whole, units, n_units, error)
                                             : add_rates (&whole, units, n_units, error)))
    return FALSE;
  return n_kinds == 0 || add_plain_parts (&whole, kinds, n_kinds, LINE_KIND, error);
}
