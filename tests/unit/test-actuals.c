/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Columns, numbers, stages and repeated figures of actuals in long form.
 */
#include "actuals-check.h"

#define HEADER "unit,indicator,period,value\n"
#define N "si_voluntary_persons"

/* --- Columns -------------------------------------------------------------------------
 */

static const ActualsCase column_cases[] = {
  { "/actuals/columns/machine-names",
    HEADER "461," N ",2024,1500\n461,si_rate,2024,21.6\n", "",
    "461/" N "/2024=1500\n461/si_rate/2024=21.6\n", 0 },
  { "/actuals/columns/any-order", "value,period,indicator,unit\n1500,2024," N ",461\n",
    "", "461/" N "/2024=1500\n", 0 },
  { "/actuals/columns/vietnamese",
    "Đơn vị;Chỉ tiêu;Năm;Thực hiện\n"
    "TP. Đông Hà;Số người tham gia BHXH tự nguyện;2024;1.500\n",
    "", "461/" N "/2024=1500\n", 0 },
  { "/actuals/columns/without-diacritics",
    "DON VI\tMA CHI TIEU\tKY BAO CAO\tSO LIEU\n461\t" N "\tNăm 2024\t1500\n", "",
    "461/" N "/2024=1500\n", 0 },
  { "/actuals/columns/code-and-name",
    "Mã đơn vị,Tên đơn vị,Mã chỉ tiêu,Chỉ tiêu,Kỳ,Số liệu\n"
    "461,Đông Hà," N ",Số người tham gia BHXH tự nguyện,2024,1500\n"
    ",Huyện Gio Linh," N ",,2024,700\n",
    "", "461/" N "/2024=1500\n466/" N "/2024=700\n", 0 },
  /* The names of the two wards with code 19333: of 2022, and of July 2025. */
  { "/actuals/columns/code-and-other-name",
    "unit,unit_name,indicator,period,value\n"
    "19333,Phường Đông Hà," N ",2024-12-31,20\n"
    "19333,Phường 1," N ",2024,20\n19333,Phường Đông Hà," N ",2022,20\n",
    "unit-name-differs 2:7 19333\n",
    "19333/" N "/2022=20\n19333/" N "/2024-12-31=20\n19333/" N "/2024=20\n", 0 },
  { "/actuals/columns/commune-and-district",
    "Huyện,Xã,indicator,period,value\n"
    "Đông Hà,Phường 1," N ",2022,11\nThị xã Quảng Trị,Phường 1," N ",2022,22\n"
    "Đông Hà,," N ",2022,33\n",
    "", "461/" N "/2022=33\n19333/" N "/2022=11\n19357/" N "/2022=22\n", 0 },
  { "/actuals/columns/level",
    "unit,level,indicator,period,value\n"
    "Quảng Trị,Huyện," N ",2022,1\nQuảng Trị,tỉnh," N ",2022,2\n",
    "", "45/" N "/2022=2\n462/" N "/2022=1\n", 0 },
  { "/actuals/columns/missing", "unit,period,val\n461,2024,5\n",
    "missing-column 1:0 value\nmissing-column 1:0 indicator\nwide-table 0:0 \n", NULL,
    0 },
  { "/actuals/columns/no-rows", "unit,indicator,period,value\n", "no-rows 0:0 \n", "",
    0 },
  { "/actuals/columns/unit-missing", "indicator,period,value\n" N ",2024,5\n",
    "missing-column 1:0 unit\n", NULL, 0 },
  { "/actuals/columns/two-of-one-kind",
    "unit,indicator,Năm,Tháng,value\n461," N ",2024,1,5\n",
    "ambiguous-column 1:20 period\n", NULL, 0 },
  { "/actuals/columns/unused",
    "unit,indicator,period,value,Ghi chú\n461," N ",2024,5,x\n",
    "unknown-column 1:29 Ghi chú\n", "461/" N "/2024=5\n", 0 },
  { "/actuals/columns/blank-cells",
    HEADER ",,,\n," N ",2024,5\n461,,2024,5\n461," N ",,5\n",
    "missing-value 3:1 unit\nmissing-value 4:5 indicator\nmissing-value 5:26 period\n",
    NULL, 0 },
};

