/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Workbooks that other programs wrote (tests/data/workbooks/README.md): the annex of the
 * decision by the map that is suggested, and every cell that holds no number.
 */
#include "map-check.h"

#define V "si_voluntary_persons"

static char *
find_workbook (const char *name)
{
  return g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "tests", "data", "workbooks",
                           name, NULL);
}

/* --- The annex -----------------------------------------------------------------------
 */

/* Whether a figure is the plan's target, digit for digit. */
static void
check_target (const BhxhFigures *figures, guint unit, guint indicator, guint period)
{
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (bundled_plan (), NULL, NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const gint there = bhxh_frame_find_period (bhxh_figures_get_frame (targets),
                                             bhxh_frame_get_period (frame, period));
  gint64 values[2] = { 0 };
  gint decimals[2] = { 0 };

  g_assert_cmpint (there, >=, 0);
  g_assert_true (
      bhxh_figures_get (figures, unit, indicator, period, 0, &values[0], &decimals[0]));
  g_assert_true (bhxh_figures_get (targets, unit, indicator, (guint) there, 0, &values[1],
                                   &decimals[1]));
  g_assert_cmpint (values[0], ==, values[1]);
  g_assert_cmpint (decimals[0], ==, decimals[1]);
}

/* Ten units, four indicators, four years: 160 statements, and no other. */
static void
check_annex (const BhxhFigures *figures)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  guint n = 0;

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
        {
          const guint n_here = bhxh_figures_get_n (figures, unit, i, period);

          g_assert_cmpuint (n_here, <=, 1);
          n += n_here;
          if (n_here > 0)
            check_target (figures, unit, i, period);
        }
  g_assert_cmpuint (n, ==, 160);
}

static void
test_annex (gconstpointer name)
{
  g_autofree char *path = find_workbook (name);
  const char *const paths[] = { path };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = bhxh_map_compute (bundled_plan (), path, NULL, &error);
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhFigures) figures = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_map_count_guesses (map), ==, 0);
  figures = bhxh_map_load_figures (bundled_plan (), paths, maps, 1, NULL, &error);
  g_assert_no_error (error);
  check_annex (figures);
}

/* A map that a person would write: four columns at a time, the years in their headers. */
static void
test_annex_by_hand (void)
{
  const char *json =
      "{\"bhxhplan_map\": \"1.0\", \"sheet\": {\"number\": \"1\"}, "
      "\"table\": {\"header_rows\": \"4:6\", \"rows\": \"7:16\"}, "
      "\"fields\": [{\"field\": \"unit_name\", \"column\": \"B\"}], \"columns\": ["
      "{\"column\": \"C:F\", \"indicator\": \"si_rate\", \"period_row\": \"6\"}, "
      "{\"column\": \"G:J\", \"indicator\": \"si_compulsory_rate\", \"period_row\": "
      "\"6\"}, "
      "{\"column\": \"K:N\", \"indicator\": \"si_voluntary_rate\", \"period_row\": "
      "\"6\"}, "
      "{\"column\": \"O:R\", \"indicator\": \"ui_rate\", \"period_row\": \"6\"}], "
      "\"totals\": [{\"text\": \"Toàn tỉnh\", \"unit\": \"45\"}], "
      "\"leave_out\": [{\"columns\": \"A\"}]}";
  g_autofree char *path = find_workbook ("annex.xlsx");
  const char *const paths[] = { path };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = bhxh_map_parse ("m", json, strlen (json), NULL, &error);
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhFigures) figures =
      bhxh_map_load_figures (bundled_plan (), paths, maps, 1, NULL, &error);

  g_assert_no_error (error);
  check_annex (figures);
}

static int
compare_rows (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The annex's rows of the plan's own table of targets: unit, indicator, period and value
 * of each, in order. */
static char *
dup_annex_targets (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "lib", "data",
                                            BUNDLED, "targets.csv", NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], ",PL.table#") != NULL)
      {
        g_auto (GStrv) fields = g_strsplit (lines[i], ",", 5);

        g_ptr_array_add (rows, g_strdup_printf ("%s,%s,%s,%s", fields[0], fields[1],
                                                fields[2], fields[3]));
      }
  g_assert_cmpuint (rows->len, ==, 160);
  g_ptr_array_sort (rows, compare_rows);
  g_ptr_array_add (rows, NULL);
  return g_strjoinv ("\n", (char **) rows->pdata);
}

/* As statements: row for row what the plan's table has. */
static void
test_annex_as_targets (gconstpointer name)
{
  g_autofree char *path = find_workbook (name);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = bhxh_map_compute (bundled_plan (), path, NULL, &error);
  g_autoptr (BhxhImport) import =
      bhxh_import_load_sheet (bundled_plan (), path, map, NULL, &error);
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *expected = dup_annex_targets ();
  g_autofree char *got = NULL;
  g_auto (GStrv) rows = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_import_get_n_rows (import), ==, 160);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 0);
  table = bhxh_import_dup_table (import);
  bhxh_options_set_columns (options, "unit,indicator,period,value");
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  rows = g_strsplit (g_strdelimit (csv, "\r", ' '), "\n", -1);
  for (n = 0; rows[n] != NULL; n++)
    g_strstrip (rows[n]);
  qsort (rows + 1, n - 2, sizeof *rows, compare_rows);
  g_clear_pointer (&rows[n - 1], g_free);
  got = g_strjoinv ("\n", rows + 1);
  g_assert_cmpstr (got, ==, expected);
}

