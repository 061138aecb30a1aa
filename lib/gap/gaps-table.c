/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows as a table: by unit, then indicator, then period, worked out batch by batch; each
 * column takes what it shows from the rows of a batch in one loop.
 */
#include "base/memory.h"
#include "gap/labels.h"
#include "gap/names.h"
#include "model/labels.h"
#include "model/name-columns.h"

/* --- Columns -------------------------------------------------------------------- */

/* What the columns of a batch are filled from. */
typedef struct
{
  const GapNames *names;
  const GapRow *rows;
  gsize n_rows;
} Rows;

/* Fills a column of which all rows are missing as yet. */
typedef void (*FillFunc) (const Rows *rows, BatchColumn *column, BhxhGapNumber number);

#define DEFINE_FILL(name, is_present, what)                                              \
  static void fill_##name (const Rows *rows, BatchColumn *column,                        \
                           G_GNUC_UNUSED BhxhGapNumber number)                           \
  {                                                                                      \
    for (gsize i = 0; i < rows->n_rows; i++)                                             \
      {                                                                                  \
        const GapRow *row = &rows->rows[i];                                              \
                                                                                         \
        column->present[i] = (is_present);                                               \
        column->values[i] = column->present[i] ? (gint64) (what) : 0;                    \
      }                                                                                  \
  }

#define SLOT_OF(row) (&rows->names->gaps->engine.view.slots[(row)->slot])

DEFINE_FILL (unit, 1, row->unit)
DEFINE_FILL (indicator, 1, SLOT_OF (row)->indicator)
DEFINE_FILL (period, 1, SLOT_OF (row)->target_period)
DEFINE_FILL (actual_period, 1, row->actual_period)
DEFINE_FILL (stage, row->stage != 0, row->stage)
DEFINE_FILL (as_of, row->as_of != BHXH_PERIOD_NONE, row->as_of)
DEFINE_FILL (gap_unit,
             gap_row_has (row, BHXH_GAP_GAP),
             SLOT_OF (row)->measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON
                                                           : GAP_UNIT_POINT)
DEFINE_FILL (status, 1, row->status)
DEFINE_FILL (certainty, 1, row->certainty)
DEFINE_FILL (exact, row->exact != 0, row->exact)
DEFINE_FILL (class, 1, row->band)
DEFINE_FILL (denominator_period,
             row->denominator_period != BHXH_PERIOD_NONE,
             row->denominator_period)
DEFINE_FILL (denominator_source, row->has_source, row->denominator_source)
DEFINE_FILL (reported, row->n_expected > 0, row->n_reported)
DEFINE_FILL (expected, row->n_expected > 0, row->n_expected)
DEFINE_FILL (counterpart, row->counterpart != 0, row->counterpart)
DEFINE_FILL (differs, row->differs, 1)

/* There is one owner: the first and only text. */
static void
fill_owner (const Rows *rows, BatchColumn *column, BhxhGapNumber number)
{
  (void) number;
  for (gsize i = 0; i < rows->n_rows; i++)
    column->present[i] = 1;
}

static void
fill_number (const Rows *rows, BatchColumn *column, BhxhGapNumber number)
{
  for (gsize i = 0; i < rows->n_rows; i++)
    {
      const GapRow *row = &rows->rows[i];

      if (!gap_row_has (row, number))
        continue;
      column->present[i] = 1;
      column->values[i] = row->values[number];
      column->decimals[i] = row->decimals[number];
    }
}

typedef struct
{
  TableColumn schema; /* names are set later */
  FillFunc fill;
  BhxhGapNumber number; /* for fill_number */
  GapWants wants;       /* what its rows must have been computed with */
} GapColumn;

#define TEXT(name, vi, en, fill)                                                         \
  {                                                                                      \
    TABLE_TEXT (name, vi, en), fill, 0, 0                                                \
  }
#define PERIOD(name, vi, en, fill)                                                       \
  {                                                                                      \
    TABLE_PERIOD (name, vi, en), fill, 0, 0                                              \
  }
#define CODE(name, vi, en, labels, fill)                                                 \
  {                                                                                      \
    TABLE_CODE (name, vi, en, labels), fill, 0, 0                                        \
  }
