/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Wide tables by their maps: where each figure comes from, and every problem with its
 * cell.
 */
#include "map-check.h"

#define V "si_voluntary_persons"
#define C "si_compulsory_persons"
#define BEGIN "{\"bhxhplan_map\": \"1.0\", "
#define UNITS "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}], "
#define AREAS "Đơn vị,Tự nguyện\nHuyện Gio Linh,"
/* One unit a row in column A, its voluntary participants of 2024 in B. */
#define ONE_COLUMN(rest)                                                                 \
  BEGIN "\"table\": {\"header_rows\": \"1\", \"rows\": \"2:\"}, " UNITS                  \
        "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V                          \
        "\", \"period\": \"2024-06\"}]" rest "}"

/* --- Where what is said --------------------------------------------------------------
 */

static const MapCase place_cases[] = {
  { "/map/load/columns", "Đơn vị,2023,2024\nHuyện Gio Linh,10,20\nHuyện Cam Lộ,,40\n",
    BEGIN "\"table\": {\"rows\": \"2:3\"}, " UNITS "\"columns\": ["
          "{\"column\": \"B\", \"indicator\": \"" V "\", \"period\": \"2023\"}, "
          "{\"column\": \"C\", \"indicator\": \"" V "\", \"period\": \"2024\"}]}",
    "", "466/" V "/2023=10\n466/" V "/2024=20\n468/" V "/2024=40\n" },
  /* One entry for several columns, the period of each in its header; headers that nobody
   * merged go on to the right. */
  { "/map/load/header-rows",
    "Đơn vị,Tự nguyện,,Bắt buộc,\n,Năm 2023,TH 2024,Năm 2023,TH 2024\n"
    "Huyện Gio Linh,1,2,3,4\n",
    BEGIN "\"table\": {\"header_rows\": \"1:2\", \"rows\": \"3:3\"}, " UNITS
          "\"columns\": ["
          "{\"column\": \"B:C\", \"indicator\": \"" V "\", \"period_row\": \"2\"}, "
          "{\"column\": \"D:E\", \"indicator\": \"" C "\", \"period_row\": \"2\"}]}",
    "", "466/" C "/2023=3\n466/" C "/2024=4\n466/" V "/2023=1\n466/" V "/2024=2\n" },
  { "/map/load/indicator-by-name", "Đơn vị,BB,TN\nHuyện Gio Linh,1,2\n",
    BEGIN "\"table\": {\"rows\": \"2:2\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"period\", \"text\": \"2024\"}], "
          "\"columns\": [{\"column\": \"B:C\", \"indicator_row\": \"1\"}], \"names\": ["
          "{\"field\": \"indicator\", \"text\": \"BB\", \"means\": \"" C "\"}, "
          "{\"field\": \"indicator\", \"text\": \"TN\", \"means\": \"" V "\"}]}",
    "", "466/" C "/2024=1\n466/" V "/2024=2\n" },
  /* Period and stage out of the words of a title. */
  { "/map/load/cells",
    "Ước thực hiện đến ngày 30/9/2024\nĐơn vị,Số người\nHuyện Gio Linh,7\n",
    BEGIN "\"table\": {\"rows\": \"3:3\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"period\", \"cell\": \"A1\"}, "
          "{\"field\": \"stage\", \"cell\": \"A1\"}], "
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V "\"}]}",
    "", "466/" V "/2024-09-30=7 estimate\n" },
  { "/map/load/indicators-down",
    "Chỉ tiêu,Huyện Gio Linh,Huyện Cam Lộ\nBHXH tự nguyện,1,2\n- Bắt buộc,3,4\n",
    BEGIN "\"table\": {\"rows\": \"2:3\"}, "
          "\"fields\": [{\"field\": \"indicator_name\", \"column\": \"A\"}, "
          "{\"field\": \"period\", \"text\": \"2022\"}], "
          "\"columns\": [{\"column\": \"B:C\", \"unit_row\": \"1\"}], \"names\": ["
          "{\"field\": \"indicator_name\", \"text\": \"BHXH tự nguyện\", \"means\": \"" V
          "\"}, {\"field\": \"indicator_name\", \"text\": \"- Bắt buộc\", \"means\": \"" C
          "\"}]}",
    "", "466/" C "/2022=3\n466/" V "/2022=1\n468/" C "/2022=4\n468/" V "/2022=2\n" },
  { "/map/load/name-of-some-rows", "Huyện Gio Linh,bb,1\nHuyện Gio Linh,bb,2\n",
    BEGIN "\"table\": {\"rows\": \"1:2\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"indicator\", \"column\": \"B\"}, "
          "{\"field\": \"period\", \"text\": \"2024\"}], "
          "\"columns\": [{\"column\": \"C\"}], \"names\": ["
          "{\"field\": \"indicator\", \"text\": \"bb\", \"means\": \"" V "\"}, "
          "{\"field\": \"indicator\", \"text\": \"bb\", \"means\": \"" C
          "\", \"rows\": \"2\"}]}",
    "", "466/" C "/2024=2\n466/" V "/2024=1\n" },
  { "/map/load/code-and-name",
    "Mã,Tên,Số\n466,Huyện Gio Linh,5\n,Huyện Cam Lộ,6\n468,Huyện Hải Lăng,7\n",
    BEGIN "\"table\": {\"rows\": \"2:4\"}, "
          "\"fields\": [{\"field\": \"unit\", \"column\": \"A\"}, "
          "{\"field\": \"unit_name\", \"column\": \"B\"}], "
          "\"columns\": [{\"column\": \"C\", \"indicator\": \"" V
          "\", \"period\": \"2022\"}]}",
    "unit-name-differs 4:2 468\nconflicting-figure 4:3 468/" V "/2022\n", NULL },
  { "/map/load/kinds", "Đơn vị,KH,TH\nHuyện Gio Linh,100,90\n",
    BEGIN "\"table\": {\"rows\": \"2:2\"}, " UNITS "\"columns\": ["
          "{\"column\": \"B\", \"kind\": \"target\", \"indicator\": \"" V
          "\", \"period\": \"2024\"}, {\"column\": \"C\", \"kind\": \"actual\", "
          "\"indicator\": \"" V "\", \"period\": \"2024\"}]}",
    "", "466/" V "/2024=90\n" },
};

