/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actual figures from CSV files in long form: which files, in which order, and what is
 * said when one cannot be read.
 */
#include "codec/actuals.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/plan.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gstdio.h>

/* Below so many bytes of files the row of each figure is known while they are read, so
 * that figures which disagree are both found. */
#define BYTES_WITH_ROWS (16 << 20)

#define SUFFIX ".csv"

/* --- Errors --------------------------------------------------------------------------
 */

void
bhxh_actuals_fail (ActualsLoad *load, GError *error)
{
  if (error == NULL)
    return;
  if (load->first_error == NULL)
    load->first_error = error;
  else
    g_error_free (error);
}

void
bhxh_actuals_stop (ActualsLoad *load, GError *error)
{
  load->is_stopped = TRUE;
  bhxh_actuals_fail (load, error);
}

void
bhxh_actuals_report (ActualsLoad *load,
                     ProblemKind kind,
                     Place place,
                     const char *text,
                     const char *expected,
                     const char *other)
{
  bhxh_diagnostics_add (load->options->diagnostics, kind, place, text, expected, other,
                        &load->first_error);
}

/* Whether nothing is gained by reading on after @error. */
static gboolean
is_final (const GError *error)
{
  return error != NULL &&
         (error->code == BHXH_ERROR_CANCELLED || error->code == BHXH_ERROR_MEMORY);
}

/* --- One file ------------------------------------------------------------------------
 */

/* Reads every row of an opened file. */
static void
read_rows (ActualsLoad *load, const Input *input)
{
  GError *error = NULL;
  const CsvRow *row = bhxh_csv_reader_next (load->reader, &error);

  if (row == NULL && error == NULL)
    bhxh_actuals_report (load, PROBLEM_NO_ROWS,
                         (Place){ .file = bhxh_input_get_name (input) }, NULL, NULL,
                         NULL);
  while (row != NULL)
    {
      if (!load->is_simple || !bhxh_actuals_add_familiar_row (load, row))
        bhxh_actuals_add_row (load, row);
      row = load->is_stopped ? NULL : bhxh_csv_reader_next (load->reader, &error);
    }
  if (is_final (error))
    bhxh_actuals_stop (load, error);
  else
    bhxh_actuals_fail (load, error);
  if (!load->is_stopped)
    bhxh_actuals_finish_file (load);
}

void
bhxh_actuals_begin_file (ActualsLoad *load, const char *name)
{
  GError *error = NULL;

  memset (load->remembered, 0, sizeof load->remembered);
  memset (load->is_named, 0, bhxh_frame_get_n_known (load->frame));
  load->named_levels = 0;
  load->style = load->options->number_style;
  load->is_style_stated = load->style != BHXH_NUMBER_AUTO;
  bhxh_style_sniffer_init (&load->sniffer);
  load->is_mixed = FALSE;
  for (guint i = 0; i < bhxh_frame_get_n_indicators (load->frame); i++)
    load->indicators[i].n_trait = 0;
  load->n_pending = 0;
  load->n_texts = 0;
  load->load = bhxh_figures_add_load (load->figures, name, &error);
  if (load->load == 0)
    bhxh_actuals_stop (load, error);
}

/* How many figures there can be when the file is read. */
static void
expect_rows (ActualsLoad *load, const Input *input)
{
  const guint64 limit = load->options->limits[BHXH_LIMIT_ROWS];
  const guint64 total = bhxh_input_get_total (input);
  const guint64 n_rows =
      total == 0 ? limit : MIN (limit, total / bhxh_actuals_get_shortest_row (load) + 1);

  bhxh_figures_expect (load->figures,
                       bhxh_figures_get_n_figures (load->figures) + n_rows);
}

static void
read_input (ActualsLoad *load, Input *input)
{
  GError *error = NULL;

  bhxh_actuals_begin_file (load, bhxh_input_get_name (input));
  if (load->is_stopped)
    return;
  if (load->options->keep_places || load->options->manifest != NULL)
    bhxh_input_hash (input);
  load->reader = bhxh_csv_reader_new (input, load->options, &error);
  if (is_final (error))
    bhxh_actuals_stop (load, error);
  else
    bhxh_actuals_fail (load, error);
  if (load->reader != NULL && bhxh_actuals_find_columns (load) &&
      bhxh_actuals_begin_origin (load))
    {
      expect_rows (load, input);
      read_rows (load, input);
      bhxh_actuals_end_origin (load, input);
    }
  g_clear_pointer (&load->reader, bhxh_csv_reader_free);
}

/* --- Beginning and end ---------------------------------------------------------------
 */

