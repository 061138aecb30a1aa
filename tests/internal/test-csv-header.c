/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How columns are found by English and Vietnamese headers, by machine names and by the
 * caller's map.
 */
#include "csv-check.h"

static const char *const unit_names[] = { "đơn vị", "huyện, thị xã", "district", NULL };
static const char *const value_names[] = { "giá trị", "số liệu", NULL };

enum
{
  UNIT,
  VALUE,
  STAGE,
  N_COLUMNS
};

static const CsvColumn columns[N_COLUMNS] = {
  [UNIT] = { "unit", unit_names, TRUE },
  [VALUE] = { "as_value", value_names, TRUE },
  [STAGE] = { "stage", NULL, FALSE },
};

/* Finds the columns in a file that is @header alone; states the problems as csv-check.h.
 */
static void
check_find (const char *header,
            BhxhOptions *options,
            const gint expected[N_COLUMNS],
            const char *problems)
{
  g_autoptr (Input) input =
      bhxh_input_new_memory (header, strlen (header), "t.csv", 10000);
  BhxhOptions *used = options != NULL ? bhxh_options_ref (options) : bhxh_options_new ();
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (CsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  gint indices[N_COLUMNS];

  bhxh_options_set_diagnostics (used, diagnostics);
  reader = bhxh_csv_reader_new (input, used, &error);
  g_assert_no_error (error);
  g_assert_true (bhxh_csv_header_find (reader, columns, N_COLUMNS, indices, &error) ==
                 (*problems == '\0'));
  g_assert_true ((error != NULL) == (*problems != '\0'));
  csv_append_problems (found, diagnostics);
  g_assert_cmpstr (found->str, ==, problems);
  g_assert_cmpmem (indices, sizeof indices, expected, sizeof indices);
  bhxh_options_set_diagnostics (used, NULL);
  bhxh_options_unref (used);
  bhxh_diagnostics_unref (diagnostics);
}

static void
test_machine_names (void)
{
  check_find ("unit,as_value,stage\n", NULL, (gint[]){ 0, 1, 2 }, "");
  check_find ("stage,x,as_value,unit\n", NULL, (gint[]){ 3, 2, 0 }, "");
  check_find ("UNIT, As Value \n", NULL, (gint[]){ 0, 1, -1 }, "");
}

/* With diacritics or without, composed or not (ơ as o and U+031B, ị as i and U+0323). */
static void
test_vietnamese (void)
{
  check_find ("Đơn vị;Giá trị\n", NULL, (gint[]){ 0, 1, -1 }, "");
  check_find ("DON VI;SO LIEU\n", NULL, (gint[]){ 0, 1, -1 }, "");
  check_find ("Đo\xCC\x9Bn vi\xCC\xA3;Số  liệu\n", NULL, (gint[]){ 0, 1, -1 }, "");
  check_find ("\"Đơn\nvị\";\"Giá\r\ntrị\"\n", NULL, (gint[]){ 0, 1, -1 }, "");
  check_find ("\"Huyện, thị xã\",giá_trị\n", NULL, (gint[]){ 0, 1, -1 }, "");
}

/* A column of names beside the codes is no second unit. */
static void
test_machine_name_goes_first (void)
{
  check_find ("Đơn vị,unit,as_value\n", NULL, (gint[]){ 1, 2, -1 }, "");
}

static void
test_missing (void)
{
  check_find ("a,as_value\n", NULL, (gint[]){ -1, 1, -1 }, "missing-column 1:0 unit\n");
  check_find ("\n\nstage\n", NULL, (gint[]){ -1, -1, 0 },
              "missing-column 3:0 unit\nmissing-column 3:0 as_value\n");
}

/* Titles above the header are one problem that names its row; a row further down than
 * the twentieth, or one that names a single column, is none. */
static void
test_title_rows (void)
{
  g_autofree char *blank = g_strnfill (19, '\n');
  g_autofree char *far = g_strconcat ("Báo cáo\n", blank, "unit,as_value\n", NULL);

  check_find ("Báo cáo tháng 9\n\nHuyện, thị xã;Giá trị\n461;1\n", NULL,
              (gint[]){ -1, -1, -1 }, "header-below 1:0 Báo cáo tháng 9\n");
  check_find ("Báo cáo,,\n\"Đơn vị\",\"Số liệu\",x\n", NULL, (gint[]){ -1, -1, -1 },
              "header-below 1:0 Báo cáo\n");
  check_find ("Báo cáo,2024\nunit,x\n", NULL, (gint[]){ -1, -1, -1 },
              "missing-column 1:0 unit\nmissing-column 1:0 as_value\n");
  check_find (far, NULL, (gint[]){ -1, -1, -1 },
              "missing-column 1:0 unit\nmissing-column 1:0 as_value\n");
}

static void
test_title_message (void)
{
  const char *text = "Báo cáo;2024\n\nĐơn vị;Số liệu\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 100);
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gint indices[N_COLUMNS];

  g_assert_false (bhxh_csv_header_find (reader, columns, N_COLUMNS, indices, &error));
  g_assert_cmpstr (
      error->message, ==,
      "t.csv:1: the first row is read as the header, but there stands: "
      "Báo cáo, 2024; row 3 looks like the header: delete the rows above it");
}

static void
test_missing_message (void)
{
  const char *text = "Tên;Số\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 100);
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gint indices[N_COLUMNS];

  g_assert_false (bhxh_csv_header_find (reader, columns, N_COLUMNS, indices, &error));
  g_assert_cmpstr (
      error->message, ==,
      "t.csv:1: the header has no column \"unit\" (also called đơn vị; huyện, thị xã; "
      "district); the columns are: Tên, Số");
}

static void
test_twice (void)
{
  check_find ("unit,as_value,x,Unit\n", NULL, (gint[]){ 0, 1, -1 },
              "duplicate-column 1:17 Unit\n");
  check_find ("đơn vị,district,as_value\n", NULL, (gint[]){ 0, 2, -1 },
              "ambiguous-column 1:8 unit\n");
  check_find ("unit,as_value,stage,stage\n", NULL, (gint[]){ 0, 1, 2 },
              "duplicate-column 1:21 stage\n");
}

static void
test_stated (void)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_column (options, "unit", "Mã số");
  check_find ("unit,Mã số,as_value\n", options, (gint[]){ 1, 2, -1 }, "");
  check_find ("unit,as_value\n", options, (gint[]){ -1, 1, -1 },
              "missing-column 1:0 Mã số\n");
  bhxh_options_set_column (options, "unit", NULL);
  bhxh_options_set_column (options, "stage", "s");
  check_find ("unit,as_value\n", options, (gint[]){ 0, 1, -1 }, "missing-column 1:0 s\n");
  bhxh_options_unref (options);
}

