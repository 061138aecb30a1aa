/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reports: what is in them, in which order and under which numbers, and that what texts
 * say stays text in every format.
 */
#include "report-check.h"

#include <glib/gstdio.h>

static const BhxhReportFormat all_formats[] = { BHXH_REPORT_HTML, BHXH_REPORT_MARKDOWN,
                                                BHXH_REPORT_TEXT, BHXH_REPORT_JSON };

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
                                    "<h1>A title</h1>",
                                    "<p class=\"to\">(Kèm theo)</p>",
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

/* Names of units, in cells, captions and drawings: what they say stays text. */
static void
test_names (void)
{
  static const char *const names[] = {
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</svg></table><b>",
    "\" onmouseover=alert(1) x=\"",
    "=HYPERLINK(\"x\")",
    "a|b`c`*d*_e_",
    "\x1b[31mred",
    "\u202egnol\u202c",
    "&lt;i&gt; &#60;i&#62;",
    "]]><!-- --!>",
  };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhReport) report = NULL;
  g_autofree char *html = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *code = g_strdup_printf ("9%u", i);
      g_autofree char *target = g_strdup_printf ("9%u,n,2024,100,ubnd", i);
      const char *columns[] = { "code", "parent", "level", "name_vi", "name_en" };
      const char *values[] = { code, "1", "district", names[i], names[i] };

      g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, columns, values,
                                                G_N_ELEMENTS (columns), NULL));
      add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", target);
    }
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  set (plan, actuals, "90", "n", "2024", 90, 0);
  set (plan, actuals, "91", "n", "2024", 110, 0);
  gaps = compute (plan, actuals, NULL);
  report = bhxh_report_compute (gaps, NULL, NULL, NULL, NULL);
  html = format (report, BHXH_REPORT_HTML, BHXH_LANGUAGE_VI);
  assert_lacks (html, "<script");
  assert_lacks (html, "<img");
  assert_lacks (html, "\" onmouseover");
  assert_lacks (html, "<!--");
  assert_lacks (html, "\x1b");
  assert_lacks (html, "\u202e");
  g_assert_nonnull (strstr (html, "&amp;lt;i&amp;gt; &amp;#60;i&amp;#62;"));
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

/* A sheet of words, and one for each table, those of charts among them. */
static void
test_workbook (void)
{
  static const char *const names[] = { "Report", "Table 1. Targets of A",
                                       "Table 2. Persons" };
  g_autoptr (BhxhPlan) plan = small_plan (four_targets, 4);
  g_autoptr (BhxhGaps) gaps = four_gaps (plan);
  g_autoptr (BhxhReport) report = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhSheets) sheets = NULL;
  g_autofree char *folder = g_dir_make_tmp ("bhxh-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.xlsx", NULL);

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_report_parts (options, BHXH_REPORT_SUMMARY | BHXH_REPORT_TARGETS);
  report = bhxh_report_compute (gaps, NULL, NULL, options, NULL);
  bhxh_report_save (report, BHXH_REPORT_XLSX, path, options, &error);
  g_assert_no_error (error);
  sheets = bhxh_sheets_load (path, options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_sheets_get_n (sheets), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_str_has_prefix (bhxh_sheets_get_name (sheets, i), names[i]));
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
  g_test_add_func ("/report/names", test_names);
  g_test_add_func ("/report/manifest", test_manifest);
  g_test_add_func ("/report/places", test_places);
  g_test_add_func ("/report/workbook", test_workbook);
  g_test_add_func ("/report/refusals", test_refusals);
  return g_test_run ();
}
