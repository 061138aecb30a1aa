/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One writing of a table, whatever the format: options, passes, progress, failures, and
 * the three places where the bytes may go.
 */
#include "table/write.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "table/select.h"
#include "table/workbook.h"

static const TableWriter *const writers[] = {
  [BHXH_FORMAT_TEXT] = &bhxh_text_writer,
  [BHXH_FORMAT_CSV] = &bhxh_csv_writer,
  [BHXH_FORMAT_CSV_EXCEL] = &bhxh_csv_excel_writer,
  [BHXH_FORMAT_JSON] = &bhxh_json_writer,
  [BHXH_FORMAT_MARKDOWN] = &bhxh_markdown_writer,
};

/* Everything that lives as long as one writing. */
typedef struct
{
  const TableWriter *writer;
  WriteJob job;
  CellStyle style;
  Cells cells;
  guint *columns;
  BhxhTableReader *reader;
  gboolean started;
  guint64 n_done; /* rows of all passes */
  guint64 n_total;
} Run;

typedef gboolean (*RowsFunc) (Run *run, gsize n_rows, GError **error);

static CellStyle
run_style (const TableWriter *writer, const BhxhOptions *options)
{
  CellStyle style = writer->style;

  style.language = options->language;
  style.guard = style.guard && options->formula_guard;
  if (style.marks.point == 0)
    style.marks =
        bhxh_number_marks[options->language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN
                                                                : BHXH_NUMBER_VI];
  return style;
}

/* Chooses the columns and makes their cells. */
static gboolean
run_init (Run *run,
          BhxhTable *table,
          const TableWriter *writer,
          const BhxhOptions *options,
          GError **error)
{
  guint n_columns = 0;

  *run = (Run){ .writer = writer, .style = run_style (writer, options) };
  run->columns = g_new0 (guint, table->n_columns);
  if (!bhxh_table_select (table, options, writer->for_people, run->columns, &n_columns,
                          error))
    return FALSE;
  if (n_columns == 1 && run->style.lone_missing != NULL)
    run->style.missing = run->style.lone_missing;
  run->reader = bhxh_table_reader_new_selected (table, run->columns, n_columns);
  run->job = (WriteJob){ .table = table,
                         .options = options,
                         .columns = run->columns,
                         .n_columns = n_columns,
                         .style = &run->style,
                         .cells = &run->cells };
  return bhxh_cells_init (&run->cells, &run->style, run->reader, run->columns, n_columns,
                          error);
}

static void
run_clear (Run *run)
{
  if (run->started && run->writer->stop != NULL)
    run->writer->stop (&run->job);
  g_free (run->job.state);
  bhxh_cells_clear (&run->cells);
  bhxh_table_reader_free (run->reader);
  g_free (run->columns);
}

/* Takes the sink's failure, if there is one. */
static gboolean
sink_is_well (Sink *sink, GError **error)
{
  if (sink->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&sink->error));
  return FALSE;
}

static gboolean
measure_rows (Run *run, gsize n_rows, GError **error)
{
  return run->writer->measure (&run->job, n_rows, error);
}

static gboolean
write_rows (Run *run, gsize n_rows, GError **error)
{
  run->writer->rows (&run->job, n_rows);
  return sink_is_well (run->job.sink, error);
}

static gboolean
run_pass (Run *run, RowsFunc rows, GError **error)
{
  gsize n_rows = 0;

  bhxh_table_reader_rewind (run->reader);
  do
    {
      if (!bhxh_table_reader_next (run->reader, &n_rows, error) ||
          !rows (run, n_rows, error))
        return FALSE;
      run->n_done += n_rows;
      if (!bhxh_options_report (run->job.options, run->n_done, run->n_total, error))
        return FALSE;
    }
  while (n_rows > 0);
  return TRUE;
}

static gboolean
run_start (Run *run, GError **error)
{
  if (run->writer->state_size > 0)
    run->job.state = g_malloc0 (run->writer->state_size);
  run->started = TRUE;
  if ((run->writer->start != NULL && !run->writer->start (&run->job, error)) ||
      !bhxh_cells_prepare (&run->cells, error))
    return FALSE;
  if (run->writer->measure != NULL && !run_pass (run, measure_rows, error))
    return FALSE;
  run->n_total = 2 * run->n_done;
  return TRUE;
}

static gboolean
run_write (Run *run, Sink *sink, GError **error)
{
  run->job.sink = sink;
  run->writer->begin (&run->job);
  if (!run_pass (run, write_rows, error))
    return FALSE;
  run->writer->end (&run->job);
  return sink_is_well (sink, error);
}

gboolean
bhxh_table_fill_sink (BhxhTable *table,
                      const TableWriter *writer,
                      const BhxhOptions *options,
                      gboolean is_bare,
                      gpointer shared,
                      Sink *sink,
                      GError **error)
{
  Run run;
  gboolean written = FALSE;

  if (run_init (&run, table, writer, options, error))
    {
      run.job.is_bare = is_bare;
      run.job.shared = shared;
      written = run_start (&run, error) && run_write (&run, sink, error);
    }
  run_clear (&run);
  return written;
}

/* What is to be written, and how. */
typedef struct
{
  BhxhTable *table;
  BhxhFormat format;
  const BhxhOptions *options;
} Filling;

static gboolean
fill_sink (Sink *sink, gpointer data, GError **error)
{
  const Filling *filling = data;
  const BhxhFormat format = filling->format;

  if (format == BHXH_FORMAT_XLSX)
    return bhxh_workbook_fill_table (sink, filling->table, filling->options, error);
  if ((gsize) format >= G_N_ELEMENTS (writers) || writers[format] == NULL)
    {
      bhxh_set_error (error, BHXH_ERROR_UNSUPPORTED, "bảng không có dạng %d",
                      "there is no format %d for tables", (int) format);
      return FALSE;
    }
  return bhxh_table_fill_sink (filling->table, writers[format], filling->options, FALSE,
                               NULL, sink, error);
}

gboolean
bhxh_table_write (BhxhTable *table,
                  BhxhFormat format,
                  BhxhOptions *options,
                  BhxhWriteFunc write,
                  gpointer data,
                  GError **error)
{
  Filling filling = { table, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (table != NULL && write != NULL, FALSE);
  return bhxh_sink_fill_function (fill_sink, &filling, write, data, error);
}

char *
bhxh_table_format (BhxhTable *table,
                   BhxhFormat format,
                   BhxhOptions *options,
                   gsize *length,
                   GError **error)
{
  Filling filling = { table, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (table != NULL, NULL);
  return bhxh_sink_fill_text (fill_sink, &filling, length, error);
}

gboolean
bhxh_table_save (BhxhTable *table,
                 BhxhFormat format,
                 const char *path,
                 BhxhOptions *options,
                 GError **error)
{
  Filling filling = { table, format, bhxh_options_or_default (options) };

  g_return_val_if_fail (table != NULL && path != NULL, FALSE);
  return bhxh_sink_fill_file (fill_sink, &filling, path, filling.options->manifest,
                              error);
}
