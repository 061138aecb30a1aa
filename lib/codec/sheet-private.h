/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of the reader of sheets share: opening (sheet-open.c), the words of
 * faults (sheet-fault.c).
 */
#pragma once

#include "base/input.h"
#include "codec/sheet.h"

struct _SheetBook
{
  char *name; /* as the caller named it */
  char *path; /* NULL: the bytes */
  const char *bytes;
  gsize n_bytes;
  char *own_bytes; /* of what can be read once only */
  BhxhOptions *options;
  const SheetModule *module; /* NULL for CSV */
  SheetFile *file;
  SheetInfo only; /* the sheet of a CSV */
};

/* The file again, from its beginning. */
Input *bhxh_sheet_book_open_input (const SheetBook *book, GError **error);

/* Reports why the module stopped; @sheet may be NULL. Always FALSE. */
gboolean bhxh_sheet_report_fault (const SheetBook *book,
                                  const char *sheet,
                                  const SheetFault *fault,
                                  GError **error);
