/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Indicators of the bundled plan: counts, rates, the growth index.
 */
#include "bundled-fixture.h"

static const BhxhIndicator *
get (BhxhPlan *plan, const char *name)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  return bhxh_frame_get_indicator (frame, indicator_of (frame, name));
}

static void
test_words (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const BhxhIndicator *force = get (plan, "labour_force");

  g_assert_cmpstr (bhxh_indicator_get_code (force), ==, "labour_force");
  g_assert_cmpstr (bhxh_indicator_get_name (force, BHXH_LANGUAGE_VI), ==,
                   "Lực lượng lao động trong độ tuổi");
  g_assert_cmpstr (bhxh_indicator_get_name (force, BHXH_LANGUAGE_EN), ==,
                   "Labour force of working age");
}

static void
test_count (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const BhxhIndicator *persons = get (plan, "si_voluntary_persons");

  g_assert_cmpint (bhxh_indicator_get_measure (persons), ==, BHXH_MEASURE_PERSON);
  g_assert_cmpint (bhxh_indicator_get_decimals (persons), ==, 0);
  g_assert_cmpint (bhxh_indicator_get_rounding (persons), ==, BHXH_ROUNDING_EXACT);
  g_assert_cmpint (bhxh_indicator_get_direction (persons), ==, BHXH_DIRECTION_MORE);
  g_assert_cmpint (bhxh_indicator_get_kind (persons), ==, BHXH_KIND_STOCK);
  g_assert_cmpint (bhxh_indicator_get_numerator (persons), ==, -1);
  g_assert_cmpint (bhxh_indicator_get_denominator (persons), ==, -1);
  g_assert_cmpint (bhxh_indicator_get_part_of (persons), ==,
                   indicator_of (bhxh_plan_get_frame (plan), "si_persons"));
}

static void
test_rate (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const BhxhIndicator *rate = get (plan, "ui_rate");

  g_assert_cmpint (bhxh_indicator_get_measure (rate), ==, BHXH_MEASURE_PERCENT);
  g_assert_cmpint (bhxh_indicator_get_decimals (rate), ==, 1);
  g_assert_cmpint (bhxh_indicator_get_rounding (rate), ==, BHXH_ROUNDING_NEAREST);
  g_assert_cmpint (bhxh_indicator_get_numerator (rate), ==,
                   indicator_of (frame, "ui_persons"));
  g_assert_cmpint (bhxh_indicator_get_denominator (rate), ==,
                   indicator_of (frame, "labour_force"));
  g_assert_false (bhxh_indicator_is_denominator_previous (rate));
}

static void
test_index (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const BhxhIndicator *growth = get (plan, "si_voluntary_growth");

  g_assert_cmpint (bhxh_indicator_get_kind (growth), ==, BHXH_KIND_INDEX);
  g_assert_cmpint (bhxh_indicator_get_measure (growth), ==, BHXH_MEASURE_INDEX);
  g_assert_cmpint (bhxh_indicator_get_denominator (growth), ==,
                   indicator_of (frame, "si_voluntary_persons"));
  g_assert_true (bhxh_indicator_is_denominator_previous (growth));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator/words", test_words);
  g_test_add_func ("/indicator/count", test_count);
  g_test_add_func ("/indicator/rate", test_rate);
  g_test_add_func ("/indicator/index", test_index);
  return g_test_run ();
}
