/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Periods as machines and offices write them, and what lies before, in and around them.
 */
#include <bhxhplan/bhxhplan.h>

/* A text and the machine form of its period. */
typedef struct
{
  const char *text;
  const char *form;
} Case;

static void
assert_form (BhxhPeriod period, const char *form)
{
  char *text = bhxh_period_format (period);

  g_assert_cmpstr (text, ==, form);
  bhxh_free (text);
}

static BhxhPeriod
parse (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  g_autoptr (GError) error = NULL;

  bhxh_period_parse (text, -1, &period, &error);
  g_assert_no_error (error);
  return period;
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    assert_form (parse (cases[i].text), cases[i].form);
}

static void
test_machine (void)
{
  static const Case cases[] = {
    { "2024", "2024" },
    { "2024-H1", "2024-H1" },
    { "2024-h2", "2024-H2" },
    { "2024-Q3", "2024-Q3" },
    { "2024-09", "2024-09" },
    { "2024-09-30", "2024-09-30" },
    { "2024-02-29", "2024-02-29" },
    { "2022/2025", "2022/2025" },
    { "2024-01/2024-09", "2024-01/2024-09" },
    { " 2024-09 ", "2024-09" },
    { "1900-01-01", "1900-01-01" },
    { "2155-12-31", "2155-12-31" },
    { "1900/2155", "1900/2155" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* One span has one number, however it is written. */
static void
test_same_span (void)
{
  static const Case cases[] = {
    { "2024-01/2024-03", "2024-Q1" },
    { "2024-07/2024-12", "2024-H2" },
    { "2024-01/2024-12", "2024" },
    { "2024/2024", "2024" },
    { "2024-05/2024-05", "2024-05" },
    { "2022-01/2025-12", "2022/2025" },
    { "2024-02/2024-04", "2024-02/2024-04" },
    { "2023-07/2024-06", "2023-07/2024-06" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_office (void)
{
  static const Case cases[] = {
    { "Năm 2024", "2024" },
    { "6 tháng đầu năm 2024", "2024-H1" },
    { "6 tháng cuối năm 2024", "2024-H2" },
    { "9 tháng đầu năm 2024", "2024-01/2024-09" },
    { "11 tháng năm 2024", "2024-01/2024-11" },
    { "12 tháng năm 2024", "2024" },
    { "1 tháng đầu năm 2024", "2024-01" },
    { "Quý III/2024", "2024-Q3" },
    { "Quý 3/2024", "2024-Q3" },
    { "Quý 3 năm 2024", "2024-Q3" },
    { "quý IV năm 2024", "2024-Q4" },
    { "9/2024", "2024-09" },
    { "tháng 9/2024", "2024-09" },
    { "tháng 09 năm 2024", "2024-09" },
    { "từ tháng 2/2024 đến tháng 4/2024", "2024-02/2024-04" },
    { "30/11/2024", "2024-11-30" },
    { "30-11-2024", "2024-11-30" },
    { "đến 30/11/2024", "2024-11-30" },
    { "tính đến ngày 30/11/2024", "2024-11-30" },
    { "ngày 28 tháng 10 năm 2022", "2022-10-28" },
    { "giai đoạn 2022-2025", "2022/2025" },
    { "2022-2025", "2022/2025" },
    { "Giai đoạn 2022 – 2025", "2022/2025" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Without diacritics, in capitals, in NFD, with other spaces. */
static void
test_spellings (void)
{
  static const Case cases[] = {
    { "Nam 2024", "2024" },
    { "NĂM 2024", "2024" },
    { "9 thang dau nam 2024", "2024-01/2024-09" },
    { "9 THÁNG ĐẦU NĂM 2024", "2024-01/2024-09" },
    { "9 th\x61\xCC\x81ng \xC4\x91\x61\xCC\x82\xCC\x80u n\x61\xCC\x86m 2024",
      "2024-01/2024-09" },
    { "quy iii / 2024", "2024-Q3" },
    { "Quý\xC2\xA0III/2024", "2024-Q3" },
    { "  Quý\nIII/2024  ", "2024-Q3" },
    { "Đến 30/11/2024", "2024-11-30" },
    { "\xC3\x90\xE1\xBA\xBFn 30/11/2024", "2024-11-30" }, /* Ð typed for Đ */
    { "Năm2024", "2024" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
check_refused (const char *const *texts, int code)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      BhxhPeriod period = 77;
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_period_parse (texts[i], -1, &period, &error));
      g_test_message ("%s", error->message);
      g_assert_cmpint (bhxh_error_get_code (error), ==, code);
      g_assert_cmpint (period, ==, 77);
    }
}

static void
test_no_period (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "24",
    "202",
    "20245",
    "2024-9",
    "2024-9-30",
    "2024-09-3",
    "2024-Q",
    "2024-Q33",
    "2024-09/2024",
    "2024-Q1/2024-Q3",
    "2024/2025/2026",
    "2024-09-30T00:00",
    "quý/2024",
    "quý iiii/2024",
    "tháng chín/2024",
    "9 tháng",
    "năm",
    "9/24",
    "ngày 9 tháng năm 2024",
    "2024\xFF",
    "hai nghìn",
    "đến",
    "-2024",
    "năm 2024 x",
    NULL,
  };

  check_refused (texts, BHXH_ERROR_SYNTAX);
}

static void
test_outside (void)
{
  static const char *const texts[] = {
    "1899",
    "2156",
    "0000",
    "2024-13",
    "2024-00",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-04-31",
    "2024-01-00",
    "2024-Q5",
    "2024-Q0",
    "2024-H3",
    "2025/2022",
    "2024-09/2024-01",
    "13/2024",
    "0/2024",
    "31/11/2024",
    "11/30/2024",
    "quý 5/2024",
    "13 tháng năm 2024",
    "0 tháng đầu năm 2024",
    "giai đoạn 2025-2022",
    NULL,
  };

  check_refused (texts, BHXH_ERROR_RANGE);
}

static void
check_message (const char *text, const char *message)
{
  BhxhPeriod period;
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_period_parse (text, -1, &period, &error));
  g_assert_cmpstr (error->message, ==, message);
}

#define NO_SUCH "the calendar has no such month, quarter or day"

static void
test_messages (void)
{
  check_message ("9/24",
                 "\"9/24\" is not a period; write it like 2024, 2024-H1, 2024-Q3, "
                 "2024-09, 2024-09-30 or 2022/2025");
  check_message ("2024-13", "there is no period \"2024-13\": " NO_SUCH);
  check_message ("30/02/2024", "there is no period \"30/02/2024\": " NO_SUCH);
  check_message ("2024-13/2024-14", "there is no period \"2024-13/2024-14\": " NO_SUCH);
  check_message ("2156", "the period \"2156\" lies outside the years 1900-2155");
  check_message ("1/1/1899", "the period \"1/1/1899\" lies outside the years 1900-2155");
  check_message ("2025/2022", "the period \"2025/2022\" ends before it begins");
  check_message ("2024-09/2024-01",
                 "the period \"2024-09/2024-01\" ends before it begins");
}

static void
test_length (void)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  /* The bytes after the length do not belong to the period. */
  g_assert_true (bhxh_period_parse ("2024-09-30", 7, &period, NULL));
  assert_form (period, "2024-09");
}

static void
test_names (void)
{
  static const char *const names[][3] = {
    { "2024-11-05", "05/11/2024", "5 November 2024" },
    { "2024-09", "Tháng 9/2024", "September 2024" },
    { "2024-Q1", "Quý I/2024", "Q1 2024" },
    { "2024-Q4", "Quý IV/2024", "Q4 2024" },
    { "2024-H1", "6 tháng đầu năm 2024", "First half of 2024" },
    { "2024-H2", "6 tháng cuối năm 2024", "Second half of 2024" },
    { "2024", "Năm 2024", "2024" },
    { "2022/2025", "Giai đoạn 2022-2025", "2022-2025" },
    { "2024-01/2024-09", "9 tháng đầu năm 2024", "First 9 months of 2024" },
    { "2024-01/2024-11", "11 tháng năm 2024", "First 11 months of 2024" },
    { "2024-04/2024-12", "9 tháng cuối năm 2024", "Last 9 months of 2024" },
    { "2024-02/2024-04", "Từ tháng 2/2024 đến tháng 4/2024",
      "February 2024 to April 2024" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *vi = bhxh_period_dup_name (parse (names[i][0]), BHXH_LANGUAGE_VI);
      char *en = bhxh_period_dup_name (parse (names[i][0]), BHXH_LANGUAGE_EN);

      g_assert_cmpstr (vi, ==, names[i][1]);
      g_assert_cmpstr (en, ==, names[i][2]);
      bhxh_free (vi);
      bhxh_free (en);
    }
  char *none = bhxh_period_dup_name (BHXH_PERIOD_NONE, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (none, ==, "");
  bhxh_free (none);
}

static void
test_kinds (void)
{
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024-09-30")), ==, BHXH_PERIOD_DAY);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024-09")), ==, BHXH_PERIOD_MONTH);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024-Q3")), ==, BHXH_PERIOD_QUARTER);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024-H1")), ==, BHXH_PERIOD_HALF_YEAR);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024")), ==, BHXH_PERIOD_YEAR);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2024-01/2024-09")), ==,
                   BHXH_PERIOD_MONTHS);
  g_assert_cmpint (bhxh_period_get_kind (parse ("2022/2025")), ==, BHXH_PERIOD_TERM);
  g_assert_cmpint (bhxh_period_get_kind (BHXH_PERIOD_NONE), ==, 0);
}

