/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Progress classes and scores at each cut and on each side of it. The figures are chosen
 * such that the cuts are met exactly; how is said beside them.
 */
#include "gap/progress.h"

/* Of one method: figures at one decimal, months, and the class that is right. */
typedef struct
{
  gint64 base, actual, target;
  guint elapsed, total;
  gboolean less;
  const char *class;
} Sample;

static ProgressCase
way_of (const Sample *sample)
{
  return (ProgressCase){ .base = { sample->base, 1 },
                         .actual = { sample->actual, 1 },
                         .target = { sample->target, 1 },
                         .has_target = sample->target != 0,
                         .less = sample->less,
                         .elapsed = sample->elapsed,
                         .total = sample->total };
}

static void
check_samples (const Sample *samples, gsize n_samples, ProgressMethod method)
{
  for (gsize i = 0; i < n_samples; i++)
    {
      const ProgressCase way = way_of (&samples[i]);
      const guint class = bhxh_progress_classify (&way, method);

      g_assert_cmpstr (bhxh_progress_classes[method].labels[class].name, ==,
                       samples[i].class);
    }
}

/* From 100 to 144 in two years is 20 % a year; v after one year gives R = (v - 100) / 20.
 * Downwards from 144 to 100 it is 1/6 a year: R = 0.95 at 144 (1 - 0.95/6) = 121.2.
 * Below zero, from -100 to -50: R = 0.1 / (1 - 0.5^(1/2)) = 0.34. */
static void
test_eurostat (void)
{
  static const Sample samples[] = {
    { 1000, 1440, 1440, 12, 24, FALSE, "achieved" },
    { 1000, 1439, 1440, 12, 24, FALSE, "substantial" },
    { 1000, 1190, 1440, 12, 24, FALSE, "substantial" },
    { 1000, 1189, 1440, 12, 24, FALSE, "moderate" },
    { 1000, 1120, 1440, 12, 24, FALSE, "moderate" },
    { 1000, 1119, 1440, 12, 24, FALSE, "limited" },
    { 1000, 1000, 1440, 12, 24, FALSE, "limited" },
    { 1000, 999, 1440, 12, 24, FALSE, "deterioration" },
    { 1440, 1212, 1000, 12, 24, TRUE, "substantial" },
    { 1440, 1213, 1000, 12, 24, TRUE, "moderate" },
    { 1440, 1441, 1000, 12, 24, TRUE, "deterioration" },
    { -1000, -900, -500, 12, 24, FALSE, "limited" },
  };

  check_samples (samples, G_N_ELEMENTS (samples), PROGRESS_EUROSTAT);
}

/* Under a year, a base that is the target or 0, and figures on two sides of zero. */
static void
test_not_available (void)
{
  static const Sample samples[] = {
    { 1000, 1190, 1440, 11, 24, FALSE, "not_available" },
    { 1440, 1190, 1440, 12, 24, FALSE, "not_available" },
    { 0, 1190, 1440, 12, 24, FALSE, "not_available" },
    { -1000, 1190, 1440, 12, 24, FALSE, "not_available" },
    { 1000, -1190, 1440, 12, 24, FALSE, "not_available" },
  };

  for (guint method = 0; method < PROGRESS_N_METHODS; method++)
    check_samples (samples, G_N_ELEMENTS (samples), method);
}

/* Growth without a target, in a year: 1.5 %, 0.5 %, 0. */
static void
test_eurostat_growth (void)
{
  static const Sample samples[] = {
    { 10000, 10150, 0, 12, 0, FALSE, "substantial" },
    { 10000, 10149, 0, 12, 0, FALSE, "moderate" },
    { 10000, 10050, 0, 12, 0, FALSE, "moderate" },
    { 10000, 10049, 0, 12, 0, FALSE, "limited" },
    { 10000, 10000, 0, 12, 0, FALSE, "limited" },
    { 10000, 9999, 0, 12, 0, FALSE, "deterioration" },
    { 10000, 9850, 0, 12, 0, TRUE, "substantial" },
    { 10000, 9851, 0, 12, 0, TRUE, "moderate" },
  };

  check_samples (samples, G_N_ELEMENTS (samples), PROGRESS_EUROSTAT);
}

/* 10 % in the first of two years make 21 %. That is 0.95 of the way from 95 to 116
 * (0.21 / (21 / 95)), and 0.10 of the way from 100 to 310. */
static void
test_unsd (void)
{
  static const Sample samples[] = {
    { 9500, 11600, 11600, 12, 24, FALSE, "achieved" },
    { 9500, 10450, 11600, 12, 24, FALSE, "on_track" },
    { 9500, 10449, 11600, 12, 24, FALSE, "fair" },
    { 1000, 1100, 3100, 12, 24, FALSE, "fair" },
    { 1000, 1099, 3100, 12, 24, FALSE, "stagnation" },
    { 10000, 10200, 0, 12, 0, FALSE, "on_track" },
    { 10000, 10199, 0, 12, 0, FALSE, "fair" },
    { 10000, 10050, 0, 12, 0, FALSE, "fair" },
    { 10000, 10049, 0, 12, 0, FALSE, "stagnation" },
  };

  check_samples (samples, G_N_ELEMENTS (samples), PROGRESS_UNSD);
}

/* 21 % are 0.9 of the way from 30 to 37: a tenth of it is left. Without growth all of it
 * is left, which is not yet more than all. */
