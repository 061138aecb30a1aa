/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Collecting like terms.
 */
#include "check/polynomial.h"

#include "base/error.h"

#include <string.h>

static const Term *
get_term (const Polynomial *polynomial, guint index)
{
  return &g_array_index (polynomial, Term, index);
}

static Polynomial *
new_empty (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Term));
}

/* Without zeros at the end of its decimals, so that equal coefficients look equal. */
static void
trim (Term *term)
{
  while (term->decimals > 0 && term->coefficient % 10 == 0)
    {
      term->coefficient /= 10;
      term->decimals--;
    }
}

static Polynomial *
new_term (Term term)
{
  Polynomial *polynomial = new_empty ();

  trim (&term);
  if (term.coefficient != 0)
    g_array_append_val (polynomial, term);
  return polynomial;
}

Polynomial *
bhxh_polynomial_new_number (Wide value, gint decimals)
{
  return new_term ((Term){ .coefficient = value, .decimals = decimals });
}

Polynomial *
bhxh_polynomial_new_unknown (guint8 unknown)
{
  return new_term ((Term){ .coefficient = 1, .n_factors = 1, .factors = { unknown } });
}

static gint
compare_factors (const Term *a, const Term *b)
{
  if (a->n_factors != b->n_factors)
    return a->n_factors < b->n_factors ? -1 : 1;
  return memcmp (a->factors, b->factors, sizeof a->factors);
}

static gboolean
set_range_error (GError **error)
{
  bhxh_set_error_messages (error, BHXH_ERROR_RANGE,
                           "phép tính chính xác vượt quá 128 bit",
                           "exact arithmetic does not fit 128 bits");
  return FALSE;
}

/* @a becomes the sum of two terms with the same factors. */
static gboolean
merge (Term *a, const Term *b)
{
  const gint decimals = MAX (a->decimals, b->decimals);
  Wide left, right;

  if (!bhxh_wide_scale (a->coefficient, (guint) (decimals - a->decimals), &left) ||
      !bhxh_wide_scale (b->coefficient, (guint) (decimals - b->decimals), &right) ||
      __builtin_add_overflow (left, right, &a->coefficient))
    return FALSE;
  a->decimals = decimals;
  trim (a);
  return TRUE;
}

/* Puts a term into its place. */
static gboolean
insert (Polynomial *polynomial, const Term *term, GError **error)
{
  guint at = 0;

  while (at < polynomial->len && compare_factors (get_term (polynomial, at), term) < 0)
    at++;
  if (at == polynomial->len || compare_factors (get_term (polynomial, at), term) != 0)
    {
      if (polynomial->len == POLYNOMIAL_MAX_TERMS)
        {
          bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d số hạng sau khi khai triển",
                          "more than %d terms when multiplied out", POLYNOMIAL_MAX_TERMS);
          return FALSE;
        }
      g_array_insert_val (polynomial, at, *term);
      return TRUE;
    }
  if (!merge (&g_array_index (polynomial, Term, at), term))
    return set_range_error (error);
  if (get_term (polynomial, at)->coefficient == 0)
    g_array_remove_index (polynomial, at);
  return TRUE;
}

static Polynomial *
combine (const Polynomial *a, const Polynomial *b, gint sign, GError **error)
{
  g_autoptr (GArray) sum = new_empty ();

  if (a->len > 0)
    g_array_append_vals (sum, a->data, a->len);
  for (guint i = 0; i < b->len; i++)
    {
      Term term = *get_term (b, i);

      term.coefficient *= sign;
      if (!insert (sum, &term, error))
        return NULL;
    }
  return g_steal_pointer (&sum);
}

Polynomial *
bhxh_polynomial_add (const Polynomial *a, const Polynomial *b, GError **error)
{
  return combine (a, b, 1, error);
}

Polynomial *
bhxh_polynomial_subtract (const Polynomial *a, const Polynomial *b, GError **error)
{
  return combine (a, b, -1, error);
}

