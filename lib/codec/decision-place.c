/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the figure of a segment means: its indicator, unit and period from the nearest
 * words that say them, and whether those words can be trusted.
 */
#include "codec/decision-prose.h"

/* Lexemes before a number in which "tăng" makes it a difference. */
#define CHANGE_DISTANCE 3

static void
leave (const Clause *clause,
       const Segment *segment,
       ProblemKind kind,
       const char *expected)
{
  const Script *script = clause->script;
  g_autofree char *other =
      bhxh_script_dup_text (script, script->lexemes[segment->first].token,
                            lexeme_last (&script->lexemes[segment->end - 1]));
  const gboolean from_before =
      kind == PROBLEM_TEXT_RANGE && script_is_mark (script, segment->number - 1, '-');
  const guint token =
      from_before ? script->lexemes[segment->number - 2].token : segment->quantity.token;

  bhxh_decision_leave (clause->decision, kind, token, segment->quantity.last, expected,
                       other);
}

/* What the segment says and does not say itself is filled by what is around it. */
static Scope
resolve (const Clause *clause, const Segment *segment)
{
  Scope scope = segment->own;

  if (clause->follows && clause->has_last)
    bhxh_scope_inherit (&scope, &clause->last);
  for (guint i = clause->depth + 1; i > 0; i--)
    {
      if (clause->frames[i - 1].in_part)
        bhxh_scope_inherit (&scope, &clause->frames[i - 1].part);
      bhxh_scope_inherit (&scope, &clause->frames[i - 1].clause);
    }
  bhxh_scope_inherit (&scope, clause->paragraph);
  bhxh_scope_inherit (&scope, clause->context);
  return scope;
}

/* "từ 20% đến 25%", "20-25%". */
static gboolean
is_range (const Clause *clause, const Segment *segment)
{
  const Script *script = clause->script;
  const guint after =
      segment->number +
      bhxh_decision_skip_quantity (clause->decision, segment->number, segment->quantity);
  const gboolean to =
      after < script->n_lexemes &&
      g_str_equal (script_key (script, script->lexemes[after].token), "den");

  return ((to || script_is_mark (script, after, '-')) &&
          kind_at (script, after + 1) == LEX_NUMBER) ||
         (segment->number >= 2 && script_is_mark (script, segment->number - 1, '-') &&
          kind_at (script, segment->number - 2) == LEX_NUMBER);
}

/* Why the figure is not of the kind that targets are; 0: it is. */
static ProblemKind
judge_kind (const Clause *clause, const Segment *segment)
{
  const Script *script = clause->script;
  const guint near =
      segment->number - MIN (segment->number - segment->first, CHANGE_DISTANCE);

  if (is_range (clause, segment))
    return PROBLEM_TEXT_RANGE;
  if (has_kind (script, segment->first, segment->number, LEX_EACH))
    return PROBLEM_TEXT_EACH_YEAR;
  if (has_kind (script, near, segment->number, LEX_CHANGE))
    return PROBLEM_TEXT_CHANGE;
  return 0;
}

static BhxhQualifier
find_qualifier (const Clause *clause, const Segment *segment)
{
  const Script *script = clause->script;

  if (has_kind (script, segment->number, segment->end, LEX_OR_MORE))
    return BHXH_QUALIFIER_AT_LEAST;
  for (guint i = segment->number; i > segment->first && i + 2 > segment->number; i--)
    {
      if (script->lexemes[i - 1].kind == LEX_QUALIFIER)
        return (BhxhQualifier) script->lexemes[i - 1].value;
      if (script->lexemes[i - 1].kind != LEX_FILLER)
        break;
    }
  return BHXH_QUALIFIER_EXACT;
}

/* The measure that the printed figure has; where it has none, what was said of it. */
static BhxhMeasure
find_measure (const Clause *clause, const Segment *segment, const Scope *scope)
{
  const BhxhMeasure printed = segment->quantity.measure;

  if (printed == BHXH_MEASURE_PERSON)
    return printed;
  if (has_kind (clause->script, segment->first, segment->end, LEX_GROWTH))
    return BHXH_MEASURE_INDEX;
  return printed != 0 ? printed : scope->meaning.measure;
}

