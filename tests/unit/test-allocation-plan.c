/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was handed down as a plan of its own: written, loaded again, and free of faults.
 */
#include "allocation-fixture.h"

#include <glib/gstdio.h>

#define LASTS                                                                            \
  "11,n,2023,3\n12,n,2023,3\n13,n,2023,3\n111,n,2023,1\n112,n,2023,2\n121,n,2023,9\n"

static BhxhPlan *
plan_of (BhxhAllocation *allocation)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_allocation_compute_plan (allocation, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
remove_all (char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static char *
table_of (BhxhPlan *plan, BhxhPlanTable which, const char *columns)
{
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, which);

  return csv_of (table, columns);
}

static void
assert_nothing_impossible (BhxhPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    g_assert_cmpint (bhxh_findings_get_verdict (findings, i), !=,
                     BHXH_VERDICT_IMPOSSIBLE);
}

/* Written and loaded again it says the same of every table. */
static void
assert_survives (BhxhPlan *plan)
{
  static const char *const files[] = { "units.csv", "targets.csv", "texts.csv",
                                       "documents.csv", "datapackage.json" };
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("bhxh-plan-XXXXXX", NULL);
  char *again = g_dir_make_tmp ("bhxh-plan-XXXXXX", NULL);
  g_autoptr (BhxhPlan) loaded = NULL;

  g_assert_true (bhxh_plan_save (plan, folder, NULL, &error));
  loaded = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (bhxh_plan_save (loaded, again, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *one = g_build_filename (folder, files[i], NULL);
      g_autofree char *other = g_build_filename (again, files[i], NULL);
      g_autofree char *text = NULL;
      g_autofree char *same = NULL;

      g_assert_true (g_file_get_contents (one, &text, NULL, NULL));
      g_assert_true (g_file_get_contents (other, &same, NULL, NULL));
      g_assert_cmpstr (text, ==, same);
    }
  remove_all (folder);
  remove_all (again);
}

static void
test_province (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,90,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhPlan) made = NULL;
  g_autofree char *targets = NULL;
  g_autofree char *documents = NULL;

  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  allocation = allocate (plan, LASTS, options);
  made = plan_of (allocation);
  g_assert_cmpstr (bhxh_plan_get_id (made), ==, "small.1");
  g_assert_cmpint (bhxh_plan_get_term (made), ==, period_of ("2024"));
  targets = table_of (made, BHXH_PLAN_TARGETS, "unit,indicator,period,value,source");
  g_assert_cmpstr (targets, ==,
                   "unit,indicator,period,value,source\n"
                   "1,n,2024,90,small\n"
                   "11,n,2024,30,ALLOCATION.n.2024\n"
                   "12,n,2024,30,ALLOCATION.n.2024\n"
                   "13,n,2024,30,ALLOCATION.n.2024\n"
                   "111,n,2024,10,ALLOCATION.n.2024\n"
                   "112,n,2024,20,ALLOCATION.n.2024\n"
                   "121,n,2024,30,ALLOCATION.n.2024\n");
  documents = table_of (made, BHXH_PLAN_DOCUMENTS, "id,role,issuer");
  g_assert_cmpstr (documents, ==, "id,role,issuer\nsmall,cited,ubnd\n");
  assert_nothing_impossible (made);
  assert_survives (made);
}

/* A district is the root of its own plan, and its persons follow from its rate: the
 * fewest that print as 10.0 % of 200 are 20, for 19 are 9.5 %. */
static void
test_district (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("11,r,2024,10.0,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhPlan) made = NULL;
  g_autofree char *units = NULL;
  g_autofree char *targets = NULL;

  bhxh_options_set_allocated_unit (options, "11");
  bhxh_options_set_allocation_weights (options, "coverage");
  allocation = allocate (plan, "11,l,2023,200\n111,l,2023,50\n112,l,2023,150\n", options);
  made = plan_of (allocation);
  units = table_of (made, BHXH_PLAN_UNITS, "code,parent,level");
  g_assert_cmpstr (units, ==,
                   "code,parent,level\n11,,district\n111,11,commune\n112,11,commune\n");
  targets = table_of (made, BHXH_PLAN_TARGETS, "unit,indicator,value,qualifier");
  g_assert_cmpstr (targets, ==,
                   "unit,indicator,value,qualifier\n"
                   "11,n,20,at_least\n11,r,10.0,exact\n"
                   "111,n,5,exact\n111,r,10.0,about\n"
                   "112,n,15,exact\n112,r,10.0,about\n");
  assert_nothing_impossible (made);
  assert_survives (made);
}

/* --- The bundled plan ---------------------------------------------------------------- */

/* A labour force for each commune of the day: its number in the frame and 1,000. */
static BhxhFigures *
labour_forces (BhxhPlan *plan)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  BhxhFigures *figures = bhxh_figures_new (frame);
  const gint what = bhxh_frame_find_indicator (frame, "labour_force");
  const gint when = bhxh_frame_find_period (frame, period_of ("2024"));

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    if (bhxh_district_get_level (bhxh_frame_get_district (frame, unit)) ==
        BHXH_LEVEL_COMMUNE)
      g_assert_true (bhxh_figures_set (figures, unit, (guint) what, (guint) when,
                                       1000 + (gint64) unit, 0, 0, BHXH_PERIOD_NONE,
                                       NULL));
  return figures;
}

/* What the units below each unit have adds up to what it has. */
static void
assert_adds_up (BhxhPlan *plan, BhxhAllocation *allocation, guint indicator)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const BhxhPeriod year = period_of ("2025");

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    {
      guint first = 0;
      const guint n = bhxh_frame_get_children (frame, unit, &first);
      gint64 whole = 0;
      gint64 sum = 0;
      gint64 part = 0;

      if (n == 0 ||
          !bhxh_allocation_get_persons (allocation, unit, indicator, year, &whole))
        continue;
      for (guint child = first; child < first + n; child++)
        if (bhxh_allocation_get_persons (allocation, child, indicator, year, &part))
          sum += part;
      g_assert_cmpint (sum, ==, whole);
    }
}

