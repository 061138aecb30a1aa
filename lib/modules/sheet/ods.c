/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A spreadsheet of OpenDocument: whether it is encrypted, its styles, its tables and
 * their merged cells. The one part with all tables is gone through once for that.
 */
#include "modules/sheet/ods.h"

#include <string.h>

#define CONTENT "content.xml"
#define STYLES "styles.xml"
#define MANIFEST "META-INF/manifest.xml"

enum
{
  MANIFEST_ROOT = 1,
  MANIFEST_ENTRY,
  MANIFEST_ENCRYPTION
};

static const XmlRule manifest_rules[] = {
  { XML_DOCUMENT, MANIFEST_ROOT, 0, "manifest" },
  { MANIFEST_ROOT, MANIFEST_ENTRY, 0, "file-entry" },
  { MANIFEST_ENTRY, MANIFEST_ENCRYPTION, 0, "encryption-data" },
  { 0, 0, 0, NULL },
};

enum
{
  ROOT = 1,
  BODY,
  SPREADSHEET,
  TABLE,
  ROW,
  CELL,
  COVERED
};

static const XmlRule table_rules[] = {
  { XML_DOCUMENT, ROOT, 0, "document-content" },
  { ROOT, BODY, 0, "body" },
  { BODY, SPREADSHEET, 0, "spreadsheet" },
  { SPREADSHEET, TABLE, 0, "table" },
  { TABLE, ROW, 0, "table-row" },
  { TABLE, TABLE, XML_PASS, "table-rows" },
  { TABLE, TABLE, XML_PASS, "table-header-rows" },
  { TABLE, TABLE, XML_PASS, "table-row-group" },
  { ROW, CELL, 0, "table-cell" },
  { ROW, COVERED, 0, "covered-table-cell" },
  { 0, 0, 0, NULL },
};

typedef struct
{
  SheetFile *file;
  SheetFault *fault;
  guint64 row;
  guint64 rows; /* times that it is there */
  guint64 column;
} Load;

static void
start_manifest (gpointer data, guint id, const char **attributes G_GNUC_UNUSED)
{
  if (id == MANIFEST_ENCRYPTION)
    bhxh_sheet_fault (data, SHEET_FAULT_ENCRYPTED, NULL);
}

static void
end_nothing (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

/* The range of a cell that spans others. Where it is said to be repeated too, that is of
 * its first place. */
static void
take_span (Load *load, const char **attributes)
{
  const guint64 columns = bhxh_ods_get_times (attributes, "number-columns-spanned");
  const guint64 rows = bhxh_ods_get_times (attributes, "number-rows-spanned");
  const SheetRange range = {
    (guint32) load->row,
    (guint32) load->column,
    (guint32) MIN (load->row + rows - 1, SHEET_MAX_ROWS),
    (guint32) MIN (load->column + columns - 1, SHEET_MAX_COLUMNS),
  };

  if ((columns > 1 || rows > 1) && load->row <= SHEET_MAX_ROWS &&
      load->column <= SHEET_MAX_COLUMNS)
    bhxh_file_add_merge (load->file, load->file->sheets->len - 1, range, load->fault);
}

static void
start_table (Load *load, const char **attributes)
{
  const OdsStyles *styles = load->file->styles;
  const char *name = bhxh_xml_find (attributes, "name");
  const char *style = bhxh_xml_find (attributes, "style-name");

  load->row = load->rows = 0;
  bhxh_file_add_sheet (load->file, name != NULL ? name : "",
                       style != NULL && g_hash_table_contains (styles->hidden, style),
                       NULL, load->fault);
}

static void
start (gpointer data, guint id, const char **attributes)
{
  Load *load = data;

  switch (id)
    {
    case TABLE: start_table (load, attributes); break;
    case ROW:
      load->row += load->rows > 0 ? load->rows : 1;
      load->rows = bhxh_ods_get_times (attributes, "number-rows-repeated");
      load->column = 1;
      break;
    case CELL:
    case COVERED:
      if (id == CELL)
        take_span (load, attributes);
      load->column += bhxh_ods_get_times (attributes, "number-columns-repeated");
      break;
    default: break;
    }
}

static gboolean
check_manifest (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar grammar = { manifest_rules, start_manifest, end_nothing, NULL,
                                      NULL };

  return !bhxh_archive_has (file->archive, MANIFEST) ||
         bhxh_xml_read (file->archive, MANIFEST, &grammar, fault, fault);
}

static gboolean
open_document (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar grammar = { table_rules, start, end_nothing, NULL, NULL };
  Load load = { file, fault, 0, 0, 0 };

  file->styles = bhxh_ods_styles_new ();
  file->has_macros = bhxh_archive_has (file->archive, "Basic/script-lc.xml") ||
                     bhxh_archive_has (file->archive, "Basic/Standard/script-lb.xml");
  return check_manifest (file, fault) &&
         (!bhxh_archive_has (file->archive, STYLES) ||
          bhxh_ods_styles_load (file->styles, file, STYLES, fault)) &&
         bhxh_ods_styles_load (file->styles, file, CONTENT, fault) &&
         bhxh_xml_read (file->archive, CONTENT, &grammar, &load, fault);
}

static void
close_document (SheetFile *file)
{
  bhxh_ods_styles_free (file->styles);
}

const FileKind bhxh_file_ods = { open_document, close_document, bhxh_ods_begin,
                                 bhxh_ods_clear };
