/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report of what the engines found: which parts it has, in which order, and their
 * tables.
 */
#include "base/options.h"
#include "duty/duties.h"
#include "report/scope.h"

#include <bhxhplan/analysis.h>

typedef struct
{
  BhxhReportParts part;
  gboolean (*add) (const ReportScope *scope, GError **error);
} PartRow;

static const PartRow parts[] = {
  { BHXH_REPORT_SUMMARY, bhxh_report_add_summary },
  { BHXH_REPORT_TARGETS, bhxh_report_add_targets },
  { BHXH_REPORT_CHARTS, bhxh_report_add_charts },
  { BHXH_REPORT_FINDINGS, bhxh_report_add_findings },
  { BHXH_REPORT_DUTIES, bhxh_report_add_duties },
  { BHXH_REPORT_METHOD, bhxh_report_add_method },
};

/* What people see of a table of gaps behind what its rows are called, by what is counted;
 * and the unit in its title. */
typedef struct
{
  const char *columns;
  Label unit;
} MeasureRow;

static const MeasureRow measures[] = {
  [BHXH_MEASURE_PERSON] = { ",target,actual,gap,remaining,achievement",
                            { NULL, "người", "persons" } },
  [BHXH_MEASURE_PERCENT] = { ",target,actual,gap", { NULL, "%", "%" } },
  [BHXH_MEASURE_INDEX] = { ",target,actual,gap", { NULL, "", "" } },
};

#define FINDING_COLUMNS "message,addressee"
#define DUTY_COLUMNS "addressee_name,about,recipient_name,covered,last_day"

/* TRUE and whether there are rows; FALSE with @error. */
static gboolean
find_rows (BhxhTable *table, gboolean *has_rows, GError **error)
{
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new_selected (table, NULL, 0);
  gsize n_rows = 0;

  if (!bhxh_table_reader_next (reader, &n_rows, error))
    return FALSE;
  *has_rows = n_rows > 0;
  return TRUE;
}

/* --- Targets -------------------------------------------------------------------------
 */

/* "người; %": in which units numbers of these measures are; NULL: in none. */
static char *
dup_units (guint measure_bits, BhxhLanguage language)
{
  g_autoptr (GString) units = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      const char *unit = bhxh_label_get_words (&measures[i].unit, language);

      if ((measure_bits & (1u << i)) != 0 && unit != NULL && *unit != '\0')
        g_string_append_printf (units, "%s%s", units->len > 0 ? "; " : "", unit);
    }
  return units->len > 0 ? g_strdup (units->str) : NULL;
}

/* @name, its units, and the period. */
static char *
dup_title_of (const ReportScope *scope,
              const char *name,
              guint measure_bits,
              BhxhLanguage language)
{
  static const Label title = { NULL, "{name}[ ({units})], {period}",
                               "{name}[ ({units})], {period}" };
  g_autofree char *units = dup_units (measure_bits, language);
  g_autofree char *period = bhxh_report_dup_period (scope, language);
  const SentenceWord words[] = { { "{name}", name },
                                 { "{units}", units },
                                 { "{period}", period } };
  GString *text = g_string_new (NULL);

  bhxh_sentence_append (text, bhxh_label_get_words (&title, language), words,
                        G_N_ELEMENTS (words));
  return g_string_free (text, FALSE);
}

/* "Tỷ lệ bao phủ BHXH (%), năm 2024". */
static char *
dup_table_title (const ReportScope *scope,
                 const BhxhIndicator *indicator,
                 BhxhLanguage language)
{
  return dup_title_of (scope, bhxh_indicator_get_name (indicator, language),
                       1u << bhxh_indicator_get_measure (indicator), language);
}

/* Where rows are of several periods, which one each is of. */
static const char *
get_period_column (const ReportScope *scope)
{
  return scope->period == BHXH_PERIOD_NONE ? ",period" : "";
}

/* What people see of the rows of the indicator; columns that would be blank are left out. */
static char *
dup_indicator_columns (const ReportScope *scope, guint index)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (scope->frame, index);
  const char *columns = measures[bhxh_indicator_get_measure (indicator)].columns;

  return g_strconcat ("unit_name", get_period_column (scope), columns,
                      scope->survey.has_persons[index] ? ",persons" : "", ",status",
                      NULL);
}

