/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reports: what is in them, in which order and under which numbers, and that what texts
 * say stays text in every format.
 */
#include "gaps-fixture.h"

#include <glib/gstdio.h>

static const BhxhReportFormat all_formats[] = { BHXH_REPORT_HTML, BHXH_REPORT_MARKDOWN,
                                                BHXH_REPORT_TEXT, BHXH_REPORT_JSON };

static char *
format (BhxhReport *report, BhxhReportFormat wanted, BhxhLanguage language)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  bhxh_options_set_language (options, language);
  text = bhxh_report_format (report, wanted, options, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Fails unless @parts follow one another in the report's text. */
static void
assert_has (const char *text, const char *const *parts)
{
  const char *at = text;

  for (; *parts != NULL; parts++)
    {
      const char *found = strstr (at, *parts);

      if (found == NULL)
        g_error ("no \"%s\" in: %s", *parts, at);
      at = found + strlen (*parts);
    }
}

static void
assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("\"%s\" in: %s", part, text);
}

/* --- Documents -------------------------------------------------------------------- */

static BhxhTable *
one_row (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd" };
  g_autoptr (BhxhPlan) plan = small_plan (targets, 1);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhGaps) gaps = NULL;

  set (plan, actuals, "1", "n", "2024", 960, 0);
  gaps = compute (plan, actuals, NULL);
  return bhxh_gaps_dup_table (gaps);
}

/* Sections in Roman numbers, what is in them counted anew, tables throughout. */
static void
test_numbers (void)
{
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (BhxhTable) table = one_row ();
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  bhxh_report_add_heading (report, 1, "Một", "One");
  bhxh_report_add_heading (report, 2, "Hai", "Two");
  bhxh_report_add_table (report, table, "unit_name,target", "Bảng đầu", "First");
  bhxh_report_add_heading (report, 2, "Ba", "Three");
  bhxh_report_add_heading (report, 1, "Bốn", NULL);
  bhxh_report_add_heading (report, 2, "Năm", "Five");
  bhxh_report_add_table (report, table, "unit_name,actual", "Bảng sau", NULL);
  bhxh_report_add_paragraph (report, "Hết.", "The end.");
  g_assert_cmpuint (bhxh_report_get_n_parts (report), ==, 8);
  vi = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (vi, ==,
                   "I. Một\n\n1. Hai\n\nBảng 1. Bảng đầu\n\n"
                   "Đơn vị  Chỉ tiêu giao\n------  -------------\n"
                   "Tỉnh A          1.000\n\n"
                   "2. Ba\n\nII. Bốn\n\n1. Năm\n\nBảng 2. Bảng sau\n\n"
                   "Đơn vị  Thực hiện\n------  ---------\n"
                   "Tỉnh A        960\n\n"
                   "Hết.\n\n");
  en = format (report, BHXH_REPORT_MARKDOWN, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (
      en, ==,
      "## I. One\n\n### 1. Two\n\n**Table 1. First**\n\n"
      "| Unit | Target |\n| --- | ---: |\n"
      "| A Province | 1,000 |\n\n"
      "### 2. Three\n\n## II. Bốn\n\n### 1. Five\n\n**Table 2. Bảng sau**\n\n"
      "| Unit | Actual |\n| --- | ---: |\n"
      "| A Province | 960 |\n\n"
      "The end.\n\n");
}

/* Decree 30/2020/NĐ-CP: days below 10 and months 1 and 2 have a zero before them. */
static void
test_surroundings (void)
{
  static const char *const vi[] = {
    "PHỤ LỤC I\n(Kèm theo)\n", "Tên báo cáo\n",  "Quảng Trị, ngày 05 tháng 02 năm 2025\n",
    "KT. GIÁM ĐỐC\n",          "Nguyễn Văn A\n", NULL
  };
  static const char *const en[] = { "<p>PHỤ LỤC I</p>",
                                    "<p>(Kèm theo)</p>",
                                    "<h1>A title</h1>",
                                    "Quảng Trị, 12 March 2025",
                                    "KT. GIÁM ĐỐC",
                                    "Nguyễn Văn A",
                                    NULL };
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *none = NULL;

  bhxh_report_set_heading (report, "PHỤ LỤC I\n(Kèm theo)");
  bhxh_report_set_title (report, "Tên báo cáo", "A title");
  bhxh_report_set_place (report, "Quảng Trị");
  bhxh_report_set_date (report, period_of ("2025-02-05"));
  bhxh_report_set_signature (report, "KT. GIÁM ĐỐC", "Nguyễn Văn A");
  text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  assert_has (text, vi);
  bhxh_report_set_date (report, period_of ("2025-03-12"));
  html = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_EN);
  assert_has (html, en);
  bhxh_report_set_heading (report, NULL);
  bhxh_report_set_title (report, NULL, NULL);
  bhxh_report_set_place (report, NULL);
  bhxh_report_set_date (report, BHXH_PERIOD_NONE);
  bhxh_report_set_signature (report, NULL, NULL);
  none = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (none, ==, "");
}

