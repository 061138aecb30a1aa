/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the words of a piece of text say of the figures in it: whom, when, where; and
 * where they say more than one thing.
 */
#include "codec/decision-prose.h"

/* Tokens of a unit's name behind its type, and of one without a type. */
#define MAX_NAME 5
#define MAX_BARE_NAME 4

/* Students may be said beside an insurance; two insurances are two subjects. */
static void
add_subject (Scope *scope, guint64 subject)
{
  const gboolean is_insurance = (subject & (SUBJECT_SI | SUBJECT_UI | SUBJECT_HI)) != 0;

  if (is_insurance && scope->insurance != 0 && scope->insurance != subject)
    {
      scope->n_subjects = 2;
      return;
    }
  if (is_insurance)
    scope->insurance = subject;
  scope->meaning.subject |= subject;
  scope->n_subjects = MAX (scope->n_subjects, 1);
}

static void
add_period (Scope *scope, BhxhPeriod period)
{
  if (bhxh_period_get_kind (period) == BHXH_PERIOD_TERM)
    {
      scope->term = period;
      return;
    }
  if (scope->n_periods == 0)
    scope->period = period;
  scope->n_periods =
      scope->n_periods > 0 && scope->period != period ? 2 : MAX (scope->n_periods, 1);
}

static void
add_unit (Scope *scope, guint unit)
{
  if (scope->n_units == 0)
    scope->unit = unit;
  scope->n_units =
      scope->n_units > 0 && scope->unit != unit ? 2 : MAX (scope->n_units, 1);
}

void
bhxh_scope_add (Scope *scope, const Scope *more)
{
  if (more->insurance != 0)
    add_subject (scope, more->insurance);
  if ((more->meaning.subject & ~more->insurance) != 0)
    add_subject (scope, more->meaning.subject & ~more->insurance);
  if (more->n_subjects > 1)
    scope->n_subjects = 2;
  if (more->meaning.base != 0)
    scope->meaning.base = more->meaning.base;
  if (more->meaning.measure != 0)
    scope->meaning.measure = more->meaning.measure;
  if (more->n_periods > 0)
    add_period (scope, more->period);
  if (more->n_periods > 1)
    scope->n_periods = 2;
  if (more->term != BHXH_PERIOD_NONE)
    scope->term = more->term;
  if (more->n_units > 0)
    add_unit (scope, more->unit);
  if (more->n_units > 1)
    scope->n_units = 2;
  scope->is_unit_open = scope->is_unit_open || more->is_unit_open;
  scope->has_owner = scope->has_owner || more->has_owner;
}

void
bhxh_scope_inherit (Scope *inner, const Scope *outer)
{
  if (inner->n_subjects == 0)
    {
      inner->n_subjects = outer->n_subjects;
      inner->meaning.subject = outer->meaning.subject;
      inner->insurance = outer->insurance;
      if (inner->meaning.base == 0)
        inner->meaning.base = outer->meaning.base;
    }
  if (inner->meaning.measure == 0)
    inner->meaning.measure = outer->meaning.measure;
  if (inner->n_periods == 0 && inner->term == BHXH_PERIOD_NONE)
    {
      inner->n_periods = outer->n_periods;
      inner->period = outer->period;
    }
  if (inner->term == BHXH_PERIOD_NONE)
    inner->term = outer->term;
  inner->has_owner = inner->has_owner || outer->has_owner;
  if (inner->n_units == 0 && !inner->is_unit_open)
    {
      inner->n_units = outer->n_units;
      inner->unit = outer->unit;
      inner->is_unit_open = outer->is_unit_open;
    }
}

static gboolean
is_capital (const Script *script, guint token)
{
  return token < script->n_tokens && (script->tokens[token].flags & TOKEN_CAPITAL) != 0;
}

