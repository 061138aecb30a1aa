/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sentences that exist once in each language and are filled with words.
 */
#pragma once

#include <glib.h>

/* What stands where the sentence has the mark. */
typedef struct
{
  const char *mark; /* "{text}" */
  const char *word; /* NULL: not given */
} SentenceWord;

/* Appends @sentence with every mark replaced. A part in [brackets] is left out when one
 * of its words is not given. Line breaks and other control characters in words are shown
 * as \n, \t, \x1b, so that a sentence stays on one line. */
void bhxh_sentence_append (GString *message,
                           const char *sentence,
                           const SentenceWord *words,
                           guint n_words);

/* Appends a word alone, made visible in the same way. */
void bhxh_sentence_append_word (GString *message, const char *word);

/* "Số người" in the middle of a sentence: "số người"; but "BHXH" stays. */
char *bhxh_sentence_dup_lower_first (const char *text);
