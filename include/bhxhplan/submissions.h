/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What has been handed in.
 */
#pragma once

#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup submissions Submissions
 *  @brief A register of what agencies handed in, and when.
 *
 *  A CSV file with the columns
 *
 *  * `duty` ("nhiệm vụ"): identifier of a duty of the plan;
 *  * `addressee` ("cơ quan"): who owes it: code or name of an agency, or code or name of
 *    the unit whose committee it is, also as "UBND huyện Vĩnh Linh"; may be blank where
 *    only one agency owes the duty;
 *  * `covered` ("kỳ báo cáo"): the period it covers, of the kind that the duty covers;
 *  * `date` ("ngày nộp"): the day it was handed in;
 *  * `note` ("ghi chú"), which may be missing.
 *
 *  The same may be handed in more than once; the first time counts. See @ref duties_page.
 *  @{ */

/** @brief A register; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhSubmissions BhxhSubmissions;

/**
 * @brief Reads a register.
 * @param plan        The plan whose duties it names; a reference is kept.
 * @param path        The file; borrowed.
 * @param options     Options or NULL; borrowed; reads diagnostics, limits, delimiter,
 *                    encoding, columns, constants, progress, manifest.
 * @param[out] error  #BHXH_ERROR_FILE; #BHXH_ERROR_UNKNOWN: a duty that the plan does not
 *                    have, or somebody who does not owe it; #BHXH_ERROR_AMBIGUOUS: a
 *                    name that several have; #BHXH_ERROR_SYNTAX, #BHXH_ERROR_RANGE: no
 *                    period or day; #BHXH_ERROR_DATA: a period of another kind, or a
 *                    cell or column missing; #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_CANCELLED. All problems go to the diagnostics.
 * @return The register; free with bhxh_submissions_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhSubmissions *bhxh_submissions_load (BhxhPlan *plan,
                                        const char *path,
                                        BhxhOptions *options,
                                        GError **error);

/**
 * @brief As bhxh_submissions_load(), from memory.
 * @param plan        As for bhxh_submissions_load().
 * @param name        Stands for the file in problems; borrowed.
 * @param bytes       The text; borrowed; NULL if @p length is 0.
 * @param length      Its bytes.
 * @param options     As for bhxh_submissions_load().
 * @param[out] error  As for bhxh_submissions_load(), but for files; such as
 *                    #BHXH_ERROR_UNKNOWN.
 * @return As for bhxh_submissions_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhSubmissions *bhxh_submissions_parse (BhxhPlan *plan,
                                         const char *name,
                                         const char *bytes,
                                         gsize length,
                                         BhxhOptions *options,
                                         GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhSubmissions *bhxh_submissions_ref (BhxhSubmissions *submissions);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_submissions_unref (BhxhSubmissions *submissions);

/** @brief Number of rows. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_submissions_get_n (const BhxhSubmissions *submissions);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhSubmissions, bhxh_submissions_unref)
/** @endcond */

G_END_DECLS

/** @} */
