/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit a row of actuals means, and what becomes of units that are not the plan's:
 * communes of 2022, of early 2025 and of July 2025.
 */
#include "actuals-check.h"

#define HEADER "unit,indicator,period,value\n"
#define N "si_voluntary_persons"

/* --- Names and codes -----------------------------------------------------------------
 */

static const ActualsCase unit_cases[] = {
  { "/actuals/units/names",
    HEADER "TP.Đông Hà," N ",2024,1\nTX.  Quảng Trị," N ",2024,2\nHUYỆN ĐAKRÔNG," N
           ",2024,3\n"
           "Toàn tỉnh," N ",2024,9\n",
    "", "45/" N "/2024=9\n461/" N "/2024=1\n462/" N "/2024=2\n467/" N "/2024=3\n", 0 },
  { "/actuals/units/lacks-marks", HEADER "Huyen Huong Hoa," N ",2024,1\n",
    "name-read-as 2:1 Huyen Huong Hoa\n", "465/" N "/2024=1\n", 0 },
  { "/actuals/units/remarks-are-made-once",
    HEADER "Huyen Huong Hoa," N ",2023,1\nHuyen Huong Hoa," N ",2024,1\n",
    "name-read-as 2:1 Huyen Huong Hoa\n", "465/" N "/2023=1\n465/" N "/2024=1\n", 0 },
  { "/actuals/units/unknown", HEADER "Hải Lăngg," N ",2024,1\n",
    "unknown-unit 2:1 Hải Lăngg\n", NULL, 0 },
  { "/actuals/units/ambiguous", HEADER "Quảng Trị," N ",2024,1\n",
    "ambiguous-unit 2:1 Quảng Trị\n", NULL, 0 },
  { "/actuals/units/two-wards", HEADER "Phường 1," N ",2024,1\n",
    "ambiguous-unit 2:1 Phường 1\n", NULL, 0 },
  /* In a list of districts it is the town, though the province is named so too. */
  { "/actuals/units/town-among-districts",
    HEADER "Quảng Trị," N ",2024,1\nHuyện Hải Lăng," N ",2024,2\n",
    "name-read-by-level 2:1 Quảng Trị\n", "462/" N "/2024=1\n470/" N "/2024=2\n", 0 },
  { "/actuals/units/town-beside-the-province",
    HEADER "Tỉnh Quảng Trị," N ",2024,9\nQuảng Trị," N ",2024,1\n470," N ",2024,2\n",
    "name-read-by-level 3:1 Quảng Trị\n",
    "45/" N "/2024=9\n462/" N "/2024=1\n470/" N "/2024=2\n", 0 },
  /* Waits for its number's style too: 20,8 says that 12.345 is 12345. */
  { "/actuals/units/waits-for-both",
    "unit;indicator;period;value\nQuảng Trị;" N
    ";2024;12.345\nQuảng Trị;si_rate;2024;20,8\n"
    "Huyện Hải Lăng;" N ";2024;2\n",
    "name-read-by-level 2:1 Quảng Trị\n",
    "462/" N "/2024=12345\n462/si_rate/2024=20.8\n470/" N "/2024=2\n", 0 },
  /* "Cam Lộ" was a district, and is a commune on 31 December 2025. */
  { "/actuals/units/district-or-commune", HEADER "Cam Lộ," N ",2025,1\n",
    "ambiguous-unit 2:1 Cam Lộ\n", NULL, 0 },
  { "/actuals/units/district-among-districts",
    HEADER "Cam Lộ," N ",2025,1\nHướng Hóa," N ",2025,2\n",
    "former-unit 3:1 Hướng Hóa\nname-read-by-level 2:1 Cam Lộ\n",
    "465/" N "/2025=2\n468/" N "/2025=1\n", 0 },
  { "/actuals/units/commune-among-communes",
    HEADER "Cam Lộ," N ",2025,1\nHiếu Giang," N ",2025,2\n",
    "name-read-by-level 2:1 Cam Lộ\n", "468/" N "/2025=3\n", 0 },
  { "/actuals/units/former",
    HEADER "461," N ",2025,1\n461," N ",2025-09,2\nHuyện Gio Linh," N ",2025,3\n",
    "former-unit 2:1 461\nformer-unit 4:1 Huyện Gio Linh\n",
    "461/" N "/2025-09=2\n461/" N "/2025=1\n466/" N "/2025=3\n", 0 },
  { "/actuals/units/code-of-a-day", HEADER "19333@2022-10-28," N ",2025,5\n", "",
    "19333/" N "/2025=5\n", 0 },
  { "/actuals/units/days-not-known", HEADER "19696," N ",2024,5\n19525," N ",2025,5\n",
    "unit-date-open 2:1 19696\nformer-unit 3:1 19525\nincomplete-sum 2:0 470/" N
    "/2024\n",
    "19525/" N "/2025=5\n19696/" N "/2024=5\n", 0 },
  { "/actuals/units/not-then", HEADER "con-co," N ",2024,5\n",
    "unit-not-valid-then 2:1 con-co\n", NULL, 0 },
  /* The new province is larger than the old one. */
  { "/actuals/units/not-traced", HEADER "44," N ",2025,5\n",
    "unit-not-traced 2:30 44/" N "/2025\n", NULL, 0 },
  { "/actuals/units/rate",
    HEADER "19333,si_rate,2025,5\n19333,si_voluntary_growth,2025,110\n",
    "rate-not-summed 2:20 19333/si_rate/2025\n"
    "rate-not-summed 3:32 19333/si_voluntary_growth/2025\n",
    NULL, 0 },
};

