/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report as one file of HTML that needs no other: its style and its charts are in it,
 * and it has no script.
 */
#include "report/html-style.h"
#include "report/write.h"

#include <string.h>

/* Nothing but what stands in the file may be loaded, and nothing run. */
#define POLICY                                                                           \
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

static void
append (ReportJob *job, const char *markup)
{
  bhxh_sink_append_text (job->sink, markup);
}

static void
append_escaped (ReportJob *job, const char *text)
{
  report_append (job, &bhxh_html_writer, text);
}

/* @text between two pieces of markup. */
static void
append_between (ReportJob *job, const char *before, const char *text, const char *after)
{
  append (job, before);
  append_escaped (job, text);
  append (job, after);
}

/* "(Kèm theo Công văn số ...)": what an annex belongs to, which Decree 30/2020/NĐ-CP has
 * below its title. */
static gboolean
is_reference (const char *line)
{
  return *line == '(' && g_str_has_suffix (line, ")");
}

/* Lines of the heading: those above the title, or references below it. */
static void
append_heading (ReportJob *job, gboolean references)
{
  g_auto (GStrv) lines = bhxh_report_split (job->report->heading);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && is_reference (*line) == references)
      append_between (job, references ? "<p class=\"to\">" : "<p>", *line, "</p>\n");
}

/* Each line of @text that is not empty. */
static void
append_lines (ReportJob *job, const char *before, const char *text, const char *after)
{
  g_auto (GStrv) lines = bhxh_report_split (text);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      append_between (job, before, *line, after);
}

/* A style sheet in which nothing ends its element: to CSS "<\/" is "</". */
static void
append_css (ReportJob *job, const char *css)
{
  const char *end = NULL;

  while ((end = strstr (css, "</")) != NULL)
    {
      bhxh_sink_append (job->sink, css, (gsize) (end - css));
      append (job, "<\\/");
      css = end + strlen ("</");
    }
  append (job, css);
}

static void
begin (ReportJob *job)
{
  const char *title = bhxh_table_words_get (&job->report->title, job->language);
  const gboolean is_english = job->language == BHXH_LANGUAGE_EN;

  append (job, is_english ? "<!DOCTYPE html>\n<html lang=\"en\">\n"
                          : "<!DOCTYPE html>\n<html lang=\"vi\">\n");
  append (job, "<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\">\n");
  append_between (job, "<title>",
                  *title != '\0' ? title
                  : is_english   ? "Report"
                                 : "Báo cáo",
                  "</title>\n<style>\n");
  append (job, html_style);
  append (job, "</style>\n");
  if (job->report->css != NULL)
    {
      append (job, "<style>\n");
      append_css (job, job->report->css);
      append (job, "\n</style>\n");
    }
  append (job, "</head>\n<body>\n<main>\n<header>\n");
  append_heading (job, FALSE);
  if (*title != '\0')
    append_between (job, "<h1>", title, "</h1>\n");
  append_heading (job, TRUE);
  append (job, "</header>\n");
}

static void
write_heading (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *number = bhxh_report_dup_number (job, part);

  append (job, part->level == 1 ? "<h2>" : "<h3>");
  append (job, number);
  append_between (job, "", text, part->level == 1 ? "</h2>\n" : "</h3>\n");
}

static void
write_paragraph (ReportJob *job, const ReportPart *part G_GNUC_UNUSED, const char *text)
{
  append_between (job, "<p>", text, "</p>\n");
}

static void
write_note (ReportJob *job, const ReportPart *part G_GNUC_UNUSED, const char *text)
{
  if (report_previous_kind (job) != PART_NOTE)
    append (job, "<ul>\n");
  append_between (job, "<li>", text, "</li>\n");
  if (report_next_kind (job) != PART_NOTE)
    append (job, "</ul>\n");
}

/* The caption; @name is the one that boxes and tables are labelled by. */
static void
append_caption (ReportJob *job,
                const ReportPart *part,
                const char *name,
                const char *text)
{
  g_autofree char *number = bhxh_report_dup_number (job, part);

  append (job, "<figure>\n<figcaption id=\"");
  append (job, name);
  append (job, "\">");
  append (job, number);
  append_between (job, "", text, "</figcaption>\n");
}

