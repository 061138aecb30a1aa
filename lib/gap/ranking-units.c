/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures with their spans, and lists of siblings.
 */
#include "gap/ranking-units.h"

#include "base/memory.h"
#include "gap/walk.h"

#include <stdlib.h>
#include <string.h>

void
bhxh_ranking_source_init (RankingSource *source,
                          const BhxhGaps *gaps,
                          const GapSlot *slot)
{
  const BhxhPeriod period = bhxh_gap_choose_actual_period (gaps, slot);
  const BhxhPeriod base = bhxh_period_get_last_december (period);

  *source = (RankingSource){ .gaps = gaps, .slot = slot };
  bhxh_state_source_init (&source->targets, gaps, slot);
  bhxh_gap_point_init (gaps, slot->indicator, period, &source->actual);
  source->has_base = bhxh_indicator_get_kind (bhxh_frame_get_indicator (
                         gaps->engine.view.frame, slot->indicator)) == BHXH_KIND_STOCK;
  if (source->has_base && base != BHXH_PERIOD_NONE)
    bhxh_gap_point_init (gaps, slot->indicator, base, &source->base);
}

/* --- Figures --------------------------------------------------------------------- */

gboolean
bhxh_ranked_figure_read (const RankedFigure *figure, Ratio *value, RatioSpan *span)
{
  const Actual *actual = &figure->reported.actual;

  if (figure->is_stated)
    {
      *span = (RatioSpan){ 0 };
      return bhxh_ratio_init_amount (value, actual->amount) &&
             bhxh_ratio_init_amount (&span->lo, figure->lo) &&
             bhxh_ratio_init_amount (&span->hi, figure->hi);
    }
  return bhxh_ratio_span_init_actual (span, actual) &&
         (actual->computed
              ? bhxh_ratio_init (value, actual->value.dividend, actual->value.divisor)
              : bhxh_ratio_init_amount (value, actual->amount));
}

static RankReason
check_figure (const RankedFigure *figure)
{
  Ratio value;
  RatioSpan span;

  return bhxh_ranked_figure_read (figure, &value, &span) ? RANKED : UNRANKED_TOO_LARGE;
}

static void
take_stated (const Known *known, RankedFigure *figure)
{
  figure->reported = (Reported){ .actual = { .amount = known->value },
                                 .period = known->period,
                                 .last_day = known->last_day,
                                 .stage = known->stage };
  figure->is_stated = TRUE;
  figure->lo = known->lo;
  figure->hi = known->hi;
}

RankReason
bhxh_ranking_find_other (const RankingSource *source,
                         const GapPoint *point,
                         guint unit,
                         RankedFigure *figure)
{
  figure->is_stated = FALSE;
  switch (bhxh_reported_find (&source->gaps->engine.view, &point->actual, unit,
                              &figure->reported))
    {
    case REPORTED_WHOLLY:
      /* What was printed always fits. */
      return figure->reported.actual.computed ? check_figure (figure) : RANKED;
    case REPORTED_PARTLY: return UNRANKED_UNITS_MISSING;
    case REPORTED_TOO_LARGE: return UNRANKED_TOO_LARGE;
    default: return UNRANKED_NO_ACTUAL;
    }
}

RankReason
bhxh_ranking_find_other_base (const RankingSource *source,
                              guint unit,
                              RankedFigure *figure)
{
  Known known;

  if (!source->base.is_empty &&
      bhxh_ranking_find_other (source, &source->base, unit, figure) == RANKED)
    return RANKED;
  if (!bhxh_gap_point_find (source->gaps, &source->base, unit, &known) ||
      !known.is_stated)
    return UNRANKED_NO_BASE;
  take_stated (&known, figure);
  return check_figure (figure) == RANKED ? RANKED : UNRANKED_NO_BASE;
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

/* A unit below another, or below none. */
typedef struct
{
  FamilyUnit self;
  gint parent;
  const char *code;
} Sibling;

static gint
compare_siblings (gconstpointer a, gconstpointer b)
{
  const Sibling *left = a;
  const Sibling *right = b;
  gint order = 0;

  if (left->parent != right->parent)
    return left->parent < right->parent ? -1 : 1;
  order = strcmp (left->code, right->code);
  return order != 0 ? order
                    : (left->self.unit > right->self.unit) -
                          (left->self.unit < right->self.unit);
}

static Sibling *
list_siblings (const BhxhFrame *frame, guint n, GError **error)
{
  Sibling *siblings = bhxh_try_new (n, sizeof (Sibling), error);

  for (guint i = 0; siblings != NULL && i < n; i++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, i);

      siblings[i] = (Sibling){ { i, district->level },
                               bhxh_frame_get_parent (frame, i),
                               bhxh_district_get_code (district) };
    }
  if (siblings != NULL)
    qsort (siblings, n, sizeof (Sibling), compare_siblings);
  return siblings;
}

