/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bullet chart and ranked dots out of the rows of a comparison.
 */
#include "model/range.h"
#include "report/chart-rows.h"

/* --- Bullet --------------------------------------------------------------------------
 */

static const ChartWords bullet_words = {
  { NULL, "Thực hiện so với chỉ tiêu: {indicator}, {period}",
    "Actual against target: {indicator}, {period}" },
  { NULL,
    "Thanh đậm: thực hiện; vạch đứng: chỉ tiêu giao; nền xám: tỷ lệ hoàn thành dưới "
    "{bands}, càng nhạt càng cao.",
    "Dark bar: actual; upright mark: target; grey bands: achievement below {bands}, the "
    "lighter, the higher." },
  { NULL, "người", "persons" },
  { NULL, "%", "%" },
};

/* Of the comparison, which may be gone when the chart is drawn. */
static void
set_cuts (Chart *chart, const Bands *bands)
{
  chart->n_cuts = bands->n_cuts;
  for (guint i = 0; i < bands->n_cuts; i++)
    chart->cuts[i] = bands->cuts[i];
}

/* A number of the row into the column, where the row has it. */
static gboolean
set_number (ChartData *data,
            guint row,
            guint column,
            const GapRow *from,
            BhxhGapNumber number)
{
  if (!gap_row_has (from, number))
    return FALSE;
  bhxh_chart_data_set (data, row, column, from->values[number], from->decimals[number]);
  return TRUE;
}

Chart *
bhxh_chart_new_bullet (const ReportScope *scope,
                       guint indicator,
                       GError **error G_GNUC_UNUSED)
{
  ChartRows rows;
  ChartData *data = NULL;
  Chart *chart = NULL;
  gboolean has_actual = FALSE;
  guint32 less_rows = 0;
  gint decimals = 0;

  bhxh_chart_rows_init (&rows, scope, indicator,
                        !bhxh_chart_counts_persons (scope, indicator));
  decimals = bhxh_chart_rows_get_decimals (&rows);
  data = bhxh_chart_data_new (rows.n, 2);
  bhxh_chart_data_set_column (data, 0, "target", "Chỉ tiêu giao", "Target", decimals);
  bhxh_chart_data_set_column (data, 1, "actual", "Thực hiện", "Actual", decimals);
  bhxh_chart_rows_name (&rows, data);
  for (guint i = 0; i < rows.n; i++)
    {
      GapRow row = { 0 };
      const gint slot = bhxh_report_find_slot (scope, rows.cells[i].indicator);

      if (!bhxh_report_find_row (scope, rows.cells[i].unit, slot, &row))
        continue;
      set_number (data, i, 0, &row, BHXH_GAP_TARGET);
      has_actual |= set_number (data, i, 1, &row, BHXH_GAP_ACTUAL);
      less_rows |= row.less ? 1u << i : 0;
    }
  chart = bhxh_chart_new (&rows, data, &bullet_words);
  set_cuts (chart, &scope->gaps->engine.bands);
  chart->less_rows = less_rows;
  bhxh_chart_set_bullet (chart);
  if (!has_actual)
    g_clear_pointer (&chart, bhxh_chart_free);
  return chart;
}

/* --- Dots ----------------------------------------------------------------------------
 */

static const ChartWords dots_words = {
  { NULL, "Xếp theo chênh lệch với chỉ tiêu: {indicator}, {period}",
    "Ranked by gap to the target: {indicator}, {period}" },
  { NULL,
    "Chấm đặc: đạt hoặc vượt chỉ tiêu; hình thoi rỗng: còn thiếu; đoạn ngang: khoảng mà "
    "số thực hiện đã làm tròn có thể nằm trong đó.",
    "Filled dots reached their target, hollow diamonds did not; the line through them is "
    "where the true value behind a rounded actual may lie." },
  { NULL, "người", "persons" },
  { NULL, "điểm phần trăm", "percentage points" },
};

/* A row with its gap. */
typedef struct
{
  ChartCell cell;
  GapRow row;
} Ranked;

/* The rows that are furthest below their targets, the furthest last. */
typedef struct
{
  Ranked rows[CHART_MOST_ROWS + 1];
  guint n;
  guint n_all;
} Ranking;

