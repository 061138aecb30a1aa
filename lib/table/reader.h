/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a table and a pass over it are made of, for the writers beside it.
 */
#pragma once

#include "table/table.h"

typedef struct
{
  char *vi;
  char *en;
} TableWords;

struct _BhxhTable
{
  gatomicrefcount refs;
  TableColumn *columns;
  guint n_columns;
  TableWords title;
  GArray *notes; /* of TableWords */
  const TableSource *functions;
  gpointer source;
  GDestroyNotify destroy;
};

typedef enum
{
  READER_FRESH,
  READER_RUNNING,
  READER_ENDED,
  READER_FAILED
} ReaderState;

struct _BhxhTableReader
{
  BhxhTable *table;
  gpointer cursor;
  ReaderState state;
  Batch batch;
  gpointer memory; /* all columns' arrays, in one block; NULL before the first batch */
  const char **
      *looked_up; /* by column: texts of dictionary columns, made when asked for */
};

/* A pass in which only these columns will be read. */
BhxhTableReader *bhxh_table_reader_new_selected (BhxhTable *table,
                                                 const guint *columns,
                                                 guint n_columns);

/* Starts another pass with the same arrays. */
void bhxh_table_reader_rewind (BhxhTableReader *reader);

/* The words in @language, or those there are. */
const char *bhxh_table_words_get (const TableWords *words, BhxhLanguage language);
