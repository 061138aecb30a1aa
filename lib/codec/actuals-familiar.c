/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that say nothing but a number that the rows before them did not say: nearly all
 * rows of a large file. What is here is what actuals-row.c would do with them, with
 * nothing looked up; where anything differs the row is left to it.
 */
#include "codec/actuals.h"

#include "base/wide.h"

/* Whether an indicator of the measure can have the number, and every style that may be
 * the column's reads it so. */
static inline gboolean
is_plain_number (const ActualsLoad *load, BhxhMeasure measure, NumberReading reading)
{
  if (reading.value < 0)
    return FALSE;
  if (measure == BHXH_MEASURE_PERCENT &&
      (reading.decimals >= POWERS_OF_TEN - 2 ||
       (guint64) reading.value > bhxh_powers_of_ten[reading.decimals + 2]))
    return FALSE;
  return reading.decimals == 0 ||
         (measure != BHXH_MEASURE_PERSON && load->style == BHXH_NUMBER_AUTO &&
          style_sniffer_has_only_points (&load->sniffer));
}

static inline gboolean
read_number (CsvField field, NumberReading *reading)
{
  return number_parse_short (field.text, field.length, &reading->value,
                             &reading->decimals) ||
         bhxh_number_parse_plain (field.text, field.length, &reading->value,
                                  &reading->decimals);
}

/* The unit of the row before, or of another code that leaves no choice; -1: neither. */
static inline gint
find_familiar_unit (ActualsLoad *load, CsvField code, BhxhPeriod day)
{
  Remembered *remembered = &load->remembered[FIELD_UNIT];
  gint found;

  if (G_LIKELY (remembered_find (remembered, code) && load->unit_day == day))
    return remembered->meaning < load->n_units ? (gint) remembered->meaning : -1;
  found = bhxh_frame_find_unit_code (load->frame, code.text, code.length, day);
  if (found < 0 || (guint) found >= load->n_units)
    return -1;
  load->is_named[found] = TRUE;
  load->unit_day = day;
  remembered_set (remembered, code, found);
  return found;
}

gboolean
bhxh_actuals_add_familiar_row (ActualsLoad *load, const CsvRow *row)
{
  const CsvField period = row->fields[load->columns[FIELD_PERIOD]];
  const CsvField name = row->fields[load->columns[FIELD_INDICATOR]];
  const CsvField value = row->fields[load->columns[FIELD_VALUE]];
  const guint guess = load->indicators[load->last_indicator].next;
  const ActualIndicator *indicator = &load->indicators[guess];
  const ActualPeriod *when = NULL;
  NumberReading reading;
  Figure figure;
  gint unit;

  if (!remembered_find (&load->remembered[FIELD_PERIOD], period) ||
      indicator->code.length != name.length || indicator->n_trait == 0 ||
      !bytes_equal (indicator->code.text, name.text, name.length) ||
      !read_number (value, &reading) || indicator->trait.decimals != reading.decimals ||
      indicator->trait.stage != BHXH_STAGE_FINAL ||
      indicator->trait.as_of != BHXH_PERIOD_NONE ||
      !is_plain_number (load, indicator->measure, reading))
    return FALSE;
  when = &load->periods[load->remembered[FIELD_PERIOD].meaning];
  unit = find_familiar_unit (load, row->fields[load->columns[FIELD_UNIT]], when->day);
  figure =
      (Figure){ .value = reading.value,
                .trait = indicator->n_trait,
                .detail = load->keeps_rows ? (guint32) MIN (row->row, G_MAXUINT32) : 0 };
  if (unit < 0 ||
      !bhxh_figures_add_first (load->figures, (guint) unit, guess, when->slot, &figure))
    return FALSE;
  load->last_indicator = guess;
  return TRUE;
}
