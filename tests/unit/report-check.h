/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What tests of reports look for, and a province with two districts to report of.
 */
#pragma once

#include "gaps-fixture.h"

static inline char *
format (BhxhReport *report, BhxhReportFormat wanted, BhxhLanguage language)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  bhxh_options_set_language (options, language);
  text = bhxh_report_format (report, wanted, options, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Fails unless @parts follow one another in the report's text. */
static inline void
assert_has (const char *text, const char *const *parts)
{
  const char *at = text;

  for (; *parts != NULL; parts++)
    {
      const char *found = strstr (at, *parts);

      if (found == NULL)
        g_error ("no \"%s\" in: %s", *parts, at);
      at = found + strlen (*parts);
    }
}

static inline void
assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("\"%s\" in: %s", part, text);
}

static inline BhxhGaps *
four_gaps (BhxhPlan *plan)
{
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  set (plan, actuals, "1", "n", "2024", 960, 0);
  set (plan, actuals, "11", "n", "2024", 540, 0);
  set (plan, actuals, "12", "n", "2024", 420, 0);
  bhxh_options_set_period (options, period_of ("2024"));
  return compute (plan, actuals, options);
}
