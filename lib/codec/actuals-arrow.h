/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a stream of record batches and its cells share on their way to actuals.
 */
#pragma once

#include "codec/actuals.h"
#include "codec/arrow-column.h"

/* Holds every text that a number or a day becomes, with its NUL. */
#define ARROW_TEXT_BYTES ARROW_DIGITS_BYTES

typedef struct
{
  const char *name; /* of what stands for the file */
  ActualsLoad *load;
  struct ArrowSchema schema;
  ArrowColumn *columns; /* those from which nothing is taken have no form */
  CsvField *fields;     /* of the row at hand, by column */
  guint n_columns;
  guint64 row; /* as in a CSV file of the same rows: the header is 1 */
  FedRow fed;
  NumberReading number;
  char texts[N_FIELDS][ARROW_TEXT_BYTES];
} ArrowImport;

/* The name of a column. */
static inline const char *
arrow_import_get_header (const ArrowImport *import, guint column)
{
  const char *name = import->schema.children[column]->name;

  return name != NULL ? name : "";
}

/* The types of the columns from which something is taken. FALSE with
 * BHXH_ERROR_UNSUPPORTED where nothing of that kind can be read from one. */
gboolean bhxh_arrow_import_take_types (ArrowImport *import, GError **error);

/* Fills fields and number of row @row of the batch that the columns have taken. FALSE
 * with BHXH_ERROR_DATA, BHXH_ERROR_SYNTAX or BHXH_ERROR_LIMIT for a cell that has no
 * text. */
gboolean bhxh_arrow_import_fill (ArrowImport *import, gint64 row, GError **error);
