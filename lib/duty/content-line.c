/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where a content line is folded, and what of a text is escaped.
 */
#include "duty/content-line.h"

#include <string.h>

typedef struct
{
  Sink *sink;
  gsize n_octets; /* of the line so far, since it was last folded */
} Line;

/* What stays on one line: a letter, or a character with its backslash. */
static void
put (Line *line, const char *bytes, gsize length)
{
  if (line->n_octets + length > CONTENT_LINE_OCTETS)
    {
      bhxh_sink_append (line->sink, "\r\n ", 3);
      line->n_octets = 1;
    }
  bhxh_sink_append (line->sink, bytes, length);
  line->n_octets += length;
}

static void
put_all (Line *line, const char *text)
{
  for (const char *next; *text != '\0'; text = next)
    {
      next = g_utf8_next_char (text);
      put (line, text, (gsize) (next - text));
    }
}

/* The first character of @text; returns where the next one begins. */
static const char *
put_escaped (Line *line, const char *text)
{
  const char *next = g_utf8_next_char (text);
  const char escaped[] = { '\\', *text };

  if (*text == '\r' || *text == '\n')
    {
      put (line, "\\n", 2);
      return next + (text[0] == '\r' && text[1] == '\n' ? 1 : 0);
    }
  if (*text == '\\' || *text == ';' || *text == ',')
    put (line, escaped, sizeof escaped);
  else if (*text != '\t' && g_ascii_iscntrl (*text))
    put (line, " ", 1);
  else
    put (line, text, (gsize) (next - text));
  return next;
}

static Line
begin (Sink *sink, const char *name)
{
  Line line = { sink, 0 };

  put_all (&line, name);
  put (&line, ":", 1);
  return line;
}

void
bhxh_content_line_write (Sink *sink, const char *name, const char *value)
{
  Line line = begin (sink, name);

  put_all (&line, value);
  bhxh_sink_append_text (sink, "\r\n");
}

void
bhxh_content_line_write_text (Sink *sink, const char *name, const char *text)
{
  Line line = begin (sink, name);

  while (*text != '\0')
    text = put_escaped (&line, text);
  bhxh_sink_append_text (sink, "\r\n");
}
