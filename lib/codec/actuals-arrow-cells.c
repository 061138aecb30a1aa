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

/* --- Types ----------------------------------------------------------------------- */

#define FORM(form) (1u << ARROW_FORM_##form)
#define NUMBERS                                                                          \
  (FORM (NULL) | FORM (TEXT) | FORM (INTEGER) | FORM (DECIMAL) | FORM (FLOAT))

/* What a field can be read from. */
typedef struct
{
  guint forms;
  const char *vi;
  const char *en;
} Expected;

static const Expected of_value = { NUMBERS, "chuỗi hoặc số", "a text or a number" };
static const Expected of_others = {
  NUMBERS | FORM (DAY), "chuỗi, số nguyên, ngày hoặc thời điểm không có múi giờ",
  "a text, a whole number, a day or a moment without a "
  "time zone"
};

/* The format of what a column's cells are; of a dictionary's indices where these are no
 * integers. */
static char *
dup_format (const ArrowColumn *column, const struct ArrowSchema *schema)
{
  const gboolean is_indexed = column->values.type.form == ARROW_FORM_INTEGER;
  const char *format =
      column->is_dictionary && is_indexed ? schema->dictionary->format : schema->format;

  return g_utf8_make_valid (format != NULL ? format : "",
                            format != NULL ? (gssize) strnlen (format, 40) : 0);
}

static gboolean
take_type (ArrowImport *import, ActualField field, GError **error)
{
  const Expected *expected = field == FIELD_VALUE ? &of_value : &of_others;
  const guint at = (guint) import->load->columns[field];
  ArrowColumn *column = &import->columns[at];
  g_autofree char *format = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (bhxh_arrow_column_init (column, import->schema.children[at]) &&
      (expected->forms >> arrow_column_get_type (column)->form & 1) != 0)
    return TRUE;
  format = dup_format (column, import->schema.children[at]);
  vi = g_strdup_printf ("%s: cột \"%s\": không đọc kiểu Arrow \"%s\"; cần %s",
                        import->name, arrow_import_get_header (import, at), format,
                        expected->vi);
  en = g_strdup_printf (
      "%s: column \"%s\": the Arrow type \"%s\" is not read; %s is needed", import->name,
      arrow_import_get_header (import, at), format, expected->en);
  bhxh_set_error_messages (error, BHXH_ERROR_UNSUPPORTED, vi, en);
  return FALSE;
}

gboolean
bhxh_arrow_import_take_types (ArrowImport *import, GError **error)
{
  for (guint field = 0; field < N_FIELDS; field++)
    if (import->load->columns[field] >= 0 &&
        !take_type (import, (ActualField) field, error))
      return FALSE;
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
  g_autofree char *in_vi = g_strdup_printf ("%s: cột \"%s\": %s", at,
                                            arrow_import_get_header (import, column), vi);
  g_autofree char *in_en = g_strdup_printf ("%s: column \"%s\": %s", at,
                                            arrow_import_get_header (import, column), en);

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

/* Binary fractions of a width: how many whole numbers are exact, how many digits are those
 * of one decimal number only, and which powers of ten are exact. */
typedef struct
{
  double exact;
  double digits;
  gint power;
} Precision;

static const Precision narrow = { 16777216, 8388608, 10 };
static const Precision wide = { 9007199254740992, 4503599627370496, 22 };

static const Precision *
get_precision (const ArrowType *type)
{
  return type->width == sizeof (float) ? &narrow : &wide;
}

/* The nearest there is of a width: a quotient of two numbers that are exact is rounded
 * once. */
static double
divide_as (const Precision *precision, double digits, double power)
{
  return precision == &narrow ? (double) ((float) digits / (float) power)
                              : digits / power;
}

/* With so many decimals, where that is the very number. */
static gboolean
take_stated (NumberReading *number,
             const Precision *precision,
             double real,
             gint decimals)
{
  double power = 1;
  double digits = 0;

  if (decimals > precision->power)
    return FALSE;
  for (gint i = 0; i < decimals; i++)
    power *= 10;
  digits = nearbyint (real * power);
  if (!(fabs (digits) < precision->digits) ||
      divide_as (precision, digits, power) != real)
    return FALSE;
  *number = (NumberReading){ (gint64) digits, decimals };
  return TRUE;
}

static gboolean
is_whole (const Precision *precision, double real)
{
  return fabs (real) <= precision->exact && trunc (real) == real;
}

static void
take_real (FedRow *fed,
           NumberReading *number,
           const Precision *precision,
           double real,
           gint decimals)
{
  *number = (NumberReading){ 0, 1 };
  if (!isfinite (real))
    fed->outcome = NUMBER_NOT;
  else if (decimals >= 0 && take_stated (number, precision, real, decimals))
    return;
  else if (is_whole (precision, real))
    {
      *number = (NumberReading){ (gint64) real, 0 };
      fed->rate_outcome = NUMBER_FLOATING;
    }
  else if (fabs (real) > precision->exact)
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
      take_real (fed, &import->number, get_precision (type), cell->real,
                 import->load->options->float_decimals);
      g_ascii_dtostr (text, ARROW_TEXT_BYTES, cell->real);
    }
  else
    {
      take_decimal (fed, &import->number, cell->number, cell->decimals);
      if (fed->outcome == NUMBER_READ)
        bhxh_number_write (text, import->number.value, import->number.decimals,
                           BHXH_NUMBER_PLAIN);
      else
        text = write_whole (cell->number, text);
    }
  fed->fields[FIELD_VALUE] = span_of (text);
}