static void
test_unit_messages (void)
{
  check_messages (HEADER "Hải Lăngg," N ",2024,1\n", 0, "unknown-unit",
                  "a.csv:2:1: không có đơn vị nào mang tên hoặc mã \"Hải Lăngg\"; có thể "
                  "là Huyện Hải Lăng (470, Tỉnh Quảng Trị)",
                  "a.csv:2:1: no unit has the name or code \"Hải Lăngg\"; perhaps Huyện "
                  "Hải Lăng (470, Tỉnh Quảng Trị)");
  check_messages (
      HEADER "Quảng Trị," N ",2024,1\n", 0, "ambiguous-unit",
      "a.csv:2:1: \"Quảng Trị\" là tên của nhiều đơn vị: Tỉnh Quảng Trị (45), "
      "Thị xã Quảng Trị (462, Tỉnh Quảng Trị); cần ghi thêm loại, đơn vị cấp "
      "trên hoặc mã",
      "a.csv:2:1: \"Quảng Trị\" names several units: Tỉnh Quảng Trị (45), Thị "
      "xã Quảng Trị (462, Tỉnh Quảng Trị); give the type, the parent or the "
      "code too");
  check_messages (HEADER "Quảng Trị," N ",2024,1\n470," N ",2024,1\n", 0,
                  "name-read-by-level",
                  "a.csv:2:1: \"Quảng Trị\" có thể là Tỉnh Quảng Trị (45), Thị xã Quảng "
                  "Trị (462); được hiểu là \"Thị xã Quảng Trị\", cùng cấp với các đơn vị "
                  "khác trong tệp",
                  "a.csv:2:1: \"Quảng Trị\" can be Tỉnh Quảng Trị (45), Thị xã Quảng Trị "
                  "(462); it is read as \"Thị xã Quảng Trị\", of the level of the file's "
                  "other units");
  check_messages (HEADER "19333,si_rate,2025,5\n", 0, "rate-not-summed",
                  "a.csv:2:20: 19333/si_rate/2025 là tỷ lệ, không cộng được qua các đơn "
                  "vị; hãy thay bằng số liệu của si_persons, labour_force, hoặc dùng "
                  "--collect-unknown để dòng này chỉ được thông báo",
                  "a.csv:2:20: 19333/si_rate/2025 is a rate and cannot be added over "
                  "units; give si_persons, labour_force instead, or have such rows only "
                  "reported (--collect-unknown)");
  check_messages ("unit,unit_name,indicator,period,value\n19333,Phường 1," N ",2025,5\n",
                  0, "unit-name-differs",
                  "a.csv:2:7: mã 19333 là \"Phường Đông Hà\", không phải \"Phường 1\"",
                  "a.csv:2:7: the code 19333 is \"Phường Đông Hà\", not \"Phường 1\"");
}

