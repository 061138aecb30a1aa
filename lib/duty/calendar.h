/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a calendar says of a row of duties, for the file that writes it.
 */
#pragma once

#include "duty/duties.h"

/* TRUE where the row has a day to stand on. */
static inline gboolean
duty_has_day (const DutyRow *row)
{
  return row->timing == TIMING_DATED && row->last_day != BHXH_PERIOD_NONE;
}

/* All three are to be freed with g_free(). */

/* The same for the same plan, duty, addressee and covered period. Where a duty falls due
 * more than once for what it covers, its day is part of it. */
char *bhxh_calendar_dup_id (const BhxhDuties *duties, const DutyRow *row);

/* One line: who owes what, for which period. */
char *bhxh_calendar_dup_summary (const BhxhDuties *duties,
                                 const DutyRow *row,
                                 BhxhLanguage language);

/* Everything else, a line each. */
char *bhxh_calendar_dup_description (const BhxhDuties *duties,
                                     const DutyRow *row,
                                     BhxhLanguage language);
