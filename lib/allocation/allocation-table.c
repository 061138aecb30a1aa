/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What everybody got, and why, one row a unit; and what is to be said of all of it.
 */
#include "allocation/labels.h"
#include "allocation/rows.h"
#include "model/labels.h"
#include "model/name-columns.h"

enum
{
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_PARENT,
  COLUMN_PARENT_NAME_VI,
  COLUMN_PARENT_NAME_EN,
  COLUMN_LEVEL,
  COLUMN_INDICATOR,
  COLUMN_INDICATOR_NAME_VI,
  COLUMN_INDICATOR_NAME_EN,
  COLUMN_PERIOD,
  COLUMN_PERSONS,
  COLUMN_REASON,
  COLUMN_WEIGHTS,
  COLUMN_WEIGHT,
  COLUMN_WEIGHT_INDICATOR,
  COLUMN_WEIGHT_PERIOD,
  COLUMN_FLOOR,
  COLUMN_CAP,
  COLUMN_QUOTA,
  COLUMN_DEVIATION,
  COLUMN_OTHER_METHOD,
  COLUMN_OTHER_PERSONS,
  COLUMN_LAST_PERIOD,
  COLUMN_LAST_ACTUAL,
  COLUMN_INCREASE,
  COLUMN_RATE_INDICATOR,
  COLUMN_RATE,
  COLUMN_DENOMINATOR,
  COLUMN_DENOMINATOR_PERIOD,
  N_COLUMNS
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_PARENT] = TABLE_TEXT ("parent", "Mã đơn vị cấp trên", "Code of the unit above"),
  [COLUMN_PARENT_NAME_VI] =
      TABLE_WORDS ("parent_name_vi", "Đơn vị cấp trên", BHXH_LANGUAGE_VI),
  [COLUMN_PARENT_NAME_EN] =
      TABLE_WORDS ("parent_name_en", "Unit above", BHXH_LANGUAGE_EN),
  [COLUMN_LEVEL] = { "level", "Cấp", "Level", BHXH_COLUMN_CODE, 0, bhxh_level_labels,
                     LEVEL_N_LABELS },
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [COLUMN_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [COLUMN_PERSONS] = TABLE_NUMBER ("persons", "Chỉ tiêu (người)", "Target (persons)"),
  [COLUMN_REASON] = TABLE_CODE ("reason", "Lý do", "Reason", bhxh_row_reason_labels),
  [COLUMN_WEIGHTS] =
      TABLE_CODE ("weights", "Căn cứ phân bổ", "Shared out by", bhxh_row_weights_labels),
  [COLUMN_WEIGHT] = TABLE_NUMBER ("weight", "Trọng số", "Weight"),
  [COLUMN_WEIGHT_INDICATOR] =
      TABLE_TEXT ("weight_indicator", "Chỉ tiêu của trọng số", "Weight is of"),
  [COLUMN_WEIGHT_PERIOD] =
      TABLE_PERIOD ("weight_period", "Kỳ của trọng số", "Period of the weight"),
  [COLUMN_FLOOR] = TABLE_NUMBER ("floor", "Mức sàn", "Floor"),
  [COLUMN_CAP] = TABLE_NUMBER ("cap", "Mức trần", "Cap"),
  [COLUMN_QUOTA] = TABLE_NUMBER ("quota", "Phần chia chính xác", "Exact share"),
  [COLUMN_DEVIATION] =
      TABLE_NUMBER ("deviation", "Lệch so với phần chia (%)", "Off the share (%)"),
  [COLUMN_OTHER_METHOD] = TABLE_CODE ("other_method",
                                      "Phương pháp đối chiếu",
                                      "Other method",
                                      bhxh_apportionment_method_labels),
  [COLUMN_OTHER_PERSONS] =
      TABLE_NUMBER ("other_persons", "Theo phương pháp đối chiếu", "By the other method"),
  [COLUMN_LAST_PERIOD] =
      TABLE_PERIOD ("last_period", "Kỳ đã thực hiện", "Period of the last actual"),
  [COLUMN_LAST_ACTUAL] = TABLE_NUMBER ("last_actual", "Đã thực hiện", "Last actual"),
  [COLUMN_INCREASE] = TABLE_NUMBER ("increase", "Phải tăng thêm", "Increase"),
  [COLUMN_RATE_INDICATOR] =
      TABLE_TEXT ("rate_indicator", "Mã chỉ tiêu tỷ lệ", "Rate indicator"),
  [COLUMN_RATE] = TABLE_NUMBER ("rate", "Tỷ lệ (%)", "Rate (%)"),
  [COLUMN_DENOMINATOR] =
      TABLE_NUMBER ("denominator", "Mẫu số (người)", "Denominator (persons)"),
  [COLUMN_DENOMINATOR_PERIOD] =
      TABLE_PERIOD ("denominator_period", "Kỳ của mẫu số", "Period of the denominator"),
};

