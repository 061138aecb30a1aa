/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Workbooks through the public interface: what is written is read again, cell by cell, by
 * the reader of sheets.
 */
#include "check-plans.h"

#include <glib/gstdio.h>
#include <locale.h>

/* A cell as the reader of sheets gives it. */
typedef struct
{
  gint64 kind; /* of the column "kind" */
  char *text;
  char *value;
  char *period;
} ReadCell;

static void
free_cell (gpointer data)
{
  ReadCell *cell = data;

  g_free (cell->text);
  g_free (cell->value);
  g_free (cell->period);
  g_free (cell);
}

static char *
dup_text (const BhxhTableReader *reader, BhxhTable *table, const char *name, gsize row)
{
  return bhxh_table_reader_dup_text (reader, (guint) bhxh_table_find_column (table, name),
                                     row);
}

/* The cells of a sheet by "row/column". */
static GHashTable *
read_sheet (BhxhSheets *sheets, guint sheet)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_cell);
  g_autoptr (BhxhTable) table = bhxh_sheets_dup_cells (sheets, sheet, NULL, NULL);
  BhxhTableReader *reader = bhxh_table_reader_new (table);
  const guint kind = (guint) bhxh_table_find_column (table, "kind");
  gsize n = 0;

  while (bhxh_table_reader_next (reader, &n, NULL) && n > 0)
    for (gsize i = 0; i < n; i++)
      {
        g_autofree char *row = dup_text (reader, table, "row", i);
        g_autofree char *column = dup_text (reader, table, "column", i);
        g_autofree char *marks = dup_text (reader, table, "marks", i);
        ReadCell *cell = g_new0 (ReadCell, 1);

        g_assert_null (marks); /* no formula, nothing hidden */
        cell->kind = bhxh_table_reader_get_values (reader, kind)[i];
        cell->text = dup_text (reader, table, "text", i);
        cell->value = dup_text (reader, table, "value", i);
        cell->period = dup_text (reader, table, "period", i);
        g_hash_table_insert (cells, g_strconcat (row, "/", column, NULL), cell);
      }
  bhxh_table_reader_free (reader);
  return cells;
}

/* The Vietnamese words of a name in the column's closed list. */
static const char *
find_words (const BhxhTable *table, guint column, const char *name)
{
  for (guint i = 0; i < bhxh_table_get_n_codes (table, column); i++)
    if (g_strcmp0 (name, bhxh_table_get_code_name (table, column, i)) == 0)
      return bhxh_table_get_code_words (table, column, i, BHXH_LANGUAGE_VI);
  return name;
}

/* A text as people read it. */
static char *
dup_words (const BhxhTable *table, guint column, const char *text)
{
  g_auto (GStrv) names = NULL;
  GString *words = NULL;

  if (bhxh_table_get_n_codes (table, column) == 0)
    return g_strdup (text);
  names = g_strsplit (text, ";", -1);
  words = g_string_new (find_words (table, column, names[0]));
  for (guint i = 1; names[i] != NULL; i++)
    g_string_append_printf (words, "; %s", find_words (table, column, names[i]));
  return g_string_free (words, FALSE);
}

/* What a person reads in a cell: words, the number with its decimals, the day. */
static void
check_cell (const BhxhTableReader *reader,
            const BhxhTable *table,
            guint column,
            gsize row,
            const ReadCell *cell)
{
  g_autofree char *text = bhxh_table_reader_dup_text (reader, column, row);
  g_autofree char *name = NULL;
  gint64 value = 0;

  if (text == NULL || *text == '\0')
    {
      g_assert_null (cell);
      return;
    }
  g_assert_nonnull (cell);
  switch (bhxh_table_get_column_type (table, column))
    {
    case BHXH_COLUMN_NUMBER: g_assert_cmpstr (cell->value, ==, text); break;
    case BHXH_COLUMN_TEXT:
      name = dup_words (table, column, text);
      g_assert_cmpstr (cell->text, ==, name);
      break;
    case BHXH_COLUMN_CODE:
      value = bhxh_table_reader_get_values (reader, column)[row];
      g_assert_cmpstr (
          cell->text, ==,
          bhxh_table_get_code_words (table, column, value, BHXH_LANGUAGE_VI));
      break;
    default:
      value = bhxh_table_reader_get_values (reader, column)[row];
      name = bhxh_period_dup_name ((BhxhPeriod) value, BHXH_LANGUAGE_VI);
      if (bhxh_period_get_kind ((BhxhPeriod) value) == BHXH_PERIOD_DAY)
        g_assert_cmpstr (cell->period, ==, text);
      else
        g_assert_cmpstr (cell->text, ==, name);
      break;
    }
}

