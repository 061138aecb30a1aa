/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A map as a table: what each entry says, and how sure that is.
 */
#include "codec/map.h"
#include "table/table.h"

enum
{
  COLUMN_SECTION,
  COLUMN_ENTRY,
  COLUMN_SAYS,
  COLUMN_CERTAINTY,
  COLUMN_FROM,
  COLUMN_REASON,
  N_COLUMNS
};

enum
{
  CERTAINTY_SURE = 1,
  CERTAINTY_GUESS,
  N_CERTAINTIES
};

static const Label certainties[N_CERTAINTIES] = {
  [CERTAINTY_SURE] = { "sure", "chắc chắn", "sure" },
  [CERTAINTY_GUESS] = { "guess", "phỏng đoán", "guess" },
};

typedef struct
{
  BhxhMap *map;
  Label sections[MAP_N_SECTIONS + 1]; /* [0] is blank */
} Source;

typedef struct
{
  const Source *source;
  guint at;
} Cursor;

static gpointer
begin_entries (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = data;
  return cursor;
}

static void
set_row (Batch *batch, gsize row, const MapEntry *entry)
{
  g_autofree char *says = bhxh_map_dup_saying (entry);

  bhxh_batch_set_value (batch, COLUMN_SECTION, row, entry->section + 1);
  bhxh_batch_set_number (batch, COLUMN_ENTRY, row, entry->index + 1, 0);
  bhxh_batch_set_text (batch, COLUMN_SAYS, row, bhxh_batch_dup_text (batch, says));
  bhxh_batch_set_value (batch, COLUMN_CERTAINTY, row,
                        bhxh_map_is_guess (entry) ? CERTAINTY_GUESS : CERTAINTY_SURE);
  bhxh_batch_set_text (batch, COLUMN_FROM, row, entry->values[MAP_KEY_FROM]);
  bhxh_batch_set_text (batch, COLUMN_REASON, row, entry->values[MAP_KEY_REASON]);
}

static gboolean
next_entries (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const GPtrArray *entries = cursor->source->map->entries;

  while (batch->n_rows < TABLE_BATCH_ROWS && cursor->at < entries->len)
    set_row (batch, batch->n_rows++, entries->pdata[cursor->at++]);
  return TRUE;
}

static const TableSource functions = { begin_entries, next_entries, g_free };

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_map_unref (source->map);
  g_free (source);
}

BhxhTable *
bhxh_map_dup_table (BhxhMap *map)
{
  Source *source = NULL;
  TableColumn columns[N_COLUMNS] = {
    [COLUMN_SECTION] = { .name = "section",
                         .title_vi = "Mục",
                         .title_en = "Section",
                         .type = BHXH_COLUMN_CODE,
                         .n_labels = MAP_N_SECTIONS + 1 },
    [COLUMN_ENTRY] = { .name = "entry",
                       .title_vi = "Số",
                       .title_en = "Entry",
                       .type = BHXH_COLUMN_NUMBER,
                       .is_narrow = TRUE },
    [COLUMN_SAYS] = { .name = "says",
                      .title_vi = "Nội dung",
                      .title_en = "Says",
                      .type = BHXH_COLUMN_TEXT },
    [COLUMN_CERTAINTY] = { .name = "certainty",
                           .title_vi = "Mức chắc chắn",
                           .title_en = "Certainty",
                           .type = BHXH_COLUMN_CODE,
                           .labels = certainties,
                           .n_labels = N_CERTAINTIES },
    [COLUMN_FROM] = { .name = "from",
                      .title_vi = "Đọc từ ô",
                      .title_en = "Read from",
                      .type = BHXH_COLUMN_TEXT },
    [COLUMN_REASON] = { .name = "reason",
                        .title_vi = "Lý do",
                        .title_en = "Reason",
                        .type = BHXH_COLUMN_TEXT },
  };

  g_return_val_if_fail (map != NULL, NULL);

  source = g_new0 (Source, 1);
  source->map = bhxh_map_ref (map);
  for (guint i = 0; i < MAP_N_SECTIONS; i++)
    source->sections[i + 1] = (Label){ bhxh_map_sections[i].name, bhxh_map_sections[i].vi,
                                       bhxh_map_sections[i].en };
  columns[COLUMN_SECTION].labels = source->sections;
  return bhxh_table_new (columns, N_COLUMNS, &functions, source, free_source);
}
