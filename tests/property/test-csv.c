/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random tables, written and read again, are the same: in every encoding, with every
 * delimiter, wherever the blocks end. And a table read in any blocks says the same as
 * read in one, whatever its bytes.
 */
#include "codec/csv-reader.h"
#include "codec/csv-writer.h"

#include <string.h>

#define MAX_COLUMNS 6
#define MAX_ROWS 30

/* What CSV must take care of, and letters of one to four bytes; CP1258 has no last two.
 */
static const char *const pieces[] = {
  "a",
  "0",
  " ",
  "\t",
  ",",
  ";",
  "\"",
  "\"\"",
  "\n",
  "\r",
  "\r\n",
  "đ",
  "ờ",
  "ậ",
  "Ư",
  "ỹ",
  "é",
  "–",
  "\xF0\x9F\x91\x8D",
  "\xE2\x88\x92",
};
#define N_CP1258_PIECES (G_N_ELEMENTS (pieces) - 2)

typedef struct
{
  const char *name;
  const char *mark;
  gsize mark_length;
  gboolean is_stated;
  gsize n_pieces;
} Encoding;

static const Encoding encodings[] = {
  { "UTF-8", "", 0, FALSE, G_N_ELEMENTS (pieces) },
  { "UTF-8", "\xEF\xBB\xBF", 3, FALSE, G_N_ELEMENTS (pieces) },
  { "UTF-16LE", "\xFF\xFE", 2, FALSE, G_N_ELEMENTS (pieces) },
  { "UTF-16BE", "\xFE\xFF", 2, FALSE, G_N_ELEMENTS (pieces) },
  { "CP1258", "", 0, TRUE, N_CP1258_PIECES },
};

typedef struct
{
  guint n_columns;
  guint n_rows;
  char *fields[MAX_ROWS][MAX_COLUMNS];
  guint64 lines[MAX_ROWS];
} Table;

static char *
random_field (gsize n_pieces)
{
  GString *field = g_string_new (NULL);
  const gint n = g_test_rand_int_range (0, 3) == 0 ? 0 : g_test_rand_int_range (0, 20);

  for (gint i = 0; i < n; i++)
    g_string_append (field, pieces[g_test_rand_int_range (0, (gint32) n_pieces)]);
  return g_string_free (field, FALSE);
}

static guint64
count_breaks (const char *text)
{
  guint64 n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n' || (*text == '\r' && text[1] != '\n');
  return n;
}

static Table *
random_table (gsize n_pieces)
{
  Table *table = g_new0 (Table, 1);
  guint64 line = 2;

  table->n_columns = (guint) g_test_rand_int_range (1, MAX_COLUMNS + 1);
  table->n_rows = (guint) g_test_rand_int_range (0, MAX_ROWS + 1);
  for (guint row = 0; row < table->n_rows; row++)
    {
      table->lines[row] = line++;
      for (guint i = 0; i < table->n_columns; i++)
        {
          table->fields[row][i] = random_field (n_pieces);
          line += count_breaks (table->fields[row][i]);
        }
    }
  return table;
}

static void
table_free (Table *table)
{
  for (guint row = 0; row < table->n_rows; row++)
    for (guint i = 0; i < table->n_columns; i++)
      g_free (table->fields[row][i]);
  g_free (table);
}

static gboolean
write_string (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

static GString *
write_table (const Table *table, char delimiter)
{
  GString *text = g_string_new (NULL);
  CsvWriter writer;

  bhxh_csv_writer_init (&writer, delimiter, write_string, text);
  for (guint i = 0; i < table->n_columns; i++)
    bhxh_csv_writer_add (&writer, "c", -1, NULL);
  bhxh_csv_writer_end_row (&writer, NULL);
  for (guint row = 0; row < table->n_rows; row++)
    {
      for (guint i = 0; i < table->n_columns; i++)
        bhxh_csv_writer_add (&writer, table->fields[row][i], -1, NULL);
      bhxh_csv_writer_end_row (&writer, NULL);
    }
  return text;
}

/* The table's bytes in @encoding, by the system's converter. */
static GString *
encode (const GString *text, const Encoding *encoding)
{
  GString *bytes = g_string_new_len (encoding->mark, (gssize) encoding->mark_length);
  g_autoptr (GError) error = NULL;
  gsize n = 0;
  g_autofree char *encoded = g_convert (text->str, (gssize) text->len, encoding->name,
                                        "UTF-8", NULL, &n, &error);

  g_assert_no_error (error);
  g_string_append_len (bytes, encoded, (gssize) n);
  return bytes;
}

static void
check_table (const Table *table,
             const GString *bytes,
             const BhxhOptions *options,
             gsize block)
{
  g_autoptr (Input) input =
      bhxh_input_new_memory (bytes->str, bytes->len, "t.csv", 1 << 30);
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvReader) reader =
      bhxh_csv_reader_new_with_block (input, options, block, &error);
  const CsvRow *row = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_csv_reader_get_n_columns (reader), ==, table->n_columns);
  for (; (row = bhxh_csv_reader_next (reader, &error)) != NULL; n++)
    {
      g_assert_cmpuint (n, <, table->n_rows);
      g_assert_cmpuint (row->row, ==, n + 2);
      g_assert_cmpuint (row->line, ==, table->lines[n]);
      g_assert_cmpuint (row->n_fields, ==, table->n_columns);
      for (guint i = 0; i < row->n_fields; i++)
        g_assert_cmpmem (row->fields[i].text, row->fields[i].length, table->fields[n][i],
                         strlen (table->fields[n][i]));
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, table->n_rows);
}

