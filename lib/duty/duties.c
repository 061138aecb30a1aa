/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the plan's duties to what falls due: for each that owes it, each time.
 */
#include "duty/duties.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/period.h"

#include <stdlib.h>

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* What all rows of one computation share. */
typedef struct
{
  BhxhDuties *duties;
  const BhxhSubmissions *submissions; /* or NULL */
  const BhxhOptions *options;
  BhxhPeriod first; /* of the window */
  BhxhPeriod last;
} Computation;

static BhxhDuties *
duties_new (BhxhPlan *plan, const BhxhOptions *options)
{
  BhxhDuties *duties = g_new0 (BhxhDuties, 1);

  g_atomic_ref_count_init (&duties->refs);
  g_mutex_init (&duties->mutex);
  duties->plan = bhxh_plan_ref (plan);
  duties->on = bhxh_period_get_last_day (options->day);
  duties->shift = options->shift;
  duties->has_holidays = options->holidays != NULL;
  return duties;
}

BhxhDuties *
bhxh_duties_new_like (const BhxhDuties *duties)
{
  BhxhDuties *like = g_new0 (BhxhDuties, 1);

  g_atomic_ref_count_init (&like->refs);
  g_mutex_init (&like->mutex);
  like->plan = bhxh_plan_ref (duties->plan);
  like->on = duties->on;
  like->shift = duties->shift;
  like->has_holidays = duties->has_holidays;
  return like;
}

BhxhDuties *
bhxh_duties_ref (BhxhDuties *duties)
{
  g_return_val_if_fail (duties != NULL, NULL);
  g_atomic_ref_count_inc (&duties->refs);
  return duties;
}

void
bhxh_duties_unref (BhxhDuties *duties)
{
  if (duties == NULL || !g_atomic_ref_count_dec (&duties->refs))
    return;
  bhxh_plan_unref (duties->plan);
  bhxh_grouping_clear (&duties->by_unit);
  g_mutex_clear (&duties->mutex);
  g_free (duties->is_local);
  g_free (duties->rows);
  g_free (duties);
}

/* --- Rows ------------------------------------------------------------------------------
 */

static gboolean
add_row (const Computation *computation, DutyRow row, GError **error)
{
  BhxhDuties *duties = computation->duties;
  const guint64 most = computation->options->limits[BHXH_LIMIT_ROWS];

  if (duties->n_rows >= most)
    {
      g_autofree char *limit = g_strdup_printf ("%" G_GUINT64_FORMAT, most);

      bhxh_diagnostics_add (computation->options->diagnostics, PROBLEM_TOO_MANY_ROWS,
                            (Place){ 0 }, NULL, limit, NULL, error);
      return FALSE;
    }
  if (!bhxh_try_grow (&duties->rows, &duties->capacity, (gsize) duties->n_rows + 1,
                      sizeof row, error))
    return FALSE;
  ((DutyRow *) duties->rows)[duties->n_rows++] = row;
  return TRUE;
}

static void
judge (const Computation *computation, DutyRow *row)
{
  const BhxhDuties *duties = computation->duties;
  const Submission asked = { row->duty, row->addressee, row->covered, BHXH_PERIOD_NONE };
  gboolean is_ended;

  if (computation->submissions != NULL && row->timing == TIMING_DATED)
    row->submitted = bhxh_submissions_find (computation->submissions, asked, duties->on);
  row->named_on = MAX (row->day, duties->on);
  is_ended = bhxh_addressee_is_ended (
      duties->plan, row->addressee, row->day != BHXH_PERIOD_NONE ? row->day : duties->on);
  row->status = bhxh_duty_judge (row, duties->on, is_ended);
}

/* Whether the duty falls due on other days too for what it covers on @day. */
static gboolean
is_one_of_several (const BhxhPlan *plan,
                   const BhxhRecurrence *rule,
                   guint duty,
                   BhxhPeriod day)
{
  const BhxhPeriod covered = bhxh_duty_get_covered (plan, duty, day);
  const BhxhPeriod others[] = { bhxh_recurrence_find_previous (rule, day),
                                bhxh_recurrence_find_next (rule, day) };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != BHXH_PERIOD_NONE &&
        bhxh_duty_get_covered (plan, duty, others[i]) == covered)
      return TRUE;
  return FALSE;
}

