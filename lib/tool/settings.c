/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the words of the command line to the options of the library.
 */
#include "tool/arguments.h"

#include <string.h>

/* A word of a closed list and the value it stands for. */
typedef struct
{
  const char *word;
  gint value;
} Choice;

static const Choice formats[] = {
  { "text", BHXH_FORMAT_TEXT },
  { "csv", BHXH_FORMAT_CSV },
  { "csv-excel", BHXH_FORMAT_CSV_EXCEL },
  { "json", BHXH_FORMAT_JSON },
  { "markdown", BHXH_FORMAT_MARKDOWN },
  { "xlsx", BHXH_FORMAT_XLSX },
  { "ics", TOOL_FORMAT_CALENDARS + BHXH_CALENDAR_EVENTS },
  { "ics-tasks", TOOL_FORMAT_CALENDARS + BHXH_CALENDAR_TASKS },
  { "sdmx-csv", TOOL_FORMAT_SDMX + TOOL_SDMX_CSV },
  { "sdmx-json", TOOL_FORMAT_SDMX + TOOL_SDMX_JSON },
  { NULL, 0 },
};
static const Choice languages[] = { { "vi", BHXH_LANGUAGE_VI },
                                    { "en", BHXH_LANGUAGE_EN },
                                    { NULL, 0 } };
static const Choice stages[] = {
  { "estimate", BHXH_STAGE_ESTIMATE },
  { "preliminary", BHXH_STAGE_PRELIMINARY },
  { "final", BHXH_STAGE_FINAL },
  { NULL, 0 },
};
static const Choice paths[] = { { "linear", BHXH_PATH_LINEAR },
                                { "geometric", BHXH_PATH_GEOMETRIC },
                                { NULL, 0 } };
static const Choice policies[] = { { "partial", BHXH_MISSING_PARTIAL },
                                   { "refuse", BHXH_MISSING_REFUSE },
                                   { "last", BHXH_MISSING_LAST },
                                   { "exclude", BHXH_MISSING_EXCLUDE },
                                   { NULL, 0 } };
static const Choice methods[] = { { "growth", BHXH_FORECAST_GROWTH },
                                  { "trend", BHXH_FORECAST_TREND },
                                  { "year", BHXH_FORECAST_YEAR },
                                  { NULL, 0 } };
static const Choice measures[] = { { "gap", BHXH_RANKING_GAP },
                                   { "remaining", BHXH_RANKING_REMAINING },
                                   { "achievement", BHXH_RANKING_ACHIEVEMENT },
                                   { "pace", BHXH_RANKING_PACE },
                                   { "contribution", BHXH_RANKING_CONTRIBUTION },
                                   { NULL, 0 } };
static const Choice styles[] = {
  { "auto", BHXH_NUMBER_AUTO },
  { "plain", BHXH_NUMBER_PLAIN },
  { "vi", BHXH_NUMBER_VI },
  { "en", BHXH_NUMBER_EN },
  { NULL, 0 },
};
static const Choice delimiters[] = { { "comma", ',' },
                                     { "semicolon", ';' },
                                     { "tab", '\t' },
                                     { NULL, 0 } };
static const Choice shifts[] = { { "none", BHXH_SHIFT_NONE },
                                 { "before", BHXH_SHIFT_BEFORE },
                                 { "after", BHXH_SHIFT_AFTER },
                                 { NULL, 0 } };
static const Choice kinds[] = { { "actuals", FALSE }, { "targets", TRUE }, { NULL, 0 } };
static const Choice failures[] = { { "incomplete", EXIT_INCOMPLETE },
                                   { "missed", EXIT_MISSED },
                                   { NULL, 0 } };

