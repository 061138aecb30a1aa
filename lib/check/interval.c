/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How ends of ranges add, multiply and divide.
 */
#include "check/interval.h"

/* One end while it is worked on. */
typedef struct
{
  Wide value;
  gint infinite; /* -1, 0, 1 */
  gboolean open;
} End;

static End
lower_end (Interval a)
{
  return a.flags & BHXH_RANGE_LO_NONE
             ? (End){ 0, -1, TRUE }
             : (End){ a.lo, 0, (a.flags & BHXH_RANGE_LO_OPEN) != 0 };
}

static End
upper_end (Interval a)
{
  return a.flags & BHXH_RANGE_HI_NONE
             ? (End){ 0, 1, TRUE }
             : (End){ a.hi, 0, (a.flags & BHXH_RANGE_HI_OPEN) != 0 };
}

static Interval
from_ends (End lo, End hi, gint decimals)
{
  Interval interval = { 0, 0, decimals, 0 };

  if (lo.infinite)
    interval.flags |= BHXH_RANGE_LO_NONE;
  else
    {
      interval.lo = lo.value;
      interval.flags |= lo.open ? BHXH_RANGE_LO_OPEN : 0;
    }
  if (hi.infinite)
    interval.flags |= BHXH_RANGE_HI_NONE;
  else
    {
      interval.hi = hi.value;
      interval.flags |= hi.open ? BHXH_RANGE_HI_OPEN : 0;
    }
  return interval;
}

Interval
bhxh_interval_of_range (FigureRange range)
{
  Interval interval = { range.lo, range.hi, range.decimals,
                        range.flags & (guint8) ~BHXH_RANGE_MISSING };

  if (range.flags & BHXH_RANGE_LO_NONE)
    interval.lo = 0;
  if (range.flags & BHXH_RANGE_HI_NONE)
    interval.hi = 0;
  return interval;
}

Interval
bhxh_interval_of_point (Wide value, gint decimals)
{
  return (Interval){ value, value, decimals, 0 };
}

static End
negate_end (End end)
{
  return (End){ -end.value, -end.infinite, end.open };
}

Interval
bhxh_interval_negate (Interval a)
{
  return from_ends (negate_end (upper_end (a)), negate_end (lower_end (a)), a.decimals);
}

gboolean
bhxh_interval_rescale (Interval *interval, gint decimals)
{
  const guint power = (guint) (decimals - interval->decimals);
  Wide lo, hi;

  if (!bhxh_wide_scale (interval->lo, power, &lo) ||
      !bhxh_wide_scale (interval->hi, power, &hi))
    return FALSE;
  interval->lo = lo;
  interval->hi = hi;
  interval->decimals = decimals;
  return TRUE;
}

static gboolean
add_ends (End a, End b, End *sum)
{
  *sum = (End){ 0, a.infinite ? a.infinite : b.infinite, a.open || b.open };
  return !__builtin_add_overflow (a.value, b.value, &sum->value);
}

gboolean
bhxh_interval_add (Interval a, Interval b, Interval *sum)
{
  const gint decimals = MAX (a.decimals, b.decimals);
  End lo, hi;

  if (!bhxh_interval_rescale (&a, decimals) || !bhxh_interval_rescale (&b, decimals) ||
      !add_ends (lower_end (a), lower_end (b), &lo) ||
      !add_ends (upper_end (a), upper_end (b), &hi))
    return FALSE;
  *sum = from_ends (lo, hi, decimals);
  return TRUE;
}

static gint
sign_of_end (End end)
{
  return end.infinite ? end.infinite : (end.value > 0) - (end.value < 0);
}

/* Zero times anything is zero, even without end; it is reached if the zero is. */
static gboolean
multiply_ends (End a, End b, End *product)
{
  const gint sign = sign_of_end (a) * sign_of_end (b);

  *product = (End){ 0, 0, a.open || b.open };
  if (sign == 0)
    product->open = (sign_of_end (a) != 0 || a.open) && (sign_of_end (b) != 0 || b.open);
  else if (a.infinite || b.infinite)
    product->infinite = sign;
  else
    return !__builtin_mul_overflow (a.value, b.value, &product->value);
  return TRUE;
}

static gint
compare_ends (End a, End b)
{
  if (a.infinite != b.infinite)
    return a.infinite < b.infinite ? -1 : 1;
  return (a.value > b.value) - (a.value < b.value);
}

/* The further one in the direction of @sign; of equal ones the one that is reached. */
static End
further_end (End a, End b, gint sign)
{
  const gint order = sign * compare_ends (a, b);

  if (order == 0)
    return a.open ? b : a;
  return order > 0 ? a : b;
}

gboolean
bhxh_interval_multiply (Interval a, Interval b, Interval *product)
{
  const End a_ends[] = { lower_end (a), upper_end (a) };
  const End b_ends[] = { lower_end (b), upper_end (b) };
  End lo = { 0 };
  End hi = { 0 };

  for (guint i = 0; i < 4; i++)
    {
      End corner;

      if (!multiply_ends (a_ends[i / 2], b_ends[i % 2], &corner))
        return FALSE;
      lo = i == 0 ? corner : further_end (lo, corner, -1);
      hi = i == 0 ? corner : further_end (hi, corner, 1);
    }
  *product = from_ends (lo, hi, a.decimals + b.decimals);
  return TRUE;
}

gboolean
bhxh_interval_is_zero (Interval a)
{
  return a.lo == 0 && a.hi == 0 && a.flags == 0;
}

gboolean
bhxh_interval_is_positive (Interval a)
{
  const End lo = lower_end (a);

  return !lo.infinite && (lo.value > 0 || (lo.value == 0 && lo.open));
}

gboolean
bhxh_interval_is_not_negative (Interval a)
{
  return !(a.flags & BHXH_RANGE_LO_NONE) && a.lo >= 0;
}

gboolean
bhxh_interval_excludes_zero (Interval a)
{
  return bhxh_interval_is_positive (a) ||
         bhxh_interval_is_positive (bhxh_interval_negate (a));
}
