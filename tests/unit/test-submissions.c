/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Registers and calendars of holidays as files: what is read, and what is wrong with
 * them, where.
 */
#include "bundled-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define REGISTER "duty,addressee,covered,date\n"

/* One wrong row, and what is said of it. */
typedef struct
{
  const char *row;
  const char *code;
  guint column;
  const char *text;
} WrongRow;

static void
check_problem (BhxhDiagnostics *diagnostics, const WrongRow *wrong)
{
  guint64 line = 0;
  guint64 column = 0;

  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, wrong->code);
  bhxh_diagnostics_get_place (diagnostics, 0, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, wrong->column);
  g_assert_cmpstr (bhxh_diagnostics_get_text (diagnostics, 0), ==, wrong->text);
}

static void
test_wrong_rows (void)
{
  static const WrongRow wrong[] = {
    { "d.V-9,461,2024,2024-12-10", "unknown-duty", 1, "d.V-9" },
    { ",461,2024,2024-12-10", "missing-value", 1, "" },
    { "d.V-1.ubnd-huyen,sotc,2024,2024-12-10", "not-addressee", 18, "sotc" },
    { "d.V-1.agencies,ldld,2024,2024-12-10", "not-addressee", 16, "ldld" },
    { "d.V-1.agencies,,2024,2024-12-10", "addressee-open", 1, "d.V-1.agencies" },
    { "d.V-1.ubnd-huyen,461,2024-Q4,2024-12-10", "other-covered", 22, "2024-Q4" },
    { "d.IV.3-1,sokhdt,2024,2024-12-31", "other-covered", 17, "2024" },
    { "d.IV.3-1,sokhdt,,2024-12-31", "missing-value", 17, "" },
    { "d.V-1.ubnd-huyen,461,20x4,2024-12-10", "bad-period", 22, "20x4" },
    { "d.V-1.ubnd-huyen,461,2024,2024-12", "not-a-day", 27, "2024-12" },
    { "d.V-1.ubnd-huyen,461,2024,2024-02-30", "no-such-period", 27, "2024-02-30" },
    { "d.V-1.ubnd-huyen,461,2024", "ragged-row", 22, NULL },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *csv = g_strconcat (REGISTER, wrong[i].row, "\n", NULL);
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
      g_autoptr (GError) error = NULL;

      bhxh_options_set_diagnostics (options, diagnostics);
      g_assert_null (bhxh_submissions_parse (plan, "submissions.csv", csv, strlen (csv),
                                             options, &error));
      g_assert_nonnull (error);
      if (wrong[i].text != NULL)
        check_problem (diagnostics, &wrong[i]);
    }
}

/* Two bad rows are told at once; a good one does not help them. */
static void
test_all_problems (void)
{
  static const char *const csv = REGISTER "d.x,461,2024,2024-12-10\n"
                                          "d.V-1.ubnd-huyen,461,2024,2024-12-10\n"
                                          "d.V-1.ubnd-huyen,999,2024,2024-12-10\n";
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  g_assert_null (bhxh_submissions_parse (plan, "submissions.csv", csv, strlen (csv),
                                         options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 2);
}

/* Headers as offices write them, semicolons between the columns; an event needs no
 * period. */
static void
test_office_file (void)
{
  static const char *const csv =
      "Nhiệm vụ;Cơ quan;Kỳ báo cáo;Ngày nộp;Ghi chú\n"
      "d.V-1.agencies;Thanh tra tỉnh Quảng Trị;Năm 2024;12/12/2024;\n"
      "d.V-2.units;ldld;;03/05/2024;Công văn\n";
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("bhxh-submissions-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.csv", NULL);
  g_autoptr (BhxhSubmissions) submissions = NULL;
  g_autoptr (BhxhSubmissions) again = NULL;

  g_assert_true (g_file_set_contents (path, csv, -1, NULL));
  submissions = bhxh_submissions_load (plan, path, NULL, &error);
  g_assert_no_error (error);
  again = bhxh_submissions_ref (submissions);
  g_assert_cmpuint (bhxh_submissions_get_n (again), ==, 2);
  g_remove (path);
  g_assert_null (bhxh_submissions_load (plan, path, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_rmdir (folder);
}

/* --- Holidays --------------------------------------------------------------------------
 */

/* 02/09/2024 was a Monday; 28 and 29/12/2024 a Saturday and a Sunday. */
static void
test_holidays (void)
{
  g_autoptr (BhxhHolidays) holidays = bhxh_holidays_new ();
  g_autoptr (BhxhHolidays) same = bhxh_holidays_ref (holidays);
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_holidays_get (NULL, period_of ("2024-09-02")));
  g_assert_false (bhxh_holidays_get (NULL, period_of ("2024-12-28")));
  g_assert_false (bhxh_holidays_get (NULL, period_of ("2024-12-29")));
  g_assert_false (bhxh_holidays_get (NULL, period_of ("2024-12")));
  g_assert_true (bhxh_holidays_set (holidays, period_of ("2024-09-02"), FALSE, &error));
  g_assert_true (bhxh_holidays_set (holidays, period_of ("2024-09-02"), FALSE, &error));
  g_assert_true (bhxh_holidays_set (holidays, period_of ("2024-12-28"), TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (bhxh_holidays_get (same, period_of ("2024-09-02")));
  g_assert_true (bhxh_holidays_get (same, period_of ("2024-12-28")));
  g_assert_false (bhxh_holidays_set (holidays, period_of ("2024-09-02"), TRUE, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_clear_error (&error);
  g_assert_false (bhxh_holidays_set (holidays, period_of ("2024-09"), TRUE, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
}

static void
test_wrong_holidays (void)
{
  static const WrongRow wrong[] = {
    { "2024-09-32,", "no-such-period", 1, "2024-09-32" },
    { "2024,", "not-a-day", 1, "2024" },
    { "2024-09-02,perhaps", "bad-code-value", 12, "perhaps" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *csv = g_strconcat ("date,kind\n", wrong[i].row, "\n", NULL);
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();

      bhxh_options_set_diagnostics (options, diagnostics);
      g_assert_null (
          bhxh_holidays_parse ("holidays.csv", csv, strlen (csv), options, NULL));
      check_problem (diagnostics, &wrong[i]);
    }
  g_assert_null (bhxh_holidays_load ("no-such-holidays.csv", NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/submissions/wrong-rows", test_wrong_rows);
  g_test_add_func ("/submissions/all-problems", test_all_problems);
  g_test_add_func ("/submissions/office-file", test_office_file);
  g_test_add_func ("/holidays/days", test_holidays);
  g_test_add_func ("/holidays/wrong-rows", test_wrong_holidays);
  return g_test_run ();
}
