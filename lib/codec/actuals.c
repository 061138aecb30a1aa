/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actual figures from CSV files in long form: which files, which columns, in which order.
 */
#include "codec/actuals.h"

#include <string.h>

/* Bytes that a row has at least: "1,a,2,0\n". For the limit on figures that a file can
 * hold. */
#define SHORTEST_ROW_BYTES 8

static const char *const unit_names[] = { "district",   "unit_code", "code",
                                          "đơn vị",     "mã đơn vị", "tên đơn vị",
                                          "địa phương", "địa bàn",   "mã",
                                          NULL };
static const char *const indicator_names[] = { "chỉ tiêu", "mã chỉ tiêu", "tên chỉ tiêu",
                                               NULL };
static const char *const period_names[] = { "year",    "month",      "kỳ",
                                            "thời kỳ", "kỳ báo cáo", "năm",
                                            "tháng",   "thời gian",  NULL };
static const char *const value_names[] = {
  "actual",  "figure",    "giá trị",           "số liệu",
  "kết quả", "thực hiện", "kết quả thực hiện", NULL
};
static const char *const stage_names[] = { "status", "loại số liệu", "tính chất số liệu",
                                           "mức độ", NULL };
static const char *const as_of_names[] = {
  "as of", "date", "đến ngày", "tính đến ngày", "thời điểm", "ngày số liệu", NULL
};

static const CsvColumn actual_columns[N_FIELDS] = {
  [FIELD_UNIT] = { "unit", unit_names, TRUE },
  [FIELD_INDICATOR] = { "indicator", indicator_names, TRUE },
  [FIELD_PERIOD] = { "period", period_names, TRUE },
  [FIELD_VALUE] = { "value", value_names, TRUE },
  [FIELD_STAGE] = { "stage", stage_names, FALSE },
  [FIELD_AS_OF] = { "as_of", as_of_names, FALSE },
};

static void
take_constants (ActualsLoad *load, const char *file)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      const char *text =
          bhxh_options_get_constant (load->options, file, actual_columns[i].field);

      load->constants[i] =
          (CsvField){ .text = text != NULL ? text : "",
                      .length = text != NULL ? (guint32) strlen (text) : 0 };
    }
}

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
bhxh_actuals_report (ActualsLoad *load,
                     ProblemKind kind,
                     Place place,
                     const char *text,
                     const char *expected,
                     const char *other)
{
  GError *error = NULL;

  bhxh_diagnostics_add (load->options->diagnostics, kind, place, text, expected, other,
                        &error);
  bhxh_actuals_fail (load, error);
}

/* Reads every row of an opened file; what is wrong ends up in the load's first error. */
static void
read_rows (ActualsLoad *load)
{
  const CsvRow *row = NULL;
  GError *error = NULL;

  while ((row = bhxh_csv_reader_next (load->reader, &error)) != NULL)
    bhxh_actuals_add_row (load, row);
  bhxh_actuals_fail (load, error);
  if (load->first_error == NULL)
    bhxh_actuals_finish_file (load);
}

static void
read_input (ActualsLoad *load, Input *input)
{
  GError *error = NULL;

  memset (load->remembered, 0, sizeof load->remembered);
  take_constants (load, bhxh_input_get_name (input));
  load->style = load->options->number_style;
  bhxh_style_sniffer_init (&load->sniffer);
  g_array_set_size (load->open_cells, 0);
  g_byte_array_set_size (load->open_texts, 0);
  bhxh_figures_expect (load->figures, bhxh_input_get_total (input) / SHORTEST_ROW_BYTES);
  load->load = bhxh_figures_add_load (load->figures, bhxh_input_get_name (input), &error);
  if (load->load != 0)
    load->reader = bhxh_csv_reader_new (input, load->options, &error);
  if (load->reader != NULL && bhxh_csv_header_find (load->reader, actual_columns,
                                                    N_FIELDS, load->columns, &error))
    read_rows (load);
  bhxh_actuals_fail (load, error);
  g_clear_pointer (&load->reader, bhxh_csv_reader_free);
}

