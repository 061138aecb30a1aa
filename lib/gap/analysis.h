/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the tables beside the plain gaps are made: each is a row, a list of what its
 * members are called, and a function that works out the next row.
 */
#pragma once

#include "gap/names.h"
#include "model/name-columns.h"

/* Before loops over the rows of a column: cells are cheap, and half of what one takes would
 * be the counting. */
#ifdef __clang__
#define UNROLL _Pragma ("unroll 4")
#else
#define UNROLL _Pragma ("GCC unroll 4")
#endif

/* A number that may be missing. */
typedef struct
{
  gint64 value;
  gint8 decimals;
  guint8 present;
} MaybeAmount;

typedef enum
{
  MEMBER_INDEX,  /* guint: of a unit or an indicator; always present */
  MEMBER_UNIT,   /* gint: of a unit; missing when negative */
  MEMBER_OWNER,  /* nothing: there is one owner */
  MEMBER_PERIOD, /* BhxhPeriod; missing when none */
  MEMBER_CODE,   /* guint8; missing when 0 */
  MEMBER_COUNT,  /* guint; missing when 0 */
  MEMBER_AMOUNT, /* MaybeAmount */
  MEMBER_TEXT    /* nothing: made when it is read */
} MemberKind;

typedef struct
{
  TableColumn schema;
  MemberKind kind;
  gsize offset;
  char *(*dup_text) (gpointer cursor); /* of the row at hand; NULL: none */
} AnalysisColumn;

/* What a table of its own takes. @columns have at most ANALYSIS_MAX_COLUMNS, texts last. */
typedef struct
{
  const char *title_vi;
  const char *title_en;
  const AnalysisColumn *columns;
  guint n_columns;
  gsize row_size;
  /* A cursor for one pass; NULL only with @error set. */
  gpointer (*begin) (BhxhGaps *gaps, GError **error);
  /* Fills @row, zeroed before, and sets *@done at the end instead. FALSE with @error. */
  gboolean (*next) (gpointer cursor, gpointer row, gboolean *done, GError **error);
  void (*end) (gpointer cursor);
  /* Whether the row at hand may have any text; NULL where there are no texts. */
  gboolean (*has_texts) (gconstpointer cursor);
  gboolean is_of_all_owners; /* owner is an index of them */
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

/* What every row says first: of whom, of what; unit_name as of gap_view_name_unit(). */
#define ANALYSIS_SUBJECT_COLUMNS(Row)                                                    \
  { UNIT_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, unit) },                            \
      { UNIT_NAME_VI_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, unit_name) },           \
      { UNIT_NAME_EN_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, unit_name) },           \
      { INDICATOR_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, indicator) },              \
      { INDICATOR_NAME_VI_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, indicator) },      \
  {                                                                                      \
    INDICATOR_NAME_EN_COLUMN, MEMBER_INDEX, G_STRUCT_OFFSET (Row, indicator)             \
  }

/* And most rows: whose target. */
#define ANALYSIS_CELL_COLUMNS(Row)                                                       \
  ANALYSIS_SUBJECT_COLUMNS (Row),                                                        \
  {                                                                                      \
    TABLE_TEXT ("owner", "Cơ quan giao", "Target of"), MEMBER_OWNER, 0                   \
  }

/* Of an actual that is a sum: of how many units. They are all that it waits for, since no
 * figure is taken here in which a unit is missing. */
#define ANALYSIS_SUMMED_COLUMN(Row)                                                      \
  {                                                                                      \
    TABLE_NUMBER ("summed_units", "Thực hiện là tổng của số đơn vị",                     \
                  "Actual is the sum of units"),                                         \
        MEMBER_COUNT, G_STRUCT_OFFSET (Row, n_summed)                                    \
  }

static inline MaybeAmount
maybe_amount (Amount amount)
{
  return (MaybeAmount){ amount.value, (gint8) amount.decimals, 1 };
}
