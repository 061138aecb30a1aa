/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which of the plan's indicators words mean: an indicator's own name is read with the
 * same vocabulary as the decision, and what it has beyond that is added to it.
 */
#include "codec/decision.h"

#include "base/memory.h"
#include "model/frame.h"

#include <string.h>

#define N_SUBJECT_BITS 64

struct _MeaningIndex
{
  BhxhFrame *frame; /* borrowed */
  Meaning *meanings;
  guint n;
  guint n_bits; /* of subjects that are taken */
};

void
bhxh_meanings_free (MeaningIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->meanings);
  g_free (index);
}

/* A name as a script of one line. */
static gboolean
read_name (const char *name, const WordIndex *words, Script *script, GError **error)
{
  const gsize length = strlen (name);

  script->text = bhxh_try_new (length + 1, 1, error);
  script->lines = bhxh_try_new (1, sizeof *script->lines, error);
  if (script->text == NULL || script->lines == NULL)
    return FALSE;
  memcpy (script->text, name, length);
  script->length = (guint32) length;
  script->n_lines = 1;
  return bhxh_script_split (script, error) && bhxh_script_name (script, words, error);
}

/* A run of words that nobody knows gets a bit of its own and becomes a phrase. */
static guint64
learn (MeaningIndex *index,
       WordIndex *words,
       const Script *script,
       guint first,
       guint last)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  guint64 bit;

  if (index->n_bits == N_SUBJECT_BITS)
    return 0;
  bit = G_GUINT64_CONSTANT (1) << index->n_bits++;
  for (guint i = script->lexemes[first].token; i <= script->lexemes[last].token; i++)
    g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " " : "",
                            script_key (script, i));
  bhxh_words_add (words, phrase->str, LEX_SUBJECT, bit);
  return bit;
}

/* What the words of a name say. */
static Meaning
meaning_of_name (MeaningIndex *index, WordIndex *words, const Script *script)
{
  Meaning meaning = { 0 };

  for (guint i = 0; i < script->n_lexemes; i++)
    {
      guint last = i;

      switch (script->lexemes[i].kind)
        {
        case LEX_SUBJECT: meaning.subject |= script->lexemes[i].value; break;
        case LEX_BASE: meaning.base |= (guint) script->lexemes[i].value; break;
        case LEX_WORD:
          while (last + 1 < script->n_lexemes &&
                 script->lexemes[last + 1].kind == LEX_WORD)
            last++;
          meaning.subject |= learn (index, words, script, i, last);
          i = last;
          break;
        default: break;
        }
    }
  return meaning;
}

static gboolean
add_indicator (MeaningIndex *index, WordIndex *words, guint i, GError **error)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (index->frame, i);
  g_auto (Script) script = { 0 };

  if (!read_name (bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI), words, &script,
                  error))
    return FALSE;
  index->meanings[i] = meaning_of_name (index, words, &script);
  index->meanings[i].measure = bhxh_indicator_get_measure (indicator);
  return TRUE;
}

/* A rate whose name does not say of what it is one has a denominator that does. */
static void
take_denominators (MeaningIndex *index)
{
  for (guint i = 0; i < index->n; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (index->frame, i);
      const gint denominator = bhxh_indicator_get_denominator (indicator);

      if (denominator >= 0 && index->meanings[i].base == 0 &&
          index->meanings[i].measure == BHXH_MEASURE_PERCENT)
        index->meanings[i].base = index->meanings[denominator].base;
    }
}

MeaningIndex *
bhxh_meanings_new (BhxhFrame *frame, WordIndex *words, GError **error)
{
  g_autoptr (MeaningIndex) index = g_new0 (MeaningIndex, 1);

  index->frame = frame;
  index->n = bhxh_frame_get_n_indicators (frame);
  index->n_bits = SUBJECT_N_KNOWN;
  index->meanings = bhxh_try_new (index->n + 1, sizeof *index->meanings, error);
  if (index->meanings == NULL)
    return NULL;
  for (guint i = 0; i < index->n; i++)
    if (!add_indicator (index, words, i, error))
      return NULL;
  take_denominators (index);
  return g_steal_pointer (&index);
}

/* How well an indicator fits what was said: 0 not at all; the best are meant. Words that
 * leave the base open fit every base; "lực lượng lao động" fits the one "trong độ tuổi"
 * where there is no other. */
static guint
rate_fit (Meaning indicator, Meaning said)
{
  if (indicator.subject != said.subject ||
      (said.measure == 0 ? indicator.measure == BHXH_MEASURE_INDEX
                         : indicator.measure != said.measure))
    return 0;
  if (indicator.subject == 0 && indicator.base == 0)
    return 0;
  if (indicator.base == said.base)
    return 3;
  /* Persons who take part are counted, whatever they are compared with beside. */
  if (indicator.measure != BHXH_MEASURE_PERCENT && indicator.subject != 0)
    return indicator.base == 0 ? 2 : 0;
  if ((indicator.base & ~(guint) BASE_WORKING_AGE) ==
      (said.base & ~(guint) BASE_WORKING_AGE))
    return 2;
  return said.base == 0 || indicator.base == 0 ? 1 : 0;
}

/* Adds a code to the list of those that could be meant. */
static void
add_code (GString *list, const MeaningIndex *index, guint indicator)
{
  g_string_append_printf (
      list, "%s%s", list->len > 0 ? ", " : "",
      bhxh_indicator_get_code (bhxh_frame_get_indicator (index->frame, indicator)));
}

MeaningOutcome
bhxh_meanings_find (const MeaningIndex *index,
                    Meaning meaning,
                    guint *indicator,
                    char **others)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autoptr (GString) fitting = g_string_new (NULL);
  guint best = 0;
  guint n_best = 0;

  for (guint i = 0; i < index->n; i++)
    best = MAX (best, rate_fit (index->meanings[i], meaning));
  for (guint i = 0; i < index->n; i++)
    {
      if (index->meanings[i].subject == meaning.subject && meaning.subject != 0)
        add_code (known, index, i);
      if (best == 0 || rate_fit (index->meanings[i], meaning) != best)
        continue;
      add_code (fitting, index, i);
      *indicator = i;
      n_best++;
    }
  if (others != NULL)
    *others = g_strdup (n_best > 1 ? fitting->str : known->str);
  if (n_best == 1)
    return MEANING_FOUND;
  if (n_best > 1)
    return MEANING_OPEN;
  return known->len > 0 ? MEANING_NONE : MEANING_FOREIGN;
}

gboolean
bhxh_meanings_is_part (const MeaningIndex *index, Meaning part, Meaning whole)
{
  guint part_indicator = 0;
  guint whole_indicator = 0;

  /* In words "BHXH tự nguyện" is "BHXH" and more. */
  if (part.subject != whole.subject && (part.subject & whole.subject) == whole.subject &&
      whole.subject != 0)
    return TRUE;
  if (bhxh_meanings_find (index, part, &part_indicator, NULL) != MEANING_FOUND ||
      bhxh_meanings_find (index, whole, &whole_indicator, NULL) != MEANING_FOUND)
    return FALSE;
  return bhxh_indicator_get_part_of (bhxh_frame_get_indicator (
             index->frame, part_indicator)) == (gint) whole_indicator;
}
