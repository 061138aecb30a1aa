/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bhxhplan command: reads the command line, runs a verb, says how it ended.
 */
#include "tool/tool.h"

#include <stdio.h>
#include <string.h>

/* Known before the command line is read, as what is wrong with it is said in it too. */
static BhxhLanguage
find_language (int argc, char **argv)
{
  const char *name = NULL;

  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--lang="))
      name = argv[i] + strlen ("--lang=");
    else if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
      name = argv[i + 1];
  return g_strcmp0 (name, "en") == 0 ? BHXH_LANGUAGE_EN : BHXH_LANGUAGE_VI;
}

/* The problems where the diagnostics have them, else the error itself. */
static void
print_error (const Job *job, const GError *error)
{
  g_autofree char *message = NULL;

  if (job->diagnostics != NULL &&
      bhxh_diagnostics_get_n (job->diagnostics, BHXH_SEVERITY_ERROR) > 0)
    return;
  message = bhxh_error_dup_message (error, job->language);
  fprintf (stderr, "bhxhplan: %s\n", message);
  if (error->domain == TOOL_USAGE_ERROR)
    fprintf (stderr, job->language == BHXH_LANGUAGE_EN ? "try: bhxhplan --help\n"
                                                       : "xem: bhxhplan --help\n");
}

static ExitStatus
run (const Arguments *arguments)
{
  g_autoptr (GError) error = NULL;
  ExitStatus status = EXIT_DONE;
  Job job;

  if (tool_job_init (&job, arguments, &error) &&
      (arguments->verb->makes_plan || arguments->verb->needs_no_plan ||
       (tool_load_plan (&job, &error) && tool_load_actuals (&job, &error))))
    status = arguments->verb->run (&job, &error);
  if (error == NULL)
    tool_flush_output (&error);
  if (error == NULL)
    tool_save_manifest (&job, &error);
  tool_print_diagnostics (&job);
  if (error != NULL)
    {
      status = tool_get_status_of_error (&job, error);
      print_error (&job, error);
    }
  tool_job_clear (&job);
  return status;
}

int
main (int argc, char **argv)
{
  const Job job = { .language = find_language (argc, argv) };
  g_autoptr (GError) error = NULL;
  Arguments arguments;
  ExitStatus status = EXIT_DONE;

  tool_set_language (job.language);
  if (!tool_arguments_parse (&arguments, argc, argv, &error))
    status = EXIT_USAGE;
  else if (arguments.version)
    printf ("bhxhplan %s\n", bhxh_version_get ());
  else if (arguments.help)
    tool_print_help (&arguments, job.language);
  else
    status = run (&arguments);
  if (error == NULL && status == EXIT_DONE && !tool_flush_output (&error))
    status = EXIT_FILES;
  if (error != NULL)
    print_error (&job, error);
  tool_arguments_clear (&arguments);
  return status;
}
