/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The eleven tables, column by column.
 */
#include "model/schema.h"

#include "base/diagnostics.h"
#include "model/figures.h"
#include "model/rule.h"

#include <string.h>

#define MUST SCHEMA_REQUIRED
#define KEY SCHEMA_KEY
#define STRICT SCHEMA_STRICT

#define LIST(labels) labels, G_N_ELEMENTS (labels)

/* clang-format off */
/* Lists that only the package has; the others are the model's. */
static const Label scope_labels[] = {
  { "", "", "" },
  [RULE_FOR_TARGETS] = { "targets", "chỉ tiêu", "targets" },
  [RULE_FOR_ACTUALS] = { "actuals", "kết quả thực hiện", "actuals" },
  [RULE_FOR_TARGETS | RULE_FOR_ACTUALS] = { "both", "chỉ tiêu và kết quả thực hiện", "targets and actuals" },
};

static const Label truth_labels[] = {
  { "", "", "" },
  { "true", "có", "yes" },
  { "false", "không", "no" },
};

static const Label statement_labels[] = {
  [0] = { "", "", "" },
  [FIGURE_TARGET] = { "target", "chỉ tiêu", "target" },
  [FIGURE_BASELINE] = { "baseline", "số gốc", "baseline" },
};

static const Label text_kind_labels[] = {
  { "", "", "" },
  { "letterhead", "quốc hiệu, cơ quan ban hành", "letterhead" },
  { "number_date", "số, ngày", "number and date" },
  { "title", "tiêu đề", "title" },
  { "heading", "đề mục", "heading" },
  { "legal_basis", "căn cứ", "legal basis" },
  { "article", "điều", "article" },
  { "purpose", "mục đích", "purpose" },
  { "requirement", "yêu cầu", "requirement" },
  { "general_goal", "mục tiêu tổng quát", "general goal" },
  { "target", "chỉ tiêu", "target" },
  { "measure", "giải pháp", "measure" },
  { "task", "nhiệm vụ", "task" },
  { "reporting_rule", "chế độ báo cáo", "reporting rule" },
  { "table", "bảng", "table" },
  { "note", "ghi chú", "note" },
  { "recipient", "nơi nhận", "recipient" },
  { "signature", "chữ ký", "signature" },
};

static const Label role_labels[] = {
  { "", "", "" },
  { "this", "văn bản này", "this document" },
  { "proposal", "tờ trình", "proposal" },
  { "legal_basis", "căn cứ", "legal basis" },
  { "cited", "được viện dẫn", "cited" },
  { "amended", "được sửa đổi", "amended" },
  { "amending", "sửa đổi, bổ sung", "amending" },
};

static const Label agency_kind_labels[] = {
  { "", "", "" },
  { "agency", "cơ quan", "agency" },
  { "set", "nhóm cơ quan", "set of agencies" },
};

