/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of numbers: what is written is read back, in every style over the whole range;
 * rounding errs by half a place at most; a column's style is never found wrong.
 */
#include "base/number-style.h"
#include "base/wide.h"

#include <string.h>

#define ROUNDS 200000

/* A value of any length with equal chance, not nearly always one of 18 digits. */
static gint64
random_value (void)
{
  const guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
  const gint64 value = (gint64) (bits >> g_test_rand_int_range (4, 64));
  const gint64 bounded = MIN (value, BHXH_NUMBER_MAX);

  return g_test_rand_bit () ? -bounded : bounded;
}

static void
check_round_trip (gint64 value, gint decimals, BhxhNumberStyle style)
{
  gint64 read = -77;
  gint read_decimals = -77;
  char *text = bhxh_number_format (value, decimals, style);

  g_assert_true (bhxh_number_parse (text, -1, style, BHXH_MEASURE_PERCENT, &read,
                                    &read_decimals, NULL, NULL));
  g_assert_cmpint (read, ==, value);
  g_assert_cmpint (read_decimals, ==, decimals);
  bhxh_free (text);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_round_trip (random_value (), g_test_rand_int_range (0, 19),
                      (BhxhNumberStyle) g_test_rand_int_range (1, 4));
}

/* Around each power of ten, where lengths and groups change, and at both ends. */
static void
test_round_trip_edges (void)
{
  for (BhxhNumberStyle style = BHXH_NUMBER_PLAIN; style <= BHXH_NUMBER_EN; style++)
    for (gint decimals = 0; decimals <= BHXH_NUMBER_MAX_DECIMALS; decimals++)
      {
        for (gint64 power = 1; power <= BHXH_NUMBER_MAX / 10; power *= 10)
          for (gint64 value = power - 2; value <= power + 2; value++)
            {
              check_round_trip (value, decimals, style);
              check_round_trip (-value, decimals, style);
            }
        check_round_trip (BHXH_NUMBER_MAX, decimals, style);
        check_round_trip (-BHXH_NUMBER_MAX, decimals, style);
      }
}

/* Negative decimals come back as zeros, the number the same. */
static void
test_zeros (void)
{
  for (guint i = 0; i < ROUNDS / 4; i++)
    {
      const gint64 value = random_value () / 1000000;
      const gint decimals = g_test_rand_int_range (-6, 0);
      NumberReading reading = { 0, 0 };
      char text[NUMBER_SIZE];
      const gsize length = bhxh_number_write (text, value, decimals, BHXH_NUMBER_VI);

      g_assert_cmpint (
          bhxh_number_read (text, length, BHXH_NUMBER_VI, BHXH_MEASURE_PERSON, &reading),
          ==, NUMBER_READ);
      g_assert_cmpint (
          bhxh_number_compare (value, decimals, reading.value, reading.decimals), ==, 0);
    }
}

/* The writer against GLib's own digits. */
static void
test_digits (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      const gint64 value = random_value ();
      char expected[NUMBER_SIZE];
      char text[NUMBER_SIZE];
      const gsize length = bhxh_number_write (text, value, 0, BHXH_NUMBER_PLAIN);

      g_snprintf (expected, sizeof expected, "%" G_GINT64_FORMAT, value);
      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpuint (length, ==, strlen (expected));
    }
}

/* The reader of plain numbers and the grammar say the same; the space sends the text to
 * the latter. */
static void
test_two_readers (void)
{
  static const char letters[] = "0123456789012345678901234567.+-";

  for (guint i = 0; i < ROUNDS; i++)
    {
      const gsize length = (gsize) g_test_rand_int_range (0, 24);
      NumberReading fast = { 0, 0 };
      NumberReading slow = { 0, 0 };
      char text[32];

      for (gsize j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      text[length] = ' ';
      if (!bhxh_number_parse_plain (text, length, &fast.value, &fast.decimals))
        continue;
      g_assert_cmpint (bhxh_number_read (text, length + 1, BHXH_NUMBER_PLAIN,
                                         BHXH_MEASURE_PERCENT, &slow),
                       ==, NUMBER_READ);
      g_assert_cmpint (fast.value, ==, slow.value);
      g_assert_cmpint (fast.decimals, ==, slow.decimals);
    }
}

/* Off by at most half a place, and by half only away from zero. */
static void
test_rounding (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      const gint64 value = random_value ();
      const gint decimals = g_test_rand_int_range (-18, 19);
      const gint to = g_test_rand_int_range (-18, decimals + 1);
      gint64 rounded = 0;
      Wide place = bhxh_wide_power_of_ten ((guint) (decimals - to));
      Wide excess;

      g_assert_true (bhxh_number_round (value, decimals, to, &rounded, NULL));
      if (rounded == 0)
        {
          g_assert_true (2 * (Wide) ABS (value) < place || value == 0);
          continue;
        }
      excess = (Wide) ABS (rounded) * place - ABS (value);
      g_assert_true ((rounded < 0) == (value < 0));
      g_assert_true (2 * excess <= place && 2 * excess > -place);
    }
}

static void
fill_column (GPtrArray *texts, GArray *values, BhxhNumberStyle style, BhxhMeasure measure)
{
  const gint decimals = measure == BHXH_MEASURE_PERSON ? 0 : g_test_rand_int_range (0, 4);
  const gint n = g_test_rand_int_range (1, 6);

  for (gint i = 0; i < n; i++)
    {
      const gint64 value = g_test_rand_int_range (-2000000, 2000000);

      g_ptr_array_add (texts, bhxh_number_format (value, decimals, style));
      g_array_append_val (values, value);
    }
}

/* A column written in one style is found in it, or in one that reads the same numbers, or
 * refused as ambiguous: never in one that reads other numbers. */
static void
check_column (BhxhNumberStyle written, BhxhMeasure measure)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  BhxhNumberStyle style = 0;
  g_autoptr (GError) error = NULL;

  fill_column (texts, values, written, measure);
  if (!bhxh_number_find_style ((const char *const *) texts->pdata, texts->len, measure,
                               &style, NULL, &error))
    {
      g_assert_cmpint (error->code, ==, BHXH_ERROR_AMBIGUOUS);
      return;
    }
  for (guint i = 0; i < texts->len; i++)
    {
      gint64 value = 0;
      gint decimals = 0;

      g_assert_true (bhxh_number_parse (texts->pdata[i], -1, style, measure, &value,
                                        &decimals, NULL, NULL));
      g_assert_cmpint (value, ==, g_array_index (values, gint64, i));
    }
}

static void
test_columns (void)
{
  for (guint i = 0; i < ROUNDS / 20; i++)
    check_column ((BhxhNumberStyle) g_test_rand_int_range (1, 4),
                  (BhxhMeasure) g_test_rand_int_range (1, 4));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/round-trip-edges", test_round_trip_edges);
  g_test_add_func ("/number/zeros", test_zeros);
  g_test_add_func ("/number/digits", test_digits);
  g_test_add_func ("/number/two-readers", test_two_readers);
  g_test_add_func ("/number/rounding", test_rounding);
  g_test_add_func ("/number/columns", test_columns);
  return g_test_run ();
}
