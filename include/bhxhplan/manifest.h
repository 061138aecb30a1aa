/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What went into a run and what came out of it.
 */
#pragma once

#include <bhxhplan/error.h>

G_BEGIN_DECLS

/** @defgroup manifest Manifest
 *  @brief Files by their SHA-256: those that were read, and those that were written.
 *
 *  With bhxh_options_set_manifest() every load and save lists the files that it reads and
 *  writes, by the very bytes that went by; other files are added by their path. What is
 *  written of it depends on nothing else: the same run gives the same bytes. See
 *  @ref manifest_page.
 *  @{ */

/** @brief A list of files and settings; reference-counted. @since 0.1 */
typedef struct _BhxhManifest BhxhManifest;

/** @brief What an input was read for. @since 0.1 */
typedef enum
{
  BHXH_INPUT_PLAN = 1,         /**< A file of the plan. */
  BHXH_INPUT_ACTUAL = 2,       /**< Actual figures. */
  BHXH_INPUT_LABOUR_FORCE = 3, /**< Actual figures of which all are labour forces. */
  BHXH_INPUT_MAP = 4,          /**< How a wide table is read. */
  BHXH_INPUT_OTHER = 5,        /**< Anything else. */
  BHXH_INPUT_DOCUMENT = 6      /**< What targets are read out of. */
} BhxhInputRole;

/** @brief An empty manifest; free with bhxh_manifest_unref(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhManifest *bhxh_manifest_new (void);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhManifest *bhxh_manifest_ref (BhxhManifest *manifest);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_manifest_unref (BhxhManifest *manifest);

/**
 * @brief Lists a file that is read by other means than the library's loads.
 *
 * Its bytes are read once, to be hashed. What is listed already, with the same name, role
 * and hash, is not listed twice.
 *
 * @param manifest    The manifest.
 * @param role        What it is read for.
 * @param path        The file, listed by this very name; copied.
 * @param[out] error  #BHXH_ERROR_FILE when it cannot be read; #BHXH_ERROR_RANGE when
 *                    there is no such role. On failure nothing is listed.
 * @return TRUE when listed. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_manifest_add_input (BhxhManifest *manifest,
                                  BhxhInputRole role,
                                  const char *path,
                                  GError **error);

/**
 * @brief Lists a file that was written by other means than the library's saves.
 * @param manifest    The manifest.
 * @param path        The file as it now is, listed by this very name; copied.
 * @param[out] error  #BHXH_ERROR_FILE when it cannot be read. On failure nothing is
 *                    listed.
 * @return TRUE when listed. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_manifest_add_output (BhxhManifest *manifest,
                                   const char *path,
                                   GError **error);

/**
 * @brief Lists a setting of the run.
 * @param manifest  The manifest.
 * @param name      What was set; copied. A name that is added again gets a list.
 * @param value     To what; copied; NULL: it is something that is on or off, and was on.
 *
 * Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_manifest_add_setting (BhxhManifest *manifest,
                                const char *name,
                                const char *value);

/**
 * @brief Says when the run was: nothing else looks at a clock.
 * @param manifest    The manifest.
 * @param seconds     Since 1970-01-01T00:00:00Z.
 * @param[out] error  #BHXH_ERROR_RANGE: before the year 1 or after 9999.
 * @return TRUE when set. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_manifest_set_timestamp (BhxhManifest *manifest,
                                      gint64 seconds,
                                      GError **error);

/**
 * @brief The manifest as JSON.
 *
 * Keys stand in one order, settings by name, files in the order in which they were read
 * and written. A name that is not UTF-8 has U+FFFD where it is not.
 *
 * @param manifest     The manifest; borrowed.
 * @param[out] length  Bytes of the text; or NULL.
 * @param[out] error   #BHXH_ERROR_MEMORY.
 * @return UTF-8, ending with a line break; free with bhxh_free(); NULL on error.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_manifest_format (BhxhManifest *manifest, gsize *length, GError **error);

/**
 * @brief Writes bhxh_manifest_format() to a file, whole or not at all.
 * @param manifest    The manifest; borrowed.
 * @param path        The file; it does not list itself.
 * @param[out] error  #BHXH_ERROR_FILE when it cannot be written; #BHXH_ERROR_MEMORY.
 * @return TRUE when it is in place. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_manifest_save (BhxhManifest *manifest, const char *path, GError **error);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhManifest, bhxh_manifest_unref)
/** @endcond */

G_END_DECLS

/** @} */
