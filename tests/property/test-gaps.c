/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of comparing: the verdict is that of trying every true value, parts add up to the
 * whole, and the order in which figures arrive does not matter. Each test prints its
 * seed.
 */
#include "../internal/gap-fixture.h"
#include "gap/columns.h"

#include <string.h>

#define ROUNDS 20000
#define GRID_DECIMALS 4

typedef void (*TestFunc) (Fixture *fixture, gconstpointer data);

static gint64
power_of_ten (gint power)
{
  gint64 result = 1;

  while (power-- > 0)
    result *= 10;
  return result;
}

/* --- Verdicts ------------------------------------------------------------------- */

/* Half away from zero, from the grid to @decimals. */
static gint64
print_at (gint64 grid_value, gint decimals)
{
  const gint64 place = power_of_ten (GRID_DECIMALS - decimals);
  const gint64 size = ABS (grid_value);
  const gint64 printed = size / place + (size % place * 2 >= place ? 1 : 0);

  return grid_value < 0 ? -printed : printed;
}

/* Whether the true value @grid_value is printed as @value by the rounding. */
static gboolean
prints_as (gint64 grid_value, gint64 value, gint decimals, BhxhRounding rounding)
{
  const gint64 place = power_of_ten (GRID_DECIMALS - decimals);
  const gint64 distance = grid_value - value * place;

  switch (rounding)
    {
    case BHXH_ROUNDING_EXACT: return distance == 0;
    case BHXH_ROUNDING_NEAREST: return 2 * ABS (distance) <= place;
    case BHXH_ROUNDING_HALF_UP: return print_at (grid_value, decimals) == value;
    case BHXH_ROUNDING_FLOOR: return distance >= 0 && distance < place;
    case BHXH_ROUNDING_CEIL: return distance > -place && distance <= 0;
    default: return FALSE;
    }
}

/* What the true values behind a printed figure say of a target: bit 0 short, 1 equal, 2
 * beyond. */
static guint
try_all (const Target *target, const Actual *actual, gboolean less)
{
  const gint64 place = power_of_ten (GRID_DECIMALS - actual->amount.decimals);
  const gint64 middle = actual->amount.value * place;
  guint verdicts = 0;

  for (gint64 value = middle - place; value <= middle + place; value++)
    {
      gint64 printed = 0;

      if (!prints_as (value, actual->amount.value, actual->amount.decimals,
                      actual->rounding))
        continue;
      printed = print_at (value, target->amount.decimals);
      if (printed == target->amount.value)
        verdicts |= 2;
      else
        verdicts |= (printed < target->amount.value) != less ? 1 : 4;
    }
  return verdicts;
}

static void
test_verdicts (void)
{
  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      const gint target_decimals = g_test_rand_int_range (0, 3);
      const gint decimals = g_test_rand_int_range (0, 3);
      const gint64 unit = power_of_ten (2 - target_decimals);
      const gint64 near = g_test_rand_int_range (-300, 900);
      const Target target = { { near / unit, target_decimals },
                              g_test_rand_int_range (0, 5),
                              g_test_rand_int_range (0, 3) };
      const Actual actual = { .amount = { (near + g_test_rand_int_range (-120, 121)) /
                                              power_of_ten (2 - decimals),
                                          decimals },
                              .rounding = g_test_rand_int_range (
                                  BHXH_ROUNDING_EXACT, BHXH_ROUNDING_CEIL + 1) };
      const gboolean less = target.qualifier == BHXH_QUALIFIER_AT_MOST ||
                            target.direction == BHXH_DIRECTION_LESS;
      const gboolean itself =
          decimals == target_decimals && (actual.rounding == BHXH_ROUNDING_NEAREST ||
                                          actual.rounding == BHXH_ROUNDING_HALF_UP);
      const Actual exact = { .amount = actual.amount, .rounding = BHXH_ROUNDING_EXACT };
      const guint printed = try_all (&target, &exact, less);
      const guint verdicts = itself ? printed : try_all (&target, &actual, less);
      Judgement judgement = { 0 };

      g_assert_true (bhxh_judge (&target, &actual, &judgement));
      g_assert_cmpint (judgement.reached, ==, printed == 1 ? -1 : printed == 2 ? 0 : 1);
      g_assert_cmpint (judgement.settled, ==,
                       verdicts == 1 || verdicts == 2 || verdicts == 4);
      g_assert_cmpint (judgement.decided, ==, verdicts == 1 || (verdicts & 1) == 0);
    }
}

