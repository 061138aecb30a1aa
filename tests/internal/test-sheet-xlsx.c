/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is read of an XLSX file, made part by part.
 */
#include "../sheet-files.h"
#include "sheet-check.h"

#define WORKBOOK(properties)                                                             \
  "<workbook>" properties                                                                \
  "<sheets><sheet name='Biểu 1' sheetId='1' r:id='r1' xmlns:r='r'/></sheets></workbook>"
#define RELATION(id, type, target)                                                       \
  "<Relationship Id='" id "' Type='http://x/" type "' Target='" target "'/>"
#define SHEET(content) "<worksheet>" content "</worksheet>"
#define DATA(rows) SHEET ("<sheetData>" rows "</sheetData>")

static const char workbook_rels[] =
    "<Relationships>" RELATION ("r1", "worksheet", "worksheets/sheet1.xml")
        RELATION ("r2", "sharedStrings", "/xl/sharedStrings.xml")
            RELATION ("r3", "styles", "./styles.xml") "</Relationships>";

static const char strings[] =
    "<sst><si><t>Đơn vị</t></si>"
    "<si><r><t xml:space='preserve'>bắt </t></r><r><rPr><b/></rPr><t>buộc</t></r>"
    "<rPh sb='0' eb='1'><t>phát âm</t></rPh></si>"
    "<si><t/></si><si><t>a_x000D_b_x005F_x_</t></si></sst>";

/* Formats: General, 0.0%, of the workbook's own 0.00 and dd/mm/yyyy, and built in 14. */
static const char styles[] =
    "<styleSheet><numFmts count='2'><numFmt numFmtId='164' formatCode='0.00'/>"
    "<numFmt numFmtId='165' formatCode='dd/mm/yyyy'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/>"
    "<xf numFmtId='165'/><xf numFmtId='14'/></cellXfs></styleSheet>";

/* A file with one sheet, and the usual parts where they are not NULL. */
static SheetBook *
open_sheet (const char *sheet, const char *workbook, BhxhOptions *options, GError **error)
{
  const FilePart parts[] = {
    { "_rels/.rels", XLSX_RELS },
    { "xl/workbook.xml", workbook },
    { "xl/_rels/workbook.xml.rels", workbook_rels },
    { "xl/sharedStrings.xml", strings },
    { "xl/styles.xml", styles },
    { "xl/worksheets/sheet1.xml", sheet },
    { NULL, NULL },
  };
  g_autofree char *path = sheet_file_write ("a.xlsx", parts);

  return bhxh_sheet_book_open (path, options, error);
}

static void
check_in (const char *workbook, const char *sheet, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = open_sheet (sheet, workbook, NULL, &error);
  g_autofree char *cells = NULL;

  g_assert_no_error (error);
  cells = sheet_dup_cells (book, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cells, ==, expected);
}

static void
check (const char *sheet, const char *expected)
{
  check_in (WORKBOOK (""), sheet, expected);
}

static void
test_texts (void)
{
  check (DATA ("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c>"
               "<c r='D1' t='s'><v>2</v></c><c r='E1' t='s'><v>3</v></c></row>"
               "<row r='3'><c r='B3' t='inlineStr'><is><t>a &amp; b</t></is></c>"
               "<c r='C3' t='inlineStr'><is><r><t>x</t></r><r><t>y</t></r></is></c>"
               "<c r='D3' t='str'><v>075</v></c></row>"),
         "A1 text[Đơn vị]\nC1 text[bắt buộc]\nE1 text[a\rb_x_]\n"
         "B3 text[a & b]\nC3 text[xy]\nD3 text[075]\n");
}

/* Style 1 is 0.00%, 2 is 0.00. */
static void
test_numbers (void)
{
  check (
      DATA ("<row r='1'><c r='A1'><v>20.800000000000001</v></c>"
            "<c r='B1' s='1'><v>0.20799999999999999</v></c>"
            "<c r='C1' s='2' t='n'><v>7</v></c><c r='D1' s='99'><v>1E+20</v></c></row>"),
      "A1 number[20.800000000000001] 20.8 20.8\n"
      "B1 number[0.20799999999999999] 20.80% 0.208\n"
      "C1 number[7] 7.00 7\n"
      "D1 text[1E+20]\n");
}

static void
test_dates (void)
{
  static const char sheet[] =
      DATA ("<row r='1'><c r='A1' s='3'><v>45565</v></c><c r='B1' s='4'><v>60</v></c>"
            "<c r='C1' s='3' t='d'><v>2024-09-30T00:00:00</v></c></row>");

  check (sheet, "A1 date[2024-09-30] 2024-09-30\nB1 number[60] 60 60\n"
                "C1 date[2024-09-30] 2024-09-30\n");
  check_in (WORKBOOK ("<workbookPr date1904='1'/>"), sheet,
            "A1 date[2028-10-01] 2028-10-01\nB1 date[1904-03-01] 1904-03-01\n"
            "C1 date[2024-09-30] 2024-09-30\n");
}

