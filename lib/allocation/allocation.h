/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How targets that are handed down lie in memory: for each indicator and year a slot with
 * flat arrays over the units of the frame.
 */
#pragma once

#include "allocation/column.h"
#include "allocation/level.h"
#include "base/options.h"
#include "base/wide.h"
#include "model/plan.h"

#include <bhxhplan/allocation.h>

typedef enum
{
  WEIGHTS_GROWTH,
  WEIGHTS_COVERAGE,
  WEIGHTS_UNCOVERED,
  WEIGHTS_GAP,
  WEIGHTS_COLUMN
} WeightsKind;

/* What a text of the options names: a figure of each unit. */
typedef struct
{
  gboolean is_set;
  gboolean is_last; /* of the indicator that is handed down, before the year */
  guint indicator;
  BhxhPeriod period; /* none: the latest */
} FigureChoice;

typedef struct
{
  WeightsKind kind;
  FigureChoice column; /* of WEIGHTS_COLUMN */
  FigureChoice floor;
  FigureChoice cap;
  BhxhApportionmentMethod method;
  BhxhApportionmentMethod other_method; /* to compare with */
  BhxhAllocationDepth depth;
  BhxhAllocationBlock block;
  guint unit;
  guint32 *order; /* rank of each unit where shares tie; NULL: the frame's order */
  guint decimals; /* of quotas and deviations */
} AllocationRequest;

/* What a unit has to do with a slot. */
typedef enum
{
  SHARE_NONE = 0,
  SHARE_TOP,     /* whose target is handed down */
  SHARE_GIVEN,   /* has a share */
  SHARE_LEFT_OUT /* no targets are addressed to it, but to others beside it */
} ShareState;

/* How many persons the unit's target is. */
typedef struct
{
  gint64 persons;
  gint rate; /* the indicator whose target it follows from; -1: a count */
  gint64 rate_value;
  gint rate_decimals;
  gint64 people; /* the denominator; of a rate */
  BhxhPeriod people_period;
} Demand;

typedef struct
{
  guint indicator;
  BhxhPeriod period;
  Demand demand;
  gint rate;        /* the indicator as which the share is printed; -1: none */
  gint denominator; /* its denominator; -1: none */
  gint whole;       /* the slot of what it is a part of; -1: none */
  gint sum;         /* the slot of the total of which it is a kind; -1: none */
  guint n_kinds;    /* of a total: how many kinds add up to it, 0 for none */
  gint previous;    /* the slot of the year before, on which it is an increase; -1 */
  /* One entry a unit of the frame. */
  guint8 *states; /* ShareState */
  gint64 *weights;
  gint64 *bases; /* what each has before anything is shared out */
  gint64 *floors;
  gint64 *caps;
  gint64 *shares;
  gint64 *others; /* by the method to compare with; -1: it has none */
  guint8 *reasons;
  const Column **lasts;  /* of actuals before the year */
  const Column **people; /* of the denominator */
  const Column **by;     /* what the weights are read from; NULL: the two above */
  Wide *scaled;          /* of a kind: exact shares on top of the bases, in units of
                    2^-SCALE_BITS; else NULL */
  Level *levels; /* of persons a unit of weight, among the units right below each */
} AllocationSlot;

struct _BhxhAllocation
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  BhxhFigures *figures; /* or NULL */
  char *owner;          /* code of the agency whose targets they are */
  AllocationRequest request;
  ColumnStore columns;
  BhxhPeriod base_period; /* the year before the first that is handed down */
  guint8 *takes_part;     /* by unit: whether its parent hands anything to it */
  AllocationSlot *slots;
  guint n_slots;
};

static inline BhxhFrame *
allocation_frame (const BhxhAllocation *allocation)
{
  return bhxh_plan_get_frame (allocation->plan);
}

/* --- request.c ----------------------------------------------------------------------- */

/* What the options say; BHXH_ERROR_UNKNOWN, BHXH_ERROR_AMBIGUOUS, BHXH_ERROR_SYNTAX,
 * BHXH_ERROR_MISUSE, BHXH_ERROR_MEMORY. */
gboolean bhxh_allocation_read_request (BhxhAllocation *allocation,
                                       const BhxhOptions *options,
                                       GError **error);

/* Whether the unit's share is handed further down. */
gboolean bhxh_allocation_goes_on (const BhxhAllocation *allocation, guint unit);

/* --- slots.c ------------------------------------------------------------------------- */

gboolean bhxh_slot_init (AllocationSlot *slot, guint n_units, GError **error);
void bhxh_slot_clear (AllocationSlot *slot);

/* -1: none. */
gint bhxh_allocation_find_slot (const BhxhAllocation *allocation,
                                gint indicator,
                                BhxhPeriod period);

/* Makes a slot for each indicator and year that is handed down. */
gboolean bhxh_allocation_open_slots (BhxhAllocation *allocation,
                                     const BhxhFigures *targets,
                                     const BhxhOptions *options,
                                     GError **error);

