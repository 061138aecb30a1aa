/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows become a tree, or all that is wrong with them is told.
 */
#include "frame-fixture.h"

/* --- The tree ------------------------------------------------------------------------
 */

/* Province, districts 01 and 02, communes b under 01, a and c under 02, in any order. */
static BhxhFrame *
build_tree (const char *const *lines)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  BhxhFrame *frame;

  for (; *lines != NULL; lines++)
    add_unit (set, *lines);
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  return frame;
}

static char *
describe (BhxhFrame *frame)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bhxh_frame_get_n_known (frame); i++)
    {
      guint first;
      const guint n = bhxh_frame_get_children (frame, i, &first);

      g_string_append_printf (text, "%s:%d:%u+%u ", code_of (frame, (gint) i),
                              bhxh_frame_get_parent (frame, i), first, n);
    }
  return g_string_free (text, FALSE);
}

/* Level by level, children together and by code; a later unit after the axis. */
static void
test_order (void)
{
  const char *const one[] = { "p,,,,province",           "02,,,p,district",
                              "c,,,02,commune",          "a,,,02,commune",
                              "z,2025-07-01,,p,commune", "01,,,p,district",
                              "b,,,01,commune",          NULL };
  const char *const other[] = { "b,,,01,commune",  "z,2025-07-01,,p,commune",
                                "01,,,p,district", "a,,,02,commune",
                                "c,,,02,commune",  "02,,,p,district",
                                "p,,,,province",   NULL };
  g_autoptr (BhxhFrame) frame = build_tree (one);
  g_autoptr (BhxhFrame) shuffled = build_tree (other);
  g_autofree char *text = describe (frame);
  g_autofree char *shuffled_text = describe (shuffled);

  g_assert_cmpstr (text, ==,
                   "p:-1:1+2 01:0:3+1 02:0:4+2 b:1:0+0 a:2:0+0 c:2:0+0 z:-1:0+0 ");
  g_assert_cmpstr (shuffled_text, ==, text);
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 6);
  g_assert_cmpuint (bhxh_frame_get_n_known (frame), ==, 7);
}

static void
test_texts (void)
{
  const char *const lines[] = {
    "45,,,,province,Tỉnh Quảng Trị,,Toàn tỉnh; Cả\\; tỉnh ;;x,targets", NULL
  };
  g_autoptr (BhxhFrame) frame = build_tree (lines);
  const BhxhDistrict *district = bhxh_frame_get_district (frame, 0);

  g_assert_cmpstr (bhxh_district_get_name (district, BHXH_LANGUAGE_EN), ==,
                   "Tỉnh Quảng Trị");
  g_assert_cmpuint (bhxh_district_get_n_aliases (district), ==, 3);
  g_assert_cmpstr (bhxh_district_get_alias (district, 0), ==, "Toàn tỉnh");
  g_assert_cmpstr (bhxh_district_get_alias (district, 1), ==, "Cả; tỉnh");
  g_assert_cmpstr (bhxh_district_get_alias (district, 2), ==, "x");
  g_assert_null (bhxh_district_get_alias (district, 3));
  g_assert_cmpint (bhxh_district_get_level (district), ==, BHXH_LEVEL_PROVINCE);
  g_assert_cmpuint (bhxh_district_get_addressed (district), ==, BHXH_ADDRESSED_TARGETS);
}

static void
test_validity (void)
{
  const char *const lines[] = { "p,,,,province",
                                "a,2022-10-29/2025-01-01,2025-06-30,p,commune", NULL };
  g_autoptr (BhxhFrame) frame = build_tree (lines);
  const BhxhDistrict *a = bhxh_frame_get_district (frame, 1);

  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2022-10-28")), ==, 0);
  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2022-10-29")), ==, -1);
  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2024-12-31")), ==, -1);
  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2025-01-01")), ==, 1);
  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2025-06-30")), ==, 1);
  g_assert_cmpint (bhxh_district_is_valid_on (a, day_of ("2025")), ==, 0);
  g_assert_cmpint (bhxh_district_get_valid_from (a), ==, day_of ("2025-01-01"));
  g_assert_cmpint (bhxh_district_get_valid_to (a), ==, day_of ("2025-06-30"));
}

