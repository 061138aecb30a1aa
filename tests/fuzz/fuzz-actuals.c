/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a file of actuals of the bundled plan: the first one chooses the options,
 * the rest is the file. Figures or problems come of it, the same ones every time; what is
 * written of the figures can be read, and counts are never negative.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static const BhxhNumberStyle styles[] = { BHXH_NUMBER_AUTO, BHXH_NUMBER_PLAIN,
                                          BHXH_NUMBER_VI, BHXH_NUMBER_EN };

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

/* What a choice of options makes of a file: the figures as a table, then the problems. */
static char *
dup_outcome (guint8 choice, const char *bytes, gsize length, gboolean *has_figures)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  GString *outcome = g_string_new (NULL);

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_number_style (options, styles[choice % G_N_ELEMENTS (styles)]);
  bhxh_options_set_collect_unknown (options, (choice & 4) != 0);
  bhxh_options_set_replace (options, (choice & 8) != 0);
  bhxh_options_set_keep_places (options, (choice & 16) != 0);
  if ((choice & 32) != 0)
    bhxh_options_set_constant (options, NULL, "indicator", "labour_force");
  if ((choice & 64) != 0)
    bhxh_options_set_constant (options, NULL, "period", "2024");
  if ((choice & 128) != 0)
    bhxh_options_set_known_on (options, bhxh_period_new_day (2024, 12, 31));
  figures = bhxh_figures_parse (bundled_plan (), "a.csv", bytes, length, options, &error);
  g_assert_true ((figures == NULL) == (error != NULL));
  *has_figures = figures != NULL;
  if (figures != NULL)
    {
      g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);

      g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 0);
      g_string_append (outcome, text);
    }
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_VI);

      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_string_append_printf (outcome, "%s\n", message);
    }
  return g_string_free (outcome, FALSE);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const guint8 choice = size > 0 ? data[0] : 0;
  const char *bytes = size > 0 ? (const char *) data + 1 : "";
  const gsize length = size > 0 ? size - 1 : 0;
  gboolean has_figures = FALSE;
  g_autofree char *outcome = dup_outcome (choice, bytes, length, &has_figures);
  g_autofree char *again = dup_outcome (choice, bytes, length, &has_figures);

  g_assert_cmpstr (outcome, ==, again);
  return 0;
}
