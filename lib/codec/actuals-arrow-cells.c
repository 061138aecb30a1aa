/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a cell of a column says of a figure: texts as they are, integers and days as they
 * would be written, and the value as a number. A binary fraction is no number here unless
 * it is whole, or somebody says how many decimals it has.
 */
#include "codec/actuals-arrow.h"

#include "base/error.h"
#include "base/options.h"
#include "base/period.h"

#include <math.h>

/* 1 January 1970, from when days count, in days since 1 January 1900. */
#define FIRST_DAY 25567

/* Integers up to here are all exact as binary fractions. */
#define EXACT_REAL 9007199254740992.0

/* Powers of ten up to here likewise. */
#define EXACT_POWER 22

/* --- Types ----------------------------------------------------------------------- */

static gboolean
can_say (ActualField field, ArrowForm form)
{
  return field == FIELD_VALUE || (form != ARROW_FORM_DECIMAL && form != ARROW_FORM_FLOAT);
}

gboolean
bhxh_arrow_import_check_types (const ArrowImport *import, GError **error)
{
  for (guint field = 0; field < N_FIELDS; field++)
    {
      const gint column = import->load->columns[field];

      if (column < 0 || can_say ((ActualField) field,
                                 arrow_column_get_type (&import->columns[column])->form))
        continue;
      bhxh_set_error (
          error, BHXH_ERROR_UNSUPPORTED, "%s: cột \"%s\": không đọc số thập phân làm %s",
          "%s: column \"%s\": numbers with decimals are not read as %s", import->name,
          import->headers[column], bhxh_actuals_get_field_name ((ActualField) field));
      return FALSE;
    }
  return TRUE;
}

/* --- Texts ----------------------------------------------------------------------- */

static void
set_cell_error (const ArrowImport *import,
                guint column,
                BhxhError code,
                const char *vi,
                const char *en,
                GError **error)
{
  g_autofree char *at = g_strdup_printf ("%s:%" G_GUINT64_FORMAT ":%u", import->name,
                                         import->row, column + 1);
  g_autofree char *in_vi =
      g_strdup_printf ("%s: cột \"%s\": %s", at, import->headers[column], vi);
  g_autofree char *in_en =
      g_strdup_printf ("%s: column \"%s\": %s", at, import->headers[column], en);

  bhxh_set_error_messages (error, code, in_vi, in_en);
}

static gboolean
check_text (const ArrowImport *import, guint column, Span text, GError **error)
{
  if (text.length > import->load->options->limits[BHXH_LIMIT_FIELD_BYTES])
    set_cell_error (import, column, BHXH_ERROR_LIMIT, "chuỗi quá dài",
                    "the text is too long", error);
  else if (!g_utf8_validate_len (text.text, text.length, NULL))
    set_cell_error (import, column, BHXH_ERROR_SYNTAX, "chuỗi không phải là UTF-8",
                    "the text is not UTF-8", error);
  else
    return TRUE;
  return FALSE;
}

/* Digits of a whole number, from the end of @buffer; where they begin. */
static char *
write_whole (Wide number, char buffer[ARROW_TEXT_BYTES])
{
  WideMagnitude rest = number < 0 ? -(WideMagnitude) number : (WideMagnitude) number;
  char *at = buffer + ARROW_TEXT_BYTES - 1;

  *at = '\0';
  do
    *--at = (char) ('0' + (int) (rest % 10));
  while ((rest /= 10) != 0);
  if (number < 0)
    *--at = '-';
  return at;
}

/* "2024-06-30"; what no calendar has as the number that it is. */
static char *
write_day (Wide number, char buffer[ARROW_TEXT_BYTES])
{
  const BhxhPeriod day = number > -FIRST_DAY && number < G_MAXINT32 / 2
                             ? bhxh_period_from_day ((gint) number + FIRST_DAY)
                             : BHXH_PERIOD_NONE;

  if (day == BHXH_PERIOD_NONE)
    return write_whole (number, buffer);
  bhxh_period_write (buffer, day);
  return buffer;
}

/* --- Numbers --------------------------------------------------------------------- */

static gboolean
is_number (Wide value)
{
  return value <= BHXH_NUMBER_MAX && value >= -BHXH_NUMBER_MAX;
}

/* Zeros at the end are dropped only as far as a number needs it. */
static void
take_decimal (FedRow *fed, NumberReading *number, Wide value, gint decimals)
{
  while (value % 10 == 0 && decimals > 0 &&
         (!is_number (value) || decimals > BHXH_NUMBER_MAX_DECIMALS))
    {
      value /= 10;
      decimals--;
    }
  if (decimals < 0 && !bhxh_wide_scale (value, (guint) -decimals, &value))
    fed->outcome = NUMBER_TOO_LARGE;
  decimals = MAX (decimals, 0);
  if (!is_number (value))
    fed->outcome = NUMBER_TOO_LARGE;
  else if (decimals > BHXH_NUMBER_MAX_DECIMALS)
    fed->outcome = NUMBER_TOO_FINE;
  else
    *number = (NumberReading){ (gint64) value, decimals };
}

