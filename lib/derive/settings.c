/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Years within names: "quang-tri-2022-2025" becomes "quang-tri-2026-2030".
 */
#include "derive/settings.h"

#include "base/error.h"

#include <string.h>

gboolean
bhxh_derived_check_term (BhxhPeriod term, GError **error)
{
  const BhxhPeriodKind kind = bhxh_period_get_kind (term);

  if (kind == BHXH_PERIOD_YEAR || kind == BHXH_PERIOD_TERM)
    return TRUE;
  bhxh_set_error_messages (
      error, BHXH_ERROR_MISUSE,
      "cần đặt thời kỳ của kế hoạch mới là các năm trọn vẹn, chẳng hạn 2026/2030",
      "set the term of the new plan to whole years, such as 2026/2030");
  return FALSE;
}

gboolean
bhxh_derived_check_day (BhxhPeriod day, GError **error)
{
  if (bhxh_period_get_kind (day) == BHXH_PERIOD_DAY)
    return TRUE;
  bhxh_set_error_messages (
      error, BHXH_ERROR_MISUSE, "cần đặt ngày xác định các đơn vị, chẳng hạn 2025-07-01",
      "set the day whose units are meant to a day, such as 2025-07-01");
  return FALSE;
}

static gint
get_year (BhxhPeriod day)
{
  gint year = 0;
  gint month = 0;
  gint day_of_month = 0;

  bhxh_period_get_date (day, &year, &month, &day_of_month);
  return year;
}

BhxhPeriod
bhxh_derived_get_year_before (BhxhPeriod term)
{
  const gint year = get_year (bhxh_period_get_first_day (term)) - 1;

  return bhxh_period_new_months (year, 1, year, 12);
}

/* "2026-2030", "2026". */
static char *
dup_years (BhxhPeriod term)
{
  const gint first = get_year (bhxh_period_get_first_day (term));
  const gint last = get_year (bhxh_period_get_last_day (term));

  return first == last ? g_strdup_printf ("%d", first)
                       : g_strdup_printf ("%d-%d", first, last);
}

/* @name with the years of @to in the place of those of @from, or behind it. */
static char *
dup_renamed (const char *name, BhxhPeriod from, BhxhPeriod to, const char *mark)
{
  g_autofree char *old_years = dup_years (from);
  g_autofree char *new_years = dup_years (to);
  const char *at = strstr (name, old_years);

  if (at == NULL)
    return g_strconcat (name, mark, new_years, NULL);
  return g_strdup_printf ("%.*s%s%s", (int) (at - name), name, new_years,
                          at + strlen (old_years));
}

static gboolean
set_period (Derived *derived, const char *key, BhxhPeriod period, GError **error)
{
  g_autofree char *text = bhxh_period_format (period);

  return bhxh_plan_builder_set (derived->builder, key, text, error);
}

gboolean
bhxh_derived_set (Derived *derived, const DerivedSettings *settings, GError **error)
{
  return set_period (derived, "term", settings->term, error) &&
         set_period (derived, "frame_date", settings->day, error) &&
         bhxh_plan_builder_set (derived->builder, "issuer", settings->issuer, error);
}

gboolean
bhxh_derived_set_names (Derived *derived,
                        const BhxhPlan *plan,
                        BhxhPeriod term,
                        const char *id,
                        GError **error)
{
  static const char *const titles[] = { "title_vi", "title_en" };
  const BhxhPeriod from = bhxh_plan_get_term (plan);
  g_autofree char *made = dup_renamed (bhxh_plan_get_id (plan), from, term, "-");

  if (!bhxh_plan_builder_set (derived->builder, "id", id != NULL ? id : made, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *title = bhxh_plan_get_setting (plan, titles[i]);
      g_autofree char *renamed = dup_renamed (title, from, term, ", ");

      if (*title != '\0' &&
          !bhxh_plan_builder_set (derived->builder, titles[i], renamed, error))
        return FALSE;
    }
  return TRUE;
}
