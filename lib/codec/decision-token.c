/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From text to tokens: words, numbers, references and single marks, each with its folded
 * key. Knows how digits of dates and document numbers look, so that they are no figures.
 */
#include "codec/decision.h"

#include "base/fold.h"
#include "base/memory.h"

#include <string.h>

/* Where the splitting stands. */
typedef struct
{
  Script *script;
  const char *end;
  guint32 line;
  gboolean is_spaced;
  gboolean is_first;
  gboolean is_after_gap;
} Splitter;

static gboolean
is_digit (const char *at, const char *end)
{
  return at < end && g_ascii_isdigit (*at);
}

static gboolean
is_letter (const char *at, const char *end)
{
  gunichar letter;

  if (at >= end)
    return FALSE;
  if ((guchar) *at < 0x80)
    return g_ascii_isalpha (*at);
  letter = g_utf8_get_char (at);
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

/* A no-break space between thousands; its bytes, else 0. */
static guint
no_break_space (const char *at, const char *end)
{
  if (end - at >= 2 && memcmp (at, "\xC2\xA0", 2) == 0)
    return 2;
  if (end - at >= 3 && memcmp (at, "\xE2\x80\xAF", 3) == 0)
    return 3;
  return 0;
}

/* Digits, with points, commas and no-break spaces between them. */
static const char *
skip_number (const char *at, const char *end)
{
  for (;;)
    {
      guint space;

      while (is_digit (at, end))
        at++;
      space = at < end ? no_break_space (at, end) : 0;
      if (at < end && (*at == '.' || *at == ',') && is_digit (at + 1, end))
        at++;
      else if (space > 0 && is_digit (at + space, end) &&
               is_digit (at + space + 1, end) && is_digit (at + space + 2, end) &&
               !is_digit (at + space + 3, end))
        at += space;
      else
        return at;
    }
}

static const char *
skip_word (const char *at, const char *end)
{
  while (is_letter (at, end))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_year_text (const char *at, const char *end)
{
  return end - at == 4 && is_digit (at, end) && is_digit (at + 1, end) &&
         is_digit (at + 2, end) && is_digit (at + 3, end) &&
         (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0 ||
          strncmp (at, "21", 2) == 0);
}

/* Behind a number: "/2022", "/NQ-CP", "-NQ", but not "-2025" and not "/LLLĐ", which is a
 * base. */
static gboolean
goes_on_as_reference (const char *number, const char *at, const char *end)
{
  if (at >= end || (*at != '/' && *at != '-') || at + 1 >= end)
    return FALSE;
  if (is_digit (at + 1, end))
    return *at == '/';
  return is_letter (at + 1, end) && !is_year_text (number, at);
}

/* The end of a reference: letters, digits and what joins them. */
static const char *
skip_reference (const char *at, const char *end)
{
  while (at < end)
    {
      if (is_digit (at, end))
        at++;
      else if (is_letter (at, end))
        at = g_utf8_next_char (at);
      else if (strchr ("/-.&", *at) != NULL &&
               (is_digit (at + 1, end) || is_letter (at + 1, end)))
        at++;
      else
        return at;
    }
  return at;
}

/* Whether a slash right before the number makes it part of a reference: "QĐ/12",
 * "III/2024". */
static gboolean
is_behind_slash (const Script *script, const char *at)
{
  return at > script->text && at[-1] == '/';
}

static gboolean
add_key_byte (Script *script, char byte, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &script->keys, &script->keys_capacity,
                      script->n_keys + 1, 1, error))
    return FALSE;
  script->keys[script->n_keys++] = byte;
  return TRUE;
}

static gboolean
add_key (Script *script, const char *at, const char *end, GError **error)
{
  for (; at < end; at = g_utf8_next_char (at))
    {
      const gunichar base = bhxh_fold_letter (g_utf8_get_char (at));
      char bytes[6];
      const gint n = base == 0 ? 0 : g_unichar_to_utf8 (base, bytes);

      for (gint i = 0; i < n; i++)
        if (!add_key_byte (script, bytes[i], error))
          return FALSE;
    }
  return add_key_byte (script, '\0', error);
}

