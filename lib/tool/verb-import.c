/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan import: the figures of a document as rows of targets.csv, and what of it is
 * left over; wide tables are import-map.c's.
 */
#include "tool/tool.h"

#include <stdio.h>

/* What people see of a row; machines get all columns. */
#define PEOPLE_COLUMNS "unit,indicator,period,value,printed,qualifier,line,column"

static gboolean
is_standard_output (const char *path)
{
  return path == NULL || g_str_equal (path, "-");
}

/* Refuses two tables on one output. */
static gboolean
check_outputs (const Job *job, GError **error)
{
  const char *leftovers = job->arguments->leftovers;
  const char *output = job->arguments->output;

  if (leftovers == NULL)
    return TRUE;
  if (is_standard_output (leftovers) && is_standard_output (output) &&
      !tool_is_for_people (job))
    return tool_refuse (error, MESSAGE_LEFTOVERS_ON_OUTPUT, NULL);
  if (!is_standard_output (leftovers) && g_strcmp0 (leftovers, output) == 0)
    return tool_refuse (error, MESSAGE_SAME_LEFTOVERS, leftovers, NULL);
  return TRUE;
}

static gboolean
write_leftovers (Job *job, BhxhImport *import, GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_import_dup_leftovers (import);

  return tool_write_table (job, table, job->arguments->leftovers, NULL, error);
}

static gboolean
write_rows (Job *job, BhxhImport *import, GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_import_dup_table (import);

  return tool_write_result (job, table, PEOPLE_COLUMNS, error);
}

/* A table is no text; whoever gives one is told how it is read. */
static void
say_how_tables_are_read (void)
{
  fprintf (stderr, "bhxhplan: %s\n", tool_get_message (MESSAGE_IMPORT_OF_TABLE));
}

static void
say_counts (const Job *job, const BhxhImport *import)
{
  g_autofree char *rows =
      g_strdup_printf ("%" G_GUINT64_FORMAT, bhxh_import_get_n_rows (import));
  g_autofree char *warnings =
      g_strdup_printf ("%u", bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_WARNING));
  g_autofree char *others = g_strdup_printf (
      "%u", bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE) -
                bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_WARNING));

  tool_end_table (job);
  tool_say (job,
            "Đọc được {} số liệu; {} số liệu của kế hoạch cần rà soát; {} số liệu khác "
            "không thuộc kế hoạch.",
            "{} figures read; {} figures of the plan to be looked at; {} others that are "
            "not the plan's.",
            rows, warnings, others, NULL);
  if (bhxh_import_get_n_rows (import) == 0 &&
      bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE) == 0)
    say_how_tables_are_read ();
}

ExitStatus
tool_import (Job *job, GError **error)
{
  g_autoptr (BhxhImport) import = NULL;

  if (job->arguments->words->len == 0)
    {
      tool_refuse (error, MESSAGE_IMPORT_NEEDED, NULL);
      return EXIT_USAGE;
    }
  if (job->arguments->suggest)
    return tool_suggest_map (job, error);
  if (job->arguments->map->len > 0)
    return tool_import_by_map (job, error);
  if (!check_outputs (job, error))
    return EXIT_USAGE;
  import = bhxh_import_load_text (job->plan, job->arguments->words->pdata[0],
                                  job->options, error);
  if (import == NULL)
    {
      if (g_strcmp0 (bhxh_diagnostics_get_code (job->diagnostics, 0), "nul-byte") == 0)
        say_how_tables_are_read ();
      return EXIT_DATA;
    }
  if (!write_rows (job, import, error))
    return EXIT_FILES;
  say_counts (job, import);
  if (job->arguments->leftovers == NULL)
    tool_print_problems (job, bhxh_import_get_leftovers (import));
  else if (!write_leftovers (job, import, error))
    return EXIT_FILES;
  return bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_WARNING) > 0 ? EXIT_DATA
                                                                         : EXIT_DONE;
}
