/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who bears a name: the nearest spelling wins, and what is ambiguous stays so. Tried on
 * the units of Quang Tri as the bundled plan lists them.
 */
#include "base/fold.h"
#include "base/name-index.h"

#include <string.h>

#define MAX_FOUND 8

static const NamePair pairs[] = {
  { "Tỉnh Quảng Trị", 0 }, { "Thị xã Quảng Trị", 1 }, { "Phường Quảng Trị", 2 },
  { "Huyện Đa Krông", 3 }, { "Đakrông", 3 },          { "Xã Đa Krông", 4 },
  { "Phường 1", 5 },       { "Phường 1", 6 },         { "Xã Tân Thanh", 7 },
  { "Xã Tân Thành", 8 },   { "Xã Xa Dung", 9 },       { "---", 10 },
};

static guint found[MAX_FOUND];

static gsize
find (const NameIndex *index, const char *query, NameMatch *match)
{
  memset (found, 0xFF, sizeof found);
  return bhxh_name_index_find (index, query, strlen (query), NULL, NULL, found, MAX_FOUND,
                               match);
}

static void
test_levels (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (pairs, G_N_ELEMENTS (pairs), NULL);
  NameMatch match = NAME_MATCH_NONE;

  g_assert_cmpuint (find (index, "Xã Tân Thanh", &match), ==, 1);
  g_assert_cmpint (match, ==, NAME_MATCH_EXACT);
  g_assert_cmpuint (found[0], ==, 7);
  g_assert_cmpuint (find (index, "XÃ TÂN THÀNH", &match), ==, 1);
  g_assert_cmpint (match, ==, NAME_MATCH_LETTERS);
  g_assert_cmpuint (found[0], ==, 8);
  g_assert_cmpuint (find (index, "xa tan thanh", &match), ==, 2);
  g_assert_cmpint (match, ==, NAME_MATCH_PLAIN);
  g_assert_cmpuint (find (index, "Huyện Dakrông", &match), ==, 1);
  g_assert_cmpint (match, ==, NAME_MATCH_COMPATIBLE);
  g_assert_cmpuint (found[0], ==, 3);
  g_assert_cmpuint (find (index, "Xã Hải Lệ", &match), ==, 0);
  g_assert_cmpint (match, ==, NAME_MATCH_NONE);
}

static void
test_ambiguous (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (pairs, G_N_ELEMENTS (pairs), NULL);

  g_assert_cmpuint (find (index, "Quảng Trị", NULL), ==, 3);
  g_assert_cmpuint (found[0], ==, 0);
  g_assert_cmpuint (found[1], ==, 1);
  g_assert_cmpuint (found[2], ==, 2);
  g_assert_cmpuint (find (index, "TX. Quang Tri", NULL), ==, 1);
  g_assert_cmpuint (found[0], ==, 1);
  g_assert_cmpuint (find (index, "P.1", NULL), ==, 2);
  g_assert_cmpuint (find (index, "1", NULL), ==, 0);
  g_assert_cmpuint (bhxh_name_index_find (index, "Quảng Trị", strlen ("Quảng Trị"), NULL,
                                          NULL, NULL, 0, NULL),
                    ==, 3);
}

/* "Đakrông" is only the district's alias, so a query that says commune is not the
 * district. */
static void
test_alias_has_type (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (pairs, G_N_ELEMENTS (pairs), NULL);
  NameMatch match = NAME_MATCH_NONE;

  g_assert_cmpuint (find (index, "Xã Đakrông", &match), ==, 1);
  g_assert_cmpuint (found[0], ==, 4);
  g_assert_cmpuint (find (index, "Đakrông", &match), ==, 1);
  g_assert_cmpint (match, ==, NAME_MATCH_EXACT);
  g_assert_cmpuint (found[0], ==, 3);
  g_assert_cmpuint (find (index, "DAKRONG", &match), ==, 2);
  g_assert_cmpuint (found[0], ==, 3);
  g_assert_cmpuint (found[1], ==, 4);
}

static gboolean
is_at_least (guint id, gpointer data)
{
  return id >= GPOINTER_TO_UINT (data);
}

