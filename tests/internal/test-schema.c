/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The package format as data, and rows kept by it.
 */
#include "model/figures.h"
#include "model/records.h"

#include <string.h>

/* The eleven files of the format page. */
static const char *const files[] = {
  "units.csv",
  "unit-successions.csv",
  "indicators.csv",
  "targets.csv",
  "rules.csv",
  "texts.csv",
  "documents.csv",
  "agencies.csv",
  "agency-successions.csv",
  "duties.csv",
  "accepted.csv",
};

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const SchemaTable *schema = bhxh_schema_get (i + 1);

      g_assert_nonnull (schema);
      g_assert_cmpint (schema->table, ==, i + 1);
      g_assert_cmpstr (schema->file, ==, files[i]);
      g_assert_true (g_str_has_prefix (schema->file, schema->name));
    }
  g_assert_null (bhxh_schema_get (0));
  g_assert_null (bhxh_schema_get (PLAN_N_TABLES));
}

static void
test_columns (void)
{
  for (guint t = 1; t < PLAN_N_TABLES; t++)
    {
      const SchemaTable *schema = bhxh_schema_get (t);

      g_assert_true ((schema->columns[0].flags & SCHEMA_REQUIRED) != 0);
      for (guint i = 0; i < schema->n_columns; i++)
        {
          const SchemaColumn *column = &schema->columns[i];
          const gboolean is_list = column->kind == CELL_LABEL ||
                                   column->kind == CELL_LABELS ||
                                   column->kind == CELL_BOOLEAN;

          g_assert_cmpint (bhxh_schema_find_column (schema, column->name), ==, i);
          g_assert_cmpstr (column->title_vi, !=, "");
          g_assert_cmpstr (column->title_en, !=, "");
          g_assert_true (is_list == (column->labels != NULL));
          g_assert_nonnull (bhxh_schema_get_type (column->kind));
        }
      g_assert_cmpint (bhxh_schema_find_column (schema, "nothing"), ==, -1);
    }
}

static void
test_target_positions (void)
{
  const SchemaTable *targets = bhxh_schema_get (BHXH_PLAN_TARGETS);

  g_assert_cmpuint (targets->n_columns, ==, TARGET_N_COLUMNS);
  g_assert_cmpint (bhxh_schema_find_column (targets, "unit"), ==, TARGET_UNIT);
  g_assert_cmpint (bhxh_schema_find_column (targets, "value"), ==, TARGET_VALUE);
  g_assert_cmpint (bhxh_schema_find_column (targets, "owner"), ==, TARGET_OWNER);
  g_assert_cmpint (bhxh_schema_find_column (targets, "source"), ==, TARGET_SOURCE);
}

/* A label's index is the value of the enumeration it stands for. */
static void
test_labels (void)
{
  const SchemaTable *targets = bhxh_schema_get (BHXH_PLAN_TARGETS);
  const SchemaTable *rules = bhxh_schema_get (BHXH_PLAN_RULES);
  const SchemaColumn *kind = &targets->columns[TARGET_KIND];
  const SchemaColumn *severity =
      &rules->columns[bhxh_schema_find_column (rules, "severity")];

  g_assert_cmpint (bhxh_label_find (kind->labels, kind->n_labels, "target", -1), ==,
                   FIGURE_TARGET);
  g_assert_cmpint (bhxh_label_find (kind->labels, kind->n_labels, "baseline", -1), ==,
                   FIGURE_BASELINE);
  g_assert_cmpint (bhxh_label_find (kind->labels, kind->n_labels, "actual", -1), ==, -1);
  g_assert_cmpint (bhxh_label_find (severity->labels, severity->n_labels, "error", -1),
                   ==, BHXH_SEVERITY_ERROR);
}

/* The page of the format, from one heading to the next; @rest moves. */
static char *
next_section (char **rest)
{
  char *start = strstr (*rest, "\n## ");
  char *end = start != NULL ? strstr (start + 4, "\n## ") : NULL;

  if (start == NULL)
    return NULL;
  *rest = end != NULL ? end : start + strlen (start);
  return g_strndup (start + 4, (gsize) (*rest - start - 4));
}

/* A row of the page's table for each column, in order, naming every word of its list. */
static void
check_section (const SchemaTable *schema, const char *section)
{
  const char *at = strstr (section, "| column |");

  g_assert_nonnull (at);
  at = strchr (strchr (at, '\n') + 1, '\n');
  for (guint i = 0; i < schema->n_columns; i++)
    {
      const SchemaColumn *column = &schema->columns[i];
      g_autofree char *start = g_strdup_printf ("\n| `%s` |", column->name);
      g_autofree char *row = NULL;

      g_test_message ("%s, %s", schema->file, column->name);
      g_assert_true (g_str_has_prefix (at, start));
      row = g_strndup (at + 1, strcspn (at + 1, "\n"));
      at += 1 + strlen (row);
      g_assert_true (((column->flags & SCHEMA_REQUIRED) != 0) ==
                     (strstr (row, "*must*") != NULL));
      g_assert_true (((column->flags & SCHEMA_STRICT) != 0) ==
                     (strstr (row, "*strict*") != NULL));
      for (guint label = 1; label < column->n_labels; label++)
        if (column->labels[label].name != NULL)
          {
            g_autofree char *word = g_strdup_printf ("`%s`", column->labels[label].name);

            g_assert_nonnull (strstr (row, word));
          }
    }
  g_assert_false (g_str_has_prefix (at, "\n| `"));
}

