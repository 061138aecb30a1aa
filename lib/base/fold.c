/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which letters Unicode's own decomposition does not bring to a Vietnamese base letter.
 */
#include "base/fold.h"

#include <string.h>

static const struct
{
  gunichar first;
  gunichar last;
  gunichar folded;
} exceptions[] = {
  { 0x00D0, 0x00D0, 'd' }, /* Ð, typed for Đ */
  { 0x00F0, 0x00F0, 'd' }, /* ð, typed for đ */
  { 0x0110, 0x0111, 'd' }, /* Đ, đ: no decomposition */
  { 0x0189, 0x0189, 'd' }, /* Ɖ, typed for Đ */
  { 0x01A2, 0x01A3, 'u' }, /* Ƣ, ƣ: typed for Ư, ư */
  { 0x0256, 0x0256, 'd' }, /* ɖ, typed for đ */
  { 0x2010, 0x2015, '-' }, /* dashes */
  { 0x2212, 0x2212, '-' }, /* minus sign */
};

static gunichar
fold_wide_letter (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (letter >= exceptions[i].first && letter <= exceptions[i].last)
      return exceptions[i].folded;
  if (g_unichar_ismark (letter))
    return 0;
  if (g_unichar_isspace (letter))
    return ' ';
  g_unichar_fully_decompose (letter, FALSE, parts, G_UNICHAR_MAX_DECOMPOSITION_LENGTH);
  return g_unichar_tolower (parts[0]);
}

gunichar
bhxh_fold_letter (gunichar letter)
{
  if (letter >= 0x80)
    return fold_wide_letter (letter);
  return g_ascii_isspace ((char) letter) ? ' '
                                         : (gunichar) g_ascii_tolower ((char) letter);
}

/* Appends @letter, after a space if @space; FALSE when it and a NUL do not fit. */
static gboolean
append (char *folded, gsize size, gsize *n, gboolean space, gunichar letter)
{
  char bytes[6];
  const gsize n_bytes = (gsize) g_unichar_to_utf8 (letter, bytes);

  if (*n + (space ? 1 : 0) + n_bytes >= size)
    return FALSE;
  if (space)
    folded[(*n)++] = ' ';
  memcpy (folded + *n, bytes, n_bytes);
  *n += n_bytes;
  return TRUE;
}

gssize
bhxh_fold (const char *text, gsize length, char *folded, gsize size)
{
  const char *const end = text + length;
  gsize n = 0;
  gboolean space = FALSE;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char_validated (at, end - at);
      const gboolean valid = letter != 0 && letter <= 0x10FFFF;
      const gunichar base = valid ? bhxh_fold_letter (letter) : 0;

      if (!valid)
        return -1;
      if (base == 0)
        continue;
      if (base != ' ' && !append (folded, size, &n, space, base))
        return -1;
      space = base == ' ' && n > 0;
    }
  folded[n] = '\0';
  return (gssize) n;
}
