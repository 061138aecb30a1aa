/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Vietnamese names as offices really write them.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

typedef struct
{
  const char *a;
  const char *b;
} Pair;

static void
assert_normal (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *normal = bhxh_text_normalize (text, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (normal, ==, expected);
}

static void
test_normalize (void)
{
  assert_normal ("", "");
  assert_normal (" \t\n ", "");
  assert_normal ("TX. Quảng\n  Trị ", "TX. Quảng Trị");
  assert_normal ("Xã  A Dơi", "Xã A Dơi");
  assert_normal ("75.039\u00A0người\u202F\u2003.", "75.039 người .");
  /* ệ as e, dot below, circumflex, in both orders. */
  assert_normal ("huye\u0323\u0302n", "huyện");
  assert_normal ("huye\u0302\u0323n", "huyện");
  /* Tone placement is spelling, not encoding: both stay. */
  assert_normal ("Hoá Hóa", "Hoá Hóa");
}

static void
test_normalize_length (void)
{
  g_autofree char *normal = bhxh_text_normalize ("Gio Linh,1", 8, NULL);
  g_autofree char *empty = bhxh_text_normalize ("x", 0, NULL);

  g_assert_cmpstr (normal, ==, "Gio Linh");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_normalize_not_utf8 (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) nul_error = NULL;

  g_assert_null (bhxh_text_normalize ("Gi\xF3", -1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "byte 2: not UTF-8");
  g_assert_null (bhxh_text_normalize ("a\0b", 3, &nul_error));
  g_assert_error (nul_error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
}

static void
test_key (void)
{
  static const Pair cases[] = {
    { "Huyện Đa Krông", "dakrong" },
    { "ĐAKRÔNG", "dakrong" },
    { "Dakrong", "dakrong" },
    { "TP.Đông Hà", "dongha" },
    { "T.P Đông Hà", "dongha" },
    { "Thành phố Đông Hà", "dongha" },
    { "TX.\nQuảng Trị", "quangtri" },
    { "Tỉnh Quảng Trị", "quangtri" },
    { "Thị trấn Lao Bảo", "laobao" },
    { "TT. Khe Sanh", "khesanh" },
    { "Xã  A Dơi", "adoi" },
    { "X. Hải Lệ", "haile" },
    { "Đặc khu Cồn Cỏ", "conco" },
    { "Huyện đảo Cồn Cỏ", "conco" },
    { "H.Cồn Cỏ", "conco" },
    { "Phường 1", "phuong1" },
    { "P.1", "phuong1" },
    { "P 01", "phuong1" },
    { "Quận 10", "quan10" },
    { "Ea H'Leo", "eahleo" },
    { "Quan Hóa", "quanhoa" },
    { "Phương Liên", "phuonglien" },
    { "Huyện", "huyen" },
    { "...", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = bhxh_text_dup_key (cases[i].a);

      g_assert_cmpstr (key, ==, cases[i].b);
    }
}

static void
assert_match (const Pair *pairs, guint n_pairs, gboolean expected)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      if (bhxh_text_matches (pairs[i].a, pairs[i].b) != expected)
        g_error ("%s ~ %s is not %d", pairs[i].a, pairs[i].b, expected);
      g_assert_cmpint (bhxh_text_matches (pairs[i].b, pairs[i].a), ==, expected);
    }
}

/* The same letters in other bytes: case, NFD, old tone placement, look-alikes, spaces. */
static void
test_same_letters (void)
{
  static const Pair pairs[] = {
    { "Hướng Hóa", "HƯỚNG HOÁ" },
    { "Hướng Hóa", "Hu\u031Bo\u031B\u0301ng Ho\u0301a" },
    { "Hướng Hóa", "Hướng Hoa\u0301" },
    { "Vĩnh Thủy", "Vĩnh Thuỷ" },
    { "Hải Quý", "Hải Qúy" },
    { "Mò Ó", "MòÓ" },
    { "Đông Hà", "\u00D0ông Hà" },
    { "Đakrông", "\u00F0a krông" },
    { "Hướng Hóa", "H\u01A3ớng Hóa" },
    { "Triệu Phước", "Triệu Ph\u01A3ơ\u0301c" },
    { "Đa Krông", "Đakrông" },
    { "Quảng Trị", "Quảng\n Trị" },
    { "Quảng Trị", "Quảng\u00A0Trị" },
    { "Krông Klang", "Krông-Klang" },
  };

  assert_match (pairs, G_N_ELEMENTS (pairs), TRUE);
}

static void
test_marks_left_out (void)
{
  static const Pair pairs[] = {
    { "Hướng Hóa", "Huong Hoa" },
    { "Đa Krông", "Dakrong" },
    { "Đa Krông", "Dakrông" },
    { "Đa Krông", "Đakrong" },
    { "Cồn Cỏ", "CON CO" },
    { "Quảng Trị", "Quảng Tri" },
    { "Quang Trị", "Quảng Tri" },
    { "Xã Mò Ó", "xa mo o" },
    { "TX. Quảng Trị", "thi xa Quang Tri" },
  };

  assert_match (pairs, G_N_ELEMENTS (pairs), TRUE);
}

static void
test_types (void)
{
  static const Pair pairs[] = {
    { "Thành phố Đông Hà", "TP.Đông Hà" },
    { "Thành phố Đông Hà", "TP Đông Hà" },
    { "Thành phố Đông Hà", "T.P. Đông Hà" },
    { "THÀNH PHỐ ĐÔNG HÀ", "thanh pho dong ha" },
    { "Thành phố Đông Hà", "Đông Hà" },
    { "Thị xã Quảng Trị", "TX. Quảng Trị" },
    { "Thị xã Quảng Trị", "TX.\nQuảng Trị" },
    { "Huyện Gio Linh", "H.Gio Linh" },
    { "Huyện Gio Linh", "H. Gio Linh" },
    { "Huyện Gio Linh", "huyen Gio Linh" },
    { "Tỉnh Quảng Trị", "T. Quảng Trị" },
    { "Xã Hải Lệ", "X.Hải Lệ" },
    { "Phường Đông Lễ", "P.Đông Lễ" },
    { "Thị trấn Hồ Xá", "TT.Hồ Xá" },
    { "Đặc khu Cồn Cỏ", "ĐK. Cồn Cỏ" },
    { "Phường 1", "P1" },
    { "Phường 1", "P. 1" },
    { "Phường 1", "phuong 01" },
    /* A first word that looks like a type may be part of the name. */
    { "Xã Xa Dung", "Xa Dung" },
    { "Phường Phương Liên", "Phuong Lien" },
    { "Huyện Quan Hóa", "Quan Hoa" },
  };

  assert_match (pairs, G_N_ELEMENTS (pairs), TRUE);
}

static void
test_different (void)
{
  static const Pair pairs[] = {
    { "Thị xã Quảng Trị", "Tỉnh Quảng Trị" },
    { "Thị trấn Gio Linh", "Huyện Gio Linh" },
    { "Xã Đa Krông", "H. Đakrông" },
    { "Huyện Cồn Cỏ", "Đặc khu Cồn Cỏ" },
    { "Phường 1", "1" },
    { "Phường 1", "Phường 10" },
    { "Phường 1", "Xã 1" },
    { "Phường 1", "Phường 2" },
    { "Tân Lập", "Tân Lấp" },
    { "Hải Sơn", "Hải Sớn" },
    { "Hồ Xá", "Hố Xá" },
    { "Tân", "Tăn" },
    { "Vĩnh Tú", "Vĩnh Tù" },
    { "Triệu Ái", "Triệu Ải" },
    { "Xã Thanh", "Cam Thành" },
    { "Khu 1 2", "Khu 12" },
    { "", "Gio Linh" },
    { "...", "-" },
  };

  assert_match (pairs, G_N_ELEMENTS (pairs), FALSE);
}

/* Longer than what fits beside the stack, with marks at the end. */
static void
test_long (void)
{
  g_autofree char *xs = g_strnfill (5000, 'x');
  g_autofree char *a = g_strconcat (xs, "ệ", NULL);
  g_autofree char *b = g_strconcat ("Huyện ", xs, "e\u0323\u0302", NULL);
  g_autofree char *c = g_strconcat (xs, "ể", NULL);

  g_assert_true (bhxh_text_matches (a, b));
  g_assert_false (bhxh_text_matches (a, c));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalize", test_normalize);
  g_test_add_func ("/text/normalize-length", test_normalize_length);
  g_test_add_func ("/text/normalize-not-utf8", test_normalize_not_utf8);
  g_test_add_func ("/text/key", test_key);
  g_test_add_func ("/text/same-letters", test_same_letters);
  g_test_add_func ("/text/marks-left-out", test_marks_left_out);
  g_test_add_func ("/text/types", test_types);
  g_test_add_func ("/text/different", test_different);
  g_test_add_func ("/text/long", test_long);
  return g_test_run ();
}
