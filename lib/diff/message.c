/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A difference as a sentence. What a part calls its rows, and which words stand for a
 * cell, is data; the sentences are few.
 */
#include "diff/differences.h"

#include "base/number.h"
#include "check/words.h"

#include <string.h>

const Label bhxh_part_labels[DIFF_N_PARTS] = {
  { NULL, "", "" },
  [BHXH_PART_UNITS] = { "units", "Đơn vị", "Unit" },
  [BHXH_PART_UNIT_SUCCESSIONS] = { "unit-successions", "Sáp nhập, đổi đơn vị",
                                   "Succession of units" },
  [BHXH_PART_INDICATORS] = { "indicators", "Định nghĩa chỉ tiêu", "Indicator" },
  [BHXH_PART_TARGETS] = { "targets", "Chỉ tiêu", "Target" },
  [BHXH_PART_RULES] = { "rules", "Quy tắc kiểm tra", "Rule" },
  [BHXH_PART_TEXTS] = { "texts", "Đoạn văn bản", "Text" },
  [BHXH_PART_DOCUMENTS] = { "documents", "Văn bản", "Document" },
  [BHXH_PART_AGENCIES] = { "agencies", "Cơ quan", "Agency" },
  [BHXH_PART_AGENCY_SUCCESSIONS] = { "agency-successions", "Sáp nhập, đổi cơ quan",
                                     "Succession of agencies" },
  [BHXH_PART_DUTIES] = { "duties", "Nhiệm vụ", "Duty" },
  [BHXH_PART_ACCEPTED] = { "accepted", "Vấn đề đã rà soát", "Accepted finding" },
  [BHXH_PART_SETTINGS] = { "settings", "Thông tin chung", "General" },
  [BHXH_PART_FINDINGS] = { "findings", "Vấn đề cần rà soát", "Finding" },
};

static const Label baseline_words = { NULL, "Số gốc", "Baseline" };

/* By kind: of rows, and of findings. */
static const Label row_sentences[] = {
  [BHXH_DIFFERENCE_ADDED] = { NULL, "{part}, {name}: bổ sung[ {content}].",
                              "{part}, {name}: added[, {content}]." },
  [BHXH_DIFFERENCE_REMOVED] = { NULL, "{part}, {name}: bỏ[ {content}].",
                                "{part}, {name}: removed[, {content}]." },
  [BHXH_DIFFERENCE_CHANGED] = { NULL,
                                "{part}[, {name}][, {column}]: {before} thành {after}[ "
                                "({change})].",
                                "{part}[, {name}][, {column}]: from {before} to {after}[ "
                                "({change})]." },
};

static const Label finding_sentences[] = {
  [BHXH_DIFFERENCE_ADDED] = { NULL, "Vấn đề mới. {content}", "New finding. {content}" },
  [BHXH_DIFFERENCE_REMOVED] = { NULL, "Vấn đề không còn. {content}",
                                "Finding gone. {content}" },
  [BHXH_DIFFERENCE_CHANGED] = { NULL,
                                "Vấn đề có độ lệch {before} thành {after}. {content}",
                                "Finding was off by {before}, is off by {after}. "
                                "{content}" },
};

static const Label blank_words = { NULL, "(để trống)", "(blank)" };
static const Label more_words = { NULL, "tăng {size}", "{size} more" };
static const Label less_words = { NULL, "giảm {size}", "{size} less" };
static const Label target_words = { NULL, "{unit}, {indicator}, {period}[ ({owner})]",
                                    "{unit}, {indicator}, {period}[ ({owner})]" };

/* What is being told, in which language. */
typedef struct
{
  const BhxhDifferences *differences;
  const Difference *difference;
  BhxhLanguage language;
} Telling;

static const BhxhPlan *
get_plan (const Telling *telling)
{
  return telling->differences->plans[difference_side (telling->difference)];
}

static const char *
say (const Telling *telling, const Label *label)
{
  return bhxh_label_get_words (label, telling->language);
}

/* --- Rows of the plan's tables ---------------------------------------------------------
 */

static const char *
get_cell (const BhxhPlan *plan, BhxhPlanTable table, guint row, const char *column)
{
  const char *cell = bhxh_plan_get_cell (plan, table, row, column);

  return cell != NULL ? cell : "";
}

/* Column @vi or @en, in the language, or in Vietnamese where that is blank; "" where the
 * table has none of them. */
static const char *
get_words (const Telling *telling,
           Side side,
           BhxhPlanTable table,
           guint row,
           const char *vi,
           const char *en)
{
  const BhxhPlan *plan = telling->differences->plans[side];
  const char *words =
      telling->language == BHXH_LANGUAGE_EN ? get_cell (plan, table, row, en) : "";

  return *words != '\0' ? words : get_cell (plan, table, row, vi);
}

static const char *
find_words (const Telling *telling,
            Side side,
            BhxhPlanTable table,
            const char *key,
            const char *vi,
            const char *en)
{
  const gint row = bhxh_plan_find_row (telling->differences->plans[side], table, key);

  return row >= 0 ? get_words (telling, side, table, (guint) row, vi, en) : "";
}

