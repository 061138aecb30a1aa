/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a plan is made of: the frame, the statements as figures, and the rows of the other
 * tables as they were given, unknown columns included.
 */
#pragma once

#include "model/figures.h"
#include "model/records.h"
#include "model/rule.h"
#include "model/schema.h"

#include <bhxhplan/plan-builder.h>

const Records *bhxh_plan_get_records (const BhxhPlan *plan, BhxhPlanTable table);

/* The plan's rules, parsed; one a row of rules.csv. Borrowed. */
const Rule *bhxh_plan_get_rules (const BhxhPlan *plan, guint *n_rules);

/* Agency row by code; -1 when there is none. */
gint bhxh_plan_find_agency (const BhxhPlan *plan, const char *code, gssize length);

/* The statements; borrowed; and the targets of the issuer, borrowed. */
BhxhFigures *bhxh_plan_get_statements (const BhxhPlan *plan);
BhxhFigures *bhxh_plan_get_targets (const BhxhPlan *plan);

/* Names of the columns of targets.csv that are not known here. */
const char *const *bhxh_plan_get_extra_target_columns (const BhxhPlan *plan, guint *n_columns);

/* The package's descriptor as it was loaded (JSON text), so that unknown keys survive; or NULL. */
const char *bhxh_plan_get_descriptor (const BhxhPlan *plan);
void bhxh_plan_builder_set_descriptor (BhxhPlanBuilder *builder, const char *json);

/* Adding rows from a file: fields need not end with NUL; places are kept for problems.
 * @columns come from bhxh_plan_builder_begin(), which resolves header names once. */
typedef struct
{
  const char *text;
  gsize length;
} Span;

gboolean bhxh_plan_builder_begin (BhxhPlanBuilder *builder, BhxhPlanTable table, const char *file, const char *const *header, guint n_columns, GError **error);
gboolean bhxh_plan_builder_add_fields (BhxhPlanBuilder *builder, const Span *fields, guint n_fields, guint64 line, GError **error);
