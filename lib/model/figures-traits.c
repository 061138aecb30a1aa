/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Equal traits get one number.
 */
#include "base/memory.h"

#include "base/error.h"
#include "model/figures-private.h"

#include <string.h>

#define FIRST_SLOTS 64

gboolean
bhxh_traits_init (TraitTable *table, GError **error)
{
  gpointer traits = NULL;

  if (!bhxh_try_grow (&traits, &table->capacity, 1, sizeof (Trait), error))
    return FALSE;
  table->traits = traits;
  memset (&table->traits[0], 0, sizeof (Trait));
  table->n_traits = 1;
  table->n_slots = FIRST_SLOTS;
  table->slots = bhxh_try_new (FIRST_SLOTS, sizeof (guint16), error);
  return table->slots != NULL;
}

void
bhxh_traits_clear (TraitTable *table)
{
  g_clear_pointer (&table->traits, g_free);
  g_clear_pointer (&table->slots, g_free);
}

G_STATIC_ASSERT (sizeof (Trait) == 2 * sizeof (guint64));

static inline gboolean
trait_equal (const Trait *a, const Trait *b)
{
  return memcmp (a, b, sizeof (Trait)) == 0;
}

static guint
trait_hash (const Trait *trait)
{
  guint64 halves[2];
  guint64 hash;

  memcpy (halves, trait, sizeof (Trait));
  hash = halves[0] * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  hash = ((hash >> 32) ^ hash ^ halves[1]) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return (guint) (hash >> 32);
}

/* The slot that holds the trait, or the empty one where it belongs. */
static guint
find_slot (const TraitTable *table, const Trait *trait)
{
  const guint mask = table->n_slots - 1;
  guint slot = trait_hash (trait) & mask;

  while (table->slots[slot] != 0 &&
         !trait_equal (&table->traits[table->slots[slot]], trait))
    slot = (slot + 1) & mask;
  return slot;
}

static gboolean
grow_slots (TraitTable *table, GError **error)
{
  guint16 *slots = bhxh_try_new (2 * table->n_slots, sizeof (guint16), error);

  if (slots == NULL)
    return FALSE;
  g_free (table->slots);
  table->slots = slots;
  table->n_slots *= 2;
  for (guint i = 1; i < table->n_traits; i++)
    slots[find_slot (table, &table->traits[i])] = (guint16) i;
  return TRUE;
}

static gboolean
make_room (TraitTable *table, GError **error)
{
  gpointer traits = table->traits;

  if (table->n_traits > TRAITS_MAX)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT,
                      "số liệu khác nhau theo hơn %d kiểu (chữ số thập phân, làm tròn, "
                      "mức, giai đoạn, ngày, cơ quan, tệp)",
                      "figures differ in more than %d ways (decimals, rounding, "
                      "qualifier, stage, as-of day, owner, file)",
                      TRAITS_MAX);
      return FALSE;
    }
  if (!bhxh_try_grow (&traits, &table->capacity, table->n_traits + 1, sizeof (Trait),
                      error))
    return FALSE;
  table->traits = traits;
  return 2 * (table->n_traits + 1) <= table->n_slots || grow_slots (table, error);
}

guint16
bhxh_traits_intern (TraitTable *table, const Trait *trait, GError **error)
{
  guint slot;

  slot = find_slot (table, trait);
  if (table->slots[slot] == 0)
    {
      if (!make_room (table, error))
        return 0;
      slot = find_slot (table, trait);
      table->traits[table->n_traits] = *trait;
      table->slots[slot] = (guint16) table->n_traits++;
    }
  table->last = table->slots[slot];
  return table->last;
}
