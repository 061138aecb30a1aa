/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures as statistics offices exchange them.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup sdmx SDMX
 *  @brief A plan's targets, and actual figures, as SDMX-CSV 2.0 with their structure.
 *
 *  SDMX (ISO 17369) is how statistics offices and international organisations exchange
 *  figures. The data are a table like any other; what its codes mean is told by a
 *  structure message: dataflow, data structure, concepts and code lists. Both are of SDMX
 *  3.0; @ref sdmx_page says what each column holds.
 *  @{ */

/**
 * @brief The figures as rows of SDMX-CSV 2.0; to be written as #BHXH_FORMAT_CSV.
 *
 * One row an observation: first the targets and baselines of the plan, then the actuals;
 * unit by unit, indicator by indicator, period by period. Of several statements of one
 * owner, and of several stages of an actual, the one that counts; what stands no longer
 * is left out, and so is what is missing.
 *
 * Columns, whose names are those of SDMX, in capitals: STRUCTURE, STRUCTURE_ID, ACTION;
 * the dimensions FREQ, REF_AREA, INDICATOR, FIGURE_KIND, OWNER, TIME_PERIOD; OBS_VALUE
 * (number); the attributes UNIT_MEASURE, UNIT_MULT (number), DECIMALS (number),
 * OBS_STATUS, QUALIFIER. Texts where nothing else is said.
 *
 * @param plan        The plan; kept.
 * @param actuals     Actual figures of its units and indicators, which are not changed
 *                    any more; kept; or NULL.
 * @param[out] error  #BHXH_ERROR_MISUSE: the actuals are of another plan; or NULL.
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_sdmx_dup_table (BhxhPlan *plan, BhxhFigures *actuals, GError **error);

/**
 * @brief The structure of that table as a message of SDMX-JSON 2.0.
 *
 * It has the dataflow, the data structure, the concepts, and a list of codes for every
 * column that has codes, with names in Vietnamese and English: all units, indicators and
 * agencies of the plan, whether or not a figure is of them. It does not depend on
 * the figures.
 *
 * @param plan         The plan; borrowed.
 * @param options      Options or NULL; reads the timestamp: when it was prepared.
 * @param[out] length  Bytes without the NUL at the end; or NULL.
 * @param[out] error   #BHXH_ERROR_RANGE: the timestamp; #BHXH_ERROR_MEMORY; or NULL.
 * @return JSON, NUL-terminated; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_sdmx_dup_structure (BhxhPlan *plan,
                               BhxhOptions *options,
                               gsize *length,
                               GError **error);

/**
 * @brief Saves the structure to a file: the old one or the new one is there, whole.
 * @param plan        As for bhxh_sdmx_dup_structure().
 * @param path        The file; a device or pipe is written directly.
 * @param options     Likewise; also reads the manifest.
 * @param[out] error  Likewise, such as #BHXH_ERROR_RANGE; and #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_sdmx_save_structure (BhxhPlan *plan,
                                   const char *path,
                                   BhxhOptions *options,
                                   GError **error);

G_END_DECLS

/** @} */
