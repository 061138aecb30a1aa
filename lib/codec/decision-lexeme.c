/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From tokens to lexemes: the longest phrase of the vocabulary, or a period in any of the
 * ways that offices write one.
 */
#include "codec/decision.h"

#include "base/memory.h"
#include "base/period.h"

#include <string.h>

/* Tokens that a written period has at most ("ngày 30 tháng 11 năm 2024" has six, a run of
 * months with its marks eleven). */
#define PERIOD_MAX_TOKENS 12
#define PERIOD_MAX_BYTES 96

/* Words that a written period begins with. */
static const char *const period_words[] = { "nam",  "giai", "quy", "thang",
                                            "ngay", "tu",   "den" };

static gboolean
may_begin_period (const Script *script, guint token)
{
  const char *key = script_key (script, token);

  if (script->tokens[token].kind == TOKEN_NUMBER)
    return bhxh_script_get_year (script, token) != 0 || strlen (key) <= 2;
  for (guint i = 0; i < G_N_ELEMENTS (period_words); i++)
    if (g_str_equal (key, period_words[i]))
      return TRUE;
  return FALSE;
}

/* Appends a token as the reader of periods wants it: nothing around joining marks. */
static gboolean
append_token (const Script *script, guint token, char *text, gsize *n)
{
  const char *key = script_key (script, token);
  const gsize length = strlen (key);
  const gboolean is_joint = g_str_equal (key, "-") || g_str_equal (key, "/");
  const gboolean is_open = *n == 0 || text[*n - 1] == '-' || text[*n - 1] == '/';

  if (*n + length + 2 > PERIOD_MAX_BYTES)
    return FALSE;
  if (!is_joint && !is_open)
    text[(*n)++] = ' ';
  memcpy (text + *n, key, length);
  *n += length;
  return TRUE;
}

/* The longest run of tokens from @token on that is a period; 0 when none is. */
static guint
find_period (const Script *script, guint token, BhxhPeriod *period)
{
  const guint n_left = script->n_tokens - token;
  char text[PERIOD_MAX_BYTES];
  gsize n = 0;
  guint found = 0;

  if (!may_begin_period (script, token))
    return 0;
  for (guint i = 0; i < MIN (PERIOD_MAX_TOKENS, n_left); i++)
    {
      const TokenKind kind = script->tokens[token + i].kind;
      const char *key = script_key (script, token + i);
      BhxhPeriod read = BHXH_PERIOD_NONE;

      if ((kind == TOKEN_MARK && strcmp (key, "-") != 0 && strcmp (key, "/") != 0) ||
          !append_token (script, token + i, text, &n))
        break;
      if (bhxh_period_read (text, n, &read) == PERIOD_READ)
        {
          found = i + 1;
          *period = read;
        }
    }
  return found;
}

/* A lone number is a period only after another one: "các năm 2022, 2023 và 2024". */
static gboolean
goes_on_with_years (const Script *script)
{
  guint i = script->n_lexemes;

  if (i > 0 &&
      (script_is_mark (script, i - 1, ',') || script_is_mark (script, i - 1, ';') ||
       script->lexemes[i - 1].kind == LEX_AND))
    i--;
  return i > 0 && i < script->n_lexemes && script->lexemes[i - 1].kind == LEX_PERIOD;
}

static gboolean
add (Script *script, LexemeKind kind, guint token, guint n, guint64 value, GError **error)
{
  const Lexeme lexeme = { value, token, n, kind };

  if (!bhxh_try_grow ((gpointer *) &script->lexemes, &script->lexemes_capacity,
                      (gsize) script->n_lexemes + 1, sizeof lexeme, error))
    return FALSE;
  script->lexemes[script->n_lexemes++] = lexeme;
  return TRUE;
}

static LexemeKind
kind_of_token (TokenKind kind)
{
  static const LexemeKind kinds[] = { [TOKEN_WORD] = LEX_WORD,
                                      [TOKEN_NUMBER] = LEX_NUMBER,
                                      [TOKEN_REFERENCE] = LEX_REFERENCE,
                                      [TOKEN_MARK] = LEX_MARK };

  return kinds[kind];
}

static guint64
value_of_token (const Script *script, guint token)
{
  const char *key = script_key (script, token);

  return script->tokens[token].kind == TOKEN_MARK ? g_utf8_get_char (key) : 0;
}

/* Whether the period at @token is meant as one, and not as a day that a document bears or
 * as a number like others. */
static gboolean
is_meant (const Script *script, guint token, guint n, BhxhPeriod period)
{
  const char *key = script_key (script, token);

  if (bhxh_period_get_kind (period) == BHXH_PERIOD_DAY)
    return g_str_equal (key, "den");
  if (script->tokens[token].kind == TOKEN_NUMBER && n == 1)
    return goes_on_with_years (script);
  return TRUE;
}

gboolean
bhxh_script_name (Script *script, const WordIndex *words, GError **error)
{
  for (guint token = 0; token < script->n_tokens;)
    {
      BhxhPeriod period = BHXH_PERIOD_NONE;
      guint n = find_period (script, token, &period);
      guint n_words = 0;
      const WordRow *row =
          bhxh_words_find (words, &script->tokens[token], script->n_tokens - token,
                           script->keys, &n_words);
      gboolean is_added;

      if (n > 0 && n >= n_words && is_meant (script, token, n, period))
        is_added = add (script, LEX_PERIOD, token, n, (guint64) period, error);
      else if (n > 1 && n >= n_words)
        is_added = add (script, LEX_REFERENCE, token, n, 0, error);
      else if (row != NULL)
        is_added = add (script, row->kind, token, n = n_words, row->value, error);
      else
        is_added = add (script, kind_of_token (script->tokens[token].kind), token, n = 1,
                        value_of_token (script, token), error);
      if (!is_added)
        return FALSE;
      token += n;
    }
  return TRUE;
}
