/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What falls due in the bundled plan, and how it stands. The days are those of the
 * decision: the reports of section V before 15 December of each year, the data of IV.3-1
 * on the last day of each quarter from the end of 2022.
 */
#include "bundled-fixture.h"

#include <string.h>

#define REGISTER "duty,addressee,covered,date,note\n"

typedef struct
{
  BhxhPlan *plan;
  BhxhOptions *options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->plan = load_bundled ();
  fixture->options = bhxh_options_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  bhxh_options_unref (fixture->options);
  bhxh_plan_unref (fixture->plan);
}

static BhxhDuties *
compute (Fixture *fixture, const char *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhSubmissions) submissions = NULL;
  BhxhDuties *duties = NULL;

  if (csv != NULL)
    {
      submissions = bhxh_submissions_parse (fixture->plan, "submissions.csv", csv,
                                            strlen (csv), NULL, &error);
      g_assert_no_error (error);
    }
  duties = bhxh_duties_compute (fixture->plan, submissions, fixture->options, &error);
  g_assert_no_error (error);
  return duties;
}

/* Cells of the rows of one duty: "a|b; c|d". */
static char *
list_cells (BhxhTable *table, const char *duty, const char *columns)
{
  g_autoptr (BhxhTable) rows = bhxh_table_dup_filtered (table, "duty", &duty, 1, NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  bhxh_options_set_columns (options, columns);
  csv = bhxh_table_format (rows, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_strdelimit (csv, "\r", ' ');
  return g_strdup (strchr (csv, '\n') + 1);
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  BhxhDuties *duties = compute (fixture, NULL);
  BhxhDuties *again = bhxh_duties_ref (duties);

  (void) data;
  g_assert_true (again == duties);
  bhxh_duties_unref (duties);
  g_assert_cmpuint (bhxh_duties_get_n (again), >, 0);
  bhxh_duties_unref (again);
  bhxh_duties_unref (NULL);
  bhxh_submissions_unref (NULL);
  bhxh_holidays_unref (NULL);
}

/* Ten districts, Con Co (471) among them; nine agencies; four quarters. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = NULL;
  guint n = 0;

  (void) data;
  bhxh_options_set_period (fixture->options, period_of ("2024"));
  duties = compute (fixture, NULL);
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_ANY), ==, 10 + 9 + 4);
  for (guint i = 0; i < bhxh_duties_get_n (duties); i++)
    {
      if (g_strcmp0 (bhxh_duties_get_duty (duties, i), "d.V-1.ubnd-huyen") != 0)
        continue;
      n++;
      g_assert_cmpint (bhxh_duties_get_day (duties, i), ==, period_of ("2024-12-15"));
      g_assert_cmpint (bhxh_duties_get_last_day (duties, i), ==,
                       period_of ("2024-12-14"));
      g_assert_cmpint (bhxh_duties_get_covered (duties, i), ==, period_of ("2024"));
      g_assert_cmpint (bhxh_duties_get_status (duties, i), ==, BHXH_DUTY_ANY);
    }
  g_assert_cmpuint (n, ==, 10);
  g_assert_null (bhxh_duties_get_duty (duties, bhxh_duties_get_n (duties)));
  g_assert_cmpint (bhxh_duties_get_day (duties, G_MAXUINT), ==, BHXH_PERIOD_NONE);
}

/* The decision dates from 28/10/2022: the first quarter's end is 31/12/2022, and the term
 * ends with 2025: 13 quarters. */
static void
test_term (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = compute (fixture, NULL);
  g_autoptr (BhxhTable) table = bhxh_duties_dup_table (duties, FALSE);
  g_autofree char *days = list_cells (table, "d.IV.3-1", "last_day,covered");
  g_auto (GStrv) lines = g_strsplit (days, "\n", -1);

  (void) data;
  g_assert_cmpuint (g_strv_length (lines), ==, 13 + 1);
  g_assert_cmpstr (lines[0], ==, "2022-12-31,2022-Q4 ");
  g_assert_cmpstr (lines[12], ==, "2025-12-31,2025-Q4 ");
}

/* On time is up to the 14th; what was handed in after the day is not known on it. */
static void
test_status (Fixture *fixture, gconstpointer data)
{
  static const char *const rows =
      REGISTER "d.V-1.ubnd-huyen,461,2024,2024-12-14,\n"
               "d.V-1.ubnd-huyen,UBND huyện Vĩnh Linh,Năm 2024,15/12/2024,bản giấy\n"
               "d.V-1.ubnd-huyen,Huyện Cồn Cỏ,2024,2024-12-18,\n"
               "d.V-1.ubnd-huyen,464,2024,2024-12-17,again\n"
               "d.V-1.agencies,Sở Tài chính tỉnh Quảng Trị,2024,2024-12-01,\n"
               "d.IV.3-1,,Quý III/2024,2024-09-30,\n";
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *quarters = NULL;

  (void) data;
  bhxh_options_set_day (fixture->options, period_of ("2024-12-17"));
  duties = compute (fixture, rows);
  /* Dong Ha, Finance, the third quarter */
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_ON_TIME), ==, 3);
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_LATE), ==, 1);
  /* eight districts, eight agencies, two quarters */
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_OVERDUE), ==, 18);
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_NOT_DUE), ==, 1);
  table = bhxh_duties_dup_table (duties, FALSE);
  quarters = list_cells (table, "d.IV.3-1", "last_day,status,submitted,days_left");
  /* 31 March to 17 December: 261 days; 30 June: 170; 17 to 31 December: 14 */
  g_assert_cmpstr (quarters, ==,
                   "2024-03-31,overdue,,-261 \n2024-06-30,overdue,,-170 \n"
                   "2024-09-30,on_time,2024-09-30, \n2024-12-31,not_due,,14 \n");
}