/* The figure itself, the other end of a range, the number of a heading. */
static gboolean
is_harmless_number (const Script *script, const Segment *segment, guint lexeme)
{
  const char *key = script_key (script, script->lexemes[lexeme].token);

  return lexeme == segment->number ||
         (lexeme + 2 == segment->number && script_is_mark (script, lexeme + 1, '-')) ||
         (segment->number >= segment->end && strlen (key) <= 2);
}

/* Whether the lexeme leaves open what a figure beside it is: it is no word of the
 * vocabulary, nor of a unit's name. */
static gboolean
is_obscure (const Clause *clause, const Segment *segment, guint lexeme)
{
  const Script *script = clause->script;
  const Lexeme *at = &script->lexemes[lexeme];

  switch (at->kind)
    {
    case LEX_WORD:
      return segment->own.n_units == 0 ||
             (script->tokens[at->token].flags & TOKEN_CAPITAL) == 0;
    case LEX_STUB:
    case LEX_LAW:
    case LEX_REFERENCE: return TRUE;
    case LEX_NUMBER: return !is_harmless_number (script, segment, lexeme);
    default: return FALSE;
    }
}

/* The lexemes around the figure up to the next one on each side that is obscure. */
static void
find_clear_run (const Clause *clause, const Segment *segment, guint *first, guint *end)
{
  *first = *end = MIN (segment->number, segment->end);
  while (*first > segment->first && !is_obscure (clause, segment, *first - 1))
    (*first)--;
  while (*end < segment->end && !is_obscure (clause, segment, *end))
    (*end)++;
}

/* Whether the words near the figure are all known, so that it is surely of the subject
 * that they name: in "hỗ trợ 30% mức đóng BHXH" and "thu BHXH đạt 98%" it is not. A
 * subject that is said elsewhere needs a segment of nothing but known words. */
gboolean
bhxh_clause_is_clear (const Clause *clause, const Segment *segment)
{
  const Script *script = clause->script;
  guint first = 0;
  guint end = 0;
  guint behind;

  find_clear_run (clause, segment, &first, &end);
  if (first == segment->first && end == segment->end)
    return TRUE;
  if (segment->number >= segment->end || !has_kind (script, first, end, LEX_SUBJECT))
    return FALSE;
  /* "Tỷ lệ hài lòng về BHXH đạt 90%": the rate is not that of the subject. */
  if (has_kind (script, segment->first, first, LEX_RATE) ||
      has_kind (script, segment->first, first, LEX_COUNT))
    return FALSE;
  behind = segment->number + bhxh_decision_skip_quantity (
                                 clause->decision, segment->number, segment->quantity);
  return first == segment->first || has_kind (script, first, end, LEX_RATE) ||
         has_kind (script, first, end, LEX_COUNT) ||
         has_kind (script, first, end, LEX_BASE) ||
         has_kind (script, behind, end, LEX_SUBJECT);
}

/* Which indicator; FALSE when it is reported why none. */
static gboolean
find_indicator (const Clause *clause,
                const Segment *segment,
                const Scope *scope,
                Found *found)
{
  Meaning meaning = scope->meaning;
  g_autofree char *others = NULL;
  MeaningOutcome outcome;

  meaning.measure = found->measure;
  /* "Lực lượng lao động: 375.800 người" counts what rates are shares of. */
  if (segment->own.n_subjects == 0 && segment->own.meaning.base != 0 &&
      found->measure == BHXH_MEASURE_PERSON &&
      bhxh_meanings_find (clause->decision->meanings,
                          (Meaning){ 0, segment->own.meaning.base, found->measure },
                          &found->indicator, NULL) == MEANING_FOUND)
    return TRUE;
  if (scope->n_subjects > 0 && !bhxh_clause_is_clear (clause, segment))
    {
      leave (clause, segment,
             segment->own.is_unit_open ? PROBLEM_TEXT_UNIT_OPEN
                                       : PROBLEM_TEXT_UNKNOWN_WORDS,
             NULL);
      return FALSE;
    }
  if (scope->n_subjects > 1 || (clause->is_listing && segment->own.n_subjects > 0))
    {
      leave (clause, segment, PROBLEM_TEXT_SUBJECT_OPEN, NULL);
      return FALSE;
    }
  outcome = bhxh_meanings_find (clause->decision->meanings, meaning, &found->indicator,
                                &others);
  if (outcome != MEANING_FOUND)
    leave (clause, segment,
           outcome == MEANING_OPEN   ? PROBLEM_TEXT_INDICATOR_OPEN
           : outcome == MEANING_NONE ? PROBLEM_TEXT_OTHER_MEASURE
                                     : PROBLEM_TEXT_NO_INDICATOR,
           others != NULL && *others != '\0' ? others : NULL);
  return outcome == MEANING_FOUND;
}

