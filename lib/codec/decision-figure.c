/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A figure's number: what is printed behind it, in which way it is written, and how it
 * becomes a row, or why it does not.
 */
#include "codec/decision.h"

#include "base/memory.h"
#include "base/options.h"
#include "base/period.h"

#include <string.h>

/* What can stand behind a number, and what it then counts. */
typedef struct
{
  const char *words;
  BhxhMeasure measure;
  gboolean is_read; /* the reader of numbers knows it */
} SuffixRow;

static const SuffixRow suffixes[] = {
  { "%", BHXH_MEASURE_PERCENT, TRUE },
  { "phan tram", BHXH_MEASURE_PERCENT, FALSE },
  { "nghin nguoi", BHXH_MEASURE_PERSON, TRUE },
  { "ngan nguoi", BHXH_MEASURE_PERSON, TRUE },
  { "trieu nguoi", BHXH_MEASURE_PERSON, TRUE },
  { "nghin", BHXH_MEASURE_PERSON, TRUE },
  { "ngan", BHXH_MEASURE_PERSON, TRUE },
  { "trieu", BHXH_MEASURE_PERSON, TRUE },
  { "nguoi", BHXH_MEASURE_PERSON, TRUE },
  { "lao dong", BHXH_MEASURE_PERSON, FALSE },
};

/* Behind "triệu" or "nghìn" these are no persons: money, times. */
static const char *const other_units[] = { "dong", "luot", "ho", "don" };

/* The number of tokens from @token on that are @words; 0 when they are not. */
static guint
match_words (const Script *script, guint token, const char *words)
{
  for (guint n = 0; token + n < script->n_tokens; n++)
    {
      const char *key = script_key (script, token + n);
      const gsize length = strlen (key);

      if (strncmp (words, key, length) != 0)
        return 0;
      if (words[length] == '\0')
        return n + 1;
      if (words[length] != ' ')
        return 0;
      words += length + 1;
    }
  return 0;
}

static gboolean
counts_other_things (const Script *script, guint token)
{
  for (guint i = 0; token < script->n_tokens && i < G_N_ELEMENTS (other_units); i++)
    if (g_str_equal (script_key (script, token), other_units[i]))
      return TRUE;
  return FALSE;
}

Quantity
bhxh_decision_get_quantity (const Decision *decision, guint lexeme)
{
  const Script *script = &decision->script;
  const guint token = script->lexemes[lexeme].token;
  const char *key = script_key (script, token);
  Quantity quantity = { .token = token, .n_number = 1, .last = token };

  quantity.has_decimals = strpbrk (key, ".,") != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      const guint n = match_words (script, token + 1, suffixes[i].words);

      if (n == 0)
        continue;
      if (suffixes[i].measure == BHXH_MEASURE_PERSON &&
          counts_other_things (script, token + 1 + n))
        break;
      quantity.measure = suffixes[i].measure;
      quantity.last = token + n;
      quantity.n_number = suffixes[i].is_read ? n + 1 : 1;
      break;
    }
  return quantity;
}

guint
bhxh_decision_skip_quantity (const Decision *decision, guint lexeme, Quantity quantity)
{
  const Script *script = &decision->script;
  guint n = 1;

  while (lexeme + n < script->n_lexemes &&
         script->lexemes[lexeme + n].token <= quantity.last)
    n++;
  return n;
}

void
bhxh_decision_leave (Decision *decision,
                     ProblemKind kind,
                     guint token,
                     guint last,
                     const char *expected,
                     const char *other)
{
  g_autofree char *text = bhxh_script_dup_text (&decision->script, token, last);

  bhxh_diagnostics_add (decision->import->leftovers, kind,
                        bhxh_script_locate (&decision->script, decision->file, token),
                        text, expected, other, NULL);
}

void
bhxh_decision_note (Decision *decision,
                    ProblemKind kind,
                    guint token,
                    guint last,
                    const char *expected)
{
  g_autofree char *text = bhxh_script_dup_text (&decision->script, token, last);

  bhxh_diagnostics_add (decision->options->diagnostics, kind,
                        bhxh_script_locate (&decision->script, decision->file, token),
                        text, expected, NULL, NULL);
}

/* A figure after the term belongs to another plan. */
static gboolean
is_in_time (Decision *decision, const Found *found)
{
  const BhxhPeriod term = bhxh_plan_get_term (decision->plan);
  g_autofree char *expected = NULL;

  if (bhxh_period_compare (bhxh_period_get_first_day (found->period),
                           bhxh_period_get_last_day (term)) <= 0)
    return TRUE;
  expected = bhxh_period_format (term);
  bhxh_decision_leave (decision, PROBLEM_TEXT_AFTER_TERM, found->token, found->last,
                       expected, NULL);
  return FALSE;
}

gboolean
bhxh_decision_find (Decision *decision, const Found *found, GError **error)
{
  if (!is_in_time (decision, found))
    return TRUE;
  if (!bhxh_try_grow ((gpointer *) &decision->found, &decision->found_capacity,
                      decision->n_found + 1, sizeof *found, error))
    return FALSE;
  decision->found[decision->n_found++] = *found;
  return TRUE;
}

