/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Formats, buffers and their bounds. How many bytes a buffer has Arrow does not say, so
 * that a length that lies cannot be told from one that does not; all else is checked.
 */
#include "codec/arrow-column.h"

#include <string.h>

/* --- Formats --------------------------------------------------------------------- */

static const struct
{
  const char *format;
  ArrowType type;
} types[] = {
  { "n", { ARROW_FORM_NULL, 0, FALSE, 0 } },
  { "u", { ARROW_FORM_TEXT, 4, FALSE, 0 } },
  { "U", { ARROW_FORM_TEXT, 8, FALSE, 0 } },
  { "c", { ARROW_FORM_INTEGER, 1, FALSE, 0 } },
  { "C", { ARROW_FORM_INTEGER, 1, TRUE, 0 } },
  { "s", { ARROW_FORM_INTEGER, 2, FALSE, 0 } },
  { "S", { ARROW_FORM_INTEGER, 2, TRUE, 0 } },
  { "i", { ARROW_FORM_INTEGER, 4, FALSE, 0 } },
  { "I", { ARROW_FORM_INTEGER, 4, TRUE, 0 } },
  { "l", { ARROW_FORM_INTEGER, 8, FALSE, 0 } },
  { "L", { ARROW_FORM_INTEGER, 8, TRUE, 0 } },
  { "tdD", { ARROW_FORM_DAY, 4, FALSE, 0 } },
  { "g", { ARROW_FORM_FLOAT, 8, FALSE, 0 } },
};

#define DECIMAL_DIGITS 38

/* "d:38,2", "d:38,2,128". */
static gboolean
parse_decimal (const char *format, ArrowType *type)
{
  char *end = NULL;
  gint64 digits = 0;
  gint64 decimals = 0;

  if (!g_str_has_prefix (format, "d:") || !g_ascii_isdigit (format[2]))
    return FALSE;
  digits = g_ascii_strtoll (format + 2, &end, 10);
  if (digits < 1 || digits > DECIMAL_DIGITS || *end != ',' ||
      (end[1] != '-' && !g_ascii_isdigit (end[1])))
    return FALSE;
  decimals = g_ascii_strtoll (end + 1, &end, 10);
  if (ABS (decimals) > DECIMAL_DIGITS || (*end != '\0' && strcmp (end, ",128") != 0))
    return FALSE;
  *type = (ArrowType){ ARROW_FORM_DECIMAL, sizeof (Wide), FALSE, (gint) decimals };
  return TRUE;
}

gboolean
bhxh_arrow_type_parse (const char *format, ArrowType *type)
{
  if (format == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (format, types[i].format) == 0)
      {
        *type = types[i].type;
        return TRUE;
      }
  return parse_decimal (format, type);
}

gboolean
bhxh_arrow_column_init (ArrowColumn *column, const struct ArrowSchema *schema)
{
  *column = (ArrowColumn){ .is_dictionary = schema->dictionary != NULL };
  if (!bhxh_arrow_type_parse (schema->format, &column->values.type))
    return FALSE;
  return !column->is_dictionary ||
         (column->values.type.form == ARROW_FORM_INTEGER &&
          schema->dictionary->dictionary == NULL &&
          bhxh_arrow_type_parse (schema->dictionary->format, &column->entries.type));
}

/* --- Arrays ---------------------------------------------------------------------- */

/* So that bytes can be counted. */
#define MOST_ROWS (G_MAXINT64 / 32)

/* Buffers of a format; of nulls some writers have one. */
static gboolean
has_buffers (const ArrowType *type, const struct ArrowArray *array)
{
  switch (type->form)
    {
    case ARROW_FORM_NULL: return array->n_buffers == 0 || array->n_buffers == 1;
    case ARROW_FORM_TEXT: return array->n_buffers == 3 && array->buffers != NULL;
    default: return array->n_buffers == 2 && array->buffers != NULL;
    }
}

