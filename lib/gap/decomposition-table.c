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

/* Columns of each effect. */
enum
{
  EFFECT_VALUE,
  EFFECT_LO,
  EFFECT_HI,
  EFFECT_PERSONS,
  EFFECT_N_COLUMNS
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_LINE,
  COLUMN_FROM_KIND,
  COLUMN_FROM_PERIOD,
  COLUMN_FROM,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_CHANGE_UNIT,
  COLUMN_CHANGE,
  COLUMN_CONTRIBUTION,
  COLUMN_PERSONS,
  COLUMN_RATE,
  COLUMN_STRUCTURE = COLUMN_RATE + EFFECT_N_COLUMNS,
  COLUMN_LABOUR_FORCE = COLUMN_STRUCTURE + EFFECT_N_COLUMNS,
  COLUMN_LABOUR_FORCE_PERIOD,
  COLUMN_REASON,
  COLUMN_SUMMED
};

#define EFFECT_COLUMNS(column, name, vi, en)                                             \
  [column + EFFECT_VALUE] = TABLE_NUMBER (name "_effect", "Do " vi, "By " en),           \
            [column + EFFECT_LO] =                                                       \
                TABLE_NUMBER (name "_effect_lo", "Do " vi ", từ", "By " en ", from"),    \
            [column + EFFECT_HI] =                                                       \
                TABLE_NUMBER (name "_effect_hi", "Do " vi ", đến", "By " en ", to"),     \
            [column + EFFECT_PERSONS] = TABLE_NUMBER (                                   \
                name "_persons", "Do " vi " (người)", "By " en " (persons)")

static const TableColumn decomposition_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_LINE] = TABLE_CODE ("line", "Thành phần", "Part", bhxh_line_labels),
  [COLUMN_FROM_KIND] = TABLE_CODE ("from_kind", "So với", "Compared with", from_labels),
  [COLUMN_FROM_PERIOD] = TABLE_PERIOD ("from_period", "Kỳ so sánh", "Its period"),
  [COLUMN_FROM] = TABLE_NUMBER ("from", "Chỉ tiêu hoặc số gốc", "Target or base"),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_CHANGE_UNIT] = TABLE_CODE ("change_unit",
                                     "Đơn vị tính chênh lệch",
                                     "Differences in",
                                     bhxh_gap_unit_labels),
  [COLUMN_CHANGE] = TABLE_NUMBER ("change", "Chênh lệch", "Difference"),
  [COLUMN_CONTRIBUTION] = TABLE_NUMBER ("contribution",
                                        "Đóng góp vào chênh lệch chung",
                                        "Adds to the whole's difference"),
  [COLUMN_PERSONS] = TABLE_NUMBER ("persons", "Đóng góp (người)", "Adds (persons)"),
  EFFECT_COLUMNS (COLUMN_RATE, "rate", "tỷ lệ bao phủ", "coverage"),
  EFFECT_COLUMNS (COLUMN_STRUCTURE, "structure", "lực lượng lao động", "labour force"),
  [COLUMN_LABOUR_FORCE] = TABLE_CODE ("labour_force",
                                      "Lực lượng lao động dùng để tính",
                                      "Labour force used",
                                      labour_labels),
  [COLUMN_LABOUR_FORCE_PERIOD] = TABLE_PERIOD ("labour_force_period",
                                               "Kỳ của lực lượng lao động",
                                               "Period of the labour force"),
  [COLUMN_REASON] =
      TABLE_CODE ("reason", "Lý do chưa phân tích được", "Why not all", reason_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* --- A row ----------------------------------------------------------------------- */

static void
set_effect (AnalysisRow row, guint column, const EffectColumns *effect)
{
  analysis_set_maybe (row, column + EFFECT_VALUE, effect->value);
  analysis_set_maybe (row, column + EFFECT_LO, effect->lo);
  analysis_set_maybe (row, column + EFFECT_HI, effect->hi);
  analysis_set_maybe (row, column + EFFECT_PERSONS, effect->persons);
}

static void
set_row (AnalysisRow row, const DecompositionRow *part)
{
  analysis_set_subject (row, part->unit, part->indicator);
  analysis_name_unit (row, part->unit_name);
  analysis_set (row, COLUMN_PERIOD, part->period);
  analysis_set (row, COLUMN_LINE, part->line);
  analysis_set (row, COLUMN_FROM_KIND, part->from_kind);
  analysis_set_unless_0 (row, COLUMN_FROM_PERIOD, part->from_period);
  analysis_set_maybe (row, COLUMN_FROM, part->from);
  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD, part->to_period);
  analysis_set_maybe (row, COLUMN_ACTUAL, part->to);
  analysis_set (row, COLUMN_CHANGE_UNIT, part->change_unit);
  analysis_set_maybe (row, COLUMN_CHANGE, part->change);
  analysis_set_maybe (row, COLUMN_CONTRIBUTION, part->contribution);
  analysis_set_maybe (row, COLUMN_PERSONS, part->persons);
  set_effect (row, COLUMN_RATE, &part->rate);
  set_effect (row, COLUMN_STRUCTURE, &part->structure);
  analysis_set_unless_0 (row, COLUMN_LABOUR_FORCE, part->labour);
  analysis_set_unless_0 (row, COLUMN_LABOUR_FORCE_PERIOD, part->labour_period);
  analysis_set_unless_0 (row, COLUMN_REASON, part->reason);
  analysis_set_unless_0 (row, COLUMN_SUMMED, part->n_summed);
}

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
decomposition_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;

  while (cursor->next_row >= cursor->rows->len)
    if (!take_next_cell (cursor, done, error) || *done)
      return *done;
  set_row (row, &g_array_index (cursor->rows, DecompositionRow, cursor->next_row++));
  return TRUE;
}

static const Analysis decomposition_analysis = {
  "Phân tích chênh lệch theo thành phần",
  "Differences taken apart",
  decomposition_columns,
  G_N_ELEMENTS (decomposition_columns),
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