gboolean
bhxh_families_init (Families *families, const BhxhFrame *frame, GError **error)
{
  const guint n = bhxh_frame_get_n_units (frame);
  g_autofree Sibling *siblings = list_siblings (frame, n, error);

  *families = (Families){ .most = 1 };
  if (siblings == NULL ||
      (families->units = bhxh_try_new (n, sizeof (FamilyUnit), error)) == NULL ||
      (families->families = bhxh_try_new (n, sizeof (Family), error)) == NULL)
    return FALSE;
  for (guint first = 0, end = 0; first < n; first = end)
    {
      for (; end < n && siblings[end].parent == siblings[first].parent; end++)
        families->units[end] = siblings[end].self;
      families->most = MAX (families->most, end - first);
      if (end - first > 1)
        families->families[families->n++] =
            (Family){ siblings[first].parent, end - first, families->units + first };
    }
  return TRUE;
}

void
bhxh_families_clear (Families *families)
{
  g_clear_pointer (&families->families, g_free);
  g_clear_pointer (&families->units, g_free);
}

static void
show_unit (const RankingSource *source, const RankedUnit *unit, ShownUnit *shown)
{
  const Reported *reported = &unit->figure.reported;

  shown->target = maybe_amount (unit->target.amount);
  if (unit->reason != RANKED)
    {
      *shown = (ShownUnit){ .name = unit->unit,
                            .target = shown->target,
                            .period = source->actual.actual.actual.period,
                            .as_of = BHXH_PERIOD_NONE };
      return;
    }
  shown->name =
      gap_view_name_unit (&source->gaps->engine.view, unit->unit, reported->last_day);
  shown->n_summed = reported->n_expected;
  shown->actual = maybe_amount (reported->actual.amount);
  shown->period = reported->period;
  shown->as_of = reported->as_of;
  shown->stage = (guint8) reported->stage;
}

/* FALSE where it has no target. */
static gboolean
take_unit (const RankingSource *source, FamilyUnit self, guint place, RankedUnit *taken)
{
  const guint unit = self.unit;
  const GapView *view = &source->gaps->engine.view;
  const Trait *trait = bhxh_gap_view_get_target (view, source->slot, unit);

  if (trait == NULL)
    return FALSE;
  taken->unit = unit;
  taken->level = self.level;
  taken->place = place;
  taken->target = (Target){ { source->slot->target->values[unit], trait->decimals },
                            trait->qualifier,
                            source->slot->direction };
  taken->less = bhxh_target_wants_less (&taken->target);
  taken->reason = bhxh_ranking_find_actual (source, unit, &taken->figure);
  show_unit (source, taken, &taken->shown);
  return TRUE;
}

/* The same of those that are ranked among each other; by this they are listed. */
static inline guint
peers_of (const RankedUnit *unit)
{
  return 2U * unit->level + (unit->less ? 1 : 0);
}

static gint
compare_units (gconstpointer a, gconstpointer b)
{
  const RankedUnit *left = a;
  const RankedUnit *right = b;

  if (peers_of (left) != peers_of (right))
    return peers_of (left) < peers_of (right) ? -1 : 1;
  return (left->place > right->place) - (left->place < right->place);
}

/* As they come, by code. */
static gboolean
are_sorted (const RankedUnit *units, guint n)
{
  for (guint i = 1; i < n; i++)
    if (peers_of (&units[i - 1]) > peers_of (&units[i]))
      return FALSE;
  return TRUE;
}

guint
bhxh_ranking_list_units (const RankingSource *source,
                         const Family *family,
                         RankedUnit *units)
{
  guint n = 0;

  for (guint i = 0; i < family->n; i++)
    n += take_unit (source, family->units[i], i, &units[n]) ? 1 : 0;
  if (!are_sorted (units, n))
    qsort (units, n, sizeof (RankedUnit), compare_units);
  return n;
}

static inline gboolean
is_like (const RankedUnit *unit, const RankedUnit *example)
{
  const ShownUnit *a = &unit->shown;
  const ShownUnit *b = &example->shown;

  return a->name == unit->unit && a->target.decimals == b->target.decimals &&
         a->period == b->period &&
         (unit->reason != RANKED ||
          (a->actual.decimals == b->actual.decimals && a->n_summed == b->n_summed &&
           a->as_of == b->as_of && a->stage == b->stage));
}

guint
bhxh_ranked_units_compare (const RankedUnit *units, guint n, const RankedUnit **example)
{
  const RankedUnit *first = units;
  gboolean are_alike = TRUE;
  guint n_known = 0;

  while (first < units + n - 1 && first->reason != RANKED)
    first++;
  for (guint i = 0; i < n; i++)
    {
      are_alike = are_alike && is_like (&units[i], first);
      n_known += units[i].reason == RANKED;
    }
  *example = are_alike ? first : NULL;
  return n_known;
}
