/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One rule, one unit, one period: the figures put in, and the verdict.
 */
#pragma once

#include "check/form.h"
#include "model/figures.h"

#include <bhxhplan/findings.h>

/* The figures that rules are evaluated over. */
typedef struct
{
  BhxhFigures *figures;
  BhxhFigures
      *statements; /* of targets: baselines stand in where a target is missing; or NULL */
  BhxhFrame *frame;    /* of the figures */
  gboolean is_targets; /* then units without targets are not waited for */
  BhxhFigures *facts;  /* what is known beside them, over the same units and indicators:
                          stands in where nothing else is; or NULL */
} CheckSource;

/* One place on the axes; the period may lie before the frame's first. */
typedef struct
{
  guint unit;
  guint indicator;
  BhxhPeriod period;
} CheckCell;

static inline gboolean
bhxh_cells_equal (CheckCell a, CheckCell b)
{
  return a.unit == b.unit && a.indicator == b.indicator && a.period == b.period;
}

/* For hash tables of cells. */
guint bhxh_cell_hash (gconstpointer cell);
gboolean bhxh_cell_equal (gconstpointer a, gconstpointer b);

/* What stands in a cell. */
typedef struct
{
  gboolean present;
  const BhxhFigures *figures; /* that it belongs to */
  Figure figure;
  const Trait *trait; /* NULL when missing */
  FigureRange range;  /* the whole domain when missing */
} CheckFigure;

/* An unknown of the form with its figures put in. */
typedef struct
{
  Interval printed; /* a point, for residuals the declared range */
  guint n_present;
  guint n_missing;
} BoundUnknown;

typedef struct
{
  Interval ranges[FORM_MAX_UNKNOWNS];
  BoundUnknown unknowns[FORM_MAX_UNKNOWNS];
  guint n_present; /* figures, of children too */
  guint n_missing;
  gboolean is_rounded; /* some figure is */
  gint decimals;       /* the coarsest of the rounded ones */
} Binding;

typedef struct
{
  BhxhVerdict verdict; /* 0: the rule does not apply here */
  BhxhPrinted printed; /* 0: a figure is missing, or a side has no value */
  gint64 size;         /* how far the printed sides are from agreeing; 0 when they do */
  gint size_decimals;
} Outcome;

/* The figure that counts in a cell; none in units past the frame's. */
CheckFigure bhxh_check_get_figure (const CheckSource *source, CheckCell cell);

/* Calls @visit for every cell that the form names there, each once, in the order of the
 * rule.
 * */
typedef void (*CheckVisit) (const CheckSource *source,
                            CheckCell cell,
                            const Unknown *unknown,
                            gpointer data);
void bhxh_form_visit (const Form *form,
                      const CheckSource *source,
                      guint unit,
                      BhxhPeriod period,
                      CheckVisit visit,
                      gpointer data);

/* One rule over the units of one period, before any evaluation. */
typedef struct
{
  const guint16 *traits; /* over the units; 0: missing */
  gboolean over_children;
} SweepColumn;

typedef struct
{
  const Rule *rule;
  const Form *form;
  const BhxhFrame *frame;
  guint n_columns;
  SweepColumn columns[3 * FORM_MAX_UNKNOWNS]; /* targets, baselines and facts of each */
} Sweep;

/* Whether the rule is meant for such a unit, by level and by having children. */
gboolean bhxh_rule_speaks_of (const Rule *rule,
                              const Form *form,
                              const BhxhFrame *frame,
                              guint unit);

/* FALSE when the period has no figure that the rule names, so that it applies nowhere. */
gboolean bhxh_sweep_init (Sweep *sweep,
                          const Rule *rule,
                          const Form *form,
                          const CheckSource *source,
                          BhxhPeriod period);

/* Whether the rule speaks of such units, by level and by having children, and the unit or
 * a child has a figure of it. */
gboolean bhxh_sweep_applies (const Sweep *sweep, guint unit);

/* Puts the figures in. FALSE past 128 bits. */
gboolean bhxh_form_bind (const Form *form,
                         const CheckSource *source,
                         guint unit,
                         BhxhPeriod period,
                         Binding *binding);

/* The verdict on what was bound. FALSE past 128 bits. */
gboolean bhxh_form_judge (const Form *form, const Binding *binding, Outcome *outcome);

/* What the printed digits say; outcome->verdict is there already. */
gboolean bhxh_form_judge_printed (const Form *form,
                                  const Binding *binding,
                                  Outcome *outcome);

/* Signs of a denominator's range; a mixed one has both and perhaps 0. */
typedef enum
{
  SIGN_NEGATIVE = -1,
  SIGN_MIXED = 0,
  SIGN_POSITIVE = 1,
  SIGN_ZERO = 2 /* only 0 */
} Sign;

/* The sign, where a denominator that can be 0 is taken not to be. FALSE past 128 bits. */
gboolean bhxh_form_get_sign (const Polynomial *denominator,
                             const Interval *ranges,
                             Sign *sign);

/* The verdict of one comparison of the form. FALSE past 128 bits. */
gboolean bhxh_form_judge_comparison (const FormComparison *comparison,
                                     const Binding *binding,
                                     BhxhVerdict *verdict);
