/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan duty: who owes what to whom, by when, as a table or a calendar; the yearly
 * cycle; which figures are due and have come.
 */
#include "tool/tool.h"

#include <string.h>

/* A table that the verb gives, and what of it fits a terminal. */
typedef struct
{
  const char *name;
  const char *people_columns;
} DutyTable;

static const DutyTable tables[] = {
  { "duties", "last_day,last_working_day,addressee_name,covered,status,submitted,"
              "days_left,duty,about" },
  { "cycle", "addressee_name,step,last_day,timing,covered,status,duty,about" },
  { "figures", "unit_name,indicator_name,covered,last_day,status,submitted,value,come" },
};

enum
{
  TABLE_DUTIES,
  TABLE_CYCLE,
  TABLE_FIGURES
};

/* The index of the table that the command line names; -1 with @error. */
static gint
find_table (const Job *job, GError **error)
{
  const GPtrArray *words = job->arguments->words;
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (words->len == 0 || g_str_equal (words->pdata[0], tables[i].name))
        return (gint) i;
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", tables[i].name);
    }
  tool_refuse (error, MESSAGE_NOT_ONE_OF, "duty", words->pdata[0], known->str, NULL);
  return -1;
}

/* --- Options ---------------------------------------------------------------------------
 */

/* "DUTY=RULE": days of one's own. */
static gboolean
set_local_dates (Job *job, GError **error)
{
  const GPtrArray *local = job->arguments->local_date;

  for (guint i = 0; i < local->len; i++)
    {
      const char *word = local->pdata[i];
      const char *equals = strchr (word, '=');
      g_autofree char *duty =
          equals != NULL ? g_strndup (word, (gsize) (equals - word)) : NULL;

      if (equals == NULL || equals == word)
        return tool_refuse (error, MESSAGE_LOCAL_DATE, word, NULL);
      bhxh_options_set_local_date (job->options, duty, equals + 1);
    }
  return TRUE;
}

static gboolean
set_holidays (Job *job, GError **error)
{
  g_autoptr (BhxhHolidays) holidays = NULL;

  if (job->arguments->holidays == NULL)
    return TRUE;
  holidays = bhxh_holidays_load (job->arguments->holidays, job->options, error);
  bhxh_options_set_holidays (job->options, holidays);
  return holidays != NULL;
}

BhxhDuties *
tool_compute_duties (Job *job, GError **error)
{
  g_autoptr (BhxhSubmissions) submissions = NULL;

  if (!set_local_dates (job, error) || !set_holidays (job, error))
    return NULL;
  if (job->arguments->submissions != NULL)
    {
      submissions = bhxh_submissions_load (job->plan, job->arguments->submissions,
                                           job->options, error);
      if (submissions == NULL)
        return NULL;
    }
  return bhxh_duties_compute (job->plan, submissions, job->options, error);
}

/* --- Agencies --------------------------------------------------------------------------
 */

static const char *
get_agency (const Job *job, guint row, const char *column)
{
  return bhxh_plan_get_cell (job->plan, BHXH_PLAN_AGENCIES, row, column);
}

static gboolean
is_agency (const Job *job, guint row, const char *name)
{
  return g_str_equal (get_agency (job, row, "code"), name) ||
         bhxh_text_matches (get_agency (job, row, "name_vi"), name) ||
         bhxh_text_matches (get_agency (job, row, "name_en"), name);
}

/* The codes of an agency, or of the members of a set. */
static gboolean
add_agency (const Job *job, const char *name, GPtrArray *codes, GError **error)
{
  const guint n = (guint) bhxh_plan_get_n_rows (job->plan, BHXH_PLAN_AGENCIES);
  g_autoptr (GString) known = g_string_new (NULL);
  const guint n_before = codes->len;

  for (guint row = 0; row < n; row++)
    {
      g_auto (GStrv) members = g_strsplit (get_agency (job, row, "members"), ";", -1);

      g_string_append_printf (known, "%s%s", row > 0 ? ", " : "",
                              get_agency (job, row, "code"));
      if (!is_agency (job, row, name))
        continue;
      g_ptr_array_add (codes, g_strdup (get_agency (job, row, "code")));
      for (guint i = 0; members[i] != NULL; i++)
        g_ptr_array_add (codes, g_strdup (g_strstrip (members[i])));
    }
  return codes->len > n_before ||
         tool_refuse (error, MESSAGE_NOT_ONE_OF, "--agency", name, known->str, NULL);
}

