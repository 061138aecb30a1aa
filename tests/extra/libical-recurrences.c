/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What libical says of recurrences: lines of a rule and a start on standard input, the
 * same with their days up to 2045 on standard output. Compiled by libical.py.
 */
#include <libical/ical.h>

#include <stdio.h>
#include <string.h>

#define LAST_YEAR 2045

/* Days before the start come out of libical for rules that do not give the start. */
static void
print_days (const char *rule, struct icaltimetype start)
{
  struct icalrecurrencetype recurrence = icalrecurrencetype_from_string (rule);
  icalrecur_iterator *iterator = icalrecur_iterator_new (recurrence, start);
  struct icaltimetype day;

  if (iterator == NULL)
    return;
  for (day = icalrecur_iterator_next (iterator);
       !icaltime_is_null_time (day) && day.year <= LAST_YEAR;
       day = icalrecur_iterator_next (iterator))
    if (icaltime_compare (day, start) >= 0)
      printf (" %04d%02d%02d", day.year, day.month, day.day);
  icalrecur_iterator_free (iterator);
}

int
main (void)
{
  char rule[400];
  char start[20];

  while (scanf ("%399s %19s", rule, start) == 2)
    {
      char compact[9];

      /* 1997-09-02 as 19970902 */
      if (strlen (start) != 10)
        return 1;
      snprintf (compact, sizeof compact, "%.4s%.2s%.2s", start, start + 5, start + 8);
      printf ("%s %s", rule, start);
      print_days (rule, icaltime_from_string (compact));
      putchar ('\n');
    }
  return 0;
}
