/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a CSV file is read: a header, then rows of fields, each with its place. Nothing
 * here knows what the fields mean.
 *
 *   g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, options, error);
 *   const CsvRow *row;
 *   GError *local = NULL;
 *
 *   if (reader == NULL || !bhxh_csv_header_find (reader, columns, n, indices, error))
 *     return FALSE;
 *   while ((row = bhxh_csv_reader_next (reader, &local)) != NULL)
 *     ... row->fields[indices[UNIT]], bhxh_csv_reader_get_place (reader, ...) ...
 *   if (local != NULL)
 *     ... there were problems: the first one; the diagnostics have them all ...
 */
#pragma once

#include "base/diagnostics.h"
#include "base/input.h"
#include "base/options.h"
#include "base/span.h"

/* One field, without its quotes; not NUL-terminated; valid UTF-8 without NUL. */
typedef Span CsvField;

/* One row. It has as many fields as the header, where there is one. */
typedef struct
{
  const CsvField *fields;
  guint n_fields;
  guint64 line; /* of the file, from 1: where the row begins */
  guint64 row;  /* as a spreadsheet numbers it: the header is 1, blank rows count */
} CsvRow;

/* A field that a loader looks for in the header. */
typedef struct
{
  const char *field;        /* machine name: what the header of our own files says */
  const char *const *names; /* other headers for it, English and Vietnamese; NULL ends
                             * them; case and diacritics do not matter; NULL: none */
  gboolean is_required;     /* unless options.constants gives the field */
} CsvColumn;

typedef struct _CsvReader CsvReader;

/* What drafts the map by which other tables of actual figures are read. */
#define CSV_MAP_COMMAND "bhxhplan import FILE --suggest --output map.json"

/* Opens the table: finds encoding and delimiter (where the options do not state them; a
 * byte order mark and a "sep=" line are believed before a guess) and reads the header,
 * the first row that is not blank.
 *
 * @input is borrowed until the reader is freed; @options (NULL: the defaults) too. Reads
 * of the options: diagnostics, progress, limits of line, field and rows, delimiter,
 * encoding, columns, constants. NULL on error: what @input says; BHXH_ERROR_DATA for an
 * empty file or one that is no text table; BHXH_ERROR_UNSUPPORTED for an encoding not
 * known; what is wrong with the header itself. */
CsvReader *bhxh_csv_reader_new (Input *input, const BhxhOptions *options, GError **error);

/* The same, reading @block bytes at a time (at least 1): for tests, so that rows lie
 * across blocks. */
CsvReader *bhxh_csv_reader_new_with_block (Input *input,
                                           const BhxhOptions *options,
                                           gsize block,
                                           GError **error);

/* The same for a file whose rows may have any number of fields, titles among them: there
 * is no header, and the first row is the first that bhxh_csv_reader_next() gives. */
CsvReader *bhxh_csv_reader_new_free (Input *input,
                                     const BhxhOptions *options,
                                     GError **error);

/* The next good row; valid until the next call. Rows that are wrong are reported and left
 * out; blank ones are left out. NULL at the end, with @error set to the first problem of
 * all if there was one; or at once when reading
 * cannot go on: what the input says, BHXH_ERROR_MEMORY, BHXH_ERROR_LIMIT (rows),
 * BHXH_ERROR_CANCELLED. */
const CsvRow *bhxh_csv_reader_next (CsvReader *reader, GError **error);

/* The header. */
guint bhxh_csv_reader_get_n_columns (const CsvReader *reader);
const char *bhxh_csv_reader_get_header (const CsvReader *reader, guint column);
Place bhxh_csv_reader_get_header_place (const CsvReader *reader, guint column);

/* Finds each of @columns in the header: its index in @indices, or -1. First the header
 * that options.columns names for the field; else the one that is the machine name itself;
 * else one of its other names. A required column that is not there, one that
 * options.columns names and the file lacks, and one that is there twice, are problems;
 * FALSE with @error, the first of them, after all columns were looked for. */
gboolean bhxh_csv_header_find (CsvReader *reader,
                               const CsvColumn *columns,
                               guint n_columns,
                               gint *indices,
                               GError **error);

/* Whether it then said that the header stands further down. */
gboolean bhxh_csv_header_is_below (const CsvReader *reader);

/* Where field @field of the current row begins, in the file as it is: line and column, in
 * characters, from 1. Past the last field: where the row begins. The file's name is
 * borrowed from the input. Counts the row's characters: for problems, not for every row.
 */
Place bhxh_csv_reader_get_place (const CsvReader *reader, guint field);

/* The same of byte @at of the field's text: behind the quote of a quoted one. */
Place bhxh_csv_reader_get_place_in (const CsvReader *reader, guint field, gsize at);

/* The current row as the file has it (as UTF-8), without its line break; borrowed until
 * the next row is read. */
CsvField bhxh_csv_reader_get_line (const CsvReader *reader);

/* Frees; NULL is allowed. */
void bhxh_csv_reader_free (CsvReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvReader, bhxh_csv_reader_free)

/* The field without the ASCII spaces and tabs around it. Quoted or not: what a person
 * sees is the same. */
static inline CsvField
csv_field_trim (CsvField field)
{
  while (field.length > 0 && (*field.text == ' ' || *field.text == '\t'))
    field.text++, field.length--;
  while (field.length > 0 &&
         (field.text[field.length - 1] == ' ' || field.text[field.length - 1] == '\t'))
    field.length--;
  return field;
}
