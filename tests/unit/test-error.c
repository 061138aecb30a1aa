/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a binding reads of an error and of the version.
 */
#include <bhxhplan/bhxhplan.h>

static void
test_quark (void)
{
  g_assert_cmpstr (g_quark_to_string (bhxh_error_quark ()), ==, "bhxh-error-quark");
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
  g_test_add_func ("/error/version", test_version);
  g_test_add_func ("/error/free", test_free);
  return g_test_run ();
}
