/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The columns of a unit's and an indicator's names, filled.
 */
#include "model/name-columns.h"

void
bhxh_batch_set_unit (Batch *batch, guint column, gsize row, const BhxhDistrict *unit)
{
  bhxh_batch_set_text (batch, column, row, bhxh_district_get_code (unit));
  bhxh_batch_set_text (batch, column + 1, row,
                       bhxh_district_get_name (unit, BHXH_LANGUAGE_VI));
  bhxh_batch_set_text (batch, column + 2, row,
                       bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));
}

void
bhxh_batch_set_indicator (Batch *batch,
                          guint column,
                          gsize row,
                          const BhxhIndicator *indicator)
{
  bhxh_batch_set_text (batch, column, row, bhxh_indicator_get_code (indicator));
  bhxh_batch_set_text (batch, column + 1, row,
                       bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI));
  bhxh_batch_set_text (batch, column + 2, row,
                       bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_EN));
}
