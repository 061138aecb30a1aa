/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whether a period was sent twice: under its own name, so that a later figure replaced an
 * earlier one, or under the name of the next, so that nothing changed at all.
 */
#include "base/number.h"
#include "check/intake.h"

/* Indicators that must stand still together before one thinks of a file sent twice. */
#define REPEATED_INDICATORS 2

gboolean
bhxh_intake_get_before (const CheckSource *source,
                        CheckCell cell,
                        guint index,
                        Figure *before)
{
  const Trait *traits = bhxh_figures_get_traits (source->figures, NULL);
  const gint period = bhxh_frame_find_period (source->frame, cell.period);

  for (guint i = 0; period >= 0 &&
                    bhxh_figures_get_vintage (source->figures, cell.unit, cell.indicator,
                                              (guint) period, i, before);
       i++)
    if (!traits[before->trait].is_withdrawal && index-- == 0)
      return TRUE;
  return FALSE;
}

static gboolean
counts_persons (const CheckSource *source, guint indicator)
{
  return bhxh_indicator_get_measure (
             bhxh_frame_get_indicator (source->frame, indicator)) == BHXH_MEASURE_PERSON;
}

/* The figures of an indicator in the period and the one before; FALSE unless both are
 * there. */
static gboolean
get_both (const CheckSource *source, CheckCell cell, CheckFigure both[2])
{
  both[0] = bhxh_check_get_figure (source, cell);
  cell.period = bhxh_period_get_previous (cell.period);
  both[1] = bhxh_check_get_figure (source, cell);
  return both[0].present && both[1].present;
}

gboolean
bhxh_intake_is_repeated (const CheckSource *source, guint unit, BhxhPeriod period)
{
  CheckCell cell = { unit, 0, period };
  CheckFigure both[2];
  guint n_same = 0;

  for (; cell.indicator < bhxh_frame_get_n_indicators (source->frame); cell.indicator++)
    {
      if (!counts_persons (source, cell.indicator) || !get_both (source, cell, both))
        continue;
      if (bhxh_number_compare (both[0].figure.value, both[0].trait->decimals,
                               both[1].figure.value, both[1].trait->decimals) != 0)
        return FALSE;
      n_same++;
    }
  return n_same >= REPEATED_INDICATORS;
}

void
bhxh_intake_visit_repeated (const CheckSource *source,
                            guint unit,
                            BhxhPeriod period,
                            CheckVisit visit,
                            gpointer data)
{
  CheckCell cell = { unit, 0, period };
  CheckFigure both[2];

  for (; cell.indicator < bhxh_frame_get_n_indicators (source->frame); cell.indicator++)
    if (counts_persons (source, cell.indicator) && get_both (source, cell, both))
      {
        visit (source, cell, NULL, data);
        visit (source,
               (CheckCell){ unit, cell.indicator, bhxh_period_get_previous (period) },
               NULL, data);
      }
}
