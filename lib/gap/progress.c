/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From figures to the ratio of a method, and from the ratio to a class and a score.
 */
#include "gap/progress.h"

#include "base/radical.h"

#define MONTHS_A_YEAR 12

#define NOT_AVAILABLE                                                                    \
  {                                                                                      \
    "not_available", "Không xếp loại được", "Not available"                              \
  }

const Label bhxh_eurostat_labels[PROGRESS_MAX_LABELS] = {
  { "", "", "" },
  NOT_AVAILABLE,
  { "deterioration", "Thụt lùi", "Deterioration" },
  { "limited", "Tiến bộ hạn chế", "Limited progress" },
  { "moderate", "Tiến bộ vừa phải", "Moderate progress" },
  { "substantial", "Tiến bộ đáng kể", "Substantial progress" },
  { "achieved", "Đã đạt", "Achieved" },
};

const Label bhxh_unsd_labels[6] = {
  { "", "", "" },
  NOT_AVAILABLE,
  { "stagnation", "Chững lại hoặc thụt lùi", "Stagnation or regression" },
  { "fair", "Có tiến bộ, cần đẩy nhanh", "Fair progress, to be accelerated" },
  { "on_track", "Đúng tiến độ", "On track" },
  { "achieved", "Đã đạt", "Achieved" },
};

const Label bhxh_escap_labels[5] = {
  { "", "", "" },
  NOT_AVAILABLE,
  { "reverse", "Cần đảo chiều", "Reverse the trend" },
  { "accelerate", "Cần đẩy nhanh", "Accelerate" },
  { "maintain", "Duy trì", "Maintain" },
};

const ProgressClasses bhxh_progress_classes[PROGRESS_N_METHODS] = {
  [PROGRESS_EUROSTAT] = { bhxh_eurostat_labels, G_N_ELEMENTS (bhxh_eurostat_labels), 5 },
  [PROGRESS_UNSD] = { bhxh_unsd_labels, G_N_ELEMENTS (bhxh_unsd_labels), 4 },
  [PROGRESS_ESCAP] = { bhxh_escap_labels, G_N_ELEMENTS (bhxh_escap_labels), 4 },
};

/* --- Cuts and scores ------------------------------------------------------------- */

#define MAX_CUTS 3

typedef struct
{
  gint numerator;
  gint denominator;
} Cut;

/* Rising; a ratio that reaches n of them is n classes above the worst. */
typedef struct
{
  guint n_cuts; /* 0: the method says nothing here */
  Cut cuts[MAX_CUTS];
} Cuts;

static const Cuts cuts_to_target[PROGRESS_N_METHODS] = {
  [PROGRESS_EUROSTAT] = { 3, { { 0, 1 }, { 60, 100 }, { 95, 100 } } },
  [PROGRESS_UNSD] = { 2, { { 10, 100 }, { 95, 100 } } },
  /* Of the way from base to target at most a tenth is left, or less than all of it. */
  [PROGRESS_ESCAP] = { 2, { { 0, 1 }, { 90, 100 } } },
};

static const Cuts cuts_of_growth[PROGRESS_N_METHODS] = {
  [PROGRESS_EUROSTAT] = { 3, { { 0, 1 }, { 5, 1000 }, { 15, 1000 } } },
  [PROGRESS_UNSD] = { 2, { { 5, 1000 }, { 20, 1000 } } },
  [PROGRESS_ESCAP] = { 0, { { 0, 0 } } },
};

/* A straight piece of the score, by Eurostat's class: (slope * ratio + offset) / 10000.
 */
typedef struct
{
  gint slope;
  gint offset;
} Piece;

#define MAX_SCORE 5000000

static const Piece pieces_to_target[PROGRESS_MAX_LABELS] = {
  { 0, 0 },          { 0, 0 },          { 41667, -25000 }, { 41667, -25000 },
  { 71429, -42857 }, { 71429, -42857 }, { 0, 50000 },
};

static const Piece pieces_of_growth[PROGRESS_MAX_LABELS] = {
  { 0, 0 },
  { 0, 0 },
  { 1250000, -25000 },
  { 5000000, -25000 },
  { 2500000, -12500 },
  { 5000000, -50000 },
  { 0, 0 },
};

/* --- The ratio ------------------------------------------------------------------- */

/* sign * (x - 1) over constant + times_y * y; what it is over is above 0, or 0 where
 * nothing better can be reached. */
