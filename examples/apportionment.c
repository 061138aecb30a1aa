/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What Hai Duong assigned to eight districts for 2024, beside the same total divided in
 * proportion to their actuals of 2023. Then 20 persons among three units with a floor,
 * and why each has its share.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

#define MOST_UNITS 16
#define N_METHODS 3

/* The figures of one indicator and period, 0 where there is none; FALSE on error. */
static gboolean
fill (BhxhFigures *figures, const char *indicator, BhxhPeriod period, gint64 *values)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const gint row = bhxh_frame_find_indicator (frame, indicator);
  const gint column = bhxh_frame_find_period (frame, period);
  const guint n_units = bhxh_frame_get_n_units (frame);
  gint8 decimals[MOST_UNITS];
  guint8 present[MOST_UNITS];

  if (row < 0 || column < 0 || n_units > MOST_UNITS ||
      !bhxh_figures_fill_values (figures, (guint) row, (guint) column, values, decimals,
                                 present, n_units, NULL))
    return FALSE;
  for (guint i = 0; i < n_units; i++)
    values[i] = present[i] ? values[i] : 0;
  return TRUE;
}

static gboolean
compare (BhxhFigures *targets, BhxhFigures *actuals, const char *indicator)
{
  BhxhFrame *frame = bhxh_figures_get_frame (targets);
  const guint n_units = bhxh_frame_get_n_units (frame);
  gint64 decided[MOST_UNITS];
  gint64 actual[MOST_UNITS];
  gint64 shares[N_METHODS][MOST_UNITS];
  gint64 total = 0;

  if (!fill (targets, indicator, bhxh_period_new_months (2024, 1, 2024, 12), decided) ||
      !fill (actuals, indicator, bhxh_period_new_months (2023, 1, 2023, 12), actual))
    return FALSE;
  for (guint i = 0; i < n_units; i++)
    total += decided[i];
  for (guint m = 0; m < N_METHODS; m++)
    if (!bhxh_apportionment_fill ((BhxhApportionmentMethod) m, total, actual, NULL, NULL,
                                  NULL, n_units, shares[m], NULL, NULL))
      return FALSE;

  printf ("%s, total %" G_GINT64_FORMAT "\n", indicator, total);
  printf ("%-20s %7s %12s %8s %9s %8s %8s\n", "unit", "actual", "Sainte-Lague", "D'Hondt",
          "remainder", "decided", "differs");
  for (guint i = 0; i < n_units; i++)
    if (actual[i] > 0)
      printf (
          "%-20s %7d %12d %8d %9d %8d %+8d\n",
          bhxh_district_get_name (bhxh_frame_get_district (frame, i), BHXH_LANGUAGE_EN),
          (int) actual[i], (int) shares[0][i], (int) shares[1][i], (int) shares[2][i],
          (int) decided[i], (int) (decided[i] - shares[0][i]));
  return TRUE;
}

static gboolean
explain (void)
{
  const gint64 weights[] = { 70, 20, 10 };
  const gint64 floors[] = { 4, 4, 4 };
  gint64 shares[3];
  guint8 reasons[3];
  BhxhLanguage language = BHXH_LANGUAGE_VI;

  if (!bhxh_apportionment_fill (BHXH_APPORTIONMENT_SAINTE_LAGUE, 20, weights, floors,
                                NULL, NULL, 3, shares, reasons, NULL))
    return FALSE;
  for (guint i = 0; i < 3; i++)
    printf ("%d: %s\n", (int) shares[i],
            bhxh_apportionment_get_reason_name ((BhxhApportionmentReason) reasons[i],
                                                language));
  return TRUE;
}

int
main (void)
{
  const char *file = "../tests/data/hai-duong-2023-actuals.csv";
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load ("../tests/data/hai-duong-2024", NULL, &error);
  BhxhFigures *targets = plan ? bhxh_plan_dup_targets (plan, NULL, &error) : NULL;
  BhxhFigures *actuals =
      targets ? bhxh_figures_load (plan, &file, 1, NULL, &error) : NULL;
  const gboolean done = actuals != NULL &&
                        compare (targets, actuals, "si_voluntary_persons") &&
                        compare (targets, actuals, "household_hi_persons") && explain ();

  if (error != NULL)
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  bhxh_figures_unref (actuals);
  bhxh_figures_unref (targets);
  bhxh_plan_unref (plan);
  return !done;
}
