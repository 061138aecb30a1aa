/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was handed down as a plan of its own: the unit, those below it, and for each
 * figure where it is from.
 */
#include "allocation/made-plan.h"

#include "base/memory.h"
#include "model/labels.h"

/* What goes over as it is, behind the units. */
static const BhxhPlanTable kept[] = {
  BHXH_PLAN_INDICATORS,
  BHXH_PLAN_RULES,
  BHXH_PLAN_AGENCIES,
  BHXH_PLAN_AGENCY_SUCCESSIONS,
};

static BhxhFrame *
get_frame (const Making *making)
{
  return allocation_frame (making->allocation);
}

/* --- The plan as a whole ------------------------------------------------------------- */

/* The years that are handed down. */
static BhxhPeriod
join_years (const BhxhAllocation *allocation)
{
  BhxhPeriod first = G_MAXINT32;
  BhxhPeriod last = BHXH_PERIOD_NONE;
  gint years[2] = { 0, 0 };
  gint month = 0;
  gint day = 0;

  for (guint i = 0; i < allocation->n_slots; i++)
    {
      const BhxhPeriod period = allocation->slots[i].period;

      first = MIN (first, bhxh_period_get_first_day (period));
      last = MAX (last, bhxh_period_get_last_day (period));
    }
  bhxh_period_get_date (first, &years[0], &month, &day);
  bhxh_period_get_date (last, &years[1], &month, &day);
  return bhxh_period_new_months (years[0], 1, years[1], 12);
}

static gboolean
set_title (Making *making, GError **error)
{
  static const struct
  {
    const char *key;
    BhxhLanguage language;
    const char *before;
  } titles[] = {
    { "title_vi", BHXH_LANGUAGE_VI, "Giao chỉ tiêu cho các đơn vị trực thuộc " },
    { "title_en", BHXH_LANGUAGE_EN, "Targets of the units of " },
  };
  const BhxhDistrict *unit =
      bhxh_frame_get_district (get_frame (making), making->allocation->request.unit);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *of = bhxh_plan_get_title (making->allocation->plan, titles[i].language);
      g_autofree char *title = g_strconcat (
          titles[i].before, bhxh_district_get_name (unit, titles[i].language),
          *of != '\0' ? ". " : "", of, NULL);

      if (!bhxh_plan_builder_set (making->derived.builder, titles[i].key, title, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_all (Making *making, const BhxhOptions *options, GError **error)
{
  BhxhPlan *plan = making->allocation->plan;
  const BhxhDistrict *unit =
      bhxh_frame_get_district (get_frame (making), making->allocation->request.unit);
  g_autofree char *id = g_strconcat (bhxh_plan_get_id (plan), ".", unit->code, NULL);
  g_autofree char *term = bhxh_period_format (join_years (making->allocation));
  g_autofree char *day = bhxh_period_format (bhxh_frame_get_date (get_frame (making)));
  const struct
  {
    const char *key;
    const char *value;
  } settings[] = {
    { "id", options->plan_id != NULL ? options->plan_id : id },
    { "term", term },
    { "frame_date", day },
    { "issuer", making->allocation->owner },
  };

  bhxh_derived_set_origin (&making->derived, &plan, 1);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!bhxh_plan_builder_set (making->derived.builder, settings[i].key,
                                settings[i].value, error))
      return FALSE;
  return set_title (making, error);
}

/* --- Tables -------------------------------------------------------------------------- */

/* "2025-07-01", or "2022-10-29/2025-01-01" where it is known within bounds only. */
static char *
dup_day (BhxhPeriod first, BhxhPeriod last)
{
  g_autofree char *from = bhxh_period_format (first);
  g_autofree char *to = bhxh_period_format (last);

  return first == last ? g_steal_pointer (&from) : g_strconcat (from, "/", to, NULL);
}

/* Other spellings as a list of the package. */
static char *
dup_aliases (const BhxhDistrict *district)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < bhxh_district_get_n_aliases (district); i++)
    {
      const char *alias = bhxh_district_get_alias (district, i);

      g_string_append (list, i > 0 ? ";" : "");
      for (; *alias != '\0'; alias++)
        {
          if (*alias == ';' || *alias == '\\')
            g_string_append_c (list, '\\');
          g_string_append_c (list, *alias);
        }
    }
  return g_string_free (list, FALSE);
}

