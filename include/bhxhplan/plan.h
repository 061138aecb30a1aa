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
 *  A statement is a figure as the document makes it; several statements may speak of one cell. Targets are
 *  derived from them: for one owner, the most precise statement of each cell.
 *  @{ */

/** @brief A plan; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhPlan BhxhPlan;
/** @brief Figures over a frame; see the group of figures. @since 0.1 */
typedef struct _BhxhFigures BhxhFigures;

/** @brief The tables that a plan consists of; each is a file of the package. @since 0.1 */
typedef enum
{
  BHXH_PLAN_UNITS = 1,               /**< units.csv */
  BHXH_PLAN_UNIT_SUCCESSIONS = 2,    /**< unit-successions.csv */
  BHXH_PLAN_INDICATORS = 3,          /**< indicators.csv */
  BHXH_PLAN_TARGETS = 4,             /**< targets.csv */
  BHXH_PLAN_RULES = 5,               /**< rules.csv */
  BHXH_PLAN_TEXTS = 6,               /**< texts.csv */
  BHXH_PLAN_DOCUMENTS = 7,           /**< documents.csv */
  BHXH_PLAN_AGENCIES = 8,            /**< agencies.csv */
  BHXH_PLAN_AGENCY_SUCCESSIONS = 9,  /**< agency-successions.csv */
  BHXH_PLAN_DUTIES = 10,             /**< duties.csv */
  BHXH_PLAN_ACCEPTED = 11            /**< accepted.csv */
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

/** @brief Identifier of a bundled plan, such as "quang-tri-2022-2025"; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_bundled_id (guint index);

/**
 * @brief Loads a plan that is inside the library.
 * @param id          Its identifier.
 * @param options     Options or NULL; reads limits, diagnostics.
 * @param[out] error  #BHXH_ERROR_UNKNOWN with the identifiers there are.
 * @return The plan; free with bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_load_bundled (const char *id, BhxhOptions *options, GError **error);

/**
 * @brief Loads a plan package from a folder.
 * @param folder      The folder.
 * @param options     Options or NULL; reads diagnostics, limits, progress.
 * @param[out] error  #BHXH_ERROR_FILE, #BHXH_ERROR_VERSION, #BHXH_ERROR_LIMIT, or the first of the problems that the diagnostics list.
 * @return The plan; NULL on error: there is never half a plan. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_load (const char *folder, BhxhOptions *options, GError **error);

/**
 * @brief Saves a plan as a package; each file atomically, the descriptor last.
 *
 * Saving what was saved gives byte-identical files. Columns and keys not known here are written back.
 *
 * @param plan        The plan.
 * @param folder      The folder; made when it is not there.
 * @param options     Options or NULL.
 * @param[out] error  #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_plan_save (BhxhPlan *plan, const char *folder, BhxhOptions *options, GError **error);

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

/** @brief Agency code of the issuer, the default owner of targets; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_issuer (const BhxhPlan *plan);

/** @brief The plan's axes; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFrame *bhxh_plan_get_frame (const BhxhPlan *plan);

/**
 * @brief The targets of one owner: the most precise statement of each cell.
 * @param plan        The plan.
 * @param owner       Agency code; NULL: the issuer.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: no such agency; #BHXH_ERROR_MEMORY.
 * @return Figures over the plan's frame; free with bhxh_figures_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_plan_dup_targets (BhxhPlan *plan, const char *owner, GError **error);

/** @brief All the statements: value, decimals, rounding, qualifier, kind, owner, source. Free with bhxh_figures_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_plan_dup_statements (BhxhPlan *plan);

/** @brief Number of rows of one of the plan's tables. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint64 bhxh_plan_get_n_rows (const BhxhPlan *plan, BhxhPlanTable table);

/**
 * @brief A cell of one of the plan's tables but the targets, as the package has it.
 * @return Borrowed; "" when blank; NULL when there is no such row or column. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_plan_get_cell (const BhxhPlan *plan, BhxhPlanTable table, guint row, const char *column);

/**
 * @brief The row whose first column is @p key.
 * @return Its index; -1 when there is none, or for targets. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_plan_find_row (const BhxhPlan *plan, BhxhPlanTable table, const char *key);

/** @brief One of the plan's tables, whole, as its file has it; free with bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_plan_dup_table (BhxhPlan *plan, BhxhPlanTable table);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhPlan, bhxh_plan_unref)
/** @endcond */

G_END_DECLS

/** @} */
