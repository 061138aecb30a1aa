/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Prose in its parts: paragraphs below headings (decision-prose.c), segments of one
 * figure each (decision-clause.c), what a segment's figure means (decision-place.c), what
 * words say (decision-scope.c).
 */
#pragma once

#include "codec/decision.h"

/* What some words say, as far as they agree: of two subjects none is meant for sure. */
typedef struct
{
  Meaning meaning;
  guint64 insurance; /* the part of the subject that is said of an insurance */
  guint n_subjects;  /* 2: two or more */
  BhxhPeriod period;
  guint n_periods;
  BhxhPeriod term; /* "giai đoạn 2022-2025": where no year is named */
  guint unit;
  guint n_units;
  gboolean is_unit_open; /* a name that is nobody's, or several units' */
  gboolean has_owner;    /* they are another's targets than the plan's issuer's */
} Scope;

/* What the outer scope says where the inner one says nothing. */
void bhxh_scope_inherit (Scope *inner, const Scope *outer);

/* decision-scope.c: adds what the lexemes from @first to before @end say. @has_figure: an
 * unknown name there may be that of the figure's unit. */
gboolean bhxh_scope_read (Decision *decision,
                          guint first,
                          guint end,
                          gboolean has_figure,
                          Scope *scope,
                          GError **error);

/* What another part of the text says, added. */
void bhxh_scope_add (Scope *scope, const Scope *more);

/* decision-clause.c: the figures of one paragraph, below headings that say @context.
 * @said receives what the paragraph says outside its brackets; @n_figures how many
 * numbers looked like figures. */
gboolean bhxh_decision_read_paragraph (Decision *decision,
                                       guint first,
                                       guint end,
                                       const Scope *context,
                                       Scope *said,
                                       guint *n_figures,
                                       GError **error);

/* Brackets within brackets. */
#define MAX_BRACKETS 8

/* What is said at one depth of brackets. */
typedef struct
{
  Scope clause;
  Scope part;
  gboolean in_part;
} Frame;

typedef struct
{
  Decision *decision;
  const Script *script;
  const Scope *context;
  Scope *paragraph;
  Frame frames[MAX_BRACKETS];
  guint depth;
  gboolean follows;    /* the segment repeats the figure before it in other terms */
  gboolean is_listing; /* the segment before ended with a subject and no figure */
  Scope last;          /* of the last figure */
  gboolean has_last;
  guint turn;           /* lexeme of the next year of "lần lượt"; 0: none */
  guint n_turns;        /* figures that still wait for a year */
  gboolean is_turn_bad; /* there are not as many years as figures */
  guint n_figures;
} Clause;

/* One segment. */
typedef struct
{
  guint first;
  guint end;
  guint number; /* lexeme of its figure; `end` when it has none */
  Quantity quantity;
  Scope own;
} Segment;

/* decision-place.c: whether the words of the segment, or those around its
 * figure, are all known, so that it is surely of the subject that they name. */
gboolean bhxh_clause_is_clear (const Clause *clause, const Segment *segment);

/* decision-place.c: the segment's figure becomes one that was found, or is left over. */
gboolean bhxh_clause_place_figure (Clause *clause,
                                   const Segment *segment,
                                   GError **error);

/* The kind of a lexeme; 0 past the end. */
static inline LexemeKind
kind_at (const Script *script, guint lexeme)
{
  return lexeme < script->n_lexemes ? script->lexemes[lexeme].kind : 0;
}

/* Whether any of the lexemes is of the kind. */
static inline gboolean
has_kind (const Script *script, guint first, guint end, LexemeKind kind)
{
  for (guint i = first; i < end; i++)
    if (script->lexemes[i].kind == kind)
      return TRUE;
  return FALSE;
}
