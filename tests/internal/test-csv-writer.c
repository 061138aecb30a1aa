/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where the CSV writer puts quotes, and that it passes on what the output says.
 */
#include "codec/csv-writer.h"

#include <string.h>

static gboolean
write_string (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

/* Writes rows of fields, each row ended by NULL, the rows by NULL. */
static void
check_rows (const char *const *const *rows, char delimiter, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CsvWriter writer;

  bhxh_csv_writer_init (&writer, delimiter, write_string, text);
  for (; *rows != NULL; rows++)
    {
      for (const char *const *field = *rows; *field != NULL; field++)
        g_assert_true (bhxh_csv_writer_add (&writer, *field, -1, NULL));
      g_assert_true (bhxh_csv_writer_end_row (&writer, NULL));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define ROW(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define ROWS(...) ((const char *const *const[]){ __VA_ARGS__, NULL })

static void
test_plain (void)
{
  check_rows (ROWS (ROW ("unit", "value"), ROW ("466", "10.5"), ROW ("Đông Hà", " x ")),
              ',', "unit,value\n466,10.5\nĐông Hà, x \n");
}

static void
test_quotes (void)
{
  check_rows (ROWS (ROW ("a,b", "c;d", "say \"no\"", "\"", "x\ny", "x\ry")), ',',
              "\"a,b\",c;d,\"say \"\"no\"\"\",\"\"\"\",\"x\ny\",\"x\ry\"\n");
  check_rows (ROWS (ROW ("a,b", "c;d")), ';', "a,b;\"c;d\"\n");
}

static void
test_empty (void)
{
  check_rows (ROWS (ROW ("", "a", ""), ROW ("", "", "b"), ROW ("a", "", "")), ',',
              ",a,\n,,b\na,,\n");
  check_rows (ROWS (ROW ("", "", ""), ROW ("")), ',', "\"\",,\n\"\"\n");
}

static void
test_lengths (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CsvWriter writer;

  bhxh_csv_writer_init (&writer, ',', write_string, text);
  g_assert_true (bhxh_csv_writer_add (&writer, "abc,", 3, NULL));
  g_assert_true (bhxh_csv_writer_add (&writer, NULL, -1, NULL));
  g_assert_true (bhxh_csv_writer_add (&writer, "x", 0, NULL));
  g_assert_true (bhxh_csv_writer_end_row (&writer, NULL));
  g_assert_cmpstr (text->str, ==, "abc,,\n");
}

/* Writes so many pieces, then fails. */
static gboolean
write_some (const char *bytes, gsize length, gpointer data, GError **error)
{
  guint *n_left = data;

  (void) bytes;
  (void) length;
  if (*n_left == 0)
    {
      g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_FILE, "disk full");
      return FALSE;
    }
  --*n_left;
  return TRUE;
}

/* The comma, `"`, `a"`, `"`, `b"`, `"`, `c`, `"` and LF, then `""`, `,` and LF: of these
 * twelve pieces whichever fails, it is said. */
static void
test_failures (void)
{
  for (guint n = 0; n <= 12; n++)
    {
      g_autoptr (GError) error = NULL;
      guint n_left = n;
      CsvWriter writer;
      gboolean is_good = FALSE;

      bhxh_csv_writer_init (&writer, ',', write_some, &n_left);
      is_good = bhxh_csv_writer_add (&writer, "", -1, &error) &&
                bhxh_csv_writer_add (&writer, "a\"b\"c", -1, &error) &&
                bhxh_csv_writer_end_row (&writer, &error) &&
                bhxh_csv_writer_add (&writer, "", -1, &error) &&
                bhxh_csv_writer_add (&writer, "", -1, &error) &&
                bhxh_csv_writer_end_row (&writer, &error);
      g_assert_true (is_good == (n == 12));
      g_assert_true (is_good == (error == NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/plain", test_plain);
  g_test_add_func ("/csv-writer/quotes", test_quotes);
  g_test_add_func ("/csv-writer/empty", test_empty);
  g_test_add_func ("/csv-writer/lengths", test_lengths);
  g_test_add_func ("/csv-writer/failures", test_failures);
  return g_test_run ();
}