/* With so many decimals, where that is the very number: the quotient of two integers that
 * are exact is the nearest there is. */
static gboolean
take_stated (NumberReading *number, double real, gint decimals)
{
  double power = 1;
  double digits = 0;

  for (gint i = 0; i < decimals; i++)
    power *= 10;
  digits = nearbyint (real * power);
  if (decimals > EXACT_POWER || !(fabs (digits) <= EXACT_REAL) || digits / power != real)
    return FALSE;
  *number = (NumberReading){ (gint64) digits, decimals };
  return TRUE;
}

static void
take_real (FedRow *fed, NumberReading *number, double real, gint decimals)
{
  const gboolean is_whole = fabs (real) <= EXACT_REAL && trunc (real) == real;

  *number = (NumberReading){ 0, 1 };
  if (!isfinite (real))
    fed->outcome = NUMBER_NOT;
  else if (decimals >= 0 && take_stated (number, real, decimals))
    return;
  else if (is_whole)
    {
      *number = (NumberReading){ (gint64) real, 0 };
      fed->rate_outcome = NUMBER_FLOATING;
    }
  else if (fabs (real) > EXACT_REAL)
    fed->outcome = NUMBER_TOO_LARGE;
  else
    {
      /* No whole number of persons, and of a rate the decimals are not known. */
      number->value = 1;
      fed->rate_outcome = NUMBER_FLOATING;
    }
}

/* The value as a number, and as a text for those who read of it. */
static void
take_number (ArrowImport *import, const ArrowType *type, const ArrowCell *cell)
{
  char *text = import->texts[FIELD_VALUE];
  FedRow *fed = &import->fed;

  fed->number = &import->number;
  fed->is_padded = type->form == ARROW_FORM_DECIMAL;
  if (type->form == ARROW_FORM_FLOAT)
    {
      take_real (fed, &import->number, cell->real, import->load->options->float_decimals);
      g_ascii_dtostr (text, ARROW_TEXT_BYTES, cell->real);
    }
  else
    {
      take_decimal (fed, &import->number, cell->number, type->decimals);
      if (fed->outcome == NUMBER_READ)
        bhxh_number_write (text, import->number.value, import->number.decimals,
                           BHXH_NUMBER_PLAIN);
      else
        text = write_whole (cell->number, text);
    }
  fed->fields[FIELD_VALUE] = span_of (text);
}

/* --- Rows ------------------------------------------------------------------------ */

static void
take_cell (ArrowImport *import,
           ActualField field,
           const ArrowType *type,
           const ArrowCell *cell)
{
  CsvField *taken = &import->fed.fields[field];

  if (type->form == ARROW_FORM_TEXT)
    *taken = cell->text;
  else if (type->form == ARROW_FORM_DAY)
    *taken = span_of (write_day (cell->number, import->texts[field]));
  else if (field == FIELD_VALUE)
    take_number (import, type, cell);
  else
    *taken = span_of (write_whole (cell->number, import->texts[field]));
}

static gboolean
fill_field (ArrowImport *import, ActualField field, gint64 row, GError **error)
{
  const guint at = (guint) import->load->columns[field];
  const ArrowColumn *column = &import->columns[at];
  const ArrowType *type = arrow_column_get_type (column);
  ArrowCell cell;

  switch (bhxh_arrow_column_read (column, row, &cell))
    {
    case ARROW_CELL_MISSING: import->fed.fields[field] = span_of (""); break;
    case ARROW_CELL_BROKEN:
      set_cell_error (import, at, BHXH_ERROR_DATA, "ô trỏ ra ngoài dữ liệu của cột",
                      "the cell points outside of the column's data", error);
      return FALSE;
    default:
      if (type->form == ARROW_FORM_TEXT && !check_text (import, at, cell.text, error))
        return FALSE;
      take_cell (import, field, type, &cell);
    }
  import->fields[at] = import->fed.fields[field];
  return TRUE;
}

gboolean
bhxh_arrow_import_fill (ArrowImport *import, gint64 row, GError **error)
{
  FedRow *fed = &import->fed;

  fed->row = import->row;
  fed->number = NULL;
  fed->outcome = fed->rate_outcome = NUMBER_READ;
  for (guint field = 0; field < N_FIELDS; field++)
    {
      fed->places[field].line = import->row;
      if (import->load->columns[field] >= 0 &&
          !fill_field (import, (ActualField) field, row, error))
        return FALSE;
    }
  return TRUE;
}
