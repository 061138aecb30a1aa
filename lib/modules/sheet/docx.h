/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts of the DOCX reader: the tables of the document and their merged cells
 * (docx.c), the rows of one table (docx-rows.c). Tables are numbered as they begin, those
 * inside others too.
 */
#pragma once

#include "modules/sheet/file.h"

enum
{
  DOCX_DOCUMENT = 1,
  DOCX_BODY,
  DOCX_TABLE,
  DOCX_ROW,
  DOCX_ROW_PROPERTIES,
  DOCX_GRID_BEFORE,
  DOCX_ROW_HIDDEN,
  DOCX_ROW_DELETED,
  DOCX_CELL,
  DOCX_CELL_PROPERTIES,
  DOCX_GRID_SPAN,
  DOCX_VERTICAL_MERGE,
  DOCX_PARAGRAPH,
  DOCX_RUN,
  DOCX_RUN_PROPERTIES,
  DOCX_VANISH,
  DOCX_TEXT,
  DOCX_TAB,
  DOCX_BREAK
};

extern const XmlRule bhxh_docx_rules[];

/* The number in the attribute "val"; 1 where there is none. */
guint64 bhxh_docx_get_number (const char **attributes);

gboolean bhxh_docx_begin (SheetRows *rows);
void bhxh_docx_clear (SheetRows *rows);