#define NUMBER(name, vi, en, number, wants)                                              \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), fill_number, number, wants                              \
  }
#define COUNT(name, vi, en, fill)                                                        \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), fill, 0, 0                                              \
  }

static const GapColumn gap_columns[] = {
  { UNIT_COLUMN, fill_unit, 0, 0 },
  { UNIT_NAME_VI_COLUMN, fill_unit, 0, 0 },
  { UNIT_NAME_EN_COLUMN, fill_unit, 0, 0 },
  { INDICATOR_COLUMN, fill_indicator, 0, 0 },
  { INDICATOR_NAME_VI_COLUMN, fill_indicator, 0, 0 },
  { INDICATOR_NAME_EN_COLUMN, fill_indicator, 0, 0 },
  PERIOD ("period", "Kỳ chỉ tiêu", "Period", fill_period),
  PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual", fill_actual_period),
  TEXT ("owner", "Cơ quan giao", "Target of", fill_owner),
  NUMBER ("target", "Chỉ tiêu giao", "Target", BHXH_GAP_TARGET, 0),
  NUMBER ("actual", "Thực hiện", "Actual", BHXH_GAP_ACTUAL, 0),
  CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels, fill_stage),
  PERIOD ("as_of", "Số liệu đến ngày", "As of", fill_as_of),
  NUMBER ("gap", "Chênh lệch", "Gap", BHXH_GAP_GAP, 0),
  CODE ("gap_unit",
        "Đơn vị tính chênh lệch",
        "Gap in",
        bhxh_gap_unit_labels,
        fill_gap_unit),
  NUMBER ("remaining", "Còn phải phát triển", "Remaining", BHXH_GAP_REMAINING, 0),
  NUMBER ("achievement",
          "Tỷ lệ hoàn thành kế hoạch (%)",
          "Achievement (%)",
          BHXH_GAP_ACHIEVEMENT,
          WANT_ACHIEVEMENT),
  CODE ("status", "Kết quả", "Status", bhxh_status_labels, fill_status),
  CODE ("certainty", "Mức chắc chắn", "Certainty", bhxh_certainty_labels, fill_certainty),
  CODE ("exact",
        "So sánh không làm tròn",
        "Exact comparison",
        bhxh_exact_labels,
        fill_exact),
  { { "class", "Xếp loại", "Class", BHXH_COLUMN_CODE }, fill_class, 0, WANT_CLASS },
  NUMBER ("persons",
          "Chênh lệch quy ra người",
          "Gap in persons",
          BHXH_GAP_PERSONS,
          WANT_PERSONS),
  NUMBER ("denominator",
          "Mẫu số (người)",
          "Denominator (persons)",
          BHXH_GAP_DENOMINATOR,
          WANT_PERSONS),
  { { "denominator_period", "Kỳ của mẫu số", "Period of the denominator",
      BHXH_COLUMN_PERIOD },
    fill_denominator_period,
    0,
    WANT_PERSONS },
  { { "denominator_source", "Nguồn của mẫu số", "Source of the denominator",
      BHXH_COLUMN_TEXT },
    fill_denominator_source,
    0,
    WANT_PERSONS },
  COUNT ("reported", "Số đơn vị đã báo cáo", "Units reported", fill_reported),
  COUNT ("expected", "Số đơn vị phải báo cáo", "Units expected", fill_expected),
  { { "counterpart", "Kết quả theo cách tính khác (người hoặc tỷ lệ)",
      "Status in the other measure (persons or rate)", BHXH_COLUMN_CODE, 0,
      bhxh_status_labels, STATUS_N_LABELS },
    fill_counterpart,
    0,
    WANT_COUNTERPART },
  { { "counterpart_differs", "Hai cách tính", "The two measures", BHXH_COLUMN_CODE, 0,
      bhxh_differs_labels, DIFFERS_N_LABELS },
    fill_differs,
    0,
    WANT_COUNTERPART },
};

#define N_COLUMNS G_N_ELEMENTS (gap_columns)

/* --- Rows ----------------------------------------------------------------------- */

/* Few enough to stay in the nearest cache while the columns are filled from them. */
#define ROWS_AT_ONCE 64

