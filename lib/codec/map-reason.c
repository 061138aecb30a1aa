/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Why an entry of a suggested map says what it says, in words for the person who is to
 * decide.
 */
#include "codec/map-suggest.h"

static const struct
{
  const char *vi;
  const char *en;
} reasons[N_REASONS] = {
  [REASON_NONE] = { "", "" },
  [REASON_UNITS_IN_COLUMN] = { "cột có tên các đơn vị của kế hoạch",
                               "the column has names of units of the plan" },
  [REASON_INDICATORS_IN_COLUMN] = { "cột có tên các chỉ tiêu",
                                    "the column has names of indicators" },
  [REASON_ONLY_SHEET] = { "trang tính duy nhất có bảng đọc được",
                          "the only sheet with a table that can be read" },
  [REASON_BEST_SHEET] = { "nhiều trang tính có bảng; trang này có nhiều số liệu nhất",
                          "several sheets have tables; this one has the most figures" },
  [REASON_BODY] = { "các dòng có tên và số liệu, dưới các dòng tiêu đề",
                    "the rows with names and figures, below the headers" },
  [REASON_HEADER_NAMES] = { "tiêu đề nêu rõ", "the header says so" },
  [REASON_NAME_OF_INDICATOR] = { "tiêu đề là tên của chỉ tiêu trong kế hoạch",
                                 "the header is the indicator's name in the plan" },
  [REASON_WORDS_FIT_ONE] = { "các từ của tiêu đề chỉ phù hợp với một chỉ tiêu",
                             "the words of the header fit one indicator only" },
  [REASON_MEASURE_NOTED] = { "tiêu đề không nói là số người hay tỷ lệ; theo đơn vị tính "
                             "của bảng",
                             "the header does not say persons or a rate; the table's "
                             "unit of counting does" },
  [REASON_MEASURE_FROM_NUMBERS] = { "tiêu đề không nói là số người hay tỷ lệ; suy từ các "
                                    "số trong cột",
                                    "the header does not say persons or a rate; taken "
                                    "from the numbers" },
  [REASON_UNKNOWN_WORDS] = { "tiêu đề còn có từ chưa hiểu",
                             "the header has words that are not understood" },
  [REASON_COUNTED_IN_TITLE] = { "tiêu đề cột không nói đếm gì; theo tiêu đề của bảng",
                                "the header does not say what is counted; the title "
                                "does" },
  [REASON_FILLED_HEADER] = { "ô tiêu đề bên trên để trống; lấy theo ô bên trái",
                             "a header above is blank; the one to its left is taken" },
  [REASON_SEVERAL_INDICATORS] = { "tiêu đề phù hợp với nhiều chỉ tiêu; không lấy cột này",
                                  "the header fits several indicators; the column is "
                                  "left out" },
  [REASON_NOT_RECOGNISED] = { "không nhận ra tiêu đề; không lấy cột này",
                              "the header is not recognised; the column is left out" },
  [REASON_NO_INDICATOR] = { "kế hoạch không có chỉ tiêu này; không lấy cột này",
                            "the plan has no such indicator; the column is left out" },
  [REASON_NOT_RECOGNISED_ROW] = { "không nhận ra nội dung; không lấy dòng này",
                                  "what the row counts is not recognised; it is left "
                                  "out" },
  [REASON_NO_INDICATOR_ROW] = { "kế hoạch không có chỉ tiêu này; không lấy dòng này",
                                "the plan has no such indicator; the row is left out" },
  [REASON_NO_PERIOD] = { "không rõ kỳ của số liệu; cần ghi vào đây",
                         "the period of the figures is not said; write it here" },
  [REASON_COMPARED] = { "cột so sánh, tính được từ các cột khác",
                        "a comparison, which follows from other columns" },
  [REASON_ORDER] = { "cột số thứ tự", "numbers of rows" },
  [REASON_YEAR_ELSEWHERE] = { "năm lấy từ tiêu đề chung của bảng",
                              "the year is that of the title" },
  [REASON_TITLE] = { "tiêu đề của bảng nêu rõ", "the title of the table says so" },
  [REASON_SEVERAL_PERIODS] = { "tiêu đề của bảng nêu nhiều kỳ; lấy kỳ đầu tiên",
                               "the title of the table names several periods; this is "
                               "the first" },
  [REASON_MEASURE] = { "đơn vị tính của bảng", "the unit of counting of the table" },
  [REASON_TOTAL] = { "dòng tổng: chỉ để đối chiếu với tổng các đơn vị",
                     "a total: only checked against the sum of the units" },
  [REASON_TOTAL_OF_UNIT] = { "dòng tổng mang tên một đơn vị của kế hoạch",
                             "a total that bears the name of a unit of the plan" },
  [REASON_PREFIX] = { "tên đơn vị đứng sau số thứ tự hoặc tên cơ quan",
                      "the unit's name stands behind a number or an office" },
  [REASON_ROOT] = { "bảng không nêu đơn vị nào; lấy đơn vị cao nhất của kế hoạch",
                    "the table names no unit; this is the highest of the plan" },
  [REASON_HIDDEN_ROWS] = { "có dòng ẩn trong bảng; cần quyết định lấy (take) hay bỏ "
                           "(leave)",
                           "there are hidden rows in the table; decide to take or leave "
                           "them" },
  [REASON_HIDDEN_COLUMNS] = { "có cột ẩn trong bảng; cần quyết định lấy (take) hay bỏ "
                              "(leave)",
                              "there are hidden columns in the table; decide to take or "
                              "leave them" },
};

const char *
bhxh_map_get_reason (Reason reason, BhxhLanguage language)
{
  return language == BHXH_LANGUAGE_EN ? reasons[reason].en : reasons[reason].vi;
}