/* --- What texts may say ------------------------------------------------------------ */

#define HOSTILE                                                                          \
  "<script>alert(\"x\")</script> & 'a' | *b* `c` [d](e) \x1b[31m \xe2\x80\xae"

static void
add_everywhere (BhxhReport *report, const char *text)
{
  bhxh_report_set_heading (report, text);
  bhxh_report_set_title (report, text, text);
  bhxh_report_set_place (report, text);
  bhxh_report_set_signature (report, text, text);
  bhxh_report_add_heading (report, 1, text, text);
  bhxh_report_add_paragraph (report, text, text);
  bhxh_report_add_note (report, text, text);
}

static void
test_escapes (void)
{
  static const char *const html[] = {
    "<title>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;a&#39;",
    "<li>&lt;script&gt;", NULL
  };
  static const char *const markdown[] = { "\\<script\\>alert(\"x\")\\</script\\> \\& 'a' "
                                          "\\| \\*b\\* \\`c\\` \\[d\\](e)",
                                          NULL };
  static const char *const json[] = {
    "\"<script>alert(\\\"x\\\")</script> & 'a' | *b* `c` "
    "[d](e) \\u001b[31m",
    NULL
  };
  const char *const *const expected[] = { [BHXH_REPORT_HTML] = html,
                                          [BHXH_REPORT_MARKDOWN] = markdown,
                                          [BHXH_REPORT_JSON] = json };
  g_autoptr (BhxhReport) report = bhxh_report_new ();

  add_everywhere (report, HOSTILE);
  for (guint i = 0; i < G_N_ELEMENTS (all_formats); i++)
    {
      g_autofree char *text = format (report, all_formats[i], BHXH_LANGUAGE_VI);

      if (all_formats[i] == BHXH_REPORT_HTML)
        assert_lacks (text, "<script");
      assert_lacks (text, "\x1b");
      if (all_formats[i] != BHXH_REPORT_TEXT)
        assert_has (text, expected[all_formats[i]]);
    }
}

/* A style sheet cannot end the element that it stands in. */
static void
test_css (void)
{
  static const char *const parts[] = { "<style>\np{color:red}<\\/style><\\/",
                                       "\n</style>", NULL };
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autofree char *html = NULL;

  bhxh_report_set_css (report, "p{color:red}</style></");
  html = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_VI);
  assert_has (html, parts);
}

