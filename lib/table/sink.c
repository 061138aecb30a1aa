/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * When a block of bytes is handed on, when it grows, and what becomes of a failure.
 */
#include "table/sink.h"

#include "base/error.h"
#include "base/manifest.h"
#include "base/memory.h"
#include "base/output.h"

#include <string.h>

gboolean
bhxh_sink_init (Sink *sink,
                gsize room,
                BhxhWriteFunc write,
                gpointer data,
                GError **error)
{
  *sink = (Sink){ .write = write, .data = data };
  sink->buffer = bhxh_try_new (room, 1, error);
  if (sink->buffer == NULL)
    return FALSE;
  sink->at = sink->buffer;
  sink->end = sink->buffer + room;
  return TRUE;
}

void
bhxh_sink_clear (Sink *sink)
{
  g_clear_pointer (&sink->buffer, g_free);
  g_clear_error (&sink->error);
}

/* Hands the buffer's bytes on and empties it, whether that succeeds or not. */
static void
sink_flush (Sink *sink)
{
  const gsize length = (gsize) (sink->at - sink->buffer);

  sink->at = sink->buffer;
  if (sink->error != NULL || length == 0)
    return;
  if (!sink->write (sink->buffer, length, sink->data, &sink->error) &&
      sink->error == NULL)
    bhxh_set_error_messages (&sink->error, BHXH_ERROR_FILE, "hàm nhận dữ liệu đã báo lỗi",
                             "the function that receives the bytes failed");
}

static void
sink_grow (Sink *sink, gsize room)
{
  const gsize used = (gsize) (sink->at - sink->buffer);
  gsize capacity = (gsize) (sink->end - sink->buffer);
  gsize wanted = 0;
  gpointer memory = sink->buffer;

  if (!g_size_checked_add (&wanted, used, room))
    wanted = G_MAXSIZE;
  if (sink->error == NULL && bhxh_try_grow (&memory, &capacity, wanted, 1, &sink->error))
    {
      sink->buffer = memory;
      sink->at = sink->buffer + used;
      sink->end = sink->buffer + capacity;
    }
  else
    sink->at = sink->buffer;
}

void
bhxh_sink_make_room (Sink *sink, gsize room)
{
  if (sink->write != NULL)
    sink_flush (sink);
  else
    sink_grow (sink, room);
}

void
bhxh_sink_append (Sink *sink, const char *bytes, gsize length)
{
  while (length > 0 && sink->error == NULL)
    {
      gsize room = (gsize) (sink->end - sink->at);
      gsize part = 0;

      if (room < length)
        bhxh_sink_make_room (sink, length);
      room = (gsize) (sink->end - sink->at);
      part = MIN (room, length);
      memcpy (sink->at, bytes, part);
      sink->at += part;
      bytes += part;
      length -= part;
    }
}

void
bhxh_sink_append_text (Sink *sink, const char *text)
{
  bhxh_sink_append (sink, text, strlen (text));
}

void
bhxh_sink_fail (Sink *sink, GError *error)
{
  if (sink->error == NULL)
    sink->error = error;
  else
    g_error_free (error);
}

gboolean
bhxh_sink_finish (Sink *sink, GError **error)
{
  if (sink->write != NULL)
    sink_flush (sink);
  if (sink->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&sink->error));
  return FALSE;
}

/* --- Filling one ---------------------------------------------------------------------
 */

gboolean
bhxh_sink_fill_function (SinkFill fill,
                         gpointer filling,
                         BhxhWriteFunc write,
                         gpointer data,
                         GError **error)
{
  Sink sink;
  gboolean is_written = FALSE;

  if (!bhxh_sink_init (&sink, SINK_BYTES, write, data, error))
    return FALSE;
  is_written = fill (&sink, filling, error) && bhxh_sink_finish (&sink, error);
  bhxh_sink_clear (&sink);
  return is_written;
}

char *
bhxh_sink_fill_text (SinkFill fill, gpointer filling, gsize *length, GError **error)
{
  Sink sink;
  char *text = NULL;

  if (!bhxh_sink_init (&sink, SINK_BYTES, NULL, NULL, error))
    return NULL;
  if (fill (&sink, filling, error))
    {
      bhxh_sink_append (&sink, "", 1);
      if (bhxh_sink_finish (&sink, error))
        {
          if (length != NULL)
            *length = (gsize) (sink.at - sink.buffer) - 1;
          text = g_steal_pointer (&sink.buffer);
        }
    }
  bhxh_sink_clear (&sink);
  return text;
}

gboolean
bhxh_sink_fill_file (SinkFill fill,
                     gpointer filling,
                     const char *path,
                     BhxhManifest *manifest,
                     GError **error)
{
  g_autoptr (Output) output = bhxh_output_new (path, error);

  if (output == NULL)
    return FALSE;
  if (manifest != NULL)
    bhxh_output_hash (output);
  if (!bhxh_sink_fill_function (fill, filling, bhxh_output_write, output, error) ||
      !bhxh_output_commit (output, error))
    return FALSE;
  bhxh_manifest_note_output (manifest, output);
  return TRUE;
}
