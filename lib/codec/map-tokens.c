/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where one word of a header ends and the next begins.
 */
#include "codec/map-tokens.h"

#include "base/fold.h"

#include <string.h>

/* Marks that stay where digits stand on both sides: "30/9/2024", "1.000". */
static gboolean
joins_digits (char c)
{
  return c == '/' || c == '.' || c == ',' || c == '-';
}

/* Marks that are words of their own. */
static gboolean
is_word (char c)
{
  return c == '/' || c == '%' || c == '-' || c == '=' || c == '+';
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* Whether the word goes on from @a to @b, with @next behind it. */
static gboolean
goes_on (char a, char b, char next)
{
  if (joins_digits (b))
    return g_ascii_isdigit (a) && g_ascii_isdigit (next);
  if (!is_letter (b))
    return FALSE;
  return joins_digits (a) || g_ascii_isdigit (a) == g_ascii_isdigit (b);
}

static void
add_token (MapTokens *tokens, const char *text, gsize length, gsize *used)
{
  if (tokens->n == MAP_MAX_TOKENS)
    {
      tokens->is_cut = TRUE;
      return;
    }
  tokens->starts[tokens->n++] = (guint16) *used;
  memcpy (tokens->text + *used, text, length);
  *used += length;
  tokens->text[(*used)++] = ' ';
  tokens->starts[tokens->n] = (guint16) *used;
}

void
bhxh_map_take_tokens (const char *text, gsize length, MapTokens *tokens)
{
  char folded[MAP_TOKEN_BYTES];
  const char *at = folded;
  gsize used = 0;

  tokens->n = 0;
  tokens->starts[0] = 0;
  tokens->is_cut = FALSE;
  if (bhxh_fold (text, length, folded, sizeof folded) < 0)
    {
      tokens->is_cut = TRUE;
      return;
    }
  while (*at != '\0')
    {
      gsize n = 1;

      if (!is_letter (*at) && !is_word (*at))
        {
          at++;
          continue;
        }
      while (is_letter (*at) && at[n] != '\0' && goes_on (at[n - 1], at[n], at[n + 1]))
        n++;
      add_token (tokens, at, n, &used);
      at += n;
    }
}

guint
bhxh_map_match_phrase (const MapTokens *tokens, guint first, const char *phrase)
{
  const char *text = tokens->text + tokens->starts[first];
  const gsize length = strlen (phrase);
  guint n = 0;

  if (length > (gsize) (tokens->starts[tokens->n] - tokens->starts[first]) ||
      memcmp (text, phrase, length) != 0 || text[length] != ' ')
    return 0;
  while (tokens->starts[first + n] < tokens->starts[first] + length + 1)
    n++;
  return n;
}

gssize
bhxh_map_join_tokens (const MapTokens *tokens,
                      guint first,
                      guint n,
                      char *buffer,
                      gsize size)
{
  const guint start = tokens->starts[first];
  const guint end = tokens->starts[first + n];

  if (n == 0 || end - start > size)
    return -1;
  memcpy (buffer, tokens->text + start, end - start - 1);
  buffer[end - start - 1] = '\0';
  return (gssize) (end - start - 1);
}
