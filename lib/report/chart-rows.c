/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Choosing the rows of charts, and the words around them.
 */
#include "report/chart-rows.h"

static const BhxhIndicator *
get_indicator (const ReportScope *scope, guint index)
{
  return bhxh_frame_get_indicator (scope->frame, index);
}

static BhxhMeasure
get_measure (const ReportScope *scope, guint index)
{
  return bhxh_indicator_get_measure (get_indicator (scope, index));
}

gboolean
bhxh_chart_counts_persons (const ReportScope *scope, guint indicator)
{
  return get_measure (scope, indicator) == BHXH_MEASURE_PERSON;
}

/* Whether the unit has a target of the indicator in any slot. */
static gboolean
has_target (const ReportScope *scope, guint unit, guint indicator)
{
  const GapView *view = &scope->gaps->engine.view;

  for (guint i = 0; i < view->n_slots; i++)
    if (view->slots[i].indicator == indicator &&
        bhxh_gap_view_get_target (view, &view->slots[i], unit) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_cell (ChartRows *rows, guint unit, guint indicator)
{
  if (!has_target (rows->scope, unit, indicator))
    return;
  if (rows->n < CHART_MOST_ROWS)
    rows->cells[rows->n++] = (ChartCell){ unit, indicator };
  rows->n_all++;
}

void
bhxh_chart_rows_init (ChartRows *rows,
                      const ReportScope *scope,
                      guint indicator,
                      gboolean with_top)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (scope->frame, scope->top, &first);

  *rows = (ChartRows){ .scope = scope, .indicator = indicator, .by_units = TRUE };
  if (with_top)
    add_cell (rows, scope->top, indicator);
  for (guint unit = first; unit < first + n; unit++)
    add_cell (rows, unit, indicator);
  if (rows->n_all > 1)
    return;
  *rows = (ChartRows){ .scope = scope, .indicator = indicator };
  for (guint i = 0; i < bhxh_frame_get_n_indicators (scope->frame); i++)
    if (get_measure (scope, i) == get_measure (scope, indicator) &&
        bhxh_indicator_get_kind (get_indicator (scope, i)) ==
            bhxh_indicator_get_kind (get_indicator (scope, indicator)))
      add_cell (rows, scope->top, i);
}

/* --- The indicator -------------------------------------------------------------------
 */

static gboolean
is_main (const ReportScope *scope, guint index, BhxhMeasure measure)
{
  const BhxhIndicator *indicator = get_indicator (scope, index);

  return bhxh_indicator_get_measure (indicator) == measure &&
         bhxh_indicator_get_part_of (indicator) < 0;
}

gint
bhxh_chart_find_indicator (const ReportScope *scope)
{
  static const BhxhMeasure measures[] = { BHXH_MEASURE_PERCENT, BHXH_MEASURE_PERSON };
  const guint n = bhxh_frame_get_n_indicators (scope->frame);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint j = 0; j < n; j++)
      if (scope->survey.has_below[j] && is_main (scope, j, measures[i]))
        return (gint) j;
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint j = 0; j < n; j++)
      if (is_main (scope, j, measures[i]) && has_target (scope, scope->top, j))
        return (gint) j;
  return -1;
}

/* --- Words ---------------------------------------------------------------------------
 */

static const Label source_sentence = {
  NULL, "Nguồn: {title}[; {files}][ (số liệu {stage}, đến {day})].",
  "Source: {title}[; {files}][ ({stage} figures as of {day})]."
};

static const Label limit_sentence = {
  NULL, " Chỉ vẽ {n} trong {n_all} dòng; các bảng có đủ.",
  " Only {n} of {n_all} rows are drawn; the tables have all."
};

static char *
fill (const Label *sentence,
      BhxhLanguage language,
      const SentenceWord *words,
      guint n_words)
{
  GString *text = g_string_new (NULL);

  bhxh_sentence_append (text, bhxh_label_get_words (sentence, language), words, n_words);
  return g_string_free (text, FALSE);
}

static char *
dup_title (const ChartRows *rows, const ChartWords *words, BhxhLanguage language)
{
  const ReportScope *scope = rows->scope;
  g_autofree char *period = bhxh_report_dup_period (scope, language);
  g_autofree char *unit = bhxh_report_dup_unit (scope, scope->top, language);
  const SentenceWord marks[] = {
    { "{indicator}",
      rows->by_units
          ? bhxh_indicator_get_name (get_indicator (scope, rows->indicator), language)
          : unit },
    { "{unit}", unit },
    { "{period}", period },
  };

  return fill (&words->title, language, marks, G_N_ELEMENTS (marks));
}

