/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A scaled table in whole persons, as near to it as its totals allow.
 */
#pragma once

#include "allocation/scale.h"

/* Each cell of @scaled down or up, every total exact, at the least sum of deviations; of
 * equals the one that has the largest sum of persons times row times column, both from 1.
 * There is such a table. The shorter side has at most FLOW_MAX_COLUMNS. FALSE: no memory.
 */
gboolean bhxh_rounding_round (const Grid *grid, const Wide *scaled, gint64 *shares);
