/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which of the units right below another is ahead: one list of siblings at a time,
 * by one measure after the other, the rows of each from the first rank to the last.
 */
#include "base/memory.h"
#include "gap/ranking-columns.h"
#include "gap/ranking-short.h"

#include <bhxhplan/analysis.h>

#include <string.h>

typedef struct
{
  BhxhGaps *gaps;
  Families families;
  guint slot;
  guint next_family;
  RankingSource source;
  RankingAbove above;
  RankedUnit *units; /* right below the parent */
  guint n_units;
  guint first; /* of those that are ranked among each other */
  ShortPeers peers;
  gboolean is_short;       /* their figures go the short way */
  RankedMeasure *measured; /* of all lists */
  guint *numbers;          /* of the ranked ones, where some are not */
  Rank *ranks;             /* of the ranked ones, and so below */
  RatioSpan *spans;
  ShortList list;
  RankRoom room;
  gint64 *rank_values; /* room for block.rows, and so below */
  guint *rank_numbers;
  RankingBlock block; /* the rows at hand */
  gsize next_row;
} Cursor;

/* One list. */
typedef struct
{
  BhxhRankingMeasure measure;
  guint n; /* that have a rank */
  gboolean any_tied;
} Ranked;

G_STATIC_ASSERT (BHXH_RANKING_CONTRIBUTION - BHXH_RANKING_GAP + 1 == RANKING_MAX_LISTS);

/* --- Peers ----------------------------------------------------------------------- */

/* The next of the siblings that are peers; nobody is ranked alone. */
static void
go_to_next_peers (Cursor *cursor)
{
  ShortPeers *peers = &cursor->peers;
  guint end = 0;

  cursor->first += peers->n;
  end = cursor->first + 1;
  peers->units = cursor->units + cursor->first;
  while (end < cursor->n_units &&
         ranked_units_are_peers (peers->units, &cursor->units[end]))
    end++;
  peers->n = end - cursor->first;
}

static gboolean
go_to_next_slot (Cursor *cursor)
{
  const GapView *view = &cursor->gaps->engine.view;

  while (++cursor->slot < view->n_slots)
    if (view->slots[cursor->slot].measure != BHXH_MEASURE_INDEX)
      {
        bhxh_ranking_source_init (&cursor->source, cursor->gaps,
                                  &view->slots[cursor->slot]);
        cursor->block.indicator = cursor->source.slot->indicator;
        cursor->block.period = cursor->source.slot->target_period;
        cursor->next_family = 0;
        return TRUE;
      }
  return FALSE;
}

/* FALSE after the last. */
static gboolean
go_to_next_family (Cursor *cursor)
{
  const Family *family = NULL;

  if (cursor->next_family >= cursor->families.n && !go_to_next_slot (cursor))
    return FALSE;
  family = &cursor->families.families[cursor->next_family++];
  cursor->block.parent = family->parent;
  cursor->n_units = bhxh_ranking_list_units (&cursor->source, family, cursor->units);
  if (family->parent >= 0 && cursor->n_units > 1)
    bhxh_ranking_find_above (&cursor->source, family, cursor->units, cursor->n_units,
                             &cursor->above);
  cursor->first = cursor->peers.n = 0;
  return TRUE;
}

/* --- Ranks ----------------------------------------------------------------------- */

/* Where the rows of the next list begin. */
static RankRows
get_next_rows (const RankingBlock *block)
{
  const RankRows *rows = &block->rows;

  return (RankRows){ rows->first + block->n, rows->last + block->n, rows->tied + block->n,
                     rows->numbers + block->n };
}

/* Where all numbers fit; FALSE when they do not. */
static gboolean
rank_short (Cursor *cursor, RankedMeasure *measured, const RankRows *rows, Ranked *ranked)
{
  if (!cursor->is_short || !bhxh_ranking_measure_short (&cursor->peers, ranked->measure,
                                                        measured, &cursor->list))
    return FALSE;
  ranked->n = cursor->list.n;
  ranked->any_tied = bhxh_rank_list_short (&cursor->list, &cursor->room, rows);
  return TRUE;
}

static gboolean
rank_any (Cursor *cursor,
          RankedMeasure *measured,
          const RankRows *rows,
          Ranked *ranked,
          GError **error)
{
  const ShortPeers *peers = &cursor->peers;

  ranked->n = 0;
  for (guint i = 0; i < peers->n; i++)
    {
      bhxh_ranking_measure (&cursor->source, &cursor->above, &peers->units[i],
                            ranked->measure, &measured[i], &cursor->spans[ranked->n]);
      ranked->n += measured[i].reason == RANKED;
    }
  if (ranked->n > 0 &&
      !bhxh_rank_compute (cursor->spans, ranked->n, cursor->ranks, error))
    return FALSE;
  ranked->any_tied = bhxh_rank_list (cursor->ranks, ranked->n, &cursor->room, rows);
  return TRUE;
}

