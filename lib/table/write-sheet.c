/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table as a sheet of a workbook: what of it is a number there, what a day, and what
 * can only be text.
 */
#include "table/workbook.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/wide.h"
#include "table/sheet-chart.h"
#include "table/sheet-text.h"
#include "table/width.h"

#include <string.h>

/* Widths of columns, in digits. */
#define LEAST_WIDTH 6
#define MOST_WIDTH 60
#define MOST_HEADER_WIDTH 24
#define BUTTON_WIDTH 3   /* of the filter, beside a header */
#define LETTERS_WIDTH 66 /* letters that fit into the widest column */

/* Workbooks count days from this one in 1900; before it they have a day too many. */
#define FIRST_SURE_DAY 59
#define SERIAL_OF_DAY_0 2

#define FIRST_YEAR 1900

typedef struct
{
  guint32 row;   /* the next one, from 0 */
  guint n_lines; /* that it needs */
  gboolean has_exact;
  SheetChart chart;
  guint *widths; /* by column */
} SheetState;

/* --- Texts ---------------------------------------------------------------------------
 */

static void
widen (WriteJob *job, guint column, gsize width)
{
  SheetState *state = job->state;

  state->widths[column] = MAX (state->widths[column], (guint) MIN (width, MOST_WIDTH));
}

/* The column's machine name stands for the place: nobody has seen the sheet yet. */
static gboolean
fail_text (const WriteJob *job, guint column, GError **error)
{
  const SheetState *state = job->state;

  bhxh_set_error (error, BHXH_ERROR_LIMIT,
                  "cột \"%s\", hàng %u: văn bản dài hơn %d ký tự mà một ô chứa được",
                  "column \"%s\", row %u: a text longer than the %d letters of a cell",
                  bhxh_table_get_column_name (job->table, job->columns[column]),
                  state->row + 1, XLSX_MAX_TEXT);
  return FALSE;
}

static gboolean
put_text (WriteJob *job, guint column, const char *text, XlsxLook look, GError **error)
{
  const BookWriting *writing = job->shared;
  const SheetState *state = job->state;

  if (strlen (text) > XLSX_MAX_TEXT && bhxh_sheet_count_units (text) > XLSX_MAX_TEXT)
    return fail_text (job, column, error);
  return bhxh_xlsx_check (
      writing->module->put_text (writing->book, state->row, column, text, look), error);
}

/* Makes room for the text in the row, as lines of a width. Not every spreadsheet does so
 * by itself. */
static void
heighten (WriteJob *job, const char *text, gsize line_width)
{
  SheetState *state = job->state;
  guint n_lines = 0;

  for (; *text != '\0'; n_lines++)
    {
      const gsize length = strcspn (text, "\n");
      gsize width = 0;
      gsize next = 0;

      if (length > 0)
        bhxh_width_cut_line (text, length, line_width, &width, &next);
      text += next < length ? next : length + (text[length] == '\n');
    }
  state->n_lines = MAX (state->n_lines, n_lines);
}

/* Ends the row; as high as its texts need. */
static gboolean
end_row (WriteJob *job, GError **error)
{
  const BookWriting *writing = job->shared;
  SheetState *state = job->state;
  const guint32 row = state->row++;
  const guint n_lines = state->n_lines;

  state->n_lines = 0;
  return n_lines <= 1 ||
         bhxh_xlsx_check (writing->module->set_lines (writing->book, row, n_lines),
                          error);
}

/* A text that needs more than its line goes on in the next. */
static gboolean
put_words (WriteJob *job, guint column, const char *text, GError **error)
{
  const gsize width = bhxh_width_measure (text, strlen (text));
  const gboolean wraps = width > MOST_WIDTH || strchr (text, '\n') != NULL;

  widen (job, column, width + 1);
  if (wraps)
    heighten (job, text, LETTERS_WIDTH);
  return put_text (job, column, text, wraps ? XLSX_LOOK_WRAPPED : XLSX_LOOK_TEXT, error);
}

/* --- Numbers and days ----------------------------------------------------------------
 */

gboolean
bhxh_sheet_keeps (gint64 value, gint decimals)
{
  const guint64 magnitude = value < 0 ? 0 - (guint64) value : (guint64) value;
  const gint n_zeros = MAX (-decimals, 0);

  return magnitude == 0 || (n_zeros < XLSX_MAX_DIGITS &&
                            magnitude < bhxh_powers_of_ten[XLSX_MAX_DIGITS - n_zeros]);
}

/* A number of too many digits, as text. */
static gboolean
put_exact (WriteJob *job, guint column, gint64 value, gint decimals, GError **error)
{
  const NumberMarks marks = { 0, job->style->marks.point };
  SheetState *state = job->state;
  char text[NUMBER_SIZE];

  state->has_exact = TRUE;
  widen (job, column, bhxh_number_write_marked (text, value, decimals, marks) + 1);
  return put_text (job, column, text, XLSX_LOOK_EXACT, error);
}