/* A box that scrolls by itself where it is wider than the screen, with the keyboard too. */
static void
begin_box (ReportJob *job, const char *style, const char *name)
{
  append (job, "<div class=\"scroll ");
  append (job, style);
  append (job, "\" role=\"group\" tabindex=\"0\" aria-labelledby=\"");
  append (job, name);
  append (job, "\">\n");
}

static void
begin_rows (ReportJob *job, const char *name)
{
  append (job, "<table aria-labelledby=\"");
  append (job, name);
  append (job, "\">\n");
}

static void
begin_table (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *name = g_strdup_printf ("t%u", job->table);

  append_caption (job, part, name, text);
  begin_box (job, "rows", name);
  begin_rows (job, name);
}

/* The drawing, how it is read, and then its table: beside it, or below it. */
static void
begin_chart (ReportJob *job, const ReportPart *part, const char *text)
{
  const Chart *chart = part->chart;
  g_autofree char *name = g_strdup_printf ("f%u", job->chart);
  g_autofree char *description = bhxh_report_dup_chart_words (chart, job->language);
  Svg svg = { .sink = job->sink,
              .width = chart->width,
              .height = chart->measure (chart),
              .number = job->chart };

  append_caption (job, part, name, text);
  append (job, chart->is_wide ? "<div class=\"wide\">\n" : "<div class=\"beside\">\n");
  begin_box (job, "drawing", name);
  bhxh_svg_begin (&svg, text, bhxh_table_words_get (&chart->description, job->language));
  chart->draw (chart, &svg, job->language);
  bhxh_svg_end (&svg);
  append_between (job, "</div>\n<p class=\"notes\">", description, "</p>\n");
  begin_box (job, "rows", name);
  begin_rows (job, name);
}

static void
end_table (ReportJob *job, const ReportPart *part)
{
  const guint n = report_count_notes (part);

  append (job, "</table>\n</div>\n");
  for (guint i = 0; i < n; i++)
    append_between (job, "<p class=\"notes\">",
                    bhxh_table_get_note (part->table, i, job->language), "</p>\n");
  append (job, part->chart != NULL ? "</div>\n</figure>\n" : "</figure>\n");
}

static void
append_signature (ReportJob *job)
{
  const BhxhReport *report = job->report;
  g_autofree char *date = bhxh_report_dup_date (report, job->language);

  if (date == NULL && report->office == NULL && report->signatory == NULL)
    return;
  append (job, "<div class=\"signature\">\n");
  append_lines (job, "<p class=\"date\">", date, "</p>\n");
  append_lines (job, "<p class=\"office\">", report->office, "</p>\n");
  append_lines (job, "<p class=\"name\">", report->signatory, "</p>\n");
  append (job, "</div>\n");
}

/* The manifest keeps its lines. */
static void
append_manifest (ReportJob *job)
{
  g_auto (GStrv) lines = bhxh_report_split (job->report->manifest);

  if (job->report->manifest == NULL)
    return;
  append (job, job->language == BHXH_LANGUAGE_EN
                   ? "<details>\n<summary>Files and settings of this report</summary>\n"
                   : "<details>\n<summary>Tệp dữ liệu và tùy chọn của báo cáo"
                     "</summary>\n");
  append (job, "<pre>");
  for (char **line = lines; *line != NULL; line++)
    append_between (job, "", *line, line[1] != NULL ? "\n" : "");
  append (job, "</pre>\n</details>\n");
}

static void
end (ReportJob *job)
{
  append_signature (job);
  append_manifest (job);
  append (job, "</main>\n</body>\n</html>\n");
}

const ReportWriter bhxh_report_html = {
  .begin = begin,
  .parts = { [PART_HEADING] = write_heading,
             [PART_PARAGRAPH] = write_paragraph,
             [PART_NOTE] = write_note,
             [PART_TABLE] = begin_table,
             [PART_CHART] = begin_chart },
  .end_table = end_table,
  .end = end,
  .table = &bhxh_html_writer,
};
