/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The grammar of figures in prose. A paragraph is cut into segments of one figure each;
 * what a segment does not say is said by its part ("trong đó"), its clause, its brackets,
 * the paragraph, the headings above: the nearest that says it, and only where that says
 * one thing.
 */
#include "codec/decision-prose.h"

#include <string.h>

/* Lexemes around "lần lượt", and before a number without a suffix, that are looked at. */
#define MAX_TURNS 64
#define MAX_ANNOUNCED 64

/* --- What is a figure -------------------------------------------------------------------
 */

/* "tỷ lệ ...: 20,8", "số người ... đạt 75.039" and "BHTN: 25.000" need no suffix. */
static gboolean
is_announced (const Script *script, guint first, guint lexeme)
{
  const guint near = lexeme - MIN (lexeme - MIN (first, lexeme), MAX_ANNOUNCED);
  const Lexeme *before = lexeme > first ? &script->lexemes[lexeme - 1] : NULL;
  const char *key = script_key (script, script->lexemes[lexeme].token);

  if (before == NULL || (strlen (key) <= 2 && (script_is_mark (script, lexeme + 1, '.') ||
                                               script_is_mark (script, lexeme + 1, ')'))))
    return FALSE;
  if (!script_is_mark (script, lexeme - 1, ':') && before->kind != LEX_QUALIFIER &&
      !(before->kind == LEX_FILLER &&
        strchr ("dl", *script_key (script, before->token)) != NULL))
    return FALSE;
  return has_kind (script, near, lexeme, LEX_RATE) ||
         has_kind (script, near, lexeme, LEX_COUNT) ||
         (script_is_mark (script, lexeme - 1, ':') &&
          has_kind (script, near, lexeme, LEX_SUBJECT));
}

static gboolean
is_figure (const Clause *clause, guint first, guint lexeme)
{
  const Script *script = clause->script;

  if (script->lexemes[lexeme].kind != LEX_NUMBER ||
      /* The first end of "20-25%", which is told at its second one. */
      (script_is_mark (script, lexeme + 1, '-') &&
       kind_at (script, lexeme + 2) == LEX_NUMBER))
    return FALSE;
  return bhxh_decision_get_quantity (clause->decision, lexeme).measure != 0 ||
         is_announced (script, first, lexeme);
}

/* Whether a number stands right behind the token, or behind a bar. */
static gboolean
is_before_number (const Script *script, guint token)
{
  if (token + 1 < script->n_tokens && g_str_equal (script_key (script, token + 1), "|"))
    token++;
  return token + 1 < script->n_tokens && script->tokens[token + 1].kind == TOKEN_NUMBER;
}

/* A figure that is all there is on its line, or one of several in a row: of a table that
 * was not found. */
static gboolean
is_loose (const Clause *clause, guint lexeme)
{
  const Script *script = clause->script;
  const guint token = script->lexemes[lexeme].token;
  Quantity quantity;

  if (script->lexemes[lexeme].kind != LEX_NUMBER)
    return FALSE;
  quantity = bhxh_decision_get_quantity (clause->decision, lexeme);
  if (!quantity.has_decimals && quantity.measure == 0)
    return FALSE;
  if (is_before_number (script, quantity.last) ||
      (token > 0 && script->tokens[token - 1].kind == TOKEN_NUMBER) ||
      (token > 1 && g_str_equal (script_key (script, token - 1), "|")))
    return TRUE;
  return script_starts_line (script, lexeme) &&
         (quantity.last + 1 == script->n_tokens ||
          (script->tokens[quantity.last + 1].flags & TOKEN_FIRST) != 0);
}

/* --- Segments --------------------------------------------------------------------------
 */

/* Adds what the segment says to what is said around it. A subject among words
 * that are not known ("thu BHXH") is none that a later figure can be of for
 * sure. */
