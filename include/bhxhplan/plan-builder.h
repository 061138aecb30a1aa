/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Making a plan row by row.
 */
#pragma once

#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup plan-builder Plan builder
 *  @brief Rows in, all problems out, and a plan when there are none.
 *
 *  Rows are texts by column name, the same as in the package's files
 *  (@ref package_format), in any order. Problems say where a row would be in its file:
 *  the first row of a table is line 2. For one thread.
 *  @{ */

/** @brief A plan in the making. @since 0.1 */
typedef struct _BhxhPlanBuilder BhxhPlanBuilder;

/**
 * @brief An empty builder.
 * @param options  Options or NULL; a reference is kept; reads diagnostics, limits.
 * @return The builder; free with bhxh_plan_builder_free().
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlanBuilder *bhxh_plan_builder_new (BhxhOptions *options);

/** @brief Frees a builder; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_plan_builder_free (BhxhPlanBuilder *builder);

/**
 * @brief Sets what concerns the plan as a whole.
 * @param builder     The builder.
 * @param key         "id", "term" and "issuer", which every plan needs; "frame_date"
 *                    (left out: the term's first day), "title_vi", "title_en".
 * @param value       The text; copied.
 * @param[out] error  #BHXH_ERROR_UNKNOWN key; #BHXH_ERROR_SYNTAX value;
 *                    #BHXH_ERROR_MEMORY.
 * @return TRUE when set.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_plan_builder_set (BhxhPlanBuilder *builder,
                                const char *key,
                                const char *value,
                                GError **error);

/**
 * @brief Adds a row to one of the tables.
 *
 * Problems of the row are kept for bhxh_plan_builder_finish(), which reports them all.
 *
 * @param builder     The builder.
 * @param table       Which table.
 * @param columns     Names of the columns; borrowed; unknown ones are kept as they are.
 * @param values      Their texts, UTF-8, one a column; copied; NULL is blank.
 * @param n_columns   Number of both.
 * @param[out] error  #BHXH_ERROR_LIMIT: too many rows, columns, units, indicators or
 *                    bytes; #BHXH_ERROR_MEMORY. Everything else that is wrong waits for
 *                    the end.
 * @return TRUE when added.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_plan_builder_add_row (BhxhPlanBuilder *builder,
                                    BhxhPlanTable table,
                                    const char *const *columns,
                                    const char *const *values,
                                    gsize n_columns,
                                    GError **error);

/**
 * @brief Makes the plan.
 *
 * Reports every problem: unknown codes, cycles, overlapping validity, two roots on one
 * date, denominators that do not exist, rules that do not parse. Statements that disagree
 * are no problem here but a finding later.
 *
 * @param builder     The builder; empty afterwards, whether it worked or not.
 * @param[out] error  The first problem, by its own code: #BHXH_ERROR_SYNTAX,
 *                    #BHXH_ERROR_RANGE, #BHXH_ERROR_UNKNOWN, #BHXH_ERROR_AMBIGUOUS,
 *                    #BHXH_ERROR_DATA, #BHXH_ERROR_MISUSE (a rule that mixes measures),
 *                    #BHXH_ERROR_LIMIT, #BHXH_ERROR_MEMORY.
 * @return The plan; free with bhxh_plan_unref(); NULL when there was a problem.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_builder_finish (BhxhPlanBuilder *builder, GError **error);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhPlanBuilder, bhxh_plan_builder_free)
/** @endcond */

G_END_DECLS

/** @} */
