/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan merge: one plan of several, for provinces that became one.
 */
#include "tool/tool.h"

static gboolean
check_arguments (const Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  const guint n_files = arguments->labour_force->len;

  if (arguments->words->len == 0)
    return tool_refuse (error, MESSAGE_DIR_NEEDED, arguments->verb->name, NULL);
  if (arguments->from->len < 2)
    return tool_refuse (error, MESSAGE_TWO_FROM, NULL);
  if (arguments->unit_day == NULL)
    return tool_refuse (error, MESSAGE_DAY_NEEDED, NULL);
  if (n_files != 0 && n_files != arguments->from->len)
    return tool_refuse (error, MESSAGE_LABOUR_FORCES, NULL);
  return TRUE;
}

/* The labour forces that belong to one plan. */
static BhxhFigures *
load_labour_force (Job *job, BhxhPlan *plan, const char *path, GError **error)
{
  bhxh_options_set_constant (job->options, path, "indicator", "labour_force");
  return bhxh_figures_load (plan, &path, 1, job->options, error);
}

static gboolean
load_all (Job *job, GPtrArray *plans, GPtrArray *figures, GError **error)
{
  const Arguments *arguments = job->arguments;

  for (guint i = 0; i < arguments->from->len; i++)
    {
      BhxhPlan *plan = tool_load_named_plan (job, arguments->from->pdata[i], error);
      BhxhFigures *given = NULL;

      if (plan == NULL)
        return FALSE;
      g_ptr_array_add (plans, plan);
      if (arguments->labour_force->len > 0)
        {
          given = load_labour_force (job, plan, arguments->labour_force->pdata[i], error);
          if (given == NULL)
            return FALSE;
        }
      g_ptr_array_add (figures, given);
    }
  return TRUE;
}

ExitStatus
tool_merge (Job *job, GError **error)
{
  g_autoptr (GPtrArray) plans =
      g_ptr_array_new_with_free_func ((GDestroyNotify) bhxh_plan_unref);
  g_autoptr (GPtrArray) figures =
      g_ptr_array_new_with_free_func ((GDestroyNotify) bhxh_figures_unref);
  g_autoptr (BhxhPlan) made = NULL;

  if (!check_arguments (job, error))
    return EXIT_USAGE;
  if (!load_all (job, plans, figures, error))
    return EXIT_DATA;
  made = bhxh_plan_compute_merged ((BhxhPlan *const *) plans->pdata, plans->len,
                                   (BhxhFigures *const *) figures->pdata, job->options,
                                   error);
  if (made == NULL)
    return EXIT_DATA;
  if (!tool_write_package (job, made, NULL, job->arguments->words->pdata[0], error))
    return EXIT_FILES;
  tool_say_made (job, made, "{}: {}, {} đơn vị tại {}, {} số liệu.",
                 "{}: {}, {} units of {}, {} figures.");
  return EXIT_DONE;
}
