/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The charts of a report, and a chart of a caller's own choice.
 */
#include "base/error.h"
#include "base/options.h"
#include "report/chart-rows.h"

/* By BhxhReportChart. */
static const ChartFunc makers[] = {
  [BHXH_CHART_PATHS] = bhxh_chart_new_paths,
  [BHXH_CHART_BULLET] = bhxh_chart_new_bullet,
  [BHXH_CHART_DOTS] = bhxh_chart_new_dots,
  [BHXH_CHART_WATERFALL] = bhxh_chart_new_waterfall,
  [BHXH_CHART_HEAT] = bhxh_chart_new_heat,
};

gboolean
bhxh_report_add_charts (const ReportScope *scope, GError **error)
{
  const gint indicator = bhxh_chart_find_indicator (scope);
  gboolean has_heading = FALSE;

  for (guint i = BHXH_CHART_PATHS; indicator >= 0 && i < G_N_ELEMENTS (makers); i++)
    {
      GError *failure = NULL;
      Chart *chart = makers[i](scope, (guint) indicator, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (chart == NULL)
        continue;
      if (!has_heading)
        bhxh_report_add_heading (scope->report, 1, "Biểu đồ", "Charts");
      has_heading = TRUE;
      bhxh_report_take_chart (scope->report, chart);
    }
  return TRUE;
}

/* The indicator with this code or name; NULL: the one that a report has charts of. */
static gint
find_indicator (const ReportScope *scope, const char *name, GError **error)
{
  guint found = 0;

  if (name == NULL)
    return bhxh_chart_find_indicator (scope);
  if (!bhxh_frame_parse_indicator (scope->frame, name, -1, &found, error))
    return -1;
  return (gint) found;
}

static Chart *
make (const ReportScope *scope, BhxhReportChart kind, const char *name, GError **error)
{
  GError *failure = NULL;
  const gint indicator = find_indicator (scope, name, &failure);
  Chart *chart = indicator >= 0 ? makers[kind](scope, (guint) indicator, &failure) : NULL;

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (chart == NULL)
    bhxh_set_error_messages (error, BHXH_ERROR_MISSING, "không có số liệu để vẽ biểu đồ",
                             "there are no figures to draw the chart of");
  return chart;
}

gboolean
bhxh_report_add_chart (BhxhReport *report,
                       BhxhReportChart chart,
                       BhxhGaps *gaps,
                       const char *unit,
                       const char *indicator,
                       GError **error)
{
  BhxhOptions options = *bhxh_options_or_default (NULL);
  g_auto (ReportScope) scope = { .report = report };
  Chart *made = NULL;

  g_return_val_if_fail (report != NULL && gaps != NULL, FALSE);
  g_return_val_if_fail (chart >= BHXH_CHART_PATHS && chart <= BHXH_CHART_HEAT, FALSE);
  options.report_unit = (char *) unit;
  if (!bhxh_report_scope_init (&scope, gaps, &options, error))
    return FALSE;
  made = make (&scope, chart, indicator, error);
  if (made == NULL)
    return FALSE;
  bhxh_report_take_chart (report, made);
  return TRUE;
}