/* Those with a rank first, of which the rows have the number among these. */
static void
finish_rows (Cursor *cursor,
             const RankedMeasure *measured,
             guint n_ranked,
             const RankRows *rows)
{
  guint *unranked = rows->numbers + n_ranked;
  guint n = 0;

  if (n_ranked == cursor->peers.n)
    return;
  for (guint i = 0; i < cursor->peers.n; i++)
    if (measured[i].reason == RANKED)
      cursor->numbers[n++] = i;
    else
      *unranked++ = i;
  for (guint i = 0; i < n_ranked; i++)
    rows->numbers[i] = cursor->numbers[rows->numbers[i]];
}

static guint
list_parts (const Cursor *cursor, const Ranked *ranked)
{
  const gboolean of_persons = ranked->measure == BHXH_RANKING_REMAINING ||
                              ranked->measure == BHXH_RANKING_CONTRIBUTION;
  guint parts = 0;

  if (ranked->any_tied)
    parts |= PART_TIES;
  if (ranked->measure == BHXH_RANKING_PACE)
    parts |= PART_BASES;
  if (ranked->measure == BHXH_RANKING_CONTRIBUTION)
    parts |= PART_ABOVE;
  if (of_persons && cursor->source.slot->measure != BHXH_MEASURE_PERSON)
    parts |= PART_PEOPLE;
  if (ranked->n < cursor->peers.n)
    parts |= PART_REASONS;
  return parts;
}

static gboolean
is_wanted (const Cursor *cursor, BhxhRankingMeasure measure)
{
  const BhxhRankingMeasure only = cursor->gaps->ranking_measure;

  return (only == BHXH_RANKING_ALL || only == measure) &&
         bhxh_ranking_applies (&cursor->source, cursor->block.parent, measure);
}

/* The rows of one more measure. */
static gboolean
add_list (Cursor *cursor, BhxhRankingMeasure measure, GError **error)
{
  const gboolean less = cursor->peers.units[0].less;
  RankingBlock *block = &cursor->block;
  RankingList *list = &block->lists[block->n_lists];
  RankedMeasure *measured = cursor->measured + block->n;
  const RankRows rows = get_next_rows (block);
  Ranked ranked = { .measure = measure };

  if (!rank_short (cursor, measured, &rows, &ranked) &&
      !rank_any (cursor, measured, &rows, &ranked, error))
    return FALSE;
  finish_rows (cursor, measured, ranked.n, &rows);
  *list = (RankingList){
    .measured = measured,
    .parts = list_parts (cursor, &ranked),
    .measure = (guint8) measure,
    .order = (guint8) bhxh_ranking_get_order (measure, less),
    .value_unit = (guint8) bhxh_ranking_get_unit (measure, cursor->source.slot->measure),
    .n_ranked = maybe_amount ((Amount){ ranked.n, 0 }),
  };
  block->parts |= list->parts;
  block->n += cursor->peers.n;
  block->n_lists++;
  return TRUE;
}

/* The rows of the peers at hand, by all measures that are wanted. */
static gboolean
make_rows (Cursor *cursor, GError **error)
{
  RankingBlock *block = &cursor->block;

  if (cursor->peers.n < 2)
    return TRUE;
  block->n_siblings = cursor->peers.n;
  block->level = cursor->peers.units[0].level;
  block->parts = 0;
  cursor->is_short = bhxh_ranking_shorten (&cursor->peers);
  block->units = cursor->peers.units;
  block->n_known =
      bhxh_ranked_units_compare (block->units, block->n_siblings, &block->example);
  for (guint i = BHXH_RANKING_GAP; i <= BHXH_RANKING_CONTRIBUTION; i++)
    if (is_wanted (cursor, (BhxhRankingMeasure) i) &&
        !add_list (cursor, (BhxhRankingMeasure) i, error))
      return FALSE;
  return TRUE;
}

/* The next peers, who may have no rows. FALSE with @error. */
static gboolean
go_on (Cursor *cursor, gboolean *done, GError **error)
{
  cursor->block.n = cursor->block.n_lists = 0;
  cursor->next_row = 0;
  if (cursor->first + cursor->peers.n >= cursor->n_units)
    {
      *done = !go_to_next_family (cursor);
      return TRUE;
    }
  go_to_next_peers (cursor);
  return make_rows (cursor, error);
}

