/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Texts as the cells of a workbook hold them.
 */
#pragma once

#include "table/cell.h"

/* The text with what cannot stand for itself escaped, and with a NUL of its own, since a
 * cell's text is only pointed at. */
void bhxh_sheet_escape (const CellStyle *style, Sink *sink, const char *text);

/* Its length as spreadsheets count it, in units of UTF-16. */
gsize bhxh_sheet_count_units (const char *text);
