/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the model's closed lists are named.
 */
#include "model/labels.h"

#include "model/figures.h"

const Label bhxh_measure_labels[MEASURE_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_MEASURE_PERSON] = { "person", "người", "persons" },
  [BHXH_MEASURE_PERCENT] = { "percent", "%", "%" },
  [BHXH_MEASURE_INDEX] = { "index", "% so với kỳ gốc", "% of the base period" },
};

const Label bhxh_rounding_labels[ROUNDING_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_ROUNDING_EXACT] = { "exact", "không làm tròn", "not rounded" },
  [BHXH_ROUNDING_NEAREST] = { "nearest", "làm tròn đến số gần nhất", "to the nearest" },
  [BHXH_ROUNDING_HALF_UP] = { "half-up", "làm tròn, nửa thì lên", "half away from zero" },
  [BHXH_ROUNDING_FLOOR] = { "floor", "làm tròn xuống", "down" },
  [BHXH_ROUNDING_CEIL] = { "ceil", "làm tròn lên", "up" },
};

const Label bhxh_direction_labels[DIRECTION_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_DIRECTION_MORE] = { "more", "càng cao càng tốt", "more is better" },
  [BHXH_DIRECTION_LESS] = { "less", "càng thấp càng tốt", "less is better" },
};

const Label bhxh_kind_labels[KIND_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_KIND_STOCK] = { "stock", "thời điểm", "stock" },
  [BHXH_KIND_FLOW] = { "flow", "thời kỳ", "flow" },
  [BHXH_KIND_INDEX] = { "index", "chỉ số", "index" },
};

const Label bhxh_level_labels[LEVEL_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_LEVEL_NATION] = { "nation", "cả nước", "nation" },
  [BHXH_LEVEL_PROVINCE] = { "province", "tỉnh", "province" },
  [BHXH_LEVEL_DISTRICT] = { "district", "huyện", "district" },
  [BHXH_LEVEL_COMMUNE] = { "commune", "xã", "commune" },
  [BHXH_LEVEL_SPECIAL_ZONE] = { "special_zone", "đặc khu", "special zone" },
  [BHXH_LEVEL_OTHER] = { "other", "khác", "other" },
};

const Label bhxh_addressed_labels[ADDRESSED_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_ADDRESSED_TARGETS] = { "targets", "chỉ tiêu", "targets" },
  [BHXH_ADDRESSED_DUTIES] = { "duties", "nhiệm vụ", "duties" },
  [BHXH_ADDRESSED_TARGETS |
      BHXH_ADDRESSED_DUTIES] = { "both", "chỉ tiêu và nhiệm vụ", "targets and duties" },
};

const Label bhxh_qualifier_labels[QUALIFIER_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_QUALIFIER_EXACT] = { "exact", "đúng", "exactly" },
  [BHXH_QUALIFIER_AT_LEAST] = { "at_least", "ít nhất", "at least" },
  [BHXH_QUALIFIER_ABOUT] = { "about", "khoảng", "about" },
  [BHXH_QUALIFIER_AT_MOST] = { "at_most", "nhiều nhất", "at most" },
};

const Label bhxh_stage_labels[STAGE_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_STAGE_ESTIMATE] = { "estimate", "ước tính", "estimate" },
  [BHXH_STAGE_PRELIMINARY] = { "preliminary", "sơ bộ", "preliminary" },
  [BHXH_STAGE_FINAL] = { "final", "chính thức", "final" },
};

const Label bhxh_figure_kind_labels[FIGURE_KIND_N_LABELS] = {
  [0] = { "", "", "" },
  [FIGURE_ACTUAL] = { "actual", "thực hiện", "actual" },
  [FIGURE_TARGET] = { "target", "chỉ tiêu", "target" },
  [FIGURE_BASELINE] = { "baseline", "số gốc", "baseline" },
};

const Label bhxh_superseded_labels[SUPERSEDED_N_LABELS] = {
  [0] = { "", "", "" },
  [SUPERSEDED_REPLACED] = { "replaced", "đã được thay thế", "replaced" },
  [SUPERSEDED_WITHDRAWN] = { "withdrawn", "đã được rút lại", "withdrawn" },
  [SUPERSEDED_WITHDRAWAL] = { "withdrawal", "rút lại số liệu", "withdrawal" },
};
