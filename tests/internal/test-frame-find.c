/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Codes and names as people write them, on the bundled plan's units.
 */
#include "frame-fixture.h"

/* --- Found ---------------------------------------------------------------------------
 */

#define OPEN 1
#define FORMER 2
#define ZEROS 4
#define MARKS 8

typedef struct
{
  const char *path;
  const char *text;
  const char *day; /* "": the frame's date */
  BhxhLevel level;
  const char *parent; /* code, or NULL */
  const char *key;    /* of whom it names */
  guint remarks;
} FoundCase;

static const FoundCase found_cases[] = {
  { "code", "461", "", 0, NULL, "461", 0 },
  { "code-trimmed", " 461\t", "", 0, NULL, "461", 0 },
  { "code-dated", "19333@2022-10-28", "2025-09", 0, NULL, "19333", 0 },
  { "code-dated-later", "19333@2025-07-01", "", 0, NULL, "19333@2025-07-01", 0 },
  { "code-then", "19333", "2024", 0, NULL, "19333", 0 },
  { "code-reused", "19333", "2025-09", 0, NULL, "19333@2025-07-01", 0 },
  { "code-letters", "con-co", "2025-09", 0, NULL, "con-co@2025-07-01", 0 },
  /* Gone by the end of 2024, nobody knows the day. */
  { "code-open", "19525", "2023", 0, NULL, "19525", OPEN },
  { "code-open-dated", "19525@2023-12-31", "", 0, NULL, "19525", OPEN },
  /* Triệu An or Triệu Tân: the one of the axis. */
  { "code-open-both", "19627", "2023", 0, NULL, "19627", OPEN },
  { "code-former", "461", "2025", 0, NULL, "461", FORMER },
  { "name-exact", "Thành phố Đông Hà", "", 0, NULL, "461", 0 },
  { "name-abbreviated", "TP.Đông Hà", "", 0, NULL, "461", 0 },
  { "name-broken", "TX.\nQuảng Trị", "", 0, NULL, "462", 0 },
  { "name-without-type", "Đông Hà", "", 0, NULL, "461", 0 },
  { "name-without-marks", "Huyen Vinh Linh", "", 0, NULL, "464", MARKS },
  { "name-english", "Con Co District", "", 0, NULL, "471", 0 },
  { "name-alias", "Toàn tỉnh", "", 0, NULL, "45", 0 },
  { "name-alias-spelling", "huyện đakrông", "", 0, NULL, "467", 0 },
  { "name-spaces", "Xã  A Dơi", "", 0, NULL, "19483", 0 },
  { "name-by-level", "Quảng Trị", "", BHXH_LEVEL_DISTRICT, NULL, "462", 0 },
  { "name-by-parent", "Phường 1", "", 0, "461", "19333", 0 },
  { "name-by-other-parent", "Phường 1", "", 0, "462", "19357", 0 },
  { "name-then", "Xã Hướng Lập", "2024", 0, NULL, "19435", 0 },
  { "name-kept", "Xã Hướng Lập", "2025-09", 0, NULL, "19435@2025-07-01", 0 },
  { "name-kept-without-type", "Hướng Lập", "2025-09", 0, NULL, "19435@2025-07-01", 0 },
  { "name-former", "Thành phố Đông Hà", "2025", 0, NULL, "461", FORMER },
  { "name-former-alias", "Toàn tỉnh", "2025", 0, NULL, "45", FORMER },
  { "name-later", "Phường Nam Đông Hà", "2025-09", 0, NULL, "19351@2025-07-01", 0 },
};

static UnitMatch
match_of (BhxhFrame *frame,
          const char *text,
          const char *day,
          BhxhLevel level,
          const char *parent)
{
  const UnitQuery query = { text, strlen (text), level,
                            parent != NULL ? (gint) unit_of (frame, parent) : -1,
                            day_of (day) };
  g_autoptr (GError) error = NULL;
  UnitMatch match;

  bhxh_frame_match_unit (frame, &query, &match, &error);
  g_assert_no_error (error);
  return match;
}

