/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures: which true values the printed ones stand for.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @addtogroup figures
 *  @{ */

/** @brief Whether an end of a range belongs to it, and whether there is a figure at all;
 * flags. @since 0.1 */
typedef enum
{
  BHXH_RANGE_LO_OPEN = 1, /**< The lower end is not included. */
  BHXH_RANGE_HI_OPEN = 2, /**< The upper end is not included. */
  BHXH_RANGE_MISSING = 4, /**< No figure: the range is the indicator's whole domain. */
  BHXH_RANGE_LO_NONE = 8, /**< There is no lower end. */
  BHXH_RANGE_HI_NONE = 16 /**< There is no upper end. */
} BhxhRangeFlags;

/**
 * @brief The true values that each printed figure of one column may stand for.
 *
 * A rate printed as 12.3 and rounded to the nearest tenth stands for anything from 12.25
 * to 12.35; a count of persons stands for itself. A missing figure gets its indicator's
 * whole domain and #BHXH_RANGE_MISSING. Ranges are those of the rounding, whatever the
 * indicator: 0.0 stands for anything from -0.05 to 0.05. A figure that says "at least"
 * has no upper end, "at most" no lower one, "about" neither.
 *
 * @param figures     Targets or actuals; borrowed.
 * @param indicator   Index of the indicator in the figures' frame.
 * @param period      Index of the period in the figures' frame.
 * @param[out] lo     Caller's array, one entry a unit, in units of 10^-scale; G_MININT64
 *                    where there is no end.
 * @param[out] hi     As @p lo; never below it; G_MAXINT64 where there is no end.
 * @param[out] flags  Caller's array of #BhxhRangeFlags.
 * @param n_units     Entries in each array; bhxh_frame_get_n_units() of the frame.
 * @param[out] scale  Decimals of @p lo and @p hi: one more than the finest figure, at
 *                    least 0.
 * @param[out] error  #BHXH_ERROR_SHAPE if @p n_units differs, #BHXH_ERROR_INDEX if an
 *                    index is past the frame, #BHXH_ERROR_RANGE if an end does not fit;
 *                    or NULL. On failure nothing is written.
 * @return TRUE when every unit was written. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_figures_fill_ranges (const BhxhFigures *figures,
                                   guint indicator,
                                   guint period,
                                   gint64 *lo,
                                   gint64 *hi,
                                   guint8 *flags,
                                   gsize n_units,
                                   guint *scale,
                                   GError **error);

G_END_DECLS

/** @} */