/* --- Numbers -------------------------------------------------------------------------
 */

static const MapCase number_cases[] = {
  { "/map/load/style-of-all-columns", "Đơn vị,Người,%\nHuyện Gio Linh,1.234,\"8,5\"\n",
    BEGIN "\"table\": {\"rows\": \"2:2\"}, " UNITS "\"columns\": ["
          "{\"column\": \"B\", \"indicator\": \"" V "\", \"period\": \"2024\"}, "
          "{\"column\": \"C\", \"indicator\": \"si_rate\", \"period\": \"2024\"}]}",
    "", "466/" V "/2024=1234\n466/si_rate/2024=8.5\n" },
  { "/map/load/ambiguous-number", AREAS "1.234\n", ONE_COLUMN (""), "",
    "466/" V "/2024-06=1234\n" },
  { "/map/load/stated-style", AREAS "1.234\n",
    ONE_COLUMN (", \"numbers\": {\"style\": \"plain\"}"),
    "fraction-of-person 2:2 1.234\n", NULL },
  /* 12,5 thousand is 12,500, known to the hundred; 3 thousand to the thousand. */
  { "/map/load/thousands", "Đơn vị,Tự nguyện\nHuyện Gio Linh,\"12,5\"\nHuyện Cam Lộ,3\n",
    BEGIN "\"table\": {\"rows\": \"2:3\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"scale\", \"text\": \"1000\"}], "
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V
          "\", \"period\": \"2024\"}]}",
    "", "466/" V "/2024=12500\n468/" V "/2024=3000\n" },
  { "/map/load/scale-in-words",
    "Đơn vị tính: nghìn người\nĐơn vị,Tự nguyện,Tỷ lệ\nHuyện Gio Linh,\"12,5\",\"8,5\"\n",
    BEGIN "\"table\": {\"rows\": \"3:3\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"scale\", \"cell\": \"A1\"}], \"columns\": ["
          "{\"column\": \"B\", \"indicator\": \"" V "\", \"period\": \"2024\"}, "
          "{\"column\": \"C\", \"indicator\": \"si_rate\", \"period\": \"2024\"}]}",
    "", "466/" V "/2024=12500\n466/si_rate/2024=8.5\n" },
  { "/map/load/scale-of-rows",
    "Chỉ tiêu,ĐVT,Số\n" V ",Nghìn người,\"1,5\"\n" C ",Người,1500\n",
    BEGIN "\"table\": {\"rows\": \"2:3\"}, "
          "\"fields\": [{\"field\": \"indicator\", \"column\": \"A\"}, "
          "{\"field\": \"scale\", \"column\": \"B\"}, "
          "{\"field\": \"unit\", \"text\": \"45\"}], "
          "\"columns\": [{\"column\": \"C\", \"period\": \"2024\"}]}",
    "", "45/" C "/2024=1500\n45/" V "/2024=1500\n" },
  { "/map/load/no-number", AREAS "x\n", ONE_COLUMN (""), "unreadable-number 2:2 x\n",
    NULL },
  { "/map/load/missing", AREAS "-\nHuyện Cam Lộ,NA\nHuyện Hải Lăng,0\n", ONE_COLUMN (""),
    "", "470/" V "/2024-06=0\n" },
};

