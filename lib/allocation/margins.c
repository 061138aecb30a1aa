/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The public face of tables with two margins: rows and columns have no names here but
 * their index.
 */
#include "allocation/nested.h"
#include "base/error.h"
#include "base/memory.h"

#include <bhxhplan/apportionment.h>

/* Names in one message, at most. */
#define MAX_NAMED 10

/* What the marks of a clash are of. */
typedef struct
{
  gsize n_rows;
  gsize n_columns;
  guint8 *rows;
  guint8 *columns;
} Marks;

static void
marks_clear (Marks *marks)
{
  g_free (marks->rows);
  g_free (marks->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marks, marks_clear)

static gboolean
marks_init (Marks *marks, gsize n_rows, gsize n_columns, GError **error)
{
  *marks = (Marks){ .n_rows = n_rows, .n_columns = n_columns };
  marks->rows = bhxh_try_new (n_rows, sizeof (guint8), error);
  if (marks->rows != NULL)
    marks->columns = bhxh_try_new (n_columns, sizeof (guint8), error);
  return marks->columns != NULL;
}

/* "0, 3, 7"; after MAX_NAMED of them how many there are: "0, 3, ... (25)". */
static char *
list_marked (const guint8 *marks, gsize n)
{
  GString *list = g_string_new (NULL);
  gsize n_marked = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (!marks[i])
        continue;
      if (n_marked < MAX_NAMED)
        g_string_append_printf (list, "%s%" G_GSIZE_FORMAT, n_marked > 0 ? ", " : "", i);
      n_marked++;
    }
  if (n_marked > MAX_NAMED)
    g_string_append_printf (list, ", ... (%" G_GSIZE_FORMAT ")", n_marked);
  return g_string_free (list, FALSE);
}

/* --- One sentence each -------------------------------------------------------------- */

static void
set_limit (GError **error)
{
  bhxh_set_error (error, BHXH_ERROR_LIMIT,
                  "bảng có nhiều hơn %" G_GSIZE_FORMAT
                  " ô, hoặc nhiều hơn %d ở chiều ngắn hơn",
                  "the table has more than %" G_GSIZE_FORMAT
                  " cells, or more than %d along its shorter side",
                  MARGIN_TABLE_MAX_CELLS, MARGIN_TABLE_MAX_SHORTER_SIDE);
}

/* What is wrong with one cell. */
static void
set_cell (const MarginTable *table, const MarginTableVerdict *verdict, GError **error)
{
  const gsize cell = verdict->row * table->n_columns + verdict->column;

  if (verdict->outcome == MARGIN_TABLE_WEIGHT)
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "hàng %" G_GSIZE_FORMAT ", cột %" G_GSIZE_FORMAT
                    ": trọng số phải từ 0 đến %" G_GINT64_FORMAT,
                    "row %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT
                    ": the weight must be from 0 to %" G_GINT64_FORMAT,
                    verdict->row, verdict->column, BHXH_NUMBER_MAX);
  else if (verdict->outcome == MARGIN_TABLE_FLOOR)
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "hàng %" G_GSIZE_FORMAT ", cột %" G_GSIZE_FORMAT
                    ": mức tối thiểu phải từ 0 đến %" G_GINT64_FORMAT,
                    "row %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT
                    ": the floor must be from 0 to %" G_GINT64_FORMAT,
                    verdict->row, verdict->column, MARGIN_TABLE_MAX_PERSONS);
  else
    bhxh_set_error (
        error, BHXH_ERROR_INFEASIBLE,
        "hàng %" G_GSIZE_FORMAT ", cột %" G_GSIZE_FORMAT
        ": mức tối thiểu %" G_GINT64_FORMAT " lớn hơn mức tối đa %" G_GINT64_FORMAT,
        "row %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT
        ": the floor of %" G_GINT64_FORMAT " is above the cap of %" G_GINT64_FORMAT,
        verdict->row, verdict->column, table->floors != NULL ? table->floors[cell] : 0,
        table->caps[cell]);
}

/* What is wrong with a total, or with all. */
static void
set_total (const MarginTableVerdict *verdict, GError **error)
{
  if (verdict->outcome == MARGIN_TABLE_ROW_TOTAL)
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "hàng %" G_GSIZE_FORMAT
                    ": tổng phải từ 0 trở lên, và các tổng cộng lại không quá "
                    "%" G_GINT64_FORMAT,
                    "row %" G_GSIZE_FORMAT
                    ": its total must be 0 or more, and all together at most "
                    "%" G_GINT64_FORMAT,
                    verdict->row, MARGIN_TABLE_MAX_PERSONS);
  else if (verdict->outcome == MARGIN_TABLE_COLUMN_TOTAL)
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "cột %" G_GSIZE_FORMAT
                    ": tổng phải từ 0 trở lên, và các tổng cộng lại không quá "
                    "%" G_GINT64_FORMAT,
                    "column %" G_GSIZE_FORMAT
                    ": its total must be 0 or more, and all together at most "
                    "%" G_GINT64_FORMAT,
                    verdict->column, MARGIN_TABLE_MAX_PERSONS);
  else if (verdict->persons > 0)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "tổng các hàng nhiều hơn tổng các cột %" G_GINT64_FORMAT " người",
                    "the rows have %" G_GINT64_FORMAT " persons more than the columns",
                    verdict->persons);
  else
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "tổng các hàng ít hơn tổng các cột %" G_GINT64_FORMAT " người",
                    "the rows have %" G_GINT64_FORMAT " persons fewer than the columns",
                    -verdict->persons);
}

