/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A figure of every unit in one period, as targets are shared out by it: what was
 * reported or, of counts, the sum of what all units below reported. Nothing is made up.
 */
#pragma once

#include "model/figures.h"

typedef enum
{
  VALUE_MISSING = 0,
  VALUE_PARTLY = 1, /* some units below have it, others not */
  VALUE_GIVEN = 2,
  VALUE_SUMMED = 3
} ValueState;

typedef struct
{
  guint indicator;
  BhxhPeriod period;
  gint decimals;  /* of all its values, at least 0 */
  gint64 *values; /* one a unit of the axis */
  guint8 *states; /* ValueState */
} Column;

static inline gboolean
column_has (const Column *column, guint unit)
{
  return column != NULL && column->states[unit] >= VALUE_GIVEN;
}

/* The columns that were looked at, each once. */
typedef struct
{
  BhxhFrame *frame;           /* the plan's, of the units */
  const BhxhFigures *figures; /* NULL: none */
  GPtrArray *columns;         /* of Column; addresses stay */
} ColumnStore;

void bhxh_column_store_init (ColumnStore *store,
                             BhxhFrame *frame,
                             const BhxhFigures *figures);
void bhxh_column_store_clear (ColumnStore *store);

/* Which figures are meant. */
typedef struct
{
  guint indicator;
  BhxhPeriod period;      /* this one; none: the latest with figures */
  BhxhPeriod until;       /* then: that ends on this day at the latest */
  BhxhPeriodKind of_kind; /* 0: any */
} ColumnQuery;

/* The latest column that any of the units [@first, @first + @n), or units below them,
 * have figures in; NULL in @column: none. FALSE with BHXH_ERROR_MEMORY, BHXH_ERROR_RANGE. */
gboolean bhxh_column_store_find (ColumnStore *store,
                                 const ColumnQuery *query,
                                 guint first,
                                 guint n,
                                 const Column **column,
                                 GError **error);