/* --- Cells --------------------------------------------------------------------------- */

static void
set_subject (Batch *batch, gsize row, const RowCursor *cursor)
{
  const BhxhFrame *frame = allocation_frame (cursor->allocation);
  const BhxhDistrict *unit = bhxh_frame_get_district (frame, cursor->unit);

  bhxh_batch_set_unit (batch, COLUMN_UNIT, row, unit);
  if (cursor->parent >= 0)
    bhxh_batch_set_unit (batch, COLUMN_PARENT, row,
                         bhxh_frame_get_district (frame, (guint) cursor->parent));
  bhxh_batch_set_value (batch, COLUMN_LEVEL, row, unit->level);
  bhxh_batch_set_indicator (batch, COLUMN_INDICATOR, row,
                            bhxh_frame_get_indicator (frame, cursor->slot->indicator));
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, cursor->slot->period);
  bhxh_batch_set_value (batch, COLUMN_REASON, row, cursor->reason);
}

/* What the weight was read from; of those that need two figures, the denominator. */
static const Column *
get_weight_column (const RowCursor *cursor)
{
  switch (cursor->allocation->request.kind)
    {
    case WEIGHTS_GROWTH: return cursor->slot->lasts[cursor->unit];
    case WEIGHTS_COLUMN: return cursor->slot->by[cursor->unit];
    default: return cursor->slot->people[cursor->unit];
    }
}

static void
set_weight (Batch *batch, gsize row, const RowCursor *cursor)
{
  const WeightsKind kind = cursor->allocation->request.kind;
  const Column *column = get_weight_column (cursor);
  gint decimals = column->decimals;

  if (kind == WEIGHTS_UNCOVERED || kind == WEIGHTS_GAP)
    decimals = MAX (decimals, cursor->slot->lasts[cursor->unit]->decimals);
  bhxh_batch_set_value (batch, COLUMN_WEIGHTS, row, 1 + kind);
  bhxh_batch_set_number (batch, COLUMN_WEIGHT, row, cursor->slot->weights[cursor->unit],
                         decimals);
  bhxh_batch_set_text (
      batch, COLUMN_WEIGHT_INDICATOR, row,
      bhxh_frame_get_indicator (allocation_frame (cursor->allocation), column->indicator)
          ->code);
  bhxh_batch_set_value (batch, COLUMN_WEIGHT_PERIOD, row, column->period);
}

static void
set_explanation (Batch *batch, gsize row, const RowCursor *cursor)
{
  const AllocationSlot *slot = cursor->slot;
  const AllocationRequest *request = &cursor->allocation->request;
  gint64 number = 0;
  Quota quota;

  if (MAX (slot->floors[cursor->unit], slot->bases[cursor->unit]) > 0)
    bhxh_batch_set_number (batch, COLUMN_FLOOR, row,
                           MAX (slot->floors[cursor->unit], slot->bases[cursor->unit]),
                           0);
  if (slot->caps[cursor->unit] < BHXH_NUMBER_MAX)
    bhxh_batch_set_number (batch, COLUMN_CAP, row, slot->caps[cursor->unit], 0);
  if (!bhxh_quota_find (cursor->allocation, slot, cursor->unit, &quota))
    return;
  if (bhxh_quota_round (&quota, request->decimals, &number))
    bhxh_batch_set_number (batch, COLUMN_QUOTA, row, number, (gint) request->decimals);
  if (bhxh_quota_compare (&quota, slot->shares[cursor->unit], request->decimals, &number))
    bhxh_batch_set_number (batch, COLUMN_DEVIATION, row, number,
                           (gint) request->decimals);
  if (slot->others[cursor->unit] < 0)
    return;
  bhxh_batch_set_value (batch, COLUMN_OTHER_METHOD, row, request->other_method);
  bhxh_batch_set_number (batch, COLUMN_OTHER_PERSONS, row, slot->others[cursor->unit], 0);
}

