/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reading one indicator.
 */
#include "model/frame.h"

const char *
bhxh_indicator_get_code (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  return indicator->code;
}

const char *
bhxh_indicator_get_name (const BhxhIndicator *indicator, BhxhLanguage language)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  return language == BHXH_LANGUAGE_EN ? indicator->name_en : indicator->name_vi;
}

guint
bhxh_indicator_get_n_aliases (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->aliases != NULL ? g_strv_length ((char **) indicator->aliases) : 0;
}

const char *
bhxh_indicator_get_alias (const BhxhIndicator *indicator, guint alias)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  return alias < bhxh_indicator_get_n_aliases (indicator) ? indicator->aliases[alias]
                                                          : NULL;
}

BhxhMeasure
bhxh_indicator_get_measure (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->measure;
}

gint
bhxh_indicator_get_decimals (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->decimals;
}

BhxhRounding
bhxh_indicator_get_rounding (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->rounding;
}

BhxhDirection
bhxh_indicator_get_direction (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->direction;
}

BhxhKind
bhxh_indicator_get_kind (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, 0);

  return indicator->kind;
}

gint
bhxh_indicator_get_numerator (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, -1);

  return indicator->numerator;
}

gint
bhxh_indicator_get_denominator (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, -1);

  return indicator->denominator;
}

gboolean
bhxh_indicator_is_denominator_previous (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, FALSE);

  return indicator->denominator_previous != 0;
}

gint
bhxh_indicator_get_part_of (const BhxhIndicator *indicator)
{
  g_return_val_if_fail (indicator != NULL, -1);

  return indicator->part_of;
}
