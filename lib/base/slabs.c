/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A chain of blocks, the last of which arrays are cut from; and how a block is had from
 * the system.
 */
#include "base/slabs.h"

#include "base/memory.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

/* Blocks grow from one size to the other: most slabs hold little. */
#define FIRST_BLOCK_BYTES 2048
#define BLOCK_BYTES (4 << 20)

/* A large page, and what begins at a line of the processor's cache. */
#define LARGE_PAGE_BYTES (2 << 20)
#define LARGE_ARRAY_BYTES 1024
#define LINE_BYTES 64

struct _Slab
{
  Slab *before;
  char *bytes;
  gsize used;
  gsize size;
  gboolean is_mapped;
};

/* --- Blocks ---------------------------------------------------------------------- */

#ifdef MADV_HUGEPAGE

/* Zeroed pages from the beginning of a large one on; NULL when they cannot be had. */
static char *
map_pages (gsize size)
{
  char *memory = NULL;
  gsize before = 0;

  if (size > G_MAXSIZE - LARGE_PAGE_BYTES)
    return NULL;
  memory = mmap (NULL, size + LARGE_PAGE_BYTES, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED)
    return NULL;
  before = LARGE_PAGE_BYTES - GPOINTER_TO_SIZE (memory) % LARGE_PAGE_BYTES;
  munmap (memory, before);
  if (before < LARGE_PAGE_BYTES)
    munmap (memory + before + size, LARGE_PAGE_BYTES - before);
  madvise (memory + before, size, MADV_HUGEPAGE); /* where not, small pages do */
  return memory + before;
}

static void
unmap_pages (char *bytes, gsize size)
{
  munmap (bytes, size);
}

#else

static char *
map_pages (gsize size G_GNUC_UNUSED)
{
  return NULL;
}

static void
unmap_pages (char *bytes G_GNUC_UNUSED, gsize size G_GNUC_UNUSED)
{
}

#endif

static gboolean
slab_init (Slab *slab, gsize size, GError **error)
{
  slab->size = size;
  if (size >= LARGE_PAGE_BYTES)
    {
      slab->bytes = map_pages (size);
      slab->is_mapped = slab->bytes != NULL;
    }
  if (slab->bytes == NULL)
    slab->bytes = bhxh_try_new (size, 1, error);
  return slab->bytes != NULL;
}

static void
slab_free (Slab *slab)
{
  if (slab->is_mapped)
    unmap_pages (slab->bytes, slab->size);
  else
    g_free (slab->bytes);
  g_free (slab);
}

/* --- Arrays ---------------------------------------------------------------------- */

/* @size rounded up to whole pages where it is as large as one; 0 when it is too large. */
static gsize
choose_size (const Slabs *slabs, gsize wanted)
{
  const gsize grown = slabs->last != NULL ? 2 * slabs->last->size : FIRST_BLOCK_BYTES;
  const gsize size = MAX (wanted, MIN (grown, BLOCK_BYTES));

  if (size < LARGE_PAGE_BYTES)
    return size;
  return size > G_MAXSIZE - LARGE_PAGE_BYTES
             ? 0
             : (size + LARGE_PAGE_BYTES - 1) / LARGE_PAGE_BYTES * LARGE_PAGE_BYTES;
}

static gboolean
add_slab (Slabs *slabs, gsize wanted, GError **error)
{
  const gsize size = choose_size (slabs, wanted);
  Slab *slab = NULL;

  if (size == 0)
    return bhxh_try_new (G_MAXSIZE, 2, error) != NULL;
  slab = bhxh_try_new (1, sizeof (Slab), error);
  if (slab == NULL || !slab_init (slab, size, error))
    {
      g_free (slab);
      return FALSE;
    }
  slab->before = slabs->last;
  slabs->last = slab;
  return TRUE;
}

gpointer
bhxh_slabs_new_array (Slabs *slabs, gsize n, gsize size, GError **error)
{
  gsize bytes = 0;
  gsize start = 0;

  if (!g_size_checked_mul (&bytes, MAX (n, 1), size))
    return bhxh_try_new (n, size, error);
  if (slabs->last != NULL)
    {
      const gsize alignment = bytes < LARGE_ARRAY_BYTES ? sizeof (gint64) : LINE_BYTES;

      start = (slabs->last->used + alignment - 1) / alignment * alignment;
    }
  if (slabs->last == NULL || start > slabs->last->size ||
      slabs->last->size - start < bytes)
    {
      if (!add_slab (slabs, bytes, error))
        return NULL;
      start = 0;
    }
  slabs->last->used = start + bytes;
  return slabs->last->bytes + start;
}

void
bhxh_slabs_clear (Slabs *slabs)
{
  while (slabs->last != NULL)
    {
      Slab *slab = slabs->last;

      slabs->last = slab->before;
      slab_free (slab);
    }
}
