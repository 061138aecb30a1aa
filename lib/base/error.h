/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the library fails: with a message in both languages, of which a GError shows the
 * English one and keeps the other.
 */
#pragma once

#include <bhxhplan/error.h>

/* Sets an error. The two formats say the same and take the same words, which are data
 * (names, codes, numbers), never words of one language. */
void bhxh_set_error (GError **error, BhxhError code, const char *vi, const char *en, ...)
    G_GNUC_PRINTF (3, 5) G_GNUC_PRINTF (4, 5);

/* The same with messages that are made already. */
void bhxh_set_error_messages (GError **error,
                              BhxhError code,
                              const char *vi,
                              const char *en);

/* Puts "@prefix: " before both messages; NULL @error, or none set: nothing. */
void bhxh_prefix_error (GError **error, const char *prefix);

/* What could not be done with a file. */
typedef enum
{
  FILE_NOT_READ,
  FILE_NOT_WRITTEN,
  FILE_NOT_REPLACED,
  FILE_LOST_PERMISSIONS,
  FILE_FOLDER_NOT_SYNCED,
  FILE_FOLDER_NOT_MADE
} FileFailure;

/* Sets BHXH_ERROR_FILE: "out.csv: cannot be written: No space left on device". */
void bhxh_set_file_error (GError **error,
                          const char *path,
                          FileFailure failure,
                          int errno_code);

/* The errno of an error that bhxh_set_file_error() set; 0 for all others. */
int bhxh_error_get_errno (const GError *error);

/* The name of an errno, "ENOENT"; NULL where none is known here. */
const char *bhxh_errno_get_name (int code);

/* What that name says in @language; the name itself where it is not known here. */
const char *bhxh_errno_get_words (const char *name, BhxhLanguage language);
