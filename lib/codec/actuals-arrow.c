/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actual figures from a stream of record batches. Its columns are found as those of a CSV
 * file with the same header, and its rows go the way of that file's.
 */
#include "codec/actuals-arrow.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "model/plan.h"

#include <bhxhplan/figures-arrow.h>

#include <string.h>

#define HEADER_ROW 1

/* --- The stream ------------------------------------------------------------------ */

static void
schema_clear (struct ArrowSchema *schema)
{
  if (schema->release != NULL)
    schema->release (schema);
}

static void
array_clear (struct ArrowArray *array)
{
  if (array->release != NULL)
    array->release (array);
}

typedef struct ArrowArray StreamArray;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreamArray, array_clear)

/* What the other side says of its failure. */
static void
set_stream_error (const ArrowImport *import,
                  struct ArrowArrayStream *stream,
                  int code,
                  GError **error)
{
  const char *said =
      stream->get_last_error != NULL ? stream->get_last_error (stream) : NULL;
  g_autofree char *text =
      g_utf8_make_valid (said != NULL ? said : bhxh_errno_get_name (code), -1);

  bhxh_set_error (error, BHXH_ERROR_DATA, "%s: không nhận được dữ liệu Arrow: %s",
                  "%s: the Arrow data cannot be had: %s", import->name, text);
}

static void
set_shape_error (const ArrowImport *import, GError **error)
{
  bhxh_set_error (error, BHXH_ERROR_DATA,
                  "%s: dữ liệu Arrow tự mâu thuẫn, hoặc không phải là một bảng",
                  "%s: the Arrow data contradict themselves, or are no table",
                  import->name);
}

/* --- Columns --------------------------------------------------------------------- */

/* Whether all columns are there, with names that can be compared. */
static gboolean
check_columns (const struct ArrowSchema *schema)
{
  for (gint64 i = 0; i < schema->n_children; i++)
    {
      const struct ArrowSchema *child = schema->children[i];

      if (child == NULL || child->release == NULL ||
          (child->name != NULL && !g_utf8_validate (child->name, -1, NULL)))
        return FALSE;
    }
  return TRUE;
}

static void
append_header (GString *line, const char *header)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  if (strpbrk (header, "\",;\t\r\n") == NULL)
    {
      g_string_append (line, header);
      return;
    }
  parts = g_strsplit (header, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (line, "\"%s\"", doubled);
}

/* The header as the line of a CSV file. */
static char *
dup_header_line (const ArrowImport *import)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < import->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_header (line, arrow_import_get_header (import, i));
    }
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

/* What the columns say; FALSE where it is reported why nothing can be read. */
static gboolean
find_fields (ArrowImport *import)
{
  ActualsLoad *load = import->load;
  const BhxhOptions *options = load->options;
  BhxhOptions of_header = *options; /* borrows all that it points to */
  g_autofree char *line = dup_header_line (import);
  g_autoptr (Input) input =
      bhxh_input_new_memory (line, strlen (line), import->name, G_MAXUINT64);
  GError *error = NULL;
  gboolean is_good = FALSE;

  of_header.delimiter = ',';
  of_header.encoding = NULL;
  load->reader = bhxh_csv_reader_new (input, &of_header, &error);
  bhxh_actuals_fail (load, error);
  if (load->reader != NULL)
    is_good = bhxh_actuals_find_columns (load) && bhxh_actuals_begin_origin (load);
  g_clear_pointer (&load->reader, bhxh_csv_reader_free);
  load->is_simple = FALSE;
  return is_good;
}

/* Where cells are: as in a sheet, by row and column. */
static void
set_places (ArrowImport *import)
{
  for (guint field = 0; field < N_FIELDS; field++)
    import->fed.places[field] =
        (Place){ .file = import->name,
                 .column = (guint64) (import->load->columns[field] + 1),
                 .sheet = "" };
  import->fed.load = import->load->load;
}

static gboolean
take_schema (ArrowImport *import, struct ArrowArrayStream *stream, GError **error)
{
  struct ArrowSchema *schema = &import->schema;
  const int code = stream->get_schema (stream, schema);

  if (code != 0)
    {
      schema->release = NULL;
      set_stream_error (import, stream, code, error);
      return FALSE;
    }
  if (schema->release == NULL || g_strcmp0 (schema->format, "+s") != 0 ||
      schema->n_children < 1 || schema->n_children > G_MAXINT32 ||
      schema->children == NULL || !check_columns (schema))
    {
      set_shape_error (import, error);
      return FALSE;
    }
  import->n_columns = (guint) schema->n_children;
  import->columns = bhxh_try_new (import->n_columns, sizeof (ArrowColumn), error);
  if (import->columns != NULL)
    import->fields = bhxh_try_new (import->n_columns, sizeof (CsvField), error);
  return import->fields != NULL;
}

/* --- Rows ------------------------------------------------------------------------ */

