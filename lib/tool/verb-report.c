/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan report: one report of the plan or of a unit, or one for each unit, in as many
 * forms as are asked for.
 */
#include "tool/tool.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* A word of the command line, what it stands for, and the end of a file's name. */
typedef struct
{
  const char *word;
  guint value;
  const char *ending;
} Choice;

/* Behind the forms of reports: the figures, for statistics offices. */
#define FORMAT_SDMX 100

static const Choice formats[] = {
  { "text", BHXH_REPORT_TEXT, ".txt" },  { "html", BHXH_REPORT_HTML, ".html" },
  { "md", BHXH_REPORT_MARKDOWN, ".md" }, { "json", BHXH_REPORT_JSON, ".json" },
  { "xlsx", BHXH_REPORT_XLSX, ".xlsx" }, { "sdmx-csv", FORMAT_SDMX, ".sdmx.csv" },
};

static const Choice parts[] = {
  { "summary", BHXH_REPORT_SUMMARY, NULL }, { "targets", BHXH_REPORT_TARGETS, NULL },
  { "charts", BHXH_REPORT_CHARTS, NULL },   { "findings", BHXH_REPORT_FINDINGS, NULL },
  { "duties", BHXH_REPORT_DUTIES, NULL },   { "method", BHXH_REPORT_METHOD, NULL },
};

/* What all reports of the run have in common. */
typedef struct
{
  Job *job;
  GPtrArray *formats; /* of const Choice * */
  BhxhGaps *gaps;
  BhxhFindings *findings; /* NULL: not asked for */
  BhxhDuties *duties;     /* likewise */
  BhxhTable *sdmx;        /* of all figures; likewise */
  char *css;
  GPtrArray *written; /* names of files */
} Run;

/* --- What the command line asks for --------------------------------------------------
 */

/* The choices that a list of words with commas names, each once. */
static GPtrArray *
read_list (const char *option,
           const char *list,
           const Choice *choices,
           guint n_choices,
           GError **error)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", choices[i].word);
  for (char **word = words; *word != NULL; word++)
    {
      const Choice *found = NULL;

      for (guint i = 0; i < n_choices && found == NULL; i++)
        if (g_str_equal (choices[i].word, *word))
          found = &choices[i];
      if (found == NULL)
        {
          tool_refuse (error, MESSAGE_NOT_ONE_OF, option, *word, known->str, NULL);
          return NULL;
        }
      if (!g_ptr_array_find (chosen, found, NULL))
        g_ptr_array_add (chosen, (gpointer) found);
    }
  return g_steal_pointer (&chosen);
}

static gboolean
set_parts (const Job *job, guint *wanted, GError **error)
{
  g_autoptr (GPtrArray) chosen = NULL;

  *wanted = BHXH_REPORT_ALL;
  if (job->arguments->parts == NULL)
    return TRUE;
  chosen =
      read_list ("--parts", job->arguments->parts, parts, G_N_ELEMENTS (parts), error);
  if (chosen == NULL)
    return FALSE;
  *wanted = 0;
  for (guint i = 0; i < chosen->len; i++)
    *wanted |= ((const Choice *) chosen->pdata[i])->value;
  bhxh_options_set_report_parts (job->options, *wanted);
  return TRUE;
}

/* Several forms need names of files, several reports a folder. */
static gboolean
check_places (const Run *run, GError **error)
{
  const Arguments *arguments = run->job->arguments;
  const gboolean has_file =
      arguments->output != NULL && !g_str_equal (arguments->output, "-");

  if (arguments->each != NULL && !g_str_equal (arguments->each, "unit"))
    return tool_refuse (error, MESSAGE_NOT_ONE_OF, "--each", arguments->each, "unit",
                        NULL);
  if (arguments->each != NULL && !has_file)
    return tool_refuse (error, MESSAGE_FOLDER_FOR_EACH, arguments->each, NULL);
  if (arguments->each == NULL && arguments->units->len > 1)
    return tool_refuse (error, MESSAGE_ONE_UNIT, NULL);
  if (run->formats->len > 1 && !has_file)
    return tool_refuse (error, MESSAGE_OUTPUT_FOR_FORMATS, arguments->format, NULL);
  return TRUE;
}

