/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the columns of the ranking are called, and where in a list of ranked units each
 * has its cells. What rows have in common is read once.
 */
#include "gap/ranking-columns.h"

#include "model/labels.h"

#include <string.h>

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

#define PEERS(member) FROM_PEERS, G_STRUCT_OFFSET (RankingBlock, member)
#define UNITS(member) FROM_UNITS, G_STRUCT_OFFSET (RankedUnit, member)
#define REPEATS PART_ALL, FALSE, TRUE
#define KNOWN(member) FROM_KNOWN, G_STRUCT_OFFSET (RankedUnit, member)
#define LIST(member) FROM_LIST, G_STRUCT_OFFSET (RankingList, member)
#define MEASURED(member) FROM_MEASURED, G_STRUCT_OFFSET (RankedMeasure, member)
#define RANKS(member) FROM_RANKS, G_STRUCT_OFFSET (RankRows, member)

#define AMOUNT(name, vi, en) TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT
#define COUNT(name, vi, en) TABLE_COUNT (name, vi, en), MEMBER_COUNT
#define PERIOD(name, vi, en) TABLE_PERIOD (name, vi, en), MEMBER_PERIOD
#define DAY(name, vi, en) TABLE_DAY (name, vi, en), MEMBER_PERIOD
#define CODE(name, vi, en, labels) TABLE_CODE (name, vi, en, labels), MEMBER_CODE

const RankingColumn bhxh_ranking_columns[RANKING_N_COLUMNS] = {
  { UNIT_COLUMN, MEMBER_INDEX, UNITS (unit) },
  { UNIT_NAME_VI_COLUMN, MEMBER_INDEX, UNITS (shown.name), REPEATS },
  { UNIT_NAME_EN_COLUMN, MEMBER_INDEX, UNITS (shown.name), REPEATS },
  { INDICATOR_COLUMN, MEMBER_INDEX, PEERS (indicator) },
  { INDICATOR_NAME_VI_COLUMN, MEMBER_INDEX, PEERS (indicator), REPEATS },
  { INDICATOR_NAME_EN_COLUMN, MEMBER_INDEX, PEERS (indicator), REPEATS },
  { TABLE_TEXT ("owner", "Cơ quan giao", "Target of"), MEMBER_INDEX, PEERS (owner) },
  { PERIOD ("period", "Kỳ chỉ tiêu", "Period"), PEERS (period) },
  { TABLE_TEXT ("parent", "Mã đơn vị cấp trên", "Code of the unit above"), MEMBER_UNIT,
    PEERS (parent) },
  { TABLE_WORDS ("parent_name_vi", "Đơn vị cấp trên", BHXH_LANGUAGE_VI), MEMBER_UNIT,
    PEERS (parent), REPEATS },
  { TABLE_WORDS ("parent_name_en", "Unit above", BHXH_LANGUAGE_EN), MEMBER_UNIT,
    PEERS (parent), REPEATS },
  { { "level", "Cấp", "Level", BHXH_COLUMN_CODE, 0, bhxh_level_labels, LEVEL_N_LABELS },
    MEMBER_CODE,
    PEERS (level) },
  { CODE ("measure", "Xếp hạng theo", "Ranked by", measure_labels), LIST (measure) },
  { CODE ("order", "Thứ tự xếp", "Order", order_labels), LIST (order) },
  { COUNT ("rank", "Hạng", "Rank"), RANKS (first) },
  { COUNT ("rank_to", "Hạng thấp nhất có thể", "Lowest rank possible"), RANKS (last) },
  { COUNT ("tied", "Số đơn vị khác cùng hạng", "Others of the same rank"), FROM_TIES, 0,
    PART_TIES },
  { AMOUNT ("n_ranked", "Số đơn vị được xếp hạng", "Units ranked"), LIST (n_ranked) },
  { COUNT ("n_siblings", "Trong tổng số đơn vị", "Of units"), PEERS (n_siblings) },
  { AMOUNT ("value", "Giá trị xếp hạng", "Value"), MEASURED (value) },
  { CODE ("value_unit", "Đơn vị tính", "Value in", value_unit_labels),
    LIST (value_unit) },
  { AMOUNT ("target", "Chỉ tiêu giao", "Target"), UNITS (shown.target) },
  { PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
    UNITS (shown.period) },
  { AMOUNT ("actual", "Thực hiện", "Actual"), KNOWN (shown.actual) },
  { { "stage", "Tính chất số liệu", "Stage", BHXH_COLUMN_CODE, 0, bhxh_stage_labels,
      STAGE_N_LABELS },
    MEMBER_CODE,
    KNOWN (shown.stage) },
  { DAY ("as_of", "Số liệu đến ngày", "As of"), KNOWN (shown.as_of) },
  { PERIOD ("base_period", "Kỳ gốc", "Base period"), MEASURED (divisor_period),
    PART_BASES },
  { AMOUNT ("base", "Số gốc", "Base"), MEASURED (divisor), PART_BASES },
  { AMOUNT ("parent_gap",
            "Chênh lệch của đơn vị cấp trên (người)",
            "Gap of the unit above (persons)"),
    MEASURED (above_gap), PART_ABOVE, TRUE },
  { AMOUNT ("denominator", "Mẫu số (người)", "Denominator (persons)"), MEASURED (divisor),
    PART_PEOPLE },
  { PERIOD ("denominator_period", "Kỳ của mẫu số", "Period of the denominator"),
    MEASURED (divisor_period), PART_PEOPLE },
  { CODE ("reason", "Lý do không xếp hạng", "Why not ranked", reason_labels),
    MEASURED (reason), PART_REASONS },
  { COUNT ("summed_units",
           "Thực hiện là tổng của số đơn vị",
           "Actual is the sum of units"),
    KNOWN (shown.n_summed) },
};

