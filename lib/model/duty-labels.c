/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The closed lists of duties.csv.
 */
#include "model/schema.h"

const Label bhxh_event_labels[EVENT_N_LABELS] = {
  { "", "", "" },
  [EVENT_STANDING] = { "standing", "thường xuyên", "standing" },
  [EVENT_ON_OCCURRENCE] = { "on_occurrence", "khi phát sinh", "when it occurs" },
};

const Label bhxh_deadline_labels[DEADLINE_N_LABELS] = {
  { "", "", "" },
  [DEADLINE_EXCLUSIVE] = { "exclusive", "trước ngày", "before the day" },
  [DEADLINE_INCLUSIVE] = { "inclusive", "chậm nhất vào ngày",
                           "on the day at the latest" },
  [DEADLINE_UNSTATED] = { "unstated", "không nêu ngày", "no day stated" },
};

const Label bhxh_covered_labels[COVERED_N_LABELS] = {
  { "", "", "" },
  [COVERED_YEAR] = { "year", "năm", "year" },
  [COVERED_HALF_YEAR] = { "half-year", "6 tháng", "half-year" },
  [COVERED_QUARTER] = { "quarter", "quý", "quarter" },
  [COVERED_MONTH] = { "month", "tháng", "month" },
  [COVERED_PREVIOUS_YEAR] = { "previous-year", "năm trước", "previous year" },
  [COVERED_PREVIOUS_HALF_YEAR] = { "previous-half-year", "6 tháng trước",
                                   "previous half-year" },
  [COVERED_PREVIOUS_QUARTER] = { "previous-quarter", "quý trước", "previous quarter" },
  [COVERED_PREVIOUS_MONTH] = { "previous-month", "tháng trước", "previous month" },
};

const Label bhxh_step_labels[STEP_N_LABELS] = {
  { "", "", "" },
  [STEP_TARGETS] = { "targets", "trình, đưa chỉ tiêu vào kế hoạch",
                     "targets to the council and into the plan" },
  [STEP_HAND_DOWN] = { "hand-down", "giao chỉ tiêu cho cấp dưới", "targets handed down" },
  [STEP_RESULTS] = { "results", "tổng hợp, báo cáo kết quả", "results collected" },
  [STEP_REPORT] = { "report", "đánh giá, báo cáo chung", "results reported" },
};
