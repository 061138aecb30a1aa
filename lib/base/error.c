/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The error domain, and the plain functions that spare a binding GLib.
 */
#include <bhxhplan/error.h>

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
