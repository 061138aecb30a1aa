/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setters of the options by which a whole plan is reasoned about.
 */
#include "base/options.h"

void
bhxh_options_set_reach (BhxhOptions *options, BhxhReach reach)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (reach == BHXH_REACH_RULES || reach == BHXH_REACH_SYSTEM);
  options->reach = reach;
}

void
bhxh_options_set_rule (BhxhOptions *options, const char *id, const char *expression)
{
  g_return_if_fail (options != NULL && id != NULL);
  bhxh_options_set_entry (&options->rules, id, expression);
}

void
bhxh_options_set_residual (BhxhOptions *options, gint64 persons)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (persons >= 0 && persons <= BHXH_NUMBER_MAX);
  options->residual = persons;
}

void
bhxh_options_set_identified_width (BhxhOptions *options, guint percent)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (percent <= 100);
  options->identified_width = percent;
}

void
bhxh_options_set_printed (BhxhOptions *options, gboolean printed)
{
  g_return_if_fail (options != NULL);
  options->printed = printed;
}

void
bhxh_options_set_weight (BhxhOptions *options, const char *cell, guint weight)
{
  g_autofree char *text = weight > 0 ? g_strdup_printf ("%u", weight) : NULL;

  g_return_if_fail (options != NULL && cell != NULL);
  bhxh_options_set_entry (&options->weights, cell, text);
}

void
bhxh_options_set_most_sets (BhxhOptions *options, guint n)
{
  g_return_if_fail (options != NULL);
  options->most_sets = n > 0 ? n : OPTIONS_DEFAULT_SETS;
}

void
bhxh_options_set_jump_percent (BhxhOptions *options, guint percent)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (percent <= BHXH_MAX_JUMP_PERCENT);
  options->jump_percent = percent;
}
