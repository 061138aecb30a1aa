/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * In which bytes the text of a decision may come, what is refused, and where the limits
 * are.
 */
#include "import-check.h"

/* One table and one sentence, whose rows stand below. */
#define DECISION                                                                         \
  "Đơn vị\nTỷ lệ tham gia BHXH tự nguyện/LLLĐ (%)\nNăm 2024\nNăm 2025\n"  \
  "Huyện Hòa Lộc\n1,8\n2,0\n\nNăm 2025 có 14.551 người tham gia BHTN.\n"
#define ROWS                                                                             \
  "904,si_voluntary_rate,2024,1.8,\"1,8\"\n904,si_voluntary_rate,2025,2.0,\"2,0\"\n"     \
  "90,ui_persons,2025,14551,14.551 người\n"
#define COLUMNS "unit,indicator,period,value,printed"

/* The bytes give the rows above, whatever they look like. */
static void
assert_rows (const char *bytes, gsize length, BhxhOptions *options)
{
  g_autoptr (BhxhImport) import = import_bytes (made_up_plan (), bytes, length, options);
  g_autofree char *got = dup_csv (bhxh_import_dup_table (import), COLUMNS);

  g_assert_cmpstr (got, ==, COLUMNS "\n" ROWS);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 0);
}

static void
assert_converted (const char *encoding, const char *mark, gsize mark_length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize length = 0;
  g_autofree char *converted =
      g_convert (DECISION, -1, encoding, "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *) mark, (guint) mark_length);
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  assert_rows ((const char *) bytes->data, bytes->len, NULL);
}

static void
test_encodings (void)
{
  assert_rows (DECISION, strlen (DECISION), NULL);
  assert_converted ("UTF-8", "\xEF\xBB\xBF", 3);
  assert_converted ("UTF-16LE", "\xFF\xFE", 2);
  assert_converted ("UTF-16BE", "\xFE\xFF", 2);
  assert_converted ("CP1258", "", 0);
}

static void
test_named_encoding (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *bytes =
      g_convert (DECISION, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  bhxh_options_set_encoding (options, "UTF-16LE");
  assert_rows (bytes, length, options);
  bhxh_options_set_encoding (options, "VNI");
  g_assert_null (bhxh_import_parse_text (made_up_plan (), "decision.txt", bytes, length,
                                         options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
}

static void
test_normal_forms (void)
{
  g_autofree char *apart = g_utf8_normalize (DECISION, -1, G_NORMALIZE_NFD);

  assert_rows (apart, strlen (apart), NULL);
}

static void
test_line_breaks (void)
{
  static const char *const breaks[] = { "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_auto (GStrv) lines = g_strsplit (DECISION, "\n", -1);
      g_autofree char *text = g_strjoinv (breaks[i], lines);

      assert_rows (text, strlen (text), NULL);
    }
}

static void
test_number_style (void)
{
  static const char text[] = "Năm 2025 có 1,250 người tham gia BHTN.";
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhImport) import = NULL;
  g_autofree char *got = NULL;

  bhxh_options_set_number_style (options, BHXH_NUMBER_EN);
  import = import_bytes (made_up_plan (), text, strlen (text), options);
  got = dup_csv (bhxh_import_dup_table (import), "value");
  g_assert_cmpstr (got, ==, "value\n1250\n");
}

static void
test_empty (void)
{
  g_autoptr (BhxhImport) import = import_bytes (made_up_plan (), NULL, 0, NULL);

  g_assert_cmpuint (bhxh_import_get_n_rows (import), ==, 0);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 0);
}

/* A byte that is no text, on line 2 behind three characters. */
static void
test_bad_bytes (void)
{
  static const char text[] = "Năm 2024\nĐếx\xFF";
  g_autoptr (BhxhDiagnostics) problems = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  guint64 line = 0;
  guint64 column = 0;

  bhxh_options_set_diagnostics (options, problems);
  bhxh_options_set_encoding (options, "UTF-8");
  g_assert_null (bhxh_import_parse_text (made_up_plan (), "decision.txt", text,
                                         strlen (text), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_cmpuint (bhxh_diagnostics_get_n (problems, BHXH_SEVERITY_ERROR), ==, 1);
  bhxh_diagnostics_get_place (problems, 0, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 4);
}

static void
assert_limit (BhxhLimit limit, guint64 enough)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_limit (options, limit, enough);
  assert_rows (DECISION, strlen (DECISION), options);
  bhxh_options_set_limit (options, limit, enough - 1);
  g_assert_null (bhxh_import_parse_text (made_up_plan (), "decision.txt", DECISION,
                                         strlen (DECISION), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* The longest line is the header's second one; there are three rows. */
static void
test_limits (void)
{
  assert_limit (BHXH_LIMIT_FILE_BYTES, strlen (DECISION));
  assert_limit (BHXH_LIMIT_LINE_BYTES, strlen ("Tỷ lệ tham gia BHXH tự nguyện/LLLĐ (%)"));
  assert_limit (BHXH_LIMIT_ROWS, 3);
}

/* Of ten figures that are of nothing two are kept, and the number of the rest. */
static void
test_problem_limit (void)
{
  static const char text[] = "5%; 5%; 5%; 5%; 5%; 5%; 5%; 5%; 5%; 5%";
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhImport) import = NULL;
  g_autofree char *got = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_PROBLEMS, 2);
  import = import_bytes (made_up_plan (), text, strlen (text), options);
  got = dup_csv (bhxh_import_dup_leftovers (import), "code,column,text");
  g_assert_cmpstr (got, ==,
                   "code,column,text\ntext-no-indicator,1,5%\ntext-no-indicator,5,5%\n"
                   "more-problems,,8\n");
}

static gboolean
stop (guint64 done, guint64 total, gpointer data)
{
  (void) done, (void) total, (void) data;
  return FALSE;
}

static void
test_cancel (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_progress (options, stop, NULL);
  g_assert_null (bhxh_import_parse_text (made_up_plan (), "decision.txt", DECISION,
                                         strlen (DECISION), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

static void
test_file (void)
{
  g_autofree char *path =
      dup_source_path ("tests/data/made-up-decisions/periods-as-rows.txt");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhImport) import =
      bhxh_import_load_text (made_up_plan (), path, NULL, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_import_get_n_rows (import), ==, 9);
  got = dup_csv (bhxh_import_dup_table (import), "file");
  g_assert_true (strstr (got, path) != NULL);
  g_assert_null (
      bhxh_import_load_text (made_up_plan (), "no-such-file.txt", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/text/input/encodings", test_encodings);
  g_test_add_func ("/import/text/input/named-encoding", test_named_encoding);
  g_test_add_func ("/import/text/input/normal-forms", test_normal_forms);
  g_test_add_func ("/import/text/input/line-breaks", test_line_breaks);
  g_test_add_func ("/import/text/input/number-style", test_number_style);
  g_test_add_func ("/import/text/input/empty", test_empty);
  g_test_add_func ("/import/text/input/bad-bytes", test_bad_bytes);
  g_test_add_func ("/import/text/input/limits", test_limits);
  g_test_add_func ("/import/text/input/problem-limit", test_problem_limit);
  g_test_add_func ("/import/text/input/cancel", test_cancel);
  g_test_add_func ("/import/text/input/file", test_file);
  return g_test_run ();
}