static char *
dup_source (const ReportScope *scope, BhxhLanguage language)
{
  const char *title = bhxh_plan_get_title (scope->plan, language);
  g_autofree char *files = bhxh_report_dup_files (scope);
  g_autofree char *stage = bhxh_report_dup_only_stage (scope, language);
  g_autofree char *day = bhxh_report_dup_only_day (scope, language);
  const SentenceWord words[] = {
    { "{title}", *title != '\0' ? title : bhxh_plan_get_id (scope->plan) },
    { "{files}", files },
    { "{stage}", stage },
    { "{day}", day },
  };

  return fill (&source_sentence, language, words, G_N_ELEMENTS (words));
}

static char *
dup_description (const ChartRows *rows, const ChartWords *words, BhxhLanguage language)
{
  g_autofree char *n = g_strdup_printf ("%u", rows->n);
  g_autofree char *n_all = bhxh_number_format (
      rows->n_all, 0, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
  g_autofree char *bands = bhxh_report_dup_bands (rows->scope, language);
  const SentenceWord marks[] = { { "{n}", n },
                                 { "{n_all}", n_all },
                                 { "{bands}", bands } };
  g_autofree char *description =
      fill (&words->description, language, marks, G_N_ELEMENTS (marks));
  g_autofree char *limit = rows->n_all > rows->n ? fill (&limit_sentence, language, marks,
                                                         G_N_ELEMENTS (marks))
                                                 : g_strdup ("");

  return g_strconcat (description, limit, NULL);
}

Chart *
bhxh_chart_new (const ChartRows *rows, ChartData *data, const ChartWords *words)
{
  const ReportScope *scope = rows->scope;
  const Label *unit = bhxh_chart_counts_persons (scope, rows->indicator) ? &words->persons
                                                                         : &words->rates;
  Chart *chart = g_new0 (Chart, 1);

  chart->data = data;
  chart->title = (TableWords){ dup_title (rows, words, BHXH_LANGUAGE_VI),
                               dup_title (rows, words, BHXH_LANGUAGE_EN) };
  chart->description = (TableWords){ dup_description (rows, words, BHXH_LANGUAGE_VI),
                                     dup_description (rows, words, BHXH_LANGUAGE_EN) };
  chart->unit = (TableWords){ g_strdup (unit->vi), g_strdup (unit->en) };
  chart->source = (TableWords){ dup_source (scope, BHXH_LANGUAGE_VI),
                                dup_source (scope, BHXH_LANGUAGE_EN) };
  return chart;
}

void
bhxh_chart_name_indicator (ChartData *data, guint row, const BhxhIndicator *indicator)
{
  const char *vi = bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI);
  const char *en = bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_EN);
  const char *alias = bhxh_indicator_get_alias (indicator, 0);

  bhxh_chart_data_set_name (data, row, vi, en);
  if (alias != NULL && g_utf8_strlen (alias, -1) < g_utf8_strlen (vi, -1))
    bhxh_chart_data_set_label (data, row, alias, en);
}

void
bhxh_chart_rows_name (const ChartRows *rows, ChartData *data)
{
  for (guint i = 0; i < rows->n; i++)
    {
      const ChartCell *cell = &rows->cells[i];
      const BhxhDistrict *unit = bhxh_frame_get_district (rows->scope->frame, cell->unit);
      const BhxhIndicator *indicator = get_indicator (rows->scope, cell->indicator);

      if (rows->by_units)
        bhxh_chart_data_set_name (data, i,
                                  bhxh_district_get_name (unit, BHXH_LANGUAGE_VI),
                                  bhxh_district_get_name (unit, BHXH_LANGUAGE_EN));
      else
        bhxh_chart_name_indicator (data, i, indicator);
    }
  bhxh_chart_data_set_heading (data, rows->by_units ? "Đơn vị" : "Chỉ tiêu",
                               rows->by_units ? "Unit" : "Indicator");
}

gint
bhxh_chart_rows_get_decimals (const ChartRows *rows)
{
  return bhxh_indicator_get_decimals (get_indicator (rows->scope, rows->indicator));
}
