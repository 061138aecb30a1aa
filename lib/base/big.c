/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Schoolbook arithmetic: the numbers have a few hundred digits and are rarely needed.
 */
#include "base/big.h"

#include <string.h>

#define LIMB_BITS 32

static Big
with_limbs (gsize n_limbs)
{
  return (Big){ g_new0 (guint32, MAX (n_limbs, 1)), n_limbs };
}

static void
trim (Big *big)
{
  while (big->n_limbs > 0 && big->limbs[big->n_limbs - 1] == 0)
    big->n_limbs--;
}

Big
bhxh_big_new (guint64 value)
{
  Big big = with_limbs (2);

  big.limbs[0] = (guint32) value;
  big.limbs[1] = (guint32) (value >> LIMB_BITS);
  trim (&big);
  return big;
}

void
bhxh_big_clear (Big *big)
{
  g_clear_pointer (&big->limbs, g_free);
  big->n_limbs = 0;
}

Big
bhxh_big_add (const Big *a, const Big *b)
{
  const Big *const longer = a->n_limbs >= b->n_limbs ? a : b;
  const Big *const shorter = longer == a ? b : a;
  Big sum = with_limbs (longer->n_limbs + 1);
  guint64 carry = 0;

  for (gsize i = 0; i < longer->n_limbs; i++)
    {
      carry += longer->limbs[i];
      if (i < shorter->n_limbs)
        carry += shorter->limbs[i];
      sum.limbs[i] = (guint32) carry;
      carry >>= LIMB_BITS;
    }
  sum.limbs[longer->n_limbs] = (guint32) carry;
  trim (&sum);
  return sum;
}

Big
bhxh_big_multiply (const Big *a, const Big *b)
{
  Big product = with_limbs (a->n_limbs + b->n_limbs);

  for (gsize i = 0; i < a->n_limbs; i++)
    {
      guint64 carry = 0;

      for (gsize j = 0; j < b->n_limbs; j++)
        {
          carry += (guint64) a->limbs[i] * b->limbs[j] + product.limbs[i + j];
          product.limbs[i + j] = (guint32) carry;
          carry >>= LIMB_BITS;
        }
      product.limbs[i + b->n_limbs] = (guint32) carry;
    }
  trim (&product);
  return product;
}

/* *@a becomes *@a times @b. */
static void
multiply_by (Big *a, const Big *b)
{
  const Big product = bhxh_big_multiply (a, b);

  bhxh_big_clear (a);
  *a = product;
}

Big
bhxh_big_power (const Big *base, guint exponent)
{
  Big power = bhxh_big_new (1);

  for (guint bit = g_bit_storage (exponent); bit-- > 0;)
    {
      multiply_by (&power, &power);
      if ((exponent >> bit) & 1)
        multiply_by (&power, base);
    }
  return power;
}

Big
bhxh_big_shift_left (const Big *a, guint bits)
{
  const gsize limbs = bits / LIMB_BITS;
  Big shifted = with_limbs (a->n_limbs + limbs + 1);
  guint64 carry = 0;

  for (gsize i = 0; i < a->n_limbs; i++)
    {
      carry |= (guint64) a->limbs[i] << (bits % LIMB_BITS);
      shifted.limbs[i + limbs] = (guint32) carry;
      carry >>= LIMB_BITS;
    }
  shifted.limbs[a->n_limbs + limbs] = (guint32) carry;
  trim (&shifted);
  return shifted;
}

gsize
bhxh_big_get_n_bits (const Big *a)
{
  if (a->n_limbs == 0)
    return 0;
  return (a->n_limbs - 1) * LIMB_BITS + g_bit_storage (a->limbs[a->n_limbs - 1]);
}

void
bhxh_big_set_bit (Big *a, gsize bit)
{
  const gsize limb = bit / LIMB_BITS;

  if (limb >= a->n_limbs)
    {
      a->limbs = g_renew (guint32, a->limbs, limb + 1);
      memset (a->limbs + a->n_limbs, 0, (limb + 1 - a->n_limbs) * sizeof *a->limbs);
      a->n_limbs = limb + 1;
    }
  a->limbs[limb] |= (guint32) 1 << (bit % LIMB_BITS);
}

void
bhxh_big_clear_bit (Big *a, gsize bit)
{
  if (bit / LIMB_BITS < a->n_limbs)
    a->limbs[bit / LIMB_BITS] &= ~((guint32) 1 << (bit % LIMB_BITS));
  trim (a);
}

gint
bhxh_big_compare (const Big *a, const Big *b)
{
  if (a->n_limbs != b->n_limbs)
    return a->n_limbs < b->n_limbs ? -1 : 1;
  for (gsize i = a->n_limbs; i-- > 0;)
    if (a->limbs[i] != b->limbs[i])
      return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}
