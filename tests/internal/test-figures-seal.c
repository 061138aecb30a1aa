/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures of units behind the axis are there until the figures are settled.
 */
#include "figures-fixture.h"

/* One unit of the axis, two behind it. */
static BhxhFigures *
wide_figures (void)
{
  g_autoptr (BhxhFrame) frame = small_frame_of (1);
  BhxhFigures *figures = bhxh_figures_new_open (frame, NULL, NULL);

  bhxh_figures_widen (figures);
  return figures;
}

static void
add (BhxhFigures *figures, guint unit, guint period, gint64 value, guint32 detail)
{
  const Trait trait = { .kind = FIGURE_ACTUAL, .stage = BHXH_STAGE_FINAL };
  const Figure figure = { value, bhxh_figures_intern (figures, &trait, NULL), detail };
  g_autoptr (GError) error = NULL;

  bhxh_figures_add (figures, unit, PERSONS, period, figure, &error);
  g_assert_no_error (error);
}

static gint64
value_at (BhxhFigures *figures, guint unit, guint period, guint index)
{
  Figure figure = { -1, 0, 0 };

  bhxh_figures_get_figure (figures, unit, PERSONS, period, index, &figure);
  return figure.value;
}

/* Unit 0 has two figures in 2022 and one in 2021, unit 1 two in 2022, unit 2 one. */
static void
test_narrow (void)
{
  g_autoptr (BhxhFigures) figures = wide_figures ();
  g_autoptr (GError) error = NULL;
  const gint early = bhxh_figures_add_period (figures, year (2021), NULL);

  add (figures, 0, YEAR_2022, 5, 0);
  add (figures, 0, YEAR_2022, 4, 0);
  add (figures, 0, (guint) early, 3, 0);
  add (figures, 1, YEAR_2022, 7, 0);
  add (figures, 1, YEAR_2022, 6, 0);
  add (figures, 2, YEAR_2022, 8, 0);
  g_assert_cmpint (value_at (figures, 1, YEAR_2022, 0), ==, 6);
  g_assert_cmpint (value_at (figures, 2, YEAR_2022, 0), ==, 8);
  g_assert_true (bhxh_figures_seal (figures, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 3);
  g_assert_cmpint (value_at (figures, 0, 0, 0), ==, 3);
  g_assert_cmpint (value_at (figures, 0, 1, 0), ==, 4);
  g_assert_cmpint (value_at (figures, 0, 1, 1), ==, 5);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 1, PERSONS, 1), ==, 0);
  g_assert_true (bhxh_figures_has_further (figures));
}

/* Where only units behind the axis had several, no cell of the axis has. */
static void
test_narrow_all_further (void)
{
  g_autoptr (BhxhFigures) figures = wide_figures ();

  add (figures, 0, YEAR_2022, 5, 0);
  add (figures, 2, YEAR_2022, 7, 0);
  add (figures, 2, YEAR_2022, 6, 0);
  g_assert_true (bhxh_figures_has_further (figures));
  g_assert_true (bhxh_figures_seal (figures, NULL));
  g_assert_false (bhxh_figures_has_further (figures));
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 1);
}

static void
test_forget_details (void)
{
  g_autoptr (BhxhFigures) figures = wide_figures ();
  Figure figure;

  add (figures, 0, YEAR_2022, 5, 12);
  add (figures, 0, YEAR_2022, 4, 13);
  bhxh_figures_get_figure (figures, 0, PERSONS, YEAR_2022, 0, &figure);
  g_assert_cmpuint (figure.detail, ==, 13);
  bhxh_figures_forget_details (figures);
  for (guint i = 0; i < 2; i++)
    {
      bhxh_figures_get_figure (figures, 0, PERSONS, YEAR_2022, i, &figure);
      g_assert_cmpuint (figure.detail, ==, 0);
    }
  g_assert_null (bhxh_figures_get_column (figures, PERSONS, YEAR_2022)->details);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures-seal/narrow", test_narrow);
  g_test_add_func ("/figures-seal/narrow-all-further", test_narrow_all_further);
  g_test_add_func ("/figures-seal/forget-details", test_forget_details);
  return g_test_run ();
}
