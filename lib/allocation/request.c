/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the options ask for, in indices of the frame.
 */
#include "allocation/allocation.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

static const struct
{
  const char *name;
  WeightsKind kind;
} weights_names[] = {
  { "growth", WEIGHTS_GROWTH },
  { "coverage", WEIGHTS_COVERAGE },
  { "uncovered", WEIGHTS_UNCOVERED },
  { "gap", WEIGHTS_GAP },
};

/* What a result is set beside. */
static const BhxhApportionmentMethod other_methods[] = {
  [BHXH_APPORTIONMENT_SAINTE_LAGUE] = BHXH_APPORTIONMENT_LARGEST_REMAINDER,
  [BHXH_APPORTIONMENT_DHONDT] = BHXH_APPORTIONMENT_SAINTE_LAGUE,
  [BHXH_APPORTIONMENT_LARGEST_REMAINDER] = BHXH_APPORTIONMENT_SAINTE_LAGUE,
};

/* --- Figures ------------------------------------------------------------------------- */

/* "labour_force", "labour_force@2023". */
static gboolean
read_column (const BhxhFrame *frame,
             const char *text,
             FigureChoice *choice,
             GError **error)
{
  const char *at = strrchr (text, '@');
  const gssize length = at != NULL ? at - text : (gssize) strlen (text);

  *choice = (FigureChoice){ .is_set = TRUE, .period = BHXH_PERIOD_NONE };
  if (at != NULL && !bhxh_period_parse (at + 1, -1, &choice->period, error))
    return FALSE;
  return bhxh_frame_parse_indicator (frame, text, length, &choice->indicator, error);
}

/* What limits a number of persons has to be one. */
static gboolean
check_count (const BhxhFrame *frame, const FigureChoice *choice, GError **error)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, choice->indicator);

  if (indicator->measure == BHXH_MEASURE_PERSON)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_MISUSE,
                  "%s không phải là số người, không dùng làm mức sàn, mức trần được",
                  "%s does not count persons and can be neither floor nor cap",
                  indicator->code);
  return FALSE;
}

static gboolean
read_bound (const BhxhFrame *frame,
            const char *text,
            FigureChoice *choice,
            GError **error)
{
  *choice = (FigureChoice){ .period = BHXH_PERIOD_NONE };
  if (text == NULL)
    return TRUE;
  if (strcmp (text, "last") != 0)
    return read_column (frame, text, choice, error) && check_count (frame, choice, error);
  choice->is_set = TRUE;
  choice->is_last = TRUE;
  return TRUE;
}

static gboolean
read_weights (const BhxhFrame *frame,
              const char *text,
              AllocationRequest *request,
              GError **error)
{
  request->kind = WEIGHTS_GROWTH;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (weights_names); i++)
    if (strcmp (weights_names[i].name, text) == 0)
      {
        request->kind = weights_names[i].kind;
        return TRUE;
      }
  request->kind = WEIGHTS_COLUMN;
  return read_column (frame, text, &request->column, error);
}

/* --- Units --------------------------------------------------------------------------- */

/* The unit of the axis that a former one went into, whole and alone; -1. */
static gint
find_later (const BhxhFrame *frame, guint unit)
{
  guint n = 0;
  const Succession *changes = bhxh_frame_get_successions (frame, &n);
  gint later = -1;
  guint n_into = 0;

  for (guint i = 0; i < n; i++)
    if (changes[i].old_unit == unit)
      later = later < 0 ? (gint) changes[i].new_unit : G_MAXINT;
  for (guint i = 0; i < n; i++)
    n_into += (gint) changes[i].new_unit == later;
  return later >= 0 && later < (gint) bhxh_frame_get_n_units (frame) && n_into == 1
             ? later
             : -1;
}

/* By code or name; a code that ended before the frame's date may have such a unit. */
static gboolean
find_unit (BhxhFrame *frame, const char *name, guint *unit, GError **error)
{
  const UnitQuery query = {
    .text = name, .length = strlen (name), .parent = -1, .day = BHXH_PERIOD_NONE
  };
  UnitMatch match;
  gint later = -1;

  if (!bhxh_frame_match_unit (frame, &query, &match, error))
    return FALSE;
  if (match.outcome == UNIT_NOT_THEN ||
      (match.outcome == UNIT_FOUND && match.unit >= bhxh_frame_get_n_units (frame)))
    later = find_later (frame, match.unit);
  *unit = (guint) MAX (later, 0);
  if (later >= 0)
    return TRUE;
  if (!bhxh_frame_find_unit (frame, name, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE, unit,
                             error))
    return FALSE;
  if (*unit < bhxh_frame_get_n_units (frame))
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_UNKNOWN,
                  "%s không phải là đơn vị của ngày mà kế hoạch được lập",
                  "%s is not a unit of the day that the plan is for", name);
  return FALSE;
}

/* Those that are named, then all in the frame's order. */
static gboolean
read_order (BhxhFrame *frame, const char *text, guint32 **order, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (frame);
  g_auto (GStrv) names = NULL;
  guint32 *ranks = NULL;

  if (text == NULL)
    return TRUE;
  ranks = bhxh_try_new (n_units, sizeof (guint32), error);
  if (ranks == NULL)
    return FALSE;
  *order = ranks;
  names = g_strsplit (text, ",", -1);
  for (guint unit = 0; unit < n_units; unit++)
    ranks[unit] = g_strv_length (names) + unit;
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint unit = 0;

      if (!find_unit (frame, g_strstrip (names[i]), &unit, error))
        return FALSE;
      ranks[unit] = i;
    }
  return TRUE;
}

gboolean
bhxh_allocation_read_request (BhxhAllocation *allocation,
                              const BhxhOptions *options,
                              GError **error)
{
  BhxhFrame *frame = allocation_frame (allocation);
  AllocationRequest *request = &allocation->request;

  request->method = options->apportionment_method;
  request->other_method = other_methods[request->method];
  request->depth = options->allocation_depth;
  request->block = options->allocation_block;
  request->decimals = options->decimals;
  return (options->allocated_unit == NULL ||
          find_unit (frame, options->allocated_unit, &request->unit, error)) &&
         read_weights (frame, options->allocation_weights, request, error) &&
         read_bound (frame, options->allocation_floor, &request->floor, error) &&
         read_bound (frame, options->allocation_cap, &request->cap, error) &&
         read_order (frame, options->tie_order, &request->order, error);
}

gboolean
bhxh_allocation_goes_on (const BhxhAllocation *allocation, guint unit)
{
  const guint8 level =
      bhxh_frame_get_district (allocation_frame (allocation), unit)->level;

  if (unit == allocation->request.unit)
    return TRUE;
  switch (allocation->request.depth)
    {
    case BHXH_ALLOCATION_TO_CHILDREN: return FALSE;
    case BHXH_ALLOCATION_TO_DISTRICTS:
      return level == BHXH_LEVEL_NATION || level == BHXH_LEVEL_PROVINCE;
    default: return TRUE;
    }
}
