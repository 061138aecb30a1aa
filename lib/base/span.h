/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A piece of a larger text: what readers hand to loaders without copying it.
 */
#pragma once

#include <glib.h>
#include <string.h>

typedef struct
{
  const char *text; /* need not end with NUL */
  guint32 length;
} Span;

/* A whole text of less than 4 GiB. */
static inline Span
span_of (const char *text)
{
  return (Span){ text, (guint32) strlen (text) };
}

static inline guint64
bytes_load_8 (const char *text)
{
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

static inline guint32
bytes_load_4 (const char *text)
{
  guint32 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

/* Equality of short texts, in loads that overlap, their ends first: those differ most. */
static inline gboolean
bytes_equal (const char *a, const char *b, gsize length)
{
  if (length > 16)
    return memcmp (a, b, length) == 0;
  if (length >= 8)
    return bytes_load_8 (a + length - 8) == bytes_load_8 (b + length - 8) &&
           bytes_load_8 (a) == bytes_load_8 (b);
  if (length >= 4)
    return bytes_load_4 (a + length - 4) == bytes_load_4 (b + length - 4) &&
           bytes_load_4 (a) == bytes_load_4 (b);
  return length == 0 || (a[length - 1] == b[length - 1] && a[0] == b[0] &&
                         a[length / 2] == b[length / 2]);
}
