/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Names of cells. The last column of a sheet is XFD, 24 * 26 * 26 + 6 * 26 + 4 = 16,384.
 */
#include "base/sheet-cell.h"

#include <string.h>

static const struct
{
  guint64 row;
  guint64 column;
  const char *name;
} cases[] = {
  { 1, 1, "A1" },    { 12, 3, "C12" },   { 1, 26, "Z1" },
  { 1, 27, "AA1" },  { 1, 52, "AZ1" },   { 1, 53, "BA1" },
  { 1, 702, "ZZ1" }, { 1, 703, "AAA1" }, { 1048576, 16384, "XFD1048576" },
  { 7, 0, "7" },     { 0, 2, "B" },      { 0, 0, "" },
};

static void
test_names (void)
{
  char buffer[SHEET_CELL_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (bhxh_sheet_cell_write (buffer, cases[i].row, cases[i].column), ==,
                        strlen (cases[i].name));
      g_assert_cmpstr (buffer, ==, cases[i].name);
    }
}

/* The largest numbers fit: 14 letters, 20 digits. */
static void
test_largest (void)
{
  char buffer[SHEET_CELL_SIZE];

  g_assert_cmpuint (bhxh_sheet_cell_write (buffer, G_MAXUINT64, G_MAXUINT64), ==, 34);
  g_assert_true (g_str_has_suffix (buffer, "18446744073709551615"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-cell/names", test_names);
  g_test_add_func ("/sheet-cell/largest", test_largest);
  return g_test_run ();
}
