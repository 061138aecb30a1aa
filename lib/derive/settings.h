/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a plan made from plans is called, and which years and day it is for.
 */
#pragma once

#include "model/derived.h"

/* BHXH_ERROR_MISUSE unless it is one or several whole years. */
gboolean bhxh_derived_check_term (BhxhPeriod term, GError **error);

/* BHXH_ERROR_MISUSE unless it is a day. */
gboolean bhxh_derived_check_day (BhxhPeriod day, GError **error);

/* The year before the first one. */
BhxhPeriod bhxh_derived_get_year_before (BhxhPeriod term);

typedef struct
{
  BhxhPeriod term;
  BhxhPeriod day;
  const char *issuer;
} DerivedSettings;

gboolean bhxh_derived_set (Derived *derived,
                           const DerivedSettings *settings,
                           GError **error);

/* Sets identifier (@id, unless that is NULL) and titles: those of @plan, in which the
 * years of its term are replaced by others. */
gboolean bhxh_derived_set_names (Derived *derived,
                                 const BhxhPlan *plan,
                                 BhxhPeriod term,
                                 const char *id,
                                 GError **error);
