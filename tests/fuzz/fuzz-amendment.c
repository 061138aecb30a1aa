/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as an amendment of the bundled plan: lines "=== NAME" begin its files. It is
 * applied or says why not; what comes of it is a plan like any other.
 */
#include "../internal/package-memory.h"
#include "codec/amendment.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static BhxhPlan *
get_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  return plan;
}

static void
apply (const Package *package, BhxhOptions *options)
{
  const PackageSource source = { .files = package->files, .n_files = package->n_files };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) amended = NULL;
  g_autoptr (Amendment) amendment = bhxh_amendment_read (
      &source, get_plan (), bhxh_options_or_default (options), &error);

  g_assert_true ((amendment == NULL) == (error != NULL));
  if (amendment == NULL)
    return;
  amended = bhxh_amendment_apply (amendment, get_plan (), options, &error);
  g_assert_true ((amended == NULL) == (error != NULL));
  if (amended != NULL)
    write_and_load_again (amended);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  Package package = { 0 };

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 5000);
  split (&package, (const char *) data, size);
  apply (&package, options);
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_free (bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_VI));
  clear_package (&package);
  return 0;
}
