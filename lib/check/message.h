/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A message in the making: its sentences, in both languages, and who says which.
 */
#pragma once

#include "check/words.h"

typedef enum
{
  SENTENCE_HEAD,
  SENTENCE_PRINTED,
  SENTENCE_REPORTED,
  SENTENCE_BEFORE,
  SENTENCE_MEANING,
  SENTENCE_SIDES,
  SENTENCE_OFF,
  SENTENCE_ALLOWED,
  SENTENCE_LACKING,
  SENTENCE_BOUND,
  SENTENCE_BOUND_CLASH,
  SENTENCE_ASSUMPTION,
  SENTENCE_ASK_WHICH,
  SENTENCE_ASK_FOR,
  SENTENCE_ACCEPTED,
  N_SENTENCES
} Sentence;

/* One message in the making. */
typedef struct
{
  const BhxhFindings *findings;
  const Evaluation *evaluation;
  const CheckSource *source;
  BhxhLanguage language;
  GString *out;
} Message;

/* Says a sentence, after a space where it is not the first. */
void bhxh_message_say (const Message *message,
                       Sentence sentence,
                       const SentenceWord *words,
                       guint n_words);

/* Says a sentence of one word, unless there is nothing in it. */
void bhxh_message_say_one (const Message *message,
                           Sentence sentence,
                           const char *mark,
                           const char *word);

BhxhMeasure bhxh_message_get_measure (const Message *message, CheckCell cell);

/* The indicator's name, and whose or when where that is not the finding's own. */
void bhxh_message_append_name (GString *out, const Message *message, CheckCell cell);

/* --- message-figures.c
 * ------------------------------------------------------------------ */

/* What was printed and what is missing; what the rounded ones can stand for. */
void bhxh_message_say_figures (const Message *message);
void bhxh_message_say_meanings (const Message *message);

/* What was sent before, of a figure that was sent again. */
void bhxh_message_say_before (const Message *message);

/* What the other figures say about a missing one; about each that the rule lacks. */
void bhxh_message_say_bound (const Message *message, CheckCell cell);
void bhxh_message_say_bounds_of_missing (const Message *message);

/* --- message-why.c
 * ---------------------------------------------------------------------- */

/* TRUE when both sides that do not meet are a figure or a number each, so that their
 * ranges are those of the sides. */
gboolean bhxh_message_has_plain_sides (const Message *message);

/* The ranges of both sides that do not meet. */
void bhxh_message_say_why (const Message *message);

/* How far the printed digits are apart, where rounding explains it. */
void bhxh_message_say_off (const Message *message);
