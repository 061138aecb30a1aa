/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The window on the figures shows what the columns have, wherever it is moved to.
 */
#include "gap/tile.h"

#include "model/axes.h"

/* A frame of so many units, one indicator and so many days. */
static BhxhFrame *
make_frame (guint n_units, guint n_days)
{
  g_autofree BhxhPeriod *days = g_new (BhxhPeriod, n_days);
  Axes *axes = bhxh_axes_new (n_units, 1, 0, NULL);

  for (guint i = 0; i < n_units; i++)
    axes->units[i] =
        (BhxhDistrict){ .code = "u", .name_vi = "", .name_en = "", .parent = -1 };
  axes->n_units = n_units;
  axes->indicators[0] = (BhxhIndicator){ .code = "persons",
                                         .name_vi = "",
                                         .name_en = "",
                                         .numerator = -1,
                                         .denominator = -1,
                                         .part_of = -1,
                                         .measure = BHXH_MEASURE_PERSON,
                                         .rounding = BHXH_ROUNDING_EXACT,
                                         .kind = BHXH_KIND_STOCK };
  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *text =
          g_strdup_printf ("%04u-%02u-%02u", 1950 + i / 336, i / 28 % 12 + 1, i % 28 + 1);

      g_assert_true (bhxh_period_parse (text, -1, &days[i], NULL));
    }
  return bhxh_frame_new (axes, days, n_days, NULL);
}

/* Every cell has its own two numbers; every seventh has no actual. */
static void
fill (BhxhFigures *targets, BhxhFigures *actuals, guint n_units, guint n_days)
{
  const Trait target = { .kind = FIGURE_TARGET, .rounding = BHXH_ROUNDING_EXACT };
  const Trait actual = { .kind = FIGURE_ACTUAL, .rounding = BHXH_ROUNDING_EXACT };
  const guint16 target_number = bhxh_figures_intern (targets, &target, NULL);
  const guint16 actual_number = bhxh_figures_intern (actuals, &actual, NULL);

  for (guint unit = 0; unit < n_units; unit++)
    for (guint day = 0; day < n_days; day++)
      {
        const gint64 value = (gint64) unit * n_days + day;

        g_assert_true (bhxh_figures_add (targets, unit, 0, day,
                                         (Figure){ value, target_number, 0 }, NULL));
        g_assert_true (value % 7 == 0 ||
                       bhxh_figures_add (actuals, unit, 0, day,
                                         (Figure){ -value, actual_number, 0 }, NULL));
      }
}

static void
check_cell (GapTile *tile, guint unit, guint slot)
{
  const guint n_slots = tile->view->n_slots;
  guint n = 0;
  const RawPair *raw = bhxh_gap_tile_get (tile, unit, slot, &n);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (slot + n, <=, n_slots);
  for (guint i = 0; i < n; i++)
    {
      const gint64 value = (gint64) unit * n_slots + slot + i;

      g_assert_cmpint (raw[i].target_trait, !=, 0);
      g_assert_cmpint (raw[i].target, ==, value);
      g_assert_cmpint (raw[i].actual_trait != 0, ==, value % 7 != 0);
      if (raw[i].actual_trait != 0)
        g_assert_cmpint (raw[i].actual, ==, -value);
    }
}

/* All cells in the order of rows, then here and there. */
static void
check_tile (guint n_units, guint n_days)
{
  g_autoptr (BhxhFrame) frame = make_frame (n_units, n_days);
  g_autoptr (BhxhFigures) targets = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  GapView view;
  GapTile tile;
  guint n = 0;

  fill (targets, actuals, n_units, n_days);
  g_assert_true (bhxh_gap_view_init (&view, targets, actuals, options, NULL));
  g_assert_true (bhxh_gap_tile_init (&tile, &view, NULL));
  g_assert_cmpuint (view.n_slots, ==, n_days);
  for (guint unit = 0; unit < n_units; unit++)
    for (guint slot = 0; slot < n_days; slot += n)
      {
        bhxh_gap_tile_get (&tile, unit, slot, &n);
        check_cell (&tile, unit, slot);
      }
  for (guint i = 0; i < 50; i++)
    check_cell (&tile, (guint) g_test_rand_int_range (0, (gint) n_units),
                (guint) g_test_rand_int_range (0, (gint) n_days));
  bhxh_gap_tile_clear (&tile);
  bhxh_gap_view_clear (&view);
}

static void
test_one_slot (void)
{
  check_tile (1, 1);
  check_tile (3 * TILE_UNITS + 1, 1);
}

static void
test_some_slots (void)
{
  check_tile (TILE_UNITS, 48);
  check_tile (2 * TILE_UNITS - 1, 300);
}

/* Fewer units at a time, then fewer slots. */
static void
test_many_slots (void)
{
  check_tile (TILE_UNITS + 1, TILE_CELLS / 2 - 1);
  check_tile (3, TILE_CELLS);
  check_tile (3, TILE_CELLS + 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap/tile/one-slot", test_one_slot);
  g_test_add_func ("/gap/tile/some-slots", test_some_slots);
  g_test_add_func ("/gap/tile/many-slots", test_many_slots);
  return g_test_run ();
}
