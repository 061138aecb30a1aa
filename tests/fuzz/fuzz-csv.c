/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a CSV file: the first three choose encoding, delimiter, limits and block,
 * the rest is the file. What is read is text, has places in order and survives being
 * written; where the blocks end changes nothing.
 */
#include "codec/csv-reader.h"
#include "codec/csv-writer.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static const char *const encodings[] = { NULL, "UTF-8", "UTF-16LE", "UTF-16BE",
                                         "CP1258" };
static const char delimiters[] = { '\0', ',', ';', '\t' };

typedef struct
{
  GString *rows;     /* line/row and the fields, with their lengths */
  GString *problems; /* as messages */
  GString *written;  /* the rows as CSV again */
} Said;

static Said *
said_new (void)
{
  Said *said = g_new (Said, 1);

  said->rows = g_string_new (NULL);
  said->problems = g_string_new (NULL);
  said->written = g_string_new (NULL);
  return said;
}

static void
said_free (Said *said)
{
  g_string_free (said->rows, TRUE);
  g_string_free (said->problems, TRUE);
  g_string_free (said->written, TRUE);
  g_free (said);
}

static gboolean
write_string (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

static void
take_field (const CsvReader *reader, const CsvRow *row, guint i, Place *last)
{
  const CsvField *field = &row->fields[i];
  const Place place = bhxh_csv_reader_get_place (reader, i);

  g_assert_true (g_utf8_validate_len (field->text, field->length, NULL));
  g_assert_true (place.line > last->line ||
                 (place.line == last->line && place.column > last->column));
  *last = place;
}

static void
take_row (const CsvReader *reader, const CsvRow *row, gboolean shows_lines, Said *said)
{
  Place last = { .line = row->line };
  CsvWriter writer;

  g_assert_cmpuint (row->n_fields, ==, bhxh_csv_reader_get_n_columns (reader));
  bhxh_csv_writer_init (&writer, ',', write_string, said->written);
  if (shows_lines)
    g_string_append_printf (said->rows, "%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT,
                            row->line, row->row);
  for (guint i = 0; i < row->n_fields; i++)
    {
      take_field (reader, row, i, &last);
      bhxh_csv_writer_add (&writer, row->fields[i].text, row->fields[i].length, NULL);
      g_string_append_printf (said->rows, "|%u:", row->fields[i].length);
      g_string_append_len (said->rows, row->fields[i].text, row->fields[i].length);
    }
  g_string_append_c (said->rows, '\n');
  bhxh_csv_writer_end_row (&writer, NULL);
}

static void
write_header (const CsvReader *reader, GString *written)
{
  CsvWriter writer;

  bhxh_csv_writer_init (&writer, ',', write_string, written);
  for (guint i = 0; i < bhxh_csv_reader_get_n_columns (reader); i++)
    bhxh_csv_writer_add (&writer, "c", -1, NULL);
  bhxh_csv_writer_end_row (&writer, NULL);
}

static void
take_problems (const BhxhDiagnostics *diagnostics, GString *problems)
{
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_VI);

      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_string_append_printf (problems, "%s\n", message);
    }
}

static Said *
read_all (const char *bytes,
          gsize length,
          BhxhOptions *options,
          gsize block,
          gboolean shows_lines)
{
  g_autoptr (Input) input = bhxh_input_new_memory (bytes, length, "f.csv", 1 << 30);
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();
  Said *said = said_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvReader) reader = NULL;
  const CsvRow *row = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  reader = bhxh_csv_reader_new_with_block (input, options, block, &error);
  g_assert_true ((reader == NULL) == (error != NULL));
  if (reader != NULL)
    write_header (reader, said->written);
  while (reader != NULL && (row = bhxh_csv_reader_next (reader, &error)) != NULL)
    take_row (reader, row, shows_lines, said);
  g_assert_true ((error != NULL) ==
                 (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR) > 0));
  take_problems (diagnostics, said->problems);
  bhxh_options_set_diagnostics (options, NULL);
  bhxh_diagnostics_unref (diagnostics);
  return said;
}

/* What was read and written again is read as the same rows, without a problem. */
static void
check_written (const char *bytes, gsize length, BhxhOptions *options)
{
  Said *first = read_all (bytes, length, options, INPUT_BLOCK_BYTES, FALSE);
  BhxhOptions *plain = bhxh_options_new ();
  Said *second = NULL;

  bhxh_options_set_delimiter (plain, ',');
  bhxh_options_set_encoding (plain, "UTF-8");
  if (first->written->len > 0)
    {
      second = read_all (first->written->str, first->written->len, plain, 100, FALSE);
      g_assert_cmpstr (second->problems->str, ==, "");
      g_assert_cmpmem (second->rows->str, second->rows->len, first->rows->str,
                       first->rows->len);
      said_free (second);
    }
  said_free (first);
  bhxh_options_unref (plain);
}

static void
check_blocks (const char *bytes, gsize length, BhxhOptions *options, gsize block)
{
  Said *whole = read_all (bytes, length, options, INPUT_BLOCK_BYTES, TRUE);
  Said *parts = read_all (bytes, length, options, block, TRUE);

  g_assert_cmpstr (parts->problems->str, ==, whole->problems->str);
  g_assert_cmpmem (parts->rows->str, parts->rows->len, whole->rows->str,
                   whole->rows->len);
  said_free (whole);
  said_free (parts);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  BhxhOptions *options = NULL;
  const char *bytes = (const char *) data + 3;
  gboolean is_stated = FALSE;

  if (size < 3)
    return 0;
  options = bhxh_options_new ();
  bhxh_options_set_encoding (options, encodings[data[0] % G_N_ELEMENTS (encodings)]);
  bhxh_options_set_delimiter (options, delimiters[data[1] % G_N_ELEMENTS (delimiters)]);
  is_stated =
      data[0] % G_N_ELEMENTS (encodings) != 0 && data[1] % G_N_ELEMENTS (delimiters) != 0;
  if (data[1] >= 0x80)
    {
      bhxh_options_set_limit (options, BHXH_LIMIT_LINE_BYTES, 40);
      bhxh_options_set_limit (options, BHXH_LIMIT_FIELD_BYTES, 10);
      bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 5);
    }
  check_written (bytes, size - 3, options);
  /* What is guessed depends on how much there is to guess from. */
  if (is_stated)
    check_blocks (bytes, size - 3, options, 1 + (gsize) data[2]);
  bhxh_options_unref (options);
  return 0;
}