static void
test_written_then_read (gconstpointer data)
{
  const Encoding *encoding = data;
  BhxhOptions *options = bhxh_options_new ();

  if (encoding->is_stated)
    bhxh_options_set_encoding (options, encoding->name);
  for (guint round = 0; round < 300; round++)
    {
      const char delimiter = ",;\t"[round % 3];
      Table *table = random_table (encoding->n_pieces);
      g_autoptr (GString) text = write_table (table, delimiter);
      g_autoptr (GString) bytes = encode (text, encoding);

      bhxh_options_set_delimiter (options, delimiter);
      check_table (table, bytes, options, (gsize) g_test_rand_int_range (1, 200));
      check_table (table, bytes, options, INPUT_BLOCK_BYTES);
      table_free (table);
    }
  bhxh_options_unref (options);
}

/* One table at every block size: each byte is once the last of a block. */
static void
test_every_block (gconstpointer data)
{
  const Encoding *encoding = data;
  BhxhOptions *options = bhxh_options_new ();
  Table *table = random_table (encoding->n_pieces);
  g_autoptr (GString) text = write_table (table, ';');
  g_autoptr (GString) bytes = encode (text, encoding);

  bhxh_options_set_delimiter (options, ';');
  bhxh_options_set_encoding (options, encoding->name);
  for (gsize block = 1; block <= bytes->len + 1; block++)
    check_table (table, bytes, options, block);
  table_free (table);
  bhxh_options_unref (options);
}

/* Everything a reader says about @bytes, one line for each row and each problem. */
static GString *
read_everything (const GString *bytes, BhxhOptions *options, gsize block)
{
  g_autoptr (Input) input =
      bhxh_input_new_memory (bytes->str, bytes->len, "t.csv", 1 << 30);
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();
  GString *said = g_string_new (NULL);
  g_autoptr (CsvReader) reader = NULL;
  const CsvRow *row = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  reader = bhxh_csv_reader_new_with_block (input, options, block, NULL);
  while (reader != NULL && (row = bhxh_csv_reader_next (reader, NULL)) != NULL)
    {
      g_string_append_printf (said, "%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, row->line,
                              row->row);
      for (guint i = 0; i < row->n_fields; i++)
        g_string_append_printf (said, "|%.*s", (int) row->fields[i].length,
                                row->fields[i].text);
      g_string_append_c (said, '\n');
    }
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

      g_string_append_printf (said, "%s\n", message);
    }
  bhxh_options_set_diagnostics (options, NULL);
  bhxh_diagnostics_unref (diagnostics);
  return said;
}

/* Bytes out of all order, with small limits: whatever is said, blocks do not change it.
 */
static void
test_blocks_change_nothing (void)
{
  static const char bytes[] = "aaaa,,,\"\"\n\n\r\n\0\xC4\x91\xE1\xBB\xFF\x80\xF0";
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_delimiter (options, ',');
  bhxh_options_set_encoding (options, "UTF-8");
  bhxh_options_set_limit (options, BHXH_LIMIT_LINE_BYTES, 30);
  bhxh_options_set_limit (options, BHXH_LIMIT_FIELD_BYTES, 12);
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) file = g_string_new ("a,b\n");
      g_autoptr (GString) whole = NULL;
      g_autoptr (GString) parts = NULL;
      const gint n = g_test_rand_int_range (0, 200);

      for (gint i = 0; i < n; i++)
        g_string_append_c (file, bytes[g_test_rand_int_range (0, sizeof bytes - 1)]);
      whole = read_everything (file, options, INPUT_BLOCK_BYTES);
      parts = read_everything (file, options, (gsize) g_test_rand_int_range (1, 40));
      g_assert_cmpstr (parts->str, ==, whole->str);
    }
  bhxh_options_unref (options);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *read = g_strdup_printf ("/csv/written-then-read/%u", i);
      g_autofree char *blocks = g_strdup_printf ("/csv/every-block/%u", i);

      g_test_add_data_func (read, &encodings[i], test_written_then_read);
      g_test_add_data_func (blocks, &encodings[i], test_every_block);
    }
  g_test_add_func ("/csv/blocks-change-nothing", test_blocks_change_nothing);
  return g_test_run ();
}
