/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What one row says: status, certainty, numbers and class, for counts and for rates.
 */
#include "gap-fixture.h"

typedef void (*TestFunc) (Fixture *fixture, gconstpointer data);

/* 82,550 of 82,784: 234 short, 99.717... percent. */
static void
test_short (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, PERSONS, "2024", 82784);
  set_actual (fixture, QUANG_TRI, PERSONS, "2024", 82550);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_CERTAIN);
  g_assert_cmpint (row.exact, ==, EXACT_SHORT);
  g_assert_cmpint (row.as_of, ==, test_period ("2024-12-31"));
  assert_number (row, BHXH_GAP_TARGET, 82784, 0);
  assert_number (row, BHXH_GAP_ACTUAL, 82550, 0);
  assert_number (row, BHXH_GAP_GAP, -234, 0);
  assert_number (row, BHXH_GAP_REMAINING, 234, 0);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 9972, 2);
  g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, "at_least_95");
}

static void
test_reached (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 8700);
  set_actual (fixture, DONG_HA, PERSONS, "2024", 9287);
  set_target (fixture, TOWN, PERSONS, "2024", 8700);
  set_actual (fixture, TOWN, PERSONS, "2024", 8700);
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_EXCEEDED);
  assert_number (row, BHXH_GAP_GAP, 587, 0);
  assert_number (row, BHXH_GAP_REMAINING, 0, 0);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 10675, 2);
  row = row_of (fixture, TOWN, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  g_assert_cmpint (row.exact, ==, EXACT_EQUAL);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 10000, 2);
}

/* Short for good only with a final figure, known when the year was over, of its end. */
static void
test_when_it_is_over (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint unit;
    BhxhStage stage;
    const char *as_of;
    BhxhStatus status;
    Certainty certainty;
  } cases[] = {
    { DONG_HA, BHXH_STAGE_FINAL, "2024-12-31", BHXH_STATUS_MISSED, CERTAINTY_CERTAIN },
    { TOWN, BHXH_STAGE_FINAL, "2025-02-10", BHXH_STATUS_MISSED, CERTAINTY_CERTAIN },
    { C1, BHXH_STAGE_FINAL, "2024-12-30", BHXH_STATUS_NOT_YET, CERTAINTY_CERTAIN },
    { C2, BHXH_STAGE_PRELIMINARY, "2024-12-31", BHXH_STATUS_NOT_YET, CERTAINTY_CERTAIN },
    { C3, BHXH_STAGE_ESTIMATE, "2024-12-31", BHXH_STATUS_NOT_YET, CERTAINTY_OPEN },
    { C4, BHXH_STAGE_FINAL, "2024-11", BHXH_STATUS_NOT_YET, CERTAINTY_CERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_target (fixture, cases[i].unit, PERSONS, "2024", 100);
      set_actual_as (fixture, cases[i].unit, PERSONS, "2024", 99, 0, cases[i].stage,
                     cases[i].as_of);
    }
  start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GapRow row = row_of (fixture, cases[i].unit, PERSONS, "2024");

      g_assert_cmpint (row.status, ==, cases[i].status);
      g_assert_cmpint (row.certainty, ==, cases[i].certainty);
      g_assert_cmpint (row.stage, ==, cases[i].stage);
    }
}

static void
test_estimate_is_not_certain (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, TOWN, PERSONS, "2024", 100);
  set_actual_as (fixture, TOWN, PERSONS, "2024", 120, 0, BHXH_STAGE_ESTIMATE, NULL);
  start (fixture);
  row = row_of (fixture, TOWN, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_EXCEEDED);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_OPEN);
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, PERSONS, "2024", 100);
  set_actual (fixture, C1, PERSONS, "2023", 120);
  start (fixture);
  row = row_of (fixture, C1, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_UNKNOWN);
  g_assert_cmpint (row.band, ==, CLASS_NO_DATA);
  g_assert_cmpint (row.exact, ==, 0);
  assert_number (row, BHXH_GAP_TARGET, 100, 0);
  for (guint number = BHXH_GAP_ACTUAL; number < GAP_N_NUMBERS; number++)
    assert_no_number (row, number);
}

/* 83.8866... and 106.747... at no decimals; 99.996 is never shown as 100. */
static void
test_achievement_never_contradicts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 70544);
  set_actual (fixture, DONG_HA, PERSONS, "2024", 59177);
  set_target (fixture, TOWN, PERSONS, "2024", 100000);
  set_actual (fixture, TOWN, PERSONS, "2024", 99996);
  bhxh_options_set_decimals (fixture->options, 0);
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 84, 0);
  row = row_of (fixture, TOWN, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 99, 0);
}