static gboolean
put_number (WriteJob *job, guint column, gsize row, gsize i, GError **error)
{
  const BookWriting *writing = job->shared;
  const SheetState *state = job->state;
  const Cell *cell = &job->cells->cells[column];
  const gint64 value = cell->column->values[row];
  const gint decimals = cell->column->decimals[row];

  if (!bhxh_sheet_keeps (value, decimals))
    return put_exact (job, column, value, decimals, error);
  widen (job, column, cell->lengths[i] + 1);
  return bhxh_xlsx_check (
      writing->module->put_number (writing->book, state->row, column, value, decimals),
      error);
}

/* The day as workbooks count; 0 where it is none or they count wrongly. */
static guint32
find_serial (gint64 period)
{
  gint year = 0;
  gint month = 0;
  gint day = 0;
  gint number = 0;

  if (bhxh_period_get_kind ((BhxhPeriod) period) != BHXH_PERIOD_DAY ||
      !bhxh_period_get_date ((BhxhPeriod) period, &year, &month, &day))
    return 0;
  number = bhxh_calendar_get_first_day (12 * (year - FIRST_YEAR) + month - 1) + day - 1;
  return number >= FIRST_SURE_DAY ? (guint32) number + SERIAL_OF_DAY_0 : 0;
}

static gboolean
put_period (WriteJob *job, guint column, gsize row, gsize i, GError **error)
{
  const BookWriting *writing = job->shared;
  const SheetState *state = job->state;
  const Cell *cell = &job->cells->cells[column];
  const guint32 serial = find_serial (cell->column->values[row]);

  if (serial == 0)
    return put_words (job, column, cell->sources[i], error);
  widen (job, column, strlen ("dd/mm/yyyy") + 1);
  return bhxh_xlsx_check (
      writing->module->put_day (writing->book, state->row, column, serial), error);
}

/* --- Rows ----------------------------------------------------------------------------
 */

/* What is missing leaves no cell, but in forms one for the number that is to come. */
static gboolean
put_missing (WriteJob *job, guint column, gsize row, GError **error)
{
  const BookWriting *writing = job->shared;
  const SheetState *state = job->state;
  const Cell *cell = &job->cells->cells[column];

  return !cell->schema->is_form ||
         bhxh_xlsx_check (writing->module->put_blank (writing->book, state->row, column,
                                                      cell->column->decimals[row]),
                          error);
}

/* Cell @column of row @row of the batch, the @i-th of those that are rendered. */
static gboolean
put_cell (WriteJob *job, guint column, gsize row, gsize i, GError **error)
{
  const Cell *cell = &job->cells->cells[column];

  if (!cell->column->present[row] || cell->lengths[i] == 0)
    return put_missing (job, column, row, error);
  switch (cell->schema->type)
    {
    case BHXH_COLUMN_NUMBER: return put_number (job, column, row, i, error);
    case BHXH_COLUMN_PERIOD: return put_period (job, column, row, i, error);
    default: return put_words (job, column, cell->sources[i], error);
    }
}

static gboolean
check_row (const SheetState *state, GError **error)
{
  if (state->row < XLSX_MAX_ROWS)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_LIMIT,
                  "trang tính có nhiều hơn %d hàng, mức tối đa của XLSX",
                  "a sheet of more than %d rows, the most that XLSX has", XLSX_MAX_ROWS);
  return FALSE;
}

static gboolean
put_row (WriteJob *job, gsize row, gsize i, GError **error)
{
  SheetState *state = job->state;

  if (!check_row (state, error))
    return FALSE;
  for (guint column = 0; column < job->n_columns; column++)
    if (!put_cell (job, column, row, i, error))
      return FALSE;
  bhxh_sheet_chart_take (&state->chart, job, row, i, state->row);
  return end_row (job, error);
}

static gboolean
put_header (WriteJob *job, GError **error)
{
  SheetState *state = job->state;

  for (guint i = 0; i < job->n_columns; i++)
    {
      const TableColumn *schema = job->cells->cells[i].schema;
      const char *title =
          bhxh_table_get_column_title (job->table, job->columns[i], job->style->language);
      const gsize width = bhxh_width_measure (title, strlen (title)) + BUTTON_WIDTH;
      const gboolean is_number = schema->type == BHXH_COLUMN_NUMBER;

      state->widths[i] = (guint) CLAMP (width, LEAST_WIDTH, MOST_HEADER_WIDTH);
      heighten (job, title, MOST_HEADER_WIDTH - BUTTON_WIDTH);
      if (!put_text (job, i, title,
                     is_number ? XLSX_LOOK_NUMBER_HEADER : XLSX_LOOK_HEADER, error))
        return FALSE;
    }
  return end_row (job, error);
}

static gboolean
put_note (WriteJob *job, const char *note, GError **error)
{
  SheetState *state = job->state;

  if (!check_row (state, error) || !put_text (job, 0, note, XLSX_LOOK_NOTE, error))
    return FALSE;
  state->row++;
  return TRUE;
}

