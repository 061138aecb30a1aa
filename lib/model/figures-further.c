/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Lists of figures by cell, for the few cells with more than one.
 */
#include "base/memory.h"

#include "base/error.h"
#include "model/figures-private.h"

#define FIRST_SLOTS 64

void
bhxh_further_clear (FurtherTable *table)
{
  g_clear_pointer (&table->figures, g_free);
  g_clear_pointer (&table->slots, g_free);
}

/* The slot of @cell, or the empty one where it belongs. */
static FurtherSlot *
find_slot (FurtherSlot *slots, gsize n_slots, guint64 cell)
{
  const guint64 hash = (cell + 1) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  gsize slot = (gsize) (hash >> 20) & (n_slots - 1);

  while (slots[slot].key != 0 && slots[slot].key != cell + 1)
    slot = (slot + 1) & (n_slots - 1);
  return &slots[slot];
}

guint32
bhxh_further_find (const FurtherTable *table, guint64 cell)
{
  if (table->n_slots == 0)
    return 0;
  return find_slot (table->slots, table->n_slots, cell)->first;
}

static guint
count_list (const FurtherTable *table, guint32 next)
{
  guint n = 0;

  for (; next != 0; next = table->figures[next - 1].next)
    n++;
  return n;
}

guint
bhxh_further_count (const FurtherTable *table, guint64 cell)
{
  return count_list (table, bhxh_further_find (table, cell));
}

static gboolean
grow_slots (FurtherTable *table, GError **error)
{
  const gsize n_slots = MAX (2 * table->n_slots, FIRST_SLOTS);
  FurtherSlot *slots = bhxh_try_new (n_slots, sizeof (FurtherSlot), error);

  if (slots == NULL)
    return FALSE;
  for (gsize i = 0; i < table->n_slots; i++)
    if (table->slots[i].key != 0)
      *find_slot (slots, n_slots, table->slots[i].key - 1) = table->slots[i];
  g_free (table->slots);
  table->slots = slots;
  table->n_slots = n_slots;
  return TRUE;
}

static gboolean
make_room_for_figure (FurtherTable *table, GError **error)
{
  gpointer figures = table->figures;

  if (table->n_figures >= G_MAXUINT32 - 1)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %u số liệu trùng ô với số liệu khác",
                      "more than %u figures stand in one cell with another",
                      G_MAXUINT32 - 1);
      return FALSE;
    }
  if (!bhxh_try_grow (&figures, &table->capacity, table->n_figures + 1,
                      sizeof (FurtherFigure), error))
    return FALSE;
  table->figures = figures;
  return TRUE;
}

static gboolean
make_room (FurtherTable *table, GError **error)
{
  return make_room_for_figure (table, error) &&
         (2 * (table->n_cells + 1) <= table->n_slots || grow_slots (table, error));
}

FurtherFigure *
bhxh_further_append (FurtherTable *table, guint64 cell, GError **error)
{
  FurtherSlot *slot;
  guint32 *link;

  if (!make_room (table, error))
    return NULL;
  slot = find_slot (table->slots, table->n_slots, cell);
  if (slot->key == 0)
    table->n_cells++;
  slot->key = cell + 1;
  for (link = &slot->first; *link != 0; link = &table->figures[*link - 1].next)
    ;
  *link = (guint32) ++table->n_figures;
  table->figures[*link - 1] = (FurtherFigure){ 0 };
  return &table->figures[table->n_figures - 1];
}

/* What comes after @last (0: nothing comes before it) in the list of @slot. */
static void
set_next (FurtherTable *table, FurtherSlot *slot, guint32 last, guint32 next)
{
  if (last == 0)
    slot->first = next;
  else
    table->figures[last - 1].next = next;
}

gboolean
bhxh_further_rewrite (FurtherTable *table,
                      guint64 cell,
                      const Figure *figures,
                      guint n,
                      GError **error)
{
  FurtherSlot *slot = find_slot (table->slots, table->n_slots, cell);
  guint32 next = slot->first;
  guint32 last = 0;

  for (guint i = 0; i < n; i++)
    {
      if (next == 0)
        {
          if (!make_room_for_figure (table, error))
            return FALSE;
          next = (guint32) ++table->n_figures;
          set_next (table, slot, last, next);
          table->figures[next - 1].next = 0;
        }
      last = next;
      next = table->figures[last - 1].next;
      table->figures[last - 1] =
          (FurtherFigure){ figures[i].value, figures[i].detail, next, figures[i].trait };
    }
  set_next (table, slot, last, 0);
  return TRUE;
}

gboolean
bhxh_further_renumber (FurtherTable *table,
                       guint64 cells_a_period,
                       const guint *slots,
                       GError **error)
{
  FurtherSlot *renumbered;

  if (table->n_slots == 0)
    return TRUE;
  renumbered = bhxh_try_new (table->n_slots, sizeof (FurtherSlot), error);
  if (renumbered == NULL)
    return FALSE;
  for (gsize i = 0; i < table->n_slots; i++)
    if (table->slots[i].key != 0)
      {
        const guint64 old = table->slots[i].key - 1;
        const guint64 cell =
            slots[old / cells_a_period] * cells_a_period + old % cells_a_period;
        FurtherSlot *slot = find_slot (renumbered, table->n_slots, cell);

        slot->key = cell + 1;
        slot->first = table->slots[i].first;
      }
  g_free (table->slots);
  table->slots = renumbered;
  return TRUE;
}

gboolean
bhxh_further_narrow (FurtherTable *table,
                     guint n_units,
                     guint n_left,
                     guint64 *n_dropped,
                     GError **error)
{
  FurtherSlot *narrowed;

  *n_dropped = 0;
  if (table->n_slots == 0)
    return TRUE;
  narrowed = bhxh_try_new (table->n_slots, sizeof (FurtherSlot), error);
  if (narrowed == NULL)
    return FALSE;
  for (gsize i = 0; i < table->n_slots; i++)
    {
      const guint64 old = table->slots[i].key - 1;
      const guint64 cell = old / n_units * n_left + old % n_units;

      if (table->slots[i].key == 0)
        continue;
      if (old % n_units < n_left)
        *find_slot (narrowed, table->n_slots, cell) =
            (FurtherSlot){ cell + 1, table->slots[i].first };
      else
        {
          *n_dropped += count_list (table, table->slots[i].first);
          table->n_cells--;
        }
    }
  g_free (table->slots);
  table->slots = narrowed;
  return TRUE;
}