/* The district is nearer, but not wanted. */
static void
test_accept (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (pairs, G_N_ELEMENTS (pairs), NULL);
  guint id = 0;
  NameMatch match = NAME_MATCH_NONE;

  g_assert_cmpuint (bhxh_name_index_find (index, "Đakrông", strlen ("Đakrông"),
                                          is_at_least, GUINT_TO_POINTER (4), &id, 1,
                                          &match),
                    ==, 1);
  g_assert_cmpuint (id, ==, 4);
  g_assert_cmpint (match, ==, NAME_MATCH_LETTERS);
}

static void
test_first_word (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (pairs, G_N_ELEMENTS (pairs), NULL);

  g_assert_cmpuint (find (index, "Xa Dung", NULL), ==, 1);
  g_assert_cmpuint (found[0], ==, 9);
  g_assert_cmpuint (find (index, "xa Xa Dung", NULL), ==, 1);
  g_assert_cmpuint (found[0], ==, 9);
  g_assert_cmpuint (find (index, "---", NULL), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (NameIndex) index = bhxh_name_index_new (NULL, 0, NULL);

  g_assert_cmpuint (find (index, "Quảng Trị", NULL), ==, 0);
  bhxh_name_index_free (NULL);
}

/* A million equal names must not take a million steps each. */
static void
test_many_equal (void)
{
  enum
  {
    N = 200000
  };
  g_autofree NamePair *many = g_new (NamePair, N);
  g_autoptr (NameIndex) index = NULL;

  for (guint i = 0; i < N; i++)
    many[i] = (NamePair){ "Phường 1", i };
  index = bhxh_name_index_new (many, N, NULL);
  g_assert_cmpuint (find (index, "p1", NULL), ==, N);
  g_assert_cmpuint (found[7], ==, 7);
}

static gsize
suggest (const NameIndex *index, const char *query)
{
  return bhxh_name_index_suggest (index, query, strlen (query), NULL, NULL, found,
                                  MAX_FOUND);
}

/* One letter changed, left out, added, two swapped; three are too many, and so are two of
 * a name of five letters. */
static void
test_suggest (void)
{
  static const NamePair names[] = { { "Huyện Hướng Hóa", 0 },
                                    { "Huyện Hải Lăng", 1 },
                                    { "Xã Hải Lâm", 2 },
                                    { "Xã Lìa", 3 },
                                    { "Phường 1", 4 } };
  static const struct
  {
    const char *query;
    gsize n;
    guint first;
  } cases[] = {
    { "Huyện Hướng Hó", 1, 0 }, { "Hương Hoá", 1, 0 },    { "Hướgn Hóa", 1, 0 },
    { "Hướngg Háo", 1, 0 },     { "H. Hải Lâng", 1, 1 },  { "Hải Lân", 2, 1 },
    { "Xã Hải Lân", 1, 2 },     { "Hướng", 0, 0 },        { "Xã Là", 0, 0 },
    { "Phường 2", 0, 0 },       { "Xã Huong Hao", 0, 0 }, { "", 0, 0 },
  };
  g_autoptr (NameIndex) index = bhxh_name_index_new (names, G_N_ELEMENTS (names), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (suggest (index, cases[i].query), ==, cases[i].n);
      if (cases[i].n > 0)
        g_assert_cmpuint (found[0], ==, cases[i].first);
    }
}

/* The bundled plan's units: code, valid_from, valid_to, parent, level, name_vi; no cell
 * of these is quoted. */
static GPtrArray *
load_units (gboolean of_2025)
{
  g_autofree char *path = g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "lib", "data",
                                            "quang-tri-2022-2025", "units.csv", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      char **cells = g_strsplit (lines[i], ",", -1);

      if (g_strv_length (cells) > 5 &&
          (of_2025 ? strcmp (cells[1], "2025-07-01") == 0 : cells[1][0] == '\0'))
        g_ptr_array_add (units, cells);
      else
        g_strfreev (cells);
    }
  return units;
}

static const char *
name_of (const GPtrArray *units, guint i)
{
  return ((char **) units->pdata[i])[5];
}

static NameIndex *
index_units (const GPtrArray *units)
{
  g_autofree NamePair *names = g_new (NamePair, units->len);

  for (guint i = 0; i < units->len; i++)
    names[i] = (NamePair){ name_of (units, i), i };
  return bhxh_name_index_new (names, units->len, NULL);
}

