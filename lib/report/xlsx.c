/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report as a workbook: a sheet of words, in which tables and charts are named where
 * they would stand, and a sheet for each of their tables.
 */
#include "report/write.h"

#include <bhxhplan/workbook.h>

/* What is written at the end. */
typedef struct
{
  GPtrArray *lines; /* of the sheet of words */
  BhxhWorkbook *tables;
} Book;

/* --- The sheet of words --------------------------------------------------------------
 */

typedef struct
{
  const GPtrArray *lines;
  guint next;
} Cursor;

static gpointer
begin_lines (gpointer source, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->lines = source;
  return cursor;
}

static gboolean
next_lines (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;

  for (; batch->n_rows < TABLE_BATCH_ROWS && cursor->next < cursor->lines->len;
       batch->n_rows++)
    bhxh_batch_set_text (batch, 0, batch->n_rows, cursor->lines->pdata[cursor->next++]);
  return TRUE;
}

static const TableSource functions = { begin_lines, next_lines, g_free };

static void
unref_lines (gpointer lines)
{
  g_ptr_array_unref (lines);
}

static BhxhTable *
dup_words (const Book *book)
{
  static const TableColumn column = TABLE_TEXT ("text", "Nội dung", "Text");
  BhxhTable *table =
      bhxh_table_new (&column, 1, &functions, g_ptr_array_ref (book->lines), unref_lines);

  bhxh_table_set_title (table, "Báo cáo", "Report");
  return table;
}

/* Each line of @text that is not empty. */
static void
add_lines (const ReportJob *job, const char *text)
{
  const Book *book = job->state;
  g_auto (GStrv) lines = bhxh_report_split (text);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (book->lines, g_strdup (*line));
}

static void
write_text (ReportJob *job, const ReportPart *part, const char *text)
{
  const Book *book = job->state;
  g_autofree char *number = bhxh_report_dup_number (job, part);

  g_ptr_array_add (book->lines, g_strconcat (number, text, NULL));
}

static void
write_chart (ReportJob *job, const ReportPart *part, const char *text)
{
  g_autofree char *words = bhxh_report_dup_chart_words (part->chart, job->language);

  write_text (job, part, text);
  add_lines (job, words);
}

/* --- The book ------------------------------------------------------------------------
 */

static void
begin (ReportJob *job)
{
  Book *book = g_new0 (Book, 1);

  book->lines = g_ptr_array_new_with_free_func (g_free);
  book->tables = bhxh_workbook_new ();
  job->state = book;
  add_lines (job, job->report->heading);
  add_lines (job, bhxh_table_words_get (&job->report->title, job->language));
}

/* The sheets of tables come behind the one of words, so they are added at the end. */
static gboolean
add_sheets (ReportJob *job, GError **error)
{
  const Book *book = job->state;
  guint n_tables = 0;
  guint n_charts = 0;

  for (guint i = 0; i < job->report->parts->len; i++)
    {
      const ReportPart *part = report_get_part (job->report, i);
      const char *text = bhxh_table_words_get (&part->words, job->language);
      g_autofree char *number = NULL;
      g_autofree char *name = NULL;

      if (part->table == NULL)
        continue;
      job->table = part->kind == PART_TABLE ? ++n_tables : n_tables;
      job->chart = part->kind == PART_CHART ? ++n_charts : n_charts;
      number = bhxh_report_dup_number (job, part);
      name = g_strconcat (number, text, NULL);
      job->options.column_list = part->columns;
      if (!bhxh_workbook_add_table (book->tables, part->table, name, &job->options,
                                    error))
        return FALSE;
    }
  return TRUE;
}

static void
end (ReportJob *job)
{
  g_autofree char *date = bhxh_report_dup_date (job->report, job->language);

  add_lines (job, date);
  add_lines (job, job->report->office);
  add_lines (job, job->report->signatory);
  add_lines (job, job->report->manifest);
}

/* A BhxhWriteFunc for the sink. */
static gboolean
append (const char *bytes, gsize length, gpointer sink, GError **error G_GNUC_UNUSED)
{
  bhxh_sink_append (sink, bytes, length);
  return TRUE;
}

static gboolean
finish (ReportJob *job, GError **error)
{
  const Book *book = job->state;
  g_autoptr (BhxhTable) words = dup_words (book);

  job->options.column_list = NULL;
  return bhxh_workbook_add_table (book->tables, words, NULL, &job->options, error) &&
         add_sheets (job, error) &&
         bhxh_workbook_write (book->tables, &job->options, append, job->sink, error);
}

static void
stop (ReportJob *job)
{
  Book *book = job->state;

  g_ptr_array_unref (book->lines);
  bhxh_workbook_unref (book->tables);
  g_free (book);
}

const ReportWriter bhxh_report_xlsx = {
  .begin = begin,
  .parts = { [PART_HEADING] = write_text,
             [PART_PARAGRAPH] = write_text,
             [PART_NOTE] = write_text,
             [PART_TABLE] = write_text,
             [PART_CHART] = write_chart },
  .end = end,
  .finish = finish,
  .stop = stop,
};