/* "114,5 nghin" is met by 114,450, which is 99.96 percent of it, and, where less is
 * better, by 114,549, which is 100.04. One person more than a million is past it: never
 * 100.00. */
static void
test_achievement_of_a_rounded_target (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target_as (fixture, C1, PERSONS, "2024", 1145, -2, BHXH_QUALIFIER_ABOUT);
  set_actual (fixture, C1, PERSONS, "2024", 114450);
  set_target_as (fixture, C1, WAITING, "2024", 1145, -2, BHXH_QUALIFIER_ABOUT);
  set_actual (fixture, C1, WAITING, "2024", 114549);
  set_target_as (fixture, C2, WAITING, "2024", 1000000, 0, BHXH_QUALIFIER_EXACT);
  set_actual (fixture, C2, WAITING, "2024", 1000001);
  start (fixture);
  row = row_of (fixture, C1, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 10000, 2);
  assert_number (row, BHXH_GAP_GAP, -50, 0);
  assert_number (row, BHXH_GAP_REMAINING, 50, 0);
  row = row_of (fixture, C1, WAITING, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 10000, 2);
  row = row_of (fixture, C2, WAITING, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 10001, 2);
  assert_number (row, BHXH_GAP_REMAINING, 1, 0);
}

/* Nothing can be a share of nothing. */
static void
test_target_of_zero (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, WAITING, "2024", 0);
  set_actual (fixture, C1, WAITING, "2024", 0);
  set_target (fixture, C2, WAITING, "2024", 0);
  set_actual (fixture, C2, WAITING, "2024", 3);
  start (fixture);
  row = row_of (fixture, C1, WAITING, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  assert_no_number (row, BHXH_GAP_ACHIEVEMENT);
  g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, "met");
  row = row_of (fixture, C2, WAITING, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  assert_number (row, BHXH_GAP_REMAINING, 3, 0);
  g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, "below_80");
}

static void
test_at_most (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target_as (fixture, C1, PERSONS, "2024", 100, 0, BHXH_QUALIFIER_AT_MOST);
  set_actual (fixture, C1, PERSONS, "2024", 90);
  set_target_as (fixture, C2, PERSONS, "2024", 100, 0, BHXH_QUALIFIER_AT_MOST);
  set_actual (fixture, C2, PERSONS, "2024", 110);
  start (fixture);
  row = row_of (fixture, C1, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_EXCEEDED);
  assert_number (row, BHXH_GAP_GAP, -10, 0);
  assert_number (row, BHXH_GAP_REMAINING, 0, 0);
  row = row_of (fixture, C2, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  assert_number (row, BHXH_GAP_REMAINING, 10, 0);
  /* 100 of 110 is 90.9 percent. */
  g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, "at_least_80");
}

/* Exactly on each cut, and one person below it. */
static void
test_classes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    gint64 actual;
    const char *name;
  } cases[] = {
    { 5000, "met" },         { 4999, "at_least_95" }, { 4750, "at_least_95" },
    { 4749, "at_least_80" }, { 4000, "at_least_80" }, { 3999, "below_80" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_target (fixture, i, PERSONS, "2024", 5000);
      set_actual (fixture, i, PERSONS, "2024", cases[i].actual);
    }
  start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GapRow row = row_of (fixture, i, PERSONS, "2024");

      g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, cases[i].name);
    }
}

/* 120 and 99.5 percent as cuts, written "120.0". */
static void
test_other_bands (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const gint64 cuts[] = { 1200, 995 };
  static const struct
  {
    gint64 actual;
    const char *name, *vi, *en;
  } cases[] = {
    { 120, "at_least_120", "Từ 120%", "At least 120%" },
    { 119, "at_least_99.5", "Từ 99,5%", "At least 99.5%" },
    { 99, "below_99.5", "Dưới 99,5%", "Below 99.5%" },
  };

  bhxh_options_set_bands (fixture->options, cuts, 1, G_N_ELEMENTS (cuts));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_target (fixture, C1 + i, PERSONS, "2024", 100);
      set_actual (fixture, C1 + i, PERSONS, "2024", cases[i].actual);
    }
  start (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GapRow row = row_of (fixture, C1 + i, PERSONS, "2024");
      const Label *label = &fixture->engine.bands.labels[row.band];

      g_assert_cmpstr (label->name, ==, cases[i].name);
      g_assert_cmpstr (label->vi, ==, cases[i].vi);
      g_assert_cmpstr (label->en, ==, cases[i].en);
    }
}

