/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A pipe table of GitHub's Markdown, and which characters would be more than text in one.
 */
#include "table/write.h"

#include "base/visible.h"

#include <string.h>

/* What Markdown, HTML and the usual extensions read as markup inside a line. */
#define MARKUP "\\`*[]<>&|~$"

/* Mail is read on terminals too. */
#define REPLACEMENT "\xef\xbf\xbd"

/* "_" is markup at the edge of a word only; si_rate may stay as it is. */
static gboolean
is_markup (const char *text, const char *at)
{
  if (*at != '_')
    return strchr (MARKUP, *at) != NULL;
  return at == text || !g_ascii_isalnum (at[-1]) || !g_ascii_isalnum (at[1]);
}

/* The length of a line break at @at; 0 where there is none. */
static gsize
line_break (const char *at)
{
  return at[0] == '\r' && at[1] == '\n' ? 2 : at[0] == '\r' || at[0] == '\n' ? 1 : 0;
}

static void
markdown_escape (const CellStyle *style, Sink *sink, const char *text)
{
  const char *at = text;

  (void) style;
  while (*at != '\0')
    {
      const gsize broken = line_break (at);
      const char *next = broken > 0 ? at + broken : g_utf8_next_char (at);

      if (broken > 0)
        bhxh_sink_append_text (sink, "<br>");
      else if (is_markup (text, at))
        bhxh_sink_append (sink, (const char[]){ '\\', *at }, 2);
      else if (*at != '\t' && bhxh_letter_is_hidden (g_utf8_get_char (at)))
        bhxh_sink_append_text (sink, REPLACEMENT);
      else
        bhxh_sink_append (sink, at, (gsize) (next - at));
      at = next;
    }
}

static void
append_header (WriteJob *job)
{
  for (guint i = 0; i < job->n_columns; i++)
    {
      bhxh_sink_append_text (job->sink, i > 0 ? " | " : "| ");
      markdown_escape (job->style, job->sink,
                       bhxh_table_get_column_title (job->table, job->columns[i],
                                                    job->style->language));
    }
  bhxh_sink_append_text (job->sink, " |\n");
  for (guint i = 0; i < job->n_columns; i++)
    {
      const BhxhColumnType type =
          bhxh_table_get_column_type (job->table, job->columns[i]);

      bhxh_sink_append_text (job->sink, i > 0 ? " | " : "| ");
      bhxh_sink_append_text (job->sink, type == BHXH_COLUMN_NUMBER ? "---:" : "---");
    }
  bhxh_sink_append_text (job->sink, " |\n");
}

/* A paragraph of its own between two marks of emphasis, which also keep its first
 * character from being taken for a list or a heading. */
static void
append_paragraph (WriteJob *job, const char *mark, const char *text)
{
  bhxh_sink_append_text (job->sink, mark);
  markdown_escape (job->style, job->sink, text);
  bhxh_sink_append_text (job->sink, mark);
  bhxh_sink_append_text (job->sink, "\n");
}

static gboolean
markdown_start (WriteJob *job, G_GNUC_UNUSED GError **error)
{
  for (guint i = 0; i < job->n_columns; i++)
    bhxh_cells_set_prefix (job->cells, i, i > 0 ? " | " : "| ");
  bhxh_cells_set_row_end (job->cells, " |\n");
  return TRUE;
}

static void
markdown_begin (WriteJob *job)
{
  const char *title = bhxh_table_get_title (job->table, job->style->language);

  if (*title != '\0' && !job->is_bare)
    {
      append_paragraph (job, "**", title);
      bhxh_sink_append_text (job->sink, "\n");
    }
  append_header (job);
}

static void
markdown_rows (WriteJob *job, gsize n_rows)
{
  bhxh_cells_write_rows (job->cells, job->sink, 0, n_rows);
}

static void
markdown_end (WriteJob *job)
{
  const guint n = job->is_bare ? 0 : bhxh_table_get_n_notes (job->table);

  for (guint i = 0; i < n; i++)
    {
      bhxh_sink_append_text (job->sink, "\n");
      append_paragraph (job, "*",
                        bhxh_table_get_note (job->table, i, job->style->language));
    }
}

const TableWriter bhxh_markdown_writer = {
  .style = { .escape = markdown_escape, .missing = "", .words = TRUE },
  .for_people = TRUE,
  .start = markdown_start,
  .begin = markdown_begin,
  .rows = markdown_rows,
  .end = markdown_end,
};
