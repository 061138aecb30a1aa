/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Eight bytes a text beside its own, however many there are.
 */
#include "modules/sheet/texts.h"

#include "base/memory.h"

gboolean
bhxh_texts_append (Texts *texts, const char *text, gsize length, SheetFault *fault)
{
  if (length > SHEET_MAX_SHARED_BYTES - texts->n_bytes)
    return bhxh_sheet_fault_limit (fault, SHEET_FAULT_SHARED_BYTES,
                                   SHEET_MAX_SHARED_BYTES);
  if (!bhxh_try_grow ((gpointer *) &texts->bytes, &texts->byte_capacity,
                      texts->n_bytes + length, 1, NULL))
    return bhxh_sheet_fault (fault, SHEET_FAULT_MEMORY, NULL);
  memcpy (texts->bytes + texts->n_bytes, text, length);
  texts->n_bytes += length;
  return TRUE;
}

gboolean
bhxh_texts_end (Texts *texts, SheetFault *fault)
{
  if (!bhxh_try_grow ((gpointer *) &texts->ends, &texts->end_capacity, texts->n + 1,
                      sizeof (guint64), NULL))
    return bhxh_sheet_fault (fault, SHEET_FAULT_MEMORY, NULL);
  texts->ends[texts->n++] = texts->n_bytes;
  return TRUE;
}

static guint64
get_start (const Texts *texts, gsize index)
{
  return index > 0 ? texts->ends[index - 1] : 0;
}

Span
bhxh_texts_get (const Texts *texts, gsize index)
{
  const guint64 start = get_start (texts, index);

  if (texts->ends[index] == start)
    return (Span){ "", 0 };
  return (Span){ texts->bytes + start, (guint32) (texts->ends[index] - start) };
}

gsize
bhxh_texts_get_open (const Texts *texts)
{
  return texts->n_bytes - get_start (texts, texts->n);
}

void
bhxh_texts_clear (Texts *texts)
{
  g_free (texts->bytes);
  g_free (texts->ends);
  *texts = (Texts){ 0 };
}
