/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Findings on their way out, one row an evaluation; texts are made only where somebody
 * reads them.
 */
#include "check/findings.h"
#include "model/name-columns.h"

enum
{
  COLUMN_RULE,
  COLUMN_RULE_NAME_VI,
  COLUMN_RULE_NAME_EN,
  COLUMN_OF,
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_PERIOD,
  COLUMN_VERDICT,
  COLUMN_PRINTED,
  COLUMN_SIZE,
  COLUMN_SEVERITY,
  COLUMN_CELLS,
  COLUMN_PLACES,
  COLUMN_BASIS_VI,
  COLUMN_BASIS_EN,
  COLUMN_ASSUMPTION_VI,
  COLUMN_ASSUMPTION_EN,
  COLUMN_ADDRESSEE_VI,
  COLUMN_ADDRESSEE_EN,
  COLUMN_ACCEPTED,
  COLUMN_MESSAGE_VI,
  COLUMN_MESSAGE_EN,
  N_COLUMNS
};

static const Label of_labels[] = {
  { NULL, "", "" },
  { "targets", "Chỉ tiêu", "Targets" },
  { "actuals", "Thực hiện", "Actuals" },
};

static const Label verdict_labels[] = {
  { NULL, "", "" },
  [BHXH_VERDICT_CERTAIN] = { "certain", "Chắc chắn đúng", "Certainly true", TONE_GOOD },
  [BHXH_VERDICT_IMPOSSIBLE] = { "impossible", "Không thể đồng thời đúng",
                                "Cannot all be true", TONE_BAD },
  [BHXH_VERDICT_OPEN] = { "open", "Chưa kết luận được", "Left open", TONE_WATCH },
  [BHXH_VERDICT_UNKNOWN] = { "unknown", "Thiếu số liệu", "Figures are missing" },
};

static const Label printed_labels[] = {
  { NULL, "", "" },
  [BHXH_PRINTED_AGREE] = { "agree", "Khớp", "Agree" },
  [BHXH_PRINTED_WITHIN_ROUNDING] = { "within_rounding",
                                     "Chỉ khớp khi tính sai số làm tròn",
                                     "Only within rounding", TONE_WATCH },
  [BHXH_PRINTED_BREAK] = { "break", "Không khớp", "Mismatch", TONE_BAD },
};

static const Label accepted_labels[] = {
  { "no", "Chưa", "No" },
  { "yes", "Đã chấp nhận", "Yes" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_RULE] = TABLE_TEXT ("rule", "Mã quy tắc", "Rule code"),
  [COLUMN_RULE_NAME_VI] = TABLE_WORDS ("rule_name_vi", "Quy tắc", BHXH_LANGUAGE_VI),
  [COLUMN_RULE_NAME_EN] = TABLE_WORDS ("rule_name_en", "Rule", BHXH_LANGUAGE_EN),
  [COLUMN_OF] = TABLE_CODE ("of", "Số liệu", "Figures", of_labels),
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [COLUMN_VERDICT] = TABLE_CODE ("verdict", "Kết luận", "Verdict", verdict_labels),
  [COLUMN_PRINTED] = TABLE_CODE ("printed", "Số in", "Printed digits", printed_labels),
  [COLUMN_SIZE] = TABLE_NUMBER ("size", "Độ lệch", "Off by"),
  [COLUMN_SEVERITY] = TABLE_CODE ("severity", "Mức độ", "Severity", bhxh_severity_labels),
  [COLUMN_CELLS] = TABLE_TEXT ("cells", "Ô số liệu", "Cells"),
  [COLUMN_PLACES] = TABLE_TEXT ("places", "Vị trí trong văn bản", "Places"),
  [COLUMN_BASIS_VI] = TABLE_WORDS ("basis_vi", "Căn cứ", BHXH_LANGUAGE_VI),
  [COLUMN_BASIS_EN] = TABLE_WORDS ("basis_en", "Basis", BHXH_LANGUAGE_EN),
  [COLUMN_ASSUMPTION_VI] = TABLE_WORDS ("assumption_vi", "Giả định", BHXH_LANGUAGE_VI),
  [COLUMN_ASSUMPTION_EN] = TABLE_WORDS ("assumption_en", "Assumption", BHXH_LANGUAGE_EN),
  [COLUMN_ADDRESSEE_VI] =
      TABLE_WORDS ("addressee_vi", "Cơ quan cần xác minh", BHXH_LANGUAGE_VI),
  [COLUMN_ADDRESSEE_EN] = TABLE_WORDS ("addressee_en", "Addressee", BHXH_LANGUAGE_EN),
  [COLUMN_ACCEPTED] = TABLE_CODE ("accepted", "Chấp nhận", "Accepted", accepted_labels),
  [COLUMN_MESSAGE_VI] = TABLE_WORDS ("message_vi", "Nội dung", BHXH_LANGUAGE_VI),
  [COLUMN_MESSAGE_EN] = TABLE_WORDS ("message_en", "Message", BHXH_LANGUAGE_EN),
};

