/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An open-addressed table of texts.
 */
#include "model/tokens.h"

#include "base/memory.h"

#define HASH_START 0x811c9dc5u
#define HASH_FACTOR 0x01000193u

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

  while (map->slots[slot].text != NULL &&
         (map->slots[slot].length != length ||
          memcmp (map->slots[slot].text, text, length) != 0))
    slot = (slot + 1) & (map->n_slots - 1);
  return &map->slots[slot];
}

gint32
bhxh_token_map_find (TokenMap *map, const char *text, gsize length)
{
  const Token *token = NULL;

  if (map->n_slots == 0)
    return TOKEN_NONE;
  token = find_slot (map, text, length);
  if (token->text == NULL)
    return TOKEN_NONE;
  map->last = *token;
  return token->value;
}

static gboolean
grow (TokenMap *map, GError **error)
{
  TokenMap grown = { .n_slots = MAX (64, map->n_slots * 2) };

  grown.slots = bhxh_try_new (grown.n_slots, sizeof (Token), error);
  if (grown.slots == NULL)
    return FALSE;
  for (gsize i = 0; i < map->n_slots; i++)
    if (map->slots[i].text != NULL)
      *find_slot (&grown, map->slots[i].text, map->slots[i].length) = map->slots[i];
  g_free (map->slots);
  map->slots = grown.slots;
  map->n_slots = grown.n_slots;
  return TRUE;
}

gboolean
bhxh_token_map_add (
    TokenMap *map, const char *text, gsize length, gint32 value, GError **error)
{
  Token token = { .length = (guint32) length, .value = value };

  if ((map->n_tokens + 1) * 2 > map->n_slots && !grow (map, error))
    return FALSE;
  token.text = bhxh_arena_dup (map->arena, text, (gssize) length, error);
  if (token.text == NULL)
    return FALSE;
  *find_slot (map, text, length) = token;
  map->n_tokens++;
  map->last = token;
  return TRUE;
}

void
bhxh_token_map_set (TokenMap *map, const char *text, gsize length, gint32 value)
{
  Token *token = map->n_slots > 0 ? find_slot (map, text, length) : NULL;

  if (token == NULL || token->text == NULL)
    return;
  token->value = value;
  map->last = (Token){ 0 };
}

void
bhxh_token_map_clear (TokenMap *map)
{
  g_free (map->slots);
  *map = (TokenMap){ 0 };
}
