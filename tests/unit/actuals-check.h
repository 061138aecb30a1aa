/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals read over the bundled plan, beside what they should be: problems and figures as
 * lines of text, so that a test reads as the file and what comes of it.
 *
 * A problem is "code line:column text", a figure "unit/indicator/period=value", with
 * " stage" where that is not final and " @day" where it was known on another day than the
 * period's last.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define BUNDLED "quang-tri-2022-2025"

typedef enum
{
  WITH_COLLECT = 1,
  WITH_REPLACE = 2,
  WITH_PLACES = 4,
  WITH_PLAIN = 8, /* the number style; else auto */
  WITH_VI = 16,
} CheckFlags;

/* The plan is immutable: one for all the tests of a program. */
static inline BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled (BUNDLED, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static inline BhxhOptions *
options_with (guint flags, BhxhDiagnostics *diagnostics)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_collect_unknown (options, (flags & WITH_COLLECT) != 0);
  bhxh_options_set_replace (options, (flags & WITH_REPLACE) != 0);
  bhxh_options_set_keep_places (options, (flags & WITH_PLACES) != 0);
  if ((flags & WITH_PLAIN) != 0)
    bhxh_options_set_number_style (options, BHXH_NUMBER_PLAIN);
  if ((flags & WITH_VI) != 0)
    bhxh_options_set_number_style (options, BHXH_NUMBER_VI);
  return options;
}

static inline char *
dup_problems (const BhxhDiagnostics *diagnostics)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      const char *text = bhxh_diagnostics_get_text (diagnostics, i);
      guint64 line = 0;
      guint64 column = 0;

      bhxh_diagnostics_get_place (diagnostics, i, &line, &column);
      g_string_append_printf (
          lines, "%s %" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT " %s\n",
          bhxh_diagnostics_get_code (diagnostics, i), line, column, text ? text : "");
    }
  return g_string_free (lines, FALSE);
}

static inline void
append_figure (GString *lines,
               const BhxhFigures *figures,
               guint unit,
               guint indicator,
               guint period,
               guint index)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const BhxhPeriod span = bhxh_frame_get_period (frame, period);
  g_autofree char *day = bhxh_period_format (bhxh_period_get_last_day (span));
  g_autofree char *name = bhxh_period_format (span);
  g_autofree char *stage =
      bhxh_figures_dup_field (figures, unit, indicator, period, index, "stage");
  g_autofree char *as_of =
      bhxh_figures_dup_field (figures, unit, indicator, period, index, "as_of");
  g_autofree char *number = NULL;
  gint64 value = 0;
  gint decimals = 0;

  g_assert_true (
      bhxh_figures_get (figures, unit, indicator, period, index, &value, &decimals));
  number = bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
  g_string_append_printf (
      lines, "%s/%s/%s=%s",
      bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, indicator)), name,
      number);
  if (g_strcmp0 (stage, "final") != 0)
    g_string_append_printf (lines, " %s", stage);
  if (g_strcmp0 (as_of, day) != 0)
    g_string_append_printf (lines, " @%s", as_of);
  g_string_append_c (lines, '\n');
}

static inline char *
dup_figures (const BhxhFigures *figures)
{
  GString *lines = g_string_new (NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
        for (guint n = 0; n < bhxh_figures_get_n (figures, unit, i, period); n++)
          append_figure (lines, figures, unit, i, period, n);
  return g_string_free (lines, FALSE);
}

/* Figures are NULL where there are to be none. Without figures there is an error, and it
 * is the first problem of that severity. */
static inline void
check_outcome (const BhxhFigures *figures,
               const GError *error,
               const BhxhDiagnostics *diagnostics,
               const char *expected_problems,
               const char *expected_figures)
{
  g_autofree char *problems = dup_problems (diagnostics);
  guint i = 0;

  g_assert_cmpstr (problems, ==, expected_problems);
  if (expected_figures != NULL)
    {
      g_autofree char *lines = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (figures);
      lines = dup_figures (figures);
      g_assert_cmpstr (lines, ==, expected_figures);
      return;
    }
  g_assert_null (figures);
  g_assert_nonnull (error);
  while (bhxh_diagnostics_get_severity (diagnostics, i) != BHXH_SEVERITY_ERROR)
    i++;
  {
    g_autofree char *message =
        bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

    g_assert_cmpstr (error->message, ==, message);
  }
}

/* One file, and what comes of it. */
typedef struct
{
  const char *path; /* of the test */
  const char *csv;
  const char *problems;
  const char *figures; /* NULL: none */
  guint flags;
} ActualsCase;

static inline void
check_case (gconstpointer data)
{
  const ActualsCase *c = data;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (c->flags, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = bhxh_figures_parse (bundled_plan (), "a.csv", c->csv,
                                                        strlen (c->csv), options, &error);

  check_outcome (figures, error, diagnostics, c->problems, c->figures);
}

static inline void
add_cases (const ActualsCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_case);
}

/* The message of the first problem with @code, in both languages. */
static inline void
check_messages (const char *csv,
                guint flags,
                const char *code,
                const char *vi,
                const char *en)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (flags, diagnostics);
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  const char *messages[] = { vi, en };
  guint i = 0;

  while (g_strcmp0 (bhxh_diagnostics_get_code (diagnostics, i), code) != 0)
    g_assert_cmpuint (i++, <, bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE));
  for (guint language = 0; language < G_N_ELEMENTS (messages); language++)
    {
      g_autofree char *message = bhxh_diagnostics_dup_message (
          diagnostics, i, language == 0 ? BHXH_LANGUAGE_VI : BHXH_LANGUAGE_EN);

      g_assert_cmpstr (message, ==, messages[language]);
    }
}