/* --- Classes and achievement ---------------------------------------------------- */

/* 100 a / b by long division, one digit at a time. */
static gint64
divide_by_hand (gint64 a, gint64 b, guint decimals)
{
  gint64 quotient = a / b;
  gint64 rest = a % b;

  for (guint i = 0; i < decimals + 2; i++)
    {
      gint64 digit = 0;

      for (rest *= 10; rest >= b; rest -= b)
        digit++;
      quotient = quotient * 10 + digit;
    }
  return quotient + (rest >= b - rest ? 1 : 0);
}

static gint64
random_step (void)
{
  return g_test_rand_int_range (-3, 4);
}

/* Counts of all sizes, many of them exactly on a cut. */
static void
test_classes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const gint64 cuts[] = { 100, 95, 80 };

  set_target (fixture, C1, PERSONS, "2024", 1);
  start (fixture);
  for (guint i = 0; i < ROUNDS; i++)
    {
      const gint64 target = g_test_rand_int_range (1, 1 << g_test_rand_int_range (1, 30));
      const gint64 near = target / 100 * cuts[g_test_rand_int_range (0, 3)];
      const gint64 actual = near > 3 ? near + random_step () : near;
      const guint status = actual > target    ? BHXH_STATUS_EXCEEDED
                           : actual == target ? BHXH_STATUS_MET
                                              : BHXH_STATUS_MISSED;
      const gint64 by_hand = divide_by_hand (actual, target, 2);
      const guint class = bhxh_bands_classify (
          &fixture->engine.bands, (Amount){ actual, 0 }, (Amount){ target, 0 }, FALSE);
      Amount achievement = { 0, 0 };
      guint expected = CLASS_BEST;

      while (expected < CLASS_BEST + 3 &&
             actual * 100 < target * cuts[expected - CLASS_BEST])
        expected++;
      g_assert_cmpuint (class, ==, expected);
      g_assert_true (gap_achievement ((Amount){ actual, 0 }, (Amount){ target, 0 }, 2,
                                      status, FALSE, &achievement));
      g_assert_cmpint (achievement.value, ==,
                       actual < target ? MIN (by_hand, 9999) : MAX (by_hand, 10000));
    }
}

/* --- Order ---------------------------------------------------------------------- */

typedef struct
{
  guint unit, indicator, stage;
  gint64 value;
  const char *period;
} Arrival;

#define N_ARRIVALS 40

static void
arrive (Fixture *fixture, const Arrival *arrivals, gboolean backwards)
{
  for (guint i = 0; i < N_ARRIVALS; i++)
    {
      const Arrival *next = &arrivals[backwards ? N_ARRIVALS - 1 - i : i];

      set_actual_as (fixture, next->unit, next->indicator, next->period, next->value, 0,
                     next->stage, NULL);
    }
  for (guint unit = 0; unit < N_TEST_UNITS; unit++)
    {
      set_target (fixture, unit, PERSONS, "2024", 500);
      set_target (fixture, unit, RATE, "2024", 216);
    }
  start (fixture);
}

