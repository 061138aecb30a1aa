/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Codes of all lengths, with any bytes, among many others.
 */
#include "base/code-index.h"

#include <string.h>

static void
add (CodeIndex *index, const char *code, guint value)
{
  guint existing = 0;

  g_assert_true (
      bhxh_code_index_add (index, code, strlen (code), value, &existing, NULL));
  g_assert_cmpuint (existing, ==, CODE_INDEX_NONE);
}

static guint
find (const CodeIndex *index, const char *code)
{
  return bhxh_code_index_find (index, code, strlen (code));
}

static void
test_find (void)
{
  g_autoptr (CodeIndex) index = bhxh_code_index_new (0, NULL);

  add (index, "461", 0);
  add (index, "46", 1);
  add (index, "19333", 2);
  add (index, "19333@2022-10-28", 3);  /* 16 bytes */
  add (index, "19333@2022-10-280", 4); /* 17 bytes */
  add (index, "", 5);
  g_assert_cmpuint (find (index, "461"), ==, 0);
  g_assert_cmpuint (find (index, "46"), ==, 1);
  g_assert_cmpuint (find (index, "19333"), ==, 2);
  g_assert_cmpuint (find (index, "19333@2022-10-28"), ==, 3);
  g_assert_cmpuint (find (index, "19333@2022-10-280"), ==, 4);
  g_assert_cmpuint (find (index, ""), ==, 5);
  g_assert_cmpuint (find (index, "462"), ==, CODE_INDEX_NONE);
  g_assert_cmpuint (find (index, "19333@2022-10-281"), ==, CODE_INDEX_NONE);
  g_assert_cmpuint (bhxh_code_index_find (index, "461,rest", 3), ==, 0);
  g_assert_cmpuint (bhxh_code_index_find (index, "46\0", 3), ==, CODE_INDEX_NONE);
  g_assert_cmpuint (bhxh_code_index_get_n (index), ==, 6);
}

static void
test_add_twice (void)
{
  g_autoptr (CodeIndex) index = bhxh_code_index_new (0, NULL);
  guint existing = 0;

  add (index, "461", 7);
  g_assert_true (bhxh_code_index_add (index, "461", 3, 8, &existing, NULL));
  g_assert_cmpuint (existing, ==, 7);
  g_assert_cmpuint (find (index, "461"), ==, 7);
  g_assert_true (bhxh_code_index_add (index, "461", 3, 8, NULL, NULL));
  g_assert_cmpuint (bhxh_code_index_get_n (index), ==, 1);
}

/* Every length from 0 to 40, three codes of each that differ in one byte at the ends or
 * the middle, in an index that has to grow. */
static void
test_all_lengths (void)
{
  g_autoptr (CodeIndex) index = bhxh_code_index_new (0, NULL);
  char code[40];

  for (guint round = 0; round < 2; round++)
    for (guint length = 1; length <= sizeof code; length++)
      for (guint which = 0; which < MIN (length, 3); which++)
        {
          const guint value = length * 3 + which;
          const guint places[] = { 0, length - 1, length / 2 };

          memset (code, 'a', length);
          code[places[which]] = 'b';
          if (round == 0)
            g_assert_true (bhxh_code_index_add (index, code, length, value, NULL, NULL));
          else if (length != 2 || which != 2)
            g_assert_cmpuint (bhxh_code_index_find (index, code, length), ==, value);
        }
}

static void
test_many (void)
{
  enum
  {
    N = 50000
  };
  g_autoptr (CodeIndex) index = bhxh_code_index_new (N, NULL);
  char code[32];

  for (guint i = 0; i < N; i++)
    {
      const gint n = g_snprintf (code, sizeof code, "%05u", i);

      g_assert_true (bhxh_code_index_add (index, code, (gsize) n, i, NULL, NULL));
    }
  for (guint i = 0; i < 2 * N; i++)
    {
      const gint n = g_snprintf (code, sizeof code, "%05u", i);

      g_assert_cmpuint (bhxh_code_index_find (index, code, (gsize) n), ==,
                        i < N ? i : CODE_INDEX_NONE);
    }
}

/* A spreadsheet turns "01", "001" and "00001" into 1. */
static void
test_padded (void)
{
  g_autoptr (CodeIndex) index = bhxh_code_index_new (0, NULL);
  guint values[2] = { 0, 0 };

  add (index, "01", 10);
  add (index, "001", 20);
  add (index, "00007", 30);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "1", 1, values, 2), ==, 2);
  g_assert_cmpuint (values[0], ==, 10);
  g_assert_cmpuint (values[1], ==, 20);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "1", 1, NULL, 0), ==, 2);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "7", 1, values, 1), ==, 1);
  g_assert_cmpuint (values[0], ==, 30);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "00007", 5, values, 2), ==, 0);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "x1", 2, values, 2), ==, 0);
  g_assert_cmpuint (bhxh_code_index_find_padded (index, "", 0, values, 2), ==, 0);
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_code_index_new (G_MAXSIZE / 2, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MEMORY);
  bhxh_code_index_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-index/find", test_find);
  g_test_add_func ("/code-index/add-twice", test_add_twice);
  g_test_add_func ("/code-index/all-lengths", test_all_lengths);
  g_test_add_func ("/code-index/many", test_many);
  g_test_add_func ("/code-index/padded", test_padded);
  g_test_add_func ("/code-index/too-large", test_too_large);
  return g_test_run ();
}
