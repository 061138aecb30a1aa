/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One row of actuals: what each of its fields means. Fields of rows that follow each
 * other are mostly the same, so each field's last text and meaning are remembered.
 */
#include "codec/actuals.h"

#include "model/labels.h"

#include <string.h>

/* How people write the stages, beside the machine names and the words of the labels. */
static const struct
{
  const char *key; /* as bhxh_text_dup_key() gives it */
  BhxhStage stage;
} stage_spellings[] = {
  { "uoc", BHXH_STAGE_ESTIMATE },         { "uoctinh", BHXH_STAGE_ESTIMATE },
  { "uocthuchien", BHXH_STAGE_ESTIMATE }, { "estimate", BHXH_STAGE_ESTIMATE },
  { "sobo", BHXH_STAGE_PRELIMINARY },     { "preliminary", BHXH_STAGE_PRELIMINARY },
  { "chinhthuc", BHXH_STAGE_FINAL },      { "final", BHXH_STAGE_FINAL },
};

/* The field's text, from its column or, without one, the caller's constant. */
static CsvField
field_of (const ActualsLoad *load, const CsvRow *row, ActualField field)
{
  const gint column = load->columns[field];

  return column >= 0 ? csv_field_trim (row->fields[column]) : load->constants[field];
}

static Place
place_of (const ActualsLoad *load, ActualField field)
{
  const gint column = load->columns[field];

  return bhxh_csv_reader_get_place (load->reader,
                                    column >= 0 ? (guint) column : G_MAXUINT);
}

static gboolean
recall (const Remembered *remembered, CsvField field)
{
  return remembered->length == field.length && field.length > 0 &&
         memcmp (remembered->text, field.text, field.length) == 0;
}

static void
remember (Remembered *remembered, CsvField field, gint64 meaning)
{
  remembered->length = 0;
  if (field.length > REMEMBERED_BYTES)
    return;
  memcpy (remembered->text, field.text, field.length);
  remembered->length = field.length;
  remembered->meaning = meaning;
}

/* Reports a problem with the text of one field. */
static void
report_field (ActualsLoad *load,
              ProblemKind kind,
              ActualField field,
              CsvField text,
              const char *expected,
              const char *other)
{
  g_autofree char *copy = g_strndup (text.text, text.length);

  bhxh_actuals_report (load, kind, place_of (load, field), copy, expected, other);
}

static gboolean
read_period (ActualsLoad *load, CsvField field, ActualField which, BhxhPeriod *period)
{
  g_autoptr (GError) error = NULL;

  if (bhxh_period_parse (field.text, field.length, period, &error))
    return TRUE;
  report_field (
      load,
      g_error_matches (error, BHXH_ERROR, BHXH_ERROR_RANGE) ? PROBLEM_PERIOD_OUT_OF_RANGE
      : which == FIELD_AS_OF                                ? PROBLEM_BAD_DATE
                                                            : PROBLEM_BAD_PERIOD,
      which, field, which == FIELD_AS_OF ? "2024-11-30" : "2024, 2024-Q3, 2024-09", NULL);
  return FALSE;
}

/* The period's slot; the period itself is remembered beside it, in the upper half. */
static gboolean
find_period (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_PERIOD];
  BhxhPeriod period = BHXH_PERIOD_NONE;
  GError *error = NULL;
  gint slot = 0;

  if (!recall (remembered, field))
    {
      if (!read_period (load, field, FIELD_PERIOD, &period))
        return FALSE;
      slot = bhxh_figures_add_period (load->figures, period, &error);
      if (slot < 0)
        {
          report_field (load, PROBLEM_TOO_MANY_PERIODS, FIELD_PERIOD, field, NULL, NULL);
          g_clear_error (&error);
          return FALSE;
        }
      remember (remembered, field, ((gint64) period << 32) | slot);
      out->slot = slot;
      out->period = period;
      return TRUE;
    }
  out->slot = (gint) (remembered->meaning & G_MAXINT32);
  out->period = (BhxhPeriod) (remembered->meaning >> 32);
  return TRUE;
}

