/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which units are the same under another name or code, and which are gone. A figure goes
 * over to a later unit only if that is the same one, whole: sums and shares are nobody's
 * promise.
 */
#include "derive/units.h"

#include "base/memory.h"
#include "base/period.h"
#include "model/frame-units.h"
#include "model/unit-codes.h"

#include <string.h>

static const BhxhDistrict *
get_unit (const UnitsLater *units, guint unit)
{
  return bhxh_frame_get_district (units->frame, unit);
}

static gboolean
is_then (const UnitsLater *units, guint unit)
{
  return bhxh_district_is_valid_on (get_unit (units, unit), units->day) > 0;
}

static char *
dup_key (const UnitsLater *units, guint unit)
{
  char day[PERIOD_SIZE];

  bhxh_period_write (day, units->day);
  return g_strconcat (get_unit (units, unit)->code, "@", day, NULL);
}

static gint
find_root (const UnitsLater *units)
{
  const guint n_known = bhxh_frame_get_n_known (units->frame);
  gint root = -1;

  for (guint unit = 0; unit < n_known; unit++)
    if (is_then (units, unit) && get_unit (units, unit)->parent < 0)
      {
        if (root >= 0)
          return -1;
        root = (gint) unit;
      }
  return root;
}

/* Notes which unit of the axis a unit of the day is. */
static gboolean
look_up (UnitsLater *units, UnitCodes *codes, guint unit, GError **error)
{
  g_autofree char *key = dup_key (units, unit);
  g_autoptr (GError) local = NULL;
  guint same = 0;
  const UnitCodeOutcome outcome =
      bhxh_unit_codes_find (codes, key, strlen (key), units->day, &same, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (outcome == UNIT_CODE_FOUND || outcome == UNIT_CODE_OPEN)
    units->later[same] = (gint) unit;
  return TRUE;
}

static gboolean
look_all_up (UnitsLater *units, GError **error)
{
  const guint n_known = bhxh_frame_get_n_known (units->frame);
  g_autoptr (Arena) arena = bhxh_arena_new (error);
  UnitCodes codes = { 0 };
  gboolean is_done =
      arena != NULL && bhxh_unit_codes_init (&codes, units->frame, arena, error);

  for (guint unit = 0; is_done && unit < n_known; unit++)
    is_done = !is_then (units, unit) || look_up (units, &codes, unit, error);
  bhxh_unit_codes_clear (&codes);
  return is_done;
}

gboolean
bhxh_units_later_init (UnitsLater *units,
                       BhxhFrame *frame,
                       BhxhPeriod day,
                       GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (frame);

  *units = (UnitsLater){ .frame = frame, .day = day };
  units->later = bhxh_try_new (n_units, sizeof (gint), error);
  if (units->later == NULL)
    return FALSE;
  for (guint unit = 0; unit < n_units; unit++)
    units->later[unit] = -1;
  units->root = find_root (units);
  if (!look_all_up (units, error))
    return FALSE;
  if (units->root != 0)
    units->later[0] = -1;
  return TRUE;
}

void
bhxh_units_later_clear (UnitsLater *units)
{
  g_clear_pointer (&units->later, g_free);
}

char *
bhxh_units_later_dup_key (const UnitsLater *units, guint unit)
{
  return units->later[unit] >= 0 ? dup_key (units, (guint) units->later[unit]) : NULL;
}

/* --- What cannot be brought over -----------------------------------------------------
 */

/* "461 Thành phố Đông Hà". */
static char *
dup_label (const UnitsLater *units, guint unit)
{
  const BhxhDistrict *district = get_unit (units, unit);

  return g_strdup_printf ("%s %s", district->code, district->name_vi);
}

static void
report (const UnitsLater *units,
        BhxhDiagnostics *diagnostics,
        ProblemKind kind,
        guint unit,
        gint other)
{
  g_autofree char *text = dup_label (units, unit);
  g_autofree char *second = other >= 0 ? dup_label (units, (guint) other) : NULL;
  char day[PERIOD_SIZE];

  bhxh_period_write (day, units->day);
  bhxh_diagnostics_add (diagnostics, kind, (Place){ 0 }, text, day, second, NULL);
}

static gboolean
has_figures (const BhxhFigures *figures, guint unit)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (figures);

  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
      if (bhxh_figures_get_n (figures, unit, i, period) > 0)
        return TRUE;
  return FALSE;
}

/* Units that went into the unit they were in: which of its parts took them is not said.
 */
static void
report_destinations (const UnitsLater *units, BhxhDiagnostics *diagnostics)
{
  guint n = 0;
  const Succession *changes = bhxh_frame_get_successions (units->frame, &n);

  for (guint i = 0; i < n; i++)
    {
      const guint old_unit = changes[i].old_unit;
      const gint parent = get_unit (units, old_unit)->parent;

      if (parent == (gint) changes[i].new_unit &&
          bhxh_district_is_valid_on (get_unit (units, old_unit), units->day) == 0)
        report (units, diagnostics, PROBLEM_DESTINATION_UNKNOWN, old_unit, parent);
    }
}

/* Units of the day that no row leads to, and that the plan was not for. */
static void
report_origins (const UnitsLater *units, BhxhDiagnostics *diagnostics)
{
  const guint n_known = bhxh_frame_get_n_known (units->frame);
  guint n = 0;
  guint at = 0;
  const Succession *changes = bhxh_frame_get_successions (units->frame, &n);

  /* The changes come by new unit, as the units do. */
  for (guint unit = 0; unit < n_known; unit++)
    {
      while (at < n && changes[at].new_unit < unit)
        at++;
      if (unit >= bhxh_frame_get_n_units (units->frame) && (gint) unit != units->root &&
          is_then (units, unit) && (at == n || changes[at].new_unit != unit))
        report (units, diagnostics, PROBLEM_ORIGIN_UNKNOWN, unit, -1);
    }
}

void
bhxh_units_later_report (const UnitsLater *units,
                         const BhxhFigures *targets,
                         BhxhDiagnostics *diagnostics)
{
  for (guint unit = 1; unit < bhxh_frame_get_n_units (units->frame); unit++)
    if (units->later[unit] < 0 && has_figures (targets, unit))
      report (units, diagnostics, PROBLEM_TARGETS_LEFT_BEHIND, unit, -1);
  report_destinations (units, diagnostics);
  report_origins (units, diagnostics);
}

void
bhxh_units_later_report_root (const UnitsLater *units,
                              const BhxhFigures *targets,
                              BhxhDiagnostics *diagnostics)
{
  if (units->root > 0 && has_figures (targets, 0))
    report (units, diagnostics, PROBLEM_ROOT_CHANGED, (guint) units->root, 0);
}
