/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * The districts of the bundled plan, whom a name means, and where a commune of 2025 lies.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_unit (BhxhFrame *frame, const char *name, BhxhPeriod day)
{
  GError *error = NULL;
  guint unit = 0;
  gint holder;

  if (!bhxh_frame_find_unit (frame, name, BHXH_LEVEL_ANY, -1, day, &unit, &error))
    {
      printf ("%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return;
    }
  holder = bhxh_frame_trace_unit (frame, unit);
  printf (
      "%s: %s", name,
      bhxh_district_get_name (bhxh_frame_get_district (frame, unit), BHXH_LANGUAGE_VI));
  if (holder >= 0 && (guint) holder != unit)
    printf (", in %s",
            bhxh_district_get_name (bhxh_frame_get_district (frame, (guint) holder),
                                    BHXH_LANGUAGE_VI));
  printf ("\n");
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint first = 0;
  const guint n = bhxh_frame_get_children (frame, 0, &first);

  for (guint unit = first; unit < first + n; unit++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);

      printf ("%s %s\n", bhxh_district_get_code (district),
              bhxh_district_get_name (district, BHXH_LANGUAGE_VI));
    }
  print_unit (frame, "TX. Quảng Trị", BHXH_PERIOD_NONE);
  print_unit (frame, "Quảng Trị", BHXH_PERIOD_NONE);
  print_unit (frame, "19333", BHXH_PERIOD_NONE);
  print_unit (frame, "19333", bhxh_period_new_day (2025, 9, 30));
  bhxh_plan_unref (plan);
  return 0;
}
