/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * map.json: what it may hold, where its problems are, and that it is written as it was
 * read.
 */
#include "map-check.h"

#define VERSION "\"bhxhplan_map\": \"1.0\""
#define TABLE "\"table\": {\"rows\": \"2:9\"}"
#define COLUMNS "\"columns\": [{\"column\": \"C\", \"indicator\": \"si_rate\"}]"
/* The other sections that a map needs stand on one line before the one at test. */
#define MAP(rest) "{" VERSION ", " TABLE ", " COLUMNS ",\n" rest "}"

/* --- What is wrong -------------------------------------------------------------------
 */

/* A map, and the problems it has. */
typedef struct
{
  const char *path;
  const char *json;
  const char *problems;
} ProblemCase;

static const ProblemCase problem_cases[] = {
  { "/map/problems/no-json", "{", "bad-json 1:1 \n" },
  { "/map/problems/no-object", "[]", "bad-json 1:1 [\n" },
  { "/map/problems/doubled-key", "{" VERSION ",\n" VERSION "}",
    "json-duplicate-key 2:14 bhxhplan_map\n" },
  { "/map/problems/no-version", "{" TABLE ", " COLUMNS "}",
    "json-missing-key 1:1 bhxhplan_map\n" },
  { "/map/problems/other-version", "{\n\"bhxhplan_map\": \"2.0\"}",
    "unknown-version 2:17 2.0\n" },
  { "/map/problems/version-no-text", "{\n\"bhxhplan_map\": 1}",
    "json-wrong-type 2:17 bhxhplan_map\n" },
  { "/map/problems/no-table", "{" VERSION ", " COLUMNS "}",
    "json-missing-key 1:1 table\n" },
  { "/map/problems/no-columns", "{" VERSION ", " TABLE "}",
    "json-missing-key 1:1 columns\n" },
  { "/map/problems/unknown-section", MAP ("\"cột\": []"), "unknown-key 2:1 cột\n" },
  { "/map/problems/unknown-key",
    MAP ("\"numbers\": {\"style\": \"vi\", \"styel\": \"vi\"}"),
    "unknown-key 2:28 styel\n" },
  { "/map/problems/key-of-another-section",
    MAP ("\"leave_out\": [{\"rows\": \"3\", \"unit\": \"45\"}]"),
    "unknown-key 2:29 unit\n" },
  { "/map/problems/no-list", MAP ("\"totals\": {}"), "json-wrong-shape 2:11 totals\n" },
  { "/map/problems/no-object-in-list", MAP ("\"totals\": [\n7]"),
    "json-wrong-shape 3:1 totals\n" },
  { "/map/problems/list-for-object", MAP ("\"sheet\": []"),
    "json-wrong-shape 2:10 sheet\n" },
  { "/map/problems/number-for-text", MAP ("\"sheet\": {\"number\": 2}"),
    "json-wrong-type 2:21 number\n" },
  { "/map/problems/blank", MAP ("\"sheet\": {\"name\": \"\"}"), "missing-value 2:19 \n" },
  { "/map/problems/rows", MAP ("\"totals\": [{\"rows\": \"9:2\"}]"),
    "bad-map-place 2:21 9:2\n" },
  { "/map/problems/row-zero", MAP ("\"totals\": [{\"rows\": \"0\"}]"),
    "bad-map-place 2:21 0\n" },
  { "/map/problems/column",
    MAP ("\"fields\": [{\"field\": \"unit\", \"column\": \"A:B\"}]"),
    "bad-map-place 2:40 A:B\n" },
  { "/map/problems/columns-past-all", MAP ("\"leave_out\": [{\"columns\": \"XFE\"}]"),
    "bad-map-place 2:27 XFE\n" },
  { "/map/problems/cell", MAP ("\"fields\": [{\"field\": \"unit\", \"cell\": \"12B\"}]"),
    "bad-map-place 2:38 12B\n" },
  { "/map/problems/field",
    MAP ("\"names\": [{\"field\": \"value\", \"text\": \"a\", "
         "\"means\": \"b\"}]"),
    "bad-code-value 2:21 value\n" },
  { "/map/problems/scale",
    "{" VERSION ", " TABLE ",\n\"columns\": [{\"column\": \"C\", \"scale\": \"12\"}]}",
    "bad-code-value 2:38 12\n" },
  { "/map/problems/period",
    "{" VERSION ", " TABLE
    ",\n\"columns\": [{\"column\": \"C\", \"period\": \"2024-13\"}]}",
    "no-such-period 2:39 2024-13\n" },
  { "/map/problems/certainty",
    MAP ("\"sheet\": {\"name\": \"a\", \"certainty\": \"yes\"}"),
    "bad-code-value 2:37 yes\n" },
  { "/map/problems/required-key",
    MAP ("\"names\": [{\"field\": \"unit\", \"text\": \"a\"}]"),
    "json-missing-key 2:11 means\n" },
  { "/map/problems/one-of-two", MAP ("\"sheet\": {\"name\": \"a\", \"number\": \"1\"}"),
    "one-key-needed 2:10 \n" },
  { "/map/problems/none-of-three", MAP ("\"fields\": [{\"field\": \"unit\"}]"),
    "one-key-needed 2:12 \n" },
  { "/map/problems/value-and-row",
    "{" VERSION ", " TABLE ",\n\"columns\": [{\"column\": \"C\", \"period\": \"2024\", "
    "\"period_row\": \"3\"}]}",
    "one-key-needed 2:13 \n" },
  { "/map/problems/all-at-once",
    MAP ("\"sheet\": {\"number\": \"x\"},\n\"hidden\": "
         "{\"hidden_rows\": \"no\"}"),
    "bad-map-place 2:21 x\nbad-code-value 3:27 no\n" },
};

