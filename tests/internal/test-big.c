/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Long natural numbers, against 128 bits and against identities that hold at any length.
 */
#include "base/big.h"
#include "base/wide.h"

/* A number of up to 128 bits, by adding its halves. */
static Big
big_of (WideMagnitude value)
{
  g_auto (Big) high = bhxh_big_new ((guint64) (value >> 64));
  g_auto (Big) shifted = bhxh_big_shift_left (&high, 64);
  g_auto (Big) low = bhxh_big_new ((guint64) value);

  return bhxh_big_add (&shifted, &low);
}

static void
assert_equal (const Big *a, const Big *b)
{
  g_assert_cmpint (bhxh_big_compare (a, b), ==, 0);
}

static void
test_small (void)
{
  const guint64 values[] = { 0, 1, 2, 0xffffffff, 0x100000000, G_MAXUINT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_auto (Big) a = bhxh_big_new (values[i]);
        g_auto (Big) b = bhxh_big_new (values[j]);
        g_auto (Big) sum = bhxh_big_add (&a, &b);
        g_auto (Big) product = bhxh_big_multiply (&a, &b);
        g_auto (Big) wanted_sum = big_of ((WideMagnitude) values[i] + values[j]);
        g_auto (Big) wanted_product = big_of ((WideMagnitude) values[i] * values[j]);

        assert_equal (&sum, &wanted_sum);
        assert_equal (&product, &wanted_product);
        g_assert_cmpint (bhxh_big_compare (&a, &b), ==,
                         (values[i] > values[j]) - (values[i] < values[j]));
      }
}

/* (2^100 - 1)^2 + 2 * 2^100 = 2^200 + 1. */
static void
test_square (void)
{
  g_auto (Big) one = bhxh_big_new (1);
  g_auto (Big) power = bhxh_big_shift_left (&one, 100);
  g_auto (Big) less = big_of (((WideMagnitude) 1 << 100) - 1);
  g_auto (Big) square = bhxh_big_power (&less, 2);
  g_auto (Big) twice = bhxh_big_shift_left (&power, 1);
  g_auto (Big) sum = bhxh_big_add (&square, &twice);
  g_auto (Big) wanted = bhxh_big_shift_left (&one, 200);

  bhxh_big_set_bit (&wanted, 0);
  assert_equal (&sum, &wanted);
}

/* 10^60 has 200 bits, because 2^199 < 10^60 < 2^200 (60 * log2 (10) = 199.3). */
static void
test_power (void)
{
  g_auto (Big) ten = bhxh_big_new (10);
  g_auto (Big) power = bhxh_big_power (&ten, 60);
  g_auto (Big) half = bhxh_big_power (&ten, 30);
  g_auto (Big) square = bhxh_big_multiply (&half, &half);
  g_auto (Big) one = bhxh_big_power (&ten, 0);

  g_assert_cmpuint (bhxh_big_get_n_bits (&power), ==, 200);
  assert_equal (&power, &square);
  g_assert_cmpuint (bhxh_big_get_n_bits (&one), ==, 1);
}

static void
test_bits (void)
{
  g_auto (Big) big = bhxh_big_new (0);

  g_assert_cmpuint (bhxh_big_get_n_bits (&big), ==, 0);
  bhxh_big_set_bit (&big, 96);
  g_assert_cmpuint (bhxh_big_get_n_bits (&big), ==, 97);
  bhxh_big_set_bit (&big, 3);
  bhxh_big_clear_bit (&big, 96);
  bhxh_big_clear_bit (&big, 500); /* is 0 already */
  g_assert_cmpuint (bhxh_big_get_n_bits (&big), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/big/small", test_small);
  g_test_add_func ("/big/square", test_square);
  g_test_add_func ("/big/power", test_power);
  g_test_add_func ("/big/bits", test_bits);
  return g_test_run ();
}
