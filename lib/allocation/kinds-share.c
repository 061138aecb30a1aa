/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units by kinds: what comes on top of what each has already, with what each unit gets in
 * all and what each kind is in all both exact.
 */
#include "allocation/infeasible.h"
#include "allocation/kinds.h"
#include "allocation/table.h"

#include "base/error.h"
#include "base/memory.h"

#include <bhxhplan/apportionment.h>

typedef struct
{
  BhxhAllocation *allocation;
  AllocationSlot *total;
  AllocationSlot *kinds[KINDS_MOST];
  guint n_kinds;
  guint parent;
  guint first;
  guint n_units;
  guint *members;  /* the units, in the order in which those go whose shares tie */
  gint64 *weights; /* unit by unit, as all that follow, but for the totals */
  gint64 *floors;
  gint64 *caps;
  gint64 *shares;
  Wide *scaled;
  gint64 *unit_totals;
  gint64 *kind_totals;
  guint8 *units; /* marked by a clash, by member */
  guint8 *marked_kinds;
} Block;

static void
block_clear (Block *block)
{
  g_free (block->members);
  g_free (block->weights);
  g_free (block->scaled);
  g_free (block->unit_totals);
  g_free (block->units);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

static gint
compare_ranks (gconstpointer a, gconstpointer b, gpointer ranks)
{
  const guint32 one = ((const guint32 *) ranks)[*(const guint *) a];
  const guint32 other = ((const guint32 *) ranks)[*(const guint *) b];

  return one < other ? -1 : one > other;
}

/* Of tables that are as good the first rows go first. */
static gboolean
list_members (Block *block, GError **error)
{
  guint32 *ranks = block->allocation->request.order;

  block->members = bhxh_try_new (block->n_units, sizeof (guint), error);
  if (block->members == NULL)
    return FALSE;
  for (guint i = 0; i < block->n_units; i++)
    block->members[i] = block->first + i;
  if (ranks != NULL)
    g_qsort_with_data (block->members, (gint) block->n_units, sizeof (guint),
                       compare_ranks, ranks);
  return TRUE;
}

static gboolean
block_init (Block *block,
            BhxhAllocation *allocation,
            guint total,
            guint parent,
            GError **error)
{
  gsize n_cells = 0;

  *block = (Block){ .allocation = allocation,
                    .total = &allocation->slots[total],
                    .parent = parent };
  block->n_kinds = bhxh_kinds_list (allocation, total, block->kinds);
  block->n_units =
      bhxh_frame_get_children (allocation_frame (allocation), parent, &block->first);
  n_cells = (gsize) block->n_units * block->n_kinds;
  block->weights = bhxh_try_new (4 * n_cells, sizeof (gint64), error);
  if (block->weights != NULL)
    block->scaled = bhxh_try_new (n_cells, sizeof (Wide), error);
  if (block->scaled != NULL)
    block->unit_totals =
        bhxh_try_new ((gsize) block->n_units + block->n_kinds, sizeof (gint64), error);
  if (block->unit_totals != NULL)
    block->units = bhxh_try_new ((gsize) block->n_units + block->n_kinds, 1, error);
  if (block->units == NULL || !list_members (block, error))
    return FALSE;
  block->floors = block->weights + n_cells;
  block->caps = block->floors + n_cells;
  block->shares = block->caps + n_cells;
  block->kind_totals = block->unit_totals + block->n_units;
  block->marked_kinds = block->units + block->n_units;
  return TRUE;
}

/* --- The problem --------------------------------------------------------------------- */

static void
fill_cell (Block *block, guint i, guint k)
{
  const AllocationSlot *kind = block->kinds[k];
  const guint unit = block->members[i];
  const gsize cell = (gsize) i * block->n_kinds + k;

  block->weights[cell] = kind->weights[unit];
  block->floors[cell] = MAX (kind->floors[unit] - kind->bases[unit], 0);
  block->caps[cell] =
      MIN (kind->caps[unit], block->total->shares[unit]) - kind->bases[unit];
  block->unit_totals[i] -= kind->bases[unit];
  block->kind_totals[k] -= kind->bases[unit];
}

static void
fill (Block *block)
{
  for (guint k = 0; k < block->n_kinds; k++)
    block->kind_totals[k] = block->kinds[k]->shares[block->parent];
  for (guint i = 0; i < block->n_units; i++)
    {
      const guint unit = block->members[i];

      if (block->total->states[unit] != SHARE_GIVEN)
        continue;
      block->unit_totals[i] = block->total->shares[unit];
      for (guint k = 0; k < block->n_kinds; k++)
        {
          bhxh_slot_enter_year (block->allocation, block->kinds[k], unit);
          fill_cell (block, i, k);
        }
    }
}

/* --- The outcome --------------------------------------------------------------------- */

static BhxhApportionmentReason
find_reason (const Block *block, gsize cell)
{
  const Wide share = (Wide) block->shares[cell] << SCALE_BITS;

  if (block->weights[cell] == 0)
    return BHXH_APPORTIONED_NO_WEIGHT;
  if (share > block->scaled[cell])
    return BHXH_APPORTIONED_UP;
  if (share < block->scaled[cell])
    return BHXH_APPORTIONED_DOWN;
  if (block->floors[cell] > 0 && block->shares[cell] == block->floors[cell])
    return BHXH_APPORTIONED_AT_FLOOR;
  return block->shares[cell] == block->caps[cell] ? BHXH_APPORTIONED_AT_CAP
                                                  : BHXH_APPORTIONED_EXACT;
}

static void
take (Block *block)
{
  for (guint i = 0; i < block->n_units; i++)
    for (guint k = 0; k < block->n_kinds; k++)
      {
        AllocationSlot *kind = block->kinds[k];
        const guint unit = block->members[i];
        const gsize cell = (gsize) i * block->n_kinds + k;

        if (kind->states[unit] != SHARE_GIVEN)
          continue;
        kind->shares[unit] = kind->bases[unit] + block->shares[cell];
        kind->scaled[unit] = block->scaled[cell];
        kind->reasons[unit] = (guint8) find_reason (block, cell);
        kind->others[unit] = -1;
      }
}

static gboolean
refuse (const Block *block, const MarginTableVerdict *verdict, GError **error)
{
  g_autofree char *codes = bhxh_kinds_dup_codes (block->allocation, block->kinds,
                                                 block->n_kinds, block->marked_kinds);
  g_autofree guint8 *units = bhxh_try_new (block->n_units, 1, error);
  Clash clash = { .kind = CLASH_TABLE,
                  .slot = block->total,
                  .parent = block->parent,
                  .persons = ABS (verdict->persons),
                  .units = units,
                  .kinds = *codes != '\0' ? codes : NULL };

  if (units == NULL)
    return FALSE;
  for (guint i = 0; i < block->n_units; i++)
    units[block->members[i] - block->first] = block->units[i];

  switch (verdict->outcome)
    {
    case MARGIN_TABLE_MEMORY:
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ",
                               "out of memory");
      return FALSE;
    case MARGIN_TABLE_CROSSED:
      clash.kind = CLASH_CROSSED;
      clash.slot = block->kinds[verdict->column];
      clash.unit = block->members[verdict->row];
      clash.persons = block->floors[verdict->row * block->n_kinds + verdict->column] -
                      block->caps[verdict->row * block->n_kinds + verdict->column];
      break;
    case MARGIN_TABLE_ROW_TOTAL:
    case MARGIN_TABLE_COLUMN_TOTAL:
    case MARGIN_TABLE_LIMIT:
    case MARGIN_TABLE_WEIGHT:
    case MARGIN_TABLE_FLOOR:
    case MARGIN_TABLE_TOTALS: clash.kind = CLASH_RANGE; break;
    default: break;
    }
  return bhxh_infeasible_refuse (block->allocation, &clash, error);
}