/* Rows that name nothing in the plan are told whole, and nothing else is said of them. */
static const ActualsCase collected_cases[] = {
  { "/actuals/collected/unit-and-indicator",
    HEADER "Nowhere," N ",2024,x\n461,nothing,2024,1\n461," N ",2024,7\n",
    "row-not-in-plan 2:1 Nowhere," N ",2024,x\nrow-not-in-plan 3:1 461,nothing,2024,1\n",
    "461/" N "/2024=7\n", WITH_COLLECT },
  { "/actuals/collected/both-once", HEADER "Nowhere,nothing,2024,x\n",
    "row-not-in-plan 2:1 Nowhere,nothing,2024,x\n", "", WITH_COLLECT },
  { "/actuals/collected/quotes",
    HEADER "\"No, \"\"where\"\"\"," N ",2024,\"1,5\"\r\n461," N ",2024,7\r\n",
    "row-not-in-plan 2:1 \"No, \"\"where\"\"\"," N ",2024,\"1,5\"\n",
    "461/" N "/2024=7\n", WITH_COLLECT },
  { "/actuals/collected/later-units",
    HEADER "44," N ",2025,5\n19333,si_rate,2025,5\ncon-co," N ",2024,5\n",
    "row-not-in-plan 2:1 44," N ",2025,5\nrow-not-in-plan 3:1 19333,si_rate,2025,5\n"
    "row-not-in-plan 4:1 con-co," N ",2024,5\n",
    "", WITH_COLLECT },
  { "/actuals/collected/others-stay-problems",
    HEADER "Quảng Trị," N ",2024,1\n461," N ",x,1\n",
    "bad-period 3:26 x\nambiguous-unit 2:1 Quảng Trị\n", NULL, WITH_COLLECT },
};

/* --- Sums over the area --------------------------------------------------------------
 */

/* District Cam Lộ (468) is the communes Cam Lộ (19597) and Hiếu Giang (19603) of July
 * 2025. */
static const ActualsCase sum_cases[] = {
  { "/actuals/sums/whole", HEADER "19597," N ",2025,30\n19603," N ",2025,12\n", "",
    "468/" N "/2025=42\n", 0 },
  { "/actuals/sums/incomplete", HEADER "19597," N ",2025,30\n",
    "incomplete-sum 2:0 468/" N "/2025\n", "", 0 },
  { "/actuals/sums/missing-is-not-zero",
    HEADER "19597," N ",2025,30\n19603," N ",2025,-\n19597,labour_force,2025,0\n"
           "19603,labour_force,2025,0\n",
    "incomplete-sum 2:0 468/" N "/2025\n", "468/labour_force/2025=0\n", 0 },
  { "/actuals/sums/one-unit",
    HEADER "con-co," N ",2025,12\nĐặc khu Cồn Cỏ," N ",2025-09,11\n", "",
    "471/" N "/2025-09=11\n471/" N "/2025=12\n", 0 },
  /* Sums of one stage and day only. */
  { "/actuals/sums/by-stage",
    "unit,indicator,period,value,stage\n19597," N ",2025,30,estimate\n"
    "19603," N ",2025,12,estimate\n19597," N ",2025,31,final\n",
    "incomplete-sum 4:0 468/" N "/2025\n", "468/" N "/2025=42 estimate\n", 0 },
  { "/actuals/sums/own-figure-agrees",
    HEADER "19597," N ",2025,30\n19603," N ",2025,12\nHuyện Cam Lộ," N ",2025,42\n",
    "former-unit 4:1 Huyện Cam Lộ\n", "468/" N "/2025=42\n", 0 },
  { "/actuals/sums/own-figure-differs",
    HEADER "19597," N ",2025,30\n19603," N ",2025,12\nHuyện Cam Lộ," N ",2025,43\n",
    "former-unit 4:1 Huyện Cam Lộ\nfigure-of-parent-and-children 2:0 468/" N "/2025\n",
    "468/" N "/2025=43\n", 0 },
  { "/actuals/sums/own-figure-stands-alone",
    HEADER "19597," N ",2025,30\nHuyện Cam Lộ," N ",2025,43\n",
    "former-unit 3:1 Huyện Cam Lộ\n", "468/" N "/2025=43\n", 0 },
  { "/actuals/sums/twice", HEADER "19597," N ",2025,30\nXã Cam Lộ," N ",2025,31\n",
    "conflicting-figure 3:37 19597/" N "/2025\n", NULL, 0 },
  { "/actuals/sums/too-large",
    HEADER "19597," N ",2025,900000000000000000\n19603," N ",2025,1\n",
    "number-out-of-range 2:0 468/" N "/2025\n", NULL, 0 },
  /* Before July 2025 they were eight communes, which are on the axis. */
  { "/actuals/sums/not-before-the-reform", HEADER "19597," N ",2024,30\n", "",
    "19597/" N "/2024=30\n", 0 },
};

