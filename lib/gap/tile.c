/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which cells the window shows, and the copying.
 */
#include "gap/tile.h"

#include "base/memory.h"

/* Slots between the one that is copied and the one whose figures are asked for. */
#define SLOTS_AHEAD 8

/* Units and slots that the window shows from a cell on. */
static guint
tile_width (const GapView *view)
{
  return MIN (view->n_slots, TILE_CELLS);
}

static guint
tile_height (const GapView *view)
{
  return CLAMP (TILE_CELLS / MAX (view->n_slots, 1), 1, TILE_UNITS);
}

gboolean
bhxh_gap_tile_init (GapTile *tile, const GapView *view, GError **error)
{
  *tile = (GapTile){ .view = view };
  tile->pairs = bhxh_try_new ((gsize) tile_width (view) * tile_height (view),
                              sizeof (RawPair), error);
  return tile->pairs != NULL;
}

void
bhxh_gap_tile_clear (GapTile *tile)
{
  g_clear_pointer (&tile->pairs, g_free);
}

static void
copy_slot (const GapTile *tile, const GapSlot *slot, RawPair *pair)
{
  const guint end = tile->first_unit + tile->n_units;

  for (guint unit = tile->first_unit; unit < end; unit++, pair += tile->n_slots)
    *pair = gap_slot_read (slot, unit);
}

static void
tile_move (GapTile *tile, guint unit, guint slot)
{
  const GapView *view = tile->view;

  tile->first_unit = unit;
  tile->n_units = MIN (tile_height (view), bhxh_frame_get_n_units (view->frame) - unit);
  tile->first_slot = slot;
  tile->n_slots = MIN (tile_width (view), view->n_slots - slot);
  for (guint i = 0; i < tile->n_slots; i++)
    {
      if (slot + i + SLOTS_AHEAD < view->n_slots)
        gap_slot_ask_for (&view->slots[slot + i + SLOTS_AHEAD], unit);
      copy_slot (tile, &view->slots[slot + i], &tile->pairs[i]);
    }
}

const RawPair *
bhxh_gap_tile_get (GapTile *tile, guint unit, guint slot, guint *n)
{
  /* What lies before the window is, as a difference, larger than it. */
  if (unit - tile->first_unit >= tile->n_units ||
      slot - tile->first_slot >= tile->n_slots)
    tile_move (tile, unit, slot);
  *n = tile->n_slots - (slot - tile->first_slot);
  return tile->pairs + (gsize) (unit - tile->first_unit) * tile->n_slots +
         (slot - tile->first_slot);
}
