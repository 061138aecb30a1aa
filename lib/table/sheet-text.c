/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "table/sheet-text.h"

#define ESCAPE_SIZE 8 /* of "_x0007_" */

/* Whether a reader would take what stands here for an escape. */
static gboolean
is_like_escape (const char *at)
{
  if (at[0] != '_' || at[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (at[i]))
      return FALSE;
  return at[6] == '_';
}

/* The letter here if it cannot stand for itself; else 0. XML has no control characters but
 * tabulator and line feed that come back as they were, and not the last two of a plane. */
static guint
find_special (const char *at)
{
  const guchar *bytes = (const guchar *) at;

  if (bytes[0] < 0x20)
    return bytes[0] != '\t' && bytes[0] != '\n' ? bytes[0] : 0;
  if (bytes[0] == 0xEF && bytes[1] == 0xBF && bytes[2] >= 0xBE)
    return 0xFF40u + bytes[2];
  return is_like_escape (at) ? '_' : 0;
}

void
bhxh_sheet_escape (const CellStyle *style, Sink *sink, const char *text)
{
  char escape[ESCAPE_SIZE];
  const char *from = text;
  const char *at = text;

  (void) style;
  while (*at != '\0')
    {
      const guint special = find_special (at);

      at = g_utf8_next_char (at);
      if (special == 0)
        continue;
      bhxh_sink_append (sink, from, (gsize) (at - from) - (special < 0x80 ? 1 : 3));
      g_snprintf (escape, sizeof escape, "_x%04X_", special);
      bhxh_sink_append_text (sink, escape);
      from = at;
    }
  bhxh_sink_append (sink, from, (gsize) (at - from) + 1);
}

gsize
bhxh_sheet_count_units (const char *text)
{
  gsize n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += (guchar) *text >= 0xF0 ? 2 : 1;
  return n;
}
