/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How figures lie in memory: for each indicator and period that has any, one flat array
 * over the units of values and one of traits; ten bytes a cell. Everything that many
 * figures have in common is a trait, interned. The few cells with more than one figure
 * keep the others beside the columns.
 */
#pragma once

#include "base/options.h"
#include "model/frame.h"

#include <bhxhplan/figures.h>

typedef enum
{
  FIGURE_ACTUAL = 1,
  FIGURE_TARGET = 2,
  FIGURE_BASELINE = 3
} FigureKind;

/* What figures have in common. Interned: equal traits have one number, from 1 to 65,535.
 */
typedef struct
{
  gint8 decimals;
  guint8 rounding;      /* BhxhRounding */
  guint8 qualifier;     /* BhxhQualifier; 0 counts as exact */
  guint8 kind;          /* FigureKind */
  guint8 stage;         /* BhxhStage; 0 for statements */
  guint8 is_withdrawal; /* says that there is no figure */
  guint16 owner;        /* row of agencies + 1; 0: none */
  guint16 load;         /* number of the origin, from 1; 0: none, or several */
  BhxhPeriod as_of;     /* none: the period's last day */
} Trait;

typedef struct
{
  gint64 value;
  guint16 trait;  /* 0: missing */
  guint32 detail; /* row of the file for actuals, number of the detail for statements; 0:
                     none */
} Figure;

/* Where figures come from, as far as many share it. What is not known is NULL, none
 * or 0. */
typedef struct
{
  const char *file;
  const char *sha256; /* of the file's bytes, in hexadecimal */
  const char *sheet;
  const char *sender;
  BhxhPeriod received; /* a day */
  guint32 column;      /* of the file or sheet, from 1 */
  guint file_number;   /* in the order of reading, from 1 */
} Origin;

/* A column over the units; NULL arrays: nothing there yet. */
typedef struct
{
  gint64 *values;
  guint16 *traits;  /* 0: missing */
  guint32 *details; /* NULL unless some figure of the column has one */
} FigureColumn;

/* Values in a line of the processor's cache. */
#define FIGURES_A_LINE 8

/* Source and printed text of a statement, and cells of columns not known here. */
typedef struct
{
  const char *source;  /* "" for none */
  const char *printed; /* "" for none */
  const char *const
      *extra; /* one a column of the plan's unknown target columns; or NULL */
} StatementDetail;

/* --- Reading -------------------------------------------------------------------------
 */

/* The column, or NULL when nothing is there. Hot loops read it directly. */
const FigureColumn *bhxh_figures_get_column (const BhxhFigures *figures,
                                             guint indicator,
                                             guint period);

/* Asks for the figures of @unit and those beside it, which are about to be read or
 * written. Always inline, for to the compiler a call without an effect is nothing. */
static G_ALWAYS_INLINE inline void
figure_column_ask_for (const FigureColumn *column, guint unit)
{
  __builtin_prefetch (column->values + unit);
  __builtin_prefetch (column->traits + unit);
}

/* The same for the units after @unit, once in a line: rows in unit order go through all
 * columns before they come back to one, too many for the processor to see what comes
 * next. */
static G_ALWAYS_INLINE inline void
figure_column_look_ahead (const FigureColumn *column, guint unit)
{
  if (unit % FIGURES_A_LINE == 0)
    figure_column_ask_for (column, unit + FIGURES_A_LINE);
}

/* Traits by number; [0] is blank. Borrowed. */
const Trait *bhxh_figures_get_traits (const BhxhFigures *figures, guint *n_traits);

/* Figure @index of a cell, the one that counts first; FALSE when there is none. */
gboolean bhxh_figures_get_figure (const BhxhFigures *figures,
                                  guint unit,
                                  guint indicator,
                                  guint period,
                                  guint index,
                                  Figure *figure);

/* TRUE when some cell has more than one figure. */
gboolean bhxh_figures_has_further (const BhxhFigures *figures);

/* Figures in all. */
guint64 bhxh_figures_get_n_figures (const BhxhFigures *figures);

/* Where the figures of a load come from, and the name of their file alone; NULL for 0.
 * Borrowed. */
const Origin *bhxh_figures_get_origin (const BhxhFigures *figures, guint16 load);
const char *bhxh_figures_get_load (const BhxhFigures *figures, guint16 load);

/* Whether two loads are of one file; FALSE for 0. */
gboolean bhxh_figures_is_same_file (const BhxhFigures *figures, guint16 a, guint16 b);