/* Looks at the columns from which something is taken. */
static gboolean
take_batch (ArrowImport *import, const struct ArrowArray *batch)
{
  if (batch->length < 0 || batch->offset < 0 ||
      batch->length > G_MAXINT64 - batch->offset ||
      batch->n_children != (gint64) import->n_columns || batch->children == NULL ||
      batch->dictionary != NULL || batch->n_buffers < 0 || batch->n_buffers > 1 ||
      (batch->n_buffers == 1 && batch->buffers == NULL))
    return FALSE;
  for (guint i = 0; i < import->n_columns; i++)
    if (arrow_column_is_used (&import->columns[i]) &&
        !bhxh_arrow_column_take (&import->columns[i], batch->children[i], batch->offset,
                                 batch->length))
      return FALSE;
  return TRUE;
}

static gboolean
is_within_limit (ArrowImport *import)
{
  const guint64 limit = import->load->options->limits[BHXH_LIMIT_ROWS];
  char expected[24];

  if (import->row - HEADER_ROW <= limit)
    return TRUE;
  g_snprintf (expected, sizeof expected, "%" G_GUINT64_FORMAT, limit);
  bhxh_actuals_report (import->load, PROBLEM_TOO_MANY_ROWS,
                       import->fed.places[FIELD_VALUE], NULL, expected, NULL);
  import->load->is_stopped = TRUE;
  return FALSE;
}

static void
add_row (ArrowImport *import)
{
  ActualsLoad *load = import->load;
  const CsvRow row = { .fields = import->fields,
                       .n_fields = import->n_columns,
                       .line = import->row,
                       .row = import->row };

  load->fed = &import->fed;
  bhxh_actuals_add_row (load, &row);
  load->fed = NULL;
}

static gboolean
add_rows (ArrowImport *import, const struct ArrowArray *batch, GError **error)
{
  const guint8 *validity = batch->n_buffers == 1 ? batch->buffers[0] : NULL;

  for (gint64 i = 0; i < batch->length && !import->load->is_stopped; i++)
    {
      import->row++;
      if (!is_within_limit (import))
        return TRUE;
      if (!arrow_is_valid (validity, batch->offset + i))
        continue;
      if (!bhxh_arrow_import_fill (import, i, error))
        return FALSE;
      add_row (import);
    }
  return bhxh_options_report (import->load->options, import->row - HEADER_ROW, 0, error);
}

/* One batch after another; FALSE with @error where there is no going on. */
static gboolean
read_batches (ArrowImport *import, struct ArrowArrayStream *stream, GError **error)
{
  while (!import->load->is_stopped)
    {
      g_auto (StreamArray) batch = { 0 };
      const int code = stream->get_next (stream, &batch);

      if (code != 0)
        {
          batch.release = NULL;
          set_stream_error (import, stream, code, error);
          return FALSE;
        }
      if (batch.release == NULL)
        return TRUE;
      if (!take_batch (import, &batch))
        {
          set_shape_error (import, error);
          return FALSE;
        }
      if (!add_rows (import, &batch, error))
        return FALSE;
    }
  return TRUE;
}

static void
read_stream (ArrowImport *import, struct ArrowArrayStream *stream)
{
  ActualsLoad *load = import->load;
  GError *error = NULL;

  bhxh_actuals_begin_file (load, import->name);
  if (load->is_stopped)
    return;
  if (!take_schema (import, stream, &error))
    {
      bhxh_actuals_stop (load, error);
      return;
    }
  if (!find_fields (import))
    return;
  set_places (import);
  import->row = HEADER_ROW;
  if (!bhxh_arrow_import_take_types (import, &error) ||
      !read_batches (import, stream, &error))
    bhxh_actuals_stop (load, error);
  else if (!load->is_stopped)
    bhxh_actuals_finish_file (load);
}

/* --- Beginning and end ----------------------------------------------------------- */

static BhxhFigures *
import_figures (BhxhFrame *frame,
                const char *name,
                struct ArrowArrayStream *stream,
                const BhxhOptions *options,
                GError **error)
{
  ActualsLoad load;
  ArrowImport import = { .name = name, .load = &load };

  if (!bhxh_actuals_init (&load, frame, bhxh_options_or_default (options), error))
    {
      bhxh_actuals_clear (&load);
      return NULL;
    }
  load.keeps_rows = TRUE;
  read_stream (&import, stream);
  schema_clear (&import.schema);
  g_free (import.columns);
  g_free (import.fields);
  return bhxh_actuals_finish (&load, error);
}

BhxhFigures *
bhxh_figures_import_arrow (BhxhPlan *plan,
                           const char *name,
                           struct ArrowArrayStream *stream,
                           BhxhOptions *options,
                           GError **error)
{
  BhxhFigures *figures = NULL;

  g_return_val_if_fail (plan != NULL && name != NULL && stream != NULL, NULL);

  if (stream->release == NULL)
    {
      bhxh_set_error (error, BHXH_ERROR_MISUSE, "%s: luồng Arrow đã được giải phóng",
                      "%s: the Arrow stream has been released", name);
      return NULL;
    }
  if (stream->get_schema != NULL && stream->get_next != NULL)
    figures = import_figures (bhxh_plan_get_frame (plan), name, stream, options, error);
  else
    bhxh_set_error (error, BHXH_ERROR_MISUSE, "%s: luồng Arrow không đủ hàm",
                    "%s: the Arrow stream lacks functions", name);
  stream->release (stream);
  return figures;
}