/* An agency's name, of the plan that has it; the code where it has none. */
static const char *
get_agency (const Telling *telling, const char *code)
{
  const Side side = difference_side (telling->difference);
  const Side sides[] = { side, side == SIDE_BEFORE ? SIDE_AFTER : SIDE_BEFORE };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const char *name =
          find_words (telling, sides[i], BHXH_PLAN_AGENCIES, code, "name_vi", "name_en");

      if (*name != '\0')
        return name;
    }
  return code;
}

/* "Huyện Vĩnh Linh (464)". */
static void
append_row_name (GString *name, const Telling *telling)
{
  const Difference *difference = telling->difference;
  const BhxhPlanTable table = (BhxhPlanTable) difference->part;
  const Side side = difference_side (difference);
  const guint row = difference->rows[side];
  const char *words = get_words (telling, side, table, row, "name_vi", "name_en");

  if (*words == '\0')
    words = get_words (telling, side, table, row, "title_vi", "title_en");
  if (*words != '\0')
    g_string_append_printf (name, "%s (%s)", words, difference->key);
  else
    g_string_append (name, difference->key);
}

/* The text itself, or that of a duty, in quotes. */
static void
append_row_content (GString *content, const Telling *telling)
{
  const Difference *difference = telling->difference;
  const Side side = difference_side (difference);
  const guint row = difference->rows[side];
  const char *text = "";

  if (difference->part == BHXH_PART_TEXTS)
    text = get_words (telling, side, BHXH_PLAN_TEXTS, row, "text_vi", "text_en");
  if (difference->part == BHXH_PART_DUTIES)
    text = find_words (telling, side, BHXH_PLAN_TEXTS,
                       get_cell (get_plan (telling), BHXH_PLAN_DUTIES, row, "text"),
                       "text_vi", "text_en");
  if (*text != '\0')
    g_string_append_printf (content, "“%s”", text);
}

/* --- Targets ---------------------------------------------------------------------------
 */

static const DiffStatement *
get_statement (const Telling *telling)
{
  return difference_statement (telling->differences, telling->difference,
                               difference_side (telling->difference));
}

static const BhxhIndicator *
get_indicator (const Telling *telling)
{
  return bhxh_frame_get_indicator (bhxh_plan_get_frame (get_plan (telling)),
                                   get_statement (telling)->indicator);
}

static const Trait *
get_trait (const Telling *telling)
{
  const BhxhFigures *statements = bhxh_plan_get_statements (get_plan (telling));

  return &bhxh_figures_get_traits (statements,
                                   NULL)[get_statement (telling)->figure.trait];
}

static void
append_target_name (GString *name, const Telling *telling)
{
  const BhxhPlan *plan = get_plan (telling);
  const DiffStatement *statement = get_statement (telling);
  const char *owner = bhxh_figures_get_owner (bhxh_plan_get_statements (plan),
                                              get_trait (telling)->owner);
  g_autoptr (GString) period = g_string_new (NULL);

  bhxh_words_append_period (period, statement->period, telling->language);
  const SentenceWord words[] = {
    { "{unit}", bhxh_district_get_name (
                    bhxh_frame_get_district (bhxh_plan_get_frame (plan), statement->unit),
                    telling->language) },
    { "{indicator}",
      bhxh_indicator_get_name (get_indicator (telling), telling->language) },
    { "{period}", period->str },
    { "{owner}", owner != NULL ? get_agency (telling, owner) : NULL }
  };
  bhxh_sentence_append (name, say (telling, &target_words), words, G_N_ELEMENTS (words));
}

/* --- Cells -----------------------------------------------------------------------------
 */

static gboolean
is_value (const Difference *difference)
{
  return difference->part == BHXH_PART_TARGETS &&
         (difference->schema == NULL ? difference->column == NULL
                                     : difference->schema->kind == CELL_NUMBER);
}

/* A plain number as people write it; with its unit where it is a target. */
static gboolean
append_number (GString *out, const Telling *telling, const char *text)
{
  const Difference *difference = telling->difference;
  gint64 value;
  gint decimals;

  if (!bhxh_number_parse_plain (text, strlen (text), &value, &decimals))
    return FALSE;
  bhxh_words_append_number (
      out, value, decimals,
      is_value (difference) ? bhxh_indicator_get_measure (get_indicator (telling)) : 0,
      telling->language);
  return TRUE;
}

/* Words of a closed list, names of agencies, periods; all else as it stands. */
static void
append_known (GString *out, const Telling *telling, const char *text)
{
  const SchemaColumn *schema = telling->difference->schema;
  const gint label = schema->kind == CELL_LABEL
                         ? bhxh_label_find (schema->labels, schema->n_labels, text, -1)
                         : -1;
  BhxhPeriod period;

  if (label > 0)
    g_string_append (out, say (telling, &schema->labels[label]));
  else if (schema->kind == CELL_AGENCY)
    g_string_append (out, get_agency (telling, text));
  else if ((schema->kind == CELL_DATE || schema->kind == CELL_PERIOD) &&
           bhxh_period_parse (text, -1, &period, NULL))
    bhxh_words_append_period (out, period, telling->language);
  else if (schema->kind == CELL_TEXT)
    g_string_append_printf (out, "“%s”", text);
  else
    g_string_append (out, text);
}