/* Row "12" of the cell "12/3". */
static guint64
row_of (gconstpointer key)
{
  return g_ascii_strtoull (key, NULL, 10);
}

/* A GHRFunc: cells of the row and of those below it. */
static gboolean
is_from (gpointer key, gpointer cell G_GNUC_UNUSED, gpointer row)
{
  return row_of (key) >= *(const guint64 *) row;
}

/* What is drawn, under a line of its own. */
static void
remove_drawn (GHashTable *cells)
{
  guint64 first = G_MAXUINT64;
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer cell = NULL;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &key, &cell))
    if (g_str_has_prefix (((const ReadCell *) cell)->text, "Biểu đồ: "))
      first = row_of (key);
  g_hash_table_foreach_remove (cells, is_from, &first);
}

/* The sheet has the header, these rows, and below them nothing but the notes and what is
 * drawn. */
static void
check_sheet (BhxhTable *table, BhxhSheets *sheets, guint sheet)
{
  g_autoptr (GHashTable) cells = read_sheet (sheets, sheet);
  BhxhTableReader *reader = bhxh_table_reader_new (table);
  guint row = 1;
  gsize n = 0;

  do
    for (gsize i = 0; i < MAX (n, 1); i++, row++)
      for (guint c = 0, at = 1; c < bhxh_table_get_n_columns (table); c++)
        {
          g_autofree char *key = g_strdup_printf ("%u/%u", row, at);
          const ReadCell *cell = g_hash_table_lookup (cells, key);

          if (bhxh_table_get_column_language (table, c) == BHXH_LANGUAGE_EN)
            continue;
          if (row == 1)
            g_assert_cmpstr (cell->text, ==,
                             bhxh_table_get_column_title (table, c, BHXH_LANGUAGE_VI));
          else
            check_cell (reader, table, c, i, cell);
          g_hash_table_remove (cells, key);
          at++;
        }
  while (bhxh_table_reader_next (reader, &n, NULL) && n > 0);
  bhxh_table_reader_free (reader);
  remove_drawn (cells);
  g_assert_cmpuint (g_hash_table_size (cells), ==, bhxh_table_get_n_notes (table));
}

static char *
make_path (const char *name)
{
  static char *folder;

  if (folder == NULL)
    folder = g_dir_make_tmp ("bhxh-workbook-XXXXXX", NULL);
  return g_build_filename (folder, name, NULL);
}

/* All tables of the bundled plan: codes, days, numbers, and the whole text. */
static void
test_plan (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();
  g_autoptr (BhxhSheets) sheets = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path ("plan.xlsx");

  for (guint i = BHXH_PLAN_UNITS; i <= BHXH_PLAN_ACCEPTED; i++)
    {
      g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, i);

      g_assert_true (bhxh_workbook_add_table (workbook, table, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_true (bhxh_workbook_save (workbook, path, NULL, &error));
  g_assert_no_error (error);
  sheets = bhxh_sheets_load (path, NULL, NULL);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==,
                    bhxh_workbook_get_n_sheets (workbook));
  for (guint i = 0; i < bhxh_sheets_get_n (sheets); i++)
    {
      g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, BHXH_PLAN_UNITS + i);

      g_assert_cmpstr (bhxh_sheets_get_name (sheets, i), ==,
                       bhxh_workbook_get_name (workbook, i));
      check_sheet (table, sheets, i);
    }
}

/* 160 figures with a decimal and a sign, alone, without a workbook of several. */
static void
test_one_table (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) none = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = bhxh_gaps_compute (plan, none, NULL, NULL);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_table (gaps);
  g_autoptr (BhxhSheets) sheets = NULL;
  g_autofree char *path = make_path ("gaps.xlsx");

  g_assert_true (bhxh_table_save (table, BHXH_FORMAT_XLSX, path, NULL, NULL));
  sheets = bhxh_sheets_load (path, NULL, NULL);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==, 1);
  g_assert_cmpstr (bhxh_sheets_get_name (sheets, 0), ==,
                   "So sánh thực hiện với chỉ tiêu");
  check_sheet (table, sheets, 0);
}

static BhxhTable *
dup_units (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();

  return bhxh_plan_dup_table (plan, BHXH_PLAN_UNITS);
}

