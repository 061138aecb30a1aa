/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sentence of the table of problems is filled with a problem's words.
 */
#include "base/diagnostics.h"

#include "base/visible.h"

#include <string.h>

#define N_WORDS 3

typedef struct
{
  const char *mark;
  const char *word; /* NULL: not given */
} Word;

/* The word that the mark at @template stands for; NULL when there is no mark. */
static const Word *
find_word (const char *template, const Word *words)
{
  if (*template != '{')
    return NULL;
  for (guint i = 0; i < N_WORDS; i++)
    if (g_str_has_prefix (template, words[i].mark))
      return &words[i];
  return NULL;
}

/* Whether a part in brackets names a word that is not given. */
static gboolean
lacks_word (const char *part, const char *end, const Word *words)
{
  for (; part < end; part++)
    {
      const Word *word = find_word (part, words);

      if (word != NULL && word->word == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
append_visible (GString *message, const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!bhxh_letter_is_hidden (c))
        g_string_append_unichar (message, c);
      else if (c == '\n' || c == '\r' || c == '\t')
        g_string_append (message, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
      else
        g_string_append_printf (message, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
    }
}

static void
append_sentence (GString *message, const char *template, const Word *words)
{
  for (const char *p = template; *p != '\0'; p++)
    {
      const Word *word = find_word (p, words);

      if (word != NULL)
        {
          append_visible (message, word->word != NULL ? word->word : "");
          p += strlen (word->mark) - 1;
        }
      else if (*p == '[' && lacks_word (p, strchr (p, ']'), words))
        p = strchr (p, ']');
      else if (*p != '[' && *p != ']')
        g_string_append_c (message, *p);
    }
}

static void
append_place (GString *message, Place place, BhxhLanguage language)
{
  const gboolean english = language == BHXH_LANGUAGE_EN;

  if (place.file != NULL)
    {
      append_visible (message, place.file);
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
  const Word words[N_WORDS] = { { "{text}", text },
                                { "{expected}", expected },
                                { "{other}", other } };
  GString *message = g_string_new (NULL);

  append_place (message, place, language);
  append_sentence (message, language == BHXH_LANGUAGE_EN ? row->en : row->vi, words);
  return g_string_free (message, FALSE);
}
