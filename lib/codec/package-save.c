/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A plan into the files of a package: always the same bytes for the same plan, and no
 * file takes its place before all of them are on the disk.
 */
#include "base/error.h"
#include "base/manifest.h"

#include "base/number.h"
#include "base/output.h"
#include "codec/csv-writer.h"
#include "codec/package.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER_MODE 0777

/* The files in the making. */
typedef struct
{
  PackageWriter writer;
  const char *folder;
  gboolean tables[PLAN_N_TABLES]; /* to be saved */
  Output *outputs[PLAN_N_TABLES]; /* [0]: the descriptor */
} Save;

static void
clear_save (Save *save)
{
  for (guint i = 0; i < PLAN_N_TABLES; i++)
    bhxh_output_free (save->outputs[i]);
}

static Output *
open_output (Save *save, guint table, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (save->folder, name, NULL);

  save->outputs[table] = bhxh_output_new (path, error);
  if (save->outputs[table] != NULL && save->writer.options->manifest != NULL)
    bhxh_output_hash (save->outputs[table]);
  return save->outputs[table];
}

/* A file of an earlier plan must not be taken for a part of this one: it is written too,
 * with a header and no rows. */
static gboolean
is_file (const Save *save, BhxhPlanTable table)
{
  g_autofree char *path =
      g_build_filename (save->folder, bhxh_schema_get (table)->file, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* --- Rows
 * --------------------------------------------------------------------------------- */

static gboolean
write_header (CsvWriter *writer, const Records *records, GError **error)
{
  for (guint i = 0; i < records->n_columns; i++)
    if (!bhxh_csv_writer_add (writer, records->names[i], -1, error))
      return FALSE;
  return bhxh_csv_writer_end_row (writer, error);
}

static gboolean
write_records (CsvWriter *writer, const Records *records, GError **error)
{
  for (guint row = 0; row < records->n_rows; row++)
    {
      for (guint i = 0; i < records->n_columns; i++)
        if (!bhxh_csv_writer_add (writer, records_get (records, row, i), -1, error))
          return FALSE;
      if (!bhxh_csv_writer_end_row (writer, error))
        return FALSE;
    }
  return TRUE;
}

/* One statement's row, as the table of statements has it. */
static gboolean
write_statement (CsvWriter *writer,
                 BhxhTableReader *reader,
                 guint n_columns,
                 gsize row,
                 GError **error)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *text = bhxh_table_reader_dup_text (reader, i, row);

      if (!bhxh_csv_writer_add (writer, text, -1, error))
        return FALSE;
    }
  return bhxh_csv_writer_end_row (writer, error);
}

static gboolean
write_statements (PackageWriter *writer, CsvWriter *csv, GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (writer->plan, BHXH_PLAN_TARGETS);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  const guint n_columns = bhxh_table_get_n_columns (table);
  gsize n_rows = 0;

  while (bhxh_table_reader_next (reader, &n_rows, error))
    {
      if (n_rows == 0)
        return TRUE;
      for (gsize row = 0; row < n_rows; row++)
        if (!write_statement (csv, reader, n_columns, row, error))
          return FALSE;
      writer->n_done += n_rows;
      if (!bhxh_options_report (writer->options, writer->n_done, writer->n_rows, error))
        return FALSE;
    }
  return FALSE;
}

gboolean
bhxh_package_write_table (PackageWriter *writer, BhxhPlanTable table, GError **error)
{
  const Records *records = bhxh_plan_get_records (writer->plan, table);
  CsvWriter csv;

  bhxh_csv_writer_init (&csv, ',', writer->write, writer->data);
  if (!write_header (&csv, records, error))
    return FALSE;
  if (table == BHXH_PLAN_TARGETS)
    return write_statements (writer, &csv, error);
  if (bhxh_plan_has_table (writer->plan, table) && !write_records (&csv, records, error))
    return FALSE;
  writer->n_done += records->n_rows;
  return bhxh_options_report (writer->options, writer->n_done, writer->n_rows, error);
}

static gboolean
save_table (Save *save, BhxhPlanTable table, GError **error)
{
  Output *output = open_output (save, table, bhxh_schema_get (table)->file, error);

  save->writer.write = bhxh_output_write;
  save->writer.data = output;
  return output != NULL && bhxh_package_write_table (&save->writer, table, error);
}

static gboolean
write_descriptor (Save *save, GError **error)
{
  g_autofree char *json = bhxh_package_make_descriptor (save->writer.plan, save->tables);
  Output *output = NULL;

  if (json == NULL)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ cho tệp mô tả",
                               "not enough memory for the descriptor");
      return FALSE;
    }
  output = open_output (save, 0, PACKAGE_DESCRIPTOR, error);
  return output != NULL && bhxh_output_write (json, strlen (json), output, error);
}

/* --- The package
 * --------------------------------------------------------------------------- */

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return TRUE;
  bhxh_set_file_error (error, folder, FILE_FOLDER_NOT_MADE, errno);
  return FALSE;
}

static gboolean
write_all (Save *save, GError **error)
{
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    {
      save->tables[table] =
          bhxh_plan_has_table (save->writer.plan, table) || is_file (save, table);
      if (save->tables[table] && !save_table (save, table, error))
        return FALSE;
    }
  if (!write_descriptor (save, error))
    return FALSE;
  for (guint i = 0; i < PLAN_N_TABLES; i++)
    if (save->outputs[i] != NULL && !bhxh_output_finish (save->outputs[i], error))
      return FALSE;
  return TRUE;
}

/* The descriptor last: a package that has it has all its files. */
static gboolean
commit_all (Save *save, GError **error)
{
  for (guint i = PLAN_N_TABLES; i-- > 0;)
    if (save->outputs[i] != NULL && !bhxh_output_commit (save->outputs[i], error))
      return FALSE;
  for (guint i = 0; i < PLAN_N_TABLES; i++)
    if (save->outputs[i] != NULL)
      bhxh_manifest_note_output (save->writer.options->manifest, save->outputs[i]);
  return TRUE;
}

gboolean
bhxh_plan_save (BhxhPlan *plan, const char *folder, BhxhOptions *options, GError **error)
{
  Save save = { .writer = { .plan = plan }, .folder = folder };
  gboolean is_saved = FALSE;

  g_return_val_if_fail (plan != NULL && folder != NULL, FALSE);
  save.writer.options = bhxh_options_or_default (options);
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    save.writer.n_rows += bhxh_plan_get_n_rows (plan, table);
  is_saved = make_folder (folder, error) && write_all (&save, error) &&
             commit_all (&save, error);
  clear_save (&save);
  return is_saved;
}
