/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report for a terminal: lines no wider than a page, and nothing that moves the cursor.
 */
#include "report/write.h"

#include "table/width.h"

#include <string.h>

/* Columns of running text. */
#define TEXT_WIDTH 90

/* @text as the terminal may see it; NULL, and the sink's failure, without memory. */
static char *
dup_shown (ReportJob *job, const char *text)
{
  GError *error = NULL;
  char *shown = NULL;
  Sink sink;

  if (bhxh_sink_init (&sink, 256, NULL, NULL, &error))
    {
      bhxh_text_writer.style.escape (&bhxh_text_writer.style, &sink, text);
      bhxh_sink_append (&sink, "", 1);
      if (bhxh_sink_finish (&sink, &error))
        shown = g_steal_pointer (&sink.buffer);
      bhxh_sink_clear (&sink);
    }
  if (shown == NULL)
    bhxh_sink_fail (job->sink, error);
  return shown;
}

/* @text in lines, the first behind @first and the others behind @rest. */
static void
append_wrapped (ReportJob *job, const char *first, const char *rest, const char *text)
{
  g_autofree char *shown = dup_shown (job, text);
  const gsize indent = strlen (rest);
  const char *at = shown;
  gsize length = shown != NULL ? strlen (shown) : 0;

  while (length > 0)
    {
      gsize width = 0;
      gsize next = 0;
      const gsize line =
          bhxh_width_cut_line (at, length, TEXT_WIDTH - indent, &width, &next);

      bhxh_sink_append_text (job->sink, at == shown ? first : rest);
      bhxh_sink_append (job->sink, at, line);
      bhxh_sink_append_text (job->sink, "\n");
      at += next;
      length -= next;
    }
}

static void
append_lines (ReportJob *job, const char *text)
{
  g_auto (GStrv) lines = bhxh_report_split (text);

  for (char **line = lines; *line != NULL; line++)
    append_wrapped (job, "", "", *line);
  if (*lines != NULL)
    bhxh_sink_append_text (job->sink, "\n");
}

static void
begin (ReportJob *job)
{
  const char *title = bhxh_table_words_get (&job->report->title, job->language);

  append_lines (job, job->report->heading);
  append_lines (job, *title != '\0' ? title : NULL);
}

/* A part behind its number. */
static void
write_numbered (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *number = bhxh_report_dup_number (job, part);
  g_autofree char *line = g_strconcat (number, text, NULL);

  append_wrapped (job, "", "", line);
  bhxh_sink_append_text (job->sink, "\n");
}

static void
write_note (ReportJob *job, const ReportPart *part G_GNUC_UNUSED, const char *text)
{
  append_wrapped (job, "- ", "  ", text);
  if (report_next_kind (job) != PART_NOTE)
    bhxh_sink_append_text (job->sink, "\n");
}

static void
write_chart (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *words = bhxh_report_dup_chart_words (part->chart, job->language);

  write_numbered (job, part, text);
  append_wrapped (job, "", "", words);
  bhxh_sink_append_text (job->sink, "\n");
}

static void
end_table (ReportJob *job, const ReportPart *part)
{
  const guint n = report_count_notes (part);

  bhxh_sink_append_text (job->sink, "\n");
  for (guint i = 0; i < n; i++)
    append_wrapped (job, "", "", bhxh_table_get_note (part->table, i, job->language));
  if (n > 0)
    bhxh_sink_append_text (job->sink, "\n");
}

static void
end (ReportJob *job)
{
  g_autofree char *date = bhxh_report_dup_date (job->report, job->language);

  append_lines (job, date);
  append_lines (job, job->report->office);
  append_lines (job, job->report->signatory);
  if (job->report->manifest != NULL)
    bhxh_sink_append_text (job->sink, job->report->manifest);
}

const ReportWriter bhxh_report_text = {
  .begin = begin,
  .parts = { [PART_HEADING] = write_numbered,
             [PART_PARAGRAPH] = write_numbered,
             [PART_NOTE] = write_note,
             [PART_TABLE] = write_numbered,
             [PART_CHART] = write_chart },
  .end_table = end_table,
  .end = end,
  .table = &bhxh_text_writer,
};
