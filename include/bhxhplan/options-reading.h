/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: how files are read.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @name For reading actuals */
/** @{ */

/** @brief How numbers are written; default #BHXH_NUMBER_AUTO, decided column by column.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_number_style (BhxhOptions *options, BhxhNumberStyle style);

/** @brief How many decimals floating-point numbers of rates have, 0 to
 * #BHXH_NUMBER_MAX_DECIMALS: a binary number does not say whether it was 20.8 or 20.80.
 * Without it they are refused; numbers that have more decimals are refused with it. Whole
 * numbers of persons need none. Read by bhxh_figures_import_arrow(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_float_decimals (BhxhOptions *options, guint decimals);

/** @brief The delimiter of CSV: comma, semicolon or tab; 0 (default): found out.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_delimiter (BhxhOptions *options, char delimiter);

/** @brief The encoding: "UTF-8", "UTF-16LE", "CP1258"; NULL (default): found out.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_encoding (BhxhOptions *options, const char *encoding);

/**
 * @brief Which header names a field.
 * @param options  The options.
 * @param field    "unit", "unit_name", "commune", "district", "parent", "level",
 *                 "indicator", "indicator_name", "period", "value", "stage", "as_of",
 *                 "sender" or "received"; see @ref actuals.
 * @param header   The header, whatever its case and diacritics; copied; NULL (default):
 *                 found out.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_column (BhxhOptions *options,
                              const char *field,
                              const char *header);

/**
 * @brief What a field is in files that have no column for it.
 *
 * A file of labour forces, for one, need not say on each row what it counts.
 *
 * @param options  The options.
 * @param file     The file or folder, as it is given to the load; NULL: all files.
 * @param field    As for bhxh_options_set_column().
 * @param value    The text that stands for the column; copied; NULL: nothing.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_constant (BhxhOptions *options,
                                const char *file,
                                const char *field,
                                const char *value);

/** @brief Who sent the files that do not say it themselves, in a column "sender"; NULL:
 * not known. The constant "sender" of all files (bhxh_options_set_constant(), which can
 * say it of one file). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_sender (BhxhOptions *options, const char *sender);

/** @brief The day on which files were received that do not say it themselves, in a column
 * "received"; #BHXH_PERIOD_NONE: not known. The constant "received" of all files.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_received (BhxhOptions *options, BhxhPeriod day);

/** @brief Whether rows that name nothing in the plan are left out and told whole, as
 * notices "row-not-in-plan", instead of being problems; default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_collect_unknown (BhxhOptions *options, gboolean collect);

/** @brief Whether a later figure replaces an earlier one where files disagree on a cell:
 * the one received later, and of one day that of the file given later. The earlier one
 * stays as what was known before, bhxh_figures_get_n_superseded(). Default FALSE: a
 * problem. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_replace (BhxhOptions *options, gboolean replace);

/** @brief Read only what was known on a day: what had been received by then, and of
 * figures that do not say when, what is as of that day or before; of a longer period the
 * last day counts. #BHXH_PERIOD_NONE (default): everything. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_known_on (BhxhOptions *options, BhxhPeriod day);

/** @brief Whether the row of each figure is kept, at 4 bytes a cell, and the SHA-256 of
 * each file; default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_keep_places (BhxhOptions *options, gboolean keep);

/** @brief Which sheet of a workbook, by its name or its number from 1; NULL (default): as
 * the map says, else the first that is not hidden. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_sheet (BhxhOptions *options, const char *sheet);

/** @brief Whether a map is followed where its entries are only guesses; default FALSE: it
 * is refused, and each guess is a problem "map-guess". @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_accept_guesses (BhxhOptions *options, gboolean accept);

/** @} */

G_END_DECLS

/** @} */
