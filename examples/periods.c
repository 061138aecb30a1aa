/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Periods as reports name them: one number each, and the periods they are compared with.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_period (const char *label, BhxhPeriod period)
{
  char *form = bhxh_period_format (period);
  char *name = bhxh_period_dup_name (period, BHXH_LANGUAGE_VI);

  printf ("%-14s %s (%s)\n", label, form, name);
  bhxh_free (form);
  bhxh_free (name);
}

int
main (void)
{
  BhxhPeriod period;
  BhxhPeriod term;
  GError *error = NULL;

  bhxh_period_parse ("9 tháng đầu năm 2024", -1, &period, NULL);
  print_period ("period", period);
  print_period ("last day", bhxh_period_get_last_day (period));
  print_period ("year before", bhxh_period_get_last_year (period));
  print_period ("last December", bhxh_period_get_last_december (period));

  bhxh_period_parse ("giai đoạn 2022-2025", -1, &term, NULL);
  printf ("in the term:   %s\n", bhxh_period_contains (term, period) ? "yes" : "no");

  if (!bhxh_period_parse ("30/02/2024", -1, &period, &error))
    printf ("refused: %s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  return 0;
}