/* 14/12/2024 is a Saturday, 31/03/2024 a Sunday. */
static void
test_working_days (Fixture *fixture, gconstpointer data)
{
  static const char *const calendar = "ngày,loại\n13/12/2024,nghỉ\n14/12/2024,làm bù\n"
                                      "2024-04-01,off\n";
  static const struct
  {
    gboolean has_calendar;
    BhxhShift shift;
    const char *reports;
    const char *quarter;
  } cases[] = {
    { FALSE, BHXH_SHIFT_NONE, "2024-12-14,2024-12-13 \n", "2024-03-31,2024-03-29 \n" },
    { FALSE, BHXH_SHIFT_BEFORE, "2024-12-13,2024-12-13 \n", "2024-03-29,2024-03-29 \n" },
    { FALSE, BHXH_SHIFT_AFTER, "2024-12-16,2024-12-16 \n", "2024-04-01,2024-04-01 \n" },
    { TRUE, BHXH_SHIFT_NONE, "2024-12-14,2024-12-14 \n", "2024-03-31,2024-03-29 \n" },
    { TRUE, BHXH_SHIFT_AFTER, "2024-12-14,2024-12-14 \n", "2024-04-02,2024-04-02 \n" },
  };

  (void) data;
  bhxh_options_set_period (fixture->options, period_of ("2024"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BhxhHolidays) holidays =
          bhxh_holidays_parse ("holidays.csv", calendar, strlen (calendar), NULL, NULL);
      g_autoptr (BhxhDuties) duties = NULL;
      g_autoptr (BhxhTable) table = NULL;
      g_autofree char *reports = NULL;
      g_autofree char *quarters = NULL;

      bhxh_options_set_holidays (fixture->options,
                                 cases[i].has_calendar ? holidays : NULL);
      bhxh_options_set_shift (fixture->options, cases[i].shift);
      duties = compute (fixture, NULL);
      table = bhxh_duties_dup_table (duties, FALSE);
      reports = list_cells (table, "d.V-1.agencies", "last_day,last_working_day");
      quarters = list_cells (table, "d.IV.3-1", "last_day,last_working_day");
      g_assert_true (g_str_has_prefix (reports, cases[i].reports));
      g_assert_true (g_str_has_prefix (quarters, cases[i].quarter));
    }
}

/* "Định kỳ 06 tháng" has no day; its months end in June and December. */
static void
test_local_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *half_years = NULL;

  (void) data;
  bhxh_options_set_period (fixture->options, period_of ("2024"));
  bhxh_options_set_local_date (fixture->options, "d.IV.1-7.1", "BYMONTHDAY=25");
  bhxh_options_set_local_date (fixture->options, "d.IV.4-2",
                               "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1");
  duties = compute (fixture, NULL);
  table = bhxh_duties_dup_table (duties, FALSE);
  half_years = list_cells (table, "d.IV.1-7.1", "last_day,covered,local,timing,deadline");
  g_assert_cmpstr (half_years, ==,
                   "2024-06-25,2024-H1,yes,dated,unstated \n"
                   "2024-12-25,2024-H2,yes,dated,unstated \n");
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_ANY), ==, 23 + 2 + 1);
}

static void
test_local_dates_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *duty;
    const char *rule;
    gint code; /* of BhxhError */
  } cases[] = {
    { "d.nothing", "BYMONTHDAY=1", BHXH_ERROR_UNKNOWN },
    { "d.V-1.agencies", "BYMONTHDAY=1", BHXH_ERROR_MISUSE },
    { "d.IV.7-3", "BYDAY=MO", BHXH_ERROR_UNSUPPORTED },
    { "d.IV.7-3", "FREQ=YEARLY", BHXH_ERROR_SYNTAX },
    { "d.IV.7-3", "COUNT=3", BHXH_ERROR_SYNTAX },
    { "d.IV.4-2", "BYMONTHDAY=1", BHXH_ERROR_SYNTAX },
  };

  (void) data;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      bhxh_options_set_local_date (fixture->options, cases[i].duty, cases[i].rule);
      g_assert_null (bhxh_duties_compute (fixture->plan, NULL, fixture->options, &error));
      g_assert_error (error, BHXH_ERROR, cases[i].code);
      bhxh_options_set_local_date (fixture->options, cases[i].duty, NULL);
    }
}