static void
tell (Clause *clause, const Segment *segment)
{
  Frame *frame = &clause->frames[clause->depth];
  Scope said = segment->own;

  if (said.n_subjects > 0 && !bhxh_clause_is_clear (clause, segment))
    said.n_subjects = 2;
  bhxh_scope_add (frame->in_part ? &frame->part : &frame->clause, &said);
  if (clause->depth == 0)
    bhxh_scope_add (clause->paragraph, &said);
}

static gboolean
close_segment (Clause *clause, Segment *segment, guint end, GError **error)
{
  const Script *script = clause->script;
  const gboolean has_figure = segment->number < end;

  segment->end = end;
  if (segment->first >= end)
    return TRUE;
  if (!bhxh_scope_read (clause->decision, segment->first, end, has_figure, &segment->own,
                        error))
    return FALSE;
  tell (clause, segment);
  if (has_figure && !bhxh_clause_place_figure (clause, segment, error))
    return FALSE;
  clause->is_listing = !has_figure && segment->own.n_subjects > 0 &&
                       script->lexemes[end - 1].kind == LEX_SUBJECT;
  clause->follows = FALSE;
  return TRUE;
}

static Segment
open_segment (guint first)
{
  return (Segment){ .first = first, .number = G_MAXUINT };
}

/* Whether the segment has said whom or when before its figure: then what stands behind it
 * belongs to the next one. */
static gboolean
is_told_before (const Script *script, const Segment *segment)
{
  return has_kind (script, segment->first, segment->number, LEX_SUBJECT) ||
         has_kind (script, segment->first, segment->number, LEX_PERIOD);
}

/* A second figure: the segment ends behind the first one, or right before the second. */
static gboolean
split_segment (Clause *clause, Segment *segment, guint second, GError **error)
{
  const guint behind =
      segment->number +
      bhxh_decision_skip_quantity (clause->decision, segment->number, segment->quantity);
  const guint end = is_told_before (clause->script, segment) ? behind : second;

  if (!close_segment (clause, segment, end, error))
    return FALSE;
  *segment = open_segment (end);
  return TRUE;
}

static void
open_bracket (Clause *clause)
{
  if (clause->depth + 1 < MAX_BRACKETS)
    clause->frames[++clause->depth] = (Frame){ .in_part = FALSE };
}

/* Whether the mark ends a sentence and is not within a number or a short form. */
static gboolean
is_full_stop (const Script *script, guint lexeme, guint end)
{
  return lexeme + 1 == end || (script->tokens[script->lexemes[lexeme].token + 1].flags &
                               (TOKEN_SPACED | TOKEN_FIRST)) != 0;
}

/* How many years in a row stand before "lần lượt" at @lexeme; `turn` is the
 * first. */
static guint
count_years (Clause *clause, guint first, guint lexeme)
{
  const Script *script = clause->script;
  guint n = 0;

  for (guint i = lexeme; i > first && i + MAX_TURNS > lexeme; i--)
    {
      const LexemeKind kind = script->lexemes[i - 1].kind;

      if (kind == LEX_PERIOD)
        {
          n++;
          clause->turn = i - 1;
        }
      else if (n > 0 && kind != LEX_MARK && kind != LEX_AND)
        break;
    }
  return n;
}

/* How many numbers follow "lần lượt", up to the next thing that is named. */
static guint
count_numbers (const Clause *clause, guint lexeme, guint end)
{
  const Script *script = clause->script;
  guint n = 0;

  for (guint i = lexeme; i < end && i < lexeme + MAX_TURNS; i++)
    {
      if ((script_is_mark (script, i, '.') && is_full_stop (script, i, end)) ||
          script->lexemes[i].kind == LEX_SUBJECT || script->lexemes[i].kind == LEX_PERIOD)
        break;
      n += script->lexemes[i].kind == LEX_NUMBER;
    }
  return n;
}

/* Finds the years that "lần lượt" speaks of, and the figures that wait for
 * them. */
static void
begin_turns (Clause *clause, guint first, guint lexeme, guint end)
{
  clause->n_turns = count_numbers (clause, lexeme, end);
  clause->is_turn_bad = clause->n_turns != count_years (clause, first, lexeme);
}