/* Whether any letter of the token is a small one: headings have none. */
static gboolean
has_small_letter (const Script *script, guint token)
{
  const Span span = bhxh_script_get_span (script, token, token);

  for (const char *at = span.text; at < span.text + span.length;
       at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* The longest name from @first on, of @least to @most tokens behind @name, that is a
 * unit's. @n is 0 when there is none. */
static gboolean
find_name (Decision *decision,
           guint first,
           guint name,
           guint most,
           Scope *scope,
           guint *n,
           GError **error)
{
  const Script *script = &decision->script;
  guint length = 0;

  *n = 0;
  while (length < most && name + length < script->n_tokens &&
         (script->tokens[name + length].kind == TOKEN_WORD ||
          script->tokens[name + length].kind == TOKEN_NUMBER))
    length++;
  for (; length > 0 && *n == 0; length--)
    {
      UnitReading reading = UNIT_NOBODY;
      guint unit = 0;

      if (!bhxh_decision_read_unit (decision, first, name + length - 1, BHXH_LEVEL_ANY,
                                    &reading, &unit, error))
        return FALSE;
      if (reading == UNIT_NOBODY)
        continue;
      *n = name + length - first;
      if (reading == UNIT_READ)
        add_unit (scope, unit);
      else
        scope->is_unit_open = TRUE;
    }
  return TRUE;
}

/* "huyện Vĩnh Linh"; a type before a capital letter that is no unit's leaves it open. */
static gboolean
read_typed_name (Decision *decision,
                 guint lexeme,
                 Scope *scope,
                 guint *n_tokens,
                 GError **error)
{
  const Script *script = &decision->script;
  const Lexeme *type = &script->lexemes[lexeme];
  const guint name = lexeme_last (type) + 1;

  *n_tokens = 0;
  if (!is_capital (script, name) &&
      !(name < script->n_tokens && script->tokens[name].kind == TOKEN_NUMBER))
    return TRUE;
  if (!find_name (decision, type->token, name, MAX_NAME, scope, n_tokens, error))
    return FALSE;
  if (*n_tokens == 0 && is_capital (script, name) && has_small_letter (script, name))
    scope->is_unit_open = TRUE;
  return TRUE;
}

/* Two or more words that begin with capitals and that nobody knows are a name: a unit's,
 * or beside a figure one whose unit stays open. */
static gboolean
read_bare_name (Decision *decision,
                guint lexeme,
                guint end,
                gboolean has_figure,
                Scope *scope,
                guint *n_tokens,
                GError **error)
{
  const Script *script = &decision->script;
  const guint first = script->lexemes[lexeme].token;
  Scope found = { 0 };
  guint n = 0;

  *n_tokens = 0;
  while (lexeme + n < end && script->lexemes[lexeme + n].kind == LEX_WORD &&
         is_capital (script, script->lexemes[lexeme + n].token))
    n++;
  if (n < 2)
    return TRUE;
  if (!find_name (decision, first, first, MIN (n, MAX_BARE_NAME), &found, n_tokens,
                  error))
    return FALSE;
  if (*n_tokens >= 2)
    bhxh_scope_add (scope, &found);
  else if (has_figure && has_small_letter (script, first))
    scope->is_unit_open = TRUE;
  *n_tokens = MAX (*n_tokens, n);
  return TRUE;
}

/* What one lexeme says, names aside. */
static void
take_lexeme (Scope *scope, const Lexeme *lexeme)
{
  switch (lexeme->kind)
    {
    case LEX_SUBJECT: add_subject (scope, lexeme->value); break;
    case LEX_BASE: scope->meaning.base |= (guint) lexeme->value; break;
    case LEX_RATE: scope->meaning.measure = BHXH_MEASURE_PERCENT; break;
    case LEX_COUNT: scope->meaning.measure = BHXH_MEASURE_PERSON; break;
    case LEX_PERIOD: add_period (scope, (BhxhPeriod) lexeme->value); break;
    case LEX_TOTAL:
      if (lexeme->value)
        add_unit (scope, 0);
      break;
    case LEX_NATION: scope->is_unit_open = TRUE; break;
    case LEX_OWNER: scope->has_owner = TRUE; break;
    default: break;
    }
}

gboolean
bhxh_scope_read (Decision *decision,
                 guint first,
                 guint end,
                 gboolean has_figure,
                 Scope *scope,
                 GError **error)
{
  const Script *script = &decision->script;

  for (guint i = first; i < end; i++)
    {
      const Lexeme *at = &script->lexemes[i];
      const guint token = at->token;
      guint n = 0;

      /* The names of laws have subjects and years that are not meant. */
      if (at->kind == LEX_LAW)
        return TRUE;
      /* "So với năm 2022" is the year of something else. */
      if (at->kind != LEX_PERIOD || i == first || script->lexemes[i - 1].kind != LEX_OVER)
        take_lexeme (scope, at);
      if (at->kind == LEX_UNIT_TYPE && !read_typed_name (decision, i, scope, &n, error))
        return FALSE;
      if (at->kind == LEX_WORD &&
          !read_bare_name (decision, i, end, has_figure, scope, &n, error))
        return FALSE;
      while (n > 0 && i + 1 < end && script->lexemes[i + 1].token < token + n)
        i++;
    }
  return TRUE;
}