/* Where what is drawn may stand: below the notes, with a line of its own between. */
static guint32
find_room_below (const WriteJob *job)
{
  const SheetState *state = job->state;

  return state->row + 1 + bhxh_table_get_n_notes (job->table) + state->has_exact + 2;
}

/* Below the rows, with an empty one between. */
static gboolean
put_notes (WriteJob *job, GError **error)
{
  const guint n = bhxh_table_get_n_notes (job->table);
  const BhxhLanguage language = job->style->language;
  SheetState *state = job->state;

  state->row++;
  for (guint i = 0; i < n; i++)
    if (!put_note (job, bhxh_table_get_note (job->table, i, language), error))
      return FALSE;
  return !state->has_exact ||
         put_note (job,
                   language == BHXH_LANGUAGE_EN
                       ? "Numbers of more than 15 digits, which a spreadsheet would "
                         "round, are texts."
                       : "Số có hơn 15 chữ số được ghi dưới dạng văn bản vì bảng tính sẽ "
                         "làm tròn.",
                   error);
}

/* What is drawn, where its rows lie apart in the table. */
static gboolean
put_drawn (WriteJob *job, GError **error)
{
  SheetState *state = job->state;
  g_autofree char *note =
      g_strconcat (job->style->language == BHXH_LANGUAGE_EN ? "The chart: " : "Biểu đồ: ",
                   state->chart.title, NULL);

  if (state->chart.spread == NULL)
    return TRUE;
  state->row++;
  return put_note (job, note, error) &&
         bhxh_sheet_chart_put (&state->chart, job->shared, state->row, error);
}

/* The words of all codes that are good or bad; an array of XlsxMark. */
static GArray *
list_marks (const WriteJob *job)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (XlsxMark));

  for (guint i = 0; i < job->n_columns; i++)
    {
      const TableColumn *schema = job->cells->cells[i].schema;

      for (guint code = 0; code < schema->n_labels; code++)
        {
          const Label *label = &schema->labels[code];
          const XlsxMark mark = { i, bhxh_label_get_words (label, job->style->language),
                                  label->tone };

          if (mark.tone != TONE_NONE)
            g_array_append_val (marks, mark);
        }
    }
  return marks;
}

static gboolean
end_sheet (WriteJob *job, GError **error)
{
  const BookWriting *writing = job->shared;
  SheetState *state = job->state;
  g_autoptr (GArray) marks = list_marks (job);
  const XlsxTable table = {
    bhxh_table_get_title (job->table, job->style->language),
    job->n_columns,
    state->row - 1,
    state->widths,
    (const XlsxMark *) (gconstpointer) marks->data,
    marks->len,
    bhxh_sheet_chart_finish (&state->chart, writing->name, find_room_below (job)),
  };

  return bhxh_xlsx_check (writing->module->end_table (writing->book, &table), error) &&
         put_notes (job, error) && put_drawn (job, error) &&
         bhxh_xlsx_check (writing->module->end_sheet (writing->book), error);
}

/* --- The writer ----------------------------------------------------------------------
 */

static gboolean
sheet_start (WriteJob *job, GError **error)
{
  const BookWriting *writing = job->shared;
  SheetState *state = job->state;

  bhxh_sheet_chart_init (&state->chart, job);
  state->widths = bhxh_try_new (job->n_columns, sizeof (guint), error);
  return state->widths != NULL &&
         bhxh_xlsx_check (writing->module->add_sheet (writing->book, writing->name),
                          error);
}

static void
sheet_stop (WriteJob *job)
{
  SheetState *state = job->state;

  g_free (state->widths);
  bhxh_sheet_chart_clear (&state->chart);
}

static void
sheet_begin (WriteJob *job)
{
  GError *error = NULL;

  if (!put_header (job, &error))
    bhxh_sink_fail (job->sink, error);
}

static gboolean
put_rows (WriteJob *job, gsize first, gsize n, GError **error)
{
  if (!bhxh_cells_render (job->cells, first, n, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!put_row (job, first + i, i, error))
      return FALSE;
  return TRUE;
}

static void
sheet_rows (WriteJob *job, gsize n_rows)
{
  GError *error = NULL;

  for (gsize first = 0; first < n_rows && job->sink->error == NULL; first += CELL_ROWS)
    if (!put_rows (job, first, MIN (n_rows - first, CELL_ROWS), &error))
      bhxh_sink_fail (job->sink, error);
}

static void
sheet_end (WriteJob *job)
{
  GError *error = NULL;

  if (!end_sheet (job, &error))
    bhxh_sink_fail (job->sink, error);
}

const TableWriter bhxh_sheet_writer = {
  .style = { .escape = bhxh_sheet_escape, .missing = "", .words = TRUE },
  .for_people = TRUE,
  .state_size = sizeof (SheetState),
  .start = sheet_start,
  .begin = sheet_begin,
  .rows = sheet_rows,
  .end = sheet_end,
  .stop = sheet_stop,
};
