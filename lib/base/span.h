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
