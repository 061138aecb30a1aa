/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of an import as a table: the columns of targets.csv, and where each figure
 * stands.
 */
#include "codec/import.h"
#include "model/plan.h"
#include "model/unit-codes.h"
#include "table/table.h"

#include <string.h>

enum
{
  COLUMN_STAGE = TARGET_N_COLUMNS,
  COLUMN_AS_OF,
  COLUMN_FILE,
  COLUMN_SHEET,
  COLUMN_LINE,
  COLUMN_COLUMN,
  N_COLUMNS
};

static const TableColumn places[] = {
  { "stage", "Tình trạng số liệu", "Stage", BHXH_COLUMN_CODE, .labels = bhxh_stage_labels,
    .n_labels = STAGE_N_LABELS },
  TABLE_DAY ("as_of", "Tính đến ngày", "As of"),
  { "file", "Tệp", "File", BHXH_COLUMN_TEXT },
  { "sheet", "Trang tính", "Sheet", BHXH_COLUMN_TEXT },
  TABLE_COUNT ("line", "Dòng", "Line"),
  TABLE_COUNT ("column", "Cột", "Column"),
};

typedef struct
{
  const BhxhImport *import;
  BhxhFrame *frame;
  Arena *arena;
  UnitCodes codes;
  gsize next;
} Cursor;

static void
end (gpointer data)
{
  Cursor *cursor = data;

  bhxh_unit_codes_clear (&cursor->codes);
  bhxh_arena_free (cursor->arena);
  g_free (cursor);
}

static gpointer
begin (gpointer data, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->import = data;
  cursor->frame = bhxh_plan_get_frame (cursor->import->plan);
  cursor->arena = bhxh_arena_new (error);
  if (cursor->arena != NULL &&
      bhxh_unit_codes_init (&cursor->codes, cursor->frame, cursor->arena, error))
    return cursor;
  end (cursor);
  return NULL;
}

static void
set_figure (Batch *batch, gsize at, const ImportRow *row, const BhxhIndicator *indicator)
{
  bhxh_batch_set_value (batch, TARGET_PERIOD, at, row->period);
  bhxh_batch_set_number (batch, TARGET_VALUE, at, row->value, row->decimals);
  if (row->decimals < 0)
    bhxh_batch_set_number (batch, TARGET_DECIMALS, at, row->decimals, 0);
  /* "114,5 nghìn" is rounded, whatever counts of persons are otherwise. */
  if (row->decimals < 0 && bhxh_indicator_get_rounding (indicator) == BHXH_ROUNDING_EXACT)
    bhxh_batch_set_value (batch, TARGET_ROUNDING, at, BHXH_ROUNDING_NEAREST);
  bhxh_batch_set_value (batch, TARGET_QUALIFIER, at, row->qualifier);
  bhxh_batch_set_value (batch, TARGET_KIND, at, row->kind);
}

static void
set_place (Batch *batch, gsize at, const BhxhImport *import, const ImportRow *row)
{
  if (row->stage != 0)
    bhxh_batch_set_value (batch, COLUMN_STAGE, at, row->stage);
  if (row->as_of != BHXH_PERIOD_NONE)
    bhxh_batch_set_value (batch, COLUMN_AS_OF, at, row->as_of);
  bhxh_batch_set_text (batch, COLUMN_FILE, at, import->file);
  bhxh_batch_set_text (batch, COLUMN_SHEET, at, row->sheet);
  bhxh_batch_set_number (batch, COLUMN_LINE, at, (gint64) row->line, 0);
  bhxh_batch_set_number (batch, COLUMN_COLUMN, at, (gint64) row->column, 0);
}

/* The bare code where it will be read as the same unit, else code@date. */
static void
set_unit (Cursor *cursor, Batch *batch, gsize at, const ImportRow *row)
{
  const char *code =
      bhxh_district_get_code (bhxh_frame_get_district (cursor->frame, row->unit));
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (!bhxh_unit_codes_needs_date (&cursor->codes, row->unit, row->period))
    {
      bhxh_batch_set_text (batch, TARGET_UNIT, at, code);
      return;
    }
  date = bhxh_period_format (bhxh_frame_get_date (cursor->frame));
  text = g_strconcat (code, "@", date, NULL);
  bhxh_batch_set_text (batch, TARGET_UNIT, at, bhxh_batch_dup_text (batch, text));
}

static void
set_row (Cursor *cursor, Batch *batch, gsize at, const ImportRow *row)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (cursor->frame, row->indicator);

  set_unit (cursor, batch, at, row);
  bhxh_batch_set_text (batch, TARGET_INDICATOR, at, bhxh_indicator_get_code (indicator));
  set_figure (batch, at, row, indicator);
  bhxh_batch_set_text (batch, TARGET_PRINTED, at, row->printed);
  bhxh_batch_set_text (batch, TARGET_OWNER, at, row->owner);
  bhxh_batch_set_text (batch, TARGET_SOURCE, at, row->source);
  set_place (batch, at, cursor->import, row);
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;

  for (batch->n_rows = 0;
       cursor->next < cursor->import->n_rows && batch->n_rows < TABLE_BATCH_ROWS;
       cursor->next++)
    {
      const gsize at = batch->n_rows++;

      set_row (cursor, batch, at, &cursor->import->rows[cursor->next]);
    }
  return TRUE;
}

static void
free_source (gpointer data)
{
  bhxh_import_unref (data);
}

BhxhTable *
bhxh_import_dup_table (BhxhImport *import)
{
  static const TableSource functions = { begin, next, end };
  const SchemaTable *schema = bhxh_schema_get (BHXH_PLAN_TARGETS);
  TableColumn columns[N_COLUMNS];
  BhxhTable *table = NULL;

  g_return_val_if_fail (import != NULL, NULL);

  /* Names and titles are those of the schema. */
  for (guint i = 0; i < TARGET_N_COLUMNS; i++)
    columns[i] = (TableColumn){ .name = schema->columns[i].name,
                                .title_vi = schema->columns[i].title_vi,
                                .title_en = schema->columns[i].title_en,
                                .type = bhxh_target_types[i],
                                .labels = schema->columns[i].labels,
                                .n_labels = schema->columns[i].n_labels };
  memcpy (columns + TARGET_N_COLUMNS, places, sizeof places);
  table = bhxh_table_new (columns, N_COLUMNS, &functions, bhxh_import_ref (import),
                          free_source);
  bhxh_table_set_title (table, "Số liệu đọc được từ văn bản",
                        "Figures read out of the document");
  return table;
}
