/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Differences on their way out, one a row; sentences are made only where somebody reads
 * them.
 */
#include "diff/differences.h"
#include "model/name-columns.h"

enum
{
  COLUMN_PART,
  COLUMN_CHANGE,
  COLUMN_KEY,
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_INDICATOR,
  COLUMN_PERIOD,
  COLUMN_COLUMN,
  COLUMN_BEFORE,
  COLUMN_AFTER,
  COLUMN_DIFFERENCE,
  COLUMN_MESSAGE_VI,
  COLUMN_MESSAGE_EN,
  N_COLUMNS
};

static const Label change_labels[] = {
  { NULL, "", "" },
  [BHXH_DIFFERENCE_ADDED] = { "added", "Bổ sung", "Added" },
  [BHXH_DIFFERENCE_REMOVED] = { "removed", "Bỏ", "Removed" },
  [BHXH_DIFFERENCE_CHANGED] = { "changed", "Thay đổi", "Changed" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_PART] = TABLE_CODE ("part", "Phần", "Part", bhxh_part_labels),
  [COLUMN_CHANGE] = TABLE_CODE ("change", "Biến động", "Change", change_labels),
  [COLUMN_KEY] = TABLE_TEXT ("key", "Mã", "Key"),
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [COLUMN_COLUMN] = TABLE_TEXT ("column", "Cột", "Column"),
  [COLUMN_BEFORE] = TABLE_TEXT ("before", "Trước", "Before"),
  [COLUMN_AFTER] = TABLE_TEXT ("after", "Sau", "After"),
  [COLUMN_DIFFERENCE] = TABLE_NUMBER ("difference", "Chênh lệch", "Difference"),
  [COLUMN_MESSAGE_VI] = TABLE_WORDS ("message_vi", "Nội dung", BHXH_LANGUAGE_VI),
  [COLUMN_MESSAGE_EN] = TABLE_WORDS ("message_en", "Message", BHXH_LANGUAGE_EN),
};

typedef struct
{
  const BhxhDifferences *differences;
  guint next;
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->differences = data;
  return cursor;
}

static void
set_text (Batch *batch, guint column, gsize row, const char *text)
{
  if (text != NULL && *text != '\0')
    bhxh_batch_set_text (batch, column, row, text);
}

/* Unit, indicator and period of a statement or a finding. */
static void
set_axes (Batch *batch,
          gsize row,
          const BhxhDifferences *differences,
          const Difference *difference)
{
  const Side side = difference_side (difference);
  const guint index = difference->rows[side];
  BhxhFrame *frame = bhxh_plan_get_frame (differences->plans[side]);
  const BhxhFindings *findings = differences->findings[side];
  const gboolean is_finding = difference->part == BHXH_PART_FINDINGS;
  const DiffStatement *statement =
      is_finding ? NULL : difference_statement (differences, difference, side);

  bhxh_batch_set_unit (batch, COLUMN_UNIT, row,
                       bhxh_frame_get_district (
                           frame, is_finding ? bhxh_findings_get_unit (findings, index)
                                             : statement->unit));
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row,
                        is_finding ? bhxh_findings_get_period (findings, index)
                                   : statement->period);
  if (statement != NULL)
    bhxh_batch_set_text (
        batch, COLUMN_INDICATOR, row,
        bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, statement->indicator)));
}

/* What a row of units or indicators is about. */
static void
set_row_names (Batch *batch,
               gsize row,
               const BhxhDifferences *differences,
               const Difference *difference)
{
  static const struct
  {
    BhxhDifferencePart part;
    guint column;
    const char *cell;
  } names[] = {
    { BHXH_PART_UNITS, COLUMN_UNIT, "code" },
    { BHXH_PART_UNITS, COLUMN_UNIT_NAME_VI, "name_vi" },
    { BHXH_PART_UNITS, COLUMN_UNIT_NAME_EN, "name_en" },
    { BHXH_PART_INDICATORS, COLUMN_INDICATOR, "code" },
  };
  const Side side = difference_side (difference);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].part == difference->part)
      set_text (batch, names[i].column, row,
                bhxh_plan_get_cell (differences->plans[side],
                                    (BhxhPlanTable) difference->part,
                                    difference->rows[side], names[i].cell));
}

static void
set_difference (Batch *batch,
                gsize row,
                const BhxhDifferences *differences,
                const Difference *difference)
{
  bhxh_batch_set_value (batch, COLUMN_PART, row, difference->part);
  bhxh_batch_set_value (batch, COLUMN_CHANGE, row, difference->kind);
  set_text (batch, COLUMN_KEY, row, difference->key);
  if (difference->part == BHXH_PART_TARGETS || difference->part == BHXH_PART_FINDINGS)
    set_axes (batch, row, differences, difference);
  else if (difference->part != BHXH_PART_SETTINGS)
    set_row_names (batch, row, differences, difference);
  set_text (batch, COLUMN_COLUMN, row, difference->column);
  set_text (batch, COLUMN_BEFORE, row, difference->texts[SIDE_BEFORE]);
  set_text (batch, COLUMN_AFTER, row, difference->texts[SIDE_AFTER]);
  if (difference->has_number)
    bhxh_batch_set_number (batch, COLUMN_DIFFERENCE, row, difference->number,
                           difference->decimals);
  if (batch->columns[COLUMN_MESSAGE_VI].wanted)
    bhxh_batch_take_text (
        batch, COLUMN_MESSAGE_VI, row,
        bhxh_difference_dup_message (differences, difference, BHXH_LANGUAGE_VI));
  if (batch->columns[COLUMN_MESSAGE_EN].wanted)
    bhxh_batch_take_text (
        batch, COLUMN_MESSAGE_EN, row,
        bhxh_difference_dup_message (differences, difference, BHXH_LANGUAGE_EN));
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const BhxhDifferences *differences = cursor->differences;

  while (batch->n_rows < TABLE_BATCH_ROWS && cursor->next < differences->n_items)
    set_difference (batch, batch->n_rows++, differences,
                    &differences->items[cursor->next++]);
  return TRUE;
}

static void
free_source (gpointer data)
{
  bhxh_differences_unref (data);
}

/* How many of each there are, in words. */
static void
add_note (BhxhTable *table, const BhxhDifferences *differences)
{
  const guint added = bhxh_differences_count (differences, BHXH_DIFFERENCE_ADDED);
  const guint removed = bhxh_differences_count (differences, BHXH_DIFFERENCE_REMOVED);
  const guint changed = bhxh_differences_count (differences, BHXH_DIFFERENCE_CHANGED);
  g_autofree char *vi =
      g_strdup_printf ("%u điểm khác nhau (%u bổ sung, %u bỏ, %u thay đổi).",
                       differences->n_items, added, removed, changed);
  g_autofree char *en =
      g_strdup_printf ("Differences: %u (%u added, %u removed, %u changed).",
                       differences->n_items, added, removed, changed);

  bhxh_table_add_note (table, vi, en);
}

BhxhTable *
bhxh_differences_dup_table (BhxhDifferences *differences)
{
  static const TableSource functions = { begin, next, g_free };
  BhxhTable *table;

  g_return_val_if_fail (differences != NULL, NULL);

  table = bhxh_table_new (columns, N_COLUMNS, &functions,
                          bhxh_differences_ref (differences), free_source);
  bhxh_table_set_title (table, "Những điểm khác nhau giữa hai kế hoạch",
                        "Differences of two plans");
  add_note (table, differences);
  return table;
}
