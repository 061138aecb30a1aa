/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The names of the columns that can be drawn. Figures of two indicators never share a
 * chart: persons beside percent would say nothing.
 */
#include "table/sheet-chart.h"

#include <string.h>

/* More groups could not be told apart. */
#define MOST_GROUPS 50

/* Columns by which rows are told apart, best first. */
static const char *const key_names[CHART_N_KEYS][4] = {
  [CHART_UNIT] = { "unit_name_vi", "unit_name_en", "unit", NULL },
  [CHART_PERIOD] = { "period", NULL },
  [CHART_INDICATOR] = { "indicator_name_vi", "indicator_name_en", "indicator", NULL },
};

/* Columns of figures of the row's indicator. */
static const char *const series_names[CHART_MAX_SERIES] = { "target", "actual", "value" };

/* The place of a column in the job; -1: it is not written. */
static gint
find_column (const WriteJob *job, const char *name)
{
  for (guint i = 0; i < job->n_columns; i++)
    if (strcmp (job->cells->cells[i].schema->name, name) == 0)
      return (gint) i;
  return -1;
}

static gint
find_key (const WriteJob *job, ChartKey key)
{
  gint found = -1;

  for (guint i = 0; found < 0 && key_names[key][i] != NULL; i++)
    found = find_column (job, key_names[key][i]);
  return found;
}

void
bhxh_sheet_chart_init (SheetChart *chart, const WriteJob *job)
{
  *chart = (SheetChart){ .run.category = -1 };
  for (guint key = 0; key < CHART_N_KEYS; key++)
    {
      chart->keys[key] = find_key (job, key);
      chart->last[key] = g_string_new (NULL);
    }
  for (guint i = 0; i < CHART_MAX_SERIES; i++)
    {
      const gint found = find_column (job, series_names[i]);

      if (found >= 0 && job->cells->cells[found].schema->type == BHXH_COLUMN_NUMBER)
        chart->series[chart->n_series++] = (guint32) found;
    }
}

void
bhxh_sheet_chart_clear (SheetChart *chart)
{
  for (guint key = 0; key < CHART_N_KEYS; key++)
    if (chart->last[key] != NULL)
      g_string_free (chart->last[key], TRUE);
  g_free (chart->title);
}

static guint32
count_rows (const ChartRun *run)
{
  return run->category >= 0 ? run->last_row - run->first_row + 1 : 0;
}

/* "Unit: indicator" over periods, "indicator, period" over units. */
static char *
dup_title (const SheetChart *chart)
{
  const char *indicator = chart->last[CHART_INDICATOR]->str;
  const gboolean is_over_units = chart->run.category == CHART_UNIT;
  const char *other = chart->last[is_over_units ? CHART_PERIOD : CHART_UNIT]->str;

  if (*indicator == '\0' || *other == '\0')
    return g_strconcat (indicator, other, NULL);
  return is_over_units ? g_strconcat (indicator, ", ", other, NULL)
                       : g_strconcat (other, ": ", indicator, NULL);
}

/* The run is over: is it the best so far? */
static void
end_run (SheetChart *chart)
{
  const guint32 n = count_rows (&chart->run);

  if (chart->run.shown == 0 || n > MOST_GROUPS || n <= count_rows (&chart->best))
    return;
  chart->best = chart->run;
  g_free (chart->title);
  chart->title = dup_title (chart);
}

/* Which keys of the row are others than those of the row before, as bits. */
static guint
find_changes (const SheetChart *chart, const WriteJob *job, gsize i)
{
  guint changed = 0;

  for (guint key = 0; key < CHART_N_KEYS; key++)
    if (chart->keys[key] >= 0)
      {
        const Cell *cell = &job->cells->cells[chart->keys[key]];
        const char *text = cell->lengths[i] > 0 ? cell->sources[i] : "";

        if (strcmp (text, chart->last[key]->str) != 0)
          changed |= 1u << key;
      }
  return changed;
}

static void
keep_keys (SheetChart *chart, const WriteJob *job, gsize i)
{
  for (guint key = 0; key < CHART_N_KEYS; key++)
    if (chart->keys[key] >= 0)
      {
        const Cell *cell = &job->cells->cells[chart->keys[key]];

        g_string_assign (chart->last[key], cell->lengths[i] > 0 ? cell->sources[i] : "");
      }
}

static void
take_figures (SheetChart *chart, const WriteJob *job, gsize row)
{
  for (guint i = 0; i < chart->n_series; i++)
    {
      const BatchColumn *column = job->cells->cells[chart->series[i]].column;

      if (!column->present[row] ||
          !bhxh_sheet_keeps (column->values[row], column->decimals[row]))
        continue;
      chart->run.shown |= 1u << i;
      chart->run.falls |= column->values[row] < 0;
    }
}

void
bhxh_sheet_chart_take (SheetChart *chart,
                       const WriteJob *job,
                       gsize row,
                       gsize i,
                       guint32 sheet_row)
{
  const guint changed = find_changes (chart, job, i);
  const gint category = changed == 1u << CHART_UNIT     ? CHART_UNIT
                        : changed == 1u << CHART_PERIOD ? CHART_PERIOD
                                                        : -1;

  if (chart->n_series == 0)
    return;
  if (chart->run.last_row > 0 && category >= 0 &&
      (chart->run.category < 0 || chart->run.category == category))
    chart->run.category = category;
  else
    {
      end_run (chart);
      chart->run = (ChartRun){ .first_row = sheet_row, .category = -1 };
    }
  chart->run.last_row = sheet_row;
  keep_keys (chart, job, i);
  take_figures (chart, job, row);
}

const XlsxChart *
bhxh_sheet_chart_finish (SheetChart *chart, const char *name)
{
  end_run (chart);
  if (count_rows (&chart->best) < 2)
    return NULL;
  chart->chart = (XlsxChart){
    .title = chart->title,
    .sheet = name,
    .first_row = chart->best.first_row,
    .last_row = chart->best.last_row,
    .category = (guint32) chart->keys[chart->best.category],
    .series = chart->chart_series,
    .from_zero = !chart->best.falls,
  };
  for (guint i = 0; i < chart->n_series; i++)
    if ((chart->best.shown & (1u << i)) != 0)
      chart->chart_series[chart->chart.n_series++] = chart->series[i];
  return &chart->chart;
}