/* The number's text as the reader of numbers takes it. */
static Span
number_span (const Decision *decision, const Found *found)
{
  return bhxh_script_get_span (&decision->script, found->token,
                               found->token + found->n_number - 1);
}

/* The one way of writing in which all figures make sense; auto when there is none, or
 * several that differ. */
static BhxhNumberStyle
find_style (const Decision *decision, gsize first, gsize n)
{
  BhxhNumberStyle style = BHXH_NUMBER_AUTO;
  StyleSniffer sniffer;
  NumberReading reading;

  bhxh_style_sniffer_init (&sniffer);
  for (gsize i = first; i < first + n; i++)
    {
      const Span span = number_span (decision, &decision->found[i]);

      bhxh_style_sniffer_add (&sniffer, i, span.text, span.length,
                              decision->found[i].measure, &reading);
    }
  if (bhxh_style_sniffer_finish (&sniffer, &style) != NULL)
    return BHXH_NUMBER_AUTO;
  return style;
}

/* What is wrong with a percentage or count as such; 0: nothing. */
static ProblemKind
judge_number (const Found *found, NumberReading reading)
{
  if (reading.value < 0)
    return PROBLEM_TEXT_NUMBER;
  if (found->measure == BHXH_MEASURE_PERCENT &&
      bhxh_number_compare (reading.value, reading.decimals, 100, 0) > 0)
    return PROBLEM_TEXT_ABOVE_100;
  /* "Tăng trưởng 9%" is an increase, whose index would be 109. */
  if (found->measure == BHXH_MEASURE_INDEX &&
      bhxh_number_compare (reading.value, reading.decimals, 100, 0) < 0)
    return PROBLEM_TEXT_CHANGE;
  return 0;
}

/* Reads the number in @style, or alone when no style fits them all. */
static gboolean
read_number (Decision *decision,
             const Found *found,
             gsize index,
             BhxhNumberStyle style,
             NumberReading *reading)
{
  const Span span = number_span (decision, found);
  ProblemKind problem;

  if (style == BHXH_NUMBER_AUTO)
    style = find_style (decision, index, 1);
  if (style == BHXH_NUMBER_AUTO ||
      bhxh_number_read (span.text, span.length, style, found->measure, reading) !=
          NUMBER_READ)
    {
      bhxh_decision_leave (decision, PROBLEM_TEXT_NUMBER, found->token, found->last, NULL,
                           NULL);
      return FALSE;
    }
  problem = judge_number (found, *reading);
  if (problem != 0)
    bhxh_decision_leave (decision, problem, found->token, found->last, NULL, NULL);
  return problem == 0;
}

/* What ended before the term began is where the plan starts from. */
static FigureKind
kind_of (const Decision *decision, const Found *found)
{
  const BhxhPeriod start =
      bhxh_period_get_first_day (bhxh_plan_get_term (decision->plan));

  if (found->is_done ||
      bhxh_period_compare (bhxh_period_get_last_day (found->period), start) < 0)
    return FIGURE_BASELINE;
  return FIGURE_TARGET;
}

/* The id of the plan's text, or the line where the plan has none. */
static const char *
dup_source (Decision *decision, const Found *found, GError **error)
{
  const char *id = found->source != NULL
                       ? found->source
                       : bhxh_decision_get_text_id (decision, found->token);
  g_autofree char *line = NULL;

  if (id != NULL)
    return bhxh_arena_dup (decision->import->arena, id, -1, error);
  line = g_strdup_printf ("line-%u", decision->script.tokens[found->token].line + 1);
  return bhxh_arena_dup (decision->import->arena, line, -1, error);
}

static gboolean
add_row (Decision *decision, const Found *found, NumberReading reading, GError **error)
{
  const Place place =
      bhxh_script_locate (&decision->script, decision->file, found->token);
  g_autofree char *printed =
      bhxh_script_dup_text (&decision->script, found->token, found->last);
  ImportRow row = { .unit = found->unit,
                    .indicator = found->indicator,
                    .period = found->period,
                    .value = reading.value,
                    .decimals = reading.decimals,
                    .qualifier = found->qualifier,
                    .kind = kind_of (decision, found),
                    .owner = bhxh_plan_get_issuer (decision->plan),
                    .line = place.line,
                    .column = place.column };

  row.printed = bhxh_arena_dup (decision->import->arena, printed, -1, error);
  row.source = row.printed != NULL ? dup_source (decision, found, error) : NULL;
  return row.source != NULL &&
         bhxh_import_add (decision->import, &row, decision->options, error);
}

gboolean
bhxh_decision_settle (Decision *decision, gsize first, GError **error)
{
  const gsize n = decision->n_found - first;
  const BhxhNumberStyle style = decision->options->number_style != BHXH_NUMBER_AUTO
                                    ? decision->options->number_style
                                    : find_style (decision, first, n);

  for (gsize i = first; i < first + n; i++)
    {
      const Found *found = &decision->found[i];
      NumberReading reading;

      if (is_in_time (decision, found) &&
          read_number (decision, found, i, style, &reading) &&
          !add_row (decision, found, reading, error))
        return FALSE;
    }
  decision->n_found = first;
  return TRUE;
}
