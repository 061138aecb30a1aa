/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How problems are kept, cut, counted and worded.
 */
#include "base/diagnostics.h"
#include "base/options.h"

#include <string.h>

static const Place place = { "targets.csv", 12, 3, NULL };
static const Place nowhere = { NULL, 0, 0, NULL };

static void
test_message (void)
{
  g_autofree char *en = bhxh_problem_dup_message (PROBLEM_BAD_NUMBER, place, "20,8", NULL,
                                                  NULL, BHXH_LANGUAGE_EN);
  g_autofree char *more = bhxh_problem_dup_message (PROBLEM_BAD_NUMBER, place, "20,8",
                                                    "20.8", NULL, BHXH_LANGUAGE_EN);
  g_autofree char *vi = bhxh_problem_dup_message (PROBLEM_JSON_MISSING_KEY, nowhere,
                                                  "name", NULL, NULL, BHXH_LANGUAGE_VI);

  g_assert_cmpstr (en, ==, "targets.csv:12:3: \"20,8\" is not a plain number");
  g_assert_cmpstr (
      more, ==, "targets.csv:12:3: \"20,8\" is not a plain number; write it like 20.8");
  g_assert_cmpstr (vi, ==, "thiếu khóa \"name\"");
}

static void
test_place (void)
{
  static const struct
  {
    Place place;
    const char *start_vi;
    const char *start_en;
  } cases[] = {
    { { "a.csv", 0, 0, NULL }, "a.csv: ", "a.csv: " },
    { { "a.csv", 2, 0, NULL }, "a.csv:2: ", "a.csv:2: " },
    { { NULL, 2, 0, NULL }, "dòng 2: ", "line 2: " },
    { { NULL, 2, 5, NULL }, "dòng 2, cột 5: ", "line 2, column 5: " },
    { { NULL, 0, 5, NULL }, "cột 5: ", "column 5: " },
    { { "a.xlsx", 12, 3, "Biểu 1" }, "a.xlsx:Biểu 1!C12: ", "a.xlsx:Biểu 1!C12: " },
    { { "a.xlsx", 0, 0, "Biểu 1" }, "a.xlsx:Biểu 1: ", "a.xlsx:Biểu 1: " },
    { { NULL, 2, 0, "Biểu\n1" }, "Biểu\\n1!2: ", "Biểu\\n1!2: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *vi = bhxh_problem_dup_message (PROBLEM_EMPTY_FILE, cases[i].place,
                                                      NULL, NULL, NULL, BHXH_LANGUAGE_VI);
      g_autofree char *en = bhxh_problem_dup_message (PROBLEM_EMPTY_FILE, cases[i].place,
                                                      NULL, NULL, NULL, BHXH_LANGUAGE_EN);

      g_assert_true (g_str_has_prefix (vi, cases[i].start_vi));
      g_assert_true (g_str_has_prefix (en, cases[i].start_en));
    }
}

/* A line break, an escape sequence and a right-to-left override are shown, not obeyed. */
static void
test_hidden_characters (void)
{
  g_autofree char *message = bhxh_problem_dup_message (PROBLEM_BAD_DATE, nowhere,
                                                       "TX.\nQuảng\tTrị\r\033[1m\u202E",
                                                       NULL, NULL, BHXH_LANGUAGE_EN);

  g_assert_cmpstr (message, ==,
                   "\"TX.\\nQuảng\\tTrị\\r\\x1b[1m\\u202e\" is not a date; "
                   "write it like 2024-09-30");
}