static void
check_constants (const char *csv, const char *const *constants, const char *expected)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  for (; *constants != NULL; constants += 2)
    bhxh_options_set_constant (options, NULL, constants[0], constants[1]);
  figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, &error);
  check_outcome (figures, error, diagnostics, "", expected);
}

static void
test_constants (void)
{
  const char *const force[] = { "indicator", "labour_force", "period", "2024",
                                "stage",     "ước",          NULL };
  const char *const unit[] = { "unit", "461", NULL };
  const char *const parent[] = { "parent", "461", NULL };

  check_constants ("unit,value\n461,40000\n", force,
                   "461/labour_force/2024=40000 estimate\n");
  /* What a column says is believed, also where its cell is blank. */
  check_constants ("indicator,period,value\n" N ",2024,7\n", unit, "461/" N "/2024=7\n");
  check_constants ("unit_name,indicator,period,value\nHuyện Gio Linh," N ",2024,7\n",
                   unit, "466/" N "/2024=7\n");
  check_constants ("unit,indicator,period,value\nPhường 1," N ",2022,7\n", parent,
                   "19333/" N "/2022=7\n");
}

static void
test_stated_columns (void)
{
  const char *csv = "Tên,A,B,value,C\nĐông Hà," N ",2024,3,4\n";
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  bhxh_options_set_column (options, "unit", "Tên");
  bhxh_options_set_column (options, "indicator", "A");
  bhxh_options_set_column (options, "period", "B");
  bhxh_options_set_column (options, "value", "C");
  figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, &error);
  check_outcome (figures, error, diagnostics, "unknown-column 1:9 value\n",
                 "461/" N "/2024=4\n");
}

/* --- Numbers -------------------------------------------------------------------------
 */

