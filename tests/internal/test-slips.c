/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What one slip makes of a number.
 */
#include "check/slips.h"

/* "kind value;...", the kinds by number. */
static char *
list (gint64 value, gint decimals, BhxhSlip wanted)
{
  g_autoptr (GArray) slips = bhxh_slips_new (value, decimals);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slips->len; i++)
    {
      const Slip *slip = &g_array_index (slips, Slip, i);
      g_autofree char *number =
          bhxh_number_format (slip->value, slip->decimals, BHXH_NUMBER_PLAIN);

      if (slip->kind == wanted)
        g_string_append_printf (text, "%s;", number);
    }
  return g_string_free (text, FALSE);
}

static void
assert_slips (gint64 value, gint decimals, BhxhSlip kind, const char *expected)
{
  g_autofree char *found = list (value, decimals, kind);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_digits (void)
{
  assert_slips (755, 0, BHXH_SLIP_DIGIT_DROPPED, "55;75;");
  assert_slips (75, 0, BHXH_SLIP_DIGITS_SWAPPED, "57;");
  assert_slips (12, 1, BHXH_SLIP_DIGIT_CHANGED,
                "0.2;2.2;3.2;4.2;5.2;6.2;7.2;8.2;9.2;"
                "1.0;1.1;1.3;1.4;1.5;1.6;1.7;1.8;1.9;");
  assert_slips (7, 0, BHXH_SLIP_DIGIT_DROPPED, "");
}

/* In front of the mark only, and never a leading zero. */
static void
test_inserted (void)
{
  assert_slips (72, 1, BHXH_SLIP_DIGIT_INSERTED,
                "17.2;27.2;37.2;47.2;57.2;67.2;77.2;87.2;97.2;"
                "70.2;71.2;72.2;73.2;74.2;75.2;76.2;78.2;79.2;");
}

static void
test_sign_and_mark (void)
{
  assert_slips (75, 0, BHXH_SLIP_SIGN, "-75;");
  assert_slips (-75, 0, BHXH_SLIP_SIGN, "75;");
  assert_slips (0, 0, BHXH_SLIP_SIGN, "");
  assert_slips (107, 1, BHXH_SLIP_MARK_MOVED, "107;1.07;1070;0.107;10700;0.0107;");
}

/* What would not fit a number, 9 * 10^17 at most, is left out. */
static void
test_largest (void)
{
  assert_slips (BHXH_NUMBER_MAX, 0, BHXH_SLIP_DIGIT_INSERTED, "");
  assert_slips (BHXH_NUMBER_MAX, 0, BHXH_SLIP_DIGIT_DROPPED, "90000000000000000;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slips/digits", test_digits);
  g_test_add_func ("/slips/inserted", test_inserted);
  g_test_add_func ("/slips/sign-and-mark", test_sign_and_mark);
  g_test_add_func ("/slips/largest", test_largest);
  return g_test_run ();
}
