/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What an import is made of, whatever it was read from: rows in the order of the
 * document, and the problems of what could not be placed.
 */
#pragma once

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/input.h"
#include "model/figures.h"

#include <bhxhplan/import.h>

/* One figure as the document has it. Texts are borrowed from the import; NULL: none. */
typedef struct
{
  guint unit;
  guint indicator;
  BhxhPeriod period;
  gint64 value;
  gint decimals;
  guint8 qualifier; /* BhxhQualifier */
  guint8 kind;      /* FigureKind */
  guint8 stage;     /* BhxhStage; 0: not said */
  BhxhPeriod as_of; /* none: not said */
  const char *owner;
  const char *printed;
  const char *source;
  const char *sheet; /* of a workbook, with line and column for row and column */
  guint64 line;
  guint64 column;
} ImportRow;

struct _BhxhImport
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  Arena *arena;
  const char *file;
  ImportRow *rows;
  gsize n_rows;
  gsize capacity;
  BhxhDiagnostics *leftovers;
};

/* An import without rows. NULL with BHXH_ERROR_MEMORY. */
BhxhImport *bhxh_import_new (BhxhPlan *plan,
                             const char *file,
                             const BhxhOptions *options,
                             GError **error);

/* Adds a row, whose texts are the import's already; at most BHXH_LIMIT_ROWS. */
gboolean bhxh_import_add (BhxhImport *import,
                          const ImportRow *row,
                          const BhxhOptions *options,
                          GError **error);

/* Brings the rows into the order of their places, and reports those that contradict one
 * another as left over. */
gboolean bhxh_import_finish (BhxhImport *import, GError **error);
