/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What libxlsxwriter has to be kept from: it writes numbers in the locale's way, takes
 * the clock's time where it is given none, and wants a name for its file. Its rows go to
 * temporary files as they are written, so that a book needs memory for one row only.
 */
#include "modules/xlsx/looks.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define PATH_SIZE 64
#define PIECE_BYTES 65536
#define MAX_PAGE_TITLE 100
#define LINE_POINTS 15.0 /* of a row with one line */
#define MOST_ROW_POINTS 409.0
#define SPARE_BYTES 1048576 /* for all that is no sheet */

/* Everything there is of one workbook. */
struct _XlsxBook
{
  lxw_workbook *workbook; /* NULL once it is closed */
  lxw_worksheet *sheet;   /* the last one */
  Looks looks;
  guint64 most_bytes; /* of the rows of one sheet */
  int file;           /* in memory, without a name anywhere else */
  char *day_format;
  locale_t locale; /* C */
};

/* The dates of a book are made with a buffer that all threads share. */
static GMutex closing;

/* As doubles, all of these are exact; so is every number of at most 15 digits, and their
 * quotient is the double nearest to the number that is meant. */
static const double powers[BHXH_NUMBER_MAX_DECIMALS + 1] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
  1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
};

static XlsxOutcome
outcome_of (lxw_error code)
{
  switch (code)
    {
    case LXW_NO_ERROR: return XLSX_DONE;
    case LXW_ERROR_MEMORY_MALLOC_FAILED: return XLSX_NO_MEMORY;
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE: return XLSX_NO_STORAGE;
    default: return XLSX_REFUSED;
    }
}

/* A workbook once closed is freed, whatever came of it; one that is not closed keeps its
 * temporary files open. */
static XlsxOutcome
close_workbook (XlsxBook *book)
{
  const locale_t before = uselocale (book->locale);
  lxw_error code;

  g_mutex_lock (&closing);
  code = workbook_close (g_steal_pointer (&book->workbook));
  g_mutex_unlock (&closing);
  uselocale (before);
  return outcome_of (code);
}

static void
free_book (XlsxBook *book)
{
  if (book == NULL)
    return;
  if (book->workbook != NULL)
    close_workbook (book);
  if (book->file >= 0)
    close (book->file);
  if (book->locale != (locale_t) 0)
    freelocale (book->locale);
  g_free (book->day_format);
  g_free (book);
}

/* The properties are copied. */
static XlsxOutcome
set_properties (const XlsxBook *book, const XlsxBookPlan *plan)
{
  g_autofree char *title = g_strdup (plan->title);
  lxw_doc_properties properties = { .title = title, .created = (time_t) plan->created };

  return outcome_of (workbook_set_properties (book->workbook, &properties));
}

static XlsxOutcome
start_workbook (XlsxBook *book, const XlsxBookPlan *plan)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  char path[PATH_SIZE];

  book->file = memfd_create ("bhxhplan-xlsx", MFD_CLOEXEC);
  if (book->file < 0)
    return XLSX_NO_STORAGE;
  snprintf (path, sizeof path, "/proc/self/fd/%d", book->file);
  book->workbook = workbook_new_opt (path, &options);
  if (book->workbook == NULL)
    return XLSX_NO_MEMORY;
  book->looks.workbook = book->workbook;
  return set_properties (book, plan);
}

static XlsxBook *
open_book (const XlsxBookPlan *plan, XlsxOutcome *outcome)
{
  XlsxBook *book = g_new0 (XlsxBook, 1);

  book->file = -1;
  book->day_format = g_strdup (plan->day_format);
  book->locale = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  *outcome = book->locale != (locale_t) 0 ? start_workbook (book, plan) : XLSX_NO_MEMORY;
  if (*outcome == XLSX_DONE)
    return book;
  free_book (book);
  return NULL;
}

/* The name is a good one, so what may be wanting is the temporary file. */
static XlsxOutcome
add_sheet (XlsxBook *book, const char *name)
{
  const locale_t before = uselocale (book->locale);

  book->sheet = workbook_add_worksheet (book->workbook, name);
  uselocale (before);
  return book->sheet != NULL ? XLSX_DONE : XLSX_NO_STORAGE;
}

static XlsxOutcome
put_text (XlsxBook *book, guint32 row, guint32 column, const char *text, XlsxLook look)
{
  lxw_format *format = bhxh_looks_get (&book->looks, look);
  locale_t before;
  lxw_error code;

  if (format == NULL)
    return XLSX_NO_MEMORY;
  before = uselocale (book->locale);
  code = worksheet_write_string (book->sheet, row, (lxw_col_t) column, text, format);
  uselocale (before);
  return outcome_of (code);
}

