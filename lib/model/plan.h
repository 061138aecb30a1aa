/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a plan is made of: the frame, the statements as figures, and the rows of the other
 * tables as they were given, unknown columns included; and how codecs fill a builder.
 */
#pragma once

#include "base/span.h"
#include "model/figures.h"
#include "model/records.h"
#include "model/rule.h"
#include "model/schema.h"

#include <bhxhplan/plan-builder.h>

/* The rows of a table; for targets none: they are figures. */
const Records *bhxh_plan_get_records (const BhxhPlan *plan, BhxhPlanTable table);

/* Types of the columns of targets; all other columns of a plan's tables are texts. */
extern const BhxhColumnType bhxh_target_types[TARGET_N_COLUMNS];

/* The plan's rules, parsed; one a row of rules.csv. Borrowed. */
const Rule *bhxh_plan_get_rules (const BhxhPlan *plan, guint *n_rules);

/* Agency row by code; -1 when there is none. */
gint bhxh_plan_find_agency (const BhxhPlan *plan, const char *code, gssize length);

/* The statements; borrowed. */
BhxhFigures *bhxh_plan_get_statements (const BhxhPlan *plan);

/* Names of the columns of targets.csv that are not known here. */
const char *const *bhxh_plan_get_extra_target_columns (const BhxhPlan *plan,
                                                       guint *n_columns);

/* TRUE when the table has rows of its own, or its file was there: it is to be saved. An
 * issuer that no agencies.csv describes is a row of agencies, but not the table's own. */
gboolean bhxh_plan_has_table (const BhxhPlan *plan, BhxhPlanTable table);

/* What concerns the plan as a whole, as text; by the names of bhxh_plan_builder_set();
 * "". */
const char *bhxh_plan_get_setting (const BhxhPlan *plan, const char *key);

/* The package's descriptor as it was loaded (JSON text), so that unknown keys survive; or
 * NULL. */
const char *bhxh_plan_get_descriptor (const BhxhPlan *plan);
void bhxh_plan_builder_set_descriptor (BhxhPlanBuilder *builder,
                                       const char *json,
                                       const char *file);

/* What is wrong with a setting was reported: that it is not set is no further problem. */
void bhxh_plan_builder_excuse_setting (BhxhPlanBuilder *builder, const char *key);

/* A part of the plan could not be read, which was reported: from here on cells are looked
 * at one by one, and nothing is compared with what is not there. No plan is made. */
void bhxh_plan_builder_give_up (BhxhPlanBuilder *builder);

/* --- Adding rows from a file ---------------------------------------------------------
 */

/* The character of its line, from 1, at which field @field of the row being added begins,
 * or with @at of 0 or more, byte @at of its text. */
typedef guint64 (*LocateFunc) (gpointer data, guint field, gssize at);

/* A file of rows. Targets must come last: with them the axes are made of what was added.
 */
typedef struct
{
  BhxhPlanTable table;
  const char *file; /* as the caller of the load named it; NULL: the schema's */
  const char *const *header;
  guint n_columns;
  guint64 header_line;
  guint64 n_expected; /* rows at most; 0: not known */
  LocateFunc locate;  /* NULL: columns are not told */
  gpointer locate_data;
  gboolean is_trusted; /* cells are known to be right by themselves */
} PlanSource;

/* Begins a file; resolves its header once. FALSE with BHXH_ERROR_LIMIT or
 * BHXH_ERROR_MEMORY only: all else is kept as a problem, as it is for rows. */
gboolean bhxh_plan_builder_begin (BhxhPlanBuilder *builder,
                                  const PlanSource *source,
                                  GError **error);

/* Adds a row of the file begun last; it has as many fields as the header. */
gboolean bhxh_plan_builder_add_fields (BhxhPlanBuilder *builder,
                                       const Span *fields,
                                       guint64 line,
                                       GError **error);

/* For problems that a codec finds itself. */
void bhxh_plan_builder_add_problem (BhxhPlanBuilder *builder,
                                    ProblemKind kind,
                                    Place place,
                                    const char *text,
                                    const char *expected,
                                    const char *other);

/* Keeps an error that is one of several problems, as the first if there was none; taken.
 */
void bhxh_plan_builder_take_error (BhxhPlanBuilder *builder, GError *problem);

/* The first problem; NULL when there was none. Free with g_error_free(). */
GError *bhxh_plan_builder_steal_error (BhxhPlanBuilder *builder);
