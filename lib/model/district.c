/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reading one unit.
 */
#include "model/frame-units.h"

const char *
bhxh_district_get_code (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, NULL);

  return district->code;
}

const char *
bhxh_district_get_name (const BhxhDistrict *district, BhxhLanguage language)
{
  g_return_val_if_fail (district != NULL, NULL);

  return language == BHXH_LANGUAGE_EN ? district->name_en : district->name_vi;
}

guint
bhxh_district_get_n_aliases (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, 0);

  return district->aliases != NULL ? g_strv_length ((char **) district->aliases) : 0;
}

const char *
bhxh_district_get_alias (const BhxhDistrict *district, guint alias)
{
  g_return_val_if_fail (district != NULL, NULL);

  return alias < bhxh_district_get_n_aliases (district) ? district->aliases[alias] : NULL;
}

BhxhLevel
bhxh_district_get_level (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, 0);

  return district->level;
}

BhxhPeriod
bhxh_district_get_valid_from (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, BHXH_PERIOD_NONE);

  return district->from_last;
}

BhxhPeriod
bhxh_district_get_valid_to (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, BHXH_PERIOD_NONE);

  return district->to_first;
}

gint
bhxh_district_is_valid_on (const BhxhDistrict *district, BhxhPeriod day)
{
  g_return_val_if_fail (district != NULL, 0);

  return unit_validity (district, bhxh_period_get_last_day (day));
}

guint
bhxh_district_get_addressed (const BhxhDistrict *district)
{
  g_return_val_if_fail (district != NULL, 0);

  return district->addressed;
}