/* The value of @word, which may be NULL: @value is then left as it is. */
static gboolean
choose (const char *option,
        const char *word,
        const Choice *choices,
        gint *value,
        GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (; word != NULL && choices->word != NULL; choices++)
    {
      if (g_str_equal (choices->word, word))
        {
          *value = choices->value;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", choices->word);
    }
  if (word == NULL)
    return TRUE;
  return tool_refuse (error, MESSAGE_NOT_ONE_OF, option, word, known->str, NULL);
}

static gboolean
read_period (const char *option, const char *text, BhxhPeriod *period, GError **error)
{
  if (text == NULL || bhxh_period_parse (text, -1, period, NULL))
    return TRUE;
  return tool_refuse (error, MESSAGE_PERIOD, option, text, NULL);
}

static gboolean
read_day (const char *option, const char *text, BhxhPeriod *day, GError **error)
{
  if (text == NULL || (bhxh_period_parse (text, -1, day, NULL) &&
                       bhxh_period_get_kind (*day) == BHXH_PERIOD_DAY))
    return TRUE;
  return tool_refuse (error, MESSAGE_DAY, option, text, NULL);
}

static gboolean
set_periods (Job *job, GError **error)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  BhxhPeriod actual = BHXH_PERIOD_NONE;
  BhxhPeriod base = BHXH_PERIOD_NONE;
  BhxhPeriod as_of = BHXH_PERIOD_NONE;
  BhxhPeriod on = BHXH_PERIOD_NONE;

  if (!read_period ("period", job->arguments->period, &period, error) ||
      !read_period ("actual-period", job->arguments->actual_period, &actual, error) ||
      !read_period ("base-period", job->arguments->base_period, &base, error) ||
      !read_period ("as-of", job->arguments->as_of, &as_of, error) ||
      !read_day ("on", job->arguments->on, &on, error))
    return FALSE;
  bhxh_options_set_day (job->options, on);
  bhxh_options_set_known_on (job->options, as_of);
  bhxh_options_set_period (job->options, period);
  bhxh_options_set_actual_period (job->options, actual);
  bhxh_options_set_base_period (job->options, base);
  return TRUE;
}

/* TRUE where @path is given to a load. */
static gboolean
is_input (const Arguments *arguments, const char *path)
{
  return g_ptr_array_find_with_equal_func (arguments->actual, path, g_str_equal, NULL) ||
         g_ptr_array_find_with_equal_func (arguments->labour_force, path, g_str_equal,
                                           NULL);
}

char *
tool_dup_file_of (const Arguments *arguments, const char *word, const char **text)
{
  *text = word;
  for (const char *equals = strchr (word, '='); equals != NULL;
       equals = strchr (equals + 1, '='))
    {
      g_autofree char *path = g_strndup (word, (gsize) (equals - word));

      if (!is_input (arguments, path))
        continue;
      *text = equals + 1;
      return g_steal_pointer (&path);
    }
  return NULL;
}

/* Who sent the files, and when they were received. */
static gboolean
set_origins (Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  const char *text = NULL;

  for (guint i = 0; i < arguments->sender->len; i++)
    {
      g_autofree char *file =
          tool_dup_file_of (arguments, arguments->sender->pdata[i], &text);

      bhxh_options_set_constant (job->options, file, "sender", text);
    }
  for (guint i = 0; i < arguments->received->len; i++)
    {
      g_autofree char *file =
          tool_dup_file_of (arguments, arguments->received->pdata[i], &text);
      BhxhPeriod day = BHXH_PERIOD_NONE;

      if (!read_period ("received", text, &day, error))
        return FALSE;
      bhxh_options_set_constant (job->options, file, "received", text);
    }
  return TRUE;
}

/* The years and the day of a plan to be made. */
static gboolean
set_new_plan (Job *job, GError **error)
{
  const char *years = job->arguments->years;
  const char *day = job->arguments->unit_day;

  if (years != NULL && (!bhxh_period_parse (years, -1, &job->term, NULL) ||
                        (bhxh_period_get_kind (job->term) != BHXH_PERIOD_YEAR &&
                         bhxh_period_get_kind (job->term) != BHXH_PERIOD_TERM)))
    return tool_refuse (error, MESSAGE_YEARS, years, NULL);
  if (!read_day ("units", day, &job->unit_day, error))
    return FALSE;
  bhxh_options_set_term (job->options, job->term);
  bhxh_options_set_unit_day (job->options, job->unit_day);
  bhxh_options_set_plan_id (job->options, job->arguments->id);
  return TRUE;
}

static gboolean
set_decimals (Job *job, GError **error)
{
  const char *text = job->arguments->decimals;
  guint64 decimals = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, BHXH_MAX_DECIMALS, &decimals, NULL))
    return tool_refuse (error, MESSAGE_DECIMALS, text, G_STRINGIFY (BHXH_MAX_DECIMALS),
                        NULL);
  bhxh_options_set_decimals (job->options, (guint) decimals);
  return TRUE;
}

