/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A written file is there whole or not at all; a read one comes in any pieces, up to its
 * limit.
 */
#include "base/error.h"
#include "base/input.h"
#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NO_LIMIT G_MAXUINT64

static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
save (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = bhxh_output_new (path, &error);

  g_assert_no_error (error);
  g_assert_true (bhxh_output_write (text, strlen (text), output, &error));
  g_assert_true (bhxh_output_commit (output, &error));
  g_assert_no_error (error);
}

static void
test_output_replaces (void)
{
  g_autofree char *path = path_of ("replaced.csv");
  const guint before = count_files ();
  g_autoptr (Output) output = NULL;

  save (path, "old");
  output = bhxh_output_new (path, NULL);
  g_assert_true (bhxh_output_write ("new", 3, output, NULL));
  assert_content (path, "old");
  g_assert_true (bhxh_output_finish (output, NULL));
  assert_content (path, "old");
  g_assert_true (bhxh_output_commit (output, NULL));
  assert_content (path, "new");
  g_assert_cmpuint (count_files (), ==, before + 1);
}

static void
test_output_aborts (void)
{
  g_autofree char *path = path_of ("aborted.csv");
  const guint before = count_files ();
  Output *output = bhxh_output_new (path, NULL);

  g_assert_true (bhxh_output_write ("new", 3, output, NULL));
  bhxh_output_free (output);
  bhxh_output_free (NULL);
  g_assert_cmpuint (count_files (), ==, before);
}

/* 0666 without what the umask takes for a new file; an old one's own. */
static void
test_output_permissions (void)
{
  g_autofree char *path = path_of ("permissions.csv");
  const mode_t old_mask = umask (027);
  struct stat status;

  save (path, "a");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpint (g_chmod (path, 0604), ==, 0);
  save (path, "b");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0604);
  umask (old_mask);
}

static void
test_output_follows_link (void)
{
  g_autofree char *path = path_of ("behind-link.csv");
  g_autofree char *link_path = path_of ("link.csv");

  save (path, "old");
  g_assert_cmpint (symlink ("behind-link.csv", link_path), ==, 0);
  save (link_path, "new");
  assert_content (path, "new");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
}

