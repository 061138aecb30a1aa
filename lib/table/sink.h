/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bytes on their way out: one block that writers fill directly, and that is handed on
 * when it is full, or grows. A failure is kept until the writer asks; until then bytes
 * are dropped.
 */
#pragma once

#include <bhxhplan/table.h>

/* Bytes handed on at a time. */
#define SINK_BYTES (256 * 1024)

typedef struct
{
  char *buffer;
  char *at;
  char *end;
  BhxhWriteFunc write; /* NULL: the buffer grows instead */
  gpointer data;
  GError *error; /* the first failure */
} Sink;

/* An empty sink with a block of @room bytes. Clear with bhxh_sink_clear(). */
gboolean bhxh_sink_init (Sink *sink,
                         gsize room,
                         BhxhWriteFunc write,
                         gpointer data,
                         GError **error);
void bhxh_sink_clear (Sink *sink);

/* Makes room for @room bytes; on failure there is room for what bhxh_sink_init() was
 * told, and what was in the buffer is dropped. */
void bhxh_sink_make_room (Sink *sink, gsize room);

void bhxh_sink_append (Sink *sink, const char *bytes, gsize length);
void bhxh_sink_append_text (Sink *sink, const char *text);

/* Takes @error as the first failure, if there was none. */
void bhxh_sink_fail (Sink *sink, GError *error);

/* Hands the rest on. FALSE and the first failure, if there was one. */
gboolean bhxh_sink_finish (Sink *sink, GError **error);

/* What fills a sink; it is finished for it. */
typedef gboolean (*SinkFill) (Sink *sink, gpointer filling, GError **error);

/* The three ways on which results leave: by a function, as one NUL-terminated text (free
 * with g_free(); @length may be NULL), and as a file, whole or not at all, which is noted
 * in @manifest (may be NULL). */
gboolean bhxh_sink_fill_function (SinkFill fill,
                                  gpointer filling,
                                  BhxhWriteFunc write,
                                  gpointer data,
                                  GError **error);
char *bhxh_sink_fill_text (SinkFill fill,
                           gpointer filling,
                           gsize *length,
                           GError **error);
gboolean bhxh_sink_fill_file (SinkFill fill,
                              gpointer filling,
                              const char *path,
                              BhxhManifest *manifest,
                              GError **error);

/* Where the next byte goes, with room for @room bytes there; at most what
 * bhxh_sink_init() was told, so that it cannot fail. The caller moves sink->at past what
 * it wrote. */
static inline char *
bhxh_sink_reserve (Sink *sink, gsize room)
{
  if (G_UNLIKELY ((gsize) (sink->end - sink->at) < room))
    bhxh_sink_make_room (sink, room);
  return sink->at;
}
