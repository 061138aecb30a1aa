/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Archives that are cut, changed, locked or made to harm: each is refused with its own
 * words.
 */
#include "../sheet-files.h"
#include "sheet-check.h"

#define WORKBOOK                                                                         \
  "<workbook><sheets><sheet name='a' r:id='r1' xmlns:r='r'/></sheets></workbook>"
#define WORKBOOK_RELS                                                                    \
  "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>"             \
  "</Relationships>"

static char *
write_with (const char *sheet)
{
  const FilePart parts[] = { { "_rels/.rels", XLSX_RELS },
                             { "xl/workbook.xml", WORKBOOK },
                             { "xl/_rels/workbook.xml.rels", WORKBOOK_RELS },
                             { "xl/s.xml", sheet },
                             { NULL, NULL } };

  return sheet_file_write ("a.xlsx", parts);
}

/* Reads all of the first sheet; the file must be refused with this message. */
static void
check_file (const char *path, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = bhxh_sheet_book_open (path, NULL, &error);
  g_autofree char *cells = book != NULL ? sheet_dup_cells (book, 0, &error) : NULL;

  g_assert_error (error, BHXH_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, message));
}

static void
check_sheet (const char *sheet, int code, const char *message)
{
  g_autofree char *path = write_with (sheet);

  check_file (path, code, message);
}

static void
test_cut (void)
{
  g_autofree char *path = write_with ("<worksheet/>");
  g_autofree char *bytes = NULL;
  gsize n = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) (n / 2), NULL));
  check_file (path, BHXH_ERROR_DATA, "the file is damaged and cannot be opened");
}

/* A byte of a part that is stored as it is: the checksum tells. */
static void
test_checksum (void)
{
  static const char sheet[] = "<worksheet><sheetData/></worksheet>";
  g_autofree char *path = write_with (sheet);
  g_autofree char *bytes = NULL;
  zip_t *zip = zip_open (path, 0, NULL);
  char *found = NULL;
  gsize n = 0;

  zip_set_file_compression (zip, 3, ZIP_CM_STORE, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  found = memmem (bytes, n, "sheetData", 9);
  g_assert_nonnull (found);
  found[8] = 'e';
  g_assert_true (g_file_set_contents (path, bytes, (gssize) n, NULL));
  check_file (path, BHXH_ERROR_DATA, "its part \"xl/s.xml\" cannot be unpacked");
}

static void
test_password (void)
{
  g_autofree char *path = write_with ("<worksheet/>");
  zip_t *zip = zip_open (path, 0, NULL);

  g_assert_cmpint (zip_file_set_encryption (zip, 3, ZIP_EM_AES_256, "x"), ==, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);
  check_file (path, BHXH_ERROR_UNSUPPORTED, "the file has a password");
}

/* 65 MiB of spaces become some 64 KiB. */
static void
test_bomb (void)
{
  const gsize n = 65 << 20;
  g_autofree char *text = g_malloc (n + 1);

  memset (text, ' ', n);
  text[n] = '\0';
  memcpy (text, "<worksheet>", 11);
  check_sheet (text, BHXH_ERROR_LIMIT,
               "the part \"xl/s.xml\" unpacks to more than 400 times its size");
}

static void
test_entities (void)
{
  check_sheet ("<!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
               "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData>"
               "</worksheet>",
               BHXH_ERROR_DATA, "declares a document type; for safety it is not read");
  check_sheet ("<!DOCTYPE l SYSTEM 'file:///etc/passwd'><worksheet/>", BHXH_ERROR_DATA,
               "declares a document type");
  check_sheet ("<worksheet>&b;</worksheet>", BHXH_ERROR_DATA, "is not well-formed XML");
}

static void
test_deep (void)
{
  GString *text = g_string_new ("<worksheet>");
  g_autofree char *sheet = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "<a>");
  sheet = g_string_free (text, FALSE);
  check_sheet (sheet, BHXH_ERROR_LIMIT, "the XML is nested deeper than 256");
}

