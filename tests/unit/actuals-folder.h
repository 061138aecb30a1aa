/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Several files of actuals in a folder of their own: a.csv, b.csv...
 */
#pragma once

#include "actuals-check.h"

#define MAX_FILES 4

/* A folder with files, removed with all that is in it. */
typedef struct
{
  char *folder;
  char *paths[MAX_FILES];
} Folder;

static inline void
folder_init (Folder *folder, const char *const *texts)
{
  g_autoptr (GError) error = NULL;

  folder->folder = g_dir_make_tmp ("bhxh-actuals-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < MAX_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c.csv", 'a' + i);

      folder->paths[i] = g_build_filename (folder->folder, name, NULL);
      if (texts[i] == NULL)
        break;
      g_file_set_contents (folder->paths[i], texts[i], -1, &error);
      g_assert_no_error (error);
    }
}

static inline void
folder_clear (Folder *folder)
{
  for (guint i = 0; i < MAX_FILES && folder->paths[i] != NULL; i++)
    {
      g_unlink (folder->paths[i]);
      g_free (folder->paths[i]);
    }
  g_assert_cmpint (g_rmdir (folder->folder), ==, 0);
  g_free (folder->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

/* The problems as messages, without the folder. */
static inline char *
dup_messages (const BhxhDiagnostics *diagnostics, const char *folder)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

      g_string_append_printf (lines, "%s\n", message);
    }
  g_string_replace (lines, prefix, "", 0);
  g_string_replace (lines, folder, "FOLDER", 0);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