/* The rows of the indicator. */
static gboolean
add_indicator (const ReportScope *scope, BhxhTable *rows, guint index, GError **error)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (scope->frame, index);
  const char *code = bhxh_indicator_get_code (indicator);
  g_autoptr (BhxhTable) table =
      bhxh_table_dup_filtered (rows, "indicator", &code, 1, error);
  g_autofree char *vi = dup_table_title (scope, indicator, BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_table_title (scope, indicator, BHXH_LANGUAGE_EN);
  g_autofree char *columns = dup_indicator_columns (scope, index);

  if (table == NULL)
    return FALSE;
  bhxh_report_add_table (scope->report, table, columns, vi, en);
  return TRUE;
}

/* "Các chỉ tiêu của tỉnh Quảng Trị (người; %), năm 2024". */
static char *
dup_own_title (const ReportScope *scope, BhxhLanguage language)
{
  g_autofree char *unit = bhxh_report_dup_unit (scope, scope->top, language);
  g_autofree char *name = g_strconcat (
      language == BHXH_LANGUAGE_EN ? "Targets of " : "Các chỉ tiêu của ", unit, NULL);

  return dup_title_of (scope, name, scope->survey.own_measures, language);
}

/* Likewise of its rows. */
static char *
dup_own_columns (const ReportScope *scope)
{
  const ReportSurvey *survey = &scope->survey;

  return g_strconcat ("indicator_name", get_period_column (scope), ",target,actual,gap",
                      survey->has_own_achievement ? ",achievement" : "",
                      survey->has_own_persons ? ",persons" : "", ",status", NULL);
}

/* The rows of the unit itself, all indicators one below the other. */
static gboolean
add_own (const ReportScope *scope, GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_table_of (scope->gaps, &scope->top, 1);
  g_autofree char *vi = dup_own_title (scope, BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_own_title (scope, BHXH_LANGUAGE_EN);
  g_autofree char *columns = dup_own_columns (scope);

  if (table == NULL)
    {
      bhxh_report_set_memory_error (error);
      return FALSE;
    }
  if (scope->survey.n_own > 0)
    bhxh_report_add_table (scope->report, table, columns, vi, en);
  return TRUE;
}

/* "tháng 11/2024", where that is what a year's target is compared with; else NULL. */
static char *
dup_actual_period (const ReportScope *scope, BhxhLanguage language)
{
  const BhxhPeriod period = scope->gaps->actual_period;
  g_autofree char *name = NULL;

  if (period == BHXH_PERIOD_NONE || period == scope->period)
    return NULL;
  name = bhxh_period_dup_name (period, language);
  return bhxh_sentence_dup_lower_first (name);
}

#define PATH_COLUMNS "unit_name,indicator_name,target,expected,actual,gap,standing"

/* Where actuals of a month are compared with a year's target: what was to be expected by
 * then. */
static gboolean
add_path (const ReportScope *scope, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *period = dup_actual_period (scope, BHXH_LANGUAGE_VI);
  g_autofree char *period_en = dup_actual_period (scope, BHXH_LANGUAGE_EN);
  g_autofree char *vi = g_strdup_printf ("Tiến độ trong năm, đến %s", period);
  g_autofree char *en = g_strdup_printf ("The way through the year, as of %s", period_en);
  gboolean has_rows = FALSE;

  if (period == NULL)
    return TRUE;
  table = bhxh_gaps_dup_path_table_of (scope->gaps, scope->units, scope->n_units);
  if (table == NULL)
    bhxh_report_set_memory_error (error);
  if (table == NULL || !find_rows (table, &has_rows, error))
    return FALSE;
  if (has_rows)
    bhxh_report_add_table (scope->report, table, PATH_COLUMNS, vi, en);
  return TRUE;
}

gboolean
bhxh_report_add_targets (const ReportScope *scope, GError **error)
{
  g_autoptr (BhxhTable) rows =
      bhxh_gaps_dup_table_of (scope->gaps, scope->units, scope->n_units);

  if (rows == NULL)
    {
      bhxh_report_set_memory_error (error);
      return FALSE;
    }
  bhxh_report_add_heading (scope->report, 1, "Kết quả thực hiện chỉ tiêu",
                           "Targets and actual figures");
  if (!add_own (scope, error))
    return FALSE;
  for (guint i = 0; i < bhxh_frame_get_n_indicators (scope->frame); i++)
    if (scope->survey.has_below[i] && !add_indicator (scope, rows, i, error))
      return FALSE;
  return add_path (scope, error);
}

/* --- Findings and duties -------------------------------------------------------------
 */

/* A section of one table, or of a sentence where that has no rows. */
typedef struct
{
  Label heading;
  Label title;
  Label none;
  const char *columns;
} Section;

static const Section findings_section = {
  { NULL, "Vấn đề cần rà soát", "What needs a look" },
  { NULL, "Số liệu không thể đồng thời đúng, hoặc chỉ khớp khi tính sai số làm tròn",
    "Figures that cannot all be true, or agree only within rounding" },
  { NULL, "Không có vấn đề nào cần rà soát.", "Nothing needs a look." },
  FINDING_COLUMNS,
};

static const Section duties_section = {
  { NULL, "Nhiệm vụ, báo cáo có thời hạn", "Duties and deadlines" },
  { NULL, "Nhiệm vụ, báo cáo và thời hạn", "Duties, reports and deadlines" },
  { NULL, "Không có nhiệm vụ nào đến hạn.", "Nothing falls due." },
  DUTY_COLUMNS,
};

/* @more: columns behind those of the section. */
static gboolean
add_section (const ReportScope *scope,
             const Section *section,
             const char *more,
             BhxhTable *table,
             GError **error)
{
  g_autofree char *columns = g_strconcat (section->columns, more, NULL);
  gboolean has_rows = FALSE;

  if (table == NULL || !find_rows (table, &has_rows, error))
    return FALSE;
  bhxh_report_add_heading (scope->report, 1, section->heading.vi, section->heading.en);
  if (has_rows)
    bhxh_report_add_rows (scope->report, table, columns, &section->title,
                          !scope->is_whole);
  else
    bhxh_report_add_paragraph (scope->report, section->none.vi, section->none.en);
  return TRUE;
}

static gboolean
has_accepted (const BhxhFindings *findings)
{
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_is_accepted (findings, i))
      return TRUE;
  return FALSE;
}

