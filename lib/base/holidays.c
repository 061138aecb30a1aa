/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Weekends, what the caller says against them, and the way to the next day worked.
 */
#include "base/holidays.h"

#include "base/diagnostics.h"
#include "base/period.h"

/* So many days without a worked one are no deadline's business any more. */
#define MOST_DAYS_OFF 366

typedef enum
{
  DAY_OFF = 1,
  DAY_WORKED
} DayKind;

struct _BhxhHolidays
{
  gatomicrefcount refs;
  GHashTable *days; /* day -> DayKind */
};

BhxhHolidays *
bhxh_holidays_new (void)
{
  BhxhHolidays *holidays = g_new0 (BhxhHolidays, 1);

  g_atomic_ref_count_init (&holidays->refs);
  holidays->days = g_hash_table_new (NULL, NULL);
  return holidays;
}

BhxhHolidays *
bhxh_holidays_ref (BhxhHolidays *holidays)
{
  g_return_val_if_fail (holidays != NULL, NULL);
  g_atomic_ref_count_inc (&holidays->refs);
  return holidays;
}

void
bhxh_holidays_unref (BhxhHolidays *holidays)
{
  if (holidays == NULL || !g_atomic_ref_count_dec (&holidays->refs))
    return;
  g_hash_table_unref (holidays->days);
  g_free (holidays);
}

static gint
look_up (const BhxhHolidays *holidays, BhxhPeriod day)
{
  return holidays != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (holidays->days,
                                                                  GINT_TO_POINTER (day)))
                          : 0;
}

gboolean
bhxh_holidays_set (BhxhHolidays *holidays,
                   BhxhPeriod day,
                   gboolean is_worked,
                   GError **error)
{
  const gint kind = is_worked ? DAY_WORKED : DAY_OFF;
  g_autofree char *text = bhxh_period_format (day);
  gint said;

  g_return_val_if_fail (holidays != NULL, FALSE);

  if (bhxh_period_get_kind (day) != BHXH_PERIOD_DAY)
    {
      bhxh_diagnostics_add (NULL, PROBLEM_BAD_DATE, (Place){ 0 }, text, NULL, NULL,
                            error);
      return FALSE;
    }
  said = look_up (holidays, day);
  if (said != 0 && said != kind)
    {
      bhxh_diagnostics_add (NULL, PROBLEM_HOLIDAY_CLASH, (Place){ 0 }, text, NULL, NULL,
                            error);
      return FALSE;
    }
  g_hash_table_insert (holidays->days, GINT_TO_POINTER (day), GINT_TO_POINTER (kind));
  return TRUE;
}

gboolean
bhxh_holidays_get (const BhxhHolidays *holidays, BhxhPeriod day)
{
  const gint number = bhxh_period_get_day_number (day);
  const gint said = look_up (holidays, day);

  /* Day 0, 1 January 1900, was a Monday. */
  return number >= 0 && (said != 0 ? said == DAY_WORKED : number % 7 < 5);
}

static BhxhPeriod
find_worked (const BhxhHolidays *holidays, BhxhPeriod day, gint step)
{
  const gint number = bhxh_period_get_day_number (day);

  for (gint i = 0; number >= 0 && i <= MOST_DAYS_OFF; i++)
    {
      const BhxhPeriod near = bhxh_period_from_day (number + i * step);

      if (bhxh_holidays_get (holidays, near))
        return near;
    }
  return BHXH_PERIOD_NONE;
}

BhxhPeriod
bhxh_holidays_find_before (const BhxhHolidays *holidays, BhxhPeriod day)
{
  return find_worked (holidays, day, -1);
}

BhxhPeriod
bhxh_holidays_find_after (const BhxhHolidays *holidays, BhxhPeriod day)
{
  return find_worked (holidays, day, 1);
}
