/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Linear equations and inequalities over rational unknowns, with integer coefficients:
 * the form in which many rules and figures are looked at together.
 */
#pragma once

#include "base/wide.h"

typedef struct
{
  guint variable;
  Wide coefficient; /* not 0 */
} LinearTerm;

typedef enum
{
  LINEAR_EQUAL = 1, /* the row's sum is 0 */
  LINEAR_AT_LEAST,  /* at least 0 */
  LINEAR_ABOVE      /* more than 0 */
} LinearRelation;

/* constant + sum of coefficient * variable (relation) 0. */
typedef struct
{
  LinearRelation relation;
  guint n_terms;
  gsize first_term;
  Wide constant;
  gsize first_element;
  guint n_elements;
} LinearRow;

/* A zeroed one is empty. */
typedef struct
{
  guint n_variables;
  LinearRow *rows;
  gsize n_rows, rows_capacity;
  LinearTerm *terms; /* of all rows, each row's one after another */
  gsize n_terms, terms_capacity;
  guint *elements; /* what each row rests on, numbered by the caller */
  gsize n_elements, elements_capacity;
} LinearSystem;

/* Begins a row without terms; what is added next is its own. FALSE with
 * BHXH_ERROR_MEMORY, as the next two. */
gboolean bhxh_linear_begin (LinearSystem *system, LinearRow row, GError **error);
gboolean bhxh_linear_add_term (LinearSystem *system, LinearTerm term, GError **error);
gboolean bhxh_linear_add_element (LinearSystem *system, guint element, GError **error);

/* What is done to the last row: terms that came to nothing are no terms; the whole of it
 * is no row; */
void bhxh_linear_drop_zeros (LinearSystem *system);
void bhxh_linear_drop_row (LinearSystem *system);

/* the same coefficients divided by what all of them and the constant have in common. */
void bhxh_linear_reduce (LinearSystem *system);

/* Adds a row of another system, or all of them; unknowns and elements keep their numbers.
 * FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_linear_copy_row (const LinearSystem *from,
                               gsize row,
                               LinearSystem *to,
                               GError **error);
gboolean bhxh_linear_copy (const LinearSystem *from, LinearSystem *to, GError **error);

void bhxh_linear_clear (LinearSystem *system);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinearSystem, bhxh_linear_clear)
