/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What one plan says otherwise than another.
 */
#pragma once

#include <bhxhplan/findings.h>

G_BEGIN_DECLS

/** @defgroup differences Differences
 *  @brief What became of a plan: figures, units, duties, texts, and findings.
 *
 *  Rows of both plans belong together by their keys, in whatever order they stand. A row
 *  that changed gives one difference for each of its cells that did. See
 *  @ref differences_page.
 *  @{ */

/** @brief All differences of two plans; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhDifferences BhxhDifferences;

/** @brief What became of a row, or of a finding. @since 0.1 */
typedef enum
{
  BHXH_DIFFERENCE_ANY = 0,     /**< To count all; no difference has it. */
  BHXH_DIFFERENCE_ADDED = 1,   /**< Only the later plan has it. */
  BHXH_DIFFERENCE_REMOVED = 2, /**< Only the earlier plan has it. */
  BHXH_DIFFERENCE_CHANGED = 3  /**< Both have it; one of its cells differs. */
} BhxhDifferenceKind;

/** @brief Which part of a plan a difference is about; a table has the number that it has
 * in #BhxhPlanTable. @since 0.1 */
typedef enum
{
  BHXH_PART_UNITS = 1,              /**< Units. */
  BHXH_PART_UNIT_SUCCESSIONS = 2,   /**< Which unit went into which. */
  BHXH_PART_INDICATORS = 3,         /**< Indicators. */
  BHXH_PART_TARGETS = 4,            /**< Statements of figures. */
  BHXH_PART_RULES = 5,              /**< Rules. */
  BHXH_PART_TEXTS = 6,              /**< Texts. */
  BHXH_PART_DOCUMENTS = 7,          /**< Documents. */
  BHXH_PART_AGENCIES = 8,           /**< Agencies. */
  BHXH_PART_AGENCY_SUCCESSIONS = 9, /**< Which agency went into which. */
  BHXH_PART_DUTIES = 10,            /**< Duties. */
  BHXH_PART_ACCEPTED = 11,          /**< Findings that were accepted. */
  BHXH_PART_SETTINGS = 12,          /**< Title, term, issuer, day of the units. */
  BHXH_PART_FINDINGS = 13           /**< What cannot be true. */
} BhxhDifferencePart;

/**
 * @brief Compares two plans.
 *
 * A unit is the same one by code and first day of validity, or by code and name where
 * only one of each plan has them. Statements belong together by unit, indicator, period,
 * kind and owner; of several about one cell first those that stand at the same place,
 * then those that say the same. The plans' identifiers are not compared. Findings are
 * those that cannot be true, by rule and cells.
 *
 * The result depends neither on the order of rows nor on that of columns. Comparing the
 * other way round gives the same, with added and removed, before and after exchanged.
 *
 * @param before      The earlier plan; kept.
 * @param after       The later plan; kept.
 * @param options     Options or NULL; borrowed; those of bhxh_findings_compute() are read
 *                    for both plans.
 * @param[out] error  #BHXH_ERROR_MEMORY; #BHXH_ERROR_LIMIT: more than 2^32 - 2 rows or
 *                    differences; #BHXH_ERROR_UNKNOWN, #BHXH_ERROR_RANGE,
 *                    #BHXH_ERROR_CANCELLED as bhxh_findings_compute() gives them.
 * @return The differences; free with bhxh_differences_unref(); NULL on error.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDifferences *bhxh_differences_compute (BhxhPlan *before,
                                           BhxhPlan *after,
                                           BhxhOptions *options,
                                           GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDifferences *bhxh_differences_ref (BhxhDifferences *differences);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_differences_unref (BhxhDifferences *differences);

/** @brief Number of differences; 0: both plans say the same. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_differences_get_n (const BhxhDifferences *differences);

/** @brief Number of differences of one kind; all for #BHXH_DIFFERENCE_ANY. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_differences_count (const BhxhDifferences *differences,
                              BhxhDifferenceKind kind);

/** @brief Kind of difference @p index; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDifferenceKind bhxh_differences_get_kind (const BhxhDifferences *differences,
                                              guint index);

/** @brief Which part of the plan it is about; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDifferencePart bhxh_differences_get_part (const BhxhDifferences *differences,
                                              guint index);

/**
 * @brief By how much a number changed.
 * @param differences    The differences.
 * @param index          Which one.
 * @param[out] number    The later number less the earlier one, exactly: persons, or
 *                       percentage points.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, past the end, where no number changed, or where the
 *         difference is past #BHXH_NUMBER_MAX. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_differences_get_number (const BhxhDifferences *differences,
                                      guint index,
                                      gint64 *number,
                                      gint *decimals);

/** @brief What a person should read: one sentence; of a finding, what it says. Free with
 * bhxh_free(); NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_differences_dup_message (const BhxhDifferences *differences,
                                    guint index,
                                    BhxhLanguage language);

/**
 * @brief The differences as a table, one a row: settings, the tables in the package's
 * order, findings; in each by key.
 *
 * Columns: part, change (codes), key, unit, unit_name_vi, unit_name_en, indicator,
 * period, column, before, after (as the package has them), difference, message_vi,
 * message_en. What does not apply is missing.
 *
 * @param differences  The differences; a reference is kept.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_differences_dup_table (BhxhDifferences *differences);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhDifferences, bhxh_differences_unref)
/** @endcond */

G_END_DECLS

/** @} */
