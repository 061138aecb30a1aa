/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From stored digits and a format to the number that a person sees in the cell.
 */
#include "codec/sheet-number.h"

#include <string.h>

static char *
dup_plain (Decimal number)
{
  return bhxh_number_format (number.value, number.decimals, BHXH_NUMBER_PLAIN);
}

/* 20.8, 0.1 + 0.2 and 0.285 as Excel stores the doubles nearest to them (17 digits); what
 * is written out is taken as it is. */
static void
test_stored (void)
{
  static const struct
  {
    const char *text;
    const char *number;
  } cases[] = {
    { "0", "0" },
    { "-0", "0" },
    { "20.8", "20.8" },
    { "20.800000000000001", "20.8" },
    { "0.30000000000000004", "0.3" },
    { "0.28499999999999998", "0.285" },
    { "-14.300000000000001", "-14.3" },
    { "20.80", "20.8" },
    { "100", "100" },
    { "1.5E-7", "0.00000015" },
    { "1.2345678901234568E+16", "12345678901234600" },
    { "123456789012345678", "123456789012345678" },
    { "+7", "7" },
    { "0.00000000000000011102230246251565", "0.000000000000000111" },
    { "1e-30", "0" },
    { "999999999999999.95", "1000000000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = NULL;
      Decimal read = { 0 };

      g_assert_true (
          bhxh_sheet_number_read (cases[i].text, strlen (cases[i].text), &read));
      number = dup_plain (read);
      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_not_stored (void)
{
  static const char *const texts[] = { "",    "-",   "1,5", "1.2.3", "E5",
                                       "1E",  "1E+", "1Ex", "1E400", "9.1E+17",
                                       "NaN", "INF", " 1" };
  Decimal read = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (bhxh_sheet_number_read (texts[i], strlen (texts[i]), &read));
}

/* What Excel shows of a number in a cell of this format. */
static void
test_shown (void)
{
  static const struct
  {
    const char *text;
    const char *format;
    const char *shown;
  } cases[] = {
    { "20.8", "General", "20.8" },
    { "20.8", "0.00", "20.80" },
    { "20.85", "0.0", "20.9" },
    { "-20.85", "0.0", "-20.9" },
    { "0.28499999999999998", "0.00", "0.29" },
    { "0.208", "0.0%", "20.8" },
    { "0.208", "0%", "21" },
    { "0.20799999999999999", "0.00%", "20.80" },
    { "1", "0%", "100" },
    { "75039", "#,##0", "75039" },
    { "75039.4", "#,##0", "75039" },
    { "75039", "#,##0.0,", "75000" },
    { "114532", "0,.0", "114500" },
    { "20.8", "0.0\" %\"", "20.8" },
    { "20.8", "0.0\\%", "20.8" },
    { "20.8", "0.##", "20.8" },
    { "20", "0.0#", "20.0" },
    { "-5", "#,##0_);(#,##0.0)", "-5.0" },
    { "0", "_(* #,##0.0_);_(* (#,##0.0);_(* \"-\"_);_(@_)", "0.0" },
    { "12345", "0.00E+00", "12300" },
    { "0.0012345", "0.0E+00", "0.0012" },
    { "0.5", "# ?/?", "0.5" },
    { "1.5", "[h]:mm", "1.5" },
    { "12", "@", "12" },
    { "12.5", "[Red][<10]0;[>=10]0.00", "12.50" },
    { "20.8", "[$-42A]#,##0.00 \"₫\"", "20.80" },
    { "20.8", "", "20.8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = NULL;
      SheetFormat format;
      Decimal stored = { 0 };
      Decimal shown = { 0 };

      bhxh_sheet_format_read (cases[i].format, &format);
      g_assert_true (
          bhxh_sheet_number_read (cases[i].text, strlen (cases[i].text), &stored));
      g_assert_true (bhxh_sheet_number_show (
          stored,
          bhxh_sheet_format_choose (&format, (stored.value > 0) - (stored.value < 0)),
          &shown));
      number = dup_plain (shown);
      g_assert_cmpstr (number, ==, cases[i].shown);
    }
}

/* Numbers of days: 45565 is 2024-09-30, and in the calendar that begins in 1904 it is
 * 2028-10-01; 59 and 61 lie around the day that never was. */
static void
test_moments (void)
{
  static const struct
  {
    const char *number;
    gboolean from_1904;
    const char *format;
    const char *text;
    const char *period;
  } cases[] = {
    { "45565", FALSE, "dd/mm/yyyy", "2024-09-30", "2024-09-30" },
    { "45565", TRUE, "dd/mm/yyyy", "2028-10-01", "2028-10-01" },
    { "0", TRUE, "yyyy-mm-dd", "1904-01-01", "1904-01-01" },
    { "1", FALSE, "d/m/yyyy", "1900-01-01", "1900-01-01" },
    { "59", FALSE, "d/m/yyyy", "1900-02-28", "1900-02-28" },
    { "61", FALSE, "d/m/yyyy", "1900-03-01", "1900-03-01" },
    { "45565", FALSE, "mm/yyyy", "2024-09", "2024-09" },
    { "45565", FALSE, "\"Năm \"yyyy", "2024", "2024" },
    { "45565", FALSE, "[$-42A]dd mmmm", "2024-09-30", "2024-09-30" },
    { "45565.354166666664", FALSE, "d/m/yy h:mm", "2024-09-30T08:30:00", "2024-09-30" },
    { "0.35416666666666669", FALSE, "h:mm", "08:30:00", "" },
    { "0.35416666666666669", FALSE, "mm:ss", "08:30:00", "" },
    { "45565.999999", FALSE, "d/m/yyyy", "2024-10-01", "2024-10-01" },
    { "2958465", FALSE, "yyyy-mm-dd", "9999-12-31", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *period = NULL;
      char text[MOMENT_SIZE];
      SheetFormat format;
      Decimal stored = { 0 };
      Moment moment = { 0 };

      bhxh_sheet_format_read (cases[i].format, &format);
      g_assert_cmpuint (format.sections[0].flags & FORMAT_DATE, !=, 0);
      g_assert_true (
          bhxh_sheet_number_read (cases[i].number, strlen (cases[i].number), &stored));
      g_assert_true (bhxh_sheet_moment_from_number (stored, cases[i].from_1904, &moment));
      bhxh_sheet_moment_write (text, moment, &format.sections[0]);
      g_assert_cmpstr (text, ==, cases[i].text);
      period =
          bhxh_period_format (bhxh_sheet_moment_get_period (moment, &format.sections[0]));
      g_assert_cmpstr (period, ==, cases[i].period);
    }
}

static void
test_no_moments (void)
{
  Moment moment = { 0 };

  g_assert_false (bhxh_sheet_moment_from_number ((Decimal){ 60, 0 }, FALSE, &moment));
  g_assert_true (bhxh_sheet_moment_from_number ((Decimal){ 60, 0 }, TRUE, &moment));
  g_assert_false (bhxh_sheet_moment_from_number ((Decimal){ -1, 0 }, FALSE, &moment));
  g_assert_false (
      bhxh_sheet_moment_from_number ((Decimal){ 2958466, 0 }, FALSE, &moment));
}

/* Dates as ODS stores them. */
static void
test_iso (void)
{
  static const struct
  {
    const char *text;
    const char *written; /* NULL: refused */
  } cases[] = {
    { "2024-09-30", "2024-09-30T00:00:00" },
    { "2024-02-29T23:59:59.9", "2024-02-29T23:59:59" },
    { "2024-12-31T08:30", "2024-12-31T08:30:00" },
    { "PT08H30M15S", "0001-01-01T08:30:15" },
    { "PT8H30M15,250S", "0001-01-01T08:30:15" },
    { "2023-02-29", NULL },
    { "2024-13-01", NULL },
    { "2024-12-32", NULL },
    { "2024-09", NULL },
    { "2024-09-30T24:00:00", NULL },
    { "PT24H", NULL },
    { "P1D", NULL },
    { "PT8X", NULL },
    { "", NULL },
  };
  const FormatSection all = { .flags = FORMAT_DATE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[MOMENT_SIZE] = "";
      Moment moment = { 0 };
      const gboolean is_read =
          bhxh_sheet_moment_read (cases[i].text, strlen (cases[i].text), &moment);

      g_assert_cmpint (is_read, ==, cases[i].written != NULL);
      if (is_read)
        bhxh_sheet_moment_write (text, moment, &all);
      g_assert_cmpstr (is_read ? text : NULL, ==, cases[i].written);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/number/stored", test_stored);
  g_test_add_func ("/sheet/number/not-stored", test_not_stored);
  g_test_add_func ("/sheet/number/shown", test_shown);
  g_test_add_func ("/sheet/moment/number", test_moments);
  g_test_add_func ("/sheet/moment/none", test_no_moments);
  g_test_add_func ("/sheet/moment/iso", test_iso);
  return g_test_run ();
}
