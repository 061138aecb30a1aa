/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An open-addressed table of texts.
 */
#include "model/tokens.h"

#include "base/memory.h"

#define HASH_START 0x811c9dc5u
#define HASH_FACTOR 0x01000193u
#define FIRST_SLOTS 64

/* What comes after a text of which nothing is known. */
static const Token nothing = { .length = TOKEN_EMPTY, .after = &nothing };

static guint32
hash_text (const char *text, gsize length)
{
  guint32 hash = HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * HASH_FACTOR;
  return hash ^ hash >> 15;
}

/* The text's slot, or the empty one where it belongs. */
static Token *
find_slot (const TokenMap *map, const char *text, gsize length)
{
  gsize slot = hash_text (text, length) & (map->n_slots - 1);

  while (map->slots[slot].length != TOKEN_EMPTY &&
         !token_is (&map->slots[slot], text, length))
    slot = (slot + 1) & (map->n_slots - 1);
  return &map->slots[slot];
}

void
bhxh_token_map_init (TokenMap *map, Arena *arena)
{
  *map = (TokenMap){ .arena = arena, .seen = nothing };
}

/* Remembers @token as seen last, and that it came after the one before. */
static void
see (TokenMap *map, Token *token)
{
  if (map->last != NULL)
    map->last->after = token;
  map->last = token;
  map->seen = *token;
}

gint32
bhxh_token_map_find (TokenMap *map, const char *text, gsize length)
{
  Token *token = NULL;

  if (map->n_slots == 0)
    return TOKEN_NONE;
  token = find_slot (map, text, length);
  if (token->length == TOKEN_EMPTY)
    return TOKEN_NONE;
  see (map, token);
  return token->value;
}

/* All guesses are forgotten: slots have moved. */
static gboolean
grow (TokenMap *map, GError **error)
{
  TokenMap grown = { .n_slots = MAX (FIRST_SLOTS, map->n_slots * 2) };

  grown.slots = bhxh_try_new (grown.n_slots, sizeof (Token), error);
  if (grown.slots == NULL)
    return FALSE;
  for (gsize i = 0; i < grown.n_slots; i++)
    grown.slots[i] = nothing;
  for (gsize i = 0; i < map->n_slots; i++)
    if (map->slots[i].length != TOKEN_EMPTY)
      {
        Token *token = find_slot (&grown, map->slots[i].text, map->slots[i].length);

        *token = map->slots[i];
        token->after = &nothing;
      }
  g_free (map->slots);
  map->slots = grown.slots;
  map->n_slots = grown.n_slots;
  map->last = NULL;
  map->seen = nothing;
  return TRUE;
}

gboolean
bhxh_token_map_add (TokenMap *map,
                    const char *text,
                    gsize length,
                    gint32 value,
                    GError **error)
{
  Token token = { .length = (guint32) length, .value = value, .after = &nothing };
  Token *slot = NULL;

  if ((map->n_tokens + 1) * 2 > map->n_slots && !grow (map, error))
    return FALSE;
  token.text = bhxh_arena_dup (map->arena, text, (gssize) length, error);
  if (token.text == NULL)
    return FALSE;
  slot = find_slot (map, text, length);
  *slot = token;
  see (map, slot);
  map->n_tokens++;
  return TRUE;
}

void
bhxh_token_map_set (TokenMap *map, const char *text, gsize length, gint32 value)
{
  Token *token = map->n_slots > 0 ? find_slot (map, text, length) : NULL;

  if (token == NULL || token->length == TOKEN_EMPTY)
    return;
  token->value = value;
  if (token == map->last)
    map->seen.value = value;
}

void
bhxh_token_map_clear (TokenMap *map)
{
  g_free (map->slots);
  bhxh_token_map_init (map, NULL);
}
