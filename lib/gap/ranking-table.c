/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which of the units right below another is ahead: one list of siblings and one measure
 * at a time, its rows from the first rank to the last.
 */
#include "base/memory.h"
#include "gap/ranking-columns.h"
#include "gap/ranking-short.h"

#include <bhxhplan/analysis.h>

typedef struct
{
  BhxhGaps *gaps;
  guint *order; /* of each unit: its place by code */
  guint slot;
  RankingSource source;
  RankingAbove above;
  RankedUnit *units; /* right below the parent */
  guint n_units;
  guint first;   /* of those that are ranked among each other */
  guint measure; /* the next one of theirs */
  ShortPeers peers;
  gboolean is_short; /* their figures go the short way */
  gboolean has_sums;
  ShownUnit *shown;
  RankedMeasure *measured;
  guint *numbers; /* of the ranked ones, where some are not */
  Rank *ranks;    /* of the ranked ones, and so below */
  RatioSpan *spans;
  ShortSpan *short_spans;
  RankRoom room;
  RankPlace *places;
  RankingBlock block; /* the rows at hand */
  gsize next_row;
  gsize first_row;          /* of the peers, in the batch */
  RankingWants of_lists[2]; /* of the batch; by block.is_alike, and so below */
  RankingWants of_peers[2];
} Cursor;

#define MEASURE_NONE_LEFT (BHXH_RANKING_CONTRIBUTION + 1)

/* --- Peers ----------------------------------------------------------------------- */

static void
show_unit (const Cursor *cursor, const RankedUnit *unit, ShownUnit *shown)
{
  const Reported *reported = &unit->figure.reported;

  *shown = (ShownUnit){ .unit = unit->unit,
                        .unit_name = unit->unit,
                        .actual_period = cursor->source.actual.actual.actual.period,
                        .as_of = BHXH_PERIOD_NONE,
                        .target = maybe_amount (unit->target.amount) };
  if (unit->reason != RANKED)
    return;
  shown->actual_period = reported->period;
  shown->actual = maybe_amount (reported->actual.amount);
  shown->stage = (guint8) reported->stage;
  shown->as_of = reported->as_of;
  shown->unit_name =
      gap_view_name_unit (&cursor->gaps->engine.view, unit->unit, reported->last_day);
  shown->n_summed = reported->n_expected;
}

static void
show_peers (Cursor *cursor)
{
  const ShownUnit *first = &cursor->shown[0];

  cursor->block.is_alike = TRUE;
  cursor->has_sums = FALSE;
  for (guint i = 0; i < cursor->peers.n; i++)
    {
      ShownUnit *shown = &cursor->shown[i];

      show_unit (cursor, &cursor->peers.units[i], shown);
      cursor->block.is_alike = cursor->block.is_alike && shown->actual.present &&
                               shown->actual_period == first->actual_period &&
                               shown->as_of == first->as_of &&
                               shown->stage == first->stage;
      cursor->has_sums |= shown->n_summed != 0;
    }
}

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
  cursor->measure = MEASURE_NONE_LEFT;
  if (peers->n < 2)
    return;
  cursor->measure = BHXH_RANKING_GAP;
  cursor->is_short = bhxh_ranking_shorten (peers);
  show_peers (cursor);
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
        cursor->block.parent = -1;
        return TRUE;
      }
  return FALSE;
}

/* FALSE after the last. */
static gboolean
go_to_next_parent (Cursor *cursor)
{
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  gint *parent = &cursor->block.parent;
  guint first = 0;

  do
    if (++*parent >= (gint) bhxh_frame_get_n_units (frame) && !go_to_next_slot (cursor))
      return FALSE;
  while (*parent >= 0 && bhxh_frame_get_children (frame, (guint) *parent, &first) < 2);
  cursor->n_units =
      bhxh_ranking_list_units (&cursor->source, *parent, cursor->order, cursor->units);
  if (*parent >= 0 && cursor->n_units > 1)
    bhxh_ranking_find_above (&cursor->source, (guint) *parent, &cursor->above);
  cursor->first = cursor->peers.n = 0;
  return TRUE;
}

/* --- Ranks ----------------------------------------------------------------------- */

static void
list_ranked (Cursor *cursor, guint n_ranked)
{
  guint n = 0;

  for (guint i = 0; n_ranked < cursor->peers.n && i < cursor->peers.n; i++)
    if (cursor->measured[i].reason == RANKED)
      cursor->numbers[n++] = i;
}

