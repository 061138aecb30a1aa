/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The columns of a unit's and an indicator's names, filled.
 */
#include "model/name-columns.h"

#include <string.h>

void
bhxh_batch_set_unit (Batch *batch, guint column, gsize row, const BhxhDistrict *unit)
{
  bhxh_batch_set_text (batch, column, row, bhxh_district_get_code (unit));
  bhxh_batch_set_text (batch, column + 1, row,
                       bhxh_district_get_name (unit, BHXH_LANGUAGE_VI));
  bhxh_batch_set_text (batch, column + 2, row,
                       bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));
}

/* Whether the code alone, in a row of @period, is read as this very unit. */
static gboolean
is_said_by_code (BhxhFrame *frame, guint unit, BhxhPeriod period)
{
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const UnitQuery query = {
    .text = district->code, .length = strlen (district->code), .parent = -1, .day = period
  };
  UnitMatch match;

  return bhxh_district_is_valid_on (district, period) > 0 ||
         (bhxh_frame_match_unit (frame, &query, &match, NULL) &&
          match.outcome == UNIT_FOUND && match.unit == unit);
}

void
bhxh_batch_set_unit_then (Batch *batch,
                          guint column,
                          gsize row,
                          BhxhFrame *frame,
                          guint unit,
                          BhxhPeriod period)
{
  bhxh_batch_set_unit (batch, column, row, bhxh_frame_get_district (frame, unit));
  if (batch->columns[column].wanted && !is_said_by_code (frame, unit, period))
    bhxh_batch_take_text (batch, column, row, bhxh_frame_dup_dated_code (frame, unit));
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
