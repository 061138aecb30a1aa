/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows for builders in one line each, and what the plan made of them.
 */
#pragma once

#include "plan-fixture.h"

#define MAX_CELLS 12

/* Adds a row given as column, value, column, value..., NULL. */
static inline void G_GNUC_NULL_TERMINATED
add (BhxhPlanBuilder *builder, BhxhPlanTable table, ...)
{
  const char *columns[MAX_CELLS];
  const char *values[MAX_CELLS];
  g_autoptr (GError) error = NULL;
  gsize n = 0;
  va_list list;

  va_start (list, table);
  for (const char *column = va_arg (list, const char *); column != NULL;
       column = va_arg (list, const char *))
    {
      columns[n] = column;
      values[n++] = va_arg (list, const char *);
    }
  va_end (list);
  g_assert_true (bhxh_plan_builder_add_row (builder, table, columns, values, n, &error));
  g_assert_no_error (error);
}

static inline void
set (BhxhPlanBuilder *builder, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_plan_builder_set (builder, key, value, &error));
  g_assert_no_error (error);
}

static inline void
add_settings (BhxhPlanBuilder *builder)
{
  set (builder, "id", "small");
  set (builder, "title_vi", "Kế hoạch");
  set (builder, "term", "2024/2025");
  set (builder, "frame_date", "2024-01-01");
  set (builder, "issuer", "ubnd");
}

static inline void
add_axes (BhxhPlanBuilder *builder)
{
  add (builder, BHXH_PLAN_UNITS, "code", "1", "level", "province", "name_vi", "Tỉnh A",
       NULL);
  add (builder, BHXH_PLAN_UNITS, "code", "11", "parent", "1", "level", "district",
       "name_vi", "Huyện B", NULL);
  add (builder, BHXH_PLAN_INDICATORS, "code", "n", "name_vi", "Số người", "unit",
       "person", "decimals", "0", "rounding", "exact", NULL);
  add (builder, BHXH_PLAN_INDICATORS, "code", "r", "name_vi", "Tỷ lệ", "unit", "percent",
       "decimals", "1", "rounding", "nearest", NULL);
}

static inline void
add_target (BhxhPlanBuilder *builder,
            const char *unit,
            const char *indicator,
            const char *period,
            const char *value)
{
  add (builder, BHXH_PLAN_TARGETS, "unit", unit, "indicator", indicator, "period", period,
       "value", value, NULL);
}

static inline BhxhPlan *
finish (BhxhPlanBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_builder_finish (builder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

/* Index of a unit, an indicator and a period of the plan. */
static inline void
locate (const BhxhPlan *plan,
        const char *unit,
        const char *indicator,
        const char *period,
        guint cell[3])
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  BhxhPeriod parsed = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (period, -1, &parsed, NULL));
  g_assert_true (bhxh_frame_find_unit (frame, unit, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                                       &cell[0], NULL));
  cell[1] = (guint) bhxh_frame_find_indicator (frame, indicator);
  cell[2] = (guint) bhxh_frame_find_period (frame, parsed);
}

static inline void
assert_figure (const BhxhFigures *figures,
               const guint cell[3],
               gint64 value,
               gint decimals)
{
  gint64 found = 0;
  gint found_decimals = 0;

  g_assert_true (
      bhxh_figures_get (figures, cell[0], cell[1], cell[2], 0, &found, &found_decimals));
  g_assert_cmpint (found, ==, value);
  g_assert_cmpint (found_decimals, ==, decimals);
}

static inline void
assert_field (const BhxhFigures *figures,
              const guint cell[3],
              const char *field,
              const char *expected)
{
  g_autofree char *text =
      bhxh_figures_dup_field (figures, cell[0], cell[1], cell[2], 0, field);

  g_assert_cmpstr (text, ==, expected);
}
