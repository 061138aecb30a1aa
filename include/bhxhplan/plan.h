/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A plan: what a document promises, and everything else it says.
 */
#pragma once

#include <bhxhplan/frame.h>
#include <bhxhplan/table.h>

G_BEGIN_DECLS

/** @defgroup plan Plans
 *  @brief Frame, statements, rules, duties, texts and documents of one decision.
 *
 *  A statement is a figure as the document makes it; several statements may speak of one
 *  cell. Targets are derived from them: for one owner, the most precise statement of each
 *  cell.
 *  @{ */

/** @brief A plan; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhPlan BhxhPlan;
/** @brief Figures over a frame; see the group of figures. @since 0.1 */
typedef struct _BhxhFigures BhxhFigures;

/** @brief The tables that a plan consists of; each is a file of the package.
 * @since 0.1 */
typedef enum
{
  BHXH_PLAN_UNITS = 1,              /**< units.csv */
  BHXH_PLAN_UNIT_SUCCESSIONS = 2,   /**< unit-successions.csv */
  BHXH_PLAN_INDICATORS = 3,         /**< indicators.csv */
  BHXH_PLAN_TARGETS = 4,            /**< targets.csv */
  BHXH_PLAN_RULES = 5,              /**< rules.csv */
  BHXH_PLAN_TEXTS = 6,              /**< texts.csv */
  BHXH_PLAN_DOCUMENTS = 7,          /**< documents.csv */
  BHXH_PLAN_AGENCIES = 8,           /**< agencies.csv */
  BHXH_PLAN_AGENCY_SUCCESSIONS = 9, /**< agency-successions.csv */
  BHXH_PLAN_DUTIES = 10,            /**< duties.csv */
  BHXH_PLAN_ACCEPTED = 11           /**< accepted.csv */
} BhxhPlanTable;

/** @brief How a statement limits its figure. @since 0.1 */
typedef enum
{
  BHXH_QUALIFIER_EXACT = 1,    /**< The value itself. */
  BHXH_QUALIFIER_AT_LEAST = 2, /**< tối thiểu, ít nhất, trên */
  BHXH_QUALIFIER_ABOUT = 3,    /**< khoảng */
  BHXH_QUALIFIER_AT_MOST = 4   /**< tối đa, dưới */
} BhxhQualifier;

