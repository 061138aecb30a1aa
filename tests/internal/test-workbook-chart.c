/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What of a table is drawn and marked, and how high its rows are, seen by a module that
 * writes nothing and only remembers what it was asked for.
 */
#include "table-source.h"
#include "table/workbook.h"

static GString *asked;
static gboolean is_below; /* the table is over */

static XlsxBook *
fake_open (const XlsxBookPlan *plan G_GNUC_UNUSED, XlsxOutcome *outcome)
{
  *outcome = XLSX_DONE;
  return (XlsxBook *) asked;
}

static XlsxOutcome
fake_add_sheet (XlsxBook *book G_GNUC_UNUSED, const char *name G_GNUC_UNUSED)
{
  return XLSX_DONE;
}

static XlsxOutcome
fake_put_text (XlsxBook *book G_GNUC_UNUSED,
               guint32 row,
               guint32 column,
               const char *text,
               XlsxLook look G_GNUC_UNUSED)
{
  if (is_below)
    g_string_append_printf (asked, "%u %u [%s]\n", row, column, text);
  return XLSX_DONE;
}

static XlsxOutcome
fake_put_number (XlsxBook *book G_GNUC_UNUSED,
                 guint32 row,
                 guint32 column,
                 gint64 value,
                 gint decimals G_GNUC_UNUSED)
{
  if (is_below)
    g_string_append_printf (asked, "%u %u %d\n", row, column, (gint) value);
  return XLSX_DONE;
}

static XlsxOutcome
fake_put_blank (XlsxBook *book G_GNUC_UNUSED, guint32 row, guint32 column, gint decimals)
{
  g_string_append_printf (asked, "blank %u %u %d\n", row, column, decimals);
  return XLSX_DONE;
}

static XlsxOutcome
fake_set_lines (XlsxBook *book G_GNUC_UNUSED, guint32 row, guint n_lines)
{
  g_string_append_printf (asked, "row %u of %u lines\n", row, n_lines);
  return XLSX_DONE;
}

static XlsxOutcome
fake_end_table (XlsxBook *book G_GNUC_UNUSED, const XlsxTable *table)
{
  const XlsxChart *chart = table->chart;

  is_below = TRUE;
  for (guint i = 0; i < table->n_marks; i++)
    g_string_append_printf (asked, "mark %u %s %d\n", table->marks[i].column,
                            table->marks[i].word, table->marks[i].tone);
  if (chart == NULL)
    return XLSX_DONE;
  g_string_append_printf (asked, "chart [%s] rows %u-%u by %u%s:", chart->title,
                          chart->first_row, chart->last_row, chart->category,
                          chart->from_zero ? " from 0" : "");
  for (guint i = 0; i < chart->n_series; i++)
    g_string_append_printf (asked, " %u", chart->series[i]);
  g_string_append_c (asked, '\n');
  return XLSX_DONE;
}

static XlsxOutcome
fake_end_sheet (XlsxBook *book G_GNUC_UNUSED)
{
  return XLSX_DONE;
}

static XlsxOutcome
fake_finish (XlsxBook *book G_GNUC_UNUSED,
             XlsxTakeFunc take G_GNUC_UNUSED,
             gpointer data G_GNUC_UNUSED)
{
  return XLSX_DONE;
}

static void
fake_free (XlsxBook *book G_GNUC_UNUSED)
{
}

static const XlsxModule fake = {
  .header = MODULE_HEADER (XLSX_MODULE_ABI),
  .open = fake_open,
  .add_sheet = fake_add_sheet,
  .put_text = fake_put_text,
  .put_number = fake_put_number,
  .put_blank = fake_put_blank,
  .set_lines = fake_set_lines,
  .end_table = fake_end_table,
  .end_sheet = fake_end_sheet,
  .finish = fake_finish,
  .free = fake_free,
};

static const Label tones[] = {
  { NULL, "", "" },
  { "met", "Đạt", "Met", TONE_GOOD },
  { "plain", "Thường", "Plain" },
  { "missed", "Không đạt", "Missed", TONE_BAD },
};

