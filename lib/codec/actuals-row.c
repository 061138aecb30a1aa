/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One row of actuals: what each of its fields means. Fields of rows that follow each
 * other are mostly the same, so each field's last text and meaning are remembered.
 */
#include "codec/actuals.h"

#include "base/fold.h"
#include "base/memory.h"
#include "base/period.h"
#include "model/labels.h"

/* Remark of bhxh_actuals_may_say(). */
#define SAID_AS_OF 'a'

#define STAGE_BYTES 64
#define STAGE_LIST "estimate, preliminary, final"

/* How people write the stages, beside the machine names: as bhxh_fold() gives it. */
static const struct
{
  const char *folded;
  BhxhStage stage;
} stage_spellings[] = {
  { "uoc", BHXH_STAGE_ESTIMATE },
  { "uoc tinh", BHXH_STAGE_ESTIMATE },
  { "uoc thuc hien", BHXH_STAGE_ESTIMATE },
  { "so uoc", BHXH_STAGE_ESTIMATE },
  { "estimated", BHXH_STAGE_ESTIMATE },
  { "so bo", BHXH_STAGE_PRELIMINARY },
  { "so so bo", BHXH_STAGE_PRELIMINARY },
  { "tam tinh", BHXH_STAGE_PRELIMINARY },
  { "provisional", BHXH_STAGE_PRELIMINARY },
  { "chinh thuc", BHXH_STAGE_FINAL },
  { "so chinh thuc", BHXH_STAGE_FINAL },
  { "thuc hien", BHXH_STAGE_FINAL },
  { "quyet toan", BHXH_STAGE_FINAL },
};

/* --- Period --------------------------------------------------------------------------
 */

/* The period in the figures; FALSE when it is reported why it cannot be there. */
static gboolean
add_period (ActualsLoad *load, CsvField field, BhxhPeriod period, guint *index)
{
  GError *error = NULL;
  char limit[24];
  const gint slot = bhxh_figures_add_period (load->figures, period, &error);

  if (slot >= 0 && bhxh_try_grow ((gpointer *) &load->periods, &load->periods_capacity,
                                  load->n_periods + 1, sizeof (ActualPeriod), &error))
    {
      *index = (guint) load->n_periods++;
      load->periods[*index] = (ActualPeriod){ .period = period,
                                              .day = bhxh_period_get_last_day (period),
                                              .slot = (guint) slot };
      return TRUE;
    }
  g_snprintf (limit, sizeof limit, "%" G_GUINT64_FORMAT,
              load->options->limits[BHXH_LIMIT_PERIODS]);
  if (error->code == BHXH_ERROR_LIMIT)
    bhxh_actuals_report_field (load, PROBLEM_TOO_MANY_PERIODS, FIELD_PERIOD, field, limit,
                               NULL);
  bhxh_actuals_stop (load, error);
  return FALSE;
}

/* A period that was not in the row before: by its spelling, or read. */
static gboolean
read_period (ActualsLoad *load, CsvField field, guint *index)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  PeriodOutcome outcome;

  if (field.length == 0)
    {
      bhxh_actuals_report_blank (load, FIELD_PERIOD, FIELD_PERIOD);
      return FALSE;
    }
  *index = memo_find (&load->period_memo, field.text, field.length);
  if (*index != MEMO_NONE)
    return TRUE;
  outcome = bhxh_period_read (field.text, field.length, &period);
  if (outcome != PERIOD_READ)
    {
      bhxh_period_report (load->options->diagnostics, outcome,
                          bhxh_actuals_get_place (load, FIELD_PERIOD), field.text,
                          field.length, &load->first_error);
      return FALSE;
    }
  if (!add_period (load, field, period, index))
    return FALSE;
  memo_add (&load->period_memo, field.text, field.length, *index);
  return TRUE;
}

static inline gboolean
find_period (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_PERIOD];
  const ActualPeriod *period = NULL;

  if (!remembered_find (remembered, field))
    {
      guint index = 0;

      if (!read_period (load, field, &index))
        return FALSE;
      remembered_set (remembered, field, index);
      period = &load->periods[index];
    }
  else
    period = &load->periods[remembered->meaning];
  out->period = period->period;
  out->day = period->day;
  out->slot = period->slot;
  return TRUE;
}

/* --- Indicator -----------------------------------------------------------------------
 */

static gboolean
match_indicator (ActualsLoad *load, CsvField field, IndicatorMatch *match)
{
  GError *error = NULL;

  if (bhxh_frame_match_indicator (load->frame, field.text, field.length, match, &error))
    return TRUE;
  bhxh_actuals_stop (load, error);
  return FALSE;
}

static void
report_indicator (ActualsLoad *load, CsvField field, ActualField which)
{
  IndicatorMatch match;

  if (!match_indicator (load, field, &match))
    return;
  if (match.outcome == INDICATOR_UNKNOWN && load->options->collect_unknown)
    bhxh_actuals_leave_out (load);
  else
    bhxh_frame_report_indicator (
        load->frame, field.text, field.length, &match, load->options->diagnostics,
        bhxh_actuals_get_place (load, which), &load->first_error);
}

