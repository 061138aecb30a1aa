/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan new: the package that the next plan begins with, and the form to fill in.
 */
#include "tool/tool.h"

/* The options that say what the new plan is, without where problems go: so that what a
 * draft says is not said twice. */
static BhxhOptions *
make_draft_options (const Job *job)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_term (options, job->term);
  bhxh_options_set_unit_day (options, job->unit_day);
  bhxh_options_set_plan_id (options, job->arguments->id);
  return options;
}

/* Actual figures are read by the units of the plan to be made. */
static gboolean
load_actuals (Job *job, BhxhPlan *from, GError **error)
{
  g_autoptr (BhxhOptions) options = make_draft_options (job);

  if (job->arguments->actual->len + job->arguments->labour_force->len == 0)
    return TRUE;
  job->plan = bhxh_plan_compute_successor (from, NULL, options, NULL);
  /* What is wrong with the draft is wrong with the plan, which will say it. */
  return job->plan == NULL || tool_load_actuals (job, error);
}

static gboolean
check_arguments (const Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;

  if (arguments->words->len == 0)
    return tool_refuse (error, MESSAGE_DIR_NEEDED, arguments->verb->name, NULL);
  if (arguments->from->len != 1)
    return tool_refuse (error, MESSAGE_ONE_FROM, NULL);
  if (arguments->years == NULL)
    return tool_refuse (error, MESSAGE_YEARS_NEEDED, NULL);
  return TRUE;
}

/* The form and its map, empty and NULL where they cannot be made. */
static Form
make_form (const Job *job, BhxhPlan *plan, BhxhPlan *from, GError **error)
{
  Form form = { bhxh_plan_compute_template (plan, from, error), NULL };

  if (form.table != NULL)
    form.map = bhxh_plan_dup_template_map (plan, from, tool_get_form_format (job),
                                           job->language);
  return form;
}

static ExitStatus
write_new (Job *job, BhxhPlan *plan, const Form *form, GError **error)
{
  g_autofree char *path =
      g_build_filename (job->arguments->words->pdata[0], tool_get_form_file (job), NULL);

  if (form->table == NULL ||
      !tool_write_package (job, plan, form, job->arguments->words->pdata[0], error))
    return EXIT_FILES;
  tool_say_made (job, plan, "{}: {}, {} đơn vị tại {}, {} số gốc, chưa có chỉ tiêu.",
                 "{}: {}, {} units of {}, {} baseline figures, no targets yet.");
  tool_say (job, "Biểu để nhập chỉ tiêu: {}", "Form for the targets: {}", path, NULL);
  return EXIT_DONE;
}

ExitStatus
tool_new (Job *job, GError **error)
{
  g_autoptr (BhxhPlan) from = NULL;
  g_autoptr (BhxhPlan) made = NULL;
  ExitStatus status = EXIT_DONE;
  Form form;

  if (!check_arguments (job, error))
    return EXIT_USAGE;
  from = tool_load_named_plan (job, job->arguments->from->pdata[0], error);
  if (from == NULL || !load_actuals (job, from, error))
    return EXIT_DATA;
  made = bhxh_plan_compute_successor (from, job->actuals, job->options, error);
  if (made == NULL)
    return EXIT_DATA;
  form = make_form (job, made, from, error);
  status = write_new (job, made, &form, error);
  bhxh_table_unref (form.table);
  bhxh_free (form.map);
  return status;
}