static void
set_last (Batch *batch, gsize row, const RowCursor *cursor)
{
  const Column *last = cursor->slot->lasts[cursor->unit];
  Wide increase = 0;
  gint64 number = 0;

  if (!column_has (last, cursor->unit))
    return;
  bhxh_batch_set_value (batch, COLUMN_LAST_PERIOD, row, last->period);
  bhxh_batch_set_number (batch, COLUMN_LAST_ACTUAL, row, last->values[cursor->unit],
                         last->decimals);
  if (bhxh_wide_scale (cursor->slot->shares[cursor->unit], (guint) last->decimals,
                       &increase) &&
      bhxh_wide_narrow (increase - last->values[cursor->unit], &number))
    bhxh_batch_set_number (batch, COLUMN_INCREASE, row, number, last->decimals);
}

static void
set_rate (Batch *batch, gsize row, const RowCursor *cursor)
{
  const BhxhFrame *frame = allocation_frame (cursor->allocation);
  RowRate rate;

  if (!bhxh_row_cursor_get_rate (cursor, &rate))
    return;
  bhxh_batch_set_text (batch, COLUMN_RATE_INDICATOR, row,
                       bhxh_frame_get_indicator (frame, rate.indicator)->code);
  bhxh_batch_set_number (batch, COLUMN_RATE, row, rate.value, rate.decimals);
  bhxh_batch_set_number (batch, COLUMN_DENOMINATOR, row, rate.people, 0);
  bhxh_batch_set_value (batch, COLUMN_DENOMINATOR_PERIOD, row, rate.people_period);
}

static void
set_row (Batch *batch, gsize row, const RowCursor *cursor)
{
  set_subject (batch, row, cursor);
  if (cursor->slot->states[cursor->unit] == SHARE_LEFT_OUT)
    return;
  bhxh_batch_set_number (batch, COLUMN_PERSONS, row, cursor->slot->shares[cursor->unit],
                         0);
  set_rate (batch, row, cursor);
  if (cursor->parent < 0)
    return;
  set_weight (batch, row, cursor);
  set_explanation (batch, row, cursor);
  set_last (batch, row, cursor);
}

/* --- The table ----------------------------------------------------------------------- */

static gpointer
begin (gpointer source, GError **error G_GNUC_UNUSED)
{
  RowCursor *cursor = g_new0 (RowCursor, 1);

  bhxh_row_cursor_init (cursor, source);
  return cursor;
}

static gboolean
next (gpointer cursor, Batch *batch, GError **error G_GNUC_UNUSED)
{
  while (batch->n_rows < TABLE_BATCH_ROWS && bhxh_row_cursor_next (cursor))
    set_row (batch, batch->n_rows++, cursor);
  return TRUE;
}

static void
free_source (gpointer data)
{
  bhxh_allocation_unref (data);
}

BhxhTable *
bhxh_allocation_dup_table (BhxhAllocation *allocation)
{
  static const TableSource functions = { begin, next, g_free };
  BhxhTable *table = NULL;

  g_return_val_if_fail (allocation != NULL, NULL);
  table = bhxh_table_new (columns, N_COLUMNS, &functions,
                          bhxh_allocation_ref (allocation), free_source);
  bhxh_allocation_add_words (allocation, table);
  return table;
}
