/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An empty list and what lies past its end; lists with problems are tested where inputs
 * are read.
 */
#include <bhxhplan/bhxhplan.h>

static void
test_empty (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();

  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 0);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 0);
}

static void
test_past_the_end (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  guint64 line = 7;
  guint64 column = 7;

  g_assert_cmpint (bhxh_diagnostics_get_severity (diagnostics, 0), ==, 0);
  g_assert_null (bhxh_diagnostics_get_code (diagnostics, 0));
  g_assert_null (bhxh_diagnostics_get_file (diagnostics, 0));
  g_assert_null (bhxh_diagnostics_get_sheet (diagnostics, 0));
  g_assert_null (bhxh_diagnostics_get_text (diagnostics, 0));
  g_assert_null (bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI));
  bhxh_diagnostics_get_place (diagnostics, 0, &line, &column);
  g_assert_cmpuint (line, ==, 0);
  g_assert_cmpuint (column, ==, 0);
  bhxh_diagnostics_get_place (diagnostics, 0, NULL, NULL);
}

static void
test_refs (void)
{
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();

  g_assert_true (bhxh_diagnostics_ref (diagnostics) == diagnostics);
  bhxh_diagnostics_unref (diagnostics);
  bhxh_diagnostics_unref (diagnostics);
  bhxh_diagnostics_unref (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostics/empty", test_empty);
  g_test_add_func ("/diagnostics/past-the-end", test_past_the_end);
  g_test_add_func ("/diagnostics/refs", test_refs);
  return g_test_run ();
}
