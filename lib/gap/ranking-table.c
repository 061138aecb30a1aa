/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which of the units right below another is ahead: one list of siblings and one measure
 * at a time, its rows from the first rank to the last.
 */
#include "base/memory.h"
#include "gap/rank.h"
#include "gap/ranking-measures.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

#include <stdlib.h>

static const Label measure_labels[] = {
  { "", "", "" },
  { "gap", "Chênh lệch so với chỉ tiêu", "Gap" },
  { "remaining", "Số còn phải phát triển", "Remaining" },
  { "achievement", "Tỷ lệ hoàn thành kế hoạch", "Achievement" },
  { "pace", "Mức tăng so với tháng 12 năm trước", "Growth on December of last year" },
  { "contribution", "Tỷ trọng trong chênh lệch của đơn vị cấp trên",
    "Share of the gap of the unit above" },
};

static const Label order_labels[] = {
  { "", "", "" },
  { "greatest_first", "Từ cao xuống thấp", "Greatest first" },
  { "least_first", "Từ thấp lên cao", "Least first" },
};

static const Label value_unit_labels[] = {
  { "", "", "" },
  { "person", "người", "persons" },
  { "point", "điểm phần trăm", "percentage points" },
  { "percent", "%", "%" },
};

static const Label reason_labels[] = {
  [RANKED] = { "", "", "" },
  [UNRANKED_NO_ACTUAL] = { "no_data", "Chưa có số liệu thực hiện", "No actual figure" },
  [UNRANKED_UNITS_MISSING] = { "units_missing", "Thiếu số liệu của đơn vị cấp dưới",
                               "Units below are missing" },
  [UNRANKED_ZERO_TARGET] = { "zero_target", "Chỉ tiêu giao bằng 0", "The target is 0" },
  [UNRANKED_NO_BASE] = { "no_base", "Không có số liệu tháng 12 năm trước, hoặc bằng 0",
                         "No figure of December of last year, or 0" },
  [UNRANKED_NO_DENOMINATOR] = { "no_denominator", "Không có mẫu số để quy ra người",
                                "No denominator to count persons by" },
  [UNRANKED_ABOVE_UNKNOWN] = { "above_unknown",
                               "Không biết chênh lệch của đơn vị cấp trên",
                               "The gap of the unit above is not known" },
  [UNRANKED_ABOVE_ZERO] = { "above_zero", "Chênh lệch của đơn vị cấp trên bằng 0",
                            "The gap of the unit above is 0" },
  [UNRANKED_ABOVE_OPEN] = { "above_open",
                            "Do làm tròn, không biết đơn vị cấp trên thừa hay thiếu",
                            "Rounding hides the sign of the gap of the unit above" },
  [UNRANKED_TOO_LARGE] = { "too_large", "Số liệu quá lớn để tính chính xác",
                           "Too large to reckon exactly" },
};

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  gint parent;
  guint8 level;
  guint8 measure;
  guint8 order;
  guint rank;
  guint rank_to;
  guint tied;
  MaybeAmount n_ranked;
  guint n_siblings;
  MaybeAmount value;
  guint8 value_unit;
  MaybeAmount target;
  BhxhPeriod actual_period;
  MaybeAmount actual;
  guint8 stage;
  BhxhPeriod as_of;
  BhxhPeriod base_period;
  MaybeAmount base;
  MaybeAmount above_gap;
  MaybeAmount denominator;
  BhxhPeriod denominator_period;
  guint8 reason;
  guint n_summed;
} RankingRow;

#define MEMBER(member) G_STRUCT_OFFSET (RankingRow, member)
#define AMOUNT(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                          \
  }
#define COUNT(name, vi, en, member)                                                      \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_COUNT, MEMBER (member)                           \
  }
#define PERIOD(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_PERIOD (name, vi, en), MEMBER_PERIOD, MEMBER (member)                          \
  }
#define CODE(name, vi, en, labels, member)                                               \
  {                                                                                      \
    TABLE_CODE (name, vi, en, labels), MEMBER_CODE, MEMBER (member)                      \
  }

