/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures as observations: one for each unit, indicator, kind, owner and period.
 */
#include "codec/sdmx.h"

#include "base/error.h"
#include "model/figures.h"
#include "model/plan.h"
#include "table/table.h"

#define ACTION "I" /* for information: nobody's figures are replaced */

/* SDMX counts in thousands, millions and so on. */
#define STEP_OF_MULTIPLIERS 3

enum
{
  COLUMN_STRUCTURE,
  COLUMN_STRUCTURE_ID,
  COLUMN_ACTION,
  COLUMN_FIRST, /* of the components */
  N_COLUMNS = COLUMN_FIRST + SDMX_N_COMPONENTS
};

typedef struct
{
  BhxhPlan *plan;
  BhxhFigures *actuals; /* or NULL */
  char *structure_id;
  GPtrArray *units;      /* codes, by index */
  GPtrArray *indicators; /* the same */
} Source;

typedef struct
{
  const Source *source;
  const BhxhFigures *figures; /* that are being read; NULL: the end */
  BhxhFrame *frame;           /* of them */
  const Trait *traits;
  guint unit, indicator, period, index; /* the next figure */
  GHashTable *codes;                    /* of the units that are asked for; NULL: all */
} Cursor;

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_plan_unref (source->plan);
  bhxh_figures_unref (source->actuals);
  g_free (source->structure_id);
  g_ptr_array_unref (source->units);
  g_ptr_array_unref (source->indicators);
  g_free (source);
}

/* Goes on to the next unit that is asked for, from the one at hand on; FALSE: there is
 * none. */
static gboolean
find_unit (Cursor *cursor)
{
  const guint n = bhxh_frame_get_n_units (cursor->frame);

  while (
      cursor->unit < n && cursor->codes != NULL &&
      !g_hash_table_contains (cursor->codes, cursor->source->units->pdata[cursor->unit]))
    cursor->unit++;
  return cursor->unit < n;
}

static void
set_figures (Cursor *cursor, const BhxhFigures *figures)
{
  cursor->figures = figures;
  cursor->unit = cursor->indicator = cursor->period = cursor->index = 0;
  if (figures == NULL)
    return;
  cursor->frame = bhxh_figures_get_frame (figures);
  cursor->traits = bhxh_figures_get_traits (figures, NULL);
  if (!find_unit (cursor))
    cursor->figures = NULL; /* nor has any other */
}

static gpointer
begin_rows (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = data;
  set_figures (cursor, bhxh_plan_get_statements (cursor->source->plan));
  return cursor;
}

/* --- One row -------------------------------------------------------------------------
 */

static void
set_label (Batch *batch, gsize row, guint component, const Label *label)
{
  if (label->name != NULL)
    bhxh_batch_set_text (batch, COLUMN_FIRST + component, row, label->name);
}

/* "114,5 nghìn" is 114.5 with a multiplier of 3: as it was printed, and in the steps of
 * SDMX. */
static void
set_value (Batch *batch, gsize row, gint64 value, gint decimals)
{
  const gint multiplier = decimals < 0 ? (-decimals + STEP_OF_MULTIPLIERS - 1) /
                                             STEP_OF_MULTIPLIERS * STEP_OF_MULTIPLIERS
                                       : 0;

  bhxh_batch_set_number (batch, COLUMN_FIRST + SDMX_OBS_VALUE, row, value,
                         decimals + multiplier);
  bhxh_batch_set_number (batch, COLUMN_FIRST + SDMX_UNIT_MULT, row, multiplier, 0);
  bhxh_batch_set_number (batch, COLUMN_FIRST + SDMX_DECIMALS, row, decimals + multiplier,
                         0);
}

static void
set_key (const Cursor *cursor, Batch *batch, gsize row, const Trait *trait)
{
  const BhxhPeriod period = bhxh_frame_get_period (cursor->frame, cursor->period);
  const char *owner = bhxh_figures_get_owner (cursor->figures, trait->owner);

  set_label (batch, row, SDMX_FREQ, &bhxh_sdmx_freq[bhxh_sdmx_find_freq (period)]);
  bhxh_batch_set_text (batch, COLUMN_FIRST + SDMX_REF_AREA, row,
                       cursor->source->units->pdata[cursor->unit]);
  bhxh_batch_set_text (batch, COLUMN_FIRST + SDMX_INDICATOR, row,
                       cursor->source->indicators->pdata[cursor->indicator]);
  set_label (batch, row, SDMX_FIGURE_KIND, &bhxh_sdmx_kinds[trait->kind]);
  bhxh_batch_take_text (batch, COLUMN_FIRST + SDMX_OWNER, row,
                        bhxh_sdmx_dup_code (owner != NULL ? owner : SDMX_NOT_APPLICABLE));
  bhxh_batch_take_text (batch, COLUMN_FIRST + SDMX_TIME_PERIOD, row,
                        bhxh_sdmx_dup_period (period));
}

static void
set_row (const Cursor *cursor, Batch *batch, gsize row, const Figure *figure)
{
  const Trait *trait = &cursor->traits[figure->trait];
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (cursor->frame, cursor->indicator);
  const guint stage = trait->stage == BHXH_STAGE_FINAL ? BHXH_STAGE_ANY : trait->stage;

  bhxh_batch_set_text (batch, COLUMN_STRUCTURE, row, "dataflow");
  bhxh_batch_set_text (batch, COLUMN_STRUCTURE_ID, row, cursor->source->structure_id);
  bhxh_batch_set_text (batch, COLUMN_ACTION, row, ACTION);
  set_key (cursor, batch, row, trait);
  set_value (batch, row, figure->value, trait->decimals);
  set_label (batch, row, SDMX_UNIT_MEASURE,
             &bhxh_sdmx_units[bhxh_indicator_get_measure (indicator)]);
  set_label (batch, row, SDMX_OBS_STATUS, &bhxh_sdmx_status[stage]);
  if (trait->kind != FIGURE_ACTUAL)
    set_label (batch, row, SDMX_QUALIFIER,
               &bhxh_sdmx_qualifiers[MAX (trait->qualifier, BHXH_QUALIFIER_EXACT)]);
}

