/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How rows of a linear system are kept: three arrays that grow.
 */
#include "check/linear.h"

#include "base/memory.h"

gboolean
bhxh_linear_begin (LinearSystem *system, LinearRow row, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &system->rows, &system->rows_capacity,
                      system->n_rows + 1, sizeof (LinearRow), error))
    return FALSE;
  row.first_term = system->n_terms;
  row.n_terms = 0;
  row.first_element = system->n_elements;
  row.n_elements = 0;
  system->rows[system->n_rows++] = row;
  return TRUE;
}

gboolean
bhxh_linear_add_term (LinearSystem *system, LinearTerm term, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &system->terms, &system->terms_capacity,
                      system->n_terms + 1, sizeof (LinearTerm), error))
    return FALSE;
  system->terms[system->n_terms++] = term;
  system->rows[system->n_rows - 1].n_terms++;
  return TRUE;
}

gboolean
bhxh_linear_add_element (LinearSystem *system, guint element, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &system->elements, &system->elements_capacity,
                      system->n_elements + 1, sizeof (guint), error))
    return FALSE;
  system->elements[system->n_elements++] = element;
  system->rows[system->n_rows - 1].n_elements++;
  return TRUE;
}

void
bhxh_linear_drop_zeros (LinearSystem *system)
{
  LinearRow *row = &system->rows[system->n_rows - 1];
  LinearTerm *terms = system->terms + row->first_term;
  guint n = 0;

  for (guint i = 0; i < row->n_terms; i++)
    if (terms[i].coefficient != 0)
      terms[n++] = terms[i];
  row->n_terms = n;
  system->n_terms = row->first_term + n;
}

void
bhxh_linear_drop_row (LinearSystem *system)
{
  const LinearRow *row = &system->rows[--system->n_rows];

  system->n_terms = row->first_term;
  system->n_elements = row->first_element;
}

static WideMagnitude
common_divisor (WideMagnitude a, Wide b)
{
  WideMagnitude rest = b < 0 ? -(WideMagnitude) b : (WideMagnitude) b;

  while (rest != 0)
    {
      const WideMagnitude next = a % rest;

      a = rest;
      rest = next;
    }
  return a;
}

void
bhxh_linear_reduce (LinearSystem *system)
{
  LinearRow *row = &system->rows[system->n_rows - 1];
  LinearTerm *terms = system->terms + row->first_term;
  WideMagnitude common = common_divisor (0, row->constant);

  for (guint i = 0; i < row->n_terms; i++)
    common = common_divisor (common, terms[i].coefficient);
  if (common <= 1)
    return;
  row->constant /= (Wide) common;
  for (guint i = 0; i < row->n_terms; i++)
    terms[i].coefficient /= (Wide) common;
}

gboolean
bhxh_linear_copy_row (const LinearSystem *from,
                      gsize row,
                      LinearSystem *to,
                      GError **error)
{
  const LinearRow *self = &from->rows[row];

  if (!bhxh_linear_begin (to, *self, error))
    return FALSE;
  for (guint i = 0; i < self->n_terms; i++)
    if (!bhxh_linear_add_term (to, from->terms[self->first_term + i], error))
      return FALSE;
  for (guint i = 0; i < self->n_elements; i++)
    if (!bhxh_linear_add_element (to, from->elements[self->first_element + i], error))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_linear_copy (const LinearSystem *from, LinearSystem *to, GError **error)
{
  to->n_variables = from->n_variables;
  for (gsize i = 0; i < from->n_rows; i++)
    if (!bhxh_linear_copy_row (from, i, to, error))
      return FALSE;
  return TRUE;
}

void
bhxh_linear_clear (LinearSystem *system)
{
  g_free (system->rows);
  g_free (system->terms);
  g_free (system->elements);
  *system = (LinearSystem){ 0 };
}
