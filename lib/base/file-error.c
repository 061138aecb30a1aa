/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * System errors in words that do not depend on the locale.
 */
#include "base/file-error.h"

#include <string.h>

const char *
bhxh_errno_get_text (int code)
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 32)
  const char *text = strerrordesc_np (code);
#else
  const char *text = NULL;
#endif

  return text != NULL ? text : "system error";
}

void
bhxh_set_file_error (GError **error, const char *path, const char *what, int code)
{
  g_autofree char *shown = g_utf8_make_valid (path, -1);

  g_set_error (error, BHXH_ERROR, BHXH_ERROR_FILE, "%s: %s: %s", shown, what,
               bhxh_errno_get_text (code));
}
