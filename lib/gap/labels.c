/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words of a comparison.
 */
#include "gap/labels.h"

#include "gap/decomposition-rows.h"
#include "gap/row.h"

const Label bhxh_status_labels[STATUS_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_STATUS_EXCEEDED] = { "exceeded", "Vượt", "Exceeded", TONE_GOOD },
  [BHXH_STATUS_MET] = { "met", "Đạt", "Met", TONE_GOOD },
  [BHXH_STATUS_NOT_YET] = { "not_yet", "Chưa đạt", "Not yet", TONE_WATCH },
  [BHXH_STATUS_MISSED] = { "missed", "Không đạt", "Missed", TONE_BAD },
  [BHXH_STATUS_OPEN] = { "open", "Chưa kết luận được do làm tròn",
                         "Open: rounding decides", TONE_WATCH },
  [BHXH_STATUS_NO_DATA] = { "no_data", "Chưa có số liệu", "No data" },
};

const Label bhxh_certainty_labels[CERTAINTY_N_LABELS] = {
  [0] = { "", "", "" },
  [CERTAINTY_CERTAIN] = { "certain", "Chắc chắn", "Certain" },
  [CERTAINTY_OPEN] = { "open", "Chưa chắc chắn", "Open" },
  [CERTAINTY_UNKNOWN] = { "unknown", "Chưa có số liệu", "Unknown" },
};

const Label bhxh_exact_labels[EXACT_N_LABELS] = {
  [0] = { "", "", "" },
  [EXACT_BEYOND] = { "beyond", "Vượt", "Beyond" },
  [EXACT_EQUAL] = { "equal", "Bằng", "Equal" },
  [EXACT_SHORT] = { "short", "Thiếu", "Short" },
};

const Label bhxh_gap_unit_labels[GAP_UNIT_N_LABELS] = {
  [0] = { "", "", "" },
  [GAP_UNIT_PERSON] = { "person", "người", "persons" },
  [GAP_UNIT_POINT] = { "point", "điểm phần trăm", "percentage points" },
};

const Label bhxh_differs_labels[DIFFERS_N_LABELS] = {
  [0] = { "", "", "" },
  [1] = { "differs", "Kết luận khác nhau", "The two differ" },
};

const Label bhxh_line_labels[LINE_N_LABELS] = {
  [0] = { "", "", "" },
  [LINE_WHOLE] = { "whole", "Toàn bộ", "Whole" },
  [LINE_UNIT] = { "unit", "Theo đơn vị", "By unit" },
  [LINE_UNITS_REST] = { "units_rest", "Phần còn lại ngoài các đơn vị",
                        "Left beside the units" },
  [LINE_KIND] = { "kind", "Theo loại hình", "By kind" },
  [LINE_KINDS_REST] = { "kinds_rest", "Phần còn lại ngoài các loại hình",
                        "Left beside the kinds" },
};