static void
test_sum_messages (void)
{
  check_messages (
      HEADER "19597," N ",2025,30\n", 0, "incomplete-sum",
      "a.csv:2: chưa cộng được 468/" N "/2025: mới có 1/2 đơn vị báo cáo; còn "
      "thiếu Xã Hiếu Giang (19603)",
      "a.csv:2: 468/" N "/2025 cannot be summed yet: 1/2 units have reported; "
      "missing are Xã Hiếu Giang (19603)");
  check_messages (HEADER "19597," N ",2025,30\n19603," N ",2025,12\n"
                         "Huyện Cam Lộ," N ",2025,43\n",
                  0, "figure-of-parent-and-children",
                  "a.csv:2: 468/" N "/2025 có số liệu riêng là 43, tổng các đơn vị trên "
                  "địa bàn là 42; số liệu riêng được dùng",
                  "a.csv:2: 468/" N
                  "/2025 has 43 as its own figure, the units in its area "
                  "add up to 42; its own is used");
}

/* What the figure of a district is, as text; NULL when there is none. */
static char *
dup_figure (const BhxhFigures *figures, const char *code, const char *period)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  BhxhPeriod span = BHXH_PERIOD_NONE;
  guint unit = 0;
  gint64 value = 0;
  gint decimals = 0;

  g_assert_true (bhxh_period_parse (period, -1, &span, NULL));
  g_assert_true (bhxh_frame_find_unit (frame, code, 0, -1, 0, &unit, NULL));
  if (!bhxh_figures_get (figures, unit, (guint) bhxh_frame_find_indicator (frame, N),
                         (guint) bhxh_frame_find_period (frame, span), 0, &value,
                         &decimals))
    return NULL;
  return bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
}

static void
check_figure (const BhxhFigures *figures,
              const char *code,
              const char *period,
              const char *expected)
{
  g_autofree char *number = dup_figure (figures, code, period);

  g_assert_cmpstr (number, ==, expected);
}

/* The communes of July 2025 in the order of their districts, with 100, 200, 300...
 * persons: 2 communes of Đông Hà (1 + 2 = 3 hundreds), 1 of Quảng Trị (3), 5 of Vĩnh Linh
 * (4..8), 7 of Hướng Hóa (9..15), 4 of Gio Linh (16..19), 5 of Đa Krông (20..24), 2 of
 * Cam Lộ (25 + 26), 5 of Triệu Phong (27..31), 5 of Hải Lăng (32..36). */