/* --- Cells ----------------------------------------------------------------------- */

/* A member as a cell has it; FALSE where it is missing. */
static gboolean
read_member (MemberKind kind, gconstpointer member, MaybeAmount *cell)
{
  *cell = (MaybeAmount){ 0, 0, TRUE };
  switch (kind)
    {
    case MEMBER_INDEX: cell->value = *(const guint *) member; return TRUE;
    case MEMBER_UNIT: cell->value = *(const gint *) member; return cell->value >= 0;
    case MEMBER_PERIOD:
      cell->value = *(const BhxhPeriod *) member;
      return cell->value != BHXH_PERIOD_NONE;
    case MEMBER_CODE: cell->value = *(const guint8 *) member; break;
    case MEMBER_COUNT: cell->value = *(const guint *) member; break;
    default: *cell = *(const MaybeAmount *) member; return cell->present;
    }
  return cell->value != 0;
}

/* Where the cells of a column begin, in the batch. */
typedef struct
{
  gint64 *restrict values;
  gint8 *restrict decimals;
  guint8 *restrict present;
} Cells;

/* Eight at a time, of which two are stored together. */
static inline void
fill_values (gint64 *restrict values, gint64 value, gsize n)
{
  gsize i = 0;

  for (; i + 8 <= n; i += 8)
    {
      values[i] = values[i + 1] = values[i + 2] = values[i + 3] = value;
      values[i + 4] = values[i + 5] = values[i + 6] = values[i + 7] = value;
    }
  for (; i + 2 <= n; i += 2)
    values[i] = values[i + 1] = value;
  if (i < n)
    values[i] = value;
}

static Cells
cells_of (const BatchColumn *out, gsize at)
{
  return (Cells){ out->values + at, out->decimals + at, out->present + at };
}

/* The same in all rows. */
static void
fill_alike (const RankingColumn *column, const char *member, gsize n, Cells cells)
{
  MaybeAmount cell;

  if (!read_member (column->kind, member, &cell))
    return;
  fill_values (cells.values, cell.value, n);
  memset (cells.present, 1, n);
  if (column->kind == MEMBER_AMOUNT)
    memset (cells.decimals, cell.decimals, n);
}

/* What is kept of each of those that rows are of: from their order to that of rows. */
typedef struct
{
  const char *members; /* of the first */
  guint step;
  const guint *numbers;
} Kept;

/* Sets what is kept of the unit of row i. */
#define FOR_EACH_KEPT(kept, n, body)                                                     \
  {                                                                                      \
    const char *const members = (kept)->members;                                         \
    const guint *const numbers = (kept)->numbers;                                        \
    const guint step = (kept)->step;                                                     \
                                                                                         \
    UNROLL for (gsize i = 0; i < (n); i++)                                               \
    {                                                                                    \
      gconstpointer member = members + (gsize) (numbers[i] * step);                      \
                                                                                         \
      body                                                                               \
    }                                                                                    \
  }

#define FILL(is_present, what)                                                           \
  FOR_EACH_KEPT (kept, n, values[i] = (gint64) (what); present[i] = (is_present);)

