/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inside of the loader of targets: what it remembers of the rows before.
 */
#pragma once

#include "model/target-variants.h"
#include "model/unit-codes.h"

/* Where a statement stands in its file: kept of the first rows only, to say where the
 * first of two is. */
#define TARGET_LINES_KEPT 65536

typedef struct
{
  guint64 line;
  guint unit;
  guint indicator;
  guint slot;
  guint32 detail;
  guint16 trait;
} TargetLine;

struct _TargetLoader
{
  BhxhPlanBuilder *builder;
  BhxhFrame *frame;
  BhxhFigures *figures;
  StatementTexts *texts;
  Arena *arena;
  UnitCodes units;
  TokenMap indicators;
  TokenMap periods; /* text: slot */
  TokenMap sources; /* id of a text: 0 */
  BhxhPeriod *slots;
  gsize slots_capacity;
  gint field_of[TARGET_N_COLUMNS];
  gint *extra_fields; /* of the row, by unknown column; -1 */
  gsize extra_capacity;
  const char **extra;
  gsize extra_texts_capacity;
  guint n_extra;
  gboolean has_details;    /* some column of the file may need one */
  gboolean is_complete;    /* the file has unit, indicator, period and value */
  const guint8 *is_person; /* by indicator */
  TargetVariants variants;
  GString *words; /* texts of a detail, each with its NUL */
  TargetLine *lines;
  gsize lines_capacity;
  gsize n_lines;
};

/* What a row says. */
typedef struct
{
  guint unit;
  guint indicator;
  gint slot;
  gint64 value;
  gint decimals;
  const Variant *variant;
} TargetRow;

static inline Span
target_cell (const TargetLoader *loader, const Span *fields, guint column)
{
  const gint field = loader->field_of[column];

  return field >= 0 ? fields[field] : (Span){ "", 0 };
}

/* Reads any row; all that is wrong with it is reported: FALSE then, or with @error. */
gboolean bhxh_target_row_read (TargetLoader *loader,
                               const Span *fields,
                               TargetRow *row,
                               GError **error);

/* A cell without the spaces around it; what is wrong with it by itself is reported:
 * FALSE. */
gboolean bhxh_target_row_take_cell (TargetLoader *loader,
                                    const Span *fields,
                                    guint column,
                                    Span *cell);

/* Reports a problem of a cell of the current row. */
void bhxh_target_row_report (TargetLoader *loader,
                             guint column,
                             ProblemKind kind,
                             Span text,
                             const char *expected,
                             const char *other);
