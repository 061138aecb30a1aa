/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The ways in which digits go wrong, one at a time.
 */
#include "check/slips.h"

#include "base/wide.h"

#include <string.h>

/* Digits of a number at most, and one more. */
#define MAX_DIGITS 20

/* Places that a decimal mark is moved at most. */
#define MAX_SHIFT 3

typedef struct
{
  char digits[MAX_DIGITS + 1]; /* without mark and sign, at least one before the mark */
  guint n;
  guint n_whole; /* before the mark */
  gboolean is_negative;
  gint64 value;
  gint decimals;
  GArray *slips;
} Printed;

static gboolean
is_known (const Printed *printed, gint64 value, gint decimals)
{
  if (bhxh_number_compare (value, decimals, printed->value, printed->decimals) == 0)
    return TRUE;
  for (guint i = 0; i < printed->slips->len; i++)
    {
      const Slip *slip = &g_array_index (printed->slips, Slip, i);

      if (bhxh_number_compare (value, decimals, slip->value, slip->decimals) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_value (Printed *printed, BhxhSlip kind, Wide value, gint decimals)
{
  const Slip slip = { kind, (gint64) value, decimals };

  if (value >= -BHXH_NUMBER_MAX && value <= BHXH_NUMBER_MAX &&
      !is_known (printed, slip.value, decimals))
    g_array_append_val (printed->slips, slip);
}

/* The digits read as a number of the printed decimals; a number does not begin with 0
 * unless that is all there is before the mark. */
static void
add_digits (Printed *printed, BhxhSlip kind, const char *digits)
{
  const guint n = (guint) strlen (digits);
  Wide value = 0;

  if (n == 0 || (digits[0] == '0' && n > printed->n - printed->n_whole + 1))
    return;
  for (guint i = 0; i < n; i++)
    value = 10 * value + (digits[i] - '0');
  add_value (printed, kind, printed->is_negative ? -value : value, printed->decimals);
}

static void
change_digits (Printed *printed)
{
  for (guint i = 0; i < printed->n; i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        char changed[MAX_DIGITS + 1];

        memcpy (changed, printed->digits, sizeof changed);
        changed[i] = digit;
        add_digits (printed, BHXH_SLIP_DIGIT_CHANGED, changed);
      }
}

/* A digit more or less before the mark: after it the number of decimals would tell. */
static void
insert_digits (Printed *printed)
{
  for (guint i = 0; printed->n < MAX_DIGITS && i <= printed->n_whole; i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        char longer[MAX_DIGITS + 1];

        memcpy (longer, printed->digits, i);
        longer[i] = digit;
        memcpy (longer + i + 1, printed->digits + i, printed->n - i + 1);
        add_digits (printed, BHXH_SLIP_DIGIT_INSERTED, longer);
      }
}

static void
drop_digits (Printed *printed)
{
  for (guint i = 0; printed->n_whole > 1 && i < printed->n_whole; i++)
    {
      char shorter[MAX_DIGITS + 1];

      memcpy (shorter, printed->digits, i);
      memcpy (shorter + i, printed->digits + i + 1, printed->n - i);
      add_digits (printed, BHXH_SLIP_DIGIT_DROPPED, shorter);
    }
}

static void
swap_digits (Printed *printed)
{
  for (guint i = 0; i + 1 < printed->n; i++)
    {
      char swapped[MAX_DIGITS + 1];

      memcpy (swapped, printed->digits, sizeof swapped);
      swapped[i] = printed->digits[i + 1];
      swapped[i + 1] = printed->digits[i];
      add_digits (printed, BHXH_SLIP_DIGITS_SWAPPED, swapped);
    }
}

static void
move_mark (Printed *printed)
{
  for (gint shift = 1; shift <= MAX_SHIFT; shift++)
    {
      add_value (printed, BHXH_SLIP_MARK_MOVED, printed->value,
                 printed->decimals - shift);
      add_value (printed, BHXH_SLIP_MARK_MOVED, printed->value,
                 printed->decimals + shift);
    }
}

GArray *
bhxh_slips_new (gint64 value, gint decimals)
{
  Printed printed = { .is_negative = value < 0,
                      .value = value,
                      .decimals = decimals,
                      .slips = g_array_new (FALSE, FALSE, sizeof (Slip)) };
  const guint n_after = decimals > 0 ? (guint) decimals : 0;

  g_snprintf (printed.digits, sizeof printed.digits, "%0*" G_GUINT64_FORMAT,
              (int) n_after + 1, (guint64) ABS (value));
  printed.n = (guint) strlen (printed.digits);
  printed.n_whole = printed.n - n_after;
  change_digits (&printed);
  insert_digits (&printed);
  drop_digits (&printed);
  swap_digits (&printed);
  add_value (&printed, BHXH_SLIP_SIGN, -(Wide) value, decimals);
  move_mark (&printed);
  return printed.slips;
}