static const TableColumn columns[] = {
  { "unit_name_vi", "Đơn vị", "Đơn vị", BHXH_COLUMN_TEXT, BHXH_LANGUAGE_VI },
  { "indicator", "Chỉ tiêu", "Indicator", BHXH_COLUMN_TEXT },
  { "period", "Kỳ", "Period", BHXH_COLUMN_PERIOD },
  { "target", "Giao", "Target", BHXH_COLUMN_NUMBER },
  { "gap", "Chênh lệch", "Gap", BHXH_COLUMN_NUMBER },
  { "actual", "Thực hiện", "Actual", BHXH_COLUMN_NUMBER },
  { "status", "Kết quả", "Status", BHXH_COLUMN_CODE, 0, tones, 4 },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

/* One row: unit, indicator, year, target, actual; -1 where there is no number. */
typedef struct
{
  const char *unit;
  const char *indicator;
  const char *year;
  gint64 target;
  gint64 actual;
} Row;

static TestCell
cell_of (gint64 value)
{
  return value != -1 ? (TestCell) NUMBER (value, 0) : (TestCell) MISSING;
}

/* What is asked of the module for these rows, with the columns of @list. */
static char *
ask (const Row *rows, gsize n, const char *list)
{
  g_autofree TestCell *cells = g_new0 (TestCell, n * N_COLUMNS);
  TestTable source = { columns, N_COLUMNS, cells, n, n };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  for (gsize i = 0; i < n; i++)
    {
      TestCell *row = cells + i * N_COLUMNS;

      row[0] = (TestCell) TEXT (rows[i].unit);
      row[1] = (TestCell) TEXT (rows[i].indicator);
      row[2] = (TestCell) VALUE (sample_period (rows[i].year));
      row[3] = cell_of (rows[i].target);
      row[4] = (TestCell) NUMBER (-7, 0);
      row[5] = cell_of (rows[i].actual);
      row[6] = (TestCell) VALUE (1);
    }
  asked = g_string_new (NULL);
  is_below = FALSE;
  bhxh_options_set_columns (options, list);
  bytes = bhxh_table_format (table, BHXH_FORMAT_XLSX, options, NULL, &error);
  g_assert_no_error (error);
  return g_string_free (asked, FALSE);
}

#define FIGURES "unit_name_vi,indicator,period,target,actual"

/* Two years of one, then three units in one year: these are more. */
static void
test_units (void)
{
  static const Row rows[] = {
    { "A", "si", "2023", 5, 4 },  { "A", "si", "2024", 6, 5 },
    { "A", "ui", "2024", 3, -1 }, { "B", "ui", "2024", 2, 2 },
    { "C", "ui", "2024", 1, -1 }, { "C", "hi", "2024", 1, 1 },
  };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==, "chart [ui, Năm 2024] rows 3-5 by 0 from 0: 3 4\n");
}

/* Of two runs as long the first; a column without a number is no series. */
static void
test_periods (void)
{
  static const Row rows[] = {
    { "A", "si", "2023", 5, -1 },
    { "A", "si", "2024", 6, -1 },
    { "B", "si", "2023", 3, 3 },
    { "B", "si", "2024", 2, 2 },
  };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==, "chart [A: si] rows 1-2 by 2 from 0: 3\n");
}

/* Unit by unit through two years, and more units than years: their last year stands once
 * more below the table, which ends in row 5, and its notes, of which there are none. */
static void
test_apart (void)
{
  static const Row rows[] = {
    { "A", "si", "2023", 5, 4 }, { "A", "si", "2024", 6, -1 },
    { "B", "si", "2023", 3, 3 }, { "B", "si", "2024", 2, 2 },
    { "C", "si", "2024", 7, 8 },
  };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==,
                   "chart [si, Năm 2024] rows 9-11 by 0 from 0: 3 4\n"
                   "8 0 [Biểu đồ: si, Năm 2024]\n"
                   "9 0 [A]\n9 3 6\n"
                   "10 0 [B]\n10 3 2\n10 4 2\n"
                   "11 0 [C]\n11 3 7\n11 4 8\n");
}

/* Of a year with targets alone there is less to see than of the one before it. */
static void
test_to_come (void)
{
  static const Row rows[] = {
    { "A", "si", "2023", 1, 2 },  { "A", "si", "2024", 2, -1 },
    { "B", "si", "2023", 3, -1 }, { "B", "si", "2024", 4, -1 },
    { "C", "si", "2023", 5, 6 },  { "C", "si", "2024", 7, -1 },
  };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==,
                   "chart [si, Năm 2023] rows 10-12 by 0 from 0: 3 4\n"
                   "9 0 [Biểu đồ: si, Năm 2023]\n"
                   "10 0 [A]\n10 3 1\n10 4 2\n"
                   "11 0 [B]\n11 3 3\n"
                   "12 0 [C]\n12 3 5\n12 4 6\n");
}

