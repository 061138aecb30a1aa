/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random recurrence rules of the kind that is understood, with their starts.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

static inline void
append_list (GString *rule, const char *name, gint most, gboolean from_end)
{
  const gint n = g_test_rand_int_range (1, 5);

  for (gint i = 0; i < n; i++)
    g_string_append_printf (rule, "%s%s%d", i == 0 ? name : ",",
                            from_end && g_test_rand_bit () ? "-" : "",
                            g_test_rand_int_range (1, most + 1));
}

/* A rule as text; @with_months: a yearly rule that names days names its months too. */
static inline char *
random_rule (gboolean with_months)
{
  const gboolean is_yearly = g_test_rand_bit ();
  const gboolean names_days = g_test_rand_bit ();
  GString *rule = g_string_new (is_yearly ? "FREQ=YEARLY" : "FREQ=MONTHLY");

  if (g_test_rand_bit ())
    g_string_append_printf (rule, ";INTERVAL=%d", g_test_rand_int_range (1, 20));
  if (g_test_rand_bit () || (with_months && is_yearly && names_days))
    append_list (rule, ";BYMONTH=", 12, FALSE);
  if (names_days)
    append_list (rule, ";BYMONTHDAY=", 31, TRUE);
  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      g_string_append_printf (rule, ";COUNT=%d", g_test_rand_int_range (1, 60));
      break;
    case 1:
      g_string_append_printf (
          rule, ";UNTIL=%04d%02d%02d", g_test_rand_int_range (1990, 2040),
          g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
      break;
    default: break;
    }
  return g_string_free (rule, FALSE);
}

static inline BhxhPeriod
random_start (void)
{
  BhxhPeriod day = BHXH_PERIOD_NONE;

  while (day == BHXH_PERIOD_NONE)
    day = bhxh_period_new_day (g_test_rand_int_range (1990, 2030),
                               g_test_rand_int_range (1, 13),
                               g_test_rand_int_range (1, 32));
  return day;
}