static void
assert_row_is_whole (guint kind, GHashTable *names)
{
  const ProblemRow *row = bhxh_problem_get_row ((ProblemKind) kind);
  static const char *const words[] = { "{text}", "{expected}", "{other}", "{cause}" };

  g_assert_nonnull (row->name);
  g_assert_true (g_hash_table_add (names, (gpointer) row->name));
  g_assert_cmpuint (strspn (row->name, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==,
                    strlen (row->name));
  g_assert_cmpint (row->severity, >=, BHXH_SEVERITY_NOTICE);
  g_assert_cmpint (row->severity, <=, BHXH_SEVERITY_ERROR);
  g_assert_cmpint (row->error_code, >=, BHXH_ERROR_SYNTAX);
  g_assert_true (g_utf8_validate (row->vi, -1, NULL));
  g_assert_true (g_str_is_ascii (row->en));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (strstr (row->vi, words[i]) != NULL, ==,
                     strstr (row->en, words[i]) != NULL);
}

/* Each kind has its own name and says the same in both languages. */
static void
test_every_kind (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 1; kind < PROBLEM_LAST; kind++)
    {
      g_autofree char *bare = NULL;

      assert_row_is_whole (kind, names);
      bare = bhxh_problem_dup_message ((ProblemKind) kind, nowhere, "T", "E", "O",
                                       BHXH_LANGUAGE_VI);
      g_assert_null (strpbrk (bare, "[]{}"));
      g_assert_true (g_utf8_validate (bare, -1, NULL));
    }
}

static void
test_first_error (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  bhxh_diagnostics_add (diagnostics, PROBLEM_UNKNOWN_COLUMN, place, "x", NULL, NULL,
                        &error);
  g_assert_no_error (error);
  bhxh_diagnostics_add (diagnostics, PROBLEM_UNKNOWN_UNIT, place, "999", NULL, NULL,
                        &error);
  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_DATE, place, "x", NULL, NULL, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==,
                   "targets.csv:12:3: no unit has the name or code \"999\"");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 3);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 2);
}

static void
test_without_list (void)
{
  g_autoptr (GError) error = NULL;

  bhxh_diagnostics_add (NULL, PROBLEM_BAD_DATE, nowhere, "x", NULL, NULL, NULL);
  bhxh_diagnostics_add (NULL, PROBLEM_BAD_DATE, nowhere, "x", NULL, NULL, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
}

static void
test_get (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autofree char *message = NULL;
  guint64 line = 0;
  guint64 column = 0;

  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_NUMBER, place, "20,8", NULL, NULL, NULL);
  g_assert_cmpint (bhxh_diagnostics_get_severity (diagnostics, 0), ==,
                   BHXH_SEVERITY_ERROR);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "bad-number");
  g_assert_cmpstr (bhxh_diagnostics_get_file (diagnostics, 0), ==, "targets.csv");
  g_assert_cmpstr (bhxh_diagnostics_get_text (diagnostics, 0), ==, "20,8");
  bhxh_diagnostics_get_place (diagnostics, 0, &line, &column);
  g_assert_cmpuint (line, ==, 12);
  g_assert_cmpuint (column, ==, 3);
  message = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (
      message, ==,
      "targets.csv:12:3: \"20,8\" không phải là số viết liền, không dấu phân cách");
}

/* 100 letters of 3 bytes each: 66 of them, 198 bytes, fit into 200. */
static void
test_cut (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *kept = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "ệ");
  bhxh_diagnostics_add (diagnostics, PROBLEM_UNKNOWN_UNIT, nowhere, text->str, NULL, NULL,
                        NULL);
  kept = bhxh_diagnostics_get_text (diagnostics, 0);
  g_assert_cmpuint (strlen (kept), ==, 198 + strlen ("…"));
  g_assert_true (g_str_has_suffix (kept, "ệ…"));
}

static void
test_bytes (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();

  bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_BAD_UTF8, nowhere, "a\xFF\0b,rest", 4,
                              NULL, NULL, NULL);
  g_assert_cmpstr (bhxh_diagnostics_get_text (diagnostics, 0), ==, "a\uFFFD\uFFFDb");
}

