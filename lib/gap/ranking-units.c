/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures with their spans, and lists of siblings.
 */
#include "gap/ranking-units.h"

#include "gap/walk.h"

#include <string.h>

void
bhxh_ranking_source_init (RankingSource *source,
                          const BhxhGaps *gaps,
                          const GapSlot *slot)
{
  const BhxhPeriod period = bhxh_gap_choose_actual_period (gaps, slot);
  const BhxhPeriod base = bhxh_period_get_last_december (period);

  *source = (RankingSource){ .gaps = gaps, .slot = slot };
  bhxh_gap_point_init (gaps, slot->indicator, period, &source->actual);
  source->has_base = bhxh_indicator_get_kind (bhxh_frame_get_indicator (
                         gaps->engine.view.frame, slot->indicator)) == BHXH_KIND_STOCK;
  if (source->has_base && base != BHXH_PERIOD_NONE)
    bhxh_gap_point_init (gaps, slot->indicator, base, &source->base);
}

/* --- Figures --------------------------------------------------------------------- */

static gboolean
take_reported (const Reported *reported, RankedFigure *figure)
{
  const Actual *actual = &reported->actual;

  *figure = (RankedFigure){ .actual = *actual,
                            .period = reported->period,
                            .as_of = reported->as_of,
                            .stage = reported->stage,
                            .n_summed = reported->n_expected };
  return bhxh_ratio_span_init_actual (&figure->span, actual) &&
         (actual->computed ? bhxh_ratio_init (&figure->value, actual->value.dividend,
                                              actual->value.divisor)
                           : bhxh_ratio_init_amount (&figure->value, actual->amount));
}

static gboolean
take_stated (const Known *known, RankedFigure *figure)
{
  *figure = (RankedFigure){ .actual = { .amount = known->value },
                            .period = known->period,
                            .stage = known->stage };
  return bhxh_ratio_init_amount (&figure->value, known->value) &&
         bhxh_ratio_init_amount (&figure->span.lo, known->lo) &&
         bhxh_ratio_init_amount (&figure->span.hi, known->hi);
}

static RankReason
find_figure (const RankingSource *source,
             const GapPoint *point,
             guint unit,
             RankedFigure *figure)
{
  Reported reported;

  switch (
      bhxh_reported_find (&source->gaps->engine.view, &point->actual, unit, &reported))
    {
    case REPORTED_WHOLLY:
      return take_reported (&reported, figure) ? RANKED : UNRANKED_TOO_LARGE;
    case REPORTED_PARTLY: return UNRANKED_UNITS_MISSING;
    case REPORTED_TOO_LARGE: return UNRANKED_TOO_LARGE;
    default: return UNRANKED_NO_ACTUAL;
    }
}

RankReason
bhxh_ranking_find_actual (const RankingSource *source, guint unit, RankedFigure *figure)
{
  return find_figure (source, &source->actual, unit, figure);
}

RankReason
bhxh_ranking_find_base (const RankingSource *source, guint unit, RankedFigure *figure)
{
  Known known;

  if (source->base.actual.actual.period == BHXH_PERIOD_NONE)
    return UNRANKED_NO_BASE;
  if (find_figure (source, &source->base, unit, figure) == RANKED)
    return RANKED;
  return bhxh_gap_point_find (source->gaps, &source->base, unit, &known) &&
                 known.is_stated && take_stated (&known, figure)
             ? RANKED
             : UNRANKED_NO_BASE;
}

gboolean
bhxh_ranking_find_people (const RankingSource *source, guint unit, Denominator *people)
{
  const GapView *view = &source->gaps->engine.view;
  const GapSlot *slot = &source->actual.actual;
  const guint indicator = slot->denominator.indicator;

  return slot->has_denominator &&
         (bhxh_denominator_find_reported (view, slot, unit, people) ||
          (bhxh_frame_get_indicator (view->frame, indicator)->measure ==
               BHXH_MEASURE_PERSON &&
           bhxh_denominator_find_in_plan (view, source->slot, indicator, unit, people)));
}

/* --- Siblings -------------------------------------------------------------------- */

static void
add_unit (const RankingSource *source, guint unit, GArray *units)
{
  const GapView *view = &source->gaps->engine.view;
  const Trait *trait = bhxh_gap_view_get_target (view, source->slot, unit);
  RankedUnit added = { .unit = unit };

  if (trait == NULL)
    return;
  added.level = bhxh_frame_get_district (view->frame, unit)->level;
  added.target = (Target){ { source->slot->target->values[unit], trait->decimals },
                           trait->qualifier,
                           source->slot->direction };
  added.less = bhxh_target_wants_less (&added.target);
  added.reason = bhxh_ranking_find_actual (source, unit, &added.figure);
  g_array_append_val (units, added);
}

static gint
compare_units (gconstpointer a, gconstpointer b, gpointer frame)
{
  const RankedUnit *left = a;
  const RankedUnit *right = b;
  gint order = 0;

  if (left->level != right->level)
    return left->level < right->level ? -1 : 1;
  if (left->less != right->less)
    return left->less - right->less;
  order = strcmp (bhxh_district_get_code (bhxh_frame_get_district (frame, left->unit)),
                  bhxh_district_get_code (bhxh_frame_get_district (frame, right->unit)));
  return order != 0 ? order : (left->unit > right->unit) - (left->unit < right->unit);
}

void
bhxh_ranking_list_units (const RankingSource *source, gint parent, GArray *units)
{
  BhxhFrame *frame = source->gaps->engine.view.frame;
  guint first = 0;
  guint n = bhxh_frame_get_n_units (frame);

  g_array_set_size (units, 0);
  if (parent >= 0)
    n = bhxh_frame_get_children (frame, (guint) parent, &first);
  for (guint unit = first; unit < first + n; unit++)
    if (parent >= 0 || bhxh_frame_get_parent (frame, unit) < 0)
      add_unit (source, unit, units);
  g_array_sort_with_data (units, compare_units, frame);
}
