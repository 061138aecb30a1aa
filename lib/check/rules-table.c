/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rules on their way out, one a row.
 */
#include "check/rules.h"

#include "table/table.h"

enum
{
  COLUMN_RULE,
  COLUMN_NAME_VI,
  COLUMN_NAME_EN,
  COLUMN_EXPRESSION,
  COLUMN_STATE,
  COLUMN_OTHERS,
  COLUMN_MESSAGE_VI,
  COLUMN_MESSAGE_EN,
  N_COLUMNS
};

static const Label state_labels[] = {
  { NULL, "", "" },
  [BHXH_RULE_CONTRADICTS] = { "contradicts", "Mâu thuẫn", "Contradicts", TONE_BAD },
  [BHXH_RULE_SPEAKS_OF_NONE] = { "speaks-of-none", "Không áp dụng được",
                                 "Speaks of nothing", TONE_WATCH },
  [BHXH_RULE_SAYS_NOTHING] = { "says-nothing", "Không thể vi phạm", "Cannot be broken",
                               TONE_WATCH },
  [BHXH_RULE_FOLLOWS] = { "follows", "Suy ra từ quy tắc khác", "Follows from others" },
  [BHXH_RULE_NOT_EXAMINED] = { "not-examined", "Chưa xem xét", "Not examined" },
  [BHXH_RULE_STANDS] = { "stands", "Không có vấn đề", "Stands", TONE_GOOD },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_RULE] = TABLE_TEXT ("rule", "Mã quy tắc", "Rule code"),
  [COLUMN_NAME_VI] = TABLE_WORDS ("rule_name_vi", "Quy tắc", BHXH_LANGUAGE_VI),
  [COLUMN_NAME_EN] = TABLE_WORDS ("rule_name_en", "Rule", BHXH_LANGUAGE_EN),
  [COLUMN_EXPRESSION] = TABLE_TEXT ("expression", "Biểu thức", "Expression"),
  [COLUMN_STATE] = TABLE_CODE ("state", "Kết luận", "State", state_labels),
  [COLUMN_OTHERS] = TABLE_TEXT ("others", "Quy tắc liên quan", "Other rules"),
  [COLUMN_MESSAGE_VI] = TABLE_WORDS ("message_vi", "Nội dung", BHXH_LANGUAGE_VI),
  [COLUMN_MESSAGE_EN] = TABLE_WORDS ("message_en", "Message", BHXH_LANGUAGE_EN),
};

typedef struct
{
  BhxhRules *rules;
  gboolean all;
} Source;

typedef struct
{
  const Source *source;
  guint next;
} Cursor;

static gpointer
begin (gpointer source, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = source;
  return cursor;
}

static void
fill_row (const BhxhRules *rules, guint index, Batch *batch, gsize row)
{
  const Rule *rule = rules->set->rules[index].rule;

  bhxh_batch_set_text (batch, COLUMN_RULE, row, rule->id);
  bhxh_batch_set_text (batch, COLUMN_NAME_VI, row, rule->name_vi);
  bhxh_batch_set_text (batch, COLUMN_NAME_EN, row, rule->name_en);
  bhxh_batch_set_text (batch, COLUMN_EXPRESSION, row, rule->expression);
  bhxh_batch_set_value (batch, COLUMN_STATE, row, bhxh_rules_get_state (rules, index));
  bhxh_batch_take_text (batch, COLUMN_OTHERS, row, bhxh_rules_dup_others (rules, index));
  bhxh_batch_take_text (batch, COLUMN_MESSAGE_VI, row,
                        bhxh_rules_dup_message (rules, index, BHXH_LANGUAGE_VI));
  bhxh_batch_take_text (batch, COLUMN_MESSAGE_EN, row,
                        bhxh_rules_dup_message (rules, index, BHXH_LANGUAGE_EN));
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const BhxhRules *rules = cursor->source->rules;

  for (; cursor->next < bhxh_rules_get_n (rules) && batch->n_rows < TABLE_BATCH_ROWS;
       cursor->next++)
    if (cursor->source->all ||
        bhxh_rules_get_state (rules, cursor->next) != BHXH_RULE_STANDS)
      fill_row (rules, cursor->next, batch, batch->n_rows++);
  return TRUE;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_rules_unref (source->rules);
  g_free (source);
}

BhxhTable *
bhxh_rules_dup_table (BhxhRules *rules, gboolean all)
{
  static const TableSource functions = { begin, next, g_free };
  Source *source = NULL;
  BhxhTable *table = NULL;

  g_return_val_if_fail (rules != NULL, NULL);

  source = g_new0 (Source, 1);
  *source = (Source){ bhxh_rules_ref (rules), all };
  table = bhxh_table_new (columns, N_COLUMNS, &functions, source, free_source);
  bhxh_table_set_title (table, "Rà soát bộ quy tắc", "The set of rules");
  if (!rules->is_complete)
    bhxh_table_add_note (
        table, "Thiếu thành phần \"solve\": mới xem xét từng quy tắc riêng lẻ.",
        "The module \"solve\" is missing: rules were looked at one by one.");
  return table;
}
