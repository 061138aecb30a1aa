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

/* Periods remembered, as bits; a table rarely has more than a few years of months. */
#define CELL_PERIOD_BITS 7

/* Bytes of a period's name in any format, with what stands before it; the longest has
 * about half as many. */
#define CELL_NAME_SIZE 128

typedef struct
{
  gint64 period;
  gsize length;
  char text[CELL_NAME_SIZE + CELL_PADDING];
} CellPeriod;

typedef struct
{
  CellPeriod slots[1 << CELL_PERIOD_BITS];
  CellPeriod others[CELL_ROWS]; /* by row: periods whose slot another one has */
} CellPeriods;

/* Renders the rows [@first, @first + @n) of the batch, at most CELL_ROWS of them. */
typedef void (*CellFunc) (Cell *cell, const CellStyle *style, gsize first, gsize n);

struct _Cell
{
  const char *sources[CELL_ROWS]; /* what was rendered, row by row */
  gsize lengths[CELL_ROWS];
  CellPiece prefix; /* part of everything that is rendered */
  CellFunc render;
  const TableColumn *schema;
  const BatchColumn *column;
  gsize longest; /* of the lengths, or more */
  CellTexts texts;
  CellPeriods *periods; /* of period columns */
  char *slots;          /* of number columns: the rendered rows */
  gsize slot_size;
  Sink scratch; /* of text columns: the rendered rows, one behind the other */
};

typedef struct
{
  const CellStyle *style;
  Cell *cells;
  guint n_cells;
  CellPiece row_start;
  CellPiece row_end;
} Cells;

/* Makes a cell for each of @columns, read with @reader. @cells is to be cleared whether
 * that succeeds or not. Errors: BHXH_ERROR_MEMORY. */
gboolean bhxh_cells_init (Cells *cells,
                          const CellStyle *style,
                          BhxhTableReader *reader,
                          const guint *columns,
                          guint n_columns,
                          GError **error);
void bhxh_cells_clear (Cells *cells);

/* What stands before each cell of @cell; before bhxh_cells_prepare(). And before and
 * behind each row, from the next one on. Nothing at first. */
void bhxh_cells_set_prefix (Cells *cells, guint cell, const char *bytes);
void bhxh_cells_set_row_start (Cells *cells, const char *bytes);
void bhxh_cells_set_row_end (Cells *cells, const char *bytes);

/* Makes everything ready for the first row. Errors: BHXH_ERROR_MEMORY, BHXH_ERROR_LIMIT.
 */
gboolean bhxh_cells_prepare (Cells *cells, GError **error);

/* Renders rows [@first, @first + @n) of the reader's batch, at most CELL_ROWS of them,
 * into the cells' sources and lengths. FALSE and BHXH_ERROR_MEMORY when a text does not
 * fit. */
gboolean bhxh_cells_render (Cells *cells, gsize first, gsize n, GError **error);

/* Writes the rows [@first, @end) of the reader's batch. */
void bhxh_cells_write_rows (Cells *cells, Sink *sink, gsize first, gsize end);

/* --- Between cell.c and cell-rows.c ---------------------------------------------- */

/* Appends the prefix and @text, escaped; without one what stands for a missing cell. */
void bhxh_cells_append_text (const Cell *cell,
                             const CellStyle *style,
                             Sink *sink,
                             const char *text);

/* What renders the cells of a column. */
CellFunc bhxh_cells_find_render (const TableColumn *schema, const CellStyle *style);
