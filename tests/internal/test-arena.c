/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Texts in an arena stay where they are while others are added.
 */
#include "base/arena.h"

#include <string.h>

static void
test_keeps_texts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Arena) arena = bhxh_arena_new (&error);
  g_autofree char *large = g_strnfill (200000, 'x');
  const char *kept[3000];
  const char *long_one;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u of many", i);

      kept[i] = bhxh_arena_dup (arena, text, -1, &error);
    }
  long_one = bhxh_arena_dup (arena, large, -1, &error);
  g_assert_cmpstr (bhxh_arena_dup (arena, "abcdef", 3, &error), ==, "abc");
  g_assert_cmpstr (bhxh_arena_dup (arena, "abc", 0, &error), ==, "");
  g_assert_cmpstr (long_one, ==, large);
  g_assert_cmpstr (kept[0], ==, "text 0 of many");
  g_assert_cmpstr (kept[2999], ==, "text 2999 of many");
  g_assert_no_error (error);
}

static void
test_arrays (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Arena) arena = bhxh_arena_new (&error);
  gint64 *numbers;

  bhxh_arena_dup (arena, "a", -1, &error);
  numbers = bhxh_arena_new_array (arena, 3, sizeof (gint64), &error);
  g_assert_cmpuint (GPOINTER_TO_SIZE (numbers) % sizeof (gint64), ==, 0);
  g_assert_cmpint (numbers[0], ==, 0);
  g_assert_cmpint (numbers[2], ==, 0);
  numbers[2] = 7;
  g_assert_cmpstr (bhxh_arena_dup (arena, "b", -1, &error), ==, "b");
  g_assert_cmpint (numbers[2], ==, 7);
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Arena) arena = bhxh_arena_new (&error);

  g_assert_null (bhxh_arena_new_array (arena, G_MAXSIZE / 2, 8, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MEMORY);
  g_clear_error (&error);
  g_assert_null (bhxh_arena_new_array (arena, G_MAXSIZE - 8, 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MEMORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/keeps-texts", test_keeps_texts);
  g_test_add_func ("/arena/arrays", test_arrays);
  g_test_add_func ("/arena/too-large", test_too_large);
  return g_test_run ();
}
