/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sentence is filled.
 */
#include "base/sentence.h"

#include "base/visible.h"

#include <string.h>

/* The words of one sentence. */
typedef struct
{
  const SentenceWord *words;
  guint n_words;
} Words;

/* The word that the mark at @template stands for; NULL when there is no mark. */
static const SentenceWord *
find_word (const char *template, Words words)
{
  if (*template != '{')
    return NULL;
  for (guint i = 0; i < words.n_words; i++)
    if (g_str_has_prefix (template, words.words[i].mark))
      return &words.words[i];
  return NULL;
}

/* Whether a part in brackets names a word that is not given. */
static gboolean
lacks_word (const char *part, const char *end, Words words)
{
  for (; part < end; part++)
    {
      const SentenceWord *word = find_word (part, words);

      if (word != NULL && word->word == NULL)
        return TRUE;
    }
  return FALSE;
}

void
bhxh_sentence_append_word (GString *message, const char *word)
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

void
bhxh_sentence_append (GString *message,
                      const char *sentence,
                      const SentenceWord *list,
                      guint n_words)
{
  const Words words = { list, n_words };

  for (const char *p = sentence; *p != '\0'; p++)
    {
      const SentenceWord *word = find_word (p, words);

      if (word != NULL)
        {
          bhxh_sentence_append_word (message, word->word != NULL ? word->word : "");
          p += strlen (word->mark) - 1;
        }
      else if (*p == '[' && lacks_word (p, strchr (p, ']'), words))
        p = strchr (p, ']');
      else if (*p != '[' && *p != ']')
        g_string_append_c (message, *p);
    }
}

char *
bhxh_sentence_dup_lower_first (const char *text)
{
  const gunichar first = g_utf8_get_char (text);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  char letter[7] = "";

  if (*text == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  letter[g_unichar_to_utf8 (g_unichar_tolower (first), letter)] = '\0';
  return g_strconcat (letter, rest, NULL);
}
