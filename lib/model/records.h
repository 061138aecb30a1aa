/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One table of a plan as its file has it: texts by row and column, where each of them
 * stood, and rows found by key.
 */
#pragma once

#include "base/arena.h"
#include "base/diagnostics.h"
#include "model/schema.h"

/* Rows of texts. Known columns first in the schema's order, unknown ones after them. */
typedef struct
{
  guint n_columns;
  const char **names;
  guint n_rows;
  const char **cells; /* n_rows * n_columns; never NULL entries */
} Records;

/* Columns of one table at most; more are BHXH_ERROR_LIMIT. */
#define RECORDS_MAX_COLUMNS 1000

typedef struct
{
  Records data;
  const SchemaTable *schema;
  Arena *arena;
  gsize names_capacity;
  gsize cells_capacity;
  char *file;     /* stands in places; NULL: the schema's file */
  guint64 *lines; /* by row; NULL once forgotten */
  gsize lines_capacity;
  guint32 *columns; /* by cell, in characters; NULL once forgotten */
  gsize columns_capacity;
  guint32 *slots; /* row + 1 by the first column's hash */
  gsize n_slots;
} RecordStore;

/* Called for each row that has the same key as an earlier one. */
typedef void (*RecordsDuplicateFunc) (guint row, guint first, gpointer data);

gboolean bhxh_records_init (RecordStore *store, BhxhPlanTable table, GError **error);
void bhxh_records_clear (RecordStore *store);

/* Index of the column with this name, which is added behind the known ones when it is
 * new; -1 with BHXH_ERROR_LIMIT or BHXH_ERROR_MEMORY. */
gint bhxh_records_add_column (RecordStore *store,
                              const char *name,
                              gsize length,
                              GError **error);

/* Adds a row of blank cells that begins on @line. */
gboolean bhxh_records_add_row (RecordStore *store, guint64 line, GError **error);

/* Writes a cell of the last row; it stood at character @place of its line (0: unknown).
 */
gboolean bhxh_records_set_cell (RecordStore *store,
                                guint column,
                                const char *text,
                                gsize length,
                                guint64 place,
                                GError **error);

/* A cell by the schema's position; "" when blank. */
static inline const char *
records_get (const Records *records, guint row, guint column)
{
  return records->cells[(gsize) row * records->n_columns + column];
}

/* Where a cell stood. */
Place bhxh_records_get_place (const RecordStore *store, guint row, guint column);

/* Reports rows with equal keys, and makes bhxh_records_find() work. */
gboolean bhxh_records_index (RecordStore *store,
                             RecordsDuplicateFunc duplicate,
                             gpointer data,
                             GError **error);

/* The first row whose first column is @key; -1 when there is none. Thread-safe. */
gint bhxh_records_find (const RecordStore *store, const char *key, gsize length);

/* Forgets where the cells stood. */
void bhxh_records_forget_places (RecordStore *store);