static void
test_reform (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "tests", "data",
                        "quang-tri-2025-07-communes.csv", NULL);
  const char *const paths[] = { path };
  static const char *const districts[][2] = {
    { "461", "300" },  { "462", "300" },   { "464", "3000" },
    { "465", "8400" }, { "466", "7000" },  { "467", "11000" },
    { "468", "5100" }, { "469", "14500" }, { "470", "17000" },
  };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *problems = NULL;

  bhxh_options_set_constant (options, path, "indicator", N);
  figures = bhxh_figures_load (bundled_plan (), paths, 1, options, &error);
  g_assert_no_error (error);
  problems = dup_problems (diagnostics);
  g_assert_cmpstr (problems, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    check_figure (figures, districts[i][0], "2025-07", districts[i][1]);
  check_figure (figures, "471", "2025-07", NULL);
  check_figure (figures, "45", "2025-07", NULL);
}

/* --- Between October 2022 and early 2025 ---------------------------------------------
 */

/* Hải Lăng's communes of early 2025 but for 19687, which was Hải Ba and is Hải Bình. One
 * more, Hải Quế (19696), went into others by a day that is not known. */
static const char *const hai_lang[] = { "19681", "19684", "19693", "19699", "19702",
                                        "19708", "19711", "19714", "19717", "19726",
                                        "19729", "19735", "19738", "19741", NULL };
/* Triệu Phong's but for 19627 (Triệu An, then Triệu Tân) and 19654 (Triệu Sơn; with Triệu
 * Lăng, 19651, Triệu Cơ). Triệu Vân (19630) went into others. */
static const char *const trieu_phong[] = { "19624", "19633", "19636", "19639", "19642",
                                           "19645", "19648", "19657", "19660", "19666",
                                           "19669", "19672", "19675", "19678", NULL };

typedef struct
{
  const char *path;
  const char *district;
  const char *const *communes; /* with 10 persons each */
  const char *others[5];       /* likewise */
  const char *period;
  const char *problems; /* but for notices of units whose days are open */
  const char *sum;      /* NULL: none */
} BetweenCase;

static const BetweenCase between_cases[] = {
  { "/actuals/between/all-of-2022",
    "470",
    hai_lang,
    { "19687", "19696" },
    "2024",
    "",
    "160" },
  { "/actuals/between/all-of-2022-earlier",
    "470",
    hai_lang,
    { "Xã Hải Ba", "19696" },
    "2022",
    "",
    "160" },
  /* 14 and Hải Bình are all, if Hải Quế was merged by then. */
  { "/actuals/between/one-may-be-gone",
    "470",
    hai_lang,
    { "Xã Hải Bình" },
    "2024",
    "sum-without 470/" N "/2024\n",
    "150" },
  { "/actuals/between/surely-gone", "470", hai_lang, { "19687" }, "2025-03", "", "150" },
  { "/actuals/between/renamed-one-missing",
    "470",
    hai_lang,
    { "19696" },
    "2024",
    "incomplete-sum 470/" N "/2024\n",
    NULL },
  { "/actuals/between/both-names",
    "470",
    hai_lang,
    { "Xã Hải Ba", "Xã Hải Bình" },
    "2024",
    "unit-and-successor 470/" N "/2024\n",
    NULL },
  /* 19654 can be Triệu Cơ, so that Triệu Lăng is not waited for. */
  { "/actuals/between/under-one-code",
    "469",
    trieu_phong,
    { "19627", "19654" },
    "2024",
    "sum-without 469/" N "/2024\n",
    "160" },
  { "/actuals/between/successor-by-name",
    "469",
    trieu_phong,
    { "19627", "Xã Triệu Cơ", "19630" },
    "2024",
    "",
    "170" },
  { "/actuals/between/one-of-two-that-merged",
    "469",
    trieu_phong,
    { "19627", "19630", "19651" },
    "2024",
    "incomplete-sum 469/" N "/2024\n",
    NULL },
  { "/actuals/between/surely-merged",
    "469",
    trieu_phong,
    { "19627", "19654" },
    "2025-03",
    "",
    "160" },
};

