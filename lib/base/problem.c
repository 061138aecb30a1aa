/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sentence of the table of problems is filled with a problem's words.
 */
#include "base/diagnostics.h"

#include "base/sentence.h"

static void
append_place (GString *message, Place place, BhxhLanguage language)
{
  const gboolean english = language == BHXH_LANGUAGE_EN;

  if (place.file != NULL)
    {
      bhxh_sentence_append_word (message, place.file);
      if (place.line > 0)
        g_string_append_printf (message, ":%" G_GUINT64_FORMAT, place.line);
      if (place.line > 0 && place.column > 0)
        g_string_append_printf (message, ":%" G_GUINT64_FORMAT, place.column);
      g_string_append (message, ": ");
      return;
    }
  if (place.line > 0)
    g_string_append_printf (
        message, english ? "line %" G_GUINT64_FORMAT : "dòng %" G_GUINT64_FORMAT,
        place.line);
  if (place.column > 0)
    g_string_append_printf (
        message, english ? "%scolumn %" G_GUINT64_FORMAT : "%scột %" G_GUINT64_FORMAT,
        place.line > 0 ? ", " : "", place.column);
  if (place.line > 0 || place.column > 0)
    g_string_append (message, ": ");
}

char *
bhxh_problem_dup_message (ProblemKind kind,
                          Place place,
                          const char *text,
                          const char *expected,
                          const char *other,
                          BhxhLanguage language)
{
  const ProblemRow *row = bhxh_problem_get_row (kind);
  const SentenceWord words[] = { { "{text}", text },
                                 { "{expected}", expected },
                                 { "{other}", other } };
  GString *message = g_string_new (NULL);

  append_place (message, place, language);
  bhxh_sentence_append (message, language == BHXH_LANGUAGE_EN ? row->en : row->vi, words,
                        G_N_ELEMENTS (words));
  return g_string_free (message, FALSE);
}
