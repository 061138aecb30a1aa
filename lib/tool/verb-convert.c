/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan convert: the plan as a folder; with --actual, those figures as one standard
 * table; both as SDMX.
 */
#include "tool/tool.h"

/* TRUE where a plan, perhaps an edited one, would be written over. */
static gboolean
holds_plan (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "datapackage.json", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* All figures for statistics offices, or what explains their codes. */
static gboolean
write_sdmx (Job *job, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;

  if (job->sdmx == TOOL_SDMX_JSON)
    return tool_write_structure (job, error);
  job->format = BHXH_FORMAT_CSV;
  table = bhxh_sdmx_dup_table (job->plan, job->actuals, error);
  return table != NULL && tool_write_result (job, table, NULL, error);
}

ExitStatus
tool_convert (Job *job, GError **error)
{
  g_autoptr (BhxhTable) table = NULL;

  if (job->sdmx != TOOL_SDMX_NONE)
    return write_sdmx (job, error) ? EXIT_DONE : EXIT_FILES;
  if (job->actuals != NULL)
    {
      table = bhxh_figures_dup_table (job->actuals);
      return tool_write_result (job, table, NULL, error) ? EXIT_DONE : EXIT_FILES;
    }
  if (job->arguments->output == NULL)
    {
      tool_refuse (error, MESSAGE_FOLDER_NEEDED, NULL);
      return EXIT_USAGE;
    }
  if (!job->arguments->force && holds_plan (job->arguments->output))
    {
      tool_refuse (error, MESSAGE_FOLDER_TAKEN, job->arguments->output, NULL);
      return EXIT_USAGE;
    }
  return bhxh_plan_save (job->plan, job->arguments->output, job->options, error)
             ? EXIT_DONE
             : EXIT_FILES;
}
