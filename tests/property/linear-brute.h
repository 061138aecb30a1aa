/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Linear programming by trying everything: random small systems within a box, all their
 * corners by Cramer's rule, and what follows from them.
 */
#pragma once

#include "check/linear.h"

#define BRUTE_MAX_VARIABLES 3
#define BRUTE_MAX_CORNERS 4096
#define BRUTE_BOX 6

typedef struct
{
  Wide numerators[BRUTE_MAX_VARIABLES];
  Wide denominator; /* > 0 */
} Corner;

typedef struct
{
  Corner corners[BRUTE_MAX_CORNERS]; /* of the closure, some several times */
  guint n_corners;
  gboolean is_feasible; /* strict rows strictly */
} Brute;

/* One row after another in the form that the system keeps; elements below 0: none. */
static inline void
brute_add_row (LinearSystem *system,
               LinearRelation relation,
               gint constant,
               const gint *coefficients,
               gint element)
{
  g_assert_true (bhxh_linear_begin (
      system, (LinearRow){ .relation = relation, .constant = constant }, NULL));
  for (guint i = 0; i < system->n_variables; i++)
    if (coefficients[i] != 0)
      g_assert_true (
          bhxh_linear_add_term (system, (LinearTerm){ i, coefficients[i] }, NULL));
  if (element >= 0)
    g_assert_true (bhxh_linear_add_element (system, (guint) element, NULL));
}

/* From 2 to @n_elements rows, an element each, within a box that rests on none. */
static inline void
brute_make_system (LinearSystem *system, GRand *random, guint n_elements)
{
  system->n_variables = (guint) g_rand_int_range (random, 1, BRUTE_MAX_VARIABLES + 1);
  for (guint i = 0; i < n_elements; i++)
    {
      const gint kind = g_rand_int_range (random, 0, 6);
      gint coefficients[BRUTE_MAX_VARIABLES];

      for (guint j = 0; j < BRUTE_MAX_VARIABLES; j++)
        coefficients[j] = g_rand_int_range (random, -2, 3);
      brute_add_row (system,
                     kind == 0   ? LINEAR_EQUAL
                     : kind == 1 ? LINEAR_ABOVE
                                 : LINEAR_AT_LEAST,
                     g_rand_int_range (random, -4, 5), coefficients, (gint) i);
    }
  for (guint i = 0; i < system->n_variables; i++)
    for (gint sign = -1; sign <= 1; sign += 2)
      {
        gint coefficients[BRUTE_MAX_VARIABLES] = { 0 };

        coefficients[i] = sign;
        brute_add_row (system, LINEAR_AT_LEAST, BRUTE_BOX, coefficients, -1);
      }
}

static inline gboolean
brute_is_left (const LinearSystem *system, gsize row, const guint8 *removed)
{
  const LinearRow *self = &system->rows[row];

  for (guint i = 0; removed != NULL && i < self->n_elements; i++)
    if (removed[system->elements[self->first_element + i]])
      return FALSE;
  return TRUE;
}

static inline Wide
brute_coefficient (const LinearSystem *system, gsize row, guint variable)
{
  const LinearRow *self = &system->rows[row];

  for (guint i = 0; i < self->n_terms; i++)
    if (system->terms[self->first_term + i].variable == variable)
      return system->terms[self->first_term + i].coefficient;
  return 0;
}

/* The row's sum at a corner, times its denominator. */
static inline Wide
brute_sum (const LinearSystem *system, gsize row, const Corner *corner)
{
  Wide sum = system->rows[row].constant * corner->denominator;

  for (guint i = 0; i < system->n_variables; i++)
    sum += brute_coefficient (system, row, i) * corner->numerators[i];
  return sum;
}

static inline Wide
brute_determinant (Wide m[BRUTE_MAX_VARIABLES][BRUTE_MAX_VARIABLES], guint n)
{
  if (n == 1)
    return m[0][0];
  if (n == 2)
    return m[0][0] * m[1][1] - m[0][1] * m[1][0];
  return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
         m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
         m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

/* Where the rows are 0; FALSE when that is no point. */
static inline gboolean
brute_meet (const LinearSystem *system, const gsize *rows, Corner *corner)
{
  const guint n = system->n_variables;
  Wide matrix[BRUTE_MAX_VARIABLES][BRUTE_MAX_VARIABLES];

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      matrix[i][j] = brute_coefficient (system, rows[i], j);
  corner->denominator = brute_determinant (matrix, n);
  for (guint j = 0; corner->denominator != 0 && j < n; j++)
    {
      Wide replaced[BRUTE_MAX_VARIABLES][BRUTE_MAX_VARIABLES];

      for (guint i = 0; i < n; i++)
        for (guint k = 0; k < n; k++)
          replaced[i][k] = k == j ? -system->rows[rows[i]].constant : matrix[i][k];
      corner->numerators[j] = brute_determinant (replaced, n);
    }
  if (corner->denominator < 0)
    {
      corner->denominator = -corner->denominator;
      for (guint j = 0; j < n; j++)
        corner->numerators[j] = -corner->numerators[j];
    }
  return corner->denominator != 0;
}

static inline gboolean
brute_allows (const LinearSystem *system, const guint8 *removed, const Corner *corner)
{
  for (gsize i = 0; i < system->n_rows; i++)
    {
      const Wide sum =
          brute_is_left (system, i, removed) ? brute_sum (system, i, corner) : 0;

      if (sum < 0 || (sum > 0 && system->rows[i].relation == LINEAR_EQUAL))
        return FALSE;
    }
  return TRUE;
}

static inline void
brute_choose (const LinearSystem *system,
              const guint8 *removed,
              gsize *rows,
              guint n_chosen,
              Brute *brute)
{
  Corner corner;

  if (n_chosen < system->n_variables)
    {
      for (gsize i = n_chosen > 0 ? rows[n_chosen - 1] + 1 : 0; i < system->n_rows; i++)
        if (brute_is_left (system, i, removed))
          {
            rows[n_chosen] = i;
            brute_choose (system, removed, rows, n_chosen + 1, brute);
          }
      return;
    }
  if (!brute_meet (system, rows, &corner) || !brute_allows (system, removed, &corner))
    return;
  g_assert_cmpuint (brute->n_corners, <, BRUTE_MAX_CORNERS);
  brute->corners[brute->n_corners++] = corner;
}

/* Whether each strict row is exceeded at some of the corners that @at allows (all for
 * NULL): then it is exceeded with all others between them. */
static inline gboolean
brute_has_room (const LinearSystem *system,
                const guint8 *removed,
                const Brute *brute,
                const guint8 *at)
{
  for (gsize i = 0; i < system->n_rows; i++)
    {
      gboolean exceeded =
          system->rows[i].relation != LINEAR_ABOVE || !brute_is_left (system, i, removed);

      for (guint j = 0; !exceeded && j < brute->n_corners; j++)
        exceeded = (at == NULL || at[j]) && brute_sum (system, i, &brute->corners[j]) > 0;
      if (!exceeded)
        return FALSE;
    }
  return brute->n_corners > 0;
}

static inline void
brute_solve (const LinearSystem *system, const guint8 *removed, Brute *brute)
{
  gsize rows[BRUTE_MAX_VARIABLES];

  brute->n_corners = 0;
  brute_choose (system, removed, rows, 0, brute);
  brute->is_feasible = brute_has_room (system, removed, brute, NULL);
}
