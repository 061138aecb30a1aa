/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures on their way out: one row a figure, unit by unit, indicator by indicator,
 * period by period, and in a cell the one that counts first.
 */
#include "base/memory.h"
#include "model/figures-private.h"
#include "model/labels.h"
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
  COLUMN_ROUNDING,
  COLUMN_QUALIFIER,
  COLUMN_KIND,
  COLUMN_OWNER,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_SOURCE,
  COLUMN_PRINTED,
  COLUMN_FILE,
  COLUMN_SHA256,
  COLUMN_SHEET,
  COLUMN_ROW,
  COLUMN_COLUMN,
  COLUMN_SENDER,
  COLUMN_RECEIVED,
  COLUMN_SUPERSEDED,
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
  [COLUMN_VALUE] = TABLE_NUMBER ("value", "Số liệu", "Value"),
  [COLUMN_ROUNDING] =
      TABLE_CODE ("rounding", "Làm tròn", "Rounding", bhxh_rounding_labels),
  [COLUMN_QUALIFIER] =
      TABLE_CODE ("qualifier", "Mức", "Qualifier", bhxh_qualifier_labels),
  [COLUMN_KIND] = TABLE_CODE ("kind", "Loại", "Kind", bhxh_figure_kind_labels),
  [COLUMN_OWNER] = TABLE_TEXT ("owner", "Cơ quan giao", "Owner"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Giai đoạn số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Tính đến", "As of"),
  [COLUMN_SOURCE] = TABLE_TEXT ("source", "Vị trí trong văn bản", "Source"),
  [COLUMN_PRINTED] = TABLE_TEXT ("printed", "Nguyên văn", "As printed"),
  [COLUMN_FILE] = TABLE_TEXT ("file", "Tệp", "File"),
  [COLUMN_SHA256] = TABLE_TEXT ("sha256", "SHA-256 của tệp", "SHA-256 of the file"),
  [COLUMN_SHEET] = TABLE_TEXT ("sheet", "Trang tính", "Sheet"),
  [COLUMN_ROW] = TABLE_COUNT ("row", "Dòng", "Row"),
  [COLUMN_COLUMN] = TABLE_COUNT ("column", "Cột", "Column"),
  [COLUMN_SENDER] = TABLE_TEXT ("sender", "Nơi gửi", "Sender"),
  [COLUMN_RECEIVED] = TABLE_DAY ("received", "Ngày nhận", "Received"),
  [COLUMN_SUPERSEDED] = TABLE_CODE ("superseded",
                                    "Không còn hiệu lực",
                                    "Superseded",
                                    bhxh_superseded_labels),
};

/* A column of the figures that holds any. */
typedef struct
{
  guint indicator;
  guint period;
} Filled;

typedef struct
{
  const BhxhFigures *figures;
  Filled *filled; /* by indicator, then period */
  guint n_filled;
  guint unit, at, index; /* the next figure, or where to look for it */
} Cursor;

static void
end_figures (gpointer data)
{
  Cursor *cursor = data;

  g_free (cursor->filled);
  g_free (cursor);
}

static gpointer
begin_figures (gpointer data, GError **error)
{
  const BhxhFigures *figures = data;
  Cursor *cursor = g_new0 (Cursor, 1);
  guint n_filled = 0;

  cursor->figures = figures;
  for (guint i = 0; i < figures->n_indicators; i++)
    for (guint period = 0; period < figures->n_periods; period++)
      n_filled += bhxh_figures_get_column (figures, i, period) != NULL;
  cursor->filled = bhxh_try_new (n_filled, sizeof (Filled), error);
  if (cursor->filled == NULL)
    {
      end_figures (cursor);
      return NULL;
    }
  for (guint i = 0; i < figures->n_indicators; i++)
    for (guint period = 0; period < figures->n_periods; period++)
      if (bhxh_figures_get_column (figures, i, period) != NULL)
        cursor->filled[cursor->n_filled++] = (Filled){ i, period };
  return cursor;
}

/* --- One row -------------------------------------------------------------------------
 */

static void
set_code (Batch *batch, guint column, gsize row, guint value)
{
  if (value != 0)
    bhxh_batch_set_value (batch, column, row, value);
}

static void
set_nonblank (Batch *batch, guint column, gsize row, const char *text)
{
  if (text != NULL && *text != '\0')
    bhxh_batch_set_text (batch, column, row, text);
}

/* Where an actual came from. */
static void
set_place (Batch *batch, gsize row, const Origin *origin, guint32 detail)
{
  set_nonblank (batch, COLUMN_FILE, row, origin->file);
  set_nonblank (batch, COLUMN_SHA256, row, origin->sha256);
  set_nonblank (batch, COLUMN_SHEET, row, origin->sheet);
  set_nonblank (batch, COLUMN_SENDER, row, origin->sender);
  if (origin->received != BHXH_PERIOD_NONE)
    bhxh_batch_set_value (batch, COLUMN_RECEIVED, row, origin->received);
  if (detail == 0)
    return;
  bhxh_batch_set_number (batch, COLUMN_ROW, row, detail, 0);
  if (origin->column != 0)
    bhxh_batch_set_number (batch, COLUMN_COLUMN, row, origin->column, 0);
}