/* --- The table ------------------------------------------------------------------- */

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_families_clear (&cursor->families);
  g_free (cursor->units);
  g_free (cursor->peers.shorts);
  g_free (cursor->measured);
  g_free (cursor->numbers);
  g_free (cursor->ranks);
  g_free (cursor->spans);
  g_free (cursor->list.at);
  g_free (cursor->list.by);
  g_free (cursor->list.spans);
  bhxh_rank_room_clear (&cursor->room);
  g_free (cursor->rank_values);
  g_free (cursor->rank_numbers);
  g_free (cursor);
}

static gboolean
allocate_rows (Cursor *cursor, gsize n, GError **error)
{
  cursor->rank_values = bhxh_try_new (3 * n, sizeof (gint64), error);
  if (cursor->rank_values == NULL ||
      (cursor->rank_numbers = bhxh_try_new (n, sizeof (guint), error)) == NULL)
    return FALSE;
  cursor->block.rows = (RankRows){ cursor->rank_values, cursor->rank_values + n,
                                   cursor->rank_values + 2 * n, cursor->rank_numbers };
  return TRUE;
}

/* Room for @n siblings. */
static gboolean
cursor_allocate (Cursor *cursor, guint n, GError **error)
{
  const gsize n_rows = (gsize) n * RANKING_MAX_LISTS;

  return (cursor->units = bhxh_try_new (n, sizeof (RankedUnit), error)) != NULL &&
         (cursor->peers.shorts = bhxh_try_new (n, sizeof (ShortUnit), error)) != NULL &&
         (cursor->measured = bhxh_try_new (n_rows, sizeof (RankedMeasure), error)) !=
             NULL &&
         (cursor->numbers = bhxh_try_new (n, sizeof (guint), error)) != NULL &&
         (cursor->ranks = bhxh_try_new (n, sizeof (Rank), error)) != NULL &&
         (cursor->spans = bhxh_try_new (n, sizeof (RatioSpan), error)) != NULL &&
         (cursor->list.at = bhxh_try_new (n, sizeof (gint64), error)) != NULL &&
         (cursor->list.by = bhxh_try_new (n, sizeof (gint64), error)) != NULL &&
         (cursor->list.spans = bhxh_try_new (n, sizeof (ShortSpan), error)) != NULL &&
         bhxh_rank_room_init (&cursor->room, n, error) &&
         allocate_rows (cursor, n_rows, error);
}

static gpointer
table_begin (gpointer source, GError **error)
{
  const GapNames *names = source;
  const BhxhFrame *frame = names->gaps->engine.view.frame;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->gaps = names->gaps;
  /* Before the first slot: there is no family left of none. */
  cursor->slot = cursor->next_family = G_MAXUINT;
  if (!bhxh_families_init (&cursor->families, frame, error) ||
      !cursor_allocate (cursor, cursor->families.most, error))
    g_clear_pointer (&cursor, cursor_free);
  if (cursor == NULL)
    return NULL;
  cursor->peers.source = &cursor->source;
  cursor->peers.above = &cursor->above;
  return cursor;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  gboolean done = FALSE;

  while (batch->n_rows < TABLE_BATCH_ROWS && !done)
    {
      const gsize n =
          MIN (cursor->block.n - cursor->next_row, TABLE_BATCH_ROWS - batch->n_rows);

      if (n > 0)
        bhxh_ranking_block_fill (&cursor->block, cursor->next_row, n, batch);
      cursor->next_row += n;
      batch->n_rows += n;
      if (cursor->next_row == cursor->block.n && !go_on (cursor, &done, error))
        return FALSE;
    }
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

static void
names_free (gpointer names)
{
  bhxh_gap_names_free (names);
}

BhxhTable *
bhxh_gaps_dup_ranking_table (BhxhGaps *gaps)
{
  GapNames *names = NULL;
  TableColumn columns[RANKING_N_COLUMNS];
  BhxhTable *table = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  if (names == NULL)
    return NULL;
  for (guint i = 0; i < RANKING_N_COLUMNS; i++)
    columns[i] = bhxh_ranking_columns[i].schema;
  bhxh_gap_names_set_columns (names, columns, RANKING_N_COLUMNS);
  table = bhxh_table_new (columns, RANKING_N_COLUMNS, &functions, names, names_free);
  bhxh_gap_names_set_words (names, table, "Xếp hạng các đơn vị", "Ranks of units");
  bhxh_table_add_note (table,
                       "Xếp hạng giữa các đơn vị cùng cấp, cùng một đơn vị cấp trên. "
                       "Số liệu đã làm tròn "
                       "chỉ cho biết hạng từ cao nhất đến thấp nhất có thể; đơn vị "
                       "chưa có số liệu không "
                       "được xếp hạng.",
                       "Units of one level right below the same unit are ranked among "
                       "each other. Rounded "
                       "figures give the highest and the lowest rank possible; units "
                       "without figures are "
                       "not ranked.");
  return table;
}
