/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that callers give one by one in any order, and the end of building: what is made
 * of the rows after the last of them.
 */
#include "base/memory.h"

#include "base/error.h"
#include "model/plan-private.h"

#include <string.h>

/* --- Rows one by one -----------------------------------------------------------------
 */

/* A row of the caller's, ready to be added. */
typedef struct
{
  const char *const *columns;
  Span *fields;
  gsize n;
} GivenRow;

/* Where a row of no file is said to be: where it would be in the file. */
static guint64
next_line (const RecordStore *store)
{
  return (guint64) store->data.n_rows + 2;
}

static Place
row_place (const RecordStore *store)
{
  return (Place){ .file = store->schema->file, .line = next_line (store) };
}

/* Names and texts within the limit of a field, as fields; NULL with @error. */
static Span *
make_fields (const BhxhPlanBuilder *builder,
             const char *const *columns,
             const char *const *values,
             gsize n,
             GError **error)
{
  const guint64 limit =
      bhxh_options_or_default (builder->options)->limits[BHXH_LIMIT_FIELD_BYTES];
  g_autofree Span *fields = bhxh_try_new (n, sizeof (Span), error);

  for (gsize i = 0; fields != NULL && i < n; i++)
    {
      const char *value = values[i] != NULL ? values[i] : "";

      if (strlen (value) > MIN (limit, G_MAXUINT32) || strlen (columns[i]) > limit)
        {
          bhxh_set_error (error, BHXH_ERROR_LIMIT,
                          "%.64s: hơn %" G_GUINT64_FORMAT " byte trong một ô",
                          "%.64s: more than %" G_GUINT64_FORMAT " bytes in a field",
                          columns[i], limit);
          return NULL;
        }
      fields[i] = span_of (value);
    }
  return g_steal_pointer (&fields);
}

/* Texts that are not UTF-8 are problems, and blank from here on. */
static void
drop_bad_texts (BhxhPlanBuilder *builder, const RecordStore *store, GivenRow *row)
{
  for (gsize i = 0; i < row->n; i++)
    if (!g_utf8_validate (row->fields[i].text, (gssize) row->fields[i].length, NULL))
      {
        bhxh_plan_builder_add_problem (builder, PROBLEM_BAD_UTF8, row_place (store),
                                       row->fields[i].text, NULL, NULL);
        row->fields[i] = (Span){ "", 0 };
      }
}

/* Columns of the row's table; all are added before the row is, so that the first unknown
 * one does not disturb the row. */
static gboolean
resolve_columns (BhxhPlanBuilder *builder,
                 RecordStore *store,
                 const GivenRow *row,
                 GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &builder->columns, &builder->columns_capacity, row->n,
                      sizeof (gint), error))
    return FALSE;
  for (gsize i = 0; i < row->n; i++)
    {
      const char *name = row->columns[i];

      if (*name == '\0' || !g_utf8_validate (name, -1, NULL))
        {
          builder->columns[i] = -1;
          bhxh_plan_builder_add_problem (builder, PROBLEM_BAD_CODE, row_place (store),
                                         name, "note", NULL);
          continue;
        }
      builder->columns[i] = bhxh_records_add_column (store, name, strlen (name), error);
      if (builder->columns[i] < 0)
        return FALSE;
    }
  return TRUE;
}

/* Columns that must be there and were not given are as missing as blank ones. */
static void
report_absent (BhxhPlanBuilder *builder, const RecordStore *store, gsize n_fields)
{
  const SchemaTable *schema = store->schema;

  for (guint column = 0; column < schema->n_columns; column++)
    {
      gboolean is_there = (schema->columns[column].flags & SCHEMA_REQUIRED) == 0;

      for (gsize i = 0; i < n_fields && !is_there; i++)
        is_there = builder->columns[i] == (gint) column;
      if (!is_there)
        bhxh_plan_builder_add_problem (builder, PROBLEM_MISSING_VALUE, row_place (store),
                                       schema->columns[column].name, NULL, NULL);
    }
}

/* The table's rows: for targets those that wait. */
static RecordStore *
get_store (BhxhPlanBuilder *builder, BhxhPlanTable table, GError **error)
{
  if (bhxh_plan_builder_ensure_plan (builder, error) == NULL)
    return NULL;
  if (table != BHXH_PLAN_TARGETS)
    return &builder->plan->tables[table];
  if (!builder->has_pending)
    {
      builder->has_pending = bhxh_records_init (&builder->pending, table, error);
      if (!builder->has_pending)
        {
          bhxh_records_clear (&builder->pending);
          return NULL;
        }
    }
  return &builder->pending;
}

static gboolean
add_given_row (BhxhPlanBuilder *builder,
               RecordStore *store,
               GivenRow *row,
               GError **error)
{
  drop_bad_texts (builder, store, row);
  if (!resolve_columns (builder, store, row, error))
    return FALSE;
  if (store != &builder->pending)
    report_absent (builder, store, row->n);
  builder->source =
      (PlanSource){ .table = store->schema->table, .n_columns = (guint) row->n };
  builder->plan->is_given[store->schema->table] = TRUE;
  return bhxh_plan_builder_add_to (builder, store, row->fields, next_line (store), error);
}

