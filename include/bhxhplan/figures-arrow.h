/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of other programs' memory.
 */
#pragma once

#include <bhxhplan/arrow.h>
#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @addtogroup figures
 *  @{ */

/**
 * @brief Takes actuals out of another program's memory, by the C stream interface of
 * Apache Arrow: a row is a figure, as of a CSV file.
 *
 * Fields have the names that bhxh_figures_load() knows for columns, and mean the same;
 * the same options are read, but for those of bytes. Rows are numbered as in a CSV file
 * of them, the header being row 1. Null is an empty cell. @ref actuals has the types that
 * are read: texts, as views too, integers, decimals, floating point where nothing has to
 * be guessed, days, and dictionaries of these.
 *
 * @param plan        Whose units and indicators; borrowed.
 * @param name        Stands for the file in messages, and with the figures; copied.
 * @param stream      What the other program gives; its release is called before this
 *                    returns, once, whatever comes of it, and so are those of all that it
 *                    gave. The structure itself stays the caller's. How long its buffers
 *                    are cannot be checked, but of views; all else is.
 * @param options     As for bhxh_figures_load(), or NULL.
 * @param[out] error  Errors as bhxh_figures_load(), but for files.
 *                    #BHXH_ERROR_UNSUPPORTED: a type that is not read, of a column that
 *                    is needed; #BHXH_ERROR_DATA: what the stream reports, arrays that
 *                    contradict themselves or their schema, a floating-point number of a
 *                    rate, a fraction where only a whole number says something;
 *                    #BHXH_ERROR_SYNTAX: a text that is not UTF-8; #BHXH_ERROR_MISUSE: a
 *                    stream that was released before. Row and column are named.
 * @return As for bhxh_figures_load(). Thread-safe, if the stream is.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_figures_import_arrow (BhxhPlan *plan,
                                        const char *name,
                                        struct ArrowArrayStream *stream,
                                        BhxhOptions *options,
                                        GError **error);

/** @} */

G_END_DECLS
