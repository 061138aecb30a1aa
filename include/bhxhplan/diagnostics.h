/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Every problem of an input at once, with its place.
 */
#pragma once

#include <bhxhplan/text.h>

G_BEGIN_DECLS

/** @defgroup diagnostics Diagnostics
 *  @brief Where an input is wrong, and what was expected.
 *
 *  Make a list, give it to a load with bhxh_options_set_diagnostics(), and read it
 *  afterwards, whether the load failed or not: notices and warnings are there too. All
 *  problems of an input are found in one go; the GError of the call is the first of
 *  severity error. The page @ref diagnostics_page lists the kinds of problem.
 *
 *  Of each severity #BHXH_LIMIT_PROBLEMS are kept, and all rows that
 *  bhxh_options_set_collect_unknown() collects. When there were more, one last entry,
 *  with the code "more-problems", says how many. Filling is not thread-safe; reading is.
 *  @{ */

/** @brief A growing list of problems; reference-counted. @since 0.1 */
typedef struct _BhxhDiagnostics BhxhDiagnostics;

/** @brief How bad a problem is. @since 0.1 */
typedef enum
{
  BHXH_SEVERITY_NOTICE = 1,  /**< Worth knowing; nothing is wrong. */
  BHXH_SEVERITY_WARNING = 2, /**< Probably wrong; the load goes on. */
  BHXH_SEVERITY_ERROR = 3    /**< Wrong; the load fails when the input has been read. */
} BhxhSeverity;

/**
 * @brief An empty list.
 * @return The list; free with bhxh_diagnostics_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDiagnostics *bhxh_diagnostics_new (void);

/**
 * @brief Another reference to the same list.
 * @param diagnostics  The list; borrowed; not NULL.
 * @return @p diagnostics; give it back with bhxh_diagnostics_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDiagnostics *bhxh_diagnostics_ref (BhxhDiagnostics *diagnostics);

/**
 * @brief Gives a reference back; with the last one the list is freed.
 * @param diagnostics  The list; taken; or NULL. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_diagnostics_unref (BhxhDiagnostics *diagnostics);

/**
 * @brief How many entries there are of a severity or worse.
 * @param diagnostics  The list; borrowed.
 * @param severity     The least severity that counts; with #BHXH_SEVERITY_NOTICE all
 *                     count, and the result bounds the indices of the functions below.
 * @return The number, with the last entry about what was not kept. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_diagnostics_get_n (const BhxhDiagnostics *diagnostics, BhxhSeverity severity);

/**
 * @brief How bad one problem is.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities, in the order of the input.
 * @return The severity; 0 past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhSeverity bhxh_diagnostics_get_severity (const BhxhDiagnostics *diagnostics,
                                            guint index);

/**
 * @brief What kind of problem it is, for programs.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @return A name such as "bad-number", which does not change between versions; static;
 *         NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_code (const BhxhDiagnostics *diagnostics, guint index);

/**
 * @brief The file that a problem is in.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @return The file as the caller named it, or as the package does; borrowed from the
 *         list; NULL where there is none, and past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_file (const BhxhDiagnostics *diagnostics, guint index);

/**
 * @brief The sheet of its file that a problem is in, where that is a workbook.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @return The sheet's name; borrowed from the list; NULL where the file is a text, and
 *         past the end; "" for a text that was read as a sheet. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_sheet (const BhxhDiagnostics *diagnostics, guint index);

/**
 * @brief Where in its file a problem is.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @param[out] line    The line, from 1, line breaks inside quotes counted; in a sheet the
 *                     row; 0 where there is none, and past the end; or NULL.
 * @param[out] column  The column in characters, in a sheet that of the cell, from 1; 0 as
 *                     @p line; or NULL. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_diagnostics_get_place (const BhxhDiagnostics *diagnostics,
                                 guint index,
                                 guint64 *line,
                                 guint64 *column);

/**
 * @brief The text that is wrong.
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @return The text as it stands in the input, as UTF-8 (what is not is U+FFFD), cut after
 *         200 bytes with "…" unless it is a collected row; borrowed from the list; NULL where there is none, and past
 *         the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_text (const BhxhDiagnostics *diagnostics, guint index);

/**
 * @brief A problem in one line that a person reads, the place first.
 *
 * Such as `targets.csv:12:3: "20,8" is not a plain number`, and of a cell in a sheet
 * `targets.xlsx:Annex!C12: "20,8" is not a plain number`. Control characters in the
 * offending text are shown as `\n`, `\x1b`, so that the line is safe for a terminal.
 *
 * @param diagnostics  The list; borrowed.
 * @param index        Index over all severities.
 * @param language     Of the sentence.
 * @return The line, without a line break; free with bhxh_free(); NULL past the end.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_diagnostics_dup_message (const BhxhDiagnostics *diagnostics,
                                    guint index,
                                    BhxhLanguage language);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhDiagnostics, bhxh_diagnostics_unref)
/** @endcond */

G_END_DECLS

/** @} */
