/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The names of the columns that can be drawn. Figures of two indicators never share a
 * chart: persons beside percent would say nothing.
 */
#include "table/sheet-chart.h"

#include <string.h>

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
  bhxh_spreads_init (&chart->spreads);
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
  bhxh_spreads_clear (&chart->spreads);
  g_free (chart->title);
}

static guint32
count_rows (const ChartRun *run)
{
  return run->category >= 0 ? run->last_row - run->first_row + 1 : 0;
}

/* "Indicator, period" over units. */
static char *
dup_title_over_units (const char *indicator, const char *period)
{
  return g_strconcat (indicator, *indicator != '\0' && *period != '\0' ? ", " : "",
                      period, NULL);
}

/* "Unit: indicator" over periods. */
static char *
dup_title (const SheetChart *chart)
{
  const char *indicator = chart->last[CHART_INDICATOR]->str;
  const char *unit = chart->last[CHART_UNIT]->str;

  if (chart->run.category == CHART_UNIT)
    return dup_title_over_units (indicator, chart->last[CHART_PERIOD]->str);
  return g_strconcat (unit, *indicator != '\0' && *unit != '\0' ? ": " : "", indicator,
                      NULL);
}

/* The run is over: is it the best so far? */
static void
end_run (SheetChart *chart)
{
  const guint32 n = count_rows (&chart->run);

  if (chart->run.shown == 0 || n > CHART_MOST_GROUPS || n <= count_rows (&chart->best))
    return;
  chart->best = chart->run;
  g_free (chart->title);
  chart->title = dup_title (chart);
}

/* The text of a key's cell; "" where there is none. */
static const char *
get_key (const SheetChart *chart, const WriteJob *job, ChartKey key, gsize i)
{
  const Cell *cell = chart->keys[key] >= 0 ? &job->cells->cells[chart->keys[key]] : NULL;

  return cell != NULL && cell->lengths[i] > 0 ? cell->sources[i] : "";
}

/* Which keys of the row are others than those of the row before, as bits. */
static guint
find_changes (const SheetChart *chart, const WriteJob *job, gsize i)
{
  guint changed = 0;

  for (guint key = 0; key < CHART_N_KEYS; key++)
    if (strcmp (get_key (chart, job, key, i), chart->last[key]->str) != 0)
      changed |= 1u << key;
  return changed;
}

static void
keep_keys (SheetChart *chart, const WriteJob *job, gsize i)
{
  for (guint key = 0; key < CHART_N_KEYS; key++)
    g_string_assign (chart->last[key], get_key (chart, job, key, i));
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

static void
spread_row (SheetChart *chart, const WriteJob *job, gsize row, gsize i)
{
  const gint key = chart->keys[CHART_PERIOD];
  const BatchColumn *period = key >= 0 ? job->cells->cells[key].column : NULL;
  SpreadRow spread = {
    .indicator = get_key (chart, job, CHART_INDICATOR, i),
    .unit = get_key (chart, job, CHART_UNIT, i),
    .when = period != NULL && period->present[row] ? (BhxhPeriod) period->values[row]
                                                   : BHXH_PERIOD_NONE,
    .period = get_key (chart, job, CHART_PERIOD, i),
  };

  if (*spread.unit == '\0')
    return;
  for (guint j = 0; j < chart->n_series; j++)
    {
      const BatchColumn *column = job->cells->cells[chart->series[j]].column;

      spread.figures[j] = (SpreadFigure){ column->values[row], column->decimals[row],
                                          column->present[row] &&
                                              bhxh_sheet_keeps (column->values[row],
                                                                column->decimals[row]) };
    }
  bhxh_spreads_take (&chart->spreads, &spread);
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
  spread_row (chart, job, row, i);
}

/* Draws the spread where it has more units than the best run has rows. */
static void
choose (SheetChart *chart, guint32 below)
{
  const Spread *spread = bhxh_spreads_find (&chart->spreads);
  const guint32 n = count_rows (&chart->best);
  gboolean falls = FALSE;

  if (spread == NULL || spread->points->len <= n ||
      below + spread->points->len > XLSX_MAX_ROWS)
    return;
  chart->spread = spread;
  chart->best = (ChartRun){ .first_row = below,
                            .last_row = below + spread->points->len - 1,
                            .category = CHART_UNIT,
                            .shown = bhxh_spread_find_shown (spread, &falls) };
  chart->best.falls = falls;
  g_free (chart->title);
  chart->title = dup_title_over_units (spread->indicator, spread->period);
}

const XlsxChart *
bhxh_sheet_chart_finish (SheetChart *chart, const char *name, guint32 below)
{
  end_run (chart);
  choose (chart, below);
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

static XlsxOutcome
put_point (const SheetChart *chart,
           const BookWriting *writing,
           guint32 row,
           const SpreadPoint *point)
{
  XlsxOutcome outcome = writing->module->put_text (
      writing->book, row, chart->chart.category, point->unit, XLSX_LOOK_TEXT);

  for (guint i = 0; i < chart->n_series && outcome == XLSX_DONE; i++)
    if (point->figures[i].has)
      outcome = writing->module->put_number (writing->book, row, chart->series[i],
                                             point->figures[i].value,
                                             point->figures[i].decimals);
  return outcome;
}

gboolean
bhxh_sheet_chart_put (const SheetChart *chart,
                      const BookWriting *writing,
                      guint32 row,
                      GError **error)
{
  const GArray *points = chart->spread->points;
  XlsxOutcome outcome = XLSX_DONE;

  for (guint i = 0; i < points->len && outcome == XLSX_DONE; i++)
    outcome =
        put_point (chart, writing, row + i, &g_array_index (points, SpreadPoint, i));
  return bhxh_xlsx_check (outcome, error);
}