typedef struct
{
  BhxhFindings *findings;
  gboolean all;
  guint *chosen; /* evaluations; NULL: every one */
  guint n;
} Source;

/* What cannot be comes before what is only off, unless all is shown. */
typedef struct
{
  const Source *source;
  guint next;
  gboolean is_second_pass;
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = data;
  return cursor;
}

/* Rows that need a look: what cannot be, and what agrees only within rounding. */
static gboolean
is_shown (const Cursor *cursor, const Evaluation *evaluation)
{
  if (cursor->source->all)
    return TRUE;
  return cursor->is_second_pass ? evaluation->printed == BHXH_PRINTED_WITHIN_ROUNDING
                                : evaluation->verdict == BHXH_VERDICT_IMPOSSIBLE;
}

/* The next evaluation to be shown; NULL at the end. */
static const Evaluation *
advance (Cursor *cursor)
{
  const Source *source = cursor->source;

  for (;;)
    {
      while (cursor->next < source->n)
        {
          const guint index =
              source->chosen != NULL ? source->chosen[cursor->next] : cursor->next;
          const Evaluation *evaluation = &source->findings->evaluations[index];

          cursor->next++;
          if (is_shown (cursor, evaluation))
            return evaluation;
        }
      if (source->all || cursor->is_second_pass)
        return NULL;
      cursor->is_second_pass = TRUE;
      cursor->next = 0;
    }
}

static void
set_text (Batch *batch, guint column, gsize row, const char *text)
{
  if (*text != '\0')
    bhxh_batch_set_text (batch, column, row, text);
}

static void
set_names (Batch *batch,
           gsize row,
           const BhxhFindings *findings,
           const Evaluation *evaluation)
{
  const RuleWords rule = bhxh_findings_get_rule_words (findings, evaluation->rule);
  const BhxhDistrict *unit = bhxh_frame_get_district (
      finding_source (findings, evaluation)->frame, evaluation->unit);

  set_text (batch, COLUMN_RULE, row, rule.id);
  set_text (batch, COLUMN_RULE_NAME_VI, row, rule.name_vi);
  set_text (batch, COLUMN_RULE_NAME_EN, row, rule.name_en);
  bhxh_batch_set_unit (batch, COLUMN_UNIT, row, unit);
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, findings->periods[evaluation->period]);
  bhxh_batch_set_value (batch, COLUMN_OF, row, evaluation->is_actual ? 2 : 1);
  bhxh_batch_set_value (batch, COLUMN_SEVERITY, row, rule.severity);
}

static void
set_verdict (Batch *batch, gsize row, const Evaluation *evaluation)
{
  bhxh_batch_set_value (batch, COLUMN_VERDICT, row, evaluation->verdict);
  bhxh_batch_set_value (batch, COLUMN_ACCEPTED, row, evaluation->is_accepted);
  if (evaluation->printed == 0)
    return;
  bhxh_batch_set_value (batch, COLUMN_PRINTED, row, evaluation->printed);
  bhxh_batch_set_number (batch, COLUMN_SIZE, row, evaluation->size,
                         evaluation->size_decimals);
}

typedef char *(*WordsFunc) (const BhxhFindings *, const Evaluation *, BhxhLanguage);

static const struct
{
  guint vi, en;
  WordsFunc dup;
} words[] = {
  { COLUMN_BASIS_VI, COLUMN_BASIS_EN, bhxh_finding_dup_basis },
  { COLUMN_ASSUMPTION_VI, COLUMN_ASSUMPTION_EN, bhxh_finding_dup_assumption },
  { COLUMN_ADDRESSEE_VI, COLUMN_ADDRESSEE_EN, bhxh_finding_dup_addressee },
  { COLUMN_MESSAGE_VI, COLUMN_MESSAGE_EN, bhxh_finding_dup_message },
};

