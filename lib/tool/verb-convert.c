/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan convert: the plan as a folder; with --actual, those figures as one standard
 * table.
 */
#include "tool/tool.h"

ExitStatus
tool_convert (Job *job, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;

  if (job->actuals != NULL)
    {
      table = bhxh_figures_dup_table (job->actuals);
      return tool_write_result (job, table, NULL, error) ? EXIT_DONE : EXIT_FILES;
    }
  if (job->arguments->output == NULL)
    {
      g_set_error_literal (error, TOOL_USAGE_ERROR, 0,
                           "convert: --output FOLDER is needed, or --actual PATH");
      return EXIT_USAGE;
    }
  return bhxh_plan_save (job->plan, job->arguments->output, job->options, error)
             ? EXIT_DONE
             : EXIT_FILES;
}
