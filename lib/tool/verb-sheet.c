/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan sheet: what is in a spreadsheet, before anybody says what it means.
 */
#include "tool/tool.h"

static BhxhTable *
dup_table (Job *job, BhxhSheets *sheets, GError **error)
{
  gint sheet = -1;

  if (job->arguments->sheet == NULL)
    return bhxh_sheets_dup_table (sheets);
  sheet = bhxh_sheets_find (sheets, job->arguments->sheet, error);
  if (sheet < 0)
    return NULL;
  return job->arguments->cells
             ? bhxh_sheets_dup_cells (sheets, (guint) sheet, job->options, error)
             : bhxh_sheets_dup_grid (sheets, (guint) sheet, job->options, error);
}

ExitStatus
tool_sheet (Job *job, GError **error)
{
  g_autoptr (BhxhSheets) sheets = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (job->arguments->words->len == 0)
    {
      tool_refuse (error, MESSAGE_FILE_NEEDED, job->arguments->verb->name, NULL);
      return EXIT_USAGE;
    }
  if (job->arguments->cells && job->arguments->sheet == NULL)
    {
      tool_refuse (error, MESSAGE_CELLS_WITHOUT_SHEET, NULL);
      return EXIT_USAGE;
    }
  sheets = bhxh_sheets_load (job->arguments->words->pdata[0], job->options, error);
  if (sheets != NULL)
    table = dup_table (job, sheets, error);
  if (table == NULL || !tool_write_result (job, table, NULL, error))
    return EXIT_FILES;
  return EXIT_DONE;
}