static const AnalysisColumn ranking_columns[] = {
  ANALYSIS_CELL_COLUMNS (RankingRow),
  PERIOD ("period", "Kỳ chỉ tiêu", "Period", period),
  { TABLE_TEXT ("parent", "Mã đơn vị cấp trên", "Code of the unit above"), MEMBER_UNIT,
    MEMBER (parent) },
  { TABLE_WORDS ("parent_name_vi", "Đơn vị cấp trên", BHXH_LANGUAGE_VI), MEMBER_UNIT,
    MEMBER (parent) },
  { TABLE_WORDS ("parent_name_en", "Unit above", BHXH_LANGUAGE_EN), MEMBER_UNIT,
    MEMBER (parent) },
  { { "level", "Cấp", "Level", BHXH_COLUMN_CODE, 0, bhxh_level_labels, LEVEL_N_LABELS },
    MEMBER_CODE,
    MEMBER (level) },
  CODE ("measure", "Xếp hạng theo", "Ranked by", measure_labels, measure),
  CODE ("order", "Thứ tự xếp", "Order", order_labels, order),
  COUNT ("rank", "Hạng", "Rank", rank),
  COUNT ("rank_to", "Hạng thấp nhất có thể", "Lowest rank possible", rank_to),
  COUNT ("tied", "Số đơn vị khác cùng hạng", "Others of the same rank", tied),
  AMOUNT ("n_ranked", "Số đơn vị được xếp hạng", "Units ranked", n_ranked),
  COUNT ("n_siblings", "Trong tổng số đơn vị", "Of units", n_siblings),
  AMOUNT ("value", "Giá trị xếp hạng", "Value", value),
  CODE ("value_unit", "Đơn vị tính", "Value in", value_unit_labels, value_unit),
  AMOUNT ("target", "Chỉ tiêu giao", "Target", target),
  PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual", actual_period),
  AMOUNT ("actual", "Thực hiện", "Actual", actual),
  { { "stage", "Tính chất số liệu", "Stage", BHXH_COLUMN_CODE, 0, bhxh_stage_labels,
      STAGE_N_LABELS },
    MEMBER_CODE,
    MEMBER (stage) },
  PERIOD ("as_of", "Số liệu đến ngày", "As of", as_of),
  PERIOD ("base_period", "Kỳ gốc", "Base period", base_period),
  AMOUNT ("base", "Số gốc", "Base", base),
  AMOUNT ("parent_gap",
          "Chênh lệch của đơn vị cấp trên (người)",
          "Gap of the unit above (persons)",
          above_gap),
  AMOUNT ("denominator", "Mẫu số (người)", "Denominator (persons)", denominator),
  PERIOD ("denominator_period",
          "Kỳ của mẫu số",
          "Period of the denominator",
          denominator_period),
  CODE ("reason", "Lý do không xếp hạng", "Why not ranked", reason_labels, reason),
  ANALYSIS_SUMMED_COLUMN (RankingRow),
};

/* --- Peers ----------------------------------------------------------------------- */

typedef struct
{
  BhxhGaps *gaps;
  guint slot;
  gint parent; /* -1: of the units below none */
  RankingSource source;
  RankingAbove above;
  GArray *units; /* RankedUnit, right below the parent */
  guint first;   /* of those that are ranked among each other */
  guint end;
  guint measure; /* the next one of theirs */
  GArray *rows;
  guint next_row;
} Cursor;

#define MEASURE_NONE_LEFT (BHXH_RANKING_CONTRIBUTION + 1)

static const RankedUnit *
unit_at (const Cursor *cursor, guint number)
{
  return &g_array_index (cursor->units, RankedUnit, number);
}

/* The next of the siblings that are peers; nobody is ranked alone. */
static void
go_to_next_peers (Cursor *cursor)
{
  cursor->first = cursor->end++;
  while (cursor->end < cursor->units->len &&
         ranked_units_are_peers (unit_at (cursor, cursor->first),
                                 unit_at (cursor, cursor->end)))
    cursor->end++;
  cursor->measure =
      cursor->end - cursor->first > 1 ? BHXH_RANKING_GAP : MEASURE_NONE_LEFT;
}

static gboolean
go_to_next_slot (Cursor *cursor)
{
  const GapView *view = &cursor->gaps->engine.view;

  while (++cursor->slot < view->n_slots)
    if (view->slots[cursor->slot].measure != BHXH_MEASURE_INDEX)
      {
        bhxh_ranking_source_init (&cursor->source, cursor->gaps,
                                  &view->slots[cursor->slot]);
        cursor->parent = -1;
        return TRUE;
      }
  return FALSE;
}