static gboolean
add_day (const Computation *computation,
         const BhxhRecurrence *rule,
         DutyRow row,
         BhxhPeriod day,
         GError **error)
{
  const BhxhPlan *plan = computation->duties->plan;
  const gint deadline = bhxh_label_find (bhxh_deadline_labels, DEADLINE_N_LABELS,
                                         duty_cell (plan, row.duty, DUTY_DEADLINE), -1);

  row.day = day;
  row.covered = bhxh_duty_get_covered (plan, row.duty, day);
  row.is_one_of_several = is_one_of_several (plan, rule, row.duty, day);
  bhxh_duty_set_deadline (&row, (DutyDeadline) deadline, computation->options);
  judge (computation, &row);
  return add_row (computation, row, error);
}

/* Each time that it falls due in the window. */
static gboolean
add_days (const Computation *computation,
          const Schedule *schedule,
          DutyRow row,
          GError **error)
{
  const BhxhPeriod last = MIN (computation->last, schedule->until);
  BhxhPeriod day = bhxh_recurrence_find_next (
      schedule->rule, bhxh_period_get_previous (computation->first));

  for (; day != BHXH_PERIOD_NONE && day <= last;
       day = bhxh_recurrence_find_next (schedule->rule, day))
    if (day >= computation->first &&
        !add_day (computation, schedule->rule, row, day, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_duty (const Computation *computation, guint duty, GError **error)
{
  AddresseeWalk walk = bhxh_addressee_walk (computation->duties->plan, duty);
  DutyRow row = { .duty = duty };
  Schedule schedule;
  gboolean is_good = TRUE;

  if (!bhxh_duty_make_schedule (computation->duties->plan, duty, computation->options,
                                &schedule, error))
    return FALSE;
  row.timing = schedule.timing;
  row.is_local = schedule.is_local;
  while (is_good && bhxh_addressee_next (&walk, &row.addressee))
    if (schedule.rule != NULL)
      is_good = add_days (computation, &schedule, row, error);
    else
      {
        judge (computation, &row);
        is_good = add_row (computation, row, error);
      }
  bhxh_recurrence_unref (schedule.rule);
  return is_good;
}

/* By deadline, rows without a day last; then as the plan has them. */
static int
compare (const void *a, const void *b)
{
  const DutyRow *x = a;
  const DutyRow *y = b;
  gint order;

  if ((x->day == BHXH_PERIOD_NONE) != (y->day == BHXH_PERIOD_NONE))
    return x->day == BHXH_PERIOD_NONE ? 1 : -1;
  if (x->last_day != y->last_day)
    return ORDER (x->last_day, y->last_day);
  if (x->duty != y->duty)
    return ORDER (x->duty, y->duty);
  order = bhxh_addressee_compare (x->addressee, y->addressee);
  if (order != 0)
    return order;
  return ORDER (x->day, y->day);
}

/* --- The interface ---------------------------------------------------------------------
 */

static BhxhPeriod
find_window (const BhxhPlan *plan, const BhxhOptions *options)
{
  gint year, month, day;

  if (options->period != BHXH_PERIOD_NONE)
    return options->period;
  if (bhxh_period_get_date (options->day, &year, &month, &day))
    return bhxh_period_new_months (year, 1, year, 12);
  return bhxh_plan_get_term (plan);
}

static gboolean
check (BhxhPlan *plan,
       const BhxhSubmissions *submissions,
       const BhxhOptions *options,
       GError **error)
{
  if (submissions == NULL || submissions->plan == plan)
    return bhxh_duty_check_local_dates (plan, options, error);
  bhxh_set_error_messages (error, BHXH_ERROR_MISUSE,
                           "sổ theo dõi việc nộp báo cáo thuộc một kế hoạch khác",
                           "the submissions are of another plan");
  return FALSE;
}

BhxhDuties *
bhxh_duties_compute (BhxhPlan *plan,
                     BhxhSubmissions *submissions,
                     BhxhOptions *options,
                     GError **error)
{
  const BhxhOptions *given = bhxh_options_or_default (options);
  g_autoptr (BhxhDuties) duties = NULL;
  Computation computation;
  BhxhPeriod window;
  guint n;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!check (plan, submissions, given, error))
    return NULL;
  window = find_window (plan, given);
  duties = duties_new (plan, given);
  computation =
      (Computation){ duties, submissions, given, bhxh_period_get_first_day (window),
                     bhxh_period_get_last_day (window) };
  n = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_DUTIES);
  for (guint duty = 0; duty < n; duty++)
    if (!bhxh_options_report (given, duty, n, error) ||
        !add_duty (&computation, duty, error))
      return NULL;
  if (duties->n_rows > 0)
    qsort (duties->rows, duties->n_rows, sizeof (DutyRow), compare);
  return g_steal_pointer (&duties);
}

guint
bhxh_duties_get_n (const BhxhDuties *duties)
{
  g_return_val_if_fail (duties != NULL, 0);
  return duties->n_rows;
}

/* --- What is said of all ---------------------------------------------------------------
 */

static void
count_row (BhxhDuties *duties, const DutyRow *row)
{
  duties->is_local[row->duty] |= (guint8) row->is_local;
  if (row->timing != TIMING_DATED)
    return;
  duties->counts[BHXH_DUTY_ANY]++;
  if (row->status != BHXH_DUTY_ANY)
    duties->counts[row->status]++;
}

static void
count_all (BhxhDuties *duties)
{
  g_mutex_lock (&duties->mutex);
  if (!duties->is_counted)
    {
      duties->is_local = g_new0 (
          guint8, (gsize) bhxh_plan_get_n_rows (duties->plan, BHXH_PLAN_DUTIES) + 1);
      for (guint i = 0; i < duties->n_rows; i++)
        count_row (duties, duties_get_row (duties, i));
    }
  duties->is_counted = TRUE;
  g_mutex_unlock (&duties->mutex);
}

guint
bhxh_duties_count (const BhxhDuties *duties, BhxhDutyStatus status)
{
  g_return_val_if_fail (duties != NULL, 0);
  g_return_val_if_fail ((guint) status <= BHXH_DUTY_ENDED, 0);
  count_all ((BhxhDuties *) duties);
  return duties->counts[status];
}

gboolean
bhxh_duties_is_local (BhxhDuties *duties, guint duty)
{
  count_all (duties);
  return duties->is_local[duty] != 0;
}

/* A GroupFunc: of what has a day. */
static gint
find_unit (gconstpointer data, guint row)
{
  const DutyRow *found = duties_get_row (data, row);

  return found->timing == TIMING_DATED ? found->addressee.unit : -1;
}

/* Groups the rows, once; FALSE with @error, to be tried again. */
static gboolean
group_by_unit (BhxhDuties *duties, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (bhxh_plan_get_frame (duties->plan));

  g_mutex_lock (&duties->mutex);
  if (!duties->is_grouped)
    {
      duties->is_grouped = bhxh_grouping_init (&duties->by_unit, duties->n_rows, n_units,
                                               find_unit, duties, error);
      if (!duties->is_grouped)
        bhxh_grouping_clear (&duties->by_unit);
    }
  g_mutex_unlock (&duties->mutex);
  return duties->is_grouped;
}

guint *
bhxh_duties_dup_of_units (BhxhDuties *duties,
                          const guint *units,
                          guint n_units,
                          guint *n_rows,
                          GError **error)
{
  return group_by_unit (duties, error)
             ? bhxh_grouping_dup_rows (&duties->by_unit, units, n_units, n_rows, error)
             : NULL;
}

/* --- A row -----------------------------------------------------------------------------
 */

/* What stands for a row past the end. */
static const DutyRow *
find_row (const BhxhDuties *duties, guint row)
{
  static const DutyRow none = { 0 };

  return row < duties->n_rows ? duties_get_row (duties, row) : &none;
}

const char *
bhxh_duties_get_duty (const BhxhDuties *duties, guint row)
{
  g_return_val_if_fail (duties != NULL, NULL);
  return row < duties->n_rows
             ? duty_cell (duties->plan, duties_get_row (duties, row)->duty, DUTY_ID)
             : NULL;
}

BhxhDutyStatus
bhxh_duties_get_status (const BhxhDuties *duties, guint row)
{
  g_return_val_if_fail (duties != NULL, BHXH_DUTY_ANY);
  return find_row (duties, row)->status;
}

BhxhPeriod
bhxh_duties_get_day (const BhxhDuties *duties, guint row)
{
  g_return_val_if_fail (duties != NULL, BHXH_PERIOD_NONE);
  return find_row (duties, row)->day;
}

BhxhPeriod
bhxh_duties_get_last_day (const BhxhDuties *duties, guint row)
{
  g_return_val_if_fail (duties != NULL, BHXH_PERIOD_NONE);
  return find_row (duties, row)->last_day;
}

BhxhPeriod
bhxh_duties_get_covered (const BhxhDuties *duties, guint row)
{
  g_return_val_if_fail (duties != NULL, BHXH_PERIOD_NONE);
  return find_row (duties, row)->covered;
}
