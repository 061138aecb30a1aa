/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sums by the levels above: what is added up, what is not, and how many are in it.
 */
#include "gap-fixture.h"
#include "gap/rollup.h"

typedef void (*TestFunc) (Fixture *fixture, gconstpointer data);

static void
compute (Fixture *fixture, Rollup *rollup, guint indicator)
{
  g_autoptr (GError) error = NULL;

  start (fixture);
  g_assert_true (bhxh_rollup_init (rollup, &fixture->engine, WANT_CLASS, &error));
  bhxh_rollup_compute (rollup, &fixture->engine, slot_of (fixture, indicator, "2024"),
                       &error);
  g_assert_no_error (error);
}

static const Group *
group_of (const Rollup *rollup, guint unit)
{
  const Group *group = bhxh_rollup_get (rollup, unit);

  if (group == NULL)
    g_error ("unit %u has no group", unit);
  return group;
}

static void
assert_total (const Total *total, gint64 value, gint decimals)
{
  Amount amount = { 0, 0 };

  g_assert_true (bhxh_total_narrow (total, &amount));
  g_assert_cmpint (amount.value, ==, value);
  g_assert_cmpint (amount.decimals, ==, decimals);
}

/* The communes of Dong Ha have targets and the town has one of its own: those four are
 * added up. The targets of Dong Ha, the province and the nation are not. */
static void
test_lowest_targets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const guint *classes = NULL;
  const Group *group = NULL;
  Rollup rollup;

  set_target (fixture, VN, PERSONS, "2024", 90000);
  set_target (fixture, QUANG_TRI, PERSONS, "2024", 9000);
  set_target (fixture, DONG_HA, PERSONS, "2024", 900);
  for (guint unit = C1; unit <= C3; unit++)
    set_target (fixture, unit, PERSONS, "2024", 100);
  set_target (fixture, TOWN, PERSONS, "2024", 500);
  set_actual (fixture, C1, PERSONS, "2024", 110);
  set_actual (fixture, C2, PERSONS, "2024", 95);
  set_actual (fixture, C4, PERSONS, "2024", 200); /* the town by its communes */
  set_actual (fixture, C5, PERSONS, "2024", 190);
  compute (fixture, &rollup, PERSONS);
  for (guint unit = VN; unit <= QUANG_TRI; unit++)
    {
      group = group_of (&rollup, unit);
      classes = bhxh_rollup_get_classes (&rollup, group);
      g_assert_cmpuint (group->n_expected, ==, 4);
      g_assert_cmpuint (group->n_reported, ==, 3);
      assert_total (&group->target, 800, 0);
      assert_total (&group->target_of_reported, 700, 0);
      assert_total (&group->actual_of_reported, 595, 0);
      /* 110 is met, 95 in its class, 390 of 500 below 80, C3 without data. */
      g_assert_cmpuint (classes[CLASS_NO_DATA], ==, 1);
      g_assert_cmpuint (classes[CLASS_BEST], ==, 1);
      g_assert_cmpuint (classes[CLASS_BEST + 1], ==, 1);
      g_assert_cmpuint (classes[CLASS_BEST + 2], ==, 0);
      g_assert_cmpuint (classes[CLASS_BEST + 3], ==, 1);
    }
  group = group_of (&rollup, DONG_HA);
  g_assert_cmpuint (group->n_expected, ==, 3);
  assert_total (&group->actual_of_reported, 205, 0);
  bhxh_rollup_clear (&rollup);
}

/* Nothing below the town has a target: it is a lowest unit, not a group. */
static void
test_no_group_without_targets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Rollup rollup;

  set_target (fixture, TOWN, PERSONS, "2024", 500);
  compute (fixture, &rollup, PERSONS);
  g_assert_null (bhxh_rollup_get (&rollup, TOWN));
  g_assert_null (bhxh_rollup_get (&rollup, DONG_HA));
  g_assert_null (bhxh_rollup_get (&rollup, C1));
  g_assert_nonnull (bhxh_rollup_get (&rollup, QUANG_TRI));
  bhxh_rollup_clear (&rollup);
}

/* "1,2 nghin" and 345: the sum has the finer of their decimals. */
static void
test_decimals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Group *group = NULL;
  Rollup rollup;

  set_target_as (fixture, C4, PERSONS, "2024", 12, -2, BHXH_QUALIFIER_ABOUT);
  set_target (fixture, C5, PERSONS, "2024", 345);
  set_actual (fixture, C4, PERSONS, "2024", 1199);
  compute (fixture, &rollup, PERSONS);
  group = group_of (&rollup, TOWN);
  assert_total (&group->target, 1545, 0);
  assert_total (&group->target_of_reported, 12, -2);
  bhxh_rollup_clear (&rollup);
}

static void
test_directions_are_counted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Rollup rollup;

  set_target_as (fixture, C4, PERSONS, "2024", 12, 0, BHXH_QUALIFIER_AT_MOST);
  set_target (fixture, C5, PERSONS, "2024", 345);
  compute (fixture, &rollup, PERSONS);
  g_assert_cmpuint (group_of (&rollup, TOWN)->n_less, ==, 1);
  bhxh_rollup_clear (&rollup);
}

static void
test_too_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Group *group = NULL;
  Amount amount = { 0, 0 };
  Rollup rollup;

  set_target (fixture, C4, PERSONS, "2024", BHXH_NUMBER_MAX);
  set_target (fixture, C5, PERSONS, "2024", 1);
  compute (fixture, &rollup, PERSONS);
  group = group_of (&rollup, TOWN);
  g_assert_false (bhxh_total_narrow (&group->target, &amount));
  bhxh_rollup_clear (&rollup);
}

/* Roll-ups go down the tree: one too deep is refused before the first row. */
static void
test_too_deep (Fixture *unused, gconstpointer data G_GNUC_UNUSED)
{
  const guint n_units = GAP_MAX_DEPTH + 2;
  const BhxhPeriod period = test_period ("2024");
  Axes *axes = bhxh_axes_new (n_units, N_TEST_INDICATORS, 0, NULL);
  g_autoptr (BhxhFrame) frame = NULL;
  g_autoptr (BhxhFigures) targets = NULL;
  g_autoptr (GError) error = NULL;
  GapView view;

  fixture_set_indicators (axes);
  axes->n_units = n_units;
  for (guint i = 0; i < n_units; i++)
    axes->units[i] = (BhxhDistrict){ .code = i + 1 < n_units ? "u" : "deepest",
                                     .parent = (gint) i - 1,
                                     .first_child = i + 1,
                                     .n_children = i + 1 < n_units };
  frame = bhxh_frame_new (axes, &period, 1, NULL);
  targets = bhxh_figures_new (frame);
  g_assert_false (bhxh_gap_view_init (&view, targets, targets,
                                      bhxh_options_or_default (NULL), &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_assert_true (
      g_str_has_prefix (error->message, "unit deepest is more than 64 levels"));
  bhxh_gap_view_clear (&view);
  (void) unused;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    TestFunc run;
  } tests[] = {
    { "/gap/rollup/lowest-targets", test_lowest_targets },
    { "/gap/rollup/no-group-without-targets", test_no_group_without_targets },
    { "/gap/rollup/decimals", test_decimals },
    { "/gap/rollup/directions-are-counted", test_directions_are_counted },
    { "/gap/rollup/too-large", test_too_large },
    { "/gap/rollup/too-deep", test_too_deep },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    fixture_test (tests[i].path, tests[i].run);
  return g_test_run ();
}
