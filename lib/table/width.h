/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How many columns of a terminal text takes, and where a line of it may end.
 */
#pragma once

#include <glib.h>

/* Columns that @length bytes of valid UTF-8 take: none for combining marks, two for wide
 * letters, one for all others. */
gsize bhxh_width_measure (const char *text, gsize length);

/* The beginning of @length bytes that fits into @limit columns (at least one letter): cut
 * after the last word that fits, within a word only where a word alone is too long.
 * Returns its bytes, without spaces at its end, and its width; @next is where the rest
 * begins. */
gsize bhxh_width_cut_line (const char *text,
                           gsize length,
                           gsize limit,
                           gsize *width,
                           gsize *next);