static void
test_found (gconstpointer data)
{
  const FoundCase *test = data;
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  const UnitMatch match =
      match_of (frame, test->text, test->day, test->level, test->parent);

  g_assert_cmpint (match.outcome, ==, UNIT_FOUND);
  g_assert_cmpuint (match.unit, ==, unit_of (frame, test->key));
  g_assert_cmpint (match.is_open, ==, (test->remarks & OPEN) != 0);
  g_assert_cmpint (match.is_former, ==, (test->remarks & FORMER) != 0);
  g_assert_cmpint (match.lost_zeros, ==, (test->remarks & ZEROS) != 0);
  g_assert_cmpint (match.lacks_marks, ==, (test->remarks & MARKS) != 0);
}

/* --- Not found -----------------------------------------------------------------------
 */

typedef struct
{
  const char *path;
  const char *text;
  const char *day;
  BhxhLevel level;
  BhxhError code;
  const char *message;
} LostCase;

static const LostCase lost_cases[] = {
  { "unknown-code", "999", "", 0, BHXH_ERROR_UNKNOWN,
    "no unit has the name or code \"999\"" },
  { "blank", " ", "", 0, BHXH_ERROR_UNKNOWN, "no unit has the name or code \" \"" },
  { "bad-date", "461@x", "", 0, BHXH_ERROR_UNKNOWN,
    "no unit has the name or code \"461@x\"" },
  { "other-level", "461", "", BHXH_LEVEL_COMMUNE, BHXH_ERROR_UNKNOWN,
    "no unit has the name or code \"461\"" },
  { "suggested", "Huyện Vĩnh Lihn", "", 0, BHXH_ERROR_UNKNOWN,
    "no unit has the name or code \"Huyện Vĩnh Lihn\"; perhaps Huyện Vĩnh Linh (464, "
    "Tỉnh Quảng Trị)" },
  { "not-yet", "44", "2024", 0, BHXH_ERROR_DATA,
    "the unit 44 is not valid in 2024-12-31; it is valid 2025-07-01/.." },
  { "dated-not-then", "461@2025-07-01", "", 0, BHXH_ERROR_DATA,
    "the unit 461@2025-07-01 is not valid in 2025-07-01; it is valid ../2025-06-30" },
  { "two", "Quảng Trị", "", 0, BHXH_ERROR_AMBIGUOUS,
    "\"Quảng Trị\" names several units: Tỉnh Quảng Trị (45), Thị xã Quảng Trị (462, Tỉnh "
    "Quảng Trị); give the type, the parent or the code too" },
  { "two-later", "Quảng Trị", "2025-09", 0, BHXH_ERROR_AMBIGUOUS,
    "\"Quảng Trị\" names several units: Phường Quảng Trị (19360@2025-07-01, Tỉnh Quảng "
    "Trị), Tỉnh Quảng Trị (44@2025-07-01); give the type, the parent or the code too" },
  { "wards", "Phường 1", "", 0, BHXH_ERROR_AMBIGUOUS,
    "\"Phường 1\" names several units: Phường 1 (19333, Thành phố Đông Hà), Phường 1 "
    "(19357, Thị xã Quảng Trị); give the type, the parent or the code too" },
  /* The ward of that day, or the city of the plan's time. */
  { "ward-or-city", "Đông Hà", "2025-09", 0, BHXH_ERROR_AMBIGUOUS,
    "\"Đông Hà\" names several units: Phường Đông Hà (19333@2025-07-01, Tỉnh Quảng Trị), "
    "Thành phố Đông Hà (461, Tỉnh Quảng Trị); give the type, the parent or the code "
    "too" },
};

static void
test_lost (gconstpointer data)
{
  const LostCase *test = data;
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  g_autoptr (GError) error = NULL;
  guint unit = 7777;

  g_assert_false (bhxh_frame_find_unit (frame, test->text, test->level, -1,
                                        day_of (test->day), &unit, &error));
  g_assert_error (error, BHXH_ERROR, (gint) test->code);
  g_assert_cmpstr (error->message, ==, test->message);
  g_assert_cmpuint (unit, ==, 7777);
}

/* --- Codes alone ---------------------------------------------------------------------
 */

static BhxhFrame *
zeros_frame (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  BhxhFrame *frame;

  add_unit (set, "0,,,,nation,Cả nước");
  add_unit (set, "01,,,0,province,Thành phố Hà Nội");
  add_unit (set, "001,,,01,district,Quận Ba Đình");
  add_unit (set, "0002,,,01,district,Quận Hoàn Kiếm");
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  return frame;
}

