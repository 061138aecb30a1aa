/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A register from CSV: duties by identifier, those who owe them as people write them.
 */
#include "codec/csv-reader.h"

#include "base/manifest.h"
#include "base/period.h"
#include "model/submissions.h"

#include <string.h>

/* Of those who could have been meant, so many bytes are shown. */
#define SHOWN_BYTES 900

enum
{
  FIELD_DUTY,
  FIELD_ADDRESSEE,
  FIELD_COVERED,
  FIELD_DATE,
  N_FIELDS
};

static const char *const duty_names[] = { "nhiệm vụ", "mã nhiệm vụ", NULL };
static const char *const addressee_names[] = { "cơ quan", "cơ quan thực hiện", "đơn vị",
                                               NULL };
static const char *const covered_names[] = { "kỳ", "kỳ báo cáo", NULL };
static const char *const date_names[] = { "ngày", "ngày nộp", NULL };

static const CsvColumn columns[N_FIELDS] = {
  [FIELD_DUTY] = { "duty", duty_names, TRUE },
  [FIELD_ADDRESSEE] = { "addressee", addressee_names, TRUE },
  [FIELD_COVERED] = { "covered", covered_names, TRUE },
  [FIELD_DATE] = { "date", date_names, TRUE },
};

typedef struct
{
  BhxhPlan *plan;
  const BhxhOptions *options;
  CsvReader *reader;
  const CsvRow *row;
  const char *file;
  gint indices[N_FIELDS];
  BhxhSubmissions *submissions;
  GError *problem; /* the first */
} Load;

/* A field, or what the options say of it. */
static Span
get_field (const Load *load, guint field)
{
  const char *constant = NULL;

  if (load->indices[field] >= 0)
    return csv_field_trim (load->row->fields[load->indices[field]]);
  constant = bhxh_options_get_constant (load->options, load->file, columns[field].field);
  return span_of (constant != NULL ? constant : "");
}

static void
report (Load *load,
        ProblemKind kind,
        guint field,
        const char *expected,
        const char *other)
{
  const Span text = get_field (load, field);
  const gint index = load->indices[field];
  const Place place = bhxh_csv_reader_get_place (
      load->reader, index >= 0 ? (guint) index : load->row->n_fields);

  bhxh_diagnostics_add_bytes (load->options->diagnostics, kind, place, text.text,
                              text.length, expected, other, &load->problem);
}

static const char *
get_duty_id (const Load *load, guint duty)
{
  return records_get (bhxh_plan_get_records (load->plan, BHXH_PLAN_DUTIES), duty,
                      DUTY_ID);
}

static gboolean
read_duty (Load *load, guint *duty)
{
  const Span text = get_field (load, FIELD_DUTY);
  g_autofree char *id = g_strndup (text.text, text.length);
  const gint row = bhxh_plan_find_row (load->plan, BHXH_PLAN_DUTIES, id);

  if (row < 0)
    report (load, text.length == 0 ? PROBLEM_MISSING_VALUE : PROBLEM_UNKNOWN_DUTY,
            FIELD_DUTY, NULL, NULL);
  *duty = (guint) row;
  return row >= 0;
}

/* --- Addressees ------------------------------------------------------------------------
 */

/* Those who owe the duty, with semicolons; free with g_free(). */
static char *
list_addressees (const Load *load, guint duty)
{
  AddresseeWalk walk = bhxh_addressee_walk (load->plan, duty);
  GString *list = g_string_new (NULL);
  Addressee addressee;

  while (list->len < SHOWN_BYTES && bhxh_addressee_next (&walk, &addressee))
    {
      g_autofree char *name =
          bhxh_addressee_dup_name (load->plan, addressee, BHXH_LANGUAGE_VI);

      g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", name);
    }
  return g_string_free (list, FALSE);
}

/* The unit named by its code or name, or as "UBND" and its name; -1. */
static gint
find_unit (const Load *load, const char *text)
{
  static const char *const prefixes[] = { "", "UBND ", "Ủy ban nhân dân ",
                                          "Uỷ ban nhân dân ", "People's Committee of " };
  BhxhFrame *frame = bhxh_plan_get_frame (load->plan);
  guint unit = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (text, prefixes[i], strlen (prefixes[i])) == 0 &&
        bhxh_frame_find_unit (frame, text + strlen (prefixes[i]), BHXH_LEVEL_ANY, -1,
                              BHXH_PERIOD_NONE, &unit, NULL))
      return (gint) unit;
  return -1;
}

static gboolean
is_called (const Load *load, Addressee addressee, const char *text, gint unit)
{
  const char *code = records_get (bhxh_plan_get_records (load->plan, BHXH_PLAN_AGENCIES),
                                  addressee.agency, AGENCY_CODE);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (addressee.unit >= 0)
    return addressee.unit == unit;
  if (strcmp (code, text) == 0)
    return TRUE;
  vi = bhxh_addressee_dup_name (load->plan, addressee, BHXH_LANGUAGE_VI);
  en = bhxh_addressee_dup_name (load->plan, addressee, BHXH_LANGUAGE_EN);
  return bhxh_text_matches (vi, text) || bhxh_text_matches (en, text);
}

