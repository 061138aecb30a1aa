/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bounds on their way out, one row a figure.
 */
#include "check/bounds.h"
#include "model/name-columns.h"

enum
{
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_INDICATOR,
  COLUMN_INDICATOR_NAME_VI,
  COLUMN_INDICATOR_NAME_EN,
  COLUMN_PERIOD,
  COLUMN_STATE,
  COLUMN_LO,
  COLUMN_HI,
  COLUMN_LO_RULE,
  COLUMN_HI_RULE,
  N_COLUMNS
};

static const Label state_labels[] = {
  { NULL, "", "" },
  { "bounded", "Có giá trị phù hợp", "Possible" },
  { "clash", "Không có giá trị nào phù hợp", "Impossible" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [COLUMN_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [COLUMN_STATE] = TABLE_CODE ("state", "Kết luận", "State", state_labels),
  [COLUMN_LO] = TABLE_NUMBER ("lo", "Ít nhất", "At least"),
  [COLUMN_HI] = TABLE_NUMBER ("hi", "Nhiều nhất", "At most"),
  [COLUMN_LO_RULE] =
      TABLE_TEXT ("lo_rule", "Quy tắc của mức ít nhất", "Rule of the smallest"),
  [COLUMN_HI_RULE] =
      TABLE_TEXT ("hi_rule", "Quy tắc của mức nhiều nhất", "Rule of the largest"),
};

typedef struct
{
  const BhxhBounds *bounds;
  guint next;
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->bounds = data;
  return cursor;
}

static void
set_names (Batch *batch, gsize row, const BhxhFrame *frame, CheckCell cell)
{
  bhxh_batch_set_unit (batch, COLUMN_UNIT, row,
                       bhxh_frame_get_district (frame, cell.unit));
  bhxh_batch_set_indicator (batch, COLUMN_INDICATOR, row,
                            bhxh_frame_get_indicator (frame, cell.indicator));
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, cell.period);
}

static void
set_range (Batch *batch, gsize row, const BhxhBounds *bounds, const Bound *bound)
{
  bhxh_batch_set_value (batch, COLUMN_STATE, row, bound->is_empty ? 2 : 1);
  if (!(bound->flags & BHXH_RANGE_LO_NONE))
    bhxh_batch_set_number (batch, COLUMN_LO, row, bound->lo, bound->decimals);
  if (!(bound->flags & BHXH_RANGE_HI_NONE))
    bhxh_batch_set_number (batch, COLUMN_HI, row, bound->hi, bound->decimals);
  if (bound->lo_origin.rule != BOUND_OF_DOMAIN)
    bhxh_batch_set_text (batch, COLUMN_LO_RULE, row,
                         bounds->rules[bound->lo_origin.rule].id);
  if (bound->hi_origin.rule != BOUND_OF_DOMAIN)
    bhxh_batch_set_text (batch, COLUMN_HI_RULE, row,
                         bounds->rules[bound->hi_origin.rule].id);
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;

  for (; cursor->next < cursor->bounds->n_bounds && batch->n_rows < TABLE_BATCH_ROWS;
       cursor->next++)
    {
      const Bound *bound = &cursor->bounds->bounds[cursor->next];

      set_names (batch, batch->n_rows, cursor->bounds->frame, bound->cell);
      set_range (batch, batch->n_rows, cursor->bounds, bound);
      batch->n_rows++;
    }
  return TRUE;
}

static void
free_source (gpointer data)
{
  bhxh_bounds_unref (data);
}

BhxhTable *
bhxh_bounds_dup_table (BhxhBounds *bounds)
{
  static const TableSource functions = { begin, next, g_free };
  BhxhTable *table;

  g_return_val_if_fail (bounds != NULL, NULL);

  table = bhxh_table_new (columns, N_COLUMNS, &functions, bhxh_bounds_ref (bounds),
                          free_source);
  bhxh_table_set_title (table, "Khoảng giá trị suy ra của số liệu không công bố",
                        "Ranges of unpublished figures, from the published ones");
  bhxh_table_add_note (
      table, "Mỗi quy tắc xét riêng rồi lấy phần chung; chỉ dùng quy tắc có mức độ lỗi.",
      "What each rule says by itself, intersected; only rules of severity error are "
      "used.");
  return table;
}
