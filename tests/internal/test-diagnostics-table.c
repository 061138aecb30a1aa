/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Problems as rows.
 */
#include "base/diagnostics.h"

#include <bhxhplan/bhxhplan.h>

static BhxhDiagnostics *
two_problems (void)
{
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();

  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_NUMBER,
                        (Place){ "targets.csv", 12, 3, NULL }, "20,8", "20.8", NULL,
                        NULL);
  bhxh_diagnostics_add (diagnostics, PROBLEM_PERCENT_ABOVE_100, (Place){ 0 }, "=120",
                        NULL, NULL, NULL);
  return diagnostics;
}

static void
test_csv (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = two_problems ();
  g_autoptr (BhxhTable) table = bhxh_diagnostics_dup_table (diagnostics);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, "code,severity,file,line,column,text,message_en");
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (text, ==,
                   "code,severity,file,line,column,text,message_en\r\n"
                   "bad-number,error,targets.csv,12,3,\"20,8\","
                   "\"\"\"20,8\"\" is not a plain number; write it like 20.8\"\r\n"
                   "percent-above-100,warning,,,,'=120,the rate =120 is above 100 %\r\n");
}

static void
test_text (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = two_problems ();
  g_autoptr (BhxhTable) table = bhxh_diagnostics_dup_table (diagnostics);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, "severity,line,message_vi");
  text = bhxh_table_format (table, BHXH_FORMAT_TEXT, options, NULL, NULL);
  g_assert_cmpstr (
      text, ==,
      "Các vấn đề của dữ liệu đầu vào\n"
      "\n"
      "Mức độ    Dòng  Vấn đề\n"
      "--------  ----  ------------------------------------------------------------\n"
      "lỗi         12  \"20,8\" không phải là số viết liền, không dấu phân cách; viết\n"
      "                như 20.8\n"
      "cảnh báo        tỷ lệ =120 lớn hơn 100 %\n");
}

/* A cell of a sheet has the name it has there, too. */
static void
test_sheet (void)
{
  const Place place = { "annex.xlsx", 7, 28, "Biểu 1" };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_DATE, place, "x", NULL, NULL, NULL);
  table = bhxh_diagnostics_dup_table (diagnostics);
  bhxh_options_set_columns (options, "file,sheet,cell,line,column");
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (text, ==,
                   "file,sheet,cell,line,column\r\nannex.xlsx,Biểu 1,AB7,7,28\r\n");
  g_assert_cmpstr (bhxh_diagnostics_get_sheet (diagnostics, 0), ==, "Biểu 1");
}

/* The table is of the problems there were. */
static void
test_later_problems (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = two_problems ();
  g_autoptr (BhxhTable) table = bhxh_diagnostics_dup_table (diagnostics);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_NUMBER, (Place){ 0 }, "x", NULL, NULL,
                        NULL);
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostics/table/csv", test_csv);
  g_test_add_func ("/diagnostics/table/text", test_text);
  g_test_add_func ("/diagnostics/table/sheet", test_sheet);
  g_test_add_func ("/diagnostics/table/later-problems", test_later_problems);
  return g_test_run ();
}
