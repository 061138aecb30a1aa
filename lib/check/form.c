/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the tree of a rule to polynomials.
 */
#include "check/form.h"

#include "base/error.h"

static void
clear_fraction (Fraction *fraction)
{
  g_clear_pointer (&fraction->numerator, g_array_unref);
  g_clear_pointer (&fraction->denominator, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fraction, clear_fraction)

static Fraction
steal (Fraction *fraction)
{
  const Fraction stolen = *fraction;

  *fraction = (Fraction){ NULL, NULL };
  return stolen;
}

static gboolean
is_complete (const Fraction *fraction)
{
  return fraction->numerator != NULL && fraction->denominator != NULL;
}

static Fraction
whole (Polynomial *numerator)
{
  return (Fraction){ numerator, bhxh_polynomial_new_number (1, 0) };
}

/* The number of the unknown, which the form has once however often it is named. */
static guint8
intern (Form *form, Unknown unknown)
{
  for (guint i = 0; i < form->n_unknowns; i++)
    {
      const Unknown *known = &form->unknowns[i];

      if (known->kind == unknown.kind && known->indicator == unknown.indicator &&
          known->residual_lo == unknown.residual_lo &&
          known->residual_hi == unknown.residual_hi)
        return (guint8) i;
    }
  form->unknowns[form->n_unknowns] = unknown;
  form->over_children |= unknown_over_children (&unknown);
  form->over_periods |= unknown.kind == UNKNOWN_PREVIOUS;
  return (guint8) form->n_unknowns++;
}

static gboolean
convert_unknown (Form *form, const RuleNode *node, Fraction *fraction, GError **error)
{
  static const UnknownKind kinds[] = {
    [RULE_FIGURE] = UNKNOWN_OWN, [RULE_PREVIOUS] = UNKNOWN_PREVIOUS,
    [RULE_SUM] = UNKNOWN_SUM,    [RULE_MIN] = UNKNOWN_MIN,
    [RULE_MAX] = UNKNOWN_MAX,
  };
  const Unknown figure = { .kind = kinds[node->kind], .indicator = node->indicator };
  const Unknown residual = { .kind = UNKNOWN_RESIDUAL,
                             .indicator = node->indicator,
                             .residual_lo = node->residual_lo,
                             .residual_hi = node->residual_hi };
  g_autoptr (GArray) figures = bhxh_polynomial_new_unknown (intern (form, figure));
  g_autoptr (GArray) rest = NULL;

  if (node->residual_hi == 0)
    {
      *fraction = whole (g_steal_pointer (&figures));
      return TRUE;
    }
  rest = bhxh_polynomial_new_unknown (intern (form, residual));
  *fraction = whole (bhxh_polynomial_add (figures, rest, error));
  return is_complete (fraction);
}

/* a/b + c/d, keeping a denominator that both have. */
static gboolean
add_fractions (const Fraction *a,
               const Fraction *b,
               gboolean subtract,
               Fraction *sum,
               GError **error)
{
  Polynomial *(*combine) (const Polynomial *, const Polynomial *, GError **) =
      subtract ? bhxh_polynomial_subtract : bhxh_polynomial_add;
  g_autoptr (GArray) left = NULL;
  g_autoptr (GArray) right = NULL;

  if (bhxh_polynomial_equal (a->denominator, b->denominator))
    {
      sum->numerator = combine (a->numerator, b->numerator, error);
      sum->denominator = g_array_ref (a->denominator);
      return is_complete (sum);
    }
  left = bhxh_polynomial_multiply (a->numerator, b->denominator, error);
  right = left != NULL ? bhxh_polynomial_multiply (b->numerator, a->denominator, error)
                       : NULL;
  sum->numerator = right != NULL ? combine (left, right, error) : NULL;
  if (sum->numerator != NULL)
    sum->denominator = bhxh_polynomial_multiply (a->denominator, b->denominator, error);
  return is_complete (sum);
}

static gboolean
multiply_fractions (const Fraction *a,
                    const Fraction *b,
                    Fraction *product,
                    GError **error)
{
  product->numerator = bhxh_polynomial_multiply (a->numerator, b->numerator, error);
  if (product->numerator != NULL)
    product->denominator =
        bhxh_polynomial_multiply (a->denominator, b->denominator, error);
  return is_complete (product);
}

/* A denominator that is one product: none of its factors is 0. */
static void
mark_denominator (Form *form, const Polynomial *denominator)
{
  const Term *term = bhxh_polynomial_get_only_term (denominator);

  for (guint i = 0; term != NULL && i < term->n_factors; i++)
    form->unknowns[term->factors[i]].is_denominator = TRUE;
}

static gboolean
divide_fractions (Form *form,
                  const Fraction *a,
                  const Fraction *b,
                  Fraction *quotient,
                  GError **error)
{
  const Fraction inverse = { b->denominator, b->numerator };

  if (b->numerator->len == 0)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_RANGE, "chia cho 0", "division by zero");
      return FALSE;
    }
  mark_denominator (form, b->numerator);
  return multiply_fractions (a, &inverse, quotient, error);
}

