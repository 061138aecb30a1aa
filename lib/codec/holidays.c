/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A calendar of holidays from CSV.
 */
#include "codec/csv-reader.h"

#include "base/fold.h"
#include "base/manifest.h"
#include "base/period.h"

#include <string.h>

enum
{
  FIELD_DATE,
  FIELD_KIND,
  N_FIELDS
};

static const char *const date_names[] = { "ngày", NULL };
static const char *const kind_names[] = { "loại", NULL };

static const CsvColumn columns[N_FIELDS] = {
  [FIELD_DATE] = { "date", date_names, TRUE },
  [FIELD_KIND] = { "kind", kind_names, FALSE },
};

/* Words of a kind, folded. */
static const struct
{
  const char *word;
  gboolean is_worked;
} kinds[] = {
  { "", FALSE },    { "off", FALSE },   { "nghi", FALSE },
  { "work", TRUE }, { "lam bu", TRUE }, { "lam viec", TRUE },
};

typedef struct
{
  const BhxhOptions *options;
  CsvReader *reader;
  gint indices[N_FIELDS];
  BhxhHolidays *holidays;
  GError *problem; /* the first */
} Load;

static Span
get_field (const Load *load, const CsvRow *row, guint field)
{
  const gint index = load->indices[field];

  return index >= 0 ? csv_field_trim (row->fields[index]) : (Span){ "", 0 };
}

static void
report (Load *load, ProblemKind kind, guint field, Span text, const char *expected)
{
  const Place place =
      bhxh_csv_reader_get_place (load->reader, (guint) MAX (load->indices[field], 0));

  bhxh_diagnostics_add_bytes (load->options->diagnostics, kind, place, text.text,
                              text.length, expected, NULL, &load->problem);
}

/* FALSE for a word that is no kind. */
static gboolean
read_kind (Span text, gboolean *is_worked)
{
  char folded[32] = "";

  if (text.length > 0 && bhxh_fold (text.text, text.length, folded, sizeof folded) < 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (folded, kinds[i].word) == 0)
      {
        *is_worked = kinds[i].is_worked;
        return TRUE;
      }
  return FALSE;
}

static void
read_row (Load *load, const CsvRow *row)
{
  const Span date = get_field (load, row, FIELD_DATE);
  const Span kind = get_field (load, row, FIELD_KIND);
  BhxhPeriod day = BHXH_PERIOD_NONE;
  const char *expected = NULL;
  const PeriodOutcome outcome = bhxh_period_read (date.text, date.length, &day);
  gboolean is_worked = FALSE;

  if (!read_kind (kind, &is_worked))
    report (load, PROBLEM_BAD_CODE_VALUE, FIELD_KIND, kind, "off, work, nghỉ, làm bù");
  else if (outcome != PERIOD_READ && outcome != PERIOD_NOT)
    report (load, bhxh_period_get_problem (outcome, &expected), FIELD_DATE, date,
            expected);
  else if (bhxh_period_get_kind (day) != BHXH_PERIOD_DAY)
    report (load, PROBLEM_NOT_A_DAY, FIELD_DATE, date, NULL);
  else if (!bhxh_holidays_set (load->holidays, day, is_worked, NULL))
    report (load, PROBLEM_HOLIDAY_CLASH, FIELD_DATE, date, NULL);
}

static BhxhHolidays *
read_input (Input *input, BhxhOptions *options, GError **error)
{
  g_autoptr (BhxhHolidays) holidays = bhxh_holidays_new ();
  g_autoptr (CsvReader) reader = NULL;
  Load load = { .options = bhxh_options_or_default (options), .holidays = holidays };
  GError *problem = NULL;
  const CsvRow *row;

  if (load.options->manifest != NULL)
    bhxh_input_hash (input);
  reader = bhxh_csv_reader_new (input, load.options, error);
  load.reader = reader;
  if (reader == NULL ||
      !bhxh_csv_header_find (reader, columns, N_FIELDS, load.indices, error))
    return NULL;
  while ((row = bhxh_csv_reader_next (reader, &problem)) != NULL)
    read_row (&load, row);
  if (problem == NULL)
    problem = g_steal_pointer (&load.problem);
  g_clear_error (&load.problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  bhxh_manifest_note_input (load.options->manifest, BHXH_INPUT_OTHER, input);
  return g_steal_pointer (&holidays);
}

BhxhHolidays *
bhxh_holidays_load (const char *path, BhxhOptions *options, GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  input = bhxh_input_new (
      path, bhxh_options_or_default (options)->limits[BHXH_LIMIT_FILE_BYTES], error);
  return input != NULL ? read_input (input, options, error) : NULL;
}

BhxhHolidays *
bhxh_holidays_parse (const char *name,
                     const char *bytes,
                     gsize length,
                     BhxhOptions *options,
                     GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (name != NULL && (bytes != NULL || length == 0), NULL);

  input = bhxh_input_new_memory (
      bytes, length, name,
      bhxh_options_or_default (options)->limits[BHXH_LIMIT_FILE_BYTES]);
  return read_input (input, options, error);
}
