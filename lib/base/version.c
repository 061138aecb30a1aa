/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which version this is.
 */
#include <bhxhplan/version.h>

#define VERSION_TEXT(major, minor, micro) #major "." #minor "." #micro
#define VERSION_OF(major, minor, micro) VERSION_TEXT (major, minor, micro)

const char *
bhxh_version_get (void)
{
  return VERSION_OF (BHXH_MAJOR_VERSION, BHXH_MINOR_VERSION, BHXH_MICRO_VERSION);
}
