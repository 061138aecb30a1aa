/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a list of ranked units to the cells of a batch.
 */
#pragma once

#include "gap/rank-short.h"
#include "gap/ranking-measures.h"

/* Cells that only some lists have; flags. */
typedef enum
{
  PART_ALL = 0, /* of columns: not only some */
  PART_TIES = 1,
  PART_BASES = 2,
  PART_ABOVE = 4,
  PART_PEOPLE = 8,
  PART_REASONS = 16
} RankingPart;

/* Units ranked among each other by one measure. */
typedef struct
{
  const RankedMeasure *measured; /* by number of the unit */
  guint parts;                   /* RankingPart */
  guint8 measure;
  guint8 order;
  guint8 value_unit;
  gboolean is_alike;    /* all have figures */
  MaybeAmount n_ranked; /* these come first */
} RankingList;

#define RANKING_MAX_LISTS 5

/* By one measure after the other. */
typedef struct
{
  guint n; /* rows of all lists */
  guint n_lists;
  RankingList lists[RANKING_MAX_LISTS];
  RankRows rows; /* of all lists; numbers also of those that are not ranked */
  guint parts;   /* of any list */
  const RankedUnit *units;
  const RankedUnit *example; /* see bhxh_ranked_units_compare() */
  guint n_known;
  guint n_siblings; /* rows of each list */
  guint indicator;
  guint owner; /* there is one */
  BhxhPeriod period;
  gint parent; /* -1: none */
  guint8 level;
} RankingBlock;

/* How the members of a row of structures are read into columns. */
typedef enum
{
  MEMBER_INDEX,  /* guint: of a unit or an indicator; always present */
  MEMBER_UNIT,   /* gint: of a unit; missing when negative */
  MEMBER_PERIOD, /* BhxhPeriod; missing when none */
  MEMBER_CODE,   /* guint8; missing when 0 */
  MEMBER_COUNT,  /* guint; missing when 0 */
  MEMBER_AMOUNT  /* MaybeAmount */
} MemberKind;

typedef struct
{
  TableColumn schema;
  MemberKind kind;
  enum
  {
    FROM_PEERS, /* the same in all rows */
    FROM_UNITS,
    FROM_KNOWN, /* units of which the actual is known */
    FROM_RANKS,
    FROM_TIES,
    FROM_LIST, /* the same in all rows of a list, and never missing */
    FROM_MEASURED
  } from;
  gsize offset;
  RankingPart part;
  gboolean is_alike; /* the same in all rows of a list where all units are known */
  gboolean repeats;  /* names what the column before it has */
} RankingColumn;

#define RANKING_N_COLUMNS 33

extern const RankingColumn bhxh_ranking_columns[RANKING_N_COLUMNS];

/* Fills the wanted columns with @n rows of the block, from row @from of it on. */
void bhxh_ranking_block_fill (const RankingBlock *block,
                              gsize from,
                              gsize n,
                              Batch *batch);
