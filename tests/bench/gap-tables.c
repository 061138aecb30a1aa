/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Loads a plan and actuals, compares them, and goes over the tables that are named, all
 * columns of them, without writing any: what the tables cost is what this costs more than
 * without one.
 *
 *   gap-tables PLAN ACTUALS.csv [TABLE...]
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

typedef struct
{
  const char *name;
  BhxhTable *(*dup) (BhxhGaps *gaps);
} Named;

static BhxhTable *
dup_owners_table (BhxhGaps *gaps)
{
  return bhxh_gaps_dup_owners_table (gaps, NULL);
}

static const Named tables[] = {
  { "gaps", bhxh_gaps_dup_table },
  { "changes", bhxh_gaps_dup_changes_table },
  { "completeness", bhxh_gaps_dup_completeness_table },
  { "pace", bhxh_gaps_dup_pace_table },
  { "path", bhxh_gaps_dup_path_table },
  { "progress", bhxh_gaps_dup_progress_table },
  { "rollup", bhxh_gaps_dup_rollup_table },
  { "ranking", bhxh_gaps_dup_ranking_table },
  { "owners", dup_owners_table },
};

static BhxhTable *
dup_named (BhxhGaps *gaps, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return tables[i].dup (gaps);
  return NULL;
}

/* Rows of the table; all of its columns are filled. */
static guint64
go_over (BhxhTable *table, GError **error)
{
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  guint64 all = 0;
  gsize n_rows = 0;

  while (bhxh_table_reader_next (reader, &n_rows, error) && n_rows > 0)
    all += n_rows;
  return all;
}

static int
fail (const char *what)
{
  fprintf (stderr, "%s\n", what);
  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    return 2;
  plan = bhxh_plan_load (argv[1], NULL, &error);
  if (plan != NULL)
    actuals = bhxh_figures_load (plan, (const char *const *) &argv[2], 1, NULL, &error);
  if (actuals != NULL)
    gaps = bhxh_gaps_compute (plan, actuals, NULL, &error);
  if (gaps == NULL)
    return fail (error->message);
  for (int i = 3; i < argc; i++)
    {
      g_autoptr (BhxhTable) table = dup_named (gaps, argv[i]);
      guint64 n_rows = 0;

      if (table == NULL)
        return fail (argv[i]);
      n_rows = go_over (table, &error);
      if (error != NULL)
        return fail (error->message);
      printf ("%s %" G_GUINT64_FORMAT "\n", argv[i], n_rows);
    }
  return 0;
}
