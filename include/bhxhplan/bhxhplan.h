/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * All of the interface.
 */
#pragma once

#include <bhxhplan/allocation.h>
#include <bhxhplan/amendments.h>
#include <bhxhplan/analysis.h>
#include <bhxhplan/apportionment.h>
#include <bhxhplan/arrow.h>
#include <bhxhplan/bounds.h>
#include <bhxhplan/conflicts.h>
#include <bhxhplan/diagnostics.h>
#include <bhxhplan/differences.h>
#include <bhxhplan/district.h>
#include <bhxhplan/duties.h>
#include <bhxhplan/error.h>
#include <bhxhplan/figures.h>
#include <bhxhplan/figures-arrow.h>
#include <bhxhplan/figures-ranges.h>
#include <bhxhplan/findings.h>
#include <bhxhplan/frame.h>
#include <bhxhplan/gaps.h>
#include <bhxhplan/holidays.h>
#include <bhxhplan/import.h>
#include <bhxhplan/indicator.h>
#include <bhxhplan/language.h>
#include <bhxhplan/manifest.h>
#include <bhxhplan/map.h>
#include <bhxhplan/number.h>
#include <bhxhplan/objection.h>
#include <bhxhplan/options.h>
#include <bhxhplan/options-allocating.h>
#include <bhxhplan/options-comparing.h>
#include <bhxhplan/options-duties.h>
#include <bhxhplan/options-reading.h>
#include <bhxhplan/options-reasoning.h>
#include <bhxhplan/options-report.h>
#include <bhxhplan/period.h>
#include <bhxhplan/plan.h>
#include <bhxhplan/plan-builder.h>
#include <bhxhplan/plan-derive.h>
#include <bhxhplan/recurrence.h>
#include <bhxhplan/report.h>
#include <bhxhplan/rules.h>
#include <bhxhplan/sdmx.h>
#include <bhxhplan/sheets.h>
#include <bhxhplan/submissions.h>
#include <bhxhplan/table.h>
#include <bhxhplan/text.h>
#include <bhxhplan/version.h>
#include <bhxhplan/workbook.h>
