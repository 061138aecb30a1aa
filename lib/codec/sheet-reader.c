/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One pass over the rows of a sheet, from the module or from a CSV, and what is said of
 * the sheet as a whole.
 */
#include "codec/sheet-private.h"

#include "base/memory.h"
#include "base/sheet-cell.h"

#define ROWS_A_REPORT 1024

static const char *
sheet_name (const SheetReader *reader)
{
  return reader->book->file != NULL
             ? bhxh_sheet_book_get_info (reader->book, reader->sheet)->name
             : NULL;
}

static void
report (const SheetReader *reader,
        ProblemKind kind,
        guint32 row,
        const char *text,
        const char *expected,
        const char *other,
        GError **error)
{
  const Place place = { .file = reader->book->name,
                        .line = row,
                        .sheet = sheet_name (reader) };

  bhxh_diagnostics_add (reader->book->options->diagnostics, kind, place, text, expected,
                        other, error);
}

static gboolean
report_limit (const SheetReader *reader,
              ProblemKind kind,
              guint32 row,
              guint64 limit,
              GError **error)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, limit);
  report (reader, kind, row, NULL, text, NULL, error);
  return FALSE;
}

/* All formats of the file, each read once. */
static gboolean
load_formats (SheetReader *reader, GError **error)
{
  const SheetBook *book = reader->book;
  gsize capacity = 0;
  const char *code = NULL;

  while ((code = book->module->get_format (book->file, reader->n_formats)) != NULL)
    {
      if (!bhxh_try_grow ((gpointer *) &reader->formats, &capacity,
                          (gsize) reader->n_formats + 1, sizeof (SheetFormat), error))
        return FALSE;
      bhxh_sheet_format_read (code, &reader->formats[reader->n_formats++]);
    }
  return TRUE;
}

static gboolean
begin_sheet (SheetReader *reader, GError **error)
{
  const SheetBook *book = reader->book;
  const SheetRange *ranges = NULL;
  SheetFault fault;
  guint n = 0;

  reader->rows = book->module->read (book->file, reader->sheet, &fault);
  if (reader->rows == NULL)
    return bhxh_sheet_report_fault (book, sheet_name (reader), &fault, error);
  reader->from_1904 = book->module->counts_from_1904 (book->file);
  if (bhxh_sheet_book_get_info (book, reader->sheet)->is_hidden)
    report (reader, PROBLEM_HIDDEN_SHEET, 0, NULL, NULL, NULL, NULL);
  ranges = book->module->get_merges (reader->rows, &n);
  return bhxh_merges_init (&reader->merges, ranges, n, error) &&
         load_formats (reader, error);
}

static gboolean
begin_csv (SheetReader *reader, GError **error)
{
  reader->input = bhxh_sheet_book_open_input (reader->book, error);
  if (reader->input != NULL)
    reader->csv = bhxh_csv_reader_new_free (reader->input, reader->book->options, error);
  return reader->csv != NULL;
}

SheetReader *
bhxh_sheet_reader_new (SheetBook *book, guint sheet, GError **error)
{
  g_autoptr (SheetReader) reader = g_new0 (SheetReader, 1);

  reader->book = book;
  reader->sheet = sheet;
  if (book->file != NULL ? begin_sheet (reader, error) : begin_csv (reader, error))
    return g_steal_pointer (&reader);
  return NULL;
}

const SheetRange *
bhxh_sheet_reader_get_merges (const SheetReader *reader, guint *n)
{
  *n = reader->merges.n;
  return reader->merges.ranges;
}

/* What is said once all rows have been seen. */
static void
finish (SheetReader *reader)
{
  char number[24];
  char cell[SHEET_CELL_SIZE];

  if (reader->n_hidden == 0)
    return;
  g_snprintf (number, sizeof number, "%" G_GUINT64_FORMAT, reader->n_hidden);
  bhxh_sheet_cell_write (cell, reader->first_hidden.row, reader->first_hidden.column);
  report (reader, PROBLEM_HIDDEN_CELLS, 0, number, NULL, cell, NULL);
}

