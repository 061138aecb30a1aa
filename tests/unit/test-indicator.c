/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Indicators of the bundled plan: counts, rates, the growth index.
 */
#include "builder-fixture.h"
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

/* People write an indicator in many ways; each of them is one indicator. */
static void
test_names (void)
{
  static const char *const names[][2] = {
    { "BHXH bắt buộc", "si_compulsory_persons" },
    { "bảo hiểm xã hội  bắt buộc", "si_compulsory_persons" },
    { "BHTN", "ui_persons" },
    { "Unemployment insurance", "ui_persons" },
    { "Tỷ lệ tham gia BHXH tự nguyện so với lực lượng lao động trong độ tuổi",
      "si_voluntary_rate" },
    { "ty le bhtn", "ui_rate" },
    { "Unemployment insurance coverage of the labour force", "ui_rate" },
    { "LLLĐ", "labour_force" },
    { "si_rate", "si_rate" },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      guint found = 0;

      g_assert_true (bhxh_frame_parse_indicator (frame, names[i][0], -1, &found, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, found)),
                       ==, names[i][1]);
      g_assert_cmpint (bhxh_frame_find_indicator (frame, names[i][0]), ==, found);
    }
}

static void
check_refused (BhxhFrame *frame, const char *name, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  guint found = 99;

  g_assert_false (bhxh_frame_parse_indicator (frame, name, -1, &found, &error));
  g_assert_error (error, BHXH_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (found, ==, 99);
  g_assert_cmpint (bhxh_frame_find_indicator (frame, name), ==, -1);
}

/* "Tỉ lệ" is one letter from "Tỷ lệ". */
static void
test_unknown_names (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  check_refused (frame, "Tỉ lệ BHTN", BHXH_ERROR_UNKNOWN,
                 "no indicator has the name or code \"Tỉ lệ BHTN\"; perhaps Tỷ lệ bao "
                 "phủ BHTN so với lực lượng lao động trong độ tuổi (ui_rate)");
  check_refused (frame, "Số trẻ em", BHXH_ERROR_UNKNOWN,
                 "no indicator has the name or code \"Số trẻ em\"");
}

static void
test_shared_alias (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  const BhxhIndicator *second = NULL;

  add_settings (builder);
  add (builder, BHXH_PLAN_UNITS, "code", "1", "level", "province", "name_vi", "Tỉnh A",
       NULL);
  for (guint i = 0; i < 2; i++)
    add (builder, BHXH_PLAN_INDICATORS, "code", i == 0 ? "a" : "b", "name_vi",
         i == 0 ? "Số A" : "Số B", "aliases", "BHXH;Bảo hiểm", "unit", "person",
         "decimals", "0", "rounding", "exact", NULL);
  plan = bhxh_plan_builder_finish (builder, NULL);
  g_assert_nonnull (plan);
  check_refused (bhxh_plan_get_frame (plan), "bhxh", BHXH_ERROR_AMBIGUOUS,
                 "\"bhxh\" names several indicators: Số A (a), Số B (b); give the code");
  second = get (plan, "b");
  g_assert_cmpuint (bhxh_indicator_get_n_aliases (second), ==, 2);
  g_assert_cmpstr (bhxh_indicator_get_alias (second, 1), ==, "Bảo hiểm");
  g_assert_null (bhxh_indicator_get_alias (second, 2));
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
  g_test_add_func ("/indicator/names", test_names);
  g_test_add_func ("/indicator/unknown-names", test_unknown_names);
  g_test_add_func ("/indicator/shared-alias", test_shared_alias);
  g_test_add_func ("/indicator/count", test_count);
  g_test_add_func ("/indicator/rate", test_rate);
  g_test_add_func ("/indicator/index", test_index);
  return g_test_run ();
}
