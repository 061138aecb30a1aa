/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sheets of random rows and damaged files: rows that are taken without the XML parser are
 * what the parser would have made of them, and whatever is done to a file, it gives cells
 * in order or says what is wrong with it, and where.
 */
#include "../internal/sheet-check.h"
#include "../sheet-files.h"

#define N_SHEETS 300
#define N_MUTATIONS 340 /* of each kind of file */

static const char workbook[] =
    "<workbook><sheets><sheet name='Biểu 1' r:id='r1' xmlns:r='r'/></sheets></workbook>";
static const char workbook_rels[] =
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>"
    "<Relationship Id='r2' Type='x/sharedStrings' Target='t.xml'/>"
    "<Relationship Id='r3' Type='x/styles' Target='y.xml'/></Relationships>";
static const char strings[] = "<sst><si><t>Đơn vị</t></si><si><t>b</t></si></sst>";
static const char styles[] =
    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='14'/>"
    "</cellXfs></styleSheet>";

static const char sheet[] =
    "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
    "<row r='1' spans='1:3'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>20.8</v></c>"
    "<c r='C1' s='1'><f>B1/100</f><v>0.208</v></c></row><row r='3' hidden='1'>"
    "<c r='A3' s='2'><v>45565</v></c><c r='C3' t='inlineStr'><is><t>x &amp; "
    "y</t></is></c>"
    "</row><row r='4'><c r='A4' t='e'><v>#REF!</v></c><c r='B4'><f>1</f></c></row>"
    "</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>";

static const char content[] =
    "<d:document-content xmlns:d='d' xmlns:t='t' xmlns:o='o' xmlns:s='s' xmlns:n='n'>"
    "<d:automatic-styles><n:percentage-style s:name='N1'><n:number n:decimal-places='1'/>"
    "</n:percentage-style><s:style s:name='c' s:family='table-cell' "
    "s:data-style-name='N1'/></d:automatic-styles><d:body><d:spreadsheet>"
    "<t:table t:name='Biểu 1'><t:table-column/><t:table-row t:number-rows-repeated='2'>"
    "<t:table-cell t:number-columns-spanned='2' o:value-type='string'><t:p>Đơn vị</t:p>"
    "</t:table-cell><t:covered-table-cell/><t:table-cell t:style-name='c' "
    "t:number-columns-repeated='3' o:value-type='percentage' o:value='0.208'/>"
    "</t:table-row></t:table></d:spreadsheet></d:body></d:document-content>";

static const char document[] =
    "<w:document xmlns:w='w'><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/>"
    "</w:tcPr><w:p><w:r><w:t>Đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr>"
    "<w:vMerge w:val='restart'/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r>"
    "<w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:body>"
    "</w:document>";

static char *
write_xlsx (const char *text)
{
  const FilePart parts[] = {
    { "_rels/.rels", XLSX_RELS },
    { "xl/workbook.xml", workbook },
    { "xl/s.xml", text },
    { "xl/_rels/workbook.xml.rels", workbook_rels },
    { "xl/t.xml", strings },
    { "xl/y.xml", styles },
    { NULL, NULL },
  };

  return sheet_file_write ("a.xlsx", parts);
}

static char *
write_ods (const char *text)
{
  const FilePart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", text },
    { NULL, NULL },
  };

  return sheet_file_write ("a.ods", parts);
}

static char *
write_docx (const char *text)
{
  const FilePart parts[] = {
    { "_rels/.rels", "<Relationships><Relationship Id='r1' Type='x/officeDocument' "
                     "Target='word/document.xml'/></Relationships>" },
    { "word/document.xml", text },
    { NULL, NULL },
  };

  return sheet_file_write ("a.docx", parts);
}

/* Mostly what programs write; now and then something that the parser has to see, or that
 * is wrong. */
static void
append_cell (GString *out, guint row, guint column)
{
  static const char *const contents[] = {
    "<v>1</v>",
    "<v>20.800000000000001</v>",
    "",
    "<f>A1</f><v>7</v>",
    "<f>A1&amp;2</f>",
    "<v></v>",
    "<v>&#49;</v>",
    "<v> 5 </v>",
    "<v>1</v><!-- x -->",
    "<v>]]></v>",
    "<v>2",
  };
  static const char *const attributes[] = { "",          " s=\"1\"",
                                            " s='2'",    " t=\"s\"",
                                            " t='b'",    " s=\"1\" t=\"e\"",
                                            " cm=\"1\"", " s=\"1\" s=\"2\"" };
  char reference[SHEET_CELL_SIZE];
  const guint rare = g_test_rand_int_range (0, 40) == 0;

  bhxh_sheet_cell_write (reference, row + (rare && g_test_rand_bit ()), column);
  g_string_append_printf (
      out, "<c r=\"%s\"%s>%s</c>", reference,
      attributes[g_test_rand_int_range (0,
                                        rare ? (gint32) G_N_ELEMENTS (attributes) : 6)],
      contents[g_test_rand_int_range (0, rare ? (gint32) G_N_ELEMENTS (contents) : 5)]);
}

