/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One target and one actual figure: met or not, and whether rounding leaves it open.
 * Knows numbers only; where they come from is the business of others.
 */
#pragma once

#include "gap/amount.h"

#include <bhxhplan/gaps.h>

/* What is decreed. */
typedef struct
{
  Amount amount;
  BhxhQualifier qualifier; /* 0 is exact */
  BhxhDirection direction; /* 0 is more */
} Target;

/* What happened: a figure as it was printed, or, when @computed, a number worked out from
 * printed figures. That need not have a decimal form: @amount then only shows it, and
 * @value is it; the true one is within [@low, @high], which are equal to it unless some
 * part arrived rounded. */
typedef struct
{
  Amount amount;
  BhxhRounding rounding; /* of a printed figure; 0 is exact */
  gboolean computed;
  Ratio value, low, high;
} Actual;

/* What the comparison says; a sign is positive where the actual is better than the
 * target. */
typedef struct
{
  gint reached; /* sign of d (v' - T): beyond, equal, short; v' is at the target's
                   decimals */
  gint exact;   /* sign of d (v - T), from the figure as it arrived */
  gboolean
      decided; /* FALSE: the true value behind a rounded actual may be on either side */
  gboolean settled; /* FALSE: it may also be beyond instead of equal, or the reverse */
  Amount rounded;   /* v' */
} Judgement;

/* TRUE where a smaller actual is a better one: by the indicator's direction, or because
 * the target says "at most". */
static inline gboolean
bhxh_target_wants_less (const Target *target)
{
  return target->qualifier == BHXH_QUALIFIER_AT_MOST ||
         target->direction == BHXH_DIRECTION_LESS;
}

/* d (v - T) from the sign of v - T. */
static inline gint
bhxh_target_turn (const Target *target, gint comparison)
{
  return bhxh_target_wants_less (target) ? -comparison : comparison;
}

/* TRUE for a figure that is what the target speaks of, whatever lies behind it: printed
 * at the target's own decimals, and not rounded, or to the nearest. */
static inline gboolean
bhxh_actual_says_itself (const Target *target, const Actual *actual)
{
  return !actual->computed && actual->amount.decimals == target->amount.decimals &&
         actual->rounding <= BHXH_ROUNDING_HALF_UP;
}

/* FALSE (nothing written) when the figures do not fit 128 bits together. */
gboolean bhxh_judge_any (const Target *target,
                         const Actual *actual,
                         Judgement *judgement);

static inline gboolean
bhxh_judge (const Target *target, const Actual *actual, Judgement *judgement)
{
  const gint64 value = actual->amount.value;
  gint sign = 0;

  if (!bhxh_actual_says_itself (target, actual))
    return bhxh_judge_any (target, actual, judgement);
  sign = bhxh_target_turn (target, (value > target->amount.value) -
                                       (value < target->amount.value));
  *judgement = (Judgement){ sign, sign, TRUE, TRUE, actual->amount };
  return TRUE;
}
