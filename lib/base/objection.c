/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words of an objection, the same wherever it is made.
 */
#include "base/objection.h"

const Label bhxh_objection_labels[OBJECTION_N_LABELS] = {
  { "", "", "" },
  { "counted-twice",
    "người tính trong chỉ tiêu này cũng được tính trong chỉ tiêu kia; hãy chỉ dùng chỉ "
    "tiêu "
    "bao trùm, hoặc lấy hiệu của hai chỉ tiêu",
    "who is counted in one is counted in the other; use the one that holds the other, or "
    "their difference" },
  { "other-insurance",
    "đây là hai loại bảo hiểm khác nhau, một người có thể tham gia cả hai; hãy để riêng "
    "từng loại, hoặc so sánh hai loại với nhau",
    "these are different insurances, and one person can be in both; keep them apart, or "
    "compare one with the other" },
  { "over-time",
    "số tại một thời điểm không cộng theo thời gian; hãy dùng số của kỳ cuối, hiệu của "
    "hai "
    "kỳ, hoặc bình quân của hai kỳ (tổng chia cho 2)",
    "what stands at a moment is not summed over time; use the figure of the last period, "
    "the difference of two, or their mean (the sum divided by 2)" },
  { "rates",
    "tỷ lệ của nhiều đơn vị hoặc nhiều kỳ không cộng, không lấy bình quân giản đơn; hãy "
    "cộng các tử số, cộng các mẫu số rồi chia",
    "rates of several units or periods are neither added nor averaged without weights; "
    "divide the sum of the numerators by the sum of the denominators" },
  { "other-denominator",
    "hai tỷ lệ có mẫu số khác nhau; hãy cộng số người rồi chia cho một mẫu số chung",
    "the rates have different denominators; add the persons, and divide them by one "
    "denominator" },
  { "indices",
    "chỉ số không cộng được; hãy nhân các chỉ số liên tiếp rồi chia cho 100, hoặc tính "
    "lại "
    "từ số người",
    "indices do not add up; multiply those that follow one another and divide by 100, or "
    "work the index out from persons" },
  { "other-measure", "đơn vị tính khác nhau; hãy quy cả hai ra số người",
    "they are not measured alike; turn both into persons first" },
};
