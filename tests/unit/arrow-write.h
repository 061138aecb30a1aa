/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Arrow streams made by hand, column by column, that count what is released of them.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <errno.h>
#include <string.h>

#define MADE_MAX_COLUMNS 8
#define MADE_MAX_BUFFERS 5

/* One column of one batch. */
typedef struct _MadeColumn MadeColumn;
struct _MadeColumn
{
  const char *name;
  const char *format;
  gint64 length;
  gint64 offset;
  gint64 null_count;
  gint64 n_buffers;
  const void *buffers[MADE_MAX_BUFFERS];
  const MadeColumn *dictionary;
};

typedef struct
{
  const MadeColumn *columns;
  guint n_columns;
  gint64 length;
  gint64 offset;
  const guint8 *validity;
} MadeBatch;

typedef struct
{
  const MadeBatch *batches; /* all with the columns of the first */
  guint n_batches;
  guint next;
  guint fails_at; /* 1: the schema, 2: the first batch...; 0: never */
  guint n_given;  /* schemas and batches */
  guint n_released;
  guint n_streams_released;
} Made;

/* What one schema or batch needs, in one block. */
typedef struct
{
  Made *made;
  struct ArrowSchema schemas[2 * MADE_MAX_COLUMNS];
  struct ArrowSchema *schema_children[MADE_MAX_COLUMNS];
  struct ArrowArray arrays[2 * MADE_MAX_COLUMNS];
  struct ArrowArray *array_children[MADE_MAX_COLUMNS];
  const void *buffers[2 * MADE_MAX_COLUMNS][MADE_MAX_BUFFERS];
  const void *top_buffers[1];
} MadeBlock;

static inline void
made_release_schema (struct ArrowSchema *schema)
{
  MadeBlock *block = schema->private_data;

  block->made->n_released++;
  schema->release = NULL;
  g_free (block);
}

static inline void
made_release_array (struct ArrowArray *array)
{
  MadeBlock *block = array->private_data;

  block->made->n_released++;
  array->release = NULL;
  g_free (block);
}

/* Children are released with what they are children of. */
static inline void
made_keep_schema (struct ArrowSchema *schema)
{
  schema->release = NULL;
}

static inline void
made_keep_array (struct ArrowArray *array)
{
  array->release = NULL;
}

static inline int
made_get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  Made *made = stream->private_data;
  const MadeBatch *batch = &made->batches[0];
  MadeBlock *block = NULL;

  if (made->fails_at == 1)
    return EIO;
  block = g_new0 (MadeBlock, 1);
  block->made = made;
  for (guint i = 0; i < batch->n_columns; i++)
    {
      const MadeColumn *column = &batch->columns[i];

      block->schemas[i] = (struct ArrowSchema){ .format = column->format,
                                                .name = column->name,
                                                .release = made_keep_schema };
      if (column->dictionary != NULL)
        {
          block->schemas[MADE_MAX_COLUMNS + i] =
              (struct ArrowSchema){ .format = column->dictionary->format,
                                    .release = made_keep_schema };
          block->schemas[i].dictionary = &block->schemas[MADE_MAX_COLUMNS + i];
        }
      block->schema_children[i] = &block->schemas[i];
    }
  made->n_given++;
  *out = (struct ArrowSchema){ .format = "+s",
                               .n_children = batch->n_columns,
                               .children = block->schema_children,
                               .release = made_release_schema,
                               .private_data = block };
  return 0;
}

static inline void
made_fill_array (MadeBlock *block, guint place, const MadeColumn *column)
{
  memcpy (block->buffers[place], column->buffers, sizeof column->buffers);
  block->arrays[place] = (struct ArrowArray){ .length = column->length,
                                              .null_count = column->null_count,
                                              .offset = column->offset,
                                              .n_buffers = column->n_buffers,
                                              .buffers = block->buffers[place],
                                              .release = made_keep_array };
}

static inline int
made_get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Made *made = stream->private_data;
  const MadeBatch *batch = NULL;
  MadeBlock *block = NULL;

  *out = (struct ArrowArray){ .release = NULL };
  if (made->fails_at == made->next + 2)
    return EIO;
  if (made->next == made->n_batches)
    return 0;
  batch = &made->batches[made->next++];
  block = g_new0 (MadeBlock, 1);
  block->made = made;
  for (guint i = 0; i < batch->n_columns; i++)
    {
      made_fill_array (block, i, &batch->columns[i]);
      if (batch->columns[i].dictionary != NULL)
        {
          made_fill_array (block, MADE_MAX_COLUMNS + i, batch->columns[i].dictionary);
          block->arrays[i].dictionary = &block->arrays[MADE_MAX_COLUMNS + i];
        }
      block->array_children[i] = &block->arrays[i];
    }
  block->top_buffers[0] = batch->validity;
  made->n_given++;
  *out = (struct ArrowArray){ .length = batch->length,
                              .null_count = batch->validity != NULL ? -1 : 0,
                              .offset = batch->offset,
                              .n_buffers = 1,
                              .buffers = block->top_buffers,
                              .n_children = batch->n_columns,
                              .children = block->array_children,
                              .release = made_release_array,
                              .private_data = block };
  return 0;
}

static inline const char *
made_get_last_error (struct ArrowArrayStream *stream G_GNUC_UNUSED)
{
  return "the cable is cut";
}

static inline void
made_release_stream (struct ArrowArrayStream *stream)
{
  Made *made = stream->private_data;

  made->n_streams_released++;
  stream->release = NULL;
}

static inline struct ArrowArrayStream
made_stream (Made *made)
{
  return (struct ArrowArrayStream){ .get_schema = made_get_schema,
                                    .get_next = made_get_next,
                                    .get_last_error = made_get_last_error,
                                    .release = made_release_stream,
                                    .private_data = made };
}