/* Lines whose own bounds miss their totals. */
static void
set_lines (const MarginTableVerdict *verdict, const Marks *marks, GError **error)
{
  g_autofree char *rows = list_marked (marks->rows, marks->n_rows);
  g_autofree char *columns = list_marked (marks->columns, marks->n_columns);
  const gint64 persons = verdict->persons;

  if (verdict->outcome == MARGIN_TABLE_ROW_FLOORS)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "hàng %s: các mức tối thiểu vượt tổng %" G_GINT64_FORMAT " người",
                    "rows %s: the floors add up to %" G_GINT64_FORMAT
                    " persons more than the totals",
                    rows, persons);
  else if (verdict->outcome == MARGIN_TABLE_ROW_CAPS)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "hàng %s: các mức tối đa và các ô trọng số 0 thiếu so với tổng "
                    "%" G_GINT64_FORMAT " người",
                    "rows %s: caps, and cells of weight 0, leave room for "
                    "%" G_GINT64_FORMAT " persons fewer than the totals",
                    rows, persons);
  else if (verdict->outcome == MARGIN_TABLE_COLUMN_FLOORS)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "cột %s: các mức tối thiểu vượt tổng %" G_GINT64_FORMAT " người",
                    "columns %s: the floors add up to %" G_GINT64_FORMAT
                    " persons more than the totals",
                    columns, persons);
  else
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "cột %s: các mức tối đa và các ô trọng số 0 thiếu so với tổng "
                    "%" G_GINT64_FORMAT " người",
                    "columns %s: caps, and cells of weight 0, leave room for "
                    "%" G_GINT64_FORMAT " persons fewer than the totals",
                    columns, persons);
}

/* Sets of rows and columns that have no table together. */
static void
set_clash (const MarginTableVerdict *verdict, const Marks *marks, GError **error)
{
  g_autofree char *rows = list_marked (marks->rows, marks->n_rows);
  g_autofree char *columns = list_marked (marks->columns, marks->n_columns);

  if (verdict->outcome == MARGIN_TABLE_ROWS_CLASH)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "hàng %s buộc phải đưa ít nhất %" G_GINT64_FORMAT
                    " người vào cột %s, nơi chỉ còn chỗ cho %" G_GINT64_FORMAT
                    ": thừa %" G_GINT64_FORMAT " người",
                    "rows %s must place at least %" G_GINT64_FORMAT
                    " persons in columns %s, which have room for %" G_GINT64_FORMAT
                    ": %" G_GINT64_FORMAT " too many",
                    rows, verdict->needed, columns, verdict->left, verdict->persons);
  else
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "cột %s cần ít nhất %" G_GINT64_FORMAT
                    " người của hàng %s, nơi chỉ còn %" G_GINT64_FORMAT
                    ": thiếu %" G_GINT64_FORMAT " người",
                    "columns %s need at least %" G_GINT64_FORMAT
                    " persons of rows %s, which have %" G_GINT64_FORMAT
                    " left: %" G_GINT64_FORMAT " too few",
                    columns, verdict->needed, rows, verdict->left, verdict->persons);
}

static void
set_verdict (const MarginTable *table,
             const MarginTableVerdict *verdict,
             const Marks *marks,
             GError **error)
{
  switch (verdict->outcome)
    {
    case MARGIN_TABLE_LIMIT: set_limit (error); break;
    case MARGIN_TABLE_WEIGHT:
    case MARGIN_TABLE_FLOOR:
    case MARGIN_TABLE_CROSSED: set_cell (table, verdict, error); break;
    case MARGIN_TABLE_ROW_TOTAL:
    case MARGIN_TABLE_COLUMN_TOTAL:
    case MARGIN_TABLE_TOTALS: set_total (verdict, error); break;
    case MARGIN_TABLE_ROWS_CLASH:
    case MARGIN_TABLE_COLUMNS_CLASH: set_clash (verdict, marks, error); break;
    case MARGIN_TABLE_MEMORY:
      bhxh_set_error (error, BHXH_ERROR_MEMORY,
                      "không đủ bộ nhớ cho bảng %" G_GSIZE_FORMAT " x %" G_GSIZE_FORMAT,
                      "not enough memory for a table of %" G_GSIZE_FORMAT
                      " x %" G_GSIZE_FORMAT,
                      table->n_rows, table->n_columns);
      break;
    default: set_lines (verdict, marks, error); break;
    }
}

