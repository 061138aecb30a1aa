/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Finding the units that a report is of, and their rows.
 */
#include "report/scope.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/labels.h"

static void
add_children (ReportScope *scope, guint unit)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (scope->frame, unit, &first);

  for (guint child = first; child < first + n; child++)
    scope->units[scope->n_units++] = child;
}

/* All units, or one and those below it, level by level as they are numbered. */
static gboolean
list_units (ReportScope *scope, GError **error)
{
  const guint n = bhxh_frame_get_n_units (scope->frame);

  scope->units = bhxh_try_new (MAX (n, 1), sizeof *scope->units, error);
  if (scope->units == NULL)
    return FALSE;
  for (guint unit = 0; scope->is_whole && unit < n; unit++)
    scope->units[scope->n_units++] = unit;
  if (!scope->is_whole)
    scope->units[scope->n_units++] = scope->top;
  for (guint i = 0; !scope->is_whole && i < scope->n_units; i++)
    add_children (scope, scope->units[i]);
  return TRUE;
}

gboolean
bhxh_report_scope_init (ReportScope *scope,
                        BhxhGaps *gaps,
                        const BhxhOptions *options,
                        GError **error)
{
  scope->gaps = gaps;
  scope->plan = gaps->plan;
  scope->frame = bhxh_plan_get_frame (gaps->plan);
  scope->period = gaps->target_period;
  scope->parts = options->report_parts;
  scope->is_whole = options->report_unit == NULL;
  if (!scope->is_whole &&
      !bhxh_frame_find_unit (scope->frame, options->report_unit, BHXH_LEVEL_ANY, -1,
                             BHXH_PERIOD_NONE, &scope->top, error))
    return FALSE;
  return list_units (scope, error) && bhxh_report_survey (scope, &scope->survey, error);
}

void
bhxh_report_scope_clear (ReportScope *scope)
{
  g_free (scope->units);
  bhxh_report_survey_clear (&scope->survey);
}

static gboolean
has_actual (const ReportScope *scope, guint slot)
{
  for (guint i = 0; i < scope->n_units; i++)
    {
      GapRow row = { 0 };

      if (bhxh_gap_row_compute (&scope->gaps->engine, slot, scope->units[i],
                                WANT_STATUS_ONLY, &row) == ROW_READY &&
          gap_row_has (&row, BHXH_GAP_ACTUAL))
        return TRUE;
    }
  return FALSE;
}

gint
bhxh_report_find_slot (const ReportScope *scope, guint indicator)
{
  const GapView *view = &scope->gaps->engine.view;
  gint last = -1;

  for (guint i = view->n_slots; i-- > 0;)
    {
      if (view->slots[i].indicator != indicator)
        continue;
      if (has_actual (scope, i))
        return (gint) i;
      last = MAX (last, (gint) i);
    }
  return last;
}

gboolean
bhxh_report_find_row (const ReportScope *scope, guint unit, gint slot, GapRow *row)
{
  return slot >= 0 && bhxh_gap_row_compute_any (&scope->gaps->engine, (guint) slot, unit,
                                                WANT_ALL, row) == ROW_READY;
}

gint
bhxh_report_compare_gaps (const GapRow *a, const GapRow *b)
{
  const gint order =
      bhxh_number_compare (a->values[BHXH_GAP_GAP], a->decimals[BHXH_GAP_GAP],
                           b->values[BHXH_GAP_GAP], b->decimals[BHXH_GAP_GAP]);

  return a->less ? -order : order;
}

void
bhxh_report_set_memory_error (GError **error)
{
  bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ cho báo cáo",
                           "not enough memory for the report");
}

char *
bhxh_report_dup_unit (const ReportScope *scope, guint unit, BhxhLanguage language)
{
  const BhxhDistrict *district = bhxh_frame_get_district (scope->frame, unit);
  const char *name = district != NULL ? bhxh_district_get_name (district, language) : "";

  return language == BHXH_LANGUAGE_EN ? g_strdup (name)
                                      : bhxh_sentence_dup_lower_first (name);
}

static const ReportVintage *
get_only_vintage (const ReportScope *scope)
{
  const GArray *vintages = scope->survey.vintages;

  return vintages->len == 1 ? &g_array_index (vintages, ReportVintage, 0) : NULL;
}

char *
bhxh_report_dup_only_stage (const ReportScope *scope, BhxhLanguage language)
{
  const ReportVintage *only = get_only_vintage (scope);

  return only == NULL ? NULL
                      : bhxh_sentence_dup_lower_first (bhxh_label_get_words (
                            &bhxh_stage_labels[only->stage], language));
}

char *
bhxh_report_dup_only_day (const ReportScope *scope, BhxhLanguage language)
{
  const ReportVintage *only = get_only_vintage (scope);

  return only == NULL ? NULL : bhxh_period_dup_name (only->as_of, language);
}

char *
bhxh_report_dup_period (const ReportScope *scope, BhxhLanguage language)
{
  const BhxhPeriod period = scope->period != BHXH_PERIOD_NONE
                                ? scope->period
                                : bhxh_plan_get_term (scope->plan);
  g_autofree char *name = bhxh_period_dup_name (period, language);

  return bhxh_sentence_dup_lower_first (name);
}

char *
bhxh_report_dup_bands (const ReportScope *scope, BhxhLanguage language)
{
  const gboolean is_english = language == BHXH_LANGUAGE_EN;
  const Bands *bands = &scope->gaps->engine.bands;
  GString *text = g_string_new (NULL);

  for (guint i = bands->n_cuts; i-- > 0;)
    {
      g_autofree char *cut =
          bhxh_number_format (bands->cuts[i].value, bands->cuts[i].decimals,
                              is_english ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
      const char *before = i + 1 == bands->n_cuts ? ""
                           : i > 0                ? ", "
                           : is_english           ? " and "
                                                  : " và ";

      g_string_append_printf (text, "%s%s%%", before, cut);
    }
  return g_string_free (text, FALSE);
}
