/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units that are no more, as areas: what their territory is made of later on.
 */
#pragma once

#include "derive/units.h"
#include "model/derived.h"

typedef struct
{
  Derived *derived;
  const BhxhPlan *plan;
  const UnitsLater *units;
  guint8 *is_area; /* by unit of the axis: ended, and had units below it */
  gint *earlier;   /* by known unit: 1 + the unit of the axis that it is on the day; 0 */
} Areas;

/* BHXH_ERROR_MEMORY. */
gboolean bhxh_areas_init (Areas *areas,
                          Derived *derived,
                          const BhxhPlan *plan,
                          const UnitsLater *units,
                          GError **error);
void bhxh_areas_clear (Areas *areas);

/* "464-cu@2025-07-01" of an area; the unit as it is on the day of any other one; NULL
 * where it is none. Free with g_free(). */
char *bhxh_areas_dup_key (const Areas *areas, guint unit);

/* Adds the units, those of the day below the areas in which they lie, and which unit went
 * into which. The root of the day is left out where it came after the old one. */
gboolean bhxh_areas_add_units (const Areas *areas, GError **error);
gboolean bhxh_areas_add_successions (const Areas *areas, GError **error);

/* Tells what does not go over. */
void bhxh_areas_report (const Areas *areas, BhxhDiagnostics *diagnostics);
