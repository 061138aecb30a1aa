/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Display width from Unicode's properties, in no locale. A Vietnamese letter takes one
 * column whether its marks are part of it or follow it.
 */
#include "table/width.h"

static gsize
letter_width (gunichar letter)
{
  if (letter < 0x300)
    return 1;
  return g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
}

gsize
bhxh_width_measure (const char *text, gsize length)
{
  const char *end = text + length;
  gsize width = 0;

  for (; text < end; text = g_utf8_next_char (text))
    width += letter_width (g_utf8_get_char (text));
  return width;
}

/* Bytes before the spaces that end at @length. */
static gsize
without_spaces (const char *text, gsize length)
{
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length;
}

/* Bytes of the letters from the first that fit into @limit; the first always does. */
static gsize
letters_that_fit (const char *text, gsize length, gsize limit)
{
  const char *at = text;
  gsize width = 0;

  for (; at < text + length; at = g_utf8_next_char (at))
    {
      width += letter_width (g_utf8_get_char (at));
      if (width > limit && at > text)
        break;
    }
  return (gsize) (at - text);
}

gsize
bhxh_width_cut_line (const char *text,
                     gsize length,
                     gsize limit,
                     gsize *width,
                     gsize *next)
{
  const gsize fit = letters_that_fit (text, length, limit);
  gsize cut = fit;
  gsize line = 0;

  if (fit < length)
    while (cut > 0 && text[cut] != ' ')
      cut--;
  line = without_spaces (text, cut);
  if (line == 0)
    line = cut = fit;
  while (cut < length && text[cut] == ' ')
    cut++;
  *next = cut;
  *width = bhxh_width_measure (text, line);
  return line;
}
