/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Formats, buffers and their bounds. How many bytes a buffer has Arrow does not say, so
 * that a length that lies cannot be told from one that does not; all else is checked.
 */
#include "codec/arrow-column.h"

#include <math.h>
#include <string.h>

/* --- Formats --------------------------------------------------------------------- */

/* Bytes of a view, and of the texts that stand within it, behind their length. */
#define VIEW_BYTES 16
#define VIEW_TEXT_BYTES 12

#define SECONDS 86400
#define MILLI G_GINT64_CONSTANT (1000)
#define MICRO G_GINT64_CONSTANT (1000000)
#define NANO G_GINT64_CONSTANT (1000000000)

/* Moments with a time zone are not among them: the zone's rules say on which day they are,
 * and change. */
static const struct
{
  const char *format;
  ArrowType type;
} types[] = {
  { "n", { ARROW_FORM_NULL, 0, FALSE, 0, 0 } },
  { "u", { ARROW_FORM_TEXT, 4, FALSE, 0, 0 } },
  { "U", { ARROW_FORM_TEXT, 8, FALSE, 0, 0 } },
  { "vu", { ARROW_FORM_TEXT, VIEW_BYTES, FALSE, 0, 0 } },
  { "c", { ARROW_FORM_INTEGER, 1, FALSE, 0, 0 } },
  { "C", { ARROW_FORM_INTEGER, 1, TRUE, 0, 0 } },
  { "s", { ARROW_FORM_INTEGER, 2, FALSE, 0, 0 } },
  { "S", { ARROW_FORM_INTEGER, 2, TRUE, 0, 0 } },
  { "i", { ARROW_FORM_INTEGER, 4, FALSE, 0, 0 } },
  { "I", { ARROW_FORM_INTEGER, 4, TRUE, 0, 0 } },
  { "l", { ARROW_FORM_INTEGER, 8, FALSE, 0, 0 } },
  { "L", { ARROW_FORM_INTEGER, 8, TRUE, 0, 0 } },
  { "_pli128", { ARROW_FORM_INTEGER, 16, FALSE, 0, 0 } }, /* of polars alone */
  { "f", { ARROW_FORM_FLOAT, 4, FALSE, 0, 0 } },
  { "g", { ARROW_FORM_FLOAT, 8, FALSE, 0, 0 } },
  { "tdD", { ARROW_FORM_DAY, 4, FALSE, 0, 1 } },
  { "tdm", { ARROW_FORM_DAY, 8, FALSE, 0, SECONDS *MILLI } },
  { "tss:", { ARROW_FORM_DAY, 8, FALSE, 0, SECONDS } },
  { "tsm:", { ARROW_FORM_DAY, 8, FALSE, 0, SECONDS *MILLI } },
  { "tsu:", { ARROW_FORM_DAY, 8, FALSE, 0, SECONDS *MICRO } },
  { "tsn:", { ARROW_FORM_DAY, 8, FALSE, 0, SECONDS *NANO } },
};

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
  return bhxh_arrow_decimal_parse (format, type);
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

/* --- Loading -------------------------------------------------------------------- */

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

/* --- Arrays ---------------------------------------------------------------------- */

/* So that bytes can be counted. */
#define MOST_ROWS (G_MAXINT64 / 32)

static gboolean
is_view (const ArrowType *type)
{
  return type->form == ARROW_FORM_TEXT && type->width == VIEW_BYTES;
}

/* Buffers of a format; of nulls some writers have one. Views have as many more as they
 * want, and the sizes of these. */
static gboolean
has_buffers (const ArrowType *type, const struct ArrowArray *array)
{
  if (type->form == ARROW_FORM_NULL)
    return array->n_buffers == 0 || array->n_buffers == 1;
  if (array->buffers == NULL)
    return FALSE;
  if (is_view (type))
    return array->n_buffers >= 3 && array->n_buffers <= G_MAXINT32 &&
           (array->n_buffers == 3 || array->buffers[array->n_buffers - 1] != NULL);
  return array->n_buffers == (type->form == ARROW_FORM_TEXT ? 3 : 2);
}

static void
take_texts (ArrowValues *values, const struct ArrowArray *array)
{
  values->buffers = (const void *const *) array->buffers + 2;
  if (is_view (&values->type))
    {
      values->n_buffers = array->n_buffers - 3;
      values->sizes = array->buffers[array->n_buffers - 1];
    }
  else
    {
      values->bytes = array->buffers[2];
      values->n_bytes = (gint64) load_integer (
          &values->type,
          values->values + (array->offset + array->length) * values->type.width);
    }
}

