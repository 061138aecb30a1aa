/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is missing at a unit and known elsewhere: sums of the units below, rates from
 * their parts, the labour force behind a gap, the same promise in its other measure, and
 * whom to ask.
 */
#include "gap-fixture.h"
#include "gap/denominator.h"
#include "gap/need.h"

typedef void (*TestFunc) (Fixture *fixture, gconstpointer data);

/* --- Sums ----------------------------------------------------------------------- */

/* Dong Ha by its communes 100 + 200 + 300, the town by itself; the island owes nothing.
 */
static void
test_sum_of_all (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, PERSONS, "2024", 1000);
  set_actual (fixture, C1, PERSONS, "2024", 100);
  set_actual (fixture, C2, PERSONS, "2024", 200);
  set_actual_as (fixture, C3, PERSONS, "2024", 300, 0, BHXH_STAGE_PRELIMINARY,
                 "2024-11-30");
  set_actual (fixture, TOWN, PERSONS, "2024", 395);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NOT_YET);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_CERTAIN);
  g_assert_cmpint (row.stage, ==, BHXH_STAGE_PRELIMINARY);
  g_assert_cmpint (row.as_of, ==, test_period ("2024-11-30"));
  assert_number (row, BHXH_GAP_ACTUAL, 995, 0);
  assert_number (row, BHXH_GAP_GAP, -5, 0);
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 9950, 2);
  g_assert_cmpuint (row.n_reported, ==, 4);
  g_assert_cmpuint (row.n_expected, ==, 4);
}

/* The island is not waited for, but it is part of the province. */
static void
test_sum_takes_the_unexpected (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, PERSONS, "2024", 1000);
  set_actual (fixture, DONG_HA, PERSONS, "2024", 600);
  set_actual (fixture, TOWN, PERSONS, "2024", 395);
  set_actual (fixture, ISLAND, PERSONS, "2024", 5);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  g_assert_cmpuint (row.n_reported, ==, 2);
  g_assert_cmpuint (row.n_expected, ==, 2);
}

/* An own figure is never replaced by the sum of others. */
static void
test_own_figure_first (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 1000);
  set_actual (fixture, DONG_HA, PERSONS, "2024", 900);
  set_actual (fixture, C1, PERSONS, "2024", 5000);
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 900, 0);
  g_assert_cmpuint (row.n_expected, ==, 0);
}

/* Missing is not zero: two of three communes say nothing of the target. */
static void
test_sum_with_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 1000);
  set_actual (fixture, C1, PERSONS, "2024", 400);
  set_actual (fixture, C3, PERSONS, "2024", 500);
  set_target (fixture, QUANG_TRI, PERSONS, "2024", 1000);
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
  g_assert_cmpint (row.band, ==, CLASS_NO_DATA);
  assert_number (row, BHXH_GAP_ACTUAL, 900, 0);
  assert_no_number (row, BHXH_GAP_GAP);
  assert_no_number (row, BHXH_GAP_REMAINING);
  assert_no_number (row, BHXH_GAP_ACHIEVEMENT);
  g_assert_cmpuint (row.n_reported, ==, 2);
  g_assert_cmpuint (row.n_expected, ==, 3);
  /* Of the town nothing is known: it is one unit that is missing, not its two communes.
   */
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpuint (row.n_reported, ==, 2);
  g_assert_cmpuint (row.n_expected, ==, 4);
}

/* More persons can only bring a sum up: what it reaches, or is past, it stays. */
static void
test_sum_that_decides (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, DONG_HA, PERSONS, "2024", 899);
  set_target (fixture, QUANG_TRI, PERSONS, "2024", 900);
  set_target (fixture, DONG_HA, WAITING, "2024", 50);
  set_actual (fixture, C1, PERSONS, "2024", 400);
  set_actual (fixture, C3, PERSONS, "2024", 500);
  set_actual (fixture, C1, WAITING, "2024", 51);
  start (fixture);
  row = row_of (fixture, DONG_HA, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_EXCEEDED);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_CERTAIN);
  assert_number (row, BHXH_GAP_REMAINING, 0, 0);
  assert_no_number (row, BHXH_GAP_GAP);
  /* Exactly there: met, and perhaps exceeded. */
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_OPEN);
  row = row_of (fixture, DONG_HA, WAITING, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  assert_no_number (row, BHXH_GAP_REMAINING);
}