/* Each cell and stage arrives once, so that no order makes a difference. */
static void
draw_arrivals (Arrival *arrivals)
{
  static const char *const periods[] = { "2023", "2024-12", "2024" };
  guint8 taken[N_TEST_UNITS][2][3] = { { { 0 } } };

  for (guint i = 0; i < N_ARRIVALS;)
    {
      const guint unit = (guint) g_test_rand_int_range (0, N_TEST_UNITS);
      const guint indicator = (guint) g_test_rand_int_range (PERSONS, LABOUR + 1);
      const guint period = (guint) g_test_rand_int_range (0, 3);

      if (taken[unit][indicator][period]++ > 0)
        continue;
      arrivals[i++] = (Arrival){ unit, indicator, (guint) g_test_rand_int_range (1, 4),
                                 g_test_rand_int_range (1, 1000), periods[period] };
    }
}

static void
check_same_rows (const Fixture *a, const Fixture *b)
{
  for (guint unit = 0; unit < N_TEST_UNITS; unit++)
    for (guint indicator = PERSONS; indicator <= RATE; indicator += RATE - PERSONS)
      {
        const GapRow left = row_of (a, unit, indicator, "2024");
        const GapRow right = row_of (b, unit, indicator, "2024");

        g_assert_cmpint (left.status, ==, right.status);
        g_assert_cmpint (left.certainty, ==, right.certainty);
        g_assert_cmpint (left.present, ==, right.present);
        g_assert_cmpint (left.as_of, ==, right.as_of);
        g_assert_cmpint (left.actual_period, ==, right.actual_period);
        for (guint number = 1; number < GAP_N_NUMBERS; number++)
          if (gap_row_has (&left, number))
            g_assert_cmpint (left.values[number], ==, right.values[number]);
      }
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  Arrival arrivals[N_ARRIVALS];

  for (guint round = 0; round < 100; round++)
    {
      Fixture forwards = { 0 };
      Fixture backwards = { 0 };

      draw_arrivals (arrivals);
      fixture_set_up (&forwards, data);
      fixture_set_up (&backwards, data);
      arrive (&forwards, arrivals, FALSE);
      arrive (&backwards, arrivals, TRUE);
      check_same_rows (&forwards, &backwards);
      fixture_tear_down (&forwards, data);
      fixture_tear_down (&backwards, data);
    }
  (void) fixture;
}

/* --- The short way -------------------------------------------------------------- */

static void
check_equal_rows (const GapRow *left, const GapRow *right)
{
  g_assert_cmpmem (left, G_STRUCT_OFFSET (GapRow, values), right,
                   G_STRUCT_OFFSET (GapRow, values));
  for (guint number = 1; number < GAP_N_NUMBERS; number++)
    if (gap_row_has (left, number))
      {
        g_assert_cmpint (left->values[number], ==, right->values[number]);
        g_assert_cmpint (left->decimals[number], ==, right->decimals[number]);
      }
}

static void
draw_figures (Fixture *fixture)
{
  static const char *const as_of[] = { NULL, "2024-11-30", "2024-12-31", "2025-01-31" };

  for (guint unit = 0; unit < N_TEST_UNITS; unit++)
    for (guint indicator = 0; indicator < N_TEST_INDICATORS; indicator++)
      {
        const gint64 target = g_test_rand_int_range (0, 4) * 50;
        const gint64 actual = target + g_test_rand_int_range (-20, 20);
        const gint decimals = g_test_rand_int_range (0, 2);

        if (g_test_rand_int_range (0, 4) > 0)
          set_target_as (fixture, unit, indicator, "2024", target, decimals,
                         (BhxhQualifier) g_test_rand_int_range (0, 5));
        if (g_test_rand_int_range (0, 4) > 0)
          set_actual_as (fixture, unit, indicator, "2024", actual,
                         g_test_rand_int_range (0, 5) > 0 ? decimals : 1 - decimals,
                         (BhxhStage) g_test_rand_int_range (0, 4),
                         as_of[g_test_rand_int_range (0, G_N_ELEMENTS (as_of))]);
      }
}

/* Every cell, whatever is asked for, comes out the same by both ways, to the last byte.
 */
