/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What headers and titles of offices say, word for word.
 */
#include "codec/map-words.h"

#include "base/period.h"
#include "codec/map-tokens.h"

#include <string.h>

/* A text, and all it says, as describe() writes it. */
typedef struct
{
  const char *path;
  const char *text;
  gint year;
  const char *says;
} WordsCase;

static const WordsCase cases[] = {
  /* The annex of the decision. */
  { "/map-words/annex-total", "Tỷ lệ lao động tham gia bảo hiểm xã hội/LLLĐ", 0,
    "si rate" },
  { "/map-words/annex-compulsory", "Bảo hiểm xã hội bắt buộc/ LLLĐ (%)", 0,
    "si compulsory rate" },
  { "/map-words/annex-unemployment", "Tỷ lệ lao động tham gia bảo hiểm thất nghiệp (%)",
    0, "ui rate" },
  { "/map-words/annex-heading", "Trong đó:", 0, "" },
  { "/map-words/annex-year", "Năm 2022", 0, "2022" },
  { "/map-words/annex-title", "CHỈ TIÊU PHÁT TRIỂN BHXH TỰ NGUYỆN GIAI ĐOẠN 2022-2025", 0,
    "si voluntary targets 2022/2025 unknown" },
  /* What is counted. */
  { "/map-words/without-marks", "SO NGUOI THAM GIA BHXH TN", 0, "si voluntary persons" },
  { "/map-words/abbreviated", "BHXHBB", 0, "si compulsory" },
  { "/map-words/two-insurances", "BHXH, BHTN", 0, "si ui" },
  { "/map-words/health", "Tỷ lệ học sinh, sinh viên tham gia BHYT", 0,
    "hi students rate" },
  { "/map-words/labour-force", "Lực lượng lao động trong độ tuổi (người)", 0,
    "labour-force persons" },
  { "/map-words/growth", "Tốc độ tăng trưởng BHXH tự nguyện (%)", 0,
    "si voluntary growth" },
  { "/map-words/money", "Số thu BHXH (triệu đồng)", 0, "si other" },
  { "/map-words/unknown", "Số hộ nghèo", 0, "unknown" },
  /* In what it is counted. */
  { "/map-words/thousand", "Đơn vị tính: nghìn người", 0, "persons scale=3" },
  { "/map-words/thousand-in-digits", "ĐVT: 1.000 người", 0, "persons scale=3" },
  { "/map-words/million", "(triệu người)", 0, "persons scale=6" },
  { "/map-words/percent", "Đơn vị tính: %", 0, "rate" },
  /* Plan, result, estimate. */
  { "/map-words/plan", "KH giao năm 2024", 0, "targets 2024" },
  { "/map-words/result", "Thực hiện năm 2023", 0, "actuals 2023" },
  { "/map-words/result-abbreviated", "TH2023", 0, "actuals 2023" },
  { "/map-words/estimate", "Ước TH cả năm 2024", 0, "actuals estimate 2024 unknown" },
  { "/map-words/preliminary", "Số liệu sơ bộ", 0, "actuals preliminary unknown" },
  { "/map-words/achieved", "Tỷ lệ hoàn thành kế hoạch (%)", 0, "rate compared" },
  { "/map-words/of-plan", "% TH/KH", 0, "rate compared" },
  { "/map-words/year-before", "So với cùng kỳ năm trước", 0, "compared unknown" },
  { "/map-words/of-labour-force", "BHXH so với LLLĐ", 0, "si rate" },
  { "/map-words/two-years", "Năm 2024 so với năm 2023", 0, "compared 2024+2" },
  /* When. */
  { "/map-words/month", "Tháng 9/2024", 0, "2024-09" },
  { "/map-words/month-abbreviated", "T9/2024", 0, "2024-09" },
  { "/map-words/quarter", "Quý III/2024", 0, "2024-Q3" },
  { "/map-words/months", "9 tháng đầu năm 2024", 0, "2024-01/2024-09" },
  { "/map-words/day", "Đến ngày 30/9/2024", 0, "2024-09-30 as-of" },
  { "/map-words/month-without-year", "Tháng 9", 0, "unknown" },
  { "/map-words/month-of-title", "Tháng 9", 2024, "2024-09 completed" },
  { "/map-words/quarter-of-title", "Quý I", 2025, "2025-Q1 completed" },
  { "/map-words/half-of-title", "6 tháng đầu năm", 2024, "2024-H1 completed" },
  { "/map-words/whole-year", "Cả năm", 2024, "2024 completed" },
  { "/map-words/own-year", "Năm 2023", 2024, "2023" },
  /* Nothing. */
  { "/map-words/blank", "", 0, "" },
  { "/map-words/no-utf8", "\xff\xfe", 0, "unknown" },
};

static void
append (GString *says, const char *word)
{
  g_string_append_printf (says, "%s%s", says->len > 0 ? " " : "", word);
}

static void
append_period (GString *says, const MapWords *words)
{
  char period[PERIOD_SIZE];

  if (words->n_periods == 0)
    return;
  bhxh_period_write (period, words->period);
  append (says, period);
  if (words->n_periods > 1)
    g_string_append_printf (says, "+%u", words->n_periods);
  if (words->is_as_of)
    append (says, "as-of");
  if (words->is_completed)
    append (says, "completed");
}

