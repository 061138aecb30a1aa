/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Paths and heat table: targets and actuals of all years that a plan has targets for.
 */
#include "base/wide.h"
#include "report/chart-rows.h"

/* The latest so many years. */
#define MOST_YEARS 8

/* The years, and where their figures lie. */
typedef struct
{
  const GapView *view;
  guint indices[MOST_YEARS]; /* in the plan's frame */
  guint n;
} Years;

/* Rates: a steeper line is a faster one in every panel. */
static const ChartWords even_paths_words = {
  { NULL, "Lộ trình đến chỉ tiêu: {indicator}", "The way to the target: {indicator}" },
  { NULL,
    "Nét đứt, chấm rỗng: chỉ tiêu từng năm; nét liền, chấm đặc: thực hiện; số bên phải: "
    "chỉ tiêu cuối cùng và, in đậm, số thực hiện mới nhất. Một điểm phần trăm cao như "
    "nhau ở mọi ô; mỗi ô bắt đầu ở mức của đơn vị mình.",
    "Dashed, hollow points: targets year by year; solid, filled points: actuals; at the "
    "right the last target and, in bold, the latest actual. A percentage point is as "
    "high in every panel; each begins at its own level." },
  { NULL, "người", "persons" },
  { NULL, "%", "%" },
};

/* Counts: units differ too much in size. */
static const ChartWords paths_words = {
  { NULL, "Lộ trình đến chỉ tiêu: {indicator}", "The way to the target: {indicator}" },
  { NULL,
    "Nét đứt, chấm rỗng: chỉ tiêu từng năm; nét liền, chấm đặc: thực hiện; số bên phải: "
    "chỉ tiêu cuối cùng và, in đậm, số thực hiện mới nhất. Mỗi ô có thang đo riêng.",
    "Dashed, hollow points: targets year by year; solid, filled points: actuals; at the "
    "right the last target and, in bold, the latest actual. Each panel has a scale of "
    "its own." },
  { NULL, "người", "persons" },
  { NULL, "%", "%" },
};

static const ChartWords heat_words = {
  { NULL, "Chênh lệch với chỉ tiêu theo năm: {indicator}",
    "Gaps to the targets year by year: {indicator}" },
  { NULL,
    "Số đậm trên nền trắng: đạt hoặc vượt chỉ tiêu; nền càng đậm càng xa chỉ tiêu; gạch "
    "ngang: chưa có số liệu.",
    "Bold on white: the target was reached; the darker, the further below it; a dash: no "
    "data." },
  { NULL, "người", "persons" },
  { NULL, "điểm phần trăm", "percentage points" },
};

static Years
list_years (const ReportScope *scope, guint indicator)
{
  Years years = { .view = &scope->gaps->engine.view };

  for (guint p = 0; p < bhxh_frame_get_n_periods (scope->frame); p++)
    {
      const BhxhPeriod period = bhxh_frame_get_period (scope->frame, p);

      if (bhxh_period_get_kind (period) != BHXH_PERIOD_YEAR ||
          bhxh_figures_get_column (years.view->targets, indicator, p) == NULL)
        continue;
      if (years.n == MOST_YEARS)
        {
          for (guint i = 1; i < MOST_YEARS; i++)
            years.indices[i - 1] = years.indices[i];
          years.n--;
        }
      years.indices[years.n++] = p;
    }
  return years;
}

typedef struct
{
  gboolean has;
  gint64 value;
  gint decimals;
} Found;

static Found
find_target (const Years *years, const ChartCell *cell, guint year)
{
  Found found = { 0 };

  found.has = bhxh_figures_get (years->view->targets, cell->unit, cell->indicator,
                                years->indices[year], 0, &found.value, &found.decimals);
  return found;
}

/* Of the year that is compared the actual that is compared; of others the year's own. */
static Found
find_actual (const ReportScope *scope,
             const Years *years,
             const ChartCell *cell,
             guint year)
{
  const GapView *view = years->view;
  const BhxhPeriod period = bhxh_frame_get_period (view->frame, years->indices[year]);
  const gint slot = bhxh_gap_view_find_slot (view, cell->indicator, years->indices[year]);
  const gint actual_period = bhxh_frame_find_period (view->actual_frame, period);
  Found found = { 0 };
  GapRow row = { 0 };

  if (slot >= 0 && bhxh_report_find_row (scope, cell->unit, slot, &row))
    return (Found){ gap_row_has (&row, BHXH_GAP_ACTUAL), row.values[BHXH_GAP_ACTUAL],
                    row.decimals[BHXH_GAP_ACTUAL] };
  found.has = actual_period >= 0 &&
              bhxh_figures_get (view->actuals, cell->unit, cell->indicator,
                                (guint) actual_period, 0, &found.value, &found.decimals);
  return found;
}

/* "2024": what stands under a panel. */
static char *
dup_year (const ReportScope *scope, guint index)
{
  return bhxh_period_format (bhxh_frame_get_period (scope->frame, index));
}

/* --- Paths ---------------------------------------------------------------------------
 */

