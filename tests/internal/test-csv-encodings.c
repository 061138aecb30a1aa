/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The encodings that offices send. Bytes of CP1258 were typed from Microsoft's table of
 * the code page; those of UTF-16 are the code points of the letters.
 */
#include "csv-check.h"

#include "codec/csv-encoding.h"

static BhxhOptions *
options_with_encoding (const char *encoding)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_encoding (options, encoding);
  return options;
}

static void
check_encoding (const char *encoding,
                const char *bytes,
                gsize length,
                const char *rows,
                const char *problems)
{
  BhxhOptions *options = options_with_encoding (encoding);

  csv_check_bytes (bytes, length, options, rows, problems);
  bhxh_options_unref (options);
}

/* The mark is no character: the first column is "a". */
static void
test_utf8_mark (void)
{
  csv_check ("\xEF\xBB\xBF"
             "a,b\nđ,2\n1\n",
             "2/2: đ|2\n", "ragged-row 3:2 1\n");
  check_encoding ("CP1258",
                  "\xEF\xBB\xBF"
                  "a,b\nđ,2\n",
                  12, "2/2: đ|2\n", "");
}

/* "a<tab>b", "đỏ<tab>1" and a character beyond the basic plane, as Excel's "Unicode
 * text". */
static void
test_utf16le (void)
{
  const char text[] = "\xFF\xFE"
                      "a\0\t\0b\0\r\0\n\0"
                      "\x11\x01\xCF\x1E\t\0"
                      "1\0\r\0\n\0"
                      "\x3D\xD8\x4D\xDC\t\0"
                      "2\0\r\0\n\0";

  csv_check_bytes (text, sizeof text - 1, NULL, "2/2: đỏ|1\n3/3: \xF0\x9F\x91\x8D|2\n",
                   "");
}

static void
test_utf16be (void)
{
  const char text[] = "\xFE\xFF"
                      "\0a\0\t\0b\0\n"
                      "\x01\x11\x1E\xCF\0\t\0"
                      "1\0\n";

  csv_check_bytes (text, sizeof text - 1, NULL, "2/2: đỏ|1\n", "");
}

static void
test_utf16_stated (void)
{
  const char text[] = "a\0;\0b\0\n\0"
                      "1\0;\0"
                      "2\0";

  check_encoding ("UTF-16LE", text, sizeof text - 1, "2/2: 1|2\n", "");
  check_encoding ("utf-16", text, sizeof text - 1, "2/2: 1|2\n", "");
}

/* A low surrogate alone, a high one before a letter, and one before the end. Columns
 * count characters: the pair in line 2 is one. */
