/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a spreadsheet: the first one chooses what the rest is, a whole file or one
 * part of an archive whose others are good. What is read is in order and is text; what is
 * not read has a reason.
 */
#include "codec/sheet.h"
#include "modules/sheet/module.h"

#include <string.h>
#include <zip.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

#define MAX_PARTS 6

typedef struct
{
  const char *name;
  const char *text; /* NULL: the input */
} Part;

#define RELATION(id, type, part)                                                         \
  "<Relationship Id='" id "' Type='x/" type "' Target='" part "'/>"
#define RELATIONS(list) "<Relationships>" list "</Relationships>"
#define WORKBOOK                                                                         \
  "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' r:id='r1' xmlns:r='r'/>"  \
  "</sheets></workbook>"
#define XLSX_RELS RELATIONS (RELATION ("r", "officeDocument", "w.xml"))
#define WORKBOOK_RELS                                                                    \
  RELATIONS (RELATION ("r1", "worksheet", "s.xml") RELATION (                            \
      "r2", "sharedStrings", "t.xml") RELATION ("r3", "styles", "y.xml"))
#define STRINGS "<sst><si><t>a</t></si></sst>"
#define STYLES "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"
#define SHEET                                                                            \
  "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='0'>"        \
  "<v>1</v></c></row></sheetData></worksheet>"
#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define DOCX_RELS RELATIONS (RELATION ("r", "officeDocument", "d.xml"))

static const Part archives[][MAX_PARTS + 1] = {
  { { NULL, NULL } }, /* the whole file */
  { { "_rels/.rels", XLSX_RELS },
    { "w.xml", WORKBOOK },
    { "_rels/w.xml.rels", WORKBOOK_RELS },
    { "s.xml", NULL },
    { "t.xml", STRINGS },
    { "y.xml", STYLES } },
  { { "_rels/.rels", XLSX_RELS },
    { "w.xml", WORKBOOK },
    { "_rels/w.xml.rels", WORKBOOK_RELS },
    { "s.xml", SHEET },
    { "t.xml", NULL },
    { "y.xml", STYLES } },
  { { "_rels/.rels", XLSX_RELS },
    { "w.xml", WORKBOOK },
    { "_rels/w.xml.rels", WORKBOOK_RELS },
    { "s.xml", SHEET },
    { "t.xml", STRINGS },
    { "y.xml", NULL } },
  { { "_rels/.rels", XLSX_RELS },
    { "w.xml", NULL },
    { "_rels/w.xml.rels", WORKBOOK_RELS },
    { "s.xml", SHEET } },
  { { "_rels/.rels", XLSX_RELS },
    { "w.xml", WORKBOOK },
    { "_rels/w.xml.rels", NULL },
    { "s.xml", SHEET } },
  { { "mimetype", ODS_TYPE }, { "content.xml", NULL } },
  { { "mimetype", ODS_TYPE },
    { "styles.xml", NULL },
    { "content.xml", "<document-content><body><spreadsheet><table><table-row><table-cell "
                     "o:value-type='float' value='1' style-name='a'/></table-row></table>"
                     "</spreadsheet></body></document-content>" } },
  { { "_rels/.rels", DOCX_RELS }, { "d.xml", NULL } },
};

/* The archive around the input; free with g_free(). */
static char *
dup_archive (const Part *parts, const guint8 *data, gsize size, gsize *length)
{
  zip_source_t *target = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (target, ZIP_TRUNCATE, NULL);
  zip_stat_t status;
  char *bytes = NULL;

  zip_source_keep (target);
  for (; parts->name != NULL; parts++)
    {
      zip_source_t *part =
          parts->text != NULL
              ? zip_source_buffer (zip, parts->text, strlen (parts->text), 0)
              : zip_source_buffer (zip, data, size, 0);
      const zip_int64_t index = zip_file_add (zip, parts->name, part, 0);

      zip_set_file_compression (zip, (zip_uint64_t) index, ZIP_CM_STORE, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_stat (target, &status), ==, 0);
  bytes = g_malloc (status.size);
  zip_source_open (target);
  g_assert_cmpint (zip_source_read (target, bytes, status.size), ==, status.size);
  zip_source_close (target);
  zip_source_free (target);
  *length = status.size;
  return bytes;
}

static void
check_cell (const SheetCell *cell,
            const SheetRow *row,
            guint32 last_column,
            guint n_merges)
{
  g_assert_cmpuint (cell->row, ==, row->row);
  g_assert_cmpuint (cell->column, >, last_column);
  g_assert_cmpint (cell->merge, <, (gint64) n_merges);
  g_assert_true (g_utf8_validate_len (cell->text.text, cell->text.length, NULL));
  g_assert_true (ABS (cell->value) <= BHXH_NUMBER_MAX &&
                 ABS (cell->stored_value) <= BHXH_NUMBER_MAX);
  g_assert_true (ABS (cell->decimals) <= BHXH_NUMBER_MAX_DECIMALS);
}

static void
read_sheet (SheetBook *book, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, sheet, &error);
  const SheetRow *row = NULL;
  guint32 last_row = 0;
  guint n_merges = 0;

  g_assert_true ((reader == NULL) == (error != NULL));
  if (reader != NULL)
    bhxh_sheet_reader_get_merges (reader, &n_merges);
  while (reader != NULL && (row = bhxh_sheet_reader_next (reader, &error)) != NULL)
    {
      guint32 last_column = 0;

      g_assert_null (error);
      g_assert_cmpuint (row->row, >, last_row);
      g_assert_cmpuint (row->n_cells, >, 0);
      last_row = row->row;
      for (guint32 i = 0; i < row->n_cells; last_column = row->cells[i++].column)
        check_cell (&row->cells[i], row, last_column, n_merges);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (BhxhOptions) options = NULL;
  g_autoptr (SheetBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *archive = NULL;
  const Part *parts = NULL;
  const char *bytes = (const char *) data + 1;
  gsize n = 0;

  if (size < 2)
    return 0;
  bhxh_module_set (MODULE_SHEET, &bhxh_module_sheet.header);
  options = bhxh_options_new ();
  /* Repetition is within its limits, but nothing to wait for. */
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 1000);
  n = size - 1;
  parts = archives[data[0] % G_N_ELEMENTS (archives)];
  if (parts->name != NULL)
    bytes = archive = dup_archive (parts, data + 1, n, &n);
  book = bhxh_sheet_book_open_memory (bytes, n, "f", options, &error);
  g_assert_true ((book == NULL) == (error != NULL));
  for (guint i = 0; book != NULL && i < bhxh_sheet_book_get_n (book) && i < 3; i++)
    read_sheet (book, i);
  return 0;
}
