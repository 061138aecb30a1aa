/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan gap: targets against actual figures, what is missing, and how many were met.
 */
#include "tool/tool.h"

#include <string.h>

/* What fits a terminal; all columns are there with --columns and in the other formats. */
#define PEOPLE_COLUMNS                                                                   \
  "unit_name,indicator_name,period,target,actual,gap,remaining,achievement,status"

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

static void
say_summary (const Job *job, BhxhGaps *gaps)
{
  const BhxhLanguage language = job->language;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *missing = bhxh_gaps_dup_missing (gaps, language);
  g_autofree char *all =
      g_strdup_printf ("%" G_GUINT64_FORMAT, bhxh_gaps_count (gaps, 0));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (line, "%s%" G_GUINT64_FORMAT " %s", i > 0 ? "; " : "",
                            bhxh_gaps_count (gaps, rows[i].status),
                            language == BHXH_LANGUAGE_EN ? rows[i].en : rows[i].vi);
  tool_say (job, "{} chỉ tiêu: {}.", "{} targets: {}.", all, line->str, NULL);
  if (missing[0] != '\0')
    tool_say (job, "Đề nghị bổ sung: {}.", "Please supply: {}.", missing, NULL);
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

static gboolean
write_tables (Job *job, BhxhGaps *gaps, GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_table (gaps);
  g_autoptr (BhxhTable) rollup = NULL;

  if (!tool_write_result (job, table, PEOPLE_COLUMNS, error))
    return FALSE;
  if (job->arguments->rollup == NULL)
    return TRUE;
  rollup = bhxh_gaps_dup_rollup_table (gaps);
  return tool_write_table (job, rollup, job->arguments->rollup, NULL, error);
}

ExitStatus
tool_gap (Job *job, GError **error)
{
  g_autoptr (BhxhFigures) none = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;

  if (job->actuals == NULL)
    none = bhxh_figures_new (bhxh_plan_get_frame (job->plan));
  gaps = bhxh_gaps_compute (job->plan, job->actuals != NULL ? job->actuals : none,
                            job->options, error);
  if (gaps == NULL || !write_tables (job, gaps, error))
    return EXIT_FILES;
  if (tool_is_for_people (job))
    say_summary (job, gaps);
  return status_of (job, gaps);
}