static void
test_escap (void)
{
  static const Sample samples[] = {
    { 3000, 3700, 3700, 12, 24, FALSE, "maintain" },
    { 3000, 3300, 3700, 12, 24, FALSE, "maintain" },
    { 3000, 3299, 3700, 12, 24, FALSE, "accelerate" },
    { 3000, 3000, 3700, 12, 24, FALSE, "accelerate" },
    { 3000, 2999, 3700, 12, 24, FALSE, "reverse" },
    { 3000, 3600, 3700, 12, 24, FALSE, "maintain" }, /* will be past the target */
    { 10000, 10200, 0, 12, 0, FALSE, "not_available" },
  };

  check_samples (samples, G_N_ELEMENTS (samples), PROGRESS_ESCAP);
}

/* With the limit 1000 and the base 900, c = 1 - 0.9^4.44 = 0.373622, and 1.5 % become
 * 0.560433 %: 905.0439 in a year. At the limit itself nothing is asked for; at twice the
 * limit the cuts are whole. */
static void
test_limit (void)
{
  static const struct
  {
    gint64 base, actual;
    guint class;
  } samples[] = { { 90000, 90505, 5 },  { 90000, 90504, 4 },   { 100000, 100000, 5 },
                  { 100000, 99999, 2 }, { 200000, 203000, 5 }, { 200000, 202999, 4 } };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const ProgressCase way = { .base = { samples[i].base, 2 },
                                 .actual = { samples[i].actual, 2 },
                                 .limit = { 1000, 0 },
                                 .has_limit = TRUE,
                                 .elapsed = 12 };

      g_assert_cmpuint (bhxh_progress_classify (&way, PROGRESS_EUROSTAT), ==,
                        samples[i].class);
    }
}

/* 7.1429 R - 4.2857 from R = 0.6 on, else 4.1667 R - 2.5, R as above. 4.1667 * 0.595 - 2.5
 * is -0.0208135, just between two millionths; away from zero it is -0.020814. */
static void
test_score (void)
{
  static const struct
  {
    Sample sample;
    gint64 millionths;
  } samples[] = {
    { { 1000, 1440, 1440, 12, 24, FALSE, NULL }, 5000000 },
    { { 1000, 1400, 1440, 12, 24, FALSE, NULL }, 5000000 },
    { { 1000, 1190, 1440, 12, 24, FALSE, NULL }, 2500055 },
    { { 1000, 1120, 1440, 12, 24, FALSE, NULL }, 40 },
    { { 1000, 1119, 1440, 12, 24, FALSE, NULL }, -20814 },
    { { 1000, 1000, 1440, 12, 24, FALSE, NULL }, -2500000 },
    { { 1000, 999, 1440, 12, 24, FALSE, NULL }, -2520834 },
    { { 1000, 200, 1440, 12, 24, FALSE, NULL }, -5000000 },
    /* 500 g - 5, 250 g - 1.25, 500 g - 2.5, 125 g - 2.5 */
    { { 10000, 10150, 0, 12, 0, FALSE, NULL }, 2500000 },
    { { 10000, 10050, 0, 12, 0, FALSE, NULL }, 0 },
    { { 10000, 10040, 0, 12, 0, FALSE, NULL }, -500000 },
    { { 10000, 10000, 0, 12, 0, FALSE, NULL }, -2500000 },
    { { 10000, 9999, 0, 12, 0, FALSE, NULL }, -2512500 },
    { { 10000, 11000, 0, 12, 0, FALSE, NULL }, 5000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const ProgressCase way = way_of (&samples[i].sample);
      gint64 millionths = 77;

      g_assert_true (bhxh_progress_get_score (&way, &millionths));
      g_assert_cmpint (millionths, ==, samples[i].millionths);
    }
}

static void
test_score_not_available (void)
{
  const ProgressCase way = { .base = { 0, 0 },
                             .actual = { 5, 0 },
                             .target = { 10, 0 },
                             .has_target = TRUE,
                             .elapsed = 12,
                             .total = 24 };
  ProgressCase compatible = way;
  gint64 millionths = 77;

  g_assert_false (bhxh_progress_get_score (&way, &millionths));
  g_assert_cmpint (millionths, ==, 77);
  /* From 0.001 to 10 it is 100 times a year, to 5 in a year 5000 times: R = 4999 / 99. */
  compatible.compatible = TRUE;
  g_assert_true (bhxh_progress_get_score (&compatible, &millionths));
  g_assert_cmpint (millionths, ==, 5000000);
  g_assert_cmpuint (bhxh_progress_classify (&compatible, PROGRESS_UNSD), ==,
                    PROGRESS_NOT_AVAILABLE);
}

/* A base of 18,027 or 18,192 behind one rounded index; 19,739 a year later; 26,273 wanted
 * in the fourth: R is 0.0950 / 0.0987 = 0.962, or 0.0850 / 0.0962 = 0.884. */
static void
test_hidden_base (void)
{
  static const Sample samples[] = {
    { 180270, 197390, 262730, 12, 48, FALSE, "substantial" },
    { 181920, 197390, 262730, 12, 48, FALSE, "moderate" },
  };

  check_samples (samples, G_N_ELEMENTS (samples), PROGRESS_EUROSTAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/eurostat", test_eurostat);
  g_test_add_func ("/progress/not-available", test_not_available);
  g_test_add_func ("/progress/eurostat-growth", test_eurostat_growth);
  g_test_add_func ("/progress/unsd", test_unsd);
  g_test_add_func ("/progress/escap", test_escap);
  g_test_add_func ("/progress/limit", test_limit);
  g_test_add_func ("/progress/score", test_score);
  g_test_add_func ("/progress/score-not-available", test_score_not_available);
  g_test_add_func ("/progress/hidden-base", test_hidden_base);
  return g_test_run ();
}