/* Where all numbers fit; FALSE when they do not. */
static gboolean
rank_short (Cursor *cursor, BhxhRankingMeasure measure, guint *n_ranked)
{
  if (!cursor->is_short ||
      !bhxh_ranking_measure_short (&cursor->peers, measure, cursor->measured,
                                   cursor->short_spans, n_ranked))
    return FALSE;
  list_ranked (cursor, *n_ranked);
  bhxh_rank_list_short (cursor->short_spans, *n_ranked, &cursor->room, cursor->places);
  return TRUE;
}

static gboolean
rank_any (Cursor *cursor, BhxhRankingMeasure measure, guint *n_ranked, GError **error)
{
  const ShortPeers *peers = &cursor->peers;

  *n_ranked = 0;
  for (guint i = 0; i < peers->n; i++)
    {
      bhxh_ranking_measure (&cursor->source, &cursor->above, &peers->units[i], measure,
                            &cursor->measured[i], &cursor->spans[*n_ranked]);
      *n_ranked += cursor->measured[i].reason == RANKED;
    }
  list_ranked (cursor, *n_ranked);
  if (*n_ranked > 0 &&
      !bhxh_rank_compute (cursor->spans, *n_ranked, cursor->ranks, error))
    return FALSE;
  bhxh_rank_list (cursor->ranks, *n_ranked, &cursor->room, cursor->places);
  return TRUE;
}

/* Those with a rank first, of which the places have the number among these. */
static void
finish_places (Cursor *cursor, guint n_ranked)
{
  RankPlace *place = cursor->places + n_ranked;

  if (n_ranked == cursor->peers.n)
    return;
  for (guint i = 0; i < n_ranked; i++)
    cursor->places[i].number = cursor->numbers[cursor->places[i].number];
  for (guint i = 0; i < cursor->peers.n; i++)
    if (cursor->measured[i].reason != RANKED)
      *place++ = (RankPlace){ { 0, 0, 0 }, i };
}

static guint
list_parts (const Cursor *cursor, BhxhRankingMeasure measure, guint n_ranked)
{
  const gboolean of_persons =
      measure == BHXH_RANKING_REMAINING || measure == BHXH_RANKING_CONTRIBUTION;
  guint parts = 0;
  guint tied = 0;

  for (guint i = 0; i < n_ranked; i++)
    tied |= cursor->places[i].rank.tied;
  if (tied != 0)
    parts |= PART_TIES;
  if (cursor->has_sums)
    parts |= PART_SUMS;
  if (measure == BHXH_RANKING_PACE)
    parts |= PART_BASES;
  if (measure == BHXH_RANKING_CONTRIBUTION)
    parts |= PART_ABOVE;
  if (of_persons && cursor->source.slot->measure != BHXH_MEASURE_PERSON)
    parts |= PART_PEOPLE;
  if (n_ranked < cursor->peers.n)
    parts |= PART_REASONS;
  return parts;
}

static gboolean
is_wanted (const Cursor *cursor)
{
  const BhxhRankingMeasure only = cursor->gaps->ranking_measure;

  return (only == BHXH_RANKING_ALL || (guint) only == cursor->measure) &&
         bhxh_ranking_applies (&cursor->source, cursor->block.parent,
                               (BhxhRankingMeasure) cursor->measure);
}

/* The rows of the measure at hand. */
static gboolean
make_rows (Cursor *cursor, GError **error)
{
  const BhxhRankingMeasure measure = (BhxhRankingMeasure) cursor->measure;
  const RankedUnit *first = &cursor->peers.units[0];
  RankingBlock *block = &cursor->block;
  guint n_ranked = 0;

  if (!is_wanted (cursor))
    return TRUE;
  if (!rank_short (cursor, measure, &n_ranked) &&
      !rank_any (cursor, measure, &n_ranked, error))
    return FALSE;
  finish_places (cursor, n_ranked);
  block->n = block->n_siblings = cursor->peers.n;
  block->parts = list_parts (cursor, measure, n_ranked);
  block->level = first->level;
  block->measure = (guint8) measure;
  block->order = (guint8) bhxh_ranking_get_order (measure, first->less);
  block->value_unit =
      (guint8) bhxh_ranking_get_unit (measure, cursor->source.slot->measure);
  block->n_ranked = maybe_amount ((Amount){ n_ranked, 0 });
  return TRUE;
}

/* What the rows of the peers have in common. */
static void
finish_peers (Cursor *cursor, Batch *batch)
{
  if (batch->n_rows > cursor->first_row)
    bhxh_ranking_peers_fill (&cursor->block, &cursor->of_peers[cursor->block.is_alike],
                             cursor->first_row, batch);
  cursor->first_row = batch->n_rows;
}

