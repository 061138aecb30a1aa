/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The normal form of text, and the public face of names.
 */
#include "base/memory.h"

#include "base/error.h"
#include "base/name.h"

#include <string.h>

/* Whether the text is in NFC for sure, from its bytes: ASCII, two-byte letters below
 * U+0300, and of the longer ones those that Vietnamese text is made of, U+1E00 to U+1EFF
 * (E1 B8 to E1 BB) and U+2002 to U+203F (E2 80, without two spaces that NFC replaces). */
static gboolean
is_surely_nfc (const char *text, gsize length)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + length;

  while (p < end)
    if (*p < 0x80)
      p++;
    else if (*p < 0xCC)
      p += 2;
    else if (*p == 0xE1 && p[1] >= 0xB8 && p[1] <= 0xBB)
      p += 3;
    else if (*p == 0xE2 && p[1] == 0x80 && p[2] >= 0x82)
      p += 3;
    else
      return FALSE;
  return TRUE;
}

static gboolean
is_space (gunichar c)
{
  return c == '\v' || c == 0x85 || g_unichar_isspace (c);
}

/* Copies valid UTF-8 with white space folded; @folded has room for @length bytes and a
 * NUL. */
static void
fold_spaces (const char *text, gsize length, char *folded)
{
  const char *end = text + length;
  char *out = folded;
  gboolean pending = FALSE;

  for (const char *p = text; p < end;)
    {
      const char *next = g_utf8_next_char (p);

      if (is_space (g_utf8_get_char (p)))
        pending = out > folded;
      else
        {
          if (pending)
            *out++ = ' ';
          pending = FALSE;
          memcpy (out, p, (gsize) (next - p));
          out += next - p;
        }
      p = next;
    }
  *out = '\0';
}

char *
bhxh_text_normalize (const char *text, gssize length, GError **error)
{
  const gsize n = text == NULL || length >= 0 ? (gsize) MAX (length, 0) : strlen (text);
  g_autofree char *composed = NULL;
  const char *invalid = NULL;
  char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  if (!g_utf8_validate_len (text, n, &invalid))
    {
      bhxh_set_error (error, BHXH_ERROR_SYNTAX,
                      "byte %" G_GSIZE_FORMAT ": không phải là UTF-8",
                      "byte %" G_GSIZE_FORMAT ": not UTF-8", (gsize) (invalid - text));
      return NULL;
    }
  if (!is_surely_nfc (text, n))
    composed = g_utf8_normalize (text, (gssize) n, G_NORMALIZE_NFC);
  if (composed != NULL)
    text = composed;
  length = (gssize) (composed != NULL ? strlen (composed) : n);
  folded = bhxh_try_new ((gsize) length + 1, 1, error);
  if (folded != NULL)
    fold_spaces (text, (gsize) length, folded);
  return folded;
}

char *
bhxh_text_dup_key (const char *name)
{
  g_auto (Name) parts = { 0 };

  g_return_val_if_fail (name != NULL, NULL);
  bhxh_name_init (&parts, name, strlen (name));
  return bhxh_name_dup_key (&parts);
}

gboolean
bhxh_text_matches (const char *a, const char *b)
{
  g_auto (Name) first = { 0 };
  g_auto (Name) second = { 0 };

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  bhxh_name_init (&first, a, strlen (a));
  bhxh_name_init (&second, b, strlen (b));
  return bhxh_name_compare (&first, &second, NAME_TYPE_NONE) != NAME_MATCH_NONE;
}
