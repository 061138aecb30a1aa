/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From words to the indicator of the plan that counts what they say.
 */
#include "codec/map-suggest.h"

#include "codec/map-tokens.h"

#include <string.h>

/* Bits that say whose insurance it is; COMPULSORY and VOLUNTARY say how. */
#define KINDS                                                                            \
  (CONCEPT_SI | CONCEPT_UI | CONCEPT_HI | CONCEPT_LABOUR_FORCE | CONCEPT_STUDENTS |      \
   CONCEPT_OTHER)
#define PARTS (CONCEPT_COMPULSORY | CONCEPT_VOLUNTARY)

/* "Bắt buộc" alone is social insurance. */
static guint
complete_concepts (guint concepts)
{
  if ((concepts & PARTS) != 0 && (concepts & KINDS) == 0)
    return concepts | CONCEPT_SI;
  if (concepts == CONCEPT_STUDENTS)
    return concepts | CONCEPT_HI;
  return concepts;
}

MapWords
bhxh_map_merge_words (const MapWords *upper, const MapWords *lower)
{
  MapWords merged = *lower;

  /* A header that names an insurance means it alone; one that names a part of it means
   * that of the header above. */
  if (merged.concepts == 0)
    merged.concepts = upper->concepts;
  else if ((merged.concepts & KINDS) == 0 && (upper->concepts & KINDS) == CONCEPT_SI)
    merged.concepts |= CONCEPT_SI;
  if (merged.measured == MEASURED_UNKNOWN)
    merged.measured = upper->measured;
  if (merged.kind == FIGURES_ANY)
    merged.kind = upper->kind;
  if (merged.stage == 0)
    merged.stage = upper->stage;
  if (merged.scale < 0)
    merged.scale = upper->scale;
  if (merged.n_periods == 0)
    {
      merged.n_periods = upper->n_periods;
      merged.period = upper->period;
      merged.is_completed = upper->is_completed;
      merged.is_as_of = upper->is_as_of;
    }
  merged.has_unknown = upper->has_unknown || lower->has_unknown;
  return merged;
}

/* How many words of a header a name is, from the first on; 0: it is not there. */
static guint
match_name (const MapTokens *header, const char *name)
{
  char phrase[MAP_TOKEN_BYTES];
  MapTokens tokens;

  bhxh_map_take_tokens (name, strlen (name), &tokens);
  if (tokens.is_cut || header->n == 0 ||
      bhxh_map_join_tokens (&tokens, 0, tokens.n, phrase, sizeof phrase) <= 0)
    return 0;
  return bhxh_map_match_phrase (header, 0, phrase);
}

/* Whether what stands behind a name, "(người), 2026", says nothing more of what is
 * counted. */
static gboolean
is_explained (const MapTokens *header, guint first)
{
  char rest[MAP_TOKEN_BYTES];
  MapWords words;

  if (first == header->n)
    return TRUE;
  if (bhxh_map_join_tokens (header, first, header->n - first, rest, sizeof rest) < 0)
    return FALSE;
  bhxh_map_read_words (rest, strlen (rest), 0, &words);
  return !words.has_unknown && words.concepts == 0 && words.kind != FIGURES_COMPARED;
}

/* The indicator with whose name, the longest one, a header begins. */
static gint
find_beginning (const BhxhFrame *frame, Span text)
{
  static const BhxhLanguage languages[] = { BHXH_LANGUAGE_VI, BHXH_LANGUAGE_EN };
  MapTokens header;
  gint found = -1;
  guint most = 0;

  bhxh_map_take_tokens (text.text, text.length, &header);
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
      {
        const guint n = match_name (
            &header, bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, i),
                                              languages[language]));

        if (n <= most)
          continue;
        most = n;
        found = (gint) i;
      }
  return found >= 0 && is_explained (&header, most) ? found : -1;
}

static gboolean
is_own_name (const BhxhIndicator *indicator, const char *name)
{
  return strcmp (bhxh_indicator_get_code (indicator), name) == 0 ||
         bhxh_text_matches (bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI),
                            name) ||
         bhxh_text_matches (bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_EN), name);
}

/* "BHXH bắt buộc" is another name of its participants, but over a column it can be of the
 * rate: where an alias does not say which, the words around it do. */
static gint
find_name (const Suggestion *suggestion, Span text)
{
  const BhxhFrame *frame = suggestion->survey->frame;
  g_autofree char *name = g_strndup (text.text, text.length);
  const gint found = text.length > 0 ? bhxh_frame_find_indicator (frame, name) : -1;
  MapWords words;

  if (found < 0 || is_own_name (bhxh_frame_get_indicator (frame, (guint) found), name))
    return found;
  bhxh_map_read_words (name, text.length, 0, &words);
  return words.concepts == 0 || words.measured != MEASURED_UNKNOWN ? found : -1;
}

gboolean
bhxh_map_is_indicator (const Suggestion *suggestion, Span text)
{
  return find_name (suggestion, text) >= 0;
}

gint
bhxh_map_find_indicator (const Suggestion *suggestion, Span text)
{
  const gint found = find_name (suggestion, text);

  return found >= 0 ? found : find_beginning (suggestion->survey->frame, text);
}

/* Persons or a rate, where the words do not say it. */
static Measured
find_measured (const Suggestion *suggestion, const SurveyColumn *column, Reason *reason)
{
  if (suggestion->title.measured != MEASURED_UNKNOWN)
    {
      *reason = REASON_MEASURE_NOTED;
      return suggestion->title.measured;
    }
  *reason = REASON_MEASURE_FROM_NUMBERS;
  if (column == NULL || column->n_numbers == 0)
    return MEASURED_UNKNOWN;
  if (column->n_large > 0 && column->n_fractions == 0)
    return MEASURED_PERSONS;
  return column->n_large == 0 && column->n_fractions > 0 ? MEASURED_RATE
                                                         : MEASURED_UNKNOWN;
}

IndicatorGuess
bhxh_map_guess_indicator (const Suggestion *suggestion,
                          const MapWords *words,
                          const SurveyColumn *column)
{
  const guint n = bhxh_frame_get_n_indicators (suggestion->survey->frame);
  const guint concepts = complete_concepts (words->concepts);
  IndicatorGuess guess = { .indicator = -1, .reason = REASON_WORDS_FIT_ONE };
  Measured measured = words->measured;
  guint n_fitting = 0;

  if (measured == MEASURED_UNKNOWN && concepts != 0)
    measured = concepts == CONCEPT_LABOUR_FORCE
                   ? MEASURED_PERSONS
                   : find_measured (suggestion, column, &guess.reason);
  for (guint i = 0; i < n && concepts != 0; i++)
    {
      const MapWords *own = &suggestion->indicators[i];

      if (complete_concepts (own->concepts) != concepts ||
          (measured != MEASURED_UNKNOWN && own->measured != measured))
        continue;
      guess.indicator = (gint) i;
      n_fitting++;
    }
  if (n_fitting != 1)
    {
      guess.indicator = -1;
      guess.reason = n_fitting > 1   ? REASON_SEVERAL_INDICATORS
                     : concepts != 0 ? REASON_NO_INDICATOR
                                     : REASON_NOT_RECOGNISED;
      return guess;
    }
  guess.is_sure = guess.reason != REASON_MEASURE_FROM_NUMBERS && !words->has_unknown;
  if (words->has_unknown && guess.reason == REASON_WORDS_FIT_ONE)
    guess.reason = REASON_UNKNOWN_WORDS;
  return guess;
}
