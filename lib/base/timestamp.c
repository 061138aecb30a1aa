/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which moments have a text, and that text.
 */
#include "base/timestamp.h"

#include "base/error.h"

/* The first and the last second of the years 1 to 9999. */
#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800)
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

gboolean
bhxh_timestamp_write (char *text, gint64 seconds, GError **error)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *made = NULL;

  if (seconds < FIRST_SECOND || seconds > LAST_SECOND)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE,
                      "thời điểm %" G_GINT64_FORMAT " nằm ngoài các năm từ 1 đến 9999",
                      "the time %" G_GINT64_FORMAT " is outside the years 1 to 9999",
                      seconds);
      return FALSE;
    }
  time = g_date_time_new_from_unix_utc (seconds);
  made =
      g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time),
                       g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                       g_date_time_get_hour (time), g_date_time_get_minute (time),
                       g_date_time_get_second (time));
  g_strlcpy (text, made, TIMESTAMP_SIZE);
  return TRUE;
}
