/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The number of a row: in the style of its column, found out while the column streams by;
 * and what no figure can be.
 */
#include "codec/actuals.h"

/* Why the column's numbers cannot be read in one style; the cell that does not fit is the
 * current row's. */
static void
report_style (ActualsLoad *load, Place place)
{
  BhxhNumberStyle style = 0;

  bhxh_style_sniffer_report (&load->sniffer,
                             bhxh_style_sniffer_finish (&load->sniffer, &style),
                             load->options->diagnostics, place, &load->first_error);
}

/* A column whose style is found out. */
static ValueOutcome
sniff (ActualsLoad *load, CsvField field, BhxhMeasure measure, ActualRow *out)
{
  gboolean is_mixed;

  switch (bhxh_style_sniffer_add (&load->sniffer, out->row, field.text, field.length,
                                  measure, &out->reading))
    {
    case SNIFF_AGREED: return VALUE_READ;
    case SNIFF_OPEN: return VALUE_OPEN;
    case SNIFF_MISSING: return VALUE_MISSING;
    case SNIFF_FAILED: break;
    }
  /* Of two styles in one column, which is wrong is not known: that is said once. */
  is_mixed = bhxh_style_sniffer_is_mixed (&load->sniffer);
  if (!is_mixed || !load->is_mixed)
    report_style (load, bhxh_actuals_get_place (load, FIELD_VALUE));
  load->is_mixed |= is_mixed;
  bhxh_style_sniffer_skip (&load->sniffer);
  return VALUE_NONE;
}

static ValueOutcome
read_in_style (ActualsLoad *load, CsvField field, BhxhMeasure measure, ActualRow *out)
{
  const NumberOutcome outcome =
      bhxh_number_read (field.text, field.length, load->style, measure, &out->reading);

  if (outcome == NUMBER_READ)
    return VALUE_READ;
  if (outcome == NUMBER_MISSING)
    return VALUE_MISSING;
  /* Why it was thought to be another style is said by the sniffer. */
  if (!load->is_style_stated)
    return sniff (load, field, measure, out);
  bhxh_number_report (load->options->diagnostics, outcome,
                      bhxh_actuals_get_place (load, FIELD_VALUE), field.text,
                      field.length, load->style, measure, &load->first_error);
  return VALUE_NONE;
}

/* The first rows decide the style of most files. */
static void
settle_early (ActualsLoad *load)
{
  BhxhNumberStyle style = 0;

  if (!bhxh_style_sniffer_is_decided (&load->sniffer) ||
      bhxh_style_sniffer_finish (&load->sniffer, &style) != NULL)
    return;
  load->style = style;
  bhxh_actuals_settle_numbers (load);
}

/* Digits alone are the same number in every style, with a point in those that survive if
 * vi does not. */
ValueOutcome
bhxh_actuals_read_value (ActualsLoad *load, CsvField field, ActualRow *out)
{
  const BhxhMeasure measure = load->indicators[out->indicator].measure;
  ValueOutcome outcome;

  if (G_LIKELY (bhxh_number_parse_plain (field.text, field.length, &out->reading.value,
                                         &out->reading.decimals)) &&
      (out->reading.decimals == 0 ||
       (load->style == BHXH_NUMBER_AUTO && measure != BHXH_MEASURE_PERSON &&
        style_sniffer_has_only_points (&load->sniffer))))
    return VALUE_READ;
  if (load->style != BHXH_NUMBER_AUTO)
    return read_in_style (load, field, measure, out);
  outcome = sniff (load, field, measure, out);
  settle_early (load);
  return outcome;
}

/* Where the cell is that was read as row @row. */
static Place
find_pending_place (const ActualsLoad *load, guint64 row)
{
  for (gsize i = 0; i < load->n_pending; i++)
    if (load->pending[i].row.row == row)
      return load->pending[i].row.place;
  return (Place){ 0 };
}

gboolean
bhxh_actuals_settle_style (ActualsLoad *load)
{
  BhxhNumberStyle style = load->style;
  const SniffedCell *offending = NULL;

  if (load->style == BHXH_NUMBER_AUTO)
    offending = bhxh_style_sniffer_finish (&load->sniffer, &style);
  if (offending != NULL)
    {
      bhxh_style_sniffer_report (&load->sniffer, offending, load->options->diagnostics,
                                 find_pending_place (load, offending->cell),
                                 &load->first_error);
      return FALSE;
    }
  load->style = style;
  return TRUE;
}

/* --- What figures can be -------------------------------------------------------------
 */

static gboolean
is_above_100 (NumberReading reading)
{
  return bhxh_number_compare (reading.value, reading.decimals, 100, 0) > 0;
}

static void
report_number (ActualsLoad *load, ProblemKind kind, const ActualRow *row)
{
  char number[NUMBER_SIZE];

  bhxh_number_write (number, row->reading.value, row->reading.decimals,
                     BHXH_NUMBER_PLAIN);
  bhxh_actuals_report (load, kind, bhxh_actuals_get_row_place (load, row), number, NULL,
                       NULL);
}

gboolean
bhxh_actuals_check_value (ActualsLoad *load, const ActualRow *row)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, row->indicator);
  const BhxhMeasure measure = bhxh_indicator_get_measure (indicator);
  const gboolean is_share = bhxh_indicator_get_numerator (indicator) >= 0;

  if (row->reading.value < 0 && (measure == BHXH_MEASURE_PERSON || is_share))
    {
      report_number (load, PROBLEM_NEGATIVE_NUMBER, row);
      return FALSE;
    }
  if (measure == BHXH_MEASURE_PERCENT && is_above_100 (row->reading))
    report_number (load, PROBLEM_PERCENT_ABOVE_100, row);
  return TRUE;
}
