/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a manifest lists, in which order, and that loads and saves fill it.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define HEAD                                                                             \
  "{\n  \"manifest_version\": 1,\n  \"library\": {\n    \"name\": \"libbhxhplan\",\n"    \
  "    \"version\": \"0.1.0\"\n  },\n"
#define NO_FILES "  \"inputs\": [],\n  \"outputs\": []\n}\n"

/* FIPS 180-2, appendix B.1. */
#define SHA256_OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
/* Of no bytes. */
#define SHA256_OF_NOTHING                                                                \
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static void
assert_json (BhxhManifest *manifest, const char *expected)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *json = bhxh_manifest_format (manifest, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (json, ==, expected);
  g_assert_cmpuint (length, ==, strlen (json));
}

static void
test_empty (void)
{
  BhxhManifest *manifest = bhxh_manifest_new ();

  g_assert_true (bhxh_manifest_ref (manifest) == manifest);
  bhxh_manifest_unref (manifest);
  assert_json (manifest, HEAD "  \"settings\": {},\n" NO_FILES);
  bhxh_manifest_unref (manifest);
  bhxh_manifest_unref (NULL);
}

/* By name, whatever the order of adding; those of one name in it. */
static void
test_settings (void)
{
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();

  bhxh_manifest_add_setting (manifest, "unit", "464");
  bhxh_manifest_add_setting (manifest, "replace", NULL);
  bhxh_manifest_add_setting (manifest, "unit", "Đông Hà");
  bhxh_manifest_add_setting (manifest, "period", "2024");
  bhxh_manifest_add_setting (manifest, "title", "\xff\"");
  assert_json (manifest,
               HEAD "  \"settings\": {\n    \"period\": \"2024\",\n"
                    "    \"replace\": true,\n    \"title\": \"\xef\xbf\xbd\\\"\",\n"
                    "    \"unit\": [\n      \"464\",\n      \"Đông Hà\"\n    ]\n"
                    "  },\n" NO_FILES);
}

