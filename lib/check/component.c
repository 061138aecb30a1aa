/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a linear system is split.
 */
#include "check/component.h"

#include "base/memory.h"

#define NO_ROW G_MAXSIZE

typedef struct
{
  const LinearSystem *system;
  const Removed *removed;
  guint *parents;   /* of each unknown, towards the one that stands for its component */
  gsize *fixed_by;  /* the row that fixes the unknown; NO_ROW */
  guint *numbers;   /* of each unknown in the component being made, + 1 */
  Component **made; /* by the unknown that stands for it */
  GPtrArray *all;
} Split;

void
bhxh_component_free (Component *component)
{
  bhxh_linear_clear (&component->linear);
  g_array_unref (component->variables);
  g_array_unref (component->rows);
  g_free (component);
}

static Component *
new_component (void)
{
  Component *component = g_new0 (Component, 1);

  component->variables = g_array_new (FALSE, FALSE, sizeof (guint));
  component->rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  return component;
}

static gboolean
is_left (const Split *split, gsize row)
{
  const LinearRow *self = &split->system->rows[row];

  for (guint i = 0; split->removed != NULL && i < self->n_elements; i++)
    if (split->removed[split->system->elements[self->first_element + i]])
      return FALSE;
  return TRUE;
}

static const LinearTerm *
get_terms (const LinearSystem *system, gsize row)
{
  return system->terms + system->rows[row].first_term;
}

static guint
find_root (Split *split, guint variable)
{
  while (split->parents[variable] != variable)
    {
      split->parents[variable] = split->parents[split->parents[variable]];
      variable = split->parents[variable];
    }
  return variable;
}

static void
find_fixed (Split *split)
{
  const LinearSystem *system = split->system;

  for (guint i = 0; i < system->n_variables; i++)
    {
      split->parents[i] = i;
      split->fixed_by[i] = NO_ROW;
    }
  for (gsize i = 0; i < system->n_rows; i++)
    {
      const LinearRow *row = &system->rows[i];
      const guint variable = row->n_terms == 1 ? get_terms (system, i)->variable : 0;

      if (row->relation == LINEAR_EQUAL && row->n_terms == 1 && is_left (split, i) &&
          split->fixed_by[variable] == NO_ROW)
        split->fixed_by[variable] = i;
    }
}

/* The unknown of a row that stands for its component; n_variables where all are fixed. */
static guint
find_row_root (Split *split, gsize row)
{
  const LinearTerm *terms = get_terms (split->system, row);

  for (guint i = 0; i < split->system->rows[row].n_terms; i++)
    if (split->fixed_by[terms[i].variable] == NO_ROW)
      return find_root (split, terms[i].variable);
  return split->system->n_variables;
}

static void
join (Split *split)
{
  const LinearSystem *system = split->system;

  for (gsize i = 0; i < system->n_rows; i++)
    {
      const LinearTerm *terms = get_terms (system, i);
      const guint root =
          is_left (split, i) ? find_row_root (split, i) : system->n_variables;

      if (root == system->n_variables)
        continue;
      for (guint j = 0; j < system->rows[i].n_terms; j++)
        if (split->fixed_by[terms[j].variable] == NO_ROW)
          split->parents[find_root (split, terms[j].variable)] = root;
    }
}

/* The row's sum with its fixed unknowns put in, times a positive number; FALSE past 128
 * bits. */
static gboolean
compute_sum (const Split *split, gsize row, Wide *sum)
{
  const LinearSystem *system = split->system;
  const LinearTerm *terms = get_terms (system, row);
  Wide scale = 1;

  *sum = system->rows[row].constant;
  for (guint i = 0; i < system->rows[row].n_terms; i++)
    {
      const gsize by = split->fixed_by[terms[i].variable];
      Wide divisor = get_terms (system, by)->coefficient;
      Wide value = -system->rows[by].constant;
      Wide product;

      if (divisor < 0)
        {
          divisor = -divisor;
          value = -value;
        }
      if (__builtin_mul_overflow (*sum, divisor, sum) ||
          __builtin_mul_overflow (terms[i].coefficient, value, &product) ||
          __builtin_mul_overflow (product, scale, &product) ||
          __builtin_add_overflow (*sum, product, sum) ||
          __builtin_mul_overflow (scale, divisor, &scale))
        return FALSE;
    }
  return TRUE;
}

