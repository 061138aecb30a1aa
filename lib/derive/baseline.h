/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The figures that a new plan starts from.
 */
#pragma once

#include "model/derived.h"
#include "derive/units.h"

typedef struct
{
  Derived *derived; /* the new plan */
  BhxhPlan *from;
  const UnitsLater *units;    /* of @from */
  const BhxhFigures *targets; /* of @from's issuer */
  const BhxhFigures *actuals; /* over the new plan's units; or NULL */
  BhxhPeriod year;            /* whose figures they are */
} Baseline;

/* Adds the last actual figure of the year for each unit and indicator, or else the target
 * of that year. */
gboolean bhxh_baseline_add (const Baseline *baseline, GError **error);
