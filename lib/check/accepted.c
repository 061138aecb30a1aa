/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Findings of the plan that somebody has looked at: a row of accepted.csv covers the
 * finding of its rule that speaks of exactly its cells.
 */
#include "check/findings.h"

#include <string.h>

static gint
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The rule and the cells, each once and in one order: what two spellings have in common.
 */
static char *
make_key (const char *rule, GPtrArray *cells)
{
  GString *key = g_string_new (rule);
  const char *last = NULL;

  g_ptr_array_sort (cells, compare_texts);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (g_strcmp0 (cell, last) != 0)
        g_string_append_printf (key, ";%s", cell);
      last = cell;
    }
  return g_string_free (key, FALSE);
}

static void
add_cell (GPtrArray *cells, BhxhFrame *frame, CheckCell cell, const char *owner)
{
  GString *text = g_string_new (NULL);

  bhxh_cell_append (text, frame, cell, owner);
  g_ptr_array_add (cells, g_string_free (text, FALSE));
}

/* The key of a row; NULL when a cell names nothing of the frame. */
static char *
read_row (BhxhFrame *frame, const char *rule, const char *list)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) items = g_strsplit (list, ";", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      const char *item = g_strstrip (items[i]);
      g_autofree char *owner = NULL;
      CheckCell cell;

      if (!bhxh_cell_parse (frame, item, strlen (item), &cell, &owner))
        return NULL;
      add_cell (cells, frame, cell, owner);
    }
  return make_key (rule, cells);
}

/* FALSE once the row's last day has passed. */
static gboolean
is_in_force (const char *until, BhxhPeriod day)
{
  BhxhPeriod last;

  return day == BHXH_PERIOD_NONE || *until == '\0' ||
         !bhxh_period_parse (until, -1, &last, NULL) ||
         bhxh_period_compare (day, bhxh_period_get_last_day (last)) <= 0;
}

GHashTable *
bhxh_accepted_new (const BhxhPlan *plan, BhxhPeriod day)
{
  GHashTable *accepted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const guint n_rows = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_ACCEPTED);

  for (guint row = 0; row < n_rows; row++)
    {
      const char *rule = bhxh_plan_get_cell (plan, BHXH_PLAN_ACCEPTED, row, "rule");
      const char *cells = bhxh_plan_get_cell (plan, BHXH_PLAN_ACCEPTED, row, "cells");
      const char *until = bhxh_plan_get_cell (plan, BHXH_PLAN_ACCEPTED, row, "until");
      char *key = is_in_force (until, day)
                      ? read_row (bhxh_plan_get_frame (plan), rule, cells)
                      : NULL;

      if (key != NULL)
        g_hash_table_add (accepted, key);
    }
  return accepted;
}

typedef struct
{
  GPtrArray *cells;
  const char *owner;
} Collecting;

static void
collect (const CheckSource *source,
         CheckCell cell,
         const Unknown *unknown G_GNUC_UNUSED,
         gpointer data)
{
  Collecting *collecting = data;

  add_cell (collecting->cells, source->frame, cell, collecting->owner);
}

gboolean
bhxh_accepted_has (GHashTable *accepted,
                   const BhxhFindings *findings,
                   const Evaluation *evaluation)
{
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *key = NULL;

  if (g_hash_table_size (accepted) == 0 || evaluation->is_actual)
    return FALSE;
  cells = g_ptr_array_new_with_free_func (g_free);
  bhxh_finding_visit (findings, evaluation, collect,
                      &(Collecting){ cells, findings->owner });
  key = make_key (bhxh_findings_get_rule_words (findings, evaluation->rule).id, cells);
  return g_hash_table_contains (accepted, key);
}
