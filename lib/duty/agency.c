/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What became of agencies: who does on a day what another did before, and when there is
 * nobody any more.
 */
#include "duty/duties.h"

#include "model/plan-private.h"

#include <string.h>

/* The change of an agency that had begun by @day; the first one listed; -1. */
static gint
find_change (const BhxhPlan *plan, const char *code, BhxhPeriod day)
{
  const Records *changes = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCY_SUCCESSIONS);

  for (guint row = 0; row < changes->n_rows; row++)
    {
      UncertainDay date;

      if (strcmp (records_get (changes, row, AGENCY_SUCCESSION_OLD), code) == 0 &&
          bhxh_cell_parse_date (
              span_of (records_get (changes, row, AGENCY_SUCCESSION_DATE)), &date) &&
          date.first <= day)
        return (gint) row;
    }
  return -1;
}

guint
bhxh_agency_find_now (const BhxhPlan *plan, guint agency, BhxhPeriod day, gint *change)
{
  const Records *agencies = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCIES);
  const Records *changes = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCY_SUCCESSIONS);

  *change = -1;
  /* So many steps at most, also where the rows lead back. */
  for (guint i = 0; day != BHXH_PERIOD_NONE && i < changes->n_rows; i++)
    {
      const gint row =
          find_change (plan, records_get (agencies, agency, AGENCY_CODE), day);
      const gint next =
          row >= 0
              ? bhxh_plan_find_agency (
                    plan, records_get (changes, (guint) row, AGENCY_SUCCESSION_NEW), -1)
              : -1;

      if (next < 0)
        break;
      *change = row;
      agency = (guint) next;
    }
  return agency;
}

char *
bhxh_agency_dup_name_on (const BhxhPlan *plan,
                         Addressee addressee,
                         BhxhPeriod day,
                         BhxhLanguage language)
{
  g_autofree char *name = bhxh_addressee_dup_name (plan, addressee, language);
  g_autofree char *now_name = NULL;
  gint change = -1;
  const guint now = bhxh_agency_find_now (plan, addressee.agency, day, &change);

  /* A committee of a unit that is no more has nobody who does all that it did. */
  if (change < 0 || addressee.unit >= 0)
    return g_steal_pointer (&name);
  now_name = bhxh_addressee_dup_name (plan, (Addressee){ now, -1 }, language);
  if (strcmp (name, now_name) == 0)
    return g_steal_pointer (&name);
  return g_strdup_printf (language == BHXH_LANGUAGE_EN ? "%s (now: %s)" : "%s (nay: %s)",
                          name, now_name);
}

gboolean
bhxh_addressee_is_ended (const BhxhPlan *plan, Addressee addressee, BhxhPeriod day)
{
  if (addressee.unit < 0 || day == BHXH_PERIOD_NONE)
    return FALSE;
  return bhxh_district_is_valid_on (
             bhxh_frame_get_district (bhxh_plan_get_frame (plan), (guint) addressee.unit),
             day) == 0;
}