/* What a mark does: TRUE where it ends a segment. */
static gboolean
ends_segment (Clause *clause, const Segment *segment, guint lexeme, guint end)
{
  const Script *script = clause->script;
  const Lexeme *at = &script->lexemes[lexeme];
  const gboolean has_figure = segment->number < lexeme;

  switch (at->kind)
    {
    case LEX_PART:
    case LEX_FOLLOWS: return TRUE;
    case LEX_AND:
    case LEX_UP_TO: return has_figure || clause->n_turns > 0;
    case LEX_MARK:
      return at->value == ',' || at->value == ';' || at->value == '(' ||
             at->value == ')' || (at->value == '.' && is_full_stop (script, lexeme, end));
    default: return FALSE;
    }
}

/* What comes after the lexeme that ended a segment. */
static void
go_on (Clause *clause, guint lexeme)
{
  const Lexeme *at = &clause->script->lexemes[lexeme];
  Frame *frame = &clause->frames[clause->depth];

  if (at->kind == LEX_FOLLOWS)
    clause->follows = TRUE;
  else if (at->kind == LEX_PART)
    {
      frame->part = (Scope){ 0 };
      frame->in_part = TRUE;
    }
  else if (at->kind == LEX_MARK && at->value == '(')
    open_bracket (clause);
  else if (at->kind == LEX_MARK && at->value == ')' && clause->depth > 0)
    clause->depth--;
  else if (at->kind == LEX_MARK && (at->value == ';' || at->value == '.'))
    *frame = (Frame){ .in_part = FALSE };
  if (at->kind == LEX_MARK && at->value != ',')
    clause->is_listing = FALSE;
  if (at->kind == LEX_MARK && at->value == '.')
    {
      clause->n_turns = 0;
      /* Whether the next sentence still speaks of that unit is open. */
      if (clause->paragraph->n_units > 0)
        clause->paragraph->n_units = 2;
    }
}

/* The figure at @lexeme, if it is one, becomes the segment's. */
static gboolean
take_number (Clause *clause, Segment *segment, guint lexeme, GError **error)
{
  if (is_loose (clause, lexeme))
    {
      const Quantity loose = bhxh_decision_get_quantity (clause->decision, lexeme);

      bhxh_decision_leave (clause->decision, PROBLEM_TEXT_LOOSE_VALUE, loose.token,
                           loose.last, NULL, NULL);
      clause->n_figures++;
      clause->n_turns = 0;
      return TRUE;
    }
  if (!(clause->n_turns > 0 && clause->script->lexemes[lexeme].kind == LEX_NUMBER) &&
      !is_figure (clause, segment->first, lexeme))
    return TRUE;
  if (segment->number < lexeme && !split_segment (clause, segment, lexeme, error))
    return FALSE;
  segment->number = lexeme;
  segment->quantity = bhxh_decision_get_quantity (clause->decision, lexeme);
  clause->n_figures++;
  return TRUE;
}

gboolean
bhxh_decision_read_paragraph (Decision *decision,
                              guint first,
                              guint end,
                              const Scope *context,
                              Scope *said,
                              guint *n_figures,
                              GError **error)
{
  Clause clause = { .decision = decision,
                    .script = &decision->script,
                    .context = context,
                    .paragraph = said };
  Segment segment = open_segment (first);

  for (guint i = first; i < end; i++)
    {
      if (clause.script->lexemes[i].kind == LEX_IN_TURN)
        begin_turns (&clause, first, i, end);
      if (!take_number (&clause, &segment, i, error))
        return FALSE;
      if (!ends_segment (&clause, &segment, i, end))
        continue;
      if (!close_segment (&clause, &segment, i, error))
        return FALSE;
      segment = open_segment (i + 1);
      go_on (&clause, i);
    }
  *n_figures = clause.n_figures;
  return close_segment (&clause, &segment, end, error);
}
