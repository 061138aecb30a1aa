/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * CSV: RFC 4180 for machines, and what a Vietnamese Excel opens with a double click.
 */
#include "table/write.h"

#include <string.h>

/* What spreadsheets take for the beginning of a formula, or skip before looking for one.
 */
#define FORMULA_STARTS "=+-@\t\r\n"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* An empty text gets quotes, so that it is not the same as a missing cell. */
static gboolean
needs_quotes (const char *text, char delimiter)
{
  const char special[] = { delimiter, '"', '\r', '\n', '\0' };

  return *text == '\0' || strpbrk (text, special) != NULL;
}

static void
append_quoted (Sink *sink, const char *text)
{
  const char *quote = NULL;

  while ((quote = strchr (text, '"')) != NULL)
    {
      bhxh_sink_append (sink, text, (gsize) (quote - text) + 1);
      bhxh_sink_append (sink, "\"", 1);
      text = quote + 1;
    }
  bhxh_sink_append_text (sink, text);
}

static void
append_field (Sink *sink, const char *text, char delimiter, gboolean guard)
{
  const gboolean quotes = needs_quotes (text, delimiter);

  if (quotes)
    bhxh_sink_append (sink, "\"", 1);
  if (guard && *text != '\0' && strchr (FORMULA_STARTS, *text) != NULL)
    bhxh_sink_append (sink, "'", 1);
  if (quotes)
    append_quoted (sink, text);
  else
    bhxh_sink_append_text (sink, text);
  if (quotes)
    bhxh_sink_append (sink, "\"", 1);
}

static void
csv_escape (const CellStyle *style, Sink *sink, const char *text)
{
  append_field (sink, text, style->delimiter, style->guard);
}

static void
append_header (WriteJob *job)
{
  const char delimiter = job->style->delimiter;

  for (guint i = 0; i < job->n_columns; i++)
    {
      const char *name = bhxh_table_get_column_name (job->table, job->columns[i]);
      const char *title =
          bhxh_table_get_column_title (job->table, job->columns[i], job->style->language);

      if (i > 0)
        bhxh_sink_append (job->sink, &delimiter, 1);
      append_field (job->sink, job->style->words ? title : name, delimiter, FALSE);
    }
  bhxh_sink_append (job->sink, "\r\n", 2);
}

static gboolean
csv_start (WriteJob *job, G_GNUC_UNUSED GError **error)
{
  const char prefix[] = { job->style->delimiter, '\0' };

  for (guint i = 1; i < job->n_columns; i++)
    bhxh_cells_set_prefix (job->cells, i, prefix);
  bhxh_cells_set_row_end (job->cells, "\r\n");
  return TRUE;
}

static void
csv_excel_begin (WriteJob *job)
{
  bhxh_sink_append_text (job->sink, BYTE_ORDER_MARK);
  append_header (job);
}

static void
csv_rows (WriteJob *job, gsize n_rows)
{
  bhxh_cells_write_rows (job->cells, job->sink, 0, n_rows);
}

static void
csv_end (WriteJob *job)
{
  (void) job;
}

const TableWriter bhxh_csv_writer = {
  .style = { .escape = csv_escape,
             .missing = "",
             .lone_missing = "\"\"", /* not a blank line, which readers skip */
             .marks = { .point = '.' },
             .delimiter = ',',
             .guard = TRUE },
  .start = csv_start,
  .begin = append_header,
  .rows = csv_rows,
  .end = csv_end,
};

const TableWriter bhxh_csv_excel_writer = {
  .style = { .escape = csv_escape,
             .missing = "",
             .lone_missing = "\"\"", /* not a blank line, which readers skip */
             .marks = { .point = ',' },
             .words = TRUE,
             .delimiter = ';',
             .guard = TRUE },
  .for_people = TRUE,
  .start = csv_start,
  .begin = csv_excel_begin,
  .rows = csv_rows,
  .end = csv_end,
};
