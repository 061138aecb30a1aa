/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How any bytes are made fit to stand in a one-line message.
 */
#include "base/excerpt.h"

#include <string.h>

#define CUT "…"

const char *
bhxh_excerpt (char excerpt[EXCERPT_SIZE], const char *text, gsize length)
{
  const char *const end = text + length;
  const char *at = text;
  gsize n = 0;

  while (at < end)
    {
      const gunichar letter = g_utf8_get_char_validated (at, end - at);
      const gboolean valid = letter <= 0x10FFFF && letter != 0;
      const gsize n_bytes = valid ? (gsize) (g_utf8_next_char (at) - at) : 1;

      if (n + n_bytes > EXCERPT_SIZE - sizeof CUT)
        break;
      if (!valid || g_unichar_iscntrl (letter))
        excerpt[n++] = g_ascii_isspace (*at) ? ' ' : '?';
      else
        {
          memcpy (excerpt + n, at, n_bytes);
          n += n_bytes;
        }
      at += n_bytes;
    }
  memcpy (excerpt + n, at < end ? CUT : "", at < end ? sizeof CUT : 1);
  return excerpt;
}