/* Puts the row into its place; where there are too many, the best gives way. */
static void
rank_row (Ranking *ranking, ChartCell cell, const GapRow *row)
{
  guint place = ranking->n;

  ranking->n_all++;
  for (; place > 0 && bhxh_report_compare_gaps (&ranking->rows[place - 1].row, row) < 0;
       place--)
    ranking->rows[place] = ranking->rows[place - 1];
  ranking->rows[place] = (Ranked){ cell, *row };
  ranking->n++;
  if (ranking->n <= CHART_MOST_ROWS)
    return;
  ranking->n--;
  for (guint i = 0; i < ranking->n; i++)
    ranking->rows[i] = ranking->rows[i + 1];
}

static void
rank_units (const ReportScope *scope, guint indicator, Ranking *ranking)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (scope->frame, scope->top, &first);
  const gint slot = bhxh_report_find_slot (scope, indicator);

  for (guint unit = first; unit < first + n; unit++)
    {
      GapRow row = { 0 };

      if (bhxh_report_find_row (scope, unit, slot, &row) &&
          gap_row_has (&row, BHXH_GAP_GAP))
        rank_row (ranking, (ChartCell){ unit, indicator }, &row);
    }
}

/* The gaps of the true values behind the actual, where it arrived rounded. */
static void
set_range (const ReportScope *scope, ChartData *data, guint index, const Ranked *ranked)
{
  const GapView *view = &scope->gaps->engine.view;
  const GapRow *row = &ranked->row;
  const gint decimals = data->columns[1].decimals;
  OwnFigure own = { 0 };
  FigureRange range = { 0 };
  gint64 target = 0;

  if (!bhxh_gap_view_find_own (view, &view->slots[row->slot].actual, ranked->cell.unit,
                               view->stage, &own))
    return;
  range = bhxh_figure_get_range (own.value, own.trait);
  if ((range.flags & (BHXH_RANGE_LO_NONE | BHXH_RANGE_HI_NONE)) != 0 ||
      !bhxh_number_round (range.lo, range.decimals, decimals, &range.lo, NULL) ||
      !bhxh_number_round (range.hi, range.decimals, decimals, &range.hi, NULL) ||
      !bhxh_number_round (row->values[BHXH_GAP_TARGET], row->decimals[BHXH_GAP_TARGET],
                          decimals, &target, NULL))
    return;
  if (range.lo == range.hi)
    return;
  bhxh_chart_data_set (data, index, 1, range.lo - target, decimals);
  bhxh_chart_data_set (data, index, 2, range.hi - target, decimals);
}

Chart *
bhxh_chart_new_dots (const ReportScope *scope,
                     guint indicator,
                     GError **error G_GNUC_UNUSED)
{
  g_autofree Ranking *ranking = g_new0 (Ranking, 1);
  ChartRows rows = { .scope = scope, .indicator = indicator, .by_units = TRUE };
  ChartData *data = NULL;
  Chart *chart = NULL;
  gint decimals = 0;
  gint finer = 0;

  rank_units (scope, indicator, ranking);
  if (ranking->n < 2)
    return NULL;
  rows.n = ranking->n;
  rows.n_all = ranking->n_all;
  decimals = bhxh_chart_rows_get_decimals (&rows);
  finer = decimals + (decimals > 0); /* half of the last printed place */
  data = bhxh_chart_data_new (rows.n, 3);
  bhxh_chart_data_set_column (data, 0, "gap", "Chênh lệch", "Gap", decimals);
  bhxh_chart_data_set_column (data, 1, "lo", "Thấp nhất", "Lowest", finer);
  bhxh_chart_data_set_column (data, 2, "hi", "Cao nhất", "Highest", finer);
  for (guint i = 0; i < rows.n; i++)
    {
      rows.cells[i] = ranking->rows[i].cell;
      set_number (data, i, 0, &ranking->rows[i].row, BHXH_GAP_GAP);
      set_range (scope, data, i, &ranking->rows[i]);
    }
  bhxh_chart_rows_name (&rows, data);
  chart = bhxh_chart_new (&rows, data, &dots_words);
  bhxh_chart_set_dots (chart);
  return chart;
}
