/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Columns, traits, cells with several figures, periods that grow, limits.
 */
#include "figures-fixture.h"

#include <string.h>

static guint16
actual (BhxhFigures *figures, gint decimals, BhxhStage stage, BhxhPeriod as_of)
{
  const Trait trait = { .decimals = (gint8) decimals,
                        .rounding = BHXH_ROUNDING_EXACT,
                        .qualifier = BHXH_QUALIFIER_EXACT,
                        .kind = FIGURE_ACTUAL,
                        .stage = stage,
                        .as_of = as_of };

  return bhxh_figures_intern (figures, &trait, NULL);
}

static void
add (BhxhFigures *figures,
     guint unit,
     guint indicator,
     guint period,
     gint64 value,
     guint16 trait)
{
  g_autoptr (GError) error = NULL;

  bhxh_figures_add (figures, unit, indicator, period, (Figure){ value, trait, 0 },
                    &error);
  g_assert_no_error (error);
}

static gint64
value_at (BhxhFigures *figures, guint unit, guint indicator, guint period, guint index)
{
  Figure figure = { -1, 0, 0 };

  bhxh_figures_get_figure (figures, unit, indicator, period, index, &figure);
  return figure.value;
}

/* --- Traits and columns --------------------------------------------------------------
 */

static void
test_intern (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 first = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  guint n_traits;

  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (actual (figures, 1, BHXH_STAGE_FINAL, 0), ==, 2);
  g_assert_cmpuint (actual (figures, 0, BHXH_STAGE_FINAL, 0), ==, first);
  for (gint day = 1; day <= 28; day++)
    for (gint month = 1; month <= 12; month++)
      actual (figures, 0, BHXH_STAGE_FINAL, bhxh_period_new_day (2023, month, day));
  g_assert_cmpuint (actual (figures, 1, BHXH_STAGE_FINAL, 0), ==, 2);
  g_assert_cmpint (bhxh_figures_get_traits (figures, &n_traits)[2].decimals, ==, 1);
  g_assert_cmpuint (n_traits, ==, 1 + 2 + 28 * 12);
}

static void
test_too_many_traits (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (GError) error = NULL;
  Trait trait = { .kind = FIGURE_ACTUAL };

  for (guint i = 0; i < 65535; i++)
    {
      trait.load = (guint16) i;
      g_assert_cmpuint (bhxh_figures_intern (figures, &trait, NULL), ==, i + 1);
    }
  trait.load = 65535;
  g_assert_cmpuint (bhxh_figures_intern (figures, &trait, &error), ==, 0);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

static void
test_columns (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const FigureColumn *column;

  g_assert_null (bhxh_figures_get_column (figures, PERSONS, YEAR_2023));
  add (figures, 1, PERSONS, YEAR_2023, 78743, trait);
  column = bhxh_figures_get_column (figures, PERSONS, YEAR_2023);
  g_assert_nonnull (column);
  g_assert_cmpint (column->values[1], ==, 78743);
  g_assert_cmpuint (column->traits[1], ==, trait);
  g_assert_cmpuint (column->traits[0], ==, 0);
  g_assert_null (column->details);
  g_assert_null (bhxh_figures_get_column (figures, RATE, YEAR_2023));
  g_assert_null (bhxh_figures_get_column (figures, 2, 0));
  g_assert_null (bhxh_figures_get_column (figures, 0, 2));
  g_assert_false (bhxh_figures_has_further (figures));
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 1);
}

static void
test_details (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  Figure figure;

  add (figures, 0, PERSONS, 0, 5, trait);
  bhxh_figures_add (figures, 2, PERSONS, 0, (Figure){ 7, trait, 12 }, NULL);
  g_assert_true (bhxh_figures_get_figure (figures, 2, PERSONS, 0, 0, &figure));
  g_assert_cmpuint (figure.detail, ==, 12);
  g_assert_true (bhxh_figures_get_figure (figures, 0, PERSONS, 0, 0, &figure));
  g_assert_cmpuint (figure.detail, ==, 0);
  g_assert_false (bhxh_figures_get_figure (figures, 1, PERSONS, 0, 0, &figure));
  g_assert_false (bhxh_figures_get_figure (figures, 2, PERSONS, 0, 1, &figure));
}

