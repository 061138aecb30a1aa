/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is read of the tables of a DOCX file, made part by part.
 */
#include "../sheet-files.h"
#include "sheet-check.h"

#define RELS                                                                             \
  "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' "                 \
  "Target='word/document.xml'/></Relationships>"
#define BODY(content) "<w:document xmlns:w='w'><w:body>" content "</w:body></w:document>"
#define TABLE(rows) "<w:tbl><w:tblPr/><w:tblGrid/>" rows "</w:tbl>"
#define ROW(cells) "<w:tr>" cells "</w:tr>"
#define CELL(properties, content)                                                        \
  "<w:tc><w:tcPr>" properties "</w:tcPr>" content "</w:tc>"
#define TEXT(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

static SheetBook *
open_document (const char *document)
{
  const FilePart parts[] = { { "_rels/.rels", RELS },
                             { "word/document.xml", document },
                             { NULL, NULL } };
  g_autofree char *path = sheet_file_write ("a.docx", parts);
  g_autoptr (GError) error = NULL;
  SheetBook *book = bhxh_sheet_book_open (path, NULL, &error);

  g_assert_no_error (error);
  return book;
}

static void
check (const char *document, guint table, const char *expected)
{
  g_autoptr (SheetBook) book = open_document (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *cells = sheet_dup_cells (book, table, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cells, ==, expected);
}

/* Runs are joined; paragraphs and breaks are lines, blank ones none; deleted and hidden
 * text is left out, inserted text is there. */
static void
test_texts (void)
{
  check (
      BODY (TEXT ("title") TABLE (ROW (
          CELL ("", "<w:p><w:r><w:t>Đơn</w:t></w:r><w:r><w:t> vị</w:t></w:r></w:p>")
              CELL (
                  "",
                  "<w:p/>" TEXT (
                      "a") "<w:p/>"
                           "<w:p><w:r><w:t>b</w:t><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t>"
                           "</w:r></w:p><w:p/>")
                  CELL ("",
                        "<w:p><w:del><w:r><w:delText>1</w:delText></w:r></w:del>"
                        "<w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/>"
                        "</w:rPr><w:t>3</w:t></w:r><w:moveFrom><w:r><w:t>4</w:t></w:r>"
                        "</w:moveFrom></w:p>")))),
      0, "A1 text[Đơn vị]\nB1 text[a\nb\nc\td]\nC1 text[2]\n");
}

/*   A      | B | C      A is two columns wide, C two rows high, and D one further down
 *   -------+---+ |      than it says because of the column left out before it.
 *     | D  | E | |
 */
static void
test_merges (void)
{
  check (BODY (TABLE (
             ROW (CELL ("<w:gridSpan w:val='2'/>", TEXT ("A")) CELL ("", TEXT ("B"))
                      CELL ("<w:vMerge w:val='restart'/>", TEXT ("C")))
                 ROW ("<w:trPr><w:gridBefore w:val='1'/></w:trPr>" CELL ("", TEXT ("D"))
                          CELL ("", TEXT ("E")) CELL ("<w:vMerge/>", "<w:p/>"))
                     ROW (CELL ("", TEXT ("F"))))),
         0,
         "A1 text[A] of A1\nB1 blank[] of A1\nC1 text[B]\nD1 text[C] of D1\n"
         "B2 text[D]\nC2 text[E]\nD2 blank[] of D1\nA3 text[F]\n");
}

/* Tables are numbered as they begin; a table in a cell is one of its own. */
static void
test_nested (void)
{
  static const char document[] = BODY (TABLE (
      ROW (CELL ("", TEXT ("1") TABLE (ROW (CELL ("", TEXT ("in")))) TEXT ("2")) CELL (
          "",
          TEXT (
              "3")))) "<w:sdt><w:sdtContent>" TABLE (ROW (CELL ("",
                                                                TEXT (
                                                                    "last")))) "</"
                                                                               "w:"
                                                                               "sdtConten"
                                                                               "t></"
                                                                               "w:sdt>");
  g_autoptr (SheetBook) book = open_document (document);

  g_assert_cmpuint (bhxh_sheet_book_get_n (book), ==, 3);
  g_assert_cmpstr (bhxh_sheet_book_get_info (book, 2)->name, ==, "table 3");
  check (document, 0, "A1 text[1\n2]\nB1 text[3]\n");
  check (document, 1, "A1 text[in]\n");
  check (document, 2, "A1 text[last]\n");
}

static void
test_rows (void)
{
  check (BODY (TABLE (ROW ("<w:trPr><w:hidden/></w:trPr>" CELL ("", TEXT ("a")))
                          ROW ("<w:trPr><w:del/></w:trPr>" CELL ("", TEXT ("b")))
                              ROW (CELL ("", TEXT ("c"))))),
         0, "A1 text[a] hidden\nA3 text[c]\n");
}

static void
test_no_table (void)
{
  g_autoptr (SheetBook) book = open_document (BODY (TEXT ("text")));
  g_autoptr (GError) error = NULL;
  guint sheet = 0;

  g_assert_cmpuint (bhxh_sheet_book_get_n (book), ==, 0);
  g_assert_false (bhxh_sheet_book_find (book, NULL, &sheet, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/docx/texts", test_texts);
  g_test_add_func ("/sheet/docx/merges", test_merges);
  g_test_add_func ("/sheet/docx/nested", test_nested);
  g_test_add_func ("/sheet/docx/rows", test_rows);
  g_test_add_func ("/sheet/docx/no-table", test_no_table);
  return g_test_run ();
}