/* Two provinces that went into one stood side by side before; what they were holds now. */
static void
test_merged_roots (void)
{
  static const char *const lines[] = { "u p,,2023-06-30",  "u q,,2023-06-30",
                                       "u q,2023-07-01",   "s p,q,2023-07-01",
                                       "s q,q,2023-07-01", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFrame) frame = NULL;
  RowSet *set = row_set_new ("2023-07-01");

  add_lines (set, lines);
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 1);
  g_assert_cmpint (bhxh_frame_trace_unit (frame, 1), ==, 0);
  g_assert_cmpint (bhxh_frame_trace_unit (frame, 2), ==, 0);
  row_set_free (set);
}

static void
test_periods (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  const BhxhPeriod periods[] = { day_of ("2023"), day_of ("2022/2025"), day_of ("2022"),
                                 day_of ("2023"), BHXH_PERIOD_NONE };
  g_autoptr (BhxhFrame) frame = NULL;

  add_unit (set, "p,,,,province");
  set->rows.periods = periods;
  set->rows.n_periods = G_N_ELEMENTS (periods);
  frame = build_frame (set, NULL, NULL);
  g_assert_cmpuint (bhxh_frame_get_n_periods (frame), ==, 3);
  g_assert_cmpint (bhxh_frame_get_period (frame, 0), ==, day_of ("2022"));
  g_assert_cmpint (bhxh_frame_get_period (frame, 1), ==, day_of ("2023"));
  g_assert_cmpint (bhxh_frame_get_period (frame, 2), ==, day_of ("2022/2025"));
  g_assert_cmpint (bhxh_frame_get_period (frame, 3), ==, BHXH_PERIOD_NONE);
  g_assert_cmpint (bhxh_frame_find_period (frame, day_of ("2022/2025")), ==, 2);
  g_assert_cmpint (bhxh_frame_find_period (frame, day_of ("2024")), ==, -1);
}

static void
test_bundled (void)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  guint first;

  /* The province, its 10 districts and 125 communes; after them 3 communes of 2025-01-01,
   * and of 2025-07-01 the province, 36 communes and a special zone. */
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 1 + 10 + 125);
  g_assert_cmpuint (bhxh_frame_get_n_known (frame), ==, 136 + 3 + 38);
  g_assert_cmpuint (bhxh_frame_get_children (frame, 0, &first), ==, 10);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpstr (code_of (frame, 1), ==, "461");
  g_assert_cmpstr (code_of (frame, 10), ==, "471");
  g_assert_cmpuint (bhxh_frame_get_children (frame, 10, &first), ==, 0);
  g_assert_cmpuint (bhxh_frame_get_children (frame, 1, &first), ==, 9);
  g_assert_cmpstr (code_of (frame, (gint) first), ==, "19330");
}

/* --- Indicators ----------------------------------------------------------------------
 */

static void
test_indicators (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFrame) frame = NULL;
  const BhxhIndicator *growth;

  add_unit (set, "p,,,,province");
  add_indicator (set, "rate,percent,1,persons,force");
  add_indicator (set, "persons,person,0");
  add_indicator (set, "part,person,0,,,persons");
  add_indicator (set, "force,person,0");
  add_indicator (set, "growth,index,0,persons,prev(persons)");
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_frame_get_n_indicators (frame), ==, 5);
  g_assert_cmpint (bhxh_indicator_get_numerator (bhxh_frame_get_indicator (frame, 0)), ==,
                   1);
  g_assert_cmpint (bhxh_indicator_get_denominator (bhxh_frame_get_indicator (frame, 0)),
                   ==, 3);
  g_assert_cmpint (bhxh_indicator_get_part_of (bhxh_frame_get_indicator (frame, 2)), ==,
                   1);
  g_assert_cmpint (bhxh_indicator_get_part_of (bhxh_frame_get_indicator (frame, 0)), ==,
                   -1);
  growth = bhxh_frame_get_indicator (frame, 4);
  g_assert_cmpint (bhxh_indicator_get_denominator (growth), ==, 1);
  g_assert_true (bhxh_indicator_is_denominator_previous (growth));
  g_assert_false (
      bhxh_indicator_is_denominator_previous (bhxh_frame_get_indicator (frame, 0)));
  g_assert_null (bhxh_frame_get_indicator (frame, 5));
}

