/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What falls due, row by row, for the files that compute it and write it out.
 */
#pragma once

#include "base/grouping.h"
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
  gboolean is_one_of_several; /* falls due on other days too for what it covers */
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
  GMutex mutex; /* of what follows, made at first use */
  gboolean is_counted;
  guint counts[BHXH_DUTY_ENDED + 1]; /* of those that have a day */
  guint8 *is_local;                  /* by duty: any row of it has a local day */
  gboolean is_grouped;
  Grouping by_unit;
};

static inline const DutyRow *
duties_get_row (const BhxhDuties *duties, guint row)
{
  return (const DutyRow *) duties->rows + row;
}

/* Duties of the same computation, without rows. */
BhxhDuties *bhxh_duties_new_like (const BhxhDuties *duties);

/* Whether any row of the duty has a day that was set locally. */
gboolean bhxh_duties_is_local (BhxhDuties *duties, guint duty);

/* Rows of these units that have a day, in the order of all; each unit is named once. NULL
 * with BHXH_ERROR_MEMORY. Free with g_free(). */
guint *bhxh_duties_dup_of_units (BhxhDuties *duties,
                                 const guint *units,
                                 guint n_units,
                                 guint *n_rows,
                                 GError **error);

/* As bhxh_duties_dup_table() of what has a day, for these units alone, without a look at the
 * others. NULL with BHXH_ERROR_MEMORY. */
BhxhTable *bhxh_duties_dup_table_of (BhxhDuties *duties,
                                     const guint *units,
                                     guint n_units,
                                     GError **error);

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

/* What an agency has become. */
typedef struct
{
  guint agency;     /* row of agencies */
  gint change;      /* the last one, a row of agency-successions */
  gint branch;      /* the last one at which others stood beside it, or -1 */
  BhxhPeriod since; /* the first day that the change may be of */
} Successor;

/* What an agency has become by @day for a duty, of Successor, in the order of the plan:
 * those whose changes name the duty, else all whose changes name none; none where it is
 * still there. Free with g_array_unref(). */
GArray *bhxh_agency_dup_successors (const BhxhPlan *plan,
                                    guint agency,
                                    guint duty,
                                    BhxhPeriod day);

/* What went over to it, in words: of several what tells them apart; borrowed; "". */
const char *bhxh_successor_get_scope (const BhxhPlan *plan,
                                      const Successor *successor,
                                      BhxhLanguage language);

/* "Cục Thuế tỉnh Quảng Trị (nay: Thuế tỉnh Quảng Trị)"; free with g_free(). */
char *bhxh_agency_dup_name_on (const BhxhPlan *plan,
                               Addressee addressee,
                               guint duty,
                               BhxhPeriod day,
                               BhxhLanguage language);

/* Whether the unit whose agency it is is no more on @day. */
gboolean bhxh_addressee_is_ended (const BhxhPlan *plan,
                                  Addressee addressee,
                                  BhxhPeriod day);

/* --- words.c ---------------------------------------------------------------------------
 */

/* How a text begins, its bullet aside: whole words, then "…"; free with g_free(). */
char *bhxh_duty_dup_about (const char *text);

/* The text of a duty's task, of the column "text_vi" or "text_en"; "". */
const char *bhxh_duty_find_task (const BhxhPlan *plan, guint duty, const char *column);

/* "Ủy ban nhân dân tỉnh Quảng Trị, qua Sở ... (nay: Sở Nội vụ ...)"; free with g_free(). */
char *bhxh_duty_dup_recipient (const BhxhPlan *plan,
                               const DutyRow *row,
                               BhxhLanguage language);

/* Those who take part, with "; " between them; free with g_free(). */
char *bhxh_duty_dup_partners (const BhxhPlan *plan,
                              const DutyRow *row,
                              BhxhLanguage language);

/* The codes of who owes it: of the agency, and of its unit or NULL; borrowed. */
const char *bhxh_duty_get_agency_code (const BhxhPlan *plan, const DutyRow *row);
const char *bhxh_duty_get_unit_code (const BhxhPlan *plan, const DutyRow *row);

/* The row of documents that is the plan's own; -1. */
gint bhxh_plan_find_this_document (const BhxhPlan *plan);

/* --- table-cells.c ---------------------------------------------------------------------------
 */

extern const Label bhxh_duty_status_labels[BHXH_DUTY_ENDED + 1];
extern const Label bhxh_duty_timing_labels[TIMING_ON_OCCURRENCE + 1];
