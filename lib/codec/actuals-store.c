/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A figure that was read, into its cell; and what happens when the cell already says
 * something else.
 */
#include "codec/actuals.h"

#include "base/wide.h"

char *
bhxh_actuals_dup_cell (const ActualsLoad *load, const ActualRow *row)
{
  g_autofree char *period = bhxh_period_format (row->period);

  return g_strdup_printf (
      "%s/%s/%s",
      bhxh_district_get_code (bhxh_frame_get_district (load->frame, row->unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (load->frame, row->indicator)),
      period);
}

Place
bhxh_actuals_get_row_place (const ActualsLoad *load, const ActualRow *row)
{
  return row->place.line != 0 || (load->reader == NULL && load->fed == NULL)
             ? row->place
             : bhxh_actuals_get_place (load, FIELD_VALUE);
}

/* --- Units beside the axis -----------------------------------------------------------
 */

static void
report_rate (ActualsLoad *load, const ActualRow *row)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, row->indicator);
  const gint parts[] = { bhxh_indicator_get_numerator (indicator),
                         bhxh_indicator_get_denominator (indicator) };
  g_autoptr (GString) needed = g_string_new (NULL);
  g_autofree char *cell = bhxh_actuals_dup_cell (load, row);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] >= 0)
      g_string_append_printf (needed, "%s%s", needed->len > 0 ? ", " : "",
                              bhxh_indicator_get_code (bhxh_frame_get_indicator (
                                  load->frame, (guint) parts[i])));
  bhxh_actuals_report (load, PROBLEM_RATE_NOT_SUMMED,
                       bhxh_actuals_get_row_place (load, row), cell,
                       needed->len > 0 ? needed->str : NULL, NULL);
}

/* The row whole; of one that waited for the file's end, what it says. */
static void
collect (ActualsLoad *load, const ActualRow *row)
{
  char number[NUMBER_SIZE];
  g_autofree char *cell = NULL;
  g_autofree char *figure = NULL;

  if (row->place.line == 0)
    {
      bhxh_actuals_leave_out (load);
      return;
    }
  cell = bhxh_actuals_dup_cell (load, row);
  bhxh_number_write (number, row->reading.value, row->reading.decimals,
                     BHXH_NUMBER_PLAIN);
  figure = g_strdup_printf ("%s=%s", cell, number);
  bhxh_actuals_report (load, PROBLEM_ROW_NOT_IN_PLAN, row->place, figure, NULL, NULL);
}

gboolean
bhxh_actuals_check_unit (ActualsLoad *load, const ActualRow *row)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, row->indicator);
  const gboolean is_traced = bhxh_frame_trace_unit (load->frame, row->unit) >= 0;
  g_autofree char *cell = NULL;

  if (is_traced && bhxh_indicator_get_measure (indicator) == BHXH_MEASURE_PERSON)
    return TRUE;
  if (load->options->collect_unknown)
    collect (load, row);
  else if (is_traced)
    report_rate (load, row);
  else
    {
      cell = bhxh_actuals_dup_cell (load, row);
      bhxh_actuals_report (load, PROBLEM_UNIT_NOT_TRACED,
                           bhxh_actuals_get_row_place (load, row), cell, NULL, NULL);
    }
  return FALSE;
}

/* --- Two figures for one cell --------------------------------------------------------
 */

char *
bhxh_actuals_dup_origin (const ActualsLoad *load,
                         const Figure *figure,
                         const Trait *trait)
{
  const char *file = bhxh_figures_get_load (load->figures, trait->load);

  return figure->detail == 0 ? g_strdup (file)
                             : g_strdup_printf ("%s:%u", file, figure->detail);
}

char *
bhxh_actuals_dup_number_and_origin (const ActualsLoad *load,
                                    const Figure *figure,
                                    const Trait *trait)
{
  g_autofree char *origin = bhxh_actuals_dup_origin (load, figure, trait);
  char number[NUMBER_SIZE] = "-";

  if (!trait->is_withdrawal)
    bhxh_number_write (number, figure->value, trait->decimals, BHXH_NUMBER_PLAIN);
  return g_strdup_printf ("%s (%s)", number, origin);
}

/* Of two that say the same, the one that stays must not depend on the order of reading:
 * the more precise, then the one known earlier, then by file. */
static gboolean
is_preferred (const ActualsLoad *load,
              const ActualRow *row,
              const Trait *trait,
              const Trait *before)
{
  const BhxhPeriod known = bhxh_figures_get_known_day (load->figures, trait, row->period);
  const BhxhPeriod known_before =
      bhxh_figures_get_known_day (load->figures, before, row->period);

  if (trait->decimals != before->decimals)
    return trait->decimals > before->decimals;
  if (known != known_before)
    return known < known_before;
  return strcmp (bhxh_figures_get_load (load->figures, trait->load),
                 bhxh_figures_get_load (load->figures, before->load)) < 0;
}

