/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Letters seen, and where lines end.
 */
#include "table/width.h"

#include <string.h>

static void
test_measure (void)
{
  static const struct
  {
    const char *text;
    gsize width;
  } cases[] = {
    { "", 0 },
    { "abc", 3 },
    { "Đông Hà", 7 },
    { "\u0110o\u0302ng Ha\u0300", 7 },
    { "u\u031b\u0301", 1 }, /* horn and acute on one u */
    { "\u6771\u4eac", 4 },
    { "\u1ea7\u01b0\u0103", 3 },
    { "a\u200bb", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (bhxh_width_measure (cases[i].text, strlen (cases[i].text)), ==,
                      cases[i].width);
}

static void
test_cut_line (void)
{
  static const struct
  {
    const char *text;
    gsize limit;
    const char *line;
    const char *rest;
  } cases[] = {
    { "", 5, "", "" },
    { "một hai ba", 10, "một hai ba", "" },
    { "một hai ba", 9, "một hai", "ba" },
    { "một hai ba", 7, "một hai", "ba" },
    { "một hai ba", 6, "một", "hai ba" },
    { "một  hai", 4, "một", "hai" },
    { "mộthaiba", 3, "một", "haiba" },
    { "mo\u0302\u0323thai", 3, "mo\u0302\u0323t", "hai" },
    { "\u6771\u4eac", 1, "\u6771", "\u4eac" },
    { "một hai ", 7, "một hai", "" },
    { " một", 2, " m", "ột" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      gsize width = 99;
      gsize next = 99;
      const gsize line =
          bhxh_width_cut_line (text, strlen (text), cases[i].limit, &width, &next);

      g_assert_cmpmem (text, line, cases[i].line, strlen (cases[i].line));
      g_assert_cmpstr (text + next, ==, cases[i].rest);
      g_assert_cmpuint (width, ==, bhxh_width_measure (cases[i].line, line));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/width/measure", test_measure);
  g_test_add_func ("/width/cut-line", test_cut_line);
  return g_test_run ();
}
