/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The plan inside the library, and its units, indicators and periods by name.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

static inline BhxhPlan *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static inline BhxhPeriod
period_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  BhxhPeriod period = BHXH_PERIOD_NONE;

  bhxh_period_parse (text, -1, &period, &error);
  g_assert_no_error (error);
  return period;
}

static inline guint
unit_of (BhxhFrame *frame, const char *name)
{
  g_autoptr (GError) error = NULL;
  guint unit = 0;

  bhxh_frame_find_unit (frame, name, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE, &unit, &error);
  g_assert_no_error (error);
  return unit;
}

static inline guint
indicator_of (BhxhFrame *frame, const char *name)
{
  const gint found = bhxh_frame_find_indicator (frame, name);

  g_assert_cmpint (found, >=, 0);
  return (guint) found;
}

static inline guint
period_index_of (BhxhFrame *frame, const char *text)
{
  const gint found = bhxh_frame_find_period (frame, period_of (text));

  g_assert_cmpint (found, >=, 0);
  return (guint) found;
}
