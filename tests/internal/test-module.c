/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where modules are looked for, and which files are refused. What was found stays for the
 * life of the process, so the refusals come first.
 */
#include "base/module.h"
#include "codec/sheet-module.h"

#include <glib/gstdio.h>

static const Place place = { .file = "a.xlsx" };

static char *given; /* the folders that the test run names */

/* Looks in one folder of the build of tests/modules; gives the message. */
static char *
dup_refusal (const char *folder)
{
  g_autofree char *path =
      g_path_is_absolute (folder)
          ? g_strdup (folder)
          : g_test_build_filename (G_TEST_BUILT, "modules", folder, NULL);
  g_autoptr (GError) error = NULL;

  g_setenv (MODULE_PATH_VARIABLE, path, TRUE);
  g_assert_null (bhxh_module_get (MODULE_SHEET, SHEET_MODULE_ABI, NULL, place, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
  return g_strdup (error->message);
}

static void
test_missing (void)
{
  g_autofree char *message = dup_refusal ("nowhere");

  g_assert_cmpstr (message, ==,
                   "a.xlsx: the module \"sheet\" of libbhxhplan is missing; install it "
                   "together with libzip, expat (bhxhplan-sheet.so)");
}

static void
test_other_shape (void)
{
  g_autofree char *message = dup_refusal ("other-shape");

  g_assert_nonnull (strstr (message, "bhxhplan-sheet.so: 0.1.0/99, not 0.1.0/"));
}

static void
test_no_table (void)
{
  g_autofree char *message = dup_refusal ("no-table");

  g_assert_nonnull (strstr (message, "bhxhplan-sheet.so: no bhxh_module_sheet"));
}

/* Not a library at all: what the loader says is shown. */
static void
test_no_library (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bhxh-module-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bhxhplan-sheet.so", NULL);
  g_autofree char *message = NULL;

  g_assert_true (g_file_set_contents (path, "text", -1, NULL));
  message = dup_refusal (folder);
  g_assert_nonnull (strstr (message, path));
  g_unlink (path);
  g_rmdir (folder);
}

static gpointer
get_in_thread (gpointer data G_GNUC_UNUSED)
{
  return (gpointer) bhxh_module_get (MODULE_SHEET, SHEET_MODULE_ABI, NULL, place, NULL);
}

/* Found behind a folder that has none; every thread gets the same table; the folders do
 * not matter any more. */
static void
test_found (void)
{
  g_autofree char *folders = g_strconcat ("/nowhere::", given, NULL);
  GThread *threads[4];
  gconstpointer first = NULL;

  g_setenv (MODULE_PATH_VARIABLE, folders, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("get", get_in_thread, NULL);
  first = g_thread_join (threads[0]);
  g_assert_nonnull (first);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == first);
  g_unsetenv (MODULE_PATH_VARIABLE);
  g_assert_true (get_in_thread (NULL) == first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  given = g_strdup (g_getenv (MODULE_PATH_VARIABLE));
  g_test_add_func ("/module/missing", test_missing);
  g_test_add_func ("/module/other-shape", test_other_shape);
  g_test_add_func ("/module/no-table", test_no_table);
  g_test_add_func ("/module/no-library", test_no_library);
  g_test_add_func ("/module/found", test_found);
  return g_test_run ();
}
