/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is read of an ODS file, made part by part.
 */
#include "../sheet-files.h"
#include "sheet-check.h"

#define CONTENT(styles, tables)                                                          \
  "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "            \
  "xmlns:style='s' xmlns:number='n' xmlns:calcext='c'>"                                  \
  "<office:automatic-styles>" styles "</office:automatic-styles>"                        \
  "<office:body><office:spreadsheet>" tables                                             \
  "</office:spreadsheet></office:body></office:document-content>"
#define TABLE(name, content)                                                             \
  "<table:table table:name='" name "'>" content "</table:table>"
#define FLOAT(value)                                                                     \
  "<table:table-cell office:value-type='float' office:value='" value "'/>"
#define TEXT(text)                                                                       \
  "<table:table-cell office:value-type='string'>" text "</table:table-cell>"

static SheetBook *
open_content (const char *content, BhxhOptions *options, GError **error)
{
  const FilePart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", content },
    { "styles.xml",
      "<office:document-styles xmlns:office='o' xmlns:style='s' xmlns:number='n'>"
      "<office:styles><number:percentage-style style:name='N11'>"
      "<number:number number:decimal-places='2' number:min-decimal-places='1'/>"
      "<number:text>%</number:text></number:percentage-style>"
      "<style:style style:name='Percent' style:family='table-cell' "
      "style:data-style-name='N11'/></office:styles></office:document-styles>" },
    { NULL, NULL },
  };
  g_autofree char *path = sheet_file_write ("a.ods", parts);

  return bhxh_sheet_book_open (path, options, error);
}

static void
check (const char *content, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = open_content (content, NULL, &error);
  g_autofree char *cells = NULL;

  g_assert_no_error (error);
  cells = sheet_dup_cells (book, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cells, ==, expected);
}

/* The second table comes behind the first and is not read with it. */
static void
test_sheets (void)
{
  g_autoptr (SheetBook) book = open_content (
      CONTENT (
          "<style:style style:name='ta2' style:family='table'>"
          "<style:table-properties table:display='false'/></style:style>",
          TABLE (
              "Biểu 1",
              "<table:table-row>" FLOAT (
                  "1") "</table:table-row>") "<table:table table:name='Ẩn' "
                                             "table:style-name='ta2'>"
                                             "<table:table-row>" FLOAT (
                                                 "2") "</table:table-row></table:table>"),
      NULL, NULL);
  g_autofree char *first = sheet_dup_cells (book, 0, NULL);
  g_autofree char *second = sheet_dup_cells (book, 1, NULL);

  g_assert_cmpuint (bhxh_sheet_book_get_n (book), ==, 2);
  g_assert_cmpstr (bhxh_sheet_book_get_info (book, 0)->name, ==, "Biểu 1");
  g_assert_false (bhxh_sheet_book_get_info (book, 0)->is_hidden);
  g_assert_true (bhxh_sheet_book_get_info (book, 1)->is_hidden);
  g_assert_cmpstr (first, ==, "A1 number[1] 1 1\n");
  g_assert_cmpstr (second, ==, "A1 number[2] 2 2\n");
}

/* Spans, spaces, tabs, line breaks and paragraphs; white space of the XML is one space;
 * how a text is pronounced and a note on the cell are no part of it. */
static void
test_texts (void)
{
  check (
      CONTENT (
          "",
          TABLE (
              "a",
              "<table:table-row>" TEXT (
                  "<text:p> Đơn\n  <text:span>vị</text:span> "
                  "</text:p>") TEXT ("<text:p>a<text:s text:c='2'/>b<text:tab/>c"
                                     "<text:line-break/>d</text:p><text:p>e</text:p>")
                  TEXT (
                      "<office:annotation><text:p>note</text:p>"
                      "</office:annotation><text:p><text:ruby>"
                      "<text:ruby-base>漢</text:ruby-base><text:ruby-text>"
                      "hán</text:ruby-text></text:ruby></text:p>") "<table:table-cell "
                                                                   "office:value-type='"
                                                                   "string' "
                                                                   "office:string-value='"
                                                                   "075'><text:p>75</"
                                                                   "text:p>"
                                                                   "</table:table-cell></"
                                                                   "table:table-row>")),
      "A1 text[Đơn vị ]\nB1 text[a  b\tc\nd\ne]\nC1 text[漢]\nD1 text[075]\n");
}

