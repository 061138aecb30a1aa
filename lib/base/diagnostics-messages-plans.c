/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The kinds of problem of plans that are made from plans, and of handing targets down.
 */
#include "base/diagnostics.h"

#define ERROR BHXH_SEVERITY_ERROR
#define NOTICE BHXH_SEVERITY_NOTICE

/* clang-format off */
const ProblemRow bhxh_plan_problem_rows[PROBLEM_LAST] = {
  /* Plans made from plans. */
  [PROBLEM_TARGETS_LEFT_BEHIND] = { "targets-left-behind", NOTICE, BHXH_ERROR_DATA,
    "{text} không có trong danh sách đơn vị ngày {expected}; chỉ tiêu của đơn vị này không chuyển sang kế hoạch mới",
    "{text} is not among the units of {expected}; its targets are not carried over" },
  [PROBLEM_ROOT_CHANGED] = { "root-changed", NOTICE, BHXH_ERROR_DATA,
    "{text} hình thành từ {other}; kế hoạch không cho biết còn đơn vị nào khác hợp nhất vào, nên số liệu của {other} không được coi là của {text}",
    "{text} came from {other}; what else it came from the plan does not say, so figures of {other} are not taken for those of {text}" },
  [PROBLEM_DESTINATION_UNKNOWN] = { "destination-unknown", NOTICE, BHXH_ERROR_DATA,
    "chưa rõ {text} nhập vào đơn vị nào thuộc {other}; số liệu cũ của đơn vị này không quy được về đơn vị mới",
    "which unit of {other} {text} went into is not known; its earlier figures cannot be brought to later units" },
  [PROBLEM_ORIGIN_UNKNOWN] = { "origin-unknown", NOTICE, BHXH_ERROR_DATA,
    "chưa rõ {text} hình thành từ đơn vị nào; không có số gốc từ kế hoạch trước",
    "which units {text} came from is not known; it has no baseline from the earlier plan" },
  [PROBLEM_PLANS_DIFFER] = { "plans-differ", ERROR, BHXH_ERROR_DATA,
    "{text}: các kế hoạch khác nhau: {expected}; {other}",
    "{text}: the plans differ: {expected}; {other}" },
  [PROBLEM_SAME_ROOT] = { "same-root", ERROR, BHXH_ERROR_DATA,
    "hai kế hoạch của cùng một đơn vị không cộng được: {expected}; {other}",
    "two plans of the same unit cannot be added up: {expected}; {other}" },
  [PROBLEM_ROOTS_DIFFER] = { "roots-differ", ERROR, BHXH_ERROR_DATA,
    "ngày {text} các kế hoạch không có chung một đơn vị gốc: {expected}; {other}",
    "on {text} the plans have no root in common: {expected}; {other}" },
  [PROBLEM_ROOT_NOT_JOINED] = { "root-not-joined", ERROR, BHXH_ERROR_DATA,
    "{other}: kế hoạch không cho biết đến ngày {text} đơn vị này đã nhập toàn bộ vào đơn vị nào; cần có trong unit-successions.csv",
    "{other}: the plan does not say which unit this one had gone into, whole, by {text}; unit-successions.csv must" },
  [PROBLEM_AGENCY_RENAMED] = { "agency-renamed", NOTICE, BHXH_ERROR_DATA,
    "mã cơ quan {text} của kế hoạch {other} trùng với cơ quan khác; ghi là {expected}",
    "another plan has another agency under the code {text} of {other}; it becomes {expected}" },
  [PROBLEM_PLAN_WITHOUT] = { "plan-without", NOTICE, BHXH_ERROR_MISSING,
    "{text}: không tính được số chung; thiếu số của {other}",
    "{text}: there is no common figure; {other} has none" },
  [PROBLEM_RATE_NOT_COMBINED] = { "rate-not-combined", NOTICE, BHXH_ERROR_MISSING,
    "{text}: không tính được tỷ lệ chung[; thiếu {expected} của {other}]",
    "{text}: there is no common rate[; {expected} of {other} is missing]" },
  [PROBLEM_NOT_COMBINED] = { "not-combined", NOTICE, BHXH_ERROR_RANGE,
    "{text}: số của các kế hoạch không cộng hoặc chia được với nhau",
    "{text}: the plans' figures cannot be added up or divided" },

  /* Handing targets down. */
  [PROBLEM_NOTHING_TO_SHARE_BY] = { "nothing-to-share-by", ERROR, BHXH_ERROR_MISSING,
    "{text}: thiếu {expected} {other} để phân bổ chỉ tiêu",
    "{text}: {expected} {other} is missing, by which targets are handed down" },
};
/* clang-format on */
