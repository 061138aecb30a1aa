/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Lists of parts with what is known of them in both states.
 */
#include "gap/decomposition-parts.h"

#include "base/memory.h"

#include <bhxhplan/objection.h>

#include <string.h>

void
bhxh_part_find (const StateSource *source, guint unit, Part *part)
{
  *part = (Part){ .unit = unit, .indicator = source->indicator };
  part->is_known =
      bhxh_state_find (source, STATE_FROM, unit, &part->figures[STATE_FROM]) &&
      bhxh_state_find (source, STATE_TO, unit, &part->figures[STATE_TO]) &&
      bhxh_ratio_subtract (&part->figures[STATE_TO].exact,
                           &part->figures[STATE_FROM].exact, &part->change);
}

/* --- Lists ----------------------------------------------------------------------- */

static gint
compare_codes (gconstpointer a, gconstpointer b, gpointer frame)
{
  const Part *left = a;
  const Part *right = b;

  return strcmp (bhxh_district_get_code (bhxh_frame_get_district (frame, left->unit)),
                 bhxh_district_get_code (bhxh_frame_get_district (frame, right->unit)));
}

/* How many are listed, which is none where nothing is known of any. */
static guint
count_useful (const Part *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (parts[i].is_known)
      return n;
  return 0;
}

Part *
bhxh_parts_list_units (const StateSource *source,
                       guint unit,
                       guint *n_parts,
                       GError **error)
{
  BhxhFrame *frame = source->gaps->engine.view.frame;
  guint first = 0;
  guint n_listed = 0;
  const guint n = bhxh_frame_get_children (frame, unit, &first);
  const gboolean addressed = bhxh_reported_any_addressed (frame, first, n);
  Part *parts = bhxh_try_new (MAX (n, 1), sizeof (Part), error);

  if (parts == NULL)
    return NULL;
  for (guint i = first; i < first + n; i++)
    {
      bhxh_part_find (source, i, &parts[n_listed]);
      n_listed +=
          parts[n_listed].is_known || bhxh_reported_is_expected (frame, i, addressed);
    }
  g_qsort_with_data (parts, (gint) n_listed, sizeof (Part), compare_codes, frame);
  *n_parts = count_useful (parts, n_listed);
  return parts;
}

Part *
bhxh_parts_list_kinds (const StateSource *source,
                       guint unit,
                       guint *n_parts,
                       GError **error)
{
  const GapView *view = &source->gaps->engine.view;
  const guint n = bhxh_frame_get_n_indicators (view->frame);
  guint n_listed = 0;
  Part *parts = bhxh_try_new (n, sizeof (Part), error);

  for (guint i = 0; parts != NULL && i < n; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (view->frame, i);
      StateSource kind;

      if (bhxh_indicator_get_part_of (indicator) != (gint) source->indicator ||
          bhxh_objection_find (view->frame, i, source->indicator,
                               BHXH_APART_IN_NOTHING) != BHXH_OBJECTION_COUNTED_TWICE)
        continue;
      bhxh_state_source_init_like (&kind, source, i);
      bhxh_part_find (&kind, unit, &parts[n_listed++]);
    }
  *n_parts = n_listed >= 2 ? count_useful (parts, n_listed) : 0;
  return parts;
}

gboolean
bhxh_parts_are_known (const Part *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!parts[i].is_known)
      return FALSE;
  return TRUE;
}

/* --- Labour forces --------------------------------------------------------------- */

static gboolean
find_people (const StateSource *source,
             DecomposeState state,
             Part *parts,
             guint n,
             BhxhPeriod *period)
{
  for (guint i = 0; i < n; i++)
    if (!bhxh_state_find_labour (source, state, parts[i].unit, &parts[i].people[state],
                                 period))
      return FALSE;
  return TRUE;
}

/* The labour forces of one state serve for the other too. */
static void
copy_people (Part *parts, guint n, DecomposeState from)
{
  for (guint i = 0; i < n; i++)
    parts[i].people[STATE_TO - from] = parts[i].people[from];
}

LabourSource
bhxh_parts_weigh (const StateSource *source, Part *parts, guint n, BhxhPeriod *period)
{
  BhxhPeriod periods[2] = { BHXH_PERIOD_NONE, BHXH_PERIOD_NONE };
  const gboolean before =
      find_people (source, STATE_FROM, parts, n, &periods[STATE_FROM]);
  const gboolean after = find_people (source, STATE_TO, parts, n, &periods[STATE_TO]);

  *period = BHXH_PERIOD_NONE;
  if (!before && !after)
    return LABOUR_UNKNOWN;
  *period = periods[after ? STATE_TO : STATE_FROM];
  if (before && after)
    return LABOUR_OWN;
  copy_people (parts, n, after ? STATE_TO : STATE_FROM);
  return after ? LABOUR_ACTUAL : LABOUR_TARGET;
}
