/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The targets of all owners beside the same actual: one comparison for each owner, gone
 * through cell by cell.
 */
#include "base/memory.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/owners.h"
#include "gap/point.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

typedef enum
{
  BINDS_YES = 1,
  BINDS_NO
} Binds;

static const Label binds_labels[] = {
  { "", "", "" },
  { "yes", "Có", "Yes" },
  { "no", "Không", "No" },
};

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  guint owner;
  BhxhPeriod period;
  MaybeAmount target;
  guint8 qualifier;
  guint8 binds;
  BhxhPeriod actual_period;
  MaybeAmount actual;
  guint8 stage;
  BhxhPeriod as_of;
  MaybeAmount gap;
  guint8 gap_unit;
  MaybeAmount achievement;
  guint8 status;
  MaybeAmount target_first;
  MaybeAmount gap_first;
} OwnerRow;

#define MEMBER(member) G_STRUCT_OFFSET (OwnerRow, member)
#define AMOUNT(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                          \
  }

static const AnalysisColumn owner_columns[] = {
  ANALYSIS_SUBJECT_COLUMNS (OwnerRow),
  { TABLE_TEXT ("owner", "Cơ quan giao", "Target of"), MEMBER_INDEX, MEMBER (owner) },
  { TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"), MEMBER_PERIOD, MEMBER (period) },
  AMOUNT ("target_first", "Chỉ tiêu giao ban đầu", "Target as first given", target_first),
  AMOUNT ("target", "Chỉ tiêu giao", "Target", target),
  { TABLE_CODE ("qualifier", "Mức độ", "Qualifier", bhxh_qualifier_labels), MEMBER_CODE,
    MEMBER (qualifier) },
  { TABLE_CODE ("binds", "Chỉ tiêu phải đạt", "Binds", binds_labels), MEMBER_CODE,
    MEMBER (binds) },
  { TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"), MEMBER_PERIOD,
    MEMBER (actual_period) },
  AMOUNT ("actual", "Thực hiện", "Actual", actual),
  { TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels), MEMBER_CODE,
    MEMBER (stage) },
  { TABLE_PERIOD ("as_of", "Số liệu đến ngày", "As of"), MEMBER_PERIOD, MEMBER (as_of) },
  AMOUNT ("gap_first", "Chênh lệch so với ban đầu", "Gap to the first target", gap_first),
  AMOUNT ("gap", "Chênh lệch", "Gap", gap),
  { TABLE_CODE ("gap_unit", "Đơn vị tính chênh lệch", "Gap in", bhxh_gap_unit_labels),
    MEMBER_CODE, MEMBER (gap_unit) },
  AMOUNT ("achievement", "Tỷ lệ hoàn thành kế hoạch (%)", "Achievement (%)", achievement),
  { TABLE_CODE ("status", "Kết quả", "Status", bhxh_status_labels), MEMBER_CODE,
    MEMBER (status) },
};

/* --- The comparisons ------------------------------------------------------------- */

typedef struct
{
  guint number; /* in the list of all owners */
  BhxhGaps *gaps;
  BhxhFigures *first; /* its targets as first given; NULL: not asked for, or none */
} Owner;

typedef struct
{
  BhxhGaps *gaps;
  GArray *owners; /* Owner, by code */
  gint *slots;    /* of each indicator and period, of each owner; -1: none */
  guint n_cells;  /* indicators and periods */
  OwnerRow *rows; /* of the cell at hand; room for one of each owner, and so below */
  guint n_rows;
  guint next_row;
  Target *targets;
  guint8 *binds;
  guint unit, cell; /* the next one */
} Cursor;

static void
owner_clear (gpointer data)
{
  Owner *owner = data;

  bhxh_gaps_unref (owner->gaps);
  bhxh_figures_unref (owner->first);
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  g_array_unref (cursor->owners);
  g_free (cursor->slots);
  g_free (cursor->rows);
  g_free (cursor->targets);
  g_free (cursor->binds);
  g_free (cursor);
}

