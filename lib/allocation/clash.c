/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The simplest reason is given: a line by itself before sets of lines, and of the two
 * ways to tell a clash of sets, by rows and by columns, the one with fewer names.
 */
#include "allocation/clash.h"

#include "allocation/transport.h"

/* --- Input ------------------------------------------------------------------------ */

/* The first total that is out of range, or with those before it more than may be; @n if
 * none is. */
static gsize
find_bad_total (const gint64 *totals, gsize n, gint64 *sum)
{
  *sum = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (totals[i] < 0 || totals[i] > MARGIN_TABLE_MAX_PERSONS - *sum)
        return i;
      *sum += totals[i];
    }
  return n;
}

static MarginTableOutcome
check_cell (const MarginTable *table, gsize cell)
{
  const gint64 floor = table->floors != NULL ? table->floors[cell] : 0;

  if (table->weights[cell] < 0 || table->weights[cell] > BHXH_NUMBER_MAX)
    return MARGIN_TABLE_WEIGHT;
  if (floor < 0 || floor > MARGIN_TABLE_MAX_PERSONS)
    return MARGIN_TABLE_FLOOR;
  if (table->caps != NULL && table->caps[cell] < floor)
    return MARGIN_TABLE_CROSSED;
  return MARGIN_TABLE_DONE;
}

MarginTableVerdict
bhxh_clash_check_input (const MarginTable *table)
{
  const gsize m = table->n_rows;
  const gsize n = table->n_columns;
  MarginTableVerdict verdict = { .outcome = MARGIN_TABLE_DONE };
  gint64 rows = 0;
  gint64 columns = 0;

  if (MIN (m, n) > MARGIN_TABLE_MAX_SHORTER_SIDE ||
      (n > 0 && m > MARGIN_TABLE_MAX_CELLS / n))
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_LIMIT };
  verdict.row = find_bad_total (table->row_totals, m, &rows);
  if (verdict.row < m)
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_ROW_TOTAL, .row = verdict.row };
  verdict.column = find_bad_total (table->column_totals, n, &columns);
  if (verdict.column < n)
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_COLUMN_TOTAL,
                                 .column = verdict.column };
  for (gsize i = 0; i < m * n; i++)
    {
      const MarginTableOutcome outcome = check_cell (table, i);

      if (outcome != MARGIN_TABLE_DONE)
        return (MarginTableVerdict){ .outcome = outcome, .row = i / n, .column = i % n };
    }
  if (rows != columns)
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_TOTALS,
                                 .persons = rows - columns };
  return (MarginTableVerdict){ .outcome = MARGIN_TABLE_DONE };
}

/* --- Lines ------------------------------------------------------------------------ */

/* All lines of one side. */
typedef struct
{
  gsize n_lines;
  gsize n_cells; /* of each */
  gsize line_step;
  gsize cell_step;
  const gint64 *totals;
  MarginTableOutcome floors; /* what it is called when its floors are too high */
  MarginTableOutcome caps;
} Side;

static Wide
sum_line (const Side *side, const gint64 *bounds, gsize line)
{
  Wide sum = 0;

  for (gsize i = 0; i < side->n_cells; i++)
    sum += bounds[line * side->line_step + i * side->cell_step];
  return sum;
}

/* Marks the lines whose @bounds, all at once, are beyond their totals; by how many
 * persons together. @sign is 1 where more than the total is beyond, -1 where less is. */
static Wide
mark_beyond (const Side *side, const gint64 *bounds, gint sign, guint8 *marks)
{
  Wide persons = 0;

  for (gsize i = 0; i < side->n_lines; i++)
    {
      const Wide beyond = sign * (sum_line (side, bounds, i) - side->totals[i]);

      marks[i] = beyond > 0;
      persons += MAX (beyond, 0);
    }
  return persons;
}

/* At most 2^20 cells of at most MARGIN_TABLE_MAX_PERSONS fit 64 bits. */
static MarginTableVerdict
check_side (const Grid *grid, const Side *side, guint8 *marks)
{
  Wide persons = mark_beyond (side, grid->lo, 1, marks);

  if (persons > 0)
    return (MarginTableVerdict){ .outcome = side->floors, .persons = (gint64) persons };
  persons = mark_beyond (side, grid->hi, -1, marks);
  if (persons > 0)
    return (MarginTableVerdict){ .outcome = side->caps, .persons = (gint64) persons };
  return (MarginTableVerdict){ .outcome = MARGIN_TABLE_DONE };
}