/* More than the buffer at once, and more than the buffer in small pieces. */
static void
test_output_large (void)
{
  g_autofree char *path = path_of ("large.csv");
  g_autofree char *block = g_strnfill (100000, 'x');
  g_autoptr (Output) output = bhxh_output_new (path, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (bhxh_output_write ("<", 1, output, NULL));
  g_assert_true (bhxh_output_write (block, 100000, output, NULL));
  for (guint i = 0; i < 100; i++)
    g_assert_true (bhxh_output_write (block, 1000, output, NULL));
  g_assert_true (bhxh_output_write (">", 1, output, NULL));
  g_assert_true (bhxh_output_commit (output, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, ==, 200002);
  g_assert_cmpint (content[0], ==, '<');
  g_assert_cmpint (content[200001], ==, '>');
}

static void
test_output_direct (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) null = bhxh_output_new ("/dev/null", &error);
  g_autoptr (Output) full = bhxh_output_new ("/dev/full", &error);

  g_assert_no_error (error);
  g_assert_true (bhxh_output_write ("x", 1, null, &error));
  g_assert_true (bhxh_output_commit (null, &error));
  g_assert_true (bhxh_output_write ("x", 1, full, &error));
  g_assert_false (bhxh_output_commit (full, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_assert_cmpstr (error->message, ==,
                   "/dev/full: cannot be written: No space left on device");
}

/* A folder like any other, though it is below /dev. */
static void
test_output_in_memory (void)
{
  g_autofree char *path =
      g_strdup_printf ("/dev/shm/bhxh-test-%ld.csv", (long) getpid ());
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = NULL;

  if (access ("/dev/shm", W_OK) != 0)
    {
      g_test_skip ("this system keeps no files in memory");
      return;
    }
  output = bhxh_output_new (path, &error);
  g_assert_no_error (error);
  g_assert_true (bhxh_output_write ("x", 1, output, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (bhxh_output_commit (output, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "x");
  g_assert_cmpint (unlink (path), ==, 0);
}

static void
test_output_fails (void)
{
  g_autofree char *path = path_of ("no/such/folder.csv");
  g_autofree char *message =
      g_strdup_printf ("%s: cannot be written: No such file or directory", path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_null (bhxh_output_new (path, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (bhxh_output_new (folder, &folder_error));
  g_assert_error (folder_error, BHXH_ERROR, BHXH_ERROR_FILE);
}

static void
test_errno_text (void)
{
  g_assert_cmpstr (bhxh_errno_get_words ("EACCES", BHXH_LANGUAGE_EN), ==,
                   "Permission denied");
  g_assert_cmpstr (bhxh_errno_get_words ("EACCES", BHXH_LANGUAGE_VI), ==,
                   "không có quyền truy cập");
}

static void
test_input_file (void)
{
  g_autofree char *path = path_of ("input.csv");
  g_autoptr (Input) input = NULL;
  g_autofree char *rest = NULL;
  char buffer[4];
  gsize n = 0;

  save (path, "unit,value\n");
  input = bhxh_input_new (path, NO_LIMIT, NULL);
  g_assert_cmpuint (bhxh_input_get_total (input), ==, 11);
  g_assert_cmpstr (bhxh_input_get_name (input), ==, path);
  g_assert_true (bhxh_input_read (input, buffer, 4, &n, NULL));
  g_assert_cmpmem (buffer, n, "unit", 4);
  g_assert_cmpuint (bhxh_input_get_done (input), ==, 4);
  rest = bhxh_input_dup_rest (input, &n, NULL);
  g_assert_cmpstr (rest, ==, ",value\n");
  g_assert_cmpuint (n, ==, 7);
  g_assert_true (bhxh_input_read (input, buffer, 4, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_input_limit (void)
{
  g_autofree char *path = path_of ("limit.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) memory_error = NULL;
  g_autoptr (Input) exact = bhxh_input_new_memory ("12345", 5, "memory", 5);
  g_autoptr (Input) over = bhxh_input_new_memory ("123456", 6, "memory", 5);
  g_autofree char *all = bhxh_input_dup_rest (exact, NULL, NULL);

  g_assert_cmpstr (all, ==, "12345");
  g_assert_null (bhxh_input_dup_rest (over, NULL, &memory_error));
  g_assert_error (memory_error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_assert_cmpstr (memory_error->message, ==, "memory: larger than 5 bytes");
  save (path, "123456");
  g_assert_null (bhxh_input_new (path, 5, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

static void
test_input_fails (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;
  g_autofree char *path = path_of ("not-there.csv");
  g_autofree char *message =
      g_strdup_printf ("%s: cannot be read: No such file or directory", path);

  g_assert_null (bhxh_input_new (path, NO_LIMIT, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (bhxh_input_new (folder, NO_LIMIT, &folder_error));
  g_assert_true (
      g_str_has_suffix (folder_error->message, "cannot be read: Is a directory"));
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = path_of (name);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("bhxh-files-XXXXXX", NULL);
  g_test_add_func ("/output/replaces", test_output_replaces);
  g_test_add_func ("/output/aborts", test_output_aborts);
  g_test_add_func ("/output/permissions", test_output_permissions);
  g_test_add_func ("/output/follows-link", test_output_follows_link);
  g_test_add_func ("/output/large", test_output_large);
  g_test_add_func ("/output/direct", test_output_direct);
  g_test_add_func ("/output/in-memory", test_output_in_memory);
  g_test_add_func ("/output/fails", test_output_fails);
  g_test_add_func ("/output/errno-text", test_errno_text);
  g_test_add_func ("/input/file", test_input_file);
  g_test_add_func ("/input/limit", test_input_limit);
  g_test_add_func ("/input/fails", test_input_fails);
  status = g_test_run ();
  remove_folder ();
  return status;
}
