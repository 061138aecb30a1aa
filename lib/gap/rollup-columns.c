/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the sums are called. What has another meaning has another name.
 */
#include "gap/rollup-columns.h"

#include "gap/lacking.h"
#include "model/labels.h"
#include "model/name-columns.h"

const TableColumn bhxh_rollup_columns[COLUMN_FIRST_CLASS] = {
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_LEVEL] = { "level", "Cấp", "Level", BHXH_COLUMN_CODE, 0, bhxh_level_labels,
                     LEVEL_N_LABELS },
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [COLUMN_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [COLUMN_PERIOD] = { "period", "Kỳ chỉ tiêu", "Period", BHXH_COLUMN_PERIOD },
  [COLUMN_ACTUAL_PERIOD] = { "actual_period", "Kỳ thực hiện", "Period of the actuals",
                             BHXH_COLUMN_PERIOD },
  [COLUMN_OWNER] = { "owner", "Cơ quan giao", "Target of", BHXH_COLUMN_TEXT },
  [COLUMN_EXPECTED] =
      TABLE_COUNT ("expected", "Số đơn vị có chỉ tiêu", "Units with a target"),
  [COLUMN_REPORTED] = TABLE_COUNT ("reported", "Số đơn vị đã báo cáo", "Units reported"),
  [COLUMN_COVERAGE] = TABLE_NUMBER ("coverage",
                                    "Tỷ trọng chỉ tiêu của các đơn vị đã báo cáo (%)",
                                    "Share of the targets held by those that reported "
                                    "(%)"),
  [COLUMN_COVERS_VI] = TABLE_WORDS ("covers_vi", "Phạm vi tính", BHXH_LANGUAGE_VI),
  [COLUMN_COVERS_EN] = TABLE_WORDS ("covers_en", "Covers", BHXH_LANGUAGE_EN),
  [COLUMN_MISSING_UNITS] = LACKING_CODES_COLUMN,
  [COLUMN_MISSING_NAMES_VI] = LACKING_NAMES_VI_COLUMN,
  [COLUMN_MISSING_NAMES_EN] = LACKING_NAMES_EN_COLUMN,
  [COLUMN_TARGET] = { "target", "Tổng chỉ tiêu", "Sum of targets", BHXH_COLUMN_NUMBER },
  [COLUMN_TARGET_OF_REPORTED] = { "target_of_reported",
                                  "Tổng chỉ tiêu của các đơn vị đã báo cáo",
                                  "Sum of targets of those that reported",
                                  BHXH_COLUMN_NUMBER },
  [COLUMN_ACTUAL_OF_REPORTED] = { "actual_of_reported",
                                  "Tổng thực hiện của các đơn vị đã báo cáo",
                                  "Sum of actuals of those that reported",
                                  BHXH_COLUMN_NUMBER },
  [COLUMN_GAP_OF_REPORTED] = { "gap_of_reported",
                               "Tổng chênh lệch của các đơn vị đã báo cáo",
                               "Sum of gaps of those that reported", BHXH_COLUMN_NUMBER },
  [COLUMN_ACTUALS_MINUS_TARGETS] = { "actuals_minus_targets",
                                     "Tổng thực hiện trừ tổng chỉ tiêu",
                                     "Sum of actuals minus sum of targets",
                                     BHXH_COLUMN_NUMBER },
  [COLUMN_ACHIEVEMENT] = { "achievement",
                           "Tỷ lệ hoàn thành kế hoạch của các đơn vị đã báo cáo (%)",
                           "Achievement of those that reported (%)", BHXH_COLUMN_NUMBER },
  [COLUMN_CARRIED] = TABLE_COUNT ("carried",
                                  "Số đơn vị lấy số liệu gần nhất",
                                  "Units by their last known figure"),
  [COLUMN_CARRIED_DAY] =
      TABLE_DAY ("carried_day", "Số liệu gần nhất là của ngày", "Last known figure of"),
  [COLUMN_ACTUAL_WITH_LAST] = TABLE_NUMBER ("actual_with_last",
                                            "Tổng thực hiện, kể cả số liệu gần nhất",
                                            "Sum of actuals with last known figures"),
  [COLUMN_GAP_WITH_LAST] = TABLE_NUMBER ("gap_with_last",
                                         "Tổng đó trừ tổng chỉ tiêu",
                                         "That sum minus sum of targets"),
  [COLUMN_ACHIEVEMENT_WITH_LAST] =
      TABLE_NUMBER ("achievement_with_last",
                    "Tỷ lệ hoàn thành kế hoạch, kể cả số liệu gần nhất (%)",
                    "Achievement with last known figures (%)"),
  [COLUMN_CLASS] = { "class", "Xếp loại các đơn vị đã báo cáo",
                     "Class of those that reported", BHXH_COLUMN_CODE },
};
