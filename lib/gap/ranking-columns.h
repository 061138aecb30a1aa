/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a list of ranked units to the cells of a batch.
 */
#pragma once

#include "gap/rank-short.h"
#include "gap/ranking-measures.h"

/* What rows show of a unit, whatever it is ranked by. */
typedef enum
{
  SHOWN_UNIT,
  SHOWN_UNIT_NAME,
  SHOWN_TARGET,
  SHOWN_ACTUAL,
  SHOWN_ACTUAL_PERIOD,
  SHOWN_STAGE,
  SHOWN_AS_OF,
  SHOWN_SUMMED,
  SHOWN_N
} ShownNumber;

/* One of these of all units, in their own order. */
typedef struct
{
  gint64 *values;
  gint8 *decimals;
  guint8 *present;
  guint n_present;
  gint64 last_value; /* of those present, and so below */
  gint8 last_decimals;
  guint8 differing_decimals; /* bits by which any differ */
  gint64 differing;
} ShownCells;

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
  ShownCells shown[SHOWN_N];
  guint n_siblings; /* rows of each list */
  guint indicator;
  guint owner; /* there is one */
  BhxhPeriod period;
  gint parent; /* -1: none */
  guint8 level;
} RankingBlock;

typedef struct
{
  TableColumn schema;
  MemberKind kind;
  enum
  {
    FROM_PEERS, /* the same in all rows */
    FROM_SHOWN,
    FROM_RANKS,
    FROM_TIES,
    FROM_LIST, /* the same in all rows of a list, and never missing */
    FROM_MEASURED
  } from;
  gsize offset; /* ShownNumber of what is shown */
  RankingPart part;
  gboolean is_alike; /* the same in all rows of a list that is_alike */
} RankingColumn;

#define RANKING_N_COLUMNS 33

extern const RankingColumn bhxh_ranking_columns[RANKING_N_COLUMNS];

/* Sets what is shown of the unit by this number; missing where it is not set. */
static inline void
shown_cells_set (ShownCells *cells, guint number, gint64 value, gint decimals)
{
  if (cells->n_present++ > 0)
    {
      cells->differing |= value ^ cells->last_value;
      cells->differing_decimals |= (guint8) (decimals ^ cells->last_decimals);
    }
  cells->values[number] = cells->last_value = value;
  cells->decimals[number] = cells->last_decimals = (gint8) decimals;
  cells->present[number] = 1;
}

/* Fills the wanted columns with @n rows of the block, from row @from of it on. */
void bhxh_ranking_block_fill (const RankingBlock *block,
                              gsize from,
                              gsize n,
                              Batch *batch);
