/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What units of other dates reported, such as the communes of July 2025, summed to the
 * units of the axis that they make up: when all of the area has reported, and not twice.
 */
#include "codec/actuals-area.h"

#include "base/memory.h"

#include <stdlib.h>

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
      bhxh_sum_list_unit (sum, old, 0, change->old_unit);
      bhxh_sum_list_unit (sum, new, 0, change->new_unit);
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

/* A root that came from one unit alone, as far as the rows say: they do not know what else
 * went into it, so figures of that unit are a part of it. NULL: no such unit. */
static const Succession *
find_only_origin (const Sum *sum)
{
  const BhxhFrame *frame = sum->summing->load->frame;
  const guint unit = sum->changed->unit;
  const BhxhDistrict *root = bhxh_frame_get_district (frame, unit);
  const Changes *changes = &sum->summing->changes;

  if (bhxh_frame_get_parent (frame, unit) >= 0 || sum->row.day >= root->from_first ||
      bhxh_changes_get_into (changes, unit, 1) != NULL)
    return NULL;
  return bhxh_changes_get_into (changes, unit, 0);
}

static void
report_part_of_root (const Sum *sum, const Succession *origin, const char *cell)
{
  g_autoptr (GString) root = g_string_new (NULL);
  g_autoptr (GString) part = g_string_new (NULL);

  bhxh_sum_list_unit (sum, root, 0, origin->new_unit);
  bhxh_sum_list_unit (sum, part, 0, origin->old_unit);
  bhxh_actuals_report (sum->summing->load, PROBLEM_ROOT_NOT_WHOLE, sum->row.place, cell,
                       root->str, part->str);
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
  const gboolean has_own = bhxh_sum_find_figure (sum, sum->row.unit, key, &own);
  const Succession *origin = find_only_origin (sum);

  if (sum->is_too_large || !bhxh_wide_narrow (sum->value, &sum->row.reading.value))
    bhxh_actuals_report (sum->summing->load, PROBLEM_NUMBER_OUT_OF_RANGE, sum->row.place,
                         cell, NULL, NULL);
  else if (origin != NULL && !has_own)
    report_part_of_root (sum, origin, cell);
  else if (sum->n_shared > 0 && !has_own)
    bhxh_actuals_report (sum->summing->load, PROBLEM_AREA_NOT_APART, sum->row.place, cell,
                         NULL, sum->shared->str);
  else if (sum->n_missing > 0 && !has_own)
    report_missing (sum, cell);
  else if (sum->n_missing + sum->n_shared == 0 && has_own && origin == NULL)
    meet_own (sum, &own, cell);
  else if (sum->n_missing + sum->n_shared == 0 && !has_own)
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
  g_autoptr (GString) shared = g_string_new (NULL);
  g_autoptr (GString) assumed = g_string_new (NULL);
  Sum sum = { .summing = summing,
              .changed = changed,
              .row = *cell,
              .trait = bhxh_sum_trait_of_key (key),
              .missing = missing,
              .shared = shared,
              .assumed = assumed };

  sum.row.unit = changed->unit;
  bhxh_sum_add_parts (&sum, key);
  if (sum.n_reported > 0 && check_overlaps (&sum))
    {
      bhxh_sum_find_missing (&sum);
      settle_sum (&sum, key);
    }
  bhxh_sum_forget_parts (&sum);
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

  if (load->n_periods == 0)
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