static void
test_new (void)
{
  assert_form (bhxh_period_new_day (2024, 2, 29), "2024-02-29");
  assert_form (bhxh_period_new_day (2023, 2, 29), "");
  assert_form (bhxh_period_new_day (2024, 13, 1), "");
  assert_form (bhxh_period_new_day (G_MAXINT, 1, 1), "");
  assert_form (bhxh_period_new_months (2024, 1, 2024, 6), "2024-H1");
  assert_form (bhxh_period_new_months (2024, 6, 2024, 5), "");
  assert_form (bhxh_period_new_months (2024, 0, 2024, 5), "");
  assert_form (bhxh_period_new_months (1899, 12, 2024, 5), "");
}

static void
test_date (void)
{
  gint year = 77;
  gint month = 77;
  gint day = 77;

  g_assert_false (bhxh_period_get_date (parse ("2024-09"), &year, &month, &day));
  g_assert_false (bhxh_period_get_date (BHXH_PERIOD_NONE, &year, &month, &day));
  g_assert_cmpint (year, ==, 77);
  g_assert_true (bhxh_period_get_date (parse ("2024-12-31"), &year, &month, &day));
  g_assert_cmpint (year, ==, 2024);
  g_assert_cmpint (month, ==, 12);
  g_assert_cmpint (day, ==, 31);
}

