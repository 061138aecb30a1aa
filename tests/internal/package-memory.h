/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Plan packages in memory: written, loaded, compared, without a folder.
 */
#pragma once

#include "codec/package.h"

#include <string.h>

#define MAX_FILES 24

/* A package in memory. */
typedef struct
{
  PackageFile files[MAX_FILES];
  char *names[MAX_FILES];
  GString *texts[MAX_FILES];
  gsize n_files;
} Package;

static inline void
clear_package (Package *package)
{
  for (gsize i = 0; i < package->n_files; i++)
    {
      g_free (package->names[i]);
      g_string_free (package->texts[i], TRUE);
    }
}

static inline GString *
add_file (Package *package, const char *name, gsize length)
{
  const gsize i = package->n_files++;

  package->names[i] = g_strndup (name, length);
  package->texts[i] = g_string_new (NULL);
  return package->texts[i];
}

static inline void
settle (Package *package)
{
  for (gsize i = 0; i < package->n_files; i++)
    package->files[i] = (PackageFile){ package->names[i], package->texts[i]->str,
                                       package->texts[i]->len };
}

/* Before the name of each file, where one text holds a package. */
#define FILE_MARK "=== "

/* A package of one text: lines "=== NAME" begin its files. */
static inline void
split (Package *package, const char *bytes, gsize size)
{
  const char *end = bytes + size;
  GString *text = NULL;

  while (bytes < end)
    {
      const char *found = memchr (bytes, '\n', (gsize) (end - bytes));
      const char *next = found != NULL ? found + 1 : end;
      const gsize length = (gsize) (next - bytes);

      if (length > strlen (FILE_MARK) &&
          memcmp (bytes, FILE_MARK, strlen (FILE_MARK)) == 0 &&
          package->n_files < MAX_FILES)
        text = add_file (package, bytes + strlen (FILE_MARK),
                         length - strlen (FILE_MARK) - (found != NULL));
      else if (text != NULL)
        g_string_append_len (text, bytes, (gssize) length);
      bytes = next;
    }
  settle (package);
}

static inline gboolean
append_bytes (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

static inline void
write_package (BhxhPlan *plan, Package *package)
{
  PackageWriter writer = { .plan = plan,
                           .options = bhxh_options_or_default (NULL),
                           .write = append_bytes };
  gboolean tables[PLAN_N_TABLES] = { FALSE };
  g_autofree char *descriptor = NULL;

  for (guint table = 1; table < PLAN_N_TABLES; table++)
    {
      const char *file = bhxh_schema_get (table)->file;

      tables[table] = bhxh_plan_has_table (plan, table);
      if (!tables[table])
        continue;
      writer.data = add_file (package, file, strlen (file));
      g_assert_true (bhxh_package_write_table (&writer, table, NULL));
    }
  descriptor = bhxh_package_make_descriptor (plan, tables);
  g_assert_nonnull (descriptor);
  g_string_append (add_file (package, PACKAGE_DESCRIPTOR, strlen (PACKAGE_DESCRIPTOR)),
                   descriptor);
  settle (package);
}

static inline void
assert_same (const Package *a, const Package *b)
{
  g_assert_cmpuint (a->n_files, ==, b->n_files);
  for (gsize i = 0; i < a->n_files; i++)
    {
      g_assert_cmpstr (a->names[i], ==, b->names[i]);
      g_assert_cmpstr (a->texts[i]->str, ==, b->texts[i]->str);
    }
}

static inline BhxhPlan *
load_package (const Package *package, BhxhOptions *options, GError **error)
{
  const PackageSource source = { .files = package->files, .n_files = package->n_files };

  return bhxh_package_read (&source, options, error);
}

static inline void
write_and_load_again (BhxhPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) again = NULL;
  Package first = { 0 };
  Package second = { 0 };

  write_package (plan, &first);
  again = load_package (&first, NULL, &error);
  g_assert_no_error (error);
  write_package (again, &second);
  assert_same (&first, &second);
  clear_package (&first);
  clear_package (&second);
}