static gboolean
take_values (ArrowValues *values, const struct ArrowArray *array)
{
  if (array->release == NULL || array->length < 0 || array->offset < 0 ||
      array->offset > MOST_ROWS || array->length > MOST_ROWS - array->offset ||
      array->null_count > array->length || array->null_count < -1 ||
      array->n_children != 0 || !has_buffers (&values->type, array))
    return FALSE;
  *values = (ArrowValues){ .type = values->type,
                           .offset = array->offset,
                           .length = array->length };
  if (values->type.form == ARROW_FORM_NULL || array->length == 0)
    return TRUE;
  values->validity = array->buffers[0];
  values->values = array->buffers[1];
  if (values->values == NULL || (values->validity == NULL && array->null_count > 0))
    return FALSE;
  if (values->type.form == ARROW_FORM_TEXT)
    take_texts (values, array);
  return TRUE;
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

static ArrowCellState
take_text (ArrowCell *cell, const char *bytes, gint64 length)
{
  if (length > G_MAXUINT32 || (length > 0 && bytes == NULL))
    return ARROW_CELL_BROKEN;
  cell->text = length > 0 ? (Span){ bytes, (guint32) length } : (Span){ "", 0 };
  return ARROW_CELL_THERE;
}

static ArrowCellState
read_text (const ArrowValues *values, const char *at, ArrowCell *cell)
{
  const gint64 begin = (gint64) load_integer (&values->type, at);
  const gint64 end = (gint64) load_integer (&values->type, at + values->type.width);

  if (begin < 0 || end < begin || end > values->n_bytes)
    return ARROW_CELL_BROKEN;
  return take_text (cell, values->bytes != NULL ? values->bytes + begin : NULL,
                    end - begin);
}

/* A length, and the text; or of a longer one its beginning, the number of a buffer, and
 * where in that. */
static ArrowCellState
read_view (const ArrowValues *values, const char *at, ArrowCell *cell)
{
  const gint32 length = LOAD (gint32, at);
  const gint32 buffer = LOAD (gint32, at + 8);
  const gint32 begin = LOAD (gint32, at + 12);
  gint64 size = 0;

  if (length < 0)
    return ARROW_CELL_BROKEN;
  if (length <= VIEW_TEXT_BYTES)
    return take_text (cell, at + 4, length);
  if (buffer < 0 || buffer >= values->n_buffers || begin < 0 ||
      values->buffers[buffer] == NULL)
    return ARROW_CELL_BROKEN;
  size = LOAD (gint64, values->sizes + (gsize) buffer * sizeof size);
  if (size < begin || length > size - begin)
    return ARROW_CELL_BROKEN;
  return take_text (cell, (const char *) values->buffers[buffer] + begin, length);
}

static ArrowCellState
read_real (const ArrowValues *values, const char *at, ArrowCell *cell)
{
  cell->real =
      values->type.width == sizeof (float) ? LOAD (float, at) : LOAD (double, at);
  return isnan (cell->real) ? ARROW_CELL_MISSING : ARROW_CELL_THERE;
}

static ArrowCellState
read_number (const ArrowValues *values, const char *at, ArrowCell *cell)
{
  const ArrowType *type = &values->type;

  if (type->width > sizeof (Wide))
    return bhxh_arrow_decimal_read (type, at, cell);
  cell->number = load_integer (type, at);
  cell->decimals = type->decimals;
  if (type->form == ARROW_FORM_DAY)
    cell->number = bhxh_wide_divide_floor (cell->number, type->per_day);
  return ARROW_CELL_THERE;
}

static ArrowCellState
read_value (const ArrowValues *values, gint64 row, ArrowCell *cell)
{
  const gint64 place = values->offset + row;
  const char *at = NULL;

  if (values->type.form == ARROW_FORM_NULL || !arrow_is_valid (values->validity, place))
    return ARROW_CELL_MISSING;
  at = values->values + place * values->type.width;
  switch (values->type.form)
    {
    case ARROW_FORM_TEXT:
      return is_view (&values->type) ? read_view (values, at, cell)
                                     : read_text (values, at, cell);
    case ARROW_FORM_FLOAT: return read_real (values, at, cell);
    default: return read_number (values, at, cell);
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