static gboolean
take_indicators (ActualsLoad *load, GError **error)
{
  const guint n = bhxh_frame_get_n_indicators (load->frame);

  load->indicators = bhxh_try_new ((gsize) n + 1, sizeof (ActualIndicator), error);
  if (load->indicators == NULL)
    return FALSE;
  load->last_indicator = n;
  for (guint i = 0; i < n; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (load->frame, i);

      load->indicators[i] =
          (ActualIndicator){ .code = span_of (bhxh_indicator_get_code (indicator)),
                             .measure = bhxh_indicator_get_measure (indicator),
                             .rounding = bhxh_indicator_get_rounding (indicator) };
    }
  return TRUE;
}

gboolean
bhxh_actuals_init (ActualsLoad *load,
                   BhxhFrame *frame,
                   const BhxhOptions *options,
                   GError **error)
{
  memset (load, 0, sizeof *load);
  load->frame = frame;
  load->n_units = bhxh_frame_get_n_units (frame);
  load->options = options;
  load->is_named = bhxh_try_new (bhxh_frame_get_n_known (frame), 1, error);
  if (load->is_named == NULL)
    return FALSE;
  load->figures = bhxh_figures_new_open (frame, options, error);
  if (load->figures == NULL || !take_indicators (load, error))
    return FALSE;
  bhxh_figures_widen (load->figures);
  return TRUE;
}

void
bhxh_actuals_clear (ActualsLoad *load)
{
  bhxh_figures_unref (load->figures);
  memo_clear (&load->unit_memo);
  memo_clear (&load->indicator_memo);
  memo_clear (&load->period_memo);
  memo_clear (&load->load_memo);
  memo_clear (&load->said);
  g_free (load->indicators);
  g_free (load->periods);
  g_free (load->is_named);
  g_free (load->pending);
  g_free (load->texts);
  if (load->scaled != NULL)
    g_string_free (load->scaled, TRUE);
}

BhxhFigures *
bhxh_actuals_finish (ActualsLoad *load, GError **error)
{
  GError *seal_error = NULL;
  BhxhFigures *figures = NULL;

  if (load->first_error == NULL && load->options->replace &&
      !bhxh_figures_settle_vintages (load->figures, &seal_error))
    bhxh_actuals_fail (load, g_steal_pointer (&seal_error));
  if (load->first_error == NULL)
    bhxh_actuals_sum (load);
  if (load->first_error == NULL && !load->options->keep_places)
    bhxh_figures_forget_details (load->figures);
  if (load->first_error == NULL && !bhxh_figures_seal (load->figures, &seal_error))
    bhxh_actuals_fail (load, seal_error);
  if (load->first_error == NULL)
    figures = g_steal_pointer (&load->figures);
  else
    g_propagate_error (error, load->first_error);
  bhxh_actuals_clear (load);
  return figures;
}

/* --- Several files -------------------------------------------------------------------
 */

/* Files in the order of reading, and how far all of them together are. */
typedef struct
{
  GPtrArray *paths;
  GPtrArray *maps; /* of BhxhMap, NULL for the long form */
  guint64 n_bytes; /* of all; 0: not known */
  guint64 n_done;  /* of those that are read */
  const BhxhOptions *options;
} FileList;

/* A BhxhProgressFunc. */
static gboolean
tell_progress (guint64 done, guint64 total G_GNUC_UNUSED, gpointer data)
{
  const FileList *list = data;

  return list->options->progress (list->n_done + done, list->n_bytes,
                                  list->options->progress_data);
}

static void
report_file (ActualsLoad *load,
             ProblemKind kind,
             const char *path,
             const char *text,
             const char *why)
{
  bhxh_actuals_report (load, kind, (Place){ .file = path }, text, text, why);
}

/* Why a file was not opened: among the problems too. */
static void
report_unopened (ActualsLoad *load, const char *path, GError *error)
{
  char limit[24];
  const char *cause = bhxh_errno_get_name (bhxh_error_get_errno (error));

  g_snprintf (limit, sizeof limit, "%" G_GUINT64_FORMAT,
              load->options->limits[BHXH_LIMIT_FILE_BYTES]);
  if (error->code == BHXH_ERROR_LIMIT)
    report_file (load, PROBLEM_FILE_TOO_LARGE, path, limit, NULL);
  else
    report_file (load, PROBLEM_UNREADABLE_FILE, path, NULL, cause);
  g_error_free (error);
}

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_csv_name (const char *name)
{
  const gsize length = strlen (name);
  const gsize suffix = strlen (SUFFIX);

  return name[0] != '.' && length > suffix &&
         g_ascii_strcasecmp (name + length - suffix, SUFFIX) == 0;
}

