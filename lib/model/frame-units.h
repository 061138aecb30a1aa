/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units by code and day. A code alone is no key: it has one bearer at a time, and its
 * bearers stand together in the order of their first days.
 */
#pragma once

#include "model/axes.h"

typedef enum
{
  UNIT_LOOKUP_FOUND = 1, /* surely valid on the day */
  UNIT_LOOKUP_OPEN,      /* valid if its days, known within bounds only, are so */
  UNIT_LOOKUP_NOT_THEN,  /* the code has bearers on other days only */
  UNIT_LOOKUP_NONE       /* nobody ever had the code */
} UnitLookup;

/* As people refer to a unit: "19333" or "19333@2022-10-28". Borrowed. */
typedef struct
{
  const char *code;
  gsize length;
  BhxhPeriod date; /* none: not said */
} UnitReference;

/* Makes the index by code over axes->units, which are filled. */
gboolean bhxh_units_index (Axes *axes, GError **error);

/* The bearer of a code on @day (a day; none: before all days). Of several that may be
 * valid then, one of the axis, else the first. UNIT_LOOKUP_NOT_THEN writes the code's
 * first bearer, UNIT_LOOKUP_NONE nothing. No allocation. */
UnitLookup bhxh_units_find (const Axes *axes,
                            const char *code,
                            gsize length,
                            BhxhPeriod day,
                            guint *unit);

/* The same within a group. */
UnitLookup bhxh_units_find_in_group (const Axes *axes,
                                     guint group,
                                     BhxhPeriod day,
                                     guint *unit);

/* Takes "code" and "code@date" apart. FALSE when what follows the last @ is no day. */
gboolean bhxh_unit_reference_parse (const char *text,
                                    gsize length,
                                    UnitReference *reference);

/* "19333@2025-07-01", or the code alone where there always was a bearer; free with
 * g_free(). */
char *bhxh_unit_dup_key (const BhxhDistrict *district);

/* The days on which it surely is valid: "../2025-06-30", "2025-07-01/.."; free with
 * g_free(). */
char *bhxh_unit_dup_validity (const BhxhDistrict *district);

/* Days compare as integers. An end that is none lies before, or after, all days. */
static inline BhxhPeriod
unit_last_day (BhxhPeriod day)
{
  return day != BHXH_PERIOD_NONE ? day : G_MAXINT32;
}

/* As bhxh_district_is_valid_on(), for a period of the kind day. */
static inline gint
unit_validity (const BhxhDistrict *district, BhxhPeriod day)
{
  if (day < district->from_first || day > unit_last_day (district->to_last))
    return 0;
  return day < district->from_last || day > unit_last_day (district->to_first) ? -1 : 1;
}