static XlsxOutcome
put_double (const XlsxBook *book,
            guint32 row,
            guint32 column,
            double number,
            lxw_format *format)
{
  locale_t before;
  lxw_error code;

  if (format == NULL)
    return XLSX_NO_MEMORY;
  before = uselocale (book->locale);
  code = worksheet_write_number (book->sheet, row, (lxw_col_t) column, number, format);
  uselocale (before);
  return outcome_of (code);
}

static XlsxOutcome
put_number (XlsxBook *book, guint32 row, guint32 column, gint64 value, gint decimals)
{
  const double number = decimals < 0 ? (double) value * powers[-decimals]
                                     : (double) value / powers[decimals];

  return put_double (book, row, column, number,
                     bhxh_looks_get_number (&book->looks, decimals));
}

static XlsxOutcome
put_blank (XlsxBook *book, guint32 row, guint32 column, gint decimals)
{
  lxw_format *format = bhxh_looks_get_number (&book->looks, decimals);

  if (format == NULL)
    return XLSX_NO_MEMORY;
  return outcome_of (
      worksheet_write_blank (book->sheet, row, (lxw_col_t) column, format));
}

static XlsxOutcome
put_day (XlsxBook *book, guint32 row, guint32 column, guint32 serial)
{
  return put_double (book, row, column, serial,
                     bhxh_looks_get_day (&book->looks, book->day_format));
}

static XlsxOutcome
set_lines (XlsxBook *book, guint32 row, guint n_lines)
{
  const double height = MIN (n_lines * LINE_POINTS, MOST_ROW_POINTS);
  const locale_t before = uselocale (book->locale);
  const lxw_error code = worksheet_set_row (book->sheet, row, height, NULL);

  uselocale (before);
  return outcome_of (code);
}

static XlsxOutcome
set_widths (const XlsxBook *book, const XlsxTable *table)
{
  lxw_error code = LXW_NO_ERROR;

  for (guint i = 0; i < table->n_columns && code == LXW_NO_ERROR; i++)
    code = worksheet_set_column (book->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                 table->widths[i], NULL);
  return outcome_of (code);
}

/* The title on each page; "&" begins an instruction there. */
static void
set_page_title (const XlsxBook *book, const char *title)
{
  g_autoptr (GString) text = g_string_new ("&L");
  const char *at = title;

  for (guint i = 0; i < MAX_PAGE_TITLE && *at != '\0'; i++, at = g_utf8_next_char (at))
    g_string_append_len (g_string_append (text, *at == '&' ? "&" : ""), at,
                         g_utf8_next_char (at) - at);
  worksheet_set_header (book->sheet, text->str);
}

/* On paper: A4 across, as wide as one page, the header on each. */
static void
set_pages (const XlsxBook *book)
{
  worksheet_set_landscape (book->sheet);
  worksheet_set_paper (book->sheet, 9);
  worksheet_fit_to_pages (book->sheet, 1, 0);
  worksheet_repeat_rows (book->sheet, 0, 0);
  worksheet_set_footer (book->sheet, "&L&A&R&P/&N");
}

/* A rule for the cells of a column: those that say @word, whatever is typed in later. */
static XlsxOutcome
add_mark (XlsxBook *book, const XlsxTable *table, const XlsxMark *mark)
{
  g_auto (GStrv) parts = g_strsplit (mark->word, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  g_autofree char *formula = g_strconcat ("\"", doubled, "\"", NULL);
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_CELL,
    .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
    .value_string = formula,
    .format = bhxh_looks_get_tone (&book->looks, mark->tone),
  };

  if (rule.format == NULL)
    return XLSX_NO_MEMORY;
  return outcome_of (worksheet_conditional_format_range (
      book->sheet, 1, (lxw_col_t) mark->column, table->n_rows, (lxw_col_t) mark->column,
      &rule));
}

static XlsxOutcome
add_marks (XlsxBook *book, const XlsxTable *table)
{
  XlsxOutcome outcome = XLSX_DONE;

  for (guint i = 0; table->n_rows > 0 && i < table->n_marks && outcome == XLSX_DONE; i++)
    outcome = add_mark (book, table, &table->marks[i]);
  return outcome;
}

