/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the tables beside the plain gaps are made: each is a list of columns, and a
 * function that works out the next row.
 */
#pragma once

#include "gap/names.h"
#include "gap/point.h"
#include "model/name-columns.h"

/* A number that may be missing. */
typedef struct
{
  gint64 value;
  gint8 decimals;
  guint8 present;
} MaybeAmount;

static inline MaybeAmount
maybe_amount (Amount amount)
{
  return (MaybeAmount){ amount.value, (gint8) amount.decimals, 1 };
}

/* --- Columns --------------------------------------------------------------------- */

/* What every row says first: of whom, of what, whose target. */
enum
{
  ANALYSIS_UNIT,
  ANALYSIS_UNIT_NAME_VI,
  ANALYSIS_UNIT_NAME_EN,
  ANALYSIS_INDICATOR,
  ANALYSIS_INDICATOR_NAME_VI,
  ANALYSIS_INDICATOR_NAME_EN,
  ANALYSIS_OWNER,
  ANALYSIS_N_FIRST /* the table's own follow */
};

#define ANALYSIS_FIRST_COLUMNS                                                           \
  [ANALYSIS_UNIT] = UNIT_COLUMN, [ANALYSIS_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,          \
  [ANALYSIS_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,                                         \
  [ANALYSIS_INDICATOR] = INDICATOR_COLUMN,                                               \
  [ANALYSIS_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,                               \
  [ANALYSIS_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,                               \
  [ANALYSIS_OWNER] = TABLE_TEXT ("owner", "Cơ quan giao", "Target of")

/* Of an actual that is a sum: of how many units. They are all that it waits for, since no
 * figure is taken here in which a unit is missing. */
#define ANALYSIS_SUMMED_COLUMN                                                           \
  TABLE_NUMBER ("summed_units", "Thực hiện là tổng của số đơn vị",                       \
                "Actual is the sum of units")

/* --- Rows ------------------------------------------------------------------------ */

/* The row at hand of a batch; its cells are missing until they are set, but for the first
 * columns, of which all are filled. */
typedef struct
{
  BatchColumn *columns;
  gsize number;
} AnalysisRow;

static inline void
analysis_set (AnalysisRow row, guint column, gint64 value)
{
  row.columns[column].values[row.number] = value;
  row.columns[column].present[row.number] = 1;
}

/* A period, a code or a count, of which 0 is none. */
static inline void
analysis_set_unless_0 (AnalysisRow row, guint column, gint64 value)
{
  G_STATIC_ASSERT (BHXH_PERIOD_NONE == 0);

  if (value != 0)
    analysis_set (row, column, value);
}

static inline void
analysis_set_amount (AnalysisRow row, guint column, Amount amount)
{
  row.columns[column].decimals[row.number] = (gint8) amount.decimals;
  analysis_set (row, column, amount.value);
}

static inline void
analysis_set_maybe (AnalysisRow row, guint column, MaybeAmount amount)
{
  if (amount.present)
    analysis_set_amount (row, column, (Amount){ amount.value, amount.decimals });
}

/* By what name of gap_view_name_unit(). */
static inline void
analysis_name_unit (AnalysisRow row, guint unit_name)
{
  row.columns[ANALYSIS_UNIT_NAME_VI].values[row.number] = unit_name;
}

/* Of whom and of what; by the unit's own name. */
static inline void
analysis_set_subject (AnalysisRow row, guint unit, guint indicator)
{
  row.columns[ANALYSIS_UNIT].values[row.number] = unit;
  row.columns[ANALYSIS_INDICATOR].values[row.number] = indicator;
  analysis_name_unit (row, unit);
}

/* An actual, or another known figure, in columns that stand side by side from @column on:
 * its period, the figure, its stage, its day. The unit goes by its name of then. */
static inline void
analysis_set_known (AnalysisRow row,
                    guint column,
                    const GapView *view,
                    guint unit,
                    const Known *known)
{
  analysis_name_unit (row, gap_view_name_unit (view, unit, known->last_day));
  analysis_set_unless_0 (row, column, known->period);
  analysis_set_amount (row, column + 1, known->value);
  analysis_set_unless_0 (row, column + 2, known->stage);
  analysis_set_unless_0 (row, column + 3, known->as_of);
}

/* --- Tables ---------------------------------------------------------------------- */

/* What a table of its own takes. */
typedef struct
{
  const char *title_vi;
  const char *title_en;
  const TableColumn *columns; /* at most ANALYSIS_MAX_COLUMNS, the first ones first */
  guint n_columns;
  /* A cursor for one pass; NULL only with @error set. */
  gpointer (*begin) (BhxhGaps *gaps, GError **error);
  /* Sets the cells of the next row, or *@done at the end instead. FALSE with @error. */
  gboolean (*next) (gpointer cursor, AnalysisRow row, gboolean *done, GError **error);
  void (*end) (gpointer cursor);
  /* Makes the texts of the row at hand, row @number of @batch; NULL: there are none. */
  void (*make_texts) (gpointer cursor, Batch *batch, gsize number);
  gboolean is_of_all_owners; /* @next sets the owner, by number of them */
  /* Has the cursor go over these units alone, which outlive it; NULL: it cannot. */
  void (*choose) (gpointer cursor, const UnitList *units);
} Analysis;

#define ANALYSIS_MAX_COLUMNS 48

/* The table; NULL when memory is missing. @analysis must outlive it. */
BhxhTable *bhxh_analysis_dup_table (BhxhGaps *gaps, const Analysis *analysis);

/* The same of some units, where the analysis can choose. */
BhxhTable *bhxh_analysis_dup_table_of (BhxhGaps *gaps,
                                       const Analysis *analysis,
                                       const guint *units,
                                       guint n_units);
