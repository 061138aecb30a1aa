/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of several plans as those of one: the same row is there once; rows that say
 * different things under one key are told, but for agencies, whose codes are each plan's
 * own business.
 */
#include "derive/merge.h"

#include <string.h>

/* A column in which rows of one key must agree, and what blank stands for there. */
typedef struct
{
  const char *name;
  const char *blank;
} Agreed;

#define MAX_AGREED 8

/* The tables that are merged, in the order in which they are added. */
static const struct
{
  BhxhPlanTable table;
  Agreed agreed[MAX_AGREED];
} merged[] = {
  { BHXH_PLAN_UNITS,
    { { "valid_to", "" }, { "parent", "" }, { "level", "" }, { "name_vi", "" } } },
  { BHXH_PLAN_UNIT_SUCCESSIONS, { { "share", "1" } } },
  { BHXH_PLAN_INDICATORS,
    { { "unit", "" },
      { "rounding", "" },
      { "direction", "more" },
      { "kind", "stock" },
      { "numerator", "" },
      { "denominator", "" },
      { "part_of", "" } } },
  { BHXH_PLAN_RULES,
    { { "expression", "" },
      { "applies_to", "both" },
      { "levels", "" },
      { "severity", "error" } } },
  { BHXH_PLAN_AGENCIES, { { NULL, NULL } } },
  { BHXH_PLAN_AGENCY_SUCCESSIONS, { { NULL, NULL } } },
};

/* What must be equal for agencies of one code to be the same. */
static const char *const same_agency[] = { "name_vi", "kind", "members", "per_unit" };

/* Cells of the key, with the codes that agencies have from now on. */
static char *
dup_key (const MergePlan *plan, BhxhPlanTable table, guint row)
{
  const SchemaTable *schema = bhxh_schema_get (table);
  const Records *records = bhxh_plan_get_records (plan->plan, table);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < schema->n_columns; i++)
    if ((schema->columns[i].flags & SCHEMA_KEY) != 0)
      {
        const char *cell = records_get (records, row, i);
        const gboolean is_agency =
            table == BHXH_PLAN_AGENCIES || schema->columns[i].kind == CELL_AGENCY;
        const char *renamed =
            is_agency ? g_hash_table_lookup (plan->agencies, cell) : NULL;

        g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "",
                                renamed != NULL ? renamed : cell);
      }
  return g_string_free (key, FALSE);
}

static guint
get_n_rows (const MergePlan *plan, BhxhPlanTable table)
{
  return bhxh_plan_has_table (plan->plan, table)
             ? bhxh_plan_get_records (plan->plan, table)->n_rows
             : 0;
}

static const char *
get_agreed (const MergePlan *plan, BhxhPlanTable table, guint row, const Agreed *agreed)
{
  const char *cell = bhxh_plan_get_cell (plan->plan, table, row, agreed->name);

  return cell == NULL || *cell == '\0' ? agreed->blank : cell;
}

/* --- Comparing -----------------------------------------------------------------------
 */

/* A row and the plan that it is of. */
typedef struct
{
  const MergePlan *plan;
  guint row;
} PlanRow;

static void
tell_difference (Merge *merge,
                 BhxhPlanTable table,
                 const char *key,
                 const Agreed *agreed,
                 const PlanRow *first,
                 const PlanRow *other)
{
  g_autofree char *what =
      g_strdup_printf ("%s %s %s", bhxh_schema_get (table)->file, key, agreed->name);
  g_autofree char *one =
      g_strdup_printf ("%s: %s", bhxh_plan_get_id (first->plan->plan),
                       get_agreed (first->plan, table, first->row, agreed));
  g_autofree char *two =
      g_strdup_printf ("%s: %s", bhxh_plan_get_id (other->plan->plan),
                       get_agreed (other->plan, table, other->row, agreed));

  bhxh_merge_tell (merge, PROBLEM_PLANS_DIFFER, what, one, two);
}

