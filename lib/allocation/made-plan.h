/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The plan of what was handed down, in the making.
 */
#pragma once

#include "allocation/rows.h"
#include "model/derived.h"

typedef struct
{
  const BhxhAllocation *allocation;
  BhxhFigures *targets; /* of the owner */
  Derived derived;
} Making;

/* The unit's own targets, what everybody got, and the rates that this is: each with a row
 * of texts.csv that says how it came about. */
gboolean bhxh_made_add_figures (Making *making, GError **error);