/* FALSE after the last. */
static gboolean
go_to_next_parent (Cursor *cursor)
{
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  guint first = 0;

  do
    if (++cursor->parent >= (gint) bhxh_frame_get_n_units (frame) &&
        !go_to_next_slot (cursor))
      return FALSE;
  while (cursor->parent >= 0 &&
         bhxh_frame_get_children (frame, (guint) cursor->parent, &first) < 2);
  bhxh_ranking_list_units (&cursor->source, cursor->parent, cursor->units);
  if (cursor->parent >= 0 && cursor->units->len > 1)
    bhxh_ranking_find_above (&cursor->source, (guint) cursor->parent, &cursor->above);
  cursor->first = cursor->end = 0;
  return TRUE;
}

/* --- Rows ------------------------------------------------------------------------ */

/* A unit's place in the list of rows: by rank, then as listed; without one at the end. */
typedef struct
{
  Rank rank; /* [0]: none */
  guint number;
} RankPlace;

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const RankPlace *left = a;
  const RankPlace *right = b;
  /* A missing rank wraps to the largest. */
  const guint left_rank = left->rank.first - 1;
  const guint right_rank = right->rank.first - 1;

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;
  if (left->rank.last != right->rank.last)
    return left->rank.last < right->rank.last ? -1 : 1;
  return left->number < right->number ? -1 : left->number > right->number;
}

/* The peers under one measure. */
typedef struct
{
  guint n;
  RankedMeasure *measured;
  RatioSpan *spans; /* of the ranked ones */
  Rank *ranks;      /* likewise */
  RankPlace *places;
  guint n_ranked;
} Ranking;

static void
ranking_clear (Ranking *ranking)
{
  g_free (ranking->measured);
  g_free (ranking->spans);
  g_free (ranking->ranks);
  g_free (ranking->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ranking, ranking_clear)

static gboolean
ranking_init (Ranking *ranking, guint n, GError **error)
{
  *ranking = (Ranking){ .n = n };
  ranking->measured = bhxh_try_new (n, sizeof (RankedMeasure), error);
  if (ranking->measured != NULL)
    ranking->spans = bhxh_try_new (n, sizeof (RatioSpan), error);
  if (ranking->spans != NULL)
    ranking->ranks = bhxh_try_new (n, sizeof (Rank), error);
  if (ranking->ranks != NULL)
    ranking->places = bhxh_try_new (n, sizeof (RankPlace), error);
  return ranking->places != NULL;
}

static gboolean
rank_peers (const Cursor *cursor, Ranking *ranking, GError **error)
{
  guint next = 0;

  for (guint i = 0; i < ranking->n; i++)
    {
      bhxh_ranking_measure (&cursor->source, &cursor->above,
                            unit_at (cursor, cursor->first + i),
                            (BhxhRankingMeasure) cursor->measure, &ranking->measured[i]);
      if (ranking->measured[i].reason == RANKED)
        ranking->spans[ranking->n_ranked++] = ranking->measured[i].span;
    }
  if (ranking->n_ranked > 0 &&
      !bhxh_rank_compute (ranking->spans, ranking->n_ranked, ranking->ranks, error))
    return FALSE;
  for (guint i = 0; i < ranking->n; i++)
    {
      ranking->places[i].number = i;
      if (ranking->measured[i].reason == RANKED)
        ranking->places[i].rank = ranking->ranks[next++];
    }
  qsort (ranking->places, ranking->n, sizeof (RankPlace), compare_places);
  return TRUE;
}

static void
set_measured (const RankedMeasure *measured, RankingRow *row)
{
  row->value = measured->value;
  row->base_period = measured->base_period;
  row->base = measured->base;
  row->above_gap = measured->above_gap;
  row->denominator = measured->denominator;
  row->denominator_period = measured->denominator_period;
  row->reason = (guint8) measured->reason;
}

static void
set_figure (const Cursor *cursor, const RankedUnit *unit, RankingRow *row)
{
  const RankedFigure *figure = &unit->figure;

  row->actual_period = cursor->source.actual.actual.actual.period;
  row->as_of = BHXH_PERIOD_NONE;
  if (unit->reason != RANKED)
    return;
  row->actual_period = figure->period;
  row->actual = maybe_amount (figure->actual.amount);
  row->stage = (guint8) figure->stage;
  row->as_of = figure->as_of;
  row->unit_name = gap_view_name_unit (&cursor->gaps->engine.view, unit->unit,
                                       bhxh_period_get_last_day (figure->period));
  row->n_summed = figure->n_summed;
}

static void
add_row (const Cursor *cursor, const Ranking *ranking, const RankPlace *place)
{
  const RankedUnit *unit = unit_at (cursor, cursor->first + place->number);
  const BhxhRankingMeasure measure = (BhxhRankingMeasure) cursor->measure;
  RankingRow row = { .unit = unit->unit,
                     .unit_name = unit->unit,
                     .indicator = cursor->source.slot->indicator,
                     .period = cursor->source.slot->target_period,
                     .parent = cursor->parent,
                     .level = unit->level,
                     .measure = (guint8) measure,
                     .rank = place->rank.first,
                     .rank_to = place->rank.last,
                     .tied = place->rank.tied,
                     .n_siblings = ranking->n,
                     .target = maybe_amount (unit->target.amount) };

  row.order = (guint8) bhxh_ranking_get_order (measure, unit->less);
  row.value_unit = (guint8) bhxh_ranking_get_unit (measure, cursor->source.slot->measure);
  row.n_ranked = maybe_amount ((Amount){ ranking->n_ranked, 0 });
  set_figure (cursor, unit, &row);
  set_measured (&ranking->measured[place->number], &row);
  g_array_append_val (cursor->rows, row);
}

static gboolean
is_wanted (const Cursor *cursor)
{
  const BhxhRankingMeasure only = cursor->gaps->ranking_measure;

  return (only == BHXH_RANKING_ALL || (guint) only == cursor->measure) &&
         bhxh_ranking_applies (&cursor->source, cursor->parent,
                               (BhxhRankingMeasure) cursor->measure);
}

/* The rows of the measure at hand. */
static gboolean
add_rows (Cursor *cursor, GError **error)
{
  g_auto (Ranking) ranking = { 0 };

  if (!is_wanted (cursor))
    return TRUE;
  if (!ranking_init (&ranking, cursor->end - cursor->first, error) ||
      !rank_peers (cursor, &ranking, error))
    return FALSE;
  for (guint i = 0; i < ranking.n; i++)
    add_row (cursor, &ranking, &ranking.places[i]);
  return TRUE;
}

/* --- The table ------------------------------------------------------------------- */

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_array_unref (cursor->units);
  g_array_unref (cursor->rows);
  g_free (cursor);
}

