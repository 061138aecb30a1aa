/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who sent a figure and when it was received: said of a whole file, or row by row. Rows
 * that say the same have one load; nothing is kept for each of them.
 */
#include "codec/actuals.h"

#include "base/manifest.h"

/* Blank texts are none. The text is copied, for it does not end with NUL. */
static char *
dup_sender (CsvField field)
{
  return field.length > 0 ? g_strndup (field.text, field.length) : NULL;
}

/* FALSE, and reported, for a sender longer than a name may be. */
static gboolean
check_sender (ActualsLoad *load, CsvField field)
{
  const guint64 limit = load->options->limits[BHXH_LIMIT_NAME_BYTES];
  char expected[24];

  if (field.length <= limit)
    return TRUE;
  g_snprintf (expected, sizeof expected, "%" G_GUINT64_FORMAT, limit);
  bhxh_actuals_report_field (load, PROBLEM_NAME_TOO_LONG, FIELD_SENDER, field, expected,
                             NULL);
  return FALSE;
}

/* The load of the current file with that sender and day; 0 when it is reported or the
 * load is stopped. */
static guint16
read_origin (ActualsLoad *load, CsvField sender, CsvField received)
{
  g_autofree char *name = dup_sender (sender);
  Origin origin = { .sender = name };
  GError *error = NULL;
  guint16 found = 0;

  origin.column = (guint32) (load->columns[FIELD_VALUE] + 1);
  if (load->fed != NULL)
    {
      origin.column = (guint32) load->fed->places[FIELD_VALUE].column;
      origin.sheet = load->fed->places[FIELD_VALUE].sheet;
      origin.sheet = *origin.sheet != '\0' ? origin.sheet : NULL;
    }
  if (!check_sender (load, sender) ||
      (received.length > 0 &&
       !bhxh_actuals_read_day (load, FIELD_RECEIVED, received, &origin.received)))
    return 0;
  found = bhxh_figures_vary_load (load->figures, load->load, &origin, &error);
  if (found == 0)
    bhxh_actuals_stop (load, error);
  return found;
}

/* TRUE, and reported, for a file that was received after the day that is asked about: its
 * rows are not read. */
static gboolean
is_received_later (ActualsLoad *load)
{
  const Origin *origin = bhxh_figures_get_origin (load->figures, load->load);

  if (load->options->known_on == BHXH_PERIOD_NONE ||
      origin->received <= load->options->known_on)
    return FALSE;
  bhxh_actuals_report_known_later (load, (Place){ .file = origin->file },
                                   origin->received);
  return TRUE;
}

gboolean
bhxh_actuals_begin_origin (ActualsLoad *load)
{
  const guint16 found =
      read_origin (load, load->constants[FIELD_SENDER], load->constants[FIELD_RECEIVED]);

  if (found != 0)
    load->load = found;
  return found != 0 && !is_received_later (load);
}

/* The same, remembered for all rows that have the same texts. */
static guint16
find_load (ActualsLoad *load, CsvField sender, CsvField received)
{
  MemoKey key = { .length = 0 };
  guint known;
  guint16 found;

  memo_key_append (&key, &load->load, sizeof load->load);
  memo_key_append (&key, &sender.length, sizeof sender.length);
  memo_key_append (&key, sender.text, sender.length);
  memo_key_append (&key, received.text, received.length);
  known = memo_find (&load->load_memo, key.bytes, key.length);
  if (known != MEMO_NONE)
    return (guint16) known;
  found = read_origin (load, sender, received);
  if (found != 0)
    memo_add (&load->load_memo, key.bytes, key.length, found);
  return found;
}

gboolean
bhxh_actuals_find_origin (ActualsLoad *load, const CsvRow *row, ActualRow *out)
{
  Remembered *last_sender = &load->remembered[FIELD_SENDER];
  Remembered *last_received = &load->remembered[FIELD_RECEIVED];
  const CsvField sender = actuals_get_field (load, row, FIELD_SENDER);
  const CsvField received = actuals_get_field (load, row, FIELD_RECEIVED);
  guint16 found;

  if (sender.length == 0 && received.length == 0)
    return TRUE;
  if (remembered_find (last_sender, sender) && remembered_find (last_received, received))
    {
      out->load = (guint16) last_received->meaning;
      return TRUE;
    }
  found = find_load (load, sender, received);
  if (found == 0)
    return FALSE;
  remembered_set (last_sender, sender, found);
  remembered_set (last_received, received, found);
  out->load = found;
  return TRUE;
}

/* A file of which all rows are labour forces, as the caller says. */
static BhxhInputRole
role_of (const ActualsLoad *load, const char *file)
{
  const char *indicator = bhxh_options_get_constant (load->options, file, "indicator");

  return g_strcmp0 (indicator, "labour_force") == 0 ? BHXH_INPUT_LABOUR_FORCE
                                                    : BHXH_INPUT_ACTUAL;
}

void
bhxh_actuals_end_origin (ActualsLoad *load, Input *input)
{
  const char *sha256 = bhxh_input_get_sha256 (input);
  GError *error = NULL;

  if (sha256 == NULL || load->is_stopped)
    return;
  bhxh_manifest_note_input (load->options->manifest,
                            role_of (load, bhxh_input_get_name (input)), input);
  if (load->options->keep_places &&
      !bhxh_figures_set_sha256 (load->figures, load->load, sha256, &error))
    bhxh_actuals_stop (load, error);
}
