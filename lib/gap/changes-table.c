/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Changes as offices report them: on the same period of last year, on the end of last
 * year, on the period before.
 */
#include "base/memory.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/reported.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

/* What a change is measured from. */
typedef enum
{
  CHANGE_ON_YEAR,     /* the same period of last year */
  CHANGE_ON_DECEMBER, /* the end of last year */
  CHANGE_ON_PREVIOUS  /* the period of the same length right before */
} ChangeBase;

#define CHANGE_N_BASES 3

typedef enum
{
  CHANGE_OF_OTHER_AREA = 1
} ChangeReason;

static const Label reason_labels[] = {
  { "", "", "" },
  [CHANGE_OF_OTHER_AREA] = { "other_area", "Khác địa bàn: kỳ trước thiếu đơn vị",
                             "Another area: units are missing then" },
};

/* Columns of each of them. */
enum
{
  CHANGE_PERIOD,
  CHANGE_FIGURE,
  CHANGE_CHANGE,
  CHANGE_PERCENT,
  CHANGE_N_COLUMNS
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_ACTUAL,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_CHANGE_UNIT,
  COLUMN_FIRST_CHANGE,
  COLUMN_REASON = COLUMN_FIRST_CHANGE + CHANGE_N_BASES * CHANGE_N_COLUMNS,
  COLUMN_SUMMED
};

#define CHANGE_COLUMN(base, column)                                                      \
  (COLUMN_FIRST_CHANGE + (base) *CHANGE_N_COLUMNS + (column))

#define CHANGE_COLUMNS(base, name, vi, en)                                               \
  [CHANGE_COLUMN (base, CHANGE_PERIOD)] =                                                \
      TABLE_PERIOD (name "_period", "Kỳ so sánh: " vi, "Compared with: " en),            \
                        [CHANGE_COLUMN (base, CHANGE_FIGURE)] = TABLE_NUMBER (           \
                            name "_base", "Số của kỳ so sánh: " vi, "Figure then: " en), \
                        [CHANGE_COLUMN (base, CHANGE_CHANGE)] = TABLE_NUMBER (           \
                            name "_change", "Tăng, giảm so với " vi, "Change on " en),   \
                        [CHANGE_COLUMN (base, CHANGE_PERCENT)] = TABLE_NUMBER (          \
                            name "_percent", "Tăng, giảm so với " vi " (%)",             \
                            "Change on " en " (%)")

