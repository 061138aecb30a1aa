/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Who has not reported on 2024 by 20 December 2024, by a register of what was handed in;
 * and the report of one district as an entry for a calendar.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static const char *const handed_in =
    "duty,addressee,covered,date\n"
    "d.V-1.ubnd-huyen,TP. Đông Hà,2024,2024-12-10\n"
    "d.V-1.ubnd-huyen,UBND huyện Cồn Cỏ,2024,2024-12-16\n"
    "d.V-1.agencies,sotc,2024,2024-12-13\n";

/* What a calendar shows of one district; lines end with CR LF there. */
static void
print_calendar (BhxhDuties *duties, BhxhOptions *options)
{
  const char *unit = "464";
  BhxhDuties *district = bhxh_duties_dup_filtered (duties, "unit", &unit, 1, NULL);
  char *text;

  bhxh_options_set_timestamp (options, G_GINT64_CONSTANT (1734652800)); /* 20/12/2024 */
  text = bhxh_duties_format_calendar (district, FALSE, options, NULL, NULL);
  for (const char *letter = text; *letter != '\0'; letter++)
    if (*letter != '\r')
      putchar (*letter);
  bhxh_free (text);
  bhxh_duties_unref (district);
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhOptions *options = bhxh_options_new ();
  BhxhSubmissions *submissions;
  BhxhDuties *duties;
  BhxhTable *table;
  BhxhTable *districts;
  const char *agency = "ubnd-huyen";
  char *text;
  GError *error = NULL;

  bhxh_options_set_day (options, bhxh_period_new_day (2024, 12, 20));
  submissions = bhxh_submissions_parse (plan, "handed-in.csv", handed_in,
                                        strlen (handed_in), options, &error);
  duties = bhxh_duties_compute (plan, submissions, options, &error);
  printf ("%u due in 2024: %u on time, %u late, %u overdue, %u not yet due\n\n",
          bhxh_duties_count (duties, BHXH_DUTY_ANY),
          bhxh_duties_count (duties, BHXH_DUTY_ON_TIME),
          bhxh_duties_count (duties, BHXH_DUTY_LATE),
          bhxh_duties_count (duties, BHXH_DUTY_OVERDUE),
          bhxh_duties_count (duties, BHXH_DUTY_NOT_DUE));

  table = bhxh_duties_dup_table (duties, FALSE);
  districts = bhxh_table_dup_filtered (table, "addressee", &agency, 1, &error);
  bhxh_options_set_columns (options,
                            "addressee_name,last_day,status,submitted,days_left");
  text = bhxh_table_format (districts, BHXH_FORMAT_TEXT, options, NULL, &error);
  printf ("%s\n", text);
  print_calendar (duties, options);

  bhxh_free (text);
  bhxh_table_unref (districts);
  bhxh_table_unref (table);
  bhxh_duties_unref (duties);
  bhxh_submissions_unref (submissions);
  bhxh_options_unref (options);
  bhxh_plan_unref (plan);
  return 0;
}
