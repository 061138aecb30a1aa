/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A workbook of XLSX: its sheets, its shared texts, its formats.
 */
#include "modules/sheet/xlsx.h"

#include "modules/sheet/relations.h"

#include <string.h>

enum
{
  WORKBOOK = 1,
  WORKBOOK_PR,
  SHEETS,
  SHEET
};

static const XmlRule workbook_rules[] = {
  { XML_DOCUMENT, WORKBOOK, 0, "workbook" },
  { WORKBOOK, WORKBOOK_PR, 0, "workbookPr" },
  { WORKBOOK, SHEETS, 0, "sheets" },
  { SHEETS, SHEET, 0, "sheet" },
  { 0, 0, 0, NULL },
};

typedef struct
{
  SheetFile *file;
  const GPtrArray *relations;
  SheetFault *fault;
} Load;

/* A sheet whose relation is of another type (a chart) has no cells, but its number. */
static void
add_sheet (Load *load, const char **attributes)
{
  const char *name = bhxh_xml_find (attributes, "name");
  const char *state = bhxh_xml_find (attributes, "state");
  const char *id = bhxh_xml_find (attributes, "id");
  const Relation *relation =
      id != NULL ? bhxh_relations_find_id (load->relations, id) : NULL;
  const gboolean is_sheet = relation != NULL && strcmp (relation->type, "worksheet") == 0;

  bhxh_file_add_sheet (load->file, name != NULL ? name : "",
                       state != NULL && strcmp (state, "visible") != 0,
                       is_sheet ? g_strdup (relation->part) : NULL, load->fault);
}

static void
start_workbook (gpointer data, guint id, const char **attributes)
{
  Load *load = data;

  if (id == WORKBOOK_PR)
    load->file->counts_from_1904 =
        bhxh_xml_is_true (bhxh_xml_find (attributes, "date1904"), FALSE);
  else if (id == SHEET)
    add_sheet (load, attributes);
}

static void
end_workbook (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

static char *
dup_part_of_type (const GPtrArray *relations, const char *type)
{
  const Relation *relation = bhxh_relations_find_type (relations, type);

  return relation != NULL ? g_strdup (relation->part) : NULL;
}

static gboolean
open_workbook (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar grammar = { workbook_rules, start_workbook, end_workbook, NULL,
                                      NULL };
  g_autoptr (GPtrArray) relations =
      bhxh_relations_load (file->archive, file->main_part, fault);
  Load load = { file, relations, fault };

  if (relations == NULL)
    return FALSE;
  file->strings_part = dup_part_of_type (relations, "sharedStrings");
  file->styles_part = dup_part_of_type (relations, "styles");
  file->has_macros = bhxh_relations_find_type (relations, "vbaProject") != NULL;
  return bhxh_xml_read (file->archive, file->main_part, &grammar, &load, fault);
}

const FileKind bhxh_file_xlsx = { open_workbook, NULL, bhxh_xlsx_begin, bhxh_xlsx_clear };
