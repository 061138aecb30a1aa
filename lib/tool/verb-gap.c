/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan gap: targets against actual figures, what is missing, and how many were met;
 * or one of the tables beside the plain gaps.
 */
#include "tool/tool.h"

#include <string.h>

/* A table that the comparison gives, and what of it fits a terminal; all columns are there
 * with --columns and in the other formats. */
typedef struct
{
  const char *name;
  BhxhTable *(*dup) (BhxhGaps *gaps); /* NULL: it takes the plan as first given too */
  const char *people_columns;
} GapTable;

static const GapTable tables[] = {
  { "gaps", bhxh_gaps_dup_table,
    "unit_name,indicator_name,period,target,actual,stage,as_of,reported,expected,gap,"
    "gap_unit,remaining,achievement,denominator_period,status" },
  { "changes", bhxh_gaps_dup_changes_table,
    "unit_name,indicator_name,period,actual,stage,as_of,change_unit,year_change,"
    "year_percent,december_change,december_percent,previous_change,previous_percent,"
    "reason" },
  { "completeness", bhxh_gaps_dup_completeness_table,
    "unit_name,indicator_name,actual_period,reporting,stage,as_of,received,days,reported,"
    "expected,coverage,missing_names" },
  { "decomposition", bhxh_gaps_dup_decomposition_table,
    "unit_name,indicator_name,period,line,from,from_period,actual_period,actual,"
    "change_unit,contribution,persons,rate_effect,structure_effect,labour_force,"
    "labour_force_period" },
  { "forecast", bhxh_gaps_dup_forecast_table,
    "unit_name,indicator_name,period,target,figure_unit,method,actual_period,actual,"
    "expected,expected_lo,expected_hi,n_errors,target_lies,reason" },
  { "owners", NULL,
    "unit_name,indicator_name,period,owner,target_first,target,binds,actual_period,"
    "actual,stage,as_of,gap_first,gap,gap_unit,achievement,status" },
  { "pace", bhxh_gaps_dup_pace_table,
    "unit_name,indicator_name,period,target,actual_period,actual,stage,as_of,remaining,"
    "remaining_unit,months_left,per_month,growth_month,latest_month,reach" },
  { "path", bhxh_gaps_dup_path_table,
    "unit_name,indicator_name,period,target,base_period,base,base_kind,actual_period,"
    "actual,stage,as_of,path,expected,gap,gap_unit,standing" },
  { "progress", bhxh_gaps_dup_progress_table,
    "unit_name,indicator_name,base_period,base,actual_period,actual,stage,as_of,period,"
    "target,progress,eurostat,unsd,escap,milestone" },
  { "ranking", bhxh_gaps_dup_ranking_table,
    "unit_name,indicator_name,period,measure,rank,rank_to,tied,n_ranked,n_siblings,value,"
    "value_unit,actual_period,stage,as_of,denominator_period,reason" },
};

/* The table that the command line names; the first without a name. */
static const GapTable *
find_table (const Job *job, GError **error)
{
  const GPtrArray *words = job->arguments->words;
  g_autoptr (GString) known = g_string_new (NULL);

  if (words->len == 0)
    return &tables[0];
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (words->pdata[0], tables[i].name))
        return &tables[i];
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", tables[i].name);
    }
  tool_refuse (error, MESSAGE_NOT_ONE_OF, "gap", words->pdata[0], known->str, NULL);
  return NULL;
}

typedef struct
{
  BhxhStatus status;
  const char *vi;
  const char *en;
} StatusRow;

static const StatusRow rows[] = {
  { BHXH_STATUS_EXCEEDED, "vượt", "exceeded" },
  { BHXH_STATUS_MET, "đạt", "met" },
  { BHXH_STATUS_NOT_YET, "chưa đạt", "not yet met" },
  { BHXH_STATUS_MISSED, "không đạt", "missed" },
  { BHXH_STATUS_OPEN, "chưa kết luận được do làm tròn", "open because of rounding" },
  { BHXH_STATUS_NO_DATA, "chưa có số liệu", "without data" },
};

/* Counts by status; those of the units that are shown, where not all are. */
typedef struct
{
  guint64 all;
  guint64 by_status[BHXH_STATUS_NO_DATA + 1];
} Counts;

static void
count_unit (const BhxhGaps *gaps, const BhxhFrame *frame, guint unit, Counts *counts)
{
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint p = 0; p < bhxh_frame_get_n_periods (frame); p++)
      {
        const BhxhStatus status = bhxh_gaps_get_status (gaps, unit, i, p, NULL);

        counts->by_status[status]++;
        counts->all += status != 0;
      }
}

static Counts
count (const Job *job, const BhxhGaps *gaps)
{
  BhxhFrame *frame = bhxh_plan_get_frame (job->plan);
  Counts counts = { 0 };

  for (guint i = 0; i < job->arguments->units->len; i++)
    {
      guint unit = 0;

      if (bhxh_frame_find_unit (frame, job->arguments->units->pdata[i], BHXH_LEVEL_ANY,
                                -1, BHXH_PERIOD_NONE, &unit, NULL))
        count_unit (gaps, frame, unit, &counts);
    }
  if (job->arguments->units->len > 0)
    return counts;
  counts.all = bhxh_gaps_count (gaps, BHXH_STATUS_ANY);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    counts.by_status[rows[i].status] = bhxh_gaps_count (gaps, rows[i].status);
  return counts;
}