/* The next list of rows, which may be empty. FALSE with @error. */
static gboolean
go_on (Cursor *cursor, Batch *batch, gboolean *done, GError **error)
{
  cursor->block.n = 0;
  cursor->next_row = 0;
  if (cursor->measure < MEASURE_NONE_LEFT)
    {
      if (!make_rows (cursor, error))
        return FALSE;
      cursor->measure++;
    }
  else
    {
      finish_peers (cursor, batch);
      if (cursor->first + cursor->peers.n < cursor->n_units)
        go_to_next_peers (cursor);
      else
        *done = !go_to_next_parent (cursor);
    }
  return TRUE;
}

/* --- The table ------------------------------------------------------------------- */

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_free (cursor->order);
  g_free (cursor->units);
  g_free (cursor->peers.shorts);
  g_free (cursor->shown);
  g_free (cursor->measured);
  g_free (cursor->numbers);
  g_free (cursor->ranks);
  g_free (cursor->spans);
  g_free (cursor->short_spans);
  bhxh_rank_room_clear (&cursor->room);
  g_free (cursor->places);
  g_free (cursor);
}

/* Of all lists of siblings the longest. */
static guint
count_most_siblings (const BhxhFrame *frame)
{
  const guint n_units = bhxh_frame_get_n_units (frame);
  guint n_roots = 0;
  guint most = 1;

  for (guint unit = 0; unit < n_units; unit++)
    {
      guint first = 0;

      most = MAX (most, bhxh_frame_get_children (frame, unit, &first));
      n_roots += bhxh_frame_get_parent (frame, unit) < 0;
    }
  return MAX (most, n_roots);
}

/* Room for @n siblings. */
static gboolean
cursor_allocate (Cursor *cursor, guint n, GError **error)
{
  return (cursor->units = bhxh_try_new (n, sizeof (RankedUnit), error)) != NULL &&
         (cursor->peers.shorts = bhxh_try_new (n, sizeof (ShortUnit), error)) != NULL &&
         (cursor->shown = bhxh_try_new (n, sizeof (ShownUnit), error)) != NULL &&
         (cursor->measured = bhxh_try_new (n, sizeof (RankedMeasure), error)) != NULL &&
         (cursor->numbers = bhxh_try_new (n, sizeof (guint), error)) != NULL &&
         (cursor->ranks = bhxh_try_new (n, sizeof (Rank), error)) != NULL &&
         (cursor->spans = bhxh_try_new (n, sizeof (RatioSpan), error)) != NULL &&
         (cursor->short_spans = bhxh_try_new (n, sizeof (ShortSpan), error)) != NULL &&
         (cursor->places = bhxh_try_new (n, sizeof (RankPlace), error)) != NULL &&
         bhxh_rank_room_init (&cursor->room, n, error);
}

static gpointer
table_begin (gpointer source, GError **error)
{
  const GapNames *names = source;
  BhxhFrame *frame = names->gaps->engine.view.frame;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->gaps = names->gaps;
  cursor->measure = MEASURE_NONE_LEFT;
  /* Before the first slot: its first parent comes after the last of none. */
  cursor->slot = G_MAXUINT;
  cursor->block.parent = (gint) bhxh_frame_get_n_units (frame);
  cursor->order = bhxh_ranking_list_places (frame, error);
  if (cursor->order == NULL ||
      !cursor_allocate (cursor, count_most_siblings (frame), error))
    g_clear_pointer (&cursor, cursor_free);
  if (cursor == NULL)
    return NULL;
  cursor->peers.source = &cursor->source;
  cursor->peers.above = &cursor->above;
  cursor->block.units = cursor->shown;
  cursor->block.measured = cursor->measured;
  cursor->block.places = cursor->places;
  return cursor;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  gboolean done = FALSE;

  for (guint i = 0; i < 2; i++)
    {
      bhxh_ranking_wants_init (&cursor->of_lists[i], batch, i == 1, FALSE);
      bhxh_ranking_wants_init (&cursor->of_peers[i], batch, i == 1, TRUE);
    }
  cursor->first_row = 0;
  while (batch->n_rows < TABLE_BATCH_ROWS && !done)
    {
      const gsize n =
          MIN (cursor->block.n - cursor->next_row, TABLE_BATCH_ROWS - batch->n_rows);

      if (n > 0)
        bhxh_ranking_block_fill (&cursor->block,
                                 &cursor->of_lists[cursor->block.is_alike],
                                 cursor->next_row, n, batch);
      cursor->next_row += n;
      batch->n_rows += n;
      if (cursor->next_row == cursor->block.n && !go_on (cursor, batch, &done, error))
        return FALSE;
    }
  finish_peers (cursor, batch);
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
