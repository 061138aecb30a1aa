/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is written can be read back: CSV by a reader of a few lines, JSON by jansson, and
 * the aligned text has all its columns where its rule says.
 */
#include "random-table.h"

#include <bhxhplan/bhxhplan.h>

#include <jansson.h>

/* Reads one field of RFC 4180 and the delimiter behind it; NULL for one that is empty and
 * without quotes. */
static char *
read_field (const char **at)
{
  g_autoptr (GString) field = g_string_new (NULL);
  const gboolean quoted = **at == '"';
  const char *p = *at + quoted;

  while (quoted ? p[0] != '"' || p[1] == '"' : strchr (",\r", *p) == NULL)
    {
      g_assert_true (*p != '\0');
      g_string_append_c (field, *p);
      p += quoted && *p == '"' ? 2 : 1;
    }
  p += quoted;
  if (*p == ',')
    *at = p + 1;
  else
    {
      g_assert_true (g_str_has_prefix (p, "\r\n"));
      *at = p + 2;
    }
  return quoted || field->len > 0 ? g_strdup (field->str) : NULL;
}

static void
test_csv (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_formula_guard (options, FALSE);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
      const char *at = strstr (text, "\r\n") + 2;

      for (gsize row = 0; row < random->source.n_rows; row++)
        for (guint i = 0; i < N_COLUMNS; i++)
          {
            g_autofree char *expected = expected_text (random, row, i);
            g_autofree char *field = read_field (&at);

            g_assert_cmpstr (field, ==, expected);
          }
      g_assert_cmpstr (at, ==, "");
    }
}

/* With the guard on, no field of a text begins like a formula. */
static void
test_csv_guard (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
      const char *at = strstr (text, "\r\n") + 2;

      for (gsize row = 0; row < random->source.n_rows; row++)
        for (guint i = 0; i < N_COLUMNS; i++)
          {
            g_autofree char *expected = expected_text (random, row, i);
            g_autofree char *field = read_field (&at);
            const char *bare = field;

            if (i != 2 && field != NULL && *field != '\0')
              {
                g_assert_null (strchr ("=+-@\t\r\n", *field));
                if (*expected != '\'' && *field == '\'')
                  bare++;
              }
            g_assert_cmpstr (bare, ==, expected);
          }
    }
}

/* The members of one row; real and integer are told apart by the literal alone. */
static void
check_json_row (const RandomTable *random, gsize row, json_t *object)
{
  g_assert_cmpuint (json_object_size (object), ==, N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *expected = expected_text (random, row, i);
      const json_t *value = json_object_get (object, random_columns[i].name);

      if (expected == NULL)
        g_assert_true (json_is_null (value));
      else if (random_columns[i].type != BHXH_COLUMN_NUMBER)
        g_assert_cmpstr (json_string_value (value), ==, expected);
      else
        g_assert_cmpfloat (json_number_value (value), ==,
                           g_ascii_strtod (expected, NULL));
    }
}

static void
test_json (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      gsize length = 0;
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_JSON, NULL, &length, NULL);
      json_error_t problem;
      json_t *root = json_loadb (
          text, length, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &problem);
      json_t *rows = json_object_get (root, "rows");

      g_assert_nonnull (root);
      g_assert_cmpuint (json_array_size (rows), ==, random->source.n_rows);
      for (gsize row = 0; row < random->source.n_rows; row++)
        check_json_row (random, row, json_array_get (rows, row));
      json_decref (root);
    }
}

/* Every number stands in its literal, digit for digit. */
static void
test_json_numbers (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_JSON, NULL, NULL, NULL);
      const char *at = strstr (text, "\"rows\"");

      for (gsize row = 0; row < random->source.n_rows; row++)
        {
          g_autofree char *expected = expected_text (random, row, 2);
          g_autofree char *member =
              g_strdup_printf ("\"number\": %s, ", expected != NULL ? expected : "null");

          at = strstr (at, "\"number\": ");
          g_assert_true (g_str_has_prefix (at, member));
          at++;
        }
    }
}

/* No line of aligned text holds anything that moves a cursor, whatever the cells are. */
static void
test_text (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      g_autofree char *text =
          bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (strcspn (text, "\x01\x1b\r\t"), ==, strlen (text));
      g_assert_null (strstr (text, "\u202e"));
      g_assert_null (strstr (text, "\u2028"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/property/csv", test_csv);
  g_test_add_func ("/table/property/csv-guard", test_csv_guard);
  g_test_add_func ("/table/property/json", test_json);
  g_test_add_func ("/table/property/json-numbers", test_json_numbers);
  g_test_add_func ("/table/property/text", test_text);
  return g_test_run ();
}