gboolean
bhxh_plan_builder_add_row (BhxhPlanBuilder *builder,
                           BhxhPlanTable table,
                           const char *const *columns,
                           const char *const *values,
                           gsize n_columns,
                           GError **error)
{
  RecordStore *store = NULL;
  g_autofree Span *fields = NULL;
  GivenRow row = { .columns = columns, .n = n_columns };

  g_return_val_if_fail (builder != NULL && bhxh_schema_get (table) != NULL, FALSE);
  g_return_val_if_fail (n_columns == 0 || (columns != NULL && values != NULL), FALSE);
  if (n_columns > RECORDS_MAX_COLUMNS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "%s: hơn %d cột",
                      "%s: more than %d columns", bhxh_schema_get (table)->file,
                      RECORDS_MAX_COLUMNS);
      return FALSE;
    }
  store = get_store (builder, table, error);
  if (store == NULL)
    return FALSE;
  fields = make_fields (builder, columns, values, n_columns, error);
  if (fields == NULL)
    return FALSE;
  row.fields = fields;
  return add_given_row (builder, store, &row, error);
}

/* --- The end -------------------------------------------------------------------------
 */

/* Gives the targets that waited to the loader, as if they came from a file. */
static gboolean
load_pending (BhxhPlanBuilder *builder, GError **error)
{
  const Records *rows = &builder->pending.data;
  g_autofree Span *fields = NULL;
  PlanSource source = { .table = BHXH_PLAN_TARGETS, .n_columns = rows->n_columns };

  fields = bhxh_try_new (rows->n_columns, sizeof (Span), error);
  if (fields == NULL)
    return FALSE;
  source.header = rows->names;
  source.header_line = 1;
  source.n_expected = rows->n_rows;
  if (!bhxh_plan_builder_begin (builder, &source, error))
    return FALSE;
  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = 0; i < rows->n_columns; i++)
        {
          const char *text = records_get (rows, row, i);

          fields[i] = span_of (text);
        }
      if (!bhxh_plan_builder_add_fields (builder, fields, builder->pending.lines[row],
                                         error))
        return FALSE;
    }
  return TRUE;
}

/* The issuer is an agency also where no table of agencies says so. */
static gboolean
add_issuer (BhxhPlan *plan, GError **error)
{
  RecordStore *agencies = &plan->tables[BHXH_PLAN_AGENCIES];
  const char *issuer = plan->settings[SETTING_ISSUER];
  const gsize length = issuer != NULL ? strlen (issuer) : 0;

  if (agencies->data.n_rows > 0 || issuer == NULL)
    return TRUE;
  plan->is_given[BHXH_PLAN_AGENCIES] = FALSE;
  return bhxh_records_add_row (agencies, 0, error) &&
         bhxh_records_set_cell (agencies, 0, issuer, length, 0, error) &&
         bhxh_records_set_cell (agencies, 1, issuer, length, 0, error);
}

static void
report_duplicate (guint row, guint first, gpointer data)
{
  gpointer *pair = data;
  const RecordStore *store = pair[1];
  const Place place = bhxh_records_get_place (store, first, 0);
  g_autofree char *other =
      g_strdup_printf ("%s:%" G_GUINT64_FORMAT, place.file, place.line);

  bhxh_plan_builder_add_problem (pair[0], PROBLEM_DUPLICATE_KEY,
                                 bhxh_records_get_place (store, row, 0),
                                 records_get (&store->data, row, 0), NULL, other);
}

/* Rows by key. Units of one code on different days are the frame's business. */
static gboolean
index_tables (BhxhPlanBuilder *builder, GError **error)
{
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    {
      RecordStore *store = &builder->plan->tables[table];
      gpointer pair[] = { builder, store };

      if (!bhxh_records_index (store, table == BHXH_PLAN_UNITS ? NULL : report_duplicate,
                               pair, error))
        return FALSE;
    }
  return TRUE;
}

/* What targets and checks look things up in. */
gboolean
bhxh_plan_builder_prepare (BhxhPlanBuilder *builder, GError **error)
{
  bhxh_plan_builder_check_settings (builder);
  return add_issuer (builder->plan, error) && index_tables (builder, error);
}

/* What went wrong first: a call that failed, or else a problem. */
static gboolean
pass_problem (BhxhPlanBuilder *builder, GError **error)
{
  if (builder->problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&builder->problem));
  return FALSE;
}

static BhxhPlan *
finish (BhxhPlanBuilder *builder, GError **error)
{
  BhxhPlan *plan = bhxh_plan_builder_ensure_plan (builder, error);

  if (plan == NULL || !bhxh_plan_builder_ensure_targets (builder, error) ||
      (builder->has_pending && !load_pending (builder, error)) ||
      !bhxh_plan_builder_check (builder, error))
    return NULL;
  if (builder->targets != NULL)
    {
      plan->statements = bhxh_target_loader_finish (builder->targets, error);
      if (plan->statements == NULL)
        return NULL;
    }
  if (!pass_problem (builder, error))
    return NULL;
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    bhxh_records_forget_places (&plan->tables[table]);
  plan->targets = bhxh_plan_make_targets (
      plan, (guint) bhxh_plan_find_agency (plan, plan->settings[SETTING_ISSUER], -1),
      error);
  return plan->targets != NULL ? g_steal_pointer (&builder->plan) : NULL;
}

BhxhPlan *
bhxh_plan_builder_finish (BhxhPlanBuilder *builder, GError **error)
{
  BhxhPlan *plan = NULL;

  g_return_val_if_fail (builder != NULL, NULL);
  plan = finish (builder, error);
  bhxh_plan_builder_reset (builder);
  return plan;
}