static const ActualsCase number_cases[] = {
  /* 75.039 persons can only be 75039; the rate in the same column is then 20,8. */
  { "/actuals/numbers/persons-decide",
    "unit;indicator;period;value\n461;si_rate;2024;20,8\n461;" N ";2024;75.039\n", "",
    "461/" N "/2024=75039\n461/si_rate/2024=20.8\n", 0 },
  { "/actuals/numbers/later-row-decides",
    "unit;indicator;period;value\n461;" N ";2023;75.000\n461;" N ";2024;55.300\n"
    "461;si_rate;2024;20,8%\n",
    "", "461/" N "/2023=75000\n461/" N "/2024=55300\n461/si_rate/2024=20.8\n", 0 },
  { "/actuals/numbers/english",
    HEADER "461," N ",2024,\"75,039\"\n461,si_rate,2024,20.8\n", "",
    "461/" N "/2024=75039\n461/si_rate/2024=20.8\n", 0 },
  /* 12.345 % is twelve and a bit in plain, 12345 in vi: only the next cell tells. */
  { "/actuals/numbers/open-until-the-end", HEADER "461,si_growth_x,2024,1\n",
    "unknown-indicator 2:5 si_growth_x\n", NULL, 0 },
  { "/actuals/indicator/names",
    "Đơn vị;Chỉ tiêu;Kỳ;Giá trị\n461;BHXH tự nguyện;2024;5\n461;ty le bhtn;2024;31,5\n"
    "461;ty le bhtn;2023;31,2\n",
    "name-read-as 3:5 ty le bhtn\n",
    "461/" N "/2024=5\n461/ui_rate/2023=31.2\n461/ui_rate/2024=31.5\n", 0 },
  { "/actuals/numbers/open-rate",
    "unit;indicator;period;value\n461;si_rate;2023;12.345\n461;si_rate;2024;20.85\n", "",
    "461/si_rate/2023=12.345\n461/si_rate/2024=20.85\n", 0 },
  { "/actuals/numbers/ambiguous",
    "unit;indicator;period;value\n461;" N ";2024;-\n461;si_rate;2024;12.345\n",
    "ambiguous-number 3:18 12.345\n", NULL, 0 },
  { "/actuals/numbers/ambiguous-persons", HEADER "461," N ",2024,75.000\n",
    "ambiguous-number 2:31 75.000\n", NULL, 0 },
  { "/actuals/numbers/style-stated", HEADER "461," N ",2024,75.000\n", "",
    "461/" N "/2024=75\n", WITH_PLAIN },
  { "/actuals/numbers/style-stated-vi", HEADER "461," N ",2024,75.000\n", "",
    "461/" N "/2024=75000\n", WITH_VI },
  { "/actuals/numbers/not-in-the-stated-style", HEADER "461,si_rate,2024,\"20,8\"\n",
    "bad-number 2:18 20,8\n", NULL, WITH_PLAIN },
  /* Which of the two styles is wrong is not known: said once, at the first cell. */
  { "/actuals/numbers/mixed",
    "unit;indicator;period;value\n461;si_rate;2022;20,8\n461;si_rate;2023;20.8\n"
    "461;si_rate;2024;20.9\n",
    "mixed-numbers 3:18 20.8\n", NULL, 0 },
  { "/actuals/numbers/one-bad-cell",
    "unit;indicator;period;value\n461;" N ";2022;nhiều\n461;" N ";2023;75.039\n"
    "461;" N ";2024;12,5x\n",
    "unreadable-number 2:31 nhiều\nunreadable-number 4:31 12,5x\n", NULL, 0 },
  { "/actuals/numbers/suffixes",
    "unit;indicator;period;value\n461;" N ";2022;1.500 người\n461;" N
    ";2023;114,5 nghìn\n"
    "461;si_rate;2023;20,8 %\n",
    "", "461/" N "/2022=1500\n461/" N "/2023=114500\n461/si_rate/2023=20.8\n", 0 },
  { "/actuals/numbers/wrong-suffix", HEADER "461," N ",2024,20 %\n",
    "wrong-suffix 2:31 20 %\n", NULL, 0 },
  { "/actuals/numbers/missing",
    HEADER "461," N ",2022,\n461," N ",2023,-\n461," N ",2024,NA\n462," N ",2024,…\n"
           "464," N ",2024,0\n",
    "", "464/" N "/2024=0\n", 0 },
  { "/actuals/numbers/negative", HEADER "461," N ",2024,-5\n",
    "negative-number 2:31 -5\n", NULL, 0 },
  { "/actuals/numbers/above-100",
    HEADER
    "461,si_rate,2024,100.1\n462,si_rate,2024,100.0\n461,si_voluntary_growth,2024,109\n",
    "percent-above-100 2:18 100.1\n",
    "461/si_rate/2024=100.1\n461/si_voluntary_growth/2024=109\n462/si_rate/2024=100.0\n",
    0 },
  { "/actuals/numbers/fraction-of-person", HEADER "461," N ",2024,12.5\n",
    "fraction-of-person 2:31 12.5\n", NULL, 0 },
  { "/actuals/numbers/too-large", HEADER "461," N ",2024,900000000000000001\n",
    "number-out-of-range 2:31 900000000000000001\n", NULL, 0 },
};

static void
test_number_messages (void)
{
  check_messages (HEADER "461," N ",2024,75.000\n", 0, "ambiguous-number",
                  "a.csv:2:31: \"75.000\" có thể là 75 hoặc 75000; cần cho biết cách "
                  "viết số của cột này",
                  "a.csv:2:31: \"75.000\" can be 75 or 75000; say how the numbers of "
                  "this column are written");
  check_messages (
      "unit;indicator;period;value\n461;si_rate;2022;20,8\n461;si_rate;2023;20.8\n", 0,
      "mixed-numbers",
      "a.csv:3:18: \"20.8\" chỉ có thể là 20.8, nhưng các số trước đó trong "
      "cột viết như 1.234,5",
      "a.csv:3:18: \"20.8\" can only be 20.8, but the numbers before it in "
      "the column are written like 1.234,5");
}