static gboolean
has_format (const Run *run, guint value)
{
  for (guint i = 0; i < run->formats->len; i++)
    if (((const Choice *) run->formats->pdata[i])->value == value)
      return TRUE;
  return FALSE;
}

/* A workbook says when it was made where somebody says so; it is no text for a terminal. */
static gboolean
check_workbook (const Run *run, GError **error)
{
  const Arguments *arguments = run->job->arguments;
  gint64 seconds = 0;
  gboolean is_given = FALSE;

  if (has_format (run, BHXH_REPORT_XLSX) && arguments->output == NULL)
    return tool_refuse (error, MESSAGE_WORKBOOK_PLACE, arguments->format, NULL);
  if (!tool_find_epoch (&seconds, &is_given, error))
    return FALSE;
  bhxh_options_set_timestamp (run->job->options, seconds);
  return TRUE;
}

static gboolean
read_css (Run *run, GError **error)
{
  const char *path = run->job->arguments->css;

  if (path == NULL || g_file_get_contents (path, &run->css, NULL, NULL))
    return TRUE;
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_FILE, "%s: %s", path,
               tool_get_message (MESSAGE_FILE_NOT_READ));
  return FALSE;
}

/* --- One report ----------------------------------------------------------------------
 */

static char *
dup_lines (GPtrArray *lines)
{
  g_autofree const char **texts = g_new0 (const char *, lines->len + 1);

  for (guint i = 0; i < lines->len; i++)
    texts[i] = lines->pdata[i];
  return lines->len > 0 ? g_strjoinv ("\n", (char **) texts) : NULL;
}

static gboolean
set_surroundings (const Run *run, BhxhReport *report, GError **error)
{
  const Arguments *arguments = run->job->arguments;
  g_autofree char *heading = dup_lines (arguments->heading);
  g_autofree char *office = dup_lines (arguments->signed_as);
  BhxhPeriod day = BHXH_PERIOD_NONE;

  if (arguments->date != NULL && (!bhxh_period_parse (arguments->date, -1, &day, NULL) ||
                                  bhxh_period_get_kind (day) != BHXH_PERIOD_DAY))
    return tool_refuse (error, MESSAGE_DAY, "date", arguments->date, NULL);
  if (arguments->title != NULL)
    bhxh_report_set_title (report, arguments->title, arguments->title);
  bhxh_report_set_heading (report, heading);
  bhxh_report_set_place (report, arguments->place);
  bhxh_report_set_date (report, day);
  bhxh_report_set_signature (report, office, arguments->signed_by);
  bhxh_report_set_css (report, run->css);
  return !arguments->carry_manifest ||
         bhxh_report_set_manifest (report, run->job->manifest, error);
}

static BhxhReport *
make_report (const Run *run, const char *unit, GError **error)
{
  g_autoptr (BhxhReport) report = NULL;

  bhxh_options_set_report_unit (run->job->options, unit);
  report = bhxh_report_compute (run->gaps, run->findings, run->duties, run->job->options,
                                error);
  if (report == NULL || !set_surroundings (run, report, error))
    return NULL;
  return g_steal_pointer (&report);
}

/* A BhxhWriteFunc for standard output. */
static gboolean
write_stdout (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) data;
  if (fwrite (bytes, 1, length, stdout) == length)
    return TRUE;
  return tool_flush_output (error);
}

/* The codes of the unit and of those below it. */
static GPtrArray *
dup_codes (const Run *run, guint top)
{
  BhxhFrame *frame = bhxh_plan_get_frame (run->job->plan);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));
  GPtrArray *codes = g_ptr_array_new ();

  g_array_append_val (units, top);
  for (guint i = 0; i < units->len; i++)
    {
      const guint unit = g_array_index (units, guint, i);
      guint first = 0;
      const guint n = bhxh_frame_get_children (frame, unit, &first);

      g_ptr_array_add (codes, (gpointer) bhxh_district_get_code (
                                  bhxh_frame_get_district (frame, unit)));
      for (guint child = first; child < first + n; child++)
        g_array_append_val (units, child);
    }
  return codes;
}