static void
test_wrong_index (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const guint wrong[][3] = { { 3, 0, 0 }, { 0, 2, 0 }, { 0, 0, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_figures_add (figures, wrong[i][0], wrong[i][1], wrong[i][2],
                                        (Figure){ 1, trait, 0 }, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
    }
}

/* --- Several figures in a cell -------------------------------------------------------
 */

/* Final before preliminary before estimate, whatever came first; among estimates the one
 * known later. */
static void
test_which_counts (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const BhxhPeriod november = bhxh_period_new_day (2023, 11, 30);
  const BhxhPeriod june = bhxh_period_new_day (2023, 6, 30);

  add (figures, 1, PERSONS, YEAR_2023, 60,
       actual (figures, 0, BHXH_STAGE_ESTIMATE, june));
  add (figures, 1, PERSONS, YEAR_2023, 90, actual (figures, 0, BHXH_STAGE_FINAL, 0));
  add (figures, 1, PERSONS, YEAR_2023, 80,
       actual (figures, 0, BHXH_STAGE_PRELIMINARY, june));
  add (figures, 1, PERSONS, YEAR_2023, 70,
       actual (figures, 0, BHXH_STAGE_ESTIMATE, november));
  g_assert_cmpuint (bhxh_figures_get_n (figures, 1, PERSONS, YEAR_2023), ==, 4);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2023, 0), ==, 90);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2023, 1), ==, 80);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2023, 2), ==, 70);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2023, 3), ==, 60);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2023, 4), ==, -1);
  g_assert_cmpint (bhxh_figures_get_column (figures, PERSONS, YEAR_2023)->values[1], ==,
                   90);
  g_assert_true (bhxh_figures_has_further (figures));
}

/* "20 %" in the prose, "20,0" in two tables: the table with the smaller source counts. */
static void
test_statements (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (StatementTexts) texts = bhxh_statement_texts_new (NULL);
  Trait trait = { .decimals = 1,
                  .rounding = BHXH_ROUNDING_NEAREST,
                  .qualifier = BHXH_QUALIFIER_EXACT,
                  .kind = FIGURE_TARGET };
  const guint32 annex =
      bhxh_statement_texts_add (texts, "PL.table#1/1/1", "20,0", NULL, 0, NULL);
  const guint32 table =
      bhxh_statement_texts_add (texts, "II.table#1/1/1", "20,0", NULL, 0, NULL);
  const guint32 prose =
      bhxh_statement_texts_add (texts, "II.2.2022-1", "20%", NULL, 0, NULL);
  Figure figure;

  bhxh_figures_set_texts (figures, texts);
  trait.owner = bhxh_statement_texts_add_owner (texts, "ubnd", NULL);
  figure = (Figure){ 200, bhxh_figures_intern (figures, &trait, NULL), annex };
  bhxh_figures_add (figures, 0, RATE, YEAR_2022, figure, NULL);
  figure.detail = table;
  bhxh_figures_add (figures, 0, RATE, YEAR_2022, figure, NULL);
  trait.decimals = 0;
  figure = (Figure){ 20, bhxh_figures_intern (figures, &trait, NULL), prose };
  bhxh_figures_add (figures, 0, RATE, YEAR_2022, figure, NULL);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const sources[] = { "II.table#1/1/1", "PL.table#1/1/1",
                                             "II.2.2022-1" };
      g_autofree char *source =
          bhxh_figures_dup_field (figures, 0, RATE, YEAR_2022, i, "source");

      g_assert_cmpstr (source, ==, sources[i]);
    }
  g_assert_cmpstr (bhxh_figures_get_owner (figures, 1), ==, "ubnd");
  g_assert_null (bhxh_figures_get_owner (figures, 2));
}

static void
test_extra_columns (void)
{
  g_autoptr (StatementTexts) texts = bhxh_statement_texts_new (NULL);
  const char *const extra[] = { "a", NULL };
  const guint32 detail = bhxh_statement_texts_add (texts, NULL, "x", extra, 2, NULL);

  g_assert_cmpuint (detail, ==, 1);
  g_assert_cmpstr (bhxh_statement_texts_get (texts, 1)->source, ==, "");
  g_assert_cmpstr (bhxh_statement_texts_get (texts, 1)->extra[0], ==, "a");
  g_assert_cmpstr (bhxh_statement_texts_get (texts, 1)->extra[1], ==, "");
  g_assert_null (bhxh_statement_texts_get (texts, 0));
  g_assert_null (bhxh_statement_texts_get (texts, 2));
}

