/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a rule in one place to linear rows: which figure each product is scaled by, and
 * what cannot be said linearly.
 */
#include "check/solver.h"
#include "check/system.h"

#include "base/error.h"

/* coefficient * symbol * scaler; both NOTHING: a number. */
typedef struct
{
  Wide coefficient;
  gint decimals;
  guint symbol;
  guint scaler;
} Monomial;

/* A comparison of a rule in one place, multiplied out. */
typedef struct
{
  System *system;
  Instance instance;
  const Form *form;
  guint rest_of_sum[FORM_MAX_UNKNOWNS]; /* symbol of each RESIDUAL unknown; NOTHING */
  GArray *monomials;                    /* Monomial */
  GArray *points;                       /* guint: elements of figures put in as numbers */
  gboolean is_linear;
  gboolean fits;
} Expansion;

/* --- Symbols of an unknown -----------------------------------------------------------
 */

typedef struct
{
  System *system;
  const Unknown *unknown;
  GArray *symbols;
} Gathering;

static void
gather (const CheckSource *source G_GNUC_UNUSED,
        CheckCell cell,
        const Unknown *unknown,
        gpointer data)
{
  const Gathering *gathering = data;
  guint symbol;

  /* Cells of the children are visited once for all unknowns over them. */
  if (unknown != gathering->unknown &&
      !(unknown_over_children (unknown) && unknown_over_children (gathering->unknown) &&
        unknown->indicator == gathering->unknown->indicator))
    return;
  symbol = bhxh_system_intern (gathering->system, cell);
  g_array_append_val (gathering->symbols, symbol);
}

static gboolean
states_own_rest (const Form *form, guint indicator)
{
  for (guint i = 0; i < form->n_unknowns; i++)
    if (form->unknowns[i].kind == UNKNOWN_RESIDUAL &&
        form->unknowns[i].indicator == indicator)
      return TRUE;
  return FALSE;
}

/* The symbols whose sum the unknown is; free with g_array_unref(). */
static GArray *
dup_symbols (const Expansion *expansion, guint index)
{
  System *system = expansion->system;
  const Unknown *unknown = &expansion->form->unknowns[index];
  const Instance *at = &expansion->instance;
  GArray *symbols = g_array_new (FALSE, FALSE, sizeof (guint));
  Gathering gathering = { system, unknown, symbols };

  if (unknown->kind == UNKNOWN_RESIDUAL)
    {
      g_array_append_val (symbols, expansion->rest_of_sum[index]);
      return symbols;
    }
  bhxh_form_visit (expansion->form, system->source, at->unit, at->period, gather,
                   &gathering);
  if (unknown->kind == UNKNOWN_SUM && system->rest > 0 &&
      !states_own_rest (expansion->form, unknown->indicator))
    {
      const CheckCell cell = { bhxh_frame_get_n_units (system->source->frame) + at->unit,
                               unknown->indicator, at->period };
      const guint symbol = bhxh_system_intern (system, cell);

      g_array_append_val (symbols, symbol);
    }
  return symbols;
}

/* --- Terms ---------------------------------------------------------------------------
 */

static gboolean
counts_persons (const System *system, guint symbol)
{
  return bhxh_system_counts_persons (system, system_symbol (system, symbol)->cell);
}

/* Which of two factors the other is multiplied by: the persons, not the rate. */
static gboolean
order_factors (const System *system, guint a, guint b, Monomial *monomial)
{
  const gboolean a_persons = counts_persons (system, a);

  if (a == b || a_persons == counts_persons (system, b))
    return FALSE;
  monomial->scaler = a_persons ? a : b;
  monomial->symbol = a_persons ? b : a;
  return TRUE;
}

/* The figure as a number in front of the rest. */
static void
put_in (Expansion *expansion, guint symbol, Monomial *monomial)
{
  const Symbol *point = system_symbol (expansion->system, symbol);

  expansion->fits &= !__builtin_mul_overflow (monomial->coefficient, point->range.lo,
                                              &monomial->coefficient);
  monomial->decimals += point->range.decimals;
  g_array_append_val (expansion->points, point->element);
}

