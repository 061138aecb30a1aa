/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the verbs of the command share. The command knows only the public interface.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <stdarg.h>

/* Exit statuses; the man page documents them. */
typedef enum
{
  EXIT_DONE = 0,
  EXIT_FINDINGS = 1,
  EXIT_USAGE = 2,
  EXIT_DATA = 3,
  EXIT_FILES = 4,
  EXIT_INCOMPLETE = 5,
  EXIT_MISSED = 6
} ExitStatus;

/* Room for the options of all verbs. */
#define TOOL_MOST_OPTIONS 96

typedef struct _Verb Verb;

/* What the command line says. Texts are borrowed from argv. */
typedef struct
{
  const Verb *verb;
  const char *plan;
  const char *period;
  const char *actual_period;
  const char *base_period;
  const char *method;
  const char *forecast_window;
  const char *jump;
  const char *ranking_measure;
  const char *missing;
  const char *monthly_max;
  const char *monthly_shares;
  const char *path;
  const char *owner;
  const char *stage;
  const char *format;
  const char *language;
  const char *output;
  const char *columns;
  const char *decimals;
  const char *bands;
  const char *number_style;
  const char *encoding;
  const char *delimiter;
  const char *rollup;
  const char *sheet;
  const char *years;
  const char *unit_day;
  const char *id;
  const char *leftovers;
  const char *as_of;
  const char *manifest;
  const char *as;
  const char *on;
  const char *submissions;
  const char *holidays;
  const char *weights;
  const char *floor;
  const char *cap;
  const char *depth;
  const char *tie_order;
  const char *save;
  const char *block;
  const char *form;
  const char *shift;
  const char *alarm;
  const char *parts;
  const char *each;
  const char *title;
  const char *place;
  const char *date;
  const char *signed_by;
  const char *css;
  guint8 given[TOOL_MOST_OPTIONS]; /* 1 for each option that the command line has */
  GPtrArray *actual;               /* of const char *; as all lists, never NULL */
  GPtrArray *amendment;
  GPtrArray *labour_force;
  GPtrArray *map;
  GPtrArray *sender;
  GPtrArray *received;
  GPtrArray *units;
  GPtrArray *indicators;
  GPtrArray *fail_on;
  GPtrArray *from;
  GPtrArray *agency;
  GPtrArray *local_date;
  GPtrArray *heading;
  GPtrArray *signed_as;
  GPtrArray *words; /* what is no option */
  gboolean all;
  gboolean rules;
  gboolean together;
  gboolean cells;
  gboolean rate_achievement;
  gboolean zero_base;
  gboolean since_base;
  gboolean collect_unknown;
  gboolean replace;
  gboolean force;
  gboolean suggest;
  gboolean accept_guesses;
  gboolean carry_manifest;
  gboolean help;
  gboolean version;
} Arguments;

/* A verb and the function that does it; it returns an exit status, or fails with an
 * error. */
typedef struct _Job Job;
typedef ExitStatus (*VerbFunc) (Job *job, GError **error);

struct _Verb
{
  const char *name;
  const char *words; /* as usage shows them */
  guint most_words;
  gboolean makes_plan; /* loads itself what it makes the plan of */
  VerbFunc run;
  const char *vi;
  const char *en;
  gboolean needs_no_plan;
  gboolean is_of_unit; /* --unit is what it is about, and chooses no rows */
};

/* Forms that are no table's, behind those of tables in the list of all. */
#define TOOL_FORMAT_CALENDARS 100 /* and a BhxhCalendarKind */
#define TOOL_FORMAT_SDMX 200      /* and a ToolSdmx */

typedef enum
{
  TOOL_SDMX_NONE = 0,
  TOOL_SDMX_CSV,
  TOOL_SDMX_JSON
} ToolSdmx;

/* One run: arguments, the options made of them, and what has been loaded. */
struct _Job
{
  const Arguments *arguments;
  BhxhLanguage language;
  BhxhOptions *options;
  BhxhDiagnostics *diagnostics;
  BhxhManifest *manifest; /* NULL without --manifest */
  BhxhPlan *plan;
  BhxhPlan *first;      /* as given, where amendments may have changed it; or NULL */
  BhxhFigures *actuals; /* NULL without --actual and --labour-force */
  BhxhPeriod term;      /* of --years */
  BhxhPeriod unit_day;  /* of --units */
  BhxhFormat format;
  BhxhCalendarKind calendar; /* 0: a table */
  ToolSdmx sdmx;
  gboolean imports_targets; /* --as targets */
};

/* arguments.c */
#define TOOL_USAGE_ERROR (tool_usage_error_quark ())
GQuark tool_usage_error_quark (void);
gboolean tool_arguments_parse (Arguments *arguments,
                               int argc,
                               char **argv,
                               GError **error);
