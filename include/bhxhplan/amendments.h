/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What later decisions changed of a plan.
 */
#pragma once

#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup amendments Amendments
 *  @brief The plan as first given, and the plan in force.
 *
 *  An amendment is a folder like a plan package, but holds only what changed: its
 *  `datapackage.json` names the plan that it `amends` and the day it is in force from,
 *  its files have rows that are new, that stand for others, or that take others away.
 *  See @ref amendments_page.
 *  @{ */

/**
 * @brief The plan as it is in force, with what amendments changed.
 *
 * Amendments are applied in the order of the days from which they are in force, those of
 * one day in the order given; what comes later counts. The plan itself stays as it is. A
 * row stands for the one with the same key; where the amendment's file has not all
 * columns, the others stay. Targets of a unit, indicator, period, kind and owner stand
 * for all that the plan stated there. A row with `removed` true takes that away.
 *
 * @param plan        The plan as first given; borrowed.
 * @param folders     The amendments' folders; borrowed; may be NULL when there are none.
 * @param n_folders   How many.
 * @param options     Options or NULL; reads the day (#BHXH_PERIOD_NONE: all amendments
 *                    count; else those that are in force on it), diagnostics, limits,
 *                    manifest, progress.
 * @param[out] error  #BHXH_ERROR_FILE; #BHXH_ERROR_SYNTAX; #BHXH_ERROR_VERSION;
 *                    #BHXH_ERROR_DATA: something is missing, or what is to be removed is
 *                    not there; #BHXH_ERROR_MISUSE: it amends another plan; whatever
 *                    bhxh_plan_load() says of the plan that it makes;
 *                    #BHXH_ERROR_CANCELLED; #BHXH_ERROR_MEMORY.
 * @return The plan in force, @p plan itself where nothing changes it; free with
 *         bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_load_in_force (BhxhPlan *plan,
                                   const char *const *folders,
                                   gsize n_folders,
                                   BhxhOptions *options,
                                   GError **error);

G_END_DECLS

/** @} */
