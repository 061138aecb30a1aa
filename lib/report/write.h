/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a format of reports has to know to be one: what stands around the parts, and how
 * each kind of part looks. Numbers of sections and tables are the same in all of them.
 */
#pragma once

#include "report/document.h"
#include "table/write.h"

/* One writing of a report. */
typedef struct
{
  const BhxhReport *report;
  BhxhOptions options; /* a copy, for the tables; the columns are each part's */
  BhxhLanguage language;
  Sink *sink;
  guint part;       /* index of the one at hand */
  guint section;    /* its section, from 1; 0 before the first */
  guint subsection; /* of the section */
  guint table;      /* tables so far, the one at hand among them */
  guint chart;      /* likewise */
  gpointer state;   /* the format's own */
} ReportJob;

typedef void (*PartFunc) (ReportJob *job, const ReportPart *part, const char *text);

typedef struct
{
  void (*begin) (ReportJob *job);
  PartFunc
      parts[PART_N_KINDS]; /* how each kind looks; above the table, where it has one */
  void (*end_table) (ReportJob *job, const ReportPart *part);
  void (*end) (ReportJob *job);
  const TableWriter *table; /* NULL: tables are written by @finish */
  gboolean (*finish) (ReportJob *job, GError **error); /* or NULL */
  void (*stop) (ReportJob *job); /* frees what @begin made, also on failure; or NULL */
} ReportWriter;

extern const ReportWriter bhxh_report_html;
extern const ReportWriter bhxh_report_markdown;
extern const ReportWriter bhxh_report_text;
extern const ReportWriter bhxh_report_json;
extern const ReportWriter bhxh_report_xlsx;

extern const TableWriter bhxh_html_writer;

/* "I. ", "1. ", "Bảng 3. ": what stands before a part's text; "" for nothing. */
char *bhxh_report_dup_number (const ReportJob *job, const ReportPart *part);

/* How a chart is read, its unit and its source, in one text. */
char *bhxh_report_dup_chart_words (const Chart *chart, BhxhLanguage language);

/* Lines of a text, NULL-terminated; none for NULL. */
char **bhxh_report_split (const char *text);

/* How many notes people see under the part's table. */
static inline guint
report_count_notes (const ReportPart *part)
{
  return part->is_part ? 0 : bhxh_table_get_n_notes (part->table);
}

/* The kind of the part behind the one at hand; 0 at the end. */
static inline PartKind
report_next_kind (const ReportJob *job)
{
  return job->part + 1 < job->report->parts->len
             ? report_get_part (job->report, job->part + 1)->kind
             : 0;
}

/* The kind of the part before it; 0 at the beginning. */
static inline PartKind
report_previous_kind (const ReportJob *job)
{
  return job->part > 0 ? report_get_part (job->report, job->part - 1)->kind : 0;
}

/* A text as the format's tables escape it. */
static inline void
report_append (ReportJob *job, const TableWriter *writer, const char *text)
{
  writer->style.escape (&writer->style, job->sink, text);
}