static gboolean
check_limits (const SheetReader *reader, GError **error)
{
  const guint64 limit = reader->book->options->limits[BHXH_LIMIT_ROWS];

  if (reader->n_rows > limit)
    return report_limit (reader, PROBLEM_TOO_MANY_ROWS, reader->row.row, limit, error);
  if (reader->n_covered > SHEET_MAX_REPEATED)
    return report_limit (reader, PROBLEM_TOO_MANY_REPEATED_CELLS, reader->row.row,
                         SHEET_MAX_REPEATED, error);
  return reader->n_rows % ROWS_A_REPORT != 0 ||
         bhxh_options_report (reader->book->options, reader->n_rows, 0, error);
}

static const SheetRow *
next_of_sheet (SheetReader *reader, GError **error)
{
  const SheetModule *module = reader->book->module;
  SheetFault fault;
  const RawRow *row = module->next (reader->rows, &fault);

  if (fault.kind != SHEET_FAULT_NONE)
    {
      bhxh_sheet_report_fault (reader->book, sheet_name (reader), &fault, error);
      return NULL;
    }
  if (row == NULL)
    {
      finish (reader);
      return NULL;
    }
  reader->n_rows++;
  return bhxh_sheet_row_build (reader, row, error) && check_limits (reader, error)
             ? &reader->row
             : NULL;
}

/* The fields of a CSV that have something, as texts. */
static gboolean
take_fields (SheetReader *reader, const CsvRow *csv, GError **error)
{
  if (csv->row > G_MAXUINT32)
    return report_limit (reader, PROBLEM_TOO_MANY_ROWS, 0, G_MAXUINT32, error);
  if (csv->n_fields > SHEET_MAX_COLUMNS)
    return report_limit (reader, PROBLEM_TOO_MANY_COLUMNS, (guint32) csv->line,
                         SHEET_MAX_COLUMNS, error);
  if (!bhxh_try_grow ((gpointer *) &reader->cells, &reader->cell_capacity, csv->n_fields,
                      sizeof (SheetCell), error))
    return FALSE;
  reader->n_cells = 0;
  for (guint i = 0; i < csv->n_fields; i++)
    if (csv->fields[i].length > 0)
      reader->cells[reader->n_cells++] = (SheetCell){ .row = (guint32) csv->row,
                                                      .column = i + 1,
                                                      .kind = SHEET_CELL_TEXT,
                                                      .text = csv->fields[i],
                                                      .merge = -1 };
  reader->row =
      (SheetRow){ (guint32) csv->row, FALSE, (guint32) reader->n_cells, reader->cells };
  return TRUE;
}

static const SheetRow *
next_of_csv (SheetReader *reader, GError **error)
{
  const CsvRow *csv = NULL;

  while ((csv = bhxh_csv_reader_next (reader->csv, error)) != NULL)
    {
      if (!take_fields (reader, csv, error))
        return NULL;
      if (reader->row.n_cells > 0)
        return &reader->row;
    }
  return NULL;
}

const SheetRow *
bhxh_sheet_reader_next (SheetReader *reader, GError **error)
{
  const SheetRow *row = NULL;

  if (reader->is_finished)
    return NULL;
  row = reader->csv != NULL ? next_of_csv (reader, error) : next_of_sheet (reader, error);
  reader->is_finished = row == NULL;
  return row;
}

Place
bhxh_sheet_reader_get_place (const SheetReader *reader, const SheetCell *cell)
{
  if (reader->csv != NULL)
    return bhxh_csv_reader_get_place (reader->csv, cell->column - 1);
  return (Place){ .file = reader->book->name,
                  .line = cell->row,
                  .column = cell->column,
                  .sheet = sheet_name (reader) };
}

void
bhxh_sheet_reader_free (SheetReader *reader)
{
  if (reader == NULL)
    return;
  if (reader->rows != NULL)
    reader->book->module->end (reader->rows);
  bhxh_csv_reader_free (reader->csv);
  bhxh_input_free (reader->input);
  bhxh_merges_clear (&reader->merges);
  g_free (reader->formats);
  g_free (reader->cells);
  g_free (reader->moments);
  g_free (reader);
}