static void
test_lost_zeros (void)
{
  g_autoptr (BhxhFrame) frame = zeros_frame ();
  UnitMatch match = match_of (frame, "2", "", 0, NULL);

  g_assert_cmpint (match.outcome, ==, UNIT_FOUND);
  g_assert_true (match.lost_zeros);
  g_assert_cmpstr (code_of (frame, (gint) match.unit), ==, "0002");
  match = match_of (frame, "1", "", 0, NULL);
  g_assert_cmpint (match.outcome, ==, UNIT_AMBIGUOUS);
  g_assert_cmpuint (match.n_candidates, ==, 2);
  match = match_of (frame, "1", "", BHXH_LEVEL_DISTRICT, NULL);
  g_assert_cmpint (match.outcome, ==, UNIT_FOUND);
  g_assert_cmpstr (code_of (frame, (gint) match.unit), ==, "001");
  match = match_of (frame, "3", "", 0, NULL);
  g_assert_cmpint (match.outcome, ==, UNIT_UNKNOWN);
}

static void
test_fast (void)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();

  g_assert_cmpint (bhxh_frame_find_unit_code (frame, "19333x", 5, 0), ==,
                   unit_of (frame, "19333"));
  g_assert_cmpint (bhxh_frame_find_unit_code (frame, "19333", 5, day_of ("2025-09")), ==,
                   unit_of (frame, "19333@2025-07-01"));
  g_assert_cmpint (bhxh_frame_find_unit_code (frame, "19525", 5, day_of ("2023")), ==,
                   -1);
  g_assert_cmpint (bhxh_frame_find_unit_code (frame, "461", 3, day_of ("2025")), ==, -1);
  g_assert_cmpint (bhxh_frame_find_indicator_code (frame, "si_persons", 10), ==, 0);
  g_assert_cmpint (bhxh_frame_find_indicator_code (frame, "si_person", 9), ==, -1);
}

static void
test_indicator (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhFrame) frame = NULL;

  add_unit (set, "p,,,,province");
  add_indicator (set, "Tỷ lệ bao phủ,percent");
  add_indicator (set, "Số người,person");
  add_indicator (set, "số  người,person");
  frame = build_frame (set, NULL, NULL);
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "ty le bao phu"), ==, 0);
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "Số người"), ==, 1);
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "so nguoi"), ==, -1);
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "x"), ==, -1);
}

/* --- Remarks -------------------------------------------------------------------------
 */

static void
remark (const char *text, const char *day, const char *code, const char *message)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  const UnitQuery query = { text, strlen (text), 0, -1, day_of (day) };
  const UnitMatch match = match_of (frame, text, day, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  bhxh_frame_report_match (frame, &query, &match, diagnostics, (Place){ "a.csv", 2, 1 },
                           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, code);
  said = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (said, ==, message);
}

static void
test_remarks (void)
{
  remark ("19525", "2023", "unit-date-open",
          "a.csv:2:1: the unit 19525 is accepted: the day of its change is only known to "
          "lie in 2022-10-28/2024-12-31");
  remark (
      "461", "2025", "former-unit",
      "a.csv:2:1: \"461\" is no longer a unit on 2025-12-31; it is read as the former "
      "area of the unit 461");
  remark ("Huyen Vinh Linh", "", "name-read-as",
          "a.csv:2:1: the name \"Huyen Vinh Linh\" lacks diacritics; it is read as "
          "\"Huyện Vĩnh Linh\"");
}

static gpointer
find_in_thread (gpointer data)
{
  BhxhFrame *frame = data;
  guint unit = 0;

  for (guint i = 0; i < 200; i++)
    g_assert_true (bhxh_frame_find_unit (frame, "TP.Đông Hà", 0, -1, 0, &unit, NULL));
  return GUINT_TO_POINTER (unit);
}

static void
test_threads (void)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, find_in_thread, frame);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (found_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/frame-find/found/", found_cases[i].path, NULL);

      g_test_add_data_func (path, &found_cases[i], test_found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lost_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/frame-find/lost/", lost_cases[i].path, NULL);

      g_test_add_data_func (path, &lost_cases[i], test_lost);
    }
  g_test_add_func ("/frame-find/lost-zeros", test_lost_zeros);
  g_test_add_func ("/frame-find/fast", test_fast);
  g_test_add_func ("/frame-find/indicator", test_indicator);
  g_test_add_func ("/frame-find/remarks", test_remarks);
  g_test_add_func ("/frame-find/threads", test_threads);
  return g_test_run ();
}