static gboolean
add_series (lxw_chart *chart, const XlsxChart *plan, guint32 column)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  const lxw_col_t at = (lxw_col_t) column;

  if (series == NULL)
    return FALSE;
  chart_series_set_categories (series, plan->sheet, plan->first_row,
                               (lxw_col_t) plan->category, plan->last_row,
                               (lxw_col_t) plan->category);
  series->categories->has_string_cache = LXW_TRUE; /* they are texts, looked up later */
  chart_series_set_values (series, plan->sheet, plan->first_row, at, plan->last_row, at);
  chart_series_set_name_range (series, plan->sheet, 0, at);
  return TRUE;
}

/* At the right of the table, below the header. Bars that all begin at zero are as long as
 * their numbers. */
static XlsxOutcome
add_chart (XlsxBook *book, const XlsxTable *table)
{
  const XlsxChart *plan = table->chart;
  lxw_chart *chart = workbook_add_chart (book->workbook, LXW_CHART_COLUMN);

  if (chart == NULL)
    return XLSX_NO_MEMORY;
  for (guint i = 0; i < plan->n_series; i++)
    if (!add_series (chart, plan, plan->series[i]))
      return XLSX_NO_MEMORY;
  chart_title_set_name (chart, plan->title);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  if (plan->from_zero)
    chart_axis_set_min (chart->y_axis, 0);
  return outcome_of (
      worksheet_insert_chart (book->sheet, 1, (lxw_col_t) (table->n_columns + 1), chart));
}

/* Codes of units are texts on purpose. libxlsxwriter takes a filter only while it is at the
 * last of its rows. */
static XlsxOutcome
end_table (XlsxBook *book, const XlsxTable *table)
{
  const lxw_col_t last = (lxw_col_t) (table->n_columns - 1);
  const locale_t before = uselocale (book->locale);
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  XlsxOutcome outcome = set_widths (book, table);

  worksheet_freeze_panes (book->sheet, 1, 0);
  if (outcome == XLSX_DONE)
    outcome = outcome_of (worksheet_autofilter (book->sheet, 0, 0, table->n_rows, last));
  lxw_rowcol_to_range (range, 0, 0, MAX (table->n_rows, 1), last);
  if (outcome == XLSX_DONE)
    outcome = outcome_of (
        worksheet_ignore_errors (book->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
  if (outcome == XLSX_DONE)
    outcome = add_marks (book, table);
  if (outcome == XLSX_DONE && table->chart != NULL)
    outcome = add_chart (book, table);
  set_pages (book);
  set_page_title (book, table->title);
  uselocale (before);
  return outcome;
}

/* Brings the rows to their temporary file, whose failures libxlsxwriter does not see. */
static XlsxOutcome
end_sheet (XlsxBook *book)
{
  FILE *file = book->sheet->file;
  const locale_t before = uselocale (book->locale);
  off_t n_bytes;

  lxw_worksheet_write_single_row (book->sheet);
  uselocale (before);
  if (fflush (file) != 0 || ferror (file) || (n_bytes = ftello (file)) < 0)
    return XLSX_NO_STORAGE;
  book->most_bytes = MAX (book->most_bytes, (guint64) n_bytes);
  return XLSX_DONE;
}

/* Every sheet is copied once more, with no look at whether there is room for it. */
static gboolean
has_room (const XlsxBook *book)
{
  struct statvfs disk;

  return fstatvfs (fileno (book->sheet->file), &disk) != 0 ||
         (guint64) disk.f_bavail * disk.f_frsize > book->most_bytes + SPARE_BYTES;
}

static XlsxOutcome
finish (XlsxBook *book, XlsxTakeFunc take, gpointer data)
{
  const gboolean is_roomy = has_room (book);
  const XlsxOutcome outcome = close_workbook (book);
  g_autofree char *piece = g_malloc (PIECE_BYTES);
  off_t at = 0;
  gssize n = 0;

  if (outcome != XLSX_DONE || !is_roomy)
    return outcome != XLSX_DONE ? outcome : XLSX_NO_STORAGE;
  while ((n = pread (book->file, piece, PIECE_BYTES, at)) > 0)
    {
      take (piece, (gsize) n, data);
      at += n;
    }
  return n == 0 ? XLSX_DONE : XLSX_NO_STORAGE;
}

extern const XlsxModule bhxh_module_xlsx;

__attribute__ ((visibility ("default"))) const XlsxModule bhxh_module_xlsx = {
  .header = MODULE_HEADER (XLSX_MODULE_ABI),
  .open = open_book,
  .add_sheet = add_sheet,
  .put_text = put_text,
  .put_number = put_number,
  .put_blank = put_blank,
  .put_day = put_day,
  .set_lines = set_lines,
  .end_table = end_table,
  .end_sheet = end_sheet,
  .finish = finish,
  .free = free_book,
};