/* A product of single figures. */
static void
add_product (Expansion *expansion, const guint *factors, guint n, Monomial monomial)
{
  const System *system = expansion->system;
  guint kept = NOTHING;

  if (n == 2 && order_factors (system, factors[0], factors[1], &monomial))
    {
      g_array_append_val (expansion->monomials, monomial);
      return;
    }
  for (guint i = 0; i < n; i++)
    if (system_symbol (system, factors[i])->is_point)
      put_in (expansion, factors[i], &monomial);
    else if (kept == NOTHING)
      kept = factors[i];
    else
      expansion->is_linear = FALSE;
  monomial.symbol = kept;
  g_array_append_val (expansion->monomials, monomial);
}

static void
add_term (Expansion *expansion, const Term *term)
{
  Monomial monomial = { term->coefficient, term->decimals, NOTHING, NOTHING };
  guint factors[POLYNOMIAL_MAX_FACTORS];

  if (term->n_factors == 1)
    {
      g_autoptr (GArray) symbols = dup_symbols (expansion, term->factors[0]);

      expansion->is_linear &= symbols->len <= SOLVER_MAX_VARIABLES;
      for (guint i = 0; i < symbols->len; i++)
        {
          monomial.symbol = g_array_index (symbols, guint, i);
          g_array_append_val (expansion->monomials, monomial);
        }
      return;
    }
  for (guint i = 0; i < term->n_factors; i++)
    {
      g_autoptr (GArray) symbols = dup_symbols (expansion, term->factors[i]);

      factors[i] = symbols->len == 1 ? g_array_index (symbols, guint, 0) : NOTHING;
      if (factors[i] == NOTHING)
        {
          expansion->is_linear = FALSE;
          return;
        }
    }
  add_product (expansion, factors, term->n_factors, monomial);
}

static gboolean
names_least_or_most (const Form *form, const Polynomial *polynomial)
{
  for (guint i = 0; i < polynomial->len; i++)
    {
      const Term *term = &g_array_index (polynomial, Term, i);

      for (guint j = 0; j < term->n_factors; j++)
        if (form->unknowns[term->factors[j]].kind == UNKNOWN_MIN ||
            form->unknowns[term->factors[j]].kind == UNKNOWN_MAX)
          return TRUE;
    }
  return FALSE;
}

/* Multiplies the comparison out. Not linear: it cannot be said in this system. */
static void
expand (Expansion *expansion, const FormComparison *comparison)
{
  g_array_set_size (expansion->monomials, 0);
  g_array_set_size (expansion->points, 0);
  expansion->is_linear = !names_least_or_most (expansion->form, comparison->difference);
  for (guint i = 0; expansion->is_linear && i < comparison->difference->len; i++)
    add_term (expansion, &g_array_index (comparison->difference, Term, i));
}

/* --- Scalers -------------------------------------------------------------------------
 */

/* The one that all rates of a comparison without products can be multiplied by; NOTHING
 * where there is none, or two. @clash: two. */
static guint
find_scaler (const Expansion *expansion, gboolean *clash)
{
  guint scaler = NOTHING;

  *clash = FALSE;
  for (guint i = 0; i < expansion->monomials->len; i++)
    {
      const Monomial *monomial = &g_array_index (expansion->monomials, Monomial, i);
      guint own;

      if (monomial->scaler != NOTHING)
        return NOTHING;
      if (monomial->symbol == NOTHING)
        continue;
      own = system_symbol (expansion->system, monomial->symbol)->scaler;
      *clash |= own != NOTHING && scaler != NOTHING && own != scaler;
      scaler = own != NOTHING ? own : scaler;
    }
  return *clash ? NOTHING : scaler;
}

/* Notes what products say; a rate of two denominators keeps the first. */
static void
note_scalers (Expansion *expansion)
{
  for (guint i = 0; i < expansion->monomials->len; i++)
    {
      const Monomial *monomial = &g_array_index (expansion->monomials, Monomial, i);
      Symbol *symbol;

      if (monomial->scaler == NOTHING)
        continue;
      symbol = system_symbol (expansion->system, monomial->symbol);
      if (symbol->scaler == NOTHING)
        symbol->scaler = monomial->scaler;
    }
}

