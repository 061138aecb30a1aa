/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of small plans with duties, written with "|" between the cells.
 */
#pragma once

#include "check-plans.h"

static inline void
add_rows (BhxhPlanBuilder *builder,
          BhxhPlanTable table,
          const char *names,
          const char *const *rows)
{
  g_auto (GStrv) columns = g_strsplit (names, "|", -1);

  for (; *rows != NULL; rows++)
    {
      g_auto (GStrv) values = g_strsplit (*rows, "|", -1);

      g_assert_true (bhxh_plan_builder_add_row (
          builder, table, (const char *const *) columns, (const char *const *) values,
          g_strv_length (columns), NULL));
    }
}
