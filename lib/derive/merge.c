/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One plan of several whose units became parts of one: the order of the work, and what
 * the new plan is called.
 */
#include "derive/merge.h"
#include "derive/settings.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"

#include <bhxhplan/plan-derive.h>

#include <string.h>

void
bhxh_merge_tell (Merge *merge,
                 ProblemKind kind,
                 const char *text,
                 const char *expected,
                 const char *other)
{
  bhxh_diagnostics_add (merge->diagnostics, kind, (Place){ 0 }, text, expected, other,
                        &merge->problem);
}

/* --- The plans -----------------------------------------------------------------------
 */

static gboolean
open_plan (Merge *merge, gsize i, BhxhPlan *plan, BhxhFigures *figures, GError **error)
{
  MergePlan *opened = &merge->plans[i];

  opened->plan = plan;
  opened->figures = figures;
  opened->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize j = 0; j < i; j++)
    if (strcmp (bhxh_plan_get_id (merge->plans[j].plan), bhxh_plan_get_id (plan)) == 0)
      {
        bhxh_set_error (error, BHXH_ERROR_MISUSE, "hai kế hoạch có cùng tên máy %s",
                        "two plans have the identifier %s", bhxh_plan_get_id (plan));
        return FALSE;
      }
  opened->targets = bhxh_plan_dup_targets (plan, NULL, error);
  return opened->targets != NULL &&
         bhxh_units_later_init (&opened->units, bhxh_plan_get_frame (plan), merge->day,
                                error);
}

static void
close_plans (Merge *merge)
{
  for (gsize i = 0; i < merge->n_plans; i++)
    {
      MergePlan *plan = &merge->plans[i];

      bhxh_figures_unref (plan->targets);
      bhxh_units_later_clear (&plan->units);
      g_clear_pointer (&plan->agencies, g_hash_table_unref);
    }
  g_clear_pointer (&merge->plans, g_free);
  g_clear_error (&merge->problem);
}

static gboolean
open_plans (Merge *merge,
            BhxhPlan *const *plans,
            BhxhFigures *const *figures,
            GError **error)
{
  merge->plans = bhxh_try_new (merge->n_plans, sizeof (MergePlan), error);
  if (merge->plans == NULL)
    {
      merge->n_plans = 0;
      return FALSE;
    }
  for (gsize i = 0; i < merge->n_plans; i++)
    if (!open_plan (merge, i, plans[i], figures != NULL ? figures[i] : NULL, error))
      return FALSE;
  return TRUE;
}

/* --- Names ---------------------------------------------------------------------------
 */

/* The years that any of the plans is for. */
static BhxhPeriod
join_terms (const Merge *merge)
{
  BhxhPeriod first =
      bhxh_period_get_first_day (bhxh_plan_get_term (merge->plans[0].plan));
  BhxhPeriod last = bhxh_period_get_last_day (bhxh_plan_get_term (merge->plans[0].plan));
  gint years[2] = { 0, 0 };
  gint month = 0;
  gint day = 0;

  for (gsize i = 1; i < merge->n_plans; i++)
    {
      const BhxhPeriod term = bhxh_plan_get_term (merge->plans[i].plan);

      first = MIN (first, bhxh_period_get_first_day (term));
      last = MAX (last, bhxh_period_get_last_day (term));
    }
  bhxh_period_get_date (first, &years[0], &month, &day);
  bhxh_period_get_date (last, &years[1], &month, &day);
  return bhxh_period_new_months (years[0], 1, years[1], 12);
}

/* What the plans say of a key, one after the other. */
static char *
join_settings (const Merge *merge, const char *key, const char *mark)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < merge->n_plans; i++)
    {
      const char *text = bhxh_plan_get_setting (merge->plans[i].plan, key);

      if (*text != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? mark : "", text);
    }
  return g_string_free (joined, FALSE);
}

static gboolean
set_names (Merge *merge, const char *id, GError **error)
{
  static const char *const titles[] = { "title_vi", "title_en" };
  g_autofree char *joined = join_settings (merge, "id", ".");

  if (!bhxh_plan_builder_set (merge->derived.builder, "id", id != NULL ? id : joined,
                              error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *title = join_settings (merge, titles[i], "; ");

      if (*title != '\0' &&
          !bhxh_plan_builder_set (merge->derived.builder, titles[i], title, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_all (Merge *merge, BhxhPlan *const *plans, const BhxhOptions *options, GError **error)
{
  const DerivedSettings settings = {
    .term = join_terms (merge),
    .day = merge->day,
    .issuer = bhxh_plan_get_issuer (merge->plans[0].plan),
  };

  bhxh_derived_set_origin (&merge->derived, plans, merge->n_plans);
  return set_names (merge, options->plan_id, error) &&
         bhxh_derived_set (&merge->derived, &settings, error);
}

/* --- All of it -----------------------------------------------------------------------
 */

/* Everything in which the plans do not go together is told before the first row is
 * added. */
static gboolean
check_plans (Merge *merge, GError **error)
{
  bhxh_merge_compare_rows (merge);
  bhxh_merge_check_units (merge);
  if (merge->problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&merge->problem));
  return FALSE;
}

static BhxhPlan *
make_plan (Merge *merge,
           BhxhPlan *const *plans,
           const BhxhOptions *options,
           GError **error)
{
  bhxh_merge_rename_agencies (merge);
  if (!set_all (merge, plans, options, error) || !bhxh_merge_add_rows (merge, error) ||
      !bhxh_merge_add_figures (merge, error))
    return NULL;
  for (gsize i = 0; i < merge->n_plans; i++)
    bhxh_units_later_report (&merge->plans[i].units, merge->plans[i].targets,
                             merge->diagnostics);
  return bhxh_plan_builder_finish (merge->derived.builder, error);
}

BhxhPlan *
bhxh_plan_compute_merged (BhxhPlan *const *plans,
                          gsize n_plans,
                          BhxhFigures *const *figures,
                          BhxhOptions *options,
                          GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  Merge merge = { .n_plans = n_plans,
                  .day = settings->unit_day,
                  .diagnostics = settings->diagnostics };
  BhxhPlan *made = NULL;

  g_return_val_if_fail (plans != NULL && n_plans > 1, NULL);
  if (!bhxh_derived_check_day (merge.day, error))
    return NULL;
  bhxh_derived_init (&merge.derived, options);
  merge.derived.drops_addressed = TRUE;
  if (open_plans (&merge, plans, figures, error) && check_plans (&merge, error))
    made = make_plan (&merge, plans, settings, error);
  bhxh_derived_clear (&merge.derived);
  close_plans (&merge);
  return made;
}
