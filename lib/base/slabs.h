/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Room for columns: arrays that live and die together, cut from blocks that grow. Large
 * blocks ask the system for large pages: who goes through many columns at once would
 * otherwise wait for the processor to find their pages more than for what is on them.
 */
#pragma once

#include <bhxhplan/error.h>

typedef struct _Slab Slab;

/* Zero is an empty one, to be cleared. */
typedef struct
{
  Slab *last;
} Slabs;

/* @n zeroed elements of @size bytes; untouched pages of a large block cost nothing. NULL
 * and BHXH_ERROR_MEMORY when they cannot be had. */
gpointer bhxh_slabs_new_array (Slabs *slabs, gsize n, gsize size, GError **error);

/* Frees all arrays. */
void bhxh_slabs_clear (Slabs *slabs);
