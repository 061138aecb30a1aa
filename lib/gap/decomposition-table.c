/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The gap of each whole and the parts it is made of, whole by whole.
 */
#include "gap/decomposition-rows.h"
#include "gap/labels.h"

#include <bhxhplan/analysis.h>

static const Label from_labels[] = {
  { "", "", "" },
  { "target", "Chỉ tiêu giao", "Target" },
  { "base", "Số kỳ gốc", "Base" },
};

static const Label labour_labels[] = {
  { "", "", "" },
  { "own", "Của từng kỳ so sánh", "Each side's own" },
  { "actual", "Của kỳ thực hiện, dùng cho cả hai", "That of the actual for both" },
  { "target", "Của bên chỉ tiêu hoặc kỳ gốc, dùng cho cả hai",
    "That of the target or base for both" },
  { "unknown", "Chưa có: chỉ nêu được khoảng", "Unknown: ranges only" },
};

static const Label reason_labels[] = {
  { "", "", "" },
  { "units_missing", "Thiếu số liệu của đơn vị cấp dưới", "Units below are missing" },
  { "too_large", "Số liệu quá lớn để tính chính xác", "Too large to reckon exactly" },
};

#define MEMBER(member) G_STRUCT_OFFSET (DecompositionRow, member)
#define EFFECT_COLUMNS(name, vi, en)                                                     \
  { TABLE_NUMBER (#name "_effect", "Do " vi, "By " en), MEMBER_AMOUNT,                   \
    MEMBER (name.value) },                                                               \
      { TABLE_NUMBER (#name "_effect_lo", "Do " vi ", từ", "By " en ", from"),           \
        MEMBER_AMOUNT, MEMBER (name.lo) },                                               \
      { TABLE_NUMBER (#name "_effect_hi", "Do " vi ", đến", "By " en ", to"),            \
        MEMBER_AMOUNT, MEMBER (name.hi) },                                               \
  {                                                                                      \
    TABLE_NUMBER (#name "_persons", "Do " vi " (người)", "By " en " (persons)"),         \
        MEMBER_AMOUNT, MEMBER (name.persons)                                             \
  }

static const AnalysisColumn decomposition_columns[] = {
  ANALYSIS_CELL_COLUMNS (DecompositionRow),
  { TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"), MEMBER_PERIOD, MEMBER (period) },
  { TABLE_CODE ("line", "Thành phần", "Part", bhxh_line_labels), MEMBER_CODE,
    MEMBER (line) },
  { TABLE_CODE ("from_kind", "So với", "Compared with", from_labels), MEMBER_CODE,
    MEMBER (from_kind) },
  { TABLE_PERIOD ("from_period", "Kỳ so sánh", "Its period"), MEMBER_PERIOD,
    MEMBER (from_period) },
  { TABLE_NUMBER ("from", "Chỉ tiêu hoặc số gốc", "Target or base"), MEMBER_AMOUNT,
    MEMBER (from) },
  { TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"), MEMBER_PERIOD,
    MEMBER (to_period) },
  { TABLE_NUMBER ("actual", "Thực hiện", "Actual"), MEMBER_AMOUNT, MEMBER (to) },
  { TABLE_CODE ("change_unit",
                "Đơn vị tính chênh lệch",
                "Differences in",
                bhxh_gap_unit_labels),
    MEMBER_CODE, MEMBER (change_unit) },
  { TABLE_NUMBER ("change", "Chênh lệch", "Difference"), MEMBER_AMOUNT, MEMBER (change) },
  { TABLE_NUMBER ("contribution",
                  "Đóng góp vào chênh lệch chung",
                  "Adds to the whole's difference"),
    MEMBER_AMOUNT, MEMBER (contribution) },
  { TABLE_NUMBER ("persons", "Đóng góp (người)", "Adds (persons)"), MEMBER_AMOUNT,
    MEMBER (persons) },
  EFFECT_COLUMNS (rate, "tỷ lệ bao phủ", "coverage"),
  EFFECT_COLUMNS (structure, "lực lượng lao động", "labour force"),
  { TABLE_CODE ("labour_force",
                "Lực lượng lao động dùng để tính",
                "Labour force used",
                labour_labels),
    MEMBER_CODE, MEMBER (labour) },
  { TABLE_PERIOD ("labour_force_period",
                  "Kỳ của lực lượng lao động",
                  "Period of the labour force"),
    MEMBER_PERIOD, MEMBER (labour_period) },
  { TABLE_CODE ("reason", "Lý do chưa phân tích được", "Why not all", reason_labels),
    MEMBER_CODE, MEMBER (reason) },
  ANALYSIS_SUMMED_COLUMN (DecompositionRow),
};

/* --- The table ------------------------------------------------------------------- */

typedef struct
{
  BhxhGaps *gaps;
  guint64 n_steps; /* cells gone over: by unit, then slot */
  GArray *rows;    /* of the whole at hand */
  guint next_row;
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_array_unref (cursor->rows);
  g_free (cursor);
}

static gpointer
decomposition_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  (void) error;
  cursor->gaps = gaps;
  cursor->rows = g_array_new (FALSE, FALSE, sizeof (DecompositionRow));
  return cursor;
}

/* Takes the next cell apart, if it is one of persons or of a rate; *@done after the
 * last. */
static gboolean
take_next_cell (Cursor *cursor, gboolean *done, GError **error)
{
  const GapView *view = &cursor->gaps->engine.view;
  const guint64 step = cursor->n_steps++;
  const GapSlot *slot = NULL;

  g_array_set_size (cursor->rows, 0);
  cursor->next_row = 0;
  *done =
      view->n_slots == 0 || step / view->n_slots >= bhxh_frame_get_n_units (view->frame);
  if (*done)
    return TRUE;
  slot = &view->slots[step % view->n_slots];
  return slot->measure == BHXH_MEASURE_INDEX ||
         bhxh_decomposition_add_rows (cursor->gaps, slot, (guint) (step / view->n_slots),
                                      cursor->rows, error);
}

static gboolean
decomposition_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;

  while (cursor->next_row >= cursor->rows->len)
    if (!take_next_cell (cursor, done, error) || *done)
      return *done;
  *(DecompositionRow *) row =
      g_array_index (cursor->rows, DecompositionRow, cursor->next_row++);
  return TRUE;
}

static const Analysis decomposition_analysis = {
  "Phân tích chênh lệch theo thành phần",
  "Differences taken apart",
  decomposition_columns,
  G_N_ELEMENTS (decomposition_columns),
  sizeof (DecompositionRow),
  decomposition_begin,
  decomposition_next,
  cursor_free,
};

BhxhTable *
bhxh_gaps_dup_decomposition_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &decomposition_analysis);
}
