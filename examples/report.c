/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * A report of one district: its summary and its targets, with a line of one's own.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

/* Made-up figures for 2024. */
static const char actuals_csv[] = "unit,indicator,period,value\n"
                                  "Huyện Gio Linh,si_rate,2024,17.7\n"
                                  "Huyện Gio Linh,si_compulsory_rate,2024,10.6\n"
                                  "Huyện Gio Linh,si_voluntary_rate,2024,7.1\n"
                                  "Huyện Gio Linh,ui_rate,2024,8.6\n";

static BhxhReport *
make_report (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  BhxhFigures *actuals = bhxh_figures_parse (plan, "made-up.csv", actuals_csv,
                                             sizeof actuals_csv - 1, options, error);
  BhxhGaps *gaps =
      actuals != NULL ? bhxh_gaps_compute (plan, actuals, options, error) : NULL;
  BhxhReport *report =
      gaps != NULL ? bhxh_report_compute (gaps, NULL, NULL, options, error) : NULL;

  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (actuals);
  return report;
}

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhReport *report = NULL;
  char *text = NULL;
  BhxhPeriod year = BHXH_PERIOD_NONE;

  bhxh_period_parse ("2024", -1, &year, NULL);
  bhxh_options_set_period (options, year);
  bhxh_options_set_report_unit (options, "Huyện Gio Linh");
  bhxh_options_set_report_parts (options, BHXH_REPORT_SUMMARY | BHXH_REPORT_TARGETS);
  report = plan != NULL ? make_report (plan, options, &error) : NULL;
  if (report != NULL)
    {
      bhxh_report_set_heading (report, "PHỤ LỤC");
      bhxh_report_add_note (report, "Số liệu minh họa.", "Made-up figures.");
      text = bhxh_report_format (report, BHXH_REPORT_TEXT, options, NULL, &error);
    }
  if (text == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
    }
  else
    printf ("%s", text);
  bhxh_free (text);
  bhxh_report_unref (report);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return text != NULL ? 0 : 1;
}
