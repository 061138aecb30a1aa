/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the stream, its schema and its arrays share: which Arrow type each column has.
 */
#pragma once

#include "table/table.h"

#include <bhxhplan/arrow.h>

/* Rows of one record batch at most. */
#define ARROW_BATCH_ROWS 65536

/* Digits of a decimal128. */
#define ARROW_DECIMAL_DIGITS 38

typedef enum
{
  ARROW_TEXTS = 1, /* a dictionary of what stands in the rows */
  ARROW_CODES,     /* a dictionary of all codes */
  ARROW_PERIODS,   /* a dictionary of machine forms */
  ARROW_DAYS,      /* date32 */
  ARROW_WHOLE,     /* int32 */
  ARROW_DECIMALS   /* decimal128 */
} ArrowKind;

typedef struct
{
  guint column; /* of the table */
  ArrowKind kind;
  gint decimals; /* of ARROW_DECIMALS */
} ArrowField;

static inline gboolean
bhxh_arrow_has_dictionary (const ArrowField *field)
{
  return field->kind <= ARROW_PERIODS;
}

/* --- arrow-schema.c
 * -------------------------------------------------------------------- */

/* The types of the columns, by what they are declared to be; decimals by what their rows
 * have, for which these columns are read once. */
gboolean bhxh_arrow_measure (BhxhTable *table,
                             ArrowField *fields,
                             guint n_fields,
                             GError **error);

/* The schema of a struct of the fields; the caller's structure, released by itself. */
void bhxh_arrow_fill_schema (const BhxhTable *table,
                             const ArrowField *fields,
                             guint n_fields,
                             struct ArrowSchema *schema);

/* --- arrow-array.c
 * --------------------------------------------------------------------- */

typedef struct _ArrowBatch ArrowBatch;

/* An empty batch of the fields. NULL with BHXH_ERROR_MEMORY. */
ArrowBatch *bhxh_arrow_batch_new (const BhxhTable *table,
                                  const ArrowField *fields,
                                  guint n_fields,
                                  GError **error);
void bhxh_arrow_batch_free (ArrowBatch *batch);

/* Adds the rows that the reader stands at; there is room for them. FALSE with
 * BHXH_ERROR_MEMORY or BHXH_ERROR_RANGE. */
gboolean bhxh_arrow_batch_add (ArrowBatch *batch,
                               BhxhTableReader *reader,
                               gsize n_rows,
                               GError **error);

/* Whether another batch of the reader has no room any more. */
gboolean bhxh_arrow_batch_is_full (const ArrowBatch *batch);

/* Gives all that was added to the caller's structure; the batch is freed. FALSE with
 * BHXH_ERROR_MEMORY, the structure then is released. */
gboolean bhxh_arrow_batch_finish (ArrowBatch *batch,
                                  struct ArrowArray *array,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArrowBatch, bhxh_arrow_batch_free)