/* --- Two margins -------------------------------------------------------------------- */

/* In units of 10^-BHXH_APPORTIONMENT_SCALED_DECIMALS. */
static void
write_scaled (const Wide *scaled, gsize n, gint64 *decimal)
{
  const Wide half = (Wide) 1 << (SCALE_BITS - 1);
  const Wide power = bhxh_wide_power_of_ten (BHXH_APPORTIONMENT_SCALED_DECIMALS);

  for (gsize i = 0; i < n; i++)
    decimal[i] = (gint64) ((scaled[i] * power + half) >> SCALE_BITS);
}

gboolean
bhxh_apportionment_fill_table (const gint64 *weights,
                               gsize n_rows,
                               gsize n_columns,
                               const gint64 *row_totals,
                               const gint64 *column_totals,
                               const gint64 *floors,
                               const gint64 *caps,
                               gint64 *shares,
                               gint64 *scaled,
                               GError **error)
{
  const MarginTable table = { n_rows,        n_columns, weights, row_totals,
                              column_totals, floors,    caps };
  g_autofree Wide *values = NULL;
  g_auto (Marks) marks = { 0 };
  MarginTableResult result = { .shares = shares };
  MarginTableVerdict verdict;

  g_return_val_if_fail (n_rows == 0 || row_totals != NULL, FALSE);
  g_return_val_if_fail (n_columns == 0 || column_totals != NULL, FALSE);
  g_return_val_if_fail (
      n_rows == 0 || n_columns == 0 || (weights != NULL && shares != NULL), FALSE);
  if (!marks_init (&marks, n_rows, n_columns, error))
    return FALSE;
  if (scaled != NULL)
    {
      values = bhxh_try_new (n_rows * n_columns, sizeof (Wide), error);
      if (values == NULL)
        return FALSE;
    }
  result = (MarginTableResult){ shares, values, marks.rows, marks.columns };
  verdict = bhxh_margin_table_share (&table, &result);
  if (verdict.outcome != MARGIN_TABLE_DONE)
    {
      set_verdict (&table, &verdict, &marks, error);
      return FALSE;
    }
  if (scaled != NULL)
    write_scaled (values, n_rows * n_columns, scaled);
  return TRUE;
}

/* --- Layers ------------------------------------------------------------------------- */

/* Puts before both messages which of the tables they are of. */
static void
name_table (gsize table, GError **error)
{
  g_autoptr (GError) unnamed = NULL;
  g_autofree char *inner_vi = NULL;
  g_autofree char *where_vi = NULL;
  g_autofree char *where_en = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (error == NULL || *error == NULL)
    return;
  unnamed = g_steal_pointer (error);
  inner_vi = bhxh_error_dup_message (unnamed, BHXH_LANGUAGE_VI);
  where_vi = table == NESTED_OUTER ? g_strdup ("bảng hàng theo lớp")
                                   : g_strdup_printf ("lớp %" G_GSIZE_FORMAT, table);
  where_en = table == NESTED_OUTER ? g_strdup ("rows by layers")
                                   : g_strdup_printf ("layer %" G_GSIZE_FORMAT, table);
  vi = g_strdup_printf ("%s: %s", where_vi, inner_vi);
  en = g_strdup_printf ("%s: %s", where_en, unnamed->message);
  bhxh_set_error_messages (error, bhxh_error_get_code (unnamed), vi, en);
}

gboolean
bhxh_apportionment_fill_layers (const gint64 *weights,
                                gsize n_layers,
                                gsize n_rows,
                                gsize n_columns,
                                const gint64 *row_totals,
                                const gint64 *column_totals,
                                const gint64 *caps,
                                gint64 *shares,
                                GError **error)
{
  const NestedTables tables = { n_layers,   n_rows,        n_columns, weights,
                                row_totals, column_totals, caps };
  const gsize most_columns = MAX (n_layers, n_columns);
  g_auto (Marks) marks = { 0 };
  MarginTable table = { .n_rows = n_rows, .n_columns = n_columns, .caps = caps };
  NestedVerdict found;

  g_return_val_if_fail (n_rows == 0 || row_totals != NULL, FALSE);
  g_return_val_if_fail (n_layers == 0 || n_columns == 0 || column_totals != NULL, FALSE);
  g_return_val_if_fail (n_rows == 0 || n_columns == 0 ||
                            (weights != NULL && (n_layers == 0 || shares != NULL)),
                        FALSE);
  if (!marks_init (&marks, n_rows, most_columns, error))
    return FALSE;
  found = bhxh_nested_share (&tables, shares, marks.rows, marks.columns);
  if (found.verdict.outcome == MARGIN_TABLE_DONE)
    return TRUE;
  marks.n_columns = found.table == NESTED_OUTER ? n_layers : n_columns;
  table.n_columns = marks.n_columns;
  set_verdict (&table, &found.verdict, &marks, error);
  name_table (found.table, error);
  return FALSE;
}