/* What the units or a kind have already is more than there is. */
static gboolean
check_left (const Block *block, GError **error)
{
  for (guint i = 0; i < block->n_units; i++)
    if (block->unit_totals[i] < 0)
      {
        const Clash clash = { .kind = CLASH_CROSSED,
                              .slot = block->total,
                              .parent = block->parent,
                              .unit = block->members[i],
                              .persons = -block->unit_totals[i] };

        return bhxh_infeasible_refuse (block->allocation, &clash, error);
      }
  for (guint k = 0; k < block->n_kinds; k++)
    if (block->kind_totals[k] < 0)
      {
        const Clash clash = { .kind = CLASH_BASES,
                              .slot = block->kinds[k],
                              .parent = block->parent,
                              .persons = -block->kind_totals[k] };

        return bhxh_infeasible_refuse (block->allocation, &clash, error);
      }
  return TRUE;
}

gboolean
bhxh_kinds_share (BhxhAllocation *allocation, guint total, guint parent, GError **error)
{
  g_auto (Block) block = { 0 };
  MarginTableVerdict verdict;

  if (!block_init (&block, allocation, total, parent, error))
    return FALSE;
  fill (&block);
  if (!check_left (&block, error))
    return FALSE;
  const MarginTable table = { .n_rows = block.n_units,
                              .n_columns = block.n_kinds,
                              .weights = block.weights,
                              .row_totals = block.unit_totals,
                              .column_totals = block.kind_totals,
                              .floors = block.floors,
                              .caps = block.caps };
  const MarginTableResult result = { block.shares, block.scaled, block.units,
                                     block.marked_kinds };
  verdict = bhxh_margin_table_share (&table, &result);
  if (verdict.outcome != MARGIN_TABLE_DONE)
    return refuse (&block, &verdict, error);
  take (&block);
  return TRUE;
}
