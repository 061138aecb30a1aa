/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Reads a table as an office made it: a map is suggested, a person looks at what is only
 * a guess, and the table is read by it. The figures are made up.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

#define TABLE "quang-tri-2024-illustrative-wide.csv"

/* Columns of a table, as people read it. */
static void
print_table (BhxhTable *table, const char *columns)
{
  BhxhOptions *options = bhxh_options_new ();
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_columns (options, columns);
  text = bhxh_table_format (table, BHXH_FORMAT_TEXT, options, NULL, NULL);
  printf ("%s", text);
  bhxh_free (text);
  bhxh_options_unref (options);
  bhxh_table_unref (table);
}

static void
print_problems (BhxhDiagnostics *problems)
{
  for (guint i = 0; i < bhxh_diagnostics_get_n (problems, BHXH_SEVERITY_NOTICE); i++)
    {
      char *message = bhxh_diagnostics_dup_message (problems, i, BHXH_LANGUAGE_EN);

      printf ("%s\n", message);
      bhxh_free (message);
    }
}

int
main (void)
{
  const char *const paths[] = { TABLE };
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhDiagnostics *problems = bhxh_diagnostics_new ();
  BhxhOptions *options = bhxh_options_new ();
  BhxhMap *map = NULL;
  BhxhFigures *figures = NULL;

  bhxh_options_set_diagnostics (options, problems);
  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  map = bhxh_map_compute (plan, TABLE, options, NULL);
  print_table (bhxh_map_dup_table (map), "section,says,certainty,from,reason");

  /* Nothing is guessed silently: such a map is refused until somebody has looked at it,
   * or says that guesses will do. */
  printf ("\nGuesses: %u of %u entries.\n", bhxh_map_count_guesses (map),
          bhxh_map_get_n_entries (map));
  bhxh_options_set_accept_guesses (options, TRUE);
  bhxh_options_set_keep_places (options, TRUE);
  figures = bhxh_map_load_figures (plan, paths, &map, 1, options, NULL);
  print_problems (problems);
  print_table (bhxh_figures_dup_table (figures),
               "unit_name_en,indicator,period,value,stage,row,column");
  bhxh_figures_unref (figures);
  bhxh_map_unref (map);
  bhxh_options_unref (options);
  bhxh_diagnostics_unref (problems);
  bhxh_plan_unref (plan);
  return 0;
}