/** @brief Number of plans inside the library. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_plan_get_n_bundled (void);

/** @brief Identifier of a bundled plan, such as "quang-tri-2022-2025"; borrowed; NULL
 * past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_bundled_id (guint index);

/**
 * @brief Loads a plan that is inside the library.
 * @param id          Its identifier, such as "quang-tri-2022-2025"; borrowed.
 * @param options     Options or NULL; borrowed; reads limits, diagnostics, progress.
 * @param[out] error  #BHXH_ERROR_UNKNOWN with the identifiers there are;
 *                    #BHXH_ERROR_MEMORY; #BHXH_ERROR_LIMIT where a limit was set too low
 *                    for it; #BHXH_ERROR_CANCELLED.
 * @return The plan; free with bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_load_bundled (const char *id, BhxhOptions *options, GError **error);

/**
 * @brief Loads a plan package from a folder; its format is described on
 * @ref package_format.
 *
 * All problems of all its files go to the diagnostics, each with file, line and column;
 * the error is the first of them. Words of closed lists that are not known here, and
 * columns, load with a notice.
 *
 * @param folder      The folder; borrowed.
 * @param options     Options or NULL; borrowed; reads diagnostics, limits, progress
 *                    (bytes of the file being read; 0 of 0 before each file). What
 *                    concerns the reading of actuals is not read.
 * @param[out] error  #BHXH_ERROR_FILE: a file is missing or cannot be read;
 *                    #BHXH_ERROR_VERSION; #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_CANCELLED; else the code of the first problem:
 *                    #BHXH_ERROR_SYNTAX, #BHXH_ERROR_RANGE, #BHXH_ERROR_UNKNOWN,
 *                    #BHXH_ERROR_AMBIGUOUS, #BHXH_ERROR_DATA, #BHXH_ERROR_MISUSE (a rule
 *                    that mixes measures).
 * @return The plan; free with bhxh_plan_unref(); NULL on error: there is never half a
 *         plan. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_load (const char *folder, BhxhOptions *options, GError **error);

/**
 * @brief Saves a plan as a package; each file atomically, the descriptor last.
 *
 * The same plan gives the same bytes, whatever order its statements came in; saving what
 * was saved changes nothing. Columns and keys not known here are written back. Files of
 * the format that are in the folder and that the plan does not have are replaced by ones
 * without rows. No file takes its place before all are on the disk.
 *
 * @param plan        The plan; borrowed.
 * @param folder      The folder; made, with those above it, when it is not there;
 *                    borrowed.
 * @param options     Options or NULL; borrowed; reads progress (rows).
 * @param[out] error  #BHXH_ERROR_FILE, #BHXH_ERROR_MEMORY, #BHXH_ERROR_CANCELLED. The old
 *                    files are then still there, unless putting the new ones in their
 *                    places is what failed.
 * @return TRUE when saved. Thread-safe, but not for two saves into one folder.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_plan_save (BhxhPlan *plan,
                         const char *folder,
                         BhxhOptions *options,
                         GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_ref (BhxhPlan *plan);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_plan_unref (BhxhPlan *plan);

/** @brief Identifier; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_id (const BhxhPlan *plan);

/** @brief Title; borrowed; "" without one. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_title (const BhxhPlan *plan, BhxhLanguage language);

/** @brief The whole term, such as 2022/2025. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_plan_get_term (const BhxhPlan *plan);

/** @brief Agency code of the issuer, the default owner of targets; borrowed. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_issuer (const BhxhPlan *plan);

/** @brief The plan's axes; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFrame *bhxh_plan_get_frame (const BhxhPlan *plan);

/**
 * @brief The targets of one owner: the most precise statement of each cell.
 *
 * Baselines are left out. Where the plan has nothing but one target of one owner in each
 * cell, this is the same object as bhxh_plan_dup_statements() gives, and costs nothing;
 * so it is for the issuer in any plan.
 *
 * @param plan        The plan; borrowed.
 * @param owner       Agency code; NULL: the issuer.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: no such agency; #BHXH_ERROR_MEMORY.
 * @return Figures over the plan's frame; free with bhxh_figures_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_plan_dup_targets (BhxhPlan *plan, const char *owner, GError **error);

/** @brief All the statements: value, decimals, rounding, qualifier, kind, owner, source.
 * Free with bhxh_figures_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_plan_dup_statements (BhxhPlan *plan);

/** @brief Number of rows of one of the plan's tables. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint64 bhxh_plan_get_n_rows (const BhxhPlan *plan, BhxhPlanTable table);

/**
 * @brief A cell of one of the plan's tables but the targets, as the package has it.
 * @param plan    The plan; borrowed.
 * @param table   One of its tables; those of targets are figures.
 * @param row     Index of the row, in the file's order.
 * @param column  Name of the column, also one that is not of the format.
 * @return Borrowed from the plan; "" when blank; NULL when there is no such row or
 *         column. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_cell (const BhxhPlan *plan,
                                BhxhPlanTable table,
                                guint row,
                                const char *column);

/**
 * @brief The row whose first column is @p key; the first of them where several are (units
 * of one code).
 * @param plan   The plan; borrowed.
 * @param table  One of its tables.
 * @param key    Text of the first column.
 * @return Its index; -1 when there is none, or for targets. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_plan_find_row (const BhxhPlan *plan, BhxhPlanTable table, const char *key);

/** @brief One of the plan's tables, whole, as its file has it; free with
 * bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_plan_dup_table (BhxhPlan *plan, BhxhPlanTable table);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhPlan, bhxh_plan_unref)
/** @endcond */

G_END_DECLS

/** @} */
