/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan import of a wide table: by its map, as figures or as targets, or the map that
 * is suggested for it.
 */
#include "tool/tool.h"

#include <stdio.h>

/* What people see; machines get all columns. */
#define ENTRY_COLUMNS "section,says,certainty,from,reason"
#define FIGURE_COLUMNS "unit,indicator,period,value,stage,sheet,row,column"
#define TARGET_COLUMNS "unit,indicator,period,value,printed,sheet,line,column"

/* --- A map that is suggested ---------------------------------------------------------
 */

static void
say_guesses (const Job *job, const BhxhMap *map)
{
  const guint n_guesses = bhxh_map_count_guesses (map);
  g_autofree char *guesses = g_strdup_printf ("%u", n_guesses);
  g_autofree char *entries = g_strdup_printf ("%u", bhxh_map_get_n_entries (map));

  tool_end_table (job);
  if (n_guesses == 0)
    tool_say (job, "Cả {} mục đều chắc chắn.", "All of the {} entries are sure.", entries,
              NULL);
  else
    tool_say (job,
              "{} trong {} mục là phỏng đoán; kiểm tra từng mục rồi ghi \"certainty\": "
              "\"sure\", hoặc dùng --accept-guesses.",
              "{} of {} entries are guesses; look at each and write \"certainty\": "
              "\"sure\", or use --accept-guesses.",
              guesses, entries, NULL);
}

ExitStatus
tool_suggest_map (Job *job, GError **error)
{
  const char *output = job->arguments->output;
  const char *columns = job->arguments->columns;
  g_autoptr (BhxhMap) map =
      bhxh_map_compute (job->plan, job->arguments->words->pdata[0], job->options, error);
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *text = NULL;

  if (map == NULL)
    return EXIT_DATA;
  if (output == NULL || g_str_equal (output, "-"))
    {
      text = bhxh_map_format (map);
      fputs (text, stdout);
      return EXIT_DONE;
    }
  if (!bhxh_map_save (map, output, error))
    return EXIT_FILES;
  table = bhxh_map_dup_table (map);
  if (columns == NULL && tool_is_for_people (job))
    columns = ENTRY_COLUMNS;
  if (!tool_write_table (job, table, NULL, columns, error))
    return EXIT_FILES;
  say_guesses (job, map);
  return EXIT_DONE;
}

/* --- By a map ------------------------------------------------------------------------
 */

static ExitStatus
import_figures (Job *job, BhxhMap *map, GError **error)
{
  const char *const paths[] = { job->arguments->words->pdata[0] };
  BhxhMap *const maps[] = { map };
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhTable) table = NULL;

  bhxh_options_set_keep_places (job->options, TRUE);
  figures = bhxh_map_load_figures (job->plan, paths, maps, 1, job->options, error);
  if (figures == NULL)
    return EXIT_DATA;
  table = bhxh_figures_dup_table (figures);
  return tool_write_result (job, table, FIGURE_COLUMNS, error) ? EXIT_DONE : EXIT_FILES;
}

static ExitStatus
import_targets (Job *job, BhxhMap *map, GError **error)
{
  g_autoptr (BhxhImport) import = bhxh_import_load_sheet (
      job->plan, job->arguments->words->pdata[0], map, job->options, error);
  g_autoptr (BhxhTable) table = NULL;

  if (import == NULL)
    return EXIT_DATA;
  table = bhxh_import_dup_table (import);
  if (!tool_write_result (job, table, TARGET_COLUMNS, error))
    return EXIT_FILES;
  tool_print_problems (job, bhxh_import_get_leftovers (import));
  return bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_WARNING) > 0 ? EXIT_DATA
                                                                         : EXIT_DONE;
}

ExitStatus
tool_import_by_map (Job *job, GError **error)
{
  g_autoptr (BhxhMap) map = bhxh_map_load (
      job->arguments->map->pdata[job->arguments->map->len - 1], job->options, error);

  if (map == NULL)
    return EXIT_DATA;
  return job->imports_targets ? import_targets (job, map, error)
                              : import_figures (job, map, error);
}
