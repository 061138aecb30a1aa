/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Conflicts on their way out, one row a conflict; and what to doubt, one row a figure.
 */
#include "check/conflicts-private.h"
#include "model/name-columns.h"

/* Both tables go through rows that are numbered. */
typedef struct
{
  const BhxhConflicts *conflicts;
  guint set;
  guint figure;     /* in the set */
  guint slip;       /* from which on the figure's are looked for */
  gboolean is_told; /* the figure has a row */
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->conflicts = data;
  return cursor;
}

static void
free_source (gpointer data)
{
  bhxh_conflicts_unref (data);
}

/* --- Conflicts -----------------------------------------------------------------------
 */

enum
{
  CONFLICT_NUMBER,
  CONFLICT_CELLS,
  CONFLICT_RULES,
  CONFLICT_PLACES,
  CONFLICT_MESSAGE_VI,
  CONFLICT_MESSAGE_EN,
  CONFLICT_N_COLUMNS
};

static const TableColumn conflict_columns[CONFLICT_N_COLUMNS] = {
  [CONFLICT_NUMBER] = TABLE_COUNT ("conflict", "Mâu thuẫn số", "Conflict"),
  [CONFLICT_CELLS] = TABLE_TEXT ("cells", "Các số liệu", "Figures"),
  [CONFLICT_RULES] = TABLE_TEXT ("rules", "Các quy tắc", "Rules"),
  [CONFLICT_PLACES] = TABLE_TEXT ("places", "Vị trí trong văn bản", "Places"),
  [CONFLICT_MESSAGE_VI] = TABLE_WORDS ("message_vi", "Nội dung", BHXH_LANGUAGE_VI),
  [CONFLICT_MESSAGE_EN] = TABLE_WORDS ("message_en", "Message", BHXH_LANGUAGE_EN),
};

static gboolean
next_conflict (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const BhxhConflicts *conflicts = cursor->conflicts;

  for (; cursor->set < conflicts->conflicts->len && batch->n_rows < TABLE_BATCH_ROWS;
       cursor->set++)
    {
      const ElementSet *set = element_set (conflicts->conflicts, cursor->set);
      const gsize row = batch->n_rows++;

      bhxh_batch_set_number (batch, CONFLICT_NUMBER, row, cursor->set + 1, 0);
      bhxh_batch_take_text (batch, CONFLICT_CELLS, row,
                            bhxh_element_set_dup_cells (conflicts->bounds, set));
      bhxh_batch_take_text (batch, CONFLICT_RULES, row,
                            bhxh_element_set_dup_rules (conflicts->bounds, set));
      bhxh_batch_take_text (batch, CONFLICT_PLACES, row,
                            bhxh_element_set_dup_places (conflicts->bounds, set));
      bhxh_batch_take_text (
          batch, CONFLICT_MESSAGE_VI, row,
          bhxh_conflict_dup_message (conflicts->bounds, set, BHXH_LANGUAGE_VI));
      bhxh_batch_take_text (
          batch, CONFLICT_MESSAGE_EN, row,
          bhxh_conflict_dup_message (conflicts->bounds, set, BHXH_LANGUAGE_EN));
    }
  return TRUE;
}

/* Names the rules, without which a conflict means nothing. */
static void
add_rules_note (BhxhTable *table, const BhxhConflicts *conflicts)
{
  g_autofree char *list = bhxh_rule_set_dup_ids (conflicts->bounds->rules, ", ");
  g_autofree char *note_vi = g_strconcat ("Các quy tắc đã dùng: ", list, ".", NULL);
  g_autofree char *note_en = g_strconcat ("Rules in force: ", list, ".", NULL);

  bhxh_table_add_note (table, note_vi, note_en);
}

BhxhTable *
bhxh_conflicts_dup_table (BhxhConflicts *conflicts)
{
  static const TableSource functions = { begin, next_conflict, g_free };
  BhxhTable *table;

  g_return_val_if_fail (conflicts != NULL, NULL);

  table = bhxh_table_new (conflict_columns, CONFLICT_N_COLUMNS, &functions,
                          bhxh_conflicts_ref (conflicts), free_source);
  bhxh_table_set_title (table, "Các nhóm số liệu không thể đồng thời đúng",
                        "Figures that cannot all be true");
  add_rules_note (table, conflicts);
  if (!conflicts->is_complete)
    bhxh_table_add_note (table, "Có thể còn mâu thuẫn khác.",
                         "There may be further conflicts.");
  return table;
}

/* --- What to doubt -------------------------------------------------------------------
 */

enum
{
  DOUBT_SET,
  DOUBT_UNIT,
  DOUBT_UNIT_NAME_VI,
  DOUBT_UNIT_NAME_EN,
  DOUBT_INDICATOR,
  DOUBT_INDICATOR_NAME_VI,
  DOUBT_INDICATOR_NAME_EN,
  DOUBT_PERIOD,
  DOUBT_VALUE,
  DOUBT_SLIP,
  DOUBT_INSTEAD,
  DOUBT_OTHER,
  DOUBT_WEIGHT,
  DOUBT_N_COLUMNS
};

static const Label slip_labels[] = {
  { NULL, "", "" },
  [BHXH_SLIP_DIGIT_CHANGED] = { "digit-changed", "sai một chữ số", "one digit" },
  [BHXH_SLIP_DIGIT_INSERTED] = { "digit-inserted", "thiếu một chữ số",
                                 "one digit missing" },
  [BHXH_SLIP_DIGIT_DROPPED] = { "digit-dropped", "thừa một chữ số",
                                "one digit too many" },
  [BHXH_SLIP_DIGITS_SWAPPED] = { "digits-swapped", "đảo hai chữ số liền nhau",
                                 "two digits swapped" },
  [BHXH_SLIP_SIGN] = { "sign", "sai dấu", "the sign" },
  [BHXH_SLIP_MARK_MOVED] = { "mark-moved", "sai vị trí dấu thập phân",
                             "the decimal mark" },
  [BHXH_SLIP_EXCHANGED] = { "exchanged", "đổi chỗ hai số liệu", "two figures exchanged" },
};

