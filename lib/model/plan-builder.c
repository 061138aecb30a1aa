/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How rows get into a plan: headers to columns, cells checked one by one, and the order
 * in which the parts of a plan can be made.
 */
#include "base/error.h"
#include "base/memory.h"
#include "model/plan-private.h"

#include <string.h>

BhxhPlanBuilder *
bhxh_plan_builder_new (BhxhOptions *options)
{
  BhxhPlanBuilder *builder = g_new0 (BhxhPlanBuilder, 1);

  if (options != NULL)
    builder->options = bhxh_options_ref (options);
  return builder;
}

void
bhxh_plan_builder_reset (BhxhPlanBuilder *builder)
{
  g_clear_pointer (&builder->targets, bhxh_target_loader_free);
  g_clear_pointer (&builder->axes, bhxh_frame_unref);
  g_clear_pointer (&builder->plan, bhxh_plan_unref);
  g_clear_error (&builder->problem);
  if (builder->has_pending)
    bhxh_records_clear (&builder->pending);
  builder->has_pending = FALSE;
  builder->axes_failed = FALSE;
  builder->is_prepared = FALSE;
  g_clear_pointer (&builder->descriptor_file, g_free);
  memset (builder->is_reported, 0, sizeof builder->is_reported);
  builder->source = (PlanSource){ 0 };
}

void
bhxh_plan_builder_free (BhxhPlanBuilder *builder)
{
  if (builder == NULL)
    return;
  bhxh_plan_builder_reset (builder);
  g_free (builder->columns);
  bhxh_options_unref (builder->options);
  g_free (builder);
}

BhxhPlan *
bhxh_plan_builder_ensure_plan (BhxhPlanBuilder *builder, GError **error)
{
  if (builder->plan == NULL)
    builder->plan = bhxh_plan_new (error);
  return builder->plan;
}

void
bhxh_plan_builder_add_problem (BhxhPlanBuilder *builder,
                               ProblemKind kind,
                               Place place,
                               const char *text,
                               const char *expected,
                               const char *other)
{
  bhxh_diagnostics_add (builder_diagnostics (builder), kind, place, text, expected, other,
                        &builder->problem);
}

void
bhxh_plan_builder_take_error (BhxhPlanBuilder *builder, GError *problem)
{
  if (builder->problem == NULL)
    builder->problem = problem;
  else
    g_error_free (problem);
}

GError *
bhxh_plan_builder_steal_error (BhxhPlanBuilder *builder)
{
  return g_steal_pointer (&builder->problem);
}

/* --- Headers -------------------------------------------------------------------------
 */

Place
bhxh_plan_builder_get_place (const BhxhPlanBuilder *builder, guint field)
{
  const PlanSource *source = &builder->source;

  return (Place){
    .file = source->file != NULL ? source->file : bhxh_schema_get (source->table)->file,
    .line = builder->line,
    .column = source->locate != NULL ? source->locate (source->locate_data, field, -1) : 0
  };
}

static char *
dup_header (const PlanSource *source)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < source->n_columns && names->len < PROBLEM_MAX_OTHER; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", source->header[i]);
  return g_string_free (names, FALSE);
}

