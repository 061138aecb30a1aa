/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit a row of actuals means. A code or name is meant on the last day of the row's
 * period; one that was valid only earlier is the former unit's area, which is said once.
 */
#include "codec/actuals.h"

#include <string.h>

/* What is remembered of a spelling on a day: the unit, or which problem it is. */
#define KEY_DAY_CHARS 8

static char *
dup_key (CsvField field, BhxhPeriod day)
{
  g_autofree char *text = g_strndup (field.text, field.length);

  return g_strdup_printf ("%08x%s", (guint) day, text);
}

/* By code alone: on the day, else on the frame's date. */
static gint
find_code (ActualsLoad *load, CsvField field, BhxhPeriod day)
{
  gint unit = bhxh_frame_find_unit_code (load->frame, field.text, field.length, day);

  if (unit < 0)
    unit = bhxh_frame_find_unit_code (load->frame, field.text, field.length,
                                      bhxh_frame_get_date (load->frame));
  return unit;
}

static void
report_unit (ActualsLoad *load,
             ProblemKind kind,
             const char *text,
             const char *expected,
             const char *other)
{
  const gint column = load->columns[FIELD_UNIT];

  bhxh_actuals_report (
      load, kind,
      bhxh_csv_reader_get_place (load->reader, column >= 0 ? (guint) column : G_MAXUINT),
      text, expected, other);
}

/* Says what is remarkable about a unit that was found: only once for each spelling. */
static void
remark (ActualsLoad *load, const char *text, guint unit, BhxhPeriod day)
{
  const BhxhDistrict *district = bhxh_frame_get_district (load->frame, unit);
  const char *code = bhxh_district_get_code (district);
  g_autofree char *date = bhxh_period_format (day);

  if (bhxh_district_is_valid_on (district, day) == 0)
    report_unit (load, PROBLEM_FORMER_UNIT, text, date, code);
  if (g_ascii_isdigit (text[0]) && strchr (text, '@') == NULL &&
      !g_str_equal (text, code) && strlen (text) < strlen (code) &&
      g_str_has_suffix (code, text))
    report_unit (load, PROBLEM_LEADING_ZEROS_LOST, text, code, NULL);
}

/* By any spelling; -1 when it is reported. */
static gint
find_spelling (ActualsLoad *load, const char *text, BhxhPeriod day)
{
  g_autoptr (GError) error = NULL;
  const BhxhPeriod days[] = { day, bhxh_frame_get_date (load->frame) };
  guint unit = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_clear_error (&error);
      if (bhxh_frame_find_unit (load->frame, text, 0, -1, days[i], &unit, &error))
        {
          remark (load, text, unit, day);
          return (gint) unit;
        }
      if (g_error_matches (error, BHXH_ERROR, BHXH_ERROR_AMBIGUOUS))
        {
          report_unit (load, PROBLEM_AMBIGUOUS_UNIT, text, NULL, error->message);
          return -1;
        }
    }
  report_unit (load,
               load->options->collect_unknown ? PROBLEM_ROW_NOT_IN_PLAN
                                              : PROBLEM_UNKNOWN_UNIT,
               text, NULL, NULL);
  return -1;
}

gint
bhxh_actuals_find_unit (ActualsLoad *load, CsvField field, BhxhPeriod day)
{
  const gint by_code =
      bhxh_frame_find_unit_code (load->frame, field.text, field.length, day);
  g_autofree char *key = NULL;
  gpointer known = NULL;
  gint unit = -1;

  if (by_code >= 0)
    return by_code;
  key = dup_key (field, day);
  if (g_hash_table_lookup_extended (load->names, key, NULL, &known))
    return GPOINTER_TO_INT (known) - 1;
  unit = find_code (load, field, day);
  if (unit >= 0)
    remark (load, key + KEY_DAY_CHARS, (guint) unit, day);
  else
    unit = find_spelling (load, key + KEY_DAY_CHARS, day);
  if (unit >= 0)
    g_hash_table_insert (load->names, g_steal_pointer (&key), GINT_TO_POINTER (unit + 1));
  return unit;
}
