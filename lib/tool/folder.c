/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A new package in a folder: all of it is there, or nothing; and a line about it.
 */
#include "tool/tool.h"

#include <glib/gstdio.h>
#include <string.h>

#define FOLDER_MODE 0777

/* FALSE where there is nothing, or an empty folder. */
static gboolean
is_taken (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  return folder != NULL ? g_dir_read_name (folder) != NULL
                        : g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
fail (const char *path, ToolMessage message, GError **error)
{
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_FILE, "%s: %s", path,
               tool_get_message (message));
  return FALSE;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

BhxhFormat
tool_get_form_format (const Job *job)
{
  return job->arguments->format != NULL ? job->format : BHXH_FORMAT_CSV_EXCEL;
}

const char *
tool_get_form_file (const Job *job)
{
  return tool_get_form_format (job) == BHXH_FORMAT_XLSX ? "template.xlsx"
                                                        : "template.csv";
}

static gboolean
write_form (Job *job, const Form *form, const char *path, GError **error)
{
  g_autofree char *file = g_build_filename (path, tool_get_form_file (job), NULL);
  g_autofree char *map = g_build_filename (path, TOOL_MAP_FILE, NULL);

  if (!bhxh_table_save (form->table, tool_get_form_format (job), file, job->options,
                        error))
    return FALSE;
  return form->map == NULL || g_file_set_contents (map, form->map, -1, NULL) ||
         fail (map, MESSAGE_FILE_NOT_WRITTEN, error);
}

/* The form first: a folder that has the descriptor, which comes last, has everything. */
static gboolean
write_files (Job *job, BhxhPlan *plan, const Form *form, const char *path, GError **error)
{
  return (form == NULL || write_form (job, form, path, error)) &&
         bhxh_plan_save (plan, path, job->options, error);
}

/* In a folder beside the one that is wanted, which then takes its name. */
static gboolean
write_beside (Job *job,
              BhxhPlan *plan,
              const Form *form,
              const char *path,
              GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *made = g_strconcat (path, ".XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, FOLDER_MODE) != 0)
    return fail (parent, MESSAGE_FOLDER_NOT_MADE, error);
  if (g_mkdtemp_full (made, FOLDER_MODE) == NULL)
    return fail (path, MESSAGE_FOLDER_NOT_MADE, error);
  bhxh_options_set_manifest (job->options, NULL); /* these are not their names */
  if (write_files (job, plan, form, made, error) &&
      (g_rename (made, path) == 0 || fail (path, MESSAGE_FOLDER_NOT_MADE, error)))
    return tool_list_folder (job, path, error);
  remove_folder (made);
  return FALSE;
}

gboolean
tool_write_package (Job *job,
                    BhxhPlan *plan,
                    const Form *form,
                    const char *folder,
                    GError **error)
{
  g_autofree char *path = g_strdup (folder);

  while (strlen (path) > 1 && g_str_has_suffix (path, G_DIR_SEPARATOR_S))
    path[strlen (path) - 1] = '\0';
  if (!is_taken (path))
    return write_beside (job, plan, form, path, error);
  if (!job->arguments->force)
    return tool_refuse (error, MESSAGE_FOLDER_NOT_EMPTY, job->arguments->verb->name, path,
                        NULL);
  return write_files (job, plan, form, path, error);
}

void
tool_say_made (const Job *job, BhxhPlan *plan, const char *vi, const char *en)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autofree char *years =
      bhxh_period_dup_name (bhxh_plan_get_term (plan), job->language);
  g_autofree char *day =
      bhxh_period_dup_name (bhxh_frame_get_date (frame), job->language);
  g_autofree char *units = g_strdup_printf ("%u", bhxh_frame_get_n_units (frame));
  g_autofree char *figures = g_strdup_printf (
      "%" G_GUINT64_FORMAT, bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS));

  tool_say (job, vi, en, bhxh_plan_get_id (plan), years, units, day, figures, NULL);
}
