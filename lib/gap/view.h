/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where the figures of a comparison lie: for each indicator and period with targets, the
 * column of the targets and the columns in which its actuals are looked for. Resolved
 * once, so that a row costs a few reads.
 */
#pragma once

#include "base/options.h"
#include "model/figures.h"

/* Units may be nested as deep as this. */
#define GAP_MAX_DEPTH 64

/* One indicator at one time among the actuals. Stock figures of periods that end on the
 * same day are the same point, so other periods than the wanted one may have it too. */
typedef struct
{
  const FigureColumn *column; /* of the wanted period; NULL: nothing there */
  BhxhPeriod period;          /* the wanted one */
  BhxhPeriod last_day;
  guint indicator;
  guint first, end; /* periods of the actuals that serve; equal: none */
  gboolean alone;   /* only @column is to be looked at */
} Spot;

/* One indicator and period for which somebody has a target. */
typedef struct
{
  const FigureColumn *target;
  Spot actual;
  Spot numerator; /* of a rate; only if @has_numerator */
  Spot denominator;
  gboolean has_numerator;
  gboolean has_denominator;
  guint indicator; /* of the plan's frame */
  guint period;    /* likewise */
  BhxhPeriod target_period;
  BhxhPeriod target_day; /* its last day */
  BhxhMeasure measure;
  BhxhDirection direction;
  gint counterpart;  /* slot of the same promise in the other measure; -1: none */
  gboolean is_plain; /* all actuals that count are in one column */
} GapSlot;

typedef struct
{
  BhxhFrame *frame;        /* the plan's; of which @targets has the periods */
  BhxhFrame *actual_frame; /* the same units and indicators; other periods */
  BhxhFigures *targets;
  BhxhFigures *actuals;
  Trait *target_traits; /* copies; as_of is a day */
  Trait *actual_traits;
  guint8 *target_keys; /* by trait; see bhxh_gap_view_read_plainly() */
  guint8 *actual_keys;
  guint n_target_traits;
  guint n_actual_traits;
  guint8 *has_children;  /* by unit */
  BhxhPeriod *unit_ends; /* by unit: the last day on which it may be valid */
  guint n_units;
  BhxhPeriod *actual_days; /* last days of the actuals' periods, ascending */
  BhxhStage stage;         /* only actuals of this one; 0: the one that counts */
  BhxhMissing missing;     /* what becomes of figures for which units are missing */
  GapSlot *slots;          /* by indicator, then period */
  guint n_slots;
} GapView;

/* Resolves everything. @view is to be cleared also on failure. Errors: BHXH_ERROR_MEMORY;
 * BHXH_ERROR_MISUSE: figures of another plan; BHXH_ERROR_LIMIT: units nested too deep. */
gboolean bhxh_gap_view_init (GapView *view,
                             BhxhFigures *targets,
                             BhxhFigures *actuals,
                             const BhxhOptions *options,
                             GError **error);
void bhxh_gap_view_clear (GapView *view);

/* The slot's number; -1 when nobody has a target there. */
gint bhxh_gap_view_find_slot (const GapView *view, guint indicator, guint period);

/* The trait of the slot's target at @unit; NULL when there is no target. */
static inline const Trait *
bhxh_gap_view_get_target (const GapView *view, const GapSlot *slot, guint unit)
{
  const guint16 number = slot->target->traits[unit];
  const Trait *trait = NULL;

  if (number == 0 || number >= view->n_target_traits)
    return NULL;
  trait = &view->target_traits[number];
  return trait->kind == FIGURE_TARGET ? trait : NULL;
}

/* The number of the unit's name beside a figure of @last_day. What a unit that had ended
 * by then has was reported for its area, mostly by those that came after it: that name
 * follows those of all the units. */
static inline guint
gap_view_name_unit (const GapView *view, guint unit, BhxhPeriod last_day)
{
  return last_day > view->unit_ends[unit] ? view->n_units + unit : unit;
}

/* The spot of an indicator at a period; at exactly one period of the actuals' frame. */
void bhxh_gap_view_init_spot (const GapView *view,
                              guint indicator,
                              BhxhPeriod period,
                              Spot *spot);
void bhxh_gap_view_init_single_spot (const GapView *view,
                                     guint indicator,
                                     guint actual_period,
                                     Spot *spot);

/* The slot of the targets of an indicator at a period of the plan's frame, which has some,
 * against actuals of @actual_period; none: the same period. It is nobody's counterpart. */
void bhxh_gap_view_init_slot (const GapView *view,
                              guint indicator,
                              guint period,
                              BhxhPeriod actual_period,
                              GapSlot *slot);

/* A slot without target, for what was reported of an indicator at any period. */
void bhxh_gap_view_init_point (const GapView *view,
                               guint indicator,
                               BhxhPeriod period,
                               GapSlot *slot);

/* Whether there are any figures of the indicator, or of the count that its rate is of, in a
 * period of the actuals. */
gboolean bhxh_gap_view_says_anything (const GapView *view,
                                      guint indicator,
                                      guint actual_period);

