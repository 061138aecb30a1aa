/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the tests of the CSV reader state what they expect: the file's bytes, its rows as
 * "line/row: field|field" and its problems as "code line:column text", one a line. Every
 * case is read with blocks of many sizes, so that each byte is once the first of a block.
 */
#pragma once

#include "codec/csv-reader.h"

#include <string.h>

typedef struct
{
  GString *rows;
  GString *problems;
  GError *error;
  gboolean is_open; /* the header could be read */
} CsvResult;

static inline void
csv_result_clear (CsvResult *result)
{
  g_string_free (result->rows, TRUE);
  g_string_free (result->problems, TRUE);
  g_clear_error (&result->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CsvResult, csv_result_clear)

static inline void
csv_append_row (GString *rows, const CsvRow *row)
{
  g_string_append_printf (rows, "%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT ": ",
                          row->line, row->row);
  for (guint i = 0; i < row->n_fields; i++)
    {
      g_string_append_len (rows, row->fields[i].text, row->fields[i].length);
      g_string_append_c (rows, i + 1 < row->n_fields ? '|' : '\n');
    }
}

static inline void
csv_append_problems (GString *problems, const BhxhDiagnostics *diagnostics)
{
  const guint n = bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE);

  for (guint i = 0; i < n; i++)
    {
      const char *text = bhxh_diagnostics_get_text (diagnostics, i);
      guint64 line = 0;
      guint64 column = 0;

      bhxh_diagnostics_get_place (diagnostics, i, &line, &column);
      g_string_append_printf (problems,
                              "%s %" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT "%s%s\n",
                              bhxh_diagnostics_get_code (diagnostics, i), line, column,
                              text != NULL ? " " : "", text != NULL ? text : "");
    }
}

/* Reads all of @bytes; @options is changed: it gets diagnostics. */
static inline CsvResult
csv_read_all (const char *bytes, gsize length, BhxhOptions *options, gsize block)
{
  g_autoptr (Input) input = bhxh_input_new_memory (bytes, length, "t.csv", 1 << 30);
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();
  CsvResult result = { g_string_new (NULL), g_string_new (NULL), NULL, FALSE };
  g_autoptr (CsvReader) reader = NULL;
  const CsvRow *row = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  reader = bhxh_csv_reader_new_with_block (input, options, block, &result.error);
  result.is_open = reader != NULL;
  while (reader != NULL && (row = bhxh_csv_reader_next (reader, &result.error)) != NULL)
    csv_append_row (result.rows, row);
  csv_append_problems (result.problems, diagnostics);
  bhxh_options_set_diagnostics (options, NULL);
  bhxh_diagnostics_unref (diagnostics);
  return result;
}

/* Reads @bytes with every block size up to 40 and the usual one. @options may be NULL. */
static inline void
csv_check_bytes (const char *bytes,
                 gsize length,
                 BhxhOptions *options,
                 const char *rows,
                 const char *problems)
{
  BhxhOptions *used = options != NULL ? bhxh_options_ref (options) : bhxh_options_new ();

  for (gsize block = 1; block <= 41; block++)
    {
      g_auto (CsvResult) result =
          csv_read_all (bytes, length, used, block == 41 ? INPUT_BLOCK_BYTES : block);

      g_assert_cmpstr (result.problems->str, ==, problems);
      g_assert_cmpstr (result.rows->str, ==, rows);
      g_assert_true ((result.error != NULL) ==
                     (strlen (problems) > 0 && !g_str_has_prefix (problems, "guessed")));
    }
  bhxh_options_unref (used);
}

static inline void
csv_check (const char *text, const char *rows, const char *problems)
{
  csv_check_bytes (text, strlen (text), NULL, rows, problems);
}
