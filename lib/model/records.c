/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that grow without an abort, and an open-addressed index that is full at most by
 * half.
 */
#include "model/records.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_FACTOR G_GUINT64_CONSTANT (0x100000001b3)
#define MAX_KEY_COLUMNS 8

gboolean
bhxh_records_init (RecordStore *store, BhxhPlanTable table, GError **error)
{
  const SchemaTable *schema = bhxh_schema_get (table);

  *store = (RecordStore){ .schema = schema };
  store->arena = bhxh_arena_new (error);
  if (store->arena == NULL ||
      !bhxh_try_grow ((gpointer *) &store->data.names, &store->names_capacity,
                      schema->n_columns, sizeof (char *), error))
    return FALSE;
  for (guint i = 0; i < schema->n_columns; i++)
    store->data.names[i] = schema->columns[i].name;
  store->data.n_columns = schema->n_columns;
  return TRUE;
}

void
bhxh_records_clear (RecordStore *store)
{
  bhxh_records_forget_places (store);
  bhxh_arena_free (store->arena);
  g_free (store->data.names);
  g_free (store->data.cells);
  g_free (store->slots);
  *store = (RecordStore){ 0 };
}

void
bhxh_records_forget_places (RecordStore *store)
{
  g_clear_pointer (&store->file, g_free);
  g_clear_pointer (&store->lines, g_free);
  g_clear_pointer (&store->columns, g_free);
}

static gboolean
grow_cells (RecordStore *store, gsize n_columns, gsize n_rows, GError **error)
{
  gsize n_cells = 0;

  if (!g_size_checked_mul (&n_cells, n_columns, n_rows))
    n_cells = G_MAXSIZE;
  return bhxh_try_grow ((gpointer *) &store->data.cells, &store->cells_capacity, n_cells,
                        sizeof (char *), error) &&
         bhxh_try_grow ((gpointer *) &store->columns, &store->columns_capacity, n_cells,
                        sizeof (guint32), error);
}

/* Makes every row one blank cell longer, from the last row on, in place. */
static void
widen_rows (RecordStore *store)
{
  const gsize old = store->data.n_columns;

  for (gsize row = store->data.n_rows; row-- > 0;)
    {
      const char **cells = store->data.cells + row * (old + 1);
      guint32 *columns = store->columns + row * (old + 1);

      memmove (cells, store->data.cells + row * old, old * sizeof (char *));
      memmove (columns, store->columns + row * old, old * sizeof (guint32));
      cells[old] = "";
      columns[old] = 0;
    }
}

static gint
find_column (const Records *records, const char *name, gsize length)
{
  for (guint i = 0; i < records->n_columns; i++)
    if (strlen (records->names[i]) == length &&
        memcmp (records->names[i], name, length) == 0)
      return (gint) i;
  return -1;
}

gint
bhxh_records_add_column (RecordStore *store,
                         const char *name,
                         gsize length,
                         GError **error)
{
  const gint found = find_column (&store->data, name, length);
  const guint n = store->data.n_columns;
  const char *copy = NULL;

  if (found >= 0)
    return found;
  if (n >= RECORDS_MAX_COLUMNS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "%s: hơn %d cột",
                      "%s: more than %d columns", store->schema->file,
                      RECORDS_MAX_COLUMNS);
      return -1;
    }
  copy = bhxh_arena_dup (store->arena, name, (gssize) length, error);
  if (copy == NULL ||
      !bhxh_try_grow ((gpointer *) &store->data.names, &store->names_capacity, n + 1,
                      sizeof (char *), error) ||
      !grow_cells (store, n + 1, store->data.n_rows, error))
    return -1;
  widen_rows (store);
  store->data.names[n] = copy;
  store->data.n_columns = n + 1;
  return (gint) n;
}

gboolean
bhxh_records_add_row (RecordStore *store, guint64 line, GError **error)
{
  const gsize n_columns = store->data.n_columns;
  const gsize row = store->data.n_rows;

  if (!grow_cells (store, n_columns, row + 1, error) ||
      !bhxh_try_grow ((gpointer *) &store->lines, &store->lines_capacity, row + 1,
                      sizeof (guint64), error))
    return FALSE;
  for (gsize i = row * n_columns; i < (row + 1) * n_columns; i++)
    {
      store->data.cells[i] = "";
      store->columns[i] = 0;
    }
  store->lines[row] = line;
  store->data.n_rows++;
  return TRUE;
}