static gboolean
convert (Form *form, const RuleNode *node, Fraction *fraction, GError **error)
{
  g_auto (Fraction) left = { NULL, NULL };
  g_auto (Fraction) right = { NULL, NULL };

  switch (node->kind)
    {
    case RULE_NUMBER:
      *fraction = whole (bhxh_polynomial_new_number (node->value, node->decimals));
      return TRUE;
    case RULE_FIGURE:
    case RULE_PREVIOUS:
    case RULE_SUM:
    case RULE_MIN:
    case RULE_MAX: return convert_unknown (form, node, fraction, error);
    case RULE_NEGATE:
      left = whole (bhxh_polynomial_new_number (-1, 0));
      return convert (form, node->left, &right, error) &&
             multiply_fractions (&left, &right, fraction, error);
    default: break;
    }
  if (!convert (form, node->left, &left, error) ||
      !convert (form, node->right, &right, error))
    return FALSE;
  if (node->kind == RULE_MULTIPLY)
    return multiply_fractions (&left, &right, fraction, error);
  if (node->kind == RULE_DIVIDE)
    return divide_fractions (form, &left, &right, fraction, error);
  return add_fractions (&left, &right, node->kind == RULE_SUBTRACT, fraction, error);
}

static gboolean
add_comparison (Form *form,
                guint index,
                guint left,
                guint right,
                Comparison compare,
                GError **error)
{
  FormComparison *comparison = &form->comparisons[index];
  g_auto (Fraction) difference = { NULL, NULL };
  Fraction stolen;

  if (!add_fractions (&form->sides[left], &form->sides[right], TRUE, &difference, error))
    return FALSE;
  stolen = steal (&difference);
  *comparison =
      (FormComparison){ left, right, compare, stolen.numerator, stolen.denominator };
  return TRUE;
}

static gboolean
is_downward (Comparison compare)
{
  return compare == COMPARE_AT_MOST || compare == COMPARE_BELOW;
}

static gboolean
is_strict (Comparison compare)
{
  return compare == COMPARE_BELOW || compare == COMPARE_ABOVE;
}

/* a <= b <= c has a value for b only if a <= c; a < b <= c only if a < c. */
static gboolean
add_implied (Form *form, const Rule *rule, GError **error)
{
  const Comparison first = rule->compare[0];
  const Comparison second = rule->compare[1];

  if (rule->n_sides < 3 || first == COMPARE_EQUAL || second == COMPARE_EQUAL ||
      is_downward (first) != is_downward (second))
    return TRUE;
  form->has_implied = TRUE;
  return add_comparison (form, 2, 0, 2, is_strict (first) ? first : second, error);
}

static gboolean
fill (Form *form, const Rule *rule, GError **error)
{
  for (guint i = 0; i < rule->n_sides; i++)
    {
      if (!convert (form, rule->sides[i], &form->sides[i], error))
        return FALSE;
      form->n_sides++;
    }
  for (guint i = 0; i + 1 < rule->n_sides; i++)
    {
      if (!add_comparison (form, i, i, i + 1, rule->compare[i], error))
        return FALSE;
      form->n_comparisons++;
    }
  return add_implied (form, rule, error);
}

Form *
bhxh_form_new (const Rule *rule, GError **error)
{
  g_autoptr (Form) form = g_new0 (Form, 1);

  if (fill (form, rule, error))
    return g_steal_pointer (&form);
  bhxh_prefix_error (error, rule->id);
  return NULL;
}

void
bhxh_form_free (Form *form)
{
  for (guint i = 0; i < RULE_MAX_SIDES; i++)
    {
      clear_fraction (&form->sides[i]);
      g_clear_pointer (&form->comparisons[i].difference, g_array_unref);
      g_clear_pointer (&form->comparisons[i].denominator, g_array_unref);
    }
  g_free (form);
}
