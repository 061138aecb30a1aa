/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A map as an object: its entries, where it comes from and where it goes.
 */
#include "codec/map.h"

#include "base/error.h"
#include "base/input.h"
#include "base/manifest.h"
#include "base/output.h"
#include "codec/json.h"

#include <string.h>

/* --- Entries -------------------------------------------------------------------------
 */

static void
free_entry (gpointer data)
{
  MapEntry *entry = data;

  for (guint key = 0; key < MAP_N_KEYS; key++)
    g_free (entry->values[key]);
  g_free (entry);
}

BhxhMap *
bhxh_map_new (void)
{
  BhxhMap *map = g_new0 (BhxhMap, 1);

  g_atomic_ref_count_init (&map->refs);
  map->entries = g_ptr_array_new_with_free_func (free_entry);
  return map;
}

MapEntry *
bhxh_map_add (BhxhMap *map, MapSection section)
{
  MapEntry *entry = g_new0 (MapEntry, 1);
  guint at = 0;

  entry->section = section;
  while (at < map->entries->len &&
         ((const MapEntry *) map->entries->pdata[at])->section <= section)
    {
      entry->index += ((const MapEntry *) map->entries->pdata[at])->section == section;
      at++;
    }
  g_ptr_array_insert (map->entries, (gint) at, entry);
  return entry;
}

void
bhxh_map_set (MapEntry *entry, MapKey key, const char *text)
{
  g_free (entry->values[key]);
  entry->values[key] = g_strdup (text);
}

const MapEntry *
bhxh_map_get (const BhxhMap *map, MapSection section, guint index)
{
  for (guint i = 0; i < map->entries->len; i++)
    {
      const MapEntry *entry = map->entries->pdata[i];

      if (entry->section == section)
        return i + index < map->entries->len &&
                       ((const MapEntry *) map->entries->pdata[i + index])->section ==
                           section
                   ? map->entries->pdata[i + index]
                   : NULL;
    }
  return NULL;
}

gboolean
bhxh_map_is_guess (const MapEntry *entry)
{
  return g_strcmp0 (entry->values[MAP_KEY_CERTAINTY], "guess") == 0;
}

char *
bhxh_map_dup_saying (const MapEntry *entry)
{
  GString *says = g_string_new (NULL);

  for (guint key = 0; key < MAP_KEY_CERTAINTY; key++)
    if (entry->values[key] != NULL)
      g_string_append_printf (says, "%s%s=%s", says->len > 0 ? ", " : "",
                              bhxh_map_keys[key], entry->values[key]);
  return g_string_free (says, FALSE);
}

Place
bhxh_map_find_place (const BhxhMap *map, const MapEntry *entry, MapKey key)
{
  const MapSectionRow *section = &bhxh_map_sections[entry->section];
  const gboolean has_key = entry->values[key] != NULL;
  JsonStep steps[3] = { { .key = section->name } };
  guint n_steps = 1;

  if (map->text == NULL)
    return (Place){ .file = map->file };
  if (section->is_list)
    steps[n_steps++] = (JsonStep){ .index = entry->index };
  if (has_key)
    steps[n_steps++] = (JsonStep){ .key = bhxh_map_keys[key] };
  return bhxh_json_find_place (map->text, map->length, map->file, steps, n_steps, FALSE);
}

/* --- In ------------------------------------------------------------------------------
 */

static BhxhMap *
read_map (Input *input, BhxhOptions *options, GError **error)
{
  g_autoptr (BhxhMap) map = bhxh_map_new ();
  BhxhManifest *const manifest = bhxh_options_or_default (options)->manifest;

  if (manifest != NULL)
    bhxh_input_hash (input);
  map->file = g_strdup (bhxh_input_get_name (input));
  map->text = bhxh_input_dup_rest (input, &map->length, error);
  if (map->text == NULL || !bhxh_map_read (map, bhxh_options_or_default (options), error))
    return NULL;
  bhxh_manifest_note_input (manifest, BHXH_INPUT_MAP, input);
  return g_steal_pointer (&map);
}