static void
test_find_same_and_replace (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 final = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const guint16 estimate = actual (figures, 0, BHXH_STAGE_ESTIMATE, 0);
  const Trait *traits;
  Trait asked;

  add (figures, 1, PERSONS, YEAR_2022, 10, estimate);
  add (figures, 1, PERSONS, YEAR_2022, 20, final);
  traits = bhxh_figures_get_traits (figures, NULL);
  g_assert_cmpint (
      bhxh_figures_find_same (figures, 1, PERSONS, YEAR_2022, &traits[final]), ==, 0);
  /* The last day said or left out is the same. */
  asked = traits[estimate];
  asked.as_of = bhxh_period_new_day (2022, 12, 31);
  asked.load = 5;
  g_assert_cmpint (bhxh_figures_find_same (figures, 1, PERSONS, YEAR_2022, &asked), ==,
                   1);
  asked.as_of = bhxh_period_new_day (2022, 12, 30);
  g_assert_cmpint (bhxh_figures_find_same (figures, 1, PERSONS, YEAR_2022, &asked), ==,
                   -1);
  g_assert_cmpint (bhxh_figures_find_same (figures, 2, PERSONS, YEAR_2022, &asked), ==,
                   -1);
  /* The estimate becomes a final figure with a decimal: it counts now. */
  g_assert_true (bhxh_figures_replace (
      figures, 1, PERSONS, YEAR_2022, 1,
      (Figure){ 300, actual (figures, 1, BHXH_STAGE_FINAL, 0), 4 }, NULL));
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2022, 0), ==, 300);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2022, 1), ==, 20);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 1, PERSONS, YEAR_2022), ==, 2);
  g_assert_false (bhxh_figures_replace (figures, 1, PERSONS, YEAR_2022, 2,
                                        (Figure){ 1, final, 0 }, NULL));
}

static void
test_too_many_in_a_cell (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (GError) error = NULL;
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);

  for (gint i = 0; i < 1024; i++)
    add (figures, 1, PERSONS, YEAR_2022, (i * 37) % 1024, trait);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2022, 0), ==, 0);
  g_assert_cmpint (value_at (figures, 1, PERSONS, YEAR_2022, 1023), ==, 1023);
  g_assert_false (
      bhxh_figures_add (figures, 1, PERSONS, YEAR_2022, (Figure){ 1, trait, 0 }, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* --- Periods that grow ---------------------------------------------------------------
 */

static void
test_seal (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const gint later = bhxh_figures_add_period (figures, year (2024), NULL);
  const gint earlier = bhxh_figures_add_period (figures, year (2021), NULL);
  BhxhFrame *own;

  g_assert_cmpint (later, ==, 2);
  g_assert_cmpint (earlier, ==, 3);
  g_assert_cmpint (bhxh_figures_add_period (figures, year (2023), NULL), ==, 1);
  add (figures, 2, PERSONS, 2, 24, trait);
  add (figures, 2, PERSONS, 3, 22, trait);
  add (figures, 2, PERSONS, 3, 21, trait);
  add (figures, 2, RATE, YEAR_2023, 23, trait);
  g_assert_cmpint (value_at (figures, 2, PERSONS, 3, 0), ==, 21);
  g_assert_true (bhxh_figures_seal (figures, &error));
  g_assert_no_error (error);
  own = bhxh_figures_get_frame (figures);
  g_assert_cmpuint (bhxh_frame_get_n_periods (own), ==, 4);
  g_assert_cmpint (bhxh_frame_get_period (own, 0), ==, year (2021));
  g_assert_cmpint (bhxh_frame_get_period (own, 3), ==, year (2024));
  g_assert_cmpint (value_at (figures, 2, PERSONS, 0, 0), ==, 21);
  g_assert_cmpint (value_at (figures, 2, PERSONS, 0, 1), ==, 22);
  g_assert_cmpint (value_at (figures, 2, RATE, 2, 0), ==, 23);
  g_assert_cmpint (value_at (figures, 2, PERSONS, 3, 0), ==, 24);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 2, PERSONS, 3), ==, 1);
  g_assert_cmpuint (bhxh_frame_get_n_periods (frame), ==, 2);
  g_assert_false (bhxh_figures_add (figures, 0, 0, 0, (Figure){ 1, trait, 0 }, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

/* Three units are known, two of them on the axis: what the third has is forgotten. */
static void
test_widen (void)
{
  g_autoptr (BhxhFrame) frame = small_frame_of (2);
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const gint earlier = bhxh_figures_add_period (figures, year (2021), NULL);

  g_assert_false (
      bhxh_figures_add (figures, 2, PERSONS, 0, (Figure){ 1, trait, 0 }, NULL));
  bhxh_figures_widen (figures);
  for (guint unit = 0; unit < 3; unit++)
    for (gint64 value = 3; value > 0; value--)
      add (figures, unit, PERSONS, (guint) earlier, 10 * unit + value, trait);
  add (figures, 2, RATE, YEAR_2023, 7, trait);
  add (figures, 1, RATE, YEAR_2023, 6, trait);
  g_assert_cmpint (value_at (figures, 2, PERSONS, (guint) earlier, 2), ==, 23);
  g_assert_true (bhxh_figures_seal (figures, &error));
  g_assert_no_error (error);
  for (guint unit = 0; unit < 2; unit++)
    for (guint i = 0; i < 3; i++)
      g_assert_cmpint (value_at (figures, unit, PERSONS, 0, i), ==, 10 * unit + 1 + i);
  g_assert_cmpint (value_at (figures, 1, RATE, 2, 0), ==, 6);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 2, PERSONS, 0), ==, 0);
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 2 * 3 + 1);
  g_assert_true (bhxh_figures_has_further (figures));
}