/* FALSE with @error; an owner without targets for the period is left out. */
static gboolean
add_owner (Cursor *cursor, guint number, const char *code, GError **error)
{
  BhxhGaps *gaps = cursor->gaps;
  g_autoptr (BhxhOptions) options =
      bhxh_gaps_dup_settings (gaps, code, gaps->target_period);
  g_autoptr (GError) problem = NULL;
  Owner owner = { number, NULL, NULL };

  owner.gaps =
      bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, &problem);
  if (owner.gaps == NULL && g_error_matches (problem, BHXH_ERROR, BHXH_ERROR_UNKNOWN))
    return TRUE;
  if (owner.gaps == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (gaps->first != NULL)
    owner.first = bhxh_plan_dup_targets (gaps->first, code, &problem);
  if (problem != NULL && !g_error_matches (problem, BHXH_ERROR, BHXH_ERROR_UNKNOWN))
    {
      owner_clear (&owner);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  g_array_append_val (cursor->owners, owner);
  return TRUE;
}

/* Where each owner has its targets: looked for once, and not for every unit. */
static gboolean
list_slots (Cursor *cursor, GError **error)
{
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  const guint n_periods = bhxh_frame_get_n_periods (frame);
  const guint n_owners = cursor->owners->len;

  cursor->n_cells = bhxh_frame_get_n_indicators (frame) * n_periods;
  cursor->slots = bhxh_try_new ((gsize) cursor->n_cells * n_owners, sizeof (gint), error);
  if (cursor->slots == NULL)
    return FALSE;
  for (guint cell = 0; cell < cursor->n_cells; cell++)
    for (guint i = 0; i < n_owners; i++)
      cursor->slots[cell * n_owners + i] = bhxh_gap_view_find_slot (
          &g_array_index (cursor->owners, Owner, i).gaps->engine.view, cell / n_periods,
          cell % n_periods);
  return TRUE;
}

static gpointer
owners_begin (BhxhGaps *gaps, GError **error)
{
  g_autoptr (GPtrArray) codes = bhxh_owners_list (gaps->plan);
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->gaps = gaps;
  cursor->owners = g_array_new (FALSE, FALSE, sizeof (Owner));
  g_array_set_clear_func (cursor->owners, owner_clear);
  cursor->rows = g_new (OwnerRow, codes->len);
  cursor->targets = g_new (Target, codes->len);
  cursor->binds = g_new (guint8, codes->len);
  for (guint i = 0; i < codes->len; i++)
    if (!add_owner (cursor, i, codes->pdata[i], error))
      {
        cursor_free (cursor);
        return NULL;
      }
  if (!list_slots (cursor, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

/* --- A cell ---------------------------------------------------------------------- */

static MaybeAmount
number_of (const GapRow *row, BhxhGapNumber number)
{
  return gap_row_has (row, number)
             ? maybe_amount ((Amount){ row->values[number], row->decimals[number] })
             : (MaybeAmount){ 0, 0, 0 };
}

static guint8
gap_unit_of (const GapSlot *slot)
{
  return slot->measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON : GAP_UNIT_POINT;
}

static void
fill_first (const Owner *owner, const GapSlot *slot, const GapRow *found, OwnerRow *row)
{
  const Amount actual = { row->actual.value, row->actual.decimals };
  Amount first = { 0, 0 };
  Amount gap = { 0, 0 };

  if (owner->first == NULL ||
      !bhxh_owners_find_first (owner->first, owner->gaps->engine.view.frame, row->unit,
                               slot->indicator, slot->target_period, &first))
    return;
  row->target_first = maybe_amount (first);
  if (found->wholly && bhxh_amount_subtract (actual, first, &gap))
    row->gap_first = maybe_amount (gap);
}

static void
fill_row (const Owner *owner, const GapSlot *slot, const GapRow *found, OwnerRow *row)
{
  const GapView *view = &owner->gaps->engine.view;
  const Trait *target = bhxh_gap_view_get_target (view, slot, found->unit);

  row->unit = row->unit_name = found->unit;
  row->indicator = slot->indicator;
  row->owner = owner->number;
  row->period = slot->target_period;
  row->target = number_of (found, BHXH_GAP_TARGET);
  row->actual_period = found->actual_period;
  row->actual = number_of (found, BHXH_GAP_ACTUAL);
  row->stage = found->stage;
  row->as_of = found->as_of;
  row->gap = number_of (found, BHXH_GAP_GAP);
  row->achievement = number_of (found, BHXH_GAP_ACHIEVEMENT);
  row->status = found->status;
  row->gap_unit = 0;
  row->target_first = row->gap_first = (MaybeAmount){ 0, 0, 0 };
  row->qualifier = target != NULL ? target->qualifier : 0;
  if (row->actual.present)
    row->unit_name = gap_view_name_unit (view, found->unit, found->last_day);
  if (row->gap.present)
    row->gap_unit = gap_unit_of (slot);
  fill_first (owner, slot, found, row);
}

/* The row of a target that an amendment withdrew: nobody asks for it any more. */
static void
add_withdrawn (Cursor *cursor, const Owner *owner, OwnerRow *rows)
{
  const BhxhGaps *gaps = owner->gaps;
  const GapView *view = &gaps->engine.view;
  const guint n_periods = bhxh_frame_get_n_periods (view->frame);
  const guint indicator = cursor->cell / n_periods;
  const BhxhPeriod period = bhxh_frame_get_period (view->frame, cursor->cell % n_periods);
  OwnerRow *row = &rows[cursor->n_rows];
  Amount first = { 0, 0 };
  Amount gap = { 0, 0 };
  GapPoint point;
  Known actual;

  if ((gaps->target_period != BHXH_PERIOD_NONE && gaps->target_period != period) ||
      !bhxh_owners_find_first (owner->first, view->frame, cursor->unit, indicator, period,
                               &first))
    return;
  cursor->n_rows++;
  *row = (OwnerRow){ .unit = cursor->unit,
                     .unit_name = cursor->unit,
                     .indicator = indicator,
                     .owner = owner->number,
                     .period = period,
                     .target_first = maybe_amount (first) };
  bhxh_gap_point_init (
      gaps, indicator,
      gaps->actual_period != BHXH_PERIOD_NONE ? gaps->actual_period : period, &point);
  if (!bhxh_gap_point_find (gaps, &point, cursor->unit, &actual) || actual.is_stated ||
      !bhxh_amount_subtract (actual.value, first, &gap))
    return;
  row->unit_name = gap_view_name_unit (view, cursor->unit, actual.last_day);
  row->actual_period = actual.period;
  row->actual = maybe_amount (actual.value);
  row->stage = (guint8) actual.stage;
  row->as_of = actual.as_of;
  row->gap_first = maybe_amount (gap);
  row->gap_unit = gap_unit_of (&point.actual);
}

/* The owner's row of the cell at hand after the others in @rows, if it has a target there,
 * or had one as first given. */
static gboolean
add_row (Cursor *cursor, const Owner *owner, gint slot, OwnerRow *rows, GError **error)
{
  const GapEngine *engine = &owner->gaps->engine;
  GapRow found;
  RowState state = ROW_NONE;

  if (slot >= 0)
    state = bhxh_gap_row_compute (engine, (guint) slot, cursor->unit, WANT_ACHIEVEMENT,
                                  &found);
  if (state == ROW_TOO_LARGE)
    {
      bhxh_gap_row_set_error (engine, (guint) slot, cursor->unit, error);
      return FALSE;
    }
  if (state == ROW_READY)
    fill_row (owner, &engine->view.slots[slot], &found, &rows[cursor->n_rows++]);
  else if (owner->first != NULL)
    add_withdrawn (cursor, owner, rows);
  return TRUE;
}

/* Among the targets that are in force. */
static void
mark_binding (Cursor *cursor, OwnerRow *rows)
{
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  guint n = 0;

  /* One alone is the one that binds. */
  if (cursor->n_rows == 1 && rows[0].target.present)
    rows[0].binds = BINDS_YES;
  if (cursor->n_rows < 2)
    return;
  for (guint i = 0; i < cursor->n_rows; i++)
    if (rows[i].target.present)
      cursor->targets[n++] = (Target){
        { rows[i].target.value, rows[i].target.decimals },
        (BhxhQualifier) rows[i].qualifier,
        (BhxhDirection) bhxh_frame_get_indicator (frame, rows[i].indicator)->direction
      };
  bhxh_owners_find_binding (cursor->targets, n, cursor->binds);
  n = 0;
  for (guint i = 0; i < cursor->n_rows; i++)
    if (rows[i].target.present)
      rows[i].binds = cursor->binds[n++] ? BINDS_YES : BINDS_NO;
}

/* @rows have room for one of each owner. */
static gboolean
fill_cell (Cursor *cursor, OwnerRow *rows, GError **error)
{
  const guint n_owners = cursor->owners->len;
  const gint *slots = cursor->slots + cursor->cell * n_owners;

  cursor->n_rows = 0;
  cursor->next_row = 0;
  for (guint i = 0; i < n_owners; i++)
    if (!add_row (cursor, &g_array_index (cursor->owners, Owner, i), slots[i], rows,
                  error))
      return FALSE;
  mark_binding (cursor, rows);
  return TRUE;
}

/* To the next cell; behind the last one the unit is past the end. */
static void
step (Cursor *cursor)
{
  if (++cursor->cell < cursor->n_cells)
    return;
  cursor->cell = 0;
  cursor->unit++;
}

static gboolean
owners_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const guint n_units = cursor->gaps->engine.view.n_units;
  /* A lone owner has no others that its rows would wait for. */
  const gboolean is_alone = cursor->owners->len == 1;

  while (cursor->next_row == cursor->n_rows)
    {
      if (cursor->unit >= n_units || cursor->n_cells == 0)
        {
          *done = TRUE;
          return TRUE;
        }
      if (!fill_cell (cursor, is_alone ? row : cursor->rows, error))
        return FALSE;
      step (cursor);
      if (is_alone && cursor->n_rows == 1)
        {
          cursor->n_rows = 0;
          return TRUE;
        }
    }
  *(OwnerRow *) row = cursor->rows[cursor->next_row++];
  return TRUE;
}

static const Analysis owners_analysis = {
  "Đối chiếu chỉ tiêu của các cơ quan giao",
  "Targets of all owners side by side",
  owner_columns,
  G_N_ELEMENTS (owner_columns),
  sizeof (OwnerRow),
  owners_begin,
  owners_next,
  cursor_free,
  .is_of_all_owners = TRUE,
};

BhxhTable *
bhxh_gaps_dup_owners_table (BhxhGaps *gaps, BhxhPlan *first)
{
  g_autoptr (BhxhOptions) options = NULL;
  g_autoptr (BhxhGaps) own = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  options = bhxh_gaps_dup_settings (gaps, gaps->owner, gaps->target_period);
  own = bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, NULL);
  if (own == NULL)
    return NULL;
  if (first != NULL)
    own->first = bhxh_plan_ref (first);
  return bhxh_analysis_dup_table (own, &owners_analysis);
}