/* A stock of December is the year's; a final one goes before a preliminary one. */
static void
test_same_day (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, PERSONS, "2024", 100);
  set_actual (fixture, C1, PERSONS, "2024-12", 90);
  set_target (fixture, C2, PERSONS, "2024", 100);
  set_actual_as (fixture, C2, PERSONS, "2024", 80, 0, BHXH_STAGE_PRELIMINARY, NULL);
  set_actual (fixture, C2, PERSONS, "2024-12", 90);
  set_target (fixture, C3, PERSONS, "2024", 100);
  set_actual (fixture, C3, PERSONS, "2024", 80);
  set_actual (fixture, C3, PERSONS, "2024-12", 90);
  set_target (fixture, C4, PERSONS, "2024", 100);
  set_actual (fixture, C4, PERSONS, "2024-11", 90);
  start (fixture);
  row = row_of (fixture, C1, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  g_assert_cmpint (row.actual_period, ==, test_period ("2024-12"));
  row = row_of (fixture, C2, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 90, 0);
  row = row_of (fixture, C3, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 80, 0);
  row = row_of (fixture, C4, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
}

/* Last year's actual against this year's target never misses it. */
static void
test_actual_period (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 7593);
  set_actual_as (fixture, DONG_HA, PERSONS, "2023", 5792, 0, BHXH_STAGE_FINAL,
                 "2025-01-15");
  bhxh_options_set_actual_period (fixture->options, test_period ("2023"));
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NOT_YET);
  g_assert_cmpint (row.actual_period, ==, test_period ("2023"));
  assert_number (row, BHXH_GAP_REMAINING, 1801, 0);
}

static void
test_only_one_stage (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, PERSONS, "2024", 100);
  set_actual_as (fixture, C1, PERSONS, "2024", 101, 0, BHXH_STAGE_FINAL, NULL);
  set_actual_as (fixture, C1, PERSONS, "2024", 95, 0, BHXH_STAGE_ESTIMATE, "2024-10-31");
  set_target (fixture, C2, PERSONS, "2024", 100);
  set_actual_as (fixture, C2, PERSONS, "2024", 101, 0, BHXH_STAGE_FINAL, NULL);
  bhxh_options_set_stage (fixture->options, BHXH_STAGE_ESTIMATE);
  start (fixture);
  row = row_of (fixture, C1, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 95, 0);
  g_assert_cmpint (row.as_of, ==, test_period ("2024-10-31"));
  row = row_of (fixture, C2, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
}

static void
test_no_target_no_row (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, PERSONS, "2024", 100);
  set_actual (fixture, C2, PERSONS, "2024", 100);
  start (fixture);
  g_assert_cmpint (bhxh_gap_row_compute (&fixture->engine,
                                         slot_of (fixture, PERSONS, "2024"), C2, WANT_ALL,
                                         &row),
                   ==, ROW_NONE);
  g_assert_cmpint (bhxh_gap_view_find_slot (&fixture->engine.view, RATE, 1), ==, -1);
}

static void
test_too_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  GapRow row;

  set_target_as (fixture, C1, PERSONS, "2024", 1, 1, BHXH_QUALIFIER_EXACT);
  set_actual (fixture, C1, PERSONS, "2024", BHXH_NUMBER_MAX);
  start (fixture);
  g_assert_cmpint (bhxh_gap_row_compute (&fixture->engine, 0, C1, WANT_ALL, &row), ==,
                   ROW_TOO_LARGE);
  bhxh_gap_row_set_error (&fixture->engine, 0, C1, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_true (g_str_has_prefix (error->message, "c1/persons/2024: "));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    TestFunc run;
  } tests[] = {
    { "/gap/row/short", test_short },
    { "/gap/row/reached", test_reached },
    { "/gap/row/when-it-is-over", test_when_it_is_over },
    { "/gap/row/estimate-is-not-certain", test_estimate_is_not_certain },
    { "/gap/row/missing", test_missing },
    { "/gap/row/achievement-never-contradicts", test_achievement_never_contradicts },
    { "/gap/row/achievement-of-a-rounded-target", test_achievement_of_a_rounded_target },
    { "/gap/row/target-of-zero", test_target_of_zero },
    { "/gap/row/at-most", test_at_most },
    { "/gap/row/classes", test_classes },
    { "/gap/row/other-bands", test_other_bands },
    { "/gap/row/same-day", test_same_day },
    { "/gap/row/actual-period", test_actual_period },
    { "/gap/row/only-one-stage", test_only_one_stage },
    { "/gap/row/no-target-no-row", test_no_target_no_row },
    { "/gap/row/too-large", test_too_large },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    fixture_test (tests[i].path, tests[i].run);
  return g_test_run ();
}