/* --- Problems ------------------------------------------------------------------------
 */

/* The first cell of a line says what is added: u, s or i. */
typedef struct
{
  const char *path;
  const char *lines[6];
  const char *code; /* of the only problem */
  guint64 line;     /* of its file; 0: none */
  BhxhError error_code;
} ProblemCase;

static const ProblemCase problem_cases[] = {
  { "unknown-parent", { "u p", "u a,,,q" }, "unknown-parent", 3, BHXH_ERROR_UNKNOWN },
  { "parent-ends-before",
    { "u p,,", "u d,,2023-12-31,p", "u a,,2024-06-30,d" },
    "parent-not-valid",
    4,
    BHXH_ERROR_DATA },
  { "parent-begins-after",
    { "u p", "u d,2020-01-01,,p", "u a,,,d" },
    "parent-not-valid",
    4,
    BHXH_ERROR_DATA },
  { "parent-of-another-day",
    { "u p", "u d,,2022-12-31,p", "u d,2023-01-01,,p", "u a,,2024-06-30,d@2022-01-01" },
    "parent-not-valid",
    5,
    BHXH_ERROR_DATA },
  { "cycle", { "u p", "u a,,,b", "u b,,,c", "u c,,,a" }, "cycle", 3, BHXH_ERROR_DATA },
  { "own-parent", { "u p", "u a,,,a" }, "cycle", 3, BHXH_ERROR_DATA },
  { "overlap",
    { "u p", "u a,,2023-12-31,p", "u a,2023-12-31,,p" },
    "overlapping-validity",
    4,
    BHXH_ERROR_DATA },
  { "same-row-twice",
    { "u p", "u a,,,p", "u a,,,p" },
    "overlapping-validity",
    4,
    BHXH_ERROR_DATA },
  { "no-root", { "u p,2023-01-01" }, "no-root", 0, BHXH_ERROR_DATA },
  { "two-roots", { "u p", "u q" }, "two-roots", 3, BHXH_ERROR_DATA },
  { "two-roots-before", { "u p", "u q,,2022-12-31" }, "two-roots", 3, BHXH_ERROR_DATA },
  { "two-roots-later", { "u p", "u q,2024-01-01" }, "two-roots", 3, BHXH_ERROR_DATA },
  { "days-reversed",
    { "u p", "u a,2024-01-01,2023-01-01,p" },
    "dates-reversed",
    3,
    BHXH_ERROR_RANGE },
  { "succession-of-nobody",
    { "u p", "s q,p,2023-01-01" },
    "unknown-unit",
    2,
    BHXH_ERROR_UNKNOWN },
  { "succession-too-late",
    { "u p", "u a,,2023-01-31,p", "s a,p,2023-06-01" },
    "unit-not-valid-then",
    2,
    BHXH_ERROR_DATA },
  { "shares-above-one",
    { "u p", "u a,,2022-12-31,p", "u b,,,p", "s a,b,2023-01-01,0.6",
      "s a,p,2023-01-01,0.5" },
    "shares-above-one",
    3,
    BHXH_ERROR_RANGE },
  { "share-above-one",
    { "u p", "u a,,2022-12-31,p", "s a,p,2023-01-01,1.5" },
    "number-out-of-range",
    2,
    BHXH_ERROR_RANGE },
  { "share-of-nothing",
    { "u p", "u a,,2022-12-31,p", "s a,p,2023-01-01,0" },
    "number-out-of-range",
    2,
    BHXH_ERROR_RANGE },
  { "succession-cycle",
    { "u p", "u a,,,p", "u b,,,p", "s a,b,", "s b,a," },
    "cycle",
    2,
    BHXH_ERROR_DATA },
  { "unknown-numerator",
    { "u p", "i a", "i r,percent,1,b,a" },
    "unknown-indicator",
    3,
    BHXH_ERROR_UNKNOWN },
  { "unknown-denominator",
    { "u p", "i a", "i r,percent,1,a,prev(b)" },
    "unknown-denominator",
    3,
    BHXH_ERROR_UNKNOWN },
  { "no-denominator",
    { "u p", "i a", "i r,percent,1,a" },
    "bad-indicator",
    3,
    BHXH_ERROR_DATA },
  { "rate-of-unlike",
    { "u p", "i a", "i b,percent,1", "i r,percent,1,a,b" },
    "bad-indicator",
    4,
    BHXH_ERROR_DATA },
  { "rate-of-itself",
    { "u p", "i a", "i r,percent,1,a,a" },
    "bad-indicator",
    3,
    BHXH_ERROR_DATA },
  { "persons-with-decimals",
    { "u p", "i a,person,1" },
    "bad-indicator",
    2,
    BHXH_ERROR_DATA },
  { "part-of-unlike",
    { "u p", "i a", "i b,percent,1,,,a" },
    "bad-indicator",
    3,
    BHXH_ERROR_DATA },
};