static const SchemaColumn units_columns[] = {
  { "code", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã đơn vị", "Code of the unit" },
  { "valid_from", CELL_DATE, KEY, NULL, 0, 0,
    "Có hiệu lực từ ngày", "First day of validity" },
  { "valid_to", CELL_DATE, 0, NULL, 0, 0,
    "Có hiệu lực đến hết ngày", "Last day of validity" },
  { "parent", CELL_UNIT, 0, NULL, 0, 0,
    "Đơn vị cấp trên", "Unit it belongs to" },
  { "level", CELL_LABEL, MUST, LIST (bhxh_level_labels), 0,
    "Cấp", "Level" },
  { "name_vi", CELL_TEXT, MUST, NULL, 0, 0,
    "Tên", "Name" },
  { "name_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên tiếng Anh", "Name in English" },
  { "aliases", CELL_TEXTS, 0, NULL, 0, 0,
    "Cách viết khác", "Other spellings" },
  { "addressed", CELL_LABEL, 0, LIST (bhxh_addressed_labels), 0,
    "Được giao gì", "What is addressed to it" },
};

static const SchemaColumn unit_successions_columns[] = {
  { "old", CELL_UNIT, MUST | KEY, NULL, 0, 0,
    "Đơn vị cũ", "Old unit" },
  { "new", CELL_UNIT, MUST | KEY, NULL, 0, 0,
    "Đơn vị mới", "New unit" },
  { "date", CELL_DATE, KEY, NULL, 0, 0,
    "Ngày", "Day" },
  { "share", CELL_NUMBER, 0, NULL, 0, 0,
    "Phần chuyển sang (để trống: toàn bộ)", "Share (blank: the whole)" },
  { "source", CELL_TEXT, 0, NULL, 0, 0,
    "Nguồn", "Source" },
};

static const SchemaColumn indicators_columns[] = {
  { "code", CELL_NAME, MUST | KEY, NULL, 0, 0,
    "Mã chỉ tiêu", "Machine name" },
  { "name_vi", CELL_TEXT, MUST, NULL, 0, 0,
    "Tên", "Name" },
  { "name_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên tiếng Anh", "Name in English" },
  { "aliases", CELL_TEXTS, 0, NULL, 0, 0,
    "Tên gọi khác", "Other names" },
  { "unit", CELL_LABEL, MUST | STRICT, LIST (bhxh_measure_labels), 0,
    "Đơn vị tính", "What is measured" },
  { "decimals", CELL_INTEGER, MUST, NULL, 0, 0,
    "Số chữ số thập phân", "Decimals" },
  { "rounding", CELL_LABEL, MUST | STRICT, LIST (bhxh_rounding_labels), 0,
    "Cách làm tròn", "Rounding" },
  { "direction", CELL_LABEL, STRICT, LIST (bhxh_direction_labels), 0,
    "Chiều hướng tốt", "Which way is better" },
  { "kind", CELL_LABEL, STRICT, LIST (bhxh_kind_labels), 0,
    "Loại số liệu", "Stock, flow or index" },
  { "numerator", CELL_INDICATOR, 0, NULL, 0, BHXH_PLAN_INDICATORS,
    "Tử số", "Numerator" },
  { "denominator", CELL_DENOMINATOR, 0, NULL, 0, 0,
    "Mẫu số", "Denominator" },
  { "part_of", CELL_INDICATOR, 0, NULL, 0, BHXH_PLAN_INDICATORS,
    "Là một phần của", "Part of" },
};

static const SchemaColumn targets_columns[] = {
  { "unit", CELL_UNIT, MUST | KEY, NULL, 0, 0,
    "Đơn vị", "Unit" },
  { "indicator", CELL_INDICATOR, MUST | KEY, NULL, 0, BHXH_PLAN_INDICATORS,
    "Chỉ tiêu", "Indicator" },
  { "period", CELL_PERIOD, KEY, NULL, 0, 0,
    "Kỳ (để trống: cả giai đoạn)", "Period (blank: the whole term)" },
  { "value", CELL_NUMBER, MUST, NULL, 0, 0,
    "Số", "Value" },
  { "decimals", CELL_INTEGER, 0, NULL, 0, 0,
    "Số chữ số thập phân, nếu khác chữ số đã ghi", "Decimals where they differ from the digits" },
  { "rounding", CELL_LABEL, STRICT, LIST (bhxh_rounding_labels), 0,
    "Cách làm tròn, nếu khác chỉ tiêu", "Rounding where it differs from the indicator" },
  { "printed", CELL_TEXT, 0, NULL, 0, 0,
    "Nguyên văn số đã in", "As printed" },
  { "qualifier", CELL_LABEL, STRICT, LIST (bhxh_qualifier_labels), 0,
    "Mức độ (đúng bằng, tối thiểu...)", "Exactly, at least, about, at most" },
  { "kind", CELL_LABEL, KEY | STRICT, LIST (statement_labels), 0,
    "Loại (chỉ tiêu, số gốc)", "Target or baseline" },
  { "owner", CELL_AGENCY, KEY, NULL, 0, BHXH_PLAN_AGENCIES,
    "Cơ quan giao", "Whose target" },
  { "source", CELL_SOURCE, KEY, NULL, 0, 0,
    "Vị trí trong văn bản", "Place in the document" },
};

static const SchemaColumn rules_columns[] = {
  { "id", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã quy tắc", "Identifier" },
  { "expression", CELL_EXPRESSION, MUST, NULL, 0, 0,
    "Biểu thức", "Expression" },
  { "applies_to", CELL_LABEL, STRICT, LIST (scope_labels), 0,
    "Áp dụng cho", "Applies to" },
  { "levels", CELL_LABELS, STRICT, LIST (bhxh_level_labels), 0,
    "Cấp áp dụng", "Levels" },
  { "severity", CELL_LABEL, STRICT, LIST (bhxh_severity_labels), 0,
    "Mức độ", "Severity" },
  { "name_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Tên", "Name" },
  { "name_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên tiếng Anh", "Name in English" },
  { "basis_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Căn cứ", "Basis" },
  { "basis_en", CELL_TEXT, 0, NULL, 0, 0,
    "Căn cứ (tiếng Anh)", "Basis in English" },
  { "assumption_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Giả định", "Assumption" },
  { "assumption_en", CELL_TEXT, 0, NULL, 0, 0,
    "Giả định (tiếng Anh)", "Assumption in English" },
};

static const SchemaColumn texts_columns[] = {
  { "id", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã đoạn", "Identifier" },
  { "parent", CELL_TEXT_ID, 0, NULL, 0, BHXH_PLAN_TEXTS,
    "Thuộc đoạn", "Part of" },
  { "number", CELL_TEXT, 0, NULL, 0, 0,
    "Số, ký hiệu đầu đoạn", "Printed number" },
  { "kind", CELL_LABEL, MUST, LIST (text_kind_labels), 0,
    "Loại đoạn", "Kind" },
  { "text_vi", CELL_TEXT, MUST, NULL, 0, 0,
    "Nguyên văn", "Text, verbatim" },
  { "text_en", CELL_TEXT, 0, NULL, 0, 0,
    "Bản dịch tiếng Anh", "Text in English" },
  { "agencies", CELL_AGENCIES, 0, NULL, 0, 0,
    "Cơ quan được nêu", "Agencies" },
};

static const SchemaColumn documents_columns[] = {
  { "id", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã văn bản", "Identifier" },
  { "number", CELL_TEXT, 0, NULL, 0, 0,
    "Số, ký hiệu", "Number" },
  { "date", CELL_DATE, 0, NULL, 0, 0,
    "Ngày ban hành", "Date" },
  { "effective_from", CELL_DATE, 0, NULL, 0, 0,
    "Có hiệu lực từ", "In force from" },
  { "issuer", CELL_TEXT, 0, NULL, 0, 0,
    "Cơ quan ban hành", "Issuer: an agency, or a name" },
  { "role", CELL_LABEL, 0, LIST (role_labels), 0,
    "Vai trò", "Role" },
  { "title_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Tên văn bản", "Title" },
  { "title_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên văn bản tiếng Anh", "Title in English" },
  { "signed_for", CELL_TEXTS, 0, NULL, 0, 0,
    "Ký thay", "Signed for" },
  { "signatory_title", CELL_TEXT, 0, NULL, 0, 0,
    "Chức vụ người ký", "Title of the signatory" },
  { "signatory", CELL_TEXT, 0, NULL, 0, 0,
    "Người ký", "Signatory" },
};

static const SchemaColumn agencies_columns[] = {
  { "code", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã cơ quan", "Code" },
  { "name_vi", CELL_TEXT, MUST, NULL, 0, 0,
    "Tên", "Name" },
  { "name_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên tiếng Anh", "Name in English" },
  { "kind", CELL_LABEL, 0, LIST (agency_kind_labels), 0,
    "Loại", "Agency or set" },
  { "members", CELL_AGENCIES, 0, NULL, 0, 0,
    "Gồm các cơ quan", "Members of a set" },
  { "per_unit", CELL_BOOLEAN, 0, LIST (truth_labels), 0,
    "Mỗi đơn vị một cơ quan", "One in each unit" },
  { "each_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Tên của từng cơ quan ({}: tên đơn vị)", "Name of each in Vietnamese ({}: the unit)" },
  { "each_en", CELL_TEXT, 0, NULL, 0, 0,
    "Tên tiếng Anh của từng cơ quan", "Name of each in English ({}: the unit)" },
  { "text", CELL_TEXT_ID, 0, NULL, 0, BHXH_PLAN_TEXTS,
    "Nơi nêu trong văn bản", "Where the text names it" },
  { "note_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Ghi chú", "Note" },
  { "note_en", CELL_TEXT, 0, NULL, 0, 0,
    "Ghi chú (tiếng Anh)", "Note in English" },
};

static const SchemaColumn agency_successions_columns[] = {
  { "old", CELL_AGENCY, MUST | KEY, NULL, 0, BHXH_PLAN_AGENCIES,
    "Cơ quan cũ", "Old agency" },
  { "new", CELL_AGENCY, MUST | KEY, NULL, 0, BHXH_PLAN_AGENCIES,
    "Cơ quan mới", "New agency" },
  { "date", CELL_DATE, KEY, NULL, 0, 0,
    "Ngày", "Day" },
  { "scope_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Phạm vi", "Scope" },
  { "scope_en", CELL_TEXT, 0, NULL, 0, 0,
    "Phạm vi (tiếng Anh)", "Scope in English" },
  { "duties", CELL_DUTIES, 0, NULL, 0, 0,
    "Nhiệm vụ thuộc phạm vi", "Duties within the scope" },
  { "basis", CELL_TEXT, 0, NULL, 0, 0,
    "Căn cứ", "Basis" },
};

static const SchemaColumn duties_columns[] = {
  { "id", CELL_CODE, MUST | KEY, NULL, 0, 0,
    "Mã nhiệm vụ", "Identifier" },
  { "text", CELL_TEXT_ID, 0, NULL, 0, BHXH_PLAN_TEXTS,
    "Đoạn văn bản", "Text" },
  { "addressee", CELL_AGENCY, MUST, NULL, 0, BHXH_PLAN_AGENCIES,
    "Cơ quan thực hiện", "Who owes it" },
  { "partners", CELL_AGENCIES, 0, NULL, 0, 0,
    "Cơ quan phối hợp", "Partners" },
  { "recipient", CELL_AGENCY, 0, NULL, 0, BHXH_PLAN_AGENCIES,
    "Nơi nhận", "To whom" },
  { "via", CELL_AGENCY, 0, NULL, 0, BHXH_PLAN_AGENCIES,
    "Qua cơ quan", "Through whom" },
  { "recurrence", CELL_RECURRENCE, 0, NULL, 0, 0,
    "Chu kỳ (RRULE)", "Recurrence (RRULE)" },
  { "event", CELL_LABEL, 0, LIST (bhxh_event_labels), 0,
    "Khi nào", "Event" },
  { "start", CELL_DATE, 0, NULL, 0, 0,
    "Từ ngày", "Start" },
  { "until", CELL_DATE, 0, NULL, 0, 0,
    "Đến ngày", "Until" },
  { "deadline", CELL_LABEL, 0, LIST (bhxh_deadline_labels), 0,
    "Thời hạn", "Deadline" },
  { "covered", CELL_LABEL, 0, LIST (bhxh_covered_labels), 0,
    "Kỳ báo cáo", "Covered period" },
  { "step", CELL_LABEL, 0, LIST (bhxh_step_labels), 0,
    "Bước trong chu trình hằng năm", "Step of the yearly cycle" },
  { "indicators", CELL_INDICATORS, 0, NULL, 0, 0,
    "Chỉ tiêu", "Indicators" },
  { "note_vi", CELL_TEXT, 0, NULL, 0, 0,
    "Ghi chú", "Note" },
  { "note_en", CELL_TEXT, 0, NULL, 0, 0,
    "Ghi chú (tiếng Anh)", "Note in English" },
};

static const SchemaColumn accepted_columns[] = {
  { "rule", CELL_RULE_ID, MUST | KEY, NULL, 0, 0,
    "Quy tắc", "Rule" },
  { "cells", CELL_CELLS, MUST | KEY, NULL, 0, 0,
    "Các ô", "Cells" },
  { "reason", CELL_TEXT, 0, NULL, 0, 0,
    "Lý do", "Reason" },
  { "document", CELL_TEXT, 0, NULL, 0, 0,
    "Văn bản", "Document" },
  { "by", CELL_TEXT, 0, NULL, 0, 0,
    "Người rà soát", "By whom" },
  { "until", CELL_DATE, 0, NULL, 0, 0,
    "Đến ngày", "Until" },
};

static const SchemaTable tables[PLAN_N_TABLES] = {
  [BHXH_PLAN_UNITS] = { BHXH_PLAN_UNITS, "units", "units.csv",
    "Đơn vị hành chính", "Administrative units", TRUE,
    units_columns, G_N_ELEMENTS (units_columns) },
  [BHXH_PLAN_UNIT_SUCCESSIONS] = { BHXH_PLAN_UNIT_SUCCESSIONS, "unit-successions", "unit-successions.csv",
    "Sáp nhập, đổi đơn vị hành chính", "Which unit went into which", FALSE,
    unit_successions_columns, G_N_ELEMENTS (unit_successions_columns) },
  [BHXH_PLAN_INDICATORS] = { BHXH_PLAN_INDICATORS, "indicators", "indicators.csv",
    "Chỉ tiêu", "Indicators", TRUE,
    indicators_columns, G_N_ELEMENTS (indicators_columns) },
  [BHXH_PLAN_TARGETS] = { BHXH_PLAN_TARGETS, "targets", "targets.csv",
    "Số liệu chỉ tiêu", "Target statements", TRUE,
    targets_columns, G_N_ELEMENTS (targets_columns) },
  [BHXH_PLAN_RULES] = { BHXH_PLAN_RULES, "rules", "rules.csv",
    "Quy tắc kiểm tra", "Rules", FALSE,
    rules_columns, G_N_ELEMENTS (rules_columns) },
  [BHXH_PLAN_TEXTS] = { BHXH_PLAN_TEXTS, "texts", "texts.csv",
    "Toàn văn", "The text", FALSE,
    texts_columns, G_N_ELEMENTS (texts_columns) },
  [BHXH_PLAN_DOCUMENTS] = { BHXH_PLAN_DOCUMENTS, "documents", "documents.csv",
    "Văn bản", "Documents", FALSE,
    documents_columns, G_N_ELEMENTS (documents_columns) },
  [BHXH_PLAN_AGENCIES] = { BHXH_PLAN_AGENCIES, "agencies", "agencies.csv",
    "Cơ quan", "Agencies", FALSE,
    agencies_columns, G_N_ELEMENTS (agencies_columns) },
  [BHXH_PLAN_AGENCY_SUCCESSIONS] = { BHXH_PLAN_AGENCY_SUCCESSIONS, "agency-successions", "agency-successions.csv",
    "Sáp nhập, đổi cơ quan", "Which agency went into which", FALSE,
    agency_successions_columns, G_N_ELEMENTS (agency_successions_columns) },
  [BHXH_PLAN_DUTIES] = { BHXH_PLAN_DUTIES, "duties", "duties.csv",
    "Nhiệm vụ, chế độ báo cáo", "Duties", FALSE,
    duties_columns, G_N_ELEMENTS (duties_columns) },
  [BHXH_PLAN_ACCEPTED] = { BHXH_PLAN_ACCEPTED, "accepted", "accepted.csv",
    "Vấn đề đã rà soát", "Accepted findings", FALSE,
    accepted_columns, G_N_ELEMENTS (accepted_columns) },
};

#define SETTING(name, kind, flags, vi, en) { name, kind, flags, NULL, 0, 0, vi, en }

const SchemaSetting bhxh_schema_settings[PLAN_N_SETTINGS] = {
  [SETTING_ID] = {
    SETTING ("id", CELL_CODE, SCHEMA_REQUIRED, "Mã kế hoạch", "Identifier"),
    "name", "quang-tri-2022-2025" },
  [SETTING_TITLE_VI] = {
    SETTING ("title_vi", CELL_TEXT, 0, "Tên tiếng Việt", "Title in Vietnamese"),
    "title_vi", NULL },
  [SETTING_TITLE_EN] = {
    SETTING ("title_en", CELL_TEXT, 0, "Tên tiếng Anh", "Title in English"),
    "title_en", NULL },
  [SETTING_TERM] = {
    SETTING ("term", CELL_PERIOD, SCHEMA_REQUIRED, "Giai đoạn", "Term"),
    "term", "2022/2025" },
  [SETTING_FRAME_DATE] = {
    SETTING ("frame_date", CELL_DATE, 0, "Đơn vị hành chính tại ngày", "Units as on the day"),
    "frame_date", "2022-10-28" },
  [SETTING_ISSUER] = {
    SETTING ("issuer", CELL_AGENCY, SCHEMA_REQUIRED, "Cơ quan ban hành", "Issuer"),
    "issuer", "ubnd" },
};
/* clang-format on */

const SchemaTable *
bhxh_schema_get (BhxhPlanTable table)
{
  return table >= BHXH_PLAN_UNITS && table < PLAN_N_TABLES ? &tables[table] : NULL;
}

gint
bhxh_schema_find_column (const SchemaTable *table, const char *name)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (strcmp (table->columns[i].name, name) == 0)
      return (gint) i;
  return -1;
}

gboolean
bhxh_schema_has_key (const SchemaTable *table)
{
  guint n_parts = 0;

  for (guint i = 0; i < table->n_columns; i++)
    n_parts += (table->columns[i].flags & SCHEMA_KEY) != 0;
  return n_parts == 1;
}

const char *
bhxh_schema_get_type (CellKind kind)
{
  switch (kind)
    {
    case CELL_NUMBER: return "number";
    case CELL_INTEGER: return "integer";
    case CELL_BOOLEAN: return "boolean";
    default: return "string";
    }
}
