/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts of the XLSX reader: the workbook (xlsx.c), what all its sheets share
 * (xlsx-shared.c), the ranges that are merged (xlsx-merges.c), the rows of a sheet
 * (xlsx-rows.c), and those of them that have the usual form (xlsx-simple.c).
 */
#pragma once

#include "modules/sheet/file.h"

/* Shared texts and formats, when a sheet is first read. */
gboolean bhxh_xlsx_load_shared (SheetFile *file, SheetFault *fault);

/* Decodes _x000D_ in place; returns the bytes that are left. */
gsize bhxh_xlsx_unescape (char *text, gsize length);

/* Reads "C12"; FALSE where @text, which something else follows, does not begin so. @end:
 * what follows. */
gboolean bhxh_xlsx_parse_reference (const char *text,
                                    guint64 *row,
                                    guint64 *column,
                                    const char **end);

/* They stand behind the rows, so a part that has any is looked through before. */
gboolean bhxh_xlsx_load_merges (SheetRows *rows);

/* A row and its cells begin and end; attributes that are not there have no text. @text
 * stays where it is until the row has been given out. */
void bhxh_xlsx_begin_row (SheetRows *rows, Span number, Span hidden);
void bhxh_xlsx_begin_cell (SheetRows *rows, Span reference, Span format, Span type);
void bhxh_xlsx_end_cell (SheetRows *rows, Span text);

/* An XmlShortcut's: rows of the usual form, without the parser. */
gsize bhxh_xlsx_take_row (gpointer data,
                          const char *bytes,
                          gsize length,
                          gboolean *pauses);

gboolean bhxh_xlsx_begin (SheetRows *rows);
void bhxh_xlsx_clear (SheetRows *rows);
