/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One walk over the rows of a comparison, and what they say together.
 */
#include "base/memory.h"
#include "report/scope.h"

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static void
add_vintage (GArray *vintages, const GapRow *row)
{
  const ReportVintage vintage = { row->stage, row->as_of, 1 };

  for (guint i = 0; i < vintages->len; i++)
    {
      ReportVintage *known = &g_array_index (vintages, ReportVintage, i);

      if (known->stage == vintage.stage && known->as_of == vintage.as_of)
        {
          known->n++;
          return;
        }
    }
  g_array_append_val (vintages, vintage);
}

static void
add_denominator (GArray *denominators, const GapRow *row)
{
  const ReportDenominator denominator = { row->denominator_source,
                                          row->denominator_period, 1 };

  for (guint i = 0; i < denominators->len; i++)
    {
      ReportDenominator *known = &g_array_index (denominators, ReportDenominator, i);

      if (known->source == denominator.source && known->period == denominator.period)
        {
          known->n++;
          return;
        }
    }
  g_array_append_val (denominators, denominator);
}

static void
add_row (ReportSurvey *survey, const GapRow *row)
{
  survey->n++;
  survey->by_status[row->status]++;
  survey->n_uncertain += row->certainty == CERTAINTY_OPEN;
  survey->n_partial += row->n_expected > 0 && row->n_reported < row->n_expected;
  survey->n_differ += row->differs;
  if (row->stage != 0)
    add_vintage (survey->vintages, row);
  if (row->has_source && row->denominator_period != BHXH_PERIOD_NONE)
    add_denominator (survey->denominators, row);
}

static void
add_own (ReportSurvey *survey, const GapRow *row, BhxhMeasure measure)
{
  survey->n_own++;
  survey->own_measures |= 1u << measure;
  survey->has_own_achievement |= gap_row_has (row, BHXH_GAP_ACHIEVEMENT);
  survey->has_own_persons |= gap_row_has (row, BHXH_GAP_PERSONS);
}

static gboolean
add_slot (const ReportScope *scope, ReportSurvey *survey, guint index, GError **error)
{
  const GapEngine *engine = &scope->gaps->engine;
  const GapSlot *slot = &engine->view.slots[index];

  for (guint i = 0; i < scope->n_units; i++)
    {
      GapRow row = { 0 };
      RowState state =
          bhxh_gap_row_compute_any (engine, index, scope->units[i], WANT_ALL, &row);

      if (state == ROW_READY && bhxh_gap_row_pair (engine, &row) == ROW_TOO_LARGE)
        state = ROW_TOO_LARGE;
      if (state == ROW_TOO_LARGE)
        {
          bhxh_gap_row_set_error (engine, index, scope->units[i], error);
          return FALSE;
        }
      if (state == ROW_NONE)
        continue;
      if (scope->units[i] == scope->top)
        add_own (survey, &row, slot->measure);
      else
        survey->has_below[slot->indicator] = 1;
      survey->has_persons[slot->indicator] |= gap_row_has (&row, BHXH_GAP_PERSONS);
      add_row (survey, &row);
    }
  return TRUE;
}

/* Units below the top for which there is any target. */
static guint
count_below (const ReportScope *scope)
{
  const GapView *view = &scope->gaps->engine.view;
  guint n = 0;

  for (guint i = 1; i < scope->n_units; i++)
    for (guint slot = 0; slot < view->n_slots; slot++)
      if (bhxh_gap_view_get_target (view, &view->slots[slot], scope->units[i]) != NULL)
        {
          n++;
          break;
        }
  return n;
}

/* The latest first, and then the most final. */
static gint
compare_vintages (gconstpointer a, gconstpointer b)
{
  const ReportVintage *left = a;
  const ReportVintage *right = b;
  const gint days = bhxh_period_compare (right->as_of, left->as_of);

  return days != 0 ? days : ORDER (right->stage, left->stage);
}

static gint
compare_denominators (gconstpointer a, gconstpointer b)
{
  const ReportDenominator *left = a;
  const ReportDenominator *right = b;
  const gint periods = bhxh_period_compare (right->period, left->period);

  return periods != 0 ? periods : ORDER (left->source, right->source);
}

gboolean
bhxh_report_survey (const ReportScope *scope, ReportSurvey *survey, GError **error)
{
  const guint n_indicators = bhxh_frame_get_n_indicators (scope->frame);

  survey->vintages = g_array_new (FALSE, FALSE, sizeof (ReportVintage));
  survey->denominators = g_array_new (FALSE, FALSE, sizeof (ReportDenominator));
  survey->has_below = bhxh_try_new (n_indicators, 1, error);
  survey->has_persons = bhxh_try_new (n_indicators, 1, error);
  if (survey->has_below == NULL || survey->has_persons == NULL)
    return FALSE;
  for (guint i = 0; i < scope->gaps->engine.view.n_slots; i++)
    if (!add_slot (scope, survey, i, error))
      return FALSE;
  survey->n_below = count_below (scope);
  g_array_sort (survey->vintages, compare_vintages);
  g_array_sort (survey->denominators, compare_denominators);
  return TRUE;
}

void
bhxh_report_survey_clear (ReportSurvey *survey)
{
  g_free (survey->has_below);
  g_free (survey->has_persons);
  g_clear_pointer (&survey->vintages, g_array_unref);
  g_clear_pointer (&survey->denominators, g_array_unref);
}
