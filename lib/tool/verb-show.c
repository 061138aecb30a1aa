/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan show: the plan in a few lines, as a workbook, or one of its tables.
 */
#include "tool/tool.h"

#include <string.h>

/* What can be shown: the plan's own tables, and what is computed from it alone. */
typedef struct
{
  const char *name;
  BhxhPlanTable table; /* 0: computed */
  const char *vi;
  const char *en;
} ShowRow;

static const ShowRow shows[] = {
  { "units", BHXH_PLAN_UNITS, "đơn vị", "units" },
  { "unit-successions", BHXH_PLAN_UNIT_SUCCESSIONS, "lần sắp xếp đơn vị",
    "unit successions" },
  { "indicators", BHXH_PLAN_INDICATORS, "chỉ tiêu", "indicators" },
  { "targets", BHXH_PLAN_TARGETS, "số liệu chỉ tiêu", "target statements" },
  { "rules", BHXH_PLAN_RULES, "quy tắc kiểm tra", "rules" },
  { "texts", BHXH_PLAN_TEXTS, "đoạn văn bản", "texts" },
  { "documents", BHXH_PLAN_DOCUMENTS, "văn bản", "documents" },
  { "agencies", BHXH_PLAN_AGENCIES, "cơ quan", "agencies" },
  { "agency-successions", BHXH_PLAN_AGENCY_SUCCESSIONS, "lần sắp xếp cơ quan",
    "agency successions" },
  { "duties", BHXH_PLAN_DUTIES, "nhiệm vụ", "duties" },
  { "accepted", BHXH_PLAN_ACCEPTED, "vấn đề đã xem xét", "accepted findings" },
  { "bounds", 0, "khoảng giá trị suy ra", "implied ranges" },
};

static const ShowRow *
find_show (const char *name, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      if (g_str_equal (shows[i].name, name))
        return &shows[i];
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", shows[i].name);
    }
  tool_refuse (error, MESSAGE_NOT_ONE_OF, "show", name, known->str, NULL);
  return NULL;
}

static void
say_overview (const Job *job)
{
  g_autofree char *term =
      bhxh_period_dup_name (bhxh_plan_get_term (job->plan), job->language);

  tool_say (job, "{}: {}", "{}: {}", bhxh_plan_get_id (job->plan),
            bhxh_plan_get_title (job->plan, job->language), NULL);
  tool_say (job, "Thời kỳ: {}. Cơ quan ban hành: {}.", "Term: {}. Issuer: {}.", term,
            bhxh_plan_get_issuer (job->plan), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      g_autofree char *n = g_strdup_printf (
          "%8" G_GUINT64_FORMAT, bhxh_plan_get_n_rows (job->plan, shows[i].table));

      if (shows[i].table != 0)
        tool_say (job, "{} {} (show {})", "{} {} (show {})", n,
                  job->language == BHXH_LANGUAGE_EN ? shows[i].en : shows[i].vi,
                  shows[i].name, NULL);
    }
}

/* Every table of the plan that has rows, a sheet each. */
static gboolean
add_sheets (Job *job, BhxhWorkbook *workbook, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      g_autoptr (BhxhTable) table = NULL;
      g_autoptr (BhxhTable) chosen = NULL;

      if (shows[i].table == 0 || bhxh_plan_get_n_rows (job->plan, shows[i].table) == 0)
        continue;
      table = bhxh_plan_dup_table (job->plan, shows[i].table);
      chosen = tool_dup_filtered (job, table, error);
      if (chosen == NULL ||
          !bhxh_workbook_add_table (workbook, chosen, NULL, job->options, error))
        return FALSE;
    }
  return TRUE;
}

/* The plan as a workbook. Columns are those of one table. */
static ExitStatus
write_workbook (Job *job, GError **error)
{
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();

  if (job->arguments->columns != NULL)
    {
      tool_refuse (error, MESSAGE_NOT_READ, "columns", "show --format xlsx", NULL);
      return EXIT_USAGE;
    }
  return add_sheets (job, workbook, error) && tool_write_workbook (job, workbook, error)
             ? EXIT_DONE
             : EXIT_FILES;
}

static BhxhTable *
dup_table (Job *job, const ShowRow *show, GError **error)
{
  g_autoptr (BhxhBounds) bounds = NULL;

  if (show->table != 0)
    return bhxh_plan_dup_table (job->plan, show->table);
  if (job->arguments->together)
    bhxh_options_set_reach (job->options, BHXH_REACH_SYSTEM);
  bounds = bhxh_bounds_compute (job->plan, NULL, job->options, error);
  return bounds != NULL ? bhxh_bounds_dup_table (bounds) : NULL;
}

ExitStatus
tool_show (Job *job, GError **error)
{
  const ShowRow *show = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (job->arguments->words->len == 0 && job->format == BHXH_FORMAT_XLSX)
    return write_workbook (job, error);
  if (job->arguments->words->len == 0)
    {
      if (!tool_require_text (job, error))
        return EXIT_USAGE;
      say_overview (job);
      return EXIT_DONE;
    }
  show = find_show (job->arguments->words->pdata[0], error);
  if (show != NULL)
    table = dup_table (job, show, error);
  if (table == NULL || !tool_write_result (job, table, NULL, error))
    return EXIT_FILES;
  return EXIT_DONE;
}
