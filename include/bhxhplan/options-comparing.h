/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: what is checked and compared, and how.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @brief Ways through a year. @since 0.1 */
typedef enum
{
  BHXH_PATH_LINEAR = 1,    /**< The same number each month. */
  BHXH_PATH_GEOMETRIC = 2, /**< The same growth each month. */
  BHXH_PATH_SHARES = 3     /**< bhxh_options_set_monthly_shares(). */
} BhxhPath;

/** @brief Methods of forecasting; @ref forecast_page defines them. @since 0.1 */
typedef enum
{
  BHXH_FORECAST_ALL = 0,    /**< Each of them, a row each. */
  BHXH_FORECAST_GROWTH = 1, /**< The last growth goes on. */
  BHXH_FORECAST_TREND = 2,  /**< A straight line through the last points. */
  BHXH_FORECAST_YEAR = 3    /**< The growth on the same month of last year comes again. */
} BhxhForecastMethod;

/** @brief By what units are ranked; @ref ranking_page defines them. @since 0.1 */
typedef enum
{
  BHXH_RANKING_ALL = 0,         /**< By each of them, a row each. */
  BHXH_RANKING_GAP = 1,         /**< The gap, actual less target. */
  BHXH_RANKING_REMAINING = 2,   /**< Persons that are still to be won. */
  BHXH_RANKING_ACHIEVEMENT = 3, /**< The actual in percent of the target. */
  BHXH_RANKING_PACE = 4,        /**< Growth on December of last year. */
  BHXH_RANKING_CONTRIBUTION = 5 /**< Share of the gap of the unit above. */
} BhxhRankingMeasure;

/** @brief What becomes of a figure for which units are missing; @ref gaps_page.
 * @since 0.1 */
typedef enum
{
  BHXH_MISSING_PARTIAL = 0, /**< What there is, under a name that says so, and no verdict
                                 that what is missing could change. */
  BHXH_MISSING_REFUSE = 1,  /**< There is no figure; who is missing is named. */
  BHXH_MISSING_LAST = 2,    /**< The last known figure of what is missing, marked with its
                                 date; never a final verdict. */
  BHXH_MISSING_EXCLUDE = 3  /**< What is missing is left out of actuals and targets. */
} BhxhMissing;

/** @brief Fewest points of a series for a forecast. @since 0.1 */
#define BHXH_MIN_FORECAST_POINTS 8
/** @brief Fewest past errors that the range of a forecast is made of. @since 0.1 */
#define BHXH_MIN_FORECAST_ERRORS 5
/** @brief Most points of a series that are looked at, the latest. @since 0.1 */
#define BHXH_MAX_FORECAST_POINTS 240
/** @brief Fewest points that a trend is drawn through. @since 0.1 */
#define BHXH_MIN_FORECAST_WINDOW 3

/** @brief Largest share of a month. @since 0.1 */
#define BHXH_MAX_SHARE G_GINT64_CONSTANT (1000000000000)

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

/** @brief Where ways to targets begin; #BHXH_PERIOD_NONE (default): the year before the
 * plan's term. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_base_period (BhxhOptions *options, BhxhPeriod period);

/** @brief Whether a base of 0 counts as 0.001 in Eurostat's classes, as in the tool of
 * Statistics Canada; default FALSE: they are then not available. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_zero_base (BhxhOptions *options, gboolean zero_base);

/** @brief By how many persons a unit can grow in a month at most, 0 to #BHXH_NUMBER_MAX;
 * 0 (default): nobody said. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_monthly_maximum (BhxhOptions *options, gint64 persons);

/** @brief How the way from last year's end to this year's target is expected to be gone:
 * #BHXH_PATH_LINEAR (default) or #BHXH_PATH_GEOMETRIC. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_path (BhxhOptions *options, BhxhPath path);

/**
 * @brief What share of a year's increase falls to each month; chooses #BHXH_PATH_SHARES.
 * @param options  The options.
 * @param shares   Twelve numbers from 0 to #BHXH_MAX_SHARE, January first, not all 0;
 *                 percentages or any other shares of their sum; copied.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_monthly_shares (BhxhOptions *options, const gint64 *shares);

/** @brief Whether bhxh_gaps_dup_decomposition_table() takes apart the change since the
 * base period instead of the gap to the target; default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_since_base (BhxhOptions *options, gboolean since_base);

/** @brief How bhxh_gaps_dup_forecast_table() forecasts; default #BHXH_FORECAST_ALL.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_forecast_method (BhxhOptions *options, BhxhForecastMethod method);

/** @brief Through how many of the last points a trend is drawn,
 * #BHXH_MIN_FORECAST_WINDOW to #BHXH_MAX_FORECAST_POINTS; 0 (default): all of them.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_forecast_window (BhxhOptions *options, guint points);

/** @brief By what bhxh_gaps_dup_ranking_table() ranks; default #BHXH_RANKING_ALL.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_ranking_measure (BhxhOptions *options, BhxhRankingMeasure measure);

/** @brief The day on which it is, since the library looks at no clock: an accepted
 * finding counts up to its last day; #BHXH_PERIOD_NONE (default): it counts whatever the
 * day. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_day (BhxhOptions *options, BhxhPeriod day);

/** @brief Use only actuals of this stage; #BHXH_STAGE_ANY (default): the most final one
 * there is. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_stage (BhxhOptions *options, BhxhStage stage);

/** @brief What becomes of a figure for which units are missing, in bhxh_gaps_dup_table()
 * and bhxh_gaps_dup_rollup_table(); default #BHXH_MISSING_PARTIAL. The other tables take
 * no figure in which a unit is missing. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_missing (BhxhOptions *options, BhxhMissing missing);

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

G_END_DECLS

/** @} */
