/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The same plan by the units of another day: what was promised for a unit that ended is
 * promised for its area.
 */
#include "derive/areas.h"
#include "derive/settings.h"

#include "base/error.h"
#include "base/options.h"

#include <bhxhplan/plan-derive.h>

/* What goes over as it is, behind the units. */
static const BhxhPlanTable kept[] = {
  BHXH_PLAN_INDICATORS,
  BHXH_PLAN_RULES,
  BHXH_PLAN_AGENCIES,
  BHXH_PLAN_AGENCY_SUCCESSIONS,
};

typedef struct
{
  BhxhPlan *plan;
  Derived derived;
  UnitsLater units;
  Areas areas;
} OnDay;

/* --- Statements ---------------------------------------------------------------------- */

static gboolean
add_statement (OnDay *on_day,
               const guint cell[3],
               guint index,
               const char *unit,
               GError **error)
{
  static const PlaceWords words = { "Kế hoạch ", "", "Plan ", "" };
  const BhxhFigures *statements = bhxh_plan_get_statements (on_day->plan);
  const BhxhFrame *frame = bhxh_plan_get_frame (on_day->plan);
  DerivedFigure made = { .unit = unit };
  g_autofree char *place =
      bhxh_figures_dup_field (statements, cell[0], cell[1], cell[2], index, "source");
  g_autofree char *printed =
      bhxh_figures_dup_field (statements, cell[0], cell[1], cell[2], index, "printed");
  g_autofree char *source = bhxh_derived_add_place (
      &on_day->derived, on_day->plan, place != NULL ? place : "", &words, error);
  Figure figure;

  if (source == NULL ||
      !bhxh_figures_get_figure (statements, cell[0], cell[1], cell[2], index, &figure))
    return source != NULL;
  made.indicator = bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell[1]));
  made.period = bhxh_frame_get_period (frame, cell[2]);
  made.value = figure.value;
  made.trait = bhxh_figures_get_traits (statements, NULL)[figure.trait];
  made.owner = bhxh_figures_get_owner (statements, made.trait.owner);
  made.printed = printed;
  made.source = source;
  return bhxh_derived_add_figure (&on_day->derived, &made, error);
}

static gboolean
add_statements_of (OnDay *on_day, guint unit, GError **error)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (on_day->plan);
  const BhxhFigures *statements = bhxh_plan_get_statements (on_day->plan);
  g_autofree char *key = bhxh_areas_dup_key (&on_day->areas, unit);

  if (key == NULL)
    return TRUE;
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
      {
        const guint n = bhxh_figures_get_n (statements, unit, i, period);

        for (guint index = 0; index < n; index++)
          if (!add_statement (on_day, (guint[]){ unit, i, period }, index, key, error))
            return FALSE;
      }
  return TRUE;
}

static gboolean
add_statements (OnDay *on_day, GError **error)
{
  for (guint unit = 0; unit < bhxh_frame_get_n_units (on_day->units.frame); unit++)
    if (!add_statements_of (on_day, unit, error))
      return FALSE;
  return TRUE;
}

/* --- All of it ----------------------------------------------------------------------- */

static gboolean
set_all (OnDay *on_day, const BhxhOptions *options, GError **error)
{
  g_autofree char *day = bhxh_period_format (options->unit_day);
  g_autofree char *id = g_strconcat (bhxh_plan_get_id (on_day->plan), ".", day, NULL);
  const DerivedSettings settings = {
    .term = bhxh_plan_get_term (on_day->plan),
    .day = options->unit_day,
    .issuer = bhxh_plan_get_issuer (on_day->plan),
  };

  bhxh_derived_set_origin (&on_day->derived, &on_day->plan, 1);
  return bhxh_derived_set_names (&on_day->derived, on_day->plan, settings.term,
                                 options->plan_id != NULL ? options->plan_id : id,
                                 error) &&
         bhxh_derived_set (&on_day->derived, &settings, error);
}

static gboolean
add_all (OnDay *on_day, GError **error)
{
  if (!bhxh_areas_add_units (&on_day->areas, error) ||
      !bhxh_areas_add_successions (&on_day->areas, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (!bhxh_derived_copy_table (&on_day->derived, on_day->plan, kept[i], NULL, error))
      return FALSE;
  return bhxh_derived_cite_plan (&on_day->derived, on_day->plan, NULL, error) &&
         add_statements (on_day, error);
}

/* The root is there on the day, or its area is. */
static gboolean
check_root (const OnDay *on_day, GError **error)
{
  g_autofree char *day = bhxh_period_format (on_day->units.day);

  if (on_day->units.root == 0 || on_day->areas.is_area[0])
    return TRUE;
  bhxh_set_error (
      error, BHXH_ERROR_DATA,
      "ngày %s đơn vị gốc %s của kế hoạch không có, và cũng không phải đã thôi tồn tại",
      "on %s the plan's root %s neither is there nor has ended", day,
      bhxh_district_get_code (bhxh_frame_get_district (on_day->units.frame, 0)));
  return FALSE;
}

static BhxhPlan *
make (OnDay *on_day, const BhxhOptions *options, GError **error)
{
  if (!bhxh_units_later_init (&on_day->units, bhxh_plan_get_frame (on_day->plan),
                              options->unit_day, error) ||
      !bhxh_areas_init (&on_day->areas, &on_day->derived, on_day->plan, &on_day->units,
                        error) ||
      !check_root (on_day, error) || !set_all (on_day, options, error) ||
      !add_all (on_day, error))
    return NULL;
  bhxh_areas_report (&on_day->areas, options->diagnostics);
  return bhxh_plan_builder_finish (on_day->derived.builder, error);
}

BhxhPlan *
bhxh_plan_compute_on_day (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  OnDay on_day = { .plan = plan };
  BhxhPlan *made = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  if (!bhxh_derived_check_day (settings->unit_day, error))
    return NULL;
  if (settings->unit_day == bhxh_frame_get_date (bhxh_plan_get_frame (plan)))
    return bhxh_plan_ref (plan);
  bhxh_derived_init (&on_day.derived, options);
  made = make (&on_day, settings, error);
  bhxh_derived_clear (&on_day.derived);
  bhxh_areas_clear (&on_day.areas);
  bhxh_units_later_clear (&on_day.units);
  return made;
}