/* How many bear the name of unit @i, as it is, without marks, and without spaces between
 * words. */
static void
assert_bearers (const NameIndex *index, const char *name, guint i, gsize expected)
{
  char plain[100];
  NameMatch match = NAME_MATCH_NONE;

  g_assert_cmpint (bhxh_fold (name, strlen (name), plain, sizeof plain), >, 0);
  g_assert_cmpuint (find (index, name, &match), ==, expected);
  g_assert_cmpint (match, ==, NAME_MATCH_EXACT);
  g_assert_true (found[0] == i || found[1] == i);
  g_assert_cmpuint (find (index, plain, &match), ==, expected);
  g_assert_cmpint (match, >=, NAME_MATCH_PLAIN);
  g_assert_true (found[0] == i || found[1] == i);
}

/* Of the 136 units of 2022 only "Phường 1", "Phường 2" and "Phường 3" exist twice (in
 * Đông Hà and in the town); in 2025 (36 communes, the special zone, the province) no name
 * does. */
static void
test_units (gconstpointer data)
{
  const gboolean of_2025 = GPOINTER_TO_INT (data);
  g_autoptr (GPtrArray) units = load_units (of_2025);
  g_autoptr (NameIndex) index = index_units (units);
  guint n_twice = 0;

  g_assert_cmpuint (units->len, ==, of_2025 ? 38 : 136);
  for (guint i = 0; i < units->len; i++)
    {
      const char *name = name_of (units, i);
      const gboolean twice =
          !of_2025 && (strcmp (name, "Phường 1") == 0 || strcmp (name, "Phường 2") == 0 ||
                       strcmp (name, "Phường 3") == 0);

      n_twice += twice ? 1 : 0;
      assert_bearers (index, name, i, twice ? 2 : 1);
    }
  g_assert_cmpuint (n_twice, ==, of_2025 ? 0 : 6);
}

/* Without their types: a township or commune bears its district's name, the town its
 * province's. */
static void
test_units_without_type (void)
{
  static const struct
  {
    const char *name;
    gsize n_2022;
    gsize n_2025;
  } cases[] = {
    { "Quảng Trị", 2, 2 },   { "Gio Linh", 2, 1 },    { "Cam Lộ", 2, 1 },
    { "Đakrông", 2, 1 },     { "Đông Hà", 1, 1 },     { "Hải Lăng", 1, 1 },
    { "Vĩnh Linh", 1, 1 },   { "Triệu Phong", 1, 1 }, { "Cồn Cỏ", 1, 1 },
    { "Hướng Hoá", 1, 0 },   { "A Dơi", 1, 1 },       { "Tân Lập", 1, 1 },
    { "Thanh", 1, 0 },       { "THUAN", 1, 0 },       { "Mò Ó", 1, 0 },
    { "Nam Đông Hà", 0, 1 },
  };
  g_autoptr (GPtrArray) units_2022 = load_units (FALSE);
  g_autoptr (GPtrArray) units_2025 = load_units (TRUE);
  g_autoptr (NameIndex) index_2022 = index_units (units_2022);
  g_autoptr (NameIndex) index_2025 = index_units (units_2025);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (find (index_2022, cases[i].name, NULL), ==, cases[i].n_2022);
      g_assert_cmpuint (find (index_2025, cases[i].name, NULL), ==, cases[i].n_2025);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-index/levels", test_levels);
  g_test_add_func ("/name-index/ambiguous", test_ambiguous);
  g_test_add_func ("/name-index/alias-has-type", test_alias_has_type);
  g_test_add_func ("/name-index/accept", test_accept);
  g_test_add_func ("/name-index/first-word", test_first_word);
  g_test_add_func ("/name-index/empty", test_empty);
  g_test_add_func ("/name-index/many-equal", test_many_equal);
  g_test_add_func ("/name-index/suggest", test_suggest);
  g_test_add_data_func ("/name-index/units-2022", GINT_TO_POINTER (FALSE), test_units);
  g_test_add_data_func ("/name-index/units-2025", GINT_TO_POINTER (TRUE), test_units);
  g_test_add_func ("/name-index/units-without-type", test_units_without_type);
  return g_test_run ();
}
