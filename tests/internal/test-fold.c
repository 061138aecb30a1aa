/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Folding of Vietnamese letters.
 */
#include "base/fold.h"

#include <string.h>

static void
check_fold (const char *text, const char *expected)
{
  char folded[64];

  g_assert_cmpint (bhxh_fold (text, strlen (text), folded, sizeof folded), ==,
                   strlen (expected));
  g_assert_cmpstr (folded, ==, expected);
}

static void
test_letters (void)
{
  check_fold ("Đakrông", "dakrong");
  check_fold ("\xC3\x90\xC3\xB0", "dd"); /* Ð and ð, typed for Đ and đ */
  check_fold ("Tr\xC6\xA3ng Th\xC6\xA2", "trung thu"); /* U+01A3 and U+01A2 for ư and Ư */
  check_fold ("THÁNG ĐẦU NĂM QUÝ", "thang dau nam quy");
  check_fold ("Qu\x79\xCC\x81", "quy");  /* y and a combining acute */
  check_fold ("u\xCC\x9B\xCC\x80", "u"); /* ừ as u, horn and grave */
  check_fold ("2022–2025 −", "2022-2025 -");
}

static void
test_spaces (void)
{
  check_fold ("  Năm \n\t 2024\xC2\xA0", "nam 2024");
  check_fold ("a\xE2\x80\xAF"
              "b",
              "a b");
  check_fold (" ", "");
  check_fold ("", "");
}

static void
test_bounds (void)
{
  char folded[4];

  g_assert_cmpint (bhxh_fold ("abc", 3, folded, sizeof folded), ==, 3);
  g_assert_cmpint (bhxh_fold ("abcd", 4, folded, sizeof folded), ==, -1);
  g_assert_cmpint (bhxh_fold ("a b ", 4, folded, sizeof folded), ==, 3);
  g_assert_cmpint (bhxh_fold ("a bc", 4, folded, sizeof folded), ==, -1);
  g_assert_cmpint (bhxh_fold ("a\xFF", 2, folded, sizeof folded), ==, -1);
  g_assert_cmpint (bhxh_fold ("a\0b", 3, folded, sizeof folded), ==, -1);
  g_assert_cmpint (bhxh_fold ("\xC4\x91", 1, folded, sizeof folded), ==,
                   -1); /* half a đ */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/letters", test_letters);
  g_test_add_func ("/fold/spaces", test_spaces);
  g_test_add_func ("/fold/bounds", test_bounds);
  return g_test_run ();
}
