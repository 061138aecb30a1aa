/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Why there is no table: what is wrong with its numbers, lines whose own bounds miss
 * their total, and sets of rows and columns that clash.
 */
#pragma once

#include "allocation/table.h"

/* What can be seen wrong cell by cell and total by total. */
MarginTableVerdict bhxh_clash_check_input (const MarginTable *table);

/* MARGIN_TABLE_DONE, and in @cells some table; each is at its lower bound on entry. Or
 * what stands against it, with its rows and columns marked; or MARGIN_TABLE_MEMORY. */
MarginTableVerdict bhxh_clash_find (const Grid *grid,
                                    Wide *cells,
                                    guint8 *rows,
                                    guint8 *columns);