/* Printed in hundreds, a count is rounded, though its indicator's counts are exact. */
static void
test_rounding (void)
{
  const char *csv = HEADER "461," N ",2022,1500\n461," N ",2023,1.5 nghìn\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error);
  BhxhFrame *frame = NULL;
  guint unit = 0;
  guint indicator = 0;

  g_assert_no_error (error);
  frame = bhxh_figures_get_frame (figures);
  g_assert_true (bhxh_frame_find_unit (frame, "461", 0, -1, 0, &unit, NULL));
  indicator = (guint) bhxh_frame_find_indicator (frame, N);
  for (guint year = 2022; year <= 2023; year++)
    {
      g_autofree char *rounding = bhxh_figures_dup_field (
          figures, unit, indicator,
          (guint) bhxh_frame_find_period (
              frame, bhxh_period_new_months ((gint) year, 1, (gint) year, 12)),
          0, "rounding");

      g_assert_cmpstr (rounding, ==, year == 2022 ? "exact" : "nearest");
    }
}

/* --- Periods, stages, days -----------------------------------------------------------
 */

#define LONG_HEADER "unit,indicator,period,value,stage,as_of\n"

static const ActualsCase time_cases[] = {
  { "/actuals/periods/forms",
    HEADER "461," N ",2024-Q3,1\n461," N ",Quý IV/2024,2\n461," N ",9/2024,3\n"
           "461," N ",11 tháng năm 2024,4\n461," N ",đến 30/11/2024,5\n",
    "",
    "461/" N "/2024-09=3\n461/" N "/2024-Q3=1\n461/" N "/2024-11-30=5\n"
    "461/" N "/2024-01/2024-11=4\n461/" N "/2024-Q4=2\n",
    0 },
  { "/actuals/periods/bad", HEADER "461," N ",2024-13,1\n461," N ",sang năm,1\n",
    "no-such-period 2:26 2024-13\nbad-period 3:26 sang năm\n", NULL, 0 },
  /* The most final stage counts first, then the latest day. */
  { "/actuals/stages/side-by-side",
    LONG_HEADER "461," N ",2024,10,estimate,\n461," N ",2024,20,preliminary,2024-11-30\n"
                "461," N ",2024,21,preliminary,2025-01-05\n461," N ",2024,30,final,\n",
    "",
    "461/" N "/2024=30\n461/" N "/2024=21 preliminary @2025-01-05\n"
    "461/" N "/2024=20 preliminary @2024-11-30\n461/" N "/2024=10 estimate\n",
    0 },
  { "/actuals/stages/vietnamese",
    LONG_HEADER "461," N ",2024,1,ước,\n462," N ",2024,2,Ước thực hiện,\n"
                "464," N ",2024,3,SƠ BỘ,đến 05/01/2025\n465," N ",2024,4,chính thức,\n",
    "",
    "461/" N "/2024=1 estimate\n462/" N "/2024=2 estimate\n"
    "464/" N "/2024=3 preliminary @2025-01-05\n465/" N "/2024=4\n",
    0 },
  { "/actuals/stages/unknown", LONG_HEADER "461," N ",2024,1,gần đúng,\n",
    "bad-code-value 2:33 gần đúng\n", NULL, 0 },
  { "/actuals/as-of/last-day-is-none",
    LONG_HEADER "461," N ",2024,7,,\n461," N ",2024,7,final,2024-12-31\n",
    "duplicate-figure 3:31 461/" N "/2024\n", "461/" N "/2024=7\n", 0 },
  { "/actuals/as-of/bad",
    LONG_HEADER "461," N ",2024,1,,hôm nay\n461," N ",2024,1,,30/02/2024\n",
    "bad-date 2:34 hôm nay\nno-such-period 3:34 30/02/2024\n", NULL, 0 },
  /* Said once for a period and day. */
  { "/actuals/as-of/final-too-early",
    LONG_HEADER "461," N ",2024,1,,2024-11-30\n462," N ",2024,1,,2024-11-30\n"
                "461," N ",2023,1,estimate,2023-11-30\n",
    "as-of-too-early 2:34 2024-11-30\n",
    "461/" N "/2023=1 estimate @2023-11-30\n461/" N "/2024=1 @2024-11-30\n"
    "462/" N "/2024=1 @2024-11-30\n",
    0 },
};

/* --- Repeated figures ----------------------------------------------------------------
 */