static void
check_problems (gconstpointer data)
{
  const ProblemCase *c = data;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", c->json, strlen (c->json), options, &error);
  g_autofree char *problems = dup_problems (diagnostics);
  g_autofree char *message =
      bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);

  g_assert_null (map);
  g_assert_cmpstr (problems, ==, c->problems);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpstr (bhxh_diagnostics_get_file (diagnostics, 0), ==, "map.json");
}

static void
test_messages (void)
{
  const char *json = MAP ("\"sheet\": {\"sheet\": \"a\", \"name\": \"b\"}");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  g_assert_null (bhxh_map_parse ("m.json", json, strlen (json), options, NULL));
  vi = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI);
  en = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (en, ==,
                   "m.json:2:11: the format has no key \"sheet\" here; the keys are: "
                   "name, number, certainty, reason, from");
  g_assert_cmpstr (vi, ==,
                   "m.json:2:11: định dạng không có khóa \"sheet\" ở đây; các khóa dùng "
                   "được: name, number, certainty, reason, from");
}

/* --- Limits --------------------------------------------------------------------------
 */

static void
check_limit (const char *json, const char *code)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_map_parse ("map.json", json, strlen (json), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  if (code != NULL)
    g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, code);
}

/* 4,096 entries in all, of which the table and one column are two; 64 levels; 1 MiB. */
static void
test_limits (void)
{
  g_autoptr (GString) entries = g_string_new ("{" VERSION ", " TABLE ", " COLUMNS
                                              ", \"leave_out\": [{\"rows\": \"1\"}");
  g_autoptr (GString) deep = g_string_new ("{\"a\": ");
  g_autoptr (GString) large = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  BhxhMap *map = NULL;

  for (guint i = 1; i < 4094; i++)
    g_string_append (entries, ", {\"rows\": \"1\"}");
  g_string_append (entries, "]}");
  map = bhxh_map_parse ("map.json", entries->str, entries->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_map_get_n_entries (map), ==, 4096);
  bhxh_map_unref (map);
  g_string_truncate (entries, entries->len - 2);
  g_string_append (entries, ", {\"rows\": \"1\"}]}");
  check_limit (entries->str, "too-many-entries");
  for (guint i = 0; i < 64; i++)
    g_string_append_c (deep, '[');
  check_limit (deep->str, "json-too-deep");
  g_string_set_size (large, (1 << 20) + 1);
  memset (large->str, ' ', large->len);
  check_limit (large->str, NULL);
}

/* --- In and out ----------------------------------------------------------------------
 */

