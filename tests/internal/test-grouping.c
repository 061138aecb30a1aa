/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of some groups are found as a look at every row finds them.
 */
#include "base/grouping.h"

#define N_ROWS 1000
#define N_GROUPS 40

/* The group of a row: every seventh has none, on one side of the groups or the other. */
static gint
find_group (gconstpointer data, guint row)
{
  const gint offset = GPOINTER_TO_INT (data);

  if (row % 7 == 0)
    return row % 2 == 0 ? -1 : N_GROUPS;
  return (gint) (row * 31 + (guint) offset) % (N_GROUPS - 1);
}

static gboolean
is_among (const guint *groups, guint n, gint group)
{
  for (guint i = 0; i < n; i++)
    if ((gint) groups[i] == group)
      return TRUE;
  return FALSE;
}

static void
check (const Grouping *grouping, gconstpointer data, const guint *groups, guint n_groups)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  guint at = 0;
  g_autofree guint *rows =
      bhxh_grouping_dup_rows (grouping, groups, n_groups, &n, &error);

  g_assert_no_error (error);
  for (guint row = 0; row < N_ROWS; row++)
    if (is_among (groups, n_groups, find_group (data, row)))
      {
        g_assert_cmpuint (at, <, n);
        g_assert_cmpuint (rows[at++], ==, row);
      }
  g_assert_cmpuint (at, ==, n);
}

/* None, one, one without rows, some in any order, all. */
static void
test_rows (void)
{
  static const guint one[] = { 3 };
  static const guint without[] = { N_GROUPS - 1 };
  static const guint some[] = { 17, 0, 38, 5 };
  guint all[N_GROUPS];

  for (guint i = 0; i < N_GROUPS; i++)
    all[i] = i;
  for (gint offset = 0; offset < 3; offset++)
    {
      const gconstpointer data = GINT_TO_POINTER (offset);
      g_autoptr (GError) error = NULL;
      Grouping grouping;

      bhxh_grouping_init (&grouping, N_ROWS, N_GROUPS, find_group, data, &error);
      g_assert_no_error (error);
      check (&grouping, data, one, 0);
      check (&grouping, data, one, 1);
      check (&grouping, data, without, 1);
      check (&grouping, data, some, G_N_ELEMENTS (some));
      check (&grouping, data, all, N_GROUPS);
      bhxh_grouping_clear (&grouping);
    }
}

static void
test_empty (void)
{
  static const guint first[] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree guint *rows = NULL;
  Grouping grouping;
  guint n = 1;

  bhxh_grouping_init (&grouping, 0, 1, find_group, NULL, &error);
  g_assert_no_error (error);
  rows = bhxh_grouping_dup_rows (&grouping, first, 1, &n, &error);
  g_assert_nonnull (rows);
  g_assert_cmpuint (n, ==, 0);
  bhxh_grouping_clear (&grouping);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grouping/rows", test_rows);
  g_test_add_func ("/grouping/empty", test_empty);
  return g_test_run ();
}
