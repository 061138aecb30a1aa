/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Cells as text, some rows at a time: each column is rendered by its own loop, and
 * everything that repeats (names, codes, periods, what stands between cells) is escaped
 * once and then only pointed at.
 */
#pragma once

#include "base/number.h"
#include "table/reader.h"
#include "table/sink.h"

/* Rows rendered at once; few enough to stay in the nearest cache. */
#define CELL_ROWS 64

/* Every text that a cell points at can be read so far past its end. */
#define CELL_PADDING 16

typedef struct _CellStyle CellStyle;
typedef struct _Cell Cell;

/* How a format shows one cell. */
struct _CellStyle
{
  void (*escape) (const CellStyle *style,
                  Sink *sink,
                  const char *text); /* text and codes */
  const char *missing;
  const char *lone_missing; /* where a row has no other cell; NULL: the same */
  NumberMarks marks;
  gboolean words; /* periods and codes as people read them, not as machines do */
  BhxhLanguage language;
  char delimiter; /* CSV: what makes quotes necessary */
  gboolean guard; /* CSV: no text may look like a formula */
};

/* Bytes that are always before, or behind, a cell. */
typedef struct
{
  char *bytes;
  gsize length;
} CellPiece;

/* Escaped texts one behind the other: text i lies from offsets[i] to offsets[i + 1]; text
 * n is what a missing cell shows. */
typedef struct
{
  char *bytes;
  guint32 *offsets;
  gsize n;
  gsize longest;
} CellTexts;

typedef struct _CellPeriods CellPeriods;

/* Renders the rows [@first, @first + @n) of the batch, at most CELL_ROWS of them. */
typedef void (*CellFunc) (Cell *cell, const CellStyle *style, gsize first, gsize n);

struct _Cell
{
  const char *sources[CELL_ROWS]; /* what was rendered, row by row */
  gsize lengths[CELL_ROWS];
  CellPiece prefix;
  CellFunc render;
  const BatchColumn *column;
  gsize longest; /* of the lengths, or more */
  CellTexts texts;
  CellPeriods *periods; /* of period columns */
  char *slots;          /* of number columns: the rendered rows */
  Sink scratch;         /* of text columns: the rendered rows, one behind the other */
};

typedef struct
{
  const CellStyle *style;
  Cell *cells;
  guint n_cells;
  CellPiece row_end;
} Cells;

/* Prepares a cell for each of @columns, read with @reader. @cells is to be cleared
 * whether that succeeds or not. Errors: BHXH_ERROR_MEMORY, BHXH_ERROR_LIMIT. */
gboolean bhxh_cells_init (Cells *cells,
                          const CellStyle *style,
                          BhxhTableReader *reader,
                          const guint *columns,
                          guint n_columns,
                          GError **error);
void bhxh_cells_clear (Cells *cells);

/* What stands before each cell of @cell and behind each row; nothing at first. */
void bhxh_cells_set_prefix (Cells *cells, guint cell, const char *bytes);
void bhxh_cells_set_row_end (Cells *cells, const char *bytes);

/* Renders rows [@first, @first + @n) of the reader's batch, at most CELL_ROWS of them,
 * into the cells' sources and lengths. FALSE and BHXH_ERROR_MEMORY when a text does not
 * fit. */
gboolean bhxh_cells_render (Cells *cells, gsize first, gsize n, GError **error);

/* Writes the rows [@first, @end) of the reader's batch. */
void bhxh_cells_write_rows (Cells *cells, Sink *sink, gsize first, gsize end);
