/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the bytes of a file to UTF-8 and lines: what is no text is refused, in its place.
 */
#include "codec/decision.h"

#include "base/manifest.h"
#include "base/memory.h"
#include "codec/csv-encoding.h"
#include "codec/csv-scan.h"

#include <string.h>

void
bhxh_script_clear (Script *script)
{
  g_free (script->text);
  g_free (script->lines);
  g_free (script->tokens);
  g_free (script->keys);
  g_free (script->lexemes);
}

/* The encoding that the bytes are marked with, that the caller named, or that they look
 * like; unknown and reported when the caller's name is not known. */
static CsvEncoding
choose_encoding (const char *bytes,
                 gsize length,
                 const char *file,
                 const BhxhOptions *options,
                 gsize *mark_length,
                 GError **error)
{
  const guint8 *raw = (const guint8 *) bytes;
  CsvEncoding encoding = bhxh_csv_encoding_read_mark (raw, length, mark_length);

  if (encoding != CSV_ENCODING_UNKNOWN)
    return encoding;
  if (options->encoding != NULL)
    {
      encoding = bhxh_csv_encoding_find (options->encoding);
      if (encoding == CSV_ENCODING_UNKNOWN)
        bhxh_diagnostics_add (options->diagnostics, PROBLEM_UNKNOWN_ENCODING,
                              (Place){ .file = file }, options->encoding, NULL, NULL,
                              error);
      return encoding;
    }
  encoding = bhxh_csv_encoding_guess (raw, length);
  if (encoding == CSV_ENCODING_CP1258)
    bhxh_diagnostics_add (options->diagnostics, PROBLEM_GUESSED_ENCODING,
                          (Place){ .file = file }, bhxh_csv_encoding_get_name (encoding),
                          NULL, NULL, NULL);
  return encoding;
}

/* Replaces @bytes, which are taken, by UTF-8. */
static gboolean
decode (Script *script, char *bytes, gsize length, CsvEncoding encoding, GError **error)
{
  g_autofree char *taken = bytes;
  CsvDecoder decoder = { .encoding = encoding };
  gsize room = 0;

  if (encoding == CSV_ENCODING_UTF8)
    {
      script->text = g_steal_pointer (&taken);
      script->length = (guint32) length;
      return TRUE;
    }
  room = bhxh_csv_decoder_get_room (length);
  script->text = bhxh_try_new (room > 0 ? room + 1 : G_MAXSIZE, 1, error);
  if (script->text == NULL)
    return FALSE;
  script->length = (guint32) bhxh_csv_decoder_run (&decoder, (const guint8 *) taken,
                                                   length, TRUE, script->text);
  return TRUE;
}

/* What follows the line break at @at: CRLF is one. */
static guint32
skip_break (const Script *script, guint32 at)
{
  return at + (script->text[at] == '\r' && at + 1 < script->length &&
                       script->text[at + 1] == '\n'
                   ? 2
                   : 1);
}

static gboolean
add_line (Script *script, guint32 at, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &script->lines, &script->lines_capacity,
                      (gsize) script->n_lines + 1, sizeof *script->lines, error))
    return FALSE;
  script->lines[script->n_lines++] = at;
  return TRUE;
}

/* Finds the lines; one that is too long is BHXH_ERROR_LIMIT. */
static gboolean
find_lines (Script *script, const char *file, const BhxhOptions *options, GError **error)
{
  const guint64 limit = options->limits[BHXH_LIMIT_LINE_BYTES];
  guint32 start = 0;

  for (guint32 at = 0; at <= script->length;)
    {
      if (at < script->length && script->text[at] != '\n' && script->text[at] != '\r')
        {
          at++;
          continue;
        }
      if (!add_line (script, start, error))
        return FALSE;
      if (at - start > limit)
        {
          g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT, limit);

          bhxh_diagnostics_add (options->diagnostics, PROBLEM_LINE_TOO_LONG,
                                (Place){ file, script->n_lines, 1 }, NULL, expected, NULL,
                                error);
          return FALSE;
        }
      start = at < script->length ? skip_break (script, at) : script->length;
      at = MAX (start, at + 1);
    }
  return TRUE;
}

/* Bytes that are no character make everything around them doubtful. */
static gboolean
check_bytes (const Script *script,
             CsvEncoding encoding,
             const char *file,
             const BhxhOptions *options,
             GError **error)
{
  const char *end = script->text + script->length;
  const char *bad = bhxh_csv_find_bad_byte (script->text, end);
  const guint32 at = (guint32) (bad - script->text);
  guint line = 0;

  if (bad == end)
    return TRUE;
  while (line + 1 < script->n_lines && script->lines[line + 1] <= at)
    line++;
  bhxh_diagnostics_add_bytes (
      options->diagnostics,
      *bad == '\0'                    ? PROBLEM_NUL_BYTE
      : encoding == CSV_ENCODING_UTF8 ? PROBLEM_BAD_UTF8
                                      : PROBLEM_BAD_CHARACTER,
      (Place){ file, line + 1,
               1 + bhxh_csv_count_characters (script->text + script->lines[line], bad) },
      bad, 1, bhxh_csv_encoding_get_name (encoding), NULL, error);
  return FALSE;
}

gboolean
bhxh_script_read (Script *script,
                  Input *input,
                  const BhxhOptions *options,
                  GError **error)
{
  const char *file = bhxh_input_get_name (input);
  gsize length = 0;
  gsize mark = 0;
  CsvEncoding encoding = CSV_ENCODING_UNKNOWN;
  g_autofree char *bytes = NULL;

  if (options->manifest != NULL)
    bhxh_input_hash (input);
  bytes = bhxh_input_dup_rest (input, &length, error);
  if (bytes == NULL)
    return FALSE;
  bhxh_manifest_note_input (options->manifest, BHXH_INPUT_DOCUMENT, input);
  encoding = choose_encoding (bytes, length, file, options, &mark, error);
  if (encoding == CSV_ENCODING_UNKNOWN)
    return FALSE;
  memmove (bytes, bytes + mark, length - mark + 1);
  return decode (script, g_steal_pointer (&bytes), length - mark, encoding, error) &&
         find_lines (script, file, options, error) &&
         check_bytes (script, encoding, file, options, error);
}

Place
bhxh_script_locate (Script *script, const char *file, guint token)
{
  const Token *at = &script->tokens[token];
  const Token *before = &script->tokens[script->located];
  const gboolean goes_on =
      script->located_column > 0 && before->line == at->line && before->at <= at->at;
  const guint32 from = goes_on ? before->at : script->lines[at->line];

  script->located_column =
      (goes_on ? script->located_column : 1) +
      bhxh_csv_count_characters (script->text + from, script->text + at->at);
  script->located = token;
  return (Place){ file, at->line + 1, script->located_column };
}

Span
bhxh_script_get_span (const Script *script, guint first, guint last)
{
  const Token *end = &script->tokens[last];
  const guint32 at = script->tokens[first].at;

  return (Span){ script->text + at, end->at + end->length - at };
}

char *
bhxh_script_dup_text (const Script *script, guint first, guint last)
{
  const Span span = bhxh_script_get_span (script, first, last);

  return bhxh_text_normalize (span.text, span.length, NULL);
}