static void
load_init (ActualsLoad *load, BhxhFrame *frame, const BhxhOptions *options)
{
  GError *error = NULL;

  memset (load, 0, sizeof *load);
  load->frame = frame;
  load->options = bhxh_options_or_default (options);
  load->later = bhxh_later_figures_new ();
  load->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  load->open_cells = g_array_new (FALSE, FALSE, sizeof (OpenCell));
  load->open_texts = g_byte_array_new ();
  load->figures = bhxh_figures_new_open (load->frame, load->options, &error);
  bhxh_actuals_fail (load, error);
}

/* Frees what reading needed; the figures, or NULL with @error. */
static BhxhFigures *
load_end (ActualsLoad *load, GError **error)
{
  GError *seal_error = NULL;

  if (load->first_error == NULL)
    bhxh_later_figures_sum (load->later, load);
  if (load->first_error == NULL && !bhxh_figures_seal (load->figures, &seal_error))
    bhxh_actuals_fail (load, seal_error);
  bhxh_later_figures_free (load->later);
  g_hash_table_unref (load->names);
  g_array_unref (load->open_cells);
  g_byte_array_unref (load->open_texts);
  if (load->first_error == NULL)
    return load->figures;
  bhxh_figures_unref (load->figures);
  g_propagate_error (error, load->first_error);
  return NULL;
}

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The *.csv files of a folder, in order of name, or the file itself. */
static void
add_path (GPtrArray *files, const char *path, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv") && name[0] != '.')
      g_ptr_array_add (found, g_build_filename (path, name, NULL));
  if (found->len == 0)
    g_set_error (error, BHXH_ERROR, BHXH_ERROR_FILE, "%s: no CSV file in the folder",
                 path);
  g_ptr_array_sort (found, compare_paths);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (files, found->pdata[i]);
}

BhxhFigures *
bhxh_actuals_load (BhxhFrame *frame,
                   const char *const *paths,
                   gsize n_paths,
                   const BhxhOptions *options,
                   GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  ActualsLoad load;

  load_init (&load, frame, options);
  for (gsize i = 0; i < n_paths; i++)
    {
      GError *path_error = NULL;

      add_path (files, paths[i], &path_error);
      bhxh_actuals_fail (&load, path_error);
    }
  for (guint i = 0; i < files->len; i++)
    {
      GError *file_error = NULL;
      g_autoptr (Input) input = bhxh_input_new (
          files->pdata[i], load.options->limits[BHXH_LIMIT_FILE_BYTES], &file_error);

      if (input != NULL && load.figures != NULL)
        read_input (&load, input);
      bhxh_actuals_fail (&load, file_error);
    }
  return load_end (&load, error);
}

BhxhFigures *
bhxh_actuals_parse (BhxhFrame *frame,
                    const char *name,
                    const char *bytes,
                    gsize length,
                    const BhxhOptions *options,
                    GError **error)
{
  g_autoptr (Input) input = NULL;
  ActualsLoad load;

  load_init (&load, frame, options);
  input = bhxh_input_new_memory (bytes, length, name,
                                 load.options->limits[BHXH_LIMIT_FILE_BYTES]);
  if (load.figures != NULL)
    read_input (&load, input);
  return load_end (&load, error);
}

BhxhFigures *
bhxh_figures_load (BhxhPlan *plan,
                   const char *const *paths,
                   gsize n_paths,
                   BhxhOptions *options,
                   GError **error)
{
  g_return_val_if_fail (plan != NULL && (paths != NULL || n_paths == 0), NULL);

  return bhxh_actuals_load (bhxh_plan_get_frame (plan), paths, n_paths, options, error);
}

BhxhFigures *
bhxh_figures_parse (BhxhPlan *plan,
                    const char *name,
                    const char *bytes,
                    gsize length,
                    BhxhOptions *options,
                    GError **error)
{
  g_return_val_if_fail (plan != NULL && name != NULL && (bytes != NULL || length == 0),
                        NULL);

  return bhxh_actuals_parse (bhxh_plan_get_frame (plan), name, bytes, length, options,
                             error);
}