static void
set_words (Batch *batch,
           gsize row,
           const BhxhFindings *findings,
           const Evaluation *evaluation)
{
  if (batch->columns[COLUMN_CELLS].wanted)
    bhxh_batch_take_text_or_none (batch, COLUMN_CELLS, row,
                                  bhxh_finding_dup_cells (findings, evaluation));
  if (batch->columns[COLUMN_PLACES].wanted)
    bhxh_batch_take_text_or_none (batch, COLUMN_PLACES, row,
                                  bhxh_finding_dup_places (findings, evaluation));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (batch->columns[words[i].vi].wanted)
        bhxh_batch_take_text_or_none (
            batch, words[i].vi, row,
            words[i].dup (findings, evaluation, BHXH_LANGUAGE_VI));
      if (batch->columns[words[i].en].wanted)
        bhxh_batch_take_text_or_none (
            batch, words[i].en, row,
            words[i].dup (findings, evaluation, BHXH_LANGUAGE_EN));
    }
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const BhxhFindings *findings = cursor->source->findings;
  const Evaluation *evaluation;

  while (batch->n_rows < TABLE_BATCH_ROWS && (evaluation = advance (cursor)) != NULL)
    {
      set_names (batch, batch->n_rows, findings, evaluation);
      set_verdict (batch, batch->n_rows, evaluation);
      set_words (batch, batch->n_rows, findings, evaluation);
      batch->n_rows++;
    }
  return TRUE;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_findings_unref (source->findings);
  g_free (source->chosen);
  g_free (source);
}

/* How many of each there are, in words. */
static char *
count (const BhxhFindings *findings, BhxhLanguage language)
{
  const guint n = bhxh_findings_get_n (findings);
  const guint impossible = bhxh_findings_count (findings, BHXH_VERDICT_IMPOSSIBLE, 0);
  const guint within = bhxh_findings_count (findings, 0, BHXH_PRINTED_WITHIN_ROUNDING);
  const guint certain = bhxh_findings_count (findings, BHXH_VERDICT_CERTAIN, 0);
  const guint open = bhxh_findings_count (findings, BHXH_VERDICT_OPEN, 0);
  const guint unknown = bhxh_findings_count (findings, BHXH_VERDICT_UNKNOWN, 0);

  if (language == BHXH_LANGUAGE_EN)
    return g_strdup_printf (
        "%u checks: %u cannot be true, %u certainly true, %u left open by "
        "rounding (%u of them off within rounding), %u lack figures.",
        n, impossible, certain, open, within, unknown);
  return g_strdup_printf (
      "%u phép kiểm tra: %u không thể đồng thời đúng, %u chắc chắn đúng, "
      "%u chưa kết luận được do làm tròn (trong đó %u số in lệch trong phạm "
      "vi làm tròn), %u thiếu số liệu.",
      n, impossible, certain, open, within, unknown);
}

static BhxhTable *
table_new (const Source *source)
{
  static const TableSource functions = { begin, next, g_free };
  const gboolean all = source->all;
  BhxhTable *table = bhxh_table_new (columns, N_COLUMNS, &functions,
                                     g_memdup2 (source, sizeof *source), free_source);
  g_autofree char *vi = count (source->findings, BHXH_LANGUAGE_VI);
  g_autofree char *en = count (source->findings, BHXH_LANGUAGE_EN);

  bhxh_table_set_title (table, all ? "Kết quả kiểm tra" : "Vấn đề cần rà soát",
                        all ? "Everything that was checked" : "Findings to look at");
  bhxh_table_add_note (table, vi, en);
  return table;
}

BhxhTable *
bhxh_findings_dup_table (BhxhFindings *findings, gboolean all)
{
  g_return_val_if_fail (findings != NULL, NULL);

  return table_new (&(Source){ .findings = bhxh_findings_ref (findings),
                               .all = all,
                               .n = findings->n_evaluations });
}

BhxhTable *
bhxh_findings_dup_table_of (BhxhFindings *findings,
                            const guint *units,
                            guint n_units,
                            GError **error)
{
  guint n = 0;
  guint *chosen = bhxh_findings_dup_of_units (findings, units, n_units, &n, error);

  return chosen != NULL
             ? table_new (&(Source){
                   .findings = bhxh_findings_ref (findings), .chosen = chosen, .n = n })
             : NULL;
}
