/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is in a spreadsheet, before anybody says what it means.
 */
#pragma once

#include <bhxhplan/table.h>

G_BEGIN_DECLS

/** @defgroup sheets Sheets
 *  @brief The sheets of an XLSX or ODS file, the tables of a DOCX, or a CSV as one sheet.
 *
 *  What kind a file is shows in its first bytes, whatever its name. All but CSV needs the
 *  module "sheet", which is loaded when the first such file is opened. What is read, and
 *  up to which limits, is told on the page @ref sheets_page.
 *  @{ */

/** @brief A file and its list of sheets; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhSheets BhxhSheets;

/**
 * @brief Opens a file and lists its sheets.
 *
 * Reads of the options: diagnostics, limits of file and field.
 *
 * @param path        The file; what is no regular file is read into memory.
 * @param options     Options or NULL.
 * @param[out] error  #BHXH_ERROR_FILE: it cannot be read; #BHXH_ERROR_UNSUPPORTED: the
 *                    module is not installed, or the file has a password, is of Office's
 *                    old format (.xls, .doc) or of a kind not known here;
 *                    #BHXH_ERROR_DATA: it is damaged; #BHXH_ERROR_LIMIT: it is larger
 *                    than allowed, or unpacks to suspiciously much; #BHXH_ERROR_MEMORY.
 * @return The sheets; free with bhxh_sheets_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhSheets *bhxh_sheets_load (const char *path, BhxhOptions *options, GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhSheets *bhxh_sheets_ref (BhxhSheets *sheets);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_sheets_unref (BhxhSheets *sheets);

/** @brief Number of sheets. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_sheets_get_n (const BhxhSheets *sheets);

/**
 * @brief The name of a sheet.
 * @param sheets  The sheets.
 * @param sheet   Its index, from 0, in the order of the file.
 * @return The name; borrowed; "table 1" and so on for a DOCX, the file for a CSV; NULL
 *         past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_sheets_get_name (const BhxhSheets *sheets, guint sheet);

/** @brief TRUE where the file hides the sheet; FALSE past the end. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_sheets_is_hidden (const BhxhSheets *sheets, guint sheet);

/**
 * @brief Finds a sheet as a person names it.
 * @param sheets      The sheets.
 * @param name        Its name; one without diacritics, or in another case, will do where
 *                    it is not that of two; else its number, from 1. NULL: the first one
 *                    that is not hidden.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: there is none; the message lists those there
 *                    are.
 * @return Its index; -1 with @p error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_sheets_find (const BhxhSheets *sheets, const char *name, GError **error);

/** @name Tables The file is read anew in every pass over a table of cells, so it must not
 *  change in the meantime; a pass of a file that did may fail or differ. Reading a sheet
 *  as a table looks it through first: of the options it reads diagnostics, progress, the
 *  limits of file, line, field and rows, and for CSV delimiter and encoding. Hidden
 *  cells are noticed; a cell that has an error (\#REF!) or a formula without a value is a
 *  warning. */
/** @{ */

/** @brief The list of sheets: number (from 1), name, state (code: shown, hidden). Free
 * with bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_sheets_dup_table (BhxhSheets *sheets);

/**
 * @brief The cells of a sheet that are not blank, one a row.
 *
 * Columns: cell ("C12"); row, column (numbers, from 1); kind (code: blank where a merged
 * range covers it, text, number, date, boolean, error, no_value); text (as stored; of a
 * date the ISO form); value (of a number, as its format shows it: 20.8 with the mark
 * percent for 0.208 as "0.0%"); stored (the number itself); period (of a date); marks
 * (formula, hidden, percent; separated by ";"); merged (the range, "A1:C1").
 *
 * @param sheets      The sheets; kept.
 * @param sheet       Index of the sheet.
 * @param options     Options or NULL.
 * @param[out] error  #BHXH_ERROR_INDEX: there is no such sheet; #BHXH_ERROR_DATA and
 *                    #BHXH_ERROR_SYNTAX: it is damaged; #BHXH_ERROR_LIMIT; as for
 *                    bhxh_sheets_load().
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_sheets_dup_cells (BhxhSheets *sheets,
                                  guint sheet,
                                  BhxhOptions *options,
                                  GError **error);

/**
 * @brief A sheet as it stands: a row of the table for each row that has cells.
 *
 * Columns: line (the row's number), then a, b, c and so on to the last one with a cell,
 * all texts: numbers as they are shown, in the language of the options; "=?" for a
 * formula without a value.
 *
 * @param sheets      The sheets; kept.
 * @param sheet       Index of the sheet.
 * @param options     Options or NULL; also reads the language.
 * @param[out] error  As for bhxh_sheets_dup_cells(); #BHXH_ERROR_LIMIT also for more than
 *                    1,024 columns.
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_sheets_dup_grid (BhxhSheets *sheets,
                                 guint sheet,
                                 BhxhOptions *options,
                                 GError **error);

/** @} */

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhSheets, bhxh_sheets_unref)
/** @endcond */

G_END_DECLS

/** @} */
