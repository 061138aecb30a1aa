/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Maps of tables as offices lay them out: what is recognised, how sure that is, and that
 * the table is then read.
 */
#include "map-check.h"

#define V "si_voluntary_persons"
#define C "si_compulsory_persons"

/* A table, the entries of its map, and the figures that come of them. */
typedef struct
{
  const char *path;
  const char *csv;
  const char *entries;
  const char *figures;
} SuggestCase;

static const SuggestCase cases[] = {
  { "/map/suggest/plain",
    "TT,Đơn vị,Số người tham gia BHXH tự nguyện năm 2024\n"
    "1,Huyện Gio Linh,1200\n2,Huyện Cam Lộ,1300\n",
    "table,sure,A2,\"header_rows=1, rows=2:3\"\n"
    "fields,sure,B1,\"field=unit_name, column=B\"\n"
    "columns,sure,C1,\"column=C, header=Số người tham gia BHXH tự nguyện năm 2024, "
    "indicator=" V ", period=2024\"\n"
    "leave_out,sure,A1,columns=A\n",
    "466/" V "/2024=1200\n468/" V "/2024=1300\n" },
  /* Plan and estimate beside each other, in thousands; what is compared is left out. */
  { "/map/suggest/plan-and-estimate",
    "BẢO HIỂM XÃ HỘI TỈNH QUẢNG TRỊ,,,,,\n"
    "KẾT QUẢ THỰC HIỆN NĂM 2024,,,,,\n"
    ",,,,,Đơn vị tính: nghìn người\n"
    "STT,Đơn vị,Kế hoạch năm 2024,Ước thực hiện năm 2024,Tỷ lệ hoàn thành (%),Ghi chú\n"
    ",,BHXH bắt buộc,BHXH bắt buộc,,\n"
    "A,B,1,2,3=2/1,4\n"
    "1,BHXH huyện Gio Linh,\"2,1\",\"2,0\",\"95,2\",\n"
    "2,BHXH huyện Cam Lộ,\"1,1\",\"1,2\",\"109,1\",\n"
    ",Tổng cộng,\"3,2\",\"3,2\",\"100,0\",\n"
    ",,,,,\n"
    ",NGƯỜI LẬP BIỂU,,,GIÁM ĐỐC,\n",
    "table,sure,A7,\"header_rows=4:5, rows=7:9\"\n"
    "fields,sure,B5,\"field=unit_name, column=B\"\n"
    "fields,sure,F3,\"field=scale, cell=F3\"\n"
    "columns,sure,C5,\"column=C, header=Kế hoạch năm 2024 | BHXH bắt buộc, kind=target, "
    "indicator=" C ", period=2024\"\n"
    "columns,sure,D5,\"column=D, header=Ước thực hiện năm 2024 | BHXH bắt buộc, "
    "kind=actual, indicator=" C ", period=2024, stage=estimate\"\n"
    "names,sure,B7,\"field=unit_name, text=BHXH huyện Gio Linh, means=huyện Gio Linh\"\n"
    "names,sure,B8,\"field=unit_name, text=BHXH huyện Cam Lộ, means=huyện Cam Lộ\"\n"
    "totals,sure,B9,text=Tổng cộng\n"
    "leave_out,sure,A4,columns=A\n"
    "leave_out,sure,E4,columns=E\n",
    "466/" C "/2024=2000 estimate\n468/" C "/2024=1200 estimate\n" },
  /* The title says what is counted and when; a code beside the name. */
  { "/map/suggest/title",
    "Số người tham gia BHXH tự nguyện đến ngày 30/9/2024,,\n"
    "Mã,Địa phương,Số người\n"
    "466,Huyện Gio Linh,1520\n468,Huyện Cam Lộ,730\n,Toàn tỉnh,2250\n",
    "table,sure,A3,\"header_rows=2, rows=3:5\"\n"
    "fields,sure,B2,\"field=unit_name, column=B\"\n"
    "fields,sure,A2,\"field=unit, column=A\"\n"
    "fields,sure,A1,\"field=period, cell=A1\"\n"
    "columns,guess,C2,\"column=C, header=Số người, indicator=" V "\"\n"
    "totals,sure,B5,\"text=Toàn tỉnh, unit=45\"\n",
    "45/" V "/2024-09-30=2250\n466/" V "/2024-09-30=1520\n468/" V "/2024-09-30=730\n" },
  /* One figure a row, as the long form has it, though in a workbook. */
  { "/map/suggest/long-form",
    "Đơn vị,Chỉ tiêu,Kỳ,Số liệu\n"
    "Huyện Gio Linh,Số người tham gia BHXH tự nguyện,2024,1520\n"
    "Huyện Cam Lộ,Số người tham gia BHXH tự nguyện,2024,730\n",
    "table,sure,A2,\"header_rows=1, rows=2:3\"\n"
    "fields,sure,A1,\"field=unit_name, column=A\"\n"
    "fields,sure,B1,\"field=indicator_name, column=B\"\n"
    "fields,sure,C1,\"field=period, column=C\"\n"
    "columns,sure,D1,\"column=D, header=Số liệu\"\n",
    "466/" V "/2024=1520\n468/" V "/2024=730\n" },
  { "/map/suggest/long-form-unknown-header",
    "Đơn vị,Chỉ tiêu,Kỳ,Số má\n"
    "Huyện Gio Linh,Số người tham gia BHXH tự nguyện,2024,1520\n"
    "Huyện Cam Lộ,Số người tham gia BHXH tự nguyện,2024,730\n",
    "table,sure,A2,\"header_rows=1, rows=2:3\"\n"
    "fields,sure,A1,\"field=unit_name, column=A\"\n"
    "fields,sure,B1,\"field=indicator_name, column=B\"\n"
    "fields,sure,C1,\"field=period, column=C\"\n"
    "columns,guess,D1,\"column=D, header=Số má\"\n",
    "466/" V "/2024=1520\n468/" V "/2024=730\n" },
  /* Indicators down, years across; what a part is of is said above it. */
  { "/map/suggest/indicators-down",
    "TT,Chỉ tiêu,ĐVT,Thực hiện 2022,Ước TH 2023\n"
    "I,Bảo hiểm xã hội,,,\n"
    "1,Số người tham gia BHXH,Người,\"80.123\",\"82.456\"\n"
    "-,Bắt buộc,Người,\"60.000\",\"61.000\"\n"
    "2,Tỷ lệ bao phủ BHXH,%,\"20,0\",\"20,8\"\n"
    "-,Bắt buộc,%,\"15,0\",\"15,1\"\n"
    "3,Thu BHXH,Triệu đồng,\"1.000\",\"1.100\"\n",
    "table,sure,A3,\"header_rows=1, rows=3:7\"\n"
    "fields,sure,B1,\"field=indicator_name, column=B\"\n"
    "fields,sure,C1,\"field=scale, column=C\"\n"
    "fields,guess,,\"field=unit, text=45\"\n"
    "columns,sure,D1,\"column=D, header=Thực hiện 2022, kind=actual, period=2022\"\n"
    "columns,sure,E1,\"column=E, header=Ước TH 2023, kind=actual, period=2023, "
    "stage=estimate\"\n"
    "names,sure,B4,\"field=indicator_name, text=Bắt buộc, means=" C "\"\n"
    "names,sure,B6,\"rows=6, field=indicator_name, text=Bắt buộc, "
    "means=si_compulsory_rate\"\n"
    "leave_out,sure,A1,columns=A\n"
    "leave_out,guess,B7,rows=7\n",
    "45/si_persons/2022=80123\n45/si_persons/2023=82456 estimate\n"
    "45/" C "/2022=60000\n45/" C "/2023=61000 estimate\n"
    "45/si_rate/2022=20.0\n45/si_rate/2023=20.8 estimate\n"
    "45/si_compulsory_rate/2022=15.0\n45/si_compulsory_rate/2023=15.1 estimate\n" },
  /* Headers that are not merged go on to the right, but that is a guess; so is the year
   * of a month, and persons where only the numbers say it. */
  { "/map/suggest/guesses",
    "Số liệu năm 2024,,,,\n"
    "Đơn vị,BHXH tự nguyện,,Bảo hiểm khác,Hộ nghèo\n"
    ",Tháng 8,Tháng 9,,\n"
    "Huyện Gio Linh,1200,1201,7,8\nHuyện Cam Lộ,1300,1302,8,9\n",
    "table,sure,A4,\"header_rows=2:3, rows=4:5\"\n"
    "fields,sure,A3,\"field=unit_name, column=A\"\n"
    "columns,guess,B3,\"column=B, header=BHXH tự nguyện | Tháng 8, indicator=" V
    ", period=2024-08\"\n"
    "columns,guess,C3,\"column=C, header=BHXH tự nguyện | Tháng 9, indicator=" V
    ", period=2024-09\"\n"
    "leave_out,guess,D2,columns=D\n"
    "leave_out,guess,E2,columns=E\n",
    "466/" V "/2024-08=1200\n466/" V "/2024-09=1201\n468/" V "/2024-08=1300\n468/" V
    "/2024-09=1302\n" },
  /* The headers of a form: name, measure and year of each in one. */
  { "/map/suggest/names",
    "Mã đơn vị;Đơn vị;Số người tham gia BHXH tự nguyện (người), 2024;Tốc độ tăng trưởng "
    "BHXH tự nguyện (năm trước = 100) (%), 2024;Participants in unemployment insurance "
    "(persons), 2025\n"
    "466;Huyện Gio Linh;1200;110;900\n468;Huyện Cam Lộ;1300;;901\n",
    "table,sure,A2,\"header_rows=1, rows=2:3\"\n"
    "fields,sure,B1,\"field=unit_name, column=B\"\n"
    "fields,sure,A1,\"field=unit, column=A\"\n"
    "columns,sure,C1,\"column=C, header=Số người tham gia BHXH tự nguyện (người), 2024, "
    "indicator=" V ", period=2024\"\n"
    "columns,sure,D1,\"column=D, header=Tốc độ tăng trưởng BHXH tự nguyện (năm trước = "
    "100) (%), 2024, indicator=si_voluntary_growth, period=2024\"\n"
    "columns,sure,E1,\"column=E, header=Participants in unemployment insurance "
    "(persons), 2025, indicator=ui_persons, period=2025\"\n",
    "466/" V "/2024=1200\n466/ui_persons/2025=900\n466/si_voluntary_growth/2024=110\n"
    "468/" V "/2024=1300\n468/ui_persons/2025=901\n" },
  /* Nothing says when: that is left to be written. */
  { "/map/suggest/no-period", "Đơn vị,Số người tham gia BHTN\nHuyện Gio Linh,12\n",
    "table,sure,A2,\"header_rows=1, rows=2\"\n"
    "fields,sure,A1,\"field=unit_name, column=A\"\n"
    "fields,guess,,\"field=period, text=?\"\n"
    "columns,sure,B1,\"column=B, header=Số người tham gia BHTN, indicator=ui_persons\"\n",
    NULL },
};

