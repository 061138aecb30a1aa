/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which true values a printed figure stands for.
 */
#pragma once

#include "model/figures.h"

#include <bhxhplan/figures-ranges.h>

/* From @lo to @hi, in units of 10^-decimals; an end that a flag denies is not to be read.
 */
typedef struct
{
  gint64 lo;
  gint64 hi;
  gint decimals;
  guint8 flags; /* BhxhRangeFlags */
} FigureRange;

/* The range of one figure, at one more decimal than it was printed with; never fails for
 * a value within BHXH_NUMBER_MAX. */
FigureRange bhxh_figure_get_range (gint64 value, const Trait *trait);

/* The range of a figure that is missing: from 0 on. */
FigureRange bhxh_indicator_get_domain (const BhxhIndicator *indicator);