static void
fill_kept (MemberKind kind, const Kept *kept, gsize n, Cells cells)
{
  gint64 *restrict values = cells.values;
  gint8 *restrict decimals = cells.decimals;
  guint8 *restrict present = cells.present;

  switch (kind)
    {
    case MEMBER_INDEX: FILL (1, *(const guint *) member) break;
    case MEMBER_PERIOD:
      FILL (values[i] != BHXH_PERIOD_NONE, *(const BhxhPeriod *) member)
      break;
    case MEMBER_CODE: FILL (values[i] != 0, *(const guint8 *) member) break;
    case MEMBER_COUNT: FILL (values[i] != 0, *(const guint *) member) break;
    default:
      FOR_EACH_KEPT (kept, n, const MaybeAmount *amount = member;
                     values[i] = amount->value; decimals[i] = amount->decimals;
                     present[i] = amount->present;)
    }
}

static void
fill_values_kept (const Kept *kept, gsize n, gint64 *restrict values)
{
  FOR_EACH_KEPT (kept, n, values[i] = *(const gint64 *) member;)
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (MaybeAmount, value) == 0);

static void
mark_known (const RankingBlock *block, const guint *numbers, gsize n, guint8 *present)
{
  if (block->n_known == block->n_siblings)
    memset (present, 1, n);
  else
    UNROLL for (gsize i = 0; i < n; i++) present[i] =
        block->units[numbers[i]].shown.actual.present;
}

/* What units have alike as one. */
static void
fill_units (const RankingColumn *column,
            const RankingBlock *block,
            const guint *numbers,
            gsize n,
            Cells cells)
{
  const Kept kept = { (const char *) block->units + column->offset, sizeof (RankedUnit),
                      numbers };
  MaybeAmount cell;

  if (block->example == NULL || column->kind == MEMBER_INDEX)
    {
      fill_kept (column->kind, &kept, n, cells);
      return;
    }
  if (!read_member (column->kind, (const char *) block->example + column->offset, &cell))
    return;
  if (column->kind == MEMBER_AMOUNT)
    {
      fill_values_kept (&kept, n, cells.values);
      memset (cells.decimals, cell.decimals, n);
    }
  else
    fill_values (cells.values, cell.value, n);
  if (column->from == FROM_KNOWN)
    mark_known (block, numbers, n, cells.present);
  else
    memset (cells.present, 1, n);
}

/* --- Cells of lists -------------------------------------------------------------- */

/* Rows that go into a batch. */
typedef struct
{
  gsize first; /* of the block */
  gsize n;
  gsize at; /* in the batch */
} Range;

/* Those of one list. */
typedef struct
{
  const RankingList *list;
  Range all;
  Range ranked; /* the first of them */
  Range unranked;
} Slice;

typedef struct
{
  Range all;
  Slice slices[RANKING_MAX_LISTS];
  guint n;
} Slices;

static void
slices_init (Slices *slices, const RankingBlock *block, gsize from, gsize n, gsize at)
{
  const gsize n_siblings = block->n_siblings;

  slices->all = (Range){ from, n, at };
  slices->n = 0;
  for (guint i = (guint) (from / n_siblings); i < block->n_lists; i++)
    {
      const RankingList *list = &block->lists[i];
      const gsize first = MAX (from, i * n_siblings);
      const gsize end = MIN (from + n, (i + 1) * n_siblings);
      const gsize middle =
          CLAMP (i * n_siblings + (gsize) list->n_ranked.value, first, end);
      const gsize row = at + first - from;

      if (first >= end)
        return;
      slices->slices[slices->n++] =
          (Slice){ list,
                   { first, end - first, row },
                   { first, middle - first, row },
                   { middle, end - middle, row + middle - first } };
    }
}

/* Each list has its own, and never none. */
static void
fill_list (const RankingColumn *column, const Slices *slices, const BatchColumn *out)
{
  const Range *all = &slices->all;

  for (const Slice *slice = slices->slices; slice < slices->slices + slices->n; slice++)
    {
      gconstpointer member = (const char *) slice->list + column->offset;
      const gint64 value = column->kind == MEMBER_AMOUNT
                               ? ((const MaybeAmount *) member)->value
                               : *(const guint8 *) member;

      fill_values (out->values + slice->all.at, value, slice->all.n);
    }
  memset (out->present + all->at, 1, all->n);
  if (column->kind == MEMBER_AMOUNT)
    memset (out->decimals + all->at, 0, all->n);
}

