/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * --manifest: the command line as settings, and the files that only the command knows.
 */
#include "tool/arguments.h"

#include <string.h>

/* Where it says so, it is the time of the run; nothing else is. */
#define EPOCH "SOURCE_DATE_EPOCH"

/* The seconds of the years 1 to 9999. */
#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800)
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

gboolean
tool_find_epoch (gint64 *seconds, gboolean *is_given, GError **error)
{
  const char *text = g_getenv (EPOCH);

  *is_given = text != NULL;
  if (text == NULL ||
      g_ascii_string_to_signed (text, 10, FIRST_SECOND, LAST_SECOND, seconds, NULL))
    return TRUE;
  return tool_refuse (error, MESSAGE_EPOCH, EPOCH, text, NULL);
}

static gboolean
set_timestamp (Job *job, GError **error)
{
  gint64 seconds = 0;
  gboolean is_given = FALSE;

  if (!tool_find_epoch (&seconds, &is_given, error))
    return FALSE;
  return !is_given || bhxh_manifest_set_timestamp (job->manifest, seconds, error);
}

static void
add_option (Job *job, const OptionRow *option)
{
  gconstpointer place = (const char *) job->arguments + option->offset;
  const GPtrArray *list = NULL;

  switch (option->type)
    {
    case OPTION_FLAG:
      bhxh_manifest_add_setting (job->manifest, option->name, NULL);
      break;
    case OPTION_TEXT:
      bhxh_manifest_add_setting (job->manifest, option->name,
                                 *(const char *const *) place);
      break;
    case OPTION_LIST:
    case OPTION_INPUTS:
      list = *(GPtrArray *const *) place;
      for (guint i = 0; i < list->len; i++)
        bhxh_manifest_add_setting (job->manifest, option->name, list->pdata[i]);
      break;
    }
}

/* What the command line says; the plan also where it is the default. */
static void
add_settings (Job *job)
{
  const Arguments *arguments = job->arguments;
  guint n = 0;
  const OptionRow *options = tool_get_options (&n);

  bhxh_manifest_add_setting (job->manifest, "verb", arguments->verb->name);
  for (guint i = 0; i < arguments->words->len; i++)
    bhxh_manifest_add_setting (job->manifest, "words", arguments->words->pdata[i]);
  if (arguments->plan == NULL && !arguments->verb->makes_plan &&
      !arguments->verb->needs_no_plan)
    bhxh_manifest_add_setting (job->manifest, "plan", TOOL_DEFAULT_PLAN);
  for (guint i = 0; i < n; i++)
    if (arguments->given[i] && !g_str_equal (options[i].name, "manifest"))
      add_option (job, &options[i]);
}

/* A file of its own: neither standard output nor that of the results. */
static gboolean
check_path (const Arguments *arguments, GError **error)
{
  const char *others[] = { "-", arguments->output, arguments->rollup };
  g_autofree char *path = g_canonicalize_filename (arguments->manifest, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other =
          others[i] != NULL ? g_canonicalize_filename (others[i], NULL) : NULL;

      if (g_strcmp0 (path, other) == 0)
        return tool_refuse (error, MESSAGE_MANIFEST_PLACE, arguments->manifest, NULL);
    }
  return TRUE;
}

gboolean
tool_begin_manifest (Job *job, GError **error)
{
  if (job->arguments->manifest == NULL && !job->arguments->carry_manifest)
    return TRUE;
  if (job->arguments->manifest != NULL && !check_path (job->arguments, error))
    return FALSE;
  job->manifest = bhxh_manifest_new ();
  bhxh_options_set_manifest (job->options, job->manifest);
  add_settings (job);
  return set_timestamp (job, error);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

gboolean
tool_list_folder (Job *job, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  if (job->manifest == NULL)
    return TRUE;
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (!bhxh_manifest_add_output (job->manifest, names->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
tool_save_manifest (Job *job, GError **error)
{
  return job->arguments->manifest == NULL || job->manifest == NULL ||
         bhxh_manifest_save (job->manifest, job->arguments->manifest, error);
}
