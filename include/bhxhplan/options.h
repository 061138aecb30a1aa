/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a load, a save or a computation is to be done, where the defaults do not serve.
 */
#pragma once

#include <bhxhplan/diagnostics.h>
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

/** @brief Sets a limit; 0 brings the default back. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_limit (BhxhOptions *options, BhxhLimit limit, guint64 value);

/** @} */

/** @name For reading actuals */
/** @{ */

/** @brief How numbers are written; default #BHXH_NUMBER_AUTO, decided column by column.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_number_style (BhxhOptions *options, BhxhNumberStyle style);

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
 *                 "indicator", "indicator_name", "period", "value", "stage" or "as_of";
 *                 see @ref actuals.
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

/** @brief Whether rows that name nothing in the plan are left out and told whole, as
 * notices "row-not-in-plan", instead of being problems; default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_collect_unknown (BhxhOptions *options, gboolean collect);

/** @brief Whether a later file replaces an earlier one where they disagree on a cell;
 * default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_replace (BhxhOptions *options, gboolean replace);

/** @brief Whether the row of each figure is kept, at 4 bytes a cell; default FALSE.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_keep_places (BhxhOptions *options, gboolean keep);

/** @} */

/** @name For checking and comparing */
/** @{ */

/** @brief Whose targets, an agency code; NULL (default): the plan's issuer. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_owner (BhxhOptions *options, const char *owner);

/** @brief Only targets of this period; #BHXH_PERIOD_NONE (default): all. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_period (BhxhOptions *options, BhxhPeriod period);

/** @brief Compare with actuals of this period instead of the target's own; default none.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_actual_period (BhxhOptions *options, BhxhPeriod period);

/** @brief The day on which it is, since the library looks at no clock: an accepted
 * finding counts up to its last day; #BHXH_PERIOD_NONE (default): it counts whatever the
 * day. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_day (BhxhOptions *options, BhxhPeriod day);

/** @brief Use only actuals of this stage; #BHXH_STAGE_ANY (default): the most final one
 * there is. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_stage (BhxhOptions *options, BhxhStage stage);

/** @brief Most decimals of achievement, and of the cuts of its classes. @since 0.1 */
#define BHXH_MAX_DECIMALS 6
/** @brief Most cuts of achievement. @since 0.1 */
#define BHXH_MAX_BANDS 16

/** @brief Decimals of achievement and growth in people's output, at most
 * #BHXH_MAX_DECIMALS; default 2. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_decimals (BhxhOptions *options, guint decimals);

/** @brief Whether rates have an achievement too, not only persons; default FALSE: "96 %
 * of 20.8 %" is easily misread. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_rate_achievement (BhxhOptions *options, gboolean rate_achievement);

/**
 * @brief Cuts of achievement for the class of a row, in percent, best first.
 * @param options   The options.
 * @param cuts      Percentages, falling, such as 100, 95, 80 (the default); copied.
 * @param decimals  Decimals of all cuts, at most #BHXH_MAX_DECIMALS.
 * @param n_cuts    Number of cuts, at most #BHXH_MAX_BANDS; 0 brings the default back.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_bands (BhxhOptions *options,
                             const gint64 *cuts,
                             gint decimals,
                             gsize n_cuts);

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
