/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit a statement means, when codes are used again and units change.
 */
#include "builder-fixture.h"

/* In mid-2024 B keeps its code and changes its name; 12 goes into the new unit 13 whole
 * and alone; 14 and 15 go into 16; 17 gives its code to another unit on some day of 2024.
 */
static void
add_changes (BhxhPlanBuilder *builder)
{
  static const char *const units[][4] = {
    { "11", "", "2024-06-30", "B" },
    { "11", "2024-07-01", "", "B mới" },
    { "12", "", "2024-06-30", "C" },
    { "13", "2024-07-01", "", "D" },
    { "14", "", "2024-06-30", "E" },
    { "15", "", "2024-06-30", "F" },
    { "16", "2024-07-01", "", "G" },
    { "17", "", "2024-01-01/2024-12-30", "H" },
    { "17", "2024-01-02/2024-12-31", "", "I" },
  };
  static const char *const changes[][2] = {
    { "11@2024-06-30", "11@2024-07-01" },
    { "12", "13" },
    { "14", "16" },
    { "15", "16" },
  };

  add (builder, BHXH_PLAN_UNITS, "code", "1", "level", "province", "name_vi", "A", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add (builder, BHXH_PLAN_UNITS, "code", units[i][0], "valid_from", units[i][1],
         "valid_to", units[i][2], "parent", "1", "level", "district", "name_vi",
         units[i][3], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add (builder, BHXH_PLAN_UNIT_SUCCESSIONS, "old", changes[i][0], "new", changes[i][1],
         "date", "2024-07-01", NULL);
  add (builder, BHXH_PLAN_INDICATORS, "code", "n", "name_vi", "Số người", "unit",
       "person", "decimals", "0", "rounding", "exact", NULL);
}

/* What the statement of @unit for @period comes to: the unit's name, or the problem. */
static char *
resolve (const char *unit, const char *period, gboolean *is_open)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (options);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  BhxhFrame *frame = NULL;

  add_settings (builder);
  add_changes (builder);
  add_target (builder, unit, "n", period, "5");
  plan = bhxh_plan_builder_finish (builder, NULL);
  print_problems (diagnostics);
  if (plan == NULL)
    return g_strdup (bhxh_diagnostics_get_code (diagnostics, 0));
  *is_open = bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE) > 0;
  frame = bhxh_plan_get_frame (plan);
  statements = bhxh_plan_dup_statements (plan);
  for (guint i = 0; i < bhxh_frame_get_n_units (frame); i++)
    if (bhxh_figures_get_n (statements, i, 0, 0) > 0)
      return g_strdup (
          bhxh_district_get_name (bhxh_frame_get_district (frame, i), BHXH_LANGUAGE_VI));
  return NULL;
}

static void
test_unit_codes (void)
{
  static const struct
  {
    const char *unit;
    const char *period;
    const char *expected;
    gboolean is_open;
  } cases[] = {
    { "11", "2024-Q1", "B", FALSE },
    /* The new unit of the code, which is B under another name. */
    { "11", "2024", "B", FALSE },
    { "11@2024-08-01", "2024-Q1", "B", FALSE },
    { "13", "2024", "C", FALSE },
    /* 12 is not valid at the year's end any more, but on the frame's date it is. */
    { "12", "2024", "C", FALSE },
    { "12@2024-08-01", "2024", "unit-not-valid-then", FALSE },
    /* Two units in one are none of them. */
    { "16", "2024", "unit-not-valid-then", FALSE },
    { "15", "2024", "F", FALSE },
    { "18", "2024", "unknown-unit", FALSE },
    /* Inside the bounds of the change either unit is taken: the one of the axis first. */
    { "17", "2024-Q2", "H", TRUE },
    { "17@2024-01-01", "2024-Q2", "H", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_open = FALSE;
      g_autofree char *found = NULL;

      g_test_message ("%s in %s", cases[i].unit, cases[i].period);
      found = resolve (cases[i].unit, cases[i].period, &is_open);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_true (is_open == cases[i].is_open);
    }
}

/* Saved so that it is read back as what it was. */
static void
test_unit_saved (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char *folder = make_folder ();

  add_settings (builder);
  add_changes (builder);
  add_target (builder, "17@2024-01-01", "n", "2025", "5");
  add_target (builder, "11", "n", "2024", "6");
  plan = finish (builder);
  g_assert_true (bhxh_plan_save (plan, folder, NULL, &error));
  first = read_file (folder, "targets.csv", NULL);
  g_assert_nonnull (strstr (first, "\n17@2024-01-01,n,2025,5,"));
  again = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (bhxh_plan_save (again, folder, NULL, &error));
  second = read_file (folder, "targets.csv", NULL);
  g_assert_cmpstr (first, ==, second);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/units/codes", test_unit_codes);
  g_test_add_func ("/plan/units/saved", test_unit_saved);
  return g_test_run ();
}
