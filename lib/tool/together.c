/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan check --together: figures that contradict each other only together, and the
 * fewest to doubt.
 */
#include "tool/tool.h"

#include <stdio.h>

static void
print_conflicts (const Job *job, const BhxhConflicts *conflicts)
{
  for (guint i = 0; i < bhxh_conflicts_get_n (conflicts); i++)
    {
      char *message = bhxh_conflicts_dup_message (conflicts, i, job->language);

      printf ("%u. %s\n\n", i + 1, message);
      bhxh_free (message);
    }
}

/* What the figures of a set may have been; the words are those of the table. */
static void
say_slips (const Job *job, BhxhConflicts *conflicts, BhxhTable *table, guint set)
{
  const guint column = (guint) bhxh_table_find_column (table, "slip");
  const BhxhNumberStyle style =
      job->language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI;
  guint doubt = 0;
  BhxhSlip kind = 0;
  gint64 value = 0;
  gint decimals = 0;

  for (guint i = 0;
       bhxh_conflicts_get_slip (conflicts, i, &doubt, &kind, &value, &decimals); i++)
    {
      char *cell = bhxh_conflicts_dup_slip_cell (conflicts, i);
      char *number = bhxh_number_format (value, decimals, style);

      char *other = bhxh_conflicts_dup_slip_other (conflicts, i);
      const gboolean is_exchange = kind == BHXH_SLIP_EXCHANGED;

      if (doubt == set)
        tool_say (
            job,
            is_exchange ? "    {}: có thể là {} ({}: {})" : "    {}: có thể là {} ({})",
            is_exchange ? "    {}: perhaps {} ({}: {})" : "    {}: perhaps {} ({})", cell,
            number, bhxh_table_get_code_words (table, column, kind, job->language),
            is_exchange ? other : NULL, NULL);
      bhxh_free (other);
      bhxh_free (number);
      bhxh_free (cell);
    }
}

/* The sets to doubt; a person chooses one. */
static void
say_doubts (const Job *job, BhxhConflicts *conflicts)
{
  const guint n = bhxh_conflicts_get_n_doubts (conflicts);
  g_autoptr (BhxhTable) table = bhxh_conflicts_dup_doubts_table (conflicts);

  if (n > 0)
    tool_say (job, "Nếu rà soát lại các số sau thì mọi số khác có thể cùng đúng:",
              "Without these figures, all others can be true:", NULL);
  for (guint i = 0; i < n; i++)
    {
      char *cells = bhxh_conflicts_dup_doubt (conflicts, i, NULL);

      tool_say (job, i == 0 ? "  {}" : "  hoặc {}", i == 0 ? "  {}" : "  or {}", cells,
                NULL);
      say_slips (job, conflicts, table, i);
      bhxh_free (cells);
    }
}

static void
say_result (const Job *job, BhxhConflicts *conflicts)
{
  g_autofree char *n = g_strdup_printf ("%u", bhxh_conflicts_get_n (conflicts));

  if (bhxh_conflicts_get_n (conflicts) == 0)
    {
      tool_say (job, "Mọi số liệu có thể đồng thời đúng.", "All figures can be true.",
                NULL);
      return;
    }
  say_doubts (job, conflicts);
  tool_say (job, "{} mâu thuẫn.", "{} conflicts.", n, NULL);
  if (!bhxh_conflicts_is_complete (conflicts))
    tool_say (job, "Có thể còn mâu thuẫn khác.", "There may be further conflicts.", NULL);
}

/* What contradicts itself together is of no one unit, and always all of it. */
static gboolean
refuse_choices (const Job *job, GError **error)
{
  const char *option = NULL;

  if (job->arguments->units->len > 0)
    option = "unit";
  else if (job->arguments->all)
    option = "all";
  return option == NULL ||
         tool_refuse (error, MESSAGE_NOT_READ, option, "check --together", NULL);
}

ExitStatus
tool_check_together (Job *job, GError **error)
{
  g_autoptr (BhxhConflicts) conflicts = NULL;
  g_autoptr (BhxhTable) table = NULL;

  if (!refuse_choices (job, error))
    return EXIT_USAGE;
  conflicts = bhxh_conflicts_compute (job->plan, job->actuals, job->options, error);
  if (conflicts == NULL)
    return EXIT_DATA;
  if (job->format == BHXH_FORMAT_TEXT && job->arguments->output == NULL &&
      job->arguments->columns == NULL)
    print_conflicts (job, conflicts);
  else
    {
      table = bhxh_conflicts_dup_table (conflicts);
      if (!tool_write_result (job, table, NULL, error))
        return EXIT_FILES;
      tool_end_table (job);
    }
  say_result (job, conflicts);
  return bhxh_conflicts_get_n (conflicts) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}
