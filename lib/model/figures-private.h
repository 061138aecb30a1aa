/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inside of figures, for the files that make and read them.
 */
#pragma once

#include "base/arena.h"
#include "base/slabs.h"
#include "model/figures.h"

/* The dense limit: so many cells may be there whatever is in them, and so many a figure.
 */
#define DENSE_FREE_CELLS (G_GUINT64_CONSTANT (16) << 20)
#define DENSE_CELLS_A_FIGURE 64

/* Figures of one cell at most. */
#define FIGURES_A_CELL 1024

#define TRAITS_MAX G_MAXUINT16

/* Interned traits: the traits by number, and an open-addressed table of numbers. */
typedef struct
{
  Trait *traits; /* [0] is blank */
  gsize capacity;
  guint n_traits; /* with [0] */
  guint16 *slots; /* 0: empty */
  guint n_slots;  /* a power of two, at least twice n_traits */
  guint16 last;   /* asked for last */
} TraitTable;

/* Everything but the first figure of a cell: lists, in the order that counts, found by
 * cell in an open-addressed table. */
typedef struct
{
  gint64 value;
  guint32 detail;
  guint32 next; /* index + 1; 0: the last one */
  guint16 trait;
} FurtherFigure;

typedef struct
{
  guint64 key;   /* cell + 1; 0: empty */
  guint32 first; /* index + 1 */
} FurtherSlot;

typedef struct
{
  FurtherFigure *figures;
  gsize capacity;
  gsize n_figures;
  FurtherSlot *slots;
  gsize n_slots; /* a power of two, more than twice n_cells */
  gsize n_cells;
} FurtherTable;

/* Origins by number, and the way back; NULL: no file yet. */
typedef struct
{
  Arena *arena;
  GPtrArray *origins; /* of Origin *, which the arena owns */
  GHashTable *numbers;
  guint n_files;
} OriginTable;

/* All columns of one period; NULL: none yet. */
typedef FigureColumn *PeriodColumns;

struct _BhxhFigures
{
  gatomicrefcount refs;
  BhxhFrame *frame;
  guint n_units;
  guint n_indicators;
  gboolean is_open;     /* periods may grow, figures be added */
  gboolean is_settable; /* from bhxh_figures_new() */
  gboolean is_wide;     /* columns have an array each, to be narrowed later */
  Slabs slabs;          /* the arrays, if not */
  PeriodColumns *columns;
  gsize columns_capacity;
  BhxhPeriod *periods; /* by slot */
  gsize periods_capacity;
  guint n_periods;
  guint64 max_periods;
  GHashTable *period_slots; /* while open: period -> slot + 1 */
  TraitTable traits;
  FurtherTable further;
  FurtherTable superseded; /* what stands no longer, the latest first once settled */
  StatementTexts *texts;   /* or NULL */
  OriginTable origins;
  guint64 n_cells; /* allocated */
  guint64 n_figures;
  guint64 n_expected;
};

/* --- figures-traits.c ----------------------------------------------------------------
 */

gboolean bhxh_traits_init (TraitTable *table, GError **error);
void bhxh_traits_clear (TraitTable *table);
guint16 bhxh_traits_intern (TraitTable *table, const Trait *trait, GError **error);

/* --- figures-origin.c ----------------------------------------------------------------
 */

void bhxh_origins_clear (OriginTable *table);

/* --- figures-further.c ---------------------------------------------------------------
 */

void bhxh_further_clear (FurtherTable *table);

/* Index + 1 of the first further figure of @cell; 0 when there is none. */
guint32 bhxh_further_find (const FurtherTable *table, guint64 cell);

/* Makes room for one more figure of @cell, after all its others, and gives it; or NULL.
 */
FurtherFigure *bhxh_further_append (FurtherTable *table, guint64 cell, GError **error);

/* How many further figures @cell has. */
guint bhxh_further_count (const FurtherTable *table, guint64 cell);

/* The further figures of @cell, which has some, from now on. The table's slots stay where
 * they are. */
gboolean bhxh_further_rewrite (FurtherTable *table,
                               guint64 cell,
                               const Figure *figures,
                               guint n,
                               GError **error);

/* Gives the cells their new numbers after the periods changed places: @slots[old] = new.
 */
gboolean bhxh_further_renumber (FurtherTable *table,
                                guint64 cells_a_period,
                                const guint *slots,
                                GError **error);

/* Gives the cells the numbers they have with @n_left units a column instead of @n_units;
 * the lists of the other units, with @n_dropped figures, go. */
gboolean bhxh_further_narrow (FurtherTable *table,
                              guint n_units,
                              guint n_left,
                              guint64 *n_dropped,
                              GError **error);

/* --- figures.c -----------------------------------------------------------------------
 */

/* BHXH_ERROR_LIMIT for few figures in very many cells. */
gboolean bhxh_figures_check_dense (guint64 n_cells, guint64 n_figures, GError **error);

/* Whether a figure may be put there: BHXH_ERROR_INDEX, BHXH_ERROR_RANGE,
 * BHXH_ERROR_MISUSE. */
gboolean bhxh_figures_check (const BhxhFigures *figures,
                             guint unit,
                             guint indicator,
                             guint period,
                             const Figure *figure,
                             GError **error);

/* --- figures-cell.c ------------------------------------------------------------------
 */

/* Room for details in a column; done before anything is written. */
gboolean bhxh_figures_need_details (BhxhFigures *figures,
                                    FigureColumn *column,
                                    GError **error);

/* Adds to a cell that has a figure already. */
gboolean bhxh_figures_add_further (BhxhFigures *figures,
                                   guint unit,
                                   guint indicator,
                                   guint period,
                                   const Figure *figure,
                                   GError **error);

static inline guint64
figures_cell (const BhxhFigures *figures, guint unit, guint indicator, guint period)
{
  return ((guint64) period * figures->n_indicators + indicator) * figures->n_units + unit;
}

static inline FigureColumn *
figures_column (const BhxhFigures *figures, guint indicator, guint period)
{
  const PeriodColumns columns = figures->columns[period];

  return columns != NULL ? &columns[indicator] : NULL;
}

/* The same where it is known that the period has columns. */
static inline FigureColumn *
figures_made_column (const BhxhFigures *figures, guint indicator, guint period)
{
  return &figures->columns[period][indicator];
}