/* --- Rows ----------------------------------------------------------------------------
 */

#define TOWNS                                                                            \
  "Đơn vị,Tự nguyện\nI. Khu vực miền núi,\nHuyện Gio Linh,10\nHuyện Cam Lộ,20\n"

static const MapCase row_cases[] = {
  { "/map/load/total-agrees", TOWNS "Tổng cộng,30\n", ONE_COLUMN (""),
    "row-without-figures 2:1 I. Khu vực miền núi\ntotal-not-taken 5:1 Tổng cộng\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  { "/map/load/total-differs", TOWNS "Tổng số,31\n", ONE_COLUMN (""),
    "row-without-figures 2:1 I. Khu vực miền núi\ntotal-not-taken 5:1 Tổng số\n"
    "total-differs 5:2 31\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  /* The province's own row is its figure only where the map says so. */
  { "/map/load/province", TOWNS "Tỉnh Quảng Trị,30\n", ONE_COLUMN (""),
    "row-without-figures 2:1 I. Khu vực miền núi\n"
    "total-not-taken 5:1 Tỉnh Quảng Trị\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  { "/map/load/province-said", TOWNS "Toàn tỉnh,30\n",
    ONE_COLUMN (", \"totals\": [{\"text\": \"toàn tỉnh\", \"unit\": \"45\"}]"),
    "row-without-figures 2:1 I. Khu vực miền núi\n",
    "45/" V "/2024-06=30\n466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  { "/map/load/part-totals",
    "Đơn vị,Tự nguyện\nHuyện Gio Linh,10\nHuyện Cam Lộ,20\nCộng,30\nHuyện Hải Lăng,5\n"
    "Huyện Vĩnh Linh,6\nCộng,12\nTổng cộng,41\n",
    ONE_COLUMN (""),
    "total-not-taken 4:1 Cộng\ntotal-not-taken 7:1 Cộng\ntotal-not-taken 8:1 Tổng cộng\n"
    "total-differs 7:2 12\n",
    "464/" V "/2024-06=6\n466/" V "/2024-06=10\n468/" V "/2024-06=20\n470/" V
    "/2024-06=5\n" },
  { "/map/load/total-of", TOWNS "Tổng cộng,20\n",
    ONE_COLUMN (", \"totals\": [{\"rows\": \"5\", \"of\": \"4:4\"}]"),
    "row-without-figures 2:1 I. Khu vực miền núi\ntotal-not-taken 5:1 Tổng cộng\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  /* Communes are in their district's figure. */
  { "/map/load/total-of-districts",
    "Đơn vị,Tự nguyện\nHuyện Gio Linh,10\nThị trấn Gio Linh,4\nHuyện Cam Lộ,20\n"
    "Tổng cộng,30\n",
    ONE_COLUMN (""), "total-not-taken 5:1 Tổng cộng\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n19495/" V "/2024-06=4\n" },
  /* A unit has not reported: the total can be larger, not smaller. */
  { "/map/load/total-with-missing", TOWNS "Huyện Hải Lăng,-\nTổng cộng,35\n",
    ONE_COLUMN (""),
    "row-without-figures 2:1 I. Khu vực miền núi\ntotal-not-taken 6:1 Tổng cộng\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  { "/map/load/total-below-parts", TOWNS "Huyện Hải Lăng,-\nTổng cộng,29\n",
    ONE_COLUMN (""),
    "row-without-figures 2:1 I. Khu vực miền núi\ntotal-not-taken 6:1 Tổng cộng\n"
    "total-differs 6:2 29\n",
    "466/" V "/2024-06=10\n468/" V "/2024-06=20\n" },
  /* 1,2 + 1,3 thousand are 2,5; printed 2,6 is off by 100, rounding explains 3 x 50. */
  { "/map/load/total-within-rounding",
    "Đơn vị,Tự nguyện\nHuyện Gio Linh,\"1,2\"\nHuyện Cam Lộ,\"1,3\"\nTổng cộng,\"2,6\"\n",
    BEGIN "\"table\": {\"rows\": \"2:4\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"scale\", \"text\": \"1000\"}], "
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V
          "\", \"period\": \"2024\"}]}",
    "total-not-taken 4:1 Tổng cộng\n", "466/" V "/2024=1200\n468/" V "/2024=1300\n" },
  { "/map/load/total-past-rounding",
    "Đơn vị,Tự nguyện\nHuyện Gio Linh,\"1,2\"\nHuyện Cam Lộ,\"1,3\"\nTổng cộng,\"2,7\"\n",
    BEGIN "\"table\": {\"rows\": \"2:4\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"scale\", \"text\": \"1000\"}], "
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V
          "\", \"period\": \"2024\"}]}",
    "total-not-taken 4:1 Tổng cộng\ntotal-differs 4:2 2700\n",
    "466/" V "/2024=1200\n468/" V "/2024=1300\n" },
  { "/map/load/left-out", AREAS "10\nGhi chú,5\nNguồn,6\n",
    ONE_COLUMN (", \"leave_out\": [{\"rows\": \"3\"}, {\"text\": \"nguồn\"}]"), "",
    "466/" V "/2024-06=10\n" },
  { "/map/load/unknown-unit", AREAS "10\nHuyện Gio Linhh,5\n", ONE_COLUMN (""),
    "unknown-unit 3:1 Huyện Gio Linhh\n", NULL },
  { "/map/load/twice", AREAS "10\nHuyện Gio Linh,11\n", ONE_COLUMN (""),
    "conflicting-figure 3:2 466/" V "/2024-06\n", NULL },
};

/* --- What does not fit ---------------------------------------------------------------
 */

static const MapCase misfit_cases[] = {
  { "/map/load/guess", AREAS "10\n",
    ONE_COLUMN (",\n\"leave_out\": [{\"columns\": \"C\", \"certainty\": \"guess\", "
                "\"reason\": \"r\"}]"),
    "map-guess 2:45 columns=C\n", NULL },
  { "/map/load/guess-accepted", AREAS "10\n",
    ONE_COLUMN (",\n\"leave_out\": [{\"columns\": \"C\", \"certainty\": \"guess\"}]"), "",
    "466/" V "/2024-06=10\n", TRUE },
  { "/map/load/header", AREAS "10\n",
    BEGIN "\"table\": {\"header_rows\": \"1\", \"rows\": \"2\"}, " UNITS
          "\"columns\": [{\"column\": \"B\", \"header\": \"Bắt buộc\", "
          "\"indicator\": \"" C "\", \"period\": \"2024\"}]}",
    "header-differs 1:2 Tự nguyện\n", NULL },
  { "/map/load/header-as-typed-otherwise", AREAS "10\n",
    BEGIN "\"table\": {\"header_rows\": \"1\", \"rows\": \"2\"}, " UNITS
          "\"columns\": [{\"column\": \"B\", \"header\": \"TỰ  NGUYỆN\", "
          "\"indicator\": \"" V "\", \"period\": \"2022\"}]}",
    "", "466/" V "/2022=10\n" },
  { "/map/load/outside", AREAS "10\n",
    BEGIN "\"table\": {\"rows\": \"2\"}, " UNITS
          "\n\"columns\": [{\"column\": \"D\", \"indicator\": \"" V "\"}]}",
    "outside-sheet 2:24 D\n", NULL },
  { "/map/load/rows-outside", AREAS "10\n",
    BEGIN "\n\"table\": {\"rows\": \"9\"}, " UNITS
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V "\"}]}",
    "outside-sheet 2:19 9\n", NULL },
  { "/map/load/column-twice", AREAS "10\n",
    BEGIN "\"table\": {\"rows\": \"2\"}, " UNITS
          "\n\"columns\": [{\"column\": \"A:B\"}, {\"column\": \"B\"}]}",
    "duplicate-key 2:43 B\n", NULL },
  { "/map/load/unknown-indicator", AREAS "10\n",
    BEGIN "\"table\": {\"rows\": \"2\"}, " UNITS
          "\n\"columns\": [{\"column\": \"B\", \"indicator\": \"thu\"}]}",
    "unknown-indicator 2:42 thu\n", NULL },
  { "/map/load/no-period", AREAS "10\n",
    BEGIN "\"table\": {\"rows\": \"2\"}, " UNITS
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V "\"}]}",
    "missing-value 2:2 period\n", NULL },
  { "/map/load/two-periods", "Năm 2024 so với năm 2023\n" AREAS "10\n",
    BEGIN "\"table\": {\"rows\": \"3\"}, "
          "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "
          "{\"field\": \"period\", \"cell\": \"A1\"}], "
          "\"columns\": [{\"column\": \"B\", \"indicator\": \"" V "\"}]}",
    "not-one-period 1:1 Năm 2024 so với năm 2023\nmissing-value 1:1 period\n", NULL },
  { "/map/load/unused-column", "Đơn vị,Tự nguyện,Bắt buộc\nHuyện Gio Linh,10,11\n",
    ONE_COLUMN (""), "unknown-column 1:3 Bắt buộc\n", "466/" V "/2024-06=10\n" },
  { "/map/load/left-column", "Đơn vị,Tự nguyện,Bắt buộc\nHuyện Gio Linh,10,11\n",
    ONE_COLUMN (", \"leave_out\": [{\"columns\": \"C:D\"}]"), "",
    "466/" V "/2024-06=10\n" },
};

/* --- Several files -------------------------------------------------------------------
 */

/* A wide file and one in long form are one set of figures, and meet. */
static void
test_beside_long_form (void)
{
  g_autofree char *wide = write_table (AREAS "10\n");
  g_autofree char *plain =
      write_table ("unit,indicator,period,value\n466," V ",2024-06,11\n");
  const char *const paths[] = { wide, plain };
  const char *json = ONE_COLUMN ("");
  g_autoptr (BhxhMap) map = bhxh_map_parse ("m", json, strlen (json), NULL, NULL);
  BhxhMap *const maps[] = { map, NULL };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (WITH_REPLACE, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_map_load_figures (bundled_plan (), paths, maps, 2, options, &error);

  remove_table (wide);
  remove_table (plain);
  check_outcome (figures, error, diagnostics, "replaced-figure 2:34 466/" V "/2024-06\n",
                 "466/" V "/2024-06=11\n");
}

/* The place of a figure is its cell; its file's bytes are known. */
static void
test_origin (void)
{
  g_autofree char *path = write_table (AREAS "10\n");
  const char *const paths[] = { path };
  const char *json = ONE_COLUMN ("");
  g_autoptr (BhxhMap) map = bhxh_map_parse ("m", json, strlen (json), NULL, NULL);
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhOptions) options = options_with (WITH_PLACES, NULL);
  g_autoptr (BhxhFigures) figures =
      bhxh_map_load_figures (bundled_plan (), paths, maps, 1, options, NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  guint unit = 0;
  const gint indicator = bhxh_frame_find_indicator (frame, V);
  const char *const fields[] = { "file", "row", "column" };
  const char *const expected[] = { path, "2", "2" };

  const gint period =
      bhxh_frame_find_period (frame, bhxh_period_new_months (2024, 6, 2024, 6));

  g_assert_true (
      bhxh_frame_find_unit (frame, "466", 0, -1, BHXH_PERIOD_NONE, &unit, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = bhxh_figures_dup_field (figures, unit, (guint) indicator,
                                                      (guint) period, 0, fields[i]);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  remove_table (path);
}

/* A text in memory has no bytes that a file would not have. */
static void
test_memory (void)
{
  const char *csv = AREAS "10\n";
  const char *json = ONE_COLUMN ("");
  g_autoptr (BhxhMap) map = bhxh_map_parse ("m", json, strlen (json), NULL, NULL);
  g_autoptr (BhxhFigures) figures = bhxh_map_parse_figures (
      map, bundled_plan (), "a.csv", csv, strlen (csv), NULL, NULL);
  g_autofree char *lines = dup_figures (figures);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (lines, ==, "466/" V "/2024-06=10\n");
  g_assert_null (
      bhxh_map_parse_figures (map, bundled_plan (), "a.csv", NULL, 0, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
}

/* Whoever sent the file, and the sheet of the caller's choice. */
static void
test_options (void)
{
  g_autofree char *path = write_table (AREAS "10\n");
  const char *const paths[] = { path };
  const char *json = ONE_COLUMN ("");
  g_autoptr (BhxhMap) map = bhxh_map_parse ("m", json, strlen (json), NULL, NULL);
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;

  bhxh_options_set_sheet (options, "Biểu 7");
  g_assert_null (
      bhxh_map_load_figures (bundled_plan (), paths, maps, 1, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "no-such-sheet");
  remove_table (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_map_cases (place_cases, G_N_ELEMENTS (place_cases));
  add_map_cases (number_cases, G_N_ELEMENTS (number_cases));
  add_map_cases (row_cases, G_N_ELEMENTS (row_cases));
  add_map_cases (misfit_cases, G_N_ELEMENTS (misfit_cases));
  g_test_add_func ("/map/load/beside-long-form", test_beside_long_form);
  g_test_add_func ("/map/load/origin", test_origin);
  g_test_add_func ("/map/load/memory", test_memory);
  g_test_add_func ("/map/load/options", test_options);
  return g_test_run ();
}