/* Formats: of the column, of the cell, of the parent in styles.xml. */
static void
test_values (void)
{
  check (
      CONTENT (
          "<number:number-style style:name='N2'><number:number "
          "number:decimal-places='2'/></number:number-style>"
          "<number:date-style style:name='N3'><number:month/><number:text>/"
          "</number:text><number:year/></number:date-style>"
          "<style:style style:name='ce1' style:family='table-cell' "
          "style:data-style-name='N2'/>"
          "<style:style style:name='ce2' style:family='table-cell' "
          "style:parent-style-name='Percent'/>"
          "<style:style style:name='ce3' style:family='table-cell' "
          "style:data-style-name='N3'/>",
          TABLE ("a",
                 "<table:table-column table:default-cell-style-name='ce1'/>"
                 "<table:table-row>" FLOAT (
                     "20.8") "<table:table-cell table:style-name='ce2' office:value-type="
                             "'percentage' office:value='0.208'/>"
                             "<table:table-cell office:value-type='date' "
                             "office:date-value='2024-09-30'/>"
                             "<table:table-cell table:style-name='ce3' office:value-type="
                             "'date' office:date-value='2024-09-30'/>"
                             "<table:table-cell office:value-type='time' "
                             "office:time-value='PT08H30M00S'/>"
                             "<table:table-cell office:value-type='boolean' "
                             "office:boolean-value='true'/></table:table-row>")),
      "A1 number[20.8] 20.80 20.8\nB1 number[0.208] 20.8% 0.208\n"
      "C1 date[2024-09-30] 2024-09-30\nD1 date[2024-09] 2024-09\n"
      "E1 date[08:30:00] \nF1 boolean[TRUE]\n");
}

static void
test_formulas (void)
{
  check (CONTENT (
             "",
             TABLE ("a",
                    "<table:table-row><table:table-cell table:formula='of:=1' "
                    "office:value-type='float' office:value='1'/>"
                    "<table:table-cell table:formula='of:=1/0' "
                    "office:value-type='string' calcext:value-type='error'>"
                    "<text:p>#DIV/0!</text:p></table:table-cell>"
                    "<table:table-cell table:formula='of:=1+1'/>"
                    "<table:table-cell table:formula='of:=A9' office:value-type='string'>"
                    "<text:p>#REF!</text:p></table:table-cell>"
                    "</table:table-row>")),
         "A1 number[1] 1 1 formula\nB1 error[#DIV/0!] formula\nC1 no-value[] formula\n"
         "D1 error[#REF!] formula\n");
}

/* Rows and cells that are there several times, and blank ones to the end of the sheet. */
static void
test_repeated (void)
{
  check (
      CONTENT ("", TABLE ("a", "<table:table-row table:number-rows-repeated='2'/>"
                               "<table:table-row table:number-rows-repeated='2'>"
                               "<table:table-cell table:number-columns-repeated='2'/>"
                               "<table:table-cell table:number-columns-repeated='2' "
                               "office:value-type='float' office:value='7'/>"
                               "<table:table-cell table:number-columns-repeated='16380'/>"
                               "</table:table-row><table:table-row "
                               "table:number-rows-repeated='1048570'/>"
                               "<table:table-row><table:table-cell/></table:table-row>"
                               "<table:table-row table:number-rows-repeated='9'/>")),
      "C3 number[7] 7 7\nD3 number[7] 7 7\nC4 number[7] 7 7\nD4 number[7] 7 7\n");
}