/* --- Troubles ------------------------------------------------------------------------
 */

/* Row 8 is hidden: taken, left, or not decided. */
#define TROUBLES(rows, hidden, more)                                                     \
  "{\"bhxhplan_map\": \"1.0\", \"sheet\": {\"name\": \"số liệu\"}, "                 \
  "\"table\": {\"header_rows\": \"1\", \"rows\": \"" rows "\"}, " hidden                 \
  "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "                         \
  "{\"field\": \"period\", \"text\": \"2024\"}], \"columns\": ["                         \
  "{\"column\": \"B\", \"indicator\": \"" V "\"}" more "]}"
#define RATE ", {\"column\": \"C\", \"indicator\": \"si_rate\"}"

typedef struct
{
  const char *path;
  const char *map;
  const char *problems;
  const char *figures;
} TroubleCase;

static const TroubleCase trouble_cases[] = {
  { "/map/workbooks/cells", TROUBLES ("2:7", "", RATE),
    "Số liệu!B4 nothing-for-number\nSố liệu!B5 error-for-number\n"
    "Số liệu!B6 date-for-number\nSố liệu!B7 unreadable-number\n"
    "Số liệu!B3 number-as-text\n",
    NULL },
  /* 0.379 shown as 37.9% is that, and "1.300" among numbers is a thousand and three
   * hundred. */
  { "/map/workbooks/text-and-percent", TROUBLES ("2:3", "", RATE),
    "Số liệu!B3 number-as-text\n",
    "461/" V "/2024=1200\n461/si_rate/2024=37.9\n462/" V "/2024=1300\n"
    "462/si_rate/2024=26.1\n" },
  { "/map/workbooks/hidden-undecided", TROUBLES ("8:8", "", ""),
    "Số liệu!C1 unknown-column\nSố liệu!8 hidden-undecided\n", NULL },
  { "/map/workbooks/hidden-taken",
    TROUBLES ("8:8", "\"hidden\": {\"hidden_rows\": \"take\"}, ", ""),
    "Số liệu!C1 unknown-column\nSố liệu!8 hidden\n", "470/" V "/2024=1700\n" },
  { "/map/workbooks/hidden-left",
    TROUBLES ("8:8", "\"hidden\": {\"hidden_rows\": \"leave\"}, ", ""),
    "Số liệu!C1 unknown-column\nSố liệu!8 hidden\n", "" },
};

/* Each problem as "sheet!cell code", but for what the reader of sheets itself says. */
static char *
dup_cells (BhxhDiagnostics *diagnostics)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);
      const char *code = bhxh_diagnostics_get_code (diagnostics, i);
      const char *cell = strstr (message, ".xlsx:") + strlen (".xlsx:");

      if (!g_str_equal (code, "hidden-cells"))
        g_string_append_printf (lines, "%.*s %s\n", (int) strcspn (cell, ":"), cell,
                                code);
    }
  return g_string_free (lines, FALSE);
}

static void
check_troubles (gconstpointer data)
{
  const TroubleCase *c = data;
  g_autofree char *path = find_workbook ("troubles.xlsx");
  const char *const paths[] = { path };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("m", c->map, strlen (c->map), options, &error);
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *problems = NULL;
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  figures = bhxh_map_load_figures (bundled_plan (), paths, maps, 1, options, &error);
  problems = dup_cells (diagnostics);
  g_assert_cmpstr (problems, ==, c->problems);
  lines = figures != NULL ? dup_figures (figures) : NULL;
  g_assert_cmpstr (lines, ==, c->figures);
}

/* The map that is suggested finds the sheet, and leaves the hidden row to a person. */
static void
test_suggested (void)
{
  g_autofree char *path = find_workbook ("troubles.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = bhxh_map_compute (bundled_plan (), path, NULL, &error);
  g_autofree char *entries = NULL;

  g_assert_no_error (error);
  entries = dup_entries (map);
  g_assert_cmpstr (
      entries, ==,
      "sheet,sure,,name=Số liệu\n"
      "table,sure,A2,\"header_rows=1, rows=2:8\"\n"
      "hidden,guess,A8,hidden_rows=take\n"
      "fields,sure,A1,\"field=unit_name, column=A\"\n"
      "columns,sure,B1,\"column=B, header=Số người tham gia BHXH tự nguyện năm 2024, "
      "indicator=" V ", period=2024\"\n"
      "columns,sure,C1,\"column=C, header=Tỷ lệ bao phủ BHXH năm 2024 (%), "
      "indicator=si_rate, period=2024\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/map/workbooks/annex-xlsx", "annex.xlsx", test_annex);
  g_test_add_data_func ("/map/workbooks/annex-ods", "annex.ods", test_annex);
  g_test_add_data_func ("/map/workbooks/annex-docx", "annex.docx", test_annex);
  g_test_add_data_func ("/map/workbooks/annex-xlsx-as-targets", "annex.xlsx",
                        test_annex_as_targets);
  g_test_add_data_func ("/map/workbooks/annex-docx-as-targets", "annex.docx",
                        test_annex_as_targets);
  g_test_add_func ("/map/workbooks/annex-by-hand", test_annex_by_hand);
  for (gsize i = 0; i < G_N_ELEMENTS (trouble_cases); i++)
    g_test_add_data_func (trouble_cases[i].path, &trouble_cases[i], check_troubles);
  g_test_add_func ("/map/workbooks/suggested", test_suggested);
  return g_test_run ();
}