static const char *const counts[] = { "si_persons", "si_compulsory_persons",
                                      "si_voluntary_persons", "ui_persons" };

/* All that the decision promises for 2025 down to the communes of a day. */
static void
assert_handed_down (const char *day, const char *root, guint n_units)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) decision =
      bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhPlan) made = NULL;
  BhxhFrame *frame = NULL;
  gint64 persons = 0;

  bhxh_options_set_unit_day (options, period_of (day));
  plan = bhxh_plan_compute_on_day (decision, options, &error);
  g_assert_no_error (error);
  frame = bhxh_plan_get_frame (plan);
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, n_units);
  g_assert_cmpstr (bhxh_district_get_code (bhxh_frame_get_district (frame, 0)), ==, root);
  figures = labour_forces (plan);
  bhxh_options_set_period (options, period_of ("2025"));
  bhxh_options_set_allocation_weights (options, "labour_force");
  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  allocation = bhxh_allocation_compute (plan, figures, options, &error);
  g_assert_no_error (error);
  g_assert_true (bhxh_allocation_get_persons (
      allocation, 0, (guint) bhxh_frame_find_indicator (frame, "ui_persons"),
      period_of ("2025"), &persons));
  g_assert_cmpint (persons, ==, 52752); /* II.2 of the decision */
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    assert_adds_up (plan, allocation,
                    (guint) bhxh_frame_find_indicator (frame, counts[i]));
  made = plan_of (allocation);
  g_assert_cmpint (bhxh_frame_get_date (bhxh_plan_get_frame (made)), ==, period_of (day));
  g_assert_cmpstr (bhxh_plan_get_cell (made, BHXH_PLAN_DOCUMENTS, 0, "number"), ==,
                   "2767/QĐ-UBND");
  assert_nothing_impossible (made);
  assert_survives (made);
}

/* A province, ten districts and 125, 119 or 36 communes; Con Co has none. */
static void
test_days (void)
{
  assert_handed_down ("2022-10-28", "45", 136);
  assert_handed_down ("2025-01-01", "45", 130);
  assert_handed_down ("2025-07-01", "45-cu", 47);
}

/* The former district by its old code: its area is the root, above the seven communes of
 * the day. */
static void
test_former_district (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) decision =
      bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhPlan) made = NULL;
  const BhxhDistrict *root = NULL;

  bhxh_options_set_unit_day (options, period_of ("2025-07-01"));
  plan = bhxh_plan_compute_on_day (decision, options, NULL);
  figures = labour_forces (plan);
  bhxh_options_set_period (options, period_of ("2025"));
  bhxh_options_set_allocated_unit (options, "465");
  bhxh_options_set_allocation_weights (options, "coverage");
  allocation = bhxh_allocation_compute (plan, figures, options, &error);
  g_assert_no_error (error);
  made = plan_of (allocation);
  root = bhxh_frame_get_district (bhxh_plan_get_frame (made), 0);
  g_assert_cmpstr (bhxh_district_get_name (root, BHXH_LANGUAGE_VI), ==,
                   "Địa bàn huyện cũ Hướng Hóa");
  g_assert_cmpint (bhxh_district_get_level (root), ==, BHXH_LEVEL_OTHER);
  g_assert_cmpuint (bhxh_frame_get_n_units (bhxh_plan_get_frame (made)), ==, 8);
  assert_nothing_impossible (made);
  assert_survives (made);
}

/* The annex gives Vinh Linh more participants in unemployment insurance in 2025 (12.3 %)
 * than in compulsory social insurance (10.6 %), of which they are a part: nobody can have
 * both. */
static void
test_vinh_linh (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhFigures) figures = labour_forces (plan);

  bhxh_options_set_period (options, period_of ("2025"));
  bhxh_options_set_allocated_unit (options, "464");
  bhxh_options_set_allocation_weights (options, "coverage");
  g_assert_null (bhxh_allocation_compute (plan, figures, options, &error));
  g_assert_cmpint (bhxh_error_get_code (error), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_nonnull (strstr (error->message, "464/ui_persons/2025: the caps add up to"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/plan/province", test_province);
  g_test_add_func ("/allocation/plan/district", test_district);
  g_test_add_func ("/allocation/plan/days", test_days);
  g_test_add_func ("/allocation/plan/former-district", test_former_district);
  g_test_add_func ("/allocation/plan/vinh-linh", test_vinh_linh);
  return g_test_run ();
}
