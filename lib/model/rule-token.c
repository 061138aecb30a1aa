/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The letters of the rule language: where one word ends and the next begins.
 */
#include "model/rule-private.h"

#include <string.h>

typedef struct
{
  char text[4];
  TokenKind kind;
  Comparison compare;
} Sign;

/* Longer ones before those that they begin with. */
static const Sign signs[] = {
  { "<=", TOKEN_COMPARE, COMPARE_AT_MOST },
  { ">=", TOKEN_COMPARE, COMPARE_AT_LEAST },
  { "==", TOKEN_OTHER, 0 },
  { "=", TOKEN_COMPARE, COMPARE_EQUAL },
  { "<", TOKEN_COMPARE, COMPARE_BELOW },
  { ">", TOKEN_COMPARE, COMPARE_ABOVE },
  { "+", TOKEN_PLUS, 0 },
  { "-", TOKEN_MINUS, 0 },
  { "*", TOKEN_TIMES, 0 },
  { "/", TOKEN_OVER, 0 },
  { "(", TOKEN_OPEN, 0 },
  { ")", TOKEN_CLOSE, 0 },
  { ",", TOKEN_COMMA, 0 },
};

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static gboolean
is_digit (char byte)
{
  return byte >= '0' && byte <= '9';
}

static gboolean
is_name (char byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
         is_digit (byte);
}

static gsize
number_length (const char *text)
{
  gsize n = strspn (text, "0123456789");

  if (text[n] == '.' && is_digit (text[n + 1]))
    n += 1 + strspn (text + n + 1, "0123456789");
  return n;
}

static gsize
name_length (const char *text)
{
  gsize n = 0;

  while (is_name (text[n]))
    n++;
  return n;
}

/* Bytes of one character, or of as much of it as there is. */
static gsize
character_length (const char *text)
{
  gsize n = 1;

  while (((guchar) text[n] & 0xC0) == 0x80)
    n++;
  return n;
}

Token
bhxh_rule_next_token (const char *text, gsize offset)
{
  while (is_space (text[offset]))
    offset++;
  if (text[offset] == '\0')
    return (Token){ .kind = TOKEN_END, .offset = offset };
  if (is_digit (text[offset]))
    return (Token){ .kind = TOKEN_NUMBER,
                    .offset = offset,
                    .length = number_length (text + offset) };
  if (is_name (text[offset]))
    return (Token){ .kind = TOKEN_NAME,
                    .offset = offset,
                    .length = name_length (text + offset) };
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strncmp (text + offset, signs[i].text, strlen (signs[i].text)) == 0)
      return (Token){ .kind = signs[i].kind,
                      .offset = offset,
                      .length = strlen (signs[i].text),
                      .compare = signs[i].compare };
  return (Token){ .kind = TOKEN_OTHER,
                  .offset = offset,
                  .length = character_length (text + offset) };
}
