/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A hash table of names' letters without marks; who hangs at the same hash is compared in
 * full.
 */
#include "base/name-index.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/name-slips.h"

#include <string.h>

#define NO_ENTRY G_MAXUINT32
#define MIN_SLOTS 16

/* One reading of one name. */
typedef struct
{
  guint32 hash;
  guint32 pair;
  guint32 next; /* of the same slot */
} Entry;

struct _NameIndex
{
  NamePair *pairs;
  gsize n_pairs;
  guint8 *types; /* NameType by id */
  Entry *entries;
  gsize n_entries;
  guint32 *slots; /* the first entry */
  gsize n_slots;  /* a power of two */
};

static void
insert (NameIndex *index, guint32 hash, guint32 pair)
{
  const guint32 entry = (guint32) index->n_entries++;
  guint32 *slot = &index->slots[hash & (index->n_slots - 1)];

  index->entries[entry] = (Entry){ hash, pair, *slot };
  *slot = entry;
}

static void
insert_pair (NameIndex *index, guint32 pair)
{
  const NamePair *p = &index->pairs[pair];
  g_auto (Name) name = { 0 };
  NameType type = NAME_TYPE_NONE;

  bhxh_name_init (&name, p->name, strlen (p->name));
  type = bhxh_name_get_type (&name);
  if (index->types[p->id] == NAME_TYPE_NONE)
    index->types[p->id] = (guint8) type;
  for (guint i = 0; i < name.n_readings; i++)
    insert (index, bhxh_name_hash_reading (&name, i), pair);
}

static gsize
count_ids (const NamePair *pairs, gsize n_pairs)
{
  gsize n = 0;

  for (gsize i = 0; i < n_pairs; i++)
    n = MAX (n, (gsize) pairs[i].id + 1);
  return n;
}

static gboolean
allocate (NameIndex *index, GError **error)
{
  if (index->n_pairs > NO_ENTRY / NAME_MAX_READINGS)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_LIMIT, "quá nhiều tên để lập chỉ mục",
                               "too many names for an index");
      return FALSE;
    }
  index->n_slots = MIN_SLOTS;
  while (index->n_slots < index->n_pairs)
    index->n_slots *= 2;
  index->types = bhxh_try_new (count_ids (index->pairs, index->n_pairs), 1, error);
  if (index->types == NULL)
    return FALSE;
  index->entries =
      bhxh_try_new (index->n_pairs * NAME_MAX_READINGS, sizeof (Entry), error);
  if (index->entries == NULL)
    return FALSE;
  index->slots = bhxh_try_new (index->n_slots, sizeof (guint32), error);
  if (index->slots == NULL)
    return FALSE;
  memset (index->slots, 0xFF, index->n_slots * sizeof (guint32)); /* NO_ENTRY */
  return TRUE;
}

NameIndex *
bhxh_name_index_new (const NamePair *pairs, gsize n_pairs, GError **error)
{
  g_autoptr (NameIndex) index = g_new0 (NameIndex, 1);

  index->pairs = bhxh_try_new (n_pairs, sizeof (NamePair), error);
  if (index->pairs == NULL)
    return NULL;
  for (gsize i = 0; i < n_pairs; i++)
    index->pairs[i] = pairs[i];
  index->n_pairs = n_pairs;
  if (!allocate (index, error))
    return NULL;
  for (gsize i = 0; i < n_pairs; i++)
    insert_pair (index, (guint32) i);
  return g_steal_pointer (&index);
}

void
bhxh_name_index_free (NameIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->pairs);
  g_free (index->types);
  g_free (index->entries);
  g_free (index->slots);
  g_free (index);
}

/* The nearest ids so far. */
typedef struct
{
  GArray *ids;
  NameMatch match;
} Found;

static void
consider (const NameIndex *index, guint32 pair, const Name *query, Found *found)
{
  const NamePair *p = &index->pairs[pair];
  g_auto (Name) name = { 0 };
  NameMatch match = NAME_MATCH_NONE;

  bhxh_name_init (&name, p->name, strlen (p->name));
  match = bhxh_name_compare (query, &name, (NameType) index->types[p->id]);
  if (match == NAME_MATCH_NONE || match < found->match)
    return;
  if (match > found->match)
    g_array_set_size (found->ids, 0);
  found->match = match;
  g_array_append_val (found->ids, p->id);
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  const guint x = *(const guint *) a;
  const guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Sorts, keeps each id once and writes the first @n_ids. */
static gsize
fill_ids (GArray *found, guint *ids, gsize n_ids)
{
  gsize n = 0;

  g_array_sort (found, compare_ids);
  for (guint i = 0; i < found->len; i++)
    {
      const guint id = g_array_index (found, guint, i);

      if (i > 0 && id == g_array_index (found, guint, i - 1))
        continue;
      if (n < n_ids)
        ids[n] = id;
      n++;
    }
  return n;
}

gsize
bhxh_name_index_find (const NameIndex *index,
                      const char *query,
                      gsize length,
                      NameAcceptFunc accept,
                      gpointer data,
                      guint *ids,
                      gsize n_ids,
                      NameMatch *match)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (Name) name = { 0 };
  Found found = { array, NAME_MATCH_NONE };

  bhxh_name_init (&name, query, length);
  for (guint i = 0; i < name.n_readings; i++)
    {
      const guint32 hash = bhxh_name_hash_reading (&name, i);
      guint32 entry = index->slots[hash & (index->n_slots - 1)];

      for (; entry != NO_ENTRY; entry = index->entries[entry].next)
        if (index->entries[entry].hash == hash &&
            (accept == NULL ||
             accept (index->pairs[index->entries[entry].pair].id, data)))
          consider (index, index->entries[entry].pair, &name, &found);
    }
  if (match != NULL)
    *match = found.match;
  return fill_ids (found.ids, ids, n_ids);
}

gsize
bhxh_name_index_suggest (const NameIndex *index,
                         const char *query,
                         gsize length,
                         NameAcceptFunc accept,
                         gpointer data,
                         guint *ids,
                         gsize n_ids)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (Name) name = { 0 };
  guint fewest = NAME_MAX_SLIPS;

  bhxh_name_init (&name, query, length);
  for (gsize i = 0; i < index->n_pairs; i++)
    {
      const NamePair *pair = &index->pairs[i];
      g_auto (Name) other = { 0 };
      guint n_slips = 0;

      if (accept != NULL && !accept (pair->id, data))
        continue;
      bhxh_name_init (&other, pair->name, strlen (pair->name));
      n_slips = bhxh_name_count_slips (&name, &other, (NameType) index->types[pair->id]);
      if (n_slips > fewest)
        continue;
      if (n_slips < fewest)
        g_array_set_size (found, 0);
      fewest = n_slips;
      g_array_append_val (found, pair->id);
    }
  return fill_ids (found, ids, n_ids);
}