typedef struct
{
  gint sign;
  Radical x;
  gint constant;
  gint times_y;
  Radical y;
} ProgressRatio;

/* The sign of the ratio minus @numerator / @denominator, where that is not 1 or -1: the
 * sum's constant would be 0. */
static gint
ratio_compare (const ProgressRatio *ratio, gint64 numerator, gint64 denominator)
{
  const RadicalSum sum = {
    .constant = -denominator * ratio->sign - numerator * ratio->constant,
    .times_x = denominator * ratio->sign,
    .times_y = -numerator * ratio->times_y,
    .x = ratio->x,
    .y = ratio->y,
  };

  return bhxh_radical_sum_get_sign (&sum);
}

/* The figures of a way at one scale. */
typedef struct
{
  Wide base;
  Wide actual;
  Wide target;
  Wide limit;
} Figures;

/* FALSE where a figure does not fit. */
static gboolean
align_figures (const ProgressCase *way, ProgressMethod method, Figures *figures)
{
  const gboolean stands_in =
      way->base.value == 0 && way->compatible && method == PROGRESS_EUROSTAT;
  const Amount amounts[] = { stands_in ? (Amount){ 1, 3 } : way->base, way->actual,
                             way->has_target ? way->target : way->actual,
                             way->has_limit ? way->limit : way->actual };
  Wide *const aligned[] = { &figures->base, &figures->actual, &figures->target,
                            &figures->limit };
  gint finest = G_MININT;

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    finest = MAX (finest, amounts[i].decimals);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (!bhxh_wide_scale (amounts[i].value, (guint) (finest - amounts[i].decimals),
                          aligned[i]))
      return FALSE;
  return TRUE;
}

static gint
sign_of (Wide value)
{
  return (value > 0) - (value < 0);
}

static Wide
size_of (Wide value)
{
  return value < 0 ? -value : value;
}

/* FALSE where the quotient is not above 0, or out of reach. */
static gboolean
init_growth (Radical *radical, Wide later, Wide earlier, guint p, guint q)
{
  return sign_of (later) == sign_of (earlier) &&
         bhxh_radical_init (radical, size_of (later), size_of (earlier), p, q);
}

/* Over |y - 1|. */
static void
set_over_change (ProgressRatio *ratio)
{
  const gint side = ratio->y.a > ratio->y.b ? 1 : -1;

  ratio->constant = -side;
  ratio->times_y = side;
}

/* Mean yearly growth against the growth that leads to the target. */
static gboolean
set_yearly_ratio (const ProgressCase *way, const Figures *figures, ProgressRatio *ratio)
{
  ratio->sign = sign_of (figures->base) * (way->less ? -1 : 1);
  if (!init_growth (&ratio->x, figures->actual, figures->base, MONTHS_A_YEAR,
                    way->elapsed) ||
      !init_growth (&ratio->y, figures->target, figures->base, MONTHS_A_YEAR, way->total))
    return FALSE;
  set_over_change (ratio);
  return TRUE;
}

/* What there will be at the target's time, if growth goes on, against the target: both as
 * changes of the base. */
static gboolean
set_final_ratio (const ProgressCase *way, const Figures *figures, ProgressRatio *ratio)
{
  if (!init_growth (&ratio->x, figures->actual, figures->base, way->total,
                    way->elapsed) ||
      !init_growth (&ratio->y, figures->target, figures->base, 1, 1))
    return FALSE;
  set_over_change (ratio);
  ratio->sign = ratio->times_y;
  return TRUE;
}

/* What of the limit is left, 1 - z^4.44: the less, the less growth can be asked for. */
static gboolean
set_room_left (const Figures *figures, ProgressRatio *ratio)
{
  const Wide base = size_of (figures->base);
  const Wide limit = size_of (figures->limit);

  if (base >= 2 * limit)
    return TRUE;
  ratio->constant = 1;
  ratio->times_y = -1;
  return bhxh_radical_init (&ratio->y, base <= limit ? base : 2 * limit - base, limit,
                            111, 25);
}

/* Mean yearly growth alone, against what is left to the limit if there is one. */
static gboolean
set_growth_ratio (const ProgressCase *way,
                  const Figures *figures,
                  gboolean use_limit,
                  ProgressRatio *ratio)
{
  ratio->sign = sign_of (figures->base) * (way->less ? -1 : 1);
  ratio->constant = 1;
  ratio->times_y = 0;
  ratio->y = (Radical){ 1, 1, 1, 1 };
  return init_growth (&ratio->x, figures->actual, figures->base, MONTHS_A_YEAR,
                      way->elapsed) &&
         (!use_limit || set_room_left (figures, ratio));
}