/* Which period; FALSE when it is reported why none. Where nobody says one, the plan's
 * whole term is meant, which is said. */
static gboolean
find_period (Clause *clause, const Segment *segment, const Scope *scope, Found *found)
{
  if (clause->n_turns > 0 && clause->is_turn_bad)
    {
      leave (clause, segment, PROBLEM_TEXT_IN_TURN, NULL);
      return FALSE;
    }
  if (scope->n_periods > 1)
    {
      leave (clause, segment, PROBLEM_TEXT_PERIOD_OPEN, NULL);
      return FALSE;
    }
  found->period = scope->n_periods == 1 ? scope->period : scope->term;
  if (found->period == BHXH_PERIOD_NONE)
    {
      g_autofree char *term =
          bhxh_period_format (bhxh_plan_get_term (clause->decision->plan));

      found->period = bhxh_plan_get_term (clause->decision->plan);
      bhxh_decision_note (clause->decision, PROBLEM_TEXT_PERIOD_OF_PLAN, found->token,
                          found->last, term);
    }
  return TRUE;
}

static gboolean
find_unit (const Clause *clause, const Segment *segment, const Scope *scope, Found *found)
{
  if (scope->has_owner)
    {
      leave (clause, segment, PROBLEM_TEXT_OTHER_OWNER, NULL);
      return FALSE;
    }
  if (scope->is_unit_open || scope->n_units > 1)
    {
      leave (clause, segment, PROBLEM_TEXT_UNIT_OPEN, NULL);
      return FALSE;
    }
  found->unit = scope->n_units == 1 ? scope->unit : 0;
  return TRUE;
}

/* The year whose turn it is. */
static void
take_turn (Clause *clause, Scope *scope)
{
  const Script *script = clause->script;

  if (clause->n_turns == 0 || clause->is_turn_bad)
    return;
  while (script->lexemes[clause->turn].kind != LEX_PERIOD)
    clause->turn++;
  scope->period = (BhxhPeriod) script->lexemes[clause->turn++].value;
  scope->n_periods = 1;
}

gboolean
bhxh_clause_place_figure (Clause *clause, const Segment *segment, GError **error)
{
  Scope scope = resolve (clause, segment);
  Found found = { .token = segment->quantity.token,
                  .n_number = segment->quantity.n_number,
                  .last = segment->quantity.last };
  const ProblemKind problem = judge_kind (clause, segment);
  gboolean is_found;

  take_turn (clause, &scope);
  found.measure = find_measure (clause, segment, &scope);
  found.qualifier = find_qualifier (clause, segment);
  found.is_done = has_kind (clause->script, segment->first, segment->number, LEX_DONE);
  is_found = find_indicator (clause, segment, &scope, &found);
  if (is_found && problem != 0)
    leave (clause, segment, problem, NULL);
  is_found = is_found && problem == 0 && find_unit (clause, segment, &scope, &found) &&
             find_period (clause, segment, &scope, &found);
  if (clause->n_turns > 0)
    clause->n_turns--;
  /* What "tương ứng" would repeat must be certain itself. */
  clause->last = scope;
  clause->last.n_subjects = is_found ? scope.n_subjects : 2;
  clause->has_last = TRUE;
  return !is_found || bhxh_decision_find (clause->decision, &found, error);
}
