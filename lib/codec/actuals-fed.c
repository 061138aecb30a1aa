/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that are taken out of a sheet, or of another program's memory, go the way of those
 * of a CSV file, with two differences: a cell can be a number already, whatever the style
 * of the texts, and persons can be counted in thousands by all of a column.
 */
#include "codec/actuals.h"

void
bhxh_actuals_expect_fed (ActualsLoad *load)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      load->columns[i] = (gint) i;
      load->constants[i].length = 0;
    }
  load->is_simple = FALSE;
  load->has_more_of_row = TRUE;
  load->has_more_of_unit = TRUE;
  load->has_origin = TRUE;
}

void
bhxh_actuals_feed (ActualsLoad *load, const FedRow *row)
{
  const CsvRow fields = {
    .fields = row->fields, .n_fields = N_FIELDS, .line = row->row, .row = row->row
  };

  load->fed = row;
  load->load = row->load;
  bhxh_actuals_add_row (load, &fields);
  load->fed = NULL;
}

/* --- The number ----------------------------------------------------------------------
 */

/* Zeros beyond @decimals are dropped. Persons come out whole: 1200.0 is 1200, and 12.5
 * thousand is 125 hundred. Zeros that a column's one scale adds to a rate say nothing. */
static void
drop_zeros (gint decimals, NumberReading *reading)
{
  while (reading->decimals > decimals && reading->value % 10 == 0)
    {
      reading->value /= 10;
      reading->decimals--;
    }
}

static NumberOutcome
scale_number (const FedRow *fed, const BhxhIndicator *indicator, NumberReading *reading)
{
  gint64 narrow = 0;

  *reading = *fed->number;
  if (fed->outcome != NUMBER_READ)
    return fed->outcome;
  if (indicator->measure != BHXH_MEASURE_PERSON)
    {
      if (fed->is_padded)
        drop_zeros (MAX (indicator->decimals, 0), reading);
      return fed->rate_outcome;
    }
  if (fed->is_percent)
    return NUMBER_UNFIT_PERCENT;
  reading->decimals -= fed->scale;
  drop_zeros (0, reading);
  if (reading->decimals > 0)
    return NUMBER_NOT_WHOLE;
  /* What is meant must be a number too. */
  return bhxh_number_round (reading->value, reading->decimals, 0, &narrow, NULL)
             ? NUMBER_READ
             : NUMBER_TOO_LARGE;
}

static ValueOutcome
read_number (ActualsLoad *load, CsvField field, ActualRow *out)
{
  const BhxhMeasure measure = load->indicators[out->indicator].measure;
  const NumberOutcome outcome = scale_number (
      load->fed, bhxh_frame_get_indicator (load->frame, out->indicator), &out->reading);

  if (outcome == NUMBER_READ)
    return VALUE_READ;
  bhxh_number_report (load->options->diagnostics, outcome,
                      bhxh_actuals_get_place (load, FIELD_VALUE), field.text,
                      field.length, BHXH_NUMBER_PLAIN, measure, &load->first_error);
  return VALUE_NONE;
}

/* "12,5" in a column of thousands is what "12,5 nghìn" is elsewhere. */
static CsvField
add_scale (ActualsLoad *load, CsvField field)
{
  if (load->scaled == NULL)
    load->scaled = g_string_new (NULL);
  g_string_truncate (load->scaled, 0);
  g_string_append_len (load->scaled, field.text, field.length);
  g_string_append (load->scaled, load->fed->scale == 3 ? " nghìn" : " triệu");
  return (CsvField){ load->scaled->str, (guint32) load->scaled->len };
}

static gboolean
has_digit (CsvField field)
{
  for (guint i = 0; i < field.length; i++)
    if (g_ascii_isdigit (field.text[i]))
      return TRUE;
  return FALSE;
}

ValueOutcome
bhxh_actuals_read_fed (ActualsLoad *load, CsvField *field, ActualRow *out)
{
  if (load->fed->number != NULL)
    return read_number (load, *field, out);
  if (load->fed->scale > 0 && has_digit (*field) &&
      load->indicators[out->indicator].measure == BHXH_MEASURE_PERSON)
    *field = add_scale (load, *field);
  return bhxh_actuals_read_value (load, *field, out);
}
