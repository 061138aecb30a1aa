/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inside of plans and builders, for the files that make them.
 */
#pragma once

#include "base/options.h"
#include "model/frame-build.h"
#include "model/plan.h"

struct _BhxhPlan
{
  gatomicrefcount refs;
  char *settings[PLAN_N_SETTINGS]; /* NULL: not set */
  BhxhPeriod term;
  BhxhPeriod frame_date;
  RecordStore tables[PLAN_N_TABLES]; /* [0] unused; targets: only the column names */
  gboolean is_given[PLAN_N_TABLES];
  BhxhFigures *statements;
  BhxhFigures *targets; /* the issuer's */
  Rule *rules;
  guint n_rules;
  char *descriptor;
};

typedef struct _TargetLoader TargetLoader;

struct _BhxhPlanBuilder
{
  BhxhOptions *options; /* the caller's, or NULL */
  BhxhPlan *plan;
  GError *problem;     /* the first */
  RecordStore pending; /* rows of targets that wait for the axes */
  gboolean has_pending;
  PlanSource source; /* the file begun last */
  gint *columns;     /* by field: column of the table's store */
  gsize columns_capacity;
  guint64 line;
  gboolean is_prepared;
  BhxhFrame *axes; /* without periods; NULL while there is none */
  gboolean axes_failed;
  char *descriptor_file;                 /* where settings are from; NULL: the caller */
  gboolean is_reported[PLAN_N_SETTINGS]; /* why it is not set was said */
  TargetLoader *targets;
};

/* --- plan-builder.c --------------------------------------------------------------------
 */

BhxhPlan *bhxh_plan_builder_ensure_plan (BhxhPlanBuilder *builder, GError **error);

/* Back to an empty builder. */
void bhxh_plan_builder_reset (BhxhPlanBuilder *builder);

/* Makes the axes when that was not tried yet; without them targets are only looked at. */
gboolean bhxh_plan_builder_ensure_targets (BhxhPlanBuilder *builder, GError **error);

/* Reports what a plan cannot do without; sets the frame date where it was left out. */
void bhxh_plan_builder_check_settings (BhxhPlanBuilder *builder);

/* The file that settings are from. */
Place bhxh_plan_builder_get_descriptor_place (const BhxhPlanBuilder *builder);

/* Where a field of the current row stands. */
Place bhxh_plan_builder_get_place (const BhxhPlanBuilder *builder, guint field);

/* Reports what is wrong with a cell by itself. */
void bhxh_plan_builder_check_cell (BhxhPlanBuilder *builder,
                                   const SchemaColumn *column,
                                   Span text,
                                   guint field);

/* Adds a row to @store, by builder->source and builder->columns. */
gboolean bhxh_plan_builder_add_to (BhxhPlanBuilder *builder,
                                   RecordStore *store,
                                   const Span *fields,
                                   guint64 line,
                                   GError **error);

/* --- plan-builder-rows.c ---------------------------------------------------------------
 */

/* Makes what targets and checks look things up in: settings, agencies, keys. */
gboolean bhxh_plan_builder_prepare (BhxhPlanBuilder *builder, GError **error);

/* --- plan-cell.c: what a cell may hold -----------------------------------------------
 */

/* What is wrong with a cell; kind 0: nothing. */
typedef struct
{
  ProblemKind kind;
  const char *expected; /* static, or NULL */
  Span part;            /* of the cell; no text: the whole */
} CellProblem;

CellProblem bhxh_cell_check (const SchemaColumn *column, Span text);

/* TRUE for kinds whose outer spaces mean nothing. */
gboolean bhxh_cell_is_trimmed (CellKind kind);
Span bhxh_span_trim (Span text);

/* A day, a month or year (some day of it), or first/last; blank is both none. FALSE when
 * it is none of these or reversed. */
gboolean bhxh_cell_parse_date (Span text, UncertainDay *day);
gboolean bhxh_cell_parse_integer (Span text, gint *value);

/* The next item of a list of codes separated by ;, trimmed; FALSE at the end. @rest
 * moves. */
gboolean bhxh_cell_next_item (Span *rest, Span *item);

/* The names of a closed list, with commas; free with g_free(). */
char *bhxh_cell_dup_labels (const SchemaColumn *column);

/* --- plan-axes.c: units, successions and indicators to a frame ------------------------
 */

BhxhFrame *bhxh_plan_builder_make_axes (BhxhPlanBuilder *builder, GError **error);

/* --- plan-targets.c -------------------------------------------------------------------
 */

TargetLoader *bhxh_target_loader_new (BhxhPlanBuilder *builder, GError **error);
void bhxh_target_loader_free (TargetLoader *loader);

/* Which field of a row is which column; @fields by store column, -1: not there. */
gboolean bhxh_target_loader_set_fields (TargetLoader *loader,
                                        const gint *columns,
                                        guint n_fields,
                                        GError **error);
gboolean bhxh_target_loader_add (TargetLoader *loader,
                                 const Span *fields,
                                 GError **error);

/* The statements, sealed; the loader is empty afterwards. */
BhxhFigures *bhxh_target_loader_finish (TargetLoader *loader, GError **error);

/* --- plan-check.c: rows against rows ---------------------------------------------------
 */

/* Reports what only the whole plan shows; parses the rules. */
gboolean bhxh_plan_builder_check (BhxhPlanBuilder *builder, GError **error);

/* --- plan-check-changes.c --------------------------------------------------------------
 */

/* Reports agencies that became, over others, what they were. */
gboolean bhxh_plan_builder_check_changes (BhxhPlanBuilder *builder, GError **error);

/* --- plan-owner.c ----------------------------------------------------------------------
 */

/* The targets of one owner (row of agencies). */
BhxhFigures *bhxh_plan_make_targets (BhxhPlan *plan, guint agency, GError **error);

/* --- plan.c ----------------------------------------------------------------------------
 */

BhxhPlan *bhxh_plan_new (GError **error);

static inline BhxhDiagnostics *
builder_diagnostics (const BhxhPlanBuilder *builder)
{
  return bhxh_options_or_default (builder->options)->diagnostics;
}
