/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a loader has made of the texts it has seen: a column says the same few hundred or
 * thousand texts millions of times, most often the one of the row before, or the one that
 * came after that the last time.
 */
#pragma once

#include "base/arena.h"
#include "base/span.h"

#include <string.h>

typedef struct _Token Token;
struct _Token
{
  const char *text;
  guint32 length; /* TOKEN_EMPTY where there is no text */
  gint32 value;
  const Token *after; /* the text that came next, when this one was last seen */
};

typedef struct
{
  Arena *arena; /* borrowed; holds the texts */
  Token *slots;
  gsize n_slots; /* a power of two, at least twice n_tokens; 0: not in use */
  gsize n_tokens;
  Token *last; /* seen last; NULL: none */
  Token seen;  /* a copy of it; meaningless while there is none */
} TokenMap;

#define TOKEN_NONE G_MININT32
#define TOKEN_EMPTY G_MAXUINT32

/* An empty map, to be cleared. */
void bhxh_token_map_init (TokenMap *map, Arena *arena);

/* The value of a text; TOKEN_NONE when it was not seen. */
gint32 bhxh_token_map_find (TokenMap *map, const char *text, gsize length);

/* Remembers a text that is not there. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_token_map_add (TokenMap *map,
                             const char *text,
                             gsize length,
                             gint32 value,
                             GError **error);

/* Gives a text that is there another value. */
void bhxh_token_map_set (TokenMap *map, const char *text, gsize length, gint32 value);

void bhxh_token_map_clear (TokenMap *map);

static inline gboolean
token_is (const Token *token, const char *text, gsize length)
{
  return token->length == length && bytes_equal (token->text, text, length);
}

/* The same as bhxh_token_map_find(), with the guesses first. */
static G_ALWAYS_INLINE inline gint32
token_map_find (TokenMap *map, const char *text, gsize length)
{
  const Token *after = map->seen.after;

  if (token_is (&map->seen, text, length))
    return map->seen.value;
  if (G_UNLIKELY (!token_is (after, text, length)))
    return bhxh_token_map_find (map, text, length);
  map->seen = *after;
  map->last = (Token *) after;
  return after->value;
}
