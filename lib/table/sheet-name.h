/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Names that Excel takes for a sheet.
 */
#pragma once

#include <glib.h>

/* @wanted as the name of a sheet, or @other where nothing of it is left: at most 31 units of
 * UTF-16, cut between words; without the signs that no name may have; different from all
 * of @taken, to which it is added. @taken is a set of what g_utf8_casefold() makes of
 * names. */
char *bhxh_sheet_name_dup (const char *wanted, const char *other, GHashTable *taken);
