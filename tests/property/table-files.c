/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Writes random tables to a folder, each in three formats, for readers that are not ours.
 */
#include "random-table.h"

#define N_TABLES 40

static void
save (BhxhTable *table,
      BhxhFormat format,
      const char *folder,
      guint number,
      const char *type)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *path = g_strdup_printf ("%s/%u.%s", folder, number, type);

  bhxh_options_set_formula_guard (options, FALSE);
  g_assert_true (bhxh_table_save (table, format, path, options, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);

      save (table, BHXH_FORMAT_CSV, argv[1], i, "csv");
      save (table, BHXH_FORMAT_CSV_EXCEL, argv[1], i, "excel.csv");
      save (table, BHXH_FORMAT_JSON, argv[1], i, "json");
    }
  return 0;
}
