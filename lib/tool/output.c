/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where results go: tables to the file or to standard output, sentences to people.
 */
#include "tool/tool.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

gboolean
tool_is_for_people (const Job *job)
{
  return job->format == BHXH_FORMAT_TEXT || job->format == BHXH_FORMAT_MARKDOWN;
}

gboolean
tool_require_text (const Job *job, GError **error)
{
  if (job->format == BHXH_FORMAT_TEXT && job->arguments->output == NULL &&
      job->arguments->columns == NULL)
    return TRUE;
  return tool_refuse (error, MESSAGE_TEXT_ONLY, job->arguments->verb->name, NULL);
}

static gboolean
fail_output (GError **error)
{
  const ToolMessage message = errno == ENOSPC ? MESSAGE_OUTPUT_FULL : MESSAGE_OUTPUT_LOST;

  g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_FILE, tool_get_message (message));
  return FALSE;
}

/* A BhxhWriteFunc for standard output. */
static gboolean
write_stdout (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) data;
  if (fwrite (bytes, 1, length, stdout) == length)
    return TRUE;
  return fail_output (error);
}

gboolean
tool_flush_output (GError **error)
{
  return (fflush (stdout) == 0 && !ferror (stdout)) || fail_output (error);
}

void
tool_end_table (const Job *job)
{
  if (job->format == BHXH_FORMAT_MARKDOWN && job->arguments->output == NULL)
    putchar ('\n');
}

GArray *
tool_find_units (const Job *job, GError **error)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));
  BhxhFrame *frame = bhxh_plan_get_frame (job->plan);

  for (guint i = 0; i < job->arguments->units->len; i++)
    {
      guint unit = 0;

      if (!bhxh_frame_find_unit (frame, job->arguments->units->pdata[i], BHXH_LEVEL_ANY,
                                 -1, BHXH_PERIOD_NONE, &unit, error))
        return NULL;
      g_array_append_val (units, unit);
    }
  return g_steal_pointer (&units);
}

/* A unit stands in tables as its code, or as code@date where that would be another's. */
static void
add_codes (GPtrArray *codes, BhxhFrame *frame, guint unit)
{
  const char *code = bhxh_district_get_code (bhxh_frame_get_district (frame, unit));
  g_autofree char *date = bhxh_period_format (bhxh_frame_get_date (frame));

  g_ptr_array_add (codes, g_strdup (code));
  g_ptr_array_add (codes, g_strconcat (code, "@", date, NULL));
}

GPtrArray *
tool_dup_unit_codes (const Job *job, GError **error)
{
  g_autoptr (GArray) units = tool_find_units (job, error);
  GPtrArray *codes = NULL;

  if (units == NULL)
    return NULL;
  codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < units->len; i++)
    add_codes (codes, bhxh_plan_get_frame (job->plan), g_array_index (units, guint, i));
  return codes;
}

BhxhTable *
tool_dup_filtered (Job *job, BhxhTable *table, GError **error)
{
  g_autoptr (GPtrArray) codes = NULL;

  if (job->arguments->units->len == 0 || job->arguments->verb->is_of_unit ||
      bhxh_table_find_column (table, "unit") < 0)
    return bhxh_table_ref (table);
  codes = tool_dup_unit_codes (job, error);
  if (codes == NULL)
    return NULL;
  return bhxh_table_dup_filtered (table, "unit", (const char *const *) codes->pdata,
                                  codes->len, error);
}

gboolean
tool_write_table (Job *job,
                  BhxhTable *table,
                  const char *path,
                  const char *columns,
                  GError **error)
{
  BhxhTable *chosen = tool_dup_filtered (job, table, error);
  gboolean written = FALSE;

  if (chosen == NULL)
    return FALSE;
  bhxh_options_set_columns (job->options, columns);
  if (path != NULL && !g_str_equal (path, "-"))
    written = bhxh_table_save (chosen, job->format, path, job->options, error);
  else
    written =
        bhxh_table_write (chosen, job->format, job->options, write_stdout, NULL, error);
  bhxh_table_unref (chosen);
  return written;
}

gboolean
tool_write_workbook (Job *job, BhxhWorkbook *workbook, GError **error)
{
  const char *path = job->arguments->output;

  if (!g_str_equal (path, "-"))
    return bhxh_workbook_save (workbook, path, job->options, error);
  return bhxh_workbook_write (workbook, job->options, write_stdout, NULL, error);
}

gboolean
tool_write_calendar (Job *job, BhxhDuties *duties, GError **error)
{
  const char *path = job->arguments->output;
  gint64 seconds = g_get_real_time () / G_USEC_PER_SEC;
  gboolean is_given = FALSE;

  if (!tool_find_epoch (&seconds, &is_given, error))
    return FALSE;
  bhxh_options_set_timestamp (job->options, seconds);
  if (path != NULL && !g_str_equal (path, "-"))
    return bhxh_duties_save_calendar (duties, job->arguments->all, path, job->options,
                                      error);
  return bhxh_duties_write_calendar (duties, job->arguments->all, job->options,
                                     write_stdout, NULL, error);
}

gboolean
tool_write_structure (Job *job, GError **error)
{
  const char *path = job->arguments->output;
  char *structure = NULL;
  gsize length = 0;
  gboolean is_written = FALSE;

  if (path != NULL && !g_str_equal (path, "-"))
    return bhxh_sdmx_save_structure (job->plan, path, job->options, error);
  structure = bhxh_sdmx_dup_structure (job->plan, job->options, &length, error);
  is_written = structure != NULL && write_stdout (structure, length, NULL, error);
  bhxh_free (structure);
  return is_written;
}

gboolean
tool_write_result (Job *job, BhxhTable *table, const char *people_columns, GError **error)
{
  const char *columns = job->arguments->columns;

  if (columns == NULL && tool_is_for_people (job))
    columns = people_columns;
  return tool_write_table (job, table, job->arguments->output, columns, error);
}

void
tool_say (const Job *job, const char *vi, const char *en, ...)
{
  const gboolean on_output = tool_is_for_people (job) && job->arguments->output == NULL;
  FILE *file = on_output ? stdout : stderr;
  g_autofree char *sentence = NULL;
  va_list words;

  va_start (words, en);
  sentence = tool_dup_sentence (job->language == BHXH_LANGUAGE_EN ? en : vi, words);
  va_end (words);
  fprintf (file, "%s\n", sentence);
}
