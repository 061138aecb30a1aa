/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random plans, some of whose statements were changed: a plan does not differ from itself
 * in another order; and comparing the other way round mirrors every difference.
 */
#include "random-plan.h"

#include <bhxhplan/differences.h>

#define ROUNDS 30

/* A difference as a line; "added" and "removed", before and after, and the sign of the
 * number exchanged where it is to be mirrored. */
static char *
dup_line (const BhxhTableReader *reader, BhxhTable *table, gsize row, gboolean mirrored)
{
  static const char *const names[] = { "part",   "change", "key",       "column",
                                       "before", "after",  "difference" };
  g_auto (GStrv) cells = g_new0 (char *, G_N_ELEMENTS (names) + 1);
  char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *text = bhxh_table_reader_dup_text (
          reader, (guint) bhxh_table_find_column (table, names[i]), row);

      cells[i] = text != NULL ? text : g_strdup ("");
    }
  if (!mirrored)
    return g_strjoinv ("|", cells);
  before = cells[4];
  cells[4] = cells[5];
  cells[5] = before;
  before = cells[6];
  cells[6] = g_str_has_prefix (before, "-") ? g_strdup (before + 1)
             : *before != '\0'              ? g_strconcat ("-", before, NULL)
                                            : g_strdup ("");
  g_free (before);
  before = cells[1];
  cells[1] = g_strdup (g_str_equal (before, "added")     ? "removed"
                       : g_str_equal (before, "removed") ? "added"
                                                         : before);
  g_free (before);
  return g_strjoinv ("|", cells);
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_lines (BhxhPlan *before, BhxhPlan *after, gboolean mirrored)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhDifferences) differences =
      bhxh_differences_compute (before, after, NULL, &error);
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhTableReader) reader = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  gsize n_rows = 0;

  g_assert_no_error (error);
  table = bhxh_differences_dup_table (differences);
  reader = bhxh_table_reader_new (table);
  while (bhxh_table_reader_next (reader, &n_rows, &error) && n_rows > 0)
    for (gsize row = 0; row < n_rows; row++)
      g_ptr_array_add (lines, dup_line (reader, table, row, mirrored));
  g_assert_no_error (error);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Half of the statements stay; others get another number, place or cell; the last ones
 * are dropped. */
static void
change (Random *random)
{
  for (guint i = 0; i < random->n_rows; i++)
    {
      Row *row = &random->rows[i];
      const gint what = g_test_rand_int_range (0, 6);
      const guint column = what == 0 ? 3 : what == 1 ? 4 : what == 2 ? 2 : 0;

      if (what == 1)
        {
          g_free (row->cells[9]);
          row->cells[9] = g_strdup_printf ("I#2/%u/1", i + 1);
        }
      else if (column != 0 && column != 4)
        {
          g_free (row->cells[column]);
          row->cells[column] =
              column == 2 ? g_strdup (PICK (periods))
                          : g_strdup_printf ("%d00", g_test_rand_int_range (0, 100000));
        }
    }
}

static void
drop_last (Random *random)
{
  const guint kept = (guint) g_test_rand_int_range (1, (gint32) random->n_rows + 1);

  for (; random->n_rows > kept; random->n_rows--)
    for (guint column = 0; column < N_COLUMNS; column++)
      g_free (random->rows[random->n_rows - 1].cells[column]);
}

static void
test_round (void)
{
  Random random = { 0 };
  g_autoptr (BhxhPlan) before = NULL;
  g_autoptr (BhxhPlan) shuffled = NULL;
  g_autoptr (BhxhPlan) after = NULL;
  g_autofree char *none = NULL;
  g_autofree char *there = NULL;
  g_autofree char *from_shuffled = NULL;
  g_autofree char *back = NULL;

  fill_random (&random);
  before = make_plan (&random, 0, 1);
  shuffled = make_plan (&random, random.n_rows - 1, random.n_rows - 1);
  change (&random);
  drop_last (&random);
  after = make_plan (&random, 0, 1);
  none = dup_lines (before, shuffled, FALSE);
  there = dup_lines (before, after, FALSE);
  from_shuffled = dup_lines (shuffled, after, FALSE);
  back = dup_lines (after, before, TRUE);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (there, ==, from_shuffled);
  g_assert_cmpstr (there, ==, back);
  clear_random (&random);
}

static void
test_mirrored (void)
{
  const guint rounds = g_test_slow () ? 100 * ROUNDS : ROUNDS;

  for (guint i = 0; i < rounds; i++)
    test_round ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/differences/mirrored", test_mirrored);
  return g_test_run ();
}
