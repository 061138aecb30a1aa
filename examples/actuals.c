/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Reads what an office sent, and says what is to be known about it. The figures are
 * made up.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

/* Cam Lộ has been two communes since July 2025; of Đông Hà's two only one has reported.
 */
static const char csv[] =
    "Đơn vị;Chỉ tiêu;Kỳ;Số liệu;Loại số liệu\n"
    "Xã Cam Lộ;Số người tham gia BHXH tự nguyện;9/2025;1.204;sơ bộ\n"
    "Xã Hiếu Giang;Số người tham gia BHXH tự nguyện;9/2025;873;sơ bộ\n"
    "P. Đông Hà;Số người tham gia BHXH tự nguyện;9/2025;2.015;sơ bộ\n"
    "Huyen Hai Lang;ui_rate;Năm 2024;10,4%;\n";

/* The figures that there are, as a table. */
static void
print_figures (BhxhFigures *figures)
{
  BhxhTable *table = bhxh_figures_dup_table (figures);
  BhxhOptions *options = bhxh_options_new ();
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_columns (options, "unit,unit_name_en,indicator,period,value,stage");
  text = bhxh_table_format (table, BHXH_FORMAT_TEXT, options, NULL, NULL);
  printf ("%s", text);
  bhxh_free (text);
  bhxh_options_unref (options);
  bhxh_table_unref (table);
}

/* The same figures out of the memory of another program; here they are our own table. */
static void
take_from_arrow (BhxhPlan *plan, BhxhFigures *figures)
{
  BhxhTable *table = bhxh_figures_dup_table (figures);
  struct ArrowArrayStream stream;
  BhxhFigures *taken = NULL;
  GError *error = NULL;

  if (bhxh_table_export_arrow (table, NULL, &stream, &error))
    taken = bhxh_figures_import_arrow (plan, "memory", &stream, NULL, &error);
  if (taken != NULL)
    print_figures (taken);
  else
    printf ("%s\n", error->message);
  bhxh_figures_unref (taken);
  bhxh_error_free (error);
  bhxh_table_unref (table);
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhDiagnostics *problems = bhxh_diagnostics_new ();
  BhxhOptions *options = bhxh_options_new ();
  GError *error = NULL;
  BhxhFigures *figures = NULL;

  bhxh_options_set_diagnostics (options, problems);
  figures = bhxh_figures_parse (plan, "thang-9.csv", csv, strlen (csv), options, &error);
  for (guint i = 0; i < bhxh_diagnostics_get_n (problems, BHXH_SEVERITY_NOTICE); i++)
    {
      char *message = bhxh_diagnostics_dup_message (problems, i, BHXH_LANGUAGE_EN);

      printf ("%s\n", message);
      bhxh_free (message);
    }
  if (figures != NULL)
    {
      print_figures (figures);
      take_from_arrow (plan, figures);
    }
  else
    printf ("%s\n", error->message);
  bhxh_figures_unref (figures);
  bhxh_error_free (error);
  bhxh_options_unref (options);
  bhxh_diagnostics_unref (problems);
  bhxh_plan_unref (plan);
  return 0;
}
