/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A figure that was read, into its cell; and what happens when the cell already says
 * something else.
 */
#include "codec/actuals.h"

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

/* "12345 (file.csv)" */
static char *
describe (const ActualsLoad *load, const Figure *figure, const Trait *trait)
{
  char number[NUMBER_SIZE];

  bhxh_number_write (number, figure->value, trait->decimals, BHXH_NUMBER_PLAIN);
  return g_strdup_printf ("%s (%s)", number,
                          bhxh_figures_get_load (load->figures, trait->load));
}

/* The file's place where the row was read; the row being read now, where it was not kept.
 */
static Place
place_of_row (const ActualsLoad *load, const ActualRow *row)
{
  if (row->place.line != 0)
    return row->place;
  return bhxh_csv_reader_get_place (load->reader, load->columns[FIELD_VALUE] >= 0
                                                      ? (guint) load->columns[FIELD_VALUE]
                                                      : G_MAXUINT);
}

/* The cell has a figure of the same stage and day: equal, replaced, or a conflict. */
static void
meet_same (ActualsLoad *load, const ActualRow *row, Figure figure, guint index)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (load, row);
  g_autofree char *before = NULL;
  char number[NUMBER_SIZE];
  ProblemKind kind = PROBLEM_CONFLICTING_FIGURE;
  Figure other;
  const Trait *traits = bhxh_figures_get_traits (load->figures, NULL);
  const Trait *trait = NULL;

  bhxh_figures_get_figure (load->figures, row->unit, row->indicator, (guint) row->slot,
                           index, &other);
  trait = &traits[other.trait];
  before = describe (load, &other, trait);
  bhxh_number_write (number, row->reading.value, row->reading.decimals,
                     BHXH_NUMBER_PLAIN);
  if (bhxh_number_compare (other.value, trait->decimals, row->reading.value,
                           row->reading.decimals) == 0)
    kind = PROBLEM_DUPLICATE_FIGURE;
  else if (load->options->replace && trait->load != load->load)
    kind = PROBLEM_REPLACED_FIGURE;
  bhxh_actuals_report (load, kind, place_of_row (load, row), cell, number, before);
  if (kind == PROBLEM_REPLACED_FIGURE)
    bhxh_figures_replace (load->figures, row->unit, row->indicator, (guint) row->slot,
                          index, figure, NULL);
}

/* What this figure has in common with others. Printed in thousands or millions, a count
 * is rounded, whatever its indicator says of counts. */
static Trait
trait_of (const ActualsLoad *load, const ActualRow *row)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, row->indicator);
  BhxhRounding rounding = bhxh_indicator_get_rounding (indicator);

  if (row->reading.decimals < 0 && rounding == BHXH_ROUNDING_EXACT)
    rounding = BHXH_ROUNDING_NEAREST;
  return (Trait){
    .decimals = (gint8) row->reading.decimals,
    .rounding = (guint8) rounding,
    .qualifier = BHXH_QUALIFIER_EXACT,
    .kind = FIGURE_ACTUAL,
    .stage = (guint8) row->stage,
    .load = load->load,
    .as_of = row->as_of,
  };
}

void
bhxh_actuals_store (ActualsLoad *load, const ActualRow *row)
{
  const Trait trait = trait_of (load, row);
  Figure figure = { .value = row->reading.value };
  GError *error = NULL;
  gint same = -1;

  if (row->unit >= bhxh_frame_get_n_units (load->frame))
    {
      ActualRow later = *row;

      later.place = place_of_row (load, row);
      later.place.file = bhxh_figures_get_load (load->figures, load->load);
      if (!bhxh_later_figures_add (load->later, &later, load->load, &error))
        bhxh_actuals_fail (load, error);
      return;
    }
  if (load->options->keep_places)
    figure.detail = (guint32) MIN (row->row, G_MAXUINT32);
  figure.trait = bhxh_figures_intern (load->figures, &trait, &error);
  if (figure.trait != 0)
    same = bhxh_figures_find_same (load->figures, row->unit, row->indicator,
                                   (guint) row->slot, &trait);
  if (same >= 0)
    meet_same (load, row, figure, (guint) same);
  else if (figure.trait == 0 ||
           !bhxh_figures_add (load->figures, row->unit, row->indicator, (guint) row->slot,
                              figure, &error))
    bhxh_actuals_fail (load, error);
}
