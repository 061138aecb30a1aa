/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Numbers as they stand in a table: how the column is written, what each cell is, and how
 * to print it.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

/* Prints what a column of persons is, or why it cannot be known. */
static void
print_column (const char *const *cells, gsize n_cells)
{
  BhxhNumberStyle style;
  GError *error = NULL;

  if (!bhxh_number_find_style (cells, n_cells, BHXH_MEASURE_PERSON, &style, NULL, &error))
    {
      printf ("refused: %s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return;
    }
  for (gsize i = 0; i < n_cells; i++)
    {
      gint64 value;
      gint decimals;
      gboolean missing;
      char *text;

      bhxh_number_parse (cells[i], -1, style, BHXH_MEASURE_PERSON, &value, &decimals,
                         &missing, NULL);
      text = bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
      printf ("%s -> %s\n", cells[i], missing ? "no figure" : text);
      bhxh_free (text);
    }
}

int
main (void)
{
  const char *const alone[] = { "75.000" };
  const char *const column[] = { "75.000", "55.300 người", "114,5 nghìn", "-" };
  gint64 percent;
  char *text;

  print_column (alone, 1);
  print_column (column, 4);

  /* 82784 of 383000 persons are 21.6146... percent; printed half away from zero. */
  bhxh_number_round (216146, 4, 1, &percent, NULL);
  text = bhxh_number_format (percent, 1, BHXH_NUMBER_VI);
  printf ("%s %%\n", text);
  bhxh_free (text);
  return 0;
}
