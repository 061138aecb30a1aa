/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of sums: what is found at the root of any tree is what lies below it, once. The
 * test prints its seed.
 */
#include "../internal/gap-fixture.h"
#include "gap/rollup.h"

/* --- Parts and wholes ----------------------------------------------------------- */

#define TREE_UNITS 60

typedef struct
{
  BhxhFrame *frame;
  BhxhFigures *targets;
  BhxhFigures *actuals;
  gint parents[TREE_UNITS];
  gint64 target_of[TREE_UNITS]; /* -1: none */
  gint64 actual_of[TREE_UNITS]; /* -1: none */
} Tree;

/* Units after their parents, children side by side. */
static void
grow (Tree *tree, Axes *axes)
{
  guint n = 1;

  tree->parents[0] = -1;
  for (guint unit = 0; unit < TREE_UNITS; unit++)
    {
      const guint wanted = (guint) g_test_rand_int_range (unit + 1 == n ? 1 : 0, 5);

      axes->units[unit].code = "u";
      axes->units[unit].parent = tree->parents[unit];
      axes->units[unit].first_child = n;
      axes->units[unit].n_children = MIN (wanted, TREE_UNITS - n);
      for (guint i = 0; i < axes->units[unit].n_children; i++)
        tree->parents[n++] = (gint) unit;
    }
  axes->n_units = TREE_UNITS;
}

static void
tree_init (Tree *tree)
{
  const BhxhPeriod period = test_period ("2024");
  Axes *axes = bhxh_axes_new (TREE_UNITS, N_TEST_INDICATORS, 0, NULL);
  const Trait target = { .rounding = BHXH_ROUNDING_EXACT, .kind = FIGURE_TARGET };
  const Trait actual = { .rounding = BHXH_ROUNDING_EXACT, .kind = FIGURE_ACTUAL };
  guint16 target_trait = 0;
  guint16 actual_trait = 0;

  fixture_set_indicators (axes);
  grow (tree, axes);
  tree->frame = bhxh_frame_new (axes, &period, 1, NULL);
  tree->targets = bhxh_figures_new_open (tree->frame, NULL, NULL);
  tree->actuals = bhxh_figures_new_open (tree->frame, NULL, NULL);
  target_trait = bhxh_figures_intern (tree->targets, &target, NULL);
  actual_trait = bhxh_figures_intern (tree->actuals, &actual, NULL);
  for (guint unit = 0; unit < TREE_UNITS; unit++)
    {
      tree->target_of[unit] = g_test_rand_bit () ? g_test_rand_int_range (0, 1000) : -1;
      tree->actual_of[unit] =
          unit > 0 && g_test_rand_bit () ? g_test_rand_int_range (0, 1000) : -1;
      if (tree->target_of[unit] >= 0)
        bhxh_figures_add (tree->targets, unit, PERSONS, 0,
                          (Figure){ tree->target_of[unit], target_trait, 0 }, NULL);
      if (tree->actual_of[unit] >= 0)
        bhxh_figures_add (tree->actuals, unit, PERSONS, 0,
                          (Figure){ tree->actual_of[unit], actual_trait, 0 }, NULL);
    }
  g_assert_true (bhxh_figures_seal (tree->targets, NULL));
  g_assert_true (bhxh_figures_seal (tree->actuals, NULL));
}

static void
tree_clear (Tree *tree)
{
  bhxh_figures_unref (tree->targets);
  bhxh_figures_unref (tree->actuals);
  bhxh_frame_unref (tree->frame);
}

/* Some unit above @unit, the root aside, has a figure. */
static gboolean
is_covered_above (const Tree *tree, gint unit)
{
  for (unit = tree->parents[unit]; unit > 0; unit = tree->parents[unit])
    if (tree->actual_of[unit] >= 0)
      return TRUE;
  return FALSE;
}

/* The sum at the root is of the topmost figures below it, and whole when every lowest
 * unit has a figure or stands below one. */
static void
check_sum (const Tree *tree, const GapView *view, const Spot *spot)
{
  gint64 sum = 0;
  gboolean any = FALSE;
  gboolean whole = TRUE;
  guint first = 0;
  Reported reported;
  const ReportedState state = bhxh_reported_sum (view, spot, 0, 0, &reported);

  for (gint unit = 1; unit < TREE_UNITS; unit++)
    {
      const gboolean covered = is_covered_above (tree, unit);

      if (tree->actual_of[unit] >= 0 && !covered)
        {
          sum += tree->actual_of[unit];
          any = TRUE;
        }
      if (bhxh_frame_get_children (tree->frame, (guint) unit, &first) == 0 &&
          tree->actual_of[unit] < 0 && !covered)
        whole = FALSE;
    }
  g_assert_cmpint (state, ==,
                   !any    ? REPORTED_NOT
                   : whole ? REPORTED_WHOLLY
                           : REPORTED_PARTLY);
  if (any)
    g_assert_cmpint (reported.actual.amount.value, ==, sum);
}

static gboolean
has_target_below (const Tree *tree, gint unit)
{
  for (gint other = unit + 1; other < TREE_UNITS; other++)
    for (gint above = tree->parents[other]; above >= 0; above = tree->parents[above])
      if (above == unit && tree->target_of[other] >= 0)
        return TRUE;
  return FALSE;
}

/* The group of the root has every lowest target once. */
static void
check_rollup (const Tree *tree, const GapEngine *engine)
{
  Rollup rollup;
  const Group *group = NULL;
  guint expected = 0;
  guint in_classes = 0;
  gint64 sum = 0;

  for (gint unit = 1; unit < TREE_UNITS; unit++)
    if (tree->target_of[unit] >= 0 && !has_target_below (tree, unit))
      {
        expected++;
        sum += tree->target_of[unit];
      }
  g_assert_true (bhxh_rollup_init (&rollup, engine, WANT_CLASS, NULL));
  g_assert_true (bhxh_rollup_compute (&rollup, engine, 0, NULL));
  group = bhxh_rollup_get (&rollup, 0);
  g_assert_cmpuint (group != NULL ? group->n_expected : 0, ==, expected);
  g_assert_cmpint (group != NULL ? (gint64) group->target.value : 0, ==, sum);
  for (guint i = 0; group != NULL && i < rollup.n_classes; i++)
    in_classes += bhxh_rollup_get_classes (&rollup, group)[i];
  g_assert_cmpuint (in_classes, ==, expected);
  bhxh_rollup_clear (&rollup);
}

static void
test_parts_and_wholes (void)
{
  for (guint round = 0; round < 300; round++)
    {
      GapEngine engine = { .decimals = 2 };
      Spot spot;
      Tree tree;

      tree_init (&tree);
      bhxh_bands_init (&engine.bands, bhxh_options_or_default (NULL));
      g_assert_true (bhxh_gap_view_init (&engine.view, tree.targets, tree.actuals,
                                         bhxh_options_or_default (NULL), NULL));
      bhxh_gap_view_init_spot (&engine.view, PERSONS, test_period ("2024"), &spot);
      check_sum (&tree, &engine.view, &spot);
      check_rollup (&tree, &engine);
      bhxh_gap_view_clear (&engine.view);
      bhxh_bands_clear (&engine.bands);
      tree_clear (&tree);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap/property/parts-and-wholes", test_parts_and_wholes);
  return g_test_run ();
}
