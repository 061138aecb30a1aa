/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A frame is shared axes and periods of its own.
 */
#include "base/error.h"
#include "base/memory.h"
#include "model/axes.h"

#include <string.h>

Axes *
bhxh_axes_new (guint n_known, guint n_indicators, guint n_successions, GError **error)
{
  Axes *axes = bhxh_try_new (1, sizeof (Axes), error);

  if (axes == NULL)
    return NULL;
  g_atomic_ref_count_init (&axes->refs);
  g_mutex_init (&axes->lock);
  axes->n_known = n_known;
  axes->n_indicators = n_indicators;
  axes->n_successions = n_successions;
  axes->texts = bhxh_arena_new (error);
  if (axes->texts != NULL)
    axes->units = bhxh_try_new (n_known, sizeof (BhxhDistrict), error);
  if (axes->units != NULL)
    axes->indicators = bhxh_try_new (n_indicators, sizeof (BhxhIndicator), error);
  if (axes->indicators != NULL)
    axes->successions = bhxh_try_new (n_successions, sizeof (Succession), error);
  if (axes->successions == NULL)
    g_clear_pointer (&axes, bhxh_axes_unref);
  return axes;
}

Axes *
bhxh_axes_ref (Axes *axes)
{
  g_atomic_ref_count_inc (&axes->refs);
  return axes;
}

void
bhxh_axes_unref (Axes *axes)
{
  if (axes == NULL || !g_atomic_ref_count_dec (&axes->refs))
    return;
  bhxh_arena_free (axes->texts);
  g_free (axes->units);
  bhxh_code_index_free (axes->codes);
  g_free (axes->by_code);
  g_free (axes->group_first);
  g_free (axes->traces);
  g_free (axes->successions);
  g_free (axes->indicators);
  bhxh_code_index_free (axes->indicator_codes);
  bhxh_name_index_free (axes->names);
  bhxh_name_index_free (axes->indicator_names);
  g_mutex_clear (&axes->lock);
  g_free (axes);
}

BhxhFrame *
bhxh_frame_new (Axes *axes, const BhxhPeriod *periods, guint n_periods, GError **error)
{
  BhxhFrame *frame = bhxh_try_new (1, sizeof (BhxhFrame), error);

  if (frame == NULL)
    {
      bhxh_axes_unref (axes);
      return NULL;
    }
  g_atomic_ref_count_init (&frame->refs);
  frame->axes = axes;
  frame->n_periods = n_periods;
  frame->periods = bhxh_try_new (n_periods, sizeof (BhxhPeriod), error);
  if (frame->periods == NULL)
    g_clear_pointer (&frame, bhxh_frame_unref);
  else if (n_periods > 0)
    memcpy (frame->periods, periods, n_periods * sizeof (BhxhPeriod));
  return frame;
}

BhxhFrame *
bhxh_frame_new_with_periods (BhxhFrame *frame,
                             const BhxhPeriod *periods,
                             guint n_periods,
                             GError **error)
{
  return bhxh_frame_new (bhxh_axes_ref (frame->axes), periods, n_periods, error);
}

BhxhFrame *
bhxh_frame_ref (BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, NULL);

  g_atomic_ref_count_inc (&frame->refs);
  return frame;
}

void
bhxh_frame_unref (BhxhFrame *frame)
{
  if (frame == NULL || !g_atomic_ref_count_dec (&frame->refs))
    return;
  bhxh_axes_unref (frame->axes);
  g_free (frame->periods);
  g_free (frame);
}

BhxhPeriod
bhxh_frame_get_date (const BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, BHXH_PERIOD_NONE);

  return frame->axes->date;
}

guint
bhxh_frame_get_n_units (const BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, 0);

  return frame->axes->n_units;
}

guint
bhxh_frame_get_n_known (const BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, 0);

  return frame->axes->n_known;
}

guint
bhxh_frame_get_n_indicators (const BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, 0);

  return frame->axes->n_indicators;
}

