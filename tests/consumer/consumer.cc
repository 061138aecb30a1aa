/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A C++ program: the headers need no wrapping, and references free themselves.
 */
#include <bhxhplan/bhxhplan.h>
#include <iostream>
#include <memory>

int
main ()
{
  std::unique_ptr<BhxhPlan, decltype (&bhxh_plan_unref)> plan (
      bhxh_plan_load_bundled ("quang-tri-2022-2025", nullptr, nullptr), bhxh_plan_unref);
  if (!plan)
    return 1;
  std::unique_ptr<BhxhFindings, decltype (&bhxh_findings_unref)> findings (
      bhxh_findings_compute (plan.get (), nullptr, nullptr, nullptr), bhxh_findings_unref);
  if (!findings)
    return 1;
  std::cout << bhxh_findings_count (findings.get (), BHXH_VERDICT_IMPOSSIBLE,
                                    BHXH_PRINTED_ANY)
            << " impossible\n";
  return 0;
}
