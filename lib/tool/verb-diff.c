/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan diff: what one plan says otherwise than another, or than it did before it was
 * amended, as sentences or as a table.
 */
#include "tool/tool.h"

#include <stdio.h>

/* The second plan, or the first one again, as it is in force with the amendments. */
static BhxhPlan *
load_after (Job *job, BhxhPlan *before, GError **error)
{
  const GPtrArray *words = job->arguments->words;
  g_autoptr (BhxhPlan) given = words->len > 1
                                   ? tool_load_named_plan (job, words->pdata[1], error)
                                   : bhxh_plan_ref (before);

  return given != NULL ? tool_amend_plan (job, given, error) : NULL;
}

static BhxhDifferences *
load_differences (Job *job, GError **error)
{
  g_autoptr (BhxhPlan) before =
      tool_load_named_plan (job, job->arguments->words->pdata[0], error);
  g_autoptr (BhxhPlan) after = before != NULL ? load_after (job, before, error) : NULL;

  return after != NULL ? bhxh_differences_compute (before, after, job->options, error)
                       : NULL;
}

/* For a terminal: each difference as a paragraph, so that its sentence is not squeezed
 * into a column. */
static void
print_differences (const Job *job, const BhxhDifferences *differences)
{
  for (guint i = 0; i < bhxh_differences_get_n (differences); i++)
    {
      g_autofree char *message =
          bhxh_differences_dup_message (differences, i, job->language);

      printf ("%u. %s\n\n", i + 1, message);
    }
}

/* How many of each there are. */
static void
say_counts (const Job *job, const BhxhDifferences *differences)
{
  static const BhxhDifferenceKind kinds[] = { BHXH_DIFFERENCE_ANY, BHXH_DIFFERENCE_ADDED,
                                              BHXH_DIFFERENCE_REMOVED,
                                              BHXH_DIFFERENCE_CHANGED };
  char counts[G_N_ELEMENTS (kinds)][16];

  if (bhxh_differences_get_n (differences) == 0)
    {
      tool_say (job, "Hai kế hoạch không khác nhau.", "The plans do not differ.", NULL);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_snprintf (counts[i], sizeof counts[i], "%u",
                bhxh_differences_count (differences, kinds[i]));
  tool_say (job, "{} điểm khác nhau ({} bổ sung, {} bỏ, {} thay đổi).",
            "Differences: {} ({} added, {} removed, {} changed).", counts[0], counts[1],
            counts[2], counts[3], NULL);
}

ExitStatus
tool_diff (Job *job, GError **error)
{
  g_autoptr (BhxhDifferences) differences = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (job->arguments->words->len < (job->arguments->amendment->len > 0 ? 1 : 2))
    {
      tool_refuse (error, MESSAGE_TWO_PLANS, job->arguments->verb->name, NULL);
      return EXIT_USAGE;
    }
  differences = load_differences (job, error);
  if (differences == NULL)
    return EXIT_DATA;
  if (job->format == BHXH_FORMAT_TEXT && job->arguments->output == NULL &&
      job->arguments->columns == NULL)
    print_differences (job, differences);
  else
    {
      table = bhxh_differences_dup_table (differences);
      if (!tool_write_result (job, table, NULL, error))
        return EXIT_FILES;
      tool_end_table (job);
    }
  say_counts (job, differences);
  return bhxh_differences_get_n (differences) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}
