/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: of whom a report is, and what is in it.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @brief Parts of a report, to be joined by "|". @since 0.1 */
typedef enum
{
  BHXH_REPORT_SUMMARY = 1 << 0,  /**< One paragraph of plain words. */
  BHXH_REPORT_TARGETS = 1 << 1,  /**< Targets, actuals and gaps by unit. */
  BHXH_REPORT_CHARTS = 1 << 2,   /**< Charts, each with its table. */
  BHXH_REPORT_FINDINGS = 1 << 3, /**< Findings, their places and addressees. */
  BHXH_REPORT_DUTIES = 1 << 4,   /**< Duties that fall due. */
  BHXH_REPORT_METHOD = 1 << 5,   /**< How it was worked out, what is open or missing. */
  BHXH_REPORT_ALL = 0x3F         /**< All of them. */
} BhxhReportParts;

/** @name For reports */
/** @{ */

/** @brief Of which unit, with those below it, bhxh_report_compute() reports: a code or a
 * name; NULL (default): all units of the plan. Copied. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_report_unit (BhxhOptions *options, const char *unit);

/** @brief Which parts bhxh_report_compute() makes, of #BhxhReportParts; default
 * #BHXH_REPORT_ALL. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_report_parts (BhxhOptions *options, guint parts);

/** @} */

G_END_DECLS

/** @} */
