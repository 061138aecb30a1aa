/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What became of the units of a plan by another day.
 */
#pragma once

#include "model/figures.h"

typedef struct
{
  BhxhFrame *frame; /* borrowed */
  BhxhPeriod day;
  gint root;   /* the known unit that is the root on the day; -1: none, or several */
  gint *later; /* by unit of the axis: the known unit that it is on the day, perhaps under
                  another name or code; -1: it is none */
} UnitsLater;

/* Looks all units up. A root that another one came after is none of the day's: what else
 * the new root was made of is not known. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_units_later_init (UnitsLater *units,
                                BhxhFrame *frame,
                                BhxhPeriod day,
                                GError **error);
void bhxh_units_later_clear (UnitsLater *units);

/* "code@day" of the unit of the axis, as it is on the day; NULL where it is none. Free
 * with g_free(). */
char *bhxh_units_later_dup_key (const UnitsLater *units, guint unit);

/* Tells what cannot be brought to the day's units: those with @targets that are gone, and
 * which units went where, or came from where, nobody knows. The root is not told of. */
void bhxh_units_later_report (const UnitsLater *units,
                              const BhxhFigures *targets,
                              BhxhDiagnostics *diagnostics);

/* Tells of a root with @targets that another one came after. */
void bhxh_units_later_report_root (const UnitsLater *units,
                                   const BhxhFigures *targets,
                                   BhxhDiagnostics *diagnostics);
