/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Many small texts that live and die together, in few blocks; an error instead of an
 * abort when there is no memory.
 */
#pragma once

#include <bhxhplan/error.h>

typedef struct _Arena Arena;

/* An empty arena; NULL with BHXH_ERROR_MEMORY. */
Arena *bhxh_arena_new (GError **error);
void bhxh_arena_free (Arena *arena);

/* A copy of @length bytes of @text (-1: up to its NUL) with a NUL after them, borrowed
 * from the arena; NULL with BHXH_ERROR_MEMORY. Blank texts cost nothing. */
const char *bhxh_arena_dup (Arena *arena,
                            const char *text,
                            gssize length,
                            GError **error);

/* Room for @n elements of @size bytes, zeroed, aligned for pointers and 64-bit integers;
 * borrowed from the arena; NULL with BHXH_ERROR_MEMORY. */
gpointer bhxh_arena_new_array (Arena *arena, gsize n, gsize size, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, bhxh_arena_free)