guint
bhxh_frame_get_n_periods (const BhxhFrame *frame)
{
  g_return_val_if_fail (frame != NULL, 0);

  return frame->n_periods;
}

const BhxhDistrict *
bhxh_frame_get_district (const BhxhFrame *frame, guint unit)
{
  g_return_val_if_fail (frame != NULL, NULL);

  return unit < frame->axes->n_known ? &frame->axes->units[unit] : NULL;
}

const BhxhIndicator *
bhxh_frame_get_indicator (const BhxhFrame *frame, guint indicator)
{
  g_return_val_if_fail (frame != NULL, NULL);

  return indicator < frame->axes->n_indicators ? &frame->axes->indicators[indicator]
                                               : NULL;
}

BhxhPeriod
bhxh_frame_get_period (const BhxhFrame *frame, guint period)
{
  g_return_val_if_fail (frame != NULL, BHXH_PERIOD_NONE);

  return period < frame->n_periods ? frame->periods[period] : BHXH_PERIOD_NONE;
}

static gboolean
has_same_units (const Axes *a, const Axes *b)
{
  for (guint i = 0; i < a->n_units; i++)
    if (a->units[i].from_last != b->units[i].from_last ||
        strcmp (a->units[i].code, b->units[i].code) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_same_indicators (const Axes *a, const Axes *b)
{
  for (guint i = 0; i < a->n_indicators; i++)
    if (a->indicators[i].measure != b->indicators[i].measure ||
        strcmp (a->indicators[i].code, b->indicators[i].code) != 0)
      return FALSE;
  return TRUE;
}

gboolean
bhxh_frame_check_axes (const BhxhFrame *frame,
                       const BhxhFrame *other,
                       BhxhError code,
                       GError **error)
{
  const Axes *a = frame->axes;
  const Axes *b = other->axes;

  if (a == b || (a->n_units == b->n_units && a->n_indicators == b->n_indicators &&
                 has_same_units (a, b) && has_same_indicators (a, b)))
    return TRUE;
  bhxh_set_error_messages (error, code,
                           "số liệu theo đơn vị, chỉ tiêu của kế hoạch khác, không so "
                           "sánh được giữa các địa bàn "
                           "khác nhau; hãy nạp lại với kế hoạch này",
                           "the figures have the units or indicators of another plan, "
                           "and different territories "
                           "are not compared; load them with this one");
  return FALSE;
}

gint
bhxh_frame_get_parent (const BhxhFrame *frame, guint unit)
{
  g_return_val_if_fail (frame != NULL, -1);

  return unit < frame->axes->n_units ? frame->axes->units[unit].parent : -1;
}

guint
bhxh_frame_get_children (const BhxhFrame *frame, guint unit, guint *first)
{
  const BhxhDistrict *district;

  g_return_val_if_fail (frame != NULL && first != NULL, 0);

  district = unit < frame->axes->n_units ? &frame->axes->units[unit] : NULL;
  *first = district != NULL ? district->first_child : 0;
  return district != NULL ? district->n_children : 0;
}

#define FEW_PERIODS 64

gint
bhxh_frame_find_period (const BhxhFrame *frame, BhxhPeriod period)
{
  gint low = 0;
  gint high;

  g_return_val_if_fail (frame != NULL, -1);

  /* Equal periods are equal numbers, and few of them are soonest looked through. */
  if (frame->n_periods <= FEW_PERIODS)
    {
      for (guint i = 0; i < frame->n_periods; i++)
        if (frame->periods[i] == period)
          return (gint) i;
      return -1;
    }
  high = (gint) frame->n_periods - 1;
  while (low <= high)
    {
      const gint middle = low + (high - low) / 2;
      const gint order = bhxh_period_compare (frame->periods[middle], period);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle - 1;
    }
  return -1;
}

const Succession *
bhxh_frame_get_successions (const BhxhFrame *frame, guint *n)
{
  *n = frame->axes->n_successions;
  return frame->axes->successions;
}
