/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sentence of the table of problems is filled with a problem's words.
 */
#include "base/diagnostics.h"

#include "base/error.h"
#include "base/objection.h"
#include "base/sentence.h"
#include "base/sheet-cell.h"

/* "file.xlsx:Trang 1!C12: ", "file.csv:C12: " */
static void
append_cell (GString *message, Place place)
{
  char cell[SHEET_CELL_SIZE];

  if (place.file != NULL)
    {
      bhxh_sentence_append_word (message, place.file);
      g_string_append_c (message, ':');
    }
  bhxh_sentence_append_word (message, place.sheet);
  if (bhxh_sheet_cell_write (cell, place.line, place.column) > 0)
    g_string_append_printf (message, *place.sheet != '\0' ? "!%s" : "%s", cell);
  g_string_append (message, ": ");
}

static void
append_place (GString *message, Place place, BhxhLanguage language)
{
  const gboolean english = language == BHXH_LANGUAGE_EN;

  if (place.sheet != NULL)
    {
      append_cell (message, place);
      return;
    }
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

/* A cause is given by the name of an errno. */
static const char *
words_of_cause (const char *name, BhxhLanguage language)
{
  return name != NULL ? bhxh_errno_get_words (name, language) : NULL;
}

/* A reason is given by the name of an objection. */
static const char *
words_of_reason (const char *name, BhxhLanguage language)
{
  const gint found =
      name != NULL ? bhxh_label_find (bhxh_objection_labels, OBJECTION_N_LABELS, name, -1)
                   : -1;

  return found > 0 ? bhxh_label_get_words (&bhxh_objection_labels[found], language)
                   : NULL;
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
                                 { "{other}", other },
                                 { "{cause}", words_of_cause (other, language) },
                                 { "{reason}", words_of_reason (other, language) } };
  GString *message = g_string_new (NULL);

  append_place (message, place, language);
  bhxh_sentence_append (message, language == BHXH_LANGUAGE_EN ? row->en : row->vi, words,
                        G_N_ELEMENTS (words));
  return g_string_free (message, FALSE);
}