/* Source and printed text of a statement; NULL for 0 and for actuals. Borrowed. */
const StatementDetail *bhxh_figures_get_detail (const BhxhFigures *figures,
                                                guint32 detail);

/* Code of the owner (a trait's number); NULL for 0. Borrowed. */
const char *bhxh_figures_get_owner (const BhxhFigures *figures, guint16 owner);

/* --- Filling -------------------------------------------------------------------------
 */

/* Makes figures whose periods may still grow; they begin with those of @frame. Reads the
 * limits of periods and rows. NULL with BHXH_ERROR_MEMORY. For one thread until sealed.
 */
BhxhFigures *bhxh_figures_new_open (BhxhFrame *frame,
                                    const BhxhOptions *options,
                                    GError **error);

/* Room for figures of all units that the frame knows, the axis first: before the first
 * one is added. Those of other units are forgotten when the figures are sealed. */
void bhxh_figures_widen (BhxhFigures *figures);

/* How many figures the input can hold at most (a file's bytes by the shortest row); the
 * limit of rows without it. Until sealing the dense limit is measured by it where it is
 * more than the figures there are: rows in unit order touch all columns before any is
 * full. */
void bhxh_figures_expect (BhxhFigures *figures, guint64 n_figures);

/* The period's slot, which all calls before sealing take for a period; new ones are
 * added; -1 with BHXH_ERROR_LIMIT or BHXH_ERROR_MEMORY. */
gint bhxh_figures_add_period (BhxhFigures *figures, BhxhPeriod period, GError **error);

/* Begins a file from which figures come: the number of its load, from 1. 0 with
 * BHXH_ERROR_LIMIT or BHXH_ERROR_MEMORY. */
guint16 bhxh_figures_add_load (BhxhFigures *figures, const char *file, GError **error);

/* The load of the same file that has the sheet, column, sender and day of @origin, whose
 * texts are copied; the same number for the same ones. Errors as for adding. */
guint16 bhxh_figures_vary_load (BhxhFigures *figures,
                                guint16 load,
                                const Origin *origin,
                                GError **error);

/* The load that has what two of them have in common, received when the later one was; 0
 * where they are of different files, or with @error as for adding. */
guint16 bhxh_figures_merge_loads (BhxhFigures *figures,
                                  guint16 a,
                                  guint16 b,
                                  GError **error);

/* Says what the bytes of the load's file were. BHXH_ERROR_MEMORY. */
gboolean bhxh_figures_set_sha256 (BhxhFigures *figures,
                                  guint16 load,
                                  const char *sha256,
                                  GError **error);

/* The trait's number, interned; 0 with BHXH_ERROR_LIMIT or BHXH_ERROR_MEMORY. Asking for
 * the same as last time costs a comparison. */
guint16 bhxh_figures_intern (BhxhFigures *figures, const Trait *trait, GError **error);

/* Adds one more figure to a cell. The order of adding does not matter: among the figures
 * of a cell the one that counts is first: kind, then latest stage, then latest as-of,
 * then most decimals, then not rounded, then not qualified, then source, then file, then
 * value. Cells are readable at any time. Errors: BHXH_ERROR_INDEX, BHXH_ERROR_RANGE (the
 * value), BHXH_ERROR_MEMORY, BHXH_ERROR_LIMIT: more than 16 Mi cells that are also more
 * than 64 a figure, or too many figures in one cell. */
gboolean bhxh_figures_add (BhxhFigures *figures,
                           guint unit,
                           guint indicator,
                           guint period,
                           Figure figure,
                           GError **error);

/* The same for a cell of a column that is there, without a figure yet: quickly. FALSE,
 * and nothing done, where it takes more. The indices are not checked. */
gboolean bhxh_figures_add_first (BhxhFigures *figures,
                                 guint unit,
                                 guint indicator,
                                 guint period,
                                 const Figure *figure);

/* Whether two figures of one cell say the same kind of thing: equal kind, stage, owner
 * and as-of day. */
gboolean bhxh_figures_says_same (const Trait *a, const Trait *b, BhxhPeriod period);

/* The figure of the cell that says the same kind of thing as @trait: equal kind, stage,
 * as-of and owner; -1 when there is none. Two that differ in value contradict each other.
 */
gint bhxh_figures_find_same (const BhxhFigures *figures,
                             guint unit,
                             guint indicator,
                             guint period,
                             const Trait *trait);