/* Two of each severity are kept, in order; the list says that three more came. */
static void
test_limit (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autofree char *message = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_limit (options, BHXH_LIMIT_PROBLEMS, 2);
  for (guint i = 0; i < 4; i++)
    bhxh_diagnostics_add (diagnostics, PROBLEM_UNKNOWN_COLUMN, place, "x", NULL, NULL,
                          NULL);
  for (guint i = 0; i < 3; i++)
    bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_DATE, place, "x", NULL, NULL, NULL);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 5);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 3);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 4), ==, "more-problems");
  g_assert_cmpint (bhxh_diagnostics_get_severity (diagnostics, 4), ==,
                   BHXH_SEVERITY_ERROR);
  message = bhxh_diagnostics_dup_message (diagnostics, 4, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (message, ==, "3 more problems are not listed");
  g_assert_null (bhxh_diagnostics_get_code (diagnostics, 5));
}

/* The limits that the documentation names. */
static void
test_default_limits (void)
{
  const BhxhOptions *options = bhxh_options_or_default (NULL);
  static const guint64 stated[OPTIONS_N_LIMITS] = {
    0,         G_GUINT64_CONSTANT (4294967296),
    1048576,   65536,
    4096,      64,
    100000000, 1000000,
    4096,      10000,
    10000
  };

  for (guint i = 1; i < OPTIONS_N_LIMITS; i++)
    g_assert_cmpuint (options->limits[i], ==, stated[i]);
  g_assert_cmpint (options->language, ==, BHXH_LANGUAGE_VI);
  g_assert_cmpuint (options->n_bands, ==, 3);
  g_assert_cmpint (options->bands[1], ==, 95);
}

static void
test_options_back_to_default (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  static const gint64 cut = 50;

  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 5);
  g_assert_cmpuint (options->limits[BHXH_LIMIT_ROWS], ==, 5);
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 0);
  g_assert_cmpuint (options->limits[BHXH_LIMIT_ROWS], ==, 100000000);
  bhxh_options_set_bands (options, &cut, 1, 1);
  g_assert_cmpuint (options->n_bands, ==, 1);
  g_assert_cmpint (options->bands_decimals, ==, 1);
  bhxh_options_set_bands (options, NULL, 0, 0);
  g_assert_cmpuint (options->n_bands, ==, 3);
  g_assert_cmpint (options->bands[0], ==, 100);
  bhxh_options_set_column (options, "unit", "Huyện");
  bhxh_options_set_column (options, "unit", NULL);
  g_assert_cmpuint (g_hash_table_size (options->columns), ==, 0);
}

static gboolean
stop_at_ten (guint64 done, guint64 total G_GNUC_UNUSED, gpointer data)
{
  *(guint64 *) data = done;
  return done < 10;
}

static void
test_report (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  guint64 seen = 0;

  g_assert_true (bhxh_options_report (NULL, 1, 0, &error));
  g_assert_true (bhxh_options_report (options, 1, 0, &error));
  bhxh_options_set_progress (options, stop_at_ten, &seen);
  g_assert_true (bhxh_options_report (options, 9, 20, &error));
  g_assert_cmpuint (seen, ==, 9);
  g_assert_false (bhxh_options_report (options, 10, 20, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/message", test_message);
  g_test_add_func ("/problems/place", test_place);
  g_test_add_func ("/problems/hidden-characters", test_hidden_characters);
  g_test_add_func ("/problems/every-kind", test_every_kind);
  g_test_add_func ("/problems/first-error", test_first_error);
  g_test_add_func ("/problems/without-list", test_without_list);
  g_test_add_func ("/problems/get", test_get);
  g_test_add_func ("/problems/cut", test_cut);
  g_test_add_func ("/problems/bytes", test_bytes);
  g_test_add_func ("/problems/limit", test_limit);
  g_test_add_func ("/options/default-limits", test_default_limits);
  g_test_add_func ("/options/back-to-default", test_options_back_to_default);
  g_test_add_func ("/options/report", test_report);
  return g_test_run ();
}
