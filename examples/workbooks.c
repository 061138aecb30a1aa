/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Two tables of a plan as one workbook, and what a reader of workbooks finds in it.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <stdio.h>

static gboolean
add (BhxhWorkbook *workbook,
     BhxhPlan *plan,
     BhxhPlanTable kind,
     const char *columns,
     GError **error)
{
  BhxhOptions *options = bhxh_options_new ();
  BhxhTable *table = bhxh_plan_dup_table (plan, kind);
  gboolean added = FALSE;

  bhxh_options_set_columns (options, columns);
  added = bhxh_workbook_add_table (workbook, table, NULL, options, error);
  bhxh_table_unref (table);
  bhxh_options_unref (options);
  return added;
}

static gboolean
save (const char *path, GError **error)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, error);
  BhxhWorkbook *workbook = bhxh_workbook_new ();
  const gboolean saved =
      plan != NULL &&
      add (workbook, plan, BHXH_PLAN_UNITS, "code,name,level,valid_from", error) &&
      add (workbook, plan, BHXH_PLAN_TARGETS, "unit,indicator,period,value", error) &&
      bhxh_workbook_save (workbook, path, NULL, error);

  bhxh_workbook_unref (workbook);
  bhxh_plan_unref (plan);
  return saved;
}

/* The first rows of a sheet as a person sees them. */
static void
print_sheet (BhxhSheets *sheets, guint sheet, guint n_rows)
{
  BhxhTable *grid = bhxh_sheets_dup_grid (sheets, sheet, NULL, NULL);
  char *text = bhxh_table_format (grid, BHXH_FORMAT_TEXT, NULL, NULL, NULL);
  const char *end = text;

  for (guint i = 0; i < n_rows && *end != '\0'; end++)
    i += *end == '\n';
  printf ("%.*s\n", (int) (end - text), text);
  bhxh_free (text);
  bhxh_table_unref (grid);
}

int
main (void)
{
  g_autofree char *path = g_strdup_printf ("%s/plan-%d.xlsx", g_get_tmp_dir (),
                                           (int) g_random_int_range (0, G_MAXINT));
  GError *error = NULL;
  BhxhSheets *sheets = save (path, &error) ? bhxh_sheets_load (path, NULL, &error) : NULL;

  if (sheets == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return 1;
    }
  for (guint i = 0; i < bhxh_sheets_get_n (sheets); i++)
    print_sheet (sheets, i, 9);
  bhxh_sheets_unref (sheets);
  g_remove (path);
  return 0;
}
