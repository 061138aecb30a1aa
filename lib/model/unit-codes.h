/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit a statement means: codes are no keys without a date, and dates may be known
 * only within bounds.
 */
#pragma once

#include "model/frame.h"
#include "model/tokens.h"

typedef struct
{
  BhxhFrame *frame; /* borrowed */
  Arena *arena;     /* borrowed */
  TokenMap codes;   /* code: the unit where there is no choice, else -1 - first unit */
  gint *next;       /* by known unit: another one of the same code; -1 */
  gint *same;       /* by known unit: the unit of the axis that it is; made when needed */
} UnitCodes;

/* What came of looking for a unit. */
typedef enum
{
  UNIT_CODE_FOUND,
  UNIT_CODE_OPEN,     /* found; the day lies within the bounds of a change */
  UNIT_CODE_UNKNOWN,  /* nobody has the code */
  UNIT_CODE_NOT_THEN, /* nobody has it on that day */
  UNIT_CODE_OFF_AXIS  /* a unit of another date that is no unit of the axis, whole */
} UnitCodeOutcome;

gboolean bhxh_unit_codes_init (UnitCodes *codes,
                               BhxhFrame *frame,
                               Arena *arena,
                               GError **error);
void bhxh_unit_codes_clear (UnitCodes *codes);

/* A unit of the axis by code, as it is on @day, or else on the frame's date; or by
 * code@date. @unit is written where it is known whom the text means, also when that is no
 * unit of the axis. @error is set only where memory is short, and UNKNOWN then. */
UnitCodeOutcome bhxh_unit_codes_find (UnitCodes *codes,
                                      const char *text,
                                      gsize length,
                                      BhxhPeriod day,
                                      guint *unit,
                                      GError **error);

/* Whether the bare code of a unit of the axis would be read as another one on the last day
 * of @period: then it is to be written code@date. */
gboolean bhxh_unit_codes_needs_date (UnitCodes *codes, guint unit, BhxhPeriod period);

/* The unit where its code leaves no choice; -1 where a closer look is needed. */
static inline gint
unit_codes_find_only (UnitCodes *codes, const char *text, gsize length)
{
  const gint32 found = token_map_find (&codes->codes, text, length);

  return found >= 0 ? found : -1;
}
