/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a recurrence rule: what is read is written so that it means the same, and
 * its days are in order; what is not read says why in UTF-8.
 */
#include <bhxhplan/bhxhplan.h>

#define N_DAYS 100

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_days (BhxhRecurrence *recurrence)
{
  BhxhPeriod days[N_DAYS];
  const gsize n = bhxh_recurrence_fill_days (recurrence, BHXH_PERIOD_NONE, days, N_DAYS);

  for (gsize i = 1; i < MIN (n, N_DAYS); i++)
    {
      g_assert_cmpint (bhxh_recurrence_find_next (recurrence, days[i - 1]), ==, days[i]);
      g_assert_cmpint (bhxh_recurrence_find_previous (recurrence, days[i]), ==,
                       days[i - 1]);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  /* An exact copy, so that reading past the end is seen. */
  g_autofree char *text = g_memdup2 (data, size);
  const BhxhPeriod start = bhxh_period_new_day (2022, 10, 28);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhRecurrence) recurrence =
      bhxh_recurrence_parse (text != NULL ? text : "", (gssize) size, start, &error);
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr (BhxhRecurrence) second = NULL;

  if (recurrence == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  check_days (recurrence);
  written = bhxh_recurrence_format (recurrence);
  second = bhxh_recurrence_parse (written, -1, start, &error);
  g_assert_no_error (error);
  again = bhxh_recurrence_format (second);
  g_assert_cmpstr (written, ==, again);
  return 0;
}