/* The cell has a figure of the same stage and day: an equal one, or a conflict. */
static void
meet_same (ActualsLoad *load,
           const ActualRow *row,
           const Trait *trait,
           Figure figure,
           guint index)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (load, row);
  g_autofree char *before = NULL;
  char number[NUMBER_SIZE];
  gboolean is_equal;
  GError *error = NULL;
  Figure other;
  Trait there;

  bhxh_figures_get_figure (load->figures, row->unit, row->indicator, row->slot, index,
                           &other);
  there = bhxh_figures_get_traits (load->figures, NULL)[other.trait];
  is_equal = bhxh_number_compare (other.value, there.decimals, row->reading.value,
                                  row->reading.decimals) == 0;
  before = is_equal ? bhxh_actuals_dup_origin (load, &other, &there)
                    : bhxh_actuals_dup_number_and_origin (load, &other, &there);
  bhxh_number_write (number, row->reading.value, row->reading.decimals,
                     BHXH_NUMBER_PLAIN);
  bhxh_actuals_report (load,
                       is_equal ? PROBLEM_DUPLICATE_FIGURE : PROBLEM_CONFLICTING_FIGURE,
                       bhxh_actuals_get_row_place (load, row), cell, number, before);
  if (is_equal && is_preferred (load, row, trait, &there) &&
      !bhxh_figures_replace (load->figures, row->unit, row->indicator, row->slot, index,
                             figure, &error))
    bhxh_actuals_stop (load, error);
}

/* --- Into the cell -------------------------------------------------------------------
 */

/* Printed in thousands or millions, a count is rounded, whatever its indicator says of
 * counts. */
Trait
bhxh_actuals_get_trait (const ActualsLoad *load, const ActualRow *row)
{
  BhxhRounding rounding = load->indicators[row->indicator].rounding;

  if (row->reading.decimals < 0 && rounding == BHXH_ROUNDING_EXACT)
    rounding = BHXH_ROUNDING_NEAREST;
  return (Trait){
    .decimals = (gint8) row->reading.decimals,
    .rounding = (guint8) rounding,
    .qualifier = BHXH_QUALIFIER_EXACT,
    .kind = FIGURE_ACTUAL,
    .stage = (guint8) row->stage,
    .is_withdrawal = row->is_withdrawal != FALSE,
    .load = row->load,
    .as_of = row->as_of,
  };
}

/* The figure's trait, which mostly is that of its indicator's last figure; its number is
 * 0 where the load is stopped. */
static inline const ActualIndicator *
find_trait (ActualsLoad *load, const ActualRow *row)
{
  ActualIndicator *indicator = &load->indicators[row->indicator];
  const Trait *last = &indicator->trait;
  GError *error = NULL;

  if (G_LIKELY (indicator->n_trait != 0 && last->decimals == row->reading.decimals &&
                last->is_withdrawal == row->is_withdrawal && last->stage == row->stage &&
                last->as_of == row->as_of && last->load == row->load))
    return indicator;
  indicator->trait = bhxh_actuals_get_trait (load, row);
  indicator->n_trait = bhxh_figures_intern (load->figures, &indicator->trait, &error);
  if (indicator->n_trait == 0)
    bhxh_actuals_stop (load, error);
  return indicator;
}

/* Whether a look at it shows that an indicator can have the number. */
static inline gboolean
is_plainly_good (const ActualsLoad *load, const ActualRow *row)
{
  const gint decimals = row->reading.decimals;

  if (row->reading.value < 0)
    return FALSE;
  return load->indicators[row->indicator].measure != BHXH_MEASURE_PERCENT ||
         (decimals >= 0 && decimals < POWERS_OF_TEN - 2 &&
          (guint64) row->reading.value <= bhxh_powers_of_ten[decimals + 2]);
}

/* A figure that is not the first one of its cell, or the first one of its column. */
static void
store_slowly (ActualsLoad *load, const ActualRow *row, const Trait *trait, Figure figure)
{
  GError *error = NULL;
  gint same = -1;

  if (load->options->replace)
    {
      bhxh_actuals_add_vintage (load, row, trait, figure);
      return;
    }
  same =
      bhxh_figures_find_same (load->figures, row->unit, row->indicator, row->slot, trait);
  if (same >= 0)
    meet_same (load, row, trait, figure, (guint) same);
  else if (!bhxh_figures_add (load->figures, row->unit, row->indicator, row->slot, figure,
                              &error))
    bhxh_actuals_stop (load, error);
}

void
bhxh_actuals_store (ActualsLoad *load, const ActualRow *row)
{
  Figure figure = { .value = row->reading.value };
  const ActualIndicator *indicator = NULL;

  if (G_UNLIKELY (load->options->known_on != BHXH_PERIOD_NONE) &&
      bhxh_actuals_is_known_later (load, row))
    return;
  if (!is_plainly_good (load, row) && !bhxh_actuals_check_value (load, row))
    return;
  if (G_UNLIKELY (load->take != NULL))
    {
      load->take (load, row);
      return;
    }
  if (load->keeps_rows)
    figure.detail = (guint32) MIN (row->row, G_MAXUINT32);
  indicator = find_trait (load, row);
  figure.trait = indicator->n_trait;
  if (G_UNLIKELY (figure.trait == 0))
    return;
  if (G_UNLIKELY (load->has_withdrawals) ||
      !bhxh_figures_add_first (load->figures, row->unit, row->indicator, row->slot,
                               &figure))
    store_slowly (load, row, &indicator->trait, figure);
}
