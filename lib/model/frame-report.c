/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is said of a unit that was looked for: why nobody is meant, or what is remarkable
 * about whom it was read as.
 */
#include "model/axes.h"

#include "base/period.h"
#include "model/frame-units.h"

#include <string.h>

/* Going through all names for suggestions is not for every row of a file full of
 * problems. */
#define MAX_SUGGESTED_PROBLEMS 100

typedef struct
{
  BhxhFrame *frame;
  BhxhDiagnostics *diagnostics;
  Place place;
  const char *text; /* as it was written */
  BhxhPeriod day;   /* on which it was looked for */
  GError **error;
} Reporter;

static void
say (const Reporter *reporter, ProblemKind kind, const char *expected, const char *other)
{
  bhxh_diagnostics_add (reporter->diagnostics, kind, reporter->place, reporter->text,
                        expected, other, reporter->error);
}

/* "Thị xã Quảng Trị (462, Tỉnh Quảng Trị), ..." */
static char *
list_units (BhxhFrame *frame, const guint *units, guint n_units, guint n_all)
{
  const Axes *axes = frame->axes;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_units; i++)
    {
      const BhxhDistrict *district = &axes->units[units[i]];
      g_autofree char *key = bhxh_unit_dup_key (district);

      g_string_append_printf (list, "%s%s (%s", i > 0 ? ", " : "", district->name_vi,
                              key);
      if (district->parent >= 0)
        g_string_append_printf (list, ", %s", axes->units[district->parent].name_vi);
      g_string_append_c (list, ')');
    }
  if (n_units < n_all)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static void
report_unknown (const Reporter *reporter, const UnitQuery *query)
{
  UnitMatch near = { 0 };
  g_autofree char *list = NULL;
  const gboolean is_code = query->length > 0 && g_ascii_isdigit (query->text[0]);

  if (!is_code &&
      (reporter->diagnostics == NULL ||
       bhxh_diagnostics_get_n (reporter->diagnostics, BHXH_SEVERITY_ERROR) <
           MAX_SUGGESTED_PROBLEMS) &&
      bhxh_frame_suggest_units (reporter->frame, query, &near, NULL) &&
      near.n_candidates > 0)
    list = list_units (reporter->frame, near.candidates, near.n_candidates,
                       near.n_candidates);
  say (reporter, PROBLEM_UNKNOWN_UNIT, NULL, list);
}

static void
report_not_then (const Reporter *reporter, const BhxhDistrict *district)
{
  g_autofree char *validity = bhxh_unit_dup_validity (district);
  char day[PERIOD_SIZE];

  bhxh_period_write (day, reporter->day);
  say (reporter, PROBLEM_UNIT_NOT_VALID_THEN, day, validity);
}

/* The bounds of the change that the day lies in. */
static void
report_open (const Reporter *reporter, const BhxhDistrict *district)
{
  const gboolean is_beginning = reporter->day < district->from_last;
  char first[PERIOD_SIZE];
  char last[PERIOD_SIZE];
  g_autofree char *bounds = NULL;

  bhxh_period_write (first, is_beginning ? district->from_first : district->to_first);
  bhxh_period_write (last, is_beginning ? district->from_last : district->to_last);
  bounds = g_strconcat (first, "/", last, NULL);
  say (reporter, PROBLEM_UNIT_DATE_OPEN, bounds, NULL);
}

static void
report_found (const Reporter *reporter, const UnitMatch *match)
{
  const BhxhDistrict *district = &reporter->frame->axes->units[match->unit];
  char day[PERIOD_SIZE];

  bhxh_period_write (day, reporter->day);
  if (match->is_open)
    report_open (reporter, district);
  if (match->is_former)
    say (reporter, PROBLEM_FORMER_UNIT, day, district->code);
  if (match->lost_zeros)
    say (reporter, PROBLEM_LEADING_ZEROS_LOST, district->code, NULL);
  if (match->lacks_marks)
    say (reporter, PROBLEM_NAME_READ_AS, district->name_vi, NULL);
}

void
bhxh_frame_report_match (BhxhFrame *frame,
                         const UnitQuery *query,
                         const UnitMatch *match,
                         BhxhDiagnostics *diagnostics,
                         Place place,
                         GError **error)
{
  g_autofree char *text = g_utf8_make_valid (query->text, (gssize) query->length);
  const Reporter reporter = { frame, diagnostics, place, text, match->day, error };
  g_autofree char *list = NULL;

  switch (match->outcome)
    {
    case UNIT_FOUND: report_found (&reporter, match); break;
    case UNIT_UNKNOWN: report_unknown (&reporter, query); break;
    case UNIT_NOT_THEN:
      report_not_then (&reporter, &frame->axes->units[match->unit]);
      break;
    case UNIT_AMBIGUOUS:
      list = list_units (frame, match->candidates,
                         MIN (match->n_candidates, UNIT_MAX_CANDIDATES),
                         match->n_candidates);
      say (&reporter, PROBLEM_AMBIGUOUS_UNIT, NULL, list);
      break;
    }
}

gboolean
bhxh_frame_find_unit (BhxhFrame *frame,
                      const char *name,
                      BhxhLevel level,
                      gint parent,
                      BhxhPeriod day,
                      guint *unit,
                      GError **error)
{
  UnitQuery query = { name, 0, level, parent, day };
  UnitMatch match;

  g_return_val_if_fail (frame != NULL && name != NULL && unit != NULL, FALSE);

  query.length = strlen (name);
  if (!bhxh_frame_match_unit (frame, &query, &match, error))
    return FALSE;
  if (match.outcome != UNIT_FOUND)
    {
      bhxh_frame_report_match (frame, &query, &match, NULL, (Place){ 0 }, error);
      return FALSE;
    }
  *unit = match.unit;
  return TRUE;
}