/* The figures as SDMX-CSV, of @unit (NULL: of the whole plan). */
static BhxhTable *
dup_sdmx (const Run *run, const char *unit, GError **error)
{
  g_autoptr (GPtrArray) codes = NULL;
  guint top = 0;

  if (unit == NULL)
    return bhxh_table_ref (run->sdmx);
  if (!bhxh_frame_find_unit (bhxh_plan_get_frame (run->job->plan), unit, BHXH_LEVEL_ANY,
                             -1, BHXH_PERIOD_NONE, &top, error))
    return NULL;
  codes = dup_codes (run, top);
  return bhxh_table_dup_filtered (run->sdmx, "REF_AREA",
                                  (const char *const *) codes->pdata, codes->len, error);
}

/* A report that is made, and of whom. */
typedef struct
{
  BhxhReport *report;
  const char *unit; /* NULL: the whole plan */
} Made;

static gboolean
save (const Run *run,
      const Made *made,
      const Choice *format,
      const char *path,
      GError **error)
{
  g_autoptr (BhxhTable) sdmx = NULL;

  if (format->value == FORMAT_SDMX)
    {
      sdmx = dup_sdmx (run, made->unit, error);
      if (sdmx == NULL ||
          !bhxh_table_save (sdmx, BHXH_FORMAT_CSV, path, run->job->options, error))
        return FALSE;
    }
  else if (!bhxh_report_save (made->report, (BhxhReportFormat) format->value, path,
                              run->job->options, error))
    return FALSE;
  g_ptr_array_add (run->written, g_strdup (path));
  return TRUE;
}

static gboolean
print (const Run *run, const Made *made, const Choice *format, GError **error)
{
  g_autoptr (BhxhTable) sdmx = NULL;

  if (format->value != FORMAT_SDMX)
    return bhxh_report_write (made->report, (BhxhReportFormat) format->value,
                              run->job->options, write_stdout, NULL, error);
  sdmx = dup_sdmx (run, made->unit, error);
  return sdmx != NULL && bhxh_table_write (sdmx, BHXH_FORMAT_CSV, run->job->options,
                                           write_stdout, NULL, error);
}

/* In each form, under @stem and the form's ending. */
static gboolean
save_forms (const Run *run, const Made *made, const char *stem, GError **error)
{
  for (guint i = 0; i < run->formats->len; i++)
    {
      const Choice *format = run->formats->pdata[i];
      g_autofree char *path = g_strconcat (stem, format->ending, NULL);

      if (!save (run, made, format, path, error))
        return FALSE;
    }
  return TRUE;
}

/* The name of the output without the ending of one of the forms. */
static char *
dup_stem (const Run *run)
{
  const char *output = run->job->arguments->output;

  for (guint i = 0; i < run->formats->len; i++)
    {
      const char *ending = ((const Choice *) run->formats->pdata[i])->ending;

      if (g_str_has_suffix (output, ending))
        return g_strndup (output, strlen (output) - strlen (ending));
    }
  return g_strdup (output);
}

static gboolean
write_one (const Run *run, GError **error)
{
  const Arguments *arguments = run->job->arguments;
  const char *unit = arguments->units->len > 0 ? arguments->units->pdata[0] : NULL;
  const Choice *format = run->formats->pdata[0];
  g_autoptr (BhxhReport) report = make_report (run, unit, error);
  g_autofree char *stem = NULL;
  Made made = { NULL, NULL };

  if (report == NULL)
    return FALSE;
  made = (Made){ report, unit };
  if (arguments->output == NULL || g_str_equal (arguments->output, "-"))
    return print (run, &made, format, error);
  if (run->formats->len == 1)
    return save (run, &made, format, arguments->output, error);
  stem = dup_stem (run);
  return save_forms (run, &made, stem, error);
}

/* --- One for each unit ---------------------------------------------------------------
 */

/* A code as the name of a file: what is no letter, digit, "-" or "_" is "%XX", so that two
 * codes never share a name, and none leads out of the folder. */
static char *
dup_file_name (const char *code)
{
  GString *name = g_string_new (NULL);

  for (const char *byte = code; *byte != '\0'; byte++)
    if (g_ascii_isalnum (*byte) || *byte == '-' || *byte == '_')
      g_string_append_c (name, *byte);
    else
      g_string_append_printf (name, "%%%02X", (guint) (guchar) *byte);
  return g_string_free (name, FALSE);
}

static gboolean
has_target (const Run *run, guint unit)
{
  BhxhFrame *frame = bhxh_plan_get_frame (run->job->plan);

  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint p = 0; p < bhxh_frame_get_n_periods (frame); p++)
      if (bhxh_gaps_get_status (run->gaps, unit, i, p, NULL) != 0)
        return TRUE;
  return FALSE;
}

