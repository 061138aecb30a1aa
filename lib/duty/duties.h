/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What falls due, row by row, for the files that compute it and write it out.
 */
#pragma once

#include "base/options.h"
#include "model/addressees.h"
#include "model/submissions.h"
#include "table/table.h"

#include <bhxhplan/duties.h>
#include <bhxhplan/recurrence.h>

typedef enum
{
  TIMING_DATED = 1,
  TIMING_UNDATED,      /* comes back, but nobody has said on which day */
  TIMING_STANDING,     /* at all times */
  TIMING_ON_OCCURRENCE /* when something happens */
} DutyTiming;

typedef struct
{
  guint duty; /* row of duties.csv */
  Addressee addressee;
  DutyTiming timing;
  gboolean is_local;
  BhxhPeriod day;
  BhxhPeriod last_day;
  BhxhPeriod last_working_day;
  BhxhPeriod covered;
  BhxhPeriod submitted;
  BhxhDutyStatus status;
  BhxhPeriod named_on; /* as of which agencies are named; none: as in the decision */
} DutyRow;

struct _BhxhDuties
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  BhxhPeriod on;
  BhxhShift shift;
  gboolean has_holidays;
  gpointer rows; /* of DutyRow */
  gsize capacity;
  guint n_rows;
};

static inline const DutyRow *
duties_get_row (const BhxhDuties *duties, guint row)
{
  return (const DutyRow *) duties->rows + row;
}

/* A cell of duties.csv. */
static inline const char *
duty_cell (const BhxhPlan *plan, guint duty, guint column)
{
  return records_get (bhxh_plan_get_records (plan, BHXH_PLAN_DUTIES), duty, column);
}

/* --- schedule.c ------------------------------------------------------------------------
 */

/* When a duty comes back. */
typedef struct
{
  DutyTiming timing;
  gboolean is_local;
  BhxhRecurrence *rule; /* of what is dated, else NULL */
  BhxhPeriod until;     /* the last day on which it can fall due */
} Schedule;

/* Refuses local dates of duties that the plan does not have. */
gboolean bhxh_duty_check_local_dates (const BhxhPlan *plan,
                                      const BhxhOptions *options,
                                      GError **error);
gboolean bhxh_duty_make_schedule (const BhxhPlan *plan,
                                  guint duty,
                                  const BhxhOptions *options,
                                  Schedule *schedule,
                                  GError **error);

/* --- deadline.c ------------------------------------------------------------------------
 */

/* The last day in time for what is due on @day, and the last one of them worked. */
void bhxh_duty_set_deadline (DutyRow *row,
                             DutyDeadline deadline,
                             const BhxhOptions *options);

/* How a row stands on @on (none: not told), with what was handed in by then. */
BhxhDutyStatus bhxh_duty_judge (const DutyRow *row, BhxhPeriod on, gboolean is_ended);

/* --- agency.c --------------------------------------------------------------------------
 */

/* What an agency has become by @day: the row of agencies, itself where nothing; and the
 * last change, a row of agency-successions, or -1. */
guint bhxh_agency_find_now (const BhxhPlan *plan,
                            guint agency,
                            BhxhPeriod day,
                            gint *change);

/* "Cục Thuế tỉnh Quảng Trị (nay: Thuế tỉnh Quảng Trị)"; free with g_free(). */
char *bhxh_agency_dup_name_on (const BhxhPlan *plan,
                               Addressee addressee,
                               BhxhPeriod day,
                               BhxhLanguage language);

/* Whether the unit whose agency it is is no more on @day. */
gboolean bhxh_addressee_is_ended (const BhxhPlan *plan,
                                  Addressee addressee,
                                  BhxhPeriod day);

/* --- table-cells.c ---------------------------------------------------------------------------
 */

extern const Label bhxh_duty_status_labels[BHXH_DUTY_ENDED + 1];
