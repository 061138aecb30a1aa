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

/* Every byte at every place of every length: digits are read, all else is refused. */
static void
test_digits (void)
{
  for (gsize length = 0; length <= 9; length++)
    for (gsize at = 0; at < MAX (length, 1); at++)
      for (guint byte = 0; byte < 256; byte++)
        {
          char text[9] = { '9', '9', '9', '9', '9', '9', '9', '9', '9' };
          gint64 expected = 0;
          gint64 value = -1;
          gboolean is_read;

          text[at] = (char) byte;
          for (gsize i = 0; i < length; i++)
            expected = expected * 10 + (text[i] - '0');
          is_read = number_parse_digits (text, length, &value);
          g_assert_true (is_read ==
                         (length >= 1 && length <= 8 && byte >= '0' && byte <= '9'));
          g_assert_cmpint (value, ==, is_read ? expected : -1);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/any-length", test_tokens_any_length);
  g_test_add_func ("/tokens/order", test_tokens_order);
  g_test_add_func ("/number/digits", test_digits);
  return g_test_run ();
}