static gboolean
find_indicator (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_INDICATOR];

  if (!recall (remembered, field))
    {
      gint found = bhxh_frame_find_indicator_code (load->frame, field.text, field.length);

      if (found < 0)
        {
          g_autofree char *name = g_strndup (field.text, field.length);

          found = bhxh_frame_find_indicator (load->frame, name);
        }
      if (found < 0)
        {
          report_field (load,
                        load->options->collect_unknown ? PROBLEM_ROW_NOT_IN_PLAN
                                                       : PROBLEM_UNKNOWN_INDICATOR,
                        FIELD_INDICATOR, field, NULL, NULL);
          return FALSE;
        }
      remember (remembered, field, found);
    }
  out->indicator = (guint) remembered->meaning;
  return TRUE;
}

static gboolean
find_unit (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_UNIT];
  const BhxhPeriod day = bhxh_period_get_last_day (out->period);

  if (day != load->unit_day || !recall (remembered, field))
    {
      const gint found = bhxh_actuals_find_unit (load, field, day);

      if (found < 0)
        return FALSE;
      load->unit_day = day;
      remember (remembered, field, found);
    }
  out->unit = (guint) remembered->meaning;
  return TRUE;
}

static gboolean
find_stage (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_STAGE];

  out->stage = BHXH_STAGE_FINAL;
  if (field.length == 0)
    return TRUE;
  if (!recall (remembered, field))
    {
      g_autofree char *text = g_strndup (field.text, field.length);
      g_autofree char *key = bhxh_text_dup_key (text);
      BhxhStage stage = 0;

      for (guint i = 0; i < G_N_ELEMENTS (stage_spellings); i++)
        if (g_str_equal (key, stage_spellings[i].key))
          stage = stage_spellings[i].stage;
      if (stage == 0)
        {
          report_field (load, PROBLEM_BAD_CODE_VALUE, FIELD_STAGE, field,
                        "estimate, preliminary, final", NULL);
          return FALSE;
        }
      remember (remembered, field, stage);
    }
  out->stage = (BhxhStage) remembered->meaning;
  return TRUE;
}

static gboolean
find_as_of (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_AS_OF];
  BhxhPeriod day = BHXH_PERIOD_NONE;

  out->as_of = BHXH_PERIOD_NONE;
  if (field.length == 0)
    return TRUE;
  if (!recall (remembered, field))
    {
      if (!read_period (load, field, FIELD_AS_OF, &day))
        return FALSE;
      remember (remembered, field, bhxh_period_get_last_day (day));
    }
  out->as_of = (BhxhPeriod) remembered->meaning;
  return TRUE;
}

/* Keeps a cell until its column's style is known. */
static void
keep_open (ActualsLoad *load, const ActualRow *row, CsvField field)
{
  const OpenCell cell = { *row, load->open_texts->len, field.length };

  if (load->open_cells->len >= ACTUALS_MAX_OPEN_CELLS ||
      load->open_texts->len > G_MAXUINT / 2)
    {
      bhxh_actuals_report (load, PROBLEM_TOO_MANY_OPEN_NUMBERS, row->place, NULL,
                           G_STRINGIFY (ACTUALS_MAX_OPEN_CELLS), NULL);
      return;
    }
  g_array_append_val (load->open_cells, cell);
  g_byte_array_append (load->open_texts, (const guint8 *) field.text, field.length);
}

/* Why the column's numbers cannot be read in one style. */
static void
report_style (ActualsLoad *load, Place place)
{
  BhxhNumberStyle style = 0;
  GError *error = NULL;

  bhxh_style_sniffer_report (&load->sniffer,
                             bhxh_style_sniffer_finish (&load->sniffer, &style),
                             load->options->diagnostics, place, &error);
  bhxh_actuals_fail (load, error);
}

