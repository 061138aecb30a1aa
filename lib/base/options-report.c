/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setting of whom a report is, and what is in it.
 */
#include "base/options.h"

void
bhxh_options_set_report_unit (BhxhOptions *options, const char *unit)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->report_unit, unit);
}

void
bhxh_options_set_report_parts (BhxhOptions *options, guint parts)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (parts != 0 && (parts & ~(guint) BHXH_REPORT_ALL) == 0);
  options->report_parts = parts;
}
