/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table of whole persons with the totals of its rows and of its columns, shared out by
 * weights; and where there is none, what stands against it. No texts: a caller has names
 * for rows and columns.
 */
#pragma once

#include "allocation/scale.h"

/* Cells, cells along the shorter side, and persons, at most. */
#define MARGIN_TABLE_MAX_CELLS ((gsize) 1 << 20)
#define MARGIN_TABLE_MAX_SHORTER_SIDE 64
#define MARGIN_TABLE_MAX_PERSONS G_GINT64_CONSTANT (900000000000)

/* Cells stand row by row. All is borrowed. */
typedef struct
{
  gsize n_rows;
  gsize n_columns;
  const gint64 *weights; /* 0 to BHXH_NUMBER_MAX; where it is 0 a cell keeps its floor */
  const gint64 *row_totals;
  const gint64 *column_totals;
  const gint64 *floors; /* NULL: 0 */
  const gint64 *caps;   /* NULL: none */
} MarginTable;

typedef enum
{
  MARGIN_TABLE_DONE,
  MARGIN_TABLE_LIMIT,         /* more cells than there may be */
  MARGIN_TABLE_WEIGHT,        /* out of range at row and column */
  MARGIN_TABLE_FLOOR,         /* below 0 or past the most persons, there */
  MARGIN_TABLE_CROSSED,       /* floor above cap, there */
  MARGIN_TABLE_ROW_TOTAL,     /* below 0 at row, or all up to it more than there may be */
  MARGIN_TABLE_COLUMN_TOTAL,  /* the same at column */
  MARGIN_TABLE_TOTALS,        /* rows and columns have different sums */
  MARGIN_TABLE_ROW_FLOORS,    /* add up to more than the totals of the rows marked */
  MARGIN_TABLE_ROW_CAPS,      /* and zero weights, to less */
  MARGIN_TABLE_COLUMN_FLOORS, /* the same of columns */
  MARGIN_TABLE_COLUMN_CAPS,
  MARGIN_TABLE_ROWS_CLASH,    /* the rows marked must place more in the columns marked
                                 than these have room for */
  MARGIN_TABLE_COLUMNS_CLASH, /* the columns marked need more from the rows marked than
                                 these have left */
  MARGIN_TABLE_MEMORY
} MarginTableOutcome;

typedef struct
{
  MarginTableOutcome outcome;
  gsize row;
  gsize column;
  gint64 persons; /* by how many rows less columns differ, floors or caps miss the totals,
                     or rows and columns clash: no two sets of them by more */
  gint64 needed;  /* of ROWS_CLASH and COLUMNS_CLASH: persons is what they need less what
                     is left */
  gint64 left;
} MarginTableVerdict;

/* Where to put what comes out; each entry may be NULL. */
typedef struct
{
  gint64 *shares;  /* by cell */
  Wide *scaled;    /* by cell, in units of 2^-SCALE_BITS of a person */
  guint8 *rows;    /* 1 for each row that a clash names, 0 for the rest */
  guint8 *columns; /* as rows */
} MarginTableResult;

/* Shares out the table. @result->shares and @result->scaled are written when it is done;
 * @result->rows and @result->columns when the outcome is one that marks them.
 *
 * Each cell is its scaled value (scale.h) rounded down or up, with every total exact, and
 * no such table has a smaller sum of deviations from the scaled values, nor of their
 * squares. Among equals the sum of persons times row number times column number, both
 * from 1, is largest.
 *
 * Such a table there always is: where the scaled values miss their totals by so much
 * together that it is not certain, what they miss is moved along shortest chains of cells
 * first, so that all totals of the scaled table are exact. */
MarginTableVerdict bhxh_margin_table_share (const MarginTable *table,
                                            const MarginTableResult *result);
