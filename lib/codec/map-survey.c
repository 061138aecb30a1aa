/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that name a unit, or something that is counted, and have numbers beside it are the
 * table's body; what stands right above it is its header.
 */
#include "codec/map-survey.h"

#include "base/memory.h"
#include "base/number.h"

#include <string.h>

/* --- Cells ---------------------------------------------------------------------------
 */

/* In the style that makes most of it: "12.000" is twelve thousand. */
static gboolean
read_text_number (Span text, NumberReading *number)
{
  gboolean is_number = FALSE;

  for (guint style = BHXH_NUMBER_PLAIN; style <= BHXH_NUMBER_EN; style++)
    {
      NumberReading reading;

      if (bhxh_number_read (text.text, text.length, (BhxhNumberStyle) style,
                            BHXH_MEASURE_INDEX, &reading) != NUMBER_READ ||
          (is_number && bhxh_number_compare (reading.value, reading.decimals,
                                             number->value, number->decimals) <= 0))
        continue;
      *number = reading;
      is_number = TRUE;
    }
  return is_number;
}

gboolean
bhxh_map_cell_is_number (const SheetCell *cell, NumberReading *number)
{
  const Span text = grid_cell_text (cell);
  NumberReading reading = { 0 };
  gboolean is_number = FALSE;

  if (cell == NULL)
    return FALSE;
  if (cell->kind == SHEET_CELL_NUMBER)
    {
      reading = (NumberReading){ cell->value, cell->decimals };
      is_number = TRUE;
    }
  else if (cell->kind == SHEET_CELL_TEXT &&
           strcspn (text.text, "0123456789") < text.length)
    is_number = read_text_number (text, &reading);
  if (is_number && number != NULL)
    *number = reading;
  return is_number;
}

