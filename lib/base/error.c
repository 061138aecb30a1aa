/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The error domain, whose errors carry their Vietnamese message beside the English one;
 * and the plain functions that spare a binding GLib.
 */
#include "base/error.h"

#include <stdarg.h>

/* The macro's getter gives NULL for errors of other domains, of which none comes here. */
#pragma GCC diagnostic ignored "-Wnull-dereference"

typedef struct
{
  char *vi; /* NULL: an error of somebody else's making */
  int errno_code;
} BhxhErrorPrivate;

static void
bhxh_error_private_init (BhxhErrorPrivate *private)
{
  *private = (BhxhErrorPrivate){ NULL, 0 };
}

static void
bhxh_error_private_copy (const BhxhErrorPrivate *from, BhxhErrorPrivate *to)
{
  *to = (BhxhErrorPrivate){ g_strdup (from->vi), from->errno_code };
}

static void
bhxh_error_private_clear (BhxhErrorPrivate *private)
{
  g_free (private->vi);
}

G_DEFINE_EXTENDED_ERROR (BhxhError, bhxh_error)

/* --- Making ------------------------------------------------------------------------- */

void
bhxh_set_error_messages (GError **error, BhxhError code, const char *vi, const char *en)
{
  if (error == NULL)
    return;
  g_set_error_literal (error, BHXH_ERROR, code, en);
  bhxh_error_get_private (*error)->vi = g_strdup (vi);
}

void
bhxh_set_error (GError **error, BhxhError code, const char *vi, const char *en, ...)
{
  g_autofree char *message_vi = NULL;
  g_autofree char *message_en = NULL;
  va_list words;
  va_list same_words;

  if (error == NULL)
    return;
  va_start (words, en);
  va_copy (same_words, words);
  message_vi = g_strdup_vprintf (vi, words);
  message_en = g_strdup_vprintf (en, same_words);
  va_end (same_words);
  va_end (words);
  bhxh_set_error_messages (error, code, message_vi, message_en);
}

void
bhxh_prefix_error (GError **error, const char *prefix)
{
  BhxhErrorPrivate *private = NULL;
  char *vi = NULL;

  if (error == NULL || *error == NULL)
    return;
  g_prefix_error (error, "%s: ", prefix);
  private = bhxh_error_get_private (*error);
  if (private->vi == NULL)
    return;
  vi = g_strconcat (prefix, ": ", private->vi, NULL);
  g_free (private->vi);
  private->vi = vi;
}

void
bhxh_set_file_error (GError **error,
                     const char *path,
                     FileFailure failure,
                     int errno_code)
{
  static const char *const failures[][2] = {
    [FILE_NOT_READ] = { "không đọc được", "cannot be read" },
    [FILE_NOT_WRITTEN] = { "không ghi được", "cannot be written" },
    [FILE_NOT_REPLACED] = { "không thay được", "cannot be replaced" },
    [FILE_LOST_PERMISSIONS] = { "không giữ được quyền truy cập",
                                "cannot keep its permissions" },
    [FILE_FOLDER_NOT_SYNCED] = { "đã ghi, nhưng chưa chắc thư mục đã lưu xuống đĩa",
                                 "is written, but its folder cannot be synced" },
    [FILE_FOLDER_NOT_MADE] = { "không tạo được thư mục", "the folder cannot be made" },
  };
  g_autofree char *shown = g_utf8_make_valid (path, -1);
  g_autofree char *number = g_strdup_printf ("errno %d", errno_code);
  const char *known = bhxh_errno_get_name (errno_code);
  const char *name = known != NULL ? known : number;
  g_autofree char *vi = g_strdup_printf ("%s: %s: %s", shown, failures[failure][0],
                                         bhxh_errno_get_words (name, BHXH_LANGUAGE_VI));
  g_autofree char *en = g_strdup_printf ("%s: %s: %s", shown, failures[failure][1],
                                         bhxh_errno_get_words (name, BHXH_LANGUAGE_EN));

  bhxh_set_error_messages (error, BHXH_ERROR_FILE, vi, en);
  if (error != NULL)
    bhxh_error_get_private (*error)->errno_code = errno_code;
}

/* --- Reading ------------------------------------------------------------------------ */

int
bhxh_error_get_errno (const GError *error)
{
  return bhxh_error_get_code (error) != 0 ? bhxh_error_get_private (error)->errno_code
                                          : 0;
}

int
bhxh_error_get_code (const GError *error)
{
  return error != NULL && error->domain == BHXH_ERROR ? error->code : 0;
}

const char *
bhxh_error_get_message (const GError *error)
{
  return error != NULL ? error->message : "";
}

char *
bhxh_error_dup_message (const GError *error, BhxhLanguage language)
{
  const char *vi =
      bhxh_error_get_code (error) != 0 ? bhxh_error_get_private (error)->vi : NULL;

  return g_strdup (
      vi != NULL && language == BHXH_LANGUAGE_VI ? vi : bhxh_error_get_message (error));
}

void
bhxh_error_free (GError *error)
{
  g_clear_error (&error);
}

void
bhxh_free (gpointer memory)
{
  g_free (memory);
}