/* A decimal that is past all numbers, with its digits. */
static void
take_too_large (ArrowImport *import, ActualField field, const ArrowCell *cell)
{
  char *text = import->texts[field];

  memcpy (text, cell->text.text, cell->text.length + 1);
  import->fed.fields[field] = span_of (text);
  if (field != FIELD_VALUE)
    return;
  import->fed.number = &import->number;
  import->fed.outcome = NUMBER_TOO_LARGE;
}

/* --- Rows ------------------------------------------------------------------------ */

/* A whole number, of whatever type; FALSE for others. */
static gboolean
find_whole (const ArrowType *type, const ArrowCell *cell, Wide *whole)
{
  gint decimals = 0;

  if (type->form == ARROW_FORM_FLOAT)
    {
      *whole = is_whole (get_precision (type), cell->real) ? (Wide) cell->real : 0;
      return *whole == cell->real;
    }
  *whole = cell->number;
  for (decimals = cell->decimals; decimals > 0 && *whole % 10 == 0; decimals--)
    *whole /= 10;
  return decimals == 0 ||
         (decimals < 0 && bhxh_wide_scale (*whole, (guint) -decimals, whole));
}

static gboolean
take_cell (ArrowImport *import,
           ActualField field,
           const ArrowType *type,
           const ArrowCell *cell,
           GError **error)
{
  const guint at = (guint) import->load->columns[field];
  CsvField *taken = &import->fed.fields[field];
  char *text = import->texts[field];
  Wide whole = 0;

  if (type->form == ARROW_FORM_TEXT)
    {
      *taken = cell->text;
      return check_text (import, at, cell->text, error);
    }
  if (type->form == ARROW_FORM_DAY)
    *taken = span_of (write_day (cell->number, text));
  else if (field == FIELD_VALUE)
    take_number (import, type, cell);
  else if (find_whole (type, cell, &whole))
    *taken = span_of (write_whole (whole, text));
  else
    {
      set_cell_error (import, at, BHXH_ERROR_DATA, "không phải là số nguyên",
                      "the number is not whole", error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
fill_field (ArrowImport *import, ActualField field, gint64 row, GError **error)
{
  const guint at = (guint) import->load->columns[field];
  const ArrowColumn *column = &import->columns[at];
  ArrowCell cell;

  switch (bhxh_arrow_column_read (column, row, &cell))
    {
    case ARROW_CELL_MISSING: import->fed.fields[field] = span_of (""); break;
    case ARROW_CELL_TOO_LARGE: take_too_large (import, field, &cell); break;
    case ARROW_CELL_BROKEN:
      set_cell_error (import, at, BHXH_ERROR_DATA, "ô trỏ ra ngoài dữ liệu của cột",
                      "the cell points outside of the column's data", error);
      return FALSE;
    default:
      if (!take_cell (import, field, arrow_column_get_type (column), &cell, error))
        return FALSE;
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
