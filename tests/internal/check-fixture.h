/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A small world to evaluate rules in: a whole with three parts, two years, and figures
 * written as text: "rate 20.8; prev:rate 20.0 floor; 1:persons 5 at_least". "prev:" is
 * the year before, "1:" to "3:" the parts.
 */
#pragma once

#include "base/number.h"
#include "check/evaluate.h"
#include "model/frame-build.h"
#include "model/labels.h"

#include <string.h>

#define CHECK_N_PARTS 3

#define CHECK_PERSONS(name)                                                              \
  {                                                                                      \
    .code = name, .name_vi = name, .name_en = name, .numerator = "", .denominator = "",  \
    .part_of = "", .measure = BHXH_MEASURE_PERSON, .rounding = BHXH_ROUNDING_EXACT,      \
    .direction = BHXH_DIRECTION_MORE, .kind = BHXH_KIND_STOCK                            \
  }
#define CHECK_RATE(name, of)                                                             \
  {                                                                                      \
    .code = name, .name_vi = name, .name_en = name, .numerator = "", .denominator = "",  \
    .part_of = "", .decimals = 1, .measure = of, .rounding = BHXH_ROUNDING_NEAREST,      \
    .direction = BHXH_DIRECTION_MORE, .kind = BHXH_KIND_STOCK                            \
  }

static const IndicatorRow check_indicators[] = {
  CHECK_PERSONS ("persons"),
  CHECK_PERSONS ("a_persons"),
  CHECK_PERSONS ("b_persons"),
  CHECK_PERSONS ("labour"),
  CHECK_RATE ("rate", BHXH_MEASURE_PERCENT),
  CHECK_RATE ("a_rate", BHXH_MEASURE_PERCENT),
  CHECK_RATE ("b_rate", BHXH_MEASURE_PERCENT),
  CHECK_RATE ("growth", BHXH_MEASURE_INDEX),
};

typedef struct
{
  BhxhFrame *frame;
  BhxhFigures *figures;
  BhxhPeriod previous, period;
  guint addressed; /* BhxhAddressed of the whole and the first two parts */
} CheckWorld;

static inline BhxhFrame *
check_world_build_frame (const CheckWorld *world)
{
  static const char *const codes[] = { "10", "11", "12", "13" };
  const BhxhPeriod periods[] = { world->previous, world->period };
  UnitRow units[1 + CHECK_N_PARTS];
  const FrameRows rows = { .units = units,
                           .n_units = G_N_ELEMENTS (units),
                           .indicators = check_indicators,
                           .n_indicators = G_N_ELEMENTS (check_indicators),
                           .periods = periods,
                           .n_periods = 2,
                           .date = bhxh_period_new_day (2024, 1, 1) };
  g_autoptr (GError) error = NULL;
  BhxhFrame *frame;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    units[i] = (UnitRow){ .code = codes[i],
                          .parent = i == 0 ? "" : codes[0],
                          .name_vi = codes[i],
                          .name_en = codes[i],
                          .aliases = "",
                          .level = i == 0 ? BHXH_LEVEL_PROVINCE : BHXH_LEVEL_DISTRICT,
                          .addressed = i < CHECK_N_PARTS ? world->addressed : 0 };
  frame = bhxh_frame_build (&rows, bhxh_options_or_default (NULL), NULL, &error);
  g_assert_no_error (error);
  return frame;
}

static inline gint
check_find_label (const Label *labels, guint n_labels, const char *word)
{
  return bhxh_label_find (labels + 1, n_labels - 1, word, -1) + 1;
}

/* One figure, "[prev:|N:]indicator value [word...]". */
static inline void
check_world_add (CheckWorld *world, const char *text)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip ((char *) text), " ", -1);
  const char *name = words[0];
  g_autoptr (GError) error = NULL;
  Trait trait = { .kind = FIGURE_TARGET, .qualifier = BHXH_QUALIFIER_EXACT };
  guint period = 1;
  guint unit = 0;
  gint indicator = 0;
  gint decimals = 0;
  Figure figure = { 0 };

  if (g_str_has_prefix (name, "prev:"))
    {
      period = 0;
      name += 5;
    }
  else if (name[1] == ':')
    {
      unit = (guint) (name[0] - '0');
      name += 2;
    }
  while (strcmp (check_indicators[indicator].code, name) != 0)
    indicator++;
  trait.rounding = check_indicators[indicator].rounding;
  g_assert_true (
      bhxh_number_parse_plain (words[1], strlen (words[1]), &figure.value, &decimals));
  trait.decimals = (gint8) decimals;
  for (guint i = 2; words[i] != NULL; i++)
    if (check_find_label (bhxh_rounding_labels, ROUNDING_N_LABELS, words[i]) > 0)
      trait.rounding =
          (guint8) check_find_label (bhxh_rounding_labels, ROUNDING_N_LABELS, words[i]);
    else if (check_find_label (bhxh_qualifier_labels, QUALIFIER_N_LABELS, words[i]) > 0)
      trait.qualifier =
          (guint8) check_find_label (bhxh_qualifier_labels, QUALIFIER_N_LABELS, words[i]);
    else
      {
        trait.decimals = (gint8) -strlen (words[i]); /* "000" */
      }
  figure.trait = bhxh_figures_intern (world->figures, &trait, &error);
  bhxh_figures_add (world->figures, unit, (guint) indicator, period, figure, &error);
  g_assert_no_error (error);
}

static inline void
check_world_init (CheckWorld *world, const char *figures, guint addressed)
{
  g_auto (GStrv) parts = g_strsplit (figures, ";", -1);

  world->previous = bhxh_period_new_months (2023, 1, 2023, 12);
  world->period = bhxh_period_new_months (2024, 1, 2024, 12);
  world->addressed = addressed;
  world->frame = check_world_build_frame (world);
  world->figures = bhxh_figures_new (world->frame);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      check_world_add (world, parts[i]);
}

static inline void
check_world_clear (CheckWorld *world)
{
  bhxh_figures_unref (world->figures);
  bhxh_frame_unref (world->frame);
}

static inline Form *
check_world_compile (const CheckWorld *world, const char *expression)
{
  g_autoptr (GError) error = NULL;
  Rule rule = { .id = "rule", .expression = expression };
  RuleProblem problem;
  Form *form;

  g_assert_true (bhxh_rule_parse (&rule, world->frame, &problem));
  form = bhxh_form_new (&rule, &error);
  g_assert_no_error (error);
  bhxh_rule_clear (&rule);
  return form;
}
