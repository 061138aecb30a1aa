/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sets and units gone through, what each of them is called, and the period that each time
 * covers.
 */
#include "model/addressees.h"

#include "base/period.h"
#include "base/recurrence.h"
#include "base/sentence.h"
#include "model/plan-private.h"

#include <string.h>

static const char *
agency_cell (const BhxhPlan *plan, guint agency, guint column)
{
  return records_get (bhxh_plan_get_records (plan, BHXH_PLAN_AGENCIES), agency, column);
}

gint
bhxh_addressee_compare (Addressee a, Addressee b)
{
  if (a.agency != b.agency)
    return a.agency < b.agency ? -1 : 1;
  return (a.unit > b.unit) - (a.unit < b.unit);
}

AddresseeWalk
bhxh_addressee_walk (const BhxhPlan *plan, guint duty)
{
  const char *code =
      records_get (bhxh_plan_get_records (plan, BHXH_PLAN_DUTIES), duty, DUTY_ADDRESSEE);
  const gint agency = bhxh_plan_find_agency (plan, code, -1);
  const char *members =
      agency >= 0 ? agency_cell (plan, (guint) agency, AGENCY_MEMBERS) : "";

  return (AddresseeWalk){ plan, span_of (*members != '\0' ? members : code), -1, 0 };
}

/* The next unit that duties are addressed to. */
static gboolean
next_unit (AddresseeWalk *walk, Addressee *addressee)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (walk->plan);

  while (walk->agency >= 0 && walk->unit < bhxh_frame_get_n_units (frame))
    {
      const guint unit = walk->unit++;
      const guint addressed =
          bhxh_district_get_addressed (bhxh_frame_get_district (frame, unit));

      if ((addressed & BHXH_ADDRESSED_DUTIES) == 0)
        continue;
      *addressee = (Addressee){ (guint) walk->agency, (gint) unit };
      return TRUE;
    }
  walk->agency = -1;
  return FALSE;
}

gboolean
bhxh_addressee_next (AddresseeWalk *walk, Addressee *addressee)
{
  Span code;

  for (;;)
    {
      gint agency;

      if (next_unit (walk, addressee))
        return TRUE;
      if (walk->members.length == 0 || !bhxh_cell_next_item (&walk->members, &code))
        return FALSE;
      agency = bhxh_plan_find_agency (walk->plan, code.text, (gssize) code.length);
      if (agency < 0)
        continue;
      if (strcmp (agency_cell (walk->plan, (guint) agency, AGENCY_PER_UNIT), "true") != 0)
        {
          *addressee = (Addressee){ (guint) agency, -1 };
          return TRUE;
        }
      walk->agency = agency;
      walk->unit = 0;
    }
}

char *
bhxh_addressee_dup_name (const BhxhPlan *plan, Addressee addressee, BhxhLanguage language)
{
  const gboolean is_en = language == BHXH_LANGUAGE_EN;
  const char *en = agency_cell (plan, addressee.agency, AGENCY_NAME_EN);
  const char *name =
      is_en && *en != '\0' ? en : agency_cell (plan, addressee.agency, AGENCY_NAME_VI);
  const char *each =
      agency_cell (plan, addressee.agency, is_en ? AGENCY_EACH_EN : AGENCY_EACH_VI);
  g_autofree char *unit = NULL;
  GString *text = g_string_new (NULL);

  if (addressee.unit < 0)
    return g_string_free (g_string_append (text, name), FALSE);
  unit = g_strdup (bhxh_district_get_name (
      bhxh_frame_get_district (bhxh_plan_get_frame (plan), (guint) addressee.unit),
      language));
  if (!is_en)
    {
      char *lower = bhxh_sentence_dup_lower_first (unit);

      g_free (unit);
      unit = lower;
    }
  if (*each == '\0')
    g_string_append_printf (text, "%s, {}", name);
  else
    g_string_append (text, each);
  g_string_replace (text, "{}", unit, 1);
  return g_string_free (text, FALSE);
}

/* --- Covered periods ------------------------------------------------------------------
 */

/* By DutyCovered: its months, and whether it is the one before. */
static const struct
{
  gint n_months;
  gboolean is_previous;
} covered_rows[COVERED_N_LABELS] = {
  [COVERED_YEAR] = { 12, FALSE },           [COVERED_HALF_YEAR] = { 6, FALSE },
  [COVERED_QUARTER] = { 3, FALSE },         [COVERED_MONTH] = { 1, FALSE },
  [COVERED_PREVIOUS_YEAR] = { 12, TRUE },   [COVERED_PREVIOUS_HALF_YEAR] = { 6, TRUE },
  [COVERED_PREVIOUS_QUARTER] = { 3, TRUE }, [COVERED_PREVIOUS_MONTH] = { 1, TRUE },
};

/* What a duty covers that does not say so. */
static DutyCovered
guess_covered (const char *recurrence)
{
  RecurrenceRule rule;
  RecurrenceProblem problem;

  if (!bhxh_recurrence_read (span_of (recurrence), &rule, &problem) || rule.is_yearly)
    return COVERED_YEAR;
  return rule.interval == 3   ? COVERED_QUARTER
         : rule.interval == 6 ? COVERED_HALF_YEAR
                              : COVERED_MONTH;
}

BhxhPeriod
bhxh_duty_get_covered (const BhxhPlan *plan, guint duty, BhxhPeriod day)
{
  const Records *duties = bhxh_plan_get_records (plan, BHXH_PLAN_DUTIES);
  gint covered = bhxh_label_find (bhxh_covered_labels, COVERED_N_LABELS,
                                  records_get (duties, duty, DUTY_COVERED), -1);
  BhxhPeriod period;
  gint year, month, day_of_month, first;

  if (!bhxh_period_get_date (day, &year, &month, &day_of_month))
    return BHXH_PERIOD_NONE;
  if (covered <= 0)
    covered = guess_covered (records_get (duties, duty, DUTY_RECURRENCE));
  first = 12 * (year - BHXH_PERIOD_FIRST_YEAR) + month - 1;
  first -= first % covered_rows[covered].n_months;
  period = bhxh_period_from_months (first, covered_rows[covered].n_months);
  return covered_rows[covered].is_previous ? bhxh_period_get_previous (period) : period;
}