static gpointer
ranking_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  (void) error;
  cursor->gaps = gaps;
  cursor->units = g_array_new (FALSE, FALSE, sizeof (RankedUnit));
  cursor->rows = g_array_new (FALSE, FALSE, sizeof (RankingRow));
  cursor->measure = MEASURE_NONE_LEFT;
  /* Before the first slot: its first parent comes after the last of none. */
  cursor->slot = G_MAXUINT;
  cursor->parent = (gint) bhxh_frame_get_n_units (gaps->engine.view.frame);
  return cursor;
}

static gboolean
ranking_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;

  while (cursor->next_row >= cursor->rows->len)
    {
      g_array_set_size (cursor->rows, 0);
      cursor->next_row = 0;
      if (cursor->measure < MEASURE_NONE_LEFT)
        {
          if (!add_rows (cursor, error))
            return FALSE;
          cursor->measure++;
        }
      else if (cursor->end < cursor->units->len)
        go_to_next_peers (cursor);
      else if (!go_to_next_parent (cursor))
        {
          *done = TRUE;
          return TRUE;
        }
    }
  *(RankingRow *) row = g_array_index (cursor->rows, RankingRow, cursor->next_row++);
  return TRUE;
}

static const Analysis ranking_analysis = {
  "Xếp hạng các đơn vị", "Ranks of units",
  ranking_columns,       G_N_ELEMENTS (ranking_columns),
  sizeof (RankingRow),   ranking_begin,
  ranking_next,          cursor_free,
};

BhxhTable *
bhxh_gaps_dup_ranking_table (BhxhGaps *gaps)
{
  BhxhTable *table = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  table = bhxh_analysis_dup_table (gaps, &ranking_analysis);
  if (table != NULL)
    bhxh_table_add_note (table,
                         "Xếp hạng giữa các đơn vị cùng cấp, cùng một đơn vị cấp trên. "
                         "Số liệu đã làm tròn "
                         "chỉ cho biết hạng từ cao nhất đến thấp nhất có thể; đơn vị "
                         "chưa có số liệu không "
                         "được xếp hạng.",
                         "Units of one level right below the same unit are ranked among "
                         "each other. Rounded "
                         "figures give the highest and the lowest rank possible; units "
                         "without figures are "
                         "not ranked.");
  return table;
}