static const char whole[] =
    "{\n"
    "  \"bhxhplan_map\": \"1.0\",\n"
    "  \"sheet\": {\"name\": \"Biểu 1\"},\n"
    "  \"table\": {\"header_rows\": \"3:4\", \"rows\": \"5:\"},\n"
    "  \"numbers\": {\"style\": \"vi\", \"precision\": \"stored\"},\n"
    "  \"hidden\": {\"hidden_rows\": \"take\", \"hidden_columns\": \"leave\"},\n"
    "  \"fields\": [{\"field\": \"unit\", \"column\": \"B\"}],\n"
    "  \"columns\": [{\"column\": \"C:F\", \"kind\": \"actual\", "
    "\"indicator\": \"si_rate\", \"period_row\": \"4\"}],\n"
    "  \"names\": [{\"field\": \"stage\", \"text\": \"ƯTH\", "
    "\"means\": \"estimate\"}],\n"
    "  \"totals\": [{\"text\": \"Toàn tỉnh\", \"unit\": \"45\", \"of\": "
    "\"6:15\"}],\n"
    "  \"leave_out\": [{\"columns\": \"A\", \"certainty\": \"guess\", "
    "\"from\": \"A3\"}]\n"
    "}\n";

static void
test_format (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", whole, strlen (whole), NULL, &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_map_get_n_entries (map), ==, 9);
  g_assert_cmpuint (bhxh_map_count_guesses (map), ==, 1);
  json = bhxh_map_format (map);
  g_assert_cmpstr (json, ==, whole);
}

static void
test_table (void)
{
  static const char *const names[] = { "section", "entry",  "says", "certainty",
                                       "from",    "reason", NULL };
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", whole, strlen (whole), NULL, NULL);
  g_autoptr (BhxhTable) table = bhxh_map_dup_table (map);
  g_autofree char *entries = dup_entries (map);

  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (bhxh_table_get_column_name (table, i), ==, names[i]);
  g_assert_cmpstr (
      entries, ==,
      "sheet,sure,,name=Biểu 1\n"
      "table,sure,,\"header_rows=3:4, rows=5:\"\n"
      "numbers,sure,,\"style=vi, precision=stored\"\n"
      "hidden,sure,,\"hidden_rows=take, hidden_columns=leave\"\n"
      "fields,sure,,\"field=unit, column=B\"\n"
      "columns,sure,,\"column=C:F, kind=actual, indicator=si_rate, period_row=4\"\n"
      "names,sure,,\"field=stage, text=ƯTH, means=estimate\"\n"
      "totals,sure,,\"text=Toàn tỉnh, unit=45, of=6:15\"\n"
      "leave_out,guess,A3,columns=A\n");
}

static void
test_save (void)
{
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", whole, strlen (whole), NULL, NULL);
  g_autofree char *path = write_table ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) again = NULL;
  g_autofree char *json = NULL;

  g_assert_true (bhxh_map_save (map, path, &error));
  again = bhxh_map_load (path, NULL, &error);
  g_assert_no_error (error);
  json = bhxh_map_format (again);
  g_assert_cmpstr (json, ==, whole);
  remove_table (path);
  g_assert_false (bhxh_map_save (map, "/nowhere/map.json", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_clear_error (&error);
  g_assert_null (bhxh_map_load ("/nowhere/map.json", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

static void
test_references (void)
{
  BhxhMap *map = bhxh_map_parse ("map.json", whole, strlen (whole), NULL, NULL);

  g_assert_true (bhxh_map_ref (map) == map);
  bhxh_map_unref (map);
  g_assert_cmpuint (bhxh_map_get_n_entries (map), ==, 9);
  bhxh_map_unref (map);
  bhxh_map_unref (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (problem_cases); i++)
    g_test_add_data_func (problem_cases[i].path, &problem_cases[i], check_problems);
  g_test_add_func ("/map/problems/messages", test_messages);
  g_test_add_func ("/map/limits", test_limits);
  g_test_add_func ("/map/format", test_format);
  g_test_add_func ("/map/table", test_table);
  g_test_add_func ("/map/save", test_save);
  g_test_add_func ("/map/references", test_references);
  return g_test_run ();
}
