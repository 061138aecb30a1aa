/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The form for what is missing, as actual figures are written.
 */
#include "allocation/allocation.h"
#include "model/name-columns.h"

enum
{
  COLUMN_UNIT,
  COLUMN_UNIT_NAME_VI,
  COLUMN_UNIT_NAME_EN,
  COLUMN_INDICATOR,
  COLUMN_INDICATOR_NAME_VI,
  COLUMN_INDICATOR_NAME_EN,
  COLUMN_PERIOD,
  COLUMN_VALUE,
  N_COLUMNS
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_UNIT_NAME_VI] = UNIT_NAME_VI_COLUMN,
  [COLUMN_UNIT_NAME_EN] = UNIT_NAME_EN_COLUMN,
  [COLUMN_INDICATOR] = INDICATOR_COLUMN,
  [COLUMN_INDICATOR_NAME_VI] = INDICATOR_NAME_VI_COLUMN,
  [COLUMN_INDICATOR_NAME_EN] = INDICATOR_NAME_EN_COLUMN,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ", "Period"),
  [COLUMN_VALUE] = { "value", "Giá trị", "Value", BHXH_COLUMN_NUMBER, .is_form = TRUE },
};

typedef struct
{
  BhxhPlan *plan;
  Lacks lacks;
} Form;

typedef struct
{
  const Form *form;
  guint lack;
  guint unit;
} Cursor;

static void
form_free (gpointer data)
{
  Form *form = data;

  bhxh_lacks_clear (&form->lacks);
  bhxh_plan_unref (form->plan);
  g_free (form);
}

/* --- Rows ---------------------------------------------------------------------------- */

static void
set_row (Batch *batch, gsize row, const Cursor *cursor)
{
  BhxhFrame *frame = cursor->form->lacks.frame;
  const Lack *lack = &g_array_index (cursor->form->lacks.lacks, Lack, cursor->lack);
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, lack->indicator);

  bhxh_batch_set_unit_then (batch, COLUMN_UNIT, row, frame, cursor->unit, lack->period);
  bhxh_batch_set_indicator (batch, COLUMN_INDICATOR, row, indicator);
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, lack->period);
  bhxh_batch_set_blank (batch, COLUMN_VALUE, row,
                        bhxh_indicator_get_decimals (indicator));
}

static gpointer
begin (gpointer source, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->form = source;
  return cursor;
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const Lacks *lacks = &cursor->form->lacks;
  const guint n_units = bhxh_frame_get_n_units (lacks->frame);

  for (; cursor->lack < lacks->lacks->len; cursor->lack++, cursor->unit = 0)
    for (; cursor->unit < n_units; cursor->unit++)
      {
        if (batch->n_rows == TABLE_BATCH_ROWS)
          return TRUE;
        if (g_array_index (lacks->lacks, Lack, cursor->lack).units[cursor->unit] != 0)
          set_row (batch, batch->n_rows++, cursor);
      }
  return TRUE;
}

/* --- The form ------------------------------------------------------------------------ */

BhxhTable *
bhxh_allocation_compute_template (BhxhPlan *plan,
                                  BhxhFigures *figures,
                                  BhxhOptions *options,
                                  GError **error)
{
  static const TableSource functions = { begin, next, g_free };
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (BhxhAllocation) allocation = NULL;
  BhxhTable *table = NULL;
  Form *form = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  allocation = bhxh_allocation_new (plan, figures, settings, error);
  if (allocation == NULL)
    return NULL;
  form = g_new0 (Form, 1);
  form->plan = bhxh_plan_ref (plan);
  bhxh_lacks_init (&form->lacks, bhxh_plan_get_frame (plan));
  if (!bhxh_allocation_prepare (allocation, settings, &form->lacks, error))
    {
      form_free (form);
      return NULL;
    }
  table = bhxh_table_new (columns, N_COLUMNS, &functions, form, form_free);
  bhxh_table_set_title (table, "Số liệu còn thiếu để phân bổ chỉ tiêu",
                        "Figures that are missing to hand targets down");
  return table;
}
