/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the symbols, unknowns and elements of a system are kept, and how a row of decimals
 * becomes one of integers.
 */
#include "check/system.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

static guint
hash_variable (gconstpointer data)
{
  const SystemVariable *variable = data;

  return variable->symbol * 65537 + variable->scaler;
}

static gboolean
equal_variables (gconstpointer a, gconstpointer b)
{
  const SystemVariable *left = a;
  const SystemVariable *right = b;

  return left->symbol == right->symbol && left->scaler == right->scaler;
}

guint
bhxh_system_add_element (System *system, Element element)
{
  g_array_append_val (system->elements, element);
  return system->elements->len - 1;
}

/* Rules before figures; each by place. */
static gint
compare_elements (gconstpointer a, gconstpointer b, gpointer data)
{
  const Element *left = system_element (data, *(const guint *) a);
  const Element *right = system_element (data, *(const guint *) b);

  if (left->kind != right->kind)
    return left->kind == ELEMENT_RULE ? -1 : 1;
  if (left->cell.unit != right->cell.unit)
    return left->cell.unit < right->cell.unit ? -1 : 1;
  if (left->cell.period != right->cell.period)
    return bhxh_period_compare (left->cell.period, right->cell.period);
  if (left->cell.indicator != right->cell.indicator)
    return left->cell.indicator < right->cell.indicator ? -1 : 1;
  return left->rule < right->rule ? -1 : left->rule > right->rule;
}

GArray *
bhxh_system_list_elements (const System *system, const LinearSystem *linear)
{
  g_autofree guint8 *seen = g_new0 (guint8, system->elements->len + 1);
  GArray *listed = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < linear->n_elements; i++)
    seen[linear->elements[i]] = TRUE;
  for (guint i = 0; i < system->elements->len; i++)
    if (seen[i])
      g_array_append_val (listed, i);
  g_array_sort_with_data (listed, compare_elements, (gpointer) system);
  return listed;
}

Removed *
bhxh_system_dup_strangers (const System *system, const GArray *elements, GError **error)
{
  Removed *strangers =
      bhxh_try_new ((gsize) system->elements->len + 1, sizeof *strangers, error);

  if (strangers == NULL)
    return NULL;
  memset (strangers, TRUE, system->elements->len);
  for (guint i = 0; i < elements->len; i++)
    strangers[g_array_index (elements, guint, i)] = FALSE;
  return strangers;
}

Removed *
bhxh_system_dup_over_children (const System *system, GError **error)
{
  Removed *removed =
      bhxh_try_new ((gsize) system->elements->len + 1, sizeof *removed, error);

  for (guint i = 0; removed != NULL && i < system->elements->len; i++)
    {
      const Element *element = system_element (system, i);

      removed[i] = element->kind == ELEMENT_RULE &&
                   system->rules->rules[element->rule].form->over_children;
    }
  return removed;
}

gboolean
bhxh_system_counts_persons (const System *system, CheckCell cell)
{
  return bhxh_indicator_get_measure (bhxh_frame_get_indicator (
             system->source->frame, cell.indicator)) == BHXH_MEASURE_PERSON;
}

guint
bhxh_system_intern (System *system, CheckCell cell)
{
  const guint found = GPOINTER_TO_UINT (g_hash_table_lookup (system->by_cell, &cell));
  Symbol symbol = { .cell = cell, .element = NOTHING, .scaler = NOTHING };

  if (found > 0)
    return found - 1;
  symbol.figure = bhxh_check_get_figure (system->source, cell);
  symbol.range = bhxh_interval_of_range (symbol.figure.range);
  symbol.is_point = symbol.figure.present && symbol.range.flags == 0 &&
                    symbol.range.lo == symbol.range.hi;
  if (symbol.figure.present)
    symbol.element =
        bhxh_system_add_element (system, (Element){ ELEMENT_FIGURE, cell, 0 });
  g_array_append_val (system->symbols, symbol);
  g_hash_table_insert (system->by_cell, g_memdup2 (&cell, sizeof cell),
                       GUINT_TO_POINTER (system->symbols->len));
  return system->symbols->len - 1;
}

guint
bhxh_system_get_variable (System *system, guint symbol, guint scaler)
{
  const SystemVariable variable = { symbol, scaler };
  const guint found =
      GPOINTER_TO_UINT (g_hash_table_lookup (system->by_variable, &variable));

  if (found > 0)
    return found - 1;
  g_array_append_val (system->variables, variable);
  g_hash_table_insert (system->by_variable, g_memdup2 (&variable, sizeof variable),
                       GUINT_TO_POINTER (system->variables->len));
  system->linear.n_variables = system->variables->len;
  return system->variables->len - 1;
}