static gboolean
add_token (Splitter *splitter,
           TokenKind kind,
           const char *at,
           const char *end,
           GError **error)
{
  Script *script = splitter->script;
  Token token = { .at = (guint32) (at - script->text),
                  .length = (guint32) (end - at),
                  .key = (guint32) script->n_keys,
                  .line = splitter->line,
                  .kind = (guint8) kind };

  token.flags =
      (guint8) ((splitter->is_first ? TOKEN_FIRST : 0) |
                (splitter->is_spaced ? TOKEN_SPACED : 0) |
                (splitter->is_first && splitter->is_after_gap ? TOKEN_AFTER_GAP : 0) |
                (kind == TOKEN_WORD && g_unichar_isupper (g_utf8_get_char (at))
                     ? TOKEN_CAPITAL
                     : 0));
  splitter->is_first = splitter->is_spaced = splitter->is_after_gap = FALSE;
  if (script->n_keys > G_MAXUINT32 - G_MAXUINT16 ||
      !bhxh_try_grow ((gpointer *) &script->tokens, &script->tokens_capacity,
                      (gsize) script->n_tokens + 1, sizeof token, error))
    return FALSE;
  script->tokens[script->n_tokens++] = token;
  return add_key (script, at, end, error);
}

/* The token at @at, which is no space; returns its end, NULL on error. */
static const char *
take_token (Splitter *splitter, const char *at, GError **error)
{
  const char *end = splitter->end;
  TokenKind kind = TOKEN_MARK;
  const char *next = g_utf8_next_char (at);

  if (is_digit (at, end))
    {
      next = skip_number (at, end);
      kind = is_behind_slash (splitter->script, at) ? TOKEN_REFERENCE : TOKEN_NUMBER;
      if (goes_on_as_reference (at, next, end))
        {
          kind = TOKEN_REFERENCE;
          next = skip_reference (next, end);
        }
    }
  else if (is_letter (at, end))
    {
      kind = TOKEN_WORD;
      next = skip_word (at, end);
    }
  return add_token (splitter, kind, at, next, error) ? next : NULL;
}

/* One line, from @at on. */
static gboolean
split_line (Splitter *splitter, const char *at, GError **error)
{
  const guint before = splitter->script->n_tokens;

  splitter->is_first = TRUE;
  splitter->is_spaced = TRUE;
  while (at < splitter->end)
    {
      if (g_unichar_isspace (g_utf8_get_char (at)) || *at == '\n' || *at == '\r')
        {
          splitter->is_spaced = TRUE;
          at = g_utf8_next_char (at);
          continue;
        }
      at = take_token (splitter, at, error);
      if (at == NULL)
        return FALSE;
    }
  if (splitter->script->n_tokens == before)
    splitter->is_after_gap = TRUE;
  else if (splitter->script->n_tokens == before + 1)
    splitter->script->tokens[before].flags |= TOKEN_ALONE;
  return TRUE;
}

gboolean
bhxh_script_split (Script *script, GError **error)
{
  Splitter splitter = { .script = script };

  for (guint line = 0; line < script->n_lines; line++)
    {
      const guint32 end =
          line + 1 < script->n_lines ? script->lines[line + 1] : script->length;

      splitter.line = line;
      splitter.end = script->text + end;
      if (!split_line (&splitter, script->text + script->lines[line], error))
        return FALSE;
    }
  return TRUE;
}

gint
bhxh_script_get_year (const Script *script, guint token)
{
  const Token *at = &script->tokens[token];
  const char *text = script->text + at->at;

  if (at->kind != TOKEN_NUMBER || !is_year_text (text, text + at->length))
    return 0;
  return (gint) g_ascii_strtoll (script_key (script, token), NULL, 10);
}
