/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A rule made ready for evaluation: which figures it names, each once, and its sides as
 * quotients of polynomials in them, so that nothing is divided.
 */
#pragma once

#include "check/polynomial.h"
#include "model/rule.h"

#define FORM_MAX_UNKNOWNS RULE_MAX_NODES

typedef enum
{
  UNKNOWN_OWN = 1,  /* the figure of the unit and the period */
  UNKNOWN_PREVIOUS, /* of the previous period */
  UNKNOWN_SUM,      /* over the unit's children */
  UNKNOWN_MIN,
  UNKNOWN_MAX,
  UNKNOWN_RESIDUAL /* the persons whom no child counts */
} UnknownKind;

typedef struct
{
  UnknownKind kind;
  guint indicator;
  gint64 residual_lo, residual_hi;
  gboolean is_denominator; /* hence not 0 */
} Unknown;

static inline gboolean
unknown_over_children (const Unknown *unknown)
{
  return unknown->kind >= UNKNOWN_SUM && unknown->kind <= UNKNOWN_MAX;
}

typedef struct
{
  Polynomial *numerator;
  Polynomial *denominator;
} Fraction;

/* left (op) right as difference (op) 0, the difference multiplied by @denominator, whose
 * sign turns the comparison round when it is negative. */
typedef struct
{
  guint left, right; /* sides */
  Comparison compare;
  Polynomial *difference;
  Polynomial *denominator;
} FormComparison;

typedef struct
{
  guint n_unknowns;
  Unknown unknowns[FORM_MAX_UNKNOWNS];
  guint n_sides;
  Fraction sides[RULE_MAX_SIDES];
  guint n_comparisons;  /* those of the rule */
  gboolean has_implied; /* a <= b <= c: one more after them, a <= c */
  FormComparison comparisons[RULE_MAX_SIDES];
  gboolean over_children; /* needs a unit that has some */
  gboolean over_periods;  /* speaks of the previous one */
} Form;

/* NULL with BHXH_ERROR_LIMIT or BHXH_ERROR_RANGE, the message beginning with the rule's
 * id. */
Form *bhxh_form_new (const Rule *rule, GError **error);
void bhxh_form_free (Form *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Form, bhxh_form_free)
