/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where figures come from: one entry for all that came from one file, and one more for
 * each sheet, column, sender or day of receipt in which some of them differ.
 */
#include "base/error.h"
#include "base/memory.h"
#include "model/figures-private.h"

#include <string.h>

/* --- The table -----------------------------------------------------------------------
 */

static guint
hash_origin (gconstpointer key)
{
  const Origin *origin = key;
  guint hash = (guint) origin->file_number * 0x9E3779B9u;

  hash = (hash ^ origin->column) * 0x85EBCA6Bu;
  hash = (hash ^ (guint) origin->received) * 0xC2B2AE35u;
  if (origin->sender != NULL)
    hash = hash * 31 + g_str_hash (origin->sender);
  return origin->sheet != NULL ? hash * 31 + g_str_hash (origin->sheet) : hash;
}

static gboolean
equal_origins (gconstpointer a, gconstpointer b)
{
  const Origin *one = a;
  const Origin *other = b;

  return one->file_number == other->file_number && one->column == other->column &&
         one->received == other->received &&
         g_strcmp0 (one->sender, other->sender) == 0 &&
         g_strcmp0 (one->sheet, other->sheet) == 0;
}

static gboolean
make_table (OriginTable *table, GError **error)
{
  if (table->arena != NULL)
    return TRUE;
  table->arena = bhxh_arena_new (error);
  if (table->arena == NULL)
    return FALSE;
  table->origins = g_ptr_array_new ();
  table->numbers = g_hash_table_new (hash_origin, equal_origins);
  return TRUE;
}

void
bhxh_origins_clear (OriginTable *table)
{
  g_clear_pointer (&table->origins, g_ptr_array_unref);
  g_clear_pointer (&table->numbers, g_hash_table_unref);
  g_clear_pointer (&table->arena, bhxh_arena_free);
}

static Origin *
get_origin (const BhxhFigures *figures, guint16 load)
{
  const GPtrArray *origins = figures->origins.origins;

  return origins != NULL && load > 0 && load <= origins->len
             ? g_ptr_array_index (origins, load - 1)
             : NULL;
}

/* --- Adding --------------------------------------------------------------------------
 */

static gboolean
copy_text (Arena *arena, const char **text, GError **error)
{
  if (*text != NULL)
    {
      *text = bhxh_arena_dup (arena, *text, -1, error);
      return *text != NULL;
    }
  return TRUE;
}

/* Adds an origin that is not there. The texts of the file are the table's already. */
static guint16
add_origin (OriginTable *table, const Origin *origin, GError **error)
{
  Origin *copy = NULL;

  if (table->origins->len >= G_MAXUINT16)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d tệp, nơi gửi và ngày nhận số liệu",
                      "more than %d files, senders and days of receipt of figures",
                      G_MAXUINT16);
      return 0;
    }
  copy = bhxh_arena_new_array (table->arena, 1, sizeof (Origin), error);
  if (copy == NULL)
    return 0;
  *copy = *origin;
  if (!copy_text (table->arena, &copy->sheet, error) ||
      !copy_text (table->arena, &copy->sender, error))
    return 0;
  g_ptr_array_add (table->origins, copy);
  g_hash_table_insert (table->numbers, copy, GUINT_TO_POINTER (table->origins->len));
  return (guint16) table->origins->len;
}

guint16
bhxh_figures_add_load (BhxhFigures *figures, const char *file, GError **error)
{
  OriginTable *table = &figures->origins;
  Origin origin = { .received = BHXH_PERIOD_NONE };

  if (!make_table (table, error))
    return 0;
  origin.file = bhxh_arena_dup (table->arena, file, -1, error);
  if (origin.file == NULL)
    return 0;
  origin.file_number = ++table->n_files;
  return add_origin (table, &origin, error);
}

guint16
bhxh_figures_vary_load (BhxhFigures *figures,
                        guint16 load,
                        const Origin *origin,
                        GError **error)
{
  const Origin *like = get_origin (figures, load);
  Origin wanted = *origin;
  guint known = 0;

  g_return_val_if_fail (like != NULL, 0);

  wanted.file = like->file;
  wanted.file_number = like->file_number;
  wanted.sha256 = like->sha256;
  known = GPOINTER_TO_UINT (g_hash_table_lookup (figures->origins.numbers, &wanted));
  return known != 0 ? (guint16) known : add_origin (&figures->origins, &wanted, error);
}

/* What two texts have in common: all, or nothing. */
static const char *
common_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0 ? a : NULL;
}

guint16
bhxh_figures_merge_loads (BhxhFigures *figures, guint16 a, guint16 b, GError **error)
{
  const Origin *one = get_origin (figures, a);
  const Origin *other = get_origin (figures, b);
  Origin both = { 0 };

  if (a == b || !bhxh_figures_is_same_file (figures, a, b))
    return a == b ? a : 0;
  both.sheet = common_text (one->sheet, other->sheet);
  both.sender = common_text (one->sender, other->sender);
  both.column = one->column == other->column ? one->column : 0;
  /* All of it was there only when the last of it was. */
  both.received = MAX (one->received, other->received);
  return bhxh_figures_vary_load (figures, a, &both, error);
}

gboolean
bhxh_figures_set_sha256 (BhxhFigures *figures,
                         guint16 load,
                         const char *sha256,
                         GError **error)
{
  OriginTable *table = &figures->origins;
  const char *copy = bhxh_arena_dup (table->arena, sha256, -1, error);

  for (guint i = 0; copy != NULL && i < table->origins->len; i++)
    {
      Origin *origin = g_ptr_array_index (table->origins, i);

      if (bhxh_figures_is_same_file (figures, load, (guint16) (i + 1)))
        origin->sha256 = copy;
    }
  return copy != NULL;
}

/* --- Reading -------------------------------------------------------------------------
 */

const Origin *
bhxh_figures_get_origin (const BhxhFigures *figures, guint16 load)
{
  return get_origin (figures, load);
}

const char *
bhxh_figures_get_load (const BhxhFigures *figures, guint16 load)
{
  const Origin *origin = get_origin (figures, load);

  return origin != NULL ? origin->file : NULL;
}

gboolean
bhxh_figures_is_same_file (const BhxhFigures *figures, guint16 a, guint16 b)
{
  const Origin *one = get_origin (figures, a);
  const Origin *other = get_origin (figures, b);

  return one != NULL && other != NULL && one->file_number == other->file_number;
}
