/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Texts seen before, whatever their length and order; and digits read in one go.
 */
#include "base/number.h"
#include "model/tokens.h"

static void
test_tokens_any_length (void)
{
  g_autoptr (Arena) arena = bhxh_arena_new (NULL);
  TokenMap map;

  bhxh_token_map_init (&map, arena);
  g_assert_cmpint (token_map_find (&map, "a", 1), ==, TOKEN_NONE);
  g_assert_cmpint (token_map_find (&map, "", 0), ==, TOKEN_NONE);
  for (gint length = 0; length < 40; length++)
    {
      g_autofree char *text = g_strnfill ((gsize) length, 'x');

      g_assert_true (bhxh_token_map_add (&map, text, (gsize) length, length, NULL));
    }
  for (gint round = 0; round < 3; round++)
    for (gint i = 0; i < 40; i++)
      {
        const gint length = i * 7 % 40;
        g_autofree char *text = g_strnfill ((gsize) length, 'x');

        g_assert_cmpint (token_map_find (&map, text, (gsize) length), ==, length);
        if (length > 0)
          {
            text[length / 2] = 'y';
            g_assert_cmpint (token_map_find (&map, text, (gsize) length), ==, TOKEN_NONE);
          }
      }
  bhxh_token_map_clear (&map);
}

/* The guess of what comes next is only a guess. */
static void
test_tokens_order (void)
{
  static const char *const texts[] = { "2024-01", "2024-02", "2024-03", "2025-01" };
  static const guint order[] = { 0, 1, 2, 0, 1, 3, 0, 1, 2, 2, 2, 0, 3, 3, 1 };
  g_autoptr (Arena) arena = bhxh_arena_new (NULL);
  TokenMap map;

  bhxh_token_map_init (&map, arena);
  for (gint i = 0; i < 4; i++)
    g_assert_true (bhxh_token_map_add (&map, texts[i], 7, i, NULL));
  bhxh_token_map_set (&map, texts[3], 7, 33);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (token_map_find (&map, texts[order[i]], 7), ==,
                     order[i] == 3 ? 33 : (gint) order[i]);
  bhxh_token_map_clear (&map);
}

/* Every byte at every place of every length: digits are read, and a point that has a
 * digit on either side, the one behind it the last; all else is refused. */
static void
test_short_numbers (void)
{
  for (gsize length = 0; length <= 9; length++)
    for (gsize at = 0; at < MAX (length, 1); at++)
      for (guint byte = 0; byte < 256; byte++)
        {
          char text[9] = { '9', '9', '9', '9', '9', '9', '9', '9', '9' };
          const gboolean is_point = byte == '.' && length > 2 && at == length - 2;
          const gboolean is_good =
              length >= 1 && length <= 8 && (is_point || (byte >= '0' && byte <= '9'));
          gint64 expected = 0;
          gint64 value = -1;
          gint decimals = -1;

          text[at] = (char) byte;
          for (gsize i = 0; i < length; i++)
            if (text[i] != '.')
              expected = expected * 10 + (text[i] - '0');
          g_assert_true (number_parse_short (text, length, &value, &decimals) == is_good);
          g_assert_cmpint (value, ==, is_good ? expected : -1);
          g_assert_cmpint (decimals, ==, is_good ? is_point : -1);
        }
}

/* What the short way reads, the long way reads alike. */
static void
test_short_as_long (void)
{
  static const char letters[] = "0123456789..+-, ";

  for (guint round = 0; round < 200000; round++)
    {
      const gsize length = (gsize) g_test_rand_int_range (1, 9);
      gint64 values[2] = { 0, 0 };
      gint decimals[2] = { 0, 0 };
      char text[8];

      for (gsize i = 0; i < length; i++)
        text[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      if (!number_parse_short (text, length, &values[0], &decimals[0]))
        continue;
      g_assert_true (bhxh_number_parse_plain (text, length, &values[1], &decimals[1]));
      g_assert_cmpint (values[0], ==, values[1]);
      g_assert_cmpint (decimals[0], ==, decimals[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/any-length", test_tokens_any_length);
  g_test_add_func ("/tokens/order", test_tokens_order);
  g_test_add_func ("/number/short", test_short_numbers);
  g_test_add_func ("/number/short-as-long", test_short_as_long);
  return g_test_run ();
}
