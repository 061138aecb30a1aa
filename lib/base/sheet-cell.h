/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Cells as spreadsheets name them: "C12" is column 3 of row 12.
 */
#pragma once

#include <bhxhplan/version.h>

#include <glib.h>

/* Bytes that hold every name with its NUL. */
#define SHEET_CELL_SIZE 40

/* Writes the name into @buffer (SHEET_CELL_SIZE bytes) with a NUL; of a whole row, @column
 * 0, its number alone, of a whole column, @row 0, its letters; "" for neither. Returns
 * the bytes before the NUL. */
gsize bhxh_sheet_cell_write (char *buffer, guint64 row, guint64 column);