static void
check_suggestion (gconstpointer data)
{
  const SuggestCase *c = data;
  g_autofree char *path = write_table (c->csv);
  const char *const paths[] = { path };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = bhxh_map_compute (bundled_plan (), path, options, &error);
  BhxhMap *const maps[] = { map };
  g_autofree char *entries = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  entries = dup_entries (map);
  g_assert_cmpstr (entries, ==, c->entries);
  bhxh_options_set_accept_guesses (options, TRUE);
  figures = bhxh_map_load_figures (bundled_plan (), paths, maps, 1, options, &error);
  remove_table (path);
  g_assert_true ((figures != NULL) == (c->figures != NULL));
  lines = figures != NULL ? dup_figures (figures) : NULL;
  g_assert_cmpstr (lines, ==, c->figures);
}

/* --- Reasons -------------------------------------------------------------------------
 */

static void
test_reasons (void)
{
  g_autofree char *path =
      write_table ("Đơn vị,Số người tham gia BHTN\nHuyện Gio Linh,12\n");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhMap) vi = bhxh_map_compute (bundled_plan (), path, options, NULL);
  g_autoptr (BhxhMap) en = NULL;
  g_autofree char *vi_json = bhxh_map_format (vi);
  g_autofree char *en_json = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  en = bhxh_map_compute (bundled_plan (), path, options, NULL);
  en_json = bhxh_map_format (en);
  remove_table (path);
  g_assert_nonnull (strstr (vi_json, "không rõ kỳ của số liệu; cần ghi vào đây"));
  g_assert_nonnull (
      strstr (en_json, "the period of the figures is not said; write it here"));
}

static void
check_refused (const char *csv, gint code)
{
  g_autofree char *path = write_table (csv);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_map_compute (bundled_plan (), path, NULL, &error));
  g_assert_error (error, BHXH_ERROR, code);
  remove_table (path);
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  check_refused ("a,b\nc,d\n", BHXH_ERROR_DATA);
  check_refused ("Huyện Gio Linh,x\n", BHXH_ERROR_DATA);
  check_refused ("", BHXH_ERROR_DATA);
  g_assert_null (bhxh_map_compute (bundled_plan (), "/nowhere.csv", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_suggestion);
  g_test_add_func ("/map/suggest/reasons", test_reasons);
  g_test_add_func ("/map/suggest/refused", test_refused);
  return g_test_run ();
}
