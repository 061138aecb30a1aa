/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One error domain with numbered codes, and what a binding needs to read an error without
 * loading GLib.
 */
#pragma once

#include <bhxhplan/language.h>

G_BEGIN_DECLS

/** @defgroup error Errors
 *  @brief Why a call failed. A failed check is a finding, never an error.
 *
 *  Messages are one lower-case line, where then what: that of the GError in English,
 *  bhxh_error_dup_message() gives both languages. An input with several problems reports
 *  them all through #BhxhDiagnostics; the error is the first of them.
 *  @{ */

/** @brief The error domain. @since 0.1 */
#define BHXH_ERROR (bhxh_error_quark ())

/** @brief Numbered reasons; a number never changes its meaning. @since 0.1 */
typedef enum
{
  BHXH_ERROR_SYNTAX = 1,       /**< A text does not have the form it should have. */
  BHXH_ERROR_RANGE = 2,        /**< A value is outside what the type or domain holds. */
  BHXH_ERROR_AMBIGUOUS = 3,    /**< A text has two readings, a name two owners. */
  BHXH_ERROR_UNKNOWN = 4,      /**< A name or code that nothing here has. */
  BHXH_ERROR_DATA = 5,         /**< The input has problems; the diagnostics list them. */
  BHXH_ERROR_FILE = 6,         /**< A file cannot be read or written. */
  BHXH_ERROR_VERSION = 7,      /**< A package of a format version not known here. */
  BHXH_ERROR_LIMIT = 8,        /**< A documented limit was passed. */
  BHXH_ERROR_MEMORY = 9,       /**< Not enough memory for the input. */
  BHXH_ERROR_SHAPE = 10,       /**< An array of the caller's has the wrong length. */
  BHXH_ERROR_INDEX = 11,       /**< An index is past the end. */
  BHXH_ERROR_UNSUPPORTED = 12, /**< A module or an option that is not there. */
  BHXH_ERROR_CANCELLED = 13,   /**< The caller's cancel function said stop. */
  BHXH_ERROR_MISSING = 14,     /**< A figure that is needed is missing. */
  BHXH_ERROR_MISUSE = 15,      /**< Not to be done; the message says what instead. */
  BHXH_ERROR_INFEASIBLE = 16   /**< What was asked cannot all be met together. */
} BhxhError;

/** @brief The quark of #BHXH_ERROR. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
GQuark bhxh_error_quark (void);

/**
 * @brief The code of an error of this library's domain.
 * @param error  An error; borrowed. NULL or another domain: 0.
 * @return A #BhxhError or 0. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
int bhxh_error_get_code (const GError *error);

/**
 * @brief The message of an error.
 * @param error  An error; borrowed; NULL gives "".
 * @return The text, borrowed from @p error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_error_get_message (const GError *error);

/**
 * @brief The message of an error in the language of the reader.
 * @param error     An error; borrowed; NULL gives "".
 * @param language  Vietnamese or English. An error that another library made, or the
 *                  caller, has only its own message.
 * @return The text; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_error_dup_message (const GError *error, BhxhLanguage language);

/**
 * @brief Frees an error.
 * @param error  An error; taken; or NULL.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_error_free (GError *error);

/**
 * @brief Frees what a `dup` function gave.
 * @param memory  The memory; taken; or NULL.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_free (gpointer memory);

G_END_DECLS

/** @} */