static void
test_utf16_surrogates (void)
{
  const char text[] = "\xFF\xFE"
                      "a\0,\0b\0\n\0"
                      "\x3D\xD8\x4D\xDC,\0\x4D\xDC\n\0"
                      "\x3D\xD8,\0"
                      "1\0\n\0"
                      "1\0,\0\x3D\xD8";

  csv_check_bytes (text, sizeof text - 1, NULL, "",
                   "bad-character 2:3 \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n"
                   "bad-character 3:1 \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n"
                   "bad-character 4:3 \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

static void
test_utf16_odd_byte (void)
{
  const char text[] = "\xFF\xFE"
                      "a\0,\0b\0\n\0"
                      "1\0,\0"
                      "2";

  csv_check_bytes (text, sizeof text - 1, NULL, "", "bad-character 2:3 \xEF\xBF\xBD\n");
}

static void
test_utf16_nul (void)
{
  const char text[] = "\xFF\xFE"
                      "a\0,\0b\0\n\0"
                      "1\0,\0"
                      "2\0\0\0\n\0";

  csv_check_bytes (text, sizeof text - 1, NULL, "", "nul-byte 2:4 2\n");
}

/* "Thành phố Đông Hà", "Huyện Vĩnh Linh", "Quảng Trị": ơ is F5, đ F0; the tones are the
 * bytes CC, D2, DE, EC, F2 behind their vowel. à, ô, é and their like are bytes of their
 * own. */
static void
test_cp1258 (void)
{
  const char *text = "t\xEAn;s\xF4\xEC\n"
                     "Th\xE0nh ph\xF4\xEC \xD0\xF4ng H\xE0;1\n"
                     "Huy\xEA\xF2n Vi\xDEnh Linh;2\n"
                     "Qua\xD2ng Tri\xF2;3\n"
                     "b\xFD\xF5\xEC"
                     "c ng\xFD\xF5\xCCi a\xEC;4\n";

  check_encoding ("CP1258", text, strlen (text),
                  "2/2: Thành phố Đông Hà|1\n"
                  "3/3: Huyện Vĩnh Linh|2\n"
                  "4/4: Quảng Trị|3\n"
                  "5/5: bước người á|4\n",
                  "");
}

/* In line 2 `Huyện` is five characters, though seven bytes. */
static void
test_cp1258_places (void)
{
  check_encoding ("windows-1258", "a,b\nHuy\xEA\xF2n,1,x\nHuy\xEA\xF2n,\x8A\n", 23, "",
                  "ragged-row 2:9 3\n"
                  "bad-character 3:7 \xEF\xBF\xBD\n");
}

/* Not Vietnamese, but NFC: n and the tilde are ñ; a letter with two marks has them in
 * canonical order; á and the dot below are ạ and the acute; a mark alone stays alone. */
static void
test_cp1258_other_marks (void)
{
  const char *text = "a,b\nn\xDE,o\xEC\xF2\n\xE1\xF2,\xEC\nx\xEC,\xE2\xEC\n";

  check_encoding ("CP1258", text, strlen (text),
                  "2/2: ñ|\xE1\xBB\x8D\xCC\x81\n"
                  "3/3: \xE1\xBA\xA1\xCC\x81|\xCC\x81\n"
                  "4/4: x\xCC\x81|ấ\n",
                  "");
}

/* More marks than a cluster holds: none is lost. */
static void
test_cp1258_many_marks (void)
{
  g_autofree char *dots = g_strnfill (20, '\xEC');
  g_autofree char *text = g_strconcat ("a,b\nx", dots, ",1\n", NULL);
  g_autoptr (GString) rows = g_string_new ("2/2: x");

  for (guint i = 0; i < 20; i++)
    g_string_append (rows, "\xCC\x81");
  g_string_append (rows, "|1\n");
  check_encoding ("CP1258", text, strlen (text), rows->str, "");
}

static void
test_cp1258_nul (void)
{
  const char text[] = "a,b\n1,\0\xEC\n";

  check_encoding ("CP1258", text, sizeof text - 1, "", "nul-byte 2:3\n");
}

/* Every byte of the upper half against the system's converter. */
static void
test_cp1258_table (void)
{
  for (guint byte = 0x80; byte < 0x100; byte++)
    {
      const char raw = (char) byte;
      g_autofree char *system = g_convert (&raw, 1, "UTF-8", "CP1258", NULL, NULL, NULL);
      CsvDecoder decoder = { .encoding = CSV_ENCODING_CP1258 };
      char text[128] = { 0 };
      const gsize n =
          bhxh_csv_decoder_run (&decoder, (const guint8 *) &raw, 1, TRUE, text);

      if (system != NULL)
        g_assert_cmpmem (text, n, system, strlen (system));
      else
        g_assert_cmpmem (text, n, &raw, 1);
    }
}

/* Every vowel with every tone, against Unicode's composition. */
static void
test_cp1258_letters (void)
{
  static const char vowels[] =
      "aeiouyAEIOUY\xC2\xC3\xCA\xD4\xD5\xDD\xE2\xE3\xEA\xF4\xF5\xFD";
  static const char tones[] = "\xCC\xD2\xDE\xEC\xF2";

  for (const char *vowel = vowels; *vowel != '\0'; vowel++)
    for (const char *tone = tones; *tone != '\0'; tone++)
      {
        const char raw[2] = { *vowel, *tone };
        g_autofree char *system = g_convert (raw, 2, "UTF-8", "CP1258", NULL, NULL, NULL);
        g_autofree char *normal = g_utf8_normalize (system, -1, G_NORMALIZE_NFC);
        CsvDecoder decoder = { .encoding = CSV_ENCODING_CP1258 };
        char text[128] = { 0 };
        const gsize n =
            bhxh_csv_decoder_run (&decoder, (const guint8 *) raw, 2, TRUE, text);

        g_assert_cmpuint (g_utf8_strlen (normal, -1), ==, 1);
        g_assert_cmpmem (text, n, normal, strlen (normal));
      }
}

static void
check_guess (const char *bytes, CsvEncoding expected)
{
  g_assert_cmpint (bhxh_csv_encoding_guess ((const guint8 *) bytes, strlen (bytes)), ==,
                   expected);
}

static void
test_guess (void)
{
  check_guess ("", CSV_ENCODING_UTF8);
  check_guess ("a,b\n1,2\n", CSV_ENCODING_UTF8);
  check_guess ("Đông Hà", CSV_ENCODING_UTF8);
  check_guess ("Huy\xEA\xF2n Vi\xDEnh Linh", CSV_ENCODING_CP1258);
  /* UTF-8 with one letter damaged, or cut off by the end of the block. */
  check_guess ("Đông \xE0 Hà", CSV_ENCODING_UTF8);
  check_guess ("Đông H\xC3", CSV_ENCODING_UTF8);
  check_guess ("H\xE1\xBA", CSV_ENCODING_UTF8);
  /* TCVN3, whose letters are other bytes: refused, not read as something else. */
  check_guess ("\xA7\xABng H\xB5", CSV_ENCODING_UTF8);
}

static void
test_guess_is_said (void)
{
  const char *text = "t\xEAn,b\nHuy\xEA\xF2n,1\n";
  BhxhOptions *options = bhxh_options_new ();
  g_auto (CsvResult) result =
      csv_read_all (text, strlen (text), options, INPUT_BLOCK_BYTES);

  g_assert_no_error (result.error);
  g_assert_cmpstr (result.problems->str, ==, "guessed-encoding 0:0 CP1258\n");
  g_assert_cmpstr (result.rows->str, ==, "2/2: Huyện|1\n");
  bhxh_options_unref (options);
}

static void
test_unknown_encoding (void)
{
  check_encoding ("TCVN3", "a,b\n1,2\n", 8, "", "unknown-encoding 0:0 TCVN3\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-encodings/utf8-mark", test_utf8_mark);
  g_test_add_func ("/csv-encodings/utf16le", test_utf16le);
  g_test_add_func ("/csv-encodings/utf16be", test_utf16be);
  g_test_add_func ("/csv-encodings/utf16-stated", test_utf16_stated);
  g_test_add_func ("/csv-encodings/utf16-surrogates", test_utf16_surrogates);
  g_test_add_func ("/csv-encodings/utf16-odd-byte", test_utf16_odd_byte);
  g_test_add_func ("/csv-encodings/utf16-nul", test_utf16_nul);
  g_test_add_func ("/csv-encodings/cp1258", test_cp1258);
  g_test_add_func ("/csv-encodings/cp1258-places", test_cp1258_places);
  g_test_add_func ("/csv-encodings/cp1258-other-marks", test_cp1258_other_marks);
  g_test_add_func ("/csv-encodings/cp1258-many-marks", test_cp1258_many_marks);
  g_test_add_func ("/csv-encodings/cp1258-nul", test_cp1258_nul);
  g_test_add_func ("/csv-encodings/cp1258-table", test_cp1258_table);
  g_test_add_func ("/csv-encodings/cp1258-letters", test_cp1258_letters);
  g_test_add_func ("/csv-encodings/guess", test_guess);
  g_test_add_func ("/csv-encodings/guess-is-said", test_guess_is_said);
  g_test_add_func ("/csv-encodings/unknown-encoding", test_unknown_encoding);
  return g_test_run ();
}
