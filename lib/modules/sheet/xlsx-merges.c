/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The merged ranges of a sheet. Most sheets have none, so the bytes are searched first.
 */
#include "modules/sheet/xlsx.h"

#include <string.h>

enum
{
  WORKSHEET = 1,
  MERGE_CELLS,
  MERGE_CELL
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, WORKSHEET, 0, "worksheet" },
  { WORKSHEET, MERGE_CELLS, 0, "mergeCells" },
  { MERGE_CELLS, MERGE_CELL, 0, "mergeCell" },
  { 0, 0, 0, NULL },
};

#define BLOCK_BYTES 65536
#define NEEDLE "mergeCell"
#define OVERLAP (sizeof NEEDLE - 2)

gboolean
bhxh_xlsx_parse_reference (const char *text,
                           guint64 *row,
                           guint64 *column,
                           const char **end)
{
  *row = 0;
  *column = 0;
  for (; *text >= 'A' && *text <= 'Z' && *column <= SHEET_MAX_COLUMNS; text++)
    *column = *column * 26 + (guint64) (*text - 'A') + 1;
  for (; *text >= '0' && *text <= '9' && *row <= SHEET_MAX_ROWS; text++)
    *row = *row * 10 + (guint64) (*text - '0');
  *end = text;
  return *row > 0 && *column > 0 && *row <= SHEET_MAX_ROWS &&
         *column <= SHEET_MAX_COLUMNS;
}

static gboolean
parse_range (const char *text, SheetRange *range)
{
  guint64 row = 0;
  guint64 column = 0;
  guint64 last_row = 0;
  guint64 last_column = 0;

  if (!bhxh_xlsx_parse_reference (text, &row, &column, &text) || *text != ':' ||
      !bhxh_xlsx_parse_reference (text + 1, &last_row, &last_column, &text) ||
      *text != '\0' || last_row < row || last_column < column)
    return FALSE;
  *range = (SheetRange){ (guint32) row, (guint32) column, (guint32) last_row,
                         (guint32) last_column };
  return TRUE;
}

static void
start (gpointer data, guint id, const char **attributes)
{
  SheetRows *rows = data;
  const char *text = bhxh_xml_find (attributes, "ref");
  SheetRange range;

  if (id != MERGE_CELL || text == NULL)
    return;
  if (parse_range (text, &range))
    bhxh_rows_add_merge (rows, range);
  else if (strchr (text, ':') != NULL)
    bhxh_sheet_fault (&rows->fault, SHEET_FAULT_REFERENCE, text);
}

static void
end (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

/* Whether the part may have merged cells: surely not where it is UTF-8 without the word. */
static gboolean
may_have_merges (SheetRows *rows, gboolean *may)
{
  g_autoptr (ArchivePart) part =
      bhxh_archive_part_open (rows->file->archive, rows->sheet->part, &rows->fault);
  char block[OVERLAP + BLOCK_BYTES] = { 0 };
  gboolean is_first = TRUE;

  *may = FALSE;
  while (part != NULL)
    {
      const gssize n =
          bhxh_archive_part_read (part, block + OVERLAP, BLOCK_BYTES, &rows->fault);

      if (n <= 0)
        return n == 0;
      if (is_first && (n < 4 || memchr (block + OVERLAP, '\0', 4) != NULL))
        *may = TRUE;
      if (*may || memmem (block, OVERLAP + (gsize) n, NEEDLE, strlen (NEEDLE)) != NULL)
        return *may = TRUE;
      memmove (block, block + n, OVERLAP);
      is_first = FALSE;
    }
  return FALSE;
}

gboolean
bhxh_xlsx_load_merges (SheetRows *rows)
{
  static const XmlGrammar grammar = { rules, start, end, NULL, NULL };
  gboolean may = FALSE;

  if (!may_have_merges (rows, &may))
    return FALSE;
  return !may || bhxh_xml_read (rows->file->archive, rows->sheet->part, &grammar, rows,
                                &rows->fault);
}