/* By code or name, in the column @which; each spelling of a name is looked up once. */
static gint
look_up_indicator (ActualsLoad *load, CsvField field, ActualField which)
{
  gint found = bhxh_frame_find_indicator_code (load->frame, field.text, field.length);
  const guint known = found >= 0
                          ? MEMO_NONE
                          : memo_find (&load->indicator_memo, field.text, field.length);
  IndicatorMatch match;

  if (found >= 0 || known != MEMO_NONE)
    return found >= 0 ? found : (gint) known - 1;
  if (!match_indicator (load, field, &match))
    return -1;
  if (match.outcome == INDICATOR_FOUND)
    {
      found = (gint) match.indicator;
      report_indicator (load, field, which);
    }
  memo_add (&load->indicator_memo, field.text, field.length, (guint) (found + 1));
  return found;
}

/* By the row's text; what did not follow the last row's indicator the last time. */
static gboolean
read_indicator (ActualsLoad *load, const CsvRow *row, CsvField field, ActualRow *out)
{
  ActualField which = FIELD_INDICATOR;
  gint found;

  if (field.length == 0)
    {
      which = FIELD_INDICATOR_NAME;
      field = actuals_get_field (load, row, which);
    }
  if (field.length == 0)
    {
      bhxh_actuals_report_blank (load, FIELD_INDICATOR, FIELD_INDICATOR_NAME);
      return FALSE;
    }
  found = look_up_indicator (load, field, which);
  if (found < 0)
    report_indicator (load, field, which);
  out->indicator = (guint) found;
  return found >= 0;
}

/* Files have their indicators in one order, over and over. */
static inline gboolean
find_indicator (ActualsLoad *load, const CsvRow *row, ActualRow *out)
{
  const CsvField field = actuals_get_field (load, row, FIELD_INDICATOR);
  const guint guess = load->indicators[load->last_indicator].next;
  const CsvField code = load->indicators[guess].code;

  if (G_LIKELY (code.length == field.length && field.length > 0 &&
                bytes_equal (code.text, field.text, field.length)))
    out->indicator = guess;
  else if (!read_indicator (load, row, field, out))
    return FALSE;
  load->indicators[load->last_indicator].next = out->indicator;
  load->last_indicator = out->indicator;
  return TRUE;
}

/* --- Stage and as-of day -------------------------------------------------------------
 */

BhxhStage
bhxh_actuals_read_stage (CsvField field)
{
  char folded[STAGE_BYTES];
  gint found =
      bhxh_label_find (bhxh_stage_labels, STAGE_N_LABELS, field.text, field.length);

  if (found > 0)
    return (BhxhStage) found;
  if (bhxh_fold (field.text, field.length, folded, sizeof folded) <= 0)
    return (BhxhStage) 0;
  found = bhxh_label_find (bhxh_stage_labels, STAGE_N_LABELS, folded, -1);
  if (found > 0)
    return (BhxhStage) found;
  for (guint i = 0; i < G_N_ELEMENTS (stage_spellings); i++)
    if (strcmp (folded, stage_spellings[i].folded) == 0)
      return stage_spellings[i].stage;
  return (BhxhStage) 0;
}

static gboolean
find_stage (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_STAGE];

  if (field.length == 0)
    return TRUE;
  if (!remembered_find (remembered, field))
    {
      const BhxhStage stage = bhxh_actuals_read_stage (field);

      if (stage == 0)
        {
          bhxh_actuals_report_field (load, PROBLEM_BAD_CODE_VALUE, FIELD_STAGE, field,
                                     STAGE_LIST, NULL);
          return FALSE;
        }
      remembered_set (remembered, field, stage);
      out->stage = stage;
      return TRUE;
    }
  out->stage = (BhxhStage) remembered->meaning;
  return TRUE;
}

static void
report_day (ActualsLoad *load, ActualField which, CsvField field, PeriodOutcome outcome)
{
  const Place of_file = { .file = bhxh_figures_get_load (load->figures, load->load) };
  const Place place =
      load->columns[which] >= 0 ? bhxh_actuals_get_place (load, which) : of_file;

  if (outcome == PERIOD_NOT)
    bhxh_diagnostics_add_bytes (load->options->diagnostics, PROBLEM_BAD_DATE, place,
                                field.text, field.length, NULL, NULL, &load->first_error);
  else
    bhxh_period_report (load->options->diagnostics, outcome, place, field.text,
                        field.length, &load->first_error);
}

gboolean
bhxh_actuals_read_day (ActualsLoad *load,
                       ActualField which,
                       CsvField field,
                       BhxhPeriod *day)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  const PeriodOutcome outcome = bhxh_period_read (field.text, field.length, &period);

  *day = bhxh_period_get_last_day (period);
  if (outcome != PERIOD_READ)
    report_day (load, which, field, outcome);
  return outcome == PERIOD_READ;
}