/* A column whose style is found out: the cell's number, unless it is still open. */
static gboolean
sniff_value (ActualsLoad *load, CsvField field, BhxhMeasure measure, ActualRow *out)
{
  switch (bhxh_style_sniffer_add (&load->sniffer, out->row, field.text, field.length,
                                  measure, &out->reading))
    {
    case SNIFF_AGREED: return TRUE;
    case SNIFF_OPEN:
      out->place = place_of (load, FIELD_VALUE);
      keep_open (load, out, field);
      return FALSE;
    case SNIFF_MISSING: return FALSE;
    default:
      report_style (load, place_of (load, FIELD_VALUE));
      load->sniffer.survivors = load->sniffer.last_survivors; /* the column goes on */
      load->sniffer.unreadable.set = FALSE;
      return FALSE;
    }
}

static gboolean
is_digits (CsvField field)
{
  guint i = 0;

  while (i < field.length && g_ascii_isdigit (field.text[i]))
    i++;
  return i == field.length && i > 0;
}

/* Digits alone are the same number in every style. TRUE when @out has a figure. */
static gboolean
read_value (ActualsLoad *load, CsvField field, ActualRow *out)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, out->indicator);
  const BhxhMeasure measure = bhxh_indicator_get_measure (indicator);
  NumberOutcome outcome = NUMBER_READ;
  GError *error = NULL;

  if (is_digits (field) &&
      bhxh_number_parse_plain (field.text, field.length, &out->reading.value,
                               &out->reading.decimals))
    return TRUE;
  if (load->style == BHXH_NUMBER_AUTO)
    return sniff_value (load, field, measure, out);
  outcome =
      bhxh_number_read (field.text, field.length, load->style, measure, &out->reading);
  if (outcome == NUMBER_READ || outcome == NUMBER_MISSING)
    return outcome == NUMBER_READ;
  bhxh_number_report (load->options->diagnostics, outcome, place_of (load, FIELD_VALUE),
                      field.text, field.length, load->style, measure, &error);
  bhxh_actuals_fail (load, error);
  return FALSE;
}

void
bhxh_actuals_add_row (ActualsLoad *load, const CsvRow *row)
{
  ActualRow out = { .row = row->row };

  if (find_period (load, field_of (load, row, FIELD_PERIOD), &out) &&
      find_indicator (load, field_of (load, row, FIELD_INDICATOR), &out) &&
      find_unit (load, field_of (load, row, FIELD_UNIT), &out) &&
      find_stage (load, field_of (load, row, FIELD_STAGE), &out) &&
      find_as_of (load, field_of (load, row, FIELD_AS_OF), &out) &&
      read_value (load, field_of (load, row, FIELD_VALUE), &out))
    bhxh_actuals_store (load, &out);
}

/* Where the cell is that was read as row @row. */
static Place
place_of_open_cell (const ActualsLoad *load, guint64 row)
{
  for (guint i = 0; i < load->open_cells->len; i++)
    {
      const OpenCell *cell = &g_array_index (load->open_cells, OpenCell, i);

      if (cell->row.row == row)
        return cell->row.place;
    }
  return (Place){ 0 };
}

void
bhxh_actuals_finish_file (ActualsLoad *load)
{
  BhxhNumberStyle style = load->style;
  const SniffedCell *offending = NULL;

  if (load->open_cells->len == 0)
    return;
  offending = bhxh_style_sniffer_finish (&load->sniffer, &style);
  if (offending != NULL)
    {
      report_style (load, place_of_open_cell (load, offending->cell));
      return;
    }
  for (guint i = 0; i < load->open_cells->len; i++)
    {
      OpenCell *cell = &g_array_index (load->open_cells, OpenCell, i);
      const BhxhIndicator *indicator =
          bhxh_frame_get_indicator (load->frame, cell->row.indicator);

      if (bhxh_number_read ((const char *) load->open_texts->data + cell->offset,
                            cell->length, style, bhxh_indicator_get_measure (indicator),
                            &cell->row.reading) == NUMBER_READ)
        bhxh_actuals_store (load, &cell->row);
    }
}
