/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Three ways as nested two-way tables: rows and columns in several layers, such as units
 * and kinds in several years.
 */
#pragma once

#include "allocation/table.h"

/* Row totals are over all layers, column totals of each layer. All is borrowed. */
typedef struct
{
  gsize n_layers;
  gsize n_rows;
  gsize n_columns;
  const gint64 *weights;       /* row by row; the same in all layers */
  const gint64 *row_totals;    /* one a row */
  const gint64 *column_totals; /* layer by layer */
  const gint64 *caps;          /* row by row, of all layers together; NULL: none */
} NestedTables;

/* Which table a verdict is of: NESTED_OUTER is that of rows and layers, others are the
 * layers. */
#define NESTED_OUTER G_MAXSIZE

typedef struct
{
  MarginTableVerdict verdict;
  gsize table;
} NestedVerdict;

/* First rows and layers are shared out, a row's weight being the sum of its own and the
 * layers' totals those of their columns; then each layer in turn, with the row totals
 * that this gave it. @shares is layer by layer, each row by row, and written when all of
 * it is done. All stated totals are exact, and caps are kept. What only a choice of all
 * at once could do is not found.
 *
 * Marks, as of bhxh_margin_table_share(), are of the table that the verdict is of: the
 * columns of the outer one are layers, so that there must be room for as many. */
NestedVerdict bhxh_nested_share (const NestedTables *tables,
                                 gint64 *shares,
                                 guint8 *row_marks,
                                 guint8 *column_marks);