static void
test_invalid_text (void)
{
  g_autoptr (BhxhReport) report = bhxh_report_new ();

  add_everywhere (report, "a\xff\xc3");
  for (guint i = 0; i < G_N_ELEMENTS (all_formats); i++)
    {
      g_autofree char *text = format (report, all_formats[i], BHXH_LANGUAGE_EN);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

/* --- Reports of results ------------------------------------------------------------- */

static BhxhGaps *
four_gaps (BhxhPlan *plan)
{
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  set (plan, actuals, "1", "n", "2024", 960, 0);
  set (plan, actuals, "11", "n", "2024", 540, 0);
  set (plan, actuals, "12", "n", "2024", 420, 0);
  bhxh_options_set_period (options, period_of ("2024"));
  return compute (plan, actuals, options);
}

/* 960 of 1,000 are 96 %, and 40 are left; 540 of 600 and 420 of 400 are -60 and +20. The
 * rate has no labour force. All is final, and the year is over. */
static void
test_summary (void)
{
  static const char *const vi[] = {
    "\"Tóm tắt\"",
    "\"Năm 2024 (số liệu chính thức, đến 31/12/2024), tỉnh A và 2 đơn vị bên dưới có 4 "
    "chỉ "
    "tiêu: 1 vượt, 2 không đạt, 1 chưa có số liệu. Số người là 960 người, bằng 96,00% "
    "chỉ "
    "tiêu 1.000 người, còn phải phát triển 40 người. Theo số người, 1 trong 2 đơn vị đạt "
    "hoặc vượt chỉ tiêu; xa chỉ tiêu nhất: huyện B (-60 người); vượt xa nhất: huyện C "
    "(+20 "
    "người).\"",
    NULL
  };
  static const char *const en[] = {
    "\"Summary\"",
    "\"2024 (final figures as of 31 December 2024): of 4 targets of A Province and 2 "
    "units "
    "below it, 1 exceeded, 2 missed, 1 without data. Persons: 960 persons, 96.00% of the "
    "target of 1,000, 40 still to be won. By persons, 1 of 2 units reached their target; "
    "furthest from it: B District (-60 persons); furthest above it: C District (+20 "
    "persons).\"",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhReport) report = bhxh_report_compute (gaps, NULL, NULL, NULL, &error);
  g_autofree char *vi_text = NULL;
  g_autofree char *en_text = NULL;

  g_assert_no_error (error);
  vi_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_VI);
  assert_has (vi_text, vi);
  en_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_EN);
  assert_has (en_text, en);
}

/* The unit's own targets stand first, then each indicator that units below have. */
static void
test_targets (void)
{
  static const char *const html[] = {
    "II. ",
    "Table 1. Targets of A Province, 2024",
    "<tr><th scope=\"row\">Persons</th><td class=\"n\">1,000</td><td "
    "class=\"n\">960</td><td class=\"n\">-40</td><td class=\"n\">96.00</td>",
    "<tr><th scope=\"row\">Rate</th><td class=\"n\">20.8</td>",
    "Table 2. Persons (persons), 2024",
    "<th scope=\"row\">A Province</th>",
    "<th scope=\"row\">B District</th>",
    "<th scope=\"row\">C District</th>",
    "III. ",
    "A target is taken exactly as it was decreed.",
    NULL
  };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  g_autofree char *text = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_EN);

  assert_has (text, html);
  assert_lacks (text, "Table 3.");
}

static BhxhReport *
report_with (BhxhGaps *gaps, const char *unit, guint parts, GError **error)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_report_unit (options, unit);
  bhxh_options_set_report_parts (options, parts);
  return bhxh_report_compute (gaps, NULL, NULL, options, error);
}