static gboolean
write_unit (const Run *run, guint unit, GError **error)
{
  const BhxhDistrict *district =
      bhxh_frame_get_district (bhxh_plan_get_frame (run->job->plan), unit);
  const char *code = bhxh_district_get_code (district);
  g_autofree char *name = dup_file_name (code);
  g_autofree char *stem = g_build_filename (run->job->arguments->output, name, NULL);
  g_autoptr (BhxhReport) report = make_report (run, code, error);

  const Made made = { report, code };

  return report != NULL && save_forms (run, &made, stem, error);
}

/* The units of --unit, else all that have targets. */
static gboolean
write_each (const Run *run, GError **error)
{
  BhxhFrame *frame = bhxh_plan_get_frame (run->job->plan);
  g_autoptr (GArray) named = tool_find_units (run->job, error);

  if (named == NULL)
    return FALSE;
  if (g_mkdir_with_parents (run->job->arguments->output, 0777) != 0)
    {
      g_set_error (error, BHXH_ERROR, BHXH_ERROR_FILE, "%s: %s",
                   run->job->arguments->output,
                   tool_get_message (MESSAGE_FOLDER_NOT_MADE));
      return FALSE;
    }
  for (guint i = 0; i < named->len; i++)
    if (!write_unit (run, g_array_index (named, guint, i), error))
      return FALSE;
  for (guint unit = 0; named->len == 0 && unit < bhxh_frame_get_n_units (frame); unit++)
    if (has_target (run, unit) && !write_unit (run, unit, error))
      return FALSE;
  return TRUE;
}

/* --- The verb ------------------------------------------------------------------------
 */

static gboolean
compute (Run *run, guint wanted, GError **error)
{
  Job *job = run->job;

  run->gaps = tool_compute_gaps (job, error);
  if (run->gaps == NULL)
    return FALSE;
  if ((wanted & (BHXH_REPORT_FINDINGS | BHXH_REPORT_SUMMARY)) != 0)
    {
      run->findings =
          bhxh_findings_compute (job->plan, job->actuals, job->options, error);
      if (run->findings == NULL)
        return FALSE;
    }
  if ((wanted & (BHXH_REPORT_DUTIES | BHXH_REPORT_SUMMARY)) != 0)
    {
      run->duties = tool_compute_duties (job, error);
      if (run->duties == NULL)
        return FALSE;
    }
  if (has_format (run, FORMAT_SDMX))
    run->sdmx = bhxh_sdmx_dup_table (job->plan, job->actuals, error);
  return run->sdmx != NULL || !has_format (run, FORMAT_SDMX);
}

/* What a report carries is what went in, so the files that come out are listed at last. */
static gboolean
write_all (Run *run, GError **error)
{
  bhxh_options_set_manifest (run->job->options, NULL);
  if (run->job->arguments->each != NULL ? !write_each (run, error)
                                        : !write_one (run, error))
    return FALSE;
  for (guint i = 0; run->job->manifest != NULL && i < run->written->len; i++)
    if (!bhxh_manifest_add_output (run->job->manifest, run->written->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->formats, g_ptr_array_unref);
  g_clear_pointer (&run->written, g_ptr_array_unref);
  bhxh_gaps_unref (run->gaps);
  bhxh_findings_unref (run->findings);
  bhxh_duties_unref (run->duties);
  bhxh_table_unref (run->sdmx);
  g_free (run->css);
}

ExitStatus
tool_report (Job *job, GError **error)
{
  const char *list = job->arguments->format != NULL ? job->arguments->format : "text";
  Run run = { .job = job, .written = g_ptr_array_new_with_free_func (g_free) };
  guint wanted = 0;
  gboolean is_written = FALSE;

  run.formats = read_list ("--format", list, formats, G_N_ELEMENTS (formats), error);
  is_written = run.formats != NULL && check_places (&run, error) &&
               check_workbook (&run, error) && set_parts (job, &wanted, error) &&
               read_css (&run, error) && compute (&run, wanted, error) &&
               write_all (&run, error);
  run_clear (&run);
  return is_written ? EXIT_DONE : EXIT_FILES;
}
