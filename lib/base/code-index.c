/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An open-addressing table whose slots hold codes of up to 16 bytes in two words, so that
 * a look-up is one multiplication and, as a rule, one comparison.
 */
#include "base/code-index.h"

#include "base/memory.h"
#include "base/span.h"

#include <string.h>

#define MIN_SLOTS 16
#define MAX_SHORT 16

/* A code's bytes as two words, which tell codes of one length apart; for more than 16
 * bytes
 * @low is a hash and @high the place in the index's bytes. */
typedef struct
{
  guint64 low;
  guint64 high;
  guint32 length;
  guint value; /* CODE_INDEX_NONE: the slot is empty */
} Slot;

struct _CodeIndex
{
  Slot *slots;
  gsize n_slots; /* a power of two */
  gsize n_codes; /* at most half of the slots */
  char *bytes;   /* of long codes */
  gsize n_bytes;
  gsize bytes_capacity;
};

static guint64
hash_long (const char *code, gsize length)
{
  guint64 hash = length;

  for (gsize i = 0; i < length; i++)
    {
      hash = (hash ^ (guchar) code[i]) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
      hash ^= hash >> 29;
    }
  return hash;
}

/* Words overlap in the middle of a code: no byte past its end is read, and none is left
 * out. */
static Slot
slot_of (const char *code, gsize length)
{
  Slot slot = { 0, 0, (guint32) length, CODE_INDEX_NONE };

  if (length > MAX_SHORT)
    slot.low = hash_long (code, length);
  else if (length >= 8)
    {
      slot.low = bytes_load_8 (code);
      slot.high = bytes_load_8 (code + length - 8);
    }
  else if (length >= 4)
    {
      slot.low = bytes_load_4 (code);
      slot.high = bytes_load_4 (code + length - 4);
    }
  else if (length > 0)
    slot.low = (guint64) (guchar) code[0] | (guint64) (guchar) code[length / 2] << 8 |
               (guint64) (guchar) code[length - 1] << 16;
  return slot;
}

static gsize
home_of (const Slot *slot, gsize n_slots)
{
  const guint64 high = slot->length > MAX_SHORT ? 0 : slot->high;
  guint64 hash = (slot->low + slot->length) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  hash = (hash ^ (hash >> 32) ^ high) * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93);
  return (gsize) (hash ^ (hash >> 32)) & (n_slots - 1);
}

static gboolean
is_same (const CodeIndex *index, const Slot *there, const Slot *wanted, const char *code)
{
  if (there->low != wanted->low || there->length != wanted->length)
    return FALSE;
  if (wanted->length <= MAX_SHORT)
    return there->high == wanted->high;
  return memcmp (index->bytes + there->high, code, wanted->length) == 0;
}

/* The slot that holds the code, or the empty one where it belongs. */
static Slot *
find_slot (const CodeIndex *index, const Slot *wanted, const char *code)
{
  const gsize mask = index->n_slots - 1;
  gsize i = home_of (wanted, index->n_slots);

  while (index->slots[i].value != CODE_INDEX_NONE &&
         !is_same (index, &index->slots[i], wanted, code))
    i = (i + 1) & mask;
  return &index->slots[i];
}

static Slot *
new_slots (gsize n_slots, GError **error)
{
  Slot *slots = bhxh_try_new (n_slots, sizeof (Slot), error);

  for (gsize i = 0; slots != NULL && i < n_slots; i++)
    slots[i].value = CODE_INDEX_NONE;
  return slots;
}

CodeIndex *
bhxh_code_index_new (gsize n_codes, GError **error)
{
  g_autofree CodeIndex *index = g_new0 (CodeIndex, 1);

  index->n_slots = MIN_SLOTS;
  while (index->n_slots / 2 < n_codes && index->n_slots <= G_MAXSIZE / 2)
    index->n_slots *= 2;
  index->slots = new_slots (index->n_slots, error);
  return index->slots != NULL ? g_steal_pointer (&index) : NULL;
}

void
bhxh_code_index_free (CodeIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->slots);
  g_free (index->bytes);
  g_free (index);
}

/* Twice the slots. All codes differ, so the first empty slot is right. */
static gboolean
grow (CodeIndex *index, GError **error)
{
  const gsize n_slots = index->n_slots * 2;
  Slot *slots = new_slots (n_slots, error);

  if (slots == NULL)
    return FALSE;
  for (gsize i = 0; i < index->n_slots; i++)
    if (index->slots[i].value != CODE_INDEX_NONE)
      {
        gsize home = home_of (&index->slots[i], n_slots);

        while (slots[home].value != CODE_INDEX_NONE)
          home = (home + 1) & (n_slots - 1);
        slots[home] = index->slots[i];
      }
  g_free (index->slots);
  index->slots = slots;
  index->n_slots = n_slots;
  return TRUE;
}

static gboolean
keep_bytes (CodeIndex *index, const char *code, Slot *slot, GError **error)
{
  if (slot->length <= MAX_SHORT)
    return TRUE;
  if (!bhxh_try_grow ((gpointer *) &index->bytes, &index->bytes_capacity,
                      index->n_bytes + slot->length, 1, error))
    return FALSE;
  slot->high = index->n_bytes;
  memcpy (index->bytes + index->n_bytes, code, slot->length);
  index->n_bytes += slot->length;
  return TRUE;
}

gboolean
bhxh_code_index_add (CodeIndex *index,
                     const char *code,
                     gsize length,
                     guint value,
                     guint *existing,
                     GError **error)
{
  Slot wanted = slot_of (code, length);
  Slot *slot = NULL;

  g_return_val_if_fail (value != CODE_INDEX_NONE, FALSE);
  if ((index->n_codes + 1) * 2 > index->n_slots && !grow (index, error))
    return FALSE;
  slot = find_slot (index, &wanted, code);
  if (existing != NULL)
    *existing = slot->value;
  if (slot->value != CODE_INDEX_NONE)
    return TRUE;
  if (!keep_bytes (index, code, &wanted, error))
    return FALSE;
  wanted.value = value;
  *slot = wanted;
  index->n_codes++;
  return TRUE;
}

guint
bhxh_code_index_find (const CodeIndex *index, const char *code, gsize length)
{
  const Slot wanted = slot_of (code, length);

  return find_slot (index, &wanted, code)->value;
}

gsize
bhxh_code_index_find_padded (const CodeIndex *index,
                             const char *code,
                             gsize length,
                             guint *values,
                             gsize n_values)
{
  char padded[CODE_INDEX_MAX_ZEROS + MAX_SHORT];
  gsize n_found = 0;

  if (length == 0 || length > MAX_SHORT)
    return 0;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (code[i]))
      return 0;
  memset (padded, '0', CODE_INDEX_MAX_ZEROS);
  memcpy (padded + CODE_INDEX_MAX_ZEROS, code, length);
  for (gsize zeros = 1; zeros <= CODE_INDEX_MAX_ZEROS; zeros++)
    {
      const guint value = bhxh_code_index_find (
          index, padded + CODE_INDEX_MAX_ZEROS - zeros, length + zeros);

      if (value != CODE_INDEX_NONE && n_found++ < n_values)
        values[n_found - 1] = value;
    }
  return n_found;
}

gsize
bhxh_code_index_get_n (const CodeIndex *index)
{
  return index->n_codes;
}