void tool_arguments_clear (Arguments *arguments);
const Verb *tool_get_verbs (guint *n_verbs);

/* messages.c: what is wrong with a command line, in the language that was set. */
typedef enum
{
  MESSAGE_VERB_NEEDED,
  MESSAGE_NO_VERB,
  MESSAGE_NO_OPTION,
  MESSAGE_NO_VALUE,
  MESSAGE_VALUE_NEEDED,
  MESSAGE_NOT_READ,
  MESSAGE_WORD_TOO_MANY,
  MESSAGE_NOT_ONE_OF,
  MESSAGE_PERIOD,
  MESSAGE_DECIMALS,
  MESSAGE_BANDS,
  MESSAGE_PERSONS,
  MESSAGE_SHARES,
  MESSAGE_WINDOW,
  MESSAGE_JUMP,
  MESSAGE_CELL,
  MESSAGE_CELL_NEEDED,
  MESSAGE_TEXT_ONLY,
  MESSAGE_TWO_ON_OUTPUT,
  MESSAGE_LEFTOVERS_ON_OUTPUT,
  MESSAGE_SAME_LEFTOVERS,
  MESSAGE_IMPORT_NEEDED,
  MESSAGE_IMPORT_OF_TABLE,
  MESSAGE_SAME_FILE,
  MESSAGE_FOLDER_NEEDED,
  MESSAGE_FOLDER_TAKEN,
  MESSAGE_DIR_NEEDED,
  MESSAGE_FILE_NEEDED,
  MESSAGE_CELLS_WITHOUT_SHEET,
  MESSAGE_ONE_FROM,
  MESSAGE_YEARS_NEEDED,
  MESSAGE_YEARS,
  MESSAGE_DAY,
  MESSAGE_LOCAL_DATE,
  MESSAGE_ALARM,
  MESSAGE_CALENDAR,
  MESSAGE_WORKBOOK_PLACE,
  MESSAGE_SDMX,
  MESSAGE_FOLDER_NOT_EMPTY,
  MESSAGE_FOLDER_NOT_MADE,
  MESSAGE_FILE_NOT_WRITTEN,
  MESSAGE_OUTPUT_FULL,
  MESSAGE_OUTPUT_LOST,
  MESSAGE_TWO_FROM,
  MESSAGE_DAY_NEEDED,
  MESSAGE_LABOUR_FORCES,
  MESSAGE_MANIFEST_PLACE,
  MESSAGE_EPOCH,
  MESSAGE_TWO_PLANS,
  MESSAGE_OUTPUT_FOR_FORMATS,
  MESSAGE_FOLDER_FOR_EACH,
  MESSAGE_ONE_UNIT,
  MESSAGE_FILE_NOT_READ,
  MESSAGE_SINGLE_UNIT
} ToolMessage;

void tool_set_language (BhxhLanguage language);

/* The sentence of a message, with "{}" where its words stand. */
const char *tool_get_message (ToolMessage message);

/* @sentence, each "{}" in it replaced by the next of @words. */
char *tool_dup_sentence (const char *sentence, va_list words);

/* Sets a usage error; always FALSE. The words of the message follow, then NULL. */
gboolean tool_refuse (GError **error, ToolMessage message, ...) G_GNUC_NULL_TERMINATED;

/* help.c */
void tool_print_help (const Arguments *arguments, BhxhLanguage language);

/* settings.c: from arguments to options; errors are usage errors. */
gboolean tool_job_init (Job *job, const Arguments *arguments, GError **error);
void tool_job_clear (Job *job);

/* formats.c: as what results are written, by the number in the list of all forms. */
gboolean tool_set_format (Job *job, gint format, GError **error);

/* Where --plan says nothing. */
#define TOOL_DEFAULT_PLAN "quang-tri-2022-2025"

/* "PATH=TEXT", or the text for all files: the file, NULL for all, and the text. */
char *tool_dup_file_of (const Arguments *arguments, const char *word, const char **text);

/* inputs.c */
gboolean tool_load_plan (Job *job, GError **error);

/* The plan as it is in force, with the amendments of the command line. */
BhxhPlan *tool_amend_plan (Job *job, BhxhPlan *given, GError **error);

/* A bundled plan, or the one of a folder where the name has a slash. */
BhxhPlan *tool_load_named_plan (Job *job, const char *name, GError **error);
gboolean tool_load_actuals (Job *job, GError **error);
void tool_print_problems (const Job *job, const BhxhDiagnostics *diagnostics);
void tool_print_diagnostics (const Job *job);
ExitStatus tool_get_status_of_error (const Job *job, const GError *error);

