/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that wait: for the style of their column's numbers, or for the file's other units
 * to say which of several a name means.
 */
#include "codec/actuals.h"

#include "base/memory.h"

/* Copies a text to the end of the texts; FALSE when the load is stopped for it. */
static gboolean
keep_text (ActualsLoad *load, CsvField text, gsize *at)
{
  GError *error = NULL;

  *at = load->n_texts;
  if (!bhxh_try_grow ((gpointer *) &load->texts, &load->texts_capacity,
                      load->n_texts + text.length, 1, &error))
    {
      bhxh_actuals_stop (load, error);
      return FALSE;
    }
  if (text.length > 0)
    memcpy (load->texts + load->n_texts, text.text, text.length);
  load->n_texts += text.length;
  return TRUE;
}

/* Too much waits: what it waits for is to be said by the caller. */
static void
give_up (ActualsLoad *load, const ActualRow *row, CsvField unit, gboolean is_open)
{
  const ProblemKind kind =
      is_open ? PROBLEM_TOO_MANY_OPEN_NUMBERS : PROBLEM_TOO_MANY_OPEN_UNITS;

  bhxh_diagnostics_add_bytes (load->options->diagnostics, kind, row->place, unit.text,
                              unit.length, G_STRINGIFY (ACTUALS_MAX_PENDING), NULL,
                              &load->first_error);
  load->is_stopped = TRUE;
}

void
bhxh_actuals_keep (ActualsLoad *load,
                   const ActualRow *row,
                   CsvField unit,
                   CsvField value,
                   gboolean is_open)
{
  PendingRow pending = { .row = *row, .is_open = is_open };
  GError *error = NULL;

  pending.row.place = bhxh_actuals_get_place (load, FIELD_VALUE);
  pending.row.place.file = bhxh_figures_get_load (load->figures, load->load);
  if (load->n_pending >= ACTUALS_MAX_PENDING ||
      load->n_texts + unit.length + value.length > ACTUALS_MAX_PENDING_BYTES)
    {
      give_up (load, &pending.row, unit, is_open);
      return;
    }
  if (row->unit == UNIT_PENDING)
    {
      pending.unit_place = bhxh_actuals_get_place (load, load->unit_field);
      pending.unit_place.file = pending.row.place.file;
      pending.unit_length = unit.length;
      if (!keep_text (load, unit, &pending.unit_at))
        return;
    }
  pending.value_length = value.length;
  if (is_open && !keep_text (load, value, &pending.value_at))
    return;
  if (bhxh_try_grow ((gpointer *) &load->pending, &load->pending_capacity,
                     load->n_pending + 1, sizeof (PendingRow), &error))
    load->pending[load->n_pending++] = pending;
  else
    bhxh_actuals_stop (load, error);
}

/* The number of an open row, in the style that is known now; FALSE when there is none. */
static gboolean
settle_number (const ActualsLoad *load, PendingRow *pending)
{
  if (!pending->is_open)
    return TRUE;
  pending->is_open = FALSE;
  return bhxh_number_read (load->texts + pending->value_at, pending->value_length,
                           load->style, load->indicators[pending->row.indicator].measure,
                           &pending->row.reading) == NUMBER_READ;
}

void
bhxh_actuals_settle_numbers (ActualsLoad *load)
{
  gsize n_left = 0;

  for (gsize i = 0; i < load->n_pending; i++)
    {
      PendingRow *pending = &load->pending[i];

      if (!settle_number (load, pending))
        continue;
      if (pending->row.unit == UNIT_PENDING)
        load->pending[n_left++] = *pending;
      else
        bhxh_actuals_store (load, &pending->row);
    }
  load->n_pending = n_left;
}

void
bhxh_actuals_finish_file (ActualsLoad *load)
{
  const gboolean has_style = bhxh_actuals_settle_style (load);

  for (gsize i = 0; i < load->n_pending && !load->is_stopped; i++)
    {
      PendingRow *pending = &load->pending[i];
      const CsvField unit = { load->texts + pending->unit_at,
                              (guint32) pending->unit_length };
      const gboolean has_unit =
          pending->row.unit != UNIT_PENDING ||
          bhxh_actuals_settle_unit (load, unit, pending->unit_place, &pending->row);

      if ((has_style || !pending->is_open) && settle_number (load, pending) && has_unit)
        bhxh_actuals_store (load, &pending->row);
    }
  load->n_pending = 0;
}
