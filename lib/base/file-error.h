/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The one wording of errors about files.
 */
#pragma once

#include <bhxhplan/error.h>

/* The system's words for an errno, in English whatever the locale, such as
 * "No such file or directory"; static. */
const char *bhxh_errno_get_text (int code);

/* Sets BHXH_ERROR_FILE: "out.csv: cannot be written: No space left on device". @what is
 * "cannot be written" and the like. */
void bhxh_set_file_error (GError **error, const char *path, const char *what, int code);
