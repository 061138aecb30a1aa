/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a plan package: lines "=== NAME" begin its files. It loads or says why
 * not; what loads is written so that it loads again, and then written as the same bytes.
 */
#include "../internal/package-memory.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = NULL;
  Package package = { 0 };

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 5000);
  split (&package, (const char *) data, size);
  plan = load_package (&package, options, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan != NULL)
    write_and_load_again (plan);
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_free (bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_VI));
  clear_package (&package);
  return 0;
}
