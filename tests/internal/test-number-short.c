/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Eight digits at once are the digits there are: all of the lower half, all of the upper,
 * and around each power of ten, against the C library's.
 */
#include "base/number-short.h"

static void
check (guint32 number)
{
  char expected[16];
  char text[NUMBER_SHORT_SIZE];
  const gint n = g_snprintf (expected, sizeof expected, "%u", number);
  const gsize length = bhxh_number_put_short (text, number, 0, '.');

  g_assert_cmpmem (text, length, expected, n);
  g_assert_cmphex (number_digits_portable (number), ==, number_digits (number));
}

static void
test_whole (void)
{
  for (guint32 i = 0; i < 10000; i++)
    {
      check (i);
      check (i * 10000);
      check (i * 10000 + 9999 - i);
    }
  for (guint32 power = 1; power <= 10000000; power *= 10)
    {
      check (power - 1);
      check (power);
      check (power + 1);
    }
  check (NUMBER_SHORT_MAX);
}

static void
test_decimals (void)
{
  static const struct
  {
    guint32 number;
    guint n_decimals;
    const char *text;
  } cases[] = {
    { 0, 1, "0,0" },
    { 5, 1, "0,5" },
    { 208, 1, "20,8" },
    { 208, 3, "0,208" },
    { 208, 7, "0,0000208" },
    { 12345678, 1, "1234567,8" },
    { 12345678, 7, "1,2345678" },
    { 99999999, 2, "999999,99" },
    { 10000, 4, "1,0000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[NUMBER_SHORT_SIZE];
      const gsize length =
          bhxh_number_put_short (text, cases[i].number, cases[i].n_decimals, ',');

      g_assert_cmpmem (text, length, cases[i].text, strlen (cases[i].text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/short/whole", test_whole);
  g_test_add_func ("/number/short/decimals", test_decimals);
  return g_test_run ();
}
