/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Targets and one actual figure as a statistics office takes them, and the names of the
 * codes.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

/* Made up. */
static const char actuals_text[] = "unit,indicator,period,value,stage\n"
                                   "45,si_persons,2024-11,82550,preliminary\n";

/* The rows of one unit and one indicator. */
static void
print_rows (BhxhTable *table)
{
  const char *const unit[] = { "45" };
  const char *const indicator[] = { "si_persons" };
  BhxhTable *rows = bhxh_table_dup_filtered (table, "REF_AREA", unit, 1, NULL);
  BhxhTable *few = bhxh_table_dup_filtered (rows, "INDICATOR", indicator, 1, NULL);
  char *csv = bhxh_table_format (few, BHXH_FORMAT_CSV, NULL, NULL, NULL);

  for (const char *at = csv; *at != '\0'; at++)
    if (*at != '\r')
      putchar (*at);
  bhxh_free (csv);
  bhxh_table_unref (few);
  bhxh_table_unref (rows);
}

/* What the structure says of a code: a few lines of its JSON. */
static void
print_code (const char *structure, const char *id)
{
  const char *found = strstr (structure, id);

  if (found != NULL)
    printf ("%.*s}\n", (int) strcspn (found, "}"), found);
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhFigures *actuals = NULL;
  BhxhTable *table = NULL;
  char *structure = NULL;

  if (plan != NULL)
    actuals = bhxh_figures_parse (plan, "actuals.csv", actuals_text,
                                  strlen (actuals_text), NULL, &error);
  if (actuals != NULL)
    table = bhxh_sdmx_dup_table (plan, actuals, &error);
  if (table != NULL)
    structure = bhxh_sdmx_dup_structure (plan, NULL, NULL, &error);
  if (structure == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return 1;
    }
  print_rows (table);
  print_code (structure, "\"id\": \"461\"");
  print_code (structure, "\"id\": \"si_persons\"");
  bhxh_free (structure);
  bhxh_table_unref (table);
  bhxh_figures_unref (actuals);
  bhxh_plan_unref (plan);
  return 0;
}
