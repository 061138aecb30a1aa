/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * When a field needs quotes, and that an empty row needs them too.
 */
#include "codec/csv-writer.h"

#include <string.h>

void
bhxh_csv_writer_init (CsvWriter *writer,
                      char delimiter,
                      BhxhWriteFunc write,
                      gpointer data)
{
  *writer = (CsvWriter){ .write = write, .data = data, .delimiter = delimiter };
}

static gboolean
needs_quotes (const char *text, gsize length, char delimiter)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == delimiter || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
      return TRUE;
  return FALSE;
}

static gboolean
put (const CsvWriter *writer, const char *bytes, gsize length, GError **error)
{
  return length == 0 || writer->write (bytes, length, writer->data, error);
}

/* Each piece ends with a quote of the text, and the next begins with it again. */
static gboolean
put_quoted (const CsvWriter *writer, const char *text, gsize length, GError **error)
{
  const char *end = text + length;
  const char *quote = NULL;

  if (!put (writer, "\"", 1, error))
    return FALSE;
  while (text < end && (quote = memchr (text, '"', (gsize) (end - text))) != NULL)
    {
      if (!put (writer, text, (gsize) (quote + 1 - text), error) ||
          !put (writer, "\"", 1, error))
        return FALSE;
      text = quote + 1;
    }
  return put (writer, text, (gsize) (end - text), error) && put (writer, "\"", 1, error);
}

/* Writes the delimiters of the empty fields that were held back. */
static gboolean
put_blanks (CsvWriter *writer, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!put (writer, &writer->delimiter, 1, error))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_csv_writer_add (CsvWriter *writer, const char *text, gssize length, GError **error)
{
  const gsize n = text == NULL ? 0 : length < 0 ? strlen (text) : (gsize) length;

  if (n == 0 && !writer->has_text)
    {
      writer->n_blank++;
      return TRUE;
    }
  if (!put_blanks (writer, writer->has_text ? 1 : writer->n_blank, error))
    return FALSE;
  writer->has_text = TRUE;
  if (n > 0 && needs_quotes (text, n, writer->delimiter))
    return put_quoted (writer, text, n, error);
  return put (writer, text, n, error);
}

gboolean
bhxh_csv_writer_end_row (CsvWriter *writer, GError **error)
{
  const guint n_blank = writer->has_text ? 0 : writer->n_blank;

  writer->has_text = FALSE;
  writer->n_blank = 0;
  if (n_blank > 0 &&
      (!put (writer, "\"\"", 2, error) || !put_blanks (writer, n_blank - 1, error)))
    return FALSE;
  return put (writer, "\n", 1, error);
}