/* The codes of those that --agency names; NULL where one is not known. */
static GPtrArray *
dup_agency_codes (const Job *job, GError **error)
{
  const GPtrArray *agencies = job->arguments->agency;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < agencies->len; i++)
    if (!add_agency (job, agencies->pdata[i], codes, error))
      return NULL;
  return g_steal_pointer (&codes);
}

/* The table, without the rows of other agencies where --agency is given. */
static BhxhTable *
filter (Job *job, BhxhTable *table, GError **error)
{
  g_autoptr (GPtrArray) codes = NULL;

  if (job->arguments->agency->len == 0 || bhxh_table_find_column (table, "addressee") < 0)
    return bhxh_table_ref (table);
  codes = dup_agency_codes (job, error);
  if (codes == NULL)
    return NULL;
  return bhxh_table_dup_filtered (table, "addressee", (const char *const *) codes->pdata,
                                  codes->len, error);
}

/* --- Calendars -------------------------------------------------------------------------
 */

/* The rows with one of @codes, which are taken; NULL @codes: there was an error. */
static BhxhDuties *
choose_rows (BhxhDuties *duties, const char *column, GPtrArray *codes, GError **error)
{
  BhxhDuties *chosen =
      codes != NULL
          ? bhxh_duties_dup_filtered (duties, column, (const char *const *) codes->pdata,
                                      codes->len, error)
          : NULL;

  if (codes != NULL)
    g_ptr_array_unref (codes);
  return chosen;
}

/* The rows of --agency and --unit as a calendar. */
static ExitStatus
write_calendar (Job *job, BhxhDuties *duties, GError **error)
{
  g_autoptr (BhxhDuties) of_agencies =
      job->arguments->agency->len > 0
          ? choose_rows (duties, "addressee", dup_agency_codes (job, error), error)
          : bhxh_duties_ref (duties);
  g_autoptr (BhxhDuties) chosen = NULL;

  if (of_agencies == NULL)
    return EXIT_USAGE;
  chosen =
      job->arguments->units->len > 0
          ? choose_rows (of_agencies, "unit", tool_dup_unit_codes (job, error), error)
          : bhxh_duties_ref (of_agencies);
  if (chosen == NULL || !tool_write_calendar (job, chosen, error))
    return EXIT_FILES;
  return EXIT_DONE;
}

/* --- Tables ----------------------------------------------------------------------------
 */

static BhxhTable *
make_table (const Job *job, BhxhDuties *duties, guint table)
{
  switch (table)
    {
    case TABLE_CYCLE: return bhxh_duties_dup_cycle_table (duties);
    case TABLE_FIGURES: return bhxh_duties_dup_figures_table (duties, job->actuals);
    default: return bhxh_duties_dup_table (duties, job->arguments->all);
    }
}

/* Without a day a row says why it has none. */
static const char *
choose_columns (const Job *job, guint table)
{
  return table == TABLE_DUTIES && job->arguments->all
             ? "last_day,timing,local,addressee_name,covered,status,duty,about"
             : tables[table].people_columns;
}

ExitStatus
tool_duty (Job *job, GError **error)
{
  const gint wanted = find_table (job, error);
  g_autoptr (BhxhDuties) duties = wanted >= 0 ? tool_compute_duties (job, error) : NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhTable) chosen = NULL;

  if (duties == NULL)
    return EXIT_USAGE;
  if (job->calendar != 0)
    return write_calendar (job, duties, error);
  table = make_table (job, duties, (guint) wanted);
  chosen = table != NULL ? filter (job, table, error) : NULL;
  if (chosen == NULL ||
      !tool_write_result (job, chosen, choose_columns (job, (guint) wanted), error))
    return EXIT_FILES;
  return EXIT_DONE;
}
