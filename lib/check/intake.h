/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What actuals are asked as they come in, whatever rules a plan has: rules of the same
 * language, made of its indicators; and whether a period was sent twice.
 */
#pragma once

#include "check/evaluate.h"
#include "model/plan.h"

typedef struct
{
  Rule *rules;
  guint n_rules;
  GPtrArray *texts; /* that the rules borrow */
} IntakeRules;

/* The rules for each indicator of persons: how far it may be from the previous period,
 * that it does not exceed what it is part of, that it is the sum over the units below.
 * Where the plan has a rule for actuals about the same figures, that one counts. FALSE
 * when memory lacks; clear it in either case. */
gboolean bhxh_intake_rules_init (IntakeRules *intake,
                                 const BhxhPlan *plan,
                                 guint jump_percent,
                                 GError **error);
void bhxh_intake_rules_clear (IntakeRules *intake);

/* What stood in a cell before: figure @index of those that were replaced or withdrawn, the
 * latest first. FALSE past them, and when the cell came once. */
gboolean bhxh_intake_get_before (const CheckSource *source,
                                 CheckCell cell,
                                 guint index,
                                 Figure *before);

/* Whether the unit's figures of the period are all those of the previous one: of at least
 * two indicators of persons, each that both periods have. */
gboolean bhxh_intake_is_repeated (const CheckSource *source,
                                  guint unit,
                                  BhxhPeriod period);

/* Calls @visit for the cells of which that is said, the indicators in their order, each
 * with its previous period after it. */
void bhxh_intake_visit_repeated (const CheckSource *source,
                                 guint unit,
                                 BhxhPeriod period,
                                 CheckVisit visit,
                                 gpointer data);
