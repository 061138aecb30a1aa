/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a load, a save or a computation is to be done, where the defaults do not serve.
 */
#pragma once

#include <bhxhplan/diagnostics.h>
#include <bhxhplan/manifest.h>
#include <bhxhplan/number.h>
#include <bhxhplan/period.h>

G_BEGIN_DECLS

/** @defgroup options Options
 *  @brief One object for all calls; NULL stands for the defaults everywhere.
 *
 *  Every call documents which settings it reads and ignores the others, so one object can
 *  serve a whole pipeline. A setter takes the options, which must not be NULL, copies
 *  texts, and replaces what was set before; a value outside what it documents is a
 *  programming error (a critical warning, and nothing is set). Setting is not
 *  thread-safe; a call only reads.
 *  @{ */

/** @brief Settings; reference-counted. @since 0.1 */
typedef struct _BhxhOptions BhxhOptions;

/** @brief How final an actual figure is. @since 0.1 */
typedef enum
{
  BHXH_STAGE_ANY = 0,         /**< To ask for the most final one; no figure has it. */
  BHXH_STAGE_ESTIMATE = 1,    /**< ước tính; never gives a final verdict. */
  BHXH_STAGE_PRELIMINARY = 2, /**< sơ bộ */
  BHXH_STAGE_FINAL = 3        /**< chính thức; where actuals say nothing. */
} BhxhStage;

/** @brief What a limit bounds. @since 0.1 */
typedef enum
{
  BHXH_LIMIT_FILE_BYTES = 1,  /**< Default 4 GiB. */
  BHXH_LIMIT_LINE_BYTES = 2,  /**< Default 1 MiB. */
  BHXH_LIMIT_FIELD_BYTES = 3, /**< Default 64 KiB. */
  BHXH_LIMIT_NAME_BYTES = 4,  /**< Default 4 KiB. */
  BHXH_LIMIT_JSON_DEPTH = 5,  /**< Default 64. */
  BHXH_LIMIT_ROWS = 6,        /**< Default 100,000,000. */
  BHXH_LIMIT_UNITS = 7,       /**< Default 1,000,000. */
  BHXH_LIMIT_INDICATORS = 8,  /**< Default 4,096. */
  BHXH_LIMIT_PERIODS = 9,     /**< Default 10,000. */
  BHXH_LIMIT_PROBLEMS = 10    /**< Problems kept by the diagnostics; default 10,000. */
} BhxhLimit;

/**
 * @brief Told now and then how far a call is.
 * @param done   Bytes or rows done.
 * @param total  All of them; 0 when not known.
 * @param data   The caller's.
 * @return FALSE to stop: the call fails with #BHXH_ERROR_CANCELLED and leaves nothing
 *         half done.
 */
typedef gboolean (*BhxhProgressFunc) (guint64 done, guint64 total, gpointer data);

/** @brief Defaults; free with bhxh_options_unref(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhOptions *bhxh_options_new (void);

/** @brief Another reference. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhOptions *bhxh_options_ref (BhxhOptions *options);

/** @brief Gives a reference back; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_unref (BhxhOptions *options);

/** @name For every call */
/** @{ */

/** @brief Where problems go; NULL: nowhere but the error. A reference is kept.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_diagnostics (BhxhOptions *options, BhxhDiagnostics *diagnostics);

/** @brief Whom to tell how far the call is; NULL: nobody. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_progress (BhxhOptions *options,
                                BhxhProgressFunc progress,
                                gpointer data);

/** @brief Where loads and saves list the files that they read and write; NULL (default):
 * nowhere. Hashing them takes about twice as long as reading them. A reference is kept.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_manifest (BhxhOptions *options, BhxhManifest *manifest);

/** @brief Sets a limit; 0 brings the default back. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_limit (BhxhOptions *options, BhxhLimit limit, guint64 value);

/** @} */

/** @name For plans made from plans */
/** @{ */

/** @brief The whole years that a new plan is for; #BHXH_PERIOD_NONE (default): said where
 * it is read. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_term (BhxhOptions *options, BhxhPeriod term);

/** @brief The day whose units a new plan is for; #BHXH_PERIOD_NONE (default): said where
 * it is read. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_unit_day (BhxhOptions *options, BhxhPeriod day);

/** @brief The identifier of a new plan; copied; NULL (default): made from those of the
 * plans it comes from. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_plan_id (BhxhOptions *options, const char *id);

/** @} */

/** @name For writing */
/** @{ */

/** @brief Language of titles, labels and messages; default Vietnamese. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_language (BhxhOptions *options, BhxhLanguage language);

/** @brief Columns to write, by name, separated by commas and in this order; NULL
 * (default): all. "unit_name" is "unit_name_vi" or "unit_name_en", after the language.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_columns (BhxhOptions *options, const char *columns);

/** @brief Whether text cells that a spreadsheet would run as formulas are neutralised;
 * default TRUE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_formula_guard (BhxhOptions *options, gboolean guard);

/** @} */

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhOptions, bhxh_options_unref)
/** @endcond */

G_END_DECLS

/** @} */
