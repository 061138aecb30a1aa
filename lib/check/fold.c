/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Unknowns that are nothing but a multiple of another one, put in wherever they stand: a
 * system of half the size has the same solutions.
 */
#include "check/component.h"

#include "base/memory.h"

/* An unknown that is numerator / denominator * of; denominator > 0. */
typedef struct
{
  Wide numerator;
  Wide denominator; /* 0: it is itself */
  guint of;
} Multiple;

typedef struct
{
  const LinearSystem *system;
  Multiple *multiples; /* by unknown */
  gboolean *is_basis;  /* some other unknown is a multiple of it */
} Folding;

/* Whether the row says that an unknown that may go is a multiple of another. */
static void
note_multiple (Folding *folding, const LinearRow *row, const guint8 *may_go)
{
  const LinearTerm *terms = folding->system->terms + row->first_term;

  if (row->relation != LINEAR_EQUAL || row->n_terms != 2 || row->constant != 0)
    return;
  for (guint i = 0; i < 2; i++)
    {
      const LinearTerm *gone = &terms[i];
      const LinearTerm *kept = &terms[1 - i];
      const gint sign = gone->coefficient < 0 ? -1 : 1;
      Multiple *multiple = &folding->multiples[gone->variable];

      if (!may_go[gone->variable] || multiple->denominator != 0 ||
          folding->is_basis[gone->variable] ||
          folding->multiples[kept->variable].denominator != 0)
        continue;
      *multiple = (Multiple){ -sign * kept->coefficient, sign * gone->coefficient,
                              kept->variable };
      folding->is_basis[kept->variable] = TRUE;
      return;
    }
}

/* The row times @scale. */
static gboolean
scale_row (LinearSystem *to, LinearRow *row, Wide scale)
{
  if (__builtin_mul_overflow (row->constant, scale, &row->constant))
    return FALSE;
  for (guint i = 0; i < row->n_terms; i++)
    if (__builtin_mul_overflow (to->terms[row->first_term + i].coefficient, scale,
                                &to->terms[row->first_term + i].coefficient))
      return FALSE;
  return TRUE;
}

/* Adds a term to the last row of @to, which is multiplied where that takes a denominator.
 * @fits: FALSE past 128 bits. */
static gboolean
add_folded (const Folding *folding,
            LinearSystem *to,
            LinearTerm term,
            Wide *scale,
            gboolean *fits,
            GError **error)
{
  LinearRow *row = &to->rows[to->n_rows - 1];
  const Multiple *multiple = &folding->multiples[term.variable];

  *fits &= !__builtin_mul_overflow (term.coefficient, *scale, &term.coefficient);
  if (multiple->denominator != 0)
    {
      *fits &= scale_row (to, row, multiple->denominator) &&
               !__builtin_mul_overflow (*scale, multiple->denominator, scale) &&
               !__builtin_mul_overflow (term.coefficient, multiple->numerator,
                                        &term.coefficient);
      term.variable = multiple->of;
    }
  for (guint i = 0; i < row->n_terms; i++)
    if (to->terms[row->first_term + i].variable == term.variable)
      {
        Wide *sum = &to->terms[row->first_term + i].coefficient;

        *fits &= !__builtin_add_overflow (*sum, term.coefficient, sum);
        return TRUE;
      }
  return bhxh_linear_add_term (to, term, error);
}

static gboolean
fold_row (const Folding *folding,
          const LinearRow *row,
          LinearSystem *to,
          gboolean *fits,
          GError **error)
{
  Wide scale = 1;

  if (!bhxh_linear_begin (to, *row, error))
    return FALSE;
  for (guint i = 0; i < row->n_terms; i++)
    if (!add_folded (folding, to, folding->system->terms[row->first_term + i], &scale,
                     fits, error))
      return FALSE;
  bhxh_linear_drop_zeros (to);
  bhxh_linear_reduce (to);
  return TRUE;
}

/* Whether nothing is left of a row. */
static gboolean
is_void (const LinearSystem *system)
{
  const LinearRow *row = &system->rows[system->n_rows - 1];

  return row->n_terms == 0 && row->constant == 0 && row->relation != LINEAR_ABOVE;
}

gboolean
bhxh_linear_fold (const LinearSystem *system,
                  const guint8 *may_go,
                  LinearSystem *folded,
                  gboolean *fits,
                  GError **error)
{
  const gsize n = (gsize) system->n_variables + 1;
  g_autofree Multiple *multiples = bhxh_try_new (n, sizeof *multiples, error);
  g_autofree gboolean *is_basis =
      multiples != NULL ? bhxh_try_new (n, sizeof *is_basis, error) : NULL;
  Folding folding = { system, multiples, is_basis };

  *fits = TRUE;
  if (is_basis == NULL)
    return FALSE;
  for (gsize i = 0; i < system->n_rows; i++)
    note_multiple (&folding, &system->rows[i], may_go);
  folded->n_variables = system->n_variables;
  for (gsize i = 0; i < system->n_rows; i++)
    {
      if (!fold_row (&folding, &system->rows[i], folded, fits, error))
        return FALSE;
      if (is_void (folded))
        bhxh_linear_drop_row (folded);
    }
  return TRUE;
}