/* A tag that does not end, and a comment. */
static void
test_endless (void)
{
  const gsize n = 2 << 20;
  g_autofree char *text = g_malloc (n + 1);

  memset (text, 'x', n);
  text[n] = '\0';
  memcpy (text, "<worksheet a='", 14);
  check_sheet (text, BHXH_ERROR_LIMIT, "an XML tag is longer than 1048576 bytes");
  memcpy (text, "<worksheet><!-", 14);
  memcpy (text + 14, "-", 1);
  check_sheet (text, BHXH_ERROR_LIMIT, "an XML tag is longer than 1048576 bytes");
}

static void
test_long_text (void)
{
  const gsize n = 70000;
  g_autofree char *text = g_malloc (n + 1);
  g_autofree char *sheet = NULL;

  memset (text, 'x', n);
  text[n] = '\0';
  sheet = g_strconcat ("<worksheet><sheetData><row r='2'><c r='B2' t='str'><v>", text,
                       "</v></c></row></sheetData></worksheet>", NULL);
  check_sheet (sheet, BHXH_ERROR_LIMIT, ":a!B2: the field is longer than 65536 bytes");
}

static void
test_sheets (void)
{
  GString *text = g_string_new ("<workbook><sheets>");
  FilePart parts[] = { { "_rels/.rels", XLSX_RELS },
                       { "xl/workbook.xml", NULL },
                       { NULL, NULL } };
  g_autofree char *workbook = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < 1025; i++)
    g_string_append (text, "<sheet name='a'/>");
  g_string_append (text, "</sheets></workbook>");
  workbook = g_string_free (text, FALSE);
  parts[1].text = workbook;
  path = sheet_file_write ("many.xlsx", parts);
  check_file (path, BHXH_ERROR_LIMIT, "there are more than 1024 sheets");
}