static gboolean
set_forecast_window (Job *job, GError **error)
{
  const char *text = job->arguments->forecast_window;
  guint64 points = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, BHXH_MIN_FORECAST_WINDOW,
                                   BHXH_MAX_FORECAST_POINTS, &points, NULL))
    return tool_refuse (error, MESSAGE_WINDOW, text,
                        G_STRINGIFY (BHXH_MIN_FORECAST_WINDOW),
                        G_STRINGIFY (BHXH_MAX_FORECAST_POINTS), NULL);
  bhxh_options_set_forecast_window (job->options, (guint) points);
  return TRUE;
}

static gboolean
set_jump (Job *job, GError **error)
{
  const char *text = job->arguments->jump;
  guint64 percent = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, BHXH_MAX_JUMP_PERCENT, &percent, NULL))
    return tool_refuse (error, MESSAGE_JUMP, text, G_STRINGIFY (BHXH_MAX_JUMP_PERCENT),
                        NULL);
  bhxh_options_set_jump_percent (job->options, (guint) percent);
  return TRUE;
}

static gboolean
set_monthly_maximum (Job *job, GError **error)
{
  const char *text = job->arguments->monthly_max;
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, BHXH_NUMBER_MAX);
  guint64 persons = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, BHXH_NUMBER_MAX, &persons, NULL))
    return tool_refuse (error, MESSAGE_PERSONS, text, most, NULL);
  bhxh_options_set_monthly_maximum (job->options, (gint64) persons);
  return TRUE;
}

static gboolean
set_monthly_shares (Job *job, GError **error)
{
  const char *text = job->arguments->monthly_shares;
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);
  gint64 shares[12] = { 0 };
  guint64 sum = 0;
  gboolean good = g_strv_length (words) == G_N_ELEMENTS (shares);

  if (text == NULL)
    return TRUE;
  for (guint i = 0; good && i < G_N_ELEMENTS (shares); i++)
    {
      guint64 share = 0;

      good = g_ascii_string_to_unsigned (words[i], 10, 0, BHXH_MAX_SHARE, &share, NULL);
      shares[i] = (gint64) share;
      sum += share;
    }
  if (!good || sum == 0)
    return tool_refuse (error, MESSAGE_SHARES, text, NULL);
  bhxh_options_set_monthly_shares (job->options, shares);
  return TRUE;
}

/* Falling percentages, brought to the finest of their decimals. */
static gboolean
set_bands (Job *job, GError **error)
{
  g_auto (GStrv) texts = NULL;
  gint64 cuts[BHXH_MAX_BANDS];
  gint decimals[BHXH_MAX_BANDS];
  gint finest = 0;
  guint n = 0;

  if (job->arguments->bands == NULL)
    return TRUE;
  texts = g_strsplit (job->arguments->bands, ",", BHXH_MAX_BANDS + 1);
  for (n = 0; texts[n] != NULL && n < BHXH_MAX_BANDS; n++)
    {
      if (!bhxh_number_parse (texts[n], -1, BHXH_NUMBER_PLAIN, BHXH_MEASURE_PERCENT,
                              &cuts[n], &decimals[n], NULL, NULL) ||
          decimals[n] > BHXH_MAX_DECIMALS ||
          (n > 0 &&
           bhxh_number_compare (cuts[n - 1], decimals[n - 1], cuts[n], decimals[n]) <= 0))
        break;
      finest = MAX (finest, decimals[n]);
    }
  for (guint i = 0; texts[n] == NULL && i < n; i++)
    if (!bhxh_number_round (cuts[i], decimals[i], finest, &cuts[i], NULL))
      n = 0;
  if (n == 0 || texts[n] != NULL)
    return tool_refuse (error, MESSAGE_BANDS, job->arguments->bands,
                        G_STRINGIFY (BHXH_MAX_BANDS), G_STRINGIFY (BHXH_MAX_DECIMALS),
                        NULL);
  bhxh_options_set_bands (job->options, cuts, finest, n);
  return TRUE;
}

static gboolean
check_failures (const Job *job, GError **error)
{
  gint status = 0;

  for (guint i = 0; i < job->arguments->fail_on->len; i++)
    if (!choose ("--fail-on", job->arguments->fail_on->pdata[i], failures, &status,
                 error))
      return FALSE;
  return TRUE;
}

static gboolean
set_alarm (Job *job, GError **error)
{
  const char *text = job->arguments->alarm;
  guint64 days = 0;

  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "none"))
    bhxh_options_set_alarm_days (job->options, BHXH_NO_ALARM);
  else if (g_ascii_string_to_unsigned (text, 10, 0, BHXH_MAX_ALARM_DAYS, &days, NULL))
    bhxh_options_set_alarm_days (job->options, (gint) days);
  else
    return tool_refuse (error, MESSAGE_ALARM, text, G_STRINGIFY (BHXH_MAX_ALARM_DAYS),
                        NULL);
  return TRUE;
}

