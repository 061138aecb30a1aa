/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * JSON, one line a row: numbers as the decimals they are, machine names as keys and
 * codes.
 */
#include "table/write.h"

#include <string.h>

typedef struct
{
  gboolean begun; /* a row has been written, so the next one has a comma before it */
} JsonState;

static const char *const type_names[] = {
  [BHXH_COLUMN_TEXT] = "text",
  [BHXH_COLUMN_NUMBER] = "number",
  [BHXH_COLUMN_PERIOD] = "period",
  [BHXH_COLUMN_CODE] = "code",
};

/* What stands for a byte that may not stand for itself. */
static void
append_special (Sink *sink, guchar byte)
{
  static const char hex[] = "0123456789abcdef";
  static const char from[] = "\"\\\b\f\n\r\t";
  static const char to[] = "\"\\bfnrt";
  const char *found = strchr (from, byte);

  if (found != NULL)
    bhxh_sink_append (sink, (const char[]){ '\\', to[found - from] }, 2);
  else
    bhxh_sink_append (
        sink, (const char[]){ '\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15] }, 6);
}

static void
append_string (Sink *sink, const char *text)
{
  const char *from = text;

  bhxh_sink_append (sink, "\"", 1);
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 || *text == '"' || *text == '\\')
      {
        bhxh_sink_append (sink, from, (gsize) (text - from));
        append_special (sink, (guchar) *text);
        from = text + 1;
      }
  bhxh_sink_append (sink, from, (gsize) (text - from));
  bhxh_sink_append (sink, "\"", 1);
}

static void
json_escape (const CellStyle *style, Sink *sink, const char *text)
{
  (void) style;
  append_string (sink, text);
}

static void
append_member (Sink *sink, const char *name, const char *text)
{
  append_string (sink, name);
  bhxh_sink_append_text (sink, ": ");
  append_string (sink, text);
}

static void
append_columns (WriteJob *job)
{
  bhxh_sink_append_text (job->sink, "  \"columns\": [");
  for (guint i = 0; i < job->n_columns; i++)
    {
      const guint column = job->columns[i];

      bhxh_sink_append_text (job->sink, i > 0 ? ",\n    {" : "\n    {");
      append_member (job->sink, "name", bhxh_table_get_column_name (job->table, column));
      bhxh_sink_append_text (job->sink, ", ");
      append_member (
          job->sink, "title",
          bhxh_table_get_column_title (job->table, column, job->style->language));
      bhxh_sink_append_text (job->sink, ", ");
      append_member (job->sink, "type",
                     type_names[bhxh_table_get_column_type (job->table, column)]);
      bhxh_sink_append_text (job->sink, "}");
    }
  bhxh_sink_append_text (job->sink, "\n  ],\n");
}

static void
append_notes (WriteJob *job)
{
  const guint n = bhxh_table_get_n_notes (job->table);

  bhxh_sink_append_text (job->sink, "  \"notes\": [");
  for (guint i = 0; i < n; i++)
    {
      bhxh_sink_append_text (job->sink, i > 0 ? ",\n    " : "\n    ");
      append_string (job->sink,
                     bhxh_table_get_note (job->table, i, job->style->language));
    }
  bhxh_sink_append_text (job->sink, n > 0 ? "\n  ],\n" : "],\n");
}

static gboolean
json_start (WriteJob *job, G_GNUC_UNUSED GError **error)
{
  for (guint i = 0; i < job->n_columns; i++)
    {
      g_autofree char *prefix =
          g_strdup_printf ("%s\"%s\": ", i > 0 ? ", " : "",
                           bhxh_table_get_column_name (job->table, job->columns[i]));

      bhxh_cells_set_prefix (job->cells, i, prefix);
    }
  bhxh_cells_set_row_start (job->cells, "\n    {");
  bhxh_cells_set_row_end (job->cells, "}");
  return TRUE;
}

static void
json_begin (WriteJob *job)
{
  const BhxhLanguage language = job->style->language;

  bhxh_sink_append_text (job->sink, "{\n  ");
  append_member (job->sink, "title", bhxh_table_get_title (job->table, language));
  bhxh_sink_append_text (job->sink, ",\n  ");
  append_member (job->sink, "language", language == BHXH_LANGUAGE_EN ? "en" : "vi");
  bhxh_sink_append_text (job->sink, ",\n");
  append_notes (job);
  append_columns (job);
  bhxh_sink_append_text (job->sink, "  \"rows\": [");
}

static void
json_rows (WriteJob *job, gsize n_rows)
{
  JsonState *state = job->state;
  gsize first = 0;

  if (!state->begun && n_rows > 0)
    {
      bhxh_cells_write_rows (job->cells, job->sink, 0, 1);
      bhxh_cells_set_row_start (job->cells, ",\n    {");
      state->begun = TRUE;
      first = 1;
    }
  bhxh_cells_write_rows (job->cells, job->sink, first, n_rows);
}

static void
json_end (WriteJob *job)
{
  const JsonState *state = job->state;

  bhxh_sink_append_text (job->sink, state->begun ? "\n  ]\n}\n" : "]\n}\n");
}

const TableWriter bhxh_json_writer = {
  .style = { .escape = json_escape, .missing = "null", .marks = { .point = '.' } },
  .state_size = sizeof (JsonState),
  .start = json_start,
  .begin = json_begin,
  .rows = json_rows,
  .end = json_end,
};
