/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Arrays from slabs are blank, apart from each other, and whole however large they are.
 */
#include "base/slabs.h"

#include <string.h>

/* Elements of array @i: many small ones, some larger than a block, some than a page. */
static gsize
length_of (guint i)
{
  static const gsize lengths[] = { 1, 9, 700, 70000, 3, 900000 };

  return lengths[i % G_N_ELEMENTS (lengths)];
}

static gboolean
is_full_of (const gint64 *array, gsize n, gint64 value)
{
  for (gsize i = 0; i < n; i++)
    if (array[i] != value)
      return FALSE;
  return TRUE;
}

static void
test_arrays (void)
{
  g_autoptr (GError) error = NULL;
  Slabs slabs = { 0 };
  gint64 *arrays[60];

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      const gsize n = length_of (i);

      arrays[i] = bhxh_slabs_new_array (&slabs, n, sizeof (gint64), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (GPOINTER_TO_SIZE (arrays[i]) % sizeof (gint64), ==, 0);
      g_assert_true (is_full_of (arrays[i], n, 0));
      for (gsize at = 0; at < n; at++)
        arrays[i][at] = i + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_assert_true (is_full_of (arrays[i], length_of (i), i + 1));
  bhxh_slabs_clear (&slabs);
  g_assert_null (slabs.last);
}

/* Bytes of odd numbers do not put what follows them out of place. */
static void
test_alignment (void)
{
  Slabs slabs = { 0 };

  for (guint i = 1; i < 2000; i += 7)
    {
      const gpointer bytes = bhxh_slabs_new_array (&slabs, i, 1, NULL);
      const gpointer numbers = bhxh_slabs_new_array (&slabs, i, sizeof (gint64), NULL);

      memset (bytes, 0xff, i);
      g_assert_cmpuint (GPOINTER_TO_SIZE (numbers) % sizeof (gint64), ==, 0);
      g_assert_true (is_full_of (numbers, i, 0));
    }
  bhxh_slabs_clear (&slabs);
}

static void
test_too_large (void)
{
  static const gsize lengths[] = { G_MAXSIZE, G_MAXSIZE / sizeof (gint64),
                                   G_MAXSIZE / sizeof (gint64) - 1000 };
  Slabs slabs = { 0 };

  g_assert_nonnull (bhxh_slabs_new_array (&slabs, 1, 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_slabs_new_array (&slabs, lengths[i], sizeof (gint64), &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MEMORY);
    }
  g_assert_nonnull (bhxh_slabs_new_array (&slabs, 1, 1, NULL));
  bhxh_slabs_clear (&slabs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slabs/arrays", test_arrays);
  g_test_add_func ("/slabs/alignment", test_alignment);
  g_test_add_func ("/slabs/too-large", test_too_large);
  return g_test_run ();
}
