/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Loading what a verb works on, and saying what is wrong with it.
 */
#include "tool/arguments.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Notices and warnings of one load that are printed; the number of the rest is said. What
 * does not go into a new plan is told whole: nobody would find it out later. */
#define MOST_REMARKS 20

BhxhPlan *
tool_load_named_plan (Job *job, const char *name, GError **error)
{
  return strchr (name, '/') != NULL ? bhxh_plan_load (name, job->options, error)
                                    : bhxh_plan_load_bundled (name, job->options, error);
}

BhxhPlan *
tool_amend_plan (Job *job, BhxhPlan *given, GError **error)
{
  const GPtrArray *amendments = job->arguments->amendment;

  return bhxh_plan_load_in_force (given, (const char *const *) amendments->pdata,
                                  amendments->len, job->options, error);
}

/* The plan by the units of the day that the command line names. */
static gboolean
move_to_day (Job *job, GError **error)
{
  BhxhPlan *moved = NULL;

  if (job->unit_day == BHXH_PERIOD_NONE)
    return TRUE;
  /* The identifier of the command line is that of the result. */
  bhxh_options_set_plan_id (job->options, NULL);
  moved = bhxh_plan_compute_on_day (job->plan, job->options, error);
  bhxh_options_set_plan_id (job->options, job->arguments->id);
  bhxh_plan_unref (job->plan);
  job->plan = moved;
  return moved != NULL;
}

gboolean
tool_load_plan (Job *job, GError **error)
{
  const char *name = job->arguments->plan;
  g_autoptr (BhxhPlan) given =
      tool_load_named_plan (job, name != NULL ? name : TOOL_DEFAULT_PLAN, error);

  if (given != NULL)
    job->plan = tool_amend_plan (job, given, error);
  if (job->plan != NULL && job->arguments->amendment->len > 0)
    job->first = bhxh_plan_ref (given);
  return job->plan != NULL && move_to_day (job, error);
}

/* The map of one file; NULL for the long form. What is said of the file itself counts
 * more than what is said of all. */
static const char *
find_map (const Arguments *arguments, const char *path, gboolean is_labour_force)
{
  const char *of_all = NULL;
  const char *of_file = NULL;

  for (guint i = 0; i < arguments->map->len; i++)
    {
      const char *map = NULL;
      g_autofree char *file =
          tool_dup_file_of (arguments, arguments->map->pdata[i], &map);

      if (file == NULL)
        of_all = map;
      else if (g_str_equal (file, path))
        of_file = map;
    }
  return of_file != NULL ? of_file : is_labour_force ? NULL : of_all;
}

static void
unref_map (gpointer map)
{
  bhxh_map_unref (map);
}

/* The maps of the files, in their order; NULL on error. */
static GPtrArray *
load_maps (Job *job, const GPtrArray *paths, GError **error)
{
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func (unref_map);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *name =
          find_map (job->arguments, paths->pdata[i], i >= job->arguments->actual->len);
      BhxhMap *map = name != NULL ? bhxh_map_load (name, job->options, error) : NULL;

      if (name != NULL && map == NULL)
        return NULL;
      g_ptr_array_add (maps, map);
    }
  return g_steal_pointer (&maps);
}

/* All files of actual figures, then those of labour forces, read as one set. */
gboolean
tool_load_actuals (Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GPtrArray) maps = NULL;

  g_ptr_array_extend (paths, arguments->actual, NULL, NULL);
  g_ptr_array_extend (paths, arguments->labour_force, NULL, NULL);
  if (paths->len == 0)
    return TRUE;
  for (guint i = 0; i < arguments->labour_force->len; i++)
    bhxh_options_set_constant (job->options, arguments->labour_force->pdata[i],
                               "indicator", "labour_force");
  bhxh_options_set_keep_places (job->options,
                                g_str_equal (arguments->verb->name, "explain") ||
                                    g_str_equal (arguments->verb->name, "convert"));
  maps = load_maps (job, paths, error);
  if (maps != NULL)
    job->actuals = bhxh_map_load_figures (job->plan, (const char *const *) paths->pdata,
                                          (BhxhMap *const *) maps->pdata, paths->len,
                                          job->options, error);
  return job->actuals != NULL;
}

/* "lỗi: " before what stops the command, in red where a person reads it. */
static const char *
mark_of (const Job *job, BhxhSeverity severity)
{
  static const char *const marks[][2][2] = {
    [BHXH_SEVERITY_NOTICE] = { { "lưu ý: ", "note: " }, { "lưu ý: ", "note: " } },
    [BHXH_SEVERITY_WARNING] = { { "cảnh báo: ", "warning: " },
                                { "\033[33mcảnh báo:\033[0m ",
                                  "\033[33mwarning:\033[0m " } },
    [BHXH_SEVERITY_ERROR] = { { "lỗi: ", "error: " },
                              { "\033[31mlỗi:\033[0m ", "\033[31merror:\033[0m " } },
  };
  const gboolean coloured = isatty (STDERR_FILENO) && g_getenv ("NO_COLOR") == NULL;

  return marks[severity][coloured][job->language == BHXH_LANGUAGE_EN];
}

void
tool_print_problems (const Job *job, const BhxhDiagnostics *diagnostics)
{
  const guint n = bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE);
  const guint most = job->arguments->verb->makes_plan ? G_MAXUINT : MOST_REMARKS;
  guint remarks = 0;

  for (guint i = 0; i < n; i++)
    {
      const BhxhSeverity severity = bhxh_diagnostics_get_severity (diagnostics, i);
      g_autofree char *message = NULL;

      if (severity != BHXH_SEVERITY_ERROR && remarks++ >= most)
        continue;
      message = bhxh_diagnostics_dup_message (diagnostics, i, job->language);
      fprintf (stderr, "%s%s\n", mark_of (job, severity), message);
    }
  if (remarks > most)
    fprintf (stderr,
             job->language == BHXH_LANGUAGE_EN ? "%s%u more\n" : "%scòn %u mục nữa\n",
             mark_of (job, BHXH_SEVERITY_NOTICE), remarks - most);
}

void
tool_print_diagnostics (const Job *job)
{
  tool_print_problems (job, job->diagnostics);
}

/* TRUE when a problem that was found lies in a file. */
static gboolean
is_in_a_file (const Job *job)
{
  const guint n = bhxh_diagnostics_get_n (job->diagnostics, BHXH_SEVERITY_NOTICE);

  for (guint i = 0; i < n; i++)
    if (bhxh_diagnostics_get_severity (job->diagnostics, i) == BHXH_SEVERITY_ERROR &&
        bhxh_diagnostics_get_file (job->diagnostics, i) != NULL)
      return TRUE;
  return FALSE;
}

/* A name that is not known is the command line's fault, unless a file has it. */
ExitStatus
tool_get_status_of_error (const Job *job, const GError *error)
{
  if (error->domain == TOOL_USAGE_ERROR)
    return EXIT_USAGE;
  switch (bhxh_error_get_code (error))
    {
    case BHXH_ERROR_FILE: return EXIT_FILES;
    case BHXH_ERROR_MISSING: return EXIT_INCOMPLETE;
    case BHXH_ERROR_UNKNOWN:
    case BHXH_ERROR_AMBIGUOUS: return is_in_a_file (job) ? EXIT_DATA : EXIT_USAGE;
    default: return EXIT_DATA;
    }
}
