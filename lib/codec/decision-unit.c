/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whom a name in the text means, on the day of the plan's frame.
 */
#include "codec/decision.h"

#include "model/frame.h"

/* The frame's own units only: what ended or came later has no targets here. */
static gboolean
match (Decision *decision, Span text, BhxhLevel level, UnitMatch *found, GError **error)
{
  const UnitQuery query = { text.text, text.length, level, -1, BHXH_PERIOD_NONE };

  if (!bhxh_frame_match_unit (decision->frame, &query, found, error))
    return FALSE;
  if (found->outcome == UNIT_FOUND &&
      found->unit >= bhxh_frame_get_n_units (decision->frame))
    found->outcome = UNIT_UNKNOWN;
  return TRUE;
}

gboolean
bhxh_decision_read_unit (Decision *decision,
                         guint first,
                         guint last,
                         BhxhLevel level,
                         UnitReading *reading,
                         guint *unit,
                         GError **error)
{
  g_autofree char *text = bhxh_script_dup_text (&decision->script, first, last);
  const Span span = span_of (text != NULL ? text : "");
  UnitMatch found = { 0 };

  if (!match (decision, span, BHXH_LEVEL_ANY, &found, error))
    return FALSE;
  *reading = found.outcome == UNIT_FOUND       ? UNIT_READ
             : found.outcome == UNIT_AMBIGUOUS ? UNIT_SEVERAL
                                               : UNIT_NOBODY;
  if (*reading == UNIT_SEVERAL && level != BHXH_LEVEL_ANY)
    {
      if (!match (decision, span, level, &found, error))
        return FALSE;
      if (found.outcome == UNIT_FOUND)
        *reading = UNIT_READ_BY_LEVEL;
    }
  if (*reading == UNIT_READ || *reading == UNIT_READ_BY_LEVEL)
    *unit = found.unit;
  return TRUE;
}
