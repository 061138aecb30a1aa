/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table whose cells have bounds and whose rows and columns have totals. Nothing here
 * knows what is counted.
 */
#pragma once

#include "base/wide.h"

/* Cells stand row by row. 0 <= lo <= hi in each; the totals of the rows and those of the
 * columns have one sum. All is borrowed. */
typedef struct
{
  gsize n_rows;
  gsize n_columns;
  const gint64 *lo;
  const gint64 *hi;
  const gint64 *row_totals;
  const gint64 *column_totals;
} Grid;
