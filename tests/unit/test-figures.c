/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled plan's statements cell by cell and as columns, and figures one sets
 * oneself.
 */
#include "bundled-fixture.h"

#include <string.h>

/* --- Statements ----------------------------------------------------------------------
 */

/* The province's coverage of 2022 is printed three times: 20 % in the prose, 20,0 in the
 * table of section II and in the annex. */
static void
test_cell (void)
{
  static const char *const sources[] = { "II.table#1/1/1", "PL.table#1/1/1",
                                         "II.2.2022-1" };
  static const gint64 values[] = { 200, 200, 20 };
  static const gint decimals[] = { 1, 1, 0 };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint rate = indicator_of (frame, "si_rate");
  gint64 value = 0;
  gint found = 0;

  g_assert_cmpuint (bhxh_figures_get_n (figures, 0, rate, 0), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *source = bhxh_figures_dup_field (figures, 0, rate, 0, i, "source");

      g_assert_true (bhxh_figures_get (figures, 0, rate, 0, i, &value, &found));
      g_assert_cmpint (value, ==, values[i]);
      g_assert_cmpint (found, ==, decimals[i]);
      g_assert_cmpstr (source, ==, sources[i]);
    }
  g_assert_false (bhxh_figures_get (figures, 0, rate, 0, 3, &value, &found));
  g_assert_cmpuint (bhxh_figures_get_n (figures, 1000, rate, 0), ==, 0);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 0, 1000, 0), ==, 0);
  g_assert_cmpuint (bhxh_figures_get_n (figures, 0, rate, 1000), ==, 0);
}

static void
test_fields (void)
{
  static const char *const fields[][2] = {
    { "rounding", "nearest" }, { "qualifier", "exact" }, { "kind", "target" },
    { "owner", "ubnd" },       { "printed", "20,0%" },   { "stage", NULL },
    { "as_of", NULL },         { "file", NULL },         { "row", NULL },
    { "nonsense", NULL },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  const guint rate = indicator_of (bhxh_figures_get_frame (figures), "si_rate");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text =
          bhxh_figures_dup_field (figures, 0, rate, 0, 0, fields[i][0]);

      g_assert_cmpstr (text, ==, fields[i][1]);
    }
  g_assert_null (bhxh_figures_dup_field (figures, 0, rate, 0, 3, "kind"));
}