static const ActualsCase repeated_cases[] = {
  { "/actuals/repeated/equal", HEADER "461," N ",2024,7\n461," N ",2024,7.0\n",
    "duplicate-figure 3:31 461/" N "/2024\n", "461/" N "/2024=7\n", WITH_PLAIN },
  /* The more precise of two that are equal stays, whichever comes first. */
  { "/actuals/repeated/equal-rates",
    HEADER "461,si_rate,2023,20.8\n461,si_rate,2023,20.80\n461,si_rate,2024,20.80\n"
           "461,si_rate,2024,20.8\n",
    "duplicate-figure 3:18 461/si_rate/2023\nduplicate-figure 5:18 461/si_rate/2024\n",
    "461/si_rate/2023=20.80\n461/si_rate/2024=20.80\n", 0 },
  { "/actuals/repeated/differs", HEADER "461," N ",2024,7\n461," N ",2024,8\n",
    "conflicting-figure 3:31 461/" N "/2024\n", NULL, 0 },
  /* A file does not replace what it says itself. */
  { "/actuals/repeated/differs-in-one-file",
    HEADER "461," N ",2024,7\n461," N ",2024,8\n",
    "conflicting-figure 3:31 461/" N "/2024\n", NULL, WITH_REPLACE },
  { "/actuals/repeated/all-at-once",
    HEADER "461," N ",2024,x\n461,nothing,2024,8\nNowhere," N ",2024,8\n461," N
           ",20245,8\n",
    "unreadable-number 2:31 x\nunknown-indicator 3:5 nothing\nunknown-unit 4:1 Nowhere\n"
    "bad-period 5:26 20245\n",
    NULL, 0 },
  /* What is wrong in a row does not hide what else is. */
  { "/actuals/repeated/all-of-a-row", LONG_HEADER "Nowhere,nothing,2024,x,y,z\n",
    "unknown-indicator 2:9 nothing\nunknown-unit 2:1 Nowhere\nbad-code-value 2:24 y\n"
    "bad-date 2:26 z\n",
    NULL, 0 },
};

static void
test_repeated_messages (void)
{
  check_messages (HEADER "461," N ",2024,7\n461," N ",2024,8\n", 0, "conflicting-figure",
                  "a.csv:3:31: số liệu 461/" N "/2024 có hai giá trị: 8 ở đây, 7 "
                  "(a.csv:2)",
                  "a.csv:3:31: the figure 461/" N "/2024 has two values: 8 here, 7 "
                  "(a.csv:2)");
  check_messages (HEADER "461," N ",2024,7\n461," N ",2024,7\n", 0, "duplicate-figure",
                  "a.csv:3:31: số liệu 461/" N "/2024 có hai lần, cùng giá trị; lần đầu "
                  "ở a.csv:2",
                  "a.csv:3:31: the figure 461/" N "/2024 is there twice with the same "
                  "value; the first is at a.csv:2");
}

/* The header of a caller's own table, before any of it is read. */
static void
test_find_field (void)
{
  g_assert_cmpstr (bhxh_figures_find_field ("Thực hiện"), ==, "value");
  g_assert_cmpstr (bhxh_figures_find_field ("THUC HIEN"), ==, "value");
  g_assert_cmpstr (bhxh_figures_find_field ("Đơn vị"), ==, "unit_name");
  g_assert_cmpstr (bhxh_figures_find_field ("as_of"), ==, "as_of");
  g_assert_null (bhxh_figures_find_field ("Tỷ lệ BHXH"));
  g_assert_null (bhxh_figures_find_field (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases (column_cases, G_N_ELEMENTS (column_cases));
  g_test_add_func ("/actuals/columns/constants", test_constants);
  g_test_add_func ("/actuals/columns/stated", test_stated_columns);
  g_test_add_func ("/actuals/columns/find-field", test_find_field);
  add_cases (number_cases, G_N_ELEMENTS (number_cases));
  g_test_add_func ("/actuals/numbers/messages", test_number_messages);
  g_test_add_func ("/actuals/numbers/rounding", test_rounding);
  add_cases (time_cases, G_N_ELEMENTS (time_cases));
  add_cases (repeated_cases, G_N_ELEMENTS (repeated_cases));
  g_test_add_func ("/actuals/repeated/messages", test_repeated_messages);
  return g_test_run ();
}