/* Only figures beside the axis had company. */
static void
test_widen_without_further (void)
{
  g_autoptr (BhxhFrame) frame = small_frame_of (2);
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);

  bhxh_figures_widen (figures);
  add (figures, 2, PERSONS, 0, 1, trait);
  add (figures, 2, PERSONS, 0, 2, trait);
  add (figures, 0, PERSONS, 0, 3, trait);
  g_assert_true (bhxh_figures_has_further (figures));
  g_assert_true (bhxh_figures_seal (figures, NULL));
  g_assert_false (bhxh_figures_has_further (figures));
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 1);
}

static void
test_add_first (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  const Figure figure = { 5, trait, 0 };
  const Figure detailed = { 6, trait, 9 };

  /* No column yet, no room for details, a figure already. */
  g_assert_false (bhxh_figures_add_first (figures, 0, PERSONS, 0, &figure));
  add (figures, 1, PERSONS, 0, 4, trait);
  g_assert_false (bhxh_figures_add_first (figures, 0, PERSONS, 0, &detailed));
  g_assert_true (bhxh_figures_add_first (figures, 0, PERSONS, 0, &figure));
  g_assert_false (bhxh_figures_add_first (figures, 0, PERSONS, 0, &figure));
  g_assert_cmpint (value_at (figures, 0, PERSONS, 0, 0), ==, 5);
  g_assert_cmpuint (bhxh_figures_get_n_figures (figures), ==, 2);
}

static void
test_forget_details (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);
  Figure figure;

  for (guint32 row = 2; row < 4; row++)
    g_assert_true (
        bhxh_figures_add (figures, 0, PERSONS, 0, (Figure){ row, trait, row }, NULL));
  bhxh_figures_forget_details (figures);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (bhxh_figures_get_figure (figures, 0, PERSONS, 0, i, &figure));
      g_assert_cmpint (figure.value, ==, 2 + (gint64) i);
      g_assert_cmpuint (figure.detail, ==, 0);
    }
}

static void
test_seal_keeps_frame (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);

  g_assert_true (bhxh_figures_seal (figures, NULL));
  g_assert_true (bhxh_figures_get_frame (figures) == frame);
}

static void
test_too_many_periods (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_PERIODS, 3);
  figures = bhxh_figures_new_open (frame, options, NULL);
  g_assert_cmpint (bhxh_figures_add_period (figures, year (2024), NULL), ==, 2);
  g_assert_cmpint (bhxh_figures_add_period (figures, year (2025), &error), ==, -1);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* 9 million units: two columns are past 16 Mi cells, and past 64 a figure. */
static void
test_dense_limit (void)
{
  g_autoptr (BhxhFrame) frame = small_frame_of (9000000);
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const guint16 trait = actual (figures, 0, BHXH_STAGE_FINAL, 0);

  bhxh_figures_expect (figures, 10);
  add (figures, 5, PERSONS, YEAR_2022, 1, trait);
  g_assert_false (
      bhxh_figures_add (figures, 5, PERSONS, YEAR_2023, (Figure){ 1, trait, 0 }, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);
  /* Two columns of 9,000,000 and two periods' heads of 6 cells: 18,000,012 / 64 =
   * 281,250.2. With an input that may hold enough figures it goes on, until it turns out
   * otherwise. */
  bhxh_figures_expect (figures, 281251);
  add (figures, 5, PERSONS, YEAR_2023, 1, trait);
  g_assert_false (bhxh_figures_seal (figures, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/traits/intern", test_intern);
  g_test_add_func ("/figures/traits/too-many", test_too_many_traits);
  g_test_add_func ("/figures/columns", test_columns);
  g_test_add_func ("/figures/details", test_details);
  g_test_add_func ("/figures/wrong-index", test_wrong_index);
  g_test_add_func ("/figures/cell/which-counts", test_which_counts);
  g_test_add_func ("/figures/cell/statements", test_statements);
  g_test_add_func ("/figures/cell/extra-columns", test_extra_columns);
  g_test_add_func ("/figures/cell/find-same-and-replace", test_find_same_and_replace);
  g_test_add_func ("/figures/cell/too-many", test_too_many_in_a_cell);
  g_test_add_func ("/figures/seal/sorts-periods", test_seal);
  g_test_add_func ("/figures/add-first", test_add_first);
  g_test_add_func ("/figures/forget-details", test_forget_details);
  g_test_add_func ("/figures/widen/forgets-others", test_widen);
  g_test_add_func ("/figures/widen/without-further", test_widen_without_further);
  g_test_add_func ("/figures/seal/keeps-frame", test_seal_keeps_frame);
  g_test_add_func ("/figures/limits/periods", test_too_many_periods);
  g_test_add_func ("/figures/limits/dense", test_dense_limit);
  return g_test_run ();
}
