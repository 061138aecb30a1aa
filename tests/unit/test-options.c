/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options can be made, set in any order and given back; what they do is tested where it
 * is done.
 */
#include <bhxhplan/bhxhplan.h>

static gboolean
say_stop (guint64 done G_GNUC_UNUSED,
          guint64 total G_GNUC_UNUSED,
          gpointer data G_GNUC_UNUSED)
{
  return FALSE;
}

static void
test_refs (void)
{
  BhxhOptions *options = bhxh_options_new ();

  g_assert_true (bhxh_options_ref (options) == options);
  bhxh_options_unref (options);
  bhxh_options_unref (options);
  bhxh_options_unref (NULL);
}

static void
test_manifest_is_kept (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  BhxhManifest *manifest = bhxh_manifest_new ();

  bhxh_options_set_manifest (options, manifest);
  bhxh_manifest_unref (manifest);
  bhxh_options_set_manifest (options, manifest);
  bhxh_manifest_add_setting (manifest, "period", "2024");
  bhxh_options_set_manifest (options, NULL);
}

static void
test_set_twice (void)
{
  static const gint64 cuts[] = { 1000, 905 };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  for (guint i = 0; i < 2; i++)
    {
      bhxh_options_set_progress (options, say_stop, NULL);
      bhxh_options_set_number_style (options, BHXH_NUMBER_VI);
      bhxh_options_set_delimiter (options, ';');
      bhxh_options_set_encoding (options, "CP1258");
      bhxh_options_set_column (options, "unit", "Đơn vị");
      bhxh_options_set_constant (options, NULL, "period", "2024");
      bhxh_options_set_sender (options, "BHXH tỉnh");
      bhxh_options_set_received (options, bhxh_period_new_day (2025, 1, 10));
      bhxh_options_set_collect_unknown (options, TRUE);
      bhxh_options_set_replace (options, TRUE);
      bhxh_options_set_known_on (options, bhxh_period_new_day (2025, 1, 31));
      bhxh_options_set_keep_places (options, TRUE);
      bhxh_options_set_owner (options, "ubnd");
      bhxh_options_set_period (options, BHXH_PERIOD_NONE);
      bhxh_options_set_actual_period (options, BHXH_PERIOD_NONE);
      bhxh_options_set_day (options, BHXH_PERIOD_NONE);
      bhxh_options_set_stage (options, BHXH_STAGE_FINAL);
      bhxh_options_set_decimals (options, 1);
      bhxh_options_set_rate_achievement (options, TRUE);
      bhxh_options_set_bands (options, cuts, 1, 2);
      bhxh_options_set_term (options, BHXH_PERIOD_NONE);
      bhxh_options_set_unit_day (options, BHXH_PERIOD_NONE);
      bhxh_options_set_plan_id (options, "quang-tri-2026-2030");
      bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
      bhxh_options_set_columns (options, "unit,gap");
      bhxh_options_set_formula_guard (options, FALSE);
      bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 5);
    }
}

static void
test_diagnostics_is_kept (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  BhxhDiagnostics *diagnostics = bhxh_diagnostics_new ();

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_diagnostics_unref (diagnostics);
  bhxh_options_set_diagnostics (options, diagnostics);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 0);
  bhxh_options_set_diagnostics (options, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/refs", test_refs);
  g_test_add_func ("/options/set-twice", test_set_twice);
  g_test_add_func ("/options/manifest-is-kept", test_manifest_is_kept);
  g_test_add_func ("/options/diagnostics-is-kept", test_diagnostics_is_kept);
  return g_test_run ();
}
