/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Which spellings can be the name of one unit.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_pair (const char *a, const char *b)
{
  char *key = bhxh_text_dup_key (a);

  printf ("%s %s %s (%s)\n", a, bhxh_text_matches (a, b) ? "=" : "≠", b, key);
  bhxh_free (key);
}

int
main (void)
{
  char *normal = bhxh_text_normalize ("TX.\n  Quảng\tTrị ", -1, NULL);

  printf ("%s\n", normal);
  bhxh_free (normal);
  print_pair ("Huyện Đa Krông", "Dakrong");
  print_pair ("Huyện Hướng Hóa", "HƯỚNG HOÁ");
  print_pair ("TP.Đông Hà", "Thành phố Ðông Hà");
  print_pair ("Phường 1", "P.1");
  print_pair ("Phường 1", "1");
  print_pair ("Hướng Hóa", "Hương Hóa");
  print_pair ("Thị xã Quảng Trị", "Tỉnh Quảng Trị");
  return 0;
}