static void
append_row (GString *csv, const char *unit, const char *period)
{
  g_string_append_printf (csv, "%s," N ",%s,10\n", unit, period);
}

/* Codes and texts of all problems but those of open days. */
static char *
dup_other_problems (const BhxhDiagnostics *diagnostics)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    if (strcmp (bhxh_diagnostics_get_code (diagnostics, i), "unit-date-open") != 0)
      g_string_append_printf (lines, "%s %s\n",
                              bhxh_diagnostics_get_code (diagnostics, i),
                              bhxh_diagnostics_get_text (diagnostics, i));
  return g_string_free (lines, FALSE);
}

static void
test_between (gconstpointer data)
{
  const BetweenCase *c = data;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GString) csv = g_string_new (HEADER);
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *problems = NULL;

  for (guint i = 0; c->communes[i] != NULL; i++)
    append_row (csv, c->communes[i], c->period);
  for (guint i = 0; c->others[i] != NULL; i++)
    append_row (csv, c->others[i], c->period);
  figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv->str, csv->len, options, NULL);
  problems = dup_other_problems (diagnostics);
  g_assert_cmpstr (problems, ==, c->problems);
  if (figures != NULL)
    check_figure (figures, c->district, c->period, c->sum);
  g_assert_true (figures != NULL || strstr (c->problems, "unit-and-successor") != NULL);
}

/* Of parts printed in hundreds the sum is only about what it says. */
static void
test_rounded_parts (void)
{
  const char *csv = HEADER "19597," N ",2025,1.5 nghìn\n19603," N ",2025,23\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error);
  BhxhFrame *frame = NULL;
  g_autofree char *qualifier = NULL;
  guint unit = 0;

  g_assert_no_error (error);
  check_figure (figures, "468", "2025", "1523");
  frame = bhxh_figures_get_frame (figures);
  g_assert_true (bhxh_frame_find_unit (frame, "468", 0, -1, 0, &unit, NULL));
  qualifier = bhxh_figures_dup_field (
      figures, unit, (guint) bhxh_frame_find_indicator (frame, N),
      (guint) bhxh_frame_find_period (frame, bhxh_period_new_months (2025, 1, 2025, 12)),
      0, "qualifier");
  g_assert_cmpstr (qualifier, ==, "about");
}

/* --- Written and read again ----------------------------------------------------------
 */

/* On 31 December 2025 Ward 1's code is that of a larger ward, whose area was four of the
 * frame's communes; Đông Hà's own is nobody's. */
static void
test_reused_code (void)
{
  static const char csv[] = HEADER "19333@2022-10-28," N ",2025,5\n461," N ",2025,7\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhFigures) again = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lines_again = NULL;
  gsize length = 0;

  g_assert_no_error (error);
  table = bhxh_figures_dup_table (figures);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, &length, &error);
  g_assert_no_error (error);
  again = bhxh_figures_parse (bundled_plan (), "b.csv", text, length, NULL, &error);
  g_assert_no_error (error);
  lines = dup_figures (figures);
  lines_again = dup_figures (again);
  g_assert_cmpstr (lines, ==, "461/" N "/2025=7\n19333/" N "/2025=5\n");
  g_assert_cmpstr (lines_again, ==, lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases (unit_cases, G_N_ELEMENTS (unit_cases));
  g_test_add_func ("/actuals/units/messages", test_unit_messages);
  add_cases (collected_cases, G_N_ELEMENTS (collected_cases));
  add_cases (sum_cases, G_N_ELEMENTS (sum_cases));
  g_test_add_func ("/actuals/sums/messages", test_sum_messages);
  g_test_add_func ("/actuals/sums/reform-of-2025", test_reform);
  g_test_add_func ("/actuals/sums/rounded-parts", test_rounded_parts);
  for (guint i = 0; i < G_N_ELEMENTS (between_cases); i++)
    g_test_add_data_func (between_cases[i].path, &between_cases[i], test_between);
  g_test_add_func ("/actuals/units/reused-code-round-trip", test_reused_code);
  return g_test_run ();
}
