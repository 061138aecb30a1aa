/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What concerns a plan as a whole: its settings, what they take, and those that may not
 * be missing.
 */
#include "model/plan-private.h"

#include "base/error.h"

#include <string.h>

/* A name as Frictionless has it; it stands in paths too. */
static gboolean
is_id (const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && strchr ("-_.", *p) == NULL)
      return FALSE;
  return *value != '\0' && *value != '.';
}

static gboolean
parse_day (const char *value, BhxhPeriod *day)
{
  return bhxh_period_parse (value, -1, day, NULL) &&
         bhxh_period_get_kind (*day) == BHXH_PERIOD_DAY;
}

/* Whether the value suits the setting; dates and terms are kept as such. */
static gboolean
accept_setting (BhxhPlan *plan, PlanSetting setting, const char *value)
{
  switch (setting)
    {
    case SETTING_ID: return is_id (value);
    case SETTING_TERM: return bhxh_period_parse (value, -1, &plan->term, NULL);
    case SETTING_FRAME_DATE: return parse_day (value, &plan->frame_date);
    case SETTING_ISSUER:
      return bhxh_cell_check (bhxh_schema_get (BHXH_PLAN_AGENCIES)->columns,
                              span_of (value))
                 .kind == 0;
    default: return g_utf8_validate (value, -1, NULL);
    }
}

/* PLAN_N_SETTINGS when there is none of that key. */
static guint
find_setting (const char *key)
{
  guint setting = 0;

  while (setting < PLAN_N_SETTINGS &&
         strcmp (bhxh_schema_settings[setting].column.name, key) != 0)
    setting++;
  return setting;
}

gboolean
bhxh_plan_builder_set (BhxhPlanBuilder *builder,
                       const char *key,
                       const char *value,
                       GError **error)
{
  guint setting;

  g_return_val_if_fail (builder != NULL && key != NULL && value != NULL, FALSE);
  setting = find_setting (key);
  if (setting == PLAN_N_SETTINGS)
    {
      bhxh_set_error (error, BHXH_ERROR_UNKNOWN, "kế hoạch không có thiết lập \"%s\"",
                      "a plan has no setting \"%s\"", key);
      return FALSE;
    }
  if (bhxh_plan_builder_ensure_plan (builder, error) == NULL)
    return FALSE;
  if (!accept_setting (builder->plan, setting, value))
    {
      bhxh_set_error (error, BHXH_ERROR_SYNTAX, "%s: không nhận giá trị \"%s\"",
                      "%s: \"%s\" does not serve", key, value);
      return FALSE;
    }
  g_free (builder->plan->settings[setting]);
  builder->plan->settings[setting] = g_strdup (value);
  return TRUE;
}

const char *
bhxh_plan_get_setting (const BhxhPlan *plan, const char *key)
{
  const guint setting = find_setting (key);

  return setting < PLAN_N_SETTINGS && plan->settings[setting] != NULL
             ? plan->settings[setting]
             : "";
}

void
bhxh_plan_builder_set_descriptor (BhxhPlanBuilder *builder,
                                  const char *json,
                                  const char *file)
{
  if (bhxh_plan_builder_ensure_plan (builder, NULL) == NULL)
    return;
  g_free (builder->plan->descriptor);
  builder->plan->descriptor = g_strdup (json);
  g_free (builder->descriptor_file);
  builder->descriptor_file = g_strdup (file);
}

void
bhxh_plan_builder_excuse_setting (BhxhPlanBuilder *builder, const char *key)
{
  const guint setting = find_setting (key);

  if (setting < PLAN_N_SETTINGS)
    builder->is_reported[setting] = TRUE;
}

void
bhxh_plan_builder_give_up (BhxhPlanBuilder *builder)
{
  builder->is_prepared = TRUE;
  builder->axes_failed = TRUE;
}

Place
bhxh_plan_builder_get_descriptor_place (const BhxhPlanBuilder *builder)
{
  return (Place){ .file = builder->descriptor_file != NULL ? builder->descriptor_file
                                                           : "datapackage.json" };
}

void
bhxh_plan_builder_check_settings (BhxhPlanBuilder *builder)
{
  const Place place = bhxh_plan_builder_get_descriptor_place (builder);
  BhxhPlan *plan = builder->plan;

  for (guint i = 0; i < PLAN_N_SETTINGS; i++)
    {
      const SchemaSetting *setting = &bhxh_schema_settings[i];

      /* By the name that it has where the user wrote it. */
      if ((setting->column.flags & SCHEMA_REQUIRED) != 0 && plan->settings[i] == NULL &&
          !builder->is_reported[i])
        bhxh_plan_builder_add_problem (
            builder, PROBLEM_JSON_MISSING_KEY, place,
            builder->descriptor_file != NULL ? setting->key : setting->column.name, NULL,
            NULL);
    }
  if (plan->frame_date == BHXH_PERIOD_NONE)
    plan->frame_date = bhxh_period_get_first_day (plan->term);
}