static void
test_names (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  g_assert_true (bhxh_workbook_add_table (workbook, table, "Đơn vị/2022", NULL, NULL));
  g_assert_true (bhxh_workbook_add_table (workbook, table, "ĐƠN VỊ:2022", NULL, NULL));
  g_assert_true (bhxh_workbook_add_table (workbook, table, "", NULL, NULL));
  g_assert_true (bhxh_workbook_add_table (workbook, table, NULL, options, NULL));
  g_assert_cmpuint (bhxh_workbook_get_n_sheets (workbook), ==, 4);
  g_assert_cmpstr (bhxh_workbook_get_name (workbook, 0), ==, "Đơn vị-2022");
  g_assert_cmpstr (bhxh_workbook_get_name (workbook, 1), ==, "ĐƠN VỊ-2022 (2)");
  g_assert_cmpstr (bhxh_workbook_get_name (workbook, 2), ==, "Đơn vị hành chính");
  g_assert_cmpstr (bhxh_workbook_get_name (workbook, 3), ==, "Administrative units");
  g_assert_null (bhxh_workbook_get_name (workbook, 4));
}

static void
test_refs (void)
{
  BhxhWorkbook *workbook = bhxh_workbook_new ();

  g_assert_true (bhxh_workbook_ref (workbook) == workbook);
  bhxh_workbook_unref (workbook);
  g_assert_cmpuint (bhxh_workbook_get_n_sheets (workbook), ==, 0);
  bhxh_workbook_unref (workbook);
  bhxh_workbook_unref (NULL);
}

static void
test_refused (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *path = make_path ("none.xlsx");
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) many = NULL;

  g_assert_false (bhxh_workbook_save (workbook, path, NULL, &empty));
  g_assert_error (empty, BHXH_ERROR, BHXH_ERROR_MISUSE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  bhxh_options_set_columns (options, "no_such_column");
  g_assert_false (bhxh_workbook_add_table (workbook, table, NULL, options, &unknown));
  g_assert_error (unknown, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  for (guint i = 0; i < BHXH_MAX_SHEETS; i++)
    g_assert_true (bhxh_workbook_add_table (workbook, table, "a", NULL, NULL));
  g_assert_cmpstr (bhxh_workbook_get_name (workbook, BHXH_MAX_SHEETS - 1), ==,
                   "a (1024)");
  g_assert_false (bhxh_workbook_add_table (workbook, table, "a", NULL, &many));
  g_assert_error (many, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

static gboolean
append_bytes (const char *bytes,
              gsize length,
              gpointer data,
              GError **error G_GNUC_UNUSED)
{
  g_byte_array_append (data, (const guint8 *) bytes, (guint) length);
  return TRUE;
}

static GBytes *
write_units (gint64 timestamp)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  GByteArray *bytes = g_byte_array_new ();

  bhxh_options_set_timestamp (options, timestamp);
  g_assert_true (bhxh_workbook_add_table (workbook, table, NULL, NULL, NULL));
  g_assert_true (bhxh_workbook_write (workbook, options, append_bytes, bytes, &error));
  g_assert_no_error (error);
  return g_byte_array_free_to_bytes (bytes);
}

/* The same bytes at another time, and the bytes of one table; others with another
 * timestamp. */
static void
test_same_bytes (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (GBytes) once = write_units (0);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) later = write_units (1734652800);
  gsize length = 0;
  char *alone = bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (alone, length);

  g_usleep (1100 * 1000); /* the clock shows another second */
  again = write_units (0);
  g_assert_true (g_bytes_equal (once, again));
  g_assert_true (g_bytes_equal (once, bytes));
  g_assert_false (g_bytes_equal (once, later));
}

static void
test_timestamp (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_timestamp (options, G_MAXINT64);
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_XLSX, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
}

static gpointer
write_in_thread (gpointer table)
{
  gsize length = 0;
  char *bytes = bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, &length, NULL);

  return g_bytes_new_take (bytes, length);
}

static void
test_threads (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (GBytes) expected = write_in_thread (table);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", write_in_thread, table);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (expected, bytes));
    }
}

/* Where it fails, the old file is there, and nothing beside it. */
static void
test_atomic (void)
{
  g_autoptr (BhxhTable) table = dup_units ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *folder = g_dir_make_tmp ("bhxh-workbook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GDir) listing = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  bhxh_options_set_timestamp (options, G_MAXINT64);
  g_assert_false (bhxh_table_save (table, BHXH_FORMAT_XLSX, path, options, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  listing = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (listing), ==, "a.xlsx");
  g_assert_null (g_dir_read_name (listing));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/plan", test_plan);
  g_test_add_func ("/workbook/one-table", test_one_table);
  g_test_add_func ("/workbook/names", test_names);
  g_test_add_func ("/workbook/refs", test_refs);
  g_test_add_func ("/workbook/refused", test_refused);
  g_test_add_func ("/workbook/same-bytes", test_same_bytes);
  g_test_add_func ("/workbook/timestamp", test_timestamp);
  g_test_add_func ("/workbook/threads", test_threads);
  g_test_add_func ("/workbook/atomic", test_atomic);
  return g_test_run ();
}
