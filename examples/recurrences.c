/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * "On the last day of the quarter" as a rule: all days of a year, the one after a date;
 * and a rule that is refused.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_day (const char *label, BhxhPeriod day)
{
  char *name = bhxh_period_dup_name (day, BHXH_LANGUAGE_VI);

  printf ("%-12s %s\n", label, name);
  bhxh_free (name);
}

int
main (void)
{
  BhxhPeriod start, year, day;
  BhxhPeriod days[4];
  BhxhRecurrence *quarterly;
  GError *error = NULL;
  gsize n;

  bhxh_period_parse ("2022-12-31", -1, &start, NULL);
  bhxh_period_parse ("2024", -1, &year, NULL);
  bhxh_period_parse ("2025-02-28", -1, &day, NULL);

  quarterly =
      bhxh_recurrence_parse ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", -1, start, NULL);
  n = bhxh_recurrence_fill_days (quarterly, year, days, 4);
  for (gsize i = 0; i < n; i++)
    print_day ("in 2024:", days[i]);
  print_day ("next:", bhxh_recurrence_find_next (quarterly, day));
  print_day ("previous:", bhxh_recurrence_find_previous (quarterly, day));
  bhxh_recurrence_unref (quarterly);

  if (bhxh_recurrence_parse ("FREQ=MONTHLY;BYDAY=1FR", -1, start, &error) == NULL)
    printf ("refused: %s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  return 0;
}
