/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The module "sheet": which kind of document an archive is, and its table of functions.
 */
#include "modules/sheet/module.h"

#include "modules/sheet/file.h"
#include "modules/sheet/relations.h"

#include <string.h>

/* The roots of the documents that are known. */
enum
{
  ROOT_WORKBOOK = 1,
  ROOT_DOCUMENT
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, ROOT_WORKBOOK, 0, "workbook" },
  { XML_DOCUMENT, ROOT_DOCUMENT, 0, "document" },
  { 0, 0, 0, NULL },
};

static const FileKind *const kinds[] = {
  [ROOT_WORKBOOK] = &bhxh_file_xlsx,
  [ROOT_DOCUMENT] = &bhxh_file_docx,
};

typedef struct
{
  XmlReader *reader;
  guint root;
} Look;

static void
start (gpointer data, guint id, const char **attributes G_GNUC_UNUSED)
{
  Look *look = data;

  look->root = id;
  bhxh_xml_reader_pause (look->reader);
}

static void
end (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

/* The kind that the main part's root says. */
static gboolean
look_at_root (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar grammar = { rules, start, end, NULL, NULL };
  Look look = { NULL, 0 };

  look.reader =
      bhxh_xml_reader_new (file->archive, file->main_part, &grammar, &look, fault);
  if (look.reader != NULL)
    bhxh_xml_reader_run (look.reader);
  bhxh_xml_reader_free (look.reader);
  /* A workbook that is no XML (XLSB) is not damaged. */
  if (fault->kind == SHEET_FAULT_XML && g_str_has_suffix (file->main_part, ".bin"))
    *fault = (SheetFault){ 0 };
  file->kind = kinds[look.root];
  if (file->kind != NULL)
    return TRUE;
  return bhxh_sheet_fault (fault, SHEET_FAULT_DOCUMENT, file->main_part);
}

/* What an OpenDocument file says it is: uncompressed and first, but we look by name. */
static gboolean
is_open_document (SheetFile *file, SheetFault *fault)
{
  static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
  g_autoptr (ArchivePart) part = NULL;
  char text[sizeof type] = "";

  if (!bhxh_archive_has (file->archive, "mimetype"))
    return FALSE;
  part = bhxh_archive_part_open (file->archive, "mimetype", fault);
  if (part == NULL || bhxh_archive_part_read (part, text, sizeof type - 1, fault) < 0)
    return FALSE;
  return g_str_has_prefix (text, type) ||
         bhxh_sheet_fault (fault, SHEET_FAULT_DOCUMENT, text);
}

static gboolean
find_main_part (SheetFile *file, SheetFault *fault)
{
  g_autoptr (GPtrArray) relations = bhxh_relations_load (file->archive, "", fault);
  const Relation *relation =
      relations != NULL ? bhxh_relations_find_type (relations, "officeDocument") : NULL;

  if (relation == NULL)
    return bhxh_sheet_fault (fault, SHEET_FAULT_DOCUMENT, NULL);
  file->main_part = g_strdup (relation->part);
  return TRUE;
}

static gboolean
find_kind (SheetFile *file, SheetFault *fault)
{
  if (is_open_document (file, fault))
    file->kind = &bhxh_file_ods;
  return fault->kind == SHEET_FAULT_NONE &&
         (file->kind != NULL ||
          (find_main_part (file, fault) && look_at_root (file, fault)));
}

static void
clear_entry (gpointer data)
{
  SheetEntry *entry = data;

  g_free (entry->name);
  g_free (entry->part);
  if (entry->merges != NULL)
    g_array_unref (entry->merges);
}

static void
close_file (SheetFile *file)
{
  if (file == NULL)
    return;
  if (file->kind != NULL && file->kind->close != NULL)
    file->kind->close (file);
  bhxh_archive_close (file->archive);
  g_array_unref (file->sheets);
  bhxh_texts_clear (&file->strings);
  bhxh_texts_clear (&file->formats);
  g_free (file->main_part);
  g_free (file->strings_part);
  g_free (file->styles_part);
  g_free (file);
}

static SheetFile *
open_file (const SheetSource *source, SheetFault *fault)
{
  SheetFile *file = g_new0 (SheetFile, 1);

  *fault = (SheetFault){ 0 };
  file->max_field = source->max_field;
  file->sheets = g_array_new (FALSE, TRUE, sizeof (SheetEntry));
  g_array_set_clear_func (file->sheets, clear_entry);
  file->archive = bhxh_archive_open (source, fault);
  if (file->archive != NULL && find_kind (file, fault) && file->kind->open (file, fault))
    return file;
  close_file (file);
  return NULL;
}

gboolean
bhxh_file_add_sheet (SheetFile *file,
                     const char *name,
                     gboolean is_hidden,
                     char *part,
                     SheetFault *fault)
{
  SheetEntry entry = { .part = part };

  if (file->sheets->len >= SHEET_MAX_SHEETS)
    {
      g_free (part);
      return bhxh_sheet_fault_limit (fault, SHEET_FAULT_SHEETS, SHEET_MAX_SHEETS);
    }
  entry.name = g_utf8_make_valid (name, (gssize) strnlen (name, FILE_MAX_NAME));
  entry.info = (SheetInfo){ entry.name, is_hidden };
  g_array_append_val (file->sheets, entry);
  return TRUE;
}

gboolean
bhxh_file_add_merge (SheetFile *file, guint sheet, SheetRange range, SheetFault *fault)
{
  SheetEntry *entry = &g_array_index (file->sheets, SheetEntry, sheet);

  if (range.row == range.last_row && range.column == range.last_column)
    return TRUE;
  if (file->n_merges++ >= SHEET_MAX_MERGES)
    return bhxh_sheet_fault_limit (fault, SHEET_FAULT_MERGES, SHEET_MAX_MERGES);
  if (entry->merges == NULL)
    entry->merges = g_array_new (FALSE, FALSE, sizeof (SheetRange));
  g_array_append_val (entry->merges, range);
  return TRUE;
}

static guint
get_n_sheets (const SheetFile *file)
{
  return file->sheets->len;
}

static const SheetInfo *
get_info (const SheetFile *file, guint sheet)
{
  return &g_array_index (file->sheets, SheetEntry, sheet).info;
}

static gboolean
has_macros (const SheetFile *file)
{
  return file->has_macros;
}

static gboolean
counts_from_1904 (const SheetFile *file)
{
  return file->counts_from_1904;
}

static const char *
get_format (const SheetFile *file, guint format)
{
  return format < file->formats.n ? bhxh_texts_get (&file->formats, format).text : NULL;
}

static void
end_rows (SheetRows *rows)
{
  if (rows == NULL)
    return;
  bhxh_xml_reader_free (rows->xml);
  if (rows->file->kind->clear != NULL)
    rows->file->kind->clear (rows);
  g_free (rows->merges);
  g_free (rows->cells);
  g_free (rows->texts);
  g_free (rows);
}

static SheetRows *
begin_rows (SheetFile *file, guint sheet, SheetFault *fault)
{
  SheetRows *rows = g_new0 (SheetRows, 1);

  rows->file = file;
  rows->index = sheet;
  rows->sheet = &g_array_index (file->sheets, SheetEntry, sheet);
  if (file->kind->begin (rows))
    {
      *fault = (SheetFault){ 0 };
      return rows;
    }
  *fault = rows->fault;
  end_rows (rows);
  return NULL;
}

static const SheetRange *
get_merges (const SheetRows *rows, guint *n)
{
  const GArray *known = rows->sheet->merges;

  *n = known != NULL ? known->len : (guint) rows->n_merges;
  return known != NULL ? (const SheetRange *) (gconstpointer) known->data : rows->merges;
}

static const RawRow *
next_row (SheetRows *rows, SheetFault *fault)
{
  gboolean is_row = FALSE;

  *fault = (SheetFault){ 0 };
  if (rows->xml == NULL || rows->is_done)
    return NULL;
  is_row = bhxh_rows_repeat (rows);
  if (!is_row && rows->fault.kind == SHEET_FAULT_NONE)
    {
      is_row = bhxh_xml_reader_run (rows->xml) && !rows->is_done;
      bhxh_rows_finish (rows);
    }
  *fault = rows->fault;
  return is_row ? &rows->row : NULL;
}

const SheetModule bhxh_module_sheet = {
  .header = MODULE_HEADER (SHEET_MODULE_ABI),
  .open = open_file,
  .close = close_file,
  .get_n_sheets = get_n_sheets,
  .get_info = get_info,
  .has_macros = has_macros,
  .counts_from_1904 = counts_from_1904,
  .get_format = get_format,
  .read = begin_rows,
  .get_merges = get_merges,
  .next = next_row,
  .end = end_rows,
};
