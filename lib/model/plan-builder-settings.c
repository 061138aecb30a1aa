/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What concerns a plan as a whole: its settings, by the names they have in the
 * descriptor, and which of them may not be missing.
 */
#include "model/plan-private.h"

#include "base/error.h"

#include <string.h>

static const char *const setting_keys[PLAN_N_SETTINGS] = {
  [SETTING_ID] = "id",
  [SETTING_TITLE_VI] = "title_vi",
  [SETTING_TITLE_EN] = "title_en",
  [SETTING_TERM] = "term",
  [SETTING_ISSUER] = "issuer",
  [SETTING_FRAME_DATE] = "frame_date",
};

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

  while (setting < PLAN_N_SETTINGS && strcmp (setting_keys[setting], key) != 0)
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
  for (guint i = 0; i < PLAN_N_SETTINGS; i++)
    if (strcmp (setting_keys[i], key) == 0 && plan->settings[i] != NULL)
      return plan->settings[i];
  return "";
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

/* The setting's name where the user wrote it: the descriptor calls the id a name. */
static const char *
get_shown_key (const BhxhPlanBuilder *builder, PlanSetting setting)
{
  return setting == SETTING_ID && builder->descriptor_file != NULL
             ? "name"
             : setting_keys[setting];
}

void
bhxh_plan_builder_check_settings (BhxhPlanBuilder *builder)
{
  static const PlanSetting needed[] = { SETTING_ID, SETTING_TERM, SETTING_ISSUER };
  const Place place = bhxh_plan_builder_get_descriptor_place (builder);
  BhxhPlan *plan = builder->plan;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (plan->settings[needed[i]] == NULL && !builder->is_reported[needed[i]])
      bhxh_plan_builder_add_problem (builder, PROBLEM_JSON_MISSING_KEY, place,
                                     get_shown_key (builder, needed[i]), NULL, NULL);
  if (plan->frame_date == BHXH_PERIOD_NONE)
    plan->frame_date = bhxh_period_get_first_day (plan->term);
}
