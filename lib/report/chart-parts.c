/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The waterfall of a unit's gap: the parts of the first whole that is taken apart without
 * a part missing, by units where that can be, else by kinds.
 */
#include "gap/decomposition-rows.h"
#include "gap/labels.h"
#include "report/chart-rows.h"

/* Parts shown one by one, the largest; the others are added up. */
#define MOST_PARTS (CHART_MOST_ROWS - 2)

static const ChartWords waterfall_words = {
  { NULL, "Các phần của chênh lệch, {unit}: {indicator}, {period}",
    "Parts of the gap of {unit}: {indicator}, {period}" },
  { NULL,
    "Thanh đặc làm tăng, thanh rỗng làm giảm; thanh xám là tổng chênh lệch so với chỉ "
    "tiêu.",
    "Filled bars add, hollow bars take away; the grey bar is the whole gap to the "
    "target." },
  { NULL, "người", "persons" },
  { NULL, "điểm phần trăm", "percentage points" },
};

static const Label whole_words = { NULL, "Tổng chênh lệch", "The whole gap" };
static const Label others_words = { NULL, "Các phần khác", "Other parts" };

/* The parts of one whole of one kind. */
typedef struct
{
  const DecompositionRow *rows[MOST_PARTS + 1];
  guint n;
  gint64 others; /* those that are too many */
  guint n_others;
  gint decimals;
  gboolean is_broken; /* a part has no number */
} Parts;

typedef struct
{
  const DecompositionRow *row;
  Parts by_unit;
  Parts by_kind;
} Whole;

/* --- Reading a whole -----------------------------------------------------------------
 */

/* How much the part changes the whole, whichever way. */
static guint64
get_size (const DecompositionRow *row)
{
  const gint64 adds = row->contribution.value;

  return adds < 0 ? 0 - (guint64) adds : (guint64) adds;
}

/* The smallest part goes to the others. */
static void
drop_smallest (Parts *parts)
{
  guint smallest = 0;

  for (guint i = 1; i < parts->n; i++)
    if (get_size (parts->rows[i]) < get_size (parts->rows[smallest]))
      smallest = i;
  parts->n_others++;
  parts->is_broken |= __builtin_add_overflow (
      parts->others, parts->rows[smallest]->contribution.value, &parts->others);
  parts->n--;
  for (guint i = smallest; i < parts->n; i++)
    parts->rows[i] = parts->rows[i + 1];
}

static void
add_part (Parts *parts, const DecompositionRow *row)
{
  const MaybeAmount adds = row->contribution;

  parts->is_broken |= !adds.present || (parts->n > 0 && adds.decimals != parts->decimals);
  parts->decimals = adds.decimals;
  parts->rows[parts->n++] = row;
  if (parts->n > MOST_PARTS)
    drop_smallest (parts);
}

static gboolean
is_good (const Parts *parts)
{
  return parts->n > 1 && !parts->is_broken;
}

/* The whole that the rows are of; the first of them is its own. */
static Whole
read_whole (const GArray *rows)
{
  Whole whole = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const DecompositionRow *row = &g_array_index (rows, DecompositionRow, i);

      if (row->line == LINE_WHOLE)
        whole.row = row;
      else
        add_part (row->line == LINE_UNIT || row->line == LINE_UNITS_REST ? &whole.by_unit
                                                                         : &whole.by_kind,
                  row);
    }
  return whole;
}

/* --- The chart -----------------------------------------------------------------------
 */

static void
name_part (const ReportScope *scope,
           ChartData *data,
           guint place,
           const DecompositionRow *part)
{
  const BhxhDistrict *unit = bhxh_frame_get_district (scope->frame, part->unit);
  const BhxhIndicator *kind = bhxh_frame_get_indicator (scope->frame, part->indicator);
  const Label *line = &bhxh_line_labels[part->line];

  if (part->line == LINE_UNIT)
    bhxh_chart_data_set_name (data, place,
                              bhxh_district_get_name (unit, BHXH_LANGUAGE_VI),
                              bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));
  else if (part->line == LINE_KIND)
    bhxh_chart_name_indicator (data, place, kind);
  else
    bhxh_chart_data_set_name (data, place, line->vi, line->en);
}

static ChartData *
make_data (const ReportScope *scope, const Whole *whole, const Parts *parts)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (scope->frame, whole->row->indicator);
  const guint n = parts->n + (parts->n_others > 0);
  ChartData *data = bhxh_chart_data_new (n + 1, 1);

  bhxh_chart_data_set_heading (data, "Phần", "Part");
  bhxh_chart_data_set_column (data, 0, "adds", "Đóng góp", "Adds", parts->decimals);
  for (guint i = 0; i < parts->n; i++)
    {
      name_part (scope, data, i, parts->rows[i]);
      bhxh_chart_data_set (data, i, 0, parts->rows[i]->contribution.value,
                           parts->decimals);
    }
  if (parts->n_others > 0)
    {
      bhxh_chart_data_set_name (data, parts->n, others_words.vi, others_words.en);
      bhxh_chart_data_set (data, parts->n, 0, parts->others, parts->decimals);
    }
  bhxh_chart_data_set_name (data, n, whole_words.vi, whole_words.en);
  bhxh_chart_data_set (data, n, 0, whole->row->change.value, whole->row->change.decimals);
  bhxh_chart_data_trim (data, 0, bhxh_indicator_get_decimals (indicator));
  return data;
}

static Chart *
make_chart (const ReportScope *scope, const Whole *whole, const Parts *parts)
{
  const ChartRows rows = { .scope = scope,
                           .indicator = whole->row->indicator,
                           .by_units = TRUE };
  Chart *chart =
      bhxh_chart_new (&rows, make_data (scope, whole, parts), &waterfall_words);

  bhxh_chart_set_waterfall (chart);
  return chart;
}

/* --- The first whole -----------------------------------------------------------------
 */

/* The first charts that can be made, of each kind one. */
typedef struct
{
  const ReportScope *scope;
  Chart *by_units;
  Chart *by_kinds;
} Search;

static void
look_at (Search *search, const GArray *rows)
{
  const Whole whole = read_whole (rows);

  if (whole.row == NULL || !whole.row->change.present)
    return;
  if (is_good (&whole.by_unit))
    search->by_units = make_chart (search->scope, &whole, &whole.by_unit);
  else if (search->by_kinds == NULL && is_good (&whole.by_kind))
    search->by_kinds = make_chart (search->scope, &whole, &whole.by_kind);
}

Chart *
bhxh_chart_new_waterfall (const ReportScope *scope,
                          guint indicator G_GNUC_UNUSED,
                          GError **error)
{
  const GapView *view = &scope->gaps->engine.view;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (DecompositionRow));
  Search search = { .scope = scope };
  gboolean is_read = TRUE;

  for (guint i = 0; i < view->n_slots && is_read && search.by_units == NULL; i++)
    {
      if (view->slots[i].measure == BHXH_MEASURE_INDEX)
        continue;
      g_array_set_size (rows, 0);
      is_read = bhxh_decomposition_add_rows (scope->gaps, &view->slots[i], scope->top,
                                             rows, error);
      look_at (&search, rows);
    }
  if (is_read && search.by_units == NULL)
    return search.by_kinds;
  bhxh_chart_free (search.by_kinds);
  if (!is_read)
    g_clear_pointer (&search.by_units, bhxh_chart_free);
  return search.by_units;
}