gboolean
bhxh_records_set_cell (RecordStore *store,
                       guint column,
                       const char *text,
                       gsize length,
                       guint64 place,
                       GError **error)
{
  const gsize cell = (gsize) (store->data.n_rows - 1) * store->data.n_columns + column;
  const char *copy = bhxh_arena_dup (store->arena, text, (gssize) length, error);

  if (copy == NULL)
    return FALSE;
  store->data.cells[cell] = copy;
  store->columns[cell] = (guint32) MIN (place, G_MAXUINT32);
  return TRUE;
}

Place
bhxh_records_get_place (const RecordStore *store, guint row, guint column)
{
  const gsize cell = (gsize) row * store->data.n_columns + column;

  return (Place){ .file = store->file != NULL ? store->file : store->schema->file,
                  .line = store->lines != NULL ? store->lines[row] : 0,
                  .column = store->columns != NULL ? store->columns[cell] : 0 };
}

static guint64
hash_bytes (guint64 hash, const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * HASH_FACTOR;
  return hash;
}

/* The columns whose texts together are a row's key. */
typedef struct
{
  guint columns[MAX_KEY_COLUMNS];
  guint n_columns;
} Key;

static guint64
hash_row (const Records *records, guint row, const Key *key)
{
  guint64 hash = HASH_START;

  for (guint i = 0; i < key->n_columns; i++)
    {
      const char *text = records_get (records, row, key->columns[i]);

      hash = hash_bytes (hash, text, strlen (text) + 1);
    }
  return hash ^ hash >> 32;
}

static gboolean
rows_equal (const Records *records, guint a, guint b, const Key *key)
{
  for (guint i = 0; i < key->n_columns; i++)
    if (strcmp (records_get (records, a, key->columns[i]),
                records_get (records, b, key->columns[i])) != 0)
      return FALSE;
  return TRUE;
}

/* The slot of a row with the same key, or the empty one where it belongs. */
static gsize
find_slot (const Records *records,
           const guint32 *slots,
           gsize n_slots,
           guint row,
           const Key *key)
{
  gsize slot = hash_row (records, row, key) & (n_slots - 1);

  while (slots[slot] != 0 && !rows_equal (records, slots[slot] - 1, row, key))
    slot = (slot + 1) & (n_slots - 1);
  return slot;
}

/* The rows by key; @duplicate (or NULL) hears of those whose key is taken. */
static guint32 *
build_slots (const Records *records,
             gsize *n_slots,
             const Key *key,
             RecordsDuplicateFunc duplicate,
             gpointer data,
             GError **error)
{
  guint32 *slots = NULL;
  gsize n = 4;

  while (n / 2 < records->n_rows)
    n *= 2;
  slots = bhxh_try_new (n, sizeof (guint32), error);
  if (slots == NULL)
    return NULL;
  for (guint row = 0; row < records->n_rows; row++)
    {
      const gsize slot = find_slot (records, slots, n, row, key);

      if (slots[slot] == 0)
        slots[slot] = row + 1;
      else if (duplicate != NULL && *records_get (records, row, key->columns[0]) != '\0')
        duplicate (row, slots[slot] - 1, data);
    }
  *n_slots = n;
  return slots;
}

gboolean
bhxh_records_index (RecordStore *store,
                    RecordsDuplicateFunc duplicate,
                    gpointer data,
                    GError **error)
{
  const SchemaTable *schema = store->schema;
  const gboolean is_simple = bhxh_schema_has_key (schema);
  const Key first = { .columns = { 0 }, .n_columns = 1 };
  Key whole = { .n_columns = 0 };
  g_autofree guint32 *slots = NULL;
  gsize n_slots = 0;

  g_clear_pointer (&store->slots, g_free);
  store->slots = build_slots (&store->data, &store->n_slots, &first,
                              is_simple ? duplicate : NULL, data, error);
  if (store->slots == NULL || is_simple || duplicate == NULL)
    return store->slots != NULL;
  for (guint i = 0; i < schema->n_columns && whole.n_columns < MAX_KEY_COLUMNS; i++)
    if ((schema->columns[i].flags & SCHEMA_KEY) != 0)
      whole.columns[whole.n_columns++] = i;
  slots = build_slots (&store->data, &n_slots, &whole, duplicate, data, error);
  return slots != NULL;
}

gint
bhxh_records_find (const RecordStore *store, const char *key, gsize length)
{
  guint64 hash = hash_bytes (HASH_START, key, length) * HASH_FACTOR; /* its NUL */

  if (store->slots == NULL)
    return -1;
  hash ^= hash >> 32;
  for (gsize slot = hash & (store->n_slots - 1); store->slots[slot] != 0;
       slot = (slot + 1) & (store->n_slots - 1))
    {
      const guint row = store->slots[slot] - 1;
      const char *text = records_get (&store->data, row, 0);

      if (strlen (text) == length && memcmp (text, key, length) == 0)
        return (gint) row;
    }
  return -1;
}
