/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report for machines: one object, in which each part says what it is, and tables have
 * all their columns.
 */
#include "report/write.h"

/* Of the shape of the object; a change that readers notice makes it another. */
#define SHAPE_VERSION "1"

static const char *const kind_names[PART_N_KINDS] = {
  [PART_HEADING] = "heading", [PART_PARAGRAPH] = "paragraph", [PART_NOTE] = "note",
  [PART_TABLE] = "table",     [PART_CHART] = "chart",
};

/* A member of the object, on a line of its own; null where there is nothing. */
static void
append_member (ReportJob *job, const char *name, const char *text)
{
  bhxh_sink_append_text (job->sink, "  \"");
  bhxh_sink_append_text (job->sink, name);
  bhxh_sink_append_text (job->sink, "\": ");
  if (text != NULL && *text != '\0')
    report_append (job, &bhxh_json_writer, text);
  else
    bhxh_sink_append_text (job->sink, "null");
  bhxh_sink_append_text (job->sink, ",\n");
}

static void
begin (ReportJob *job)
{
  const BhxhReport *report = job->report;
  g_autofree char *date = bhxh_period_format (bhxh_period_get_last_day (report->date));

  bhxh_sink_append_text (job->sink, "{\n  \"bhxhplan_report\": " SHAPE_VERSION ",\n");
  append_member (job, "language", job->language == BHXH_LANGUAGE_EN ? "en" : "vi");
  append_member (job, "heading", report->heading);
  append_member (job, "title", bhxh_table_words_get (&report->title, job->language));
  append_member (job, "place", report->place);
  append_member (job, "date", date);
  append_member (job, "office", report->office);
  append_member (job, "signatory", report->signatory);
  bhxh_sink_append_text (job->sink, "  \"parts\": [");
}

static void
append_number (ReportJob *job, const char *name, guint number)
{
  g_autofree char *text = g_strdup_printf (", \"%s\": %u", name, number);

  bhxh_sink_append_text (job->sink, text);
}

/* What every part has; what it has besides follows, and a brace. */
static void
begin_part (ReportJob *job, const ReportPart *part, const char *text)
{
  bhxh_sink_append_text (job->sink, job->part > 0 ? ",\n    {" : "\n    {");
  bhxh_sink_append_text (job->sink, "\"kind\": \"");
  bhxh_sink_append_text (job->sink, kind_names[part->kind]);
  bhxh_sink_append_text (job->sink, "\", \"text\": ");
  report_append (job, &bhxh_json_writer, text);
}

static void
write_text (ReportJob *job, const ReportPart *part, const char *text)
{
  begin_part (job, part, text);
  bhxh_sink_append_text (job->sink, "}");
}

static void
write_heading (ReportJob *job, const ReportPart *part, const char *text)
{
  begin_part (job, part, text);
  append_number (job, "level", part->level);
  append_number (job, "number", part->level == 1 ? job->section : job->subsection);
  bhxh_sink_append_text (job->sink, "}");
}

static void
begin_table (ReportJob *job, const ReportPart *part, const char *text)
{
  begin_part (job, part, text);
  append_number (job, "number", job->table);
  bhxh_sink_append_text (job->sink, ", \"table\":\n");
}

static void
append_words (ReportJob *job, const char *name, const char *text)
{
  bhxh_sink_append_text (job->sink, ", \"");
  bhxh_sink_append_text (job->sink, name);
  bhxh_sink_append_text (job->sink, "\": ");
  report_append (job, &bhxh_json_writer, text);
}

static void
begin_chart (ReportJob *job, const ReportPart *part, const char *text)
{
  const Chart *chart = part->chart;

  begin_part (job, part, text);
  append_number (job, "number", job->chart);
  append_words (job, "chart", chart->kind);
  append_words (job, "description",
                bhxh_table_words_get (&chart->description, job->language));
  append_words (job, "unit", bhxh_table_words_get (&chart->unit, job->language));
  append_words (job, "source", bhxh_table_words_get (&chart->source, job->language));
  bhxh_sink_append_text (job->sink, ", \"table\":\n");
}

static void
end_table (ReportJob *job, const ReportPart *part G_GNUC_UNUSED)
{
  bhxh_sink_append_text (job->sink, "    }");
}

static void
end (ReportJob *job)
{
  const char *manifest = job->report->manifest;

  bhxh_sink_append_text (job->sink, job->report->parts->len > 0 ? "\n  ],\n" : "],\n");
  bhxh_sink_append_text (job->sink, "  \"manifest\": ");
  bhxh_sink_append_text (job->sink, manifest != NULL ? manifest : "null\n");
  bhxh_sink_append_text (job->sink, "}\n");
}

const ReportWriter bhxh_report_json = {
  .begin = begin,
  .parts = { [PART_HEADING] = write_heading,
             [PART_PARAGRAPH] = write_text,
             [PART_NOTE] = write_text,
             [PART_TABLE] = begin_table,
             [PART_CHART] = begin_chart },
  .end_table = end_table,
  .end = end,
  .table = &bhxh_json_writer,
};
