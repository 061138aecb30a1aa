/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units by code, in chains of those that share one; and units that only changed their
 * name or code, followed to the axis.
 */
#include "model/unit-codes.h"

#include "base/memory.h"
#include "model/axes.h"

#define NOT_LOOKED (-2)

/* One chain for each code; the units of the axis come first, as they do in the frame. */
static gboolean
make_chains (UnitCodes *codes, GError **error)
{
  const guint n_known = bhxh_frame_get_n_known (codes->frame);

  for (guint unit = n_known; unit-- > 0;)
    {
      const char *code =
          bhxh_district_get_code (bhxh_frame_get_district (codes->frame, unit));
      const gsize length = strlen (code);
      const gint32 found = bhxh_token_map_find (&codes->codes, code, length);

      codes->next[unit] = found == TOKEN_NONE ? -1 : -1 - found;
      if (found != TOKEN_NONE)
        bhxh_token_map_set (&codes->codes, code, length, -1 - (gint32) unit);
      else if (!bhxh_token_map_add (&codes->codes, code, length, -1 - (gint32) unit,
                                    error))
        return FALSE;
    }
  return TRUE;
}

/* Where a unit of the axis is alone with its code, no day makes a difference. */
static void
settle_single_codes (UnitCodes *codes)
{
  const guint n_units = bhxh_frame_get_n_units (codes->frame);

  for (guint unit = 0; unit < n_units; unit++)
    {
      const char *code =
          bhxh_district_get_code (bhxh_frame_get_district (codes->frame, unit));

      if (codes->next[unit] == -1)
        bhxh_token_map_set (&codes->codes, code, strlen (code), (gint32) unit);
    }
}

gboolean
bhxh_unit_codes_init (UnitCodes *codes, BhxhFrame *frame, Arena *arena, GError **error)
{
  *codes = (UnitCodes){ .frame = frame, .arena = arena };
  bhxh_token_map_init (&codes->codes, arena);
  codes->next = bhxh_try_new (bhxh_frame_get_n_known (frame), sizeof (gint), error);
  if (codes->next == NULL || !make_chains (codes, error))
    return FALSE;
  settle_single_codes (codes);
  return TRUE;
}

void
bhxh_unit_codes_clear (UnitCodes *codes)
{
  bhxh_token_map_clear (&codes->codes);
  g_clear_pointer (&codes->next, g_free);
  g_clear_pointer (&codes->same, g_free);
}

/* --- Units of other dates ------------------------------------------------------------
 */

/* The only unit on the other side of @unit's changes, if it went there whole and nothing
 * else did; -1. */
static gint
follow (const Axes *axes, guint unit, gboolean back)
{
  gint other = -1;
  guint n_other = 0;

  for (guint i = 0; i < axes->n_successions; i++)
    {
      const Succession *change = &axes->successions[i];

      if ((back ? change->new_unit : change->old_unit) != unit)
        continue;
      other = (gint) (back ? change->old_unit : change->new_unit);
      if (bhxh_number_compare (change->share, change->share_decimals, 1, 0) != 0)
        return -1;
      n_other++;
    }
  for (guint i = 0; n_other == 1 && i < axes->n_successions; i++)
    {
      const Succession *change = &axes->successions[i];
      const guint end = back ? change->old_unit : change->new_unit;
      const guint start = back ? change->new_unit : change->old_unit;

      if (end == (guint) other && start != unit)
        return -1;
    }
  return n_other == 1 ? other : -1;
}

/* The unit of the axis that a unit of another date is, under another name or code; -1. */
static gint
find_same (const BhxhFrame *frame, guint unit)
{
  const Axes *axes = frame->axes;

  for (guint way = 0; way < 2; way++)
    {
      gint at = (gint) unit;

      for (guint step = 0; at >= (gint) axes->n_units && step < axes->n_known; step++)
        at = follow (axes, (guint) at, way == 0);
      if (at >= 0 && at < (gint) axes->n_units)
        return at;
    }
  return -1;
}