/* The CSV files of a folder, in order of name. */
static void
add_folder (ActualsLoad *load, GPtrArray *paths, const char *path)
{
  DIR *dir = opendir (path);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const struct dirent *entry = NULL;

  if (dir == NULL)
    {
      report_file (load, PROBLEM_UNREADABLE_FILE, path, NULL,
                   bhxh_errno_get_name (errno));
      return;
    }
  while ((entry = readdir (dir)) != NULL)
    if (is_csv_name (entry->d_name))
      g_ptr_array_add (found, g_build_filename (path, entry->d_name, NULL));
  closedir (dir);
  if (found->len == 0)
    report_file (load, PROBLEM_FOLDER_WITHOUT, path, "*" SUFFIX, NULL);
  g_ptr_array_sort (found, compare_paths);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (paths, found->pdata[i]);
}

/* The size of all files; 0 when one is not known. */
static guint64
measure_files (const GPtrArray *paths)
{
  guint64 sum = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      GStatBuf status;

      if (g_stat (paths->pdata[i], &status) != 0 || status.st_size <= 0)
        return 0;
      sum += (guint64) status.st_size;
    }
  return sum;
}

static void
read_file (ActualsLoad *load, FileList *list, guint index)
{
  const char *path = list->paths->pdata[index];
  const BhxhMap *map = list->maps->pdata[index];
  GError *error = NULL;
  g_autoptr (Input) input =
      bhxh_input_new (path, load->options->limits[BHXH_LIMIT_FILE_BYTES], &error);

  if (input == NULL)
    {
      report_unopened (load, path, error);
      return;
    }
  if (map != NULL)
    bhxh_actuals_read_wide (load, map, input);
  else
    read_input (load, input);
  list->n_done += bhxh_input_get_done (input);
}

static void
read_files (ActualsLoad *load, FileList *list)
{
  list->n_bytes = measure_files (list->paths);
  load->keeps_rows = load->options->keep_places ||
                     (list->n_bytes > 0 && list->n_bytes <= BYTES_WITH_ROWS);
  for (guint i = 0; i < list->paths->len && !load->is_stopped; i++)
    read_file (load, list, i);
}

BhxhFigures *
bhxh_actuals_load (BhxhFrame *frame,
                   const char *const *paths,
                   BhxhMap *const *maps,
                   gsize n_paths,
                   const BhxhOptions *options,
                   GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) of_files = g_ptr_array_new ();
  FileList list = { .paths = files,
                    .maps = of_files,
                    .options = bhxh_options_or_default (options) };
  BhxhOptions of_list = *list.options; /* borrows all that it points to */
  ActualsLoad load;

  if (of_list.progress != NULL)
    {
      of_list.progress = tell_progress;
      of_list.progress_data = &list;
    }
  if (!bhxh_actuals_init (&load, frame, &of_list, error))
    {
      bhxh_actuals_clear (&load);
      return NULL;
    }
  for (gsize i = 0; i < n_paths; i++)
    {
      if (g_file_test (paths[i], G_FILE_TEST_IS_DIR))
        add_folder (&load, files, paths[i]);
      else
        g_ptr_array_add (files, g_strdup (paths[i]));
      while (of_files->len < files->len)
        g_ptr_array_add (of_files, maps != NULL ? maps[i] : NULL);
    }
  read_files (&load, &list);
  return bhxh_actuals_finish (&load, error);
}

BhxhFigures *
bhxh_actuals_parse (BhxhFrame *frame,
                    const BhxhMap *map,
                    const char *name,
                    const char *bytes,
                    gsize length,
                    const BhxhOptions *options,
                    GError **error)
{
  g_autoptr (Input) input = NULL;
  ActualsLoad load;

  if (!bhxh_actuals_init (&load, frame, bhxh_options_or_default (options), error))
    {
      bhxh_actuals_clear (&load);
      return NULL;
    }
  load.keeps_rows = load.options->keep_places || length <= BYTES_WITH_ROWS;
  input = bhxh_input_new_memory (bytes, length, name,
                                 load.options->limits[BHXH_LIMIT_FILE_BYTES]);
  if (map != NULL)
    bhxh_actuals_parse_wide (&load, map, input, (Span){ bytes, (guint32) length });
  else
    read_input (&load, input);
  return bhxh_actuals_finish (&load, error);
}

/* --- Of a plan -----------------------------------------------------------------------
 */

BhxhFigures *
bhxh_figures_load (BhxhPlan *plan,
                   const char *const *paths,
                   gsize n_paths,
                   BhxhOptions *options,
                   GError **error)
{
  g_return_val_if_fail (plan != NULL && (paths != NULL || n_paths == 0), NULL);

  return bhxh_actuals_load (bhxh_plan_get_frame (plan), paths, NULL, n_paths, options,
                            error);
}