static char *
describe (const MapWords *words)
{
  static const char *const concepts[] = { "si", "compulsory",   "voluntary", "ui",
                                          "hi", "labour-force", "students",  "other" };
  static const char *const measures[] = { "", "persons", "rate", "growth" };
  static const char *const kinds[] = { "", "targets", "actuals", "compared" };
  static const char *const stages[] = { "", "estimate", "preliminary", "final" };
  GString *says = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (concepts); i++)
    if ((words->concepts & 1u << i) != 0)
      append (says, concepts[i]);
  if (words->measured != MEASURED_UNKNOWN)
    append (says, measures[words->measured]);
  if (words->scale >= 0)
    g_string_append_printf (says, " scale=%d", words->scale);
  if (words->kind != FIGURES_ANY)
    append (says, kinds[words->kind]);
  if (words->stage != 0)
    append (says, stages[words->stage]);
  append_period (says, words);
  if (words->has_unknown)
    append (says, "unknown");
  return g_string_free (says, FALSE);
}

static void
check_words (gconstpointer data)
{
  const WordsCase *c = data;
  g_autofree char *says = NULL;
  MapWords words;

  bhxh_map_read_words (c->text, strlen (c->text), c->year, &words);
  says = describe (&words);
  g_assert_cmpstr (says, ==, c->says);
}

/* --- Cells of texts ------------------------------------------------------------------
 */

typedef gboolean (*AskFunc) (const char *text, gsize length);

static void
check_answers (AskFunc ask, const char *const *yes, const char *const *no)
{
  for (; *yes != NULL; yes++)
    if (!ask (*yes, strlen (*yes)))
      g_error ("no: %s", *yes);
  for (; *no != NULL; no++)
    if (ask (*no, strlen (*no)))
      g_error ("yes: %s", *no);
}

static void
test_totals (void)
{
  const char *const yes[] = { "Tổng cộng",    "TỔNG SỐ:", "Toàn tỉnh",
                              "I. Tong cong", "Cộng",     NULL };
  const char *const no[] = { "Huyện Gio Linh", "Tổng công ty", "", "Toàn tỉnh Quảng Trị",
                             NULL };

  check_answers (bhxh_map_names_total, yes, no);
}

static void
test_footers (void)
{
  const char *const yes[] = {
    "NGƯỜI LẬP BIỂU",           "Giám đốc", "Nơi nhận:", "TM. UBND TỈNH",
    "Ngày 5 tháng 10 năm 2024", NULL
  };
  const char *const no[] = { "Huyện Gio Linh", "TP. Đông Hà", "", NULL };

  check_answers (bhxh_map_names_footer, yes, no);
}

static void
test_column_numbers (void)
{
  const char *const yes[] = { "1", "(2)", "A", "(3)=(1)+(2)", "5=3/1", NULL };
  const char *const no[] = { "2022", "Huyện", "", "12.345", NULL };

  check_answers (bhxh_map_is_column_number, yes, no);
}

static void
test_citations (void)
{
  const char *const yes[] = { "(Kèm theo Quyết định số 2767/QĐ-UBND ngày 28/10/2022)",
                              "Quảng Trị, ngày 5 tháng 10 năm 2024", NULL };
  const char *const no[] = { "Số liệu đến ngày 30/9/2024", "Năm 2024", NULL };

  check_answers (bhxh_map_cites, yes, no);
}

static void
test_roles (void)
{
  static const struct
  {
    const char *text;
    MapRole role;
  } expected[] = {
    { "TT", ROLE_ORDER },
    { "Số TT", ROLE_ORDER },
    { "Đơn vị", ROLE_UNIT },
    { "Huyện, thị xã", ROLE_UNIT },
    { "Mã đơn vị", ROLE_UNIT_CODE },
    { "Chỉ tiêu", ROLE_INDICATOR },
    { "ĐVT", ROLE_SCALE },
    { "Đơn vị tính", ROLE_SCALE },
    { "Ghi chú", ROLE_NOTE },
    { "Năm", ROLE_PERIOD },
    { "Năm 2024", ROLE_NONE },
    { "", ROLE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (bhxh_map_find_role (expected[i].text, strlen (expected[i].text)) !=
        expected[i].role)
      g_error ("%s", expected[i].text);
}

static void
test_prefixes (void)
{
  static const char *const pairs[][2] = {
    { "1. Huyện Gio Linh", "Huyện Gio Linh" },
    { "II - TP Đông Hà:", "TP Đông Hà" },
    { "a) Huyện Cam Lộ", "Huyện Cam Lộ" },
    { "- Huyện Cam Lộ", "Huyện Cam Lộ" },
    { "BHXH huyện Hải Lăng", "huyện Hải Lăng" },
    { "3. UBND huyện Hải Lăng", "huyện Hải Lăng" },
    { "Vĩnh Linh", "Vĩnh Linh" },
    { "Phường 1", "Phường 1" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const Span rest = bhxh_map_skip_prefix (span_of (pairs[i][0]));
      g_autofree char *text = g_strndup (rest.text, rest.length);

      g_assert_cmpstr (text, ==, pairs[i][1]);
    }
}

/* A text longer than is looked at is not half understood. */
static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MapWords words;

  for (guint i = 0; i < MAP_MAX_TOKENS + 1; i++)
    g_string_append (text, "% ");
  bhxh_map_read_words (text->str, text->len, 0, &words);
  g_assert_true (words.has_unknown);
  g_string_set_size (text, MAP_TOKEN_BYTES);
  memset (text->str, 'a', text->len);
  bhxh_map_read_words (text->str, text->len, 0, &words);
  g_assert_true (words.has_unknown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_words);
  g_test_add_func ("/map-words/totals", test_totals);
  g_test_add_func ("/map-words/footers", test_footers);
  g_test_add_func ("/map-words/column-numbers", test_column_numbers);
  g_test_add_func ("/map-words/citations", test_citations);
  g_test_add_func ("/map-words/roles", test_roles);
  g_test_add_func ("/map-words/prefixes", test_prefixes);
  g_test_add_func ("/map-words/long-text", test_long_text);
  return g_test_run ();
}
