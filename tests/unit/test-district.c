/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units of the bundled plan: what the list of the statistics office and the decision say.
 */
#include "bundled-fixture.h"

static const BhxhDistrict *
district_of (BhxhPlan *plan, const char *name)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  return bhxh_frame_get_district (frame, unit_of (frame, name));
}

static void
test_words (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const BhxhDistrict *city = district_of (plan, "461");

  g_assert_cmpstr (bhxh_district_get_code (city), ==, "461");
  g_assert_cmpstr (bhxh_district_get_name (city, BHXH_LANGUAGE_VI), ==,
                   "Thành phố Đông Hà");
  g_assert_cmpstr (bhxh_district_get_name (city, BHXH_LANGUAGE_EN), ==, "Dong Ha City");
  g_assert_cmpuint (bhxh_district_get_n_aliases (city), ==, 2);
  g_assert_cmpstr (bhxh_district_get_alias (city, 0), ==, "TP.Đông Hà");
  g_assert_null (bhxh_district_get_alias (city, 2));
}

static void
test_levels (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();

  g_assert_cmpint (bhxh_district_get_level (district_of (plan, "45")), ==,
                   BHXH_LEVEL_PROVINCE);
  g_assert_cmpint (bhxh_district_get_level (district_of (plan, "461")), ==,
                   BHXH_LEVEL_DISTRICT);
  g_assert_cmpint (bhxh_district_get_level (district_of (plan, "19333")), ==,
                   BHXH_LEVEL_COMMUNE);
  g_assert_cmpint (bhxh_district_get_level (district_of (plan, "con-co@2025-07-01")), ==,
                   BHXH_LEVEL_SPECIAL_ZONE);
}

/* Cồn Cỏ has no target but owes reports; communes have neither. */
static void
test_addressed (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();

  g_assert_cmpuint (bhxh_district_get_addressed (district_of (plan, "45")), ==,
                    BHXH_ADDRESSED_TARGETS);
  g_assert_cmpuint (bhxh_district_get_addressed (district_of (plan, "461")), ==,
                    BHXH_ADDRESSED_TARGETS | BHXH_ADDRESSED_DUTIES);
  g_assert_cmpuint (bhxh_district_get_addressed (district_of (plan, "471")), ==,
                    BHXH_ADDRESSED_DUTIES);
  g_assert_cmpuint (bhxh_district_get_addressed (district_of (plan, "19333")), ==, 0);
}

/* Gio Châu was there on 28 October 2022 and gone by 1 January 2025; Triệu Tân the other
 * way round. */
static void
test_validity (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const BhxhDistrict *gone = district_of (plan, "19525");
  const BhxhDistrict *came = district_of (plan, "19627@2025-01-01");
  const BhxhDistrict *still = district_of (plan, "44@2025-07-01");

  g_assert_cmpint (bhxh_district_get_valid_from (gone), ==, BHXH_PERIOD_NONE);
  g_assert_cmpint (bhxh_district_get_valid_to (gone), ==, period_of ("2022-10-28"));
  g_assert_cmpint (bhxh_district_is_valid_on (gone, period_of ("2022-10-28")), ==, 1);
  g_assert_cmpint (bhxh_district_is_valid_on (gone, period_of ("2023")), ==, -1);
  g_assert_cmpint (bhxh_district_is_valid_on (gone, period_of ("2025-01-01")), ==, 0);
  g_assert_cmpint (bhxh_district_get_valid_from (came), ==, period_of ("2025-01-01"));
  g_assert_cmpint (bhxh_district_get_valid_to (came), ==, period_of ("2025-06-30"));
  g_assert_cmpint (bhxh_district_is_valid_on (came, period_of ("2023")), ==, -1);
  g_assert_cmpint (bhxh_district_is_valid_on (came, period_of ("2022-10-28")), ==, 0);
  g_assert_cmpint (bhxh_district_get_valid_to (still), ==, BHXH_PERIOD_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/district/words", test_words);
  g_test_add_func ("/district/levels", test_levels);
  g_test_add_func ("/district/addressed", test_addressed);
  g_test_add_func ("/district/validity", test_validity);
  return g_test_run ();
}
