/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the text of map.json to entries. Nothing is let by: a key that is not known here
 * may be what somebody relies on.
 */
#include "codec/json.h"
#include "codec/map.h"

#include <string.h>

/* A map on its way in. */
typedef struct
{
  BhxhMap *map;
  const BhxhOptions *options;
  GError *first_error;
} Reading;

static void
report (Reading *reading,
        ProblemKind kind,
        Place place,
        const char *text,
        const char *expected)
{
  bhxh_diagnostics_add (reading->options->diagnostics, kind, place, text, expected, NULL,
                        &reading->first_error);
}

static Place
find_place (const Reading *reading,
            const JsonStep *steps,
            guint n_steps,
            gboolean wants_key)
{
  return bhxh_json_find_place (reading->map->text, reading->map->length,
                               reading->map->file, steps, n_steps, wants_key);
}

/* --- Entries -------------------------------------------------------------------------
 */

static gint
find_key (const char *name)
{
  for (guint key = 0; key < MAP_N_KEYS; key++)
    if (strcmp (bhxh_map_keys[key], name) == 0)
      return (gint) key;
  return -1;
}

/* One member of an entry's object; @steps has room for its key behind @n_steps. */
static void
read_member (Reading *reading,
             MapEntry *entry,
             const char *name,
             const json_t *value,
             JsonStep *steps,
             guint n_steps)
{
  const gint key = find_key (name);
  const MapSchemaRow *row =
      key >= 0 ? bhxh_map_get_schema (entry->section, (MapKey) key) : NULL;

  steps[n_steps] = (JsonStep){ .key = name };
  if (row == NULL)
    {
      g_autofree char *known = bhxh_map_dup_keys (entry->section);

      report (reading, PROBLEM_UNKNOWN_KEY,
              find_place (reading, steps, n_steps + 1, TRUE), name, known);
      return;
    }
  if (!json_is_string (value))
    {
      report (reading, PROBLEM_JSON_WRONG_TYPE,
              find_place (reading, steps, n_steps + 1, FALSE), name, NULL);
      bhxh_map_set (entry, (MapKey) key, ""); /* there it is */
      return;
    }
  bhxh_map_set (entry, (MapKey) key, json_string_value (value));
  /* Finding a place takes a walk: only for what is wrong. */
  if (!bhxh_map_check_value (row->value, entry->values[key], (Place){ 0 }, NULL, NULL))
    bhxh_map_check_value (row->value, entry->values[key],
                          find_place (reading, steps, n_steps + 1, FALSE),
                          reading->options->diagnostics, &reading->first_error);
}

/* The steps that lead to an entry. */
typedef struct
{
  const JsonStep *steps;
  guint n_steps;
} EntryPath;

static void
report_entry (Reading *reading,
              EntryPath path,
              ProblemKind kind,
              const char *text,
              const char *expected)
{
  report (reading, kind, find_place (reading, path.steps, path.n_steps, FALSE), text,
          expected);
}

static void
check_required (Reading *reading, const MapEntry *entry, EntryPath path)
{
  for (guint key = 0; key < MAP_N_KEYS; key++)
    {
      const MapSchemaRow *row = bhxh_map_get_schema (entry->section, (MapKey) key);

      if (row != NULL && row->is_required && entry->values[key] == NULL)
        report_entry (reading, path, PROBLEM_JSON_MISSING_KEY, bhxh_map_keys[key], NULL);
    }
}

/* Of the keys that say the same in different ways there is one. */
static void
check_choices (Reading *reading, const MapEntry *entry, EntryPath path)
{
  for (guint i = 0; i < MAP_N_CHOICES; i++)
    {
      const MapChoice *choice = &bhxh_map_choices[i];
      g_autoptr (GString) names = g_string_new (NULL);
      guint n_given = 0;

      if (choice->section != entry->section)
        continue;
      for (guint k = 0; k < choice->n_keys; k++)
        {
          n_given += entry->values[choice->keys[k]] != NULL;
          g_string_append_printf (names, "%s%s", k > 0 ? ", " : "",
                                  bhxh_map_keys[choice->keys[k]]);
        }
      if (n_given != 1)
        report_entry (reading, path, PROBLEM_ONE_KEY_NEEDED, NULL, names->str);
    }
}

/* "period" and "period_row" are two answers to one question. */
static void
check_pairs (Reading *reading, const MapEntry *entry, EntryPath path)
{
  for (guint key = MAP_KEY_UNIT; key < MAP_KEY_OF; key += 2)
    if (entry->values[key] != NULL && entry->values[key + 1] != NULL)
      {
        g_autofree char *names =
            g_strdup_printf ("%s, %s", bhxh_map_keys[key], bhxh_map_keys[key + 1]);

        report_entry (reading, path, PROBLEM_ONE_KEY_NEEDED, NULL, names);
      }
}

static void
report_shape (Reading *reading,
              const JsonStep *steps,
              guint n_steps,
              const char *expected)
{
  report (reading, PROBLEM_JSON_WRONG_SHAPE, find_place (reading, steps, n_steps, FALSE),
          steps[0].key, expected);
}