static void
test_timestamp (void)
{
  static const gint64 outside[] = { G_MININT64, -62135596801, 253402300800 };
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autoptr (GError) error = NULL;

  /* 28 October 2022, noon: 19,293 days of 86,400 seconds and half a one. */
  g_assert_true (bhxh_manifest_set_timestamp (manifest, 19293 * 86400 + 43200, &error));
  assert_json (manifest, HEAD "  \"timestamp\": \"2022-10-28T12:00:00Z\",\n"
                              "  \"settings\": {},\n" NO_FILES);
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      g_assert_false (bhxh_manifest_set_timestamp (manifest, outside[i], &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
      g_clear_error (&error);
    }
}

/* --- Files ---------------------------------------------------------------------------
 */

typedef struct
{
  char *folder;
  char *path;
} Scratch;

static void
scratch_init (Scratch *scratch, const char *text)
{
  scratch->folder = g_dir_make_tmp ("bhxh-manifest-XXXXXX", NULL);
  scratch->path = g_build_filename (scratch->folder, "file", NULL);
  g_assert_true (g_file_set_contents (scratch->path, text, -1, NULL));
}

static void
scratch_clear (Scratch *scratch)
{
  g_unlink (scratch->path);
  g_assert_cmpint (g_rmdir (scratch->folder), ==, 0);
  g_free (scratch->path);
  g_free (scratch->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scratch, scratch_clear)

/* The same file twice is one; as another input it is another. An output that is written
 * again is what it was last. */
static void
test_files (void)
{
  g_auto (Scratch) scratch = { NULL };
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autofree char *expected = NULL;

  scratch_init (&scratch, "abc");
  for (guint i = 0; i < 2; i++)
    g_assert_true (
        bhxh_manifest_add_input (manifest, BHXH_INPUT_MAP, scratch.path, NULL));
  g_assert_true (
      bhxh_manifest_add_input (manifest, BHXH_INPUT_OTHER, scratch.path, NULL));
  g_assert_true (bhxh_manifest_add_output (manifest, scratch.path, NULL));
  g_assert_true (g_file_set_contents (scratch.path, "", 0, NULL));
  g_assert_true (bhxh_manifest_add_output (manifest, scratch.path, NULL));
  expected = g_strdup_printf (
      HEAD "  \"settings\": {},\n  \"inputs\": [\n"
           "    {\n      \"role\": \"map\",\n      \"name\": \"%s\",\n"
           "      \"bytes\": 3,\n      \"sha256\": \"" SHA256_OF_ABC "\"\n    },\n"
           "    {\n      \"role\": \"other\",\n      \"name\": \"%s\",\n"
           "      \"bytes\": 3,\n      \"sha256\": \"" SHA256_OF_ABC "\"\n    }\n"
           "  ],\n  \"outputs\": [\n"
           "    {\n      \"name\": \"%s\",\n"
           "      \"bytes\": 0,\n      \"sha256\": \"" SHA256_OF_NOTHING "\"\n    }\n"
           "  ]\n}\n",
      scratch.path, scratch.path, scratch.path);
  assert_json (manifest, expected);
}

static void
test_no_file (void)
{
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_manifest_add_input (manifest, BHXH_INPUT_MAP, "/no/file", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_clear_error (&error);
  g_assert_false (bhxh_manifest_add_output (manifest, "/no/file", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_clear_error (&error);
  g_assert_false (
      bhxh_manifest_add_input (manifest, (BhxhInputRole) 7, "/dev/null", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_false (bhxh_manifest_save (manifest, "/no/file", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  assert_json (manifest, HEAD "  \"settings\": {},\n" NO_FILES);
}

/* --- Loads and saves -----------------------------------------------------------------
 */

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

/* "name", "bytes", "sha256" of a file, as the manifest has them. */
static char *
dup_entry (const char *name, const char *bytes, gsize length)
{
  g_autofree char *sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);

  return g_strdup_printf ("\"name\": \"%s\",\n      \"bytes\": %" G_GSIZE_FORMAT
                          ",\n      \"sha256\": \"%s\"",
                          name, length, sha256);
}

static void
test_load_and_save (void)
{
  const char *csv = "unit,period,value\n461,2024,7\n";
  g_auto (Scratch) scratch = { NULL };
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *written = NULL;
  g_autofree char *json = NULL;
  g_autofree char *input = dup_entry ("a.csv", csv, strlen (csv));
  g_autofree char *output = NULL;
  gsize length = 0;

  scratch_init (&scratch, "");
  bhxh_options_set_manifest (options, manifest);
  bhxh_options_set_constant (options, "a.csv", "indicator", "labour_force");
  {
    g_autoptr (BhxhPlan) plan =
        bhxh_plan_load_bundled ("quang-tri-2022-2025", options, NULL);
    g_autoptr (BhxhFigures) figures =
        bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), options, NULL);
    g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);

    g_assert_true (bhxh_table_save (table, BHXH_FORMAT_CSV, scratch.path, options, NULL));
  }
  g_assert_true (g_file_get_contents (scratch.path, &written, &length, NULL));
  output = dup_entry (scratch.path, written, length);
  json = bhxh_manifest_format (manifest, NULL, NULL);
  /* The descriptor and the eleven tables of the bundled plan. */
  g_assert_cmpuint (count (json, "\"role\": \"plan\""), ==, 12);
  g_assert_cmpuint (count (json, "\"role\": \"labour-force\""), ==, 1);
  g_assert_nonnull (strstr (json, input));
  g_assert_nonnull (strstr (json, output));
}

/* A plan that is saved: its files by their names, each with its bytes. */
static void
test_save_plan (void)
{
  g_auto (Scratch) scratch = { NULL };
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *json = NULL;
  const char *name = NULL;

  scratch_init (&scratch, "");
  g_unlink (scratch.path);
  bhxh_options_set_manifest (options, manifest);
  g_assert_true (bhxh_plan_save (plan, scratch.folder, options, NULL));
  json = bhxh_manifest_format (manifest, NULL, NULL);
  dir = g_dir_open (scratch.folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (scratch.folder, name, NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *entry = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      entry = dup_entry (path, bytes, length);
      g_assert_nonnull (strstr (json, entry));
      g_unlink (path);
    }
  g_assert_cmpuint (count (json, "\"sha256\""), ==, 12);
}

/* What is saved is what is formatted, and formatting changes nothing. */
static void
test_save (void)
{
  g_auto (Scratch) scratch = { NULL };
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autofree char *json = bhxh_manifest_format (manifest, NULL, NULL);
  g_autofree char *saved = NULL;

  scratch_init (&scratch, "older");
  g_assert_true (bhxh_manifest_save (manifest, scratch.path, NULL));
  g_assert_true (g_file_get_contents (scratch.path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, json);
  assert_json (manifest, json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/manifest/empty", test_empty);
  g_test_add_func ("/manifest/settings", test_settings);
  g_test_add_func ("/manifest/timestamp", test_timestamp);
  g_test_add_func ("/manifest/files", test_files);
  g_test_add_func ("/manifest/no-file", test_no_file);
  g_test_add_func ("/manifest/load-and-save", test_load_and_save);
  g_test_add_func ("/manifest/save-plan", test_save_plan);
  g_test_add_func ("/manifest/save", test_save);
  return g_test_run ();
}