static gboolean
take_values (ArrowValues *values, const struct ArrowArray *array)
{
  if (array->length < 0 || array->offset < 0 || array->offset > MOST_ROWS ||
      array->length > MOST_ROWS - array->offset || array->null_count > array->length ||
      array->null_count < -1 || array->n_children != 0 ||
      !has_buffers (&values->type, array))
    return FALSE;
  values->offset = array->offset;
  values->length = array->length;
  values->validity = NULL;
  values->values = values->bytes = NULL;
  if (values->type.form == ARROW_FORM_NULL)
    return TRUE;
  values->validity = array->buffers[0];
  values->values = array->buffers[1];
  values->bytes = values->type.form == ARROW_FORM_TEXT ? array->buffers[2] : NULL;
  return array->length == 0 ||
         (values->values != NULL && (values->validity != NULL || array->null_count <= 0));
}

gboolean
bhxh_arrow_column_take (ArrowColumn *column,
                        const struct ArrowArray *array,
                        gint64 offset,
                        gint64 length)
{
  if (array == NULL || column->is_dictionary != (array->dictionary != NULL) ||
      !take_values (&column->values, array) || offset > column->values.length ||
      length > column->values.length - offset)
    return FALSE;
  column->values.offset += offset;
  column->values.length = length;
  return !column->is_dictionary || (array->dictionary->dictionary == NULL &&
                                    take_values (&column->entries, array->dictionary));
}

/* --- Cells ----------------------------------------------------------------------- */

/* Buffers need not be aligned. */
#define LOAD(type, at)                                                                   \
  __extension__({                                                                        \
    type loaded;                                                                         \
    memcpy (&loaded, (at), sizeof loaded);                                               \
    loaded;                                                                              \
  })

static Wide
load_integer (const ArrowType *type, const char *at)
{
  switch (type->width)
    {
    case 1: return type->is_unsigned ? (Wide) LOAD (guint8, at) : LOAD (gint8, at);
    case 2: return type->is_unsigned ? (Wide) LOAD (guint16, at) : LOAD (gint16, at);
    case 4: return type->is_unsigned ? (Wide) LOAD (guint32, at) : LOAD (gint32, at);
    case 8: return type->is_unsigned ? (Wide) LOAD (guint64, at) : LOAD (gint64, at);
    default: return LOAD (Wide, at);
    }
}

static ArrowCellState
read_text (const ArrowValues *values, gint64 at, ArrowCell *cell)
{
  const char *offsets = values->values + at * values->type.width;
  const Wide begin = load_integer (&values->type, offsets);
  const Wide end = load_integer (&values->type, offsets + values->type.width);

  if (begin < 0 || end < begin || end - begin > G_MAXUINT32 ||
      (end > begin && values->bytes == NULL))
    return ARROW_CELL_BROKEN;
  cell->text = (Span){ "", 0 };
  if (end > begin)
    cell->text = (Span){ values->bytes + begin, (guint32) (end - begin) };
  return ARROW_CELL_THERE;
}

static ArrowCellState
read_value (const ArrowValues *values, gint64 row, ArrowCell *cell)
{
  const gint64 at = values->offset + row;

  if (values->type.form == ARROW_FORM_NULL || !arrow_is_valid (values->validity, at))
    return ARROW_CELL_MISSING;
  switch (values->type.form)
    {
    case ARROW_FORM_TEXT: return read_text (values, at, cell);
    case ARROW_FORM_FLOAT:
      cell->real = LOAD (double, values->values + at * (gint64) sizeof (double));
      return ARROW_CELL_THERE;
    default:
      cell->number =
          load_integer (&values->type, values->values + at * values->type.width);
      return ARROW_CELL_THERE;
    }
}

ArrowCellState
bhxh_arrow_column_read (const ArrowColumn *column, gint64 row, ArrowCell *cell)
{
  ArrowCellState state = read_value (&column->values, row, cell);
  Wide index = 0;

  if (!column->is_dictionary || state != ARROW_CELL_THERE)
    return state;
  index = cell->number;
  if (index < 0 || index >= column->entries.length)
    return ARROW_CELL_BROKEN;
  return read_value (&column->entries, (gint64) index, cell);
}