/* --- Rows ----------------------------------------------------------------------------
 */

static gboolean
set_range_error (GError **error)
{
  bhxh_set_error_messages (error, BHXH_ERROR_RANGE,
                           "phép tính chính xác vượt quá 128 bit",
                           "exact arithmetic does not fit 128 bits");
  return FALSE;
}

/* Adds to the last row's term of the unknown, or gives it one. */
static gboolean
add_to_row (LinearSystem *linear, guint variable, Wide coefficient, GError **error)
{
  LinearRow *row = &linear->rows[linear->n_rows - 1];
  LinearTerm *terms = linear->terms + row->first_term;

  if (variable == NOTHING)
    return !__builtin_add_overflow (row->constant, coefficient, &row->constant) ||
           set_range_error (error);
  for (guint i = 0; i < row->n_terms; i++)
    if (terms[i].variable == variable)
      return !__builtin_add_overflow (terms[i].coefficient, coefficient,
                                      &terms[i].coefficient) ||
             set_range_error (error);
  return bhxh_linear_add_term (linear, (LinearTerm){ variable, coefficient }, error);
}

gboolean
bhxh_system_add_row (LinearSystem *linear,
                     const DecimalTerm *terms,
                     guint n_terms,
                     LinearRelation relation,
                     GError **error)
{
  gint decimals = terms[0].decimals;

  if (linear->n_rows == SYSTEM_MAX_ROWS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d phương trình và bất phương trình",
                      "more than %d equations and inequalities", SYSTEM_MAX_ROWS);
      return FALSE;
    }
  if (!bhxh_linear_begin (linear, (LinearRow){ .relation = relation }, error))
    return FALSE;
  for (guint i = 1; i < n_terms; i++)
    decimals = MAX (decimals, terms[i].decimals);
  for (guint i = 0; i < n_terms; i++)
    {
      Wide coefficient;

      if (!bhxh_wide_scale (terms[i].coefficient, (guint) (decimals - terms[i].decimals),
                            &coefficient))
        return set_range_error (error);
      if (!add_to_row (linear, terms[i].variable, coefficient, error))
        return FALSE;
    }
  bhxh_linear_drop_zeros (linear);
  bhxh_linear_reduce (linear);
  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

static System *
new_empty (const CheckSource *source, const char *owner, RuleSet *rules)
{
  System *system = g_new0 (System, 1);

  system->source = source;
  system->owner = owner;
  system->rules = bhxh_rule_set_ref (rules);
  system->by_cell = g_hash_table_new_full (bhxh_cell_hash, bhxh_cell_equal, g_free, NULL);
  system->by_variable =
      g_hash_table_new_full (hash_variable, equal_variables, g_free, NULL);
  system->left_out = g_hash_table_new (NULL, NULL);
  system->symbols = g_array_new (FALSE, FALSE, sizeof (Symbol));
  system->variables = g_array_new (FALSE, FALSE, sizeof (SystemVariable));
  system->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  system->instances = g_array_new (FALSE, FALSE, sizeof (Instance));
  return system;
}

System *
bhxh_system_new (const CheckSource *source,
                 const char *owner,
                 RuleSet *rules,
                 const BhxhOptions *options,
                 GError **error)
{
  g_autoptr (System) system = new_empty (source, owner, rules);

  system->rest = options->residual;
  system->period = options->period;
  if (!bhxh_system_find_instances (system, options, error) ||
      !bhxh_system_add_rules (system, error) || !bhxh_system_add_figures (system, error))
    return NULL;
  return g_steal_pointer (&system);
}

System *
bhxh_system_new_in (const CheckSource *source,
                    RuleSet *rules,
                    const CheckCell *places,
                    guint n_places,
                    GError **error)
{
  g_autoptr (System) system = new_empty (source, NULL, rules);

  bhxh_system_take_instances (system, places, n_places);
  if (!bhxh_system_add_rules (system, error) || !bhxh_system_add_figures (system, error))
    return NULL;
  return g_steal_pointer (&system);
}

void
bhxh_system_free (System *system)
{
  bhxh_rule_set_unref (system->rules);
  bhxh_linear_clear (&system->linear);
  g_hash_table_unref (system->by_cell);
  g_clear_pointer (&system->by_instance, g_hash_table_unref);
  g_hash_table_unref (system->by_variable);
  g_hash_table_unref (system->left_out);
  g_array_unref (system->symbols);
  g_array_unref (system->variables);
  g_array_unref (system->elements);
  g_array_unref (system->instances);
  g_free (system);
}