static void
test_formulas (void)
{
  check (DATA ("<row r='1'><c r='A1'><f>SUM(B1:B9)</f><v>12</v></c>"
               "<c r='B1'><f>1+1</f><v></v></c><c r='C1' "
               "t='str'><f>A1&amp;\"x\"</f><v>12x</v></c>"
               "<c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
               "<c r='E1' t='e'><v>#REF!</v></c><c r='F1' t='b'><v>1</v></c>"
               "<c r='G1' s='2'/><c r='H1' t='str'><f>\"\"</f><v></v></c>"
               "<c r='I1'><f>1</f></c><c r='J1'><v/></c></row>"),
         "A1 number[12] 12 12 formula\nB1 no-value[] formula\nC1 text[12x] formula\n"
         "D1 error[#DIV/0!] formula\nE1 error[#REF!]\nF1 boolean[TRUE]\n"
         "H1 text[] formula\nI1 no-value[] formula\n");
}

/* The ranges stand behind the rows. What a file has below a cover is not shown. */
static void
test_merges (void)
{
  check (SHEET ("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c>"
                "<c r='C1'><v>99</v></c></row>"
                "<row r='2'><c r='B2'><v>3</v></c></row><row r='4'><c r='A4'><v>5</v></c>"
                "</row></sheetData><mergeCells count='2'><mergeCell ref='B1:D1'/>"
                "<mergeCell ref='A1:A3'/><mergeCell ref='F9'/></mergeCells>"),
         "A1 number[1] 1 1 of A1\nB1 number[2] 2 2 of B1\nC1 blank[] of B1\n"
         "D1 blank[] of B1\nA2 blank[] of A1\nB2 number[3] 3 3\nA4 number[5] 5 5\n");
}

static void
test_hidden (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (SheetBook) book = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *message = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  book =
      open_sheet (SHEET ("<cols><col min='2' max='3' hidden='1'/></cols><sheetData>"
                         "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                         "<row r='2' hidden='1'><c r='A2'><v>3</v></c></row>"
                         "</sheetData>"),
                  WORKBOOK (""), options, NULL);
  cells = sheet_dup_cells (book, 0, NULL);
  g_assert_cmpstr (
      cells, ==, "A1 number[1] 1 1\nB1 number[2] 2 2 hidden\nA2 number[3] 3 3 hidden\n");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  message = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  g_assert_nonnull (strstr (message, "a.xlsx:Biểu 1: 2 cells with content are in hidden "
                                     "rows or columns, the first is B1"));
}

/* References may be left out, parts be in another spelling, XML have a prefix. */
static void
test_sparse (void)
{
  check (
      "<x:worksheet xmlns:x='y'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>"
      "<x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row>"
      "</x:sheetData><x:extLst><x:ext><x:sheetData><x:row r='9'/></x:sheetData></x:ext>"
      "</x:extLst></x:worksheet>",
      "A1 number[1] 1 1\nB1 number[2] 2 2\nA3 number[3] 3 3\n");
}

/* What is wrong with a sheet, and where that is said. */
static void
test_damaged (void)
{
  static const struct
  {
    const char *sheet;
    int code;
    const char *message;
  } cases[] = {
    { DATA ("<row r='1'><c r='A1' t='s'><v>4</v></c></row>"), BHXH_ERROR_DATA,
      ":Biểu 1!A1: the file is damaged: there is no shared text \"4\"" },
    { DATA ("<row r='2'><c r='A1'/></row>"), BHXH_ERROR_DATA,
      ":Biểu 1!2: the file is damaged: \"A1\" is not the place of a cell here" },
    { DATA ("<row r='2'/><row r='2'/>"), BHXH_ERROR_DATA,
      ":Biểu 1!2: the file is damaged: \"2\" is not the place of a cell here" },
    { DATA ("<row r='1'><c r='B1'/><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>"),
      BHXH_ERROR_DATA, ":Biểu 1!A1: the file is damaged: \"1\" is not the place" },
    { DATA ("<row r='1048577'/>"), BHXH_ERROR_LIMIT,
      ":Biểu 1: there are more than 1048576 rows" },
    { DATA ("<row r='1'><c r='XFE1'><v>1</v></c></row>"), BHXH_ERROR_DATA,
      ":Biểu 1!1: the file is damaged: \"XFE1\" is not the place of a cell here" },
    { SHEET ("<mergeCells><mergeCell ref='B1:A1'/></mergeCells>"), BHXH_ERROR_DATA,
      ":Biểu 1: the file is damaged: \"B1:A1\" is not the place of a cell here" },
    { "<worksheet><sheetData>\n<row></sheetData>", BHXH_ERROR_DATA,
      ":Biểu 1: the file is damaged: its part \"xl/worksheets/sheet1.xml\" is not "
      "well-formed XML, line 2" },
    { "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>", BHXH_ERROR_DATA,
      ":Biểu 1: the part \"xl/worksheets/sheet1.xml\" declares a document type" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SheetBook) book =
          open_sheet (cases[i].sheet, WORKBOOK (""), NULL, &error);
      g_autofree char *cells = sheet_dup_cells (book, 0, &error);

      g_assert_error (error, BHXH_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/xlsx/texts", test_texts);
  g_test_add_func ("/sheet/xlsx/numbers", test_numbers);
  g_test_add_func ("/sheet/xlsx/dates", test_dates);
  g_test_add_func ("/sheet/xlsx/formulas", test_formulas);
  g_test_add_func ("/sheet/xlsx/merges", test_merges);
  g_test_add_func ("/sheet/xlsx/hidden", test_hidden);
  g_test_add_func ("/sheet/xlsx/sparse", test_sparse);
  g_test_add_func ("/sheet/xlsx/damaged", test_damaged);
  return g_test_run ();
}