static void
test_missing_parts (void)
{
  static const struct
  {
    FilePart parts[4];
    int code;
    const char *message;
  } cases[] = {
    { { { "a.txt", "a" } },
      BHXH_ERROR_UNSUPPORTED,
      "this archive is no XLSX, ODS or DOCX" },
    { { { "_rels/.rels", XLSX_RELS } },
      BHXH_ERROR_DATA,
      "its part \"xl/workbook.xml\" is missing" },
    { { { "_rels/.rels", XLSX_RELS }, { "xl/workbook.xml", "<presentation/>" } },
      BHXH_ERROR_UNSUPPORTED,
      "this archive is no XLSX, ODS or DOCX: xl/workbook.xml" },
    { { { "_rels/.rels", XLSX_RELS },
        { "xl/workbook.xml", WORKBOOK },
        { "xl/_rels/workbook.xml.rels", WORKBOOK_RELS } },
      BHXH_ERROR_DATA,
      ":a: the file is damaged: its part \"xl/s.xml\" is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = sheet_file_write ("missing.xlsx", cases[i].parts);

      check_file (path, cases[i].code, cases[i].message);
    }
}

/* Ranges that overlap and cover a million rows: cells come from nothing, up to a limit. */
static void
test_covers (void)
{
  GString *text = g_string_new ("<worksheet><sheetData>");
  g_autofree char *sheet = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = NULL;
  g_autoptr (SheetReader) reader = NULL;

  for (guint i = 1; i <= 1100; i++)
    g_string_append_printf (text, "<row r=\"%u\"><c r=\"A%u\"><v>1</v></c></row>", i, i);
  g_string_append (text, "</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/>"
                         "<mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>");
  sheet = g_string_free (text, FALSE);
  path = write_with (sheet);
  book = bhxh_sheet_book_open (path, NULL, &error);
  reader = bhxh_sheet_reader_new (book, 0, &error);
  while (bhxh_sheet_reader_next (reader, &error) != NULL)
    ;
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* XLSB: a workbook in a form of its own. */
static void
test_binary (void)
{
  static const FilePart parts[] = {
    { "_rels/.rels", "<Relationships><Relationship Id='r1' Type='x/officeDocument' "
                     "Target='xl/workbook.bin'/></Relationships>" },
    { "xl/workbook.bin", "\x83\x01" },
    { NULL, NULL },
  };
  g_autofree char *path = sheet_file_write ("a.xlsb", parts);

  check_file (path, BHXH_ERROR_UNSUPPORTED,
              "this archive is no XLSX, ODS or DOCX: xl/workbook.bin");
}

/* So many of one element that it is one too many. */
static char *
dup_many (const char *before, const char *each, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, each);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_merges (void)
{
  g_autofree char *sheet =
      dup_many ("<worksheet><mergeCells>", "<mergeCell ref='A1:B1'/>", 1048577,
                "</mergeCells></worksheet>");

  check_sheet (sheet, BHXH_ERROR_LIMIT, "there are more than 1048576 merged ranges");
}

static void
test_formats (void)
{
  g_autofree char *styles =
      dup_many ("<styleSheet><cellXfs>", "<xf/>", 65537, "</cellXfs></styleSheet>");
  const FilePart parts[] = {
    { "_rels/.rels", XLSX_RELS },
    { "xl/workbook.xml", WORKBOOK },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>"
      "<Relationship Id='r2' Type='x/styles' Target='y.xml'/></Relationships>" },
    { "xl/s.xml", "<worksheet/>" },
    { "xl/y.xml", styles },
    { NULL, NULL },
  };
  g_autofree char *path = sheet_file_write ("formats.xlsx", parts);

  check_file (path, BHXH_ERROR_LIMIT, "there are more than 65536 cell formats");
}

static void
test_parts (void)
{
  g_autofree char *path = sheet_file_path ("parts.xlsx");
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  for (guint i = 0; i < 65536; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      zip_file_add (zip, name, zip_source_buffer (zip, "", 0, 0), 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  check_file (path, BHXH_ERROR_LIMIT, "the file has more than 65535 parts");
}

/* Macros are said to be there. */
static void
test_macros (void)
{
  static const FilePart parts[] = {
    { "_rels/.rels", XLSX_RELS },
    { "xl/workbook.xml", WORKBOOK },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/>"
      "<Relationship Id='r2' Type='x/vbaProject' Target='v.bin'/></Relationships>" },
    { "xl/s.xml", "<worksheet/>" },
    { NULL, NULL },
  };
  g_autofree char *path = sheet_file_write ("a.xlsm", parts);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (SheetBook) book = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  book = bhxh_sheet_book_open (path, options, NULL);
  g_assert_nonnull (book);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "macros-not-run");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/damaged/cut", test_cut);
  g_test_add_func ("/sheet/damaged/checksum", test_checksum);
  g_test_add_func ("/sheet/damaged/password", test_password);
  g_test_add_func ("/sheet/damaged/bomb", test_bomb);
  g_test_add_func ("/sheet/damaged/entities", test_entities);
  g_test_add_func ("/sheet/damaged/deep", test_deep);
  g_test_add_func ("/sheet/damaged/endless", test_endless);
  g_test_add_func ("/sheet/damaged/long-text", test_long_text);
  g_test_add_func ("/sheet/damaged/sheets", test_sheets);
  g_test_add_func ("/sheet/damaged/missing-parts", test_missing_parts);
  g_test_add_func ("/sheet/damaged/covers", test_covers);
  g_test_add_func ("/sheet/damaged/binary", test_binary);
  g_test_add_func ("/sheet/damaged/merges", test_merges);
  g_test_add_func ("/sheet/damaged/formats", test_formats);
  g_test_add_func ("/sheet/damaged/parts", test_parts);
  g_test_add_func ("/sheet/damaged/macros", test_macros);
  return g_test_run ();
}