/* What only statements, and what only actuals have. */
static void
set_origin (const BhxhFigures *figures,
            Batch *batch,
            gsize row,
            BhxhPeriod period,
            const Figure *figure)
{
  const Trait *trait = &figures->traits.traits[figure->trait];
  const StatementDetail *detail = bhxh_figures_get_detail (figures, figure->detail);

  if (trait->kind == FIGURE_ACTUAL)
    {
      const BhxhPeriod as_of = trait->as_of != BHXH_PERIOD_NONE ? trait->as_of : period;

      const Origin *origin = bhxh_figures_get_origin (figures, trait->load);

      bhxh_batch_set_value (batch, COLUMN_AS_OF, row, bhxh_period_get_last_day (as_of));
      if (origin != NULL)
        set_place (batch, row, origin, figure->detail);
    }
  else if (detail != NULL)
    {
      set_nonblank (batch, COLUMN_SOURCE, row, detail->source);
      set_nonblank (batch, COLUMN_PRINTED, row, detail->printed);
    }
}

/* Codes and names, which stand before the period. */
static gboolean
are_names_wanted (const Batch *batch)
{
  for (guint i = COLUMN_UNIT; i < COLUMN_PERIOD; i++)
    if (batch->columns[i].wanted)
      return TRUE;
  return FALSE;
}

static void
set_names (const Cursor *cursor, Batch *batch, gsize row)
{
  const BhxhFigures *figures = cursor->figures;
  const Filled *place = &cursor->filled[cursor->at];

  bhxh_batch_set_unit_then (batch, COLUMN_UNIT, row, figures->frame, cursor->unit,
                            figures->periods[place->period]);
  bhxh_batch_set_indicator (batch, COLUMN_INDICATOR, row,
                            bhxh_frame_get_indicator (figures->frame, place->indicator));
}

static void
set_row (const Cursor *cursor, Batch *batch, gsize row, const Figure *figure)
{
  const BhxhFigures *figures = cursor->figures;
  const Filled *place = &cursor->filled[cursor->at];
  const Trait *trait = &figures->traits.traits[figure->trait];
  const BhxhPeriod period = figures->periods[place->period];

  if (are_names_wanted (batch))
    set_names (cursor, batch, row);
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, period);
  if (!trait->is_withdrawal)
    {
      bhxh_batch_set_number (batch, COLUMN_VALUE, row, figure->value, trait->decimals);
      set_code (batch, COLUMN_ROUNDING, row, trait->rounding);
      set_code (batch, COLUMN_QUALIFIER, row, trait->qualifier);
    }
  set_code (batch, COLUMN_KIND, row, trait->kind);
  set_code (batch, COLUMN_STAGE, row, trait->stage);
  set_nonblank (batch, COLUMN_OWNER, row, bhxh_figures_get_owner (figures, trait->owner));
  set_code (batch, COLUMN_SUPERSEDED, row,
            bhxh_figures_get_state (figures, cursor->unit, place->indicator,
                                    place->period, cursor->index));
  set_origin (figures, batch, row, period, figure);
}

/* --- All rows ------------------------------------------------------------------------
 */

/* The figure the cursor stands at, which goes on from nothing that stands to what did;
 * FALSE when the cell has no more. */
static gboolean
read_cursor (Cursor *cursor, Figure *figure)
{
  const Filled *place = &cursor->filled[cursor->at];

  if (bhxh_figures_get_any (cursor->figures, cursor->unit, place->indicator,
                            place->period, cursor->index, figure))
    return TRUE;
  if (cursor->index > 0 ||
      !bhxh_figures_get_any (cursor->figures, cursor->unit, place->indicator,
                             place->period, 1, figure))
    return FALSE;
  cursor->index = 1;
  return TRUE;
}

static void
go_to_next_cell (Cursor *cursor)
{
  cursor->index = 0;
  if (++cursor->at == cursor->n_filled)
    {
      cursor->at = 0;
      cursor->unit++;
    }
}

static gboolean
next_figures (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  Figure figure;

  while (batch->n_rows < TABLE_BATCH_ROWS && cursor->n_filled > 0 &&
         cursor->unit < cursor->figures->n_units)
    if (read_cursor (cursor, &figure))
      {
        set_row (cursor, batch, batch->n_rows++, &figure);
        cursor->index++;
      }
    else
      go_to_next_cell (cursor);
  return TRUE;
}

static const TableSource functions = { begin_figures, next_figures, end_figures };

static void
free_source (gpointer figures)
{
  bhxh_figures_unref (figures);
}

BhxhTable *
bhxh_figures_dup_table (BhxhFigures *figures)
{
  g_return_val_if_fail (figures != NULL, NULL);

  return bhxh_table_new (columns, N_COLUMNS, &functions, bhxh_figures_ref (figures),
                         free_source);
}
