/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as the text of a decision over the bundled plan: the first one chooses the
 * style of numbers, the rest is the text. Rows come of it or an error, the same ones
 * every time; rates lie between 0 and 100.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static const BhxhNumberStyle styles[] = { BHXH_NUMBER_AUTO, BHXH_NUMBER_PLAIN,
                                          BHXH_NUMBER_VI, BHXH_NUMBER_EN };

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

static BhxhImport *
parse (guint8 choice, const char *bytes, gsize length)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhImport *import = NULL;

  bhxh_options_set_number_style (options, styles[choice % G_N_ELEMENTS (styles)]);
  import =
      bhxh_import_parse_text (bundled_plan (), "a.txt", bytes, length, options, &error);
  g_assert_true ((import == NULL) == (error != NULL));
  return import;
}

/* All rows and left-overs as text. */
static char *
dup_outcome (BhxhImport *import)
{
  g_autoptr (BhxhTable) rows = bhxh_import_dup_table (import);
  g_autoptr (BhxhTable) left = bhxh_import_dup_leftovers (import);
  g_autofree char *rows_text =
      bhxh_table_format (rows, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  g_autofree char *left_text =
      bhxh_table_format (left, BHXH_FORMAT_CSV, NULL, NULL, NULL);

  g_assert_nonnull (rows_text);
  g_assert_nonnull (left_text);
  g_assert_true (g_utf8_validate (rows_text, -1, NULL));
  g_assert_true (g_utf8_validate (left_text, -1, NULL));
  return g_strconcat (rows_text, left_text, NULL);
}

/* No figure is negative, and none is above 100 but persons and indices. */
static void
check_values (BhxhImport *import)
{
  g_autoptr (BhxhTable) table = bhxh_import_dup_table (import);
  BhxhFrame *frame = bhxh_plan_get_frame (bundled_plan ());
  const guint value = (guint) bhxh_table_find_column (table, "value");
  const guint indicator = (guint) bhxh_table_find_column (table, "indicator");
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n = 0;

  while (bhxh_table_reader_next (reader, &n, NULL) && n > 0)
    for (gsize row = 0; row < n; row++)
      {
        const gint64 number = bhxh_table_reader_get_values (reader, value)[row];
        const gint decimals = bhxh_table_reader_get_decimals (reader, value)[row];
        const char *code = bhxh_table_reader_get_texts (reader, indicator)[row];
        const gint found = bhxh_frame_find_indicator (frame, code);

        g_assert_cmpint (found, >=, 0);
        g_assert_cmpint (number, >=, 0);
        if (bhxh_indicator_get_measure (
                bhxh_frame_get_indicator (frame, (guint) found)) == BHXH_MEASURE_PERCENT)
          g_assert_cmpint (bhxh_number_compare (number, decimals, 100, 0), <=, 0);
      }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  /* An exact copy, so that reading past the end is seen. */
  g_autofree char *text = size > 1 ? g_memdup2 (data + 1, size - 1) : g_strdup ("");
  const gsize length = size > 1 ? size - 1 : 0;
  const guint8 choice = size > 0 ? data[0] : 0;
  g_autoptr (BhxhImport) import = parse (choice, text, length);
  g_autoptr (BhxhImport) again = parse (choice, text, length);

  g_assert_true ((import == NULL) == (again == NULL));
  if (import != NULL)
    {
      g_autofree char *once = dup_outcome (import);
      g_autofree char *twice = dup_outcome (again);

      g_assert_cmpstr (once, ==, twice);
      check_values (import);
    }
  return 0;
}
