/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Letters that nobody sees and that may do something.
 */
#pragma once

#include <glib.h>

/* Control characters, line and paragraph separators, and what turns the writing direction
 * round: nothing of it may reach a terminal or break the line. */
static inline gboolean
bhxh_letter_is_hidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}
