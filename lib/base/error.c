/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The error domain, the version, and the plain functions that spare a binding GLib.
 */
#include <bhxhplan/error.h>

#define VERSION_TEXT(major, minor, micro) #major "." #minor "." #micro
#define VERSION_OF(major, minor, micro) VERSION_TEXT (major, minor, micro)

const char *
bhxh_version_get (void)
{
  return VERSION_OF (BHXH_MAJOR_VERSION, BHXH_MINOR_VERSION, BHXH_MICRO_VERSION);
}

GQuark
bhxh_error_quark (void)
{
  return g_quark_from_static_string ("bhxh-error-quark");
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