static gboolean
read_addressee (Load *load, guint duty, Addressee *found)
{
  const Span span = get_field (load, FIELD_ADDRESSEE);
  g_autofree char *text = g_strndup (span.text, span.length);
  const gint unit = span.length > 0 ? find_unit (load, text) : -1;
  AddresseeWalk walk = bhxh_addressee_walk (load->plan, duty);
  g_autofree char *list = NULL;
  Addressee addressee;
  guint n = 0;

  while (bhxh_addressee_next (&walk, &addressee))
    if (span.length == 0 || is_called (load, addressee, text, unit))
      {
        *found = addressee;
        n++;
      }
  if (n == 1)
    return TRUE;
  list = list_addressees (load, duty);
  if (n == 0)
    report (load, PROBLEM_NOT_ADDRESSEE, FIELD_ADDRESSEE, get_duty_id (load, duty), list);
  else
    report (load, PROBLEM_ADDRESSEE_OPEN, FIELD_DUTY, NULL, list);
  return FALSE;
}

/* --- Days and periods ------------------------------------------------------------------
 */

static gboolean
read_period (Load *load, guint field, BhxhPeriod *period)
{
  const Span text = get_field (load, field);
  const char *expected = NULL;
  const PeriodOutcome outcome = bhxh_period_read (text.text, text.length, period);
  ProblemKind kind = PROBLEM_MISSING_VALUE;

  if (outcome == PERIOD_READ)
    return TRUE;
  if (text.length > 0)
    kind = bhxh_period_get_problem (outcome, &expected);
  report (load, kind, field, expected, NULL);
  return FALSE;
}

/* A period of the kind that the duty covers; a duty without a rule covers any. */
static gboolean
read_covered (Load *load, guint duty, BhxhPeriod *covered)
{
  const Records *duties = bhxh_plan_get_records (load->plan, BHXH_PLAN_DUTIES);
  const BhxhPeriod example =
      bhxh_duty_get_covered (load->plan, duty, bhxh_period_new_day (2024, 12, 31));
  g_autofree char *shown = NULL;

  if (*records_get (duties, duty, DUTY_RECURRENCE) == '\0' &&
      get_field (load, FIELD_COVERED).length == 0)
    return TRUE;
  if (!read_period (load, FIELD_COVERED, covered))
    return FALSE;
  if (*records_get (duties, duty, DUTY_RECURRENCE) == '\0' ||
      bhxh_period_get_kind (*covered) == bhxh_period_get_kind (example))
    return TRUE;
  shown = bhxh_period_format (example);
  report (load, PROBLEM_OTHER_COVERED, FIELD_COVERED, shown, get_duty_id (load, duty));
  return FALSE;
}

static gboolean
read_date (Load *load, BhxhPeriod *date)
{
  if (!read_period (load, FIELD_DATE, date))
    return FALSE;
  if (bhxh_period_get_kind (*date) == BHXH_PERIOD_DAY)
    return TRUE;
  report (load, PROBLEM_NOT_A_DAY, FIELD_DATE, NULL, NULL);
  return FALSE;
}

/* --- Rows ------------------------------------------------------------------------------
 */

/* Every cell is looked at, so that all that is wrong with a row is said at once. */
static gboolean
read_row (Load *load, GError **error)
{
  Submission row = { 0 };
  const gboolean has_date = read_date (load, &row.date);

  if (!read_duty (load, &row.duty))
    return TRUE;
  if (!read_addressee (load, row.duty, &row.addressee) ||
      !read_covered (load, row.duty, &row.covered) || !has_date)
    return TRUE;
  return bhxh_submissions_add (load->submissions, row, error);
}

static gboolean
read_rows (Load *load, GError **error)
{
  GError *problem = NULL;

  while ((load->row = bhxh_csv_reader_next (load->reader, &problem)) != NULL)
    if (!read_row (load, error))
      return FALSE;
  if (problem == NULL)
    problem = g_steal_pointer (&load->problem);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static BhxhSubmissions *
read_input (BhxhPlan *plan, Input *input, BhxhOptions *options, GError **error)
{
  g_autoptr (BhxhSubmissions) submissions = bhxh_submissions_new (plan);
  g_autoptr (CsvReader) reader = NULL;
  Load load = { .plan = plan,
                .options = bhxh_options_or_default (options),
                .file = bhxh_input_get_name (input),
                .submissions = submissions };
  gboolean is_good;

  if (load.options->manifest != NULL)
    bhxh_input_hash (input);
  reader = bhxh_csv_reader_new (input, load.options, error);
  load.reader = reader;
  if (reader == NULL ||
      !bhxh_csv_header_find (reader, columns, N_FIELDS, load.indices, error))
    return NULL;
  is_good = read_rows (&load, error);
  g_clear_error (&load.problem);
  if (!is_good)
    return NULL;
  bhxh_submissions_seal (submissions);
  bhxh_manifest_note_input (load.options->manifest, BHXH_INPUT_OTHER, input);
  return g_steal_pointer (&submissions);
}

BhxhSubmissions *
bhxh_submissions_load (BhxhPlan *plan,
                       const char *path,
                       BhxhOptions *options,
                       GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (plan != NULL && path != NULL, NULL);

  input = bhxh_input_new (
      path, bhxh_options_or_default (options)->limits[BHXH_LIMIT_FILE_BYTES], error);
  return input != NULL ? read_input (plan, input, options, error) : NULL;
}

BhxhSubmissions *
bhxh_submissions_parse (BhxhPlan *plan,
                        const char *name,
                        const char *bytes,
                        gsize length,
                        BhxhOptions *options,
                        GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (plan != NULL && name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  input = bhxh_input_new_memory (
      bytes, length, name,
      bhxh_options_or_default (options)->limits[BHXH_LIMIT_FILE_BYTES]);
  return read_input (plan, input, options, error);
}