static void
append_cell (GString *out, const Telling *telling, const char *text)
{
  const Difference *difference = telling->difference;
  const gboolean is_number =
      is_value (difference) || difference->part == BHXH_PART_FINDINGS ||
      (difference->schema != NULL && difference->schema->kind == CELL_NUMBER);

  if (*text == '\0')
    g_string_append (out, say (telling, &blank_words));
  else if (is_number && append_number (out, telling, text))
    return;
  else if (difference->schema == NULL)
    g_string_append_printf (out, "“%s”", text);
  else
    append_known (out, telling, text);
}

/* "giảm 0,5 điểm phần trăm", of targets; nothing where the number cannot be told. */
static void
append_change (GString *out, const Telling *telling)
{
  const Difference *difference = telling->difference;
  const gboolean is_less = difference->number < 0;
  g_autoptr (GString) size = g_string_new (NULL);

  if (!difference->has_number || !is_value (difference))
    return;
  bhxh_words_append_size (
      size, is_less ? -difference->number : difference->number, difference->decimals,
      bhxh_indicator_get_measure (get_indicator (telling)), telling->language);
  const SentenceWord word = { "{size}", size->str };
  bhxh_sentence_append (out, say (telling, is_less ? &less_words : &more_words), &word,
                        1);
}

/* "Vị trí trong văn bản" as "vị trí trong văn bản"; nothing for a target's value. */
static char *
dup_column (const Telling *telling)
{
  const Difference *difference = telling->difference;
  const SchemaColumn *schema = difference->schema;
  const Label title = { NULL, schema != NULL ? schema->title_vi : difference->column,
                        schema != NULL ? schema->title_en : difference->column };

  if (difference->column == NULL || is_value (difference))
    return NULL;
  return schema != NULL ? bhxh_sentence_dup_lower_first (say (telling, &title))
                        : g_strdup (difference->column);
}

/* --- Sentences -------------------------------------------------------------------------
 */

static const char *
or_none (const GString *text)
{
  return text->len > 0 ? text->str : NULL;
}

/* The finding's own words: of the later plan where it has it. */
static char *
dup_finding (const Telling *telling)
{
  const Difference *difference = telling->difference;
  const Side side =
      difference->rows[SIDE_AFTER] != DIFF_NO_ROW ? SIDE_AFTER : SIDE_BEFORE;

  return bhxh_findings_dup_message (telling->differences->findings[side],
                                    difference->rows[side], telling->language);
}

static void
append_finding (GString *out, const Telling *telling)
{
  g_autofree char *content = dup_finding (telling);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  append_cell (before, telling, telling->difference->texts[SIDE_BEFORE]);
  append_cell (after, telling, telling->difference->texts[SIDE_AFTER]);
  const SentenceWord words[] = { { "{content}", content },
                                 { "{before}", before->str },
                                 { "{after}", after->str } };
  bhxh_sentence_append (out, say (telling, &finding_sentences[telling->difference->kind]),
                        words, G_N_ELEMENTS (words));
}

static void
append_name_and_content (GString *name, GString *content, const Telling *telling)
{
  const Difference *difference = telling->difference;
  const Side side = difference_side (difference);

  if (difference->part == BHXH_PART_TARGETS)
    {
      append_target_name (name, telling);
      append_cell (content, telling, difference->texts[side]);
    }
  else if (difference->part != BHXH_PART_SETTINGS)
    {
      append_row_name (name, telling);
      append_row_content (content, telling);
    }
}

static void
append_row (GString *out, const Telling *telling)
{
  const Difference *difference = telling->difference;
  const gboolean is_baseline = difference->part == BHXH_PART_TARGETS &&
                               get_trait (telling)->kind == FIGURE_BASELINE;
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GString) change = g_string_new (NULL);
  g_autofree char *column = dup_column (telling);

  append_name_and_content (name, content, telling);
  append_cell (before, telling, difference->texts[SIDE_BEFORE]);
  append_cell (after, telling, difference->texts[SIDE_AFTER]);
  append_change (change, telling);
  const SentenceWord words[] = {
    { "{part}", say (telling, is_baseline ? &baseline_words
                                          : &bhxh_part_labels[difference->part]) },
    { "{name}", or_none (name) },
    { "{content}", or_none (content) },
    { "{column}", column },
    { "{before}", before->str },
    { "{after}", after->str },
    { "{change}", or_none (change) }
  };
  bhxh_sentence_append (out, say (telling, &row_sentences[difference->kind]), words,
                        G_N_ELEMENTS (words));
}

char *
bhxh_difference_dup_message (const BhxhDifferences *differences,
                             const Difference *difference,
                             BhxhLanguage language)
{
  const Telling telling = { differences, difference, language };
  GString *out = g_string_new (NULL);

  if (difference->part == BHXH_PART_FINDINGS)
    append_finding (out, &telling);
  else
    append_row (out, &telling);
  return g_string_free (out, FALSE);
}
