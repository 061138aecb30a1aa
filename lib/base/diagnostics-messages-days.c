/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The kinds of problem of periods, dates, recurrences and duties.
 */
#include "base/diagnostics.h"

#define ERROR BHXH_SEVERITY_ERROR
#define WARNING BHXH_SEVERITY_WARNING

/* clang-format off */
const ProblemRow bhxh_day_problem_rows[PROBLEM_LAST] = {
  /* Periods and dates. */
  [PROBLEM_BAD_PERIOD] = { "bad-period", ERROR, BHXH_ERROR_SYNTAX,
    "\"{text}\" không phải là kỳ; viết như 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-30 hoặc 2022/2025",
    "\"{text}\" is not a period; write it like 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-30 or 2022/2025" },
  [PROBLEM_NO_SUCH_PERIOD] = { "no-such-period", ERROR, BHXH_ERROR_RANGE,
    "không có kỳ \"{text}\": lịch không có tháng, quý hoặc ngày này",
    "there is no period \"{text}\": the calendar has no such month, quarter or day" },
  [PROBLEM_PERIOD_OUT_OF_RANGE] = { "period-out-of-range", ERROR, BHXH_ERROR_RANGE,
    "kỳ \"{text}\" nằm ngoài các năm {expected}",
    "the period \"{text}\" lies outside the years {expected}" },
  [PROBLEM_PERIOD_REVERSED] = { "period-reversed", ERROR, BHXH_ERROR_RANGE,
    "kỳ \"{text}\" kết thúc trước khi bắt đầu",
    "the period \"{text}\" ends before it begins" },
  [PROBLEM_BAD_DATE] = { "bad-date", ERROR, BHXH_ERROR_SYNTAX,
    "\"{text}\" không phải là ngày; viết như 2024-09-30",
    "\"{text}\" is not a date; write it like 2024-09-30" },
  [PROBLEM_DATES_REVERSED] = { "dates-reversed", ERROR, BHXH_ERROR_RANGE,
    "ngày đầu {text} sau ngày cuối {other}",
    "the first day {text} is after the last day {other}" },
  [PROBLEM_AS_OF_TOO_EARLY] = { "as-of-too-early", WARNING, BHXH_ERROR_RANGE,
    "số liệu tính đến {text}, trước ngày cuối của kỳ {expected}",
    "the figure is as of {text}, before the end of its period {expected}" },
  [PROBLEM_BAD_RECURRENCE] = { "bad-recurrence", ERROR, BHXH_ERROR_SYNTAX,
    "không hiểu chu kỳ (RRULE) tại \"{text}\"[; viết như {expected}]",
    "the recurrence (RRULE) is not understood at \"{text}\"[; write it like {expected}]" },
  [PROBLEM_UNSUPPORTED_RECURRENCE] = { "unsupported-recurrence", ERROR, BHXH_ERROR_UNSUPPORTED,
    "chu kỳ (RRULE) có phần không được hỗ trợ: \"{text}\"[; chỉ nhận {expected}]",
    "the recurrence (RRULE) has a part that is not supported: \"{text}\"[; supported are {expected}]" },
  [PROBLEM_RECURRENCE_CLASH] = { "recurrence-clash", ERROR, BHXH_ERROR_SYNTAX,
    "trong chu kỳ (RRULE), \"{text}\" không đi cùng phần đứng trước: mỗi phần chỉ có một lần, và chỉ có COUNT hoặc UNTIL",
    "in the recurrence (RRULE), \"{text}\" does not go with what stands before it: each part stands once, and only one of COUNT and UNTIL" },
  [PROBLEM_HOLIDAY_CLASH] = { "holiday-clash", ERROR, BHXH_ERROR_DATA,
    "ngày {text} vừa là ngày nghỉ vừa là ngày làm việc",
    "{text} is a day off and also a day worked" },
  /* Duties. */
  [PROBLEM_UNKNOWN_DUTY] = { "unknown-duty", ERROR, BHXH_ERROR_UNKNOWN,
    "kế hoạch không có nhiệm vụ \"{text}\"[; gần giống: {expected}]",
    "the plan has no duty \"{text}\"[; perhaps {expected}]" },
  [PROBLEM_NOT_ADDRESSEE] = { "not-addressee", ERROR, BHXH_ERROR_UNKNOWN,
    "\"{text}\" không phải là cơ quan thực hiện nhiệm vụ {expected}[; các cơ quan thực hiện: {other}]",
    "\"{text}\" does not owe the duty {expected}[; those who do: {other}]" },
  [PROBLEM_ADDRESSEE_OPEN] = { "addressee-open", ERROR, BHXH_ERROR_DATA,
    "nhiệm vụ {text} có nhiều cơ quan thực hiện; cần ghi rõ cơ quan nào[: {other}]",
    "several owe the duty {text}; say which of them it was[: {other}]" },
  [PROBLEM_OTHER_COVERED] = { "other-covered", ERROR, BHXH_ERROR_DATA,
    "kỳ \"{text}\" không phải là kỳ báo cáo của nhiệm vụ {other}[; viết như {expected}]",
    "the duty {other} does not cover a period like \"{text}\"[; write it like {expected}]" },
  [PROBLEM_NOT_A_DAY] = { "not-a-day", ERROR, BHXH_ERROR_SYNTAX,
    "\"{text}\" không phải là một ngày; viết như 2024-12-10 hoặc 10/12/2024",
    "\"{text}\" is not one day; write it like 2024-12-10 or 10/12/2024" },
  [PROBLEM_DUTY_HAS_DAY] = { "duty-has-day", ERROR, BHXH_ERROR_MISUSE,
    "nhiệm vụ {text} đã có ngày do văn bản ấn định: {other}",
    "the decision itself names the day of the duty {text}: {other}" },
  [PROBLEM_DUTY_WITHOUT_DAY] = { "duty-without-day", ERROR, BHXH_ERROR_SYNTAX,
    "chu kỳ của nhiệm vụ {other} chưa có ngày: \"{text}\"[; thêm {expected}]",
    "the recurrence of the duty {other} still names no day: \"{text}\"[; add {expected}]" },
  /* Figures of units of another day. */
  [PROBLEM_ROOT_NOT_WHOLE] = { "root-not-whole", WARNING, BHXH_ERROR_MISSING,
    "không cộng được {text}: {expected} hình thành từ {other}, còn từ đơn vị nào khác thì unit-successions.csv của kế hoạch không cho biết; số liệu của {other} không được coi là của toàn địa bàn",
    "{text} cannot be summed: {expected} came from {other}, and what else it came from the plan's unit-successions.csv does not say; figures of {other} are not taken for those of the whole area" },
};
/* clang-format on */
