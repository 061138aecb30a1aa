/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A small country to compare figures in: a province with three districts, the third of
 * which has no targets, and the communes of two of them.
 *
 *   VN - 45 - 461 - c1 c2 c3
 *           - 462 - c4 c5
 *           - 471
 */
#pragma once

#include "gap/row.h"
#include "model/axes.h"

enum
{
  VN,
  QUANG_TRI,
  DONG_HA,
  TOWN,
  ISLAND,
  C1,
  C2,
  C3,
  C4,
  C5,
  N_TEST_UNITS
};

enum
{
  PERSONS,
  LABOUR,
  RATE,
  WAITING, /* persons; less is better */
  GROWTH,
  N_TEST_INDICATORS
};

typedef struct
{
  BhxhFrame *frame; /* 2023, 2024 */
  BhxhFigures *targets;
  BhxhFigures *actuals;
  BhxhOptions *options;
  GapEngine engine;
  gboolean is_started;
} Fixture;

static inline BhxhPeriod
test_period (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

static inline void
fixture_set_units (Axes *axes)
{
  static const struct
  {
    const char *code, *name;
    gint parent;
    guint first_child, n_children;
    BhxhLevel level;
    guint addressed;
  } units[N_TEST_UNITS] = {
    { "VN", "Cả nước", -1, QUANG_TRI, 1, BHXH_LEVEL_NATION, 0 },
    { "45", "Tỉnh Quảng Trị", VN, DONG_HA, 3, BHXH_LEVEL_PROVINCE, 0 },
    { "461", "Thành phố Đông Hà", QUANG_TRI, C1, 3, BHXH_LEVEL_DISTRICT,
      BHXH_ADDRESSED_TARGETS },
    { "462", "Thị xã Quảng Trị", QUANG_TRI, C4, 2, BHXH_LEVEL_DISTRICT,
      BHXH_ADDRESSED_TARGETS },
    { "471", "Huyện Cồn Cỏ", QUANG_TRI, 0, 0, BHXH_LEVEL_DISTRICT,
      BHXH_ADDRESSED_DUTIES },
    { "c1", "Phường 1", DONG_HA, 0, 0, BHXH_LEVEL_COMMUNE, 0 },
    { "c2", "Phường 2", DONG_HA, 0, 0, BHXH_LEVEL_COMMUNE, 0 },
    { "c3", "Phường 3", DONG_HA, 0, 0, BHXH_LEVEL_COMMUNE, 0 },
    { "c4", "Phường 4", TOWN, 0, 0, BHXH_LEVEL_COMMUNE, 0 },
    { "c5", "Phường 5", TOWN, 0, 0, BHXH_LEVEL_COMMUNE, 0 },
  };

  for (guint i = 0; i < N_TEST_UNITS; i++)
    axes->units[i] = (BhxhDistrict){ .code = units[i].code,
                                     .name_vi = units[i].name,
                                     .name_en = units[i].name,
                                     .parent = units[i].parent,
                                     .first_child = units[i].first_child,
                                     .n_children = units[i].n_children,
                                     .level = (guint8) units[i].level,
                                     .addressed = (guint8) units[i].addressed };
  axes->n_units = N_TEST_UNITS;
}

static inline void
fixture_set_indicators (Axes *axes)
{
  static const BhxhIndicator persons = { .code = "persons",
                                         .name_vi = "Số người",
                                         .name_en = "Persons",
                                         .numerator = -1,
                                         .denominator = -1,
                                         .part_of = -1,
                                         .measure = BHXH_MEASURE_PERSON,
                                         .rounding = BHXH_ROUNDING_EXACT,
                                         .direction = BHXH_DIRECTION_MORE,
                                         .kind = BHXH_KIND_STOCK };

  for (guint i = 0; i < N_TEST_INDICATORS; i++)
    axes->indicators[i] = persons;
  axes->indicators[LABOUR].code = "labour_force";
  axes->indicators[LABOUR].name_vi = "Lực lượng lao động";
  axes->indicators[LABOUR].name_en = "Labour force";
  axes->indicators[WAITING].code = "waiting";
  axes->indicators[WAITING].direction = BHXH_DIRECTION_LESS;
  axes->indicators[RATE].code = "rate";
  axes->indicators[RATE].name_vi = "Tỷ lệ";
  axes->indicators[RATE].measure = BHXH_MEASURE_PERCENT;
  axes->indicators[RATE].rounding = BHXH_ROUNDING_NEAREST;
  axes->indicators[RATE].decimals = 1;
  axes->indicators[RATE].numerator = PERSONS;
  axes->indicators[RATE].denominator = LABOUR;
  axes->indicators[GROWTH] = axes->indicators[RATE];
  axes->indicators[GROWTH].code = "growth";
  axes->indicators[GROWTH].measure = BHXH_MEASURE_INDEX;
  axes->indicators[GROWTH].kind = BHXH_KIND_INDEX;
  axes->indicators[GROWTH].decimals = 0;
  axes->indicators[GROWTH].denominator = PERSONS;
  axes->indicators[GROWTH].denominator_previous = TRUE;
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  const BhxhPeriod plan_periods[] = { test_period ("2023"), test_period ("2024") };
  const BhxhPeriod periods[] = { test_period ("2022"), test_period ("2023"),
                                 test_period ("2024-11"), test_period ("2024-12"),
                                 test_period ("2024") };
  g_autoptr (BhxhFrame) actual_frame = NULL;
  Axes *axes = bhxh_axes_new (N_TEST_UNITS, N_TEST_INDICATORS, 0, NULL);

  (void) data;
  fixture_set_units (axes);
  fixture_set_indicators (axes);
  fixture->frame = bhxh_frame_new (axes, plan_periods, G_N_ELEMENTS (plan_periods), NULL);
  actual_frame =
      bhxh_frame_new_with_periods (fixture->frame, periods, G_N_ELEMENTS (periods), NULL);
  fixture->targets = bhxh_figures_new_open (fixture->frame, NULL, NULL);
  fixture->actuals = bhxh_figures_new (actual_frame);
  fixture->options = bhxh_options_new ();
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  if (fixture->is_started)
    {
      bhxh_gap_view_clear (&fixture->engine.view);
      bhxh_bands_clear (&fixture->engine.bands);
    }
  bhxh_options_unref (fixture->options);
  bhxh_figures_unref (fixture->actuals);
  bhxh_figures_unref (fixture->targets);
  bhxh_frame_unref (fixture->frame);
}

static inline void
set_target_as (Fixture *fixture,
               guint unit,
               guint indicator,
               const char *period,
               gint64 value,
               gint decimals,
               BhxhQualifier qualifier)
{
  const Trait trait = { .decimals = (gint8) decimals,
                        .rounding = BHXH_ROUNDING_EXACT,
                        .qualifier = (guint8) qualifier,
                        .kind = FIGURE_TARGET };
  const guint16 number = bhxh_figures_intern (fixture->targets, &trait, NULL);
  const gint slot = bhxh_frame_find_period (fixture->frame, test_period (period));

  g_assert_true (bhxh_figures_add (fixture->targets, unit, indicator, (guint) slot,
                                   (Figure){ value, number, 0 }, NULL));
}

static inline void
set_target (Fixture *fixture,
            guint unit,
            guint indicator,
            const char *period,
            gint64 value)
{
  set_target_as (fixture, unit, indicator, period, value,
                 bhxh_frame_get_indicator (fixture->frame, indicator)->decimals,
                 BHXH_QUALIFIER_EXACT);
}

static inline void
set_actual_as (Fixture *fixture,
               guint unit,
               guint indicator,
               const char *period,
               gint64 value,
               gint decimals,
               BhxhStage stage,
               const char *as_of)
{
  BhxhFrame *frame = bhxh_figures_get_frame (fixture->actuals);
  const gint slot = bhxh_frame_find_period (frame, test_period (period));

  g_assert_true (bhxh_figures_set (
      fixture->actuals, unit, indicator, (guint) slot, value, decimals, stage,
      as_of != NULL ? test_period (as_of) : BHXH_PERIOD_NONE, NULL));
}

static inline void
set_actual (Fixture *fixture,
            guint unit,
            guint indicator,
            const char *period,
            gint64 value)
{
  set_actual_as (fixture, unit, indicator, period, value,
                 bhxh_frame_get_indicator (fixture->frame, indicator)->decimals, 0, NULL);
}

/* Settles the figures; rows can be asked for from here on. */
static inline void
start (Fixture *fixture)
{
  const BhxhOptions *options = bhxh_options_or_default (fixture->options);
  GError *error = NULL;

  g_assert_true (bhxh_figures_seal (fixture->targets, NULL));
  fixture->engine.decimals = options->decimals;
  fixture->engine.rate_achievement = options->rate_achievement;
  bhxh_bands_init (&fixture->engine.bands, options);
  fixture->is_started = TRUE;
  bhxh_gap_view_init (&fixture->engine.view, fixture->targets, fixture->actuals, options,
                      &error);
  g_assert_no_error (error);
}

static inline guint
slot_of (const Fixture *fixture, guint indicator, const char *period)
{
  const gint index = bhxh_frame_find_period (fixture->frame, test_period (period));
  const gint slot =
      bhxh_gap_view_find_slot (&fixture->engine.view, indicator, (guint) index);

  g_assert_cmpint (slot, >=, 0);
  return (guint) slot;
}

/* The row, paired; it must be there. */
static inline GapRow
row_of (const Fixture *fixture, guint unit, guint indicator, const char *period)
{
  const guint slot = slot_of (fixture, indicator, period);
  GapRow row;

  g_assert_cmpint (bhxh_gap_row_compute (&fixture->engine, slot, unit, WANT_ALL, &row),
                   ==, ROW_READY);
  g_assert_cmpint (bhxh_gap_row_pair (&fixture->engine, &row), !=, ROW_TOO_LARGE);
  return row;
}

#define assert_number(row, number, value, its_decimals)                                  \
  G_STMT_START                                                                           \
  {                                                                                      \
    g_assert_true (gap_row_has (&(row), number));                                        \
    g_assert_cmpint ((row).values[number], ==, value);                                   \
    g_assert_cmpint ((row).decimals[number], ==, its_decimals);                          \
  }                                                                                      \
  G_STMT_END

#define assert_no_number(row, number) g_assert_false (gap_row_has (&(row), number))

#define fixture_test(path, function)                                                     \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