static void
test_constant (void)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_constant (options, NULL, "unit", "466");
  check_find ("as_value\n", options, (gint[]){ -1, 0, -1 }, "");
  bhxh_options_unref (options);
}

/* Places of headers behind line breaks and doubled quotes. */
static void
test_places (void)
{
  check_find ("\"x\ny\"\"\",unit,\"as\nvalue\",đ,unit\n", NULL, (gint[]){ 1, 2, -1 },
              "duplicate-column 3:10 unit\n");
}

/* An empty header, and one too long to be a name, are nobody's column. */
static void
test_odd_headers (void)
{
  g_autofree char *long_name = g_strnfill (5000, 'u');
  g_autofree char *header = g_strconcat (",", long_name, ",unit,as_value,\n", NULL);

  check_find (header, NULL, (gint[]){ 2, 3, -1 }, "");
}

/* Places of the header stay known after rows were read. */
static void
test_after_rows (void)
{
  const char *text = "as_value,x\n1,2\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 100);
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gint indices[N_COLUMNS];

  g_assert_nonnull (bhxh_csv_reader_next (reader, NULL));
  g_assert_false (bhxh_csv_header_find (reader, columns, N_COLUMNS, indices, &error));
  g_assert_true (g_str_has_prefix (error->message, "t.csv:1: "));
}

static void
test_field_places (void)
{
  const char *text = "a,b\nđỏ,\"x\"\"y\"\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 100);
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, NULL);

  g_assert_nonnull (bhxh_csv_reader_next (reader, NULL));
  g_assert_cmpuint (bhxh_csv_reader_get_place (reader, 0).line, ==, 2);
  g_assert_cmpuint (bhxh_csv_reader_get_place (reader, 0).column, ==, 1);
  g_assert_cmpuint (bhxh_csv_reader_get_place (reader, 1).column, ==, 4);
  g_assert_cmpuint (bhxh_csv_reader_get_place (reader, 9).column, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-header/machine-names", test_machine_names);
  g_test_add_func ("/csv-header/vietnamese", test_vietnamese);
  g_test_add_func ("/csv-header/machine-name-goes-first", test_machine_name_goes_first);
  g_test_add_func ("/csv-header/missing", test_missing);
  g_test_add_func ("/csv-header/title-rows", test_title_rows);
  g_test_add_func ("/csv-header/title-message", test_title_message);
  g_test_add_func ("/csv-header/missing-message", test_missing_message);
  g_test_add_func ("/csv-header/twice", test_twice);
  g_test_add_func ("/csv-header/stated", test_stated);
  g_test_add_func ("/csv-header/constant", test_constant);
  g_test_add_func ("/csv-header/places", test_places);
  g_test_add_func ("/csv-header/odd-headers", test_odd_headers);
  g_test_add_func ("/csv-header/after-rows", test_after_rows);
  g_test_add_func ("/csv-header/field-places", test_field_places);
  return g_test_run ();
}
