/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Many texts by number, in one block: the shared texts of a workbook.
 */
#pragma once

#include "modules/sheet/archive.h"

typedef struct
{
  char *bytes;
  gsize n_bytes;
  gsize byte_capacity;
  guint64 *ends; /* of each text; it begins where the one before ends */
  gsize n;
  gsize end_capacity;
} Texts;

/* Appends to the text that is being made; FALSE with @fault: no memory, too much. */
gboolean bhxh_texts_append (Texts *texts,
                            const char *text,
                            gsize length,
                            SheetFault *fault);

/* The text is complete. */
gboolean bhxh_texts_end (Texts *texts, SheetFault *fault);

/* Text @index, which must be there; valid until the next is appended. */
Span bhxh_texts_get (const Texts *texts, gsize index);

/* Bytes of the text that is being made. */
gsize bhxh_texts_get_open (const Texts *texts);
void bhxh_texts_clear (Texts *texts);