/* The annex prints 37,9 for Đông Hà in 2022; Cồn Cỏ and the communes have no target. */
static void
test_values (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_targets (plan, NULL, NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint rate = indicator_of (frame, "si_rate");
  const guint n = bhxh_frame_get_n_units (frame);
  g_autofree gint64 *values = g_new (gint64, n);
  g_autofree gint8 *decimals = g_new (gint8, n);
  g_autofree guint8 *present = g_new (guint8, n);
  g_autoptr (GError) error = NULL;
  guint n_present = 0;

  g_assert_true (
      bhxh_figures_fill_values (figures, rate, 0, values, decimals, present, n, &error));
  g_assert_cmpint (values[unit_of (frame, "461")], ==, 379);
  g_assert_cmpint (decimals[unit_of (frame, "461")], ==, 1);
  g_assert_cmpuint (present[unit_of (frame, "471")], ==, 0);
  g_assert_cmpint (values[unit_of (frame, "471")], ==, 0);
  for (guint i = 0; i < n; i++)
    n_present += present[i];
  g_assert_cmpuint (n_present, ==, 10);
  g_assert_false (bhxh_figures_fill_values (figures, rate, 0, values, decimals, present,
                                            n - 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SHAPE);
  g_clear_error (&error);
  g_assert_false (
      bhxh_figures_fill_values (figures, 1000, 0, values, decimals, present, n, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
}

/* 37,9 to the nearest tenth is anything from 37,85 to 37,95. */
static void
test_ranges (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_targets (plan, NULL, NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint n = bhxh_frame_get_n_units (frame);
  const guint city = unit_of (frame, "461");
  const guint island = unit_of (frame, "471");
  g_autofree gint64 *lo = g_new (gint64, n);
  g_autofree gint64 *hi = g_new (gint64, n);
  g_autofree guint8 *flags = g_new (guint8, n);
  g_autoptr (GError) error = NULL;
  guint scale = 0;

  g_assert_true (bhxh_figures_fill_ranges (figures, indicator_of (frame, "si_rate"), 0,
                                           lo, hi, flags, n, &scale, &error));
  g_assert_cmpuint (scale, ==, 2);
  g_assert_cmpint (lo[city], ==, 3785);
  g_assert_cmpint (hi[city], ==, 3795);
  g_assert_cmpuint (flags[city], ==, 0);
  g_assert_cmpint (lo[island], ==, 0);
  g_assert_cmpuint (flags[island], ==, BHXH_RANGE_MISSING | BHXH_RANGE_HI_NONE);
  g_assert_false (
      bhxh_figures_fill_ranges (figures, 0, 1000, lo, hi, flags, n, &scale, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
}

static void
test_table (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  BhxhTableReader *reader = bhxh_table_reader_new (table);
  const gint value = bhxh_table_find_column (table, "value");
  gsize n_rows = 0;

  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  /* The decision's statements. */
  g_assert_cmpuint (n_rows, ==, 210);
  g_assert_cmpint (bhxh_table_reader_get_values (reader, (guint) value)[0], ==, 75039);
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 0);
  bhxh_table_reader_free (reader);
}

/* --- Setting -------------------------------------------------------------------------
 */

static void
test_set (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  const guint persons = indicator_of (frame, "si_persons");
  g_autofree char *as_of = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *rounding = NULL;
  gint64 value = 0;
  gint decimals = 9;

  g_assert_true (bhxh_figures_get_frame (figures) == frame);
  g_assert_true (bhxh_figures_set (figures, 1, persons, 0, 100, 0, BHXH_STAGE_ESTIMATE,
                                   period_of ("2022-11-30"), NULL));
  g_assert_true (bhxh_figures_set (figures, 1, persons, 0, 114, -1, 0, 0, NULL));
  /* Another estimate replaces the first one. */
  g_assert_true (
      bhxh_figures_set (figures, 1, persons, 0, 101, 0, BHXH_STAGE_ESTIMATE, 0, NULL));
  g_assert_cmpuint (bhxh_figures_get_n (figures, 1, persons, 0), ==, 2);
  g_assert_true (bhxh_figures_get (figures, 1, persons, 0, 0, &value, &decimals));
  g_assert_cmpint (value, ==, 114);
  g_assert_cmpint (decimals, ==, -1);
  g_assert_true (bhxh_figures_get (figures, 1, persons, 0, 1, &value, &decimals));
  g_assert_cmpint (value, ==, 101);
  stage = bhxh_figures_dup_field (figures, 1, persons, 0, 0, "stage");
  as_of = bhxh_figures_dup_field (figures, 1, persons, 0, 1, "as_of");
  rounding = bhxh_figures_dup_field (figures, 1, persons, 0, 1, "rounding");
  g_assert_cmpstr (stage, ==, "final");
  g_assert_cmpstr (as_of, ==, "2022-12-31");
  g_assert_cmpstr (rounding, ==, "exact");
}

static void
test_set_errors (void)
{
  static const struct
  {
    guint unit, indicator, period;
    gint64 value;
    gint decimals;
    gint stage;
    BhxhError code;
  } cases[] = {
    { 136, 0, 0, 1, 0, 0, BHXH_ERROR_INDEX },
    { 0, 11, 0, 1, 0, 0, BHXH_ERROR_INDEX },
    { 0, 0, 99, 1, 0, 0, BHXH_ERROR_INDEX },
    { 0, 0, 0, BHXH_NUMBER_MAX + 1, 0, 0, BHXH_ERROR_RANGE },
    { 0, 0, 0, -BHXH_NUMBER_MAX - 1, 0, 0, BHXH_ERROR_RANGE },
    { 0, 0, 0, 1, 19, 0, BHXH_ERROR_RANGE },
    { 0, 0, 0, 1, -19, 0, BHXH_ERROR_RANGE },
    { 0, 0, 0, 1, 0, 4, BHXH_ERROR_RANGE },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (bhxh_plan_get_frame (plan));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_figures_set (
          figures, cases[i].unit, cases[i].indicator, cases[i].period, cases[i].value,
          cases[i].decimals, (BhxhStage) cases[i].stage, 0, &error));
      g_assert_error (error, BHXH_ERROR, (gint) cases[i].code);
    }
  g_assert_cmpuint (bhxh_figures_get_n (figures, 0, 0, 0), ==, 0);
}

/* A figure that would replace one must be as good as a new one. */
static void
test_set_keeps_on_error (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (bhxh_plan_get_frame (plan));
  g_autoptr (GError) error = NULL;
  gint64 value = 0;
  gint decimals = 0;

  bhxh_figures_set (figures, 0, 0, 0, 5, 0, 0, 0, NULL);
  g_assert_false (
      bhxh_figures_set (figures, 0, 0, 0, BHXH_NUMBER_MAX + 1, 0, 0, 0, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_true (bhxh_figures_get (figures, 0, 0, 0, 0, &value, &decimals));
  g_assert_cmpint (value, ==, 5);
}

static void
test_loaded_never_change (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_targets (plan, NULL, NULL);
  g_autoptr (BhxhFigures) again = bhxh_figures_ref (figures);
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_figures_set (again, 0, 0, 0, 1, 0, 0, 0, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  bhxh_figures_unref (NULL);
}

/* Figures live on without the plan they came of. */
static void
test_outlive_plan (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  g_autofree char *source = NULL;

  g_clear_pointer (&plan, bhxh_plan_unref);
  source = bhxh_figures_dup_field (figures, 0, 0, 0, 0, "source");
  g_assert_cmpstr (source, ==, "II.2.2022-1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/statements/cell", test_cell);
  g_test_add_func ("/figures/statements/fields", test_fields);
  g_test_add_func ("/figures/statements/values", test_values);
  g_test_add_func ("/figures/statements/ranges", test_ranges);
  g_test_add_func ("/figures/statements/table", test_table);
  g_test_add_func ("/figures/set/replaces-stage", test_set);
  g_test_add_func ("/figures/set/errors", test_set_errors);
  g_test_add_func ("/figures/set/keeps-on-error", test_set_keeps_on_error);
  g_test_add_func ("/figures/set/loaded-never-change", test_loaded_never_change);
  g_test_add_func ("/figures/outlive-plan", test_outlive_plan);
  return g_test_run ();
}
