/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Shares out a made-up table of so many communes by eight kinds, with floors (what each
 * had) and caps (twice that), and checks that all totals are exact.
 *
 *   two-margins COMMUNES [nothing]
 *
 * With a second word it only makes the table: what sharing out costs is what it costs
 * more without.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <stdlib.h>

#define N_KINDS 8

typedef struct
{
  gsize n_rows;
  gint64 *weights;
  gint64 *caps;
  gint64 *shares;
  gint64 *rows;
  gint64 columns[N_KINDS];
} Table;

/* The same on every machine (Park and Miller, 1988). */
static gint64
draw (gint64 most)
{
  static guint64 state = 20241231;

  state = state * 48271 % 2147483647;
  return (gint64) (state % (guint64) most);
}

/* Communes of 50 to 3,049 workers, of whom more have each later kind; each grows by up to
 * 29 percent and 2. */
static void
make (Table *table, gsize n_rows)
{
  *table = (Table){ .n_rows = n_rows };
  table->weights = g_new0 (gint64, n_rows * N_KINDS);
  table->caps = g_new0 (gint64, n_rows * N_KINDS);
  table->shares = g_new0 (gint64, n_rows * N_KINDS);
  table->rows = g_new0 (gint64, n_rows);
  for (gsize i = 0; i < n_rows; i++)
    {
      const gint64 workers = 50 + draw (3000);

      for (gsize j = 0; j < N_KINDS; j++)
        {
          const gint64 last = 1 + workers * (1 + draw (10 + 10 * (gint64) j)) / 100;
          const gint64 next = last + last * draw (30) / 100 + draw (3);

          table->weights[i * N_KINDS + j] = last;
          table->caps[i * N_KINDS + j] = 2 * last + 2;
          table->rows[i] += next;
          table->columns[j] += next;
        }
    }
}

static gboolean
is_exact (const Table *table)
{
  gint64 columns[N_KINDS] = { 0 };
  gboolean is_right = TRUE;

  for (gsize i = 0; i < table->n_rows; i++)
    {
      gint64 row = 0;

      for (gsize j = 0; j < N_KINDS; j++)
        {
          row += table->shares[i * N_KINDS + j];
          columns[j] += table->shares[i * N_KINDS + j];
        }
      is_right = is_right && row == table->rows[i];
    }
  for (gsize j = 0; j < N_KINDS; j++)
    is_right = is_right && columns[j] == table->columns[j];
  return is_right;
}

static void
table_clear (Table *table)
{
  g_free (table->weights);
  g_free (table->caps);
  g_free (table->shares);
  g_free (table->rows);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean is_right = TRUE;
  Table table;

  if (argc < 2)
    return 2;
  make (&table, (gsize) atoi (argv[1]));
  if (argc == 2)
    is_right = bhxh_apportionment_fill_table (table.weights, table.n_rows, N_KINDS,
                                              table.rows, table.columns, table.weights,
                                              table.caps, table.shares, NULL, &error) &&
               is_exact (&table);
  if (!is_right)
    fprintf (stderr, "%s\n", error != NULL ? error->message : "a total is not exact");
  table_clear (&table);
  return is_right ? 0 : 1;
}