/* Whether a row among fixed unknowns is known to hold. */
static gboolean
holds (const Split *split, gsize row)
{
  Wide sum;

  if (!compute_sum (split, row, &sum))
    return FALSE;
  switch (split->system->rows[row].relation)
    {
    case LINEAR_EQUAL: return sum == 0;
    case LINEAR_AT_LEAST: return sum >= 0;
    default: return sum > 0;
    }
}

/* --- Making components ---------------------------------------------------------------
 */

static gboolean
take_row (const Split *split, gsize row, Component *component, GError **error)
{
  g_array_append_val (component->rows, row);
  return bhxh_linear_copy_row (split->system, row, &component->linear, error);
}

/* Numbers the unknowns of the component's rows anew, and adds the rows that fix some. */
static gboolean
finish (Split *split, Component *component, GError **error)
{
  LinearSystem *linear = &component->linear;
  GArray *variables = component->variables;

  for (gsize i = 0; i < linear->n_terms; i++)
    {
      LinearTerm *term = &linear->terms[i];
      const guint whole = term->variable;

      if (split->numbers[whole] == 0)
        {
          g_array_append_val (variables, whole);
          split->numbers[whole] = variables->len;
          if (split->fixed_by[whole] != NO_ROW &&
              !take_row (split, split->fixed_by[whole], component, error))
            return FALSE;
          term = &linear->terms[i];
        }
      term->variable = split->numbers[whole] - 1;
    }
  for (guint i = 0; i < variables->len; i++)
    split->numbers[g_array_index (variables, guint, i)] = 0;
  linear->n_variables = variables->len;
  return TRUE;
}

static Component *
get_component (Split *split, guint root)
{
  Component *component = root < split->system->n_variables ? split->made[root] : NULL;

  if (component != NULL)
    return component;
  component = new_component ();
  g_ptr_array_add (split->all, component);
  if (root < split->system->n_variables)
    split->made[root] = component;
  return component;
}

static gboolean
fill (Split *split, GError **error)
{
  const LinearSystem *system = split->system;

  for (gsize i = 0; i < system->n_rows; i++)
    {
      guint root;

      if (!is_left (split, i))
        continue;
      root = find_row_root (split, i);
      if (root == system->n_variables && holds (split, i))
        continue;
      if (!take_row (split, i, get_component (split, root), error))
        return FALSE;
    }
  for (guint i = 0; i < split->all->len; i++)
    if (!finish (split, g_ptr_array_index (split->all, i), error))
      return FALSE;
  return TRUE;
}

GPtrArray *
bhxh_linear_split (const LinearSystem *system, const Removed *removed, GError **error)
{
  g_autoptr (GPtrArray) all =
      g_ptr_array_new_with_free_func ((GDestroyNotify) bhxh_component_free);
  const gsize n = (gsize) system->n_variables + 1;
  g_autofree guint *parents = bhxh_try_new (n, sizeof *parents, error);
  g_autofree gsize *fixed_by =
      parents != NULL ? bhxh_try_new (n, sizeof *fixed_by, error) : NULL;
  g_autofree guint *numbers =
      fixed_by != NULL ? bhxh_try_new (n, sizeof *numbers, error) : NULL;
  g_autofree Component **made =
      numbers != NULL ? bhxh_try_new (n, sizeof *made, error) : NULL;
  Split split = { system, removed, parents, fixed_by, numbers, made, all };

  if (made == NULL)
    return NULL;
  find_fixed (&split);
  join (&split);
  return fill (&split, error) ? g_steal_pointer (&all) : NULL;
}