static void
test_unit (void)
{
  static const char *const parts[] = { "Kết quả thực hiện chỉ tiêu năm 2024, huyện B",
                                       "huyện B có 1 chỉ tiêu: 1 không đạt.",
                                       "Bảng 1. Các chỉ tiêu của huyện B, năm 2024",
                                       "600", NULL };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhReport) report = report_with (gaps, "11", BHXH_REPORT_ALL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);
  assert_has (text, parts);
  assert_lacks (text, "uyện C");
  assert_lacks (text, "Bảng 2.");
  g_assert_null (report_with (gaps, "99", BHXH_REPORT_ALL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

static void
test_parts (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = report_with (gaps, NULL, BHXH_REPORT_SUMMARY, NULL);

  g_assert_cmpuint (bhxh_report_get_n_parts (report), ==, 2);
}

/* Findings and duties are told where there are any, and that there are none where not. */
static void
test_findings_and_duties (void)
{
  static const char *const parts[] = { "0 trường hợp không thể đồng thời đúng.",
                                       "Nhiệm vụ đến hạn: 0.",
                                       "III. Vấn đề cần rà soát",
                                       "Không có vấn đề nào cần rà soát.",
                                       "IV. Nhiệm vụ đến hạn",
                                       "Không có nhiệm vụ nào đến hạn.",
                                       NULL };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhReport) report =
      bhxh_report_compute (gaps, findings, duties, NULL, NULL);
  g_autofree char *text = format (report, BHXH_REPORT_TEXT, BHXH_LANGUAGE_VI);

  assert_has (text, parts);
}

/* --- Writing ------------------------------------------------------------------------ */

static void
test_manifest (void)
{
  static const char *const html[] = { "&quot;settings&quot;: {", "&quot;verb&quot;",
                                      NULL };
  static const char *const json[] = { "\"manifest\": {\n  \"manifest_version\": 1",
                                      NULL };
  static const char *const none[] = { "\"parts\": [],\n  \"manifest\": null\n}\n", NULL };
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (BhxhManifest) manifest = bhxh_manifest_new ();
  g_autofree char *html_text = NULL;
  g_autofree char *json_text = NULL;
  g_autofree char *none_text = NULL;

  bhxh_manifest_add_setting (manifest, "verb", "report");
  g_assert_true (bhxh_report_set_manifest (report, manifest, NULL));
  html_text = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_VI);
  assert_has (html_text, html);
  json_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_VI);
  assert_has (json_text, json);
  g_assert_true (bhxh_report_set_manifest (report, NULL, NULL));
  none_text = format (report, BHXH_REPORT_JSON, BHXH_LANGUAGE_VI);
  assert_has (none_text, none);
}

/* Appends to the GString that is @data. */
static gboolean
append (const char *bytes, gsize length, gpointer data, GError **error G_GNUC_UNUSED)
{
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

static void
test_places (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("bhxh-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report", NULL);

  bhxh_report_unref (bhxh_report_ref (report));
  for (guint i = 0; i < G_N_ELEMENTS (all_formats); i++)
    {
      g_autoptr (GString) written = g_string_new (NULL);
      g_autofree char *saved = NULL;
      g_autofree char *formatted = NULL;
      gsize length = 0;

      g_assert_true (
          bhxh_report_write (report, all_formats[i], NULL, append, written, NULL));
      g_assert_true (bhxh_report_save (report, all_formats[i], path, NULL, NULL));
      g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
      formatted = bhxh_report_format (report, all_formats[i], NULL, &length, NULL);
      g_assert_cmpstr (written->str, ==, formatted);
      g_assert_cmpstr (saved, ==, formatted);
      g_assert_cmpuint (length, ==, written->len);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refusals (void)
{
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_autoptr (BhxhTable) table = one_row ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_report_format (report, (BhxhReportFormat) 99, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  bhxh_report_add_table (report, table, "no_such_column", NULL, NULL);
  g_assert_null (bhxh_report_format (report, BHXH_REPORT_HTML, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (
      bhxh_report_save (report, BHXH_REPORT_HTML, "/nowhere/at/all", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  bhxh_report_unref (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/numbers", test_numbers);
  g_test_add_func ("/report/surroundings", test_surroundings);
  g_test_add_func ("/report/escapes", test_escapes);
  g_test_add_func ("/report/css", test_css);
  g_test_add_func ("/report/invalid-text", test_invalid_text);
  g_test_add_func ("/report/summary", test_summary);
  g_test_add_func ("/report/targets", test_targets);
  g_test_add_func ("/report/unit", test_unit);
  g_test_add_func ("/report/parts", test_parts);
  g_test_add_func ("/report/findings-and-duties", test_findings_and_duties);
  g_test_add_func ("/report/manifest", test_manifest);
  g_test_add_func ("/report/places", test_places);
  g_test_add_func ("/report/refusals", test_refusals);
  return g_test_run ();
}
