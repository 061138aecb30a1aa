/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One plan of several, in the making: the plans side by side, and the parts of the work.
 */
#pragma once

#include "model/derived.h"
#include "derive/units.h"

/* One of the plans. */
typedef struct
{
  BhxhPlan *plan;       /* borrowed */
  BhxhFigures *figures; /* over its frame, for denominators; borrowed, or NULL */
  BhxhFigures *targets; /* of its issuer */
  UnitsLater units;     /* as they are on the day */
  GHashTable *agencies; /* codes that change, from old to new */
} MergePlan;

typedef struct
{
  MergePlan *plans;
  gsize n_plans;
  BhxhPeriod day;
  BhxhDiagnostics *diagnostics; /* or NULL */
  Derived derived;
  GError *problem; /* the first one told */
} Merge;

/* --- merge-rows.c --------------------------------------------------------------------
 */

/* Tells where the plans say different things under one key. */
void bhxh_merge_compare_rows (Merge *merge);

/* Chooses new codes for agencies that only share their code with one of an earlier plan.
 */
void bhxh_merge_rename_agencies (Merge *merge);

/* Adds the rows of all plans, each once. */
gboolean bhxh_merge_add_rows (Merge *merge, GError **error);

/* --- merge-units.c -------------------------------------------------------------------
 */

/* Tells which codes two units have on one day, and which roots do not become one. */
void bhxh_merge_check_units (Merge *merge);

/* --- merge-figures.c -----------------------------------------------------------------
 */

/* Adds what the plans say together of the root, and of other units what each says. */
gboolean bhxh_merge_add_figures (Merge *merge, GError **error);

/* --- merge-carry.c -------------------------------------------------------------------
 */

/* Adds each plan's statements of units below the root that are there on the day. */
gboolean bhxh_merge_carry_units (Merge *merge, GError **error);

/* --- merge.c -------------------------------------------------------------------------
 */

/* Tells a problem of the plans; words as for diagnostics. */
void bhxh_merge_tell (Merge *merge,
                      ProblemKind kind,
                      const char *text,
                      const char *expected,
                      const char *other);
