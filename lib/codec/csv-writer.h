/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How rows become CSV that people can read and compare: quotes only where they are
 * needed, LF at the end of a row. What is written, csv-reader.h reads back as it was.
 */
#pragma once

#include <bhxhplan/table.h>

/* One file in the making; to be initialised, no need to clear. */
typedef struct
{
  BhxhWriteFunc write;
  gpointer data;
  char delimiter;
  guint n_blank;     /* fields of the row so far, while all are empty: not yet written */
  gboolean has_text; /* of the row, something is written */
} CsvWriter;

/* @write receives the bytes in small pieces, such as bhxh_output_write() with its Output.
 */
void bhxh_csv_writer_init (CsvWriter *writer,
                           char delimiter,
                           BhxhWriteFunc write,
                           gpointer data);

/* Adds a field to the row: @length bytes, or up to its NUL for -1; NULL is an empty one.
 * FALSE with what the function set. */
gboolean bhxh_csv_writer_add (CsvWriter *writer,
                              const char *text,
                              gssize length,
                              GError **error);

/* Ends the row. One whose fields are all empty gets a pair of quotes, so that it is not
 * taken for a blank line. */
gboolean bhxh_csv_writer_end_row (CsvWriter *writer, GError **error);
