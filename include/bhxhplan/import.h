/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was read out of a document, and what of it could not be placed.
 */
#pragma once

#include <bhxhplan/map.h>
#include <bhxhplan/options.h>
#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup import Imports
 *  @brief Figures out of a document, each with its place, and what is left over.
 *
 *  A plan says whose figures they can be: its units and indicators. What the document
 *  says of them becomes rows, as targets.csv has them; what looks like a figure and could
 *  not be placed for sure is left over, with the reason. Nothing is guessed. What is
 *  understood, and what is not, is on the page @ref import_page.
 *  @{ */

/** @brief What was read out of one document; immutable and reference-counted.
 * @since 0.1 */
typedef struct _BhxhImport BhxhImport;

/**
 * @brief Reads the figures of a decision from its plain text.
 *
 * Prose, tables in which each value or each row is a line, and annexes of that kind.
 * UTF-8, UTF-16 with a mark, and Vietnamese CP1258; LF, CRLF or CR; any normal form.
 *
 * What was concluded rather than read goes to the diagnostics as a notice: a figure
 * without a period is of the plan's whole term; a name that several units have is that of
 * the level of the rows beside it. Owners are the plan's issuer. The source of a row is
 * the id of the plan's text that holds it (of a table `id#1/row/column`), else
 * `line-N`.
 *
 * @param plan        Whose units, indicators, term and texts the figures are looked for
 *                    in; its statements are not read; a reference is kept.
 * @param path        The file, at most 64 MiB; borrowed.
 * @param options     Options or NULL; borrowed; reads limits (file, line, rows,
 *                    problems), encoding, number style, diagnostics, progress (bytes).
 * @param[out] error  #BHXH_ERROR_FILE: it cannot be read; #BHXH_ERROR_LIMIT: the file, a
 *                    line or the number of rows; #BHXH_ERROR_SYNTAX: bytes that are no
 *                    text; #BHXH_ERROR_UNSUPPORTED: no such encoding; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_CANCELLED; or NULL. Figures that cannot be placed are no
 *                    error.
 * @return The import; free with bhxh_import_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhImport *bhxh_import_load_text (BhxhPlan *plan,
                                   const char *path,
                                   BhxhOptions *options,
                                   GError **error);

/**
 * @brief Reads the figures of a decision from text in memory.
 * @param plan        As for bhxh_import_load_text().
 * @param name        Stands for the file in places; borrowed.
 * @param bytes       The text; borrowed; NULL if @p length is 0.
 * @param length      Its bytes.
 * @param options     As for bhxh_import_load_text().
 * @param[out] error  Errors as bhxh_import_load_text(), but for #BHXH_ERROR_FILE.
 * @return The import; free with bhxh_import_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhImport *bhxh_import_parse_text (BhxhPlan *plan,
                                    const char *name,
                                    const char *bytes,
                                    gsize length,
                                    BhxhOptions *options,
                                    GError **error);

/**
 * @brief Reads the figures of a decision from a table of a CSV file or workbook.
 *
 * Columns that the map calls actual are not read. A table is declared by its map, and so
 * what cannot be read in it is a problem, as for bhxh_map_load_figures(): there is no
 * import then. Figures that contradict each other are left over. Owners are the plan's
 * issuer. The source of a row is `cell-C12`.
 *
 * @param plan        As for bhxh_import_load_text().
 * @param path        The file; borrowed.
 * @param map         What is what in it; borrowed.
 * @param options     As for bhxh_map_load_figures().
 * @param[out] error  Errors as bhxh_map_load_figures().
 * @return The import; free with bhxh_import_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhImport *bhxh_import_load_sheet (BhxhPlan *plan,
                                    const char *path,
                                    BhxhMap *map,
                                    BhxhOptions *options,
                                    GError **error);

/**
 * @brief Another reference.
 * @param import  An import; borrowed; not NULL.
 * @return @p import; give it back with bhxh_import_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhImport *bhxh_import_ref (BhxhImport *import);

/**
 * @brief Gives a reference back.
 * @param import  An import; taken; or NULL. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_import_unref (BhxhImport *import);

/**
 * @brief How many figures were placed.
 * @param import  An import; borrowed; not NULL.
 * @return Their number. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint64 bhxh_import_get_n_rows (const BhxhImport *import);

/**
 * @brief How much is left over.
 * @param import    An import; borrowed; not NULL.
 * @param severity  The least severity that counts. #BHXH_SEVERITY_WARNING is a figure of
 *                  what the plan counts that could not be placed, or contradicts another;
 *                  #BHXH_SEVERITY_NOTICE is also what is no figure of this plan.
 * @return The number; of a table that is not understood 1. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_import_get_n_leftovers (const BhxhImport *import, BhxhSeverity severity);

/**
 * @brief What is left over, each with its place and its sentence in both languages.
 * @param import  An import; borrowed; not NULL.
 * @return The list, in the order in which it was found; borrowed. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const BhxhDiagnostics *bhxh_import_get_leftovers (const BhxhImport *import);

/**
 * @brief The figures as a table, in the order of the document.
 *
 * The columns of targets.csv; then stage, as_of, file, sheet, line and column. Written as
 * CSV it is a targets.csv.
 *
 * @param import  An import; borrowed; not NULL; a reference is kept.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_import_dup_table (BhxhImport *import);

/**
 * @brief What is left over as a table.
 *
 * The columns of bhxh_diagnostics_dup_table(): code, severity, file, line, column,
 * sheet, cell, text, message_vi, message_en. At most #BHXH_LIMIT_PROBLEMS of each
 * severity are kept, and how many there are beyond is the last row.
 *
 * @param import  An import; borrowed; not NULL; its list is kept.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_import_dup_leftovers (BhxhImport *import);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhImport, bhxh_import_unref)
/** @endcond */

G_END_DECLS

/** @} */
