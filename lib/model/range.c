/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Unrounding. All arithmetic is in tenths of the figure's last place: a value within
 * BHXH_NUMBER_MAX times ten, and half a place more, fits 64 bits.
 */
#include "model/range.h"

G_STATIC_ASSERT (BHXH_NUMBER_MAX <= (G_MAXINT64 - 10) / 10);

#define PLACE 10
#define HALF_PLACE 5

/* Ties go away from zero, so the end nearer to zero belongs to the range and the other
 * does not; around zero both are ties that go elsewhere. */
static guint8
half_up_open_ends (gint64 value)
{
  if (value > 0)
    return BHXH_RANGE_HI_OPEN;
  return value < 0 ? BHXH_RANGE_LO_OPEN : BHXH_RANGE_LO_OPEN | BHXH_RANGE_HI_OPEN;
}

static FigureRange
unround (gint64 value, BhxhRounding rounding)
{
  FigureRange range = { PLACE * value, PLACE * value, 0, 0 };

  switch (rounding)
    {
    case BHXH_ROUNDING_EXACT: break;
    case BHXH_ROUNDING_FLOOR:
      range.hi += PLACE;
      range.flags = BHXH_RANGE_HI_OPEN;
      break;
    case BHXH_ROUNDING_CEIL:
      range.lo -= PLACE;
      range.flags = BHXH_RANGE_LO_OPEN;
      break;
    case BHXH_ROUNDING_HALF_UP:
      range.flags = half_up_open_ends (value);
      G_GNUC_FALLTHROUGH;
    case BHXH_ROUNDING_NEAREST:
      range.lo -= HALF_PLACE;
      range.hi += HALF_PLACE;
      break;
    }
  return range;
}

static void
drop_lower_end (FigureRange *range)
{
  range->lo = G_MININT64;
  range->flags = (guint8) ((range->flags & ~BHXH_RANGE_LO_OPEN) | BHXH_RANGE_LO_NONE);
}

static void
drop_upper_end (FigureRange *range)
{
  range->hi = G_MAXINT64;
  range->flags = (guint8) ((range->flags & ~BHXH_RANGE_HI_OPEN) | BHXH_RANGE_HI_NONE);
}

FigureRange
bhxh_figure_get_range (gint64 value, const Trait *trait)
{
  FigureRange range = unround (value, trait->rounding);

  range.decimals = trait->decimals + 1;
  if (trait->qualifier == BHXH_QUALIFIER_AT_MOST ||
      trait->qualifier == BHXH_QUALIFIER_ABOUT)
    drop_lower_end (&range);
  if (trait->qualifier == BHXH_QUALIFIER_AT_LEAST ||
      trait->qualifier == BHXH_QUALIFIER_ABOUT)
    drop_upper_end (&range);
  return range;
}

FigureRange
bhxh_indicator_get_domain (const BhxhIndicator *indicator)
{
  FigureRange range = { 0, 0, indicator->decimals + 1, BHXH_RANGE_MISSING };

  drop_upper_end (&range);
  return range;
}
