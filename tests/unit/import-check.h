/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Imports beside what they should be: tables as CSV text, and the decisions of a province
 * that does not exist in tests/data/made-up-decisions.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <string.h>

#define ROW_COLUMNS "unit,indicator,period,value,printed,qualifier,kind,line,column"
#define LEFT_COLUMNS "code,line,column,text"

static inline char *
dup_source_path (const char *name)
{
  const char *root = g_getenv ("BHXH_SOURCE_ROOT");

  return g_build_filename (root != NULL ? root : ".", name, NULL);
}

/* A file of the source tree; NULL when it is not there. */
static inline char *
read_source (const char *name, gsize *length)
{
  g_autofree char *path = dup_source_path (name);
  char *text = NULL;

  return g_file_get_contents (path, &text, length, NULL) ? text : NULL;
}

/* The plan of the province that does not exist: one for all the tests of a program. */
static inline BhxhPlan *
made_up_plan (void)
{
  static BhxhPlan *plan = NULL;
  g_autofree char *path = dup_source_path ("tests/data/made-up-decisions/plan");
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load (path, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static inline gboolean
append_csv (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

/* Columns of a table as CSV, without CR and byte order mark; the table is taken. */
static inline char *
dup_csv (BhxhTable *table, const char *columns)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_columns (options, columns);
  bhxh_table_write (table, BHXH_FORMAT_CSV, options, append_csv, csv, &error);
  g_assert_no_error (error);
  bhxh_table_unref (table);
  g_string_replace (csv, "\r", "", 0);
  return g_strdup (csv->str + (g_str_has_prefix (csv->str, "\xEF\xBB\xBF") ? 3 : 0));
}

static inline BhxhImport *
import_bytes (BhxhPlan *plan, const char *bytes, gsize length, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhImport *import =
      bhxh_import_parse_text (plan, "decision.txt", bytes, length, options, &error);

  g_assert_no_error (error);
  return import;
}

/* Asserts the rows and what is left over of a text over the made-up plan; the columns are
 * those above, without their header. */
static inline void
assert_import (const char *text, const char *rows, const char *leftovers)
{
  g_autoptr (BhxhImport) import =
      import_bytes (made_up_plan (), text, strlen (text), NULL);
  g_autofree char *got_rows = dup_csv (bhxh_import_dup_table (import), ROW_COLUMNS);
  g_autofree char *got_left = dup_csv (bhxh_import_dup_leftovers (import), LEFT_COLUMNS);

  g_assert_cmpstr (got_rows + strlen (ROW_COLUMNS "\n"), ==, rows);
  g_assert_cmpstr (got_left + strlen (LEFT_COLUMNS "\n"), ==, leftovers);
}
