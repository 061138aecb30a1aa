/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The scan for bytes that matter, and the check of UTF-8, each against its plain
 * definition.
 */
#include "codec/csv-scan.h"

#include <string.h>

static guint64
scan_plainly (const char *bytes, char delimiter)
{
  guint64 mask = 0;

  for (guint i = 0; i < CSV_SCAN_BYTES; i++)
    if (bytes[i] == delimiter || bytes[i] == '"' || bytes[i] == '\n' || bytes[i] == '\r')
      mask |= G_GUINT64_CONSTANT (1) << i;
  return mask;
}

static void
check_scan (const char *bytes, char delimiter)
{
  char delimiters[CSV_SCAN_COPIES];
  const guint64 expected = scan_plainly (bytes, delimiter);

  memset (delimiters, delimiter, sizeof delimiters);
  g_assert_cmphex (bhxh_csv_scan_portable (bytes, delimiter), ==, expected);
  g_assert_cmphex (csv_scan (bytes, delimiters), ==, expected);
}

/* Each byte value at each place, among neighbours that differ from it by one. */
static void
test_each_byte (void)
{
  char bytes[CSV_SCAN_BYTES];

  for (guint value = 0; value < 256; value++)
    for (guint at = 0; at < CSV_SCAN_BYTES; at++)
      {
        for (guint i = 0; i < CSV_SCAN_BYTES; i++)
          bytes[i] = (char) (value + i - at);
        check_scan (bytes, ',');
        check_scan (bytes, '\t');
      }
}

static void
test_random (void)
{
  static const char alphabet[] = ",;\t\"\n\r\0ab\x80\xFF\x2B\x2D\x0B\x0C\x8A\xAC";
  char bytes[CSV_SCAN_BYTES];

  for (guint round = 0; round < 2000; round++)
    {
      for (guint i = 0; i < CSV_SCAN_BYTES; i++)
        bytes[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      check_scan (bytes, ";,\t"[round % 3]);
    }
}

/* GLib's own check, which also stops at NUL. */
static void
check_bad_byte (const char *bytes, gsize length)
{
  const char *expected = NULL;

  g_utf8_validate_len (bytes, length, &expected);
  g_assert_true (bhxh_csv_find_bad_byte (bytes, bytes + length) == expected);
}

/* All two bytes, and three bytes with each lead, at the end and before ASCII. */
static void
test_utf8_short (void)
{
  char bytes[44];

  memset (bytes, 'x', sizeof bytes);
  for (guint a = 0; a < 256; a++)
    for (guint b = 0; b < 256; b++)
      for (guint c = 0x70; c < 256; c += 0x10)
        {
          bytes[32] = (char) a;
          bytes[33] = (char) b;
          bytes[34] = (char) c;
          check_bad_byte (bytes, sizeof bytes);
          check_bad_byte (bytes, 35);
          check_bad_byte (bytes, 34);
          check_bad_byte (bytes + 30, 3);
        }
}

static void
test_utf8_random (void)
{
  static const char alphabet[] =
      "aaaaaaaa\x80\xBF\x8F\x90\x9F\xA0\xC2\xE0\xE1\xED\xF0\xF4"
      "\xF1\xC3\xF5";
  char bytes[100];

  for (guint round = 0; round < 20000; round++)
    {
      const gsize length = (gsize) g_test_rand_int_range (0, sizeof bytes);

      for (gsize i = 0; i < length; i++)
        bytes[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      check_bad_byte (bytes, length);
    }
}

/* Every character's first bytes are a cut character, all of them none. */
static void
test_cut (void)
{
  static const char *const characters[] = { "a", "đ", "ờ", "\xF0\x9F\x91\x8D" };
  static const char overlong[] = { '\xE0', '\x80' };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    for (gsize n = 1; n <= strlen (characters[i]); n++)
      {
        g_autofree char *text = g_strdup_printf ("ờ%.*s", (int) n, characters[i]);
        const gsize expected = n == strlen (characters[i]) ? 0 : n;

        g_assert_cmpuint (bhxh_csv_count_cut_bytes (text, text + strlen (text)), ==,
                          expected);
      }
  /* No character can begin like these: they are bad, not cut. */
  g_assert_cmpuint (bhxh_csv_count_cut_bytes (overlong, overlong + 2), ==, 0);
}

static void
test_characters (void)
{
  const char *text = "aờđ\xF0\x9F\x91\x8D";

  g_assert_cmpuint (bhxh_csv_count_characters (text, text + strlen (text)), ==, 4);
  g_assert_cmpuint (bhxh_csv_count_characters (text, text), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-scan/each-byte", test_each_byte);
  g_test_add_func ("/csv-scan/random", test_random);
  g_test_add_func ("/csv-scan/utf8-short", test_utf8_short);
  g_test_add_func ("/csv-scan/utf8-random", test_utf8_random);
  g_test_add_func ("/csv-scan/cut", test_cut);
  g_test_add_func ("/csv-scan/characters", test_characters);
  return g_test_run ();
}