/* Finance took over Planning and Investment (resolution of 20/02/2025); the districts end
 * with 30 June 2025, and with them what is due on 14 December. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *quarters = NULL;
  g_autofree char *districts = NULL;

  (void) data;
  bhxh_options_set_period (fixture->options, period_of ("2024-12/2025-12"));
  duties = compute (fixture, NULL);
  table = bhxh_duties_dup_table (duties, FALSE);
  quarters = list_cells (table, "d.IV.3-1", "last_day,addressee,now,since,scope_en");
  g_assert_true (g_str_has_prefix (
      quarters,
      "2024-12-31,sokhdt,,, \n2025-03-31,sokhdt,sotc,2025-02-20/2025-07-01,all "));
  g_assert_cmpuint (bhxh_duties_count (duties, BHXH_DUTY_ENDED), ==, 10);
  districts = list_cells (table, "d.V-1.ubnd-huyen", "unit,last_day,status,now");
  g_assert_nonnull (strstr (districts, "471,2024-12-14,, \n"));
  g_assert_nonnull (strstr (districts, "471,2025-12-14,ended,ubnd-xa-2025 \n"));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *names = NULL;
  g_autofree char *tax = NULL;

  (void) data;
  bhxh_options_set_day (fixture->options, period_of ("2025-07-01"));
  duties = compute (fixture, NULL);
  table = bhxh_duties_dup_table (duties, TRUE);
  names = list_cells (table, "d.V-1.ubnd-huyen",
                      "addressee_name_vi,addressee_name_en,recipient_name_vi");
  g_assert_nonnull (strstr (
      names,
      "Ủy ban nhân dân huyện Cồn Cỏ,People's Committee of Con Co District,\"Ủy ban "
      "nhân dân tỉnh Quảng Trị, qua Sở Lao động - Thương binh và Xã hội tỉnh Quảng "
      "Trị (nay: Sở Nội vụ tỉnh Quảng Trị)\""));
  tax = list_cells (table, "d.IV.7-3", "timing,addressee_name_vi,about_vi");
  g_assert_cmpstr (tax, ==,
                   "undated,Cục Thuế tỉnh Quảng Trị (nay: Thuế tỉnh Quảng Trị),Hàng quý "
                   "cung cấp cho BHXH tỉnh danh sách các tổ chức mới… \n");
}

/* Of each district: targets to the council, the hand-down, the results, their report. */
static void
test_cycle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  const char *unit = "464";
  g_autoptr (BhxhTable) rows = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  (void) data;
  bhxh_options_set_day (fixture->options, period_of ("2024-06-01"));
  duties = compute (fixture, NULL);
  table = bhxh_duties_dup_cycle_table (duties);
  rows = bhxh_table_dup_filtered (table, "unit", &unit, 1, NULL);
  bhxh_options_set_columns (options, "step,duty,timing,last_day");
  csv = bhxh_table_format (rows, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (csv, ==,
                   "step,duty,timing,last_day\r\n"
                   "targets,d.IV.15-1.1,undated,\r\n"
                   "hand-down,d.III.1-1.1,undated,\r\n"
                   "hand-down,d.IV.15-2.2,standing,\r\n"
                   "results,d.V-1.ubnd-huyen,dated,2024-12-14\r\n"
                   "report,d.III.1-1.2,undated,\r\n"
                   "report,d.IV.15-2.3,standing,\r\n");
}

/* Eight figures of each of ten districts; one has come. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  static const char *const csv =
      "unit,indicator,period,value\n464,si_persons,2024,9876\n";
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (fixture->plan, "a.csv", csv, strlen (csv), NULL, NULL);
  g_autoptr (BhxhDuties) duties = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *rows = NULL;
  g_auto (GStrv) lines = NULL;

  (void) data;
  bhxh_options_set_day (fixture->options, period_of ("2024-12-01"));
  duties = compute (fixture, NULL);
  table = bhxh_duties_dup_figures_table (duties, figures);
  rows = list_cells (table, "d.V-1.ubnd-huyen",
                     "unit,indicator,covered,last_day,status,value,come");
  lines = g_strsplit (rows, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 80 + 1);
  g_assert_nonnull (strstr (rows, "464,si_persons,2024,2024-12-14,not_due,9876,yes \n"));
  g_assert_nonnull (strstr (rows, "471,ui_rate,2024,2024-12-14,not_due,,no \n"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/duties/references", test_references);
  ADD ("/duties/year", test_year);
  ADD ("/duties/term", test_term);
  ADD ("/duties/status", test_status);
  ADD ("/duties/working-days", test_working_days);
  ADD ("/duties/local-dates", test_local_dates);
  ADD ("/duties/local-dates-refused", test_local_dates_refused);
  ADD ("/duties/changes", test_changes);
  ADD ("/duties/names", test_names);
  ADD ("/duties/cycle", test_cycle);
  ADD ("/duties/figures", test_figures);
  return g_test_run ();
}
