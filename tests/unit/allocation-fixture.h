/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A province with three districts and some communes, whose targets are handed down.
 */
#pragma once

#include "gaps-fixture.h"

/* Districts 11, 12, 13; communes 111 and 112 in the first, 121 in the second. "p" is a
 * part of "n". */
static inline BhxhPlan *
province (const char *const *targets, guint n_targets)
{
  static const char *const units[] = {
    "13,1,district,Huyện D,D District",
    "111,11,commune,Xã E,E Commune",
    "112,11,commune,Xã F,F Commune",
    "121,12,commune,Xã G,G Commune",
  };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en", units[i]);
  add_row (builder, BHXH_PLAN_INDICATORS, "code,name_vi,unit,decimals,rounding,part_of",
           "p,Trong đó,person,0,exact,n");
  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* The province's plan with one target. */
static inline BhxhPlan *
one_target (const char *target)
{
  return province (&target, 1);
}

/* Actual figures: lines of unit,indicator,period,value. */
static inline BhxhFigures *
figures_of (BhxhPlan *plan, const char *lines)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = g_strconcat ("unit,indicator,period,value\n", lines, NULL);
  BhxhFigures *figures =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);

  g_assert_no_error (error);
  return figures;
}

static inline BhxhAllocation *
allocate (BhxhPlan *plan, const char *lines, BhxhOptions *options)
{
  g_autoptr (BhxhFigures) figures = figures_of (plan, lines);
  g_autoptr (GError) error = NULL;
  BhxhAllocation *allocation = bhxh_allocation_compute (plan, figures, options, &error);

  g_assert_no_error (error);
  return allocation;
}

/* The error's code; its message is looked at by the caller. */
static inline int
refuse (BhxhPlan *plan, const char *lines, BhxhOptions *options, GError **error)
{
  g_autoptr (BhxhFigures) figures = figures_of (plan, lines);

  g_assert_null (bhxh_allocation_compute (plan, figures, options, error));
  return bhxh_error_get_code (*error);
}

static inline void
assert_rows (BhxhAllocation *allocation, const char *columns, const char *expected)
{
  g_autoptr (BhxhTable) table = bhxh_allocation_dup_table (allocation);
  g_autofree char *csv = csv_of (table, columns);
  const char *rows = strchr (csv, '\n') + 1;

  g_assert_cmpstr (rows, ==, expected);
}
