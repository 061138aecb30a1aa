/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How every table names a unit and an indicator: the code, and the name in both
 * languages, in columns that stand side by side.
 */
#pragma once

#include "model/frame.h"
#include "table/table.h"

#include <bhxhplan/district.h>
#include <bhxhplan/indicator.h>

#define UNIT_COLUMN TABLE_TEXT ("unit", "Mã đơn vị", "Unit code")
#define UNIT_NAME_VI_COLUMN TABLE_WORDS ("unit_name_vi", "Đơn vị", BHXH_LANGUAGE_VI)
#define UNIT_NAME_EN_COLUMN TABLE_WORDS ("unit_name_en", "Unit", BHXH_LANGUAGE_EN)

#define INDICATOR_COLUMN TABLE_TEXT ("indicator", "Mã chỉ tiêu", "Indicator code")
#define INDICATOR_NAME_VI_COLUMN                                                         \
  TABLE_WORDS ("indicator_name_vi", "Chỉ tiêu", BHXH_LANGUAGE_VI)
#define INDICATOR_NAME_EN_COLUMN                                                         \
  TABLE_WORDS ("indicator_name_en", "Indicator", BHXH_LANGUAGE_EN)

/* Fill the three columns from @column on. */
void bhxh_batch_set_unit (Batch *batch,
                          guint column,
                          gsize row,
                          const BhxhDistrict *unit);

/* The same in a row of @period, so that it is read back as this very unit: Ward 1 of 2022
 * is 19333@2022-10-28 in a row of 2025, for by then the code is another's. */
void bhxh_batch_set_unit_then (Batch *batch,
                               guint column,
                               gsize row,
                               BhxhFrame *frame,
                               guint unit,
                               BhxhPeriod period);

void bhxh_batch_set_indicator (Batch *batch,
                               guint column,
                               gsize row,
                               const BhxhIndicator *indicator);