static gboolean
has_column (const BhxhPlanBuilder *builder, guint n_fields, gint column)
{
  for (guint i = 0; i < n_fields; i++)
    if (builder->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* One header to its column; -1 where it cannot serve. */
static gboolean
resolve_column (BhxhPlanBuilder *builder, guint field, GError **error)
{
  RecordStore *store = &builder->plan->tables[builder->source.table];
  const char *name = builder->source.header[field];
  const Place place = bhxh_plan_builder_get_place (builder, field);
  gint column = -1;

  builder->columns[field] = -1;
  if (*name == '\0')
    {
      bhxh_plan_builder_add_problem (builder, PROBLEM_BAD_CODE, place, name, "note",
                                     NULL);
      return TRUE;
    }
  column = bhxh_records_add_column (store, name, strlen (name), error);
  if (column < 0)
    return FALSE;
  if (has_column (builder, field, column))
    bhxh_plan_builder_add_problem (builder, PROBLEM_DUPLICATE_COLUMN, place, name, NULL,
                                   NULL);
  else
    builder->columns[field] = column;
  if ((guint) column >= store->schema->n_columns)
    bhxh_plan_builder_add_problem (builder, PROBLEM_UNKNOWN_COLUMN, place, name, NULL,
                                   NULL);
  return TRUE;
}

static void
report_missing_columns (BhxhPlanBuilder *builder)
{
  const PlanSource *source = &builder->source;
  const SchemaTable *schema = bhxh_schema_get (source->table);
  Place place = bhxh_plan_builder_get_place (builder, 0);
  g_autofree char *header = dup_header (source);

  place.column = 0;
  for (guint i = 0; i < schema->n_columns; i++)
    if ((schema->columns[i].flags & SCHEMA_REQUIRED) != 0 &&
        !has_column (builder, source->n_columns, (gint) i))
      bhxh_plan_builder_add_problem (builder, PROBLEM_MISSING_COLUMN, place,
                                     schema->columns[i].name, NULL, header);
}

gboolean
bhxh_plan_builder_ensure_targets (BhxhPlanBuilder *builder, GError **error)
{
  if (!builder->is_prepared && !bhxh_plan_builder_prepare (builder, error))
    return FALSE;
  builder->is_prepared = TRUE;
  if (builder->axes == NULL && !builder->axes_failed)
    {
      g_autoptr (GError) local = NULL;

      builder->axes = bhxh_plan_builder_make_axes (builder, &local);
      builder->axes_failed = builder->axes == NULL;
      if (local != NULL && builder->problem == NULL)
        builder->problem = g_steal_pointer (&local);
    }
  if (builder->axes != NULL && builder->targets == NULL)
    builder->targets = bhxh_target_loader_new (builder, error);
  return builder->axes == NULL || builder->targets != NULL;
}

gboolean
bhxh_plan_builder_begin (BhxhPlanBuilder *builder,
                         const PlanSource *source,
                         GError **error)
{
  RecordStore *store = NULL;

  if (bhxh_plan_builder_ensure_plan (builder, error) == NULL ||
      !bhxh_try_grow ((gpointer *) &builder->columns, &builder->columns_capacity,
                      source->n_columns, sizeof (gint), error))
    return FALSE;
  builder->source = *source;
  builder->line = source->header_line;
  store = &builder->plan->tables[source->table];
  builder->plan->is_given[source->table] = TRUE;
  g_free (store->file);
  store->file = g_strdup (source->file);
  for (guint i = 0; i < source->n_columns; i++)
    if (!resolve_column (builder, i, error))
      return FALSE;
  report_missing_columns (builder);
  if (source->table != BHXH_PLAN_TARGETS)
    return TRUE;
  return bhxh_plan_builder_ensure_targets (builder, error) &&
         (builder->targets == NULL ||
          bhxh_target_loader_set_fields (builder->targets, builder->columns,
                                         source->n_columns, error));
}

/* --- Cells ---------------------------------------------------------------------------
 */

static gboolean
is_name (const SchemaColumn *column)
{
  return column->kind == CELL_CODE || column->kind == CELL_NAME ||
         g_str_has_prefix (column->name, "name_");
}

/* Where the part of the cell that is wrong begins; @text is the field's. */
static Place
find_place (const BhxhPlanBuilder *builder,
            const CellProblem *problem,
            Span text,
            guint field)
{
  const PlanSource *source = &builder->source;
  Place place = bhxh_plan_builder_get_place (builder, field);

  if (problem->part.text != NULL && source->locate != NULL)
    place.column =
        source->locate (source->locate_data, field, problem->part.text - text.text);
  return place;
}

void
bhxh_plan_builder_check_cell (BhxhPlanBuilder *builder,
                              const SchemaColumn *column,
                              Span text,
                              guint field)
{
  const guint64 name_limit =
      bhxh_options_or_default (builder->options)->limits[BHXH_LIMIT_NAME_BYTES];
  const Span cell = bhxh_cell_is_trimmed (column->kind) ? bhxh_span_trim (text) : text;
  CellProblem problem = bhxh_cell_check (column, cell);
  const Span wrong = problem.part.text != NULL ? problem.part : cell;
  g_autofree char *expected = NULL;
  g_autofree char *copy = NULL;

  if (is_name (column) && cell.length > name_limit)
    {
      problem.kind = PROBLEM_NAME_TOO_LONG;
      expected = g_strdup_printf ("%" G_GUINT64_FORMAT, name_limit);
    }
  if (problem.kind == 0)
    return;
  if (problem.expected != NULL && expected == NULL)
    expected = g_strdup (problem.expected);
  else if (problem.kind == PROBLEM_BAD_CODE_VALUE || problem.kind == PROBLEM_UNKNOWN_KIND)
    expected = bhxh_cell_dup_labels (column);
  copy = problem.kind == PROBLEM_MISSING_VALUE
             ? g_strdup (column->name)
             : g_strndup (wrong.text, MIN (wrong.length, PROBLEM_MAX_TEXT * 2));
  bhxh_plan_builder_add_problem (builder, problem.kind,
                                 find_place (builder, &problem, text, field), copy,
                                 expected, NULL);
}

static Span
cell_of (const SchemaTable *schema, gint column, Span text)
{
  const gboolean is_known = column >= 0 && (guint) column < schema->n_columns;

  return is_known && bhxh_cell_is_trimmed (schema->columns[column].kind)
             ? bhxh_span_trim (text)
             : text;
}

/* What the cells alone say, for rows whose meaning cannot be found out. */
static void
check_row (BhxhPlanBuilder *builder, const Span *fields, guint n_fields)
{
  const SchemaTable *schema = bhxh_schema_get (builder->source.table);

  for (guint i = 0; i < n_fields; i++)
    {
      const gint column = builder->columns[i];

      if (column >= 0 && (guint) column < schema->n_columns)
        bhxh_plan_builder_check_cell (builder, &schema->columns[column], fields[i], i);
    }
}

static gboolean
check_limit (const BhxhPlanBuilder *builder,
             BhxhLimit limit,
             guint64 n,
             const char *what_vi,
             const char *what_en,
             GError **error)
{
  const guint64 most = bhxh_options_or_default (builder->options)->limits[limit];
  const char *file = bhxh_schema_get (builder->source.table)->file;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (n <= most)
    return TRUE;
  vi = g_strdup_printf ("%s: hơn %" G_GUINT64_FORMAT " %s", file, most, what_vi);
  en = g_strdup_printf ("%s: more than %" G_GUINT64_FORMAT " %s", file, most, what_en);
  bhxh_set_error_messages (error, BHXH_ERROR_LIMIT, vi, en);
  return FALSE;
}

static gboolean
check_limits (const BhxhPlanBuilder *builder, const RecordStore *store, GError **error)
{
  const BhxhPlanTable table = store->schema->table;
  const guint64 n = (guint64) store->data.n_rows + 1;

  return check_limit (builder, BHXH_LIMIT_ROWS, n, "dòng", "rows", error) &&
         (table != BHXH_PLAN_UNITS ||
          check_limit (builder, BHXH_LIMIT_UNITS, n, "đơn vị", "units", error)) &&
         (table != BHXH_PLAN_INDICATORS || check_limit (builder, BHXH_LIMIT_INDICATORS, n,
                                                        "chỉ tiêu", "indicators", error));
}

/* Where a cell is kept to stand: of an expression its text, in which a problem's place is
 * counted, else the field. */
static guint64
locate_cell (const PlanSource *source,
             const SchemaTable *schema,
             gint column,
             guint field)
{
  const gboolean is_expression = (guint) column < schema->n_columns &&
                                 schema->columns[column].kind == CELL_EXPRESSION;

  return source->locate (source->locate_data, field, is_expression ? 0 : -1);
}

static gboolean
add_record (BhxhPlanBuilder *builder,
            RecordStore *store,
            const Span *fields,
            GError **error)
{
  const PlanSource *source = &builder->source;

  if (!bhxh_records_add_row (store, builder->line, error))
    return FALSE;
  for (guint i = 0; i < source->n_columns; i++)
    {
      const gint column = builder->columns[i];
      const Span cell = cell_of (store->schema, column, fields[i]);

      if (column >= 0 &&
          !bhxh_records_set_cell (
              store, (guint) column, cell.text, cell.length,
              source->locate != NULL ? locate_cell (source, store->schema, column, i) : 0,
              error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_plan_builder_add_to (BhxhPlanBuilder *builder,
                          RecordStore *store,
                          const Span *fields,
                          guint64 line,
                          GError **error)
{
  builder->line = line;
  if (!check_limits (builder, store, error))
    return FALSE;
  if (store != &builder->pending && !builder->source.is_trusted)
    check_row (builder, fields, builder->source.n_columns);
  return add_record (builder, store, fields, error);
}

gboolean
bhxh_plan_builder_add_fields (BhxhPlanBuilder *builder,
                              const Span *fields,
                              guint64 line,
                              GError **error)
{
  const BhxhPlanTable table = builder->source.table;

  builder->line = line;
  if (table != BHXH_PLAN_TARGETS)
    return bhxh_plan_builder_add_to (builder, &builder->plan->tables[table], fields, line,
                                     error);
  if (builder->targets != NULL)
    return bhxh_target_loader_add (builder->targets, fields, error);
  check_row (builder, fields, builder->source.n_columns);
  return TRUE;
}
