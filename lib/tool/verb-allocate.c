/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan allocate: a unit's targets handed down to the units below it.
 */
#include "tool/tool.h"

/* What of the table fits a terminal. */
#define PEOPLE_COLUMNS                                                                   \
  "unit_name,indicator_name,period,last_actual,persons,increase,rate,quota,deviation,"   \
  "reason,other_persons"

typedef struct
{
  const char *word;
  gint value;
} Choice;

static const Choice methods[] = {
  { "sainte-lague", BHXH_APPORTIONMENT_SAINTE_LAGUE },
  { "dhondt", BHXH_APPORTIONMENT_DHONDT },
  { "largest-remainder", BHXH_APPORTIONMENT_LARGEST_REMAINDER },
};
static const Choice depths[] = {
  { "children", BHXH_ALLOCATION_TO_CHILDREN },
  { "district", BHXH_ALLOCATION_TO_DISTRICTS },
  { "commune", BHXH_ALLOCATION_TO_COMMUNES },
};

static const Choice blocks[] = {
  { "kinds", BHXH_ALLOCATION_BY_KINDS },
  { "years", BHXH_ALLOCATION_BY_YEARS },
  { "none", BHXH_ALLOCATION_SEPARATELY },
};

/* @word NULL: @value stays. */
static gboolean
choose (const char *option,
        const char *word,
        const Choice *choices,
        guint n_choices,
        gint *value,
        GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < n_choices; i++)
    {
      if (g_str_equal (choices[i].word, word))
        {
          *value = choices[i].value;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", choices[i].word);
    }
  return tool_refuse (error, MESSAGE_NOT_ONE_OF, option, word, known->str, NULL);
}

/* Names of the list with commas between them; NULL for none. */
static char *
dup_joined (const GPtrArray *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "",
                            (const char *) names->pdata[i]);
  return names->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

static gboolean
set_options (Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  g_autofree char *indicators = dup_joined (arguments->indicators);
  gint method = BHXH_APPORTIONMENT_SAINTE_LAGUE;
  gint depth = BHXH_ALLOCATION_TO_CHILDREN;
  gint block = BHXH_ALLOCATION_BY_KINDS;

  if (arguments->units->len > 1)
    return tool_refuse (error, MESSAGE_SINGLE_UNIT, arguments->verb->name, NULL);
  if (!choose ("--method", arguments->method, methods, G_N_ELEMENTS (methods), &method,
               error) ||
      !choose ("--to", arguments->depth, depths, G_N_ELEMENTS (depths), &depth, error) ||
      !choose ("--by", arguments->block, blocks, G_N_ELEMENTS (blocks), &block, error))
    return FALSE;
  bhxh_options_set_allocated_unit (
      job->options, arguments->units->len > 0 ? arguments->units->pdata[0] : NULL);
  bhxh_options_set_allocated_indicators (job->options, indicators);
  bhxh_options_set_apportionment_method (job->options, (BhxhApportionmentMethod) method);
  bhxh_options_set_allocation_depth (job->options, (BhxhAllocationDepth) depth);
  bhxh_options_set_allocation_block (job->options, (BhxhAllocationBlock) block);
  bhxh_options_set_allocation_weights (job->options, arguments->weights);
  bhxh_options_set_allocation_floor (job->options, arguments->floor);
  bhxh_options_set_allocation_cap (job->options, arguments->cap);
  bhxh_options_set_tie_order (job->options, arguments->tie_order);
  return TRUE;
}

/* The result as a plan, where the command line names a folder for it. */
static gboolean
save (Job *job, BhxhAllocation *allocation, GError **error)
{
  g_autoptr (BhxhPlan) made = NULL;

  if (job->arguments->save == NULL)
    return TRUE;
  made = bhxh_allocation_compute_plan (allocation, job->options, error);
  if (made == NULL || !tool_write_package (job, made, NULL, job->arguments->save, error))
    return FALSE;
  tool_say_made (job, made, "{}: {}, {} đơn vị tại {}, {} số liệu.",
                 "{}: {}, {} units of {}, {} figures.");
  return TRUE;
}

/* What is missing, to be filled in and given with --actual. */
static ExitStatus
write_form (Job *job, GError **error)
{
  const char *path = job->arguments->form;
  g_autoptr (BhxhTable) form =
      bhxh_allocation_compute_template (job->plan, job->actuals, job->options, error);
  const BhxhFormat format =
      job->arguments->format != NULL ? job->format : BHXH_FORMAT_CSV;

  if (form == NULL)
    return EXIT_DATA;
  job->format = format;
  return tool_write_table (job, form, path, job->arguments->columns, error) ? EXIT_DONE
                                                                            : EXIT_FILES;
}

ExitStatus
tool_allocate (Job *job, GError **error)
{
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (!set_options (job, error))
    return EXIT_USAGE;
  if (job->arguments->form != NULL)
    return write_form (job, error);
  /* Who lacks what is said in one sentence, not unit by unit. */
  bhxh_options_set_diagnostics (job->options, NULL);
  allocation = bhxh_allocation_compute (job->plan, job->actuals, job->options, error);
  bhxh_options_set_diagnostics (job->options, job->diagnostics);
  if (allocation == NULL)
    return EXIT_DATA;
  table = bhxh_allocation_dup_table (allocation);
  if (!tool_write_result (job, table, PEOPLE_COLUMNS, error))
    return EXIT_FILES;
  tool_end_table (job);
  return save (job, allocation, error) ? EXIT_DONE : EXIT_FILES;
}
