/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One writing of a report, whatever the format: the parts in their order, their numbers,
 * failures, and the three places where the bytes may go.
 */
#include "report/write.h"

#include "base/error.h"

static const ReportWriter *const writers[] = {
  [BHXH_REPORT_HTML] = &bhxh_report_html, [BHXH_REPORT_MARKDOWN] = &bhxh_report_markdown,
  [BHXH_REPORT_TEXT] = &bhxh_report_text, [BHXH_REPORT_JSON] = &bhxh_report_json,
  [BHXH_REPORT_XLSX] = &bhxh_report_xlsx,
};

/* --- Numbers -------------------------------------------------------------------------
 */

/* "XIV"; any number, though sections are few. */
static char *
dup_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } digits[] = {
    { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" },
    { 9, "IX" },  { 5, "V" },   { 4, "IV" }, { 1, "I" },
  };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (roman, digits[i].letters);
  return g_string_free (roman, FALSE);
}

char *
bhxh_report_dup_number (const ReportJob *job, const ReportPart *part)
{
  const gboolean is_english = job->language == BHXH_LANGUAGE_EN;
  g_autofree char *roman = NULL;

  switch (part->kind)
    {
    case PART_HEADING:
      if (part->level == 2)
        return g_strdup_printf ("%u. ", job->subsection);
      roman = dup_roman (job->section);
      return g_strconcat (roman, ". ", NULL);
    case PART_TABLE:
      return g_strdup_printf (is_english ? "Table %u. " : "Bảng %u. ", job->table);
    case PART_CHART:
      return g_strdup_printf (is_english ? "Figure %u. " : "Hình %u. ", job->chart);
    default: return g_strdup ("");
    }
}

char *
bhxh_report_dup_chart_words (const Chart *chart, BhxhLanguage language)
{
  return g_strdup_printf (language == BHXH_LANGUAGE_EN ? "%s In: %s. %s"
                                                       : "%s Đơn vị tính: %s. %s",
                          bhxh_table_words_get (&chart->description, language),
                          bhxh_table_words_get (&chart->unit, language),
                          bhxh_table_words_get (&chart->source, language));
}

char **
bhxh_report_split (const char *text)
{
  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

static void
count (ReportJob *job, const ReportPart *part)
{
  job->table += part->kind == PART_TABLE;
  job->chart += part->kind == PART_CHART;
  if (part->kind != PART_HEADING)
    return;
  job->subsection = part->level == 1 ? 0 : job->subsection + 1;
  job->section += part->level == 1;
}

/* --- Writing -------------------------------------------------------------------------
 */

static gboolean
write_table (ReportJob *job,
             const ReportWriter *writer,
             const ReportPart *part,
             GError **error)
{
  job->options.column_list = writer->table->for_people ? part->columns : NULL;
  if (!bhxh_table_fill_sink (part->table, writer->table, &job->options, TRUE, NULL,
                             job->sink, error))
    return FALSE;
  writer->end_table (job, part);
  return TRUE;
}

static gboolean
write_part (ReportJob *job,
            const ReportWriter *writer,
            const ReportPart *part,
            GError **error)
{
  count (job, part);
  writer->parts[part->kind](job, part,
                            bhxh_table_words_get (&part->words, job->language));
  return part->table == NULL || writer->table == NULL ||
         write_table (job, writer, part, error);
}

static gboolean
write_parts (ReportJob *job, const ReportWriter *writer, GError **error)
{
  for (; job->part < job->report->parts->len; job->part++)
    if (!write_part (job, writer, report_get_part (job->report, job->part), error))
      return FALSE;
  writer->end (job);
  return writer->finish == NULL || writer->finish (job, error);
}

/* What is to be written, and how. */
typedef struct
{
  const BhxhReport *report;
  BhxhReportFormat format;
  const BhxhOptions *options;
} Filling;

static gboolean
fill_sink (Sink *sink, gpointer data, GError **error)
{
  const Filling *filling = data;
  const gsize format = (gsize) filling->format;
  const ReportWriter *writer = format < G_N_ELEMENTS (writers) ? writers[format] : NULL;
  ReportJob job = { .report = filling->report,
                    .options = *filling->options,
                    .language = filling->options->language,
                    .sink = sink };
  gboolean is_written = FALSE;

  if (writer == NULL)
    {
      bhxh_set_error (error, BHXH_ERROR_UNSUPPORTED, "báo cáo không có dạng %d",
                      "there is no format %d for reports", (int) format);
      return FALSE;
    }
  job.options.progress = NULL;
  writer->begin (&job);
  is_written = write_parts (&job, writer, error);
  if (writer->stop != NULL)
    writer->stop (&job);
  return is_written;
}

gboolean
bhxh_report_write (BhxhReport *report,
                   BhxhReportFormat format,
                   BhxhOptions *options,
                   BhxhWriteFunc write,
                   gpointer data,
                   GError **error)
{
  Filling filling = { report, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (report != NULL && write != NULL, FALSE);
  return bhxh_sink_fill_function (fill_sink, &filling, write, data, error);
}

char *
bhxh_report_format (BhxhReport *report,
                    BhxhReportFormat format,
                    BhxhOptions *options,
                    gsize *length,
                    GError **error)
{
  Filling filling = { report, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (report != NULL, NULL);
  return bhxh_sink_fill_text (fill_sink, &filling, length, error);
}

gboolean
bhxh_report_save (BhxhReport *report,
                  BhxhReportFormat format,
                  const char *path,
                  BhxhOptions *options,
                  GError **error)
{
  Filling filling = { report, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);
  return bhxh_sink_fill_file (fill_sink, &filling, path, filling.options->manifest,
                              error);
}
