/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whom to ask for what: the one figure that is missing, not all that follow from it.
 */
#include "gap/need.h"

#include "base/name.h"
#include "base/sentence.h"
#include "gap/denominator.h"

#include <string.h>

/* --- Marking -------------------------------------------------------------------- */

static void
mark (gpointer marked, guint unit)
{
  ((guint8 *) marked)[unit] = 1;
}

static void
mark_count (const GapView *view,
            const Spot *spot,
            guint unit,
            BhxhStage stage,
            ReportedState state,
            guint8 *marked)
{
  if (state == REPORTED_NOT)
    marked[unit] = 1;
  else if (state == REPORTED_PARTLY)
    bhxh_reported_visit_missing (view, spot, unit, stage, mark, marked);
}

/* TRUE where the people a rate counts are known, or asked for because they are promised
 * themselves: the denominator is all that the rate still lacks. */
static gboolean
lacks_denominator_only (const GapView *view, const GapSlot *slot, guint unit)
{
  Reported reported;

  if (!slot->has_numerator || !slot->has_denominator)
    return FALSE;
  if (slot->counterpart >= 0 &&
      bhxh_gap_view_get_target (view, &view->slots[slot->counterpart], unit) != NULL)
    return TRUE;
  return bhxh_reported_find_count (view, &slot->numerator, unit, view->stage,
                                   &reported) == REPORTED_WHOLLY;
}

static void
mark_actual (const GapView *view, const GapSlot *slot, guint unit, guint8 *marked)
{
  Reported reported;
  const ReportedState state = bhxh_reported_find (view, slot, unit, &reported);

  if (state != REPORTED_NOT || !lacks_denominator_only (view, slot, unit))
    mark_count (view, &slot->actual, unit, view->stage, state, marked);
}

static void
mark_denominator (const GapView *view, const GapSlot *slot, guint unit, guint8 *marked)
{
  const gboolean is_percent = slot->measure == BHXH_MEASURE_PERCENT;
  const ReportedState state = bhxh_reported_find (view, slot, unit, &(Reported){ 0 });
  Denominator denominator;
  Reported reported;
  gboolean wanted = FALSE;

  if (state == REPORTED_NOT)
    wanted = lacks_denominator_only (view, slot, unit);
  else
    wanted = is_percent && state == REPORTED_WHOLLY &&
             !bhxh_denominator_find (view, slot, unit, &denominator);
  if (wanted)
    mark_count (view, &slot->denominator, unit, 0,
                bhxh_reported_find_count (view, &slot->denominator, unit, 0, &reported),
                marked);
}

void
bhxh_need_mark (const GapEngine *engine, const Need *need, guint8 *marked)
{
  const GapView *view = &engine->view;
  const GapSlot *slot = &view->slots[need->slot];
  const guint n_units = bhxh_frame_get_n_units (view->frame);

  for (guint unit = 0; unit < n_units; unit++)
    if (bhxh_gap_view_get_target (view, slot, unit) != NULL)
      (need->is_denominator ? mark_denominator : mark_actual) (view, slot, unit, marked);
}

/* --- Words ---------------------------------------------------------------------- */

/* How offices shorten what they ask for most. */
static const struct
{
  const char *name;
  const char *shortened;
} shortened_names[] = {
  { "Lực lượng lao động trong độ tuổi", "LLLĐ" },
  { "Lực lượng lao động", "LLLĐ" },
};

static char *
dup_indicator_words (const BhxhIndicator *indicator, BhxhLanguage language)
{
  const char *name = bhxh_indicator_get_name (indicator, language);

  if (language == BHXH_LANGUAGE_VI)
    for (guint i = 0; i < G_N_ELEMENTS (shortened_names); i++)
      if (strcmp (name, shortened_names[i].name) == 0)
        return g_strdup (shortened_names[i].shortened);
  return bhxh_sentence_dup_lower_first (name);
}

/* The type is a common word, a name without one is not. */
char *
bhxh_need_dup_unit (const GapEngine *engine, guint unit, BhxhLanguage language)
{
  const BhxhDistrict *district = bhxh_frame_get_district (engine->view.frame, unit);
  const char *name = bhxh_district_get_name (district, language);

  return language == BHXH_LANGUAGE_VI && bhxh_name_text_has_type (name)
             ? bhxh_sentence_dup_lower_first (name)
             : g_strdup (name);
}

/* The period within a request: "2024", "tháng 11/2024". */
static char *
dup_period_words (BhxhPeriod period, BhxhLanguage language)
{
  g_autofree char *name = NULL;

  if (bhxh_period_get_kind (period) == BHXH_PERIOD_YEAR)
    return bhxh_period_format (period);
  name = bhxh_period_dup_name (period, language);
  return language == BHXH_LANGUAGE_VI ? bhxh_sentence_dup_lower_first (name)
                                      : g_strdup (name);
}

char *
bhxh_need_dup_text (const GapEngine *engine,
                    const Need *need,
                    guint unit,
                    BhxhLanguage language)
{
  const BhxhFrame *frame = engine->view.frame;
  g_autofree char *indicator =
      dup_indicator_words (bhxh_frame_get_indicator (frame, need->indicator), language);
  g_autofree char *name = bhxh_need_dup_unit (engine, unit, language);
  g_autofree char *period = dup_period_words (need->period, language);

  if (language == BHXH_LANGUAGE_EN)
    return g_strdup_printf ("%s, %s, %s", indicator, name, period);
  return g_strdup_printf ("%s %s %s", indicator, name, period);
}

char *
bhxh_need_dup_head (const GapEngine *engine, const Need *need, BhxhLanguage language)
{
  g_autofree char *indicator = dup_indicator_words (
      bhxh_frame_get_indicator (engine->view.frame, need->indicator), language);
  g_autofree char *period = dup_period_words (need->period, language);

  if (language == BHXH_LANGUAGE_EN)
    return g_strdup_printf ("%s, %s", indicator, period);
  return g_strdup_printf ("%s %s", indicator, period);
}