/* The factors of both, merged in order. */
static void
merge_factors (const Term *a, const Term *b, Term *product)
{
  guint i = 0;
  guint j = 0;

  product->n_factors = a->n_factors + b->n_factors;
  for (guint k = 0; k < product->n_factors; k++)
    {
      const gboolean from_a =
          j == b->n_factors || (i < a->n_factors && a->factors[i] <= b->factors[j]);

      product->factors[k] = from_a ? a->factors[i++] : b->factors[j++];
    }
}

static gboolean
multiply_terms (const Term *a, const Term *b, Term *product, GError **error)
{
  *product = (Term){ .decimals = a->decimals + b->decimals };
  if (a->n_factors + b->n_factors > POLYNOMIAL_MAX_FACTORS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d thừa số sau khi khai triển",
                      "more than %d factors when multiplied out", POLYNOMIAL_MAX_FACTORS);
      return FALSE;
    }
  if (__builtin_mul_overflow (a->coefficient, b->coefficient, &product->coefficient))
    return set_range_error (error);
  merge_factors (a, b, product);
  trim (product);
  return TRUE;
}

Polynomial *
bhxh_polynomial_multiply (const Polynomial *a, const Polynomial *b, GError **error)
{
  g_autoptr (GArray) product = new_empty ();

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        Term term;

        if (!multiply_terms (get_term (a, i), get_term (b, j), &term, error) ||
            !insert (product, &term, error))
          return NULL;
      }
  return g_steal_pointer (&product);
}

gboolean
bhxh_polynomial_equal (const Polynomial *a, const Polynomial *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const Term *left = get_term (a, i);
      const Term *right = get_term (b, i);

      if (compare_factors (left, right) != 0 || left->coefficient != right->coefficient ||
          left->decimals != right->decimals)
        return FALSE;
    }
  return TRUE;
}

const Term *
bhxh_polynomial_get_only_term (const Polynomial *polynomial)
{
  return polynomial->len == 1 ? get_term (polynomial, 0) : NULL;
}

/* The range of a term without the factor @unknown. */
static gboolean
get_term_range (const Term *term, const Interval *ranges, guint8 unknown, Interval *range)
{
  *range = bhxh_interval_of_point (term->coefficient, term->decimals);
  for (guint i = 0; i < term->n_factors; i++)
    if (term->factors[i] != unknown &&
        !bhxh_interval_multiply (*range, ranges[term->factors[i]], range))
      return FALSE;
  return TRUE;
}

static guint
count_factor (const Term *term, guint8 unknown)
{
  guint n = 0;

  for (guint i = 0; i < term->n_factors; i++)
    n += term->factors[i] == unknown;
  return n;
}

gboolean
bhxh_polynomial_split (const Polynomial *polynomial,
                       const Interval *ranges,
                       guint8 unknown,
                       gboolean *linear,
                       Interval *factor,
                       Interval *rest)
{
  Interval sums[2] = { bhxh_interval_of_point (0, 0), bhxh_interval_of_point (0, 0) };

  *linear = TRUE;
  for (guint i = 0; i < polynomial->len; i++)
    {
      const Term *term = get_term (polynomial, i);
      const guint n = count_factor (term, unknown);
      Interval range;

      if (n > 1)
        {
          *linear = FALSE;
          return TRUE;
        }
      if (!get_term_range (term, ranges, unknown, &range) ||
          !bhxh_interval_add (sums[n], range, &sums[n]))
        return FALSE;
    }
  *rest = sums[0];
  *factor = sums[1];
  return TRUE;
}

gboolean
bhxh_polynomial_get_range (const Polynomial *polynomial,
                           const Interval *ranges,
                           Interval *range)
{
  Interval factor;
  gboolean linear;

  return bhxh_polynomial_split (polynomial, ranges, UNKNOWN_NONE, &linear, &factor,
                                range);
}