/* The unit that hands down is the root. */
static gboolean
add_unit (Making *making, guint unit, GError **error)
{
  static const char *const columns[] = { "code",    "valid_from", "valid_to",
                                         "parent",  "level",      "name_vi",
                                         "name_en", "aliases",    "addressed" };
  const BhxhFrame *frame = get_frame (making);
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const gint parent =
      unit == making->allocation->request.unit ? -1 : bhxh_frame_get_parent (frame, unit);
  g_autofree char *from = dup_day (district->from_first, district->from_last);
  g_autofree char *to = dup_day (district->to_first, district->to_last);
  g_autofree char *aliases = dup_aliases (district);
  const char *const values[] = {
    district->code,
    from,
    to,
    parent >= 0 ? bhxh_frame_get_district (frame, (guint) parent)->code : NULL,
    bhxh_level_labels[district->level].name,
    district->name_vi,
    district->name_en,
    aliases,
    bhxh_addressed_labels[district->addressed].name,
  };

  return bhxh_plan_builder_add_row (making->derived.builder, BHXH_PLAN_UNITS, columns,
                                    values, G_N_ELEMENTS (columns), error);
}

/* All that the plan knows where its root hands down; else the units of the axis below the
 * unit. */
static gboolean
add_units (Making *making, GError **error)
{
  const BhxhFrame *frame = get_frame (making);
  const guint top = making->allocation->request.unit;
  const BhxhPlan *plan = making->allocation->plan;
  g_autofree guint8 *below = NULL;

  if (top == 0)
    return bhxh_derived_copy_table (&making->derived, plan, BHXH_PLAN_UNITS, NULL,
                                    error) &&
           bhxh_derived_copy_table (&making->derived, plan, BHXH_PLAN_UNIT_SUCCESSIONS,
                                    NULL, error);
  below = bhxh_try_new (bhxh_frame_get_n_units (frame), 1, error);
  if (below == NULL)
    return FALSE;
  below[top] = 1;
  for (guint unit = top; unit < bhxh_frame_get_n_units (frame); unit++)
    {
      const gint parent = bhxh_frame_get_parent (frame, unit);

      below[unit] = below[unit] || (parent >= 0 && below[parent]) ? 1 : 0;
      if (below[unit] && !add_unit (making, unit, error))
        return FALSE;
    }
  return TRUE;
}

/* The decision whose targets they are. Of a plan that was itself made of others, those it
 * cites. */
static gboolean
cite (Making *making, GError **error)
{
  const BhxhPlan *plan = making->allocation->plan;

  if (!bhxh_derived_has_document (plan) &&
      bhxh_plan_get_n_rows (plan, BHXH_PLAN_DOCUMENTS) > 0)
    return bhxh_derived_copy_table (&making->derived, plan, BHXH_PLAN_DOCUMENTS, NULL,
                                    error);
  return bhxh_derived_cite_plan (&making->derived, plan, NULL, error);
}

static gboolean
add_tables (Making *making, GError **error)
{
  if (!add_units (making, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (!bhxh_derived_copy_table (&making->derived, making->allocation->plan, kept[i],
                                  NULL, error))
      return FALSE;
  return cite (making, error);
}

/* --- All of it ----------------------------------------------------------------------- */

BhxhPlan *
bhxh_allocation_compute_plan (BhxhAllocation *allocation,
                              BhxhOptions *options,
                              GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  Making making = { .allocation = allocation };
  BhxhPlan *made = NULL;

  g_return_val_if_fail (allocation != NULL, NULL);
  making.targets = bhxh_plan_dup_targets (allocation->plan, allocation->owner, error);
  if (making.targets == NULL)
    return NULL;
  bhxh_derived_init (&making.derived, options);
  if (set_all (&making, settings, error) && add_tables (&making, error) &&
      bhxh_made_add_figures (&making, error))
    made = bhxh_plan_builder_finish (making.derived.builder, error);
  bhxh_derived_clear (&making.derived);
  bhxh_figures_unref (making.targets);
  return made;
}
