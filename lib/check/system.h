/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * All rules and all printed figures of a plan as one linear system.
 *
 * A rate that stands in front of another figure, as in rate * labour_force, is no unknown
 * by itself: the product is, and a rate printed as 12.3 says that the product lies
 * between 12.25 and 12.35 times the other figure. Rules among rates of one denominator
 * are multiplied by it. Both turn the system into an equivalent linear one; what they
 * cannot turn is left out, and said to be.
 */
#pragma once

#include "check/evaluate.h"
#include "check/component.h"
#include "check/rule-set.h"

#define NOTHING G_MAXUINT

/* Rows at most, over all components. */
#define SYSTEM_MAX_ROWS 4000000

/* A rule looked at in one unit and one period. Units past the frame's stand for the rest
 * of unit - n_units: what none of its children covers. */
typedef struct
{
  guint rule;
  guint unit;
  BhxhPeriod period;
  guint element;
} Instance;

/* What can be doubted or taken for granted: a printed figure, or a rule in one place. */
typedef enum
{
  ELEMENT_FIGURE = 1,
  ELEMENT_RULE
} ElementKind;

typedef struct
{
  ElementKind kind;
  CheckCell cell; /* of figures; of rules their unit and period */
  guint rule;
} Element;

/* A figure that rules name, or the persons whom the sum of a rule leaves out. */
typedef struct
{
  CheckCell cell;
  CheckFigure figure;
  Interval range;
  guint element;     /* of its figure; NOTHING where it is missing */
  guint scaler;      /* the symbol that it is multiplied by; NOTHING */
  gboolean is_point; /* a figure that means itself */
  gboolean is_denominator;
} Symbol;

/* An unknown of the linear system: a symbol, or one times another. */
typedef struct
{
  guint symbol;
  guint scaler; /* symbol; NOTHING */
} SystemVariable;

typedef struct
{
  const CheckSource *source; /* borrowed */
  const char *owner;         /* of the targets; borrowed */
  RuleSet *rules;
  gint64 rest; /* persons at most whom no child covers */
  BhxhPeriod period;
  LinearSystem linear;
  GHashTable *by_cell;     /* CheckCell -> symbol + 1 */
  GHashTable *by_instance; /* Instance -> number + 1 */
  GHashTable *by_variable; /* SystemVariable -> variable + 1 */
  GArray *symbols;         /* Symbol */
  GArray *variables;       /* SystemVariable */
  GArray *elements;        /* Element */
  GArray *instances;       /* Instance */
  GHashTable *left_out;    /* rule + 1: some instance of it is not wholly in the system */
} System;

/* The system of the source's figures, those of @owner. NULL with BHXH_ERROR_RANGE past 128 bits,
 * BHXH_ERROR_LIMIT past SYSTEM_MAX_ROWS, BHXH_ERROR_MEMORY, BHXH_ERROR_CANCELLED. */
System *bhxh_system_new (const CheckSource *source,
                         const char *owner,
                         RuleSet *rules,
                         const BhxhOptions *options,
                         GError **error);

/* The system of all rules in some places alone, each a unit and a period, whatever is
 * printed there. Rules over periods and over the units below are looked at in the period
 * and the unit of the first place alone. */
System *bhxh_system_new_in (const CheckSource *source,
                            RuleSet *rules,
                            const CheckCell *places,
                            guint n_places,
                            GError **error);
void bhxh_system_free (System *system);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (System, bhxh_system_free)

static inline Symbol *
system_symbol (const System *system, guint index)
{
  return &g_array_index (system->symbols, Symbol, index);
}

static inline const Element *
system_element (const System *system, guint index)
{
  return &g_array_index (system->elements, Element, index);
}

/* Whether the cell is of an indicator that counts persons. */
gboolean bhxh_system_counts_persons (const System *system, CheckCell cell);

/* The symbol of a cell, made when there is none yet. */
guint bhxh_system_intern (System *system, CheckCell cell);

/* The unknown of a symbol, times another (NOTHING: by itself), made when there is none
 * yet. */
guint bhxh_system_get_variable (System *system, guint symbol, guint scaler);

guint bhxh_system_add_element (System *system, Element element);

/* The elements that a system's rows rest on, each once: rules, then figures, each by unit,
 * period and indicator; guint. Free with g_array_unref(). */
GArray *bhxh_system_list_elements (const System *system, const LinearSystem *linear);

/* The rules over units below, by element; free with g_free(). NULL with
 * BHXH_ERROR_MEMORY. */
Removed *bhxh_system_dup_over_children (const System *system, GError **error);

/* Everything but those elements, by element; free with g_free(). NULL with
 * BHXH_ERROR_MEMORY. */
Removed *bhxh_system_dup_strangers (const System *system,
                                    const GArray *elements,
                                    GError **error);

/* --- system-instances.c
 * ----------------------------------------------------------------- */

/* The instance of a rule in a place; NULL where it takes no part. */
const Instance *bhxh_system_find_instance (const System *system,
                                           guint rule,
                                           guint unit,
                                           BhxhPeriod period);

/* Finds where each rule takes part: where a figure of it is printed, or where all its
 * figures are unknowns of such rules already; and so for the rest of each unit. */
gboolean bhxh_system_find_instances (System *system,
                                     const BhxhOptions *options,
                                     GError **error);

/* The instances of the rules in these places; of `min` and `max` there are none. */
void bhxh_system_take_instances (System *system, const CheckCell *places, guint n_places);

/* --- system-rows.c
 * --------------------------------------------------------------------- */

/* The rows of all instances. */
gboolean bhxh_system_add_rules (System *system, GError **error);

/* --- system-figures.c
 * ------------------------------------------------------------------ */

/* The rows of what was printed, and of what every figure is by itself. */
gboolean bhxh_system_add_figures (System *system, GError **error);

/* Adds to a copy of the system's rows that a symbol has a value in the range, wherever it
 * stands. */
gboolean bhxh_system_add_number (const System *system,
                                 guint symbol,
                                 const Interval *range,
                                 LinearSystem *linear,
                                 GError **error);

/* --- system.c
 * -------------------------------------------------------------------------- */

/* coefficient * 10^-decimals * variable */
typedef struct
{
  guint variable; /* NOTHING: a number by itself */
  Wide coefficient;
  gint decimals;
} DecimalTerm;

/* Adds a row to a system, its decimals made integers; terms of one unknown are added up.
 * Elements are added by the caller. */
gboolean bhxh_system_add_row (LinearSystem *linear,
                              const DecimalTerm *terms,
                              guint n_terms,
                              LinearRelation relation,
                              GError **error);
