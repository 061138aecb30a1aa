/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A chain of blocks; the first one is where the next text goes.
 */
#include "base/arena.h"

#include "base/memory.h"

#include <string.h>

/* Blocks grow from one size to the other: many arenas hold little. */
#define FIRST_BLOCK_BYTES 2048
#define BLOCK_BYTES 65536
#define ALIGNMENT 8

typedef struct _Block Block;
struct _Block
{
  Block *next;
  gsize used;
  gsize size;
  guint64 bytes[];
};

struct _Arena
{
  Block *first;
};

Arena *
bhxh_arena_new (GError **error)
{
  return bhxh_try_new (1, sizeof (Arena), error);
}

void
bhxh_arena_free (Arena *arena)
{
  if (arena == NULL)
    return;
  while (arena->first != NULL)
    {
      Block *next = arena->first->next;

      g_free (arena->first);
      arena->first = next;
    }
  g_free (arena);
}

static gsize
choose_size (const Block *last, gsize size)
{
  const gsize wanted = last != NULL ? 2 * last->size : FIRST_BLOCK_BYTES;

  return MAX (size, CLAMP (wanted, FIRST_BLOCK_BYTES, BLOCK_BYTES));
}

/* A block of its own for what is large, behind the first so that this one goes on
 * filling. */
static Block *
add_block (Arena *arena, gsize size, GError **error)
{
  const gsize chosen = choose_size (arena->first, size);
  gpointer memory = NULL;
  gsize capacity = 0;
  Block *block;

  if (chosen > G_MAXSIZE - sizeof (Block))
    return bhxh_try_new (G_MAXSIZE, 2, error);
  if (!bhxh_try_grow (&memory, &capacity, sizeof (Block) + chosen, 1, error))
    return NULL;
  block = memory;
  *block = (Block){ .size = chosen };
  if (arena->first != NULL && size > BLOCK_BYTES / 4)
    {
      block->next = arena->first->next;
      arena->first->next = block;
    }
  else
    {
      block->next = arena->first;
      arena->first = block;
    }
  return block;
}

static gpointer
take (Arena *arena, gsize size, gsize alignment, GError **error)
{
  Block *block = arena->first;
  gsize start = block != NULL ? (block->used + alignment - 1) / alignment * alignment : 0;

  if (block == NULL || start > block->size || block->size - start < size)
    {
      block = add_block (arena, size, error);
      if (block == NULL)
        return NULL;
      start = 0;
    }
  block->used = start + size;
  return (char *) block->bytes + start;
}

const char *
bhxh_arena_dup (Arena *arena, const char *text, gssize length, GError **error)
{
  const gsize n = length < 0 ? strlen (text) : (gsize) length;
  char *copy;

  if (n == 0)
    return "";
  copy = take (arena, n + 1, 1, error);
  if (copy != NULL)
    {
      memcpy (copy, text, n);
      copy[n] = '\0';
    }
  return copy;
}

gpointer
bhxh_arena_new_array (Arena *arena, gsize n, gsize size, GError **error)
{
  gsize bytes = 0;
  gpointer array;

  if (!g_size_checked_mul (&bytes, MAX (n, 1), size))
    return bhxh_try_new (n, size, error);
  array = take (arena, bytes, ALIGNMENT, error);
  if (array != NULL)
    memset (array, 0, bytes);
  return array;
}
