/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * The figures of two sentences over the bundled plan, and what of them is no target.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static const char text[] =
    "Đến năm 2025 tỷ lệ bao phủ BHXH đạt 22,5% lực lượng lao động trong độ tuổi, "
    "tương ứng 86.913 người, trong đó BHXH tự nguyện tối thiểu 26.273 người.\n"
    "Năm 2024 BHXH bắt buộc tăng thêm 1.870 người.\n";

/* The rows, then each thing that is left over in a line. */
static gboolean
print_import (BhxhImport *import, GError **error)
{
  const BhxhDiagnostics *leftovers = bhxh_import_get_leftovers (import);
  BhxhTable *rows = bhxh_import_dup_table (import);
  BhxhOptions *options = bhxh_options_new ();
  char *written = NULL;

  bhxh_options_set_columns (options,
                            "unit,indicator,period,value,printed,qualifier,line");
  written = bhxh_table_format (rows, BHXH_FORMAT_MARKDOWN, options, NULL, error);
  if (written != NULL)
    printf ("%s\n", written);
  for (guint i = 0; i < bhxh_diagnostics_get_n (leftovers, BHXH_SEVERITY_NOTICE); i++)
    {
      char *message = bhxh_diagnostics_dup_message (leftovers, i, BHXH_LANGUAGE_EN);

      puts (message);
      bhxh_free (message);
    }
  bhxh_free (written);
  bhxh_options_unref (options);
  bhxh_table_unref (rows);
  return written != NULL;
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhImport *import = plan != NULL ? bhxh_import_parse_text (plan, "decision.txt", text,
                                                              strlen (text), NULL, &error)
                                    : NULL;
  const gboolean printed = import != NULL && print_import (import, &error);

  if (!printed)
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  bhxh_import_unref (import);
  bhxh_plan_unref (plan);
  return printed ? 0 : 1;
}
