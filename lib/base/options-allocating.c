/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setting which targets are handed down, to whom, and by what.
 */
#include "base/options.h"

void
bhxh_options_set_allocated_unit (BhxhOptions *options, const char *unit)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->allocated_unit, unit);
}

void
bhxh_options_set_allocated_indicators (BhxhOptions *options, const char *indicators)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->allocated_indicators, indicators);
}

void
bhxh_options_set_allocation_depth (BhxhOptions *options, BhxhAllocationDepth depth)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail ((guint) depth <= BHXH_ALLOCATION_TO_COMMUNES);
  options->allocation_depth = depth;
}

void
bhxh_options_set_allocation_block (BhxhOptions *options, BhxhAllocationBlock block)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail ((guint) block <= BHXH_ALLOCATION_SEPARATELY);
  options->allocation_block = block;
}

void
bhxh_options_set_apportionment_method (BhxhOptions *options,
                                       BhxhApportionmentMethod method)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail ((guint) method <= BHXH_APPORTIONMENT_LARGEST_REMAINDER);
  options->apportionment_method = method;
}

void
bhxh_options_set_allocation_weights (BhxhOptions *options, const char *weights)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->allocation_weights, weights);
}

void
bhxh_options_set_allocation_floor (BhxhOptions *options, const char *floor)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->allocation_floor, floor);
}

void
bhxh_options_set_allocation_cap (BhxhOptions *options, const char *cap)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->allocation_cap, cap);
}

void
bhxh_options_set_tie_order (BhxhOptions *options, const char *units)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->tie_order, units);
}
