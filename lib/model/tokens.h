/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a loader has made of the texts it has seen: a column says the same few hundred or
 * thousand texts millions of times.
 */
#pragma once

#include "base/arena.h"

#include <string.h>

typedef struct
{
  const char *text; /* NULL: empty */
  guint32 length;
  gint32 value;
} Token;

typedef struct
{
  Arena *arena; /* borrowed; holds the texts */
  Token *slots;
  gsize n_slots; /* a power of two, at least twice n_tokens */
  gsize n_tokens;
  Token last;
} TokenMap;

#define TOKEN_NONE G_MININT32

/* The value of a text; TOKEN_NONE when it was not seen. Sets map->last. */
gint32 bhxh_token_map_find (TokenMap *map, const char *text, gsize length);

/* Remembers a text that is not there. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_token_map_add (
    TokenMap *map, const char *text, gsize length, gint32 value, GError **error);

/* Gives a text that is there another value. */
void bhxh_token_map_set (TokenMap *map, const char *text, gsize length, gint32 value);

void bhxh_token_map_clear (TokenMap *map);

/* The same as bhxh_token_map_find(); the text found last costs a comparison. */
static inline gint32
token_map_find (TokenMap *map, const char *text, gsize length)
{
  if (G_LIKELY (map->last.length == length && map->last.text != NULL &&
                memcmp (map->last.text, text, length) == 0))
    return map->last.value;
  return bhxh_token_map_find (map, text, length);
}
