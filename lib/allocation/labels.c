/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words of methods and reasons.
 */
#include "allocation/labels.h"

#include <bhxhplan/apportionment.h>

const Label bhxh_apportionment_method_labels[APPORTIONMENT_METHOD_N_LABELS] = {
  [BHXH_APPORTIONMENT_SAINTE_LAGUE] = { "sainte_lague", "Sainte-Laguë", "Sainte-Laguë" },
  [BHXH_APPORTIONMENT_DHONDT] = { "dhondt", "D'Hondt", "D'Hondt" },
  [BHXH_APPORTIONMENT_LARGEST_REMAINDER] = { "largest_remainder", "Số dư lớn nhất",
                                             "Largest remainder" },
};

const Label bhxh_apportionment_reason_labels[APPORTIONMENT_REASON_N_LABELS] = {
  [0] = { "", "", "" },
  [BHXH_APPORTIONED_EXACT] = { "exact", "Đúng bằng phần theo tỷ lệ",
                               "Exactly its proportional share" },
  [BHXH_APPORTIONED_DOWN] = { "down", "Làm tròn xuống", "Rounded down" },
  [BHXH_APPORTIONED_UP] = { "up", "Làm tròn lên", "Rounded up" },
  [BHXH_APPORTIONED_AT_FLOOR] = { "at_floor", "Bằng mức tối thiểu", "At its floor" },
  [BHXH_APPORTIONED_AT_CAP] = { "at_cap", "Bằng mức tối đa", "At its cap" },
  [BHXH_APPORTIONED_TIE_WON] = { "tie_won", "Bằng nhau, được ưu tiên theo thứ tự đã định",
                                 "Tied, ahead in the declared order" },
  [BHXH_APPORTIONED_TIE_LOST] = { "tie_lost", "Bằng nhau, đứng sau theo thứ tự đã định",
                                  "Tied, behind in the declared order" },
  [BHXH_APPORTIONED_NO_WEIGHT] = { "no_weight", "Không có trọng số, chỉ có mức tối thiểu",
                                   "No weight, only its floor" },
};

static const char *
get_words (const Label *labels, guint n_labels, gint value, BhxhLanguage language)
{
  return value >= 0 && (guint) value < n_labels
             ? bhxh_label_get_words (&labels[value], language)
             : "";
}

const char *
bhxh_apportionment_get_method_name (BhxhApportionmentMethod method, BhxhLanguage language)
{
  return get_words (bhxh_apportionment_method_labels, APPORTIONMENT_METHOD_N_LABELS,
                    (gint) method, language);
}

const char *
bhxh_apportionment_get_reason_name (BhxhApportionmentReason reason, BhxhLanguage language)
{
  return get_words (bhxh_apportionment_reason_labels, APPORTIONMENT_REASON_N_LABELS,
                    (gint) reason, language);
}
