/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The kinds of problem of wide tables and of the maps by which they are read.
 */
#include "base/diagnostics.h"

#define ERROR BHXH_SEVERITY_ERROR
#define WARNING BHXH_SEVERITY_WARNING
#define NOTICE BHXH_SEVERITY_NOTICE

/* clang-format off */
const ProblemRow bhxh_map_problem_rows[PROBLEM_LAST] = {
  /* Tables and their maps. */
  [PROBLEM_NO_TABLE] = { "no-table", ERROR, BHXH_ERROR_DATA,
    "không tìm thấy bảng nào có tên đơn vị hoặc chỉ tiêu của kế hoạch cùng với số liệu",
    "there is no table with names of the plan's units or indicators, and figures" },
  [PROBLEM_MAP_GUESS] = { "map-guess", ERROR, BHXH_ERROR_AMBIGUOUS,
    "mục này mới là phỏng đoán: {text}[ ({other})]; kiểm tra rồi ghi \"certainty\": \"sure\"",
    "this entry is only a guess: {text}[ ({other})]; look at it, then write \"certainty\": \"sure\"" },
  [PROBLEM_OUTSIDE_SHEET] = { "outside-sheet", ERROR, BHXH_ERROR_DATA,
    "trang tính không có dòng hoặc cột {text}",
    "the sheet has no row or column {text}" },
  [PROBLEM_HEADER_DIFFERS] = { "header-differs", ERROR, BHXH_ERROR_DATA,
    "tiêu đề của cột là \"{text}\", khác với tiêu đề ghi trong tệp ánh xạ: \"{expected}\"",
    "the header of the column is \"{text}\"; the map says \"{expected}\"" },
  [PROBLEM_NOT_ONE_PERIOD] = { "not-one-period", ERROR, BHXH_ERROR_AMBIGUOUS,
    "\"{text}\" nêu {expected} kỳ; phải nêu đúng một kỳ",
    "\"{text}\" names {expected} periods; it must name one" },
  [PROBLEM_HIDDEN_UNDECIDED] = { "hidden-undecided", ERROR, BHXH_ERROR_AMBIGUOUS,
    "dòng hoặc cột {text} bị ẩn; tệp ánh xạ phải ghi \"{expected}\": \"take\" (lấy) hoặc \"leave\" (bỏ)",
    "the row or column {text} is hidden; the map must say \"{expected}\": \"take\" or \"leave\"" },
  [PROBLEM_HIDDEN_DECIDED] = { "hidden", NOTICE, BHXH_ERROR_DATA,
    "dòng hoặc cột {text} bị ẩn; theo tệp ánh xạ: {other}",
    "the row or column {text} is hidden; the map says: {other}" },
  [PROBLEM_ROW_WITHOUT_FIGURES] = { "row-without-figures", NOTICE, BHXH_ERROR_DATA,
    "dòng \"{text}\" không có số liệu và không phải là tên đơn vị; không tính đến",
    "the row \"{text}\" has no figures and names no unit; it is left out" },
  [PROBLEM_TOTAL_NOT_TAKEN] = { "total-not-taken", NOTICE, BHXH_ERROR_DATA,
    "dòng tổng \"{text}\" chỉ để đối chiếu, không phải là số liệu của đơn vị nào",
    "the total \"{text}\" is only checked, and is no unit's figure" },
  [PROBLEM_TOTAL_DIFFERS] = { "total-differs", WARNING, BHXH_ERROR_DATA,
    "\"{other}\" ghi {text}, nhưng tổng các đơn vị là {expected}",
    "\"{other}\" says {text}, but the units sum to {expected}" },
  [PROBLEM_DATE_FOR_NUMBER] = { "date-for-number", ERROR, BHXH_ERROR_SYNTAX,
    "ô chứa ngày tháng ({text}), không phải là số; có thể số đã bị chuyển thành ngày",
    "the cell holds a date ({text}), not a number; a number may have become a date" },
  [PROBLEM_ERROR_FOR_NUMBER] = { "error-for-number", ERROR, BHXH_ERROR_DATA,
    "ô báo lỗi công thức {text}",
    "the cell holds the error {text}" },
  [PROBLEM_NOTHING_FOR_NUMBER] = { "nothing-for-number", ERROR, BHXH_ERROR_DATA,
    "ô có công thức chưa được tính; hãy mở tệp bằng phần mềm bảng tính rồi lưu lại",
    "the cell's formula was never computed; open the file in a spreadsheet and save it again" },
  [PROBLEM_NUMBER_AS_TEXT] = { "number-as-text", NOTICE, BHXH_ERROR_DATA,
    "có {expected} số lưu dưới dạng văn bản, đầu tiên là \"{text}\"",
    "{expected} numbers are stored as text, the first is \"{text}\"" },
  [PROBLEM_JSON_WRONG_SHAPE] = { "json-wrong-shape", ERROR, BHXH_ERROR_SYNTAX,
    "giá trị của khóa \"{text}\" phải có dạng {expected}",
    "the value of the key \"{text}\" must have the form {expected}" },
  [PROBLEM_UNKNOWN_KEY] = { "unknown-key", ERROR, BHXH_ERROR_UNKNOWN,
    "định dạng không có khóa \"{text}\"[ ở đây; các khóa dùng được: {expected}]",
    "the format has no key \"{text}\"[ here; the keys are: {expected}]" },
  [PROBLEM_ONE_KEY_NEEDED] = { "one-key-needed", ERROR, BHXH_ERROR_DATA,
    "phải có đúng một trong các khóa: {expected}",
    "exactly one of the keys is needed: {expected}" },
  [PROBLEM_BAD_MAP_PLACE] = { "bad-map-place", ERROR, BHXH_ERROR_SYNTAX,
    "\"{text}\" không phải là vị trí trong bảng tính[; viết như {expected}]",
    "\"{text}\" is not a place in a sheet[; write it like {expected}]" },
  [PROBLEM_TOO_MANY_ENTRIES] = { "too-many-entries", ERROR, BHXH_ERROR_LIMIT,
    "có nhiều hơn {expected} mục",
    "there are more than {expected} entries" },
};
/* clang-format on */
