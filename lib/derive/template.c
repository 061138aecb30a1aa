/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The form for a plan's targets as a table like any other: its cells are empty, and every
 * writer can write it.
 */
#include "derive/template.h"

#include "base/memory.h"

void
bhxh_template_free (gpointer data)
{
  Template *form = data;

  bhxh_plan_unref (form->plan);
  g_array_unref (form->columns);
  g_array_unref (form->figures);
  g_string_chunk_free (form->texts);
  g_free (form->is_shown);
  g_free (form);
}

/* --- Columns -------------------------------------------------------------------------
 */

/* For which periods the other plan has targets of an indicator. */
typedef enum
{
  STATED_NOT = 0,
  STATED_FOR_TERM = 1, /* of the whole term, and nothing else */
  STATED_FOR_YEARS = 2
} Stated;

static gboolean
has_target (const BhxhFigures *statements, guint unit, guint indicator, guint period)
{
  const Trait *traits = bhxh_figures_get_traits (statements, NULL);
  Figure figure;

  for (guint i = 0;
       bhxh_figures_get_figure (statements, unit, indicator, period, i, &figure); i++)
    if (traits[figure.trait].kind == FIGURE_TARGET)
      return TRUE;
  return FALSE;
}

static Stated
find_stated (const BhxhPlan *from, const char *code)
{
  const BhxhFigures *statements = bhxh_plan_get_statements (from);
  BhxhFrame *frame = bhxh_plan_get_frame (from);
  const gint indicator = bhxh_frame_find_indicator (frame, code);
  Stated stated = STATED_NOT;

  for (guint period = 0; indicator >= 0 && period < bhxh_frame_get_n_periods (frame);
       period++)
    for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
      if (has_target (statements, unit, (guint) indicator, period))
        {
          if (bhxh_frame_get_period (frame, period) != bhxh_plan_get_term (from))
            return STATED_FOR_YEARS;
          stated = STATED_FOR_TERM;
        }
  return stated;
}

static const char *
keep (Template *form, char *text)
{
  const char *kept = g_string_chunk_insert (form->texts, text);

  g_free (text);
  return kept;
}

/* "2026", "2026-2030". */
static char *
dup_years (BhxhPeriod period)
{
  return g_strdelimit (bhxh_period_format (period), "/", '-');
}

static const char *
make_title (Template *form,
            const BhxhIndicator *indicator,
            BhxhPeriod period,
            BhxhLanguage language)
{
  static const char *const units[][2] = {
    [BHXH_MEASURE_PERSON] = { " (người)", " (persons)" },
    [BHXH_MEASURE_PERCENT] = { " (%)", " (%)" },
    [BHXH_MEASURE_INDEX] = { "", "" },
  };
  g_autofree char *years = dup_years (period);

  return keep (
      form,
      g_strdup_printf (
          "%s%s, %s", bhxh_indicator_get_name (indicator, language),
          units[bhxh_indicator_get_measure (indicator)][language == BHXH_LANGUAGE_EN],
          years));
}

static void
add_column (Template *form, const BhxhIndicator *indicator, BhxhPeriod period)
{
  g_autofree char *years = g_strdelimit (dup_years (period), "-", '_');
  const TemplateFigure figure = { indicator, period };
  const TableColumn column = {
    .name = keep (form,
                  g_strdup_printf ("%s_%s", bhxh_indicator_get_code (indicator), years)),
    .title_vi = make_title (form, indicator, period, BHXH_LANGUAGE_VI),
    .title_en = make_title (form, indicator, period, BHXH_LANGUAGE_EN),
    .type = BHXH_COLUMN_NUMBER,
    .is_form = TRUE,
  };

  g_array_append_val (form->columns, column);
  g_array_append_val (form->figures, figure);
}

static void
add_years (Template *form, const BhxhIndicator *indicator)
{
  const BhxhPeriod term = bhxh_plan_get_term (form->plan);
  const BhxhPeriod last = bhxh_period_get_last_day (term);
  BhxhPeriod day = bhxh_period_get_first_day (term);
  gint year = 0;
  gint month = 0;
  gint day_of_month = 0;

  while (bhxh_period_get_date (day, &year, &month, &day_of_month) && day <= last)
    {
      add_column (form, indicator, bhxh_period_new_months (year, 1, year, 12));
      day = bhxh_period_new_day (year + 1, 1, 1);
    }
}

