/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The next plan: which parts of a plan outlive its decision, and under which name.
 */
#include "derive/baseline.h"
#include "derive/settings.h"

#include "base/error.h"
#include "base/options.h"

#include <bhxhplan/plan-derive.h>

/* What goes over as it is. Units come first: the rest stands on them. */
static const BhxhPlanTable kept[] = {
  BHXH_PLAN_UNITS, BHXH_PLAN_UNIT_SUCCESSIONS, BHXH_PLAN_INDICATORS,
  BHXH_PLAN_RULES, BHXH_PLAN_AGENCIES,         BHXH_PLAN_AGENCY_SUCCESSIONS,
};

typedef struct
{
  BhxhPlan *plan;
  BhxhFigures *actuals;
  BhxhPeriod term;
  BhxhPeriod day;
} Request;

/* What is asked for, as far as it can be. */
static gboolean
read_request (Request *request, const BhxhOptions *options, GError **error)
{
  if (!bhxh_derived_check_term (options->term, error))
    return FALSE;
  request->term = options->term;
  request->day = options->unit_day != BHXH_PERIOD_NONE
                     ? options->unit_day
                     : bhxh_period_get_first_day (options->term);
  if (!bhxh_derived_check_day (request->day, error))
    return FALSE;
  if (request->actuals == NULL ||
      bhxh_frame_get_date (bhxh_figures_get_frame (request->actuals)) == request->day)
    return TRUE;
  bhxh_set_error_messages (
      error, BHXH_ERROR_SHAPE,
      "số liệu thực hiện theo các đơn vị của ngày khác với kế hoạch",
      "the actual figures are of units of another day than the plan's");
  return FALSE;
}

static gboolean
copy_tables (Derived *derived, const Request *request, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (!bhxh_derived_copy_table (derived, request->plan, kept[i], NULL, error))
      return FALSE;
  return bhxh_derived_cite_plan (derived, request->plan, NULL, error);
}

static gboolean
set_all (Derived *derived,
         const Request *request,
         const BhxhOptions *options,
         GError **error)
{
  const DerivedSettings settings = {
    .term = request->term,
    .day = request->day,
    .issuer = bhxh_plan_get_issuer (request->plan),
  };

  bhxh_derived_set_origin (derived, &request->plan, 1);
  return bhxh_derived_set_names (derived, request->plan, request->term, options->plan_id,
                                 error) &&
         bhxh_derived_set (derived, &settings, error);
}

static gboolean
add_baselines (Derived *derived,
               const Request *request,
               BhxhDiagnostics *diagnostics,
               GError **error)
{
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (request->plan, NULL, error);
  UnitsLater units = { 0 };
  const Baseline baseline = {
    .derived = derived,
    .from = request->plan,
    .units = &units,
    .targets = targets,
    .actuals = request->actuals,
    .year = bhxh_derived_get_year_before (request->term),
  };
  gboolean is_added = FALSE;

  if (targets == NULL)
    return FALSE;
  is_added = bhxh_units_later_init (&units, bhxh_plan_get_frame (request->plan),
                                    request->day, error) &&
             bhxh_baseline_add (&baseline, error);
  if (is_added)
    {
      bhxh_units_later_report_root (&units, targets, diagnostics);
      bhxh_units_later_report (&units, targets, diagnostics);
    }
  bhxh_units_later_clear (&units);
  return is_added;
}

BhxhPlan *
bhxh_plan_compute_successor (BhxhPlan *plan,
                             BhxhFigures *actuals,
                             BhxhOptions *options,
                             GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  Request request = { .plan = plan, .actuals = actuals };
  BhxhPlan *made = NULL;
  Derived derived;

  g_return_val_if_fail (plan != NULL, NULL);
  if (!read_request (&request, settings, error))
    return NULL;
  bhxh_derived_init (&derived, options);
  if (set_all (&derived, &request, settings, error) &&
      copy_tables (&derived, &request, error) &&
      add_baselines (&derived, &request, settings->diagnostics, error))
    made = bhxh_plan_builder_finish (derived.builder, error);
  bhxh_derived_clear (&derived);
  return made;
}
