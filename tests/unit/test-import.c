/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures out of the text of decisions: the bundled one, whole, and made-up ones that
 * are written in other ways. What the made-up ones say was written down by hand beside
 * them.
 */
#include "import-check.h"

#define TARGET_COLUMNS                                                                   \
  "unit,indicator,period,value,decimals,printed,qualifier,kind,owner,source"

static int
compare_lines (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Rows in an order of their own: a document has another one than a package. */
static char *
dup_sorted (char *csv)
{
  g_autofree char *taken = csv;
  g_auto (GStrv) lines = g_strsplit (taken, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

/* The text gives all the statements of the bundled plan, each with its place, and
 * nothing else. The two of pupils are without a period, which is told. */
static void
assert_bundled (const char *text, gsize length)
{
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhDiagnostics) notices = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhImport) import = NULL;
  g_autofree char *wanted = dup_sorted (
      dup_csv (bhxh_plan_dup_table (plan, BHXH_PLAN_TARGETS), TARGET_COLUMNS));
  g_autofree char *got = NULL;

  bhxh_options_set_diagnostics (options, notices);
  import = import_bytes (plan, text, length, options);
  got = dup_sorted (dup_csv (bhxh_import_dup_table (import), TARGET_COLUMNS));
  g_assert_cmpuint (bhxh_import_get_n_rows (import), ==, 210);
  g_assert_cmpstr (got, ==, wanted);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 0);
  g_assert_cmpuint (bhxh_diagnostics_get_n (notices, BHXH_SEVERITY_NOTICE), ==, 2);
  g_assert_cmpstr (bhxh_diagnostics_get_code (notices, 0), ==, "text-period-of-plan");
  g_assert_cmpstr (bhxh_diagnostics_get_code (notices, 1), ==, "text-period-of-plan");
}

/* The plan's texts are the decision's, each paragraph a row. */
static void
test_bundled_texts (void)
{
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  const guint n = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n",
                            bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, i, "text_vi"));
  assert_bundled (text->str, text->len);
}

/* The decision as it was published, its table cells line by line, where it lies beside
 * the project. */
static void
test_bundled_decision (void)
{
  const char *shared = g_getenv ("BHXH_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "../shared",
                                            "decision-2767-2022.txt", NULL);
  gsize length = 0;
  g_autofree char *text = g_path_is_absolute (path) ? NULL : read_source (path, &length);

  if (text == NULL && !g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_message ("%s is not there; the texts of the plan were read instead", path);
      return;
    }
  assert_bundled (text, length);
}

/* A decision, its rows, and what is left over of it: NAME.txt, NAME.csv, NAME.left.csv. */
static void
test_made_up (gconstpointer data)
{
  const char *name = data;
  g_autofree char *text_name =
      g_strdup_printf ("tests/data/made-up-decisions/%s.txt", name);
  g_autofree char *rows_name =
      g_strdup_printf ("tests/data/made-up-decisions/%s.csv", name);
  g_autofree char *left_name =
      g_strdup_printf ("tests/data/made-up-decisions/%s.left.csv", name);
  g_autofree char *text = read_source (text_name, NULL);
  g_autofree char *rows = read_source (rows_name, NULL);
  g_autofree char *left = read_source (left_name, NULL);

  g_assert_nonnull (text);
  g_assert_nonnull (rows);
  assert_import (text, rows + strlen (ROW_COLUMNS "\n"),
                 left != NULL ? left + strlen (LEFT_COLUMNS "\n") : "");
}

static const char *const made_up[] = {
  "rows-on-lines",      "counts-in-prose", "years-above",     "enumerations",
  "indicators-as-rows", "periods-as-rows", "faults-in-table", "faults-in-prose",
  "other-figures",      "other-columns",   "units-in-prose",  "caption-only",
};

/* A figure that is left over and one that is no figure of the plan differ in severity;
 * so do programs that call. */
static void
test_severities (void)
{
  /* 12 % of the labour force or of those covered: a target, but which one is open. 30 %
   * of a premium is no target. */
  static const char text[] = "Năm 2024 tỷ lệ tham gia BHTN đạt 12%. Hỗ trợ 30% mức đóng.";
  g_autoptr (BhxhImport) import =
      import_bytes (made_up_plan (), text, strlen (text), NULL);

  g_assert_cmpuint (bhxh_import_get_n_rows (import), ==, 0);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 2);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_ERROR), ==, 0);
}

/* The sentence names the figure, where it stands, and what it could be. */
static void
test_message (void)
{
  static const char text[] = "Năm 2024 tỷ lệ tham gia BHTN đạt 12%.";
  g_autoptr (BhxhImport) import =
      import_bytes (made_up_plan (), text, strlen (text), NULL);
  g_autofree char *message = bhxh_diagnostics_dup_message (
      bhxh_import_get_leftovers (import), 0, BHXH_LANGUAGE_EN);

  g_assert_cmpstr (message, ==,
                   "decision.txt:1:34: \"12%\" in \"Năm 2024 tỷ lệ tham gia BHTN đạt "
                   "12%\" can be of several indicators: ui_rate, ui_covered_rate");
}

/* A table may outlive its import; a second reference is the same import. */
static void
test_references (void)
{
  static const char text[] = "Năm 2024 có 500 người tham gia BHTN.";
  BhxhImport *import = import_bytes (made_up_plan (), text, strlen (text), NULL);
  BhxhImport *again = bhxh_import_ref (import);
  BhxhTable *table = bhxh_import_dup_table (import);
  g_autofree char *csv = NULL;

  g_assert_true (again == import);
  bhxh_import_unref (import);
  bhxh_import_unref (again);
  bhxh_import_unref (NULL);
  csv = dup_csv (table, "unit,indicator,period,value,source");
  g_assert_cmpstr (csv, ==,
                   "unit,indicator,period,value,source\n90,ui_persons,2024,500,line-1\n");
}

/* "114,5 nghìn" is known to a hundred persons: its decimals and rounding say so. */
static void
test_thousands (void)
{
  static const char text[] = "Năm 2024 có 114,5 nghìn người tham gia BHTN.";
  g_autoptr (BhxhImport) import =
      import_bytes (made_up_plan (), text, strlen (text), NULL);
  g_autofree char *csv =
      dup_csv (bhxh_import_dup_table (import), "value,decimals,rounding");

  g_assert_cmpstr (csv, ==, "value,decimals,rounding\n114500,-2,nearest\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/text/bundled/texts", test_bundled_texts);
  g_test_add_func ("/import/text/bundled/decision", test_bundled_decision);
  for (guint i = 0; i < G_N_ELEMENTS (made_up); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/text/made-up/%s", made_up[i]);

      g_test_add_data_func (path, made_up[i], test_made_up);
    }
  g_test_add_func ("/import/text/leftovers/severities", test_severities);
  g_test_add_func ("/import/text/leftovers/message", test_message);
  g_test_add_func ("/import/text/rows/references", test_references);
  g_test_add_func ("/import/text/rows/thousands", test_thousands);
  return g_test_run ();
}
