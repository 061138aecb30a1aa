/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A finished plan: what can be asked of it.
 */
#include "base/memory.h"
#include "model/plan-private.h"

#include <string.h>

BhxhPlan *
bhxh_plan_new (GError **error)
{
  BhxhPlan *plan = bhxh_try_new (1, sizeof (BhxhPlan), error);

  if (plan == NULL)
    return NULL;
  g_atomic_ref_count_init (&plan->refs);
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    if (!bhxh_records_init (&plan->tables[table], table, error))
      {
        bhxh_plan_unref (plan);
        return NULL;
      }
  return plan;
}

BhxhPlan *
bhxh_plan_ref (BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_atomic_ref_count_inc (&plan->refs);
  return plan;
}

void
bhxh_plan_unref (BhxhPlan *plan)
{
  if (plan == NULL || !g_atomic_ref_count_dec (&plan->refs))
    return;
  for (guint i = 0; i < plan->n_rules; i++)
    bhxh_rule_clear (&plan->rules[i]);
  g_free (plan->rules);
  bhxh_figures_unref (plan->targets);
  bhxh_figures_unref (plan->statements);
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    bhxh_records_clear (&plan->tables[table]);
  for (guint i = 0; i < PLAN_N_SETTINGS; i++)
    g_free (plan->settings[i]);
  g_free (plan->descriptor);
  g_free (plan);
}

const char *
bhxh_plan_get_id (const BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);
  return plan->settings[SETTING_ID];
}

/* The title in the language asked for, or else in the other one. */
const char *
bhxh_plan_get_title (const BhxhPlan *plan, BhxhLanguage language)
{
  const char *vi = NULL;
  const char *en = NULL;
  const char *wanted = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  vi = plan->settings[SETTING_TITLE_VI];
  en = plan->settings[SETTING_TITLE_EN];
  wanted = language == BHXH_LANGUAGE_EN ? en : vi;
  if (wanted == NULL)
    wanted = language == BHXH_LANGUAGE_EN ? vi : en;
  return wanted != NULL ? wanted : "";
}

BhxhPeriod
bhxh_plan_get_term (const BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, BHXH_PERIOD_NONE);
  return plan->term;
}

const char *
bhxh_plan_get_issuer (const BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);
  return plan->settings[SETTING_ISSUER];
}

BhxhFrame *
bhxh_plan_get_frame (const BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);
  return bhxh_figures_get_frame (plan->statements);
}

BhxhFigures *
bhxh_plan_dup_statements (BhxhPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);
  return bhxh_figures_ref (plan->statements);
}

BhxhFigures *
bhxh_plan_get_statements (const BhxhPlan *plan)
{
  return plan->statements;
}

guint64
bhxh_plan_get_n_rows (const BhxhPlan *plan, BhxhPlanTable table)
{
  g_return_val_if_fail (plan != NULL, 0);
  if (bhxh_schema_get (table) == NULL)
    return 0;
  return table == BHXH_PLAN_TARGETS ? bhxh_figures_get_n_figures (plan->statements)
                                    : plan->tables[table].data.n_rows;
}

const char *
bhxh_plan_get_cell (const BhxhPlan *plan,
                    BhxhPlanTable table,
                    guint row,
                    const char *column)
{
  const Records *records = NULL;

  g_return_val_if_fail (plan != NULL && column != NULL, NULL);
  if (bhxh_schema_get (table) == NULL)
    return NULL;
  records = &plan->tables[table].data;
  for (guint i = 0; row < records->n_rows && i < records->n_columns; i++)
    if (strcmp (records->names[i], column) == 0)
      return records_get (records, row, i);
  return NULL;
}

gint
bhxh_plan_find_row (const BhxhPlan *plan, BhxhPlanTable table, const char *key)
{
  g_return_val_if_fail (plan != NULL && key != NULL, -1);
  if (bhxh_schema_get (table) == NULL)
    return -1;
  return bhxh_records_find (&plan->tables[table], key, strlen (key));
}

const Records *
bhxh_plan_get_records (const BhxhPlan *plan, BhxhPlanTable table)
{
  return &plan->tables[table].data;
}

const Rule *
bhxh_plan_get_rules (const BhxhPlan *plan, guint *n_rules)
{
  *n_rules = plan->n_rules;
  return plan->rules;
}

gint
bhxh_plan_find_agency (const BhxhPlan *plan, const char *code, gssize length)
{
  return bhxh_records_find (&plan->tables[BHXH_PLAN_AGENCIES], code,
                            length < 0 ? strlen (code) : (gsize) length);
}

const char *const *
bhxh_plan_get_extra_target_columns (const BhxhPlan *plan, guint *n_columns)
{
  const Records *records = &plan->tables[BHXH_PLAN_TARGETS].data;

  *n_columns = records->n_columns - TARGET_N_COLUMNS;
  return records->names + TARGET_N_COLUMNS;
}

gboolean
bhxh_plan_has_table (const BhxhPlan *plan, BhxhPlanTable table)
{
  return plan->is_given[table] || bhxh_schema_get (table)->required;
}

const char *
bhxh_plan_get_descriptor (const BhxhPlan *plan)
{
  return plan->descriptor;
}