/* "1,2 nghin" and 300: 1,150 to 1,250 and 300, so 1,500 may be reached or not. */
static void
test_sum_of_rounded (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Axes *axes = fixture->frame->axes;
  GapRow row;

  set_target (fixture, TOWN, PERSONS, "2024", 1500);
  set_target (fixture, TOWN, PERSONS, "2023", 1450);
  for (guint year = 2023; year <= 2024; year++)
    {
      g_autofree char *period = g_strdup_printf ("%u", year);

      axes->indicators[PERSONS].rounding = BHXH_ROUNDING_NEAREST;
      set_actual_as (fixture, C4, PERSONS, period, 12, -2, 0, NULL);
      axes->indicators[PERSONS].rounding = BHXH_ROUNDING_EXACT;
      set_actual (fixture, C5, PERSONS, period, 300);
    }
  start (fixture);
  row = row_of (fixture, TOWN, PERSONS, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 1500, 0);
  g_assert_cmpint (row.status, ==, BHXH_STATUS_OPEN);
  row = row_of (fixture, TOWN, PERSONS, "2023");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_EXCEEDED);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_OPEN);
}

static void
test_sum_too_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, TOWN, PERSONS, "2024", 1500);
  set_actual (fixture, C4, PERSONS, "2024", BHXH_NUMBER_MAX);
  set_actual (fixture, C5, PERSONS, "2024", 1);
  start (fixture);
  g_assert_cmpint (bhxh_gap_row_compute (&fixture->engine, 0, TOWN, WANT_ALL, &row), ==,
                   ROW_TOO_LARGE);
}

/* --- Rates ---------------------------------------------------------------------- */

/* 59,177 of 436,210 is 13.5662... percent: 13.6 and not 13.7. */
static void
test_rate_from_parts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, RATE, "2024", 136);
  set_target (fixture, QUANG_TRI, RATE, "2023", 137);
  for (guint year = 2023; year <= 2024; year++)
    {
      g_autofree char *period = g_strdup_printf ("%u", year);

      set_actual (fixture, QUANG_TRI, PERSONS, period, 59177);
      set_actual (fixture, QUANG_TRI, LABOUR, period, 436210);
    }
  start (fixture);
  row = row_of (fixture, QUANG_TRI, RATE, "2024");
  assert_number (row, BHXH_GAP_ACTUAL, 13566, 3);
  assert_number (row, BHXH_GAP_GAP, -34, 3);
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  g_assert_cmpint (row.exact, ==, EXACT_SHORT);
  g_assert_cmpint (row.certainty, ==, CERTAINTY_CERTAIN);
  assert_no_number (row, BHXH_GAP_ACHIEVEMENT);
  /* 59,177 - 13.6 percent of 436,210 = 59,177 - 59,324.56 = -147.56 */
  assert_number (row, BHXH_GAP_PERSONS, -148, 0);
  row = row_of (fixture, QUANG_TRI, RATE, "2023");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
}

/* Both parts summed from below, or no rate at all; rates are never averaged. */
static void
test_rate_rolls_up_by_parts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, TOWN, RATE, "2024", 250);
  set_target (fixture, DONG_HA, RATE, "2024", 250);
  set_actual (fixture, C4, PERSONS, "2024", 20);
  set_actual (fixture, C5, PERSONS, "2024", 30);
  set_actual (fixture, C4, LABOUR, "2024", 50);
  set_actual (fixture, C5, LABOUR, "2024", 150);
  set_actual (fixture, C1, RATE, "2024", 300);
  set_actual (fixture, C2, RATE, "2024", 300);
  set_actual (fixture, C3, RATE, "2024", 300);
  start (fixture);
  row = row_of (fixture, TOWN, RATE, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET); /* 50 of 200 */
  g_assert_cmpuint (row.n_reported, ==, 2);
  assert_number (row, BHXH_GAP_DENOMINATOR, 200, 0);
  g_assert_cmpint (row.denominator_source, ==, DENOMINATOR_UNITS_BELOW);
  row = row_of (fixture, DONG_HA, RATE, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
}

