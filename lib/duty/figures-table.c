/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Duties and data in one view: a row for each figure that is due of a unit, and whether
 * it has come.
 */
#include "duty/duties.h"

#include "model/name-columns.h"
#include "model/plan-private.h"

enum
{
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_INDICATOR,
  COLUMN_INDICATOR_NAME_VI,
  COLUMN_INDICATOR_NAME_EN,
  COLUMN_COVERED,
  COLUMN_DUTY,
  COLUMN_LAST_DAY,
  COLUMN_STATUS,
  COLUMN_SUBMITTED,
  COLUMN_VALUE,
  COLUMN_COME,
  N_COLUMNS
};

static const Label come_labels[] = {
  { "no", "Chưa có", "Not yet" },
  { "yes", "Đã có", "Yes" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [COLUMN_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [COLUMN_COVERED] = TABLE_PERIOD ("covered", "Kỳ báo cáo", "Covers"),
  [COLUMN_DUTY] = TABLE_TEXT ("duty", "Mã nhiệm vụ", "Duty"),
  [COLUMN_LAST_DAY] = TABLE_DAY ("last_day", "Hạn cuối", "Last day"),
  [COLUMN_STATUS] =
      TABLE_CODE ("status", "Tình trạng báo cáo", "Report", bhxh_duty_status_labels),
  [COLUMN_SUBMITTED] = TABLE_DAY ("submitted", "Ngày nộp", "Handed in"),
  [COLUMN_VALUE] = TABLE_NUMBER ("value", "Số liệu", "Figure"),
  [COLUMN_COME] = TABLE_CODE ("come", "Đã có số liệu", "Has come", come_labels),
};

typedef struct
{
  BhxhDuties *duties;
  BhxhFigures *figures; /* or NULL */
} Source;

/* Where a pass is: a row of the duties, and what is left of its list of indicators. */
typedef struct
{
  const Source *source;
  guint row;
  Span indicators;
} Cursor;

static const DutyRow *
current_row (const Cursor *cursor)
{
  return duties_get_row (cursor->source->duties, cursor->row);
}

static void
begin_row (Cursor *cursor)
{
  const BhxhDuties *duties = cursor->source->duties;

  for (; cursor->row < duties->n_rows; cursor->row++)
    if (current_row (cursor)->timing == TIMING_DATED &&
        current_row (cursor)->addressee.unit >= 0)
      break;
  cursor->indicators =
      span_of (cursor->row < duties->n_rows
                   ? duty_cell (duties->plan, current_row (cursor)->duty, DUTY_INDICATORS)
                   : "");
}

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = data;
  begin_row (cursor);
  return cursor;
}

/* The next indicator that is due; -1 at the end. */
static gint
advance (Cursor *cursor)
{
  const BhxhDuties *duties = cursor->source->duties;
  Span item;

  while (cursor->row < duties->n_rows)
    {
      if (cursor->indicators.length > 0 &&
          bhxh_cell_next_item (&cursor->indicators, &item))
        {
          g_autofree char *name = g_strndup (item.text, item.length);

          return bhxh_frame_find_indicator (bhxh_plan_get_frame (duties->plan), name);
        }
      cursor->row++;
      begin_row (cursor);
    }
  return -1;
}

static void
set_value (Batch *batch,
           gsize at,
           const Source *source,
           const DutyRow *row,
           guint indicator)
{
  const gint period = source->figures != NULL
                          ? bhxh_frame_find_period (
                                bhxh_figures_get_frame (source->figures), row->covered)
                          : -1;
  gint64 value = 0;
  gint decimals = 0;
  const gboolean has_come =
      period >= 0 && bhxh_figures_get (source->figures, (guint) row->addressee.unit,
                                       indicator, (guint) period, 0, &value, &decimals);

  bhxh_batch_set_value (batch, COLUMN_COME, at, has_come);
  if (has_come)
    bhxh_batch_set_number (batch, COLUMN_VALUE, at, value, decimals);
}

static void
set_row (Batch *batch,
         gsize at,
         const Source *source,
         const DutyRow *row,
         guint indicator)
{
  const BhxhPlan *plan = source->duties->plan;
  const BhxhFrame *frame = bhxh_plan_get_frame (plan);

  bhxh_batch_set_unit (batch, COLUMN_UNIT, at,
                       bhxh_frame_get_district (frame, (guint) row->addressee.unit));
  bhxh_batch_set_indicator (batch, COLUMN_INDICATOR, at,
                            bhxh_frame_get_indicator (frame, indicator));
  bhxh_batch_set_value (batch, COLUMN_COVERED, at, row->covered);
  bhxh_batch_set_text (batch, COLUMN_DUTY, at, duty_cell (plan, row->duty, DUTY_ID));
  bhxh_batch_set_value (batch, COLUMN_LAST_DAY, at, row->last_day);
  if (row->status != BHXH_DUTY_ANY)
    bhxh_batch_set_value (batch, COLUMN_STATUS, at, row->status);
  if (row->submitted != BHXH_PERIOD_NONE)
    bhxh_batch_set_value (batch, COLUMN_SUBMITTED, at, row->submitted);
  set_value (batch, at, source, row, indicator);
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  gint indicator;

  while (batch->n_rows < TABLE_BATCH_ROWS && (indicator = advance (cursor)) >= 0)
    set_row (batch, batch->n_rows++, cursor->source, current_row (cursor),
             (guint) indicator);
  return TRUE;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_duties_unref (source->duties);
  bhxh_figures_unref (source->figures);
  g_free (source);
}

BhxhTable *
bhxh_duties_dup_figures_table (BhxhDuties *duties, BhxhFigures *figures)
{
  static const TableSource functions = { begin, next, g_free };
  Source *source;
  BhxhTable *table;

  g_return_val_if_fail (duties != NULL, NULL);

  source = g_new (Source, 1);
  *source = (Source){ bhxh_duties_ref (duties),
                      figures != NULL ? bhxh_figures_ref (figures) : NULL };
  table = bhxh_table_new (columns, N_COLUMNS, &functions, source, free_source);
  bhxh_table_set_title (table, "Số liệu phải báo cáo và số liệu đã có",
                        "Figures that are due, and those that have come");
  return table;
}