static char *
random_sheet (void)
{
  static const char *const rows[] = { "", " hidden=\"1\"", " spans=\"1:9\" ht='12.5'",
                                      "\n ", " ht=\"1\" ht=\"2\"" };
  GString *out = g_string_new ("<worksheet><sheetData>");
  guint row = 0;

  for (gint n = g_test_rand_int_range (0, 12); n > 0; n--)
    {
      row += (guint) g_test_rand_int_range (1, 4);
      g_string_append_printf (
          out, "<row r=\"%u\"%s>", row,
          rows[g_test_rand_int_range (0, g_test_rand_int_range (0, 20) > 0 ? 3 : 5)]);
      for (guint column = 1; column < 9; column += (guint) g_test_rand_int_range (1, 4))
        append_cell (out, row, column);
      g_string_append (out, "</row>");
    }
  g_string_append (out, "</sheetData></worksheet>");
  return g_string_free (out, FALSE);
}

/* The cells, then what was wrong. */
static char *
dup_reading (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = bhxh_sheet_book_open (path, NULL, &error);
  g_autofree char *cells = book != NULL ? sheet_dup_cells (book, 0, &error) : NULL;

  return g_strconcat (cells != NULL ? cells : "", error != NULL ? error->message : "",
                      NULL);
}

/* A declaration of another encoding changes nothing in ASCII; but with a name space's
 * prefix no row has the usual form, so the parser sees all of them. */
static void
test_shortcut (void)
{
  for (guint i = 0; i < N_SHEETS; i++)
    {
      g_autofree char *text = random_sheet ();
      g_autoptr (GString) prefixed = g_string_new (text);
      g_autofree char *simple = NULL;
      g_autofree char *parsed = NULL;
      g_autofree char *path = write_xlsx (text);

      simple = dup_reading (path);
      g_string_replace (prefixed, "</", "</x:", 0);
      for (const char *const *name =
               (const char *const[]){ "row", "c ", "v>", "f>", "worksheet", "sheetData",
                                      NULL };
           *name != NULL; name++)
        {
          g_autofree char *from = g_strconcat ("<", *name, NULL);
          g_autofree char *to = g_strconcat ("<x:", *name, NULL);

          g_string_replace (prefixed, from, to, 0);
        }
      g_free (path);
      path = write_xlsx (prefixed->str);
      parsed = dup_reading (path);
      g_assert_cmpstr (simple, ==, parsed);
    }
}

/* One to four changes: a byte, a piece taken out, a piece twice. */
static void
mutate (GString *text)
{
  for (gint n = g_test_rand_int_range (1, 5); n > 0 && text->len > 0; n--)
    {
      const gsize at = (gsize) g_test_rand_int_range (0, (gint32) text->len);
      const gsize wanted = (gsize) g_test_rand_int_range (1, 40);
      const gsize length = MIN (wanted, text->len - at);
      g_autofree char *piece = g_strndup (text->str + at, length);

      switch (g_test_rand_int_range (0, 3))
        {
        case 0: text->str[at] = (char) g_test_rand_int_range (1, 256); break;
        case 1: g_string_erase (text, (gssize) at, (gssize) length); break;
        default: g_string_insert (text, (gssize) at, piece); break;
        }
    }
}

/* Every sheet is read: rows and columns ascend, texts are UTF-8; or a problem is told
 * that names the file. */
static void
check_reading (SheetBook *book, const GError *error, const BhxhDiagnostics *diagnostics)
{
  for (guint i = 0; book != NULL && i < bhxh_sheet_book_get_n (book); i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, i, &problem);
      const SheetRow *row = NULL;
      guint32 last_row = 0;

      while (reader != NULL && (row = bhxh_sheet_reader_next (reader, &problem)) != NULL)
        {
          guint32 last_column = 0;

          g_assert_cmpuint (row->row, >, last_row);
          last_row = row->row;
          for (guint32 k = 0; k < row->n_cells; k++)
            {
              const SheetCell *cell = &row->cells[k];

              g_assert_cmpuint (cell->column, >, last_column);
              g_assert_true (
                  g_utf8_validate_len (cell->text.text, cell->text.length, NULL));
              last_column = cell->column;
            }
        }
      g_assert_true (reader != NULL || problem != NULL);
    }
  g_assert_true ((book == NULL) == (error != NULL));
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_assert_nonnull (bhxh_diagnostics_get_file (diagnostics, i));
  if (error != NULL)
    g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), >, 0);
}

static void
check_mutations (const char *text, char *(*write) (const char *text))
{
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (GString) mutated = g_string_new (text);
      g_autoptr (SheetBook) book = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      g_autofree char *bytes = NULL;
      gsize n = 0;

      mutate (mutated);
      path = write (i % 4 == 0 ? text : mutated->str);
      g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
      /* Now and then the archive itself. */
      for (gint k = 0; i % 4 == 0 && k < 3; k++)
        bytes[g_test_rand_int_range (4, (gint32) n)] =
            (char) g_test_rand_int_range (0, 256);
      bhxh_options_set_diagnostics (options, diagnostics);
      book = bhxh_sheet_book_open_memory (bytes, n, path, options, &error);
      check_reading (book, error, diagnostics);
    }
}

static void
test_xlsx (void)
{
  check_mutations (sheet, write_xlsx);
}

static void
test_ods (void)
{
  check_mutations (content, write_ods);
}

static void
test_docx (void)
{
  check_mutations (document, write_docx);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/shortcut", test_shortcut);
  g_test_add_func ("/sheet/mutations/xlsx", test_xlsx);
  g_test_add_func ("/sheet/mutations/ods", test_ods);
  g_test_add_func ("/sheet/mutations/docx", test_docx);
  return g_test_run ();
}