/* @steps has room for one more. */
static void
read_entry (Reading *reading,
            MapSection section,
            json_t *object,
            JsonStep *steps,
            guint n_steps)
{
  const EntryPath path = { steps, n_steps };
  MapEntry *entry = NULL;
  const char *name = NULL;
  json_t *value = NULL;

  if (!json_is_object (object))
    {
      report_shape (reading, steps, n_steps,
                    bhxh_map_sections[section].is_list ? "[{...}]" : "{...}");
      return;
    }
  entry = bhxh_map_add (reading->map, section);
  json_object_foreach (object, name, value)
      read_member (reading, entry, name, value, steps, n_steps);
  check_required (reading, entry, path);
  check_choices (reading, entry, path);
  check_pairs (reading, entry, path);
}

/* --- Sections ------------------------------------------------------------------------
 */

static void
read_section (Reading *reading, MapSection section, json_t *value)
{
  JsonStep steps[3] = { { .key = bhxh_map_sections[section].name } };

  if (!bhxh_map_sections[section].is_list)
    read_entry (reading, section, value, steps, 1);
  else if (!json_is_array (value))
    report_shape (reading, steps, 1, "[{...}]");
  else
    for (gsize i = 0; i < json_array_size (value); i++)
      {
        steps[1] = (JsonStep){ .index = i };
        if (reading->map->entries->len == MAP_MAX_ENTRIES)
          {
            report (reading, PROBLEM_TOO_MANY_ENTRIES,
                    find_place (reading, steps, 2, FALSE), NULL,
                    G_STRINGIFY (MAP_MAX_ENTRIES));
            return;
          }
        read_entry (reading, section, json_array_get (value, i), steps, 2);
      }
}

static gint
find_section (const char *name)
{
  for (guint section = 0; section < MAP_N_SECTIONS; section++)
    if (strcmp (bhxh_map_sections[section].name, name) == 0)
      return (gint) section;
  return -1;
}

static void
report_unknown_section (Reading *reading, const char *name)
{
  const JsonStep step = { .key = name };
  g_autoptr (GString) known = g_string_new (MAP_FORMAT_KEY);

  for (guint section = 0; section < MAP_N_SECTIONS; section++)
    g_string_append_printf (known, ", %s", bhxh_map_sections[section].name);
  report (reading, PROBLEM_UNKNOWN_KEY, find_place (reading, &step, 1, TRUE), name,
          known->str);
}

/* "1.0": the first number is the major version. FALSE when the rest cannot be read. */
static gboolean
check_version (Reading *reading, const json_t *root)
{
  const JsonStep step = { .key = MAP_FORMAT_KEY };
  const json_t *value = json_object_get (root, MAP_FORMAT_KEY);
  const char *version = json_string_value (value);
  const Place place = find_place (reading, &step, 1, FALSE);
  char *end = NULL;

  if (value == NULL)
    report (reading, PROBLEM_JSON_MISSING_KEY,
            (Place){ .file = place.file, .line = 1, .column = 1 }, MAP_FORMAT_KEY, NULL);
  else if (version == NULL)
    report (reading, PROBLEM_JSON_WRONG_TYPE, place, MAP_FORMAT_KEY, NULL);
  if (version == NULL)
    return FALSE;
  if (g_ascii_isdigit (*version) &&
      g_ascii_strtoull (version, &end, 10) == MAP_FORMAT_MAJOR &&
      (*end == '\0' || (*end == '.' && g_ascii_isdigit (end[1]))))
    return TRUE;
  report (reading, PROBLEM_UNKNOWN_VERSION, place, version,
          G_STRINGIFY (MAP_FORMAT_MAJOR) ".x");
  return FALSE;
}

/* A map that says nothing of the table says nothing. */
static void
check_sections (Reading *reading, const json_t *root)
{
  static const MapSection needed[] = { MAP_TABLE, MAP_COLUMNS };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      const char *name = bhxh_map_sections[needed[i]].name;

      if (json_object_get (root, name) == NULL)
        report (reading, PROBLEM_JSON_MISSING_KEY,
                (Place){ .file = reading->map->file, .line = 1, .column = 1 }, name,
                NULL);
    }
}

static void
read_sections (Reading *reading, json_t *root)
{
  const char *name = NULL;
  json_t *value = NULL;

  json_object_foreach (root, name, value)
  {
    const gint section = find_section (name);

    if (section >= 0)
      read_section (reading, (MapSection) section, value);
    else if (strcmp (name, MAP_FORMAT_KEY) != 0)
      report_unknown_section (reading, name);
  }
}

gboolean
bhxh_map_read (BhxhMap *map, const BhxhOptions *options, GError **error)
{
  Reading reading = { .map = map, .options = options };
  g_autoptr (json_t) root = bhxh_json_parse (map->text, map->length, map->file,
                                             options->limits[BHXH_LIMIT_JSON_DEPTH],
                                             options->diagnostics, &reading.first_error);

  if (root != NULL && check_version (&reading, root))
    {
      check_sections (&reading, root);
      read_sections (&reading, root);
    }
  if (reading.first_error == NULL)
    return TRUE;
  g_propagate_error (error, reading.first_error);
  return FALSE;
}
