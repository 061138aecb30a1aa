/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random recurrences as text, for another program to judge: the seed, then on each line a
 * rule, its start, and its days up to 2045.
 *
 *   list-recurrences COUNT SEED
 */
#include "random-rule.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_DAYS 25000

static void
print_recurrence (BhxhPeriod *days)
{
  const BhxhPeriod window = bhxh_period_new_months (1988, 1, 2045, 12);
  g_autofree char *rule = random_rule (TRUE);
  const BhxhPeriod start = random_start ();
  char *text = bhxh_period_format (start);
  g_autoptr (BhxhRecurrence) recurrence = bhxh_recurrence_parse (rule, -1, start, NULL);
  const gsize n = bhxh_recurrence_fill_days (recurrence, window, days, MOST_DAYS);

  printf ("%s %s", rule, text);
  bhxh_free (text);
  for (gsize i = 0; i < n; i++)
    {
      gint year, month, day;

      bhxh_period_get_date (days[i], &year, &month, &day);
      printf (" %04d%02d%02d", year, month, day);
    }
  putchar ('\n');
}

int
main (int argc, char **argv)
{
  g_autofree BhxhPeriod *days = g_new0 (BhxhPeriod, MOST_DAYS);
  g_autofree char *seed = g_strconcat ("--seed=R02S", argc > 2 ? argv[2] : "0", NULL);
  const long n = argc > 1 ? strtol (argv[1], NULL, 10) : 0;
  char *arguments[] = { argv[0], seed, NULL };
  char **given = arguments;
  int n_given = 2;

  g_test_init (&n_given, &given, NULL);
  for (long i = 0; i < n; i++)
    print_recurrence (days);
  return n > 0 ? 0 : 1;
}
