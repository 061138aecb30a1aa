/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Columns of figures over a frame: targets or actuals.
 */
#pragma once

#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup figures Figures
 *  @brief What was printed, cell by cell: value, decimals, how it was rounded, how final
 *  it is.
 *
 *  A cell (unit, indicator, period) may hold several figures: statements of several
 *  owners, actuals of several stages. Index 0 is the one that counts: the most final, the
 *  one known latest, the most precise; after all that stand come those that stand no
 *  longer. Actuals may have periods that the plan does not;
 *  bhxh_figures_get_frame() has them all. See @ref figures_page.
 *  @{ */

/**
 * @brief No figures yet, over a frame, for bhxh_figures_set().
 * @param frame  The axes; a reference is kept.
 * @return The figures; free with bhxh_figures_unref(); NULL without memory. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_figures_new (BhxhFrame *frame);

/**
 * @brief Another reference.
 * @param figures  Figures.
 * @return @p figures. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_figures_ref (BhxhFigures *figures);

/**
 * @brief Gives a reference back.
 * @param figures  Figures; taken; or NULL.
 *
 * Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_figures_unref (BhxhFigures *figures);

/**
 * @brief Loads actuals from CSV files in long form: unit, indicator, period, value[,
 * stage, as_of].
 *
 * Which headers, units and numbers are understood, and what is a problem, is said in
 * @ref actuals. Units may be of any date: those that are not on the plan's axis are
 * summed to the unit whose area they make up (counts only, and only when all of it has
 * reported). A missing figure is not zero. Either all the files give figures, or none
 * does.
 *
 * @param plan        Whose units and indicators; borrowed.
 * @param paths       Files or folders (their *.csv in order of name); NULL if @p n_paths
 *                    is 0.
 * @param n_paths     How many.
 * @param options     Options or NULL; reads all the settings for reading actuals,
 *                    diagnostics, limits, progress (bytes of all files together).
 * @param[out] error  The first problem of severity error that the diagnostics list, among
 *                    them #BHXH_ERROR_FILE (a file that cannot be read, a folder without
 *                    CSV), #BHXH_ERROR_SYNTAX (a row, number or period that cannot be
 *                    read), #BHXH_ERROR_UNKNOWN (a unit or indicator that is not the
 *                    plan's), #BHXH_ERROR_AMBIGUOUS (a name of several units, a number
 *                    with two readings), #BHXH_ERROR_DATA (a column that is missing,
 *                    figures that contradict each other), #BHXH_ERROR_RANGE (a number
 *                    that cannot be), #BHXH_ERROR_MISUSE (a rate of a unit that would
 *                    have to be summed), #BHXH_ERROR_LIMIT; or #BHXH_ERROR_CANCELLED,
 *                    #BHXH_ERROR_MEMORY; or NULL.
 * @return The figures, over the plan's units and indicators and the periods of the plan
 *         and the files; free with bhxh_figures_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_figures_load (BhxhPlan *plan,
                                const char *const *paths,
                                gsize n_paths,
                                BhxhOptions *options,
                                GError **error);

/**
 * @brief Loads actuals from memory, as bhxh_figures_load() does from one file.
 * @param plan        Whose units and indicators; borrowed.
 * @param name        Stands for the file in messages, and with the figures; copied.
 * @param bytes       What the file would hold, in any encoding that is read; borrowed;
 *                    NULL if @p length is 0.
 * @param length      Its bytes; a NUL at the end does not count and is not needed.
 * @param options     As for bhxh_figures_load().
 * @param[out] error  Errors as bhxh_figures_load(), but for files.
 * @return As for bhxh_figures_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_figures_parse (BhxhPlan *plan,
                                 const char *name,
                                 const char *bytes,
                                 gsize length,
                                 BhxhOptions *options,
                                 GError **error);

/**
 * @brief Which field of actual figures a header names.
 *
 * The fields and their headers are those of @ref actuals; case and diacritics do not
 * matter.
 *
 * @param header  The header, such as "Thực hiện"; borrowed.
 * @return The field, such as "value"; borrowed, and never freed; NULL where the header is
 *         nobody's. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_figures_find_field (const char *header);

/**
 * @brief The axes: the plan's units and indicators, and all periods that figures have.
 * @param figures  Figures; borrowed.
 * @return The frame; borrowed. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFrame *bhxh_figures_get_frame (const BhxhFigures *figures);

/**
 * @brief Puts one figure into its cell, or replaces the one of the same stage.
 * @param figures     From bhxh_figures_new(); not for use by other threads meanwhile.
 * @param unit        Index of the unit.
 * @param indicator   Index of the indicator; its rounding is taken.
 * @param period      Index of the period.
 * @param value       The value.
 * @param decimals    Its decimals.
 * @param stage       How final; #BHXH_STAGE_ANY: final.
 * @param as_of       The day it was known; #BHXH_PERIOD_NONE: the period's last day.
 * @param[out] error  #BHXH_ERROR_INDEX: an index is past the frame; #BHXH_ERROR_RANGE:
 *                    the value is past #BHXH_NUMBER_MAX, the decimals past
 *                    #BHXH_NUMBER_MAX_DECIMALS, or the stage is none; #BHXH_ERROR_LIMIT:
 *                    decimals, stages and days in more than 65,535 combinations;
 *                    #BHXH_ERROR_MISUSE: the figures were loaded or computed;
 *                    #BHXH_ERROR_MEMORY. On failure nothing changes.
 * @return TRUE when set.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_figures_set (BhxhFigures *figures,
                           guint unit,
                           guint indicator,
                           guint period,
                           gint64 value,
                           gint decimals,
                           BhxhStage stage,
                           BhxhPeriod as_of,
                           GError **error);

/**
 * @brief How many figures a cell holds.
 * @param figures    Figures; borrowed.
 * @param unit       Index of the unit.
 * @param indicator  Index of the indicator.
 * @param period     Index of the period.
 * @return Their number; 0 when it is missing or an index is past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_figures_get_n (const BhxhFigures *figures,
                          guint unit,
                          guint indicator,
                          guint period);

/**
 * @brief How many figures a cell held that stand no longer: replaced, or withdrawn.
 *
 * They follow those that stand, the latest first: their indices begin at
 * bhxh_figures_get_n(), but never at 0. The field "superseded" says what became of each.
 *
 * @param figures    Figures; borrowed.
 * @param unit       Index of the unit.
 * @param indicator  Index of the indicator.
 * @param period     Index of the period.
 * @return Their number. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_figures_get_n_superseded (const BhxhFigures *figures,
                                     guint unit,
                                     guint indicator,
                                     guint period);

/**
 * @brief One of the figures of a cell.
 * @param figures        The figures.
 * @param unit           Index of the unit.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period.
 * @param index          Which one; 0 is the one that counts.
 * @param[out] value     The value.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, when there is none, or a withdrawal. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_figures_get (const BhxhFigures *figures,
                           guint unit,
                           guint indicator,
                           guint period,
                           guint index,
                           gint64 *value,
                           gint *decimals);

/**
 * @brief What else is known of a figure, as text.
 * @param figures    The figures.
 * @param unit       Index of the unit.
 * @param indicator  Index of the indicator.
 * @param period     Index of the period.
 * @param index      Which one of the cell.
 * @param field      "rounding", "qualifier", "kind", "owner", "stage", "as_of", "source",
 *                   "printed", "file", "sha256", "sheet", "row", "column", "cell" (such
 *                   as "C12"), "sender", "received", "superseded".
 * @return The text; free with bhxh_free(); NULL when there is none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_figures_dup_field (const BhxhFigures *figures,
                              guint unit,
                              guint indicator,
                              guint period,
                              guint index,
                              const char *field);

/**
 * @brief One column: the figure that counts of every unit.
 * @param figures        The figures.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period.
 * @param[out] values    Caller's array, one entry a unit; 0 where missing.
 * @param[out] decimals  Caller's array, one entry a unit.
 * @param[out] present   Caller's array, 1 or 0.
 * @param n_units        Entries in each array; bhxh_frame_get_n_units().
 * @param[out] error     #BHXH_ERROR_SHAPE, #BHXH_ERROR_INDEX. On failure nothing is
 *                       written.
 * @return TRUE when filled. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_figures_fill_values (const BhxhFigures *figures,
                                   guint indicator,
                                   guint period,
                                   gint64 *values,
                                   gint8 *decimals,
                                   guint8 *present,
                                   gsize n_units,
                                   GError **error);

/**
 * @brief All figures as a table, one row a figure.
 *
 * Rows come by unit, indicator and period, in a cell the figure that counts first.
 * Columns: unit, unit_name_vi, unit_name_en, indicator, indicator_name_vi,
 * indicator_name_en, period, value, rounding, qualifier, kind; of statements owner,
 * source, printed; of actuals stage, as_of, file, sha256, sheet, row, column, sender,
 * received, superseded (what stands no longer: replaced, withdrawn; the withdrawal
 * itself, without a value). What is not known is missing. The unit is a code; where that
 * is another's on the period's last day, code@date. So what is written reads back as the
 * same figures.
 *
 * @param figures  Figures; a reference is kept by the table.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_figures_dup_table (BhxhFigures *figures);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhFigures, bhxh_figures_unref)
/** @endcond */

G_END_DECLS

/** @} */