/* --- All rows ------------------------------------------------------------------------
 */

/* The figure the cursor stands at; FALSE when the cell has no more. */
static gboolean
read_cursor (const Cursor *cursor, Figure *figure)
{
  return bhxh_figures_get_figure (cursor->figures, cursor->unit, cursor->indicator,
                                  cursor->period, cursor->index, figure);
}

/* Whether the same kind and owner have a figure before this one in the cell: that one
 * counts. */
static gboolean
is_repeated (const Cursor *cursor, const Figure *figure)
{
  const Trait *trait = &cursor->traits[figure->trait];
  Figure other;

  for (guint i = 0; i < cursor->index; i++)
    if (bhxh_figures_get_figure (cursor->figures, cursor->unit, cursor->indicator,
                                 cursor->period, i, &other) &&
        cursor->traits[other.trait].kind == trait->kind &&
        cursor->traits[other.trait].owner == trait->owner)
      return TRUE;
  return FALSE;
}

/* To the next cell, by period, indicator and unit; behind the statements the actuals. */
static void
advance (Cursor *cursor)
{
  cursor->index = 0;
  if (++cursor->period < bhxh_frame_get_n_periods (cursor->frame))
    return;
  cursor->period = 0;
  if (++cursor->indicator < bhxh_frame_get_n_indicators (cursor->frame))
    return;
  cursor->indicator = 0;
  cursor->unit++;
  if (find_unit (cursor))
    return;
  set_figures (cursor, cursor->figures == cursor->source->actuals
                           ? NULL
                           : cursor->source->actuals);
}

static gboolean
next_rows (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  Figure figure;

  while (cursor->figures != NULL && batch->n_rows < TABLE_BATCH_ROWS)
    if (!read_cursor (cursor, &figure))
      advance (cursor);
    else
      {
        if (!cursor->traits[figure.trait].is_withdrawal && !is_repeated (cursor, &figure))
          set_row (cursor, batch, batch->n_rows++, &figure);
        cursor->index++;
      }
  return TRUE;
}

static void
narrow_rows (gpointer data, guint column, GHashTable *values)
{
  Cursor *cursor = data;

  if (column != COLUMN_FIRST + SDMX_REF_AREA)
    return;
  cursor->codes = values;
  set_figures (cursor, cursor->figures);
}

static const TableSource functions = { begin_rows, next_rows, g_free, narrow_rows };

/* --- The table -----------------------------------------------------------------------
 */

static void
fill_columns (TableColumn *columns)
{
  static const TableColumn first[COLUMN_FIRST] = {
    TABLE_TEXT ("STRUCTURE", "Loại cấu trúc", "Kind of structure"),
    TABLE_TEXT ("STRUCTURE_ID", "Cấu trúc", "Structure"),
    TABLE_TEXT ("ACTION", "Thao tác", "Action"),
  };

  for (guint i = 0; i < COLUMN_FIRST; i++)
    columns[i] = first[i];
  for (guint i = 0; i < SDMX_N_COMPONENTS; i++)
    columns[COLUMN_FIRST + i] = (TableColumn){
      .name = bhxh_sdmx_components[i].name,
      .title_vi = bhxh_sdmx_components[i].vi,
      .title_en = bhxh_sdmx_components[i].en,
      .type = i == SDMX_OBS_VALUE || i == SDMX_UNIT_MULT || i == SDMX_DECIMALS
                  ? BHXH_COLUMN_NUMBER
                  : BHXH_COLUMN_TEXT,
      .is_narrow = i == SDMX_UNIT_MULT || i == SDMX_DECIMALS,
    };
}

/* "ubnd:quang-tri-2022-2025(1.0)". */
static char *
dup_structure_id (const BhxhPlan *plan)
{
  g_autofree char *agency = bhxh_sdmx_dup_name (bhxh_plan_get_issuer (plan));
  g_autofree char *id = bhxh_sdmx_dup_name (bhxh_plan_get_id (plan));

  return g_strdup_printf ("%s:%s(%s)", agency, id, SDMX_VERSION);
}

BhxhTable *
bhxh_sdmx_dup_table (BhxhPlan *plan, BhxhFigures *actuals, GError **error)
{
  TableColumn columns[N_COLUMNS];
  BhxhFrame *frame = NULL;
  Source *source = NULL;
  BhxhTable *table = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  frame = bhxh_plan_get_frame (plan);
  if (actuals != NULL && !bhxh_frame_check_axes (frame, bhxh_figures_get_frame (actuals),
                                                 BHXH_ERROR_MISUSE, error))
    return NULL;
  source = g_new0 (Source, 1);
  source->plan = bhxh_plan_ref (plan);
  source->actuals = actuals != NULL ? bhxh_figures_ref (actuals) : NULL;
  source->structure_id = dup_structure_id (plan);
  source->units = bhxh_sdmx_list_units (frame);
  source->indicators = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    g_ptr_array_add (source->indicators, bhxh_sdmx_dup_code (bhxh_indicator_get_code (
                                             bhxh_frame_get_indicator (frame, i))));
  fill_columns (columns);
  table = bhxh_table_new (columns, N_COLUMNS, &functions, source, free_source);
  bhxh_table_set_title (table, bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI),
                        bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN));
  return table;
}
