/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a binding reads of an error and of the version.
 */
#include <bhxhplan/bhxhplan.h>

static void
test_quark (void)
{
  g_assert_cmpstr (g_quark_to_string (bhxh_error_quark ()), ==, "BhxhError");
  g_assert_cmpuint (bhxh_error_quark (), ==, BHXH_ERROR);
}

static void
test_code (void)
{
  g_autoptr (GError) ours =
      g_error_new_literal (BHXH_ERROR, BHXH_ERROR_RANGE, "too large");
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, 2, "no such file");

  g_assert_cmpint (bhxh_error_get_code (ours), ==, 2);
  g_assert_cmpint (bhxh_error_get_code (other), ==, 0);
  g_assert_cmpint (bhxh_error_get_code (NULL), ==, 0);
}

static void
test_message (void)
{
  GError *error = g_error_new_literal (BHXH_ERROR, BHXH_ERROR_RANGE, "too large");

  g_assert_cmpstr (bhxh_error_get_message (error), ==, "too large");
  g_assert_cmpstr (bhxh_error_get_message (NULL), ==, "");
  bhxh_error_free (error);
  bhxh_error_free (NULL);
}

/* Checks both messages of an error that the library set, and frees it. */
static void
take_messages (GError *error, const char *vi, const char *en)
{
  GError *copy = g_error_copy (error);
  g_autofree char *message_vi = bhxh_error_dup_message (copy, BHXH_LANGUAGE_VI);
  g_autofree char *message_en = bhxh_error_dup_message (copy, BHXH_LANGUAGE_EN);

  g_assert_cmpstr (message_vi, ==, vi);
  g_assert_cmpstr (message_en, ==, en);
  g_assert_cmpstr (error->message, ==, en);
  bhxh_error_free (copy);
  bhxh_error_free (error);
}

/* A problem, a failed call, the system's word. */
static void
test_languages (void)
{
  GError *error = NULL;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhTable) table = bhxh_diagnostics_dup_table (diagnostics);
  BhxhPeriod period = BHXH_PERIOD_NONE;

  bhxh_period_parse ("2025/2022", -1, &period, &error);
  take_messages (g_steal_pointer (&error), "kỳ \"2025/2022\" kết thúc trước khi bắt đầu",
                 "the period \"2025/2022\" ends before it begins");
  bhxh_plan_load ("/nowhere", NULL, &error);
  take_messages (g_steal_pointer (&error),
                 "/nowhere: không đọc được: không có tệp hoặc thư mục này",
                 "/nowhere: cannot be read: No such file or directory");
  bhxh_table_save (table, BHXH_FORMAT_CSV, "/nowhere/x.csv", NULL, &error);
  take_messages (g_steal_pointer (&error),
                 "/nowhere/x.csv: không ghi được: không có tệp hoặc thư mục này",
                 "/nowhere/x.csv: cannot be written: No such file or directory");
}

static void
test_other_languages (void)
{
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, 2, "no such file");
  g_autoptr (GError) callers = g_error_new_literal (BHXH_ERROR, BHXH_ERROR_FILE, "mine");
  g_autofree char *of_other = bhxh_error_dup_message (other, BHXH_LANGUAGE_VI);
  g_autofree char *of_callers = bhxh_error_dup_message (callers, BHXH_LANGUAGE_VI);
  g_autofree char *of_none = bhxh_error_dup_message (NULL, BHXH_LANGUAGE_VI);

  g_assert_cmpstr (of_other, ==, "no such file");
  g_assert_cmpstr (of_callers, ==, "mine");
  g_assert_cmpstr (of_none, ==, "");
}

static void
test_version (void)
{
  g_assert_cmpstr (bhxh_version_get (), ==, "0.1.0");
  g_assert_true (BHXH_CHECK_VERSION (0, 1, 0));
  g_assert_false (BHXH_CHECK_VERSION (0, 2, 0));
}

static void
test_free (void)
{
  bhxh_free (g_strdup ("text"));
  bhxh_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/quark", test_quark);
  g_test_add_func ("/error/code", test_code);
  g_test_add_func ("/error/message", test_message);
  g_test_add_func ("/error/languages", test_languages);
  g_test_add_func ("/error/languages-of-others", test_other_languages);
  g_test_add_func ("/error/version", test_version);
  g_test_add_func ("/error/free", test_free);
  return g_test_run ();
}
