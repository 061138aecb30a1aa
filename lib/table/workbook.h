/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Between the workbook and the writer of one of its sheets.
 */
#pragma once

#include "table/write.h"
#include "table/xlsx-module.h"

#include <bhxhplan/workbook.h>

/* A workbook being written; what the writer of a sheet is told. */
typedef struct
{
  const XlsxModule *module;
  XlsxBook *book;
  const char *name; /* of the sheet */
} BookWriting;

/* Adds the sheet BookWriting.name to the book that is the job's `shared`; writes nothing
 * into the sink. */
extern const TableWriter bhxh_sheet_writer;

/* Whether a spreadsheet keeps all digits of a number. */
gboolean bhxh_sheet_keeps (gint64 value, gint decimals);

/* FALSE with an error for all but XLSX_DONE. */
gboolean bhxh_xlsx_check (XlsxOutcome outcome, GError **error);

/* Writes a workbook of one table. */
gboolean bhxh_workbook_fill_table (Sink *sink,
                                   BhxhTable *table,
                                   const BhxhOptions *options,
                                   GError **error);
