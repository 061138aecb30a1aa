/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Plans made from plans in one line, and what was told meanwhile.
 */
#pragma once

#include "builder-fixture.h"
#include "bundled-fixture.h"

/* A plan of files that are nowhere else. */
static inline BhxhPlan *
load_files (const TestFile *files, guint n_files)
{
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < n_files; i++)
    write_file (folder, files[i].name, files[i].text);
  plan = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  remove_folder (folder);
  return plan;
}

/* For 2026 to 2030; @day NULL: not said. */
static inline BhxhOptions *
successor_options (const char *day, BhxhDiagnostics *diagnostics)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_term (options, period_of ("2026/2030"));
  if (day != NULL)
    bhxh_options_set_unit_day (options, period_of (day));
  bhxh_options_set_diagnostics (options, diagnostics);
  return options;
}

static inline BhxhPlan *
make_successor (BhxhPlan *from,
                BhxhFigures *actuals,
                const char *day,
                BhxhDiagnostics *diagnostics)
{
  g_autoptr (BhxhOptions) options = successor_options (day, diagnostics);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_compute_successor (from, actuals, options, &error);

  g_assert_no_error (error);
  return plan;
}

static inline void
assert_notices (const BhxhDiagnostics *diagnostics, const char *code, guint wanted)
{
  guint n = 0;

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    n += g_str_equal (bhxh_diagnostics_get_code (diagnostics, i), code);
  g_assert_cmpuint (n, ==, wanted);
}