BhxhMap *
bhxh_map_load (const char *path, BhxhOptions *options, GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  input = bhxh_input_new (path, MAP_MAX_BYTES, error);
  return input != NULL ? read_map (input, options, error) : NULL;
}

BhxhMap *
bhxh_map_parse (const char *name,
                const char *bytes,
                gsize length,
                BhxhOptions *options,
                GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (name != NULL && (bytes != NULL || length == 0), NULL);

  input = bhxh_input_new_memory (bytes, length, name, MAP_MAX_BYTES);
  return read_map (input, options, error);
}

/* --- Out -----------------------------------------------------------------------------
 */

static json_t *
make_entry (const MapEntry *entry)
{
  json_t *object = json_object ();

  for (guint key = 0; object != NULL && key < MAP_N_KEYS; key++)
    if (entry->values[key] != NULL &&
        json_object_set_new (object, bhxh_map_keys[key],
                             json_string (entry->values[key])) != 0)
      g_clear_pointer (&object, json_decref);
  return object;
}

static json_t *
make_list (const BhxhMap *map, MapSection section)
{
  json_t *list = json_array ();
  const MapEntry *entry = NULL;

  for (guint i = 0; list != NULL && (entry = bhxh_map_get (map, section, i)) != NULL; i++)
    if (json_array_append_new (list, make_entry (entry)) != 0)
      g_clear_pointer (&list, json_decref);
  return list;
}

char *
bhxh_map_format (const BhxhMap *map)
{
  g_autoptr (json_t) root = json_object ();
  gboolean is_made;

  g_return_val_if_fail (map != NULL, NULL);

  is_made =
      json_object_set_new (root, MAP_FORMAT_KEY,
                           json_string (G_STRINGIFY (MAP_FORMAT_MAJOR) "." G_STRINGIFY (
                               MAP_FORMAT_MINOR))) == 0;
  for (guint section = 0; section < MAP_N_SECTIONS && is_made; section++)
    {
      const MapSectionRow *row = &bhxh_map_sections[section];
      const MapEntry *first = bhxh_map_get (map, (MapSection) section, 0);

      /* Without columns a map is of no use, but it says what was not recognised. */
      if (first != NULL || section == MAP_COLUMNS)
        is_made =
            json_object_set_new (root, row->name,
                                 row->is_list ? make_list (map, (MapSection) section)
                                              : make_entry (first)) == 0;
    }
  return is_made ? bhxh_json_format (root) : NULL;
}

gboolean
bhxh_map_save (const BhxhMap *map, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (Output) output = NULL;

  g_return_val_if_fail (map != NULL && path != NULL, FALSE);

  text = bhxh_map_format (map);
  if (text == NULL)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ cho tệp ánh xạ",
                               "not enough memory for the map");
      return FALSE;
    }
  output = bhxh_output_new (path, error);
  return output != NULL && bhxh_output_write (text, strlen (text), output, error) &&
         bhxh_output_commit (output, error);
}

/* --- Asking --------------------------------------------------------------------------
 */

guint
bhxh_map_get_n_entries (const BhxhMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->entries->len;
}

guint
bhxh_map_count_guesses (const BhxhMap *map)
{
  guint n = 0;

  g_return_val_if_fail (map != NULL, 0);

  for (guint i = 0; i < map->entries->len; i++)
    n += bhxh_map_is_guess (map->entries->pdata[i]);
  return n;
}

BhxhMap *
bhxh_map_ref (BhxhMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  g_atomic_ref_count_inc (&map->refs);
  return map;
}

void
bhxh_map_unref (BhxhMap *map)
{
  if (map == NULL || !g_atomic_ref_count_dec (&map->refs))
    return;
  g_ptr_array_unref (map->entries);
  g_free (map->file);
  g_free (map->text);
  g_free (map);
}
