/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How far a mistyped name is from one that exists.
 */
#pragma once

#include "base/name.h"

/* More slips than this make another name. */
#define NAME_MAX_SLIPS 2

/* Letters changed, left out, added, or swapped with their neighbour, so that @a becomes
 * @b, marks aside: 0 to NAME_MAX_SLIPS, at most one for every three letters; else
 * NAME_MAX_SLIPS + 1, also where the types differ or one of them is a number. @b_type is
 * as in bhxh_name_compare(). */
guint bhxh_name_count_slips (const Name *a, const Name *b, NameType b_type);