static void
test_days (void)
{
  static const char *const spans[][3] = {
    { "2024-02", "2024-02-01", "2024-02-29" },
    { "2023-02", "2023-02-01", "2023-02-28" },
    { "2000-02", "2000-02-01", "2000-02-29" },
    { "2100-02", "2100-02-01", "2100-02-28" },
    { "2024-Q3", "2024-07-01", "2024-09-30" },
    { "2022/2025", "2022-01-01", "2025-12-31" },
    { "2024-09-30", "2024-09-30", "2024-09-30" },
    { "2155", "2155-01-01", "2155-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      assert_form (bhxh_period_get_first_day (parse (spans[i][0])), spans[i][1]);
      assert_form (bhxh_period_get_last_day (parse (spans[i][0])), spans[i][2]);
    }
  g_assert_cmpint (bhxh_period_get_first_day (BHXH_PERIOD_NONE), ==, BHXH_PERIOD_NONE);
  g_assert_cmpint (bhxh_period_get_last_day (BHXH_PERIOD_NONE), ==, BHXH_PERIOD_NONE);
}

static void
test_order (void)
{
  static const char *const ordered[] = { "2023",    "2024-11",   "2024-12-31",
                                         "2024-12", "2024-Q4",   "2024-H2",
                                         "2024",    "2022/2024", "2025-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      g_assert_cmpint (bhxh_period_compare (BHXH_PERIOD_NONE, parse (ordered[i])), <, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
        {
          const gint order = bhxh_period_compare (parse (ordered[i]), parse (ordered[j]));

          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        }
    }
}

static void
test_contains (void)
{
  g_assert_true (bhxh_period_contains (parse ("2022/2025"), parse ("2024-Q3")));
  g_assert_true (bhxh_period_contains (parse ("2024"), parse ("2024-12-31")));
  g_assert_true (bhxh_period_contains (parse ("2024-Q3"), parse ("2024-Q3")));
  g_assert_false (bhxh_period_contains (parse ("2024-Q3"), parse ("2024-10-01")));
  g_assert_false (bhxh_period_contains (parse ("2024-Q3"), parse ("2024-H2")));
  g_assert_false (bhxh_period_contains (parse ("2024"), parse ("2023-12/2024-01")));
  g_assert_false (bhxh_period_contains (parse ("2024"), BHXH_PERIOD_NONE));
  g_assert_false (bhxh_period_contains (BHXH_PERIOD_NONE, BHXH_PERIOD_NONE));
}

/* The period, the one before, the same a year earlier, and December of the year before.
 */
static void
test_earlier (void)
{
  static const char *const rows[][4] = {
    { "2024-09-30", "2024-09-29", "2023-09-30", "2023-12" },
    { "2024-03-01", "2024-02-29", "2023-03-01", "2023-12" },
    { "2024-02-29", "2024-02-28", "2023-02-28", "2023-12" },
    { "2024-01", "2023-12", "2023-01", "2023-12" },
    { "2024-Q1", "2023-Q4", "2023-Q1", "2023-12" },
    { "2024-H1", "2023-H2", "2023-H1", "2023-12" },
    { "2024", "2023", "2023", "2023-12" },
    { "2024-01/2024-09", "2023-04/2023-12", "2023-01/2023-09", "2023-12" },
    { "2022/2025", "2018/2021", "2021/2024", "2024-12" },
    { "1900", "", "", "" },
    { "1900-01-01", "", "", "" },
    { "1900/2155", "", "", "2154-12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const BhxhPeriod period = parse (rows[i][0]);

      assert_form (bhxh_period_get_previous (period), rows[i][1]);
      assert_form (bhxh_period_get_last_year (period), rows[i][2]);
      assert_form (bhxh_period_get_last_december (period), rows[i][3]);
    }
  assert_form (bhxh_period_get_previous (BHXH_PERIOD_NONE), "");
  assert_form (bhxh_period_get_last_year (BHXH_PERIOD_NONE), "");
  assert_form (bhxh_period_get_last_december (BHXH_PERIOD_NONE), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/parse/machine", test_machine);
  g_test_add_func ("/period/parse/same-span", test_same_span);
  g_test_add_func ("/period/parse/office", test_office);
  g_test_add_func ("/period/parse/spellings", test_spellings);
  g_test_add_func ("/period/parse/no-period", test_no_period);
  g_test_add_func ("/period/parse/outside", test_outside);
  g_test_add_func ("/period/parse/messages", test_messages);
  g_test_add_func ("/period/parse/length", test_length);
  g_test_add_func ("/period/names", test_names);
  g_test_add_func ("/period/kinds", test_kinds);
  g_test_add_func ("/period/new", test_new);
  g_test_add_func ("/period/date", test_date);
  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/earlier", test_earlier);
  return g_test_run ();
}