static void
add_columns (Template *form, const BhxhPlan *from)
{
  static const TableColumn first[N_FIRST_COLUMNS] = {
    [COLUMN_UNIT] = { "unit", "Mã đơn vị", "Unit code", BHXH_COLUMN_TEXT, 0, NULL, 0,
                      NULL, 0 },
    [COLUMN_NAME_VI] = { "unit_name_vi", "Đơn vị", "Đơn vị", BHXH_COLUMN_TEXT,
                         BHXH_LANGUAGE_VI, NULL, 0, NULL, 0 },
    [COLUMN_NAME_EN] = { "unit_name_en", "Unit", "Unit", BHXH_COLUMN_TEXT,
                         BHXH_LANGUAGE_EN, NULL, 0, NULL, 0 },
  };
  const BhxhFrame *frame = bhxh_plan_get_frame (form->plan);

  g_array_append_vals (form->columns, first, N_FIRST_COLUMNS);
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, i);
      const Stated stated = from != NULL
                                ? find_stated (from, bhxh_indicator_get_code (indicator))
                                : STATED_FOR_YEARS;

      if (stated == STATED_FOR_TERM)
        add_column (form, indicator, bhxh_plan_get_term (form->plan));
      else if (stated == STATED_FOR_YEARS)
        add_years (form, indicator);
    }
}

/* --- Rows ----------------------------------------------------------------------------
 */

/* Units that targets are addressed to; all of them where nobody is said to be. */
static void
choose_rows (Template *form)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (form->plan);
  const guint n = bhxh_frame_get_n_units (frame);
  guint n_addressed = 0;

  for (guint unit = 0; unit < n; unit++)
    {
      form->is_shown[unit] =
          (bhxh_district_get_addressed (bhxh_frame_get_district (frame, unit)) &
           BHXH_ADDRESSED_TARGETS) != 0;
      n_addressed += form->is_shown[unit];
    }
  for (guint unit = 0; n_addressed == 0 && unit < n; unit++)
    form->is_shown[unit] = 1;
}

typedef struct
{
  const Template *form;
  guint unit;
} Cursor;

static gpointer
begin_rows (gpointer source, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->form = source;
  return cursor;
}

/* What is to be filled in for a unit. */
static void
set_blanks (Batch *batch, gsize row, const Template *form)
{
  for (guint i = 0; i < form->figures->len; i++)
    {
      const TemplateFigure *figure = &g_array_index (form->figures, TemplateFigure, i);

      bhxh_batch_set_blank (batch, N_FIRST_COLUMNS + i, row,
                            bhxh_indicator_get_decimals (figure->indicator));
    }
}

static gboolean
next_rows (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const BhxhFrame *frame = bhxh_plan_get_frame (cursor->form->plan);

  for (;
       batch->n_rows < TABLE_BATCH_ROWS && cursor->unit < bhxh_frame_get_n_units (frame);
       cursor->unit++)
    {
      const BhxhDistrict *unit = bhxh_frame_get_district (frame, cursor->unit);
      const gsize row = batch->n_rows;

      if (cursor->form->is_shown[cursor->unit] == 0)
        continue;
      bhxh_batch_set_text (batch, COLUMN_UNIT, row, bhxh_district_get_code (unit));
      bhxh_batch_set_text (batch, COLUMN_NAME_VI, row,
                           bhxh_district_get_name (unit, BHXH_LANGUAGE_VI));
      bhxh_batch_set_text (batch, COLUMN_NAME_EN, row,
                           bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));
      set_blanks (batch, row, cursor->form);
      batch->n_rows++;
    }
  return TRUE;
}

static const TableSource functions = { begin_rows, next_rows, g_free };

Template *
bhxh_template_new (BhxhPlan *plan, const BhxhPlan *from, GError **error)
{
  Template *form = g_new0 (Template, 1);

  form->plan = bhxh_plan_ref (plan);
  form->columns = g_array_new (FALSE, FALSE, sizeof (TableColumn));
  form->figures = g_array_new (FALSE, FALSE, sizeof (TemplateFigure));
  form->texts = g_string_chunk_new (4096);
  form->is_shown =
      bhxh_try_new (bhxh_frame_get_n_units (bhxh_plan_get_frame (plan)), 1, error);
  if (form->is_shown == NULL)
    {
      bhxh_template_free (form);
      return NULL;
    }
  add_columns (form, from);
  choose_rows (form);
  return form;
}

BhxhTable *
bhxh_plan_compute_template (BhxhPlan *plan, BhxhPlan *from, GError **error)
{
  Template *form = NULL;
  BhxhTable *table = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  form = bhxh_template_new (plan, from, error);
  if (form == NULL)
    return NULL;
  table = bhxh_table_new ((const TableColumn *) (gpointer) form->columns->data,
                          form->columns->len, &functions, form, bhxh_template_free);
  bhxh_table_set_title (table, bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI),
                        bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN));
  return table;
}
