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
  COLUMN_IDENTIFIED,
  COLUMN_BASIS,
  COLUMN_LO_RULE,
  COLUMN_HI_RULE,
  N_COLUMNS
};

static const Label state_labels[] = {
  { NULL, "", "" },
  { "bounded", "Có giá trị phù hợp", "Possible" },
  { "clash", "Không có giá trị nào phù hợp", "Impossible" },
};

static const Label basis_labels[] = {
  { NULL, "", "" },
  [BHXH_BOUND_BY_RULES] = { "rules", "Từng quy tắc", "Each rule by itself" },
  [BHXH_BOUND_BY_SYSTEM] = { "system", "Toàn bộ số liệu và quy tắc",
                             "All figures and rules" },
  [BHXH_BOUND_IN_CONFLICT] = { "conflict", "Từng quy tắc; toàn bộ số liệu mâu thuẫn nhau",
                               "Each rule by itself; all figures together conflict" },
  [BHXH_BOUND_TOO_LARGE] = { "too-large",
                             "Từng quy tắc; quá nhiều số liệu liên quan với nhau",
                             "Each rule by itself; too many figures hang together" },
  [BHXH_BOUND_BY_PARTS] = { "parts",
                            "Toàn bộ số liệu và quy tắc theo từng phần, sau đó các tổng",
                            "All figures and rules part by part, then the sums" },
};

static const Label identified_labels[] = {
  { NULL, "", "" },
  { "yes", "Xác định được", "Identified" },
  { "no", "Không xác định được", "Not identified" },
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
  [COLUMN_IDENTIFIED] =
      TABLE_CODE ("identified", "Mức xác định", "Identified", identified_labels),
  [COLUMN_BASIS] = TABLE_CODE ("basis", "Căn cứ", "Basis", basis_labels),
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
set_rule (Batch *batch, guint column, gsize row, const char *id)
{
  if (id != NULL)
    bhxh_batch_set_text (batch, column, row, id);
}

static void
set_range (Batch *batch, gsize row, const BhxhBounds *bounds, guint index)
{
  const Bound *bound = &bounds->bounds[index];

  bhxh_batch_set_value (batch, COLUMN_STATE, row, bound->is_empty ? 2 : 1);
  bhxh_batch_set_value (batch, COLUMN_IDENTIFIED, row,
                        bhxh_bounds_is_identified (bounds, index) ? 1 : 2);
  bhxh_batch_set_value (batch, COLUMN_BASIS, row, bound->basis);
  if (!(bound->flags & BHXH_RANGE_LO_NONE))
    bhxh_batch_set_number (batch, COLUMN_LO, row, bound->lo, bound->decimals);
  if (!(bound->flags & BHXH_RANGE_HI_NONE))
    bhxh_batch_set_number (batch, COLUMN_HI, row, bound->hi, bound->decimals);
  set_rule (batch, COLUMN_LO_RULE, row, bhxh_bounds_get_lo_rule (bounds, index));
  set_rule (batch, COLUMN_HI_RULE, row, bhxh_bounds_get_hi_rule (bounds, index));
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
      set_range (batch, batch->n_rows, cursor->bounds, cursor->next);
      batch->n_rows++;
    }
  return TRUE;
}

static void
free_source (gpointer data)
{
  bhxh_bounds_unref (data);
}

/* Names the rules, without which such ranges mean nothing. */
static void
add_rules_note (BhxhTable *table, const BhxhBounds *bounds)
{
  g_autofree char *list = bhxh_rule_set_dup_ids (bounds->rules, ", ");
  g_autofree char *note_vi =
      g_strconcat ("Xét đồng thời toàn bộ số liệu và các quy tắc: ", list, ".", NULL);
  g_autofree char *note_en =
      g_strconcat ("All figures together, by the rules: ", list, ".", NULL);

  bhxh_table_add_note (table, note_vi, note_en);
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
  if (bounds->system != NULL)
    add_rules_note (table, bounds);
  else
    bhxh_table_add_note (
        table,
        "Mỗi quy tắc xét riêng rồi lấy phần chung; chỉ dùng quy tắc có mức độ lỗi.",
        "What each rule says by itself, intersected; only rules of severity error are "
        "used.");
  return table;
}