static void
fill_ranked (const gint64 *ranks, const Range *range, const BatchColumn *out)
{
  memcpy (out->values + range->at, ranks + range->first, range->n * sizeof (gint64));
  memset (out->present + range->at, 1, range->n);
}

/* Ranks of all at once where all have one. */
static void
fill_ranks (const RankingColumn *column,
            const RankingBlock *block,
            const Slices *slices,
            const BatchColumn *out)
{
  gint64 *const *ranks = (gconstpointer) ((const char *) &block->rows + column->offset);

  if ((block->parts & PART_REASONS) == 0)
    fill_ranked (*ranks, &slices->all, out);
  else
    for (guint i = 0; i < slices->n; i++)
      fill_ranked (*ranks, &slices->slices[i].ranked, out);
}

static void
fill_ties (const RankingBlock *block, const Slice *slice, const BatchColumn *out)
{
  const gint64 *restrict tied = block->rows.tied + slice->ranked.first;
  gint64 *restrict values = out->values + slice->ranked.at;
  guint8 *restrict present = out->present + slice->ranked.at;
  const gsize n = slice->ranked.n;

  UNROLL for (gsize i = 0; i < n; i++)
  {
    values[i] = tied[i];
    present[i] = tied[i] != 0;
  }
}

/* What was measured of each. */
static void
fill_measured (const RankingColumn *column,
               const RankingBlock *block,
               const RankingList *list,
               const Range *range,
               const BatchColumn *out)
{
  const Kept kept = { (const char *) list->measured + column->offset,
                      sizeof (RankedMeasure), block->rows.numbers + range->first };
  const Cells cells = cells_of (out, range->at);

  if (column->is_alike && block->n_known == block->n_siblings)
    fill_alike (column, kept.members, range->n, cells);
  else
    fill_kept (column->kind, &kept, range->n, cells);
}

/* A column of which each list has its own, or none. */
static void
fill_parts (const RankingColumn *column,
            const RankingBlock *block,
            const Slices *slices,
            const BatchColumn *out)
{
  for (const Slice *slice = slices->slices; slice < slices->slices + slices->n; slice++)
    if (column->part != PART_ALL && (slice->list->parts & column->part) == 0)
      continue;
    else if (column->from == FROM_TIES)
      fill_ties (block, slice, out);
    else if (column->part == PART_REASONS)
      fill_measured (column, block, slice->list, &slice->unranked, out);
    else
      fill_measured (column, block, slice->list, &slice->all, out);
}

/* --- Columns --------------------------------------------------------------------- */

/* Code and names of one unit or indicator: a column that has what the one before it has.
 * Units that are alike are called by their own numbers. */
static gboolean
repeats (const RankingBlock *block, const Batch *batch, guint number)
{
  const RankingColumn *column = &bhxh_ranking_columns[number];

  return column->repeats && batch->columns[number - 1].wanted &&
         (column->offset == column[-1].offset || block->example != NULL);
}

static void
repeat_column (const BatchColumn *out, gsize at, gsize n)
{
  memcpy (out->values + at, out[-1].values + at, n * sizeof (gint64));
  memcpy (out->present + at, out[-1].present + at, n);
}

FLATTEN void
bhxh_ranking_block_fill (const RankingBlock *block, gsize from, gsize n, Batch *batch)
{
  const gsize at = batch->n_rows;
  Slices slices;

  slices_init (&slices, block, from, n, at);
  for (guint i = 0; i < RANKING_N_COLUMNS; i++)
    {
      const RankingColumn *column = &bhxh_ranking_columns[i];
      const BatchColumn *out = &batch->columns[i];

      if (!out->wanted ||
          (column->part != PART_ALL && (block->parts & column->part) == 0))
        continue;
      if (repeats (block, batch, i))
        repeat_column (out, at, n);
      else if (column->from == FROM_PEERS)
        fill_alike (column, (const char *) block + column->offset, n, cells_of (out, at));
      else if (column->from == FROM_UNITS || column->from == FROM_KNOWN)
        fill_units (column, block, block->rows.numbers + from, n, cells_of (out, at));
      else if (column->from == FROM_LIST)
        fill_list (column, &slices, out);
      else if (column->from == FROM_RANKS)
        fill_ranks (column, block, &slices, out);
      else
        fill_parts (column, block, &slices, out);
    }
}
