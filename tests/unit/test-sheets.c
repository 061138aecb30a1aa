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

/* A sheet with a percentage, a hidden row, an error, and a range; a hidden sheet without a
 * part of its own, as charts are. */
static const FilePart cells[] = {
  { "_rels/.rels", XLSX_RELS },
  { "xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1' xmlns:r='r'/>"
                       "<sheet name='b' state='hidden' r:id='r9' xmlns:r='r'/>"
                       "</sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>"
    "<Relationship Id='r2' Type='x/styles' Target='styles.xml'/></Relationships>" },
  { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='9'/>"
                     "<xf numFmtId='14'/></cellXfs></styleSheet>" },
  { "xl/s.xml",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>1.5</v></c></row>"
    "<row r='3' hidden='1'><c r='A3' s='1'><v>0.208</v></c>"
    "<c r='C3' s='2'><v>45565</v></c></row>"
    "<row r='4'><c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='A3:B3'/></mergeCells></worksheet>" },
  { NULL, NULL },
};

static char *
format (BhxhTable *table)
{
  return bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
}

static void
test_table (void)
{
  g_autofree char *path = sheet_file_write ("table.xlsx", cells);
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, NULL);
  g_autoptr (BhxhTable) table = bhxh_sheets_dup_table (sheets);
  g_autofree char *csv = format (table);

  g_assert_cmpstr (csv, ==, "number,name,state\r\n1,a,shown\r\n2,b,hidden\r\n");
}

/* Twice the same, as the file is read anew. */
static void
test_cells (void)
{
  g_autofree char *path = sheet_file_write ("cells.xlsx", cells);
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhTable) table = bhxh_sheets_dup_cells (sheets, 0, NULL, &error);
  g_autofree char *csv = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  csv = format (table);
  again = format (table);
  g_assert_cmpstr (csv, ==,
                   "cell,row,column,kind,text,value,stored,period,marks,merged\r\n"
                   "A1,1,1,number,1.5,1.5,1.5,,,\r\n"
                   "A3,3,1,number,0.208,21,0.208,,hidden;percent,A3:B3\r\n"
                   "B3,3,2,blank,,,,,,A3:B3\r\n"
                   "C3,3,3,date,2024-09-30,,,2024-09-30,hidden,\r\n"
                   "B4,4,2,error,#DIV/0!,,,,formula,\r\n");
  g_assert_cmpstr (again, ==, csv);
}

/* Numbers in the language of the options; a sheet without cells has no rows. */
static void
test_grid (void)
{
  g_autofree char *path = sheet_file_write ("grid.xlsx", cells);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, NULL);
  g_autoptr (BhxhTable) vi = bhxh_sheets_dup_grid (sheets, 0, NULL, NULL);
  g_autoptr (BhxhTable) empty = bhxh_sheets_dup_grid (sheets, 1, NULL, NULL);
  g_autoptr (BhxhTable) en = NULL;
  g_autofree char *vi_csv = format (vi);
  g_autofree char *empty_csv = format (empty);
  g_autofree char *en_csv = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  en = bhxh_sheets_dup_grid (sheets, 0, options, NULL);
  en_csv = format (en);
  g_assert_cmpstr (vi_csv, ==,
                   "line,a,b,c\r\n1,\"1,5\",,\r\n3,21%,,2024-09-30\r\n"
                   "4,,#DIV/0!,\r\n");
  g_assert_cmpstr (en_csv, ==,
                   "line,a,b,c\r\n1,1.5,,\r\n3,21%,,2024-09-30\r\n"
                   "4,,#DIV/0!,\r\n");
  g_assert_cmpstr (empty_csv, ==, "line\r\n");
}

/* What is said of a sheet when a table is made of it. */
static void
test_said (void)
{
  static const char *const said[] = {
    "a!B4: the cell has the error #DIV/0! and no value",
    "a: 2 cells with content are in hidden rows or columns, the first is A3",
    "b: this sheet is hidden",
  };
  g_autofree char *path = sheet_file_write ("said.xlsx", cells);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, options, NULL);

  bhxh_options_set_diagnostics (options, diagnostics);
  for (guint i = 0; i < 2; i++)
    bhxh_table_unref (bhxh_sheets_dup_cells (sheets, i, options, NULL));
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==,
                    G_N_ELEMENTS (said));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

      g_assert_nonnull (strstr (message, said[i]));
    }
}

static void
test_no_sheet (void)
{
  g_autofree char *path = sheet_file_write ("none.xlsx", cells);
  g_autoptr (BhxhSheets) sheets = bhxh_sheets_load (path, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_sheets_dup_cells (sheets, 2, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
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
  g_test_add_func ("/sheets/table", test_table);
  g_test_add_func ("/sheets/cells", test_cells);
  g_test_add_func ("/sheets/grid", test_grid);
  g_test_add_func ("/sheets/said", test_said);
  g_test_add_func ("/sheets/no-sheet", test_no_sheet);
  return g_test_run ();
}