/* 21,713 after 19,739 is 110.0005: prints as 110. The year before that year is unknown.
 */
static void
test_growth_from_parts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, GROWTH, "2023", 110);
  set_target (fixture, DONG_HA, GROWTH, "2023", 110);
  set_actual (fixture, QUANG_TRI, PERSONS, "2022", 19739);
  set_actual (fixture, QUANG_TRI, PERSONS, "2023", 21713);
  set_actual (fixture, DONG_HA, PERSONS, "2023", 21713);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, GROWTH, "2023");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MET);
  assert_number (row, BHXH_GAP_ACTUAL, 11000, 2);
  g_assert_cmpint (row.exact, ==, EXACT_BEYOND);
  g_assert_cmpint (row.as_of, ==, test_period ("2023-12-31"));
  row = row_of (fixture, DONG_HA, GROWTH, "2023");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
}

/* The year before November is no year. */
static void
test_growth_needs_its_own_kind (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, GROWTH, "2024", 110);
  set_actual (fixture, QUANG_TRI, PERSONS, "2024-11", 1100);
  set_actual (fixture, QUANG_TRI, PERSONS, "2024-12", 1210);
  bhxh_options_set_actual_period (fixture->options, test_period ("2024-12"));
  start (fixture);
  row = row_of (fixture, QUANG_TRI, GROWTH, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
}

static void
test_rate_achievement_on_request (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, RATE, "2024", 208);
  set_actual (fixture, QUANG_TRI, RATE, "2024", 200);
  bhxh_options_set_rate_achievement (fixture->options, TRUE);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, RATE, "2024");
  /* 20.0 of 20.8 is 96.153... percent. */
  assert_number (row, BHXH_GAP_ACHIEVEMENT, 9615, 2);
  g_assert_cmpstr (fixture->engine.bands.labels[row.band].name, ==, "at_least_95");
}

/* A labour force of nobody divides nothing. */
static void
test_rate_of_nobody (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, RATE, "2024", 136);
  set_actual (fixture, QUANG_TRI, PERSONS, "2024", 59177);
  set_actual (fixture, QUANG_TRI, LABOUR, "2024", 0);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, RATE, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
  assert_no_number (row, BHXH_GAP_PERSONS);
}

/* --- Persons behind a gap ------------------------------------------------------- */

/* (21.6 - 22.0) percent of 381,500 is -1,526. */
static void
test_persons (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, RATE, "2024", 220);
  set_actual (fixture, QUANG_TRI, RATE, "2024", 216);
  set_actual (fixture, QUANG_TRI, LABOUR, "2024", 381500);
  set_actual (fixture, QUANG_TRI, LABOUR, "2023", 379000);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, RATE, "2024");
  assert_number (row, BHXH_GAP_GAP, -4, 1);
  assert_number (row, BHXH_GAP_PERSONS, -1526, 0);
  assert_number (row, BHXH_GAP_DENOMINATOR, 381500, 0);
  g_assert_cmpint (row.denominator_period, ==, test_period ("2024"));
  g_assert_false (row.has_source);
}

/* Half a person goes away from zero: 0.1 percent of 12,500 is 12.5. */
static void
test_persons_half (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, C1, RATE, "2024", 220);
  set_actual (fixture, C1, RATE, "2024", 219);
  set_actual (fixture, C1, LABOUR, "2024", 12500);
  set_target (fixture, C2, RATE, "2024", 220);
  set_actual (fixture, C2, RATE, "2024", 221);
  set_actual (fixture, C2, LABOUR, "2024", 12499);
  start (fixture);
  row = row_of (fixture, C1, RATE, "2024");
  assert_number (row, BHXH_GAP_PERSONS, -13, 0);
  row = row_of (fixture, C2, RATE, "2024");
  assert_number (row, BHXH_GAP_PERSONS, 12, 0);
}

