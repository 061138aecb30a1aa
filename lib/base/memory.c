/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The only two allocators for anything whose size an input decides.
 */
#include "base/memory.h"

#include "base/error.h"

gpointer
bhxh_try_new (gsize n, gsize size, GError **error)
{
  gpointer memory = NULL;
  gsize bytes = 0;

  if (g_size_checked_mul (&bytes, MAX (n, 1), size))
    memory = g_try_malloc0 (bytes);
  if (memory == NULL)
    bhxh_set_error (error, BHXH_ERROR_MEMORY,
                    "không đủ bộ nhớ cho %" G_GSIZE_FORMAT
                    " phần tử, mỗi phần tử %" G_GSIZE_FORMAT " byte",
                    "not enough memory for %" G_GSIZE_FORMAT
                    " elements of %" G_GSIZE_FORMAT " bytes",
                    n, size);
  return memory;
}

gboolean
bhxh_try_grow (gpointer *array, gsize *capacity, gsize wanted, gsize size, GError **error)
{
  gsize grown = 0;
  gsize bytes = 0;
  gpointer memory = NULL;

  if (wanted <= *capacity)
    return TRUE;
  if (!g_size_checked_mul (&grown, *capacity, 2))
    grown = wanted;
  grown = MAX (MAX (grown, wanted), 16);
  if (g_size_checked_mul (&bytes, grown, size))
    memory = g_try_realloc (*array, bytes);
  if (memory == NULL)
    {
      bhxh_set_error (error, BHXH_ERROR_MEMORY,
                      "không đủ bộ nhớ cho %" G_GSIZE_FORMAT
                      " phần tử, mỗi phần tử %" G_GSIZE_FORMAT " byte",
                      "not enough memory for %" G_GSIZE_FORMAT
                      " elements of %" G_GSIZE_FORMAT " bytes",
                      wanted, size);
      return FALSE;
    }
  *array = memory;
  *capacity = grown;
  return TRUE;
}
