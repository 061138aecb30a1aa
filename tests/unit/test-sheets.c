/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Files of every kind through the public interface: which sheets they have, and which
 * files are refused.
 */
#include <bhxhplan/bhxhplan.h>

#include "../sheet-files.h"

static const FilePart workbook[] = {
  { "_rels/.rels", XLSX_RELS },
  { "xl/workbook.xml",
    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships'><sheets>"
    "<sheet name='Ẩn' sheetId='1' state='hidden' r:id='r1'/>"
    "<sheet name='Biểu 1' sheetId='2' r:id='r2'/>"
    "<sheet name='Bieu 2' sheetId='3' r:id='r3'/>"
    "<sheet name='BIEU 2' sheetId='4' r:id='r4'/></sheets></workbook>" },
  { NULL, NULL },
};

static void
test_list (void)
{
  g_autofree char *path = sheet_file_write ("list.xlsx", workbook);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==, 4);
  g_assert_cmpstr (bhxh_sheets_get_name (sheets, 1), ==, "Biểu 1");
  g_assert_null (bhxh_sheets_get_name (sheets, 4));
  g_assert_true (bhxh_sheets_is_hidden (sheets, 0));
  g_assert_false (bhxh_sheets_is_hidden (sheets, 1));
  g_assert_false (bhxh_sheets_is_hidden (sheets, 4));
}

static void
test_refs (void)
{
  g_autofree char *path = sheet_file_write ("refs.xlsx", workbook);
  BhxhSheets *sheets = bhxh_sheets_load (path, NULL, NULL);

  g_assert_true (bhxh_sheets_ref (sheets) == sheets);
  bhxh_sheets_unref (sheets);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==, 4);
  bhxh_sheets_unref (sheets);
  bhxh_sheets_unref (NULL);
}

/* By name, by one that looks like it, by number; not by one that looks like two. */
static void
test_find (void)
{
  static const struct
  {
    const char *name;
    gint sheet;
  } cases[] = {
    { "Biểu 1", 1 }, { "bieu  1", 1 }, { "BIEU 2", 3 }, { "3", 2 },
    { NULL, 1 },     { "bieu 2", -1 }, { "5", -1 },     { "0", -1 },
  };
  g_autofree char *path = sheet_file_write ("find.xlsx", workbook);
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (bhxh_sheets_find (sheets, cases[i].name, &error), ==,
                       cases[i].sheet);
      if (cases[i].sheet < 0)
        g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
    }
}

/* A CSV is one sheet, called as the file. */
static void
test_csv (void)
{
  g_autofree char *path = sheet_file_path ("a.csv");
  g_autoptr (BhxhSheets) sheets = NULL;

  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n", -1, NULL));
  sheets = bhxh_sheets_load (path, NULL, NULL);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==, 1);
  g_assert_cmpstr (bhxh_sheets_get_name (sheets, 0), ==, path);
  g_assert_cmpint (bhxh_sheets_find (sheets, NULL, NULL), ==, 0);
}

/* The first bytes of files that are refused, and as what. */
static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    int code;
    const char *kind;
  } cases[] = {
    { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, BHXH_ERROR_UNSUPPORTED, "old-document" },
    { "\xD0\xCF\x11\xE0"
      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
      36, BHXH_ERROR_UNSUPPORTED, "encrypted-file" },
    { "<html><table>", 13, BHXH_ERROR_DATA, "not-a-text-table" },
    { "PK\x03\x04 and no more", 16, BHXH_ERROR_DATA, "damaged-file" },
  };
  g_autofree char *path = sheet_file_path ("refused");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (GError) error = NULL;

      bhxh_options_set_diagnostics (options, diagnostics);
      g_assert_true (
          g_file_set_contents (path, cases[i].bytes, (gssize) cases[i].length, NULL));
      g_assert_null (bhxh_sheets_load (path, options, &error));
      g_assert_error (error, BHXH_ERROR, cases[i].code);
      g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, cases[i].kind);
      g_assert_cmpstr (bhxh_diagnostics_get_file (diagnostics, 0), ==, path);
      g_assert_null (bhxh_diagnostics_get_sheet (diagnostics, 0));
    }
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_sheets_load ("/nowhere/a.xlsx", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/list", test_list);
  g_test_add_func ("/sheets/refs", test_refs);
  g_test_add_func ("/sheets/find", test_find);
  g_test_add_func ("/sheets/csv", test_csv);
  g_test_add_func ("/sheets/refused", test_refused);
  g_test_add_func ("/sheets/no-file", test_no_file);
  return g_test_run ();
}