/* Last year's labour force, marked; a year's goes before a later month's; then the
 * plan's. */
static void
test_persons_by_another_denominator (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  for (guint unit = C1; unit <= C4; unit++)
    {
      set_target (fixture, unit, RATE, "2024", 220);
      set_actual (fixture, unit, RATE, "2024", 219);
    }
  set_actual (fixture, C1, LABOUR, "2022", 1000);
  set_actual (fixture, C1, LABOUR, "2023", 2000);
  set_actual (fixture, C1, LABOUR, "2024-11", 3000);
  set_actual (fixture, C2, LABOUR, "2024-11", 3000);
  set_target (fixture, C3, LABOUR, "2024", 4000);
  start (fixture);
  row = row_of (fixture, C1, RATE, "2024");
  assert_number (row, BHXH_GAP_PERSONS, -2, 0);
  g_assert_cmpint (row.denominator_period, ==, test_period ("2023"));
  row = row_of (fixture, C2, RATE, "2024");
  assert_number (row, BHXH_GAP_PERSONS, -3, 0);
  g_assert_cmpint (row.denominator_period, ==, test_period ("2024-11"));
  row = row_of (fixture, C3, RATE, "2024");
  assert_number (row, BHXH_GAP_PERSONS, -4, 0);
  g_assert_true (row.has_source);
  g_assert_cmpint (row.denominator_source, ==, DENOMINATOR_TARGETS);
  row = row_of (fixture, C4, RATE, "2024");
  assert_no_number (row, BHXH_GAP_PERSONS);
  assert_no_number (row, BHXH_GAP_DENOMINATOR);
}

/* --- The same promise twice ----------------------------------------------------- */

/* 82,700 of 382,500 prints as 21.6, which is met; but 82,784 were promised. */
static void
test_counterpart (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GapRow row;

  set_target (fixture, QUANG_TRI, PERSONS, "2024", 82784);
  set_target (fixture, QUANG_TRI, RATE, "2024", 216);
  set_target (fixture, QUANG_TRI, GROWTH, "2024", 100);
  set_target (fixture, C1, PERSONS, "2024", 10);
  set_actual (fixture, QUANG_TRI, PERSONS, "2024", 82700);
  set_actual (fixture, QUANG_TRI, LABOUR, "2024", 382500);
  start (fixture);
  row = row_of (fixture, QUANG_TRI, PERSONS, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_MISSED);
  g_assert_cmpint (row.counterpart, ==, BHXH_STATUS_MET);
  g_assert_cmpint (row.differs, ==, 1);
  row = row_of (fixture, QUANG_TRI, RATE, "2024");
  g_assert_cmpint (row.counterpart, ==, BHXH_STATUS_MISSED);
  g_assert_cmpint (row.differs, ==, 1);
  /* What is not known differs from nothing. */
  row = row_of (fixture, QUANG_TRI, GROWTH, "2024");
  g_assert_cmpint (row.status, ==, BHXH_STATUS_NO_DATA);
  g_assert_cmpint (row.counterpart, ==, BHXH_STATUS_MISSED);
  g_assert_cmpint (row.differs, ==, 0);
  row = row_of (fixture, C1, PERSONS, "2024");
  g_assert_cmpint (row.counterpart, ==, 0);
}

/* --- Whom to ask ---------------------------------------------------------------- */

/* The marked units as letters, one a unit. */
static char *
marks (const Fixture *fixture,
       guint indicator,
       const char *period,
       gboolean is_denominator)
{
  const guint slot = slot_of (fixture, indicator, period);
  const Need need = { indicator, test_period (period), slot, is_denominator };
  guint8 marked[N_TEST_UNITS] = { 0 };
  char text[N_TEST_UNITS + 1] = "";

  bhxh_need_mark (&fixture->engine, &need, marked);
  for (guint i = 0; i < N_TEST_UNITS; i++)
    text[i] = marked[i] ? 'x' : '-';
  return g_strdup (text);
}

