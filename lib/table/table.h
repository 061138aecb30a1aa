/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How an engine offers its results: a schema, and functions that fill batches from its
 * own columns. Nothing here knows what the figures mean.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/table.h>

/* Rows of one batch at most. */
#define TABLE_BATCH_ROWS 1024

/* A column as the engine declares it; everything is borrowed from the engine's source. */
typedef struct
{
  const char *name; /* machine name: [a-z][a-z0-9_]* */
  const char *title_vi;
  const char *title_en;
  BhxhColumnType type;
  BhxhLanguage language; /* whose words the texts are, as in message_vi; 0: nobody's or
                            everybody's. What people read shows only the columns of their
                            language. */
  const Label
      *labels; /* BHXH_COLUMN_CODE: value v means labels[v]; labels[0] may be blank.
                  BHXH_COLUMN_TEXT: whose words people read where a text is the names of
                  some, separated by ";"; or NULL */
  guint n_labels;
  const char *const
      *dictionary; /* BHXH_COLUMN_TEXT whose values are indices into it; or NULL */
  gsize n_dictionary;
  gboolean
      is_narrow; /* BHXH_COLUMN_NUMBER: counts of things or places, whole and within 32
                         bits; BHXH_COLUMN_PERIOD: single days */
  gboolean
      is_form; /* BHXH_COLUMN_NUMBER: blank cells are to be filled in, with numbers of
                        the decimals that they have; see bhxh_batch_set_blank() */
} TableColumn;

/* Columns as engines list them. Words have a title of their own language only. */
#define TABLE_TEXT(name, vi, en)                                                         \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_TEXT                                                       \
  }
#define TABLE_WORDS(name, title, language)                                               \
  {                                                                                      \
    name, title, title, BHXH_COLUMN_TEXT, language                                       \
  }
#define TABLE_NUMBER(name, vi, en)                                                       \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_NUMBER                                                     \
  }
#define TABLE_COUNT(name, vi, en)                                                        \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_NUMBER, .is_narrow = TRUE                                  \
  }
#define TABLE_PERIOD(name, vi, en)                                                       \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_PERIOD                                                     \
  }
#define TABLE_DAY(name, vi, en)                                                          \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_PERIOD, .is_narrow = TRUE                                  \
  }
#define TABLE_CODE(name, vi, en, labels)                                                 \
  {                                                                                      \
    name, vi, en, BHXH_COLUMN_CODE, 0, labels, G_N_ELEMENTS (labels)                     \
  }

/* One column of a batch. All rows are missing until the engine says otherwise; where
 * present[row] is 0 the rest is not looked at. Pointers in texts stay valid until the
 * next batch is asked for (they may point into the engine, or be made by
 * bhxh_batch_dup_text()). */
typedef struct
{
  gboolean wanted; /* FALSE: nobody reads this column in this pass; filling it may be left
                      out */
  gint64 *values;
  gint8 *decimals;
  guint8 *present;
  const char **texts; /* only for text columns without a dictionary */
} BatchColumn;

typedef struct
{
  gsize n_rows; /* set by the engine, at most TABLE_BATCH_ROWS */
  guint n_columns;
  BatchColumn *columns;
  GStringChunk *arena; /* emptied before each batch */
} Batch;

/* What an engine implements. @begin gives a cursor for one pass (NULL only with @error
 * set);
 * @next fills a batch (n_rows 0: the end, after which it is not called again); @end frees
 * the cursor. Several passes may run at once in several threads. */
typedef struct
{
  gpointer (*begin) (gpointer source, GError **error);
  gboolean (*next) (gpointer cursor, Batch *batch, GError **error);
  void (*end) (gpointer cursor);
  /* Before the first batch: rows whose text in the column is none of @values (a set, which
   * outlives the cursor) may be left out. NULL: none are. */
  void (*narrow) (gpointer cursor, guint column, GHashTable *values);
} TableSource;

/* A new table over @source, which it frees with @destroy (or NULL). @columns is copied
 * (the strings are borrowed from the source); @functions must outlive the table. */
BhxhTable *bhxh_table_new (const TableColumn *columns,
                           guint n_columns,
                           const TableSource *functions,
                           gpointer source,
                           GDestroyNotify destroy);

/* While the table is being made: words around it; copied. */
void bhxh_table_set_title (BhxhTable *table, const char *title_vi, const char *title_en);
void bhxh_table_add_note (BhxhTable *table, const char *note_vi, const char *note_en);

/* For engines that fill batches cell by cell; hot ones write the arrays themselves. */
const char *bhxh_batch_dup_text (Batch *batch, const char *text);
static inline void
bhxh_batch_set_value (Batch *batch, guint column, gsize row, gint64 value)
{
  batch->columns[column].values[row] = value;
  batch->columns[column].present[row] = 1;
}

static inline void
bhxh_batch_set_number (Batch *batch, guint column, gsize row, gint64 value, gint decimals)
{
  batch->columns[column].decimals[row] = (gint8) decimals;
  bhxh_batch_set_value (batch, column, row, value);
}

/* A blank cell of a form, and how many decimals the number will have. */
static inline void
bhxh_batch_set_blank (Batch *batch, guint column, gsize row, gint decimals)
{
  batch->columns[column].decimals[row] = (gint8) decimals;
}

void bhxh_batch_set_text (Batch *batch,
                          guint column,
                          gsize row,
                          const char *text); /* NULL: missing; borrowed */

/* Copies a text that was made for the cell, and frees it; in the second, "" is missing. */
void bhxh_batch_take_text (Batch *batch, guint column, gsize row, char *text);
void bhxh_batch_take_text_or_none (Batch *batch, guint column, gsize row, char *text);