static void
test_problem (gconstpointer data)
{
  const ProblemCase *test = data;
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  guint64 line = 0;

  add_lines (set, test->lines);
  g_assert_null (build_frame (set, diagnostics, &error));
  g_assert_error (error, BHXH_ERROR, (gint) test->error_code);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, test->code);
  bhxh_diagnostics_get_place (diagnostics, 0, &line, NULL);
  g_assert_cmpuint (line, ==, test->line);
}

/* Whoever keeps the rows has listed it. */
static void
test_indicator_twice (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  const char *const lines[] = { "u p", "i a", "i a", NULL };

  add_lines (set, lines);
  g_assert_null (build_frame (set, diagnostics, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 0);
}

static void
test_part_of_cycle (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  const char *const lines[] = { "u p", "i a,person,0,,,b", "i b,person,0,,,a", NULL };

  add_lines (set, lines);
  g_assert_null (build_frame (set, diagnostics, NULL));
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "cycle");
}

/* Problems of one table do not hide those of another. */
static void
test_all_problems (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  const char *const lines[] = { "u p", "u a,,,q", "s a,b,2023-01-01", "i r,percent,1,x,y",
                                NULL };

  add_lines (set, lines);
  g_assert_null (build_frame (set, diagnostics, &error));
  /* Numerator, denominator, parent, new unit. */
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 4);
}

static void
test_limits (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  const BhxhPeriod periods[] = { day_of ("2022"), day_of ("2023"), day_of ("2022") };

  add_unit (set, "p");
  add_unit (set, "a,,,p");
  set->rows.units = (const UnitRow *) (gpointer) set->units->data;
  set->rows.n_units = 2;
  bhxh_options_set_limit (options, BHXH_LIMIT_UNITS, 1);
  g_assert_null (bhxh_frame_build (&set->rows, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);
  bhxh_options_set_limit (options, BHXH_LIMIT_UNITS, 2);
  bhxh_options_set_limit (options, BHXH_LIMIT_PERIODS, 1);
  set->rows.periods = periods;
  set->rows.n_periods = 3;
  g_assert_null (bhxh_frame_build (&set->rows, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-build/order", test_order);
  g_test_add_func ("/frame-build/texts", test_texts);
  g_test_add_func ("/frame-build/validity", test_validity);
  g_test_add_func ("/frame-build/merged-roots", test_merged_roots);
  g_test_add_func ("/frame-build/periods", test_periods);
  g_test_add_func ("/frame-build/bundled", test_bundled);
  g_test_add_func ("/frame-build/indicators", test_indicators);
  for (guint i = 0; i < G_N_ELEMENTS (problem_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/frame-build/problem/", problem_cases[i].path, NULL);

      g_test_add_data_func (path, &problem_cases[i], test_problem);
    }
  g_test_add_func ("/frame-build/problem/indicator-twice", test_indicator_twice);
  g_test_add_func ("/frame-build/problem/part-of-cycle", test_part_of_cycle);
  g_test_add_func ("/frame-build/problem/all", test_all_problems);
  g_test_add_func ("/frame-build/limits", test_limits);
  return g_test_run ();
}
