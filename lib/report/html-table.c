/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table of HTML, and which characters would be more than text in HTML or SVG. The first
 * column heads its row.
 */
#include "report/write.h"

#include "base/visible.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* What stands for a letter that is not to stand for itself; NULL: it may. Neither HTML nor
 * XML allows U+FFFE and U+FFFF. */
static const char *
find_escape (gunichar letter)
{
  switch (letter)
    {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\t':
    case '\n':
    case '\r': return " ";
    case 0xFFFE:
    case 0xFFFF: return REPLACEMENT;
    default: return bhxh_letter_is_hidden (letter) ? REPLACEMENT : NULL;
    }
}

static void
html_escape (const CellStyle *style, Sink *sink, const char *text)
{
  (void) style;
  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);
      const char *escape = find_escape (g_utf8_get_char (text));

      if (escape != NULL)
        bhxh_sink_append_text (sink, escape);
      else
        bhxh_sink_append (sink, text, (gsize) (next - text));
      text = next;
    }
}

static gboolean
is_number (const WriteJob *job, guint cell)
{
  return bhxh_table_get_column_type (job->table, job->columns[cell]) ==
         BHXH_COLUMN_NUMBER;
}

static gboolean
html_start (WriteJob *job, GError **error G_GNUC_UNUSED)
{
  bhxh_cells_set_prefix (job->cells, 0, "<th scope=\"row\">");
  for (guint i = 1; i < job->n_columns; i++)
    {
      const char *before = i == 1 ? "</th>" : "</td>";
      g_autofree char *prefix =
          g_strconcat (before, is_number (job, i) ? "<td class=\"n\">" : "<td>", NULL);

      bhxh_cells_set_prefix (job->cells, i, prefix);
    }
  bhxh_cells_set_row_start (job->cells, "<tr>");
  bhxh_cells_set_row_end (job->cells,
                          job->n_columns == 1 ? "</th></tr>\n" : "</td></tr>\n");
  return TRUE;
}

static void
html_begin (WriteJob *job)
{
  bhxh_sink_append_text (job->sink, "<thead><tr>");
  for (guint i = 0; i < job->n_columns; i++)
    {
      bhxh_sink_append_text (job->sink, is_number (job, i)
                                            ? "<th class=\"n\" scope=\"col\">"
                                            : "<th scope=\"col\">");
      html_escape (job->style, job->sink,
                   bhxh_table_get_column_title (job->table, job->columns[i],
                                                job->style->language));
      bhxh_sink_append_text (job->sink, "</th>");
    }
  bhxh_sink_append_text (job->sink, "</tr></thead>\n<tbody>\n");
}

static void
html_rows (WriteJob *job, gsize n_rows)
{
  bhxh_cells_write_rows (job->cells, job->sink, 0, n_rows);
}

static void
html_end (WriteJob *job)
{
  bhxh_sink_append_text (job->sink, "</tbody>\n");
}

const TableWriter bhxh_html_writer = {
  .style = { .escape = html_escape, .missing = "", .words = TRUE },
  .for_people = TRUE,
  .start = html_start,
  .begin = html_begin,
  .rows = html_rows,
  .end = html_end,
};