static void
test_merges (void)
{
  check (
      CONTENT ("", TABLE ("a", "<table:table-header-rows><table:table-row>"
                               "<table:table-cell table:number-columns-spanned='2' "
                               "table:number-rows-spanned='2' office:value-type='float' "
                               "office:value='1'/><table:covered-table-cell/>" FLOAT (
                                   "2") "</table:table-row></table:table-header-rows>"
                                        "<table:table-row><table:covered-table-cell "
                                        "table:number-columns-repeated='2'/>" FLOAT (
                                            "3") "</table:table-row>")),
      "A1 number[1] 1 1 of A1\nB1 blank[] of A1\nC1 number[2] 2 2\n"
      "A2 blank[] of A1\nB2 blank[] of A1\nC2 number[3] 3 3\n");
}

static void
test_hidden (void)
{
  check (CONTENT ("",
                  TABLE ("a", "<table:table-column/><table:table-column "
                              "table:visibility='collapse'/><table:table-row>" FLOAT ("1")
                                  FLOAT ("2") "</table:table-row><table:table-row "
                                              "table:visibility='filter'>" FLOAT (
                                                  "3") "</table:table-row>")),
         "A1 number[1] 1 1\nB1 number[2] 2 2 hidden\nA2 number[3] 3 3 hidden\n");
}

/* A small file must not become a large sheet. */
static void
test_limits (void)
{
  static const struct
  {
    const char *rows;
    const char *message;
  } cases[] = {
    { "<table:table-row table:number-rows-repeated='1048577'>" FLOAT (
          "1") "</table:table-row>",
      "there are more than 1048576 rows" },
    { "<table:table-row table:number-rows-repeated='1048576'/><table:table-row>" FLOAT (
          "1") "</table:table-row>",
      "there are more than 1048576 rows" },
    { "<table:table-row table:number-rows-repeated='2000'><table:table-cell "
      "table:number-columns-repeated='16384' office:value-type='float' office:value='1'/>"
      "</table:table-row>",
      "there are more than 16777216 repeated cells" },
    { "<table:table-row><table:table-cell table:number-columns-repeated='16385' "
      "office:value-type='float' office:value='1'/></table:table-row>",
      "there are more than 16384 columns" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content =
          g_strdup_printf (CONTENT ("", TABLE ("a", "%s")), cases[i].rows);
      g_autoptr (GError) error = NULL;
      g_autoptr (SheetBook) book = open_content (content, NULL, &error);
      g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, 0, &error);

      while (bhxh_sheet_reader_next (reader, &error) != NULL)
        ;
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* A password, and a text document. */
static void
test_refused (void)
{
  static const struct
  {
    FilePart parts[4];
    const char *message;
  } cases[] = {
    { { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "META-INF/manifest.xml",
          "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry>"
          "</m:manifest>" },
        { "content.xml", "xxxx" } },
      "the file has a password" },
    { { { "mimetype", "application/vnd.oasis.opendocument.text" },
        { "content.xml", "<a/>" } },
      "this archive is no XLSX, ODS or DOCX: application/vnd.oasis.opendocument.text" },
    { { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } },
      "its part \"content.xml\" is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = sheet_file_write ("refused.ods", cases[i].parts);
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_sheet_book_open (path, NULL, &error));
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/ods/sheets", test_sheets);
  g_test_add_func ("/sheet/ods/texts", test_texts);
  g_test_add_func ("/sheet/ods/values", test_values);
  g_test_add_func ("/sheet/ods/formulas", test_formulas);
  g_test_add_func ("/sheet/ods/repeated", test_repeated);
  g_test_add_func ("/sheet/ods/merges", test_merges);
  g_test_add_func ("/sheet/ods/hidden", test_hidden);
  g_test_add_func ("/sheet/ods/limits", test_limits);
  g_test_add_func ("/sheet/ods/refused", test_refused);
  return g_test_run ();
}
