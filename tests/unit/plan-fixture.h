/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A small plan package that is right, in which a test changes one file, and folders for
 * it.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define SMALL_DESCRIPTOR                                                                 \
  "{\"name\": \"small\", \"bhxhplan_format\": \"1.0\", \"term\": \"2024/2025\", "        \
  "\"frame_date\": \"2024-01-01\", \"issuer\": \"ubnd\"}"
#define SMALL_UNITS                                                                      \
  "code,parent,level,name_vi\n"                                                          \
  "1,,province,Tỉnh A\n"                                                               \
  "11,1,district,Huyện B\n"
#define SMALL_INDICATORS                                                                 \
  "code,name_vi,unit,decimals,rounding\n"                                                \
  "n,Số người,person,0,exact\n"                                                     \
  "r,Tỷ lệ,percent,1,nearest\n"
#define SMALL_TARGETS                                                                    \
  "unit,indicator,period,value\n"                                                        \
  "1,n,2024,100\n"                                                                       \
  "11,r,2025,20.8\n"

/* The files of the small package; a test puts others in their place, or adds some. */
typedef struct
{
  const char *name;
  const char *text;
} TestFile;

static const TestFile small_package[] = {
  { "datapackage.json", SMALL_DESCRIPTOR },
  { "units.csv", SMALL_UNITS },
  { "indicators.csv", SMALL_INDICATORS },
  { "targets.csv", SMALL_TARGETS },
};

static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("bhxh-plan-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

/* A folder with the small package, in which @name says @text (NULL: is not there). */
static inline char *
write_small_package (const char *name, const char *text)
{
  char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (small_package); i++)
    if (name == NULL || strcmp (small_package[i].name, name) != 0)
      write_file (folder, small_package[i].name, small_package[i].text);
  if (name != NULL && text != NULL)
    write_file (folder, name, text);
  return folder;
}

static inline char *
read_file (const char *folder, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

/* Options that keep problems in @diagnostics. */
static inline BhxhOptions *
make_options (BhxhDiagnostics *diagnostics)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_diagnostics (options, diagnostics);
  return options;
}

static inline void
print_problems (const BhxhDiagnostics *diagnostics)
{
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

      g_test_message ("%s: %s", bhxh_diagnostics_get_code (diagnostics, i), message);
    }
}
