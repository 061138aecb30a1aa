/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Wide tables and maps of them over the bundled plan: files in a folder of their own, and
 * maps as lines of text, one an entry: "columns: column=C, ... guess D6".
 */
#pragma once

#include "actuals-check.h"

/* Writes a file into a new folder; its path. */
static inline char *
write_table (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("bhxh-map-XXXXXX", NULL);
  char *path = g_build_filename (folder, "table.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static inline void
remove_table (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

/* The cell of one row and column of a table, as CSV has it. */
static inline char *
dup_entries (BhxhMap *map)
{
  g_autoptr (BhxhTable) table = bhxh_map_dup_table (map);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;
  GString *lines = g_string_new (NULL);
  g_auto (GStrv) rows = NULL;

  bhxh_options_set_columns (options, "section,certainty,from,says");
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  rows = g_strsplit (csv, "\r\n", -1);
  if (rows[1] == NULL)
    {
      g_strfreev (rows);
      rows = g_strsplit (csv, "\n", -1);
    }
  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++)
    g_string_append_printf (lines, "%s\n", rows[i]);
  return g_string_free (lines, FALSE);
}

/* A table, a map of it, and what comes of both. */
typedef struct
{
  const char *path; /* of the test */
  const char *csv;
  const char *map;
  const char *problems;
  const char *figures; /* NULL: none */
  gboolean accepts;    /* guesses */
} MapCase;

static inline void
check_map_case (gconstpointer data)
{
  const MapCase *c = data;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", c->map, strlen (c->map), options, &error);
  g_autoptr (BhxhFigures) figures = NULL;

  g_assert_no_error (error);
  bhxh_options_set_accept_guesses (options, c->accepts);
  figures = bhxh_map_parse_figures (map, bundled_plan (), "table.csv", c->csv,
                                    strlen (c->csv), options, &error);
  check_outcome (figures, error, diagnostics, c->problems, c->figures);
}

static inline void
add_map_cases (const MapCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_map_case);
}