static MarginTableVerdict
check_lines (const Grid *grid, guint8 *rows, guint8 *columns)
{
  const gsize m = grid->n_rows;
  const gsize n = grid->n_columns;
  const Side row_side = {
    m, n, n, 1, grid->row_totals, MARGIN_TABLE_ROW_FLOORS, MARGIN_TABLE_ROW_CAPS
  };
  const Side column_side = {
    n, m, 1, n, grid->column_totals, MARGIN_TABLE_COLUMN_FLOORS, MARGIN_TABLE_COLUMN_CAPS
  };
  MarginTableVerdict verdict = check_side (grid, &row_side, rows);

  for (gsize j = 0; j < n; j++)
    columns[j] = FALSE;
  if (verdict.outcome != MARGIN_TABLE_DONE)
    return verdict;
  return check_side (grid, &column_side, columns);
}

/* --- Sets ------------------------------------------------------------------------- */

static gsize
count_marks (const guint8 *marks, gsize n)
{
  gsize count = 0;

  for (gsize i = 0; i < n; i++)
    count += marks[i];
  return count;
}

static void
turn_marks (guint8 *marks, gsize n)
{
  for (gsize i = 0; i < n; i++)
    marks[i] = !marks[i];
}

static Wide
sum_marked (const gint64 *totals, const guint8 *marks, gsize n)
{
  Wide sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += marks[i] ? totals[i] : 0;
  return sum;
}

/* The sum of @bounds where rows are marked as @row_mark and columns as @column_mark. */
static Wide
sum_block (const Grid *grid,
           const gint64 *bounds,
           const guint8 *rows,
           guint8 row_mark,
           const guint8 *columns,
           guint8 column_mark)
{
  Wide sum = 0;

  for (gsize i = 0; i < grid->n_rows; i++)
    for (gsize j = 0; j < grid->n_columns && rows[i] == row_mark; j++)
      if (columns[j] == column_mark)
        sum += bounds[i * grid->n_columns + j];
  return sum;
}

/* A set of rows that has too much for a set of columns is the same as all other columns
 * having too little from all other rows. */
static MarginTableVerdict
describe (const Grid *grid, guint8 *rows, guint8 *columns)
{
  const gsize m = grid->n_rows;
  const gsize n = grid->n_columns;
  const Wide others_take = sum_block (grid, grid->hi, rows, TRUE, columns, FALSE);
  const Wide others_place = sum_block (grid, grid->lo, rows, FALSE, columns, TRUE);
  MarginTableVerdict verdict = { .outcome = MARGIN_TABLE_ROWS_CLASH };
  Wide needed = sum_marked (grid->row_totals, rows, m) - others_take;
  Wide left = sum_marked (grid->column_totals, columns, n) - others_place;

  if (2 * (count_marks (rows, m) + count_marks (columns, n)) > m + n)
    {
      verdict.outcome = MARGIN_TABLE_COLUMNS_CLASH;
      turn_marks (rows, m);
      turn_marks (columns, n);
      needed = sum_marked (grid->column_totals, columns, n) - others_take;
      left = sum_marked (grid->row_totals, rows, m) - others_place;
    }
  verdict.needed = (gint64) needed;
  verdict.left = (gint64) left;
  verdict.persons = (gint64) (needed - left);
  return verdict;
}

MarginTableVerdict
bhxh_clash_find (const Grid *grid, Wide *cells, guint8 *rows, guint8 *columns)
{
  const MarginTableVerdict verdict = check_lines (grid, rows, columns);

  if (verdict.outcome != MARGIN_TABLE_DONE)
    return verdict;
  switch (bhxh_transport_balance (grid, 1, cells, rows, columns))
    {
    case TRANSPORT_BALANCED: return verdict;
    case TRANSPORT_CLASH: return describe (grid, rows, columns);
    default: return (MarginTableVerdict){ .outcome = MARGIN_TABLE_MEMORY };
    }
}