gboolean
bhxh_report_add_findings (const ReportScope *scope, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;

  if (scope->findings == NULL)
    return TRUE;
  table = scope->is_whole ? bhxh_findings_dup_table (scope->findings, FALSE)
                          : bhxh_findings_dup_table_of (scope->findings, scope->units,
                                                        scope->n_units, error);
  return add_section (scope, &findings_section,
                      has_accepted (scope->findings) ? ",accepted" : "", table, error);
}

gboolean
bhxh_report_add_duties (const ReportScope *scope, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;

  if (scope->duties == NULL)
    return TRUE;
  table = scope->is_whole ? bhxh_duties_dup_table (scope->duties, FALSE)
                          : bhxh_duties_dup_table_of (scope->duties, scope->units,
                                                      scope->n_units, error);
  if (table == NULL && scope->is_whole)
    bhxh_report_set_memory_error (error);
  return add_section (scope, &duties_section,
                      scope->duties->on != BHXH_PERIOD_NONE ? ",status" : "", table,
                      error);
}

/* --- The whole -----------------------------------------------------------------------
 */

/* "Kết quả thực hiện chỉ tiêu năm 2024, tỉnh Quảng Trị". */
static char *
dup_title (const ReportScope *scope, BhxhLanguage language)
{
  static const Label title = {
    NULL, "Kết quả thực hiện chỉ tiêu {period}[ đến {actual}], {unit}",
    "Targets and actual figures of {unit}, {period}[ as of {actual}]"
  };
  g_autofree char *unit = bhxh_report_dup_unit (scope, scope->top, language);
  g_autofree char *period = bhxh_report_dup_period (scope, language);
  g_autofree char *actual = dup_actual_period (scope, language);
  const SentenceWord words[] = { { "{period}", period },
                                 { "{actual}", actual },
                                 { "{unit}", unit } };
  GString *text = g_string_new (NULL);

  bhxh_sentence_append (text, bhxh_label_get_words (&title, language), words,
                        G_N_ELEMENTS (words));
  return g_string_free (text, FALSE);
}

static void
set_title (const ReportScope *scope)
{
  g_autofree char *vi = dup_title (scope, BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_title (scope, BHXH_LANGUAGE_EN);

  bhxh_report_set_title (scope->report, vi, en);
}

BhxhReport *
bhxh_report_compute (BhxhGaps *gaps,
                     BhxhFindings *findings,
                     BhxhDuties *duties,
                     BhxhOptions *options,
                     GError **error)
{
  g_autoptr (BhxhReport) report = bhxh_report_new ();
  g_auto (ReportScope)
      scope = { .findings = findings, .duties = duties, .report = report };

  g_return_val_if_fail (gaps != NULL, NULL);
  if (!bhxh_report_scope_init (&scope, gaps, bhxh_options_or_default (options), error))
    return NULL;
  set_title (&scope);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((scope.parts & parts[i].part) != 0 && !parts[i].add (&scope, error))
      return NULL;
  return g_steal_pointer (&report);
}