static void
test_page (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "doc", "pages",
                                            "package-format.md", NULL);
  g_autofree char *page = NULL;
  char *rest = NULL;
  char *section = NULL;
  guint n_found = 0;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  rest = page;
  while ((section = next_section (&rest)) != NULL)
    {
      for (guint table = 1; table < PLAN_N_TABLES; table++)
        if (g_str_has_prefix (section, bhxh_schema_get (table)->file))
          {
            check_section (bhxh_schema_get (table), section);
            n_found++;
          }
      g_free (section);
    }
  g_assert_cmpuint (n_found, ==, PLAN_N_TABLES - 1);
}

static void
add_row (RecordStore *store, const char *first, const char *second, guint64 line)
{
  g_assert_true (bhxh_records_add_row (store, line, NULL));
  g_assert_true (bhxh_records_set_cell (store, 0, first, strlen (first), 1, NULL));
  g_assert_true (bhxh_records_set_cell (store, 1, second, strlen (second),
                                        strlen (first) + 2, NULL));
}

static void
test_records_cells (void)
{
  RecordStore store;

  g_assert_true (bhxh_records_init (&store, BHXH_PLAN_RULES, NULL));
  add_row (&store, "a", "x <= 1", 2);
  g_assert_cmpint (bhxh_records_add_column (&store, "expression", 10, NULL), ==, 1);
  g_assert_cmpint (bhxh_records_add_column (&store, "colour", 6, NULL), ==, 11);
  add_row (&store, "b", "y <= 1", 3);
  g_assert_true (bhxh_records_set_cell (&store, 11, "red", 3, 30, NULL));

  g_assert_cmpuint (store.data.n_columns, ==, 12);
  g_assert_cmpstr (store.data.names[11], ==, "colour");
  g_assert_cmpstr (records_get (&store.data, 0, 1), ==, "x <= 1");
  g_assert_cmpstr (records_get (&store.data, 0, 11), ==, "");
  g_assert_cmpstr (records_get (&store.data, 1, 0), ==, "b");
  g_assert_cmpstr (records_get (&store.data, 1, 11), ==, "red");
  g_assert_cmpstr (bhxh_records_get_place (&store, 1, 11).file, ==, "rules.csv");
  g_assert_cmpuint (bhxh_records_get_place (&store, 1, 11).line, ==, 3);
  g_assert_cmpuint (bhxh_records_get_place (&store, 1, 11).column, ==, 30);
  bhxh_records_clear (&store);
}

static void
count_duplicate (guint row, guint first, gpointer data)
{
  guint *seen = data;

  seen[0]++;
  seen[1] = row;
  seen[2] = first;
}

static void
test_records_find (void)
{
  RecordStore store;
  guint seen[3] = { 0 };

  g_assert_true (bhxh_records_init (&store, BHXH_PLAN_RULES, NULL));
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("rule-%u", i);

      add_row (&store, id, "1 <= 2", i + 2);
    }
  add_row (&store, "rule-7", "1 <= 3", 1002);
  g_assert_true (bhxh_records_index (&store, count_duplicate, seen, NULL));
  g_assert_cmpuint (seen[0], ==, 1);
  g_assert_cmpuint (seen[1], ==, 1000);
  g_assert_cmpuint (seen[2], ==, 7);
  g_assert_cmpint (bhxh_records_find (&store, "rule-999", 8), ==, 999);
  g_assert_cmpint (bhxh_records_find (&store, "rule-7", 6), ==, 7);
  g_assert_cmpint (bhxh_records_find (&store, "rule-1000", 9), ==, -1);
  bhxh_records_clear (&store);
}

/* Rows of accepted.csv are told apart by rule and cells together. */
static void
test_records_whole_key (void)
{
  RecordStore store;
  guint seen[3] = { 0 };

  g_assert_true (bhxh_records_init (&store, BHXH_PLAN_ACCEPTED, NULL));
  add_row (&store, "r", "464/ui_rate/2023", 2);
  add_row (&store, "r", "464/ui_rate/2024", 3);
  add_row (&store, "r", "464/ui_rate/2023", 4);
  g_assert_true (bhxh_records_index (&store, count_duplicate, seen, NULL));
  g_assert_cmpuint (seen[0], ==, 1);
  g_assert_cmpuint (seen[1], ==, 2);
  g_assert_cmpuint (seen[2], ==, 0);
  bhxh_records_clear (&store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/files", test_files);
  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/target-positions", test_target_positions);
  g_test_add_func ("/schema/labels", test_labels);
  g_test_add_func ("/schema/page", test_page);
  g_test_add_func ("/records/cells", test_records_cells);
  g_test_add_func ("/records/find", test_records_find);
  g_test_add_func ("/records/whole-key", test_records_whole_key);
  return g_test_run ();
}