/* Puts @figure in the place of figure @index of the cell. Errors as for adding. */
gboolean bhxh_figures_replace (BhxhFigures *figures,
                               guint unit,
                               guint indicator,
                               guint period,
                               guint index,
                               Figure figure,
                               GError **error);

/* Takes figure @index of the cell away. BHXH_ERROR_INDEX, BHXH_ERROR_MEMORY. */
gboolean bhxh_figures_remove (BhxhFigures *figures,
                              guint unit,
                              guint indicator,
                              guint period,
                              guint index,
                              GError **error);

/* Forgets the rows of the files that the figures came from. */
void bhxh_figures_forget_details (BhxhFigures *figures);

/* Settles figures: sorts the periods, makes the frame, measures the dense limit by the
 * figures there are. They are immutable from here on. */
gboolean bhxh_figures_seal (BhxhFigures *figures, GError **error);

/* --- What was known before -----------------------------------------------------------
 */

typedef enum
{
  SUPERSEDED_NOT = 0, /* it stands */
  SUPERSEDED_REPLACED = 1,
  SUPERSEDED_WITHDRAWN = 2,
  SUPERSEDED_WITHDRAWAL = 3 /* is no figure, but says that there is none */
} SupersededState;

/* The day on which a figure of @period with the trait was known: when it was received;
 * where that is not known its as-of day. */
BhxhPeriod bhxh_figures_get_known_day (const BhxhFigures *figures,
                                       const Trait *trait,
                                       BhxhPeriod period);

/* Negative when @a was known before @b: by the day, then by the order of files. */
gint bhxh_figures_compare_vintages (const BhxhFigures *figures,
                                    BhxhPeriod period,
                                    const Trait *a,
                                    const Trait *b);

/* Keeps one more vintage of a cell beside those that stand; a withdrawal has no value.
 * Errors as for adding. */
gboolean bhxh_figures_add_vintage (BhxhFigures *figures,
                                   guint unit,
                                   guint indicator,
                                   guint period,
                                   Figure figure,
                                   GError **error);

/* TRUE when some cell has a figure that stands no longer. */
gboolean bhxh_figures_has_vintages (const BhxhFigures *figures);

/* Vintage @index of those beside the standing ones; in no order before settling. */
gboolean bhxh_figures_get_vintage (const BhxhFigures *figures,
                                   guint unit,
                                   guint indicator,
                                   guint period,
                                   guint index,
                                   Figure *figure);

/* Brings the vintages of all cells into order: of each statement the last one stands, or
 * none after a withdrawal; what says nothing new goes. */
gboolean bhxh_figures_settle_vintages (BhxhFigures *figures, GError **error);

/* Figure @index of a cell as callers count: those that stand, then from 1 on those that
 * stand no longer; and what became of it. */
gboolean bhxh_figures_get_any (const BhxhFigures *figures,
                               guint unit,
                               guint indicator,
                               guint period,
                               guint index,
                               Figure *figure);
SupersededState bhxh_figures_get_state (const BhxhFigures *figures,
                                        guint unit,
                                        guint indicator,
                                        guint period,
                                        guint index);

/* --- Words of statements -------------------------------------------------------------
 */

/* Details of statements and codes of owners: reference-counted, shared by all the figures
 * of a plan; filled by one thread before they are shared. */
typedef struct _StatementTexts StatementTexts;

StatementTexts *bhxh_statement_texts_new (GError **error);
StatementTexts *bhxh_statement_texts_ref (StatementTexts *texts);
void bhxh_statement_texts_unref (StatementTexts *texts);

/* The detail's number, from 1; texts are copied. @extra: @n_extra texts, or NULL.
 * 0 with BHXH_ERROR_MEMORY or BHXH_ERROR_LIMIT. */
guint32 bhxh_statement_texts_add (StatementTexts *texts,
                                  const char *source,
                                  const char *printed,
                                  const char *const *extra,
                                  guint n_extra,
                                  GError **error);

/* The owner's number for traits, from 1 in the order of adding; the code is copied. */
guint16 bhxh_statement_texts_add_owner (StatementTexts *texts,
                                        const char *code,
                                        GError **error);

/* The detail; NULL for 0 or past the end. */
const StatementDetail *bhxh_statement_texts_get (const StatementTexts *texts,
                                                 guint32 detail);
const char *bhxh_statement_texts_get_owner (const StatementTexts *texts, guint16 owner);

/* Whose details the figures speak of; before the first figure with one is added. */
void bhxh_figures_set_texts (BhxhFigures *figures, StatementTexts *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StatementTexts, bhxh_statement_texts_unref)
