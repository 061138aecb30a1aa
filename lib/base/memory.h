/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Allocation sized by input: overflow-checked, and an error instead of an abort.
 */
#pragma once

#include <bhxhplan/error.h>

/* @n zeroed elements of @size bytes; NULL and BHXH_ERROR_MEMORY when they cannot be had.
 * Untouched pages of a large block cost nothing. Free with g_free(). */
gpointer bhxh_try_new (gsize n, gsize size, GError **error);

/* Grows *@array (elements of @size bytes, *@capacity of them allocated) so that @wanted
 * fit, at least doubling. What is new is uninitialised, so that pages nobody fills are
 * never touched. FALSE and BHXH_ERROR_MEMORY when it cannot; the array is then as before. */
gboolean bhxh_try_grow (gpointer *array,
                        gsize *capacity,
                        gsize wanted,
                        gsize size,
                        GError **error);