/* Whether what an indicator has in one period can be set beside what it has in another: a
 * stock always, what flows in spans of one length only. */
gboolean bhxh_gap_view_are_alike (const GapView *view,
                                  guint indicator,
                                  BhxhPeriod one,
                                  BhxhPeriod other);

/* Of periods of the actuals that end on one day, which are the same point of a stock, the
 * first stands for all. */
static inline gboolean
gap_view_is_first_of_day (const GapView *view, guint period)
{
  return period == 0 || view->actual_days[period - 1] != view->actual_days[period];
}

/* First period of the actuals that ends on @day or later. */
guint bhxh_gap_view_find_day (const GapView *view, BhxhPeriod day);

/* A figure of its own that a unit has at a spot. */
typedef struct
{
  gint64 value;
  const Trait *trait;
  BhxhPeriod period;
  BhxhPeriod last_day;
} OwnFigure;

/* The day on which it was known. */
static inline BhxhPeriod
own_figure_day (const OwnFigure *own)
{
  return own->trait->as_of != BHXH_PERIOD_NONE ? own->trait->as_of : own->last_day;
}

/* What one column says of @unit; figures set after the comparison began are not seen. */
static inline gboolean
gap_view_read (const GapView *view,
               const FigureColumn *column,
               guint unit,
               OwnFigure *own)
{
  const guint16 number = column->traits[unit];

  if (number == 0 || number >= view->n_actual_traits)
    return FALSE;
  own->value = column->values[unit];
  own->trait = &view->actual_traits[number];
  return TRUE;
}

/* The most final figure of the unit at the spot, the wanted period's among equals; only
 * those of @stage (0: any). FALSE when there is none. */
gboolean bhxh_gap_view_find_among (const GapView *view,
                                   const Spot *spot,
                                   guint unit,
                                   BhxhStage stage,
                                   OwnFigure *own);

static inline gboolean
bhxh_gap_view_find_own (const GapView *view,
                        const Spot *spot,
                        guint unit,
                        BhxhStage stage,
                        OwnFigure *own)
{
  if (!spot->alone || stage != 0)
    return bhxh_gap_view_find_among (view, spot, unit, stage, own);
  own->period = spot->period;
  own->last_day = spot->last_day;
  return spot->column != NULL && gap_view_read (view, spot->column, unit, own);
}

/* What the columns have at one cell. */
typedef struct
{
  gint64 target;
  gint64 actual;
  guint16 target_trait; /* 0: no target */
  guint16 actual_trait; /* 0: none in this column, or other columns count too */
} RawPair;

static inline RawPair
gap_slot_read (const GapSlot *slot, guint unit)
{
  RawPair raw = { .target = slot->target->values[unit],
                  .target_trait = slot->target->traits[unit] };

  if (slot->is_plain)
    {
      raw.actual = slot->actual.column->values[unit];
      raw.actual_trait = slot->actual.column->traits[unit];
    }
  return raw;
}

/* Asks for what the slot has of @unit, for nobody can see that it is next. Always inline,
 * for to the compiler a call without an effect is nothing. */
static G_ALWAYS_INLINE inline void
gap_slot_ask_for (const GapSlot *slot, guint unit)
{
  figure_column_ask_for (slot->target, unit);
  if (slot->is_plain)
    figure_column_ask_for (slot->actual.column, unit);
}

/* The pair of figures there are most of: a target, and an actual of the unit's own with
 * the same decimals and nothing hidden by rounding, so that two integers say everything.
 */
typedef struct
{
  gint64 target;
  gint64 actual;
  const Trait *trait; /* of the actual */
  gint decimals;
  gboolean less; /* less is better */
} PlainPair;

/* FALSE when there is no target, or the pair is not plain. Traits that make a plain pair
 * have the same key. */
static inline gboolean
gap_view_understand (const GapView *view,
                     const GapSlot *slot,
                     const RawPair *raw,
                     PlainPair *pair)
{
  const guint target = raw->target_trait;
  const guint actual = raw->actual_trait;

  if (target >= view->n_target_traits || actual >= view->n_actual_traits ||
      view->target_keys[target] != view->actual_keys[actual])
    return FALSE;
  pair->target = raw->target;
  pair->actual = raw->actual;
  pair->trait = &view->actual_traits[actual];
  pair->decimals = pair->trait->decimals;
  pair->less = slot->direction == BHXH_DIRECTION_LESS ||
               view->target_traits[target].qualifier == BHXH_QUALIFIER_AT_MOST;
  return TRUE;
}

static inline gboolean
bhxh_gap_view_read_plainly (const GapView *view,
                            const GapSlot *slot,
                            guint unit,
                            PlainPair *pair)
{
  const RawPair raw = gap_slot_read (slot, unit);

  return gap_view_understand (view, slot, &raw, pair);
}

/* The stage of a figure; those that do not say are final. */
static inline BhxhStage
gap_stage_of (const Trait *trait)
{
  return trait->stage != 0 ? (BhxhStage) trait->stage : BHXH_STAGE_FINAL;
}