/* A figure that calls itself final before its period is over: said once. */
static void
remark_as_of (ActualsLoad *load, CsvField field, const ActualRow *out)
{
  char last_day[PERIOD_SIZE];
  MemoKey key;
  const gsize n_day = bhxh_period_write (last_day, out->day);

  key.length = 0;
  memo_key_append (&key, &load->load, sizeof load->load);
  memo_key_append (&key, last_day, n_day);
  memo_key_append (&key, field.text, field.length);
  if (key.length < MEMO_MAX_BYTES &&
      bhxh_actuals_may_say (load, SAID_AS_OF,
                            (CsvField){ key.bytes, (guint32) key.length }))
    bhxh_actuals_report_field (load, PROBLEM_AS_OF_TOO_EARLY, FIELD_AS_OF, field,
                               last_day, NULL);
}

/* The day that is the period's last says nothing more than none. */
static gboolean
find_as_of (ActualsLoad *load, CsvField field, ActualRow *out)
{
  Remembered *remembered = &load->remembered[FIELD_AS_OF];
  BhxhPeriod day = BHXH_PERIOD_NONE;

  if (field.length == 0)
    return TRUE;
  if (remembered_find (remembered, field))
    day = (BhxhPeriod) remembered->meaning;
  else if (bhxh_actuals_read_day (load, FIELD_AS_OF, field, &day))
    remembered_set (remembered, field, day);
  else
    return FALSE;
  if (out->day != BHXH_PERIOD_NONE && day < out->day && out->stage == BHXH_STAGE_FINAL)
    remark_as_of (load, field, out);
  out->as_of = day != out->day ? day : BHXH_PERIOD_NONE;
  return TRUE;
}

/* --- The row -------------------------------------------------------------------------
 */

/* Whether the row names nothing and says nothing, like the rest of a sheet. */
static gboolean
is_blank (const ActualsLoad *load, const CsvRow *row)
{
  for (guint field = 0; field < N_FIELDS; field++)
    if (load->columns[field] >= 0 &&
        csv_field_trim (row->fields[load->columns[field]]).length > 0)
      return FALSE;
  return TRUE;
}

/* What the row says beside its number; FALSE when something of it is reported. Nothing
 * that is wrong hides what else is. */
static gboolean
find_cell (ActualsLoad *load, const CsvRow *row, ActualRow *out, CsvField *unit)
{
  gboolean is_good =
      find_period (load, actuals_get_field (load, row, FIELD_PERIOD), out) &&
      bhxh_actuals_find_unit (load, row, out, unit);

  out->stage = BHXH_STAGE_FINAL;
  out->as_of = BHXH_PERIOD_NONE;
  out->load = load->load;
  if (G_UNLIKELY (load->is_left_out))
    return is_good;
  if (load->has_origin)
    is_good = bhxh_actuals_find_origin (load, row, out) && is_good;
  if (!load->has_more_of_row)
    return is_good;
  is_good = find_stage (load, actuals_get_field (load, row, FIELD_STAGE), out) && is_good;
  return find_as_of (load, actuals_get_field (load, row, FIELD_AS_OF), out) && is_good;
}

/* A mark for a missing number, in a file that replaces others, takes back what they said.
 * A blank field says nothing at all. */
static ValueOutcome
take_back (ActualsLoad *load, ActualRow *out)
{
  out->is_withdrawal = TRUE;
  out->reading = (NumberReading){ 0 };
  load->has_withdrawals = TRUE;
  load->is_simple = FALSE;
  return VALUE_READ;
}

static inline ValueOutcome
read_value (ActualsLoad *load, CsvField *value, ActualRow *out)
{
  return G_LIKELY (load->fed == NULL) ? bhxh_actuals_read_value (load, *value, out)
                                      : bhxh_actuals_read_fed (load, value, out);
}

void
bhxh_actuals_add_row (ActualsLoad *load, const CsvRow *row)
{
  ActualRow out;
  CsvField unit = { 0 };
  CsvField value;
  ValueOutcome outcome;
  gboolean has_indicator;
  gboolean is_good;

  out.row = row->row;
  out.unit = 0;
  out.day = BHXH_PERIOD_NONE;
  out.place.line = 0;
  out.is_withdrawal = FALSE;
  if (G_UNLIKELY (row->fields[0].length == 0) && is_blank (load, row))
    return;
  if (G_UNLIKELY (load->columns[FIELD_SUPERSEDED] >= 0) &&
      actuals_get_field (load, row, FIELD_SUPERSEDED).length > 0)
    return;
  load->is_left_out = FALSE;
  has_indicator = find_indicator (load, row, &out);
  is_good = !load->is_left_out && find_cell (load, row, &out, &unit);
  if (G_UNLIKELY (!has_indicator || load->is_left_out))
    return;
  value = actuals_get_field (load, row, FIELD_VALUE);
  outcome = read_value (load, &value, &out);
  if (outcome == VALUE_MISSING && load->options->replace && value.length > 0)
    outcome = take_back (load, &out);
  if (G_UNLIKELY (!is_good) || outcome == VALUE_NONE || outcome == VALUE_MISSING)
    return;
  if (G_UNLIKELY (outcome == VALUE_OPEN || out.unit == UNIT_PENDING))
    bhxh_actuals_keep (load, &out, unit, value, outcome == VALUE_OPEN);
  else
    bhxh_actuals_store (load, &out);
}
