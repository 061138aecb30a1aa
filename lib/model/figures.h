/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How figures lie in memory: for each indicator and period that has any, one flat array over
 * the units of values and one of traits; ten bytes a cell. Everything that many figures have
 * in common is a trait, interned. The few cells with more than one figure keep the others in
 * a sorted list beside the columns.
 */
#pragma once

#include "model/frame.h"

#include <bhxhplan/figures.h>

typedef enum
{
  FIGURE_ACTUAL = 1,
  FIGURE_TARGET = 2,
  FIGURE_BASELINE = 3
} FigureKind;

/* What figures have in common. Interned: equal traits have one number, from 1 to 65,535. */
typedef struct
{
  gint8 decimals;
  guint8 rounding;  /* BhxhRounding */
  guint8 qualifier; /* BhxhQualifier */
  guint8 kind;      /* FigureKind */
  guint8 stage;     /* BhxhStage; 0 for statements */
  guint16 owner;    /* row of agencies + 1; 0: none */
  guint16 load;     /* which file, from 1; 0: none */
  BhxhPeriod as_of; /* none: the period's last day */
} Trait;

typedef struct
{
  gint64 value;
  guint16 trait;  /* 0: missing */
  guint32 detail; /* row of the file for actuals, row of the details for statements; 0: none */
} Figure;

/* A column over the units; NULL arrays: nothing there yet. */
typedef struct
{
  gint64 *values;
  guint16 *traits;  /* 0: missing */
  guint32 *details; /* NULL unless some figure of the column has one */
} FigureColumn;

/* Source and printed text of a statement, and cells of columns not known here. */
typedef struct
{
  const char *source;
  const char *printed;
  const char *const *extra; /* one a column of the plan's unknown target columns; or NULL */
} StatementDetail;

/* The column, or NULL when nothing is there. Hot loops read it directly. */
const FigureColumn *bhxh_figures_get_column (const BhxhFigures *figures, guint indicator, guint period);

/* Traits by number; [0] is blank. Borrowed. */
const Trait *bhxh_figures_get_traits (const BhxhFigures *figures, guint *n_traits);

/* The trait's number, interned; 0 with BHXH_ERROR_LIMIT or BHXH_ERROR_MEMORY. */
guint16 bhxh_figures_intern (BhxhFigures *figures, const Trait *trait, GError **error);

/* Adds one more figure to a cell. The order of adding does not matter: among the figures of a
 * cell the one that counts is first (kind, then latest stage, then latest as-of, then most
 * decimals, then source), decided when the figures are sealed. */
gboolean bhxh_figures_add (BhxhFigures *figures, guint unit, guint indicator, guint period, Figure figure, GError **error);

/* Makes a figures object whose periods may still grow (loaders), and settles it: sorts the
 * periods, makes the frame, orders the figures of each cell. */
BhxhFigures *bhxh_figures_new_open (BhxhFrame *frame);
gint bhxh_figures_add_period (BhxhFigures *figures, BhxhPeriod period, GError **error); /* slot */
gboolean bhxh_figures_seal (BhxhFigures *figures, GError **error);

/* Figure @index of a cell; FALSE when there is none. */
gboolean bhxh_figures_get_figure (const BhxhFigures *figures, guint unit, guint indicator, guint period, guint index, Figure *figure);

/* TRUE when some cell has more than one figure. */
gboolean bhxh_figures_has_further (const BhxhFigures *figures);

/* The file of a load, from 1; registering one gives its number. */
guint16 bhxh_figures_add_load (BhxhFigures *figures, const char *file, GError **error);
const char *bhxh_figures_get_load (const BhxhFigures *figures, guint16 load);

/* The source and printed text of statements; borrowed from the plan that the figures belong to. */
const StatementDetail *bhxh_figures_get_detail (const BhxhFigures *figures, guint32 detail);
