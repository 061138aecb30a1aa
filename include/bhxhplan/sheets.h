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
 * Reads of the options: diagnostics, limits of file and field; they are copied where a
 * table is read later.
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

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhSheets, bhxh_sheets_unref)
/** @endcond */

G_END_DECLS

/** @} */
