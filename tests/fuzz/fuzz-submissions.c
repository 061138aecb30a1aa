/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a register and as a calendar of holidays: each is read or says why not;
 * what is read changes what is due, not how much of it.
 */
#include <bhxhplan/bhxhplan.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  /* An exact copy, so that reading past the end is seen. */
  g_autofree char *text = g_memdup2 (data, size);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (BhxhSubmissions) submissions =
      bhxh_submissions_parse (bundled_plan (), "s.csv", text, size, NULL, &error);
  g_autoptr (BhxhHolidays) holidays =
      bhxh_holidays_parse ("h.csv", text, size, NULL, &problem);
  g_autoptr (BhxhDuties) duties = NULL;

  g_assert_true ((submissions == NULL) == (error != NULL));
  g_assert_true ((holidays == NULL) == (problem != NULL));
  if (submissions == NULL && holidays == NULL)
    return 0;
  bhxh_options_set_day (options, bhxh_period_new_day (2024, 12, 31));
  bhxh_options_set_holidays (options, holidays);
  duties = bhxh_duties_compute (bundled_plan (), submissions, options, NULL);
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_ANY), ==, 23);
  return 0;
}