static void
test_whom_to_ask (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *persons = NULL;
  g_autofree char *rates = NULL;
  g_autofree char *labour = NULL;

  set_target (fixture, VN, RATE, "2024", 220);
  for (guint unit = QUANG_TRI; unit <= TOWN; unit++)
    {
      set_target (fixture, unit, PERSONS, "2024", 1000);
      set_target (fixture, unit, RATE, "2024", 220);
    }
  set_actual (fixture, C1, PERSONS, "2024", 10);
  set_actual (fixture, C3, PERSONS, "2024", 10);
  set_actual (fixture, TOWN, PERSONS, "2024", 10);
  set_actual (fixture, C4, LABOUR, "2024", 10);
  start (fixture);
  persons = marks (fixture, PERSONS, "2024", FALSE);
  rates = marks (fixture, RATE, "2024", FALSE);
  labour = marks (fixture, RATE, "2024", TRUE);
  /* VN, province, Dong Ha, town, island, c1, c2, c3, c4, c5 */
  g_assert_cmpstr (persons, ==, "------x---"); /* the one commune that is missing */
  g_assert_cmpstr (rates, ==, "x---------");  /* elsewhere the persons are asked for... */
  g_assert_cmpstr (labour, ==, "--x------x"); /* ...and what they are divided by; the sum
                                                 of these is the province's */
}

static void
test_how_to_ask (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Need labour = { LABOUR, test_period ("2024"), 0, TRUE };
  const Need persons = { PERSONS, test_period ("2024-11"), 0, FALSE };
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;
  g_autofree char *nation = NULL;

  set_target (fixture, QUANG_TRI, PERSONS, "2024", 1000);
  start (fixture);
  vi = bhxh_need_dup_text (&fixture->engine, &labour, DONG_HA, BHXH_LANGUAGE_VI);
  en = bhxh_need_dup_text (&fixture->engine, &labour, DONG_HA, BHXH_LANGUAGE_EN);
  nation = bhxh_need_dup_text (&fixture->engine, &persons, VN, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (vi, ==, "LLLĐ thành phố Đông Hà 2024");
  g_assert_cmpstr (en, ==, "labour force, Thành phố Đông Hà, 2024");
  g_assert_cmpstr (nation, ==, "số người Cả nước tháng 11/2024");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    TestFunc run;
  } tests[] = {
    { "/gap/sum/of-all", test_sum_of_all },
    { "/gap/sum/takes-the-unexpected", test_sum_takes_the_unexpected },
    { "/gap/sum/own-figure-first", test_own_figure_first },
    { "/gap/sum/with-missing", test_sum_with_missing },
    { "/gap/sum/that-decides", test_sum_that_decides },
    { "/gap/sum/of-rounded", test_sum_of_rounded },
    { "/gap/sum/too-large", test_sum_too_large },
    { "/gap/rate/from-parts", test_rate_from_parts },
    { "/gap/rate/rolls-up-by-parts", test_rate_rolls_up_by_parts },
    { "/gap/rate/growth", test_growth_from_parts },
    { "/gap/rate/growth-needs-its-own-kind", test_growth_needs_its_own_kind },
    { "/gap/rate/achievement-on-request", test_rate_achievement_on_request },
    { "/gap/rate/of-nobody", test_rate_of_nobody },
    { "/gap/persons/own-denominator", test_persons },
    { "/gap/persons/half", test_persons_half },
    { "/gap/persons/another-denominator", test_persons_by_another_denominator },
    { "/gap/counterpart", test_counterpart },
    { "/gap/need/whom-to-ask", test_whom_to_ask },
    { "/gap/need/how-to-ask", test_how_to_ask },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    fixture_test (tests[i].path, tests[i].run);
  return g_test_run ();
}