/* A unit that stands there twice for one year is no bar. */
static void
test_twice (void)
{
  static const Row rows[] = {
    { "A", "si", "2023", 5, 4 }, { "A", "si", "2024", 6, 5 }, { "B", "si", "2024", 2, 2 },
    { "C", "ui", "2024", 2, 2 }, { "B", "si", "2024", 3, 3 }, { "D", "si", "2024", 1, 1 },
  };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==, "chart [A: si] rows 1-2 by 2 from 0: 3 4\n");
}

static void
test_negative (void)
{
  static const Row rows[] = { { "A", "si", "2023", 5, -3 }, { "A", "si", "2024", 6, 4 } };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), FIGURES);

  g_assert_cmpstr (found, ==, "chart [A: si] rows 1-2 by 2: 3 4\n");
}

#define WORD "tư vấn "
#define TEN_WORDS WORD WORD WORD WORD WORD WORD WORD WORD WORD WORD

/* 66 letters make a line: eleven times seven are two; the third row ends its own. */
static void
test_heights (void)
{
  static const Row rows[] = { { TEN_WORDS WORD, "si", "2023", 5, 3 },
                              { "A", "si", "2024", 6, 4 },
                              { "một\nhai\nba", "ui", "2024", 6, 4 } };
  g_autofree char *found = ask (rows, G_N_ELEMENTS (rows), "unit_name_vi,indicator");

  g_assert_cmpstr (found, ==, "row 1 of 2 lines\nrow 3 of 3 lines\n");
}

/* Two indicators, two rows of the same, no figures, a single row, no names: no chart. */
static void
test_none (void)
{
  static const Row rows[][2] = {
    { { "A", "si", "2023", 5, 4 }, { "A", "ui", "2023", 6, 4 } },
    { { "A", "si", "2023", 5, 4 }, { "A", "si", "2023", 6, 4 } },
    { { "A", "si", "2023", -1, -1 }, { "A", "si", "2024", -1, -1 } },
    { { "A", "si", "2023", 5, 4 }, { "B", "si", "2024", 6, 4 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = ask (rows[i], 2, FIGURES);
      g_autofree char *single = ask (rows[i], 1, FIGURES);
      g_autofree char *nameless = ask (rows[i], 2, "target,actual");

      g_assert_cmpstr (found, ==, "");
      g_assert_cmpstr (single, ==, "");
      g_assert_cmpstr (nameless, ==, "");
    }
}

/* Fifty groups can be told apart, not one more; a run of two is drawn instead. */
static void
test_many (void)
{
  for (guint n = 50; n <= 51; n++)
    {
      g_autofree Row *rows = g_new0 (Row, n + 2);
      g_autofree char *found = NULL;

      for (guint i = 0; i < n + 2; i++)
        rows[i] = (Row){ i % 2 == 0 ? "A" : "B", i < n ? "si" : "ui", "2024", 1, 1 };
      found = ask (rows, n + 2, FIGURES);
      g_assert_cmpstr (found, ==,
                       n == 50 ? "chart [si, Năm 2024] rows 1-50 by 0 from 0: 3 4\n"
                               : "chart [ui, Năm 2024] rows 52-53 by 0 from 0: 3 4\n");
    }
}

/* Words with a tone, whether or not a row has them; in the language of the output. */
static void
test_marks (void)
{
  static const Row rows[] = { { "A", "si", "2023", 5, 4 } };
  g_autofree char *found = ask (rows, 1, "target,status");

  g_assert_cmpstr (found, ==, "mark 1 Đạt 1\nmark 1 Không đạt 3\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bhxh_module_set (MODULE_XLSX, &fake.header);
  g_test_add_func ("/workbook-chart/units", test_units);
  g_test_add_func ("/workbook-chart/heights", test_heights);
  g_test_add_func ("/workbook-chart/periods", test_periods);
  g_test_add_func ("/workbook-chart/apart", test_apart);
  g_test_add_func ("/workbook-chart/to-come", test_to_come);
  g_test_add_func ("/workbook-chart/twice", test_twice);
  g_test_add_func ("/workbook-chart/negative", test_negative);
  g_test_add_func ("/workbook-chart/none", test_none);
  g_test_add_func ("/workbook-chart/many", test_many);
  g_test_add_func ("/workbook-chart/marks", test_marks);
  return g_test_run ();
}