static void
set_path_columns (const ChartRows *rows, const Years *years, ChartData *data)
{
  const gint decimals = bhxh_chart_rows_get_decimals (rows);

  for (guint i = 0; i < years->n; i++)
    {
      g_autofree char *year = dup_year (rows->scope, years->indices[i]);
      g_autofree char *target = g_strconcat ("target_", year, NULL);
      g_autofree char *actual = g_strconcat ("actual_", year, NULL);
      g_autofree char *target_vi = g_strconcat ("Chỉ tiêu ", year, NULL);
      g_autofree char *target_en = g_strconcat ("Target ", year, NULL);
      g_autofree char *actual_vi = g_strconcat ("Thực hiện ", year, NULL);
      g_autofree char *actual_en = g_strconcat ("Actual ", year, NULL);

      bhxh_chart_data_set_column (data, 2 * i, target, target_vi, target_en, decimals);
      bhxh_chart_data_set_column (data, 2 * i + 1, actual, actual_vi, actual_en,
                                  decimals);
    }
}

static void
set_found (ChartData *data, guint row, guint column, Found found)
{
  if (found.has)
    bhxh_chart_data_set (data, row, column, found.value, found.decimals);
}

Chart *
bhxh_chart_new_paths (const ReportScope *scope,
                      guint indicator,
                      GError **error G_GNUC_UNUSED)
{
  const Years years = list_years (scope, indicator);
  const gboolean is_even = !bhxh_chart_counts_persons (scope, indicator);
  ChartRows rows;
  ChartData *data = NULL;
  Chart *chart = NULL;

  bhxh_chart_rows_init (&rows, scope, indicator, TRUE);
  if (years.n < 2 || rows.n == 0)
    return NULL;
  data = bhxh_chart_data_new (rows.n, 2 * years.n);
  set_path_columns (&rows, &years, data);
  bhxh_chart_rows_name (&rows, data);
  for (guint i = 0; i < rows.n; i++)
    for (guint j = 0; j < years.n; j++)
      {
        set_found (data, i, 2 * j, find_target (&years, &rows.cells[i], j));
        set_found (data, i, 2 * j + 1, find_actual (scope, &years, &rows.cells[i], j));
      }
  chart = bhxh_chart_new (&rows, data, is_even ? &even_paths_words : &paths_words);
  chart->is_even = is_even;
  chart->periods = g_new0 (char *, years.n + 1);
  for (guint i = 0; i < years.n; i++)
    chart->periods[i] = dup_year (scope, years.indices[i]);
  bhxh_chart_set_paths (chart);
  return chart;
}

/* --- Heat ----------------------------------------------------------------------------
 */

/* Actual less target, where both are known and the difference fits. */
static Found
find_gap (const ReportScope *scope, const Years *years, const ChartCell *cell, guint year)
{
  const Found target = find_target (years, cell, year);
  const Found actual = find_actual (scope, years, cell, year);
  Found gap = { .decimals = MAX (target.decimals, actual.decimals) };
  Wide first = 0;
  Wide second = 0;

  gap.has = target.has && actual.has &&
            bhxh_wide_round (actual.value, actual.decimals, gap.decimals, &first) &&
            bhxh_wide_round (target.value, target.decimals, gap.decimals, &second) &&
            bhxh_wide_narrow (first - second, &gap.value);
  return gap;
}

/* Leaves the years of which any row has a gap. */
static void
keep_known_years (const ChartRows *rows, Years *years)
{
  guint n = 0;

  for (guint j = 0; j < years->n; j++)
    {
      gboolean is_known = FALSE;

      for (guint i = 0; i < rows->n && !is_known; i++)
        is_known = find_gap (rows->scope, years, &rows->cells[i], j).has;
      if (is_known)
        years->indices[n++] = years->indices[j];
    }
  years->n = n;
}

Chart *
bhxh_chart_new_heat (const ReportScope *scope,
                     guint indicator,
                     GError **error G_GNUC_UNUSED)
{
  Years years = list_years (scope, indicator);
  ChartRows rows;
  ChartData *data = NULL;
  Chart *chart = NULL;

  bhxh_chart_rows_init (&rows, scope, indicator,
                        !bhxh_chart_counts_persons (scope, indicator));
  keep_known_years (&rows, &years);
  if (years.n < 2)
    return NULL;
  data = bhxh_chart_data_new (rows.n, years.n);
  bhxh_chart_rows_name (&rows, data);
  for (guint j = 0; j < years.n; j++)
    {
      g_autofree char *year = dup_year (scope, years.indices[j]);
      g_autofree char *name = g_strconcat ("gap_", year, NULL);

      bhxh_chart_data_set_column (data, j, name, year, year,
                                  bhxh_chart_rows_get_decimals (&rows));
      for (guint i = 0; i < rows.n; i++)
        set_found (data, i, j, find_gap (scope, &years, &rows.cells[i], j));
    }
  chart = bhxh_chart_new (&rows, data, &heat_words);
  bhxh_chart_set_heat (chart);
  return chart;
}
