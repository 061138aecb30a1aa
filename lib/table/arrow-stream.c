/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A pass over a table as the C stream of Arrow.
 */
#include "base/error.h"
#include "table/arrow.h"
#include "table/select.h"

#include <errno.h>

typedef struct
{
  BhxhTable *table;
  BhxhOptions *options; /* or NULL */
  BhxhTableReader *reader;
  ArrowField *fields;
  guint n_fields;
  guint64 n_rows; /* given so far */
  GError *error;  /* the last one */
} Stream;

static void
stream_free (Stream *stream)
{
  bhxh_table_reader_free (stream->reader);
  bhxh_table_unref (stream->table);
  bhxh_options_unref (stream->options);
  g_clear_error (&stream->error);
  g_free (stream->fields);
  g_free (stream);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stream, stream_free)

static int
get_schema (struct ArrowArrayStream *self, struct ArrowSchema *schema)
{
  const Stream *stream = self->private_data;

  bhxh_arrow_fill_schema (stream->table, stream->fields, stream->n_fields, schema);
  return 0;
}

/* What errno says of a failure; the message says more. */
static int
get_errno (const GError *error)
{
  static const struct
  {
    BhxhError code;
    int number;
  } numbers[] = {
    { BHXH_ERROR_MEMORY, ENOMEM },
    { BHXH_ERROR_RANGE, ERANGE },
    { BHXH_ERROR_CANCELLED, ECANCELED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_error_matches (error, BHXH_ERROR, numbers[i].code))
      return numbers[i].number;
  return EIO;
}

/* Adds rows until the batch is full or there are no more. */
static gboolean
fill (Stream *stream, ArrowBatch *batch, gsize *n_filled)
{
  gsize n_rows;

  *n_filled = 0;
  while (!bhxh_arrow_batch_is_full (batch))
    {
      if (!bhxh_table_reader_next (stream->reader, &n_rows, &stream->error))
        return FALSE;
      if (n_rows == 0)
        return TRUE;
      if (!bhxh_arrow_batch_add (batch, stream->reader, n_rows, &stream->error))
        return FALSE;
      *n_filled += n_rows;
    }
  return TRUE;
}

/* The next rows; a released array at the end. */
static gboolean
give_batch (Stream *stream, struct ArrowArray *array)
{
  g_autoptr (ArrowBatch) batch = bhxh_arrow_batch_new (stream->table, stream->fields,
                                                       stream->n_fields, &stream->error);
  gsize n_rows;

  array->release = NULL;
  if (batch == NULL || !fill (stream, batch, &n_rows))
    return FALSE;
  if (n_rows == 0)
    return TRUE;
  stream->n_rows += n_rows;
  return bhxh_options_report (bhxh_options_or_default (stream->options), stream->n_rows,
                              0, &stream->error) &&
         bhxh_arrow_batch_finish (g_steal_pointer (&batch), array, &stream->error);
}

static int
get_next (struct ArrowArrayStream *self, struct ArrowArray *array)
{
  Stream *stream = self->private_data;

  g_clear_error (&stream->error);
  return give_batch (stream, array) ? 0 : get_errno (stream->error);
}

static const char *
get_last_error (struct ArrowArrayStream *self)
{
  const Stream *stream = self->private_data;

  return stream->error != NULL ? stream->error->message : NULL;
}

static void
release (struct ArrowArrayStream *self)
{
  stream_free (self->private_data);
  self->release = NULL;
}

/* The fields of the columns that the options name. */
static gboolean
choose_fields (Stream *stream, GError **error)
{
  const guint n_columns = bhxh_table_get_n_columns (stream->table);
  g_autofree guint *columns = g_new (guint, n_columns);

  if (!bhxh_table_select (stream->table, bhxh_options_or_default (stream->options), FALSE,
                          columns, &stream->n_fields, error))
    return FALSE;
  stream->fields = g_new0 (ArrowField, stream->n_fields);
  for (guint i = 0; i < stream->n_fields; i++)
    stream->fields[i].column = columns[i];
  if (!bhxh_arrow_measure (stream->table, stream->fields, stream->n_fields, error))
    return FALSE;
  stream->reader =
      bhxh_table_reader_new_selected (stream->table, columns, stream->n_fields);
  return TRUE;
}

gboolean
bhxh_table_export_arrow (BhxhTable *table,
                         BhxhOptions *options,
                         struct ArrowArrayStream *stream,
                         GError **error)
{
  g_autoptr (Stream) made = NULL;

  g_return_val_if_fail (table != NULL && stream != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  made = g_new0 (Stream, 1);
  made->table = bhxh_table_ref (table);
  made->options = options != NULL ? bhxh_options_ref (options) : NULL;
  if (!choose_fields (made, error))
    return FALSE;
  *stream = (struct ArrowArrayStream){ get_schema, get_next, get_last_error, release,
                                       g_steal_pointer (&made) };
  return TRUE;
}
