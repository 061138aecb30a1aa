/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Archives made part by part, so that a test shows all that its file has.
 */
#pragma once

#include <glib.h>
#include <string.h>
#include <zip.h>

typedef struct
{
  const char *name;
  const char *text;
} FilePart;

/* The file @name in the test's own folder; free with g_free(). */
static inline char *
sheet_file_path (const char *name)
{
  static char *folder;

  if (folder == NULL)
    folder = g_dir_make_tmp ("bhxh-sheets-XXXXXX", NULL);
  return g_build_filename (folder, name, NULL);
}

/* Makes an archive of the parts, the last of which has no name; free with g_free(). */
static inline char *
sheet_file_write (const char *name, const FilePart *parts)
{
  char *path = sheet_file_path (name);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (zip);
  for (; parts->name != NULL; parts++)
    {
      zip_source_t *source =
          zip_source_buffer (zip, parts->text, strlen (parts->text), 0);

      g_assert_cmpint (zip_file_add (zip, parts->name, source, ZIP_FL_ENC_UTF_8), >=, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  return path;
}

#define XLSX_RELS                                                                        \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" \
  "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"   \
  "relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"