static const TableColumn change_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ số liệu", "Period"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_CHANGE_UNIT] = TABLE_CODE ("change_unit",
                                     "Đơn vị tính tăng, giảm",
                                     "Change in",
                                     bhxh_gap_unit_labels),
  CHANGE_COLUMNS (CHANGE_ON_YEAR,
                  "year",
                  "cùng kỳ năm trước",
                  "the same period of last year"),
  CHANGE_COLUMNS (CHANGE_ON_DECEMBER,
                  "december",
                  "tháng 12 năm trước",
                  "December of last year"),
  CHANGE_COLUMNS (CHANGE_ON_PREVIOUS, "previous", "kỳ trước", "the period before"),
  [COLUMN_REASON] =
      TABLE_CODE ("reason", "Lý do có kỳ không so sánh", "Why not all", reason_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* One indicator at its time and at the three before. */
typedef struct
{
  BhxhPeriod period; /* none: nothing was reported */
  GapPoint now;
  GapPoint before[CHANGE_N_BASES];
} ChangePoints;

typedef struct
{
  BhxhGaps *gaps;
  ChangePoints *points; /* by indicator */
  guint unit;
  guint indicator;
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_free (cursor->points);
  g_free (cursor);
}

/* A day that ends a month is the end of that month, which no office compares with the day
 * before, nor 28 February with the 28th of a leap year. Other periods are themselves. */
static BhxhPeriod
take_whole_month (BhxhPeriod period)
{
  gint year = 0;
  gint month = 0;
  gint day = 0;
  BhxhPeriod whole = BHXH_PERIOD_NONE;

  if (bhxh_period_get_date (period, &year, &month, &day))
    whole = bhxh_period_new_months (year, month, year, month);
  return whole != BHXH_PERIOD_NONE && bhxh_period_get_last_day (whole) == period ? whole
                                                                                 : period;
}

static BhxhPeriod
get_base_period (ChangeBase base, BhxhPeriod period, const BhxhIndicator *indicator)
{
  /* What flowed on a day, or in a whole December, is no base for another span. */
  const gboolean is_stock = bhxh_indicator_get_kind (indicator) == BHXH_KIND_STOCK;
  const BhxhPeriod point = is_stock ? take_whole_month (period) : period;

  switch (base)
    {
    case CHANGE_ON_YEAR: return bhxh_period_get_last_year (point);
    case CHANGE_ON_DECEMBER:
      return is_stock ? bhxh_period_get_last_december (period) : BHXH_PERIOD_NONE;
    default: return bhxh_period_get_previous (point);
    }
}

static void
init_points (const BhxhGaps *gaps, guint indicator, ChangePoints *points)
{
  const BhxhFrame *frame = gaps->engine.view.frame;

  points->period =
      gaps->actual_period != BHXH_PERIOD_NONE
          ? gaps->actual_period
          : bhxh_gap_find_latest (gaps, indicator, BHXH_PERIOD_NONE, G_MAXINT32);
  if (points->period == BHXH_PERIOD_NONE)
    return;
  bhxh_gap_point_init (gaps, indicator, points->period, &points->now);
  for (guint i = 0; i < CHANGE_N_BASES; i++)
    bhxh_gap_point_init (
        gaps, indicator,
        get_base_period (i, points->period, bhxh_frame_get_indicator (frame, indicator)),
        &points->before[i]);
}

static gpointer
changes_begin (BhxhGaps *gaps, GError **error)
{
  const guint n = bhxh_frame_get_n_indicators (gaps->engine.view.frame);
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->gaps = gaps;
  cursor->points = bhxh_try_new (n, sizeof (ChangePoints), error);
  if (cursor->points == NULL)
    {
      cursor_free (cursor);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    init_points (gaps, i, &cursor->points[i]);
  return cursor;
}

/* --- A row ----------------------------------------------------------------------- */

/* Whether only units that are not all of the area reported then. */
static gboolean
is_of_other_area (const BhxhGaps *gaps, const GapPoint *point, guint unit)
{
  Reported reported;

  return !point->is_empty && bhxh_reported_find (&gaps->engine.view, &point->actual, unit,
                                                 &reported) == REPORTED_PARTLY;
}

/* A change of persons in persons and percent, of a rate in points alone. */
static void
set_change (const Cursor *cursor, ChangeBase base, Amount now, AnalysisRow row)
{
  const BhxhGaps *gaps = cursor->gaps;
  const GapPoint *point = &cursor->points[cursor->indicator].before[base];
  const BhxhPeriod period = point->actual.actual.period;
  Known before;
  Amount change = { 0, 0 };
  Amount percent = { 0, 0 };

  analysis_set_unless_0 (row, CHANGE_COLUMN (base, CHANGE_PERIOD), period);
  if (period == BHXH_PERIOD_NONE)
    return;
  if (!bhxh_gap_point_find (gaps, point, cursor->unit, &before))
    {
      if (is_of_other_area (gaps, point, cursor->unit))
        analysis_set (row, COLUMN_REASON, CHANGE_OF_OTHER_AREA);
      return;
    }
  analysis_set (row, CHANGE_COLUMN (base, CHANGE_PERIOD), before.period);
  analysis_set_amount (row, CHANGE_COLUMN (base, CHANGE_FIGURE), before.value);
  if (!bhxh_amount_subtract (now, before.value, &change))
    return;
  analysis_set_amount (row, CHANGE_COLUMN (base, CHANGE_CHANGE), change);
  if (point->actual.measure == BHXH_MEASURE_PERSON && before.value.value > 0 &&
      bhxh_amount_percent_any (change, before.value, gaps->engine.decimals, &percent))
    analysis_set_amount (row, CHANGE_COLUMN (base, CHANGE_PERCENT), percent);
}

/* FALSE where nothing was reported. */
static gboolean
set_row (const Cursor *cursor, AnalysisRow row)
{
  const ChangePoints *points = &cursor->points[cursor->indicator];
  Known now;

  if (points->period == BHXH_PERIOD_NONE ||
      !bhxh_gap_point_find (cursor->gaps, &points->now, cursor->unit, &now))
    return FALSE;
  analysis_set_subject (row, cursor->unit, cursor->indicator);
  analysis_set_known (row, COLUMN_PERIOD, &cursor->gaps->engine.view, cursor->unit, &now);
  analysis_set_unless_0 (row, COLUMN_SUMMED, now.n_summed);
  analysis_set (row, COLUMN_CHANGE_UNIT, gap_unit_of (points->now.actual.measure));
  for (guint i = 0; i < CHANGE_N_BASES; i++)
    set_change (cursor, i, now.value, row);
  return TRUE;
}

static gboolean
changes_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  gboolean found = FALSE;

  (void) error;
  while (!found && cursor->unit < bhxh_frame_get_n_units (frame))
    {
      found = set_row (cursor, row);
      if (++cursor->indicator < bhxh_frame_get_n_indicators (frame))
        continue;
      cursor->indicator = 0;
      cursor->unit++;
    }
  *done = !found;
  return TRUE;
}

static const Analysis changes_analysis = {
  "Tăng, giảm so với các kỳ trước",
  "Changes on earlier periods",
  change_columns,
  G_N_ELEMENTS (change_columns),
  changes_begin,
  changes_next,
  cursor_free,
};

BhxhTable *
bhxh_gaps_dup_changes_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &changes_analysis);
}
