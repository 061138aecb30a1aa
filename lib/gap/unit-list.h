/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units that a pass goes over: all there are, or some.
 */
#pragma once

#include <glib.h>

typedef struct
{
  const guint *units; /* ascending; NULL: all */
  guint n;
} UnitList;

/* The unit at @place, which is below @n. */
static inline guint
unit_list_get (const UnitList *list, guint place)
{
  return list->units != NULL ? list->units[place] : place;
}
