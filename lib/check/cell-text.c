/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Cells as text, "unit/indicator/period/owner": a bare code means the unit that is valid
 * on the period's last day, or else on the frame's date; any other is written code@date.
 */
#include "check/findings.h"

#include <string.h>

#define CELL_N_PARTS 4

/* The unit of the axis that the text means in a period; -1 when none. */
static gint
find_unit (BhxhFrame *frame, const char *name, BhxhPeriod period)
{
  const BhxhPeriod days[] = { bhxh_period_get_last_day (period), BHXH_PERIOD_NONE };
  guint unit;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (bhxh_frame_find_unit (frame, name, 0, -1, days[i], &unit, NULL) &&
        unit < bhxh_frame_get_n_units (frame))
      return (gint) unit;
  return -1;
}

void
bhxh_cell_append (GString *out, BhxhFrame *frame, CheckCell cell, const char *owner)
{
  const char *code = bhxh_district_get_code (bhxh_frame_get_district (frame, cell.unit));
  const gboolean is_plain = find_unit (frame, code, cell.period) == (gint) cell.unit;
  g_autofree char *dated = is_plain ? NULL : bhxh_frame_dup_dated_code (frame, cell.unit);
  g_autofree char *period = bhxh_period_format (cell.period);

  g_string_append_printf (
      out, "%s/%s/%s/%s", is_plain ? code : dated,
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell.indicator)), period,
      owner);
}

/* Periods may have a slash of their own, so the owner is what follows the last one. */
static gboolean
split (const char *text, gsize length, char **parts)
{
  const char *end = text + length;
  const char *first = memchr (text, '/', length);
  const char *second =
      first != NULL ? memchr (first + 1, '/', (gsize) (end - first - 1)) : NULL;
  const char *last =
      second != NULL ? g_strrstr_len (second + 1, end - second - 1, "/") : NULL;

  if (last == NULL)
    return FALSE;
  parts[0] = g_strndup (text, (gsize) (first - text));
  parts[1] = g_strndup (first + 1, (gsize) (second - first - 1));
  parts[2] = g_strndup (second + 1, (gsize) (last - second - 1));
  parts[3] = g_strndup (last + 1, (gsize) (end - last - 1));
  return TRUE;
}

gboolean
bhxh_cell_parse (BhxhFrame *frame,
                 const char *text,
                 gsize length,
                 CheckCell *cell,
                 char **owner)
{
  char *parts[CELL_N_PARTS + 1] = { NULL };
  gint unit = -1;
  gint indicator = -1;

  if (split (text, length, parts) &&
      bhxh_period_parse (parts[2], -1, &cell->period, NULL))
    {
      unit = find_unit (frame, parts[0], cell->period);
      indicator = bhxh_frame_find_indicator (frame, parts[1]);
    }
  if (unit >= 0 && indicator >= 0)
    {
      cell->unit = (guint) unit;
      cell->indicator = (guint) indicator;
      *owner = g_steal_pointer (&parts[3]);
    }
  for (guint i = 0; i < CELL_N_PARTS; i++)
    g_free (parts[i]);
  return unit >= 0 && indicator >= 0;
}
