/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A moment that the caller gives, as text.
 */
#pragma once

#include <bhxhplan/error.h>

/* "2024-12-20T00:00:00Z" with its NUL. */
#define TIMESTAMP_SIZE 21

/* Writes the second @seconds since 1970-01-01T00:00:00Z into @text (TIMESTAMP_SIZE bytes);
 * FALSE and BHXH_ERROR_RANGE before the year 1 or after 9999. */
gboolean bhxh_timestamp_write (char *text, gint64 seconds, GError **error);
