/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of text and names, over random names put together from what real ones are made of,
 * and over random bytes.
 */
#include "base/fold.h"
#include "base/name-index.h"

#include <string.h>

#define ROUNDS 20000
#define MAX_BYTES 400

static const char *const pieces[] = {
  "Xã",
  "Xa",
  "X.",
  "Huyện",
  "huyen",
  "H.",
  "H ",
  "TP.",
  "T.P",
  "TP ",
  "Thành phố",
  "Thi xã",
  "TX.",
  "Phường",
  "Phuong",
  "P.",
  "P",
  "Quận",
  "Quan",
  "Thị trấn",
  "TT.",
  "Tỉnh",
  "T.",
  "Đặc khu",
  "Hoá",
  "Hóa",
  "hoa",
  "Đa",
  "Đa",
  "Krông",
  "Ð",
  "ð",
  "ƣ",
  "Quảng",
  "Quang",
  "Trị",
  "Tri",
  "Mò",
  "Ý",
  "Y",
  "Tân",
  "Tấn",
  "Thuỷ",
  "Thủy",
  "1",
  "01",
  "10",
  "0",
  "2",
  "e\u0323\u0302",
  "u\u031B\u0301",
  "A",
  "Dơi",
  "Lễ",
  "H'Leo",
  "-",
  ".",
  "(",
  "ü",
  "ß",
  "Ω",
  "日",
  "\u200B",
};
static const char *const gaps[] = {
  " ", " ", " ", "", "", "  ", "\n", "\t", "\u00A0", "."
};

static char *
random_name (void)
{
  GString *name = g_string_new (NULL);
  const gint n = g_test_rand_int_range (0, 6);

  for (gint i = 0; i < n; i++)
    {
      g_string_append (name, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      g_string_append (name, gaps[g_test_rand_int_range (0, G_N_ELEMENTS (gaps))]);
    }
  return g_string_free (name, FALSE);
}

static char *
random_bytes (gsize *length)
{
  char *bytes = g_malloc (MAX_BYTES + 1);

  *length = (gsize) g_test_rand_int_range (0, MAX_BYTES);
  for (gsize i = 0; i < *length; i++)
    bytes[i] = (char) g_test_rand_int_range (1, 256);
  bytes[*length] = '\0';
  return bytes;
}

static void
test_normalize (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *once = bhxh_text_normalize (name, -1, NULL);
      g_autofree char *twice = bhxh_text_normalize (once, -1, NULL);
      g_autofree char *composed = g_utf8_normalize (once, -1, G_NORMALIZE_NFC);

      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpstr (once, ==, composed);
    }
}

/* Every character between two letters, so that none is wrongly taken for composed. */
static void
test_normalize_every_character (void)
{
  for (gunichar c = 1; c <= 0x2FFFF; c++)
    {
      char text[12] = "x";
      g_autofree char *normal = NULL;
      g_autofree char *composed = NULL;

      if (!g_unichar_validate (c) || c == '\v' || c == 0x85 || g_unichar_isspace (c))
        continue;
      strcpy (text + 1 + g_unichar_to_utf8 (c, text + 1), "x");
      normal = bhxh_text_normalize (text, -1, NULL);
      composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (normal, ==, composed);
    }
}

/* But for numbers, whose short type ("Tỉnh P1") the key writes without the dot. */
static void
test_key_of_key (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *once = bhxh_text_dup_key (name);
      g_autofree char *twice = bhxh_text_dup_key (once);

      if (strpbrk (name, "0123456789") == NULL && strcmp (once, twice) != 0)
        g_error ("\"%s\" \"%s\" \"%s\"", name, once, twice);
    }
}

static void
assert_matches (const char *a, const char *b)
{
  if (!bhxh_text_matches (a, b) || !bhxh_text_matches (b, a))
    {
      g_autofree char *shown = g_strescape (a, NULL);
      g_autofree char *other = g_strescape (b, NULL);

      g_error ("\"%s\" is not \"%s\"", shown, other);
    }
}

static char *
dup_upper (const char *name)
{
  GString *upper = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (upper, g_unichar_toupper (g_utf8_get_char (p)));
  return g_string_free (upper, FALSE);
}

/* A name is itself in upper case, taken apart, put together and, letters in it, without
 * marks. */
static void
test_matches_itself (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *key = bhxh_text_dup_key (name);
      g_autofree char *upper = dup_upper (name);
      g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
      g_autofree char *normal = bhxh_text_normalize (name, -1, NULL);
      char plain[200];

      assert_matches (name, name);
      if (*key == '\0')
        continue;
      assert_matches (name, upper);
      assert_matches (name, apart);
      assert_matches (name, normal);
      g_assert_cmpint (bhxh_fold (name, strlen (name), plain, sizeof plain), >, 0);
      assert_matches (name, plain);
    }
}

/* Matching does not depend on the order, and an index finds exactly what matches. */
static void
test_index_finds_matches (void)
{
  guint n_matches = 0;

  for (guint i = 0; i < 10 * ROUNDS; i++)
    {
      g_autofree char *a = random_name ();
      g_autofree char *b = random_name ();
      g_autofree char *key = bhxh_text_dup_key (a);
      const gboolean matches = bhxh_text_matches (a, b);
      const NamePair pair = { b, 0 };
      g_autoptr (NameIndex) index = NULL;

      g_assert_cmpint (matches, ==, bhxh_text_matches (b, a));
      if (*key == '\0' || (!matches && i % 10 != 0))
        continue;
      n_matches += matches ? 1 : 0;
      index = bhxh_name_index_new (&pair, 1, NULL);
      g_assert_cmpuint (
          bhxh_name_index_find (index, a, strlen (a), NULL, NULL, NULL, 0, NULL), ==,
          matches ? 1 : 0);
    }
  g_assert_cmpuint (n_matches, >, 100);
}

static void
test_any_bytes (void)
{
  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      gsize length = 0;
      g_autofree char *a = random_bytes (&length);
      g_autofree char *b = random_bytes (&length);
      g_autofree char *key = bhxh_text_dup_key (a);

      g_assert_true (g_utf8_validate (key, -1, NULL));
      g_assert_true (bhxh_text_matches (a, a));
      g_assert_cmpint (bhxh_text_matches (a, b), ==, bhxh_text_matches (b, a));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalize", test_normalize);
  g_test_add_func ("/text/normalize-every-character", test_normalize_every_character);
  g_test_add_func ("/text/key-of-key", test_key_of_key);
  g_test_add_func ("/text/matches-itself", test_matches_itself);
  g_test_add_func ("/text/index-finds-matches", test_index_finds_matches);
  g_test_add_func ("/text/any-bytes", test_any_bytes);
  return g_test_run ();
}
