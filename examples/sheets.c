/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What is in a file that somebody sent: its sheets, and the cells of the first one.
 */
#include <bhxhplan/bhxhplan.h>
#include <stdio.h>

int
main (void)
{
  BhxhSheets *sheets =
      bhxh_sheets_load ("quang-tri-2024-illustrative-actuals.csv", NULL, NULL);
  BhxhOptions *options = bhxh_options_new ();
  BhxhTable *cells = NULL;
  BhxhTable *first = NULL;
  const char *const rows[] = { "A2", "B2", "C2", "D2", "E2" };
  char *text = NULL;

  printf ("%u sheet: %s\n", bhxh_sheets_get_n (sheets), bhxh_sheets_get_name (sheets, 0));
  cells = bhxh_sheets_dup_cells (sheets, (guint) bhxh_sheets_find (sheets, "1", NULL),
                                 NULL, NULL);
  first = bhxh_table_dup_filtered (cells, "cell", rows, G_N_ELEMENTS (rows), NULL);
  bhxh_options_set_columns (options, "cell,kind,text");
  text = bhxh_table_format (first, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  fputs (text, stdout);
  bhxh_free (text);
  bhxh_options_unref (options);
  bhxh_table_unref (first);
  bhxh_table_unref (cells);
  bhxh_sheets_unref (sheets);
}