static gboolean
set_choices (Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  gint format = BHXH_FORMAT_TEXT;
  gint language = BHXH_LANGUAGE_VI;
  gint stage = 0;
  gint style = BHXH_NUMBER_AUTO;
  gint delimiter = 0;
  gint path = BHXH_PATH_LINEAR;
  gint method = BHXH_FORECAST_ALL;
  gint measure = BHXH_RANKING_ALL;
  gint missing = BHXH_MISSING_PARTIAL;
  gint as_targets = FALSE;
  gint shift = BHXH_SHIFT_NONE;

  if (!choose ("--lang", arguments->language, languages, &language, error))
    return FALSE;
  job->language = (BhxhLanguage) language;    /* also of what is wrong with the others */
  if ((arguments->verb->run != tool_report && /* which reads its forms itself */
       !choose ("--format", arguments->format, formats, &format, error)) ||
      !choose ("--stage", arguments->stage, stages, &stage, error) ||
      !choose ("--number-style", arguments->number_style, styles, &style, error) ||
      !choose ("--delimiter", arguments->delimiter, delimiters, &delimiter, error) ||
      !choose ("--path", arguments->path, paths, &path, error) ||
      !choose ("--missing", arguments->missing, policies, &missing, error) ||
      !choose ("--method",
               arguments->verb->run != tool_allocate ? arguments->method : NULL, methods,
               &method, error) ||
      !choose ("--measure", arguments->ranking_measure, measures, &measure, error) ||
      !choose ("--shift", arguments->shift, shifts, &shift, error) ||
      !choose ("--as", arguments->as, kinds, &as_targets, error))
    return FALSE;
  if (!tool_set_format (job, format, error))
    return FALSE;
  job->imports_targets = as_targets;
  bhxh_options_set_language (job->options, job->language);
  bhxh_options_set_stage (job->options, (BhxhStage) stage);
  bhxh_options_set_number_style (job->options, (BhxhNumberStyle) style);
  bhxh_options_set_delimiter (job->options, (char) delimiter);
  bhxh_options_set_path (job->options, (BhxhPath) path);
  bhxh_options_set_missing (job->options, (BhxhMissing) missing);
  bhxh_options_set_shift (job->options, (BhxhShift) shift);
  bhxh_options_set_forecast_method (job->options, (BhxhForecastMethod) method);
  bhxh_options_set_ranking_measure (job->options, (BhxhRankingMeasure) measure);
  return TRUE;
}

gboolean
tool_job_init (Job *job, const Arguments *arguments, GError **error)
{
  memset (job, 0, sizeof *job);
  job->arguments = arguments;
  job->language = BHXH_LANGUAGE_VI;
  job->options = bhxh_options_new ();
  job->diagnostics = bhxh_diagnostics_new ();
  bhxh_options_set_diagnostics (job->options, job->diagnostics);
  bhxh_options_set_owner (job->options, arguments->owner);
  bhxh_options_set_encoding (job->options, arguments->encoding);
  bhxh_options_set_collect_unknown (job->options, arguments->collect_unknown);
  bhxh_options_set_replace (job->options, arguments->replace);
  bhxh_options_set_sheet (job->options, arguments->sheet);
  bhxh_options_set_accept_guesses (job->options, arguments->accept_guesses);
  bhxh_options_set_rate_achievement (job->options, arguments->rate_achievement);
  bhxh_options_set_zero_base (job->options, arguments->zero_base);
  bhxh_options_set_since_base (job->options, arguments->since_base);
  tool_watch_progress (job->options);
  return set_choices (job, error) && set_periods (job, error) &&
         set_origins (job, error) && set_decimals (job, error) &&
         set_monthly_maximum (job, error) && set_monthly_shares (job, error) &&
         set_forecast_window (job, error) && set_jump (job, error) &&
         set_bands (job, error) && set_alarm (job, error) && set_new_plan (job, error) &&
         check_failures (job, error) && tool_begin_manifest (job, error);
}

void
tool_job_clear (Job *job)
{
  bhxh_figures_unref (job->actuals);
  bhxh_plan_unref (job->plan);
  g_clear_pointer (&job->first, bhxh_plan_unref);
  bhxh_diagnostics_unref (job->diagnostics);
  bhxh_manifest_unref (job->manifest);
  bhxh_options_unref (job->options);
}
