/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The targets of all owners beside the same actual: one comparison for each owner, gone
 * through cell by cell.
 */
#include "base/memory.h"
#include "base/options.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/owners.h"
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

/* As the comparison was asked for, of another owner. */
static BhxhOptions *
options_like (const BhxhGaps *gaps, const char *owner)
{
  const GapEngine *engine = &gaps->engine;
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_owner (options, owner);
  options->period = gaps->target_period;
  options->actual_period = gaps->actual_period;
  options->stage = engine->view.stage;
  options->missing = engine->view.missing;
  options->decimals = engine->decimals;
  options->rate_achievement = engine->rate_achievement;
  return options;
}

/* FALSE with @error; an owner without targets for the period is left out. */
static gboolean
add_owner (Cursor *cursor, guint number, const char *code, GError **error)
{
  BhxhGaps *gaps = cursor->gaps;
  g_autoptr (BhxhOptions) options = options_like (gaps, code);
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

/* The target of the same cell before any amendment. */
static gboolean
find_first (const Owner *owner, const GapSlot *slot, guint unit, Amount *target)
{
  const BhxhFrame *frame = owner->gaps->engine.view.frame;
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, slot->indicator);
  BhxhFrame *first = NULL;
  guint first_unit = 0;
  gint first_indicator = -1;
  gint first_period = -1;
  Figure figure;

  first = bhxh_figures_get_frame (owner->first);
  first_indicator =
      bhxh_frame_find_indicator (first, bhxh_indicator_get_code (indicator));
  first_period = bhxh_frame_find_period (first, slot->target_period);
  if (first_indicator < 0 || first_period < 0 ||
      !bhxh_frame_find_unit (first, bhxh_district_get_code (district), BHXH_LEVEL_ANY, -1,
                             BHXH_PERIOD_NONE, &first_unit, NULL) ||
      !bhxh_figures_get_figure (owner->first, first_unit, (guint) first_indicator,
                                (guint) first_period, 0, &figure))
    return FALSE;
  *target =
      (Amount){ figure.value,
                bhxh_figures_get_traits (owner->first, NULL)[figure.trait].decimals };
  return TRUE;
}

static void
fill_first (const Owner *owner, const GapSlot *slot, const GapRow *found, OwnerRow *row)
{
  const Amount actual = { row->actual.value, row->actual.decimals };
  Amount first = { 0, 0 };
  Amount gap = { 0, 0 };

  if (owner->first == NULL || !find_first (owner, slot, row->unit, &first))
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
  row->gap = number_of (found, BHXH_GAP_GAP);
  row->achievement = number_of (found, BHXH_GAP_ACHIEVEMENT);
  row->status = found->status;
  row->gap_unit = 0;
  row->target_first = row->gap_first = (MaybeAmount){ 0, 0, 0 };
  row->qualifier = target != NULL ? target->qualifier : 0;
  if (row->actual.present)
    row->unit_name = gap_view_name_unit (view, found->unit, found->last_day);
  if (row->gap.present)
    row->gap_unit =
        slot->measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON : GAP_UNIT_POINT;
  fill_first (owner, slot, found, row);
}

/* The owner's row of the cell at hand after the others in @rows, if it has a target there. */
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
  return TRUE;
}

static void
mark_binding (Cursor *cursor, OwnerRow *rows)
{
  const BhxhFrame *frame = cursor->gaps->engine.view.frame;
  const guint n = cursor->n_rows;

  /* One alone is the one that binds. */
  if (n == 1)
    rows[0].binds = BINDS_YES;
  if (n < 2)
    return;
  for (guint i = 0; i < n; i++)
    cursor->targets[i] = (Target){
      { rows[i].target.value, rows[i].target.decimals },
      (BhxhQualifier) rows[i].qualifier,
      (BhxhDirection) bhxh_frame_get_indicator (frame, rows[i].indicator)->direction
    };
  bhxh_owners_find_binding (cursor->targets, n, cursor->binds);
  for (guint i = 0; i < n; i++)
    rows[i].binds = cursor->binds[i] ? BINDS_YES : BINDS_NO;
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
  options = options_like (gaps, gaps->owner);
  own = bhxh_gaps_compute (gaps->plan, gaps->engine.view.actuals, options, NULL);
  if (own == NULL)
    return NULL;
  if (first != NULL)
    own->first = bhxh_plan_ref (first);
  return bhxh_analysis_dup_table (own, &owners_analysis);
}
