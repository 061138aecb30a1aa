/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A plan's tables on their way out: records as they are, statements in the frame's order
 * and as shortly as they can be read back.
 */
#include "base/memory.h"
#include "model/figures-private.h"
#include "model/plan-private.h"
#include "model/unit-codes.h"
#include "table/table.h"

#include <string.h>

typedef struct
{
  BhxhPlan *plan;
  BhxhPlanTable table;
} PlanTableSource;

static void
free_source (gpointer data)
{
  PlanTableSource *source = data;

  bhxh_plan_unref (source->plan);
  g_free (source);
}

/* --- Records ---------------------------------------------------------------------------
 */

typedef struct
{
  const Records *records;
  guint row;
} RecordCursor;

static gpointer
begin_records (gpointer data, GError **error G_GNUC_UNUSED)
{
  const PlanTableSource *source = data;
  RecordCursor *cursor = g_new0 (RecordCursor, 1);

  cursor->records = &source->plan->tables[source->table].data;
  return cursor;
}

static gboolean
next_records (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  RecordCursor *cursor = data;
  const Records *records = cursor->records;

  batch->n_rows = MIN (TABLE_BATCH_ROWS, records->n_rows - cursor->row);
  for (gsize row = 0; row < batch->n_rows; row++)
    for (guint column = 0; column < records->n_columns; column++)
      {
        const char *text = records_get (records, cursor->row + (guint) row, column);

        if (*text != '\0')
          bhxh_batch_set_text (batch, column, row, text);
      }
  cursor->row += (guint) batch->n_rows;
  return TRUE;
}

static const TableSource record_functions = { begin_records, next_records, g_free };

/* --- Statements ------------------------------------------------------------------------
 */

typedef struct
{
  const BhxhPlan *plan;
  BhxhFrame *frame;
  Arena *arena;
  UnitCodes codes; /* what a bare code would be read as */
  guint n_extra;
  guint unit, indicator, period, index; /* the next figure */
} StatementCursor;

static void
end_statements (gpointer data)
{
  StatementCursor *cursor = data;

  bhxh_unit_codes_clear (&cursor->codes);
  bhxh_arena_free (cursor->arena);
  g_free (cursor);
}

static gpointer
begin_statements (gpointer data, GError **error)
{
  const PlanTableSource *source = data;
  StatementCursor *cursor = g_new0 (StatementCursor, 1);

  cursor->plan = source->plan;
  cursor->frame = bhxh_plan_get_frame (source->plan);
  bhxh_plan_get_extra_target_columns (source->plan, &cursor->n_extra);
  cursor->arena = bhxh_arena_new (error);
  if (cursor->arena != NULL &&
      bhxh_unit_codes_init (&cursor->codes, cursor->frame, cursor->arena, error))
    return cursor;
  end_statements (cursor);
  return NULL;
}

/* The bare code where it will be read as the same unit, else code@date. */
static void
set_unit (StatementCursor *cursor, Batch *batch, gsize row)
{
  const BhxhDistrict *district = bhxh_frame_get_district (cursor->frame, cursor->unit);
  const char *code = bhxh_district_get_code (district);
  const BhxhPeriod period = bhxh_frame_get_period (cursor->frame, cursor->period);

  if (!bhxh_unit_codes_needs_date (&cursor->codes, cursor->unit, period))
    bhxh_batch_set_text (batch, TARGET_UNIT, row, code);
  else
    {
      g_autofree char *text = bhxh_frame_dup_dated_code (cursor->frame, cursor->unit);

      bhxh_batch_set_text (batch, TARGET_UNIT, row, bhxh_batch_dup_text (batch, text));
    }
}

static void
set_words (Batch *batch, gsize row, const StatementDetail *detail, guint n_extra)
{
  if (detail == NULL)
    return;
  if (*detail->printed != '\0')
    bhxh_batch_set_text (batch, TARGET_PRINTED, row, detail->printed);
  if (*detail->source != '\0')
    bhxh_batch_set_text (batch, TARGET_SOURCE, row, detail->source);
  for (guint i = 0; detail->extra != NULL && i < n_extra; i++)
    if (*detail->extra[i] != '\0')
      bhxh_batch_set_text (batch, TARGET_N_COLUMNS + i, row, detail->extra[i]);
}

static void
set_figure (StatementCursor *cursor, Batch *batch, gsize row, const Figure *figure)
{
  const BhxhFigures *statements = cursor->plan->statements;
  const Trait *trait = &bhxh_figures_get_traits (statements, NULL)[figure->trait];
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (cursor->frame, cursor->indicator);

  set_unit (cursor, batch, row);
  bhxh_batch_set_text (batch, TARGET_INDICATOR, row, bhxh_indicator_get_code (indicator));
  bhxh_batch_set_value (batch, TARGET_PERIOD, row,
                        bhxh_frame_get_period (cursor->frame, cursor->period));
  bhxh_batch_set_number (batch, TARGET_VALUE, row, figure->value, trait->decimals);
  if (trait->decimals < 0)
    bhxh_batch_set_number (batch, TARGET_DECIMALS, row, trait->decimals, 0);
  if (trait->rounding != bhxh_indicator_get_rounding (indicator))
    bhxh_batch_set_value (batch, TARGET_ROUNDING, row, trait->rounding);
  bhxh_batch_set_value (batch, TARGET_QUALIFIER, row, trait->qualifier);
  bhxh_batch_set_value (batch, TARGET_KIND, row, trait->kind);
  bhxh_batch_set_text (batch, TARGET_OWNER, row,
                       bhxh_figures_get_owner (statements, trait->owner));
  set_words (batch, row, bhxh_figures_get_detail (statements, figure->detail),
             cursor->n_extra);
}