static void
test_short_way (Fixture *unused, gconstpointer data)
{
  for (guint round = 0; round < 300; round++)
    {
      Fixture fixture = { 0 };

      fixture_set_up (&fixture, data);
      draw_figures (&fixture);
      bhxh_options_set_rate_achievement (fixture.options, g_test_rand_bit ());
      start (&fixture);
      for (guint slot = 0; slot < fixture.engine.view.n_slots; slot++)
        for (guint unit = 0; unit < N_TEST_UNITS; unit++)
          {
            const GapWants wants = (GapWants) g_test_rand_int_range (0, WANT_ALL + 1);
            GapRow left;
            GapRow right;
            const RowState state =
                bhxh_gap_row_compute (&fixture.engine, slot, unit, wants, &left);

            g_assert_cmpint (
                bhxh_gap_row_compute_any (&fixture.engine, slot, unit, wants, &right), ==,
                state);
            if (state == ROW_READY)
              check_equal_rows (&left, &right);
          }
      fixture_tear_down (&fixture, data);
    }
  (void) unused;
}

/* --- Columns --------------------------------------------------------------------- */

/* What one column shows of one row. */
typedef struct
{
  gint64 value;
  gint8 decimals;
  guint8 present;
} Shown;

static Shown
show (const GapColumn *column, GapFillFunc fill, const GapRows *rows)
{
  Shown shown = { 0 };
  BatchColumn filled = { .values = &shown.value,
                         .decimals = &shown.decimals,
                         .present = &shown.present };

  if (fill != NULL)
    fill (rows, &filled, column->number);
  if (!shown.present)
    shown = (Shown){ 0 };
  return shown;
}

/* Every column shows the same of a row, whichever way it was worked out. */
static void
check_columns (const GapEngine *engine, guint slot, guint unit)
{
  const GapWants wants = (GapWants) (WANT_ALL & ~WANT_COUNTERPART);
  g_autofree GapRows *rows = g_new0 (GapRows, 1);
  PlainRow *plain = &rows->plain[0];

  plain->slot = &engine->view.slots[slot];
  plain->unit = unit;
  if (!bhxh_gap_view_read_plainly (&engine->view, plain->slot, unit, &plain->pair) ||
      !plain_suffices (plain->slot, &plain->pair, wants))
    return;
  rows->engine = engine;
  rows->n_rows = 1;
  rows->n_others = 1;
  g_assert_cmpint (bhxh_gap_row_compute_any (engine, slot, unit, wants, rows->others), ==,
                   ROW_READY);
  for (guint i = 0; i < GAP_N_COLUMNS; i++)
    {
      const GapColumn *column = &bhxh_gap_columns[i];
      const Shown left = show (column, column->fill_plain, rows);
      const Shown right = show (column, column->fill_others, rows);

      if (column->fill_others == NULL)
        continue;
      g_assert_cmpint (left.present, ==, right.present);
      g_assert_cmpint (left.value, ==, right.value);
      g_assert_cmpint (left.decimals, ==, right.decimals);
    }
}

static void
test_columns (Fixture *unused, gconstpointer data)
{
  for (guint round = 0; round < 300; round++)
    {
      Fixture fixture = { 0 };

      fixture_set_up (&fixture, data);
      draw_figures (&fixture);
      bhxh_options_set_rate_achievement (fixture.options, g_test_rand_bit ());
      start (&fixture);
      for (guint slot = 0; slot < fixture.engine.view.n_slots; slot++)
        for (guint unit = 0; unit < N_TEST_UNITS; unit++)
          check_columns (&fixture.engine, slot, unit);
      fixture_tear_down (&fixture, data);
    }
  (void) unused;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap/property/verdicts", test_verdicts);
  fixture_test ("/gap/property/classes", test_classes);
  fixture_test ("/gap/property/order", test_order);
  fixture_test ("/gap/property/short-way", test_short_way);
  fixture_test ("/gap/property/columns", test_columns);
  return g_test_run ();
}