/* Gives the scaler to the rates of the comparison that have none. */
static gboolean
spread_scaler (Expansion *expansion)
{
  gboolean clash;
  const guint scaler = find_scaler (expansion, &clash);
  gboolean changed = FALSE;

  for (guint i = 0; scaler != NOTHING && i < expansion->monomials->len; i++)
    {
      const Monomial *monomial = &g_array_index (expansion->monomials, Monomial, i);
      Symbol *symbol = monomial->symbol != NOTHING
                           ? system_symbol (expansion->system, monomial->symbol)
                           : NULL;

      if (symbol == NULL || symbol->scaler != NOTHING)
        continue;
      symbol->scaler = scaler;
      changed = TRUE;
    }
  return changed;
}

/* --- Rows ----------------------------------------------------------------------------
 */

static void
leave_out (const Expansion *expansion)
{
  g_hash_table_add (expansion->system->left_out,
                    GUINT_TO_POINTER (expansion->instance.rule + 1));
}

/* The comparison as "at least 0" or "equal to 0", times @sign. */
static LinearRelation
get_relation (Comparison compare, gint *sign)
{
  if (compare == COMPARE_AT_MOST || compare == COMPARE_BELOW)
    *sign = -*sign;
  if (compare == COMPARE_EQUAL)
    return LINEAR_EQUAL;
  return compare == COMPARE_BELOW || compare == COMPARE_ABOVE ? LINEAR_ABOVE
                                                              : LINEAR_AT_LEAST;
}

static DecimalTerm
make_term (const Expansion *expansion, const Monomial *monomial, guint scaler, gint sign)
{
  DecimalTerm term = { NOTHING, sign * monomial->coefficient, monomial->decimals };

  if (monomial->symbol != NOTHING)
    term.variable = bhxh_system_get_variable (
        expansion->system, monomial->symbol,
        monomial->scaler != NOTHING ? monomial->scaler : scaler);
  else if (scaler != NOTHING)
    term.variable = bhxh_system_get_variable (expansion->system, scaler, NOTHING);
  return term;
}

static gboolean
add_row (Expansion *expansion,
         const FormComparison *comparison,
         guint element,
         gint sign,
         GError **error)
{
  gboolean clash;
  const guint scaler = find_scaler (expansion, &clash);
  const LinearRelation relation = get_relation (comparison->compare, &sign);
  const guint n = expansion->monomials->len;
  g_autofree DecimalTerm *terms = g_new (DecimalTerm, n);
  LinearSystem *linear = &expansion->system->linear;

  if (clash)
    leave_out (expansion);
  for (guint i = 0; i < n; i++)
    terms[i] = make_term (expansion, &g_array_index (expansion->monomials, Monomial, i),
                          scaler, sign);
  if (!bhxh_system_add_row (linear, terms, n, relation, error) ||
      !bhxh_linear_add_element (linear, element, error))
    return FALSE;
  for (guint i = 0; i < expansion->points->len; i++)
    if (!bhxh_linear_add_element (linear, g_array_index (expansion->points, guint, i),
                                  error))
      return FALSE;
  return TRUE;
}

static gboolean
set_range_error (const Expansion *expansion, GError **error)
{
  const Rule *rule = expansion->system->rules->rules[expansion->instance.rule].rule;

  bhxh_set_error (error, BHXH_ERROR_RANGE, "%s: phép tính chính xác vượt quá 128 bit",
                  "%s: exact arithmetic does not fit 128 bits", rule->id);
  return FALSE;
}

