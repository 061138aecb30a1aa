/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a list of ranked units to the cells of a batch.
 */
#pragma once

#include "gap/rank-short.h"
#include "gap/ranking-measures.h"

/* What a row shows of a unit, whatever it is ranked by. */
typedef struct
{
  guint unit;
  guint unit_name;
  guint n_summed;
  BhxhPeriod actual_period;
  BhxhPeriod as_of;
  guint8 stage;
  MaybeAmount target;
  MaybeAmount actual;
} ShownUnit;

/* Cells that only some lists have; flags. */
typedef enum
{
  PART_ALL = 0, /* of columns: not only some */
  PART_TIES = 1,
  PART_SUMS = 2,
  PART_BASES = 4,
  PART_ABOVE = 8,
  PART_PEOPLE = 16,
  PART_REASONS = 32
} RankingPart;

/* Units ranked among each other by one measure. */
typedef struct
{
  guint n;
  const ShownUnit *units;
  const RankedMeasure *measured; /* by number as well */
  const RankPlace *places;       /* in the order of rows; ranks all 0: none */
  guint parts;                   /* RankingPart */
  gboolean is_alike;             /* all have figures, of one time and kind */
  guint n_siblings;
  guint indicator;
  guint owner; /* there is one */
  BhxhPeriod period;
  gint parent; /* -1: none */
  guint8 level;
  guint8 measure;
  guint8 order;
  guint8 value_unit;
  MaybeAmount n_ranked;
} RankingBlock;

typedef struct
{
  TableColumn schema;
  MemberKind kind;
  enum
  {
    FROM_PEERS, /* the same for all of them, by whatever they are ranked */
    FROM_LIST,  /* the same for all of them by this measure */
    FROM_UNITS,
    FROM_MEASURED,
    FROM_PLACES /* a count, 0 where it is missing */
  } from;
  gsize offset;
  RankingPart part;
  gboolean is_alike; /* the same in all rows where block->is_alike */
} RankingColumn;

#define RANKING_N_COLUMNS 33

extern const RankingColumn bhxh_ranking_columns[RANKING_N_COLUMNS];

/* Columns that are wanted. */
typedef struct
{
  struct
  {
    guint8 number;
    gboolean repeats; /* has the cells of the column before */
  } columns[RANKING_N_COLUMNS];
  guint n;
} RankingWants;

/* Those that a list fills itself, where its units are alike or not; or, with @of_peers, those
 * that all the peers have alike. */
void bhxh_ranking_wants_init (RankingWants *wants,
                              const Batch *batch,
                              gboolean is_alike,
                              gboolean of_peers);

/* Fills these columns with @n rows of the block, from row @from of it on. */
void bhxh_ranking_block_fill (const RankingBlock *block,
                              const RankingWants *wants,
                              gsize from,
                              gsize n,
                              Batch *batch);

/* What all the peers have alike, in the rows of the batch from @first on. */
void bhxh_ranking_peers_fill (const RankingBlock *block,
                              const RankingWants *wants,
                              gsize first,
                              Batch *batch);