static UnitCodeOutcome
put_on_axis (UnitCodes *codes, gboolean is_open, guint *unit, GError **error)
{
  const guint n_known = bhxh_frame_get_n_known (codes->frame);

  if (*unit >= bhxh_frame_get_n_units (codes->frame))
    {
      if (codes->same == NULL)
        {
          codes->same = bhxh_try_new (n_known, sizeof (gint), error);
          if (codes->same == NULL)
            return UNIT_CODE_UNKNOWN;
          for (guint i = 0; i < n_known; i++)
            codes->same[i] = NOT_LOOKED;
        }
      if (codes->same[*unit] == NOT_LOOKED)
        codes->same[*unit] = find_same (codes->frame, *unit);
      if (codes->same[*unit] < 0)
        return UNIT_CODE_OFF_AXIS;
      *unit = (guint) codes->same[*unit];
    }
  return is_open ? UNIT_CODE_OPEN : UNIT_CODE_FOUND;
}

/* --- Codes on a day ------------------------------------------------------------------
 */

/* The unit of the chain that is valid on @day: surely, or else perhaps; -1. */
static gint
find_in_chain (const UnitCodes *codes, gint first, BhxhPeriod day, gboolean *is_open)
{
  gint perhaps = -1;

  for (gint unit = first; unit >= 0; unit = codes->next[unit])
    {
      const BhxhDistrict *district = bhxh_frame_get_district (codes->frame, (guint) unit);
      const gint valid = bhxh_district_is_valid_on (district, day);

      if (valid > 0)
        {
          *is_open = FALSE;
          return unit;
        }
      if (valid < 0 && perhaps < 0)
        perhaps = unit;
    }
  *is_open = perhaps >= 0;
  return perhaps;
}

/* Cuts code@date; FALSE when the date is none. Without a date @day stays. */
static gboolean
cut_date (const char *text, gsize *length, BhxhPeriod *day)
{
  const char *at = memchr (text, '@', *length);
  const gsize rest = at != NULL ? *length - (gsize) (at + 1 - text) : 0;

  if (at == NULL)
    return TRUE;
  *length = (gsize) (at - text);
  return bhxh_period_parse (at + 1, (gssize) rest, day, NULL);
}

UnitCodeOutcome
bhxh_unit_codes_find (UnitCodes *codes,
                      const char *text,
                      gsize length,
                      BhxhPeriod day,
                      guint *unit,
                      GError **error)
{
  const gsize whole = length;
  gboolean is_open = FALSE;
  gint32 first;
  gint found = -1;

  if (!cut_date (text, &length, &day))
    return UNIT_CODE_UNKNOWN;
  first = bhxh_token_map_find (&codes->codes, text, length);
  if (first == TOKEN_NONE)
    return UNIT_CODE_UNKNOWN;
  if (first >= 0 && whole == length)
    {
      *unit = (guint) first;
      return UNIT_CODE_FOUND;
    }
  first = first >= 0 ? first : -1 - first;
  found = find_in_chain (codes, first, day, &is_open);
  if (found < 0 && whole == length)
    found = find_in_chain (codes, first, bhxh_frame_get_date (codes->frame), &is_open);
  *unit = (guint) (found >= 0 ? found : first);
  return found >= 0 ? put_on_axis (codes, is_open, unit, error) : UNIT_CODE_NOT_THEN;
}

gboolean
bhxh_unit_codes_needs_date (UnitCodes *codes, guint unit, BhxhPeriod period)
{
  const char *code =
      bhxh_district_get_code (bhxh_frame_get_district (codes->frame, unit));
  guint found = unit;
  UnitCodeOutcome outcome = UNIT_CODE_FOUND;

  if (unit_codes_find_only (codes, code, strlen (code)) < 0)
    outcome = bhxh_unit_codes_find (codes, code, strlen (code),
                                    bhxh_period_get_last_day (period), &found, NULL);
  return found != unit || (outcome != UNIT_CODE_FOUND && outcome != UNIT_CODE_OPEN);
}