static const TableColumn doubt_columns[DOUBT_N_COLUMNS] = {
  [DOUBT_SET] = TABLE_COUNT ("set", "Phương án", "Set"),
  [DOUBT_UNIT] = UNIT_COLUMN,
  [DOUBT_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [DOUBT_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [DOUBT_INDICATOR] = INDICATOR_COLUMN,
  [DOUBT_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [DOUBT_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [DOUBT_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [DOUBT_VALUE] = TABLE_NUMBER ("value", "Số đã in", "Printed"),
  [DOUBT_SLIP] = TABLE_CODE ("slip", "Có thể do", "Slip", slip_labels),
  [DOUBT_INSTEAD] = TABLE_NUMBER ("instead", "Số có thể đúng", "Instead"),
  [DOUBT_OTHER] = TABLE_TEXT ("other", "Đổi chỗ với số liệu", "Exchanged with"),
  [DOUBT_WEIGHT] = TABLE_NUMBER ("weight", "Trọng số của phương án", "Weight of the set"),
};

static CheckCell
get_cell (const Cursor *cursor)
{
  const ElementSet *set = element_set (cursor->conflicts->doubts, cursor->set);

  return system_element (cursor->conflicts->bounds->system,
                         g_array_index (set->elements, guint, cursor->figure))
      ->cell;
}

/* The slip of the cursor's figure at or after *@index, which moves past it; NULL when
 * there is none. */
static const FoundSlip *
next_slip (const Cursor *cursor, guint *index)
{
  const CheckCell cell = get_cell (cursor);
  const GArray *slips = cursor->conflicts->slips;

  while (*index < slips->len)
    {
      const FoundSlip *found = &g_array_index (slips, FoundSlip, (*index)++);

      if (found->doubt == cursor->set && bhxh_cells_equal (found->cell, cell))
        return found;
    }
  return NULL;
}

static void
set_doubt (Batch *batch, const Cursor *cursor, const FoundSlip *found)
{
  const BhxhBounds *bounds = cursor->conflicts->bounds;
  const ElementSet *set = element_set (cursor->conflicts->doubts, cursor->set);
  const CheckCell cell = get_cell (cursor);
  const CheckFigure figure = bhxh_check_get_figure (&bounds->source, cell);
  const gsize row = batch->n_rows++;

  bhxh_batch_set_number (batch, DOUBT_SET, row, cursor->set + 1, 0);
  bhxh_batch_set_unit (batch, DOUBT_UNIT, row,
                       bhxh_frame_get_district (bounds->frame, cell.unit));
  bhxh_batch_set_indicator (batch, DOUBT_INDICATOR, row,
                            bhxh_frame_get_indicator (bounds->frame, cell.indicator));
  bhxh_batch_set_value (batch, DOUBT_PERIOD, row, cell.period);
  bhxh_batch_set_number (batch, DOUBT_VALUE, row, figure.figure.value,
                         figure.trait->decimals);
  bhxh_batch_set_number (batch, DOUBT_WEIGHT, row, (gint64) set->weight, 0);
  if (found == NULL)
    return;
  bhxh_batch_set_value (batch, DOUBT_SLIP, row, found->slip.kind);
  bhxh_batch_set_number (batch, DOUBT_INSTEAD, row, found->slip.value,
                         found->slip.decimals);
  if (found->slip.kind == BHXH_SLIP_EXCHANGED)
    bhxh_batch_take_text (batch, DOUBT_OTHER, row,
                          bhxh_conflicts_dup_cell_text (bounds, found->other));
}

/* A row for each slip of the figure; one without where it has none. */
static void
take_row (Batch *batch, Cursor *cursor)
{
  const FoundSlip *found = next_slip (cursor, &cursor->slip);

  if (found != NULL || !cursor->is_told)
    set_doubt (batch, cursor, found);
  cursor->is_told = found != NULL;
  if (found != NULL)
    return;
  cursor->figure++;
  cursor->slip = 0;
}

static gboolean
next_doubt (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const GArray *sets = cursor->conflicts->doubts;

  while (cursor->set < sets->len && batch->n_rows < TABLE_BATCH_ROWS)
    if (cursor->figure < element_set (sets, cursor->set)->elements->len)
      take_row (batch, cursor);
    else
      {
        cursor->set++;
        cursor->figure = 0;
      }
  return TRUE;
}

BhxhTable *
bhxh_conflicts_dup_doubts_table (BhxhConflicts *conflicts)
{
  static const TableSource functions = { begin, next_doubt, g_free };
  BhxhTable *table;

  g_return_val_if_fail (conflicts != NULL, NULL);

  table = bhxh_table_new (doubt_columns, DOUBT_N_COLUMNS, &functions,
                          bhxh_conflicts_ref (conflicts), free_source);
  bhxh_table_set_title (table, "Số liệu cần rà soát để các số còn lại có thể cùng đúng",
                        "Figures to doubt so that all others can be true");
  bhxh_table_add_note (table,
                       "Mỗi phương án là một nhóm số ít nhất; chọn một phương án là đủ.",
                       "Each set is as small as can be; one of them is enough.");
  if (!conflicts->has_all_doubts)
    bhxh_table_add_note (table, "Có thể còn phương án khác.",
                         "There may be further sets.");
  return table;
}
