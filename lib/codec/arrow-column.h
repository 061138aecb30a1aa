/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One column of what another program gives as Arrow: what its format says, and what
 * stands in its rows. Nothing of it is believed before it is looked at.
 */
#pragma once

#include "base/span.h"
#include "base/wide.h"

#include <bhxhplan/arrow.h>

typedef enum
{
  ARROW_FORM_NULL = 1, /* nothing in any row */
  ARROW_FORM_TEXT,
  ARROW_FORM_INTEGER,
  ARROW_FORM_DECIMAL,
  ARROW_FORM_DAY, /* a day, or a moment of it */
  ARROW_FORM_FLOAT
} ArrowForm;

typedef struct
{
  ArrowForm form;
  guint width; /* bytes of a value; of a text's offset or view */
  gboolean is_unsigned;
  gint decimals;  /* of decimals */
  gint64 per_day; /* of days: so many make one */
} ArrowType;

/* FALSE for what is not read here. */
gboolean bhxh_arrow_type_parse (const char *format, ArrowType *type);

/* The values of one array; borrowed from it. */
typedef struct
{
  ArrowType type;
  gint64 offset;
  gint64 length; /* from the offset on */
  const guint8 *validity;
  const char *values;         /* of texts their offsets or views */
  const char *bytes;          /* of texts with offsets */
  gint64 n_bytes;             /* of those, up to the end of the last text */
  const void *const *buffers; /* of views: where their longer texts are */
  const char *sizes;          /* of those buffers, 64 bits each */
  gint64 n_buffers;
} ArrowValues;

/* An array, and the values that it points into where it is a dictionary's indices. */
typedef struct
{
  ArrowValues values;
  gboolean is_dictionary;
  ArrowValues entries;
} ArrowColumn;

/* What a column's format says. FALSE for what is not read here. */
gboolean bhxh_arrow_column_init (ArrowColumn *column, const struct ArrowSchema *schema);

/* Looks at an array of that format, of which @length rows from @offset on are meant. FALSE
 * where it lacks something, or contradicts itself. */
gboolean bhxh_arrow_column_take (ArrowColumn *column,
                                 const struct ArrowArray *array,
                                 gint64 offset,
                                 gint64 length);

typedef enum
{
  ARROW_CELL_MISSING = 1,
  ARROW_CELL_THERE,
  ARROW_CELL_TOO_LARGE, /* a decimal; its digits are the text */
  ARROW_CELL_BROKEN     /* points outside of what there is */
} ArrowCellState;

/* Holds every decimal's digits, with sign and NUL. */
#define ARROW_DIGITS_BYTES 80

/* A cell; what it is says the form of the column, or of its entries. */
typedef struct
{
  Span text;
  Wide number; /* integers, decimals; days since 1970 */
  gint decimals;
  double real; /* never a NaN, which is missing */
  char digits[ARROW_DIGITS_BYTES];
} ArrowCell;

ArrowCellState bhxh_arrow_column_read (const ArrowColumn *column,
                                       gint64 row,
                                       ArrowCell *cell);

/* --- arrow-decimal.c
 * --------------------------------------------------------------------- */

/* Parses "d:38,2", or with its bits "d:9,2,32". */
gboolean bhxh_arrow_decimal_parse (const char *format, ArrowType *type);

/* Fills @cell with a decimal of 256 bits, without zeros at its end where it has to be to
 * fit 128: there, or too large. */
ArrowCellState bhxh_arrow_decimal_read (const ArrowType *type,
                                        const char *at,
                                        ArrowCell *cell);

/* Whether bhxh_arrow_column_init() has read a type. */
static inline gboolean
arrow_column_is_used (const ArrowColumn *column)
{
  return column->values.type.form != 0;
}

/* What its cells are. */
static inline const ArrowType *
arrow_column_get_type (const ArrowColumn *column)
{
  return column->is_dictionary ? &column->entries.type : &column->values.type;
}

/* Whether a row of an array, which may be of structs, is there by its validity bitmap. */
static inline gboolean
arrow_is_valid (const guint8 *validity, gint64 at)
{
  return validity == NULL || (validity[at / 8] >> at % 8 & 1) != 0;
}