static gboolean
row_of_comparison (Expansion *expansion,
                   const FormComparison *comparison,
                   guint element,
                   const Binding *binding,
                   GError **error)
{
  Sign sign;

  if (!bhxh_form_get_sign (comparison->denominator, binding->ranges, &sign))
    return set_range_error (expansion, error);
  if (!expansion->is_linear || sign == SIGN_ZERO || sign == SIGN_MIXED)
    {
      leave_out (expansion);
      return TRUE;
    }
  if (expansion->monomials->len == 0)
    return TRUE;
  return add_row (expansion, comparison, element, sign == SIGN_POSITIVE ? 1 : -1, error);
}

/* The persons whom the rule itself leaves to no child, as a symbol of this place. */
static void
make_rests (Expansion *expansion, guint element)
{
  System *system = expansion->system;

  for (guint i = 0; i < expansion->form->n_unknowns; i++)
    {
      const Unknown *unknown = &expansion->form->unknowns[i];
      const Symbol rest = { .cell = { expansion->instance.unit, unknown->indicator,
                                      expansion->instance.period },
                            .range = { unknown->residual_lo, unknown->residual_hi, 0, 0 },
                            .element = element,
                            .scaler = NOTHING };

      if (unknown->kind != UNKNOWN_RESIDUAL)
        continue;
      expansion->rest_of_sum[i] = system->symbols->len;
      g_array_append_val (system->symbols, rest);
    }
}

static gboolean
add_instance_rows (Expansion *expansion, GError **error)
{
  System *system = expansion->system;
  const guint element = expansion->instance.element;
  Binding binding;

  make_rests (expansion, element);
  if (!bhxh_form_bind (expansion->form, system->source, expansion->instance.unit,
                       expansion->instance.period, &binding))
    return set_range_error (expansion, error);
  for (guint i = 0; i < expansion->form->n_comparisons; i++)
    {
      const FormComparison *comparison = &expansion->form->comparisons[i];

      expand (expansion, comparison);
      if (!expansion->fits)
        return set_range_error (expansion, error);
      if (!row_of_comparison (expansion, comparison, element, &binding, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_instance (Expansion *expansion, guint index)
{
  System *system = expansion->system;

  expansion->instance = g_array_index (system->instances, Instance, index);
  expansion->form = system->rules->rules[expansion->instance.rule].form;
  for (guint i = 0; i < expansion->form->n_unknowns; i++)
    expansion->rest_of_sum[i] = NOTHING;
}

/* A denominator is not 0, so that persons who are one are at least one; but of the rest
 * of a unit there may be nobody. */
static void
mark_denominators (const Expansion *expansion)
{
  System *system = expansion->system;

  if (expansion->instance.unit >= bhxh_frame_get_n_units (system->source->frame))
    return;
  for (guint i = 0; i < expansion->form->n_unknowns; i++)
    if (expansion->form->unknowns[i].is_denominator)
      {
        g_autoptr (GArray) symbols = dup_symbols (expansion, i);

        if (symbols->len == 1 && g_array_index (symbols, guint, 0) != NOTHING)
          system_symbol (system, g_array_index (symbols, guint, 0))->is_denominator =
              TRUE;
      }
}

static gboolean
scan_scalers (Expansion *expansion, gboolean spread)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < expansion->system->instances->len; i++)
    {
      set_instance (expansion, i);
      mark_denominators (expansion);
      for (guint j = 0; j < expansion->form->n_comparisons; j++)
        {
          expand (expansion, &expansion->form->comparisons[j]);
          if (!expansion->is_linear)
            continue;
          if (spread)
            changed |= spread_scaler (expansion);
          else
            note_scalers (expansion);
        }
    }
  return changed;
}

gboolean
bhxh_system_add_rules (System *system, GError **error)
{
  g_autoptr (GArray) monomials = g_array_new (FALSE, FALSE, sizeof (Monomial));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (guint));
  Expansion expansion = {
    .system = system, .monomials = monomials, .points = points, .fits = TRUE
  };

  scan_scalers (&expansion, FALSE);
  while (scan_scalers (&expansion, TRUE))
    ;
  for (guint i = 0; i < system->instances->len; i++)
    {
      set_instance (&expansion, i);
      if (!add_instance_rows (&expansion, error))
        return FALSE;
    }
  return TRUE;
}