typedef struct
{
  const GapNames *names;
  guint unit;
  guint slot;
  GapWants wants; /* of the batch at hand */
  GapRow *rows;
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_free (cursor->rows);
  g_free (cursor);
}

static gpointer
table_begin (gpointer source, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->names = source;
  cursor->rows = bhxh_try_new (ROWS_AT_ONCE, sizeof (GapRow), error);
  if (cursor->rows == NULL)
    g_clear_pointer (&cursor, g_free);
  return cursor;
}

/* The cell at the cursor as row *@n_rows, if it has a target; FALSE when its figures do
 * not fit. */
static gboolean
cursor_compute (Cursor *cursor, gsize *n_rows, GError **error)
{
  const GapEngine *engine = &cursor->names->gaps->engine;
  GapRow *row = &cursor->rows[*n_rows];
  RowState state =
      bhxh_gap_row_compute (engine, cursor->slot, cursor->unit, cursor->wants, row);

  if (state == ROW_NONE)
    return TRUE;
  if (state == ROW_READY && (cursor->wants & WANT_COUNTERPART) != 0 &&
      bhxh_gap_row_pair (engine, row) == ROW_TOO_LARGE)
    state = ROW_TOO_LARGE;
  if (state == ROW_TOO_LARGE)
    {
      bhxh_gap_row_set_error (engine, cursor->slot, cursor->unit, error);
      return FALSE;
    }
  (*n_rows)++;
  return TRUE;
}

/* Up to @limit rows from the cursor on, which is moved behind them. */
static gboolean
cursor_compute_rows (Cursor *cursor, gsize limit, gsize *n_rows, GError **error)
{
  const GapView *view = &cursor->names->gaps->engine.view;
  const guint n_units = bhxh_frame_get_n_units (view->frame);

  *n_rows = 0;
  while (*n_rows < limit && cursor->unit < n_units)
    {
      gap_slot_look_ahead (&view->slots[cursor->slot], cursor->unit);
      if (!cursor_compute (cursor, n_rows, error))
        return FALSE;
      if (++cursor->slot < view->n_slots)
        continue;
      cursor->slot = 0;
      cursor->unit++;
    }
  return TRUE;
}

static GapWants
wants_of (const Batch *batch)
{
  guint wants = WANT_STATUS_ONLY;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (batch->columns[i].wanted)
      wants |= gap_columns[i].wants;
  return (GapWants) wants;
}

/* The column from row @first on. */
static BatchColumn
column_from (const BatchColumn *column, gsize first)
{
  BatchColumn rest = *column;

  rest.values += first;
  rest.decimals += first;
  rest.present += first;
  return rest;
}

static void
fill_columns (const Rows *rows, Batch *batch)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (batch->columns[i].wanted)
      {
        BatchColumn column = column_from (&batch->columns[i], batch->n_rows);

        gap_columns[i].fill (rows, &column, gap_columns[i].number);
      }
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  Rows rows = { cursor->names, cursor->rows, 0 };

  cursor->wants = wants_of (batch);
  do
    {
      if (!cursor_compute_rows (cursor,
                                MIN (ROWS_AT_ONCE, TABLE_BATCH_ROWS - batch->n_rows),
                                &rows.n_rows, error))
        return FALSE;
      fill_columns (&rows, batch);
      batch->n_rows += rows.n_rows;
    }
  while (rows.n_rows > 0 && batch->n_rows < TABLE_BATCH_ROWS);
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

static void
names_free (gpointer names)
{
  bhxh_gap_names_free (names);
}

BhxhTable *
bhxh_gaps_dup_table (BhxhGaps *gaps)
{
  GapNames *names = NULL;
  TableColumn columns[N_COLUMNS];
  BhxhTable *table = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  if (names == NULL)
    return NULL;
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = gap_columns[i].schema;
  bhxh_gap_names_set_columns (names, columns, N_COLUMNS);
  table = bhxh_table_new (columns, N_COLUMNS, &functions, names, names_free);
  bhxh_gap_names_set_words (names, table, "So sánh thực hiện với chỉ tiêu",
                            "Actuals against targets");
  return table;
}