static void
say_counts (const Job *job, const BhxhGaps *gaps)
{
  const Counts counts = count (job, gaps);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *all = g_strdup_printf ("%" G_GUINT64_FORMAT, counts.all);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (line, "%s%" G_GUINT64_FORMAT " %s", i > 0 ? "; " : "",
                            counts.by_status[rows[i].status],
                            job->language == BHXH_LANGUAGE_EN ? rows[i].en : rows[i].vi);
  tool_say (job, "{} chỉ tiêu: {}.", "{} targets: {}.", all, line->str, NULL);
}

/* What to ask for; only where all units are shown. */
static void
say_missing (const Job *job, BhxhGaps *gaps)
{
  g_autofree char *missing = bhxh_gaps_dup_missing (gaps, job->language);

  if (job->arguments->units->len == 0 && missing[0] != '\0')
    tool_say (job, "Đề nghị bổ sung số liệu: còn {}.", "Please supply what is {}.",
              missing, NULL);
}

/* Where the actual figures come from: their names say what kind of figures they are. */
static void
say_sources (const Job *job)
{
  const GPtrArray *lists[] = { job->arguments->actual, job->arguments->labour_force };
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              (const char *) lists[i]->pdata[j]);
  if (names->len > 0)
    tool_say (job, "Nguồn số liệu thực hiện: {}.", "Actual figures from: {}.", names->str,
              NULL);
}

static gboolean
fails_on (const Job *job, const char *what)
{
  return g_ptr_array_find_with_equal_func (job->arguments->fail_on, what, g_str_equal,
                                           NULL);
}

static ExitStatus
status_of (const Job *job, const BhxhGaps *gaps)
{
  if (fails_on (job, "incomplete") && bhxh_gaps_count (gaps, BHXH_STATUS_NO_DATA) > 0)
    return EXIT_INCOMPLETE;
  if (fails_on (job, "missed") && bhxh_gaps_count (gaps, BHXH_STATUS_MISSED) > 0)
    return EXIT_MISSED;
  return EXIT_DONE;
}

/* What people see: of gaps with the policy for what is missing, of targets with what
 * amendments made of them. */
static char *
dup_columns (const Job *job, const GapTable *wanted)
{
  static const struct
  {
    const char *policy;
    const char *columns;
  } more[] = {
    { "refuse", "missing_names" },
    { "last", "carried,carried_day" },
    { "exclude", "target_of_reported,gap_of_reported" },
  };

  if (wanted == &tables[0])
    for (guint i = 0; i < G_N_ELEMENTS (more); i++)
      if (g_strcmp0 (job->arguments->missing, more[i].policy) == 0)
        return g_strjoin (",", wanted->people_columns, more[i].columns, NULL);
  return g_strconcat (wanted->people_columns,
                      wanted->dup == NULL && job->first != NULL ? ",amended" : NULL,
                      NULL);
}

static gboolean
write_tables (Job *job, const GapTable *wanted, BhxhGaps *gaps, GError **error)
{
  g_autoptr (BhxhTable) table = wanted->dup != NULL
                                    ? wanted->dup (gaps)
                                    : bhxh_gaps_dup_owners_table (gaps, job->first);
  g_autoptr (BhxhTable) rollup = NULL;
  g_autofree char *columns = dup_columns (job, wanted);

  if (!tool_write_result (job, table, columns, error))
    return FALSE;
  if (job->arguments->rollup == NULL)
    return TRUE;
  if (g_str_equal (job->arguments->rollup, "-"))
    tool_end_table (job);
  rollup = bhxh_gaps_dup_rollup_table (gaps);
  return tool_write_table (job, rollup, job->arguments->rollup, NULL, error);
}

/* Each table needs a place of its own, except where people read both. */
static gboolean
check_places (const Job *job, GError **error)
{
  const char *rollup = job->arguments->rollup;
  const char *output = job->arguments->output != NULL ? job->arguments->output : "-";
  g_autofree char *one = g_canonicalize_filename (output, NULL);
  g_autofree char *other = NULL;

  if (rollup == NULL)
    return TRUE;
  other = g_canonicalize_filename (rollup, NULL);
  if (!g_str_equal (one, other))
    return TRUE;
  if (!g_str_equal (rollup, "-"))
    return tool_refuse (error, MESSAGE_SAME_FILE, rollup, NULL);
  return tool_is_for_people (job) || tool_refuse (error, MESSAGE_TWO_ON_OUTPUT, NULL);
}

BhxhGaps *
tool_compute_gaps (Job *job, GError **error)
{
  g_autoptr (BhxhFigures) none = NULL;

  if (job->actuals == NULL)
    none = bhxh_figures_new (bhxh_plan_get_frame (job->plan));
  return bhxh_gaps_compute (job->plan, job->actuals != NULL ? job->actuals : none,
                            job->options, error);
}

ExitStatus
tool_gap (Job *job, GError **error)
{
  const GapTable *wanted = find_table (job, error);
  g_autoptr (BhxhGaps) gaps = NULL;

  if (wanted == NULL || !check_places (job, error))
    return EXIT_USAGE;
  gaps = tool_compute_gaps (job, error);
  if (gaps == NULL || !write_tables (job, wanted, gaps, error))
    return EXIT_FILES;
  if (tool_is_for_people (job))
    {
      tool_end_table (job);
      tool_say_legend (job);
      if (job->arguments->actual->len == 0)
        tool_say (job, "Chưa có số liệu thực tế; dùng --actual TỆP.",
                  "No actual figures are given; use --actual PATH.", NULL);
      if (wanted == &tables[0])
        say_counts (job, gaps);
      say_sources (job);
      if (wanted == &tables[0])
        say_missing (job, gaps);
    }
  return status_of (job, gaps);
}
