/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a period: what is read survives being written and being named, and what is
 * computed from it is a period or none.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_reads_back (char *text, BhxhPeriod period)
{
  BhxhPeriod again = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &again, NULL));
  g_assert_cmpint (again, ==, period);
  bhxh_free (text);
}

static void
check_period (BhxhPeriod period)
{
  const BhxhPeriod first = bhxh_period_get_first_day (period);
  const BhxhPeriod last = bhxh_period_get_last_day (period);
  const BhxhPeriod previous = bhxh_period_get_previous (period);

  check_reads_back (bhxh_period_format (period), period);
  check_reads_back (bhxh_period_dup_name (period, BHXH_LANGUAGE_VI), period);
  bhxh_free (bhxh_period_dup_name (period, BHXH_LANGUAGE_EN));
  g_assert_cmpint (first, <=, last);
  g_assert_true (bhxh_period_contains (period, first) &&
                 bhxh_period_contains (period, last));
  g_assert_cmpint (bhxh_period_compare (previous, period), <, 0);
  g_assert_cmpint (bhxh_period_compare (bhxh_period_get_last_year (period), period), <,
                   0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  /* An exact copy, so that reading past the end is seen. */
  g_autofree char *text = g_memdup2 (data, size);
  BhxhPeriod period = BHXH_PERIOD_NONE;
  g_autoptr (GError) error = NULL;

  if (bhxh_period_parse (text != NULL ? text : "", (gssize) size, &period, &error))
    check_period (period);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return 0;
}