/* --- lacks.c ------------------------------------------------------------------------- */

/* Who lacks which figure. */
typedef struct
{
  guint indicator;
  BhxhPeriod period;
  guint8 *units; /* by unit of the frame; 1: lacks it */
} Lack;

typedef struct
{
  BhxhFrame *frame;
  GArray *lacks; /* of Lack */
} Lacks;

void bhxh_lacks_init (Lacks *lacks, BhxhFrame *frame);
void bhxh_lacks_clear (Lacks *lacks);

/* Notes that @unit lacks a figure, or who below it where others there have one. @period:
 * of the figure where no period has any. */
gboolean bhxh_lacks_add (Lacks *lacks,
                         const ColumnQuery *query,
                         BhxhPeriod period,
                         const Column *column,
                         guint unit,
                         GError **error);

/* Leaves out who would be known by the others. */
void bhxh_lacks_settle (Lacks *lacks);

/* BHXH_ERROR_MISSING that names who lacks what, and each of them in the diagnostics. FALSE
 * where anybody does. */
gboolean bhxh_lacks_check (const Lacks *lacks,
                           BhxhDiagnostics *diagnostics,
                           GError **error);

/* Appends "Thành phố Đông Hà (461), ..." of the units that are marked, so many as fit a
 * sentence, and how many more there are. */
void bhxh_lacks_append_units (GString *names,
                              const BhxhFrame *frame,
                              const guint8 *marked,
                              BhxhLanguage language);

/* --- demand.c ------------------------------------------------------------------------ */

/* Whether the unit has a target of the count, or of a rate that counts it. */
gboolean bhxh_demand_is_there (const BhxhAllocation *allocation,
                               const BhxhFigures *targets,
                               guint indicator,
                               BhxhPeriod period);

/* How many persons that is; BHXH_ERROR_RANGE. */
gboolean bhxh_demand_find (BhxhAllocation *allocation,
                           const BhxhFigures *targets,
                           AllocationSlot *slot,
                           Lacks *lacks,
                           GError **error);

/* The smallest count that prints as the rate or more: 100 n / @people, rounded half away
 * from zero to @decimals. FALSE past what a number can be. */
gboolean bhxh_demand_count (gint64 rate, gint decimals, gint64 people, gint64 *persons);

/* 100 @persons / @people, rounded half away from zero. */
gboolean bhxh_demand_rate (gint64 persons, gint64 people, gint decimals, gint64 *rate);

/* --- weights.c ----------------------------------------------------------------------- */

/* Which figures of an indicator are the last ones before a year, or in it. */
ColumnQuery bhxh_allocation_query_last (const BhxhAllocation *allocation,
                                        guint indicator,
                                        BhxhPeriod period);
ColumnQuery bhxh_allocation_query_people (const BhxhAllocation *allocation,
                                          guint indicator,
                                          BhxhPeriod period);

/* Finds the weights, floors and caps of all units that get something, or who lacks
 * them. */
gboolean bhxh_allocation_weigh (BhxhAllocation *allocation, Lacks *lacks, GError **error);

/* --- allocation.c -------------------------------------------------------------------- */

/* Nothing handed down yet; BHXH_ERROR_SHAPE. */
BhxhAllocation *bhxh_allocation_new (BhxhPlan *plan,
                                     BhxhFigures *figures,
                                     const BhxhOptions *options,
                                     GError **error);

/* What is asked for, how many persons that is, and by what they are shared out; who lacks
 * something is noted. */
gboolean bhxh_allocation_prepare (BhxhAllocation *allocation,
                                  const BhxhOptions *options,
                                  Lacks *lacks,
                                  GError **error);

/* --- cascade.c ----------------------------------------------------------------------- */

/* Where the slot hands down an increase on another one: what the unit has before it. */
void bhxh_slot_enter_year (const BhxhAllocation *allocation,
                           AllocationSlot *slot,
                           guint unit);

/* Hands the targets down, from the unit to those below it. */
gboolean bhxh_allocation_hand_down (BhxhAllocation *allocation, GError **error);

/* --- explain.c ----------------------------------------------------------------------- */

/* The exact share of a unit within its bounds, a fraction of persons; FALSE where it has
 * none. */
typedef struct
{
  Wide dividend;
  Wide divisor;
} Quota;

gboolean bhxh_quota_find (const BhxhAllocation *allocation,
                          const AllocationSlot *slot,
                          guint unit,
                          Quota *quota);

/* Rounded half away from zero to @decimals, and by how many percent of it @persons are
 * more or less; FALSE where that is past what a number can be, or of 0. */
gboolean bhxh_quota_round (const Quota *quota, guint decimals, gint64 *value);
gboolean bhxh_quota_compare (const Quota *quota,
                             gint64 persons,
                             guint decimals,
                             gint64 *percent);