static void
compare_table (Merge *merge, BhxhPlanTable table, const Agreed *agreed)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (gsize i = 0; i < merge->n_plans; i++)
    for (guint row = 0; row < get_n_rows (&merge->plans[i], table); row++)
      {
        const PlanRow origin = { &merge->plans[i], row };
        char *key = dup_key (origin.plan, table, row);
        const PlanRow *first = g_hash_table_lookup (seen, key);

        for (guint j = 0; first != NULL && agreed[j].name != NULL; j++)
          if (strcmp (get_agreed (first->plan, table, first->row, &agreed[j]),
                      get_agreed (origin.plan, table, row, &agreed[j])) != 0)
            tell_difference (merge, table, key, &agreed[j], first, &origin);
        if (first == NULL)
          g_hash_table_insert (seen, key, g_memdup2 (&origin, sizeof origin));
        else
          g_free (key);
      }
}

void
bhxh_merge_compare_rows (Merge *merge)
{
  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    if (merged[i].agreed[0].name != NULL)
      compare_table (merge, merged[i].table, merged[i].agreed);
}

/* --- Agencies ------------------------------------------------------------------------
 */

static gboolean
is_same_agency (const BhxhPlan *one, guint row, const BhxhPlan *other, guint other_row)
{
  for (guint i = 0; i < G_N_ELEMENTS (same_agency); i++)
    if (strcmp (bhxh_plan_get_cell (one, BHXH_PLAN_AGENCIES, row, same_agency[i]),
                bhxh_plan_get_cell (other, BHXH_PLAN_AGENCIES, other_row,
                                    same_agency[i])) != 0)
      return FALSE;
  return TRUE;
}

/* Whether an earlier plan has another agency under the code. */
static gboolean
is_taken (const Merge *merge, gsize plan, guint row, const char *code)
{
  for (gsize i = 0; i < plan; i++)
    {
      const gint found =
          bhxh_plan_find_row (merge->plans[i].plan, BHXH_PLAN_AGENCIES, code);

      if (found >= 0 && !is_same_agency (merge->plans[i].plan, (guint) found,
                                         merge->plans[plan].plan, row))
        return TRUE;
    }
  return FALSE;
}

void
bhxh_merge_rename_agencies (Merge *merge)
{
  for (gsize i = 1; i < merge->n_plans; i++)
    for (guint row = 0; row < get_n_rows (&merge->plans[i], BHXH_PLAN_AGENCIES); row++)
      {
        BhxhPlan *plan = merge->plans[i].plan;
        const char *code = bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, row, "code");
        g_autofree char *renamed = NULL;

        if (!is_taken (merge, i, row, code))
          continue;
        renamed = g_strdup_printf ("%s.%s", code, bhxh_plan_get_id (plan));
        bhxh_merge_tell (merge, PROBLEM_AGENCY_RENAMED, code, renamed,
                         bhxh_plan_get_id (plan));
        g_hash_table_insert (merge->plans[i].agencies, g_strdup (code),
                             g_steal_pointer (&renamed));
      }
}

/* --- Adding --------------------------------------------------------------------------
 */

static gboolean
add_table (Merge *merge, BhxhPlanTable table, GError **error)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < merge->n_plans; i++)
    for (guint row = 0; row < get_n_rows (&merge->plans[i], table); row++)
      if (g_hash_table_add (seen, dup_key (&merge->plans[i], table, row)) &&
          !bhxh_derived_copy_row (&merge->derived, merge->plans[i].plan, table, row,
                                  merge->plans[i].agencies, error))
        return FALSE;
  return TRUE;
}

gboolean
bhxh_merge_add_rows (Merge *merge, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    if (!add_table (merge, merged[i].table, error))
      return FALSE;
  for (gsize i = 0; i < merge->n_plans; i++)
    if (!bhxh_derived_cite_plan (&merge->derived, merge->plans[i].plan,
                                 merge->plans[i].agencies, error))
      return FALSE;
  return TRUE;
}