/* output.c. To @path, or standard output for NULL and "-"; @columns NULL: all. --unit
 * filters tables that have a column "unit". */
gboolean tool_write_table (Job *job,
                           BhxhTable *table,
                           const char *path,
                           const char *columns,
                           GError **error);

/* The table, without the rows of other units where --unit is given. */
BhxhTable *tool_dup_filtered (Job *job, BhxhTable *table, GError **error);

/* Several tables, to --output. */
gboolean tool_write_workbook (Job *job, BhxhWorkbook *workbook, GError **error);

/* What --output and --columns say; without --columns people see @people_columns. */
gboolean tool_write_result (Job *job,
                            BhxhTable *table,
                            const char *people_columns,
                            GError **error);
gboolean tool_is_for_people (const Job *job);

/* Indices, guint, of the units named by --unit; NULL where one is not known. */
GArray *tool_find_units (const Job *job, GError **error);

/* How the column "unit" of a table may name them, char *; NULL where one is not known. */
GPtrArray *tool_dup_unit_codes (const Job *job, GError **error);

/* Brings everything to standard output; BHXH_ERROR_FILE where that failed at any time. */
gboolean tool_flush_output (GError **error);

/* The calendar to --output or standard output. */
gboolean tool_write_calendar (Job *job, BhxhDuties *duties, GError **error);

/* The structure of SDMX data to --output or standard output. */
gboolean tool_write_structure (Job *job, GError **error);

/* Before sentences that follow a table on standard output. */
void tool_end_table (const Job *job);

/* Refuses --format, --output and --columns where only sentences are printed. */
gboolean tool_require_text (const Job *job, GError **error);

/* A sentence for people in the language of the run: under the table when the format is
 * for people, on standard error when it is for machines. */
void tool_say (const Job *job, const char *vi, const char *en, ...)
    G_GNUC_NULL_TERMINATED;

/* legend.c: in what the numbers of a comparison of the plan are, as a sentence. */
void tool_say_legend (const Job *job);

/* folder.c */
#define TOOL_MAP_FILE "map.json"

/* A form to fill in, and the map by which it is read back, unless that is NULL. */
typedef struct
{
  BhxhTable *table;
  char *map;
} Form;

/* As which it is written, and the name of its file. */
BhxhFormat tool_get_form_format (const Job *job);
const char *tool_get_form_file (const Job *job);

/* Writes the package, with the form unless that is NULL, into the folder. */
gboolean tool_write_package (Job *job,
                             BhxhPlan *plan,
                             const Form *form,
                             const char *folder,
                             GError **error);

/* A sentence about the plan: its identifier, years, number of units, their day, number of
 * figures. */
void tool_say_made (const Job *job, BhxhPlan *plan, const char *vi, const char *en);

/* manifest.c, all of which do nothing without --manifest: begins it, lists the files of a
 * folder that was written, writes it. */
gboolean tool_begin_manifest (Job *job, GError **error);
gboolean tool_list_folder (Job *job, const char *folder, GError **error);
gboolean tool_save_manifest (Job *job, GError **error);

/* When the run is, where SOURCE_DATE_EPOCH says so; else @seconds stays. */
gboolean tool_find_epoch (gint64 *seconds, gboolean *is_given, GError **error);

/* progress.c */
void tool_watch_progress (BhxhOptions *options);

/* verb-*.c */
ExitStatus tool_show (Job *job, GError **error);
ExitStatus tool_check (Job *job, GError **error);
ExitStatus tool_check_together (Job *job, GError **error);
ExitStatus tool_check_rules (Job *job, GError **error);
ExitStatus tool_gap (Job *job, GError **error);
ExitStatus tool_explain (Job *job, GError **error);
ExitStatus tool_convert (Job *job, GError **error);
ExitStatus tool_sheet (Job *job, GError **error);
ExitStatus tool_new (Job *job, GError **error);
ExitStatus tool_merge (Job *job, GError **error);
ExitStatus tool_import (Job *job, GError **error);
ExitStatus tool_duty (Job *job, GError **error);
ExitStatus tool_diff (Job *job, GError **error);
ExitStatus tool_allocate (Job *job, GError **error);
ExitStatus tool_report (Job *job, GError **error);

/* verb-duty.c: the duties of the command line. */
BhxhDuties *tool_compute_duties (Job *job, GError **error);

/* verb-gap.c: the comparison; without actual figures everything is missing. */
BhxhGaps *tool_compute_gaps (Job *job, GError **error);

/* import-map.c: parts of the verb import. */
ExitStatus tool_suggest_map (Job *job, GError **error);
ExitStatus tool_import_by_map (Job *job, GError **error);
