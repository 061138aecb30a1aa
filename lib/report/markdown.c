/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report as Markdown, for mail: headings with "#", notes as a list, pipe tables.
 */
#include "report/write.h"

/* A text between two pieces of markup, which also keep its first character from being
 * taken for a list or a heading. */
static void
append_between (ReportJob *job, const char *before, const char *text, const char *after)
{
  bhxh_sink_append_text (job->sink, before);
  report_append (job, &bhxh_markdown_writer, text);
  bhxh_sink_append_text (job->sink, after);
}

/* Each line of @text as a paragraph. */
static void
append_lines (ReportJob *job, const char *text, const char *mark)
{
  g_auto (GStrv) lines = bhxh_report_split (text);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      {
        append_between (job, mark, *line, mark);
        bhxh_sink_append_text (job->sink, "\n\n");
      }
}

static void
begin (ReportJob *job)
{
  const char *title = bhxh_table_words_get (&job->report->title, job->language);

  append_lines (job, job->report->heading, "**");
  if (*title != '\0')
    append_between (job, "# ", title, "\n\n");
}

static void
write_heading (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *number = bhxh_report_dup_number (job, part);

  bhxh_sink_append_text (job->sink, part->level == 1 ? "## " : "### ");
  append_between (job, number, text, "\n\n");
}

/* What would begin a list, a heading or a rule is kept from it by a mark of no width. */
static void
write_paragraph (ReportJob *job, const ReportPart *part G_GNUC_UNUSED, const char *text)
{
  const gboolean is_letter = g_unichar_isalpha (g_utf8_get_char (text));

  append_between (job, is_letter ? "" : "&#8203;", text, "\n\n");
}

static void
write_note (ReportJob *job, const ReportPart *part G_GNUC_UNUSED, const char *text)
{
  const gboolean is_letter = g_unichar_isalpha (g_utf8_get_char (text));

  append_between (job, is_letter ? "* " : "* &#8203;", text, "\n");
  if (report_next_kind (job) != PART_NOTE)
    bhxh_sink_append_text (job->sink, "\n");
}

static void
write_title (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *number = bhxh_report_dup_number (job, part);

  bhxh_sink_append_text (job->sink, "**");
  append_between (job, number, text, "**\n\n");
}

static void
write_chart (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *words = bhxh_report_dup_chart_words (part->chart, job->language);

  write_title (job, part, text);
  write_paragraph (job, part, words);
}

static void
end_table (ReportJob *job, const ReportPart *part)
{
  const guint n = report_count_notes (part);

  bhxh_sink_append_text (job->sink, "\n");
  for (guint i = 0; i < n; i++)
    append_between (job, "*", bhxh_table_get_note (part->table, i, job->language),
                    "*\n\n");
}

static void
end (ReportJob *job)
{
  g_autofree char *date = bhxh_report_dup_date (job->report, job->language);

  append_lines (job, date, "*");
  append_lines (job, job->report->office, "**");
  append_lines (job, job->report->signatory, "**");
  if (job->report->manifest == NULL)
    return;
  bhxh_sink_append_text (job->sink, "```json\n");
  bhxh_sink_append_text (job->sink, job->report->manifest);
  bhxh_sink_append_text (job->sink, "```\n");
}

const ReportWriter bhxh_report_markdown = {
  .begin = begin,
  .parts = { [PART_HEADING] = write_heading,
             [PART_PARAGRAPH] = write_paragraph,
             [PART_NOTE] = write_note,
             [PART_TABLE] = write_title,
             [PART_CHART] = write_chart },
  .end_table = end_table,
  .end = end,
  .table = &bhxh_markdown_writer,
};