/* The milestone's own rule: an actual reaches the target when it prints as much. */
static gboolean
is_met (const ProgressCase *way)
{
  const Amount actual = way->actual;
  const Amount target = way->target;
  Wide rounded = 0;
  gint order = 0;

  if (!way->has_target)
    return FALSE;
  if (actual.decimals <= target.decimals ||
      !bhxh_wide_round (actual.value, actual.decimals, target.decimals, &rounded))
    order = bhxh_amount_compare (actual, target);
  else
    order = (rounded > target.value) - (rounded < target.value);
  return way->less ? order <= 0 : order >= 0;
}

/* FALSE where the method says nothing. */
static gboolean
set_ratio (const ProgressCase *way,
           const Figures *figures,
           ProgressMethod method,
           ProgressRatio *ratio)
{
  if (way->elapsed < MONTHS_A_YEAR)
    return FALSE;
  if (!way->has_target)
    return cuts_of_growth[method].n_cuts > 0 &&
           set_growth_ratio (way, figures, way->has_limit && method == PROGRESS_EUROSTAT,
                             ratio);
  if (figures->base == figures->target || way->total < MONTHS_A_YEAR)
    return FALSE;
  return method == PROGRESS_EUROSTAT ? set_yearly_ratio (way, figures, ratio)
                                     : set_final_ratio (way, figures, ratio);
}

/* The base is at the limit: nothing is left that could be asked for. */
static gboolean
ratio_is_over_nothing (const ProgressRatio *ratio)
{
  return ratio->constant + ratio->times_y == 0 && ratio->y.a == ratio->y.b;
}

static guint
classify (const ProgressCase *way, ProgressMethod method, const ProgressRatio *ratio)
{
  const Cuts *cuts = way->has_target ? &cuts_to_target[method] : &cuts_of_growth[method];
  guint class = PROGRESS_WORST;

  for (guint i = 0; i < cuts->n_cuts; i++)
    class +=
        ratio_compare (ratio, cuts->cuts[i].numerator, cuts->cuts[i].denominator) >= 0;
  return class;
}

guint
bhxh_progress_classify (const ProgressCase *way, ProgressMethod method)
{
  Figures figures;
  ProgressRatio ratio;

  if (is_met (way))
    return bhxh_progress_classes[method].n_labels - 1;
  if (!align_figures (way, method, &figures) ||
      !set_ratio (way, &figures, method, &ratio))
    return PROGRESS_NOT_AVAILABLE;
  return classify (way, method, &ratio);
}

/* The greatest score at or below the straight piece, half a millionth added: found by
 * halving, since the ratio can be compared and nothing else. */
static gint64
find_score (const ProgressRatio *ratio, Piece piece)
{
  gint64 low = -MAX_SCORE; /* is reached, or counts as reached */
  gint64 high = MAX_SCORE + 1;

  while (high - low > 1)
    {
      const gint64 middle = low + (high - low) / 2;
      const gint order =
          ratio_compare (ratio, 2 * middle - 1 - 200 * (gint64) piece.offset,
                         200 * (gint64) piece.slope);

      /* Just between two, the one further from zero: above zero the upper. */
      if (order > 0 || (order == 0 && middle > 0))
        low = middle;
      else
        high = middle;
    }
  return low;
}

gboolean
bhxh_progress_get_score (const ProgressCase *way, gint64 *millionths)
{
  Figures figures;
  ProgressRatio ratio;
  guint class = 0;

  if (is_met (way))
    {
      *millionths = MAX_SCORE;
      return TRUE;
    }
  if (!align_figures (way, PROGRESS_EUROSTAT, &figures) ||
      !set_ratio (way, &figures, PROGRESS_EUROSTAT, &ratio))
    return FALSE;
  class = classify (way, PROGRESS_EUROSTAT, &ratio);
  /* Growth away from the goal counts in full, whatever is left to the limit. */
  if (!way->has_target && class == PROGRESS_WORST &&
      !set_growth_ratio (way, &figures, FALSE, &ratio))
    return FALSE;
  if (ratio_is_over_nothing (&ratio))
    *millionths = MAX_SCORE;
  else
    *millionths = find_score (&ratio, way->has_target ? pieces_to_target[class]
                                                      : pieces_of_growth[class]);
  return TRUE;
}
