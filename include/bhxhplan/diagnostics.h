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
 *  Make one, give it to a load with bhxh_options_set_diagnostics(), and read it afterwards, whether the load
 *  failed or not: notices and warnings are there too. Filling is not thread-safe; reading is.
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

/** @brief An empty list; free with bhxh_diagnostics_unref(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDiagnostics *bhxh_diagnostics_new (void);

/** @brief Another reference to the same list. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDiagnostics *bhxh_diagnostics_ref (BhxhDiagnostics *diagnostics);

/** @brief Gives a reference back; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_diagnostics_unref (BhxhDiagnostics *diagnostics);

/** @brief Number of problems of this severity or worse. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_diagnostics_get_n (const BhxhDiagnostics *diagnostics, BhxhSeverity severity);

/** @brief Severity of problem @p index; 0 past the end. Indices run over all severities, in input order. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhSeverity bhxh_diagnostics_get_severity (const BhxhDiagnostics *diagnostics, guint index);

/** @brief Machine name of the problem, such as "bad-number"; borrowed; NULL past the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_code (const BhxhDiagnostics *diagnostics, guint index);

/** @brief The file, as the caller named it; borrowed; NULL where there is none. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_file (const BhxhDiagnostics *diagnostics, guint index);

/** @brief Line and column, from 1; 0 where there is none. Columns count characters. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_diagnostics_get_place (const BhxhDiagnostics *diagnostics, guint index, guint64 *line, guint64 *column);

/** @brief The offending text; borrowed; NULL where there is none. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_diagnostics_get_text (const BhxhDiagnostics *diagnostics, guint index);

/** @brief The problem as one line a person reads, place first; free with bhxh_free(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_diagnostics_dup_message (const BhxhDiagnostics *diagnostics, guint index, BhxhLanguage language);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhDiagnostics, bhxh_diagnostics_unref)
/** @endcond */

G_END_DECLS

/** @} */
