/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where the lines of a calendar are folded, to the octet (RFC 5545, 3.1), and what of a
 * text is escaped (3.3.11). "X:" takes two of the 75 octets of a line.
 */
#include "duty/content-line.h"

#include <string.h>

typedef void (*WriteFunc) (Sink *sink, const char *name, const char *value);

static char *
write_line (WriteFunc write, const char *value)
{
  Sink sink;
  char *text = NULL;

  g_assert_true (bhxh_sink_init (&sink, 64, NULL, NULL, NULL));
  write (&sink, "X", value);
  bhxh_sink_append (&sink, "", 1);
  g_assert_true (bhxh_sink_finish (&sink, NULL));
  text = g_steal_pointer (&sink.buffer);
  bhxh_sink_clear (&sink);
  return text;
}

/* @n_a letters "a", then @rest. */
static char *
dup_value (gsize n_a, const char *rest)
{
  g_autofree char *letters = g_strnfill (n_a, 'a');

  return g_strconcat (letters, rest, NULL);
}

static void
check_fold (gsize n_a, const char *rest, const char *written)
{
  g_autofree char *value = dup_value (n_a, rest);
  g_autofree char *line = write_line (bhxh_content_line_write_text, value);
  g_autofree char *tail = g_strconcat (written, "\r\n", NULL);
  g_autofree char *letters = dup_value (n_a, tail);
  g_autofree char *expected = g_strconcat ("X:", letters, NULL);

  g_assert_cmpstr (line, ==, expected);
}

/* 74, 75 and 76 octets of one octet each: 72, 73, 74 letters behind "X:". */
static void
test_octets (void)
{
  check_fold (72, "", "");
  check_fold (73, "", "");
  check_fold (73, "b", "\r\n b");
}

/* U+0103 has two octets, U+1EC7 three, U+1F600 four. */
static void
test_letters (void)
{
  check_fold (70, "\u0103", "\u0103"); /* 74 */
  check_fold (71, "\u0103", "\u0103"); /* 75 */
  check_fold (72, "\u0103", "\r\n \u0103");
  check_fold (73, "\u0103", "\r\n \u0103");
  check_fold (69, "\u1EC7", "\u1EC7"); /* 74 */
  check_fold (70, "\u1EC7", "\u1EC7"); /* 75 */
  check_fold (71, "\u1EC7", "\r\n \u1EC7");
  check_fold (72, "\u1EC7", "\r\n \u1EC7");
  check_fold (73, "\u1EC7", "\r\n \u1EC7");
  check_fold (69, "\U0001F600", "\U0001F600"); /* 75 */
  check_fold (70, "\U0001F600", "\r\n \U0001F600");
}

/* The space that begins a further line is one of its 75. */
static void
test_further_lines (void)
{
  g_autofree char *b74 = g_strnfill (74, 'b');
  g_autofree char *rest = g_strconcat (b74, "c", NULL);
  g_autofree char *folded = g_strconcat ("\r\n ", b74, "\r\n c", NULL);
  g_autofree char *b73 = g_strnfill (73, 'b');
  g_autofree char *letter = g_strconcat (b73, "\u0103", NULL);
  g_autofree char *before_letter = g_strconcat ("\r\n ", b73, "\r\n \u0103", NULL);

  check_fold (73, rest, folded);
  check_fold (73, letter, before_letter);
}

/* A backslash stays with what it escapes. */
static void
test_fold_escaped (void)
{
  check_fold (71, ",", "\\,"); /* 75 */
  check_fold (72, ",", "\r\n \\,");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "", "X:\r\n" },
    { "a,b;c\\d:e\"f", "X:a\\,b\\;c\\\\d:e\"f\r\n" },
    { "a\nb\r\nc\rd\n", "X:a\\nb\\nc\\nd\\n\r\n" },
    { "a\tb", "X:a\tb\r\n" },
    { "a\x01"
      "b\x1f"
      "c\x7f",
      "X:a b c \r\n" },
    { "Đến hạn", "X:Đến hạn\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = write_line (bhxh_content_line_write_text, cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].written);
    }
}

/* What is no text is folded, but not escaped. */
static void
test_as_it_is (void)
{
  g_autofree char *value = dup_value (73, ",;");
  g_autofree char *folded = dup_value (73, "\r\n ,;\r\n");
  g_autofree char *expected = g_strconcat ("X:", folded, NULL);
  g_autofree char *line = write_line (bhxh_content_line_write, value);

  g_assert_cmpstr (line, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content-line/octets", test_octets);
  g_test_add_func ("/content-line/letters", test_letters);
  g_test_add_func ("/content-line/further-lines", test_further_lines);
  g_test_add_func ("/content-line/fold-escaped", test_fold_escaped);
  g_test_add_func ("/content-line/escapes", test_escapes);
  g_test_add_func ("/content-line/as-it-is", test_as_it_is);
  return g_test_run ();
}
