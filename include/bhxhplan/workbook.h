/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Several tables as the sheets of one XLSX file.
 */
#pragma once

#include <bhxhplan/table.h>

G_BEGIN_DECLS

/** @defgroup workbook Workbooks
 *  @brief Tables as an XLSX file, a sheet each.
 *
 *  Numbers are numbers, days are days, and all else is text, never a formula; a number of
 *  more than 15 digits, which no spreadsheet holds, is a text with all its digits, and
 *  marked. What a sheet looks like, and up to which limits, is told on the page
 *  @ref workbooks_page. One table alone needs no workbook: #BHXH_FORMAT_XLSX.
 *
 *  Writing needs the module "xlsx", which is loaded with the first file.
 *  @{ */

/** @brief Tables, each with the name of its sheet; reference-counted. @since 0.1 */
typedef struct _BhxhWorkbook BhxhWorkbook;

/** @brief Most sheets of a workbook. @since 0.1 */
#define BHXH_MAX_SHEETS 1024

/** @brief A workbook without sheets; free with bhxh_workbook_unref(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhWorkbook *bhxh_workbook_new (void);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhWorkbook *bhxh_workbook_ref (BhxhWorkbook *workbook);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_workbook_unref (BhxhWorkbook *workbook);

/**
 * @brief Adds a table as the last sheet.
 *
 * Reads of the options: language and columns, which are those of this sheet. Columns are
 * chosen, and words are those of people, as in the other formats for people.
 *
 * The name becomes one that Excel takes: in NFC, at most 31 letters (UTF-16), cut between
 * words; "-" for `: \ /`, a space for `? * [ ]`; " (2)" and so on behind one that another
 * sheet has, in whatever case.
 *
 * @param workbook    The workbook.
 * @param table       The table; a reference is kept; it is read when the file is written.
 * @param name        Name of the sheet; copied; NULL or "": the title of
 *                    the table, up to a colon.
 * @param options     Options or NULL.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: a column that is not there; #BHXH_ERROR_SYNTAX:
 *                    a column named twice; #BHXH_ERROR_LIMIT: more than #BHXH_MAX_SHEETS
 *                    sheets, or more than 16,384 columns.
 * @return TRUE when it was added. Not thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_workbook_add_table (BhxhWorkbook *workbook,
                                  BhxhTable *table,
                                  const char *name,
                                  BhxhOptions *options,
                                  GError **error);

/** @brief Number of sheets. Thread-safe while none is added. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_workbook_get_n_sheets (const BhxhWorkbook *workbook);

/** @brief The name that a sheet got; borrowed until it is freed; NULL past the end.
 * Thread-safe while none is added. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_workbook_get_name (const BhxhWorkbook *workbook, guint sheet);

/**
 * @brief Writes the file to the caller's function.
 *
 * Reads of the options: timestamp, progress (rows of each sheet), diagnostics. The file
 * says of itself that it was made at the timestamp; without one, on 1 January 1980, where
 * the time of ZIP files begins. Rows go through temporary files; the packed file is held
 * in memory.
 *
 * @param workbook    The workbook.
 * @param options     Options or NULL.
 * @param write       Receives the bytes, in pieces of up to about 256 KiB.
 * @param data        For @p write.
 * @param[out] error  #BHXH_ERROR_UNSUPPORTED: the module is not installed;
 *                    #BHXH_ERROR_MISUSE: there is no sheet; #BHXH_ERROR_LIMIT: a sheet
 *                    would have more than 1,048,576 rows, or a cell more than 32,767
 *                    letters (UTF-16), or the file more than 4 GiB; #BHXH_ERROR_RANGE:
 *                    the timestamp; #BHXH_ERROR_FILE: no room for the temporary files;
 *                    #BHXH_ERROR_CANCELLED; #BHXH_ERROR_MEMORY; what the engines or
 *                    @p write report.
 * @return TRUE when all was written; on failure nothing was, unless @p write failed.
 *         The same tables and options give the same bytes wherever libxlsxwriter and zlib
 *         are the same. Thread-safe while no sheet is added.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_workbook_write (BhxhWorkbook *workbook,
                              BhxhOptions *options,
                              BhxhWriteFunc write,
                              gpointer data,
                              GError **error);

/**
 * @brief Saves the file: the old one or the new one is there, whole.
 * @param workbook    The workbook.
 * @param path        The file; a device or pipe is written directly.
 * @param options     As for bhxh_workbook_write(); also reads the manifest.
 * @param[out] error  Errors as for bhxh_workbook_write(), and #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe while no sheet is added.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_workbook_save (BhxhWorkbook *workbook,
                             const char *path,
                             BhxhOptions *options,
                             GError **error);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhWorkbook, bhxh_workbook_unref)
/** @endcond */

G_END_DECLS

/** @} */