/* Goes to the next cell; FALSE past the last one. */
static gboolean
next_cell (StatementCursor *cursor)
{
  cursor->index = 0;
  if (++cursor->period < bhxh_frame_get_n_periods (cursor->frame))
    return TRUE;
  cursor->period = 0;
  if (++cursor->indicator < bhxh_frame_get_n_indicators (cursor->frame))
    return TRUE;
  cursor->indicator = 0;
  return ++cursor->unit < bhxh_frame_get_n_units (cursor->frame);
}

static gboolean
next_statements (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  StatementCursor *cursor = data;
  const BhxhFigures *statements = cursor->plan->statements;
  Figure figure;

  batch->n_rows = 0;
  if (bhxh_figures_get_n_figures (statements) == 0 ||
      cursor->unit >= bhxh_frame_get_n_units (cursor->frame))
    return TRUE;
  do
    while (bhxh_figures_get_figure (statements, cursor->unit, cursor->indicator,
                                    cursor->period, cursor->index, &figure))
      {
        if (batch->n_rows == TABLE_BATCH_ROWS)
          return TRUE;
        set_figure (cursor, batch, batch->n_rows++, &figure);
        cursor->index++;
      }
  while (next_cell (cursor));
  return TRUE;
}

static const TableSource statement_functions = { begin_statements, next_statements,
                                                 end_statements };

/* --- Tables ----------------------------------------------------------------------------
 */

const BhxhColumnType bhxh_target_types[TARGET_N_COLUMNS] = {
  [TARGET_UNIT] = BHXH_COLUMN_TEXT,       [TARGET_INDICATOR] = BHXH_COLUMN_TEXT,
  [TARGET_PERIOD] = BHXH_COLUMN_PERIOD,   [TARGET_VALUE] = BHXH_COLUMN_NUMBER,
  [TARGET_DECIMALS] = BHXH_COLUMN_NUMBER, [TARGET_ROUNDING] = BHXH_COLUMN_CODE,
  [TARGET_PRINTED] = BHXH_COLUMN_TEXT,    [TARGET_QUALIFIER] = BHXH_COLUMN_CODE,
  [TARGET_KIND] = BHXH_COLUMN_CODE,       [TARGET_OWNER] = BHXH_COLUMN_TEXT,
  [TARGET_SOURCE] = BHXH_COLUMN_TEXT,
};

static TableColumn
describe_column (const SchemaTable *schema, const Records *records, guint column)
{
  const SchemaColumn *known =
      column < schema->n_columns ? &schema->columns[column] : NULL;
  const char *name = records->names[column];
  TableColumn described = { .name = name,
                            .title_vi = known != NULL ? known->title_vi : name,
                            .title_en = known != NULL ? known->title_en : name,
                            .type = BHXH_COLUMN_TEXT };

  if (known != NULL && g_str_has_suffix (name, "_vi"))
    described.language = BHXH_LANGUAGE_VI;
  if (known != NULL && g_str_has_suffix (name, "_en"))
    described.language = BHXH_LANGUAGE_EN;
  if (schema->table == BHXH_PLAN_TARGETS && known != NULL)
    {
      described.type = bhxh_target_types[column];
      described.is_narrow = column == TARGET_DECIMALS;
    }
  if (known != NULL)
    {
      described.labels = known->labels;
      described.n_labels = known->n_labels;
    }
  return described;
}

BhxhTable *
bhxh_plan_dup_table (BhxhPlan *plan, BhxhPlanTable table)
{
  const SchemaTable *schema = bhxh_schema_get (table);
  const Records *records = NULL;
  PlanTableSource *source = NULL;
  g_autofree TableColumn *columns = NULL;
  BhxhTable *made = NULL;

  g_return_val_if_fail (plan != NULL && schema != NULL, NULL);
  records = &plan->tables[table].data;
  columns = g_new0 (TableColumn, records->n_columns);
  for (guint i = 0; i < records->n_columns; i++)
    columns[i] = describe_column (schema, records, i);
  source = g_new0 (PlanTableSource, 1);
  source->plan = bhxh_plan_ref (plan);
  source->table = table;
  made = bhxh_table_new (columns, records->n_columns,
                         table == BHXH_PLAN_TARGETS ? &statement_functions
                                                    : &record_functions,
                         source, free_source);
  bhxh_table_set_title (made, schema->title_vi, schema->title_en);
  return made;
}