static gboolean
has_letters (Span text)
{
  for (guint i = 0; i < text.length; i++)
    if (g_ascii_isalpha (text.text[i]) || (guchar) text.text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_map_cell_is_words (const SheetCell *cell)
{
  return cell != NULL && cell->kind == SHEET_CELL_TEXT &&
         has_letters (grid_cell_text (cell)) && !bhxh_map_cell_is_number (cell, NULL);
}

/* Cells of a workbook where a number should be, which the import will tell. */
static gboolean
stands_for_number (const SheetCell *cell)
{
  return cell->kind == SHEET_CELL_ERROR || cell->kind == SHEET_CELL_NO_VALUE ||
         cell->kind == SHEET_CELL_DATE;
}

static gboolean
has_numbers (const Survey *survey, guint row, guint from)
{
  const GridRow *found = bhxh_map_grid_find_row (survey->grid, row);

  for (gsize i = 0; found != NULL && i < found->n_cells; i++)
    {
      const SheetCell *cell = &survey->grid->cells[found->first + i];

      if (cell->column >= from &&
          (stands_for_number (cell) || bhxh_map_cell_is_number (cell, NULL)))
        return TRUE;
    }
  return FALSE;
}

gboolean
bhxh_map_survey_has_figures (const Survey *survey, guint row)
{
  return has_numbers (survey, row, survey->first_value);
}

/* --- Names ---------------------------------------------------------------------------
 */

static gint
match_unit (const Survey *survey, Span text)
{
  gint found = SURVEY_NO_UNIT;

  for (guint i = 0; i < G_N_ELEMENTS (survey->days) && found < 0; i++)
    {
      UnitMatch match;

      if (!bhxh_map_match_unit (survey->frame, text, survey->days[i], &match))
        return SURVEY_NO_UNIT;
      if (match.outcome == UNIT_FOUND)
        found = (gint) match.unit;
      else if (match.outcome == UNIT_AMBIGUOUS)
        found = SURVEY_SEVERAL_UNITS;
    }
  return found;
}

gboolean
bhxh_map_survey_knows (const Survey *survey, Span text)
{
  return match_unit (survey, text) != SURVEY_NO_UNIT;
}

gint
bhxh_map_survey_find_unit (const Survey *survey, Span text)
{
  const Span rest = bhxh_map_skip_prefix (text);
  const gint found = text.length > 0 ? match_unit (survey, text) : SURVEY_NO_UNIT;

  return found == SURVEY_NO_UNIT && rest.length > 0 && rest.length < text.length
             ? match_unit (survey, rest)
             : found;
}

/* --- Columns -------------------------------------------------------------------------
 */

static void
count_words (Survey *survey, const SheetCell *cell)
{
  SurveyColumn *column = &survey->columns[cell->column];
  const Span text = grid_cell_text (cell);
  MapWords words;

  if (!has_numbers (survey, cell->row, cell->column + 1))
    return;
  column->n_units += bhxh_map_survey_find_unit (survey, text) != SURVEY_NO_UNIT;
  bhxh_map_read_words (text.text, text.length, 0, &words);
  column->n_indicators += words.concepts != 0;
}

static void
count_row (Survey *survey, const GridRow *row)
{
  for (gsize i = 0; i < row->n_cells; i++)
    {
      const SheetCell *cell = &survey->grid->cells[row->first + i];

      if (cell->column <= survey->n_columns && bhxh_map_cell_is_words (cell))
        count_words (survey, cell);
    }
}

/* The column with the most of something; 0: none has any. */
static guint
find_most (const Survey *survey, gsize offset)
{
  guint best = 0;
  guint most = 0;

  for (guint i = 1; i <= survey->n_columns; i++)
    {
      const guint n = *(const guint *) ((const char *) &survey->columns[i] + offset);

      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  return best;
}

static void
choose_columns (Survey *survey)
{
  const guint unit = find_most (survey, G_STRUCT_OFFSET (SurveyColumn, n_units));
  const guint indicator =
      find_most (survey, G_STRUCT_OFFSET (SurveyColumn, n_indicators));
  const guint n_units = unit > 0 ? survey->columns[unit].n_units : 0;
  const guint n_indicators = indicator > 0 ? survey->columns[indicator].n_indicators : 0;

  /* One title with a unit's name is no column of units. */
  if (n_units > 0 && (n_units > 1 || n_indicators <= 1))
    survey->unit_column = unit;
  if (n_indicators > 1 && indicator != survey->unit_column && 2 * n_indicators > n_units)
    survey->indicator_column = indicator;
}

/* --- Rows ----------------------------------------------------------------------------
 */

/* The columns that name rows lie left of the figures. */
static guint
get_name_column (const Survey *survey)
{
  return survey->unit_column != 0 ? survey->unit_column : survey->indicator_column;
}

static gboolean
is_body_row (const Survey *survey, guint row)
{
  const guint column = get_name_column (survey);
  const SheetCell *cell = bhxh_map_grid_get_shown (survey->grid, row, column);
  const Span text = grid_cell_text (cell);
  MapWords words;

  if (!bhxh_map_cell_is_words (cell) || !bhxh_map_survey_has_figures (survey, row))
    return FALSE;
  if (bhxh_map_names_total (text.text, text.length))
    return TRUE;
  if (survey->unit_column != 0)
    return bhxh_map_survey_find_unit (survey, text) != SURVEY_NO_UNIT;
  bhxh_map_read_words (text.text, text.length, 0, &words);
  return words.concepts != 0;
}

static void
find_body (Survey *survey)
{
  const guint column = get_name_column (survey);

  survey->first_value = MAX (survey->unit_column, survey->indicator_column) + 1;
  for (guint row = 1; row <= survey->n_rows && column > 0; row++)
    if (is_body_row (survey, row))
      {
        survey->first_row = survey->first_row != 0 ? survey->first_row : row;
        survey->last_row = row;
      }
  /* Rows below that name somebody and have figures: whom, the import will ask. */
  for (guint row = survey->last_row + 1; row <= survey->n_rows && survey->last_row > 0;
       row++)
    {
      const SheetCell *cell = bhxh_map_grid_get_shown (survey->grid, row, column);
      const Span text = grid_cell_text (cell);

      if (!bhxh_map_cell_is_words (cell) ||
          bhxh_map_names_footer (text.text, text.length) ||
          !bhxh_map_survey_has_figures (survey, row))
        break;
      survey->last_row = row;
    }
}

/* --- Headers -------------------------------------------------------------------------
 */

static gboolean
is_number_row (const Survey *survey, guint row)
{
  const GridRow *found = bhxh_map_grid_find_row (survey->grid, row);
  guint n = 0;

  for (gsize i = 0; found != NULL && i < found->n_cells; i++)
    {
      const Span text = grid_cell_text (&survey->grid->cells[found->first + i]);

      if (text.length == 0)
        continue;
      if (!bhxh_map_is_column_number (text.text, text.length))
        return FALSE;
      n++;
    }
  return n > 1;
}

/* What a row above the body has: cells over the columns of names, and over figures. */
typedef struct
{
  guint n_names;
  guint n_figures;
  gboolean names_column; /* the header of the column of names is there */
  gboolean is_measure;   /* "Đơn vị tính: người", alone */
} HeaderRow;

static HeaderRow
look_at_header (const Survey *survey, guint row)
{
  const GridRow *found = bhxh_map_grid_find_row (survey->grid, row);
  const guint name_column = get_name_column (survey);
  HeaderRow header = { 0 };

  for (gsize i = 0; found != NULL && i < found->n_cells; i++)
    {
      const SheetCell *cell = &survey->grid->cells[found->first + i];
      const Span text = grid_cell_text (cell);

      if (text.length == 0 || cell->column > survey->n_columns)
        continue;
      header.names_column |= cell->column == name_column;
      header.n_names += cell->column < survey->first_value;
      header.n_figures += cell->column >= survey->first_value;
      header.is_measure = bhxh_map_notes_measure (text.text, text.length);
    }
  header.is_measure = header.is_measure && header.n_names + header.n_figures == 1;
  return header;
}

/* Whether the row's only cell lies over all the table, as a title does. */
static gboolean
is_title_row (const Survey *survey, guint row)
{
  const SheetCell *cell =
      bhxh_map_grid_get_shown (survey->grid, row, get_name_column (survey));
  const HeaderRow header = look_at_header (survey, row);

  return header.n_names + header.n_figures == 1 &&
         (header.n_names == 1 || grid_cell_text (cell).length > 0);
}

/* Numbers of columns, and headings of the first rows, stand between header and body. */
static gboolean
is_below_header (const Survey *survey, guint row)
{
  const HeaderRow header = look_at_header (survey, row);
  const HeaderRow above = look_at_header (survey, row - 1);

  return is_number_row (survey, row) || (header.n_names > 0 && header.n_figures == 0 &&
                                         above.n_figures > 0 && !above.is_measure);
}

/* Upwards from the body: the row with the header of the names, and those above it that
 * stand over figures only. */
static void
find_header (Survey *survey)
{
  guint row = survey->first_row - 1;
  guint top = 0;
  gboolean has_names = FALSE;

  while (row > 0 && is_below_header (survey, row))
    row--;
  survey->header_last = row;
  for (; row > 0 && survey->header_last - row < SURVEY_MAX_HEADER; row--)
    {
      const HeaderRow header = look_at_header (survey, row);

      if (header.n_names + header.n_figures == 0 || header.is_measure ||
          is_title_row (survey, row) || (has_names && header.n_names > 0))
        break;
      has_names = has_names || header.names_column;
      top = row;
    }
  survey->header_first = top;
  if (top == 0)
    survey->header_last = 0;
}

/* --- Roles and numbers ---------------------------------------------------------------
 */

/* The lowest header is the column's own: "Năm" may stand over several of years. */
static void
find_roles (Survey *survey)
{
  for (guint column = 1; column <= survey->n_columns; column++)
    for (guint row = survey->header_first; row > 0 && row <= survey->header_last; row++)
      {
        const Span text =
            grid_cell_text (bhxh_map_grid_get_shown (survey->grid, row, column));

        if (text.length > 0)
          survey->columns[column].role = bhxh_map_find_role (text.text, text.length);
      }
}

static void
count_number (SurveyColumn *column, NumberReading number)
{
  column->is_rising = (column->n_numbers == 0 || column->is_rising) &&
                      number.decimals == 0 && number.value == column->n_numbers + 1;
  column->n_numbers++;
  column->n_fractions += number.decimals > 0;
  column->n_large += bhxh_number_compare (number.value, number.decimals, 100, 0) > 0;
}

static void
count_numbers (Survey *survey)
{
  for (guint row = survey->first_row; row <= survey->last_row; row++)
    {
      const GridRow *found = bhxh_map_grid_find_row (survey->grid, row);

      for (gsize i = 0; found != NULL && i < found->n_cells; i++)
        {
          const SheetCell *cell = &survey->grid->cells[found->first + i];
          NumberReading number;

          if (cell->column <= survey->n_columns &&
              bhxh_map_cell_is_number (cell, &number))
            count_number (&survey->columns[cell->column], number);
        }
    }
}

/* The day on which the newest unit is valid: names of later units are names too. */
static BhxhPeriod
find_last_day (const BhxhFrame *frame)
{
  BhxhPeriod last = BHXH_PERIOD_NONE;

  for (guint i = 0; i < bhxh_frame_get_n_known (frame); i++)
    {
      const BhxhPeriod from = bhxh_frame_get_district (frame, i)->from_last;

      if (from != BHXH_PERIOD_NONE && (last == BHXH_PERIOD_NONE || from > last))
        last = from;
    }
  return last;
}

gboolean
bhxh_map_survey_init (Survey *survey,
                      const MapGrid *grid,
                      BhxhFrame *frame,
                      GError **error)
{
  *survey = (Survey){ .grid = grid,
                      .frame = frame,
                      .days = { BHXH_PERIOD_NONE, find_last_day (frame) },
                      .n_rows = MIN (grid->last_row, SURVEY_MAX_ROWS),
                      .n_columns = MIN (grid->last_column, SURVEY_MAX_COLUMNS) };
  survey->columns =
      bhxh_try_new ((gsize) survey->n_columns + 1, sizeof (SurveyColumn), error);
  if (survey->columns == NULL)
    return FALSE;
  for (gsize i = 0; i < grid->n_rows && grid->rows[i].row <= survey->n_rows; i++)
    count_row (survey, &grid->rows[i]);
  choose_columns (survey);
  find_body (survey);
  if (survey->first_row == 0)
    return TRUE;
  find_header (survey);
  find_roles (survey);
  count_numbers (survey);
  return TRUE;
}

void
bhxh_map_survey_clear (Survey *survey)
{
  g_clear_pointer (&survey->columns, g_free);
}
